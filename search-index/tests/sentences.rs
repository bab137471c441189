//! The example sentences: right codes, every code with its examples, none of them a test question; and the weights
//! that are learnt from them are of these very sentences.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use std::collections::{HashMap, HashSet};

use domain::directory::table::rows;
use domain::taxonomy::{Scheme, Taxonomy};
use search_index::analysis::tokens;
use search_index::question::{HINTS, LANGUAGES, QUESTIONS, code_names, fingerprint};

#[derive(serde::Deserialize)]
struct Row {
    sentence: String,
    means: String,
}

/// The least Dutch sentences for a target group or domain.
const LEAST: usize = 60;

fn data(file: &str) -> String {
    std::fs::read_to_string(format!("{}/../data/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The files of sentences: one for each language, and whole questions.
fn files() -> Vec<String> {
    let languages = LANGUAGES.into_iter().map(|language| format!("sentences/{language}.csv"));
    languages.chain([QUESTIONS.to_owned()]).collect()
}

fn sentences(file: &str) -> Vec<Row> {
    rows::<Row>(file, &data(file)).unwrap().into_iter().map(|(_, row)| row).collect()
}

#[test]
fn every_meaning_is_a_code_and_every_code_has_its_sentences() {
    let taxonomy = Taxonomy::parse("taxonomy.csv", &data("taxonomy.csv")).unwrap();
    let known: HashSet<String> = code_names(&taxonomy).into_iter().collect();
    for file in files() {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for row in sentences(&file) {
            for meaning in row.means.split_whitespace() {
                assert!(known.contains(meaning) || meaning.starts_with("word:"), "{file}: {meaning}");
                *counts.entry(meaning.to_owned()).or_default() += 1;
            }
        }
        for (scheme, name) in [(Scheme::TargetGroup, "tg"), (Scheme::Domain, "dom"), (Scheme::Kind, "kind")] {
            for term in taxonomy.of(scheme) {
                let code = format!("{name}:{}", term.code.as_str());
                let n = counts.get(&code).copied().unwrap_or_default();
                assert!(file != "sentences/nl.csv" || n >= LEAST, "{n} of {LEAST} for {code}");
            }
        }
    }
}

#[test]
fn no_sentence_is_a_test_question_and_none_stands_twice() {
    #[derive(serde::Deserialize)]
    struct Asked {
        q: String,
    }
    let words = |text: &str| tokens(text).into_iter().map(|token| token.text).collect::<Vec<_>>();
    let mut seen: HashSet<Vec<String>> = ["dev", "questions", "kept"]
        .into_iter()
        .flat_map(|file| {
            data(&format!("relevance/{file}.jsonl")).lines().map(str::to_owned).collect::<Vec<_>>()
        })
        .map(|line| words(&serde_json::from_str::<Asked>(&line).unwrap().q))
        // What consists of two or three words is nobody's own.
        .filter(|words| words.len() > 3)
        .collect();
    for file in files() {
        for row in sentences(&file) {
            assert!(seen.insert(words(&row.sentence)), "{file}: {}", row.sentence);
        }
    }
}

#[test]
fn the_weights_are_learnt_from_these_sentences_and_lists() {
    let languages = LANGUAGES
        .into_iter()
        .flat_map(|language| [format!("sentences/{language}.csv"), format!("topics/{language}.csv")]);
    let texts: Vec<String> =
        [QUESTIONS, HINTS].map(str::to_owned).into_iter().chain(languages).map(|file| data(&file)).collect();
    let now = fingerprint(texts.iter().map(String::as_str));
    assert_eq!(data("sentences/learned.from").trim(), now, "run tests/learn, then tests/relevance");
}
