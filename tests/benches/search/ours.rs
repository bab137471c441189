//! The search of the site, in process, through what `search-index` offers in public.

use std::path::PathBuf;

use domain::directory::Programme;
use search_index::{Change, Query, Search};

use crate::engine::{Engine, NEW_WORD, bytes_in};
use crate::questions::Asked;
use crate::real::{Content, Tables};

/// The search of the site over a directory.
pub(crate) struct Ours {
    search: Search,
    folder: PathBuf,
    /// The directory as it is after the edit.
    edited: Content,
    slug: String,
}

impl Ours {
    /// Builds the index in a folder.
    pub(crate) fn build(folder: PathBuf, content: &Content, tables: &Tables) -> Self {
        let search = tables.create(&folder, content).expect("the index is built");
        let edited = Content { programmes: Vec::new(), organisations: Vec::new() };
        Self { search, folder, edited, slug: String::new() }
    }

    /// Prepares the directory as the store would give it after an edit, so that copying is not measured.
    pub(crate) fn prepare_edit(&mut self, content: &Content) {
        self.edited.programmes.clone_from(&content.programmes);
        self.edited.organisations.clone_from(&content.organisations);
        let middle = content.programmes.len() / 2;
        let programme = &mut self.edited.programmes[middle];
        programme.name = format!("{} {NEW_WORD}", programme.name);
        self.slug = programme.slug.to_string();
    }
}

/// The slugs of the first page.
pub(crate) fn ask(search: &Search, asked: &Asked) -> Vec<String> {
    let query = Query { q: asked.q.clone(), waar: asked.waar.clone(), ..Query::default() };
    let answer = std::hint::black_box(search.search(&query).expect("an answer"));
    answer.hits.iter().map(|hit| hit.slug.to_string()).collect()
}

impl Engine for Ours {
    fn name(&self) -> &'static str {
        "Buddywijzer"
    }

    fn ask(&mut self, asked: &Asked) -> Vec<String> {
        ask(&self.search, asked)
    }

    /// The way of the server: it reads the directory, sees what differs, and gives that to the search.
    fn edit(&mut self) -> String {
        let Content { programmes, organisations } = &self.edited;
        let differs = |programme: &&Programme| programme.slug.as_str() == self.slug;
        let changed: Vec<Programme> = programmes.iter().filter(differs).cloned().collect();
        let change =
            Change { from: "bench", to: "edited", programmes: &changed, removed: &[], organisations };
        assert!(
            self.search.update(change).expect("the index is written"),
            "the index is that of the directory"
        );
        self.slug.clone()
    }

    fn bytes(&mut self) -> u64 {
        bytes_in(&self.folder)
    }
}
