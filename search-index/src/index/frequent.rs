//! Where frequent words stand, kept as long as the content stays the same.
//!
//! A few hundred words make up most of all questions, and each stands in thousands of programmes: scoring them anew
//! for each question is most of its work. Rare words are found faster than they are remembered.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::matching::Standing;

/// A word that stands in fewer programmes is not kept.
const LEAST: usize = 200;
/// So many places are kept in all: 8 bytes each, 32 MB.
const MOST: usize = 4_000_000;

/// Words with where they stand, by stem.
#[derive(Debug, Default)]
pub(super) struct Frequent {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    by_stem: HashMap<Box<str>, Arc<Standing>>,
    places: usize,
}

impl Frequent {
    /// Where a word stands, if it is kept.
    pub(super) fn get(&self, stem: &str) -> Option<Arc<Standing>> {
        // What a thread that panicked left behind is whole: each change is one insertion.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).by_stem.get(stem).map(Arc::clone)
    }

    /// Keeps where a word stands, if that is worth it and there is room.
    pub(super) fn keep(&self, stem: &str, standing: &Arc<Standing>) {
        if standing.len() < LEAST {
            return;
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.places + standing.len() <= MOST
            && kept.by_stem.insert(stem.into(), Arc::clone(standing)).is_none()
        {
            kept.places += standing.len();
        }
    }
}
