//! `/beheer/coordinatoren`: who reads what, and inviting somebody.

use domain::Slug;

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::DeskName;

/// A person with a key.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name they gave.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Since when, in milliseconds since 1970 (UTC).
    pub since: i64,
}

/// An invitation that nobody used yet.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The address it went to.
    pub email: String,
    /// Until when it works, in milliseconds since 1970 (UTC).
    pub until: i64,
}

/// A desk and its people.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The desk.
    pub name: DeskName,
    /// Who can read there.
    pub people: Vec<Person>,
    /// Who was invited.
    pub invited: Vec<Invitation>,
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct View<'a> {
    /// The desks.
    pub desks: Vec<Desk>,
    /// The programmes one can invite: slug and name, by name.
    pub programmes: Vec<(&'a Slug, &'a str)>,
    /// What was typed, after an error: the slug of the programme.
    pub programme: &'a str,
    /// What was typed, after an error: the address.
    pub email: &'a str,
    /// What is wrong: a field name (`buddywerking`, `email`) and a problem (`leeg`, `onbekend`, `onjuist`, `bestaat`).
    pub problems: Vec<(&'static str, &'static str)>,
    /// The address that was just invited, to say so.
    pub just_invited: Option<&'a str>,
}

/// The people; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, _view: &View<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
