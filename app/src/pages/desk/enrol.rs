//! `/beheer/inschrijven/{token}`: getting a key, in two pages.

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::pages::DeskName;

/// What the first page shows.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    /// The token of the link.
    pub token: &'a str,
    /// The desk one gets a key for.
    pub desk: DeskName,
    /// The name, after an error.
    pub name: &'a str,
    /// The address, after an error, or the one that was invited.
    pub email: &'a str,
    /// What is wrong: a field name (`naam`, `email`, `wachtzin`, `wachtzin2`, `afspraken`) and a problem
    /// (`leeg`, `onjuist`, `te-kort`, `te-lang`, `niet-gelijk`, `bestaat`, `nodig`).
    pub problems: Vec<(&'static str, &'static str)>,
}

/// What the second page shows, once.
#[derive(Debug, Clone, Default)]
pub struct Code<'a> {
    /// The token of the link.
    pub token: &'a str,
    /// The `otpauth://` address, for the QR code.
    pub otpauth: &'a str,
    /// The secret in base32, to type by hand.
    pub secret: &'a str,
    /// The recovery code, to print.
    pub recovery: &'a str,
    /// What is wrong with the code: `leeg`, `onjuist`, `te-vaak`.
    pub problem: Option<&'a str>,
}

/// The first page; status 422 where something is wrong.
#[must_use]
pub fn ask(cx: &Ctx<'_>, _view: &Ask<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// The second page; status 422 where something is wrong.
#[must_use]
pub fn code(cx: &Ctx<'_>, _view: &Code<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// After enrolling: sign in now.
#[must_use]
pub fn done(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}

/// 410: the link was used, is too old or never existed.
#[must_use]
pub fn invalid(cx: &Ctx<'_>) -> Page {
    crate::layout::page(cx, crate::layout::Meta::private(String::new()), ().into_any())
}
