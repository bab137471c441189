//! The addresses of the site, as paths without a language.

mod desk;

use std::borrow::Cow;
use std::fmt;

use domain::Slug;
use domain::directory::{AreaKind, ServiceArea};
use domain::place::{Place, PlaceKind, Places};
use domain::referral::Step;
use domain::taxonomy::{Code, Scheme};

pub use desk::*;

/// An address of this site, without its language. It is no text of its own: only [`Ctx::to`](crate::Ctx::to) makes a
/// link of it, so that no page leads out of its language by accident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local(Cow<'static, str>);

impl Local {
    const fn fixed(path: &'static str) -> Self {
        Self(Cow::Borrowed(path))
    }

    /// The address of what somebody asked for, without its language.
    #[must_use]
    pub fn of(path: &str) -> Self {
        Self(Cow::Owned(path.to_owned()))
    }

    /// The path as in Dutch, such as `/zoeken`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same with something behind it, such as `#ander` or `/lezen`.
    #[must_use]
    pub fn with(&self, more: &str) -> Self {
        Self(Cow::Owned(format!("{}{more}", self.0)))
    }
}

impl AsRef<str> for Local {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Local {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Home.
pub const HOME: Local = Local::fixed("/");
/// Results.
pub const SEARCH: Local = Local::fixed("/zoeken");
/// Offer oneself as a buddy.
pub const BECOME_BUDDY: Local = Local::fixed("/word-buddy");
/// Ask for a buddy without a chosen programme.
pub const REQUEST: Local = Local::fixed("/aanvraag");
/// What a buddy is and what happens with a request, on one sheet to print for who was not asked yet.
pub const LEAFLET: Local = Local::fixed("/aanvraag/folder");
/// After the work address of a professional was confirmed.
pub const SENDER_CONFIRMED: Local = Local::fixed("/opvolgen/afzender/bevestigd");
/// Follow one's own request.
pub const FOLLOW: Local = Local::fixed("/opvolgen");
/// The state of one's own request.
pub const FOLLOW_STATE: Local = Local::fixed("/opvolgen/stand");
/// Take one's own request back.
pub const FOLLOW_WITHDRAW: Local = Local::fixed("/opvolgen/intrekken");
/// Add something to one's own request (POST).
pub const FOLLOW_ADD: Local = Local::fixed("/opvolgen/aanvulling");
/// Say whether one more programme may read one's own request (POST).
pub const FOLLOW_AGREE: Local = Local::fixed("/opvolgen/akkoord");
/// Have one's own request erased.
pub const FOLLOW_ERASE: Local = Local::fixed("/opvolgen/wissen");
/// After an address for news was confirmed.
pub const NEWS_CONFIRMED: Local = Local::fixed("/opvolgen/nieuws/bevestigd");
/// The map with every municipality as a link.
pub const MAP: Local = Local::fixed("/kaart");
/// The map as a picture: below pins and areas. It has no language.
pub const MAP_FILE: &str = "/kaart/vlaanderen.svg";
/// The map as a picture, darker where more programmes serve. It has no language.
pub const MAP_COUNTS: &str = "/kaart/aantallen.svg";
/// A shortlist.
pub const ASK_ORDER: Local = Local::fixed("/lijst/aanvraag");
/// A shortlist.
pub const SHORTLIST: Local = Local::fixed("/lijst");
/// List a programme.
pub const ADD: Local = Local::fixed("/toevoegen");
/// Before a listing is sent.
pub const ADD_CHECK: Local = Local::fixed("/toevoegen/nakijken");
/// A listing was sent.
pub const ADD_SENT: Local = Local::fixed("/toevoegen/verstuurd");
/// What a buddy is.
pub const ABOUT: Local = Local::fixed("/over");
/// Privacy statement.
pub const PRIVACY: Local = Local::fixed("/privacy");
/// Accessibility statement.
pub const ACCESSIBILITY: Local = Local::fixed("/toegankelijkheid");
/// Sources and licences.
pub const SOURCES: Local = Local::fixed("/bronnen");

const fn local(path: String) -> Local {
    Local(Cow::Owned(path))
}

/// A programme.
#[must_use]
pub fn programme(slug: &Slug) -> Local {
    local(format!("/buddywerking/{slug}"))
}

/// A programme, looked at while a shortlist is made.
#[must_use]
pub fn programme_beside(slug: &Slug, list: &[Slug]) -> Local {
    programme(slug).with(&on_list(list))
}

/// The results, looked at while a shortlist is made.
pub fn search_beside<'a>(list: impl IntoIterator<Item = &'a Slug>) -> Local {
    SEARCH.with(&on_list(list))
}

/// The parameters of a shortlist, with their question mark.
fn on_list<'a>(slugs: impl IntoIterator<Item = &'a Slug>) -> String {
    let pairs: Vec<String> = slugs.into_iter().map(|slug| format!("b={slug}")).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// Ask this programme for a buddy.
#[must_use]
pub fn request_of(slug: &Slug) -> Local {
    local(format!("/buddywerking/{slug}/aanvraag"))
}

/// Offer oneself as a buddy to this programme.
#[must_use]
pub fn offer_to(slug: &Slug) -> Local {
    local(format!("{}?voor-wie=buddy", request_of(slug)))
}

/// A shortlist of some programmes.
pub fn shortlist<'a>(slugs: impl IntoIterator<Item = &'a Slug>) -> Local {
    SHORTLIST.with(&on_list(slugs))
}

