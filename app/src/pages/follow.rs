//! `/opvolgen`: follow one's own request. The code is posted, never in the address.

use domain::referral::{Field, Reason, State};

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::DeskName;

/// What the page that asks for the code shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ask<'a> {
    /// What was typed, after an error; never the whole code of somebody else.
    pub typed: &'a str,
    /// What is wrong: `leeg`, `onjuist` (no code of twenty digits), `onbekend` (no such request), `te-vaak`.
    pub problem: Option<&'a str>,
}

/// What the page with the state shows.
#[derive(Debug, Clone)]
pub struct View {
    /// Where it stands now.
    pub state: State,
    /// The states it had, oldest first, with instants in milliseconds since 1970 (UTC).
    pub history: Vec<(State, i64)>,
    /// The desk that holds it.
    pub desk: DeskName,
    /// Why this desk.
    pub why: Reason,
    /// The fields that were shared, names only.
    pub shared: Vec<Field>,
    /// Whether it can still be taken back.
    pub can_withdraw: bool,
    /// Whether it was for oneself as a buddy (an offer).
    pub offer: bool,
}

/// The form that asks for the code; status 422 where something is wrong.
#[must_use]
pub fn ask(cx: &Ctx<'_>, _view: &Ask<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// The state of a request.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// After taking it back.
#[must_use]
pub fn withdrawn(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
