//! `/sitemap.xml` and `/robots.txt`: what search engines may read, and where it is.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ::app::Guest;
use ::app::links::{self, Local};
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use domain::Lang;
use domain::directory::{AreaKind, Programme};
use domain::place::{PlaceKind, Places};
use domain::taxonomy::Scheme;
use http::header;

use super::{grouping, home};
use crate::app::{App, Catalogue};
use crate::http::Error;
use crate::http::page::Kind;

/// Only what is no page. A page that is not to be found says “noindex” itself, and who may not fetch it cannot read that.
const CLOSED: [&str; 1] = ["/api/"];

pub(super) async fn robots(State(app): State<App>) -> Response {
    let mut text = "User-agent: *\n".to_owned();
    for path in Lang::ALL.into_iter().flat_map(|lang| CLOSED.map(|path| lang.address(path))) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "Disallow: {path}");
    }
    let _ = writeln!(text, "Sitemap: {}/sitemap.xml", app.origin);
    (Kind::Data, [(header::CACHE_CONTROL, "public, max-age=86400")], text).into_response()
}

pub(super) async fn sitemap(State(app): State<App>) -> Result<Response, Error> {
    let catalogue = app.catalogue().await?;
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    let pages = pages(&app, &catalogue);
    let everywhere =
        Lang::ALL.into_iter().flat_map(|lang| pages.iter().map(move |page| lang.address(page.as_str())));
    for path in everywhere.chain(Guest::ALL.map(|guest| guest.path().to_owned())) {
        // Paths are made of slugs and codes: nothing in them needs escaping. Writing to a String cannot fail.
        let _ = writeln!(xml, "<url><loc>{}{path}</loc></url>", app.origin);
    }
    xml.push_str("</urlset>\n");
    let head = [
        (header::CONTENT_TYPE, "application/xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=86400"),
    ];
    Ok((Kind::Data, head, xml).into_response())
}

/// Every page worth finding, without its language. A topic in a municipality only where somebody serves it more closely
/// than all of Flanders: the others say what the page of the topic says.
fn pages(app: &App, catalogue: &Catalogue) -> Vec<Local> {
    let (places, taxonomy) = (&app.places, &app.taxonomy);
    let mut pages = vec![
        links::HOME,
        links::LEAFLET,
        links::MAP,
        links::BECOME_BUDDY,
        links::ABOUT,
        links::PRIVACY,
        links::ACCESSIBILITY,
        links::SOURCES,
    ];
    pages.extend(catalogue.found().map(|programme| links::programme(&programme.slug)));
    let leads: BTreeSet<_> = catalogue.found().map(|programme| &programme.organisation).collect();
    pages.extend(leads.into_iter().map(links::organisation));
    let terms = [Scheme::TargetGroup, Scheme::Domain].into_iter().flat_map(|scheme| taxonomy.of(scheme));
    pages.extend(terms.filter_map(|term| links::topic(term.scheme, &term.code)));
    let with_page = |place: &&domain::place::Place| {
        place.kind != PlaceKind::Deelgemeente && place.name.nl != Places::BRUSSELS
    };
    pages.extend(places.rows().iter().filter(with_page).filter_map(links::place));
    let close =
        |programme: &&Programme| programme.service_areas.iter().all(|area| area.kind != AreaKind::Flanders);
    let mut topics = BTreeSet::new();
    for programme in catalogue.found().filter(close) {
        for nis in grouping::served(places, programme) {
            for scheme in [Scheme::TargetGroup, Scheme::Domain] {
                topics.extend(home::codes(programme, scheme).iter().map(|code| (nis, code)));
            }
        }
    }
    pages.extend(
        topics.into_iter().filter_map(|(nis, code)| links::topic_in(places.municipality(nis)?, code)),
    );
    pages
}
