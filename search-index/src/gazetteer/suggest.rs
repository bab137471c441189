//! What to offer for a place that nobody knows: the nearest names, or the nearest postcodes.
//!
//! Only offers; what is read without asking is decided in `spelling`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use domain::place::PlaceKind;

use super::build::key;
use super::{Gazetteer, Sense};
use crate::analysis::{Steps, distance};

/// The longest name that is looked at, in characters.
const LONGEST: usize = 40;

/// What looking at one name costs, with all that sorting them takes.
const STEPS_A_NAME: usize = 10;

/// How many letters a name that is offered may be away from one of so many letters.
const fn away(letters: usize) -> usize {
    match letters {
        0..=3 => 1,
        4..=8 => 2,
        _ => 3,
    }
}

impl Gazetteer {
    /// The nearest spellings of known places, best first: names that begin so, then names a few letters
    /// away; where there are none, those that share most of it. For a number, the nearest postcodes. Each
    /// works as text of the place box. None where the steps are used up.
    #[must_use]
    pub fn suggest(&self, typed: &str, limit: usize, steps: &Steps) -> Vec<String> {
        let wanted: String = key(typed).replace(' ', "").chars().take(LONGEST).collect();
        if wanted.chars().count() < 2 {
            return Vec::new();
        }
        if !steps.take(STEPS_A_NAME * self.names.len()) {
            return Vec::new();
        }
        if wanted.bytes().all(|b| b.is_ascii_digit()) {
            return self.nearest_postcodes(&wanted, limit);
        }
        let near = self.near_names(&wanted, limit);
        if near.is_empty() { self.alike_names(&wanted, limit) } else { near }
    }

    fn near_names(&self, wanted: &str, limit: usize) -> Vec<String> {
        let letters = wanted.chars().count();
        self.best(limit, |together| {
            let begins = letters >= 3 && together.starts_with(wanted);
            let wrong = if begins { 0 } else { distance(wanted, together, away(letters))? };
            // People seldom miss the first letter.
            Some((wrong, shared_beginning(wanted, together) == 0))
        })
    }

    /// Names that share most pieces of three letters, the beginning counting twice.
    fn alike_names(&self, wanted: &str, limit: usize) -> Vec<String> {
        let pieces = pieces(wanted);
        self.best(limit, |together| {
            let own = self::pieces(together);
            let shared = pieces.intersection(&own).count() + shared_beginning(wanted, together).min(4);
            // In thousandths, so that it can be ordered; the less the better.
            let alike = 1_000 * shared / (pieces.len() + own.len());
            (alike > 0).then_some(Reverse(alike))
        })
    }

    /// The places whose name has the least rank; of equal ones the likelier sense, then the shorter name.
    fn best<R: Ord + Copy>(&self, limit: usize, rank: impl Fn(&str) -> Option<R>) -> Vec<String> {
        let mut found: BTreeMap<String, (R, usize)> = BTreeMap::new();
        for (name, senses) in &self.names {
            let Some(rank) = rank(&name.replace(' ', "")) else { continue };
            for sense in senses {
                let rank = (rank, self.preference(sense).0);
                let shown = self.suggested(sense);
                found.entry(shown).and_modify(|known| *known = rank.min(*known)).or_insert(rank);
            }
        }
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by(|(a, ra), (b, rb)| {
            ra.cmp(rb).then_with(|| a.len().cmp(&b.len())).then_with(|| a.cmp(b))
        });
        found.into_iter().take(limit).map(|(name, _)| name).collect()
    }

    fn suggested(&self, sense: &Sense) -> String {
        match self.row(sense.row).kind {
            PlaceKind::Deelgemeente => self.offered(sense.row),
            _ => self.row(sense.row).name.nl.clone(),
        }
    }

    /// Postcodes that begin so, then the nearest numbers, each with the name of its place.
    fn nearest_postcodes(&self, digits: &str, limit: usize) -> Vec<String> {
        // “905” stands for 9050, “90500” for 9050 with a digit too many.
        let four: String = digits.chars().chain("000".chars()).take(4).collect();
        let Ok(wanted) = four.parse::<u16>() else { return Vec::new() };
        let mut found: Vec<(bool, u16, &str, usize)> = self
            .postcodes
            .iter()
            .filter_map(|(postcode, rows)| {
                let away = postcode.parse::<u16>().ok()?.abs_diff(wanted);
                Some((!postcode.starts_with(digits), away, postcode.as_str(), *rows.first()?))
            })
            .collect();
        found.sort_unstable();
        let named =
            |(_, _, postcode, row): (bool, u16, &str, usize)| format!("{postcode} {}", self.row(row).name.nl);
        found.into_iter().take(limit).map(named).collect()
    }
}

/// How many letters two names have in common at their beginning.
fn shared_beginning(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// All pieces of three letters of a name, its beginning and end marked.
fn pieces(name: &str) -> BTreeSet<[char; 3]> {
    let letters: Vec<char> = ['^'].into_iter().chain(name.chars()).chain(['$']).collect();
    letters.windows(3).filter_map(|piece| piece.try_into().ok()).collect()
}
