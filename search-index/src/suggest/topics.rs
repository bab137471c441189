//! The words of topics: the labels of the taxonomy, and the plain words people use.

use std::collections::HashMap;

use domain::directory::table::rows;
use domain::taxonomy::{Code, Scheme, Taxonomy};
use serde::Deserialize;

use super::Offer;
use super::lexicon::{Entry, Lexicon};
use crate::analysis::tokens;
use crate::error::IndexError;
use crate::question::{Reader, TopicLists};

/// The most phrases of one code that are offered: those that stand first in the list are the common ones.
const MAX_PHRASES: usize = 60;

/// The most words of a phrase that is offered.
const MAX_WORDS: usize = 3;

/// Beginnings of words that people write and the search understands, but that are not ours to say.
const NOT_OURS: [&str; 24] = [
    "achterlijk",
    "alcoholist",
    "allochto",
    "bajes",
    "bejaard",
    "buitenlander",
    "clochard",
    "debiel",
    "dement ",
    "drugsverslaafde",
    "gehandicapt",
    "gek",
    "gelukzoeker",
    "illega",
    "invalid",
    "junk",
    "kansarm",
    "marginal",
    "mindervalid",
    "oudjes",
    "ouwe",
    "vreemdeling",
    "zot",
    "zwerver",
];

#[derive(Deserialize)]
struct Row {
    phrase: String,
    means: String,
}

/// Every label and the plain phrases of target groups, domains and kinds.
pub(super) fn lexicon(reader: &Reader, taxonomy: &Taxonomy) -> Result<Lexicon, IndexError> {
    let mut lexicon = Lexicon::default();
    for scheme in [Scheme::TargetGroup, Scheme::Domain, Scheme::Kind] {
        for term in taxonomy.of(scheme) {
            let offer = Offer::Topic(scheme, term.code.clone());
            let label = term.label.nl.clone();
            // A label that is too ordinary a word (“Wonen”) is not understood: it would promise too much.
            let said = reader.read(&label, "").understood();
            if ![said.target_groups, said.domains, said.kinds].concat().contains(&term.code) {
                continue;
            }
            let entry = Entry { text: within(&label), label: label.clone(), offer, weight: 0 };
            lexicon.add(entry, &label, [], true);
        }
    }
    let mut of_code: HashMap<Offer, u32> = HashMap::new();
    let (file, text) = TopicLists::dutch();
    for (_, row) in rows::<Row>(file, text)? {
        let Some(offer) = sure(&row.means) else { continue };
        let count = of_code.entry(offer.clone()).or_default();
        if *count as usize >= MAX_PHRASES || !is_offered(&row.phrase, reader) {
            continue;
        }
        *count += 1;
        let entry = Entry { text: row.phrase.clone(), label: row.phrase.clone(), offer, weight: *count };
        lexicon.add(entry, &row.phrase, [], false);
    }
    Ok(lexicon.sorted())
}

/// A label as it stands in a sentence.
fn within(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The first topic that words surely mean, if they mean one.
fn sure(means: &str) -> Option<Offer> {
    means.split_whitespace().find_map(|meaning| {
        let (sort, code) = meaning.split_once(':')?;
        let scheme = match sort {
            "tg" => Scheme::TargetGroup,
            "dom" => Scheme::Domain,
            "kind" => Scheme::Kind,
            _ => return None,
        };
        (!code.ends_with('?')).then(|| Offer::Topic(scheme, Code::new(code)))
    })
}

/// Whether a phrase can stand alone and is ours to say.
fn is_offered(phrase: &str, reader: &Reader) -> bool {
    let words = tokens(phrase);
    let together = words.iter().map(|word| format!("{} ", word.text)).collect::<String>();
    let ends_well = words.last().is_some_and(|word| !reader.analyzer.is_stop(&word.text));
    // “peer” alone is the town.
    ends_well
        && !reader.gazetteer.is_name(phrase)
        && words.len() <= MAX_WORDS
        && !phrase.contains('…')
        && together.chars().count() > 4
        && !words.iter().any(|word| {
            let word = format!("{} ", word.text);
            NOT_OURS.iter().any(|start| word.starts_with(start))
        })
}
