//! What every page is given, and what every page gives back.

use domain::Lang;
use domain::place::{PlaceKind, Places};
use domain::taxonomy::{Code, Scheme, Taxonomy};
use fluent_bundle::FluentValue;

use crate::assets::AssetUrls;
use crate::links::Local;
use crate::map::Mosaic;
use crate::texts::Texts;

/// What a page may know beside its view model.
#[derive(Clone, Copy)]
pub struct Ctx<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// Every visible text.
    pub texts: &'a Texts,
    /// Labels of the codes.
    pub taxonomy: &'a Taxonomy,
    /// The public address of the site without a slash at the end, for what leaves the site, such as a preview of a link.
    pub origin: &'a str,
    /// The names of places in each language.
    pub places: &'a Places,
    /// The shapes of the map.
    pub mosaic: &'a Mosaic,
    /// The path of this page without language and query, such as `/zoeken`.
    pub path: &'a str,
    /// The query of this page as it came, without its question mark; empty where there is none.
    pub query: &'a str,
    /// The stylesheet, and the addresses of icon and script.
    pub assets: &'a AssetUrls,
    /// Whether requests can be made here: somebody sits at the site's desk.
    pub open: bool,
    /// Where people write to whoever runs the site, where that is set.
    pub contact: Option<&'a str>,
    /// When the session of who is signed in at a desk ends; only pages with [`Cache::Private`] look at it.
    pub session: Option<Session>,
}

/// Somebody is signed in: until when, in milliseconds since 1970 (UTC), and what their menu shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// When it ends if nothing more is asked.
    pub idle_end: i64,
    /// When it ends in any case.
    pub end: i64,
    /// Whether they see the page of who reads what.
    pub arranges: bool,
}

impl Ctx<'_> {
    /// A text without arguments.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.get(self.lang, key, &[])
    }

    /// A text with arguments.
    #[must_use]
    pub fn ta(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        self.texts.get(self.lang, key, args)
    }

    /// The link to an address of this site, in the language of the page.
    #[must_use]
    pub fn to(&self, address: Local) -> String {
        self.lang.address(address.as_str())
    }

    /// The `lang` of a piece in this language: nothing where the page is in it.
    #[must_use]
    pub fn foreign(&self, lang: Lang) -> Option<&'static str> {
        (lang != self.lang).then(|| lang.tag())
    }

    /// The name of a place in the language of the page, by its Dutch name; that one where it is the same or unknown.
    #[must_use]
    pub fn place(&self, kind: PlaceKind, dutch: &str) -> String {
        let place = self.places.named(kind, dutch);
        place.map_or_else(|| dutch.to_owned(), |place| place.name.get(self.lang).to_owned())
    }

    /// The name of a place in the language of the page, by its Dutch name, where the kind is not known: a municipality
    /// before a region, a region before a province.
    #[must_use]
    pub fn any_place(&self, dutch: &str) -> String {
        let kinds = [PlaceKind::Municipality, PlaceKind::Region, PlaceKind::Province];
        let place = kinds.into_iter().find_map(|kind| self.places.named(kind, dutch));
        place.map_or_else(|| dutch.to_owned(), |place| place.name.get(self.lang).to_owned())
    }

    /// The text of a member of a family: `family-member`, such as `stand-ontvangen`.
    #[must_use]
    pub fn tf(&self, family: &str, member: &str) -> String {
        self.texts.get(self.lang, &format!("{family}-{member}"), &[])
    }

    /// The label of a code; the code itself where the taxonomy does not know it.
    #[must_use]
    pub fn label(&self, scheme: Scheme, code: &Code) -> String {
        self.taxonomy
            .get(scheme, code.as_str())
            .map_or_else(|| code.as_str().to_owned(), |term| term.label.get(self.lang).to_owned())
    }

    /// The label of a code in the middle of a sentence: it begins with a small letter there.
    #[must_use]
    pub fn label_within(&self, scheme: Scheme, code: &Code) -> String {
        let label = self.label(scheme, code);
        // An abbreviation stays as it is: LGBTQ+.
        if label.chars().nth(1).is_some_and(char::is_uppercase) {
            return label;
        }
        let mut letters = label.chars();
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    }
}

/// How an answer may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// The same for everybody: may carry an ETag.
    Public,
    /// About one person or one request: `no-store`. These pages load no script.
    Private,
}

/// A finished page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The text of `<title>`.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// How it may be kept.
    pub cache: Cache,
    /// The whole document.
    pub html: String,
}

impl Page {
    /// The same page with another status, such as 422 for a form with errors.
    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }
}
