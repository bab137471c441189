//! Pages that say what went wrong, and how to go on.

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::Listing;

/// What went wrong. 404 and 410 have pages of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// 400: the request could not be read.
    BadRequest,
    /// 403: not allowed, or it came from another site.
    Forbidden,
    /// 405: this address does not take this method.
    MethodNotAllowed,
    /// 408: it took too long to arrive.
    Timeout,
    /// 413: too much was sent.
    TooLarge,
    /// 414: the address is too long.
    AddressTooLong,
    /// 422: the form could not be used as it was.
    Unprocessable,
    /// 429: too many requests.
    TooMany,
    /// 500: a fault of ours.
    Internal,
    /// 503: not ready or out of order.
    Unavailable,
}

/// What the page of a programme that ended shows.
#[derive(Debug, Clone)]
pub struct Gone<'a> {
    /// The name of the programme.
    pub name: &'a str,
    /// Why it ended, in Dutch.
    pub reason: &'a str,
    /// What serves the same people in the same place, at most six.
    pub instead: Vec<Listing<'a>>,
}

/// A problem with its status.
#[must_use]
pub fn page(cx: &Ctx<'_>, _problem: Problem) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// 404.
#[must_use]
pub fn not_found(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// 410: a programme that ended, and what there is instead.
#[must_use]
pub fn gone(cx: &Ctx<'_>, _view: &Gone<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
