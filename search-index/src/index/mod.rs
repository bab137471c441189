//! The tantivy index: what is written of a programme, the folder on disk, matching documents.
//!
//! The index is derived from the store and can be thrown away. What is not here: what a question means
//! and which match is better.

mod disk;
mod matching;
mod row;
mod schema;

pub use disk::{Content, Disk, VERSION};
pub use matching::WordHits;
pub(crate) use row::province_slug;
pub use row::{Area, Row};
pub use schema::Fields;

use tantivy::Searcher;

/// The content of the index at one moment.
pub struct Snapshot {
    searcher: Searcher,
    /// One row per document, in the order of segments and documents; `None` where it was deleted.
    rows: Vec<Option<Row>>,
    /// The first row of each segment.
    bases: Vec<usize>,
    stamp: String,
}

impl Snapshot {
    /// The programmes with their place in the order of the index.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &Row)> + Clone {
        self.rows.iter().enumerate().filter_map(|(n, row)| Some((n, row.as_ref()?)))
    }

    /// The programme at a place.
    #[must_use]
    pub fn row(&self, n: usize) -> Option<&Row> {
        self.rows.get(n)?.as_ref()
    }

    /// How many places there are, deleted ones included.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no place at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What the index was written with.
    #[must_use]
    pub fn stamp(&self) -> &str {
        &self.stamp
    }
}
