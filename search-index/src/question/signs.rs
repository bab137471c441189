//! What in a question may say what is asked: its words, what the lists say and lean to, the age, the alphabet.
//!
//! Not here: what each sign is worth (`weighing`).

use std::collections::{HashMap, HashSet};

use super::weighing::name;
use super::{AskedTopic, Question, Reader, Stem, age, language, leaning};
use crate::analysis::{Analyzer, Steps, Token, tokens};
use crate::gazetteer::Reading;

/// The sign that stands in every question.
pub(super) const ALWAYS: &str = "always";

/// Something in a question that may say what is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Sign {
    /// `word rouw`, `list tg:armoede`, `list word:rouw`, `lean tg:armoede`, `hint tg:ziekte`, `age child`, `alphabet`,
    /// `always`.
    pub name: String,
    /// How strongly it stands there; 0 to 2.
    pub strength: f32,
    /// The words it stands in, by their place in the question.
    pub at: Vec<usize>,
}

impl Sign {
    /// What the lists say.
    pub(super) fn of_list(topic: &AskedTopic) -> Self {
        let name = format!("list {}", name(topic.scheme, &topic.code));
        Self { name, strength: topic.evidence.min(SUREST), at: topic.at.clone() }
    }

    /// A word the lists add.
    pub(super) fn of_added(stem: &str) -> Self {
        Self { name: format!("list word:{stem}"), strength: 1.0, at: Vec::new() }
    }
}

/// The most that phrases say together.
const SUREST: f32 = 2.0;

impl Reader {
    /// Every sign of what is asked, as they are weighed: to learn from example sentences.
    #[must_use]
    pub fn signs_of(&self, q: &str) -> Vec<Sign> {
        let steps = &Steps::unbounded();
        let all = tokens(q);
        let found = self.gazetteer.read(Reading { question: &all, text: q, place_box: "", steps }, self);
        let mut question = Question { found, ..Question::default() };
        let stems: Vec<Stem> = all.iter().map(|token| self.stem(token, steps)).collect();
        let (added, silent) = self.topics(&all, &stems, steps, &mut question);
        age::read(&all, &mut question);
        self.signs(&all, &stems, &silent, (&question, &added), steps)
    }

    /// Forgets what was learnt, to learn it from these sentences: what stands in so many of them is a word.
    pub fn learn_anew<'a>(&mut self, sentences: impl Iterator<Item = &'a str>, least: usize) {
        self.weighing.forget(std::iter::empty());
        let mut counts: HashMap<String, usize> = HashMap::new();
        for sentence in sentences {
            let (all, steps) = (tokens(sentence), Steps::unbounded());
            // What is read as a place, misspelt or not, is no word.
            let reading = Reading { question: &all, text: sentence, place_box: "", steps: &steps };
            let used = self.gazetteer.read(reading, self).used;
            let words = all.iter().zip(used).filter(|(_, used)| !used);
            for stem in words.map(|(token, _)| self.analyzer.stem(&token.text)).collect::<HashSet<_>>() {
                *counts.entry(stem).or_default() += 1;
            }
        }
        counts.retain(|stem, n| *n >= least && !self.gazetteer.names_place(stem));
        self.weighing.forget(counts.into_keys());
    }

    /// The signs in a question of which the places, the age and what the lists say are read.
    /// `silent`: words that say nothing here.
    pub(super) fn signs(
        &self,
        all: &[Token],
        stems: &[Stem],
        silent: &[bool],
        (question, added): (&Question, &[String]),
        steps: &Steps,
    ) -> Vec<Sign> {
        // The first: where the budget ends early, it must not be the one that is missing.
        let mut signs = vec![Sign { name: ALWAYS.to_owned(), strength: 1.0, at: Vec::new() }];
        signs.extend(of_words(all, stems, silent, &self.analyzer, steps));
        signs.extend(question.topics.iter().map(Sign::of_list));
        signs.extend(added.iter().map(|stem| Sign::of_added(stem)));
        signs.extend(leaning::signs(all, stems, silent, self, steps));
        signs.extend(self.lists.hints.signs(stems, silent, steps));
        signs.extend(question.age.map(age::sign));
        signs.extend(language::sign(all));
        signs
    }
}

/// The strength of a part of a compound.
const PART: f32 = 0.7;
/// A question of more signs than this is a sentence: each says less.
const CATCHWORDS: f32 = 3.0;

/// What the words of a question show: themselves and the parts of their compounds.
/// `silent`: words that say nothing here.
pub(super) fn of_words(
    all: &[Token],
    stems: &[Stem],
    silent: &[bool],
    analyzer: &Analyzer,
    steps: &Steps,
) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut add = |name: String, strength: f32, at: usize| match known.get(&name) {
        Some(sign) => {
            let sign: &mut Sign = &mut signs[*sign];
            sign.strength = sign.strength.max(strength);
            sign.at.push(at);
        }
        None => {
            known.insert(name.clone(), signs.len());
            signs.push(Sign { name, strength, at: vec![at] });
        }
    };
    for (n, token) in all.iter().enumerate() {
        if silent.get(n) == Some(&true) || !steps.take(1) {
            continue;
        }
        let stem = if is_number(&token.text) { NUMBER } else { stems[n].stem.as_str() };
        add(format!("word {stem}"), 1.0, n);
        for part in analyzer.parts(&token.text, steps) {
            add(format!("word {part}"), PART, n);
        }
    }
    let less = (signs.len() as f32 / CATCHWORDS).max(1.0).sqrt();
    for sign in &mut signs {
        sign.strength /= less;
    }
    signs
}

/// Every number is the same sign.
const NUMBER: &str = "#";

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}
