//! From a question to what it means: places, topics, words, age, intent.
//!
//! What is not here: which programmes answer it. Nothing is ever refused; what is not understood stays
//! a word that is looked for in the texts.

mod age;
mod hints;
mod language;
mod leaning;
mod lists;
mod matching;
mod signs;
mod weighing;

use domain::taxonomy::{Code, Scheme};

use crate::analysis::{Analyzer, Steps, Token, tokens};
use crate::answer::{Intent, Understood};
use crate::gazetteer::{Found, Gazetteer, Reading, Words};

use weighing::{Thing, Weighed};

pub use lists::{HINTS, LANGUAGES, Meaning, QUESTIONS, TopicLists};
pub use signs::Sign;
pub use weighing::{Weighing, code_names, fingerprint};

/// A topic that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedTopic {
    /// What the code says something about: target group, domain or kind.
    pub scheme: Scheme,
    /// The code.
    pub code: Code,
    /// How surely it is asked for: 0 to 1.
    pub weight: f32,
    /// How many phrases of the lists say so, each by its weight.
    pub evidence: f32,
    /// These phrases; where there is none, the words that say so, after a `~`.
    pub from: Vec<String>,
    /// The words of the question that say so, by their place in it.
    pub at: Vec<usize>,
    /// The same, as typed.
    pub typed: Vec<String>,
}

impl AskedTopic {
    /// Whether it is said to be understood: surely enough, and because of words of the question. What nearly every
    /// programme is about is only said where a list says so.
    #[must_use]
    pub fn is_said(&self) -> bool {
        let common = self.scheme == Scheme::Domain && self.code.as_str() == COMMON;
        self.weight >= SAID && !self.at.is_empty() && !(common && self.evidence <= 0.0)
    }
}

/// How surely a topic must be asked for to be named.
const SAID: f32 = 0.5;
/// The part of life that nearly every programme is about.
const COMMON: &str = "welzijn";

/// What says a topic: a phrase of the lists and the words of the question, by their place in it.
#[derive(Clone, Copy)]
struct Said<'a> {
    text: &'a str,
    at: &'a [usize],
}

/// A word that is looked for in the texts of programmes.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedWord {
    /// Its stem.
    pub stem: String,
    /// As typed; empty for a word that the lists added.
    pub typed: String,
    /// 1 for a word of the question, less for an added one.
    pub weight: f32,
    /// It may be misspelt: no table knows it.
    pub unsure: bool,
}

/// A question, understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Question {
    /// The places.
    pub found: Found,
    /// The topics, each once.
    pub topics: Vec<AskedTopic>,
    /// The words, each once.
    pub words: Vec<AskedWord>,
    /// What the person wants.
    pub intent: Intent,
    /// How old the participant is, in years.
    pub age: Option<u8>,
    /// What reading it took, of [`Steps::BUDGET`].
    pub steps: usize,
    /// The budget was used up: something may not have been understood.
    pub cut: bool,
}

impl Question {
    /// As it is shown.
    #[must_use]
    pub fn understood(&self) -> Understood {
        let of = |scheme: Scheme| {
            let said = self.topics.iter().filter(|topic| topic.scheme == scheme && topic.is_said());
            said.map(|topic| topic.code.clone()).collect()
        };
        Understood {
            places: self.found.places.iter().map(|place| place.understood.clone()).collect(),
            said_by: self.topics.iter().map(|t| (t.scheme, t.code.clone(), t.typed.clone())).collect(),
            target_groups: of(Scheme::TargetGroup),
            domains: of(Scheme::Domain),
            kinds: of(Scheme::Kind),
            intent: self.intent,
        }
    }
}

/// What reads questions: the tables of words and places together. Immutable, shared.
#[derive(Debug)]
pub struct Reader {
    /// Words.
    pub analyzer: Analyzer,
    /// Places.
    pub gazetteer: Gazetteer,
    /// Topics.
    pub lists: TopicLists,
    /// What each sign is worth.
    weighing: Weighing,
}

impl Words for Reader {
    fn is_known(&self, word: &str, steps: &Steps) -> bool {
        self.analyzer.is_known(word)
            || self.lists.has_word(word)
            || self.knows(&self.analyzer.stem(word))
            || !self.analyzer.parts(word, steps).is_empty()
    }

