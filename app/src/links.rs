//! The addresses of the site, as paths.

use domain::Slug;
use domain::directory::{AreaKind, ServiceArea};
use domain::place::{Place, PlaceKind, Places};
use domain::referral::Step;
use domain::taxonomy::{Code, Scheme};

/// Results.
pub const SEARCH: &str = "/zoeken";
/// Offer oneself as a buddy.
pub const BECOME_BUDDY: &str = "/word-buddy";
/// Ask for a buddy without a chosen programme.
pub const REQUEST: &str = "/aanvraag";
/// Follow one's own request.
pub const FOLLOW: &str = "/opvolgen";
/// The state of one's own request.
pub const FOLLOW_STATE: &str = "/opvolgen/stand";
/// Take one's own request back.
pub const FOLLOW_WITHDRAW: &str = "/opvolgen/intrekken";
/// After an address for news was confirmed.
pub const NEWS_CONFIRMED: &str = "/opvolgen/nieuws/bevestigd";
/// What a buddy is.
pub const ABOUT: &str = "/over";
/// Privacy statement.
pub const PRIVACY: &str = "/privacy";
/// Accessibility statement.
pub const ACCESSIBILITY: &str = "/toegankelijkheid";
/// Sources and licences.
pub const SOURCES: &str = "/bronnen";
/// Sign in.
pub const SIGN_IN: &str = "/inloggen";
/// Recovery with the printed code.
pub const RECOVER: &str = "/inloggen/herstel";
/// The second page of a recovery.
pub const RECOVER_CODE: &str = "/inloggen/herstel/code";
/// Sign out (POST).
pub const SIGN_OUT: &str = "/uitloggen";
/// The inbox of a desk.
pub const DESK: &str = "/beheer";
/// The people of a desk.
pub const COORDINATORS: &str = "/beheer/coordinatoren";

/// A programme.
#[must_use]
pub fn programme(slug: &Slug) -> String {
    format!("/buddywerking/{slug}")
}

/// Ask this programme for a buddy.
#[must_use]
pub fn request_of(slug: &Slug) -> String {
    format!("/buddywerking/{slug}/aanvraag")
}

/// Offer oneself as a buddy to this programme.
#[must_use]
pub fn offer_to(slug: &Slug) -> String {
    format!("{}?voor-wie=buddy", request_of(slug))
}

/// An organisation.
#[must_use]
pub fn organisation(slug: &Slug) -> String {
    format!("/organisatie/{slug}")
}

/// A domain or a target group; other schemes have no page.
#[must_use]
pub fn topic(scheme: Scheme, code: &Code) -> Option<String> {
    match scheme {
        Scheme::Domain => Some(format!("/domein/{code}")),
        Scheme::TargetGroup => Some(format!("/doelgroep/{code}")),
        _ => None,
    }
}

/// A municipality (`/gemeente/…`), a region or a province (`/regio/…`) by its Dutch name.
/// A deelgemeente has no page of its own.
#[must_use]
pub fn place_named(kind: PlaceKind, name: &str) -> Option<String> {
    let slug = Slug::of_name(name)?;
    match kind {
        PlaceKind::Municipality => Some(format!("/gemeente/{slug}")),
        PlaceKind::Region | PlaceKind::Province => Some(format!("/regio/{slug}")),
        PlaceKind::Deelgemeente => None,
    }
}

/// The page of a place of the gazetteer.
#[must_use]
pub fn place(place: &Place) -> Option<String> {
    place_named(place.kind, &place.name.nl)
}

/// The page of a service area; Flanders as a whole has none.
#[must_use]
pub fn area(area: &ServiceArea) -> Option<String> {
    match area.kind {
        AreaKind::Municipality => place_named(PlaceKind::Municipality, &area.name),
        AreaKind::Region => place_named(PlaceKind::Region, &area.name),
        AreaKind::Province => place_named(PlaceKind::Province, &area.name),
        AreaKind::Brussels => place_named(PlaceKind::Region, Places::BRUSSELS_REGION),
        AreaKind::Flanders => None,
    }
}

/// A step of a request.
#[must_use]
pub fn step(flow: &str, step: Step) -> String {
    format!("/aanvraag/{}/{}", encode(flow), step.segment())
}

/// Confirm an address for news.
#[must_use]
pub fn confirm_news(token: &str) -> String {
    format!("/opvolgen/nieuws/{}", encode(token))
}

/// A referral at the desk.
#[must_use]
pub fn desk_referral(handle: &str) -> String {
    format!("/beheer/aanvraag/{}", encode(handle))
}

/// The first page of an enrolment.
#[must_use]
pub fn enrol(token: &str) -> String {
    format!("/beheer/inschrijven/{}", encode(token))
}

/// The second page of an enrolment.
#[must_use]
pub fn enrol_code(token: &str) -> String {
    format!("{}/code", enrol(token))
}

/// The results for these parameters, in this order.
#[must_use]
pub fn search<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = SEARCH.to_owned();
    let mut between = '?';
    for (name, value) in pairs {
        out.push(between);
        out.push_str(&encode(name));
        out.push('=');
        out.push_str(&encode(value));
        between = '&';
    }
    out
}

/// Percent-encodes everything but unreserved characters (RFC 3986).
#[must_use]
pub fn encode(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_encoded() {
        let pairs = [("q", "één & twee=3"), ("waar", "'s-Gravenvoeren")];
        assert_eq!(search(pairs), "/zoeken?q=%C3%A9%C3%A9n%20%26%20twee%3D3&waar=%27s-Gravenvoeren");
        assert_eq!(search([]), "/zoeken");
    }
}
