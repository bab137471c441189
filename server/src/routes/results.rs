//! `/zoeken`: what was understood, what fits, what is related.

use ::app::pages::results::{self, View};
use search_index::{Intent, Query};

use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::referrals::waiting::near;

/// At how many places near the asked one, where people wait, who wants to be a buddy can look.
const MOST_WAITING: usize = 3;

pub(super) async fn results(visit: Visit, pairs: Pairs) -> Result<Shown, Error> {
    let (query, notices) = Query::from_pairs(pairs.iter());
    // About a millisecond: shorter than the way to another thread and back is worth.
    let answer = visit.app.search.search(&query)?;
    visit.app.note_missed(&answer);
    let catalogue = visit.app.catalogue().await?;
    let listings = catalogue.listings(answer.hits.iter().map(|hit| &hit.slug));
    let elsewhere = query.b.iter().filter(|slug| answer.hits.iter().all(|hit| hit.slug != **slug));
    let elsewhere = catalogue.listings(elsewhere);
    let waiting = if answer.understood.intent == Intent::Volunteer {
        let mut places = near(&visit.app.places, &query, &answer, &visit.app.waiting().await);
        places.truncate(MOST_WAITING);
        places
    } else {
        Vec::new()
    };
    let view = View { query: &query, notices: &notices, answer: &answer, listings, elsewhere, waiting };
    Ok(results::page(&visit.ctx(), &view).into())
}
