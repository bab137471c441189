//! `/gemeente/{slug}` and `/regio/{slug}`: answers “bestaat dat in …?”.

use domain::place::Place;

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::Group;

/// What the page of a municipality, region or province shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The place.
    pub place: &'a Place,
    /// How many programmes serve it, wherever they come from (the groups up to Flanders, without nearby).
    pub serving: usize,
    /// The programmes: own, regional, province, Flanders, then nearby; empty groups left out.
    pub groups: Vec<Group<'a>>,
    /// Other names of it and parts of it, to show (deelgemeenten); may be empty.
    pub parts: Vec<String>,
    /// Places to go on to: the regions and province it lies in, or its municipalities.
    pub related: Vec<&'a Place>,
}

/// The page of a municipality, region or province.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
