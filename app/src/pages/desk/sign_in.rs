//! `/inloggen`: pass phrase and second factor; and the page after signing out.

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};

/// What the page shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct View<'a> {
    /// The address, after an error.
    pub email: &'a str,
    /// What is wrong, without saying which of the three: `onjuist`; or `leeg`, `te-vaak`, `verlopen`.
    pub problem: Option<&'a str>,
}

/// The form; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// After signing out.
#[must_use]
pub fn signed_out(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
