//! `/beheer`: the requests that wait at a desk.

use domain::referral::{AgeBand, Asker, State};
use domain::taxonomy::Code;

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::DeskName;

/// One request in the inbox: first-look facts only, never content.
#[derive(Debug, Clone)]
pub struct Item {
    /// The handle of its page.
    pub handle: String,
    /// When it arrived, in milliseconds since 1970 (UTC).
    pub received: i64,
    /// Whole days since then.
    pub days_open: u32,
    /// The municipality of the person.
    pub municipality: Option<String>,
    /// The age band of the person.
    pub age: Option<AgeBand>,
    /// Who asks.
    pub asker: Asker,
    /// What the duo would do.
    pub kinds: Vec<Code>,
    /// Where it stands.
    pub state: State,
    /// The name of the programme it is for, if one was chosen.
    pub programme: Option<String>,
}

/// What the inbox shows.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// The desks of the signed-in person.
    pub desks: Vec<DeskName>,
    /// Requests that need something, oldest first.
    pub open: Vec<Item>,
    /// Requests that ended, newest first.
    pub closed: Vec<Item>,
    /// Whether the person may invite coordinators (site desk or administrator).
    pub may_invite: bool,
}

/// The inbox.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
