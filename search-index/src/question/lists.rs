//! The reviewed word lists of `data/topics/`: from the words people use to what they mean.
//!
//! A row is a phrase and what it means, several meanings parted by spaces:
//! `tg:ouderen` a target group, `dom:werk` a domain, `kind:taal` a kind, `intent:volunteer`, and
//! `word:rijbewijs` a word that is looked for as if it had been typed. A question mark behind a code
//! (`tg:gezinnen?`) says that the words only suggest it. `…` in a phrase stands for up to three other
//! words; ` + ` between its parts says that they stand near each other in any order, as Dutch moves its verbs:
//! `gestopt + drinken`. An empty meaning keeps a shorter phrase inside it from being understood.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::directory::LoadError;
use domain::directory::table::rows;
use domain::taxonomy::{Code, Scheme, Taxonomy};
use serde::Deserialize;

use super::hints::Hints;
use super::leaning::{self, Leaning};
use crate::analysis::{Analyzer, Steps, budget, distance, tokens};
use crate::answer::Intent;

/// The languages that have lists and sentences, as their files are named.
pub const LANGUAGES: [&str; 7] = ["nl", "fr", "en", "ar", "uk", "tr", "es"];

/// What ordinary words hint at.
pub const HINTS: &str = "topics/hints.csv";

/// Whole questions that weights are learnt from, beside the sentences.
pub const QUESTIONS: &str = "sentences/questions.csv";

/// The lists that are built in: file name and text.
const LISTS: [(&str, &str); 7] = [
    ("topics/nl.csv", include_str!("../../../data/topics/nl.csv")),
    ("topics/fr.csv", include_str!("../../../data/topics/fr.csv")),
    ("topics/en.csv", include_str!("../../../data/topics/en.csv")),
    ("topics/ar.csv", include_str!("../../../data/topics/ar.csv")),
    ("topics/uk.csv", include_str!("../../../data/topics/uk.csv")),
    ("topics/tr.csv", include_str!("../../../data/topics/tr.csv")),
    ("topics/es.csv", include_str!("../../../data/topics/es.csv")),
];

/// The lists whose short words are likely to be others in Dutch, French or English.
const FOREIGN: [&str; 4] = ["topics/ar.csv", "topics/uk.csv", "topics/tr.csv", "topics/es.csv"];

/// How much a code that is only suggested weighs.
const SUGGESTED: f32 = 0.4;

/// The most words a misspelt one is read as.
const MAX_NEAREST: usize = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    phrase: String,
    means: String,
}

/// One thing a phrase means.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// A code and how surely.
    Code(Scheme, Code, f32),
    /// The stem of a word to look for.
    Word(String),
    /// What the person wants.
    Intent(Intent),
}

impl Meaning {
    /// What sort of code it says, if it says one.
    pub(super) const fn scheme(&self) -> Option<Scheme> {
        match self {
            Self::Code(scheme, ..) => Some(*scheme),
            _ => None,
        }
    }
}

/// Stems, and whether other words may stand before each.
type Part = Box<[(String, bool)]>;

/// A phrase as it is looked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Phrase {
    /// As it stands in the list.
    pub(super) text: Box<str>,
    /// Its words.
    pub(super) steps: Part,
    /// Parts that stand near these, before or after.
    pub(super) beside: Box<[Part]>,
    /// What it means; one for all phrases that mean the same.
    pub(super) means: Arc<[Meaning]>,
}

impl Phrase {
    /// Whether it is one word alone.
    pub(super) const fn is_word(&self) -> bool {
        self.steps.len() == 1 && self.beside.is_empty()
    }
}

/// A word and its stem.
type Spelling = (Box<str>, Box<str>);

/// All phrases. Immutable, shared.
#[derive(Debug, Default)]
pub struct TopicLists {
    pub(super) phrases: Vec<Phrase>,
    pub(super) by_first: HashMap<String, Vec<usize>>,
    /// What a word leans to in all phrases that hold it, by stem.
    leanings: HashMap<String, Vec<Leaning>>,
    /// What ordinary words hint at.
    pub(super) hints: Hints,
    /// The folded words of all phrases.
    words: HashSet<Box<str>>,
    stems: HashSet<Box<str>>,
    /// Words of at least five letters with their stems, by first letter: for spelling errors.
    spellings: HashMap<char, Vec<Spelling>>,
}

