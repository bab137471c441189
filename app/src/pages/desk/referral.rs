//! `/beheer/aanvraag/{handle}`: one request at the desk.

use domain::referral::{Answers, Reason, State};

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::DeskName;
use crate::pages::desk::inbox::Item;

/// One line of the history.
#[derive(Debug, Clone)]
pub struct Event {
    /// When, in milliseconds since 1970 (UTC).
    pub at: i64,
    /// What: a member of the family `gebeurtenis`: `stand`, `gelezen`, `nota`, `doorgegeven`, `ingetrokken`.
    pub kind: String,
    /// The state it went to, for `stand`.
    pub state: Option<State>,
    /// Who of the desk, by the name they gave; `None`: the system or the person.
    pub who: Option<String>,
    /// The note, where it could be opened.
    pub note: Option<String>,
}

/// The public contact of the programme the request is for, when it is not connected.
#[derive(Debug, Clone, Default)]
pub struct Outside {
    /// Its name.
    pub name: String,
    /// Its slug, to invite it.
    pub slug: String,
    /// Its public contact.
    pub contact: domain::directory::Contact,
}

/// What the page of a request shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// First-look facts.
    pub item: Item,
    /// The desk it is at.
    pub desk: DeskName,
    /// Why it is here.
    pub why: Reason,
    /// What was written, once it has been opened; `None`: still sealed for this page.
    pub content: Option<&'a Answers>,
    /// Whether this person's key can open it.
    pub can_open: bool,
    /// What happened, oldest first.
    pub history: Vec<Event>,
    /// The states it may go to.
    pub next: Vec<State>,
    /// The programme to call, when it is not connected.
    pub outside: Option<Outside>,
    /// What is wrong with the form: a field name (`stand`, `nota`) and a problem (`leeg`, `onbekend`, `te-lang`).
    pub problems: Vec<(&'static str, &'static str)>,
    /// The note as typed, after an error.
    pub note: &'a str,
}

/// One request; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
