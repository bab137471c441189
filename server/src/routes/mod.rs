//! One module per address: extract, authorise, load or change, return a page.
//!
//! A handler is the sentence of its use case. It never builds HTML (that is `app`) and never speaks SQL
//! (that is `store`); what goes wrong is an [`Error`], which one layer turns into a page.

mod about;
mod api;
mod claim;
mod demo;
mod desk;
mod grouping;
mod health;
mod home;
mod keep;
mod listing;
mod map;
mod organisation;
mod place;
mod programme;
mod referral;
mod report;
mod results;
mod shortlist;
mod sitemap;
mod style;
mod suggest;
mod topic;
mod welcome;

pub(crate) use desk::MOST_POSTED;

use ::app::links;
use axum::Router;
use axum::extract::Request;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use domain::{Lang, Slug};
use http::{HeaderValue, Method, StatusCode, header};

use crate::app::App;
use crate::http::{Error, assets, layers};

/// Every address of the site, with what surrounds it.
pub fn router(app: &App) -> Router {
    let pages = || {
        public()
            .merge(referral::router())
            .merge(listing::router())
            .merge(desk::router(app))
            .merge(demo::router())
    };
    let [fr, en] = [Lang::Fr, Lang::En].map(Lang::prefix);
    let routes = pages()
        .nest(fr, pages())
        .nest(en, pages())
        .merge(welcome::router())
        .merge(machines())
        .fallback(elsewhere);
    layers::around(routes, app)
}

/// What has no language: for programs, and files.
fn machines() -> Router<App> {
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/robots.txt", get(sitemap::robots))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route(links::MAP_FILE, get(map::plain))
        .route(links::MAP_COUNTS, get(map::counted))
        .route("/favicon.ico", get(assets::favicon))
        .route("/favicon.svg", get(assets::favicon))
        .route("/assets/{file}", get(assets::asset))
}

/// What everybody may read.
fn public() -> Router<App> {
    Router::new()
        .route("/", get(home::home))
        .route("/zoeken", get(results::results))
        .route(links::MAP.as_str(), get(map::page))
        .route(links::SHORTLIST.as_str(), get(shortlist::shortlist))
        .route("/buddywerking/{slug}", get(programme::programme))
        .route("/buddywerking/{slug}/klopt-niet", get(report::ask).post(report::take))
        .route("/buddywerking/{slug}/claimen", get(claim::ask).post(claim::take))
        .route("/buddywerking/{slug}/claimen/code", get(claim::code).post(claim::prove))
        .route("/gemeld/{token}", get(report::reporter).post(report::confirm))
        .route("/klopt-nog/{token}", get(keep::ask).post(keep::answer))
        .route("/tegenhouden/{token}", get(keep::ask_stop).post(keep::stop_it))
        .route("/organisatie/{slug}", get(organisation::organisation))
        .route("/gemeente/{slug}", get(place::municipality))
        .route("/gemeente/{slug}/{code}", get(place::topic_in_municipality))
        .route("/regio/{slug}", get(place::region))
        .route("/domein/{code}", get(topic::domain))
        .route("/doelgroep/{code}", get(topic::target_group))
        .route("/stijl", get(style::style))
        .route("/over", get(about::about))
        .route("/bronnen", get(about::sources))
        .route("/privacy", get(about::privacy))
        .route("/toegankelijkheid", get(about::accessibility))
        .route("/api/search", get(api::search))
        .route("/api/suggest", get(suggest::suggest))
}

/// An address that is none of ours: without its last slash it may be.
async fn elsewhere(request: Request) -> Response {
    let uri = request.uri();
    let path = uri.path().trim_matches('/');
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    // `//elders.be/` must not become an address of elsewhere: exactly one slash stands before it.
    if reads && uri.path().ends_with('/') && !path.is_empty() && !path.contains('\\') {
        let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
        return Redirect::permanent(&format!("/{path}{query}")).into_response();
    }
    Error::NotFound.into_response()
}

/// A slug of an address as written by somebody: its own form, and whether that is what was written.
fn slug(written: &str) -> Result<(Slug, bool), Error> {
    let slug = Slug::of_name(written).ok_or(Error::NotFound)?;
    let same = slug.as_str() == written;
    Ok((slug, same))
}

/// 303 to one of our own addresses, with cookies.
fn see_other(to: impl AsRef<str>, cookies: Vec<HeaderValue>) -> Response {
    let mut response =
        (StatusCode::SEE_OTHER, [(header::LOCATION, to.as_ref()), (header::CACHE_CONTROL, "no-store")])
            .into_response();
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
mod tests;
