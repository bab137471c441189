//! From the words of a question and a place box to places.

use domain::place::PlaceKind;

use super::build::spelled;
use super::context::{Around, is_common, means_around};
use super::refine::Written;
use super::{Found, Gazetteer, Sense};
use crate::analysis::{Steps, Token, tokens};
use crate::answer::Notice;

/// The longest name, in words.
const MAX_WORDS: usize = 7;

/// The most names offered for a place that nobody knows.
const MAX_SUGGESTED: usize = 5;

/// What the gazetteer must know of ordinary words, so that it does not take them for misspelt places.
pub trait Words {
    /// Whether a folded word is an ordinary word.
    fn is_known(&self, word: &str, steps: &Steps) -> bool;
    /// The distance to the nearest word that means a topic, if it is a misspelling of one.
    fn nearest_topic(&self, word: &str, steps: &Steps) -> Option<usize>;
}

/// A question and a place box.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The words of the question.
    pub question: &'a [Token],
    /// The question as typed.
    pub text: &'a str,
    /// The place box as typed.
    pub place_box: &'a str,
    /// What the reading may cost.
    pub steps: &'a Steps,
}

/// A piece of the text that may be a place.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// The first word of the name.
    pub(super) from: usize,
    /// The first word after it.
    pub(super) to: usize,
    /// The name as looked up; the postcode itself for a postcode.
    pub(super) key: String,
    /// What it can mean.
    pub(super) senses: Vec<Sense>,
    /// It was misspelt.
    pub(super) corrected: bool,
    /// Other names that are as near to what was typed, the likeliest first.
    pub(super) as_near: Vec<String>,
    /// It is a postcode.
    pub(super) postcode: bool,
    /// The first word of “in de buurt van …”, where that stands before it.
    pub(super) around_from: Option<usize>,
}

impl Gazetteer {
    /// Reads the places. The place box wins where it names one.
    #[must_use]
    pub fn read(&self, reading: Reading<'_>, words: &dyn Words) -> Found {
        let mut found = Found { used: vec![false; reading.question.len()], ..Found::default() };
        let steps = reading.steps;
        let typed = reading.place_box.trim();
        let box_tokens = tokens(typed);
        let in_box = self.mentions(&box_tokens, true, false, words, steps);
        let in_question = self.mentions(reading.question, false, !in_box.is_empty(), words, steps);
        for mention in &in_question {
            let from = mention.around_from.unwrap_or(mention.from);
            found.used[from..mention.to].fill(true);
        }
        if in_box.is_empty() {
            if !box_tokens.is_empty() {
                let suggestions = self.suggest(typed, MAX_SUGGESTED, steps);
                found.notices.push(Notice::PlaceUnknown { typed: typed.to_owned(), suggestions });
            }
            let written = Written { tokens: reading.question, text: reading.text, steps };
            self.settle(in_question, written, &mut found);
            if found.places.is_empty() && found.notices.is_empty() {
                found.notices.extend(self.unknown(reading, words));
            }
        } else {
            self.settle(in_box, Written { tokens: &box_tokens, text: typed, steps }, &mut found);
        }
        found
    }

    fn mentions(
        &self,
        tokens: &[Token],
        in_box: bool,
        other: bool,
        words: &dyn Words,
        steps: &Steps,
    ) -> Vec<Mention> {
        let mut out = self.exact(tokens, steps);
        self.misspelt(tokens, in_box, words, steps, &mut out);
        out.sort_by_key(|mention| mention.from);
        for mention in &mut out {
            mention.around_from = means_around(tokens, mention.from)
                .or_else(|| mention.key.starts_with("het ").then_some(mention.from));
        }
        if !in_box {
            self.only_places(tokens, other, &mut out);
        }
        out
    }

    /// Names as they are written, the longest first.
    fn exact(&self, tokens: &[Token], steps: &Steps) -> Vec<Mention> {
        let mut out = Vec::new();
        let mut from = 0;
        while from < tokens.len() && steps.take(MAX_WORDS) {
            let mention = self.postcode(tokens, from).or_else(|| self.name(tokens, from));
            from = mention.as_ref().map_or(from + 1, |mention| mention.to);
            out.extend(mention);
        }
        out
    }

