//! Finding the phrases of the word lists in a question.

use domain::taxonomy::{Code, Scheme};

use super::lists::{Meaning, Phrase};
use super::{AskedTopic, Question, Reader, Said, Stem, TIED};
use crate::analysis::{Steps, Token};
use crate::answer::Intent;

/// How many other words may stand where a phrase has `…`.
const GAP: usize = 3;
/// How many words before or after a phrase the parts beside it may begin.
const BESIDE: usize = 7;
/// The most matches that are looked at.
const MAX_MATCHES: usize = 200;
/// How much a topic weighs that stands in a part of a compound.
const PART: f32 = 0.8;

/// A phrase found: its words in the question.
struct Match<'a> {
    at: Vec<usize>,
    text: &'a str,
    means: &'a [Meaning],
    weight: f32,
    /// Its words stand apart: each keeps its own meaning beside that of all together.
    apart: bool,
}

impl Reader {
    /// Adds topics and intent; returns the words the lists add, and of each word of the question whether it says
    /// nothing here: it names a place, or a phrase says so.
    pub(super) fn topics(
        &self,
        all: &[Token],
        stems: &[Stem],
        count: &Steps,
        question: &mut Question,
    ) -> (Vec<String>, Vec<bool>) {
        let mut matches = Vec::new();
        for at in 0..all.len() {
            self.matches_at(at, all, stems, &question.found.used, count, &mut matches);
        }
        // The longest first; of what lies wholly inside a longer one, only what that one says nothing about.
        matches.sort_by_key(|found| std::cmp::Reverse(found.at.len()));
        let mut said: Vec<(Vec<usize>, Vec<Scheme>)> = Vec::new();
        let mut words = Vec::new();
        let mut silent = question.found.used.clone();
        let mut intents = Vec::new();
        for found in matches {
            let around = |longer: &&(Vec<usize>, Vec<Scheme>)| {
                longer.0.len() > found.at.len() && found.at.iter().all(|at| longer.0.contains(at))
            };
            let taken: Vec<&[Scheme]> = said.iter().filter(around).map(|(_, of)| of.as_slice()).collect();
            if taken.iter().any(|of| of.is_empty()) {
                continue;
            }
            if found.means.is_empty() {
                found.at.iter().for_each(|at| silent[*at] = true);
            }
            for meaning in found.means {
                match meaning {
                    Meaning::Code(scheme, ..) if taken.iter().any(|of| of.contains(scheme)) => {}
                    Meaning::Code(scheme, code, weight) => {
                        let said = Said { text: found.text, at: &found.at };
                        add(*scheme, code, weight * found.weight, said, &mut question.topics);
                    }
                    Meaning::Word(stem) => words.push(stem.clone()),
                    Meaning::Intent(intent) => intents.push(*intent),
                }
            }
            let of: Vec<Scheme> = found.means.iter().filter_map(Meaning::scheme).collect();
            // What only says who asks (“voor een vluchteling”) does not use up the topic inside it.
            if found.means.is_empty() || !found.apart && !of.is_empty() {
                said.push((found.at, of));
            }
        }
        question.intent = [Intent::Volunteer, Intent::Refer, Intent::SeekForOther]
            .into_iter()
            .find(|intent| intents.contains(intent))
            .unwrap_or_default();
        (words, silent)
    }

    fn matches_at<'a>(
        &'a self,
        at: usize,
        all: &[Token],
        stems: &[Stem],
        used: &[bool],
        count: &Steps,
        out: &mut Vec<Match<'a>>,
    ) {
        let single = |stem: &str| self.lists.by_first.get(stem).into_iter().flatten();
        let may_be = [&stems[at].stem].into_iter().chain(&stems[at].as_near);
        for phrase in may_be.flat_map(|stem| single(stem)).map(|n| &self.lists.phrases[*n]) {
            if out.len() < MAX_MATCHES
                && let Some(found) = follow(phrase, at, stems, count)
                && !found.iter().all(|n| used.get(*n) == Some(&true))
            {
                // The other words of a longer phrase say which one was meant.
                let tied = found.len() == 1 && !stems[at].as_near.is_empty();
                let weight = if tied { TIED } else { 1.0 };
                let apart = !phrase.beside.is_empty();
                out.push(Match { at: found, text: &phrase.text, means: &phrase.means, weight, apart });
            }
        }
        // “jong dementie”.
        if let Some(together) = self.together(at, all, stems, count) {
            for phrase in single(&together).map(|n| &self.lists.phrases[*n]).filter(|p| p.is_word()) {
                let at = vec![at, at + 1];
                out.push(Match { at, text: &phrase.text, means: &phrase.means, weight: 1.0, apart: false });
            }
        }
        // “taalbuddy”: the parts of what is no phrase itself.
        if out.iter().any(|found| found.at == [at]) || used.get(at) == Some(&true) {
            return;
        }
        for part in self.analyzer.parts(&all[at].text, count) {
            for phrase in single(&part).map(|n| &self.lists.phrases[*n]).filter(|p| p.is_word()) {
                if out.len() < MAX_MATCHES {
                    out.push(Match {
                        at: vec![at],
                        text: &phrase.text,
                        means: &phrase.means,
                        weight: PART,
                        apart: false,
                    });
                }
            }
        }
    }
}

/// The words of the question that a phrase uses, if it begins at `at`.
fn follow(phrase: &Phrase, at: usize, stems: &[Stem], count: &Steps) -> Option<Vec<usize>> {
    let mut found = steps(&phrase.steps, at, stems, count)?;
    let (first, last) = (at, *found.last()?);
    for part in &phrase.beside {
        let from = first.saturating_sub(BESIDE);
        let to = (last + BESIDE + 1).min(stems.len());
        let free = |words: &Vec<usize>| words.iter().all(|word| !found.contains(word));
        // The nearest to the phrase of those that are there.
        let here = (from..to)
            .filter(|n| count.take(1) && part.first().is_some_and(|(stem, _)| stems[*n].is(stem)))
            .filter_map(|n| steps(part, n, stems, count))
            .filter(free)
            .min_by_key(|words| words[0].abs_diff(at))?;
        found.extend(here);
    }
    Some(found)
}

/// The words of the question that the steps of a phrase use, if it begins at `at`.
fn steps(steps: &[(String, bool)], at: usize, stems: &[Stem], count: &Steps) -> Option<Vec<usize>> {
    if !count.take(1) {
        return None;
    }
    let mut found = vec![at];
    let mut next = at + 1;
    for (stem, gap) in steps.iter().skip(1) {
        let reach = if *gap { GAP } else { 0 };
        let here = (next..=next + reach)
            .find(|n| count.take(1) && stems.get(*n).is_some_and(|word| word.is(stem)))?;
        found.push(here);
        next = here + 1;
    }
    Some(found)
}

/// Adds a topic once. Several hints make it surer, each by its part of the doubt that was left.
pub(super) fn add(scheme: Scheme, code: &Code, weight: f32, said: Said<'_>, topics: &mut Vec<AskedTopic>) {
    match topics.iter_mut().find(|topic| topic.scheme == scheme && topic.code == *code) {
        Some(topic) => {
            topic.weight = 1.0 - (1.0 - topic.weight) * (1.0 - weight.min(1.0));
            topic.evidence += weight;
            topic.from.push(said.text.to_owned());
            topic.at.extend(said.at);
        }
        None => topics.push(AskedTopic {
            scheme,
            code: code.clone(),
            weight,
            evidence: weight,
            from: vec![said.text.to_owned()],
            at: said.at.to_vec(),
            typed: Vec::new(),
        }),
    }
}
