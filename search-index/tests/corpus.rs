//! Every question of the fuzz corpus, asked as an ordinary test: what once broke something, or came close.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use std::path::Path;

use check::{House, parted};

mod check;
mod common;

#[test]
fn every_file_of_the_corpus_is_answered() {
    let house = House::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/question");
    let (mut files, mut bytes) = (0, 0);
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let content = std::fs::read(&path).unwrap();
        let (q, waar) = parted(&content);
        let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| house.check(&q, &waar)));
        assert!(checked.is_ok(), "{}", path.display());
        files += 1;
        bytes += content.len();
    }
    assert!((40..=200).contains(&files) && bytes <= 200_000, "{files} files, {bytes} bytes");
}
