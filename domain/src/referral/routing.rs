//! The way of a referral to the desk that answers it: pure. At all times it stands on exactly one desk.
//!
//! A programme may say who covers what ([`Coverage`]): the row that states most of what was asked wins, then the
//! coordinator with the least work. Where it says nothing, its coordinators are one desk. After a programme comes the
//! organisation's general desk, then the next programme that was chosen; after the last the dispatcher of the region and
//! the desk of the site, each where somebody sits there. When a referral goes on by itself is said in
//! [`super::clock`].

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Answer, Desk, State};
use crate::directory::{AreaKind, ServiceArea};
use crate::slug::Slug;
use crate::taxonomy::Code;

/// How many programmes one request may name.
pub const MOST: usize = 3;

/// Who covers what of a programme. An empty list means: all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// UUID version 7.
    pub id: String,
    /// Of which programme.
    pub programme: Slug,
    /// What the duo would do.
    pub kinds: Vec<Code>,
    /// Where the participant lives.
    pub areas: Vec<ServiceArea>,
    /// For whom.
    pub target_groups: Vec<Code>,
    /// The identifier of the coordinator.
    pub coordinator: String,
    /// The identifier of who takes over.
    pub deputy: Option<String>,
}

/// What routing must know of a request.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The chosen programmes, each with its organisation, in the person's order: at most [`MOST`].
    pub chosen: &'a [(&'a Slug, &'a Slug)],
    /// What the duo would do.
    pub kinds: &'a [Code],
    /// For whom, if that was said.
    pub target_groups: &'a [Code],
    /// Whether the participant lives in an area.
    pub lives_in: &'a dyn Fn(&ServiceArea) -> bool,
    /// The dispatcher of where they live, if that is known.
    pub dispatcher: Option<&'a Slug>,
}

/// Who is there to answer.
#[derive(Debug, Clone, Copy)]
pub struct Staff<'a> {
    /// The desks with at least one enrolled person with a key.
    pub open: &'a BTreeSet<Desk>,
    /// Of these, the desks whose people are all away now.
    pub away: &'a BTreeSet<Desk>,
    /// Who covers what.
    pub coverage: &'a [Coverage],
    /// How many referrals stand on a desk and are not settled.
    pub load: &'a BTreeMap<Desk, u64>,
}

/// Why a desk stands in a chain. Its sentence is a text key: `reden-{name}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The person chose this programme, and it has a coordinator here.
    Gekozen,
    /// Asked after it was sent, the person said yes to this programme as well.
    LaterGekozen,
    /// It takes over when the coordinator before it cannot.
    Plaatsvervanger,
    /// The general desk of the organisation of the chosen programme.
    Algemeen,
    /// The person chose a programme that has no coordinator here yet.
    NietAangesloten,
    /// Everybody of the chosen programme is away.
    Afwezig,
    /// The person chose no programme.
    GeenKeuze,
    /// The desk that takes over when the one before cannot.
    Vangnet,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::Gekozen,
        Self::LaterGekozen,
        Self::Plaatsvervanger,
        Self::Algemeen,
        Self::NietAangesloten,
        Self::Afwezig,
        Self::GeenKeuze,
        Self::Vangnet,
    ];

    /// Its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gekozen => "gekozen",
            Self::LaterGekozen => "later-gekozen",
            Self::Plaatsvervanger => "plaatsvervanger",
            Self::Algemeen => "algemeen",
            Self::NietAangesloten => "niet-aangesloten",
            Self::Afwezig => "afwezig",
            Self::GeenKeuze => "geen-keuze",
            Self::Vangnet => "vangnet",
        }
    }
}

/// What made the choice among the coordinators of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// The coordinator covers this area.
    Gebied(ServiceArea),
    /// … this target group.
    Doelgroep(Code),
    /// … this kind of duo.
    Soort(Code),
    /// Of several who cover it, this one had the fewest open referrals.
    MinsteWerk,
    /// The coordinator who would get it is away.
    CoordinatorAfwezig,
    /// Nobody covers exactly this: the coordinators have it together.
    NiemandDekt,
}

/// One desk of a chain, with why it stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The desk.
    pub desk: Desk,
    /// Why.
    pub reason: Reason,
    /// What made the choice.
    #[serde(default)]
    pub grounds: Vec<Ground>,
    /// For a desk of an organisation: for which of the chosen programmes it stands here, counted from 0. Its desks
    /// answer with one voice.
    #[serde(default)]
    pub choice: usize,
}

impl Stop {
    const fn new(desk: Desk, reason: Reason) -> Self {
        Self { desk, reason, grounds: Vec::new(), choice: 0 }
    }

    /// Whether another stop of the same chain is a desk of the same chosen programme.
    #[must_use]
    pub const fn answers_for(&self, other: &Self) -> bool {
        self.desk.is_of_organisation() && other.desk.is_of_organisation() && self.choice == other.choice
    }
}

