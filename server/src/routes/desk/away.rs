//! `/beheer/afwezig`: when somebody of a desk is away.

use ::app::links;
use ::app::pages::desk::away::{self, Absence, View};
use axum::response::{IntoResponse, Response};
use domain::calendar::{begin_of, local};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::inbox::item;
use crate::accounts::SignedIn;
use crate::desk::coverage::{Wrong, be_away};
use crate::desk::holiday;
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;

pub(super) async fn show(visit: Visit, who: SignedIn) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    // Most holidays begin today and last a week: then two clicks are enough.
    let today = local(visit.app.clock.now()).map_or(Date::MAX, |now| now.date());
    let (from, until) = (today.to_string(), today.saturating_add(7.days()).to_string());
    page(&visit, &who, &from, &until, Vec::new()).await
}

pub(super) async fn post(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let (from, until) = (posted.get("van"), posted.get("tot"));
    let day = |text: &str| text.parse::<Date>().ok();
    let after = |day: Date| day.checked_add(1.day()).ok();
    let from_at = day(from).and_then(begin_of);
    let until_at = day(until).and_then(after).and_then(begin_of);
    match be_away(&visit.app, &who, from_at, until_at).await? {
        Ok(()) => {
            holiday::look(&visit.app).await?;
            Ok(see_other(links::AWAY, Vec::new()))
        }
        Err(problems) => page(&visit, &who, from, until, problems).await,
    }
}

pub(super) async fn remove(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    visit.app.store.remove_absence(&who.person.id, posted.get("id")).await?;
    Ok(see_other(links::AWAY, Vec::new()))
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    from: &str,
    until: &str,
    problems: Vec<Wrong>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let now = app.clock.now();
    let absences = app.store.absences(now).await?.into_iter();
    let own = absences.filter(|absence| absence.person_id == who.person.id);
    let absences: Vec<_> =
        own.map(|own| Absence { id: own.id, from: own.from_at, until: own.until_at }).collect();
    let mut stays = Vec::new();
    if absences.iter().any(|absence| absence.from <= now) {
        let catalogue = app.catalogue().await?;
        stays.extend(holiday::stays(app, who).await?.iter().map(|held| item(app, held, &catalogue)));
    }
    let status = if problems.is_empty() { 200 } else { 422 };
    let view = View { absences, stays, from, until, problems };
    Ok(Shown::from(away::page(&visit.ctx(), &view).with_status(status)).into_response())
}
