//! `/zoeken`: what was understood, what fits, what is related.

use ::app::pages::results::{self, View};
use search_index::Query;

use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};

pub(super) async fn results(visit: Visit, pairs: Pairs) -> Result<Shown, Error> {
    let (query, notices) = Query::from_pairs(pairs.iter());
    // About a millisecond: shorter than the way to another thread and back is worth.
    let answer = visit.app.search.search(&query)?;
    let catalogue = visit.app.catalogue().await?;
    let listings = catalogue.listings(answer.hits.iter().map(|hit| &hit.slug));
    let elsewhere = query.b.iter().filter(|slug| answer.hits.iter().all(|hit| hit.slug != **slug));
    let elsewhere = catalogue.listings(elsewhere);
    let view = View { query: &query, notices: &notices, answer: &answer, listings, elsewhere };
    Ok(results::page(&visit.ctx(), &view).into())
}
