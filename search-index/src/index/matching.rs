//! Matching documents: every query is built from terms, never from raw input.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::query::{BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader, TantivyError, Term};

use super::{Fields, Snapshot};
use crate::question::AskedWord;

/// How much a hit by a spelling near the word counts.
const FUZZY: f32 = 2.0;

/// The programmes in which one word stands: their place and how well it matches (BM25, best field).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WordHits {
    /// Place in the order of the index, and score.
    pub hits: Vec<(usize, f32)>,
    /// It stands there as it is, with no letter wrong.
    pub exact: bool,
}

impl Snapshot {
    /// Where a word stands. A word that no table knows and that stands nowhere is looked for with one letter wrong.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn word(&self, word: &AskedWord, fields: &Fields) -> Result<WordHits, TantivyError> {
        let term = |field| Term::from_field_text(field, &word.stem);
        let exact: Vec<Box<dyn Query>> = fields
            .searched()
            .into_iter()
            .map(|(field, boost)| {
                let query = TermQuery::new(term(field), IndexRecordOption::WithFreqs);
                Box::new(BoostQuery::new(Box::new(query), boost * word.weight)) as Box<dyn Query>
            })
            .collect();
        let hits = self.collect(&DisjunctionMaxQuery::with_tie_breaker(exact, 0.1))?;
        if !hits.is_empty() || !word.unsure || word.stem.chars().count() < 5 {
            return Ok(WordHits { hits, exact: true });
        }
        let near: Vec<Box<dyn Query>> = [fields.name, fields.nl, fields.fr, fields.en]
            .into_iter()
            .map(|field| {
                let query = FuzzyTermQuery::new(term(field), 1, true);
                Box::new(BoostQuery::new(Box::new(query), FUZZY * word.weight)) as Box<dyn Query>
            })
            .collect();
        Ok(WordHits { hits: self.collect(&DisjunctionMaxQuery::new(near))?, exact: false })
    }

    fn collect(&self, query: &dyn Query) -> Result<Vec<(usize, f32)>, TantivyError> {
        let hits = self.searcher.search(query, &Scores)?;
        Ok(hits
            .into_iter()
            .filter_map(|(segment, doc, score)| Some((self.segments.get(segment)?.places.start + doc, score)))
            .collect())
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
