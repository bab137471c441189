//! The word lists: enough phrases for every target group and domain in every language, and no phrase
//! that says two things.

use std::collections::{BTreeSet, HashMap};

use domain::taxonomy::{Scheme, Taxonomy};
use search_index::analysis::{Analyzer, tokens};

/// Language, text, and the least number of phrases that mean a code without a question mark.
const LISTS: [(&str, &str, usize); 7] = [
    ("nl", include_str!("../../data/topics/nl.csv"), 40),
    ("fr", include_str!("../../data/topics/fr.csv"), 15),
    ("en", include_str!("../../data/topics/en.csv"), 15),
    ("ar", include_str!("../../data/topics/ar.csv"), 5),
    ("uk", include_str!("../../data/topics/uk.csv"), 5),
    ("tr", include_str!("../../data/topics/tr.csv"), 5),
    ("es", include_str!("../../data/topics/es.csv"), 5),
];

/// The least number of Dutch phrases for a kind.
const KINDS: usize = 25;

/// The rows of a list: phrase and what it means.
fn rows(text: &str) -> impl Iterator<Item = (&str, BTreeSet<&str>)> {
    text.lines().skip(1).filter_map(|line| {
        let (phrase, means) = line.rsplit_once(',')?;
        Some((phrase, means.split_whitespace().collect()))
    })
}

#[test]
fn every_target_group_and_domain_has_its_phrases() {
    let taxonomy = Taxonomy::parse("taxonomy.csv", include_str!("../../data/taxonomy.csv")).unwrap();
    let mut short = Vec::new();
    for (language, text, least) in LISTS {
        let mut counted: HashMap<&str, usize> = HashMap::new();
        for meaning in rows(text).flat_map(|(_, means)| means) {
            *counted.entry(meaning).or_default() += 1;
        }
        for term in taxonomy.terms() {
            let (sort, least) = match term.scheme {
                Scheme::TargetGroup => ("tg", least),
                Scheme::Domain => ("dom", least),
                Scheme::Kind if language == "nl" => ("kind", KINDS),
                _ => continue,
            };
            let meaning = format!("{sort}:{}", term.code.as_str());
            let has = counted.get(meaning.as_str()).copied().unwrap_or_default();
            if has < least {
                short.push(format!("{language}: {meaning} has {has} of {least}"));
            }
        }
    }
    assert!(short.is_empty(), "{short:#?}");
}

/// The stems of a part of a phrase, and whether other words may stand before each.
fn steps(part: &str, analyzer: &Analyzer) -> Vec<(String, bool)> {
    let mut steps = Vec::new();
    for (n, piece) in part.split('…').enumerate() {
        for (m, token) in tokens(piece).iter().enumerate() {
            steps.push((analyzer.stem(&token.text), n > 0 && m == 0));
        }
    }
    steps
}

/// The parts of a phrase, as the search reads them.
type Parts = Vec<Vec<(String, bool)>>;

#[test]
fn no_phrase_means_two_things() {
    let analyzer = Analyzer::new().unwrap();
    for (language, text, _) in LISTS {
        let mut said: HashMap<Parts, (&str, BTreeSet<&str>)> = HashMap::new();
        for (phrase, means) in rows(text) {
            let mut steps: Vec<_> = phrase.split(" + ").map(|part| steps(part, &analyzer)).collect();
            // What stands beside may stand before.
            steps.sort();
            if let Some((other, before)) = said.insert(steps, (phrase, means.clone())) {
                assert_eq!(before, means, "{language}: “{phrase}” is “{other}” as well");
            }
        }
    }
}
