//! The request form: `/aanvraag/{flow}/…`. One question per page, in steps.

use domain::referral::{Answers, Asker, FieldError, Step};

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::{DeskName, Listing};

/// What a step of the form shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The identifier of this form, as it stands in the address.
    pub flow: &'a str,
    /// The step.
    pub step: Step,
    /// Who asks, once that was answered.
    pub asker: Option<Asker>,
    /// What was typed so far, in every step.
    pub values: &'a Answers,
    /// What is wrong with this step; empty when shown for the first time.
    pub problems: &'a [FieldError],
    /// The programme it is for, if one was chosen.
    pub programme: Option<Listing<'a>>,
    /// Whether the chosen programme takes requests here itself (an enrolled coordinator); otherwise the
    /// page says that the site's desk reads it and calls them.
    pub connected: bool,
    /// The desks that will be able to read it, in the order of the chain. Named on the consent step.
    pub readers: &'a [DeskName],
}

/// What the page after sending shows.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// The follow code, digits only (twenty).
    pub code: &'a str,
    /// Who asked.
    pub asker: Asker,
    /// The programme it is for, if one was chosen.
    pub programme: Option<Listing<'a>>,
    /// Whether that programme reads it itself.
    pub connected: bool,
    /// Whether news goes to an e-mail address.
    pub news: bool,
}

/// A step of the form, the check page included; status 200 also with problems (they come by 303), see [`Page::with_status`].
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// After sending: the follow code and what happens next.
#[must_use]
pub fn sent(cx: &Ctx<'_>, _view: &Sent<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// The browser keeps no cookies.
#[must_use]
pub fn cookies_needed(cx: &Ctx<'_>, _again: &str) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// This form was sent before (Back, refresh, double click).
#[must_use]
pub fn already_sent(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// The form is gone: too long ago. A link to begin again.
#[must_use]
pub fn expired(cx: &Ctx<'_>, _again: &str) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// Nobody can read requests yet: the public contact instead.
#[must_use]
pub fn not_open(cx: &Ctx<'_>, _programme: Option<Listing<'_>>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// 503: it could not be stored; nothing was sent, everything typed is kept.
#[must_use]
pub fn not_stored(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
