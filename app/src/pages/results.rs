//! `/zoeken`: what was understood, what fits, what is related.

use leptos::prelude::*;

use search_index::{Answer, Notice, Query};

use crate::ctx::{Ctx, Page};
use crate::pages::Listing;

/// What the results page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The question as parsed: it keeps the form filled and makes the links.
    pub query: &'a Query,
    /// The notices of parsing; those of the answer follow them.
    pub notices: &'a [Notice],
    /// The answer.
    pub answer: &'a Answer,
    /// The programmes of the hits, in any order.
    pub listings: Vec<Listing<'a>>,
}

/// The results page.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
