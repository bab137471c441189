//! `/buddywerking/{slug}`: one programme.

use domain::directory::Organisation;

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::Listing;

/// What the page of a programme shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The programme and its organisation.
    pub listing: Listing<'a>,
    /// Organisations that take part.
    pub partners: Vec<&'a Organisation>,
    /// Others like it near by, at most four.
    pub similar: Vec<Listing<'a>>,
}

/// The page of a programme that is listed or unconfirmed; for an ended one see `errors::gone`.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
