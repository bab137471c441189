//! The numbers of a desk: how many requests came, how soon somebody was reached, how it ended there. Pure; all instants
//! are milliseconds since 1970 UTC. Counted are visits of a referral to a desk: one that goes on counts at each.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Desk, State};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// More days than this are counted as this many.
pub const MOST_DAYS: u8 = 60;
/// Of numbers that are not one's own, those under this are not told.
pub const FEW: u64 = 5;

/// How a referral ended at a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It is there still.
    Open,
    /// The duo exists.
    Matched,
    /// There was no room.
    NoRoom,
    /// It did not fit.
    NotFitting,
    /// The person could not be reached.
    NotReached,
    /// The person took it back, or had it erased.
    Withdrawn,
    /// Nothing happened for so long that it was closed.
    Lapsed,
    /// It went on to another desk: by hand, by the clock, or because everybody was away.
    PassedOn,
    /// It was closed in another way.
    Closed,
}

impl Outcome {
    /// Every outcome, in the order of the table.
    pub const ALL: [Self; 9] = [
        Self::Open,
        Self::Matched,
        Self::NoRoom,
        Self::NotFitting,
        Self::NotReached,
        Self::Withdrawn,
        Self::Lapsed,
        Self::PassedOn,
        Self::Closed,
    ];
    /// Those of a request that came past the site.
    pub const BY_HAND: [Self; 5] =
        [Self::Open, Self::Matched, Self::NoRoom, Self::NotFitting, Self::PassedOn];

    /// Its name in the database, in forms and in text keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "loopt",
            Self::Matched => "gekoppeld",
            Self::NoRoom => "geen-plaats",
            Self::NotFitting => "niet-passend",
            Self::NotReached => "niet-bereikt",
            Self::Withdrawn => "ingetrokken",
            Self::Lapsed => "vervallen",
            Self::PassedOn => "doorgegeven",
            Self::Closed => "afgesloten",
        }
    }

    /// The outcome of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == name)
    }

    const fn of(state: State) -> Option<Self> {
        match state {
            State::Matched => Some(Self::Matched),
            State::NoRoom => Some(Self::NoRoom),
            State::NotFitting => Some(Self::NotFitting),
            State::NotReached => Some(Self::NotReached),
            State::Withdrawn => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

/// What ended a referral, where its state alone does not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The person who asked.
    Person,
    /// The clock.
    Time,
    /// It was misuse: it is not counted.
    Abuse,
}

/// Something that happened to a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub at: i64,
    /// The state it led to.
    pub state: State,
    /// The desk it stood on after that.
    pub desk: Desk,
    /// Who ended it.
    pub end: Option<End>,
}

/// A referral at one desk, from when it came there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The desk; that of a coordinator is their programme's.
    pub desk: Desk,
    /// When it came.
    pub at: i64,
    /// How it ended there.
    pub outcome: Outcome,
    /// Whole days until somebody took it up and reached the person; `None`: nobody did.
    pub days: Option<u8>,
}

/// The visits of a referral, from everything that happened to it, in order. Quarantine is no visit.
#[must_use]
pub fn visits(moments: &[Moment]) -> Vec<Visit> {
    if moments.iter().any(|moment| moment.end == Some(End::Abuse)) {
        return Vec::new();
    }
    let moments: Vec<&Moment> = moments.iter().filter(|moment| moment.state != State::Quarantine).collect();
    let parts: Vec<&[&Moment]> = moments.chunk_by(|a, b| a.desk.counted() == b.desk.counted()).collect();
    let last = parts.len().saturating_sub(1);
    let visit = |(at, part): (usize, &&[&Moment])| {
        let first = part.first()?;
        Some(Visit {
            desk: first.desk.counted(),
            at: first.at,
            outcome: outcome(part, at == last),
            days: days(part, first.at),
        })
    };
    parts.iter().enumerate().filter_map(visit).collect()
}