impl TopicLists {
    /// The lists that are built in, checked against the taxonomy.
    ///
    /// # Errors
    /// A row that breaks a rule, with file, line, field and reason.
    pub fn new(analyzer: &Analyzer, taxonomy: &Taxonomy) -> Result<Self, LoadError> {
        let read = |lists: &[(&str, &str)]| {
            let mut reading = Reading::new(analyzer, taxonomy);
            lists.iter().try_for_each(|(file, text)| reading.read(file, text)).map(|()| reading)
        };
        // The first list is longer than all others: it is read beside them.
        let (first, others) = LISTS.split_at(1);
        let (first, others) = std::thread::scope(|scope| {
            let others = scope.spawn(|| read(others));
            (read(first), others.join())
        });
        let others = others.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let mut lists = Self::default();
        lists.take(first?, analyzer);
        lists.take(others?, analyzer);
        for list in lists.spellings.values_mut() {
            list.sort_unstable();
            list.shrink_to_fit();
        }
        lists.leanings = leaning::count(&lists.phrases, analyzer);
        lists.hints = Hints::new(analyzer, taxonomy)?;
        Ok(lists)
    }

    /// The Dutch list as it is written: its name and text. [`TopicLists::new`] has checked it.
    pub(crate) const fn dutch() -> (&'static str, &'static str) {
        LISTS[0]
    }

    fn take(&mut self, read: Reading<'_>, analyzer: &Analyzer) {
        self.phrases.reserve_exact(read.phrases.len());
        for phrase in read.phrases {
            let Some((first, _)) = phrase.steps.first() else { continue };
            match self.by_first.get_mut(first) {
                Some(all) => all.push(self.phrases.len()),
                None => drop(self.by_first.insert(first.clone(), vec![self.phrases.len()])),
            }
            self.phrases.push(phrase);
        }
        for (word, stem) in read.stems {
            if self.words.contains(word.as_str()) {
                continue;
            }
            if word.chars().nth(4).is_some()
                && !analyzer.is_stop(&word)
                && let Some(first) = word.chars().next()
            {
                self.spellings.entry(first).or_default().push((word.as_str().into(), stem.as_str().into()));
            }
            if !self.stems.contains(stem.as_str()) {
                self.stems.insert(stem.into());
            }
            self.words.insert(word.into());
        }
    }

    /// Leaves out of the known words what is the name of a place: “haselt” is Hasselt, whatever phrase names that town.
    pub(super) fn forget_places(&mut self, analyzer: &Analyzer, is_place: impl Fn(&str) -> bool) {
        for place in self.words.iter().filter(|word| is_place(word)) {
            self.stems.remove(analyzer.stem(place).as_str());
        }
        self.words.retain(|word| !is_place(word));
        for list in self.spellings.values_mut() {
            list.retain(|(word, _)| !is_place(word));
        }
    }

    /// What a word leans to: a word of many phrases that mean the same says something of it alone.
    pub(super) fn leanings(&self, stem: &str) -> &[Leaning] {
        self.leanings.get(stem).map_or(&[], Vec::as_slice)
    }

    /// Whether a folded word stands in a phrase.
    #[must_use]
    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether a stem stands in a phrase, or hints.
    #[must_use]
    pub fn has_stem(&self, stem: &str) -> bool {
        self.stems.contains(stem) || self.hints.knows(stem)
    }

    /// The nearest words of a phrase within the budget of a word's length: their distance and stems. Of
    /// several as near, one for each different meaning, at most [`MAX_NEAREST`].
    #[must_use]
    pub fn nearest(&self, word: &str, steps: &Steps) -> Option<(usize, Vec<&str>)> {
        let max = budget(word.chars().count());
        if max == 0 || word.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        let bucket = self.spellings.get(&word.chars().next()?)?;
        if !steps.take(bucket.len()) {
            return None;
        }
        let mut found: Vec<(usize, &str)> =
            bucket.iter().filter_map(|(known, stem)| Some((distance(word, known, max)?, &**stem))).collect();
        let wrong = found.iter().map(|(wrong, _)| *wrong).min()?;
        found.retain(|(other, _)| *other == wrong);
        found.sort_unstable();
        let first = found.first()?.1;
        let mut stems: Vec<&str> = Vec::new();
        let mut meanings: Vec<Vec<&Meaning>> = Vec::new();
        for (_, stem) in found {
            // A word that means nothing alone takes no meaning from another.
            let means = self.means_alone(stem);
            if !means.is_empty() && !meanings.contains(&means) && stems.len() < MAX_NEAREST {
                stems.push(stem);
                meanings.push(means);
            }
        }
        if stems.is_empty() {
            stems.push(first);
        }
        Some((wrong, stems))
    }

