//! Who covers what of a programme, and who is away. Routing weighs it (`domain::referral::routing`).

use domain::Slug;
use domain::place::Places;
use domain::referral::{Coverage, Desk};
use domain::taxonomy::{Code, Scheme};

use super::may_arrange;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::clock::Millis;
use crate::http::Error;
use crate::store::coverage::Absence;
use crate::store::{Person, new_id};

/// The most rows of a programme, and the most absences of a person: more is a mistake.
pub const MOST: usize = 100;
/// The most areas in one row.
const MOST_AREAS: usize = 40;
/// The longest absence, in milliseconds: a year.
const LONGEST: Millis = 366 * 24 * 60 * 60 * 1000;

/// What is wrong: a field and a problem, as in text keys `fout-{field}-{problem}`.
pub type Wrong = (&'static str, &'static str);

/// A row as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Typed<'a> {
    /// Identifier of the coordinator.
    pub coordinator: &'a str,
    /// Identifier of the deputy, or empty.
    pub deputy: &'a str,
    /// Areas, separated by commas or lines.
    pub areas: &'a str,
    /// Codes.
    pub kinds: Vec<&'a str>,
    /// Codes.
    pub target_groups: Vec<&'a str>,
}

/// The people of a programme, for whoever may arrange it: the site's desk, its organisation, its own coordinators.
///
/// # Errors
/// [`Error::NotFound`] for anybody else and for a programme that is not there: the two look the same.
pub async fn people(app: &App, who: &SignedIn, programme: &Slug) -> Result<Vec<Person>, Error> {
    let catalogue = app.catalogue().await?;
    let desk = Desk::Programme(programme.clone());
    let there = catalogue.programme(programme).is_some_and(|programme| !programme.has_ended());
    if !there || !(who.sits_at(&desk) || may_arrange(who, &catalogue, &desk)) {
        return Err(Error::NotFound);
    }
    Ok(app.store.people_of_desk(&desk).await?)
}

/// Adds a row of coverage.
///
/// # Errors
/// As [`people`]; the store fails. The inner one says what is wrong with what was typed.
pub async fn add(
    app: &App,
    who: &SignedIn,
    programme: &Slug,
    typed: &Typed<'_>,
) -> Result<Result<(), Vec<Wrong>>, Error> {
    let people = people(app, who, programme).await?;
    let known = |id: &str| people.iter().any(|person| person.id == id);
    let mut wrong = Vec::new();
    if !known(typed.coordinator) {
        wrong.push(("coordinator", if typed.coordinator.is_empty() { "leeg" } else { "onbekend" }));
    }
    if !typed.deputy.is_empty() && (!known(typed.deputy) || typed.deputy == typed.coordinator) {
        wrong.push(("vervanger", "onbekend"));
    }
    let areas: Option<Vec<_>> =
        Places::names_in(typed.areas).take(MOST_AREAS + 1).map(|name| app.places.area_named(name)).collect();
    if areas.as_ref().is_none_or(|areas| areas.len() > MOST_AREAS) {
        wrong.push(("gebieden", "onbekend"));
    }
    let codes = |scheme: Scheme, typed: &[&str]| -> Option<Vec<Code>> {
        typed.iter().map(|code| Some(app.taxonomy.get(scheme, code)?.code.clone())).collect()
    };
    let kinds = codes(Scheme::Kind, &typed.kinds);
    let groups = codes(Scheme::TargetGroup, &typed.target_groups);
    if app.store.coverage_of(programme).await?.len() >= MOST {
        wrong.push(("coordinator", "te-veel"));
    }
    let (Some(areas), Some(kinds), Some(target_groups), true) = (areas, kinds, groups, wrong.is_empty())
    else {
        return Ok(Err(wrong));
    };
    let row = Coverage {
        id: new_id(),
        programme: programme.clone(),
        kinds,
        areas,
        target_groups,
        coordinator: typed.coordinator.to_owned(),
        deputy: (!typed.deputy.is_empty()).then(|| typed.deputy.to_owned()),
    };
    app.store.add_coverage(&row, app.clock.now()).await?;
    Ok(Ok(()))
}

/// Notes that a person is away: what comes goes past their desk. What stands there goes to a deputy (`super::holiday`).
///
/// # Errors
/// The store fails. The inner one says what is wrong.
pub async fn be_away(
    app: &App,
    who: &SignedIn,
    from_at: Option<Millis>,
    until_at: Option<Millis>,
) -> Result<Result<(), Vec<Wrong>>, Error> {
    let now = app.clock.now();
    let mut wrong = Vec::new();
    if from_at.is_none() {
        wrong.push(("van", "onjuist"));
    }
    if until_at.is_none() {
        wrong.push(("tot", "onjuist"));
    }
    let (Some(from_at), Some(until_at)) = (from_at, until_at) else { return Ok(Err(wrong)) };
    if until_at <= from_at || until_at <= now || until_at - from_at > LONGEST || from_at - now > LONGEST {
        return Ok(Err(vec![("tot", "onmogelijk")]));
    }
    if app.store.absences(now).await?.iter().filter(|away| away.person_id == who.person.id).count() >= MOST {
        return Ok(Err(vec![("tot", "te-veel")]));
    }
    let person_id = who.person.id.clone();
    app.store.add_absence(&Absence { id: new_id(), person_id, from_at, until_at }).await?;
    Ok(Ok(()))
}
