//! What is compared: something that is filled with a directory and asked questions.

use std::time::{Duration, Instant};

use crate::questions::Asked;

/// A word that stands in no programme and that no list knows.
pub(crate) const NEW_WORD: &str = "zwaluwzang";

/// A search engine with a directory in it.
pub(crate) trait Engine {
    /// Its name in the table.
    fn name(&self) -> &'static str;

    /// Answers a question whole: the count, the counts for every facet, and the first page; gives the slugs of that.
    fn ask(&mut self, asked: &Asked) -> Vec<String>;

    /// Puts [`NEW_WORD`] behind the name of the programme in the middle of the directory; gives its slug.
    fn edit(&mut self) -> String;

    /// What it takes on disk, in bytes.
    fn bytes(&mut self) -> u64;
}

/// How long until an edited listing is found by its new word.
pub(crate) fn findable_after(engine: &mut dyn Engine) -> Duration {
    let question = Asked::of_words(NEW_WORD);
    let before = Instant::now();
    let slug = engine.edit();
    let got = engine.ask(&question);
    let took = before.elapsed();
    assert_eq!(got.first(), Some(&slug), "{} finds what was edited", engine.name());
    took
}

/// The bytes of the files in a folder.
pub(crate) fn bytes_in(folder: &std::path::Path) -> u64 {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| file.metadata().ok()).map(|data| data.len()).sum()
}