/// The stops that may take a referral over from a desk where nobody can read it any more, in the order in which they are
/// asked: onward first, since who stands before it in the chain may have refused it. As long as it waits for an answer
/// that is every other stop; once somebody reached the person only the desks of the same programme and those of no
/// organisation; what waits to be looked at goes to no organisation.
pub fn successors<'a>(chain: &'a [Stop], here: &Desk, state: State) -> impl Iterator<Item = &'a Stop> {
    let at = chain.iter().position(|stop| stop.desk == *here);
    let (before, after) = chain.split_at(at.map_or(0, |at| at + 1));
    let holder = at.map(|at| &chain[at]);
    let free = Answer::is_waited_for(state);
    after.iter().chain(before).filter(move |stop| {
        let same = holder.is_some_and(|holder| holder.answers_for(stop));
        holder.is_none_or(|holder| holder.desk != stop.desk)
            && (free || same || !stop.desk.is_of_organisation())
    })
}

/// The chain of a referral: the first desk gets it, the last is the site's. `None` where the site's desk is not open:
/// then no request can be taken at all.
#[must_use]
pub fn route(asked: &Asked<'_>, staff: &Staff<'_>) -> Option<Vec<Stop>> {
    if !staff.open.contains(&Desk::Site) {
        return None;
    }
    let mut chain: Vec<Stop> = Vec::new();
    let chosen = &asked.chosen[..asked.chosen.len().min(MOST)];
    for (choice, (programme, organisation)) in chosen.iter().enumerate() {
        let mut stops = of_programme(programme, asked, staff);
        let general = Desk::Organisation((*organisation).clone());
        // One desk stands in a chain once: this one where nobody else reads, else after the last of its programmes.
        let later = !stops.is_empty() && chosen[choice + 1..].iter().any(|(_, other)| other == organisation);
        let stands = chain.iter().any(|stop| stop.desk == general);
        if staff.is_there(&general) && !later && !stands {
            stops.push(Stop::new(general, Reason::Algemeen));
        }
        chain.extend(stops.into_iter().map(|stop| Stop { choice, ..stop }));
    }
    // Somebody who is away reads on Monday; a dispatcher who is away is passed over.
    let dispatcher = asked.dispatcher.map(|region| Desk::Dispatcher(region.clone()));
    for desk in dispatcher.filter(|desk| staff.is_there(desk)).into_iter().chain([Desk::Site]) {
        let reason = match chosen {
            _ if !chain.is_empty() => Reason::Vangnet,
            [] => Reason::GeenKeuze,
            _ if chosen.iter().any(|(programme, _)| staff.has_people(programme)) => Reason::Afwezig,
            _ => Reason::NietAangesloten,
        };
        chain.push(Stop::new(desk, reason));
    }
    Some(chain)
}

impl Staff<'_> {
    /// Whether somebody sits there who is not away.
    pub(super) fn is_there(&self, desk: &Desk) -> bool {
        self.open.contains(desk) && !self.away.contains(desk)
    }

    fn has_people(&self, programme: &Slug) -> bool {
        self.open.iter().any(|desk| desk.programme() == Some(programme))
    }
}

/// How much a row of coverage states: the number of conditions, then how small its area is.
type Specificity = (usize, u8);

/// A row of coverage that takes the request, and why.
pub(super) struct Match<'a> {
    pub(super) row: &'a Coverage,
    specificity: Specificity,
    grounds: Vec<Ground>,
}

/// The rows of a programme that take the request, state most of it, and have somebody who is there. The one with the
/// least work among them gets it.
pub(super) fn best<'a>(programme: &Slug, asked: &Asked<'_>, staff: &Staff<'a>) -> Vec<Match<'a>> {
    let there = |row: &Coverage| {
        let people = [Some(&row.coordinator), row.deputy.as_ref()];
        people.into_iter().flatten().any(|person| staff.is_there(&own_desk(programme, person)))
    };
    let rows = staff.coverage.iter().filter(|row| row.programme == *programme);
    let covering: Vec<_> =
        rows.filter_map(|row| matched(row, asked)).filter(|found| there(found.row)).collect();
    let best = covering.iter().map(|found| found.specificity).max();
    covering.into_iter().filter(|found| Some(found.specificity) == best).collect()
}

/// The own desk of a coordinator.
pub(super) fn own_desk(programme: &Slug, person: &str) -> Desk {
    Desk::Coordinator { programme: programme.clone(), person: person.to_owned() }
}

