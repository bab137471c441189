//! Pages that do not change: `/over`, `/bronnen`, `/privacy`, `/toegankelijkheid`.

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};

/// `/over`: what a buddy is.
#[must_use]
pub fn about(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// `/bronnen`: sources and licences.
#[must_use]
pub fn sources(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// `/privacy`: who may read what.
#[must_use]
pub fn privacy(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// `/toegankelijkheid`: what works and what does not.
#[must_use]
pub fn accessibility(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
