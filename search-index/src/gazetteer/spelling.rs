//! Spelling errors: names a few letters away, never from a word that is itself a word.

use std::collections::BTreeMap;

use domain::place::PlaceKind;

use super::Gazetteer;
use super::build::{key, spelled};
use super::read::{Mention, Words};
use crate::analysis::{Token, distance};

/// The most words that are looked at together, as in “kapelle op den bosch”.
const WINDOW: usize = 4;

/// The most unknown words of a text that may begin a misspelt name.
const MAX_TRIED: usize = 20;

/// How many mistakes are forgiven in a name of so many letters; one more letter of certainty is asked
/// than of a topic word, because there are 1,500 names.
const fn forgiven(letters: usize, certain: bool) -> usize {
    match letters {
        0..=3 => 0,
        4 => certain as usize,
        5..=8 => 1,
        _ => 2,
    }
}

impl Gazetteer {
    /// Adds misspelt names in the words that no name uses.
    pub(super) fn misspelt(&self, tokens: &[Token], in_box: bool, words: &dyn Words, out: &mut Vec<Mention>) {
        let mut taken = vec![false; tokens.len()];
        // A word that is the name of a place is no misspelling of another, even where it is only a word.
        for mention in out.iter() {
            taken[mention.from..mention.to].fill(true);
        }
        let known: Vec<bool> = tokens.iter().map(|t| words.is_known(&t.text) || is_number(&t.text)).collect();
        let mut from = 0;
        let mut tried = 0;
        while from < tokens.len() && tried < MAX_TRIED {
            tried += usize::from(!known[from] && !taken[from]);
            let best = self.misspelt_at(tokens, from, &taken, &known, in_box, words);
            from = match best {
                Some(mention) => {
                    let to = mention.to;
                    out.retain(|other| other.to <= mention.from || other.from >= mention.to);
                    out.push(mention);
                    to
                }
                None => from + 1,
            };
        }
    }

    fn misspelt_at(
        &self,
        tokens: &[Token],
        from: usize,
        taken: &[bool],
        known: &[bool],
        in_box: bool,
        words: &dyn Words,
    ) -> Option<Mention> {
        let certain = in_box
            || from.checked_sub(1).is_some_and(|at| {
                matches!(tokens[at].text.as_str(), "in" | "te" | "uit" | "regio" | "omgeving" | "near")
            });
        let mut together = String::new();
        let mut best: Option<(usize, usize, String)> = None;
        for to in from + 1..=(from + WINDOW).min(tokens.len()) {
            if taken[to - 1] || (to > from + 1 && tokens[to - 1].after_break) {
                break;
            }
            together.push_str(spelled(&tokens[to - 1].text));
            if known[from..to].iter().all(|known| *known) && !(in_box && to == tokens.len() && from == 0) {
                continue;
            }
            let letters = together.chars().count();
            if to > from + 1 && letters < 8 {
                continue;
            }
            let Some((wrong, name)) = self.nearest(&together, forgiven(letters, certain)) else { continue };
            let topic = if to == from + 1 && !certain { words.nearest_topic(&together) } else { None };
            if topic.is_some_and(|topic| topic <= wrong) {
                continue;
            }
            if best.as_ref().is_none_or(|(least, _, _)| wrong < *least) {
                best = Some((wrong, to, name));
            }
        }
        let (wrong, to, name) = best?;
        let mut senses = self.names.get(&name)?.clone();
        senses.retain(|sense| !sense.weak);
        let mut mention = Mention::new(from, to, name, senses, false);
        mention.corrected = wrong > 0;
        Some(mention)
    }

    /// The nearest name with the same first letter, with its distance: a municipality before a village.
    fn nearest(&self, word: &str, max: usize) -> Option<(usize, String)> {
        let bucket = self.joined.get(&word.chars().next()?)?;
        bucket
            .iter()
            .filter_map(|(together, name)| Some((distance(word, together, max)?, name)))
            .min_by_key(|(wrong, name)| (*wrong, self.rank_of(name), name.as_str()))
            .map(|(wrong, name)| (wrong, name.clone()))
    }

    fn rank_of(&self, name: &str) -> usize {
        let senses = self.names.get(name).map(Vec::as_slice).unwrap_or_default();
        senses.iter().map(|sense| self.preference(sense).0).min().unwrap_or(usize::MAX)
    }

    /// The nearest spellings of known places, best first: names that begin so, then names a few letters away.
    #[must_use]
    pub fn suggest(&self, typed: &str, limit: usize) -> Vec<String> {
        let wanted: String = key(typed).replace(' ', "").chars().take(40).collect();
        let letters = wanted.chars().count();
        if letters < 2 {
            return Vec::new();
        }
        let max = (letters / 3).clamp(1, 3);
        let mut found: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (name, senses) in &self.names {
            let together = name.replace(' ', "");
            let begins = letters >= 3 && together.starts_with(&wanted);
            let Some(wrong) = (if begins { Some(0) } else { distance(&wanted, &together, max) }) else {
                continue;
            };
            for sense in senses {
                let place = self.row(sense.row);
                let shown = match place.kind {
                    PlaceKind::Deelgemeente => self.offered(sense.row),
                    _ => place.name.nl.clone(),
                };
                let rank = (wrong, self.preference(sense).0);
                found.entry(shown).and_modify(|known| *known = rank.min(*known)).or_insert(rank);
            }
        }
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by(|(a, ra), (b, rb)| {
            ra.cmp(rb).then_with(|| a.len().cmp(&b.len())).then_with(|| a.cmp(b))
        });
        found.into_iter().take(limit).map(|(name, _)| name).collect()
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit())
}
