//! A request for a buddy, or an offer to be one: who asks, what is asked, its states, its way to a desk.

mod answer;
pub mod clock;
pub mod desk;
pub mod figures;
pub mod form;
pub mod lint;
mod national_number;
mod request;
pub mod retention;
pub mod routing;
pub mod screening;
pub mod state;
pub mod today;
pub mod waiting;

use serde::{Deserialize, Serialize};

pub use answer::Answer;
pub use desk::Desk;
pub use form::{Answers, Field, FieldError, Problem, Step, goes_along};
pub use national_number::holds_national_number;
pub use request::{Agreement, Known, Referrer, Request, Safe, Supporter};
pub use routing::{Asked, Coverage, Ground, Reason, Staff, Stop, dispatcher, route};
pub use screening::{Condition, Obstacle};
pub use state::State;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asker {
    /// Somebody who wants a buddy.
    Zelf,
    /// A relative, neighbour, friend or teacher.
    Naaste,
    /// A professional who refers a client.
    Hulpverlener,
    /// Somebody who wants to be a buddy.
    Buddy,
}

impl Asker {
    /// Every sort of asker, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Zelf, Self::Naaste, Self::Hulpverlener, Self::Buddy];

    /// The value in forms and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zelf => "zelf",
            Self::Naaste => "naaste",
            Self::Hulpverlener => "hulpverlener",
            Self::Buddy => "buddy",
        }
    }

    /// The asker of a form value.
    #[must_use]
    pub fn from_value(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|asker| asker.as_str() == value)
    }

    /// Whether somebody asks for another person, who must have agreed.
    #[must_use]
    pub const fn for_another(self) -> bool {
        matches!(self, Self::Naaste | Self::Hulpverlener)
    }
}

/// How old the person is, as bands: a birth date is never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgeBand {
    /// Younger than 13: a parent or guardian asks.
    Under13,
    /// 13 to 17.
    From13To17,
    /// 18 to 25.
    From18To25,
    /// 26 to 64.
    From26To64,
    /// 65 and older.
    From65,
}

impl AgeBand {
    /// Every band, youngest first.
    pub const ALL: [Self; 5] =
        [Self::Under13, Self::From13To17, Self::From18To25, Self::From26To64, Self::From65];

    /// The value in forms and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Under13 => "0-12",
            Self::From13To17 => "13-17",
            Self::From18To25 => "18-25",
            Self::From26To64 => "26-64",
            Self::From65 => "65-plus",
        }
    }

    /// The band of a form value.
    #[must_use]
    pub fn from_value(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.as_str() == value)
    }

    /// Youngest and oldest age of the band, in years.
    #[must_use]
    pub const fn range(self) -> (u8, u8) {
        match self {
            Self::Under13 => (0, 12),
            Self::From13To17 => (13, 17),
            Self::From18To25 => (18, 25),
            Self::From26To64 => (26, 64),
            Self::From65 => (65, 120),
        }
    }
}