    fn nearest_topic(&self, word: &str, steps: &Steps) -> Option<usize> {
        // Only a word that means something alone: “Antwerpse” in a phrase does not make “antwerpn” a topic.
        let (wrong, stems) = self.lists.nearest(word, steps)?;
        stems.iter().any(|stem| self.lists.means_something(stem)).then_some(wrong)
    }
}

impl Reader {
    /// The tables together.
    #[must_use]
    pub fn new(analyzer: Analyzer, gazetteer: Gazetteer, mut lists: TopicLists, weighing: Weighing) -> Self {
        lists.forget_places(&analyzer, |word| gazetteer.names_place(word));
        Self { analyzer, gazetteer, lists, weighing }
    }

    fn knows(&self, stem: &str) -> bool {
        self.lists.has_stem(stem) || self.weighing.knows(stem)
    }

    /// Reads a question and a place box.
    #[must_use]
    pub fn read(&self, q: &str, place_box: &str) -> Question {
        self.read_within(q, place_box, &Steps::default())
    }

    /// The same within a budget.
    #[must_use]
    pub fn read_within(&self, q: &str, place_box: &str, steps: &Steps) -> Question {
        let all = tokens(q);
        let found = self.gazetteer.read(Reading { question: &all, text: q, place_box, steps }, self);
        let mut question = Question { found, ..Question::default() };
        let stems: Vec<Stem> = all.iter().map(|token| self.stem(token, steps)).collect();
        let (mut added, silent) = self.topics(&all, &stems, steps, &mut question);
        age::read(&all, &mut question);
        let signs = self.signs(&all, &stems, &silent, (&question, &added), steps);
        let mut weighed = self.weighing.weigh(&signs, steps);
        // Words that stand everywhere say nothing by themselves.
        for weighed in &mut weighed {
            weighed.at.retain(|at| !self.analyzer.is_stop(&all[*at].text));
        }
        let said = telling(&all, &silent, &self.analyzer);
        let part =
            |at: &[usize]| said.iter().filter(|n| at.contains(n)).count() as f32 / said.len().max(1) as f32;
        let listed = &question.topics;
        question.topics = weighed.iter().filter_map(|weighed| topic(weighed, &all, listed, part)).collect();
        if question.topics.iter().all(|topic| topic.at.is_empty()) {
            // No word says anything: what is usual is not asked for.
            question.topics.clear();
        }
        added.extend(weighed.iter().filter_map(word));
        for topic in &mut question.topics {
            let spans = topic.at.iter().filter_map(|at| all.get(*at));
            topic.typed = spans.filter_map(|token| q.get(token.span.clone())).map(str::to_owned).collect();
        }
        question.words = self.words(q, &all, &stems, &question.found.used, added, steps);
        question.steps = steps.used();
        question.cut = steps.is_over();
        question
    }

    /// The stem of a word, or of the topic words it is a misspelling of, if it is one.
    fn stem(&self, token: &Token, steps: &Steps) -> Stem {
        let word = token.text.as_str();
        if !self.is_known(word, steps)
            && let Some((_, stems)) = self.lists.nearest(word, steps)
        {
            let mut stems = stems.into_iter().map(str::to_owned);
            let stem = stems.next().unwrap_or_default();
            return Stem { stem, as_near: stems.collect(), unsure: false };
        }
        Stem { stem: self.analyzer.stem(word), as_near: Vec::new(), unsure: !self.is_known(word, steps) }
    }

    /// The stem of a word written in two, as “jong dementie”, where the lists know it in one.
    fn together(&self, at: usize, all: &[Token], stems: &[Stem], steps: &Steps) -> Option<String> {
        let next = all.get(at + 1).filter(|next| !next.after_break && next.text.len() > 2)?;
        let tail = if self.is_known(&next.text, steps) {
            next.text.as_str()
        } else {
            stems.get(at + 1)?.stem.as_str()
        };
        let together = format!("{}{tail}", all[at].text);
        self.lists.has_word(&together).then(|| self.analyzer.stem(&together))
    }

