//! The states of a referral and the ways between them: one table.

use serde::{Deserialize, Serialize};

/// Where a referral stands. The order is that of a referral that goes well, then the ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It arrived at a desk.
    Received,
    /// It arrived at another desk of its chain.
    HandedOn,
    /// It arrived, and somebody of the dispatcher's desk looks at it before it goes on.
    Quarantine,
    /// Somebody of the desk opened it.
    Read,
    /// The person was reached.
    Contacted,
    /// A first meeting is planned or was held.
    Introduction,
    /// There is room later.
    WaitingList,
    /// The duo exists.
    Matched,
    /// No room.
    NoRoom,
    /// Another help fits better.
    NotFitting,
    /// The person could not be reached.
    NotReached,
    /// The person took it back.
    Withdrawn,
    /// It is done.
    Closed,
}

use State::{
    Closed, Contacted, HandedOn, Introduction, Matched, NoRoom, NotFitting, NotReached, Quarantine, Read,
    Received, WaitingList, Withdrawn,
};

/// state, its name in the database and in text keys, the states a desk can move it to. To `Read` it moves by
/// itself, when somebody of the desk opens it. Out of `Quarantine` it is let through or closed, and opening it changes
/// nothing.
const TABLE: [(State, &str, &[State]); 13] = [
    (Received, "ontvangen", &[Contacted, WaitingList, NoRoom, NotFitting, NotReached]),
    (HandedOn, "doorgegeven", &[Contacted, WaitingList, NoRoom, NotFitting, NotReached]),
    (Quarantine, "nazicht", &[Received, Closed]),
    (Read, "gelezen", &[Contacted, WaitingList, NoRoom, NotFitting, NotReached]),
    (Contacted, "contact", &[Introduction, Matched, WaitingList, NoRoom, NotFitting, NotReached, Closed]),
    (Introduction, "kennismaking", &[Matched, WaitingList, NotFitting, NotReached, Closed]),
    (WaitingList, "wachtlijst", &[Contacted, Introduction, Matched, NoRoom, NotFitting, NotReached, Closed]),
    (Matched, "gekoppeld", &[Closed]),
    (NoRoom, "geen-plaats", &[Contacted, WaitingList, Closed]),
    (NotFitting, "niet-passend", &[Contacted, Closed]),
    (NotReached, "niet-bereikt", &[Contacted, Closed]),
    (Withdrawn, "ingetrokken", &[]),
    (Closed, "afgesloten", &[]),
];

impl State {
    /// Every state, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.0)
    }

    fn row(self) -> &'static (Self, &'static str, &'static [Self]) {
        TABLE.iter().find(|row| row.0 == self).unwrap_or(&TABLE[0])
    }

    /// Its name in the database, in forms and in text keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// The state of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.1 == name).map(|row| row.0)
    }

    /// The states a desk can move it to.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        self.row().2
    }

    /// Whether a desk that sets it gives the referral up: it goes on to the next desk of the chain, if there is one.
    #[must_use]
    pub const fn passes_on(self) -> bool {
        matches!(self, NoRoom | NotFitting)
    }

    /// Whether nobody of the desk that holds it has opened it yet: opening makes it [`State::Read`].
    #[must_use]
    pub const fn is_unread(self) -> bool {
        matches!(self, Received | HandedOn)
    }

    /// Whether nothing can follow.
    #[must_use]
    pub fn is_final(self) -> bool {
        self.next().is_empty()
    }

    /// Whether the person can still take it back.
    #[must_use]
    pub fn can_withdraw(self) -> bool {
        !self.is_final()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_one_row_and_one_name() {
        for state in State::all() {
            assert_eq!(State::from_name(state.as_str()), Some(state));
            assert_eq!(TABLE.iter().filter(|row| row.0 == state).count(), 1);
        }
    }

    #[test]
    fn every_state_but_the_ends_leads_to_an_end() {
        for state in State::all().filter(|state| !state.is_final()) {
            let mut seen = vec![state];
            let mut at = 0;
            while at < seen.len() {
                for next in seen[at].next() {
                    if !seen.contains(next) {
                        seen.push(*next);
                    }
                }
                at += 1;
            }
            assert!(seen.contains(&Closed), "{state:?} never ends");
        }
    }
}
