//! What holds for every question whatsoever: said once, for the properties, the corpus and the fuzz target.

use std::sync::Arc;

use domain::place::Places;
use domain::taxonomy::Taxonomy;
use search_index::analysis::{Analyzer, MAX_TOKENS, Steps, tokens};
use search_index::gazetteer::Gazetteer;
use search_index::question::{Question, Reader, TopicLists, Weighing};
use search_index::suggest::Field;
use search_index::{Query, Search};

use crate::common::real;

/// The real directory, indexed, and the reader of questions alone.
pub(crate) struct House {
    pub(crate) search: Search,
    reader: Reader,
}

impl House {
    pub(crate) fn new() -> Self {
        let real = real();
        let folder = tempfile::tempdir().unwrap();
        let search = real.create(&folder.path().join("index"), "check");
        // What is open stays open: a house that lives as long as the process leaves nothing behind.
        folder.close().unwrap();
        Self { search, reader: reader(&real.places, &real.taxonomy) }
    }

    /// Asks a question of any length, and as the site asks it, cut; panics where something does not hold.
    pub(crate) fn check(&self, q: &str, waar: &str) -> Question {
        check_tokens(q);
        check_tokens(waar);
        let question = self.check_reading(q, waar, &Steps::default());
        for (text, field) in [(q, Field::Question), (waar, Field::Place)] {
            assert!(self.search.suggest(text, field, 8).len() <= 8);
        }
        let (query, _) = Query::from_pairs([("q", q), ("waar", waar)]);
        assert!(
            query.q.chars().count() <= Query::MAX_CHARS && query.waar.chars().count() <= Query::MAX_CHARS
        );
        self.answers(&query, false);
        self.answers(&Query { q: q.to_owned(), waar: waar.to_owned(), ..Query::default() }, false);
        question
    }

    /// Reads a question within a budget; panics where something does not hold.
    pub(crate) fn check_reading(&self, q: &str, waar: &str, steps: &Steps) -> Question {
        let question = self.reader.read_within(q, waar, steps);
        check_question(&question, q, waar);
        question
    }

    /// Answers a query; panics where something does not hold. Without a filter the page is never empty.
    pub(crate) fn answers(&self, query: &Query, filtered: bool) {
        let answer = self.search.search(query).unwrap();
        assert!(filtered || !answer.hits.is_empty(), "an empty page");
        assert!(answer.pagina >= 1 && answer.pagina <= answer.pages);
        assert!(answer.hits.len() <= answer.total + answer.total_related);
        for hit in &answer.hits {
            assert!(!hit.slug.as_str().is_empty() && hit.distance_km.is_none_or(f64::is_finite));
        }
    }
}

fn reader(places: &Arc<Places>, taxonomy: &Taxonomy) -> Reader {
    let analyzer = Analyzer::new().unwrap();
    let lists = TopicLists::new(&analyzer, taxonomy).unwrap();
    Reader::new(analyzer, Gazetteer::new(Arc::clone(places)), lists, Weighing::new(taxonomy).unwrap())
}

/// Bytes as a question and a place box, parted by the first NUL.
#[allow(dead_code, reason = "only the corpus and the fuzz target have bytes")]
pub(crate) fn parted(bytes: &[u8]) -> (String, String) {
    let text = String::from_utf8_lossy(bytes);
    let (q, waar) = text.split_once('\0').unwrap_or((&text, ""));
    (q.to_owned(), waar.to_owned())
}

/// The words of a text lie inside it, one after the other.
fn check_tokens(text: &str) {
    let all = tokens(text);
    assert!(all.len() <= MAX_TOKENS);
    let mut end = 0;
    for token in &all {
        assert!(token.span.start >= end && token.span.start < token.span.end);
        assert!(text.get(token.span.clone()).is_some(), "cuts a letter in two");
        assert!((1..=40).contains(&token.text.chars().count()));
        end = token.span.end;
    }
}

fn check_question(question: &Question, q: &str, waar: &str) {
    assert!(question.steps <= Steps::BUDGET);
    assert_eq!(question.found.used.len(), tokens(q).len());
    assert!(question.found.places.len() <= 5 && question.words.len() <= 40);
    for word in &question.words {
        assert!(q.contains(&word.typed) && !word.stem.is_empty());
        assert!(word.weight > 0.0 && word.weight <= 1.0);
    }
    for place in &question.found.places {
        let typed = &place.understood.typed;
        assert!(!typed.is_empty() && (q.contains(typed) || waar.contains(typed)));
        assert!(!place.members.is_empty() && place.members.is_sorted());
    }
    for topic in &question.topics {
        assert!(topic.weight > 0.0 && topic.weight <= 1.0 && topic.evidence.is_finite());
    }
}
