//! `/zoeken`: what was understood, what fits, what is related.

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::Listing;

/// What the results page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The parameters as they came, decoded, in order: they keep the form filled.
    pub pairs: &'a [(String, String)],
    /// The programmes of the hits, in any order.
    pub listings: Vec<Listing<'a>>,
}

/// The results page.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