    /// The words that are looked for: those of the question, parts of its compounds, those the lists added.
    fn words(
        &self,
        q: &str,
        all: &[Token],
        stems: &[Stem],
        used: &[bool],
        added: Vec<String>,
        steps: &Steps,
    ) -> Vec<AskedWord> {
        let mut words: Vec<AskedWord> = Vec::new();
        let mut add = |stem: String, typed: &str, weight: f32, unsure: bool| {
            if !stem.is_empty() && words.len() < MAX_WORDS && words.iter().all(|word| word.stem != stem) {
                words.push(AskedWord { stem, typed: typed.to_owned(), weight, unsure });
            }
        };
        for (n, token) in all.iter().enumerate() {
            if used.get(n) == Some(&true) || self.analyzer.is_stop(&token.text) || says_little(&token.text) {
                continue;
            }
            let typed = q.get(token.span.clone()).unwrap_or_default();
            let Stem { stem, as_near, unsure } = &stems[n];
            let weight = if as_near.is_empty() { 1.0 } else { TIED };
            add(stem.clone(), typed, weight, *unsure);
            for other in as_near {
                add(other.clone(), typed, weight, false);
            }
            if let Some(together) = self.together(n, all, stems, steps) {
                add(together, typed, 1.0, false);
            }
            for part in self.analyzer.parts(&token.text, steps) {
                if !self.analyzer.is_stop(&part) {
                    add(part, typed, 0.5, false);
                }
            }
        }
        for stem in added {
            add(stem, "", 0.7, false);
        }
        words
    }
}

/// A code that is asked for, as surely as its signs say together. `listed`: what the lists say; where their phrases
/// are all that is said, as in catchwords, they are believed. `part`: what part of what is said stands in some words.
fn topic(
    weighed: &Weighed<'_>,
    all: &[Token],
    listed: &[AskedTopic],
    part: impl Fn(&[usize]) -> f32,
) -> Option<AskedTopic> {
    let Thing::Code(scheme, code) = weighed.thing else { return None };
    let listed = listed.iter().find(|topic| topic.scheme == *scheme && topic.code == *code);
    let mut from = listed.map(|topic| topic.from.clone()).unwrap_or_default();
    let mut at = weighed.at.clone();
    at.extend(listed.iter().flat_map(|topic| &topic.at));
    at.sort_unstable();
    at.dedup();
    if from.is_empty() && !at.is_empty() {
        let words: Vec<&str> = at.iter().map(|n| all[*n].text.as_str()).collect();
        from.push(format!("~{}", words.join(" ")));
    }
    let believed = listed.map_or(0.0, |topic| topic.weight * part(&topic.at).min(1.0).powi(2).max(0.3));
    let weight = weighed.surely.max(believed);
    (weight >= HARDLY).then(|| AskedTopic {
        scheme: *scheme,
        code: code.clone(),
        weight,
        evidence: listed.map_or(0.0, |topic| topic.evidence),
        from,
        at,
        typed: Vec::new(),
    })
}

/// The words that say something, by their place; all of them where none does more than the others.
fn telling(all: &[Token], silent: &[bool], analyzer: &Analyzer) -> Vec<usize> {
    let speaks = |n: &usize| !silent[*n] && !analyzer.is_stop(&all[*n].text);
    let telling: Vec<usize> = (0..all.len()).filter(speaks).collect();
    if telling.is_empty() { (0..all.len()).collect() } else { telling }
}

/// What is asked for less surely than this is not asked for.
const HARDLY: f32 = 0.1;

/// A word that is looked for though nobody typed it.
fn word(weighed: &Weighed<'_>) -> Option<String> {
    match weighed.thing {
        Thing::Word(stem) if weighed.surely >= LOOKED_FOR => Some(stem.to_string()),
        _ => None,
    }
}

/// How surely a word must be asked for to be looked for.
const LOOKED_FOR: f32 = 0.5;

/// How much each of several words counts that a misspelt one is as near to.
const TIED: f32 = 0.75;

/// The most words that are looked for.
const MAX_WORDS: usize = 40;

/// One letter, or a number that is no year: nothing to look for.
fn says_little(word: &str) -> bool {
    word.chars().count() < 2 || word.chars().all(|c| c.is_ascii_digit())
}

/// A word of the question as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stem {
    stem: String,
    /// A misspelt word can be these as well: stems that mean something else and are as near.
    as_near: Vec<String>,
    /// No table knows the word.
    unsure: bool,
}

impl Stem {
    /// Whether the word is this stem, or may be it.
    fn is(&self, stem: &str) -> bool {
        self.stem == stem || self.as_near.iter().any(|other| other == stem)
    }
}

#[cfg(test)]
mod tests;
