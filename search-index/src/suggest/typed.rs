//! The words that stand in a box, and which of them are being typed.

use super::{Field, MAX_CHARS};
use crate::analysis::{Steps, Token, tokens};
use crate::gazetteer::{Words as _, spelled};
use crate::question::Reader;

/// The most words that are completed together.
const MAX_TAIL: usize = 6;

/// Words before a place.
const BEFORE_PLACE: [&str; 14] = [
    "in",
    "uit",
    "rond",
    "rondom",
    "regio",
    "omgeving",
    "streek",
    "gemeente",
    "provincie",
    "naar",
    "bij",
    "nabij",
    "near",
    "postcode",
];

/// Words after which no place follows.
const JOINS: [&str; 14] =
    ["te", "om", "de", "het", "een", "geen", "mijn", "ons", "zijn", "haar", "wil", "kan", "met", "niet"];

/// Words between two places of the place box.
const BETWEEN_PLACES: [&str; 7] = ["of", "en", "ou", "et", "or", "and", "bij"];

/// What somebody has typed so far.
#[derive(Debug)]
pub(super) struct Typed<'a> {
    text: &'a str,
    words: Vec<Token>,
    field: Field,
    /// In a question, a space after the last word says that it is finished.
    finished: bool,
}

/// The last words of a text, from one on. Ordered by length, the longest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tail(usize);

impl Tail {
    /// Whether it is all that was typed.
    pub(super) const fn is_whole(self) -> bool {
        self.0 == 0
    }
}

impl<'a> Typed<'a> {
    /// A text that may be completed. A longer one than [`MAX_CHARS`] is not: what is being typed lies
    /// behind the cut.
    pub(super) fn new(text: &'a str, field: Field) -> Option<Self> {
        if text.chars().nth(MAX_CHARS).is_some() {
            return None;
        }
        let words = tokens(text);
        let end = words.last()?.span.end;
        let finished = field == Field::Question && end < text.len();
        Some(Self { text, words, field, finished })
    }

    /// The last words, the most first.
    pub(super) fn tails(&self) -> impl Iterator<Item = Tail> + use<> {
        (self.words.len().saturating_sub(MAX_TAIL)..self.words.len()).map(Tail)
    }

    /// How many letters and digits a tail has.
    pub(super) fn letters(&self, tail: Tail) -> usize {
        self.words[tail.0..].iter().map(|word| word.text.chars().count()).sum()
    }

    /// The tail as names are looked up; “st” may be short for Sint or the beginning of another word.
    pub(super) fn spellings(&self, tail: Tail) -> impl Iterator<Item = String> + use<> {
        let words = &self.words[tail.0..];
        let mut before: String = words[..words.len() - 1].iter().fold(String::new(), |mut all, word| {
            all.push_str(spelled(&word.text));
            all.push(' ');
            all
        });
        let last = words.last().map_or("", |word| word.text.as_str());
        let short = spelled(last);
        let end = if self.finished { " " } else { "" };
        let other = (short != last).then(|| format!("{before}{short}{end}"));
        before.push_str(last);
        before.push_str(end);
        [Some(before), other].into_iter().flatten()
    }

    /// The text once an entry has taken the place of a tail.
    pub(super) fn completed(&self, tail: Tail, with: &str) -> String {
        let first = &self.words[tail.0];
        let before = self.text.get(..first.span.start).unwrap_or_default().trim_start();
        let mut text = before.to_owned();
        let mut letters = with.chars();
        match letters.next() {
            Some(letter) if first.capital && before.is_empty() => text.extend(letter.to_uppercase()),
            letter => text.extend(letter),
        }
        text.push_str(letters.as_str());
        text
    }

    /// Whether a question reads so already.
    pub(super) fn is_already(&self, text: &str) -> bool {
        self.field == Field::Question && text.to_lowercase() == self.text.trim().to_lowercase()
    }

    /// Whether a tail may be the beginning of a place.
    pub(super) fn may_be_place(&self, tail: Tail, reader: &Reader) -> bool {
        let letters = self.letters(tail);
        let before = tail.0.checked_sub(1).and_then(|at| self.words.get(at)).map(|word| word.text.as_str());
        let first = &self.words[tail.0];
        // A name that is finished is not the beginning of another.
        let whole = || self.words[tail.0..].iter().all(|word| reader.gazetteer.names_place(&word.text));
        if letters < 2 || self.finished && whole() {
            return false;
        }
        match (self.field, before) {
            (Field::Place, None) => true,
            (Field::Place, Some(before)) => first.after_break || BETWEEN_PLACES.contains(&before),
            (Field::Question, Some(before)) if BEFORE_PLACE.contains(&before) => true,
            (Field::Question, None) => !reader.analyzer.is_stop(&first.text),
            // In the middle of a sentence most words are no place.
            (Field::Question, Some(before)) => {
                letters > 2 && !reader.is_known(&first.text, &Steps::default()) && !JOINS.contains(&before)
            }
        }
    }

    /// Whether a tail may be the beginning of a topic.
    pub(super) fn may_be_topic(&self, tail: Tail, reader: &Reader) -> bool {
        let words = &self.words[tail.0..];
        self.letters(tail) > 2 && !words.iter().all(|word| reader.analyzer.is_stop(&word.text))
    }
}