/// The desks of a programme that take the request, in their order.
fn of_programme(programme: &Slug, asked: &Asked<'_>, staff: &Staff<'_>) -> Vec<Stop> {
    let desk_of = |person: &String| own_desk(programme, person);
    let best = best(programme, asked, staff);
    let several = best.len() > 1;
    let load = |found: &Match<'_>| {
        // Who is away does no work: what counts is who would get it.
        let coordinator = desk_of(&found.row.coordinator);
        let first = match &found.row.deputy {
            Some(deputy) if !staff.is_there(&coordinator) => desk_of(deputy),
            _ => coordinator,
        };
        staff.load.get(&first).copied().unwrap_or(0)
    };
    let chosen =
        best.into_iter().min_by_key(|found| (load(found), Reverse(found.specificity), &found.row.id));
    let Some(Match { row, mut grounds, .. }) = chosen else {
        let divided = staff.coverage.iter().any(|row| row.programme == *programme);
        let grounds = if divided { vec![Ground::NiemandDekt] } else { Vec::new() };
        let together = Stop::new(Desk::Programme(programme.clone()), Reason::Gekozen);
        let there = staff.is_there(&together.desk);
        return there.then_some(Stop { grounds, ..together }).into_iter().collect();
    };
    grounds.extend(several.then_some(Ground::MinsteWerk));
    let coordinator = Some(desk_of(&row.coordinator)).filter(|desk| staff.is_there(desk));
    let deputy = row
        .deputy
        .as_ref()
        .map(desk_of)
        .filter(|desk| staff.is_there(desk) && coordinator.as_ref() != Some(desk));
    let deputy = deputy.map(|desk| Stop::new(desk, Reason::Plaatsvervanger));
    let Some(desk) = coordinator else {
        grounds.push(Ground::CoordinatorAfwezig);
        return deputy.map(|stop| Stop { grounds, ..stop }).into_iter().collect();
    };
    let first = Stop { grounds, ..Stop::new(desk, Reason::Gekozen) };
    [Some(first), deputy].into_iter().flatten().collect()
}

/// Whether a row takes the request: every condition it states holds.
fn matched<'a>(row: &'a Coverage, asked: &Asked<'_>) -> Option<Match<'a>> {
    let mut grounds = Vec::new();
    let mut fineness = 0;
    if !row.areas.is_empty() {
        let area =
            row.areas.iter().filter(|area| (asked.lives_in)(area)).max_by_key(|area| fine(area.kind))?;
        fineness = fine(area.kind);
        grounds.push(Ground::Gebied(area.clone()));
    }
    if !row.target_groups.is_empty() {
        let group = row.target_groups.iter().find(|code| asked.target_groups.contains(code))?;
        grounds.push(Ground::Doelgroep(group.clone()));
    }
    if !row.kinds.is_empty() {
        let kind = row.kinds.iter().find(|code| asked.kinds.contains(code))?;
        grounds.push(Ground::Soort(kind.clone()));
    }
    Some(Match { row, specificity: (grounds.len(), fineness), grounds })
}

/// How small an area is.
const fn fine(kind: AreaKind) -> u8 {
    match kind {
        AreaKind::Municipality => 4,
        AreaKind::Region => 3,
        AreaKind::Province => 2,
        AreaKind::Brussels => 2,
        AreaKind::Flanders => 1,
    }
}

/// The chain of a referral after the person said yes to one more programme, asked by the desk that holds it (`here`).
/// `route` is the way of a request for that programme alone; `choice` is its place among the chosen ones. Its desks come
/// next, after those that answer with one voice with this one; from a dispatcher's desk they come before it, so that what they
/// give up comes back there. `None` where nobody of the programme could read it, or all who could may already.
#[must_use]
pub fn widened(chain: &[Stop], here: &Desk, route: Vec<Stop>, choice: usize) -> Option<Vec<Stop>> {
    let stands = |desk: &Desk| chain.iter().any(|stop| stop.desk == *desk);
    let later = |stop: Stop| Stop {
        choice,
        reason: if stop.reason == Reason::Gekozen { Reason::LaterGekozen } else { stop.reason },
        ..stop
    };
    let new: Vec<Stop> = route
        .into_iter()
        .filter(|stop| stop.desk.is_of_organisation() && !stands(&stop.desk))
        .map(later)
        .collect();
    if new.is_empty() {
        return None;
    }
    let last = chain.iter().position(|stop| !stop.desk.is_of_organisation()).unwrap_or(chain.len());
    let next = chain.iter().find(|stop| stop.desk == *here).map_or(last, |here| {
        let voice = chain.iter().rposition(|stop| stop.desk == here.desk || stop.answers_for(here));
        voice.map_or(last, |at| last.min(at + 1))
    });
    Some([&chain[..next], &new, &chain[next..]].concat())
}

/// The next desk after one that gives a referral up: past the other desks of the same programme, as these answered with
/// one voice. `None` at the end of the chain, or where nobody later is there.
#[must_use]
pub fn after<'a>(chain: &'a [Stop], here: &Desk, is_there: &dyn Fn(&Desk) -> bool) -> Option<&'a Desk> {
    let at = chain.iter().position(|stop| stop.desk == *here)?;
    chain[at + 1..]
        .iter()
        .filter(|stop| !stop.answers_for(&chain[at]))
        .map(|stop| &stop.desk)
        .find(|desk| is_there(desk))
}

/// The desk of a chain that acts as dispatcher: what looks like misuse waits there until somebody has looked at it.
/// The dispatcher of the region where one is there, else the site's desk.
#[must_use]
pub fn dispatcher(chain: &[Stop]) -> Desk {
    let stop = chain.iter().find(|stop| !stop.desk.is_of_organisation());
    stop.map_or(Desk::Site, |stop| stop.desk.clone())
}

#[cfg(test)]
mod tests;
