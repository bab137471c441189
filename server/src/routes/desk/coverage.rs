//! `/beheer/dekking/{slug}`: who of a programme covers what.

use ::app::links;
use ::app::pages::desk::coverage::{self, Row, View};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::Slug;

use crate::accounts::SignedIn;
use crate::desk::coverage::{Typed, Wrong, add, people};
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;

pub(super) async fn show(visit: Visit, who: SignedIn, Path(slug): Path<String>) -> Result<Response, Error> {
    let slug = named(&slug)?;
    page(&visit.signed_in(&who), &who, &slug, Typed::default(), Vec::new()).await
}

pub(super) async fn post(
    visit: Visit,
    who: SignedIn,
    Path(slug): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let (visit, slug) = (visit.signed_in(&who), named(&slug)?);
    let typed = Typed {
        coordinator: posted.get("coordinator"),
        deputy: posted.get("vervanger"),
        areas: posted.get("gebieden"),
        kinds: posted.all("soort").collect(),
        target_groups: posted.all("doelgroep").collect(),
    };
    match add(&visit.app, &who, &slug, &typed).await? {
        Ok(()) => Ok(see_other(links::coverage(&slug), Vec::new())),
        Err(problems) => page(&visit, &who, &slug, typed, problems).await,
    }
}

pub(super) async fn remove(
    visit: Visit,
    who: SignedIn,
    Path(slug): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let slug = named(&slug)?;
    // Only whoever may see it may change it.
    people(&visit.app, &who, &slug).await?;
    visit.app.store.remove_coverage(&slug, posted.get("id")).await?;
    Ok(see_other(links::coverage(&slug), Vec::new()))
}

fn named(slug: &str) -> Result<Slug, Error> {
    slug.parse().map_err(|_| Error::NotFound)
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    slug: &Slug,
    typed: Typed<'_>,
    problems: Vec<Wrong>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let people = people(app, who, slug).await?;
    let name = |id: &str| people.iter().find(|person| person.id == id).map(|person| person.name.clone());
    let rows = app.store.coverage_of(slug).await?.into_iter();
    // Somebody whose access was stopped covers nothing: the row waits for them, and is not shown.
    let rows = rows.filter_map(|row| {
        Some(Row {
            coordinator: name(&row.coordinator)?,
            deputy: row.deputy.as_deref().and_then(name),
            id: row.id,
            areas: row.areas,
            kinds: row.kinds,
            target_groups: row.target_groups,
        })
    });
    let catalogue = app.catalogue().await?;
    let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let status = if problems.is_empty() { 200 } else { 422 };
    let view = View {
        slug,
        name: catalogue.programme(slug).map_or("", |programme| &programme.name),
        people: people.iter().map(|person| (person.id.clone(), person.name.clone())).collect(),
        rows: rows.collect(),
        typed: coverage::Typed {
            coordinator: typed.coordinator,
            deputy: typed.deputy,
            areas: typed.areas,
            kinds: owned(&typed.kinds),
            target_groups: owned(&typed.target_groups),
        },
        problems,
    };
    Ok(Shown::from(coverage::page(&visit.ctx(), &view).with_status(status)).into_response())
}
