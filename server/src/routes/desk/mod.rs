//! `/inloggen` and `/beheer`: the desk. Every page here is about persons: never stored, no script, noindex.

mod account;
mod answer;
mod away;
mod claims;
mod coordinators;
mod coverage;
mod enrol;
mod figures;
mod import;
mod inbox;
mod keep;
mod kept;
mod lint;
mod log;
mod outbox;
mod overview;
mod owners;
mod queue;
mod recover;
mod referral;
mod review;
mod room;
mod sign_in;
mod team;
mod wanted;
mod wider;

pub(crate) use import::MOST_POSTED;

use ::app::links;
use ::app::pages::desk::factors::{self, Code, Flow};
use axum::Router;
use axum::extract::FromRequestParts;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::request::Parts;

use super::see_other;
use crate::accounts::{CodeView, SignedIn};
use crate::app::App;
use crate::http::{Error, Shown, Visit};

/// The addresses of this room.
pub(super) fn router(app: &App) -> Router<App> {
    Router::new()
        .route("/inloggen", get(sign_in::form).post(sign_in::sign_in))
        .route("/inloggen/uit", get(sign_in::signed_out))
        .route("/inloggen/herstel", get(recover::ask).post(recover::begin))
        .route("/inloggen/herstel/code", get(recover::code).post(recover::finish))
        .route("/uitloggen", post(sign_in::sign_out))
        .route("/beheer", get(inbox::inbox))
        .route("/antwoord/{token}", get(answer::show).post(answer::post))
        .route("/beheer/gebeld", post(inbox::called))
        .route("/beheer/account", get(account::show))
        .route("/beheer/account/wachtzin", get(account::ask_phrase).post(account::phrase))
        .route("/beheer/account/telefoon", get(account::ask_phone).post(account::phone))
        .route("/beheer/account/rol", post(account::role))
        .route("/beheer/afwezig", get(away::show).post(away::post))
        .route("/beheer/afwezig/weg", post(away::remove))
        .route("/beheer/dekking/{slug}", get(coverage::show).post(coverage::post))
        .route("/beheer/dekking/{slug}/weg", post(coverage::remove))
        .route("/beheer/plaats", get(room::show).post(room::post))
        .route("/beheer/plaats/weg", post(room::take_back))
        .route("/plaats/{token}", get(room::ask).post(room::say_by_link))
        .route("/beheer/buddies", get(wanted::show).post(wanted::post))
        .route("/beheer/team", get(team::show))
        .route("/beheer/cijfers", get(figures::show))
        .route("/beheer/cijfers/tabel.csv", get(figures::table))
        .route("/beheer/cijfers/aanvragen.csv", get(figures::requests))
        .route("/beheer/rechtstreeks", get(figures::walk_ins).post(figures::count))
        .route("/beheer/rechtstreeks/min", post(figures::less))
        .route("/beheer/nazicht", get(lint::show))
        .route("/beheer/logboek", get(log::show))
        .route("/beheer/wachtrij", get(queue::list))
        .route("/beheer/wachtrij/{id}", get(queue::show).post(queue::decide))
        .route("/beheer/invoer", get(import::show).post(import::look).layer(import::larger()))
        .route("/beheer/invoer/alles", post(import::write))
        .route("/beheer/invoer/voorbeeld.csv", get(import::template))
        .route("/beheer/uitvoer/{ending}", get(import::export))
        .route("/beheer/overzicht", get(overview::show))
        .route("/beheer/werkingen", get(keep::list))
        .route("/beheer/werking/{slug}", get(keep::show).post(keep::decide))
        .route("/beheer/werking/{slug}/bewerken", get(keep::form).post(keep::edit))
        .route("/beheer/werking/{slug}/geschiedenis", get(keep::history).post(keep::restore))
        .route("/beheer/werking/{slug}/eigenaars", get(owners::show).post(owners::change))
        .route("/beheer/claims", get(claims::show))
        .route("/beheer/claims/{id}", post(claims::decide))
        .route("/beheer/coordinatoren", get(coordinators::show).post(coordinators::invite))
        .route("/beheer/coordinatoren/stop", post(coordinators::stop))
        .route(links::POST.as_str(), get(outbox::show))
        .route("/beheer/post/opnieuw", post(outbox::retry))
        .route("/beheer/post/weg", post(outbox::forget))
        .route("/beheer/aanvraag/{handle}", get(referral::show))
        .route("/beheer/aanvraag/{handle}/doorlaten", post(review::let_through))
        .route("/beheer/aanvraag/{handle}/misbruik", post(review::close))
        .route("/beheer/aanvraag/{handle}/lezen", post(referral::read))
        .route("/beheer/aanvraag/{handle}/verteld", post(referral::told))
        .route("/beheer/aanvraag/{handle}/stand", post(referral::answer))
        .route("/beheer/aanvraag/{handle}/verleng", post(referral::prolong))
        .route("/beheer/aanvraag/{handle}/doorgeven", post(referral::hand_over))
        .route("/beheer/aanvraag/{handle}/vragen", post(wider::ask))
        .route("/beheer/inschrijven/{token}/erbij", post(enrol::join))
        .route("/beheer/inschrijven/{token}", get(enrol::ask).post(enrol::begin))
        .route("/beheer/inschrijven/{token}/code", get(enrol::code).post(enrol::finish))
        .route_layer(from_fn_with_state(app.clone(), kept::ask_to_sign_in))
}

/// The second page of enrolment and of recovery.
fn second_page(visit: &Visit, flow: Flow<'_>, shown: &CodeView, problem: Option<&str>) -> Response {
    let view =
        Code { flow, otpauth: &shown.otpauth, secret: &shown.secret, recovery: &shown.recovery, problem };
    let status = if problem.is_some() { 422 } else { 200 };
    Shown::from(factors::code(&visit.ctx(), &view).with_status(status)).into_response()
}

/// A handler that takes this is only for people who are signed in; everybody else is led to sign-in.
impl FromRequestParts<App> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        match app.accounts.signed_in(&parts.headers, app.clock.now()).await {
            Ok(Some(who)) => Ok(who),
            Ok(None) => Err(see_other("/inloggen", Vec::new())),
            Err(error) => Err(Error::from(error).into_response()),
        }
    }
}
