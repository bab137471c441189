//! `/organisatie/{slug}`: an organisation and its programmes.

use domain::directory::Organisation;

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::Listing;

/// What the page of an organisation shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// The programmes it leads (not ended).
    pub leads: Vec<Listing<'a>>,
    /// The programmes it takes part in (not ended).
    pub takes_part: Vec<Listing<'a>>,
}

/// The page of an organisation.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