fn days(part: &[&Moment], since: i64) -> Option<u8> {
    let reached = |moment: &&&Moment| {
        matches!(moment.state, State::Contacted | State::Introduction | State::WaitingList | State::Matched)
    };
    // What comes to another desk of the programme in the state it had is no first contact.
    let at = part.iter().skip(1).find(reached)?.at;
    Some(u8::try_from((at - since).max(0) / DAY).unwrap_or(MOST_DAYS).min(MOST_DAYS))
}

fn outcome(part: &[&Moment], is_last: bool) -> Outcome {
    let matched = part.iter().any(|moment| moment.state == State::Matched);
    if matched {
        return Outcome::Matched;
    }
    match part.last().map(|moment| (moment.state, moment.end)) {
        Some((State::Closed, Some(End::Person))) => Outcome::Withdrawn,
        Some((State::Closed, end)) => {
            let before = part.iter().rev().nth(1).and_then(|moment| Outcome::of(moment.state));
            before.unwrap_or(if end == Some(End::Time) { Outcome::Lapsed } else { Outcome::Closed })
        }
        Some((state, _)) => {
            Outcome::of(state).unwrap_or(if is_last { Outcome::Open } else { Outcome::PassedOn })
        }
        None => Outcome::Open,
    }
}

/// How a period is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// By month.
    Month,
    /// By quarter.
    Quarter,
    /// By year.
    Year,
}

impl Span {
    /// Every span, shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// Its value in addresses, and the end of its text key.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Month => "maand",
            Self::Quarter => "kwartaal",
            Self::Year => "jaar",
        }
    }

    /// The span of a value.
    #[must_use]
    pub fn from_value(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.as_str() == value)
    }

    /// The period of this span in which a day lies.
    #[must_use]
    pub fn of(self, day: Date) -> Period {
        let part = match self {
            Self::Month => day.month(),
            Self::Quarter => (day.month() + 2) / 3,
            Self::Year => 0,
        };
        Period { year: day.year(), part, span: self }
    }
}

/// A month, a quarter or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The year.
    pub year: i16,
    /// Month or quarter, from 1; of a year 0.
    pub part: i8,
    /// Which of them it is.
    pub span: Span,
}

impl Period {
    /// The one before.
    #[must_use]
    pub const fn before(self) -> Self {
        let last = match self.span {
            Span::Month => 12,
            Span::Quarter => 4,
            Span::Year => 0,
        };
        if self.part > 1 {
            Self { part: self.part - 1, ..self }
        } else {
            Self { year: self.year.saturating_sub(1), part: last, ..self }
        }
    }

    /// Whether a month, as [`month_name`] writes it, lies in it.
    #[must_use]
    pub fn holds(self, month: &str) -> bool {
        format!("{month}-01").parse::<Date>().is_ok_and(|day| self.span.of(day) == self)
    }
}

/// The month of a day: `2026-11`.
#[must_use]
pub fn month_name(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The numbers of a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    outcomes: [u64; Outcome::ALL.len()],
    days: BTreeMap<u8, u64>,
}

impl Figures {
    /// Counts visits with the same outcome and days.
    pub fn add(&mut self, outcome: Outcome, days: Option<u8>, amount: u64) {
        let at = Outcome::ALL.iter().position(|other| *other == outcome).unwrap_or(0);
        self.outcomes[at] += amount;
        if let Some(days) = days {
            *self.days.entry(days).or_default() += amount;
        }
    }

    /// How many came.
    #[must_use]
    pub fn asked(&self) -> u64 {
        self.outcomes.iter().sum()
    }

    /// Of how many somebody reached the person.
    #[must_use]
    pub fn taken(&self) -> u64 {
        self.days.values().sum()
    }

    /// How many ended so.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> u64 {
        Outcome::ALL.iter().position(|other| *other == outcome).map_or(0, |at| self.outcomes[at])
    }

    /// The median of the days to the first contact (of two in the middle the smaller); `None` where there was none.
    #[must_use]
    pub fn median(&self) -> Option<u8> {
        let middle = self.taken().div_ceil(2);
        let mut seen = 0;
        self.days.iter().find_map(|(days, amount)| {
            seen += amount;
            (seen >= middle && middle > 0).then_some(*days)
        })
    }
}

#[cfg(test)]
mod tests;
