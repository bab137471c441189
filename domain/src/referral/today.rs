//! What a desk does first: what waits is sorted by what has to be done now, and inside that by whose clock runs longest.
//! Pure; all instants are milliseconds since 1970 UTC.

use super::clock::{REMIND, Turn};
use super::{Answer, State, retention};
use crate::calendar::{begin_of, local, working_days_after};

/// What has to be done with a referral that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Its time to be answered ends today, or is over.
    Due,
    /// Nobody opened it yet.
    New,
    /// It was read, and the person waits to be reached.
    Contact,
    /// It is on the waiting list, and will be erased soon if nobody prolongs it.
    Prolong,
    /// It is on its way: nothing has to happen today.
    Rest,
}

impl Task {
    /// Every task, in the order in which a desk does them.
    pub const ALL: [Self; 5] = [Self::Due, Self::New, Self::Contact, Self::Prolong, Self::Rest];

    /// The end of its text key.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Due => "dringend",
            Self::New => "nieuw",
            Self::Contact => "contact",
            Self::Prolong => "verlengen",
            Self::Rest => "rest",
        }
    }
}

/// Until when the desk has to answer before the clock reminds it; `None` where no answer is waited for.
#[must_use]
pub fn answer_by(state: State, turn: Turn) -> Option<i64> {
    Answer::is_waited_for(state).then(|| working_days_after(turn.began, REMIND))
}

/// What has to be done now. `changed_at`: when something last happened to it.
#[must_use]
pub fn task(state: State, turn: Turn, changed_at: i64, now: i64) -> Task {
    if let Some(by) = answer_by(state, turn) {
        return match state {
            _ if by < end_of_day(now) => Task::Due,
            _ if state.is_unread() => Task::New,
            _ => Task::Contact,
        };
    }
    if state == State::WaitingList && retention::warned_from(changed_at) <= now {
        return Task::Prolong;
    }
    Task::Rest
}

/// The first instant of the next Belgian day.
fn end_of_day(now: i64) -> i64 {
    let tomorrow = local(now).and_then(|now| now.date().tomorrow().ok());
    tomorrow.and_then(begin_of).unwrap_or(now)
}

/// What sorts the work: first the task, then the oldest clock; where no clock runs, what was longest left alone.
#[must_use]
pub fn urgency(state: State, turn: Turn, changed_at: i64, now: i64) -> (Task, i64) {
    let since = if Answer::is_waited_for(state) { turn.began } else { changed_at };
    (task(state, turn, changed_at, now), since)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Monday 23 November 2026, 10.00 in Belgium.
    const NOW: i64 = 1_795_424_400_000;
    const DAY: i64 = 24 * 60 * 60 * 1000;

    fn of(state: State, days: i64) -> Task {
        task(state, Turn::fresh(NOW - days * DAY), NOW - days * DAY, NOW)
    }

    #[test]
    fn what_must_be_done_today_comes_first() {
        assert_eq!(of(State::Received, 0), Task::New);
        // It came on Thursday: two working days end today.
        assert_eq!(of(State::Received, 4), Task::Due);
        assert_eq!(of(State::Read, 4), Task::Due);
        assert_eq!(of(State::Read, 2), Task::Contact);
        assert_eq!(of(State::HandedOn, 30), Task::Due);
        assert_eq!(of(State::WaitingList, 75), Task::Rest);
        assert_eq!(of(State::WaitingList, 76), Task::Prolong);
        assert_eq!(of(State::Matched, 80), Task::Rest);
        let mut work = [(State::Matched, 1), (State::Read, 4), (State::Received, 1), (State::Received, 20)];
        work.sort_by_key(|(state, days)| {
            let at = NOW - days * DAY;
            urgency(*state, Turn::fresh(at), at, NOW)
        });
        let sorted = [(State::Received, 20), (State::Read, 4), (State::Received, 1), (State::Matched, 1)];
        assert_eq!(work, sorted);
    }

    proptest! {
        #[test]
        fn who_waits_longer_never_stands_lower(older in 0..40 * DAY, less in 0..40 * DAY, at in 0..13_usize) {
            let state = State::all().nth(at).expect("thirteen states");
            let key = |age: i64| urgency(state, Turn::fresh(NOW - age), NOW - age, NOW);
            prop_assert!(key(older + less) <= key(older));
        }
    }
}
