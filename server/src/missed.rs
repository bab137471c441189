//! Searches that found nothing: how often, as place × topic, never as words. Up to four are in memory only and go with the
//! process; from five on they are counted in the database, by month.
//!
//! Nothing is kept of who searches, so a program that searches is told from a person only by its haste: one pair counts at
//! most once a minute. Of several servers each counts to five for itself.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::calendar::local;
use domain::place::Nis;
use domain::taxonomy::Code;
use search_index::{Answer, Intent};

use crate::app::App;
use crate::clock::Millis;

/// From how many on a pair is said.
pub const LEAST: i64 = 5;
/// How many pairs are remembered at once.
const MOST: usize = 10_000;
/// How soon the same pair counts again, in milliseconds.
const SOON: Millis = 60_000;

/// The counts of this process.
#[derive(Default)]
pub struct Missed {
    held: Mutex<HashMap<(Nis, Code), Count>>,
}

#[derive(Clone, Copy)]
struct Count {
    times: i64,
    last: Millis,
}

impl Missed {
    /// Counts one more; answers how many are to be written down now: none below [`LEAST`], then all of them, then each.
    fn count(&self, pair: (Nis, Code), now: Millis) -> i64 {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= MOST && !held.contains_key(&pair) {
            let oldest = held.iter().min_by_key(|(_, count)| count.last).map(|(pair, _)| pair.clone());
            oldest.and_then(|oldest| held.remove(&oldest));
        }
        let count = held.entry(pair).or_insert(Count { times: 0, last: Millis::MIN });
        if count.times > 0 && now - count.last < SOON {
            return 0;
        }
        *count = Count { times: count.times + 1, last: now };
        match count.times {
            times if times < LEAST => 0,
            LEAST => LEAST,
            _ => 1,
        }
    }
}

impl App {
    /// Counts a question that named a municipality and a topic, where nothing fits.
    pub fn note_missed(&self, answer: &Answer) {
        let understood = &answer.understood;
        if answer.total > 0 || understood.intent == Intent::Volunteer {
            return;
        }
        let now = self.clock.now();
        let towns = understood.places.iter().filter_map(|place| place.nis);
        let towns: Vec<Nis> = towns.filter(|nis| self.places.municipality(*nis).is_some()).collect();
        for nis in towns {
            for code in understood.target_groups.iter().chain(&understood.domains) {
                let amount = self.missed.count((nis, code.clone()), now);
                let Some(month) =
                    local(now).filter(|_| amount > 0).map(|now| now.strftime("%Y-%m").to_string())
                else {
                    continue;
                };
                let (app, code) = (self.clone(), code.to_string());
                tokio::spawn(async move {
                    if let Err(error) = app.store.count_missed(&month, nis.number(), &code, amount).await {
                        tracing::warn!(%error, "a search that found nothing could not be counted");
                    }
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_are_never_written_down_and_haste_counts_once() {
        let missed = Missed::default();
        let pair = ("44021".parse::<Nis>().unwrap(), Code::new("ouderen"));
        let counted: Vec<i64> = (0..7).map(|n| missed.count(pair.clone(), n * SOON)).collect();
        assert_eq!(counted, [0, 0, 0, 0, 5, 1, 1]);
        assert_eq!(missed.count(pair.clone(), 6 * SOON + 1), 0, "within the minute");
        for n in 0..20_000 {
            let _ = missed.count((format!("{n:05}").parse::<Nis>().unwrap(), Code::new("x")), 7 * SOON + n);
        }
        assert!(missed.held.lock().unwrap().len() <= MOST);
    }
}
