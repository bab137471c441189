//! What may go wrong at the desks before somebody falls into it: pure. Where routing says what happens to one request, this
//! says of which requests nobody was thought: holes, overlaps, people who are away, letters that do not arrive. Which of
//! it is told by mail, and when: [`telling`].

pub mod telling;

use std::collections::{BTreeMap, BTreeSet};

use super::routing::{best, own_desk};
use super::{Asked, Coverage, Desk, Staff};
use crate::directory::ServiceArea;
use crate::place::Nis;
use crate::slug::Slug;
use crate::taxonomy::Code;

/// A programme, as far as its desk is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Served<'a> {
    /// Its name in an address.
    pub slug: &'a Slug,
    /// Its organisation.
    pub organisation: &'a Slug,
    /// The municipalities it says it serves; empty: not stated.
    pub towns: &'a [Nis],
    /// What the duo does.
    pub kinds: &'a [Code],
    /// For whom; empty: not stated.
    pub target_groups: &'a [Code],
}

/// Somebody who sits at a desk, or did until their access was stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The desk; never a coordinator's own.
    pub desk: Desk,
    /// The identifier of the person.
    pub person: String,
    /// Whether their access was stopped.
    pub stopped: bool,
    /// Whether they are away now.
    pub away: bool,
    /// Whether they ever signed in after their enrolment.
    pub signed_in: bool,
    /// Whether a letter to them was given up.
    pub bounced: bool,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A request goes past the people it is meant for, or they do not hear of it.
    Broken,
    /// It works, as long as nothing else happens.
    Weak,
}

/// Something that may go wrong. What breaks stands before what is weak.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// The access of everybody at a desk was stopped.
    Stopped(Desk),
    /// Everybody at a desk is away.
    AllAway(Desk),
    /// A letter to somebody was given up.
    Bounced(Desk, String),
    /// Somebody who covers something is away, and nobody takes over.
    Absent(Slug, String),
    /// Nobody covers these questions: the coordinators have them together.
    Hole {
        /// Of this programme.
        programme: Slug,
        /// For this target group; `None`: for each.
        group: Option<Code>,
        /// For this kind of duo; `None`: for each.
        kind: Option<Code>,
        /// In these municipalities.
        towns: Towns,
    },
    /// These coordinators cover the same.
    Overlap {
        /// Of this programme.
        programme: Slug,
        /// Their identifiers, in order.
        people: BTreeSet<String>,
        /// In these municipalities.
        towns: Towns,
    },
    /// One person alone can read what comes.
    SingleKey(Desk),
    /// Somebody takes over for others and never signed in.
    IdleDeputy(Slug, String),
}

/// Where something goes wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Towns {
    /// Wherever the programme works.
    All,
    /// In these municipalities.
    Some(BTreeSet<Nis>),
}

/// Every finding: its name, how bad it is, and whether the people who look after its desk get a mail: a request goes past
/// the people it is meant for, or will as soon as one person falls ill.
const TABLE: [(&str, Severity, bool); 8] = [
    ("gestopt", Severity::Broken, true),
    ("weg", Severity::Broken, true),
    ("post", Severity::Broken, true),
    ("afwezig", Severity::Broken, true),
    ("gat", Severity::Weak, true),
    ("dubbel", Severity::Weak, false),
    ("sleutel", Severity::Weak, true),
    ("vervanger", Severity::Weak, false),
];

impl Finding {
    /// Every name.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TABLE.iter().map(|row| row.0)
    }

    const fn row(&self) -> (&'static str, Severity, bool) {
        TABLE[match self {
            Self::Stopped(_) => 0,
            Self::AllAway(_) => 1,
            Self::Bounced(..) => 2,
            Self::Absent(..) => 3,
            Self::Hole { .. } => 4,
            Self::Overlap { .. } => 5,
            Self::SingleKey(_) => 6,
            Self::IdleDeputy(..) => 7,
        }]
    }

    /// Its part of a text key: `risico-{name}`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.row().0
    }

    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.row().1
    }

    /// Whether it is told by mail.
    #[must_use]
    pub const fn is_mailed(&self) -> bool {
        self.row().2
    }

    /// The desk it is about.
    #[must_use]
    pub fn desk(&self) -> Desk {
        match self {
            Self::Stopped(desk) | Self::AllAway(desk) | Self::Bounced(desk, _) | Self::SingleKey(desk) => {
                desk.clone()
            }
            Self::Absent(programme, _)
            | Self::IdleDeputy(programme, _)
            | Self::Hole { programme, .. }
            | Self::Overlap { programme, .. } => Desk::Programme(programme.clone()),
        }
    }
}

