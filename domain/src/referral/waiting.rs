//! Where people wait for a buddy, as far as everybody may know it: pure. All instants are milliseconds since 1970 UTC.
//!
//! A place says a number from five on. Under that it says only that there are some, and only where at least five wait in
//! its region: who looks before and after must not see one person come or go.

use std::collections::BTreeMap;

use super::State;
use super::figures::FEW;
use crate::place::Nis;

const DAY: i64 = 24 * 60 * 60 * 1000;
/// A request that nobody took up for so long waits for a buddy, not for an answer.
const LONG: i64 = 14 * DAY;

/// Whether somebody waits for a buddy.
enum Waits {
    /// Yes.
    Always,
    /// From [`LONG`] after the request came.
    Later,
    /// No.
    Never,
}

/// Which states wait for a buddy. A desk that is getting to know somebody, has a duo, or says that another help fits
/// better, looks for nobody; one that has no room does.
const TABLE: [(State, Waits); 13] = [
    (State::Received, Waits::Later),
    (State::HandedOn, Waits::Later),
    (State::Quarantine, Waits::Never),
    (State::Read, Waits::Later),
    (State::Contacted, Waits::Never),
    (State::Introduction, Waits::Never),
    (State::WaitingList, Waits::Always),
    (State::Matched, Waits::Never),
    // At the end of its chain: a desk before the end passes it on.
    (State::NoRoom, Waits::Always),
    (State::NotFitting, Waits::Never),
    (State::NotReached, Waits::Never),
    (State::Withdrawn, Waits::Never),
    (State::Closed, Waits::Never),
];

/// Whether a request that came at `arrived` waits for a buddy at `now`.
#[must_use]
pub fn waits(state: State, arrived: i64, now: i64) -> bool {
    TABLE.iter().any(|(of, waits)| {
        *of == state
            && match waits {
                Waits::Always => true,
                Waits::Later => now - arrived >= LONG,
                Waits::Never => false,
            }
    })
}

/// A municipality where people wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub municipality: Nis,
    /// How many; `None`: fewer than five.
    pub people: Option<u64>,
}

/// What may be told: the places where most wait first, then those where fewer than five do, in an order that says nothing
/// of how many. `counts` for each municipality, `region` its referentieregio.
#[must_use]
pub fn told<'a>(counts: &BTreeMap<Nis, u64>, region: impl Fn(Nis) -> &'a str) -> Vec<Waiting> {
    let mut in_region: BTreeMap<&str, u64> = BTreeMap::new();
    for (municipality, count) in counts {
        *in_region.entry(region(*municipality)).or_default() += count;
    }
    let enough = |municipality| in_region.get(region(municipality)).is_some_and(|all| *all >= FEW);
    let shown = counts.iter().filter(|(municipality, count)| **count > 0 && enough(**municipality));
    let mut told: Vec<Waiting> = shown
        .map(|(municipality, count)| Waiting {
            municipality: *municipality,
            people: Some(*count).filter(|count| *count >= FEW),
        })
        .collect();
    told.sort_by_key(|place| (std::cmp::Reverse(place.people), place.municipality));
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nis(code: &str) -> Nis {
        code.parse().expect("a code")
    }

    #[test]
    fn every_state_is_decided_once() {
        for state in State::all() {
            assert_eq!(TABLE.iter().filter(|row| row.0 == state).count(), 1, "{state:?}");
        }
        let at = |state, days: i64| waits(state, 0, days * DAY);
        for state in [State::Received, State::HandedOn, State::Read] {
            assert_eq!((at(state, 13), at(state, 14)), (false, true), "{state:?}");
        }
        for state in [State::WaitingList, State::NoRoom] {
            assert!(at(state, 0), "{state:?}");
        }
        for state in [State::Quarantine, State::Contacted, State::Matched, State::Closed] {
            assert!(!at(state, 400), "{state:?}");
        }
    }

    fn of(counts: &[(&str, u64)]) -> Vec<(String, Option<u64>)> {
        let counts = counts.iter().map(|(code, count)| (nis(code), *count)).collect();
        // The first digit stands for the region.
        let told = told(&counts, |nis| if nis.number() < 20_000 { "a" } else { "b" });
        told.into_iter().map(|place| (place.municipality.to_string(), place.people)).collect()
    }

    #[test]
    fn a_number_is_told_from_five_on() {
        assert_eq!(of(&[("11001", 4)]), [], "four in the whole region: nothing");
        assert_eq!(of(&[("11001", 5)]), [("11001".to_owned(), Some(5))]);
        let mixed = of(&[("11001", 1), ("11002", 7), ("11004", 4), ("11005", 0), ("23002", 4)]);
        let few = |code: &str| (code.to_owned(), None);
        assert_eq!(mixed, [("11002".to_owned(), Some(7)), few("11001"), few("11004")]);
        assert_eq!(of(&[]), []);
    }

    proptest::proptest! {
        /// One request more or less never makes a place of fewer than five look another way, unless its whole region gets to five.
        #[test]
        fn one_more_under_five_is_not_seen(one in 1_u64..4, others in 5_u64..50) {
            let before = of(&[("11001", one), ("11002", others)]);
            proptest::prop_assert_eq!(before, of(&[("11001", one + 1), ("11002", others)]));
        }
    }
}
