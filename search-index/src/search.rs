//! [`Search`]: the rooms put together.

use std::path::Path;
use std::sync::Arc;

use domain::directory::{Organisation, Programme};
use domain::place::Places;
use domain::taxonomy::Taxonomy;

use crate::{Answer, Facets, IndexError, Query, SearchError, Understood};

/// The search of a site: shared between threads, synchronous, about a millisecond per question.
pub struct Search {
    stamp: String,
}

impl Search {
    /// Opens an existing index.
    ///
    /// # Errors
    /// It is missing, damaged, or written by another version: build it with [`Search::create`].
    pub fn open(dir: &Path, _places: Arc<Places>, _taxonomy: Arc<Taxonomy>) -> Result<Self, IndexError> {
        Err(IndexError::Missing(dir.to_owned()))
    }

    /// Builds an index from nothing, in a folder beside, and puts it in place when it is whole.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn create(
        _dir: &Path,
        _places: Arc<Places>,
        _taxonomy: Arc<Taxonomy>,
        _programmes: &[Programme],
        _organisations: &[Organisation],
        stamp: &str,
    ) -> Result<Self, IndexError> {
        Ok(Self { stamp: stamp.to_owned() })
    }

    /// What [`Search::create`] or [`Search::rebuild`] was last given: tells whether the index is stale.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.stamp.clone()
    }

    /// Replaces the whole content while searches go on: each sees either the old or the new.
    ///
    /// # Errors
    /// The folder cannot be written; the old content stays.
    pub fn rebuild(
        &self,
        _programmes: &[Programme],
        _organisations: &[Organisation],
        _stamp: &str,
    ) -> Result<(), IndexError> {
        Ok(())
    }

    /// Answers a question. Never empty as long as the directory is not.
    ///
    /// # Errors
    /// Only when the index library fails.
    pub fn search(&self, _query: &Query) -> Result<Answer, SearchError> {
        Ok(Answer {
            understood: Understood::default(),
            total: 0,
            total_related: 0,
            notices: Vec::new(),
            facets: Facets::default(),
            hits: Vec::new(),
            pages: 1,
        })
    }

    /// The nearest spellings of known places, best first.
    #[must_use]
    pub fn suggest_places(&self, _typed: &str, _limit: usize) -> Vec<String> {
        Vec::new()
    }

    /// What was understood, the hits, and the parts of each score, as plain text for the command line.
    ///
    /// # Errors
    /// Only when the index library fails.
    pub fn explain(&self, _query: &Query) -> Result<String, SearchError> {
        Ok(String::new())
    }
}