    /// Whether a word means something that stands alone.
    pub(super) fn means_something(&self, stem: &str) -> bool {
        !self.means_alone(stem).is_empty()
    }

    /// What a word means that stands alone.
    fn means_alone(&self, stem: &str) -> Vec<&Meaning> {
        let phrases = self.by_first.get(stem).into_iter().flatten().map(|n| &self.phrases[*n]);
        phrases.filter(|phrase| phrase.is_word()).flat_map(|phrase| &*phrase.means).collect()
    }
}

/// Some lists on their way into the whole.
struct Reading<'a> {
    analyzer: &'a Analyzer,
    taxonomy: &'a Taxonomy,
    phrases: Vec<Phrase>,
    /// The stem of every word met: most stand in many phrases.
    stems: HashMap<String, String>,
    /// What a cell of meanings says: a few hundred different ones.
    means: HashMap<String, Arc<[Meaning]>>,
}

impl<'a> Reading<'a> {
    fn new(analyzer: &'a Analyzer, taxonomy: &'a Taxonomy) -> Self {
        let (stems, means) = (HashMap::new(), HashMap::new());
        Self { analyzer, taxonomy, phrases: Vec::new(), stems, means }
    }

    fn read(&mut self, file: &str, text: &str) -> Result<(), LoadError> {
        for (line, row) in rows::<Row>(file, text)? {
            let mut parts = row.phrase.split(" + ").map(|part| self.steps(part));
            let steps = parts.next().unwrap_or_default();
            let beside: Box<[Part]> = parts.collect();
            if steps.is_empty() || beside.iter().any(|part| part.is_empty()) {
                return Err(LoadError::new(file, line, "phrase", "has no word"));
            }
            // “iş” is work in Turkish and folds to the Dutch “is”: such a word can mean nothing alone.
            if let [(_, false)] = steps[..]
                && beside.is_empty()
                && FOREIGN.contains(&file)
                && tokens(&row.phrase).iter().any(|token| self.analyzer.is_stop(&token.text))
            {
                return Err(LoadError::new(file, line, "phrase", "is a stop word of some language"));
            }
            let means =
                self.means(row.means).map_err(|reason| LoadError::new(file, line, "means", reason))?;
            self.phrases.push(Phrase { text: row.phrase.into(), steps, beside, means });
        }
        Ok(())
    }

    /// The stems of a part of a phrase, learnt as known words.
    fn steps(&mut self, part: &str) -> Part {
        let mut steps = Vec::new();
        for (n, piece) in part.split('…').enumerate() {
            for (m, token) in tokens(piece).into_iter().enumerate() {
                let stem = match self.stems.entry(token.text) {
                    Entry::Occupied(known) => known.get().clone(),
                    Entry::Vacant(new) => {
                        let stem = self.analyzer.stem(new.key());
                        new.insert(stem).clone()
                    }
                };
                steps.push((stem, n > 0 && m == 0));
            }
        }
        steps.into()
    }

    fn means(&mut self, cell: String) -> Result<Arc<[Meaning]>, String> {
        if let Some(known) = self.means.get(&cell) {
            return Ok(known.clone());
        }
        let each = cell.split_whitespace().map(|meaning| parse(meaning, self.analyzer, self.taxonomy));
        let means: Arc<[Meaning]> = each.collect::<Result<Vec<_>, _>>()?.into();
        self.means.insert(cell, means.clone());
        Ok(means)
    }
}

fn parse(meaning: &str, analyzer: &Analyzer, taxonomy: &Taxonomy) -> Result<Meaning, String> {
    let (sort, rest) = meaning.split_once(':').ok_or_else(|| format!("“{meaning}” has no colon"))?;
    let (value, weight) = rest.strip_suffix('?').map_or((rest, 1.0), |value| (value, SUGGESTED));
    let code = |scheme: Scheme| {
        let code = Code::new(value);
        let known = taxonomy.contains(scheme, &code);
        known.then_some(Meaning::Code(scheme, code, weight)).ok_or_else(|| format!("unknown code “{value}”"))
    };
    match sort {
        "tg" => code(Scheme::TargetGroup),
        "dom" => code(Scheme::Domain),
        "kind" => code(Scheme::Kind),
        "word" => Ok(Meaning::Word(analyzer.stem(&crate::analysis::fold(value)))),
        "intent" => {
            Intent::from_name(value).map(Meaning::Intent).ok_or_else(|| format!("unknown intent “{value}”"))
        }
        other => Err(format!("unknown sort “{other}”")),
    }
}
