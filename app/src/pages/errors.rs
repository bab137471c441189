//! Pages that say what went wrong, and how to go on.

use domain::Lang;
use leptos::prelude::*;

use crate::components::search_form::search_form;
use crate::components::{groups, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
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

impl Problem {
    /// Every problem.
    pub const ALL: [Self; 10] = [
        Self::BadRequest,
        Self::Forbidden,
        Self::MethodNotAllowed,
        Self::Timeout,
        Self::TooLarge,
        Self::AddressTooLong,
        Self::Unprocessable,
        Self::TooMany,
        Self::Internal,
        Self::Unavailable,
    ];

    /// The HTTP status.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Forbidden => 403,
            Self::MethodNotAllowed => 405,
            Self::Timeout => 408,
            Self::TooLarge => 413,
            Self::AddressTooLong => 414,
            Self::Unprocessable => 422,
            Self::TooMany => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }
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
pub fn page(cx: &Ctx<'_>, problem: Problem) -> Page {
    let main = view! { <p class="actions"><a class="button" href=cx.to(links::HOME)>{cx.t("misgaan-verder")}</a></p> };
    say(cx, problem.status(), main.into_any())
}

/// 404.
#[must_use]
pub fn not_found(cx: &Ctx<'_>) -> Page {
    say(cx, 404, search_form(cx, "", "", false))
}

/// A heading, a sentence and a way on, by status.
fn say(cx: &Ctx<'_>, status: u16, on: AnyView) -> Page {
    let text = |part: &str| cx.tf("misgaan", &format!("{status}-{part}"));
    let main = view! { <div class="wrap narrow">{intro(text("kop"), Some(text("zin")))}{on}</div> };
    layout::page(cx, Meta::private(text("kop")).harmless().status(status), main.into_any())
}

/// 410: a programme that ended, and what there is instead.
#[must_use]
pub fn gone(cx: &Ctx<'_>, view: &Gone<'_>) -> Page {
    let title = cx.ta("gestopt-kop", &[("naam", view.name.into())]);
    let nothing = view.instead.is_empty().then(|| view! { <p>{cx.t("gestopt-niets")}</p> });
    let main = view! {
        <div class="wrap">
            <h1>{title.clone()}</h1>
            <p class="note">{cx.t("gestopt-reden")}" "<span lang=cx.foreign(Lang::Nl)>{view.reason.to_owned()}</span></p>
            {nothing}
            {search_form(cx, "", "", false)}
            {groups::list(cx, cx.t("gestopt-in-plaats"), &view.instead)}
        </div>
    };
    let meta = Meta::public(cx, title.clone(), title).noindex().status(410);
    layout::page(cx, meta, main.into_any())
}
