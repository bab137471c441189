//! The clock of a referral: no request waits in silence. Pure; all instants are milliseconds since 1970 UTC.
//!
//! A chosen programme has six working days. After two its desk is reminded, after four the next desk of the same
//! programme gets the referral, after six the next programme, with a fresh clock; after the last programme the dispatcher,
//! from whose desk only a person moves it. Whoever answers that they take it up gets a fresh clock as well: until the person
//! was reached, the clock does not stop. A desk whose people are all away is skipped at once.

use super::{Answer, Desk, State, Stop};
use crate::calendar::working_days_after;

/// After this many working days the desk is reminded.
pub const REMIND: u8 = 2;
/// After this many working days another desk of the same programme gets it.
pub const DEPUTY: u8 = 4;
/// After this many working days the next programme gets it.
pub const NEXT: u8 = 6;

/// How long a referral has been where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// When the programme got it, or answered last that it is at work on it.
    pub began: i64,
    /// How many steps the clock has taken since: see [`due`].
    pub steps: u8,
}

impl Turn {
    /// A fresh clock.
    #[must_use]
    pub const fn fresh(now: i64) -> Self {
        Self { began: now, steps: 0 }
    }
}

/// What the clock does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The desk that holds it is told again that something waits.
    Remind,
    /// Nobody of the desk is there: another desk gets it.
    Away(Desk),
    /// Another desk of the same programme gets it; the clock of the programme goes on.
    Deputy(Desk),
    /// The programme was silent: the next programme, or a dispatcher, gets it.
    Silence(Desk),
}

impl Step {
    /// The desk that gets the referral.
    #[must_use]
    pub const fn desk(&self) -> Option<&Desk> {
        match self {
            Self::Remind => None,
            Self::Away(desk) | Self::Deputy(desk) | Self::Silence(desk) => Some(desk),
        }
    }

    /// The clock after it.
    #[must_use]
    pub const fn turn_after(&self, turn: Turn, now: i64) -> Turn {
        match self {
            Self::Remind | Self::Deputy(_) => Turn { began: turn.began, steps: turn.steps.saturating_add(1) },
            Self::Away(_) | Self::Silence(_) => Turn::fresh(now),
        }
    }
}

/// What the clock does next, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// When.
    pub at: i64,
    /// What.
    pub step: Step,
}

/// Whether a clock runs in this state: it waits for an answer, or to be looked at.
#[must_use]
pub const fn runs(state: State) -> bool {
    Answer::is_waited_for(state) || matches!(state, State::Quarantine)
}

/// What the clock does next with a referral that stands on a desk of its chain; `None` where it stopped: somebody reached
/// the person, a person looks at it, or there is nowhere to go.
///
/// `is_there`: whether somebody sits at a desk who is not away (for the site's desk: whether somebody sits there).
#[must_use]
pub fn due(
    chain: &[Stop],
    here: &Desk,
    state: State,
    turn: Turn,
    is_there: &dyn Fn(&Desk) -> bool,
) -> Option<Due> {
    if !runs(state) {
        return None;
    }
    let after = |days| working_days_after(turn.began, days);
    let at = chain.iter().position(|stop| stop.desk == *here);
    let Some(at) = at.filter(|_| here.is_of_organisation()) else {
        return (turn.steps == 0).then(|| Due { at: after(REMIND), step: Step::Remind });
    };
    let later = || chain[at + 1..].iter().filter(|stop| is_there(&stop.desk));
    let deputy = later().find(|stop| stop.answers_for(&chain[at])).map(|stop| stop.desk.clone());
    let next = later().find(|stop| !stop.answers_for(&chain[at])).map(|stop| stop.desk.clone());
    if !is_there(here)
        && let Some(desk) = deputy.clone().or_else(|| next.clone())
    {
        return Some(Due { at: turn.began, step: Step::Away(desk) });
    }
    match (turn.steps, deputy, next) {
        (0, _, _) => Some(Due { at: after(REMIND), step: Step::Remind }),
        (1, Some(desk), _) => Some(Due { at: after(DEPUTY), step: Step::Deputy(desk) }),
        // Nobody takes over: who has it is asked once more.
        (1, None, _) => Some(Due { at: after(DEPUTY), step: Step::Remind }),
        (_, _, Some(desk)) => Some(Due { at: after(NEXT), step: Step::Silence(desk) }),
        (_, _, None) => None,
    }
}

/// When a referral leaves the programme that has it now if nobody answers, and for which desk: what the person who
/// asked is told. `None` where it leaves by no clock.
#[must_use]
pub fn leaves(
    chain: &[Stop],
    here: &Desk,
    state: State,
    turn: Turn,
    is_there: &dyn Fn(&Desk) -> bool,
) -> Option<(i64, Desk)> {
    let at = chain.iter().position(|stop| stop.desk == *here).filter(|_| here.is_of_organisation())?;
    let mut others = chain[at + 1..].iter().filter(|stop| !stop.answers_for(&chain[at]));
    let next = others.find(|stop| is_there(&stop.desk))?;
    let waits = Answer::is_waited_for(state);
    waits.then(|| (working_days_after(turn.began, NEXT), next.desk.clone()))
}

#[cfg(test)]
mod simulation;
#[cfg(test)]
mod tests;
