//! `/`: one question and one place, and three ways on.

use domain::place::Place;
use domain::taxonomy::Code;

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};

/// What the home page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// How many programmes are listed (not ended).
    pub programmes: usize,
    /// Target groups with the number of programmes, in the order of the taxonomy; those with 0 are left out.
    pub target_groups: Vec<(Code, usize)>,
    /// Domains, the same.
    pub domains: Vec<(Code, usize)>,
    /// The six provinces (with Brussels last or in table order).
    pub provinces: Vec<&'a Place>,
    /// Some regions and cities people name, at most a dozen.
    pub places: Vec<&'a Place>,
}

/// The home page.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