    fn postcode(&self, tokens: &[Token], from: usize) -> Option<Mention> {
        let word = &tokens[from].text;
        let rows = self.postcodes.get(word)?;
        // “sinds 2018” is a year.
        let year = matches!(word.as_str(), "2018" | "2020" | "2030" | "2040" | "2050" | "2060")
            && from.checked_sub(1).is_some_and(|at| {
                matches!(
                    tokens[at].text.as_str(),
                    "sinds" | "vanaf" | "jaar" | "depuis" | "since" | "januari"
                )
            });
        let senses = rows.iter().map(|row| Sense { row: *row, weak: false, alias: false }).collect();
        (!year).then(|| Mention::new(from, from + 1, word.clone(), senses, true))
    }

    fn name(&self, tokens: &[Token], from: usize) -> Option<Mention> {
        let mut key = String::new();
        let mut best = None;
        let mut broken = false;
        for to in from + 1..=(from + MAX_WORDS).min(tokens.len()) {
            let token = &tokens[to - 1];
            if to > from + 1 {
                broken |= token.after_break;
                key.push(' ');
            }
            key.push_str(spelled(&token.text));
            if broken && !self.bracketed.contains(&key) {
                continue;
            }
            if let Some(senses) = self.names.get(&key).or_else(|| self.names.get(without_prefix(&key))) {
                best = Some(Mention::new(from, to, key.clone(), senses.clone(), false));
            }
        }
        best
    }

    /// Keeps the senses that the context makes places; a strong sense needs none.
    fn only_places(&self, tokens: &[Token], other: bool, mentions: &mut Vec<Mention>) {
        let strong: Vec<bool> = mentions.iter().map(|m| m.senses.iter().any(|sense| !sense.weak)).collect();
        let other_place = other || strong.iter().any(|strong| *strong);
        let keep: Vec<Option<bool>> = mentions
            .iter()
            .enumerate()
            .map(|(n, mention)| {
                let beside = [n.checked_sub(1), Some(n + 1)].into_iter().flatten().any(|at| {
                    strong.get(at) == Some(&true)
                        && adjoining(tokens, mention, &mentions[at])
                        && (!is_common(&mention.key) || self.contain(&mentions[at], mention))
                });
                let municipality =
                    mention.senses.iter().any(|s| self.row(s.row).kind == PlaceKind::Municipality);
                let around = Around {
                    tokens,
                    from: mention.from,
                    to: mention.to,
                    key: &mention.key,
                    municipality,
                    other_place,
                };
                let says = beside || around.says_place();
                (says || strong[n]).then_some(says)
            })
            .collect();
        let mut keep = keep.into_iter();
        mentions.retain_mut(|mention| match keep.next().flatten() {
            Some(says) => {
                if !says {
                    mention.senses.retain(|sense| !sense.weak);
                }
                true
            }
            None => false,
        });
    }

    /// A name that nobody knows, written as one: after “in”, with a capital.
    fn unknown(&self, reading: Reading<'_>, words: &dyn Words) -> Option<Notice> {
        let tokens = reading.question;
        let at = (1..tokens.len()).find(|at| {
            let before = tokens[at - 1].text.as_str();
            matches!(before, "in" | "te" | "uit" | "regio" | "omgeving")
                && tokens[*at].capital
                && !tokens[*at].after_break
                && tokens[*at].text.chars().count() > 2
                && !words.is_known(&tokens[*at].text, reading.steps)
        })?;
        let typed = reading.text.get(tokens[at].span.clone())?.to_owned();
        let suggestions = self.suggest(&typed, MAX_SUGGESTED, reading.steps);
        Some(Notice::PlaceUnknown { typed, suggestions })
    }
}

impl Mention {
    pub(super) const fn new(from: usize, to: usize, key: String, senses: Vec<Sense>, postcode: bool) -> Self {
        Self { from, to, key, senses, corrected: false, as_near: Vec::new(), postcode, around_from: None }
    }
}

/// An Arabic name without the preposition that is written onto it; any other name as it is.
fn without_prefix(key: &str) -> &str {
    key.strip_prefix(['ب', 'ل', 'و']).filter(|rest| rest.chars().count() >= 3).unwrap_or(key)
}

/// Whether only small words, or a comma, stand between two names.
pub(super) fn adjoining(tokens: &[Token], a: &Mention, b: &Mention) -> bool {
    let (first, second) = if a.from < b.from { (a, b) } else { (b, a) };
    second.from >= first.to
        && second.from - first.to <= 2
        && tokens[first.to..second.from].iter().all(|token| {
            matches!(
                token.text.as_str(),
                "bij"
                    | "in"
                    | "van"
                    | "te"
                    | "of"
                    | "en"
                    | "or"
                    | "ou"
                    | "et"
                    | "and"
                    | "dat"
                    | "die"
                    | "provincie"
                    | "deelgemeente"
            )
        })
}
