//! `/domein/{code}` and `/doelgroep/{code}`: the programmes of one topic.

use domain::taxonomy::{Code, Term};

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::Group;

/// What the page of a domain or target group shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The domain or target group.
    pub term: &'a Term,
    /// How many programmes there are.
    pub total: usize,
    /// The programmes: [`Heading::Flanders`](crate::pages::Heading::Flanders) first, then one
    /// [`Heading::Province`](crate::pages::Heading::Province) per province of the seat or area
    /// (Brussels under its own name), then [`Heading::Unknown`](crate::pages::Heading::Unknown).
    pub groups: Vec<Group<'a>>,
    /// The other terms of the scheme with their numbers; those with 0 left out.
    pub others: Vec<(Code, usize)>,
}

/// The page of a domain or target group.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
