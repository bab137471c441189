//! The desks that would read a form now: what `domain::referral::routing` decides, from what the store knows.

use std::collections::BTreeMap;

use domain::Slug;
use domain::directory::ServiceArea;
use domain::place::{Nis, PlaceKind, Places};
use domain::referral::{Answers, Asked, Desk, Field, Staff, Stop, route, routing};
use domain::taxonomy::Code;
use search_index::Query;

use super::content::Facts;
use super::flow::Flow;
use crate::app::App;
use crate::desk::Held;
use crate::desk::clock::Presence;
use crate::http::Error;
use crate::store::StoreError;

/// What routing must know of a request, as the form or its facts say it.
struct Question<'a> {
    /// The chosen programmes that still run, in the person's order.
    chosen: &'a [Slug],
    kinds: &'a [Code],
    target_groups: &'a [Code],
    home: Option<Nis>,
}

/// The desks that would read a request for this choice now; `None` where no request can be taken. As long as the
/// answers that decide are not given, the chain is that of somebody of whom nothing is known.
///
/// # Errors
/// The store fails.
pub async fn chain(app: &App, flow: &Flow) -> Result<Option<Vec<Stop>>, StoreError> {
    let question = Question {
        // One that ended meanwhile reads nothing.
        chosen: &chosen(app, flow).await?,
        kinds: &codes(&flow.answers, Field::Soort),
        target_groups: &codes(&flow.answers, Field::Doelgroep),
        home: first(&flow.answers, Field::Gemeente).and_then(|typed| municipality(app, typed)),
    };
    routed(app, &question).await
}

/// The desks that would read a request that was sent, for one more programme alone. Which target groups it names is
/// sealed: they do not decide here.
///
/// # Errors
/// The store fails.
pub async fn chain_to(app: &App, facts: &Facts, programme: &Slug) -> Result<Vec<Stop>, StoreError> {
    let question = Question {
        chosen: std::slice::from_ref(programme),
        kinds: &facts.kinds,
        target_groups: &[],
        home: Some(facts.municipality),
    };
    Ok(routed(app, &question).await?.unwrap_or_default())
}

async fn routed(app: &App, question: &Question<'_>) -> Result<Option<Vec<Stop>>, StoreError> {
    let catalogue = app.catalogue().await?;
    let chosen: Vec<(&Slug, &Slug)> = question
        .chosen
        .iter()
        .filter_map(|slug| Some((slug, &catalogue.programme(slug)?.organisation)))
        .collect();
    let (open, now) = (app.store.desks_with_people().await?, app.clock.now());
    let away = app.store.desks_away(now).await?;
    let mut coverage = Vec::new();
    for (slug, _) in &chosen {
        coverage.extend(app.store.coverage_of(slug).await?);
    }
    let load = if chosen.is_empty() { BTreeMap::new() } else { app.store.load_of_desks().await? };
    let home = question.home;
    let region = home.and_then(|home| dispatcher(&app.places, home));
    let lives_in = |area: &ServiceArea| {
        home.zip(app.places.area(area)).is_some_and(|(home, members)| members.contains(&home))
    };
    let asked = Asked {
        chosen: &chosen,
        kinds: question.kinds,
        target_groups: question.target_groups,
        lives_in: &lives_in,
        dispatcher: region.as_ref(),
    };
    Ok(route(&asked, &Staff { open: &open, away: &away, coverage: &coverage, load: &load }))
}

/// The chosen programmes that still run, in the person's order.
pub(super) async fn chosen(app: &App, flow: &Flow) -> Result<Vec<Slug>, StoreError> {
    let catalogue = app.catalogue().await?;
    let runs = |slug: &&Slug| catalogue.programme(slug).is_some_and(|programme| !programme.has_ended());
    Ok(flow.chosen.iter().filter(runs).cloned().collect())
}

/// The desk to which a referral goes on when the one that holds it gives it up; `None` at the end of its chain.
///
/// # Errors
/// The store fails.
pub async fn after(app: &App, held: &Held) -> Result<Option<Desk>, Error> {
    let Some(facts) = &held.facts else { return Ok(None) };
    let presence = Presence::now(app).await?.of(app, &held.row).await?;
    Ok(routing::after(&facts.chain, &held.row.desk, &|desk| presence.is_there(desk)).cloned())
}

/// The dispatcher of a municipality: of its referentieregio, or of Brussels. Whether somebody sits there is another
/// question.
#[must_use]
pub fn dispatcher(places: &Places, home: Nis) -> Option<Slug> {
    match places.referentieregio(home) {
        Some(region) => Slug::of_name(region),
        None => Slug::of_name(Desk::BRUSSELS),
    }
}

/// The municipality somebody means. A name that is a municipality's is that one, also where search would rather
/// mean a region (Brussel).
#[must_use]
pub fn municipality(app: &App, typed: &str) -> Option<Nis> {
    let folded = typed.trim().to_lowercase();
    let named = app
        .places
        .of_kind(PlaceKind::Municipality)
        .find(|place| place.name.nl.to_lowercase() == folded)
        .and_then(|place| place.nis);
    named.or_else(|| {
        let query = Query { waar: typed.to_owned(), per_page: 1, ..Query::default() };
        let answer = app.search.search(&query).ok()?;
        answer.understood.places.first()?.nis
    })
}

fn first(answers: &Answers, field: Field) -> Option<&str> {
    answers.get(&field)?.first().map(String::as_str)
}

fn codes(answers: &Answers, field: Field) -> Vec<Code> {
    answers.get(&field).into_iter().flatten().map(|code| Code::new(code.as_str())).collect()
}