/// Which programmes of a shortlist are asked, and in which order.
pub fn ask_order<'a>(slugs: impl IntoIterator<Item = &'a Slug>) -> Local {
    ASK_ORDER.with(&on_list(slugs))
}

/// Say that something about a programme is wrong.
#[must_use]
pub fn report(slug: &Slug) -> Local {
    programme(slug).with("/klopt-niet")
}

/// An organisation.
#[must_use]
pub fn organisation(slug: &Slug) -> Local {
    local(format!("/organisatie/{slug}"))
}

/// A domain or a target group; other schemes have no page.
#[must_use]
pub fn topic(scheme: Scheme, code: &Code) -> Option<Local> {
    match scheme {
        Scheme::Domain => Some(local(format!("/domein/{code}"))),
        Scheme::TargetGroup => Some(local(format!("/doelgroep/{code}"))),
        _ => None,
    }
}

/// A municipality (`/gemeente/…`), a region or a province (`/regio/…`) by its Dutch name.
/// A deelgemeente has no page of its own.
#[must_use]
pub fn place_named(kind: PlaceKind, name: &str) -> Option<Local> {
    let slug = Slug::of_name(name)?;
    match kind {
        PlaceKind::Municipality => Some(local(format!("/gemeente/{slug}"))),
        PlaceKind::Region | PlaceKind::Province => Some(local(format!("/regio/{slug}"))),
        PlaceKind::Deelgemeente => None,
    }
}

/// The page of a place of the gazetteer.
#[must_use]
pub fn place(place: &Place) -> Option<Local> {
    place_named(place.kind, &place.name.nl)
}

/// What there is for a target group or domain in a municipality; other places have no such pages.
#[must_use]
pub fn topic_in(place: &Place, code: &Code) -> Option<Local> {
    let municipality = (place.kind == PlaceKind::Municipality).then(|| self::place(place))??;
    Some(municipality.with(&format!("/{code}")))
}

/// The page of a service area; Flanders as a whole has none.
#[must_use]
pub fn area(area: &ServiceArea) -> Option<Local> {
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
pub fn step(flow: &str, step: Step) -> Local {
    local(format!("/aanvraag/{}/{}", encode(flow), step.segment()))
}

/// Confirm an address for news.
#[must_use]
pub fn confirm_news(token: &str) -> Local {
    local(format!("/opvolgen/nieuws/{}", encode(token)))
}

/// Confirm the work address of a professional who asked.
#[must_use]
pub fn confirm_sender(token: &str) -> Local {
    local(format!("/opvolgen/afzender/{}", encode(token)))
}

/// Whether a request fits the chosen programme: what does not seem to, and the ways on.
#[must_use]
pub fn screening(flow: &str) -> Local {
    local(format!("/aanvraag/{}/nagaan", encode(flow)))
}

/// The results for these parameters, in this order.
#[must_use]
pub fn search<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Local {
    let mut out = SEARCH.to_string();
    let mut between = '?';
    for (name, value) in pairs {
        out.push(between);
        out.push_str(&encode(name));
        out.push('=');
        out.push_str(&encode(value));
        between = '&';
    }
    local(out)
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

/// A step of listing a programme.
#[must_use]
pub fn add_step(step: domain::listing::Step) -> Local {
    local(format!("/toevoegen/{}", step.segment()))
}

/// The link of the mail with which a listing is confirmed.
#[must_use]
pub fn confirm_listing(token: &str) -> Local {
    local(format!("/toevoegen/bevestigen/{token}"))
}

/// Say that a listing is one's own.
#[must_use]
pub fn claim(slug: &Slug) -> Local {
    programme(slug).with("/claimen")
}

/// Who said that something is wrong confirms their address.
#[must_use]
pub fn reporter(token: &str) -> Local {
    local(format!("/gemeld/{}", encode(token)))
}

/// Type the code of that.
#[must_use]
pub fn claim_code(slug: &Slug) -> Local {
    claim(slug).with("/code")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_encoded() {
        let pairs = [("q", "één & twee=3"), ("waar", "'s-Gravenvoeren")];
        assert_eq!(search(pairs).as_str(), "/zoeken?q=%C3%A9%C3%A9n%20%26%20twee%3D3&waar=%27s-Gravenvoeren");
        assert_eq!(search([]).as_str(), "/zoeken");
    }
}