/// All that may go wrong, what breaks first. `members` says which municipalities an area holds. A desk at which nobody
/// ever sat is not looked at: it is not there yet.
#[must_use]
pub fn lint(
    programmes: &[Served<'_>],
    seats: &[Seat],
    coverage: &[Coverage],
    members: &dyn Fn(&ServiceArea) -> BTreeSet<Nis>,
) -> Vec<Finding> {
    let mut at: BTreeMap<&Desk, Vec<&Seat>> = BTreeMap::new();
    for seat in seats {
        at.entry(&seat.desk).or_default().push(seat);
    }
    let mut found = BTreeSet::new();
    for (desk, seats) in &at {
        let open: Vec<_> = seats.iter().filter(|seat| !seat.stopped).collect();
        if open.is_empty() {
            found.insert(Finding::Stopped((*desk).clone()));
        } else if open.iter().all(|seat| seat.away) {
            found.insert(Finding::AllAway((*desk).clone()));
        }
        let bounced = open.iter().filter(|seat| seat.bounced);
        found.extend(bounced.map(|seat| Finding::Bounced((*desk).clone(), seat.person.clone())));
    }
    let keys = |desk: &Desk| {
        let seats = at.get(desk).into_iter().flatten();
        seats.filter(|seat| !seat.stopped).map(|seat| seat.person.as_str()).collect::<BTreeSet<_>>()
    };
    if keys(&Desk::Site).len() == 1 {
        found.insert(Finding::SingleKey(Desk::Site));
    }
    for programme in programmes {
        let desk = Desk::Programme(programme.slug.clone());
        let own = keys(&desk);
        if own.is_empty() {
            continue;
        }
        let general = keys(&Desk::Organisation(programme.organisation.clone()));
        if own.union(&general).count() == 1 {
            found.insert(Finding::SingleKey(desk.clone()));
        }
        let rows: Vec<_> = coverage.iter().filter(|row| row.programme == *programme.slug).cloned().collect();
        let seats = at.get(&desk).map_or(&[][..], Vec::as_slice);
        found.extend(of_people(programme.slug, seats, &rows));
        found.extend(of_questions(programme, &own, &rows, members));
    }
    // What breaks everything needs no second line about each of its people.
    let all_away: Vec<_> =
        found.iter().filter(|finding| matches!(finding, Finding::AllAway(_))).cloned().collect();
    found.retain(|finding| {
        !(matches!(finding, Finding::Absent(..)) && all_away.contains(&Finding::AllAway(finding.desk())))
    });
    found.into_iter().collect()
}

/// What goes wrong with the people whom coverage names.
fn of_people(programme: &Slug, seats: &[&Seat], rows: &[Coverage]) -> Vec<Finding> {
    let seat = |person: &str| seats.iter().find(|seat| seat.person == person && !seat.stopped);
    let mut found = Vec::new();
    for row in rows {
        let deputy = row.deputy.as_deref().and_then(seat);
        let covered = deputy.is_some_and(|seat| !seat.away);
        if seat(&row.coordinator).is_some_and(|seat| seat.away) && !covered {
            found.push(Finding::Absent(programme.clone(), row.coordinator.clone()));
        }
        if let Some(idle) = deputy.filter(|seat| !seat.signed_in) {
            found.push(Finding::IdleDeputy(programme.clone(), idle.person.clone()));
        }
    }
    found
}

/// What goes wrong with questions while everybody is there: holes and overlaps. Each question is asked of routing.
fn of_questions(
    programme: &Served<'_>,
    people: &BTreeSet<&str>,
    rows: &[Coverage],
    members: &dyn Fn(&ServiceArea) -> BTreeSet<Nis>,
) -> Vec<Finding> {
    if rows.is_empty() {
        return Vec::new();
    }
    let open = people.iter().map(|person| own_desk(programme.slug, person)).collect();
    let staff = Staff { open: &open, away: &BTreeSet::new(), coverage: rows, load: &BTreeMap::new() };
    let areas: BTreeSet<&ServiceArea> = rows.iter().flat_map(|row| &row.areas).collect();
    let areas: Vec<_> = areas.into_iter().map(|area| (area, members(area))).collect();
    // Municipalities that lie in the same areas are one question.
    let mut alike: BTreeMap<BTreeSet<&ServiceArea>, BTreeSet<Nis>> = BTreeMap::new();
    for town in programme.towns {
        let inside = areas.iter().filter(|(_, towns)| towns.contains(town)).map(|(area, _)| *area).collect();
        alike.entry(inside).or_default().insert(*town);
    }
    if programme.towns.is_empty() {
        alike.insert(BTreeSet::new(), BTreeSet::new());
    }
    let mut holes = Holes::new();
    let mut overlaps: BTreeMap<BTreeSet<String>, BTreeSet<Nis>> = BTreeMap::new();
    for (inside, towns) in &alike {
        for (group, kind) in questions(programme) {
            let asked = Asked {
                chosen: &[(programme.slug, programme.organisation)],
                kinds: kind.as_slice(),
                target_groups: group.as_slice(),
                lives_in: &|area| inside.contains(area),
                dispatcher: None,
            };
            let best = best(programme.slug, &asked, &staff);
            let who: BTreeSet<_> = best.iter().map(|found| found.row.coordinator.clone()).collect();
            if who.is_empty() {
                holes.entry((group, kind)).or_default().extend(towns);
            } else if who.len() > 1 {
                overlaps.entry(who).or_default().extend(towns);
            }
        }
    }
    let towns = |towns: BTreeSet<Nis>| {
        let all = programme.towns.iter().all(|town| towns.contains(town));
        if all { Towns::All } else { Towns::Some(towns) }
    };
    let slug = || programme.slug.clone();
    let holes = folded(programme, holes).into_iter().map(|((group, kind), at)| Finding::Hole {
        programme: slug(),
        group,
        kind,
        towns: towns(at),
    });
    let overlaps = overlaps.into_iter().map(|(people, at)| Finding::Overlap {
        programme: slug(),
        people,
        towns: towns(at),
    });
    holes.chain(overlaps).collect()
}

/// Each target group with each kind; where none is stated, without one.
fn questions(programme: &Served<'_>) -> Vec<Question> {
    let stated = |codes: &[Code]| -> Vec<Option<Code>> {
        if codes.is_empty() { vec![None] } else { codes.iter().cloned().map(Some).collect() }
    };
    let kinds = stated(programme.kinds);
    let with = |group: Option<Code>| kinds.iter().map(move |kind| (group.clone(), kind.clone()));
    stated(programme.target_groups).into_iter().flat_map(with).collect()
}

/// A target group and a kind; `None`: each.
type Question = (Option<Code>, Option<Code>);
type Holes = BTreeMap<Question, BTreeSet<Nis>>;

/// A hole for every kind is one hole, and so is one for every target group: else one row too few is forty lines.
fn folded(programme: &Served<'_>, holes: Holes) -> Holes {
    let by_kind = fold(&holes, programme.kinds, |(group, _), kind| (group.clone(), kind));
    fold(&by_kind, programme.target_groups, |(_, kind), group| (group, kind.clone()))
}

/// Holes that are the same for each of these codes become one, without a code. `with` puts another code in a question.
fn fold(holes: &Holes, of: &[Code], with: impl Fn(&Question, Option<Code>) -> Question) -> Holes {
    let one = |(question, towns): (&Question, &BTreeSet<Nis>)| {
        let same = of.iter().all(|code| holes.get(&with(question, Some(code.clone()))) == Some(towns));
        (if same { with(question, None) } else { question.clone() }, towns.clone())
    };
    holes.iter().map(one).collect()
}

#[cfg(test)]
mod tests;
