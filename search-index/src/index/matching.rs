//! Matching documents: every query is built from terms, never from raw input.

use std::sync::Arc;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::query::{BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader, TantivyError, Term};

use super::{Fields, Snapshot};
use crate::question::AskedWord;

/// How much a hit by a spelling near the word counts.
const FUZZY: f32 = 2.0;

/// The programmes in which a word stands, in their order: place in the order of the index, and how well it matches
/// (BM25, best field) where the word counts whole.
pub type Standing = [(u32, f32)];

/// Where a word of a question stands.
#[derive(Debug, Clone, PartialEq)]
pub struct WordHits {
    /// The programmes.
    pub standing: Arc<Standing>,
    /// It stands there as it is, with no letter wrong.
    pub exact: bool,
}

impl Snapshot {
    /// Where a word stands. A word that no table knows and that stands nowhere is looked for with one letter wrong.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn word(&self, word: &AskedWord, fields: &Fields) -> Result<WordHits, TantivyError> {
        if let Some(standing) = self.frequent.get(&word.stem) {
            return Ok(WordHits { standing, exact: true });
        }
        let term = |field| Term::from_field_text(field, &word.stem);
        let exact: Vec<Box<dyn Query>> = fields
            .searched()
            .into_iter()
            .map(|(field, boost)| {
                let query = TermQuery::new(term(field), IndexRecordOption::WithFreqs);
                Box::new(BoostQuery::new(Box::new(query), boost)) as Box<dyn Query>
            })
            .collect();
        let standing = self.collect(&DisjunctionMaxQuery::with_tie_breaker(exact, 0.1))?;
        if !standing.is_empty() || !word.unsure || word.stem.chars().count() < 5 {
            self.frequent.keep(&word.stem, &standing);
            return Ok(WordHits { standing, exact: true });
        }
        let near: Vec<Box<dyn Query>> = [fields.name, fields.nl, fields.fr, fields.en]
            .into_iter()
            .map(|field| {
                let query = FuzzyTermQuery::new(term(field), 1, true);
                Box::new(BoostQuery::new(Box::new(query), FUZZY)) as Box<dyn Query>
            })
            .collect();
        Ok(WordHits { standing: self.collect(&DisjunctionMaxQuery::new(near))?, exact: false })
    }

    fn collect(&self, query: &dyn Query) -> Result<Arc<Standing>, TantivyError> {
        let hits = self.searcher.search(query, &Scores)?;
        let place =
            |segment: usize, doc: usize| u32::try_from(self.segments.get(segment)?.places.start + doc).ok();
        let mut standing: Vec<(u32, f32)> = hits
            .into_iter()
            .filter_map(|(segment, doc, score)| Some((place(segment, doc)?, score)))
            .collect();
        // Segments may come in another order than their places: after an edit.
        if !standing.is_sorted_by_key(|(at, _)| *at) {
            standing.sort_unstable_by_key(|(at, _)| *at);
        }
        Ok(standing.into())
    }
}

/// Collects every match with its score.
struct Scores;

/// The matches of one segment.
struct SegmentScores {
    segment: usize,
    hits: Vec<(usize, usize, f32)>,
}

impl Collector for Scores {
    type Fruit = Vec<(usize, usize, f32)>;
    type Child = SegmentScores;

    fn for_segment(&self, segment: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<SegmentScores> {
        Ok(SegmentScores { segment: segment as usize, hits: Vec::new() })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, fruits: Vec<Self::Fruit>) -> tantivy::Result<Self::Fruit> {
        Ok(fruits.into_iter().flatten().collect())
    }
}

impl SegmentCollector for SegmentScores {
    type Fruit = Vec<(usize, usize, f32)>;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.hits.push((self.segment, doc as usize, score));
    }

    fn harvest(self) -> Self::Fruit {
        self.hits
    }
}
