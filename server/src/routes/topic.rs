//! `/domein/{code}` and `/doelgroep/{code}`: every programme about a topic, by province.

use ::app::pages::topic::{self, View};
use axum::extract::Path;
use domain::taxonomy::{Code, Scheme};

use super::{grouping, home};
use crate::http::{Error, Shown, Visit};

pub(super) async fn domain(visit: Visit, Path(code): Path<String>) -> Result<Shown, Error> {
    page(visit, Scheme::Domain, &code).await
}

pub(super) async fn target_group(visit: Visit, Path(code): Path<String>) -> Result<Shown, Error> {
    page(visit, Scheme::TargetGroup, &code).await
}

async fn page(visit: Visit, scheme: Scheme, code: &str) -> Result<Shown, Error> {
    let term = visit.app.taxonomy.get(scheme, code).ok_or(Error::NotFound)?;
    let catalogue = visit.app.catalogue().await?;
    let about = |codes: &[Code]| codes.contains(&term.code);
    let programmes: Vec<_> = catalogue.found().filter(|p| about(home::codes(p, scheme))).collect();
    let mut others = home::counts(&catalogue, &visit.app.taxonomy, scheme);
    others.retain(|(code, _)| *code != term.code);
    let view = View {
        term,
        total: programmes.len(),
        groups: grouping::by_province(&visit.app.places, &catalogue, &programmes),
        others,
    };
    Ok(topic::page(&visit.ctx(), &view).into())
}
