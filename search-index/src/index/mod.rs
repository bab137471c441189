//! The tantivy index: what is written of a programme, the folder on disk, matching documents.
//!
//! The index is derived from the store and can be thrown away. What is not here: what a question means
//! and which match is better.

mod disk;
mod frequent;
mod matching;
mod row;
mod schema;
mod write;

pub use disk::{Disk, VERSION};
pub use matching::{Standing, WordHits};
pub(crate) use row::province_slug;
pub use row::{Area, Row, Said};
pub use schema::Fields;
pub use write::Content;

use std::ops::Range;
use std::sync::Arc;

use tantivy::Searcher;
use tantivy::index::SegmentId;

/// The content of the index at one moment.
pub struct Snapshot {
    searcher: Searcher,
    /// One row per document, in the order in which segments came and of their documents; `None` where it was deleted.
    rows: Vec<Option<Arc<Row>>>,
    /// The segments in the order of the searcher.
    segments: Vec<Segment>,
    stamp: String,
    /// Where frequent words stand.
    frequent: frequent::Frequent,
}

/// A segment of the index.
#[derive(Clone)]
struct Segment {
    id: SegmentId,
    /// The places of its documents.
    places: Range<usize>,
}

/// What differs between two contents: places in the order of the index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// What is no longer there.
    pub gone: Vec<usize>,
    /// What is new.
    pub come: Vec<usize>,
}

impl Snapshot {
    /// The programmes with their place in the order of the index.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &Row)> + Clone {
        self.rows.iter().enumerate().filter_map(|(n, row)| Some((n, row.as_deref()?)))
    }

    /// The programme at a place.
    #[must_use]
    pub fn row(&self, n: usize) -> Option<&Row> {
        self.rows.get(n)?.as_deref()
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
