//! The way of a referral to the desk that answers it: pure. At all times it stands on exactly one desk.
//!
//! A programme may say who covers what ([`Coverage`]): the row that states most of what was asked wins, then the
//! coordinator with the least work. Where it says nothing, its coordinators are one desk. After the programme come the
//! organisation's general desk, the dispatcher of the region and the desk of the site, each where somebody sits there.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Desk;
use crate::directory::{AreaKind, ServiceArea};
use crate::slug::Slug;
use crate::taxonomy::Code;

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
    /// The chosen programme and its organisation.
    pub chosen: Option<(&'a Slug, &'a Slug)>,
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
    pub const ALL: [Self; 7] = [
        Self::Gekozen,
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
}

impl Stop {
    const fn new(desk: Desk, reason: Reason) -> Self {
        Self { desk, reason, grounds: Vec::new() }
    }
}

/// The chain of a referral: the first desk gets it, the last is the site's. `None` where the site's desk is not open:
/// then no request can be taken at all.
#[must_use]
pub fn route(asked: &Asked<'_>, staff: &Staff<'_>) -> Option<Vec<Stop>> {
    if !staff.open.contains(&Desk::Site) {
        return None;
    }
    let mut chain = Vec::new();
    if let Some((programme, organisation)) = asked.chosen {
        of_programme(programme, asked, staff, &mut chain);
        let general = Desk::Organisation(organisation.clone());
        if staff.is_there(&general) {
            chain.push(Stop::new(general, Reason::Algemeen));
        }
    }
    // Somebody who is away reads on Monday; a dispatcher who is away is passed over.
    let dispatcher = asked.dispatcher.map(|region| Desk::Dispatcher(region.clone()));
    for desk in dispatcher.filter(|desk| staff.is_there(desk)).into_iter().chain([Desk::Site]) {
        let reason = match asked.chosen {
            _ if !chain.is_empty() => Reason::Vangnet,
            None => Reason::GeenKeuze,
            Some((programme, _)) if staff.has_people(programme) => Reason::Afwezig,
            Some(_) => Reason::NietAangesloten,
        };
        chain.push(Stop::new(desk, reason));
    }
    Some(chain)
}

impl Staff<'_> {
    /// Whether somebody sits there who is not away.
    fn is_there(&self, desk: &Desk) -> bool {
        self.open.contains(desk) && !self.away.contains(desk)
    }

    fn has_people(&self, programme: &Slug) -> bool {
        self.open.iter().any(|desk| desk.programme() == Some(programme))
    }
}

/// How much a row of coverage states: the number of conditions, then how small its area is.
type Specificity = (usize, u8);

/// A row of coverage that takes the request, and why.
struct Match<'a> {
    row: &'a Coverage,
    specificity: Specificity,
    grounds: Vec<Ground>,
}

fn of_programme(programme: &Slug, asked: &Asked<'_>, staff: &Staff<'_>, chain: &mut Vec<Stop>) {
    let desk_of =
        |person: &String| Desk::Coordinator { programme: programme.clone(), person: person.clone() };
    let rows = || staff.coverage.iter().filter(|row| row.programme == *programme);
    let covering: Vec<Match<'_>> = rows()
        .filter_map(|row| matched(row, asked))
        .filter(|found| {
            let people = [Some(&found.row.coordinator), found.row.deputy.as_ref()];
            people.into_iter().flatten().any(|person| staff.is_there(&desk_of(person)))
        })
        .collect();
    let best = covering.iter().map(|found| found.specificity).max();
    let best: Vec<_> = covering.into_iter().filter(|found| Some(found.specificity) == best).collect();
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
        let together = Desk::Programme(programme.clone());
        if staff.is_there(&together) {
            let grounds = if rows().next().is_some() { vec![Ground::NiemandDekt] } else { Vec::new() };
            chain.push(Stop { desk: together, reason: Reason::Gekozen, grounds });
        }
        return;
    };
    grounds.extend(several.then_some(Ground::MinsteWerk));
    let coordinator = Some(desk_of(&row.coordinator)).filter(|desk| staff.is_there(desk));
    let deputy = row
        .deputy
        .as_ref()
        .map(desk_of)
        .filter(|desk| staff.is_there(desk) && coordinator.as_ref() != Some(desk));
    if let Some(desk) = &coordinator {
        chain.push(Stop { desk: desk.clone(), reason: Reason::Gekozen, grounds: grounds.clone() });
    } else {
        grounds.push(Ground::CoordinatorAfwezig);
    }
    if let Some(desk) = deputy {
        let grounds = if coordinator.is_some() { Vec::new() } else { grounds };
        chain.push(Stop { desk, reason: Reason::Plaatsvervanger, grounds });
    }
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

/// The next desk after one that gives a referral up: past the other desks of the same programme and organisation, as
/// these answered with one voice. `None` at the end of the chain, or where nobody later is open.
#[must_use]
pub fn after<'a>(chain: &'a [Stop], here: &Desk, open: &BTreeSet<Desk>) -> Option<&'a Desk> {
    let at = chain.iter().position(|stop| stop.desk == *here)?;
    let gives_up = here.is_of_organisation();
    chain[at + 1..]
        .iter()
        .map(|stop| &stop.desk)
        .find(|desk| !(gives_up && desk.is_of_organisation()) && open.contains(*desk))
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
