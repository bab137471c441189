//! What somebody of a desk can answer from the mail that announced a referral, without signing in.

use super::State;

/// An answer from the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// They take it up; the content they read after signing in.
    Opgenomen,
    /// There is no room now: it goes on.
    GeenPlaats,
    /// It is not for them: it goes on.
    NietVoorOns,
    /// They want to be phoned about it first.
    Bellen,
}

impl Answer {
    /// Every answer, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Opgenomen, Self::GeenPlaats, Self::NietVoorOns, Self::Bellen];

    /// The value in the form, in the address of the page after it, and in text keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Opgenomen => "opgenomen",
            Self::GeenPlaats => "geen-plaats",
            Self::NietVoorOns => "niet-voor-ons",
            Self::Bellen => "bellen",
        }
    }

    /// The answer of a form value.
    #[must_use]
    pub fn from_value(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.as_str() == value)
    }

    /// The state it moves a referral to, where that gives it up.
    #[must_use]
    pub const fn gives_up(self) -> Option<State> {
        match self {
            Self::GeenPlaats => Some(State::NoRoom),
            Self::NietVoorOns => Some(State::NotFitting),
            Self::Opgenomen | Self::Bellen => None,
        }
    }

    /// Whether a referral in this state still waits for such an answer.
    #[must_use]
    pub const fn is_waited_for(state: State) -> bool {
        matches!(state, State::Received | State::HandedOn | State::Read)
    }
}
