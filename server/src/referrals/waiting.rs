//! Where people wait for a buddy, for who wants to be one. What may be told: `domain::referral::waiting`.
//!
//! The municipality of a person lies under the server's key and nowhere else. So the count is made in memory, once a day,
//! from requests that came before that day, and is never written down: neither the database nor a backup learns it, and
//! nobody sees from outside when a request comes.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::calendar::{begin_of, local};
use domain::place::{Place, PlaceKind, Places, Point};
use domain::referral::waiting::{Waiting, told, waits};
use domain::referral::{Asker, Desk};
use jiff::civil::Date;
use search_index::ranking::km;
use search_index::{Answer, PlaceLevel, Query};

use super::follow::open_facts;
use crate::app::App;
use crate::clock::Millis;
use crate::http::Error;

/// What was counted today.
#[derive(Default)]
pub(crate) struct Cell(tokio::sync::Mutex<Option<(Date, Arc<Vec<Waiting>>)>>);

impl App {
    /// Where people wait, as counted today; what was counted before, or nothing, where the store does not answer: the page
    /// it stands on is not about it.
    pub async fn waiting(&self) -> Arc<Vec<Waiting>> {
        let mut counted = self.waiting.0.lock().await;
        let before = counted.as_ref().map(|(_, places)| places.clone()).unwrap_or_default();
        let Some(today) = local(self.clock.now()).map(|now| now.date()) else { return before };
        if counted.as_ref().is_some_and(|(day, _)| *day == today) {
            return before;
        }
        match count(self, begin_of(today).unwrap_or_default()).await {
            Ok(places) => {
                let places = Arc::new(places);
                *counted = Some((today, places.clone()));
                places
            }
            Err(error) => {
                tracing::warn!(%error, "where people wait could not be counted");
                before
            }
        }
    }
}

/// Counts the requests that came before an instant, and wait at it.
async fn count(app: &App, until: Millis) -> Result<Vec<Waiting>, Error> {
    let mut counts: BTreeMap<_, u64> = BTreeMap::new();
    for row in app.store.standing_referrals(until).await? {
        if !waits(row.state, row.created_at, until) {
            continue;
        }
        let facts = open_facts(app, &row.id, &row.facts)?;
        if facts.asker != Asker::Buddy {
            *counts.entry(facts.municipality).or_default() += 1;
        }
    }
    Ok(told(&counts, |municipality| app.places.referentieregio(municipality).unwrap_or(Desk::BRUSSELS)))
}

/// How far “near” is, in kilometres as the crow flies: a volunteer comes by every week.
const NEAR_KM: f64 = 20.0;

/// Those of the places where people wait that lie in an asked place, or near an asked municipality or point; none where no
/// place was asked.
#[must_use]
pub(crate) fn near(places: &Places, query: &Query, answer: &Answer, waiting: &[Waiting]) -> Vec<Waiting> {
    let kind = |level| match level {
        PlaceLevel::Municipality => PlaceKind::Municipality,
        PlaceLevel::Region => PlaceKind::Region,
        PlaceLevel::Province => PlaceKind::Province,
    };
    let asked: Vec<&Place> = answer
        .understood
        .places
        .iter()
        .filter_map(|place| places.named(kind(place.kind), &place.name))
        .collect();
    let towns = asked.iter().filter(|place| place.kind == PlaceKind::Municipality);
    let points: Vec<Point> = towns.map(|place| place.point).chain(query.punt).collect();
    let is_near = |waiting: &&Waiting| {
        asked.iter().any(|place| place.members.contains(&waiting.municipality))
            || places
                .municipality(waiting.municipality)
                .is_some_and(|place| points.iter().any(|point| km(*point, place.point) <= NEAR_KM))
    };
    waiting.iter().filter(is_near).copied().collect()
}
