//! What single words lean to: the phrases of the lists, counted word by word.
//!
//! No list foresees every sentence. A word that stands in many phrases of one meaning says something of that meaning
//! wherever it stands; several such words in one question say it together. Not here: phrases found whole (`matching`).

use std::collections::{HashMap, HashSet};

use domain::taxonomy::{Code, Scheme};

use super::lists::{Meaning, Phrase};
use super::weighing::name;
use super::{Reader, Sign, Stem};
use crate::analysis::{Analyzer, Steps, Token};

/// A code that a word leans to, and how much: 0 to 1.
pub(super) type Leaning = (Scheme, Code, f32);

/// Phrases that hold a word before it leans to anything.
const LEAST_PHRASES: f32 = 3.0;
/// The part of them that must mean a code.
const LEAST_PART: f32 = 0.3;

/// Counts, for each word, what the phrases mean that hold it. A phrase of several words says less about each.
pub(super) fn count(phrases: &[Phrase], analyzer: &Analyzer) -> HashMap<String, Vec<Leaning>> {
    // By word: how many phrases hold it, and how many of these mean each code.
    type Counted<'a> = (f32, HashMap<(Scheme, &'a Code), f32>);
    let mut seen: HashMap<&str, Counted<'_>> = HashMap::new();
    for phrase in phrases.iter().filter(|phrase| !phrase.means.is_empty()) {
        let words: HashSet<&str> = phrase
            .beside
            .iter()
            .chain([&phrase.steps])
            .flat_map(|part| part.iter())
            .map(|(stem, _)| stem.as_str())
            .filter(|stem| !analyzer.is_stop(stem))
            .collect();
        for word in words {
            let (all, codes) = seen.entry(word).or_default();
            *all += 1.0;
            for meaning in &*phrase.means {
                if let Meaning::Code(scheme, code, weight) = meaning {
                    *codes.entry((*scheme, code)).or_default() += weight;
                }
            }
        }
    }
    let leaning = |all: f32, n: f32| n / all * (all / (all + LEAST_PHRASES));
    seen.into_iter()
        .filter(|(_, (all, _))| *all >= LEAST_PHRASES)
        .map(|(word, (all, codes))| {
            let mut codes: Vec<Leaning> = codes
                .into_iter()
                .filter(|(_, n)| n / all >= LEAST_PART)
                .map(|((scheme, code), n)| (scheme, code.clone(), leaning(all, n)))
                .collect();
            codes.sort_by(|a, b| b.2.total_cmp(&a.2).then_with(|| a.1.cmp(&b.1)));
            (word.to_owned(), codes)
        })
        .filter(|(_, codes)| !codes.is_empty())
        .collect()
}

/// What the words of a question lean to together. `silent`: words that say nothing here.
pub(super) fn signs(
    all: &[Token],
    stems: &[Stem],
    silent: &[bool],
    reader: &Reader,
    steps: &Steps,
) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    for (n, token) in all.iter().enumerate() {
        if silent.get(n) == Some(&true) || reader.analyzer.is_stop(&token.text) {
            continue;
        }
        let leanings = reader.lists.leanings(&stems[n].stem);
        if !steps.take(leanings.len()) {
            break;
        }
        for (scheme, code, much) in leanings {
            let name = format!("lean {}", name(*scheme, code));
            match signs.iter_mut().find(|sign| sign.name == name) {
                Some(sign) => {
                    sign.strength = (sign.strength + much).min(STRONGEST);
                    sign.at.push(n);
                }
                None => signs.push(Sign { name, strength: *much, at: vec![n] }),
            }
        }
    }
    signs
}

/// The most that words lean together.
const STRONGEST: f32 = 1.5;
