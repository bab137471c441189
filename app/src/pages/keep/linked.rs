//! The links in mails to who keeps a listing: does it still hold, and stopping a change. Opening one does nothing: mail
//! scanners open links too. None of them signs anybody in.

use leptos::prelude::*;

use super::change::Waiting;
use super::difference::difference;
use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::{Listing, programme};

/// A listing that a link asks about.
#[derive(Debug, Clone, Copy)]
pub struct Linked<'a> {
    /// The token of the link.
    pub token: &'a str,
    /// The listing.
    pub listing: Listing<'a>,
    /// The name of what stands.
    pub version: &'a str,
    /// Whether it changed while somebody looked: shown again, as it is now.
    pub again: bool,
}

/// Asks whether it still holds.
#[must_use]
pub fn still_right(cx: &Ctx<'_>, view: &Linked<'_>) -> Page {
    let Listing { programme, .. } = view.listing;
    let again = view.again.then(|| view! { <p class="note" role="alert">{cx.t("kloptnog-anders")}</p> });
    let name = || [("naam", programme.name.clone().into())];
    let main = view! {
        <div class="wrap narrow">
            {again}
            {intro(cx.ta("kloptnog-kop", &name()), Some(cx.t("kloptnog-zin")))}
            <section class="card preview">{programme::preview(cx, view.listing)}</section>
            <form method="post" action=cx.to(links::still_right(view.token))>
                <input type="hidden" name="versie" value=view.version.to_owned() />
                <p class="actions">
                    <button class="button" name="besluit" value="klopt">{cx.t("kloptnog-ja")}</button>
                    <a class="button quiet" href=cx.to(links::edit(&programme.slug))>{cx.t("kloptnog-wijzig")}</a>
                </p>
            </form>
            <details>
                <summary>{cx.t("kloptnog-stop-kop")}</summary>
                <p>{cx.t("eigen-stop-zin")}</p>
                <form method="post" action=cx.to(links::still_right(view.token))>
                    <input type="hidden" name="versie" value=view.version.to_owned() />
                    <button class="button quiet" name="besluit" value="gestopt">{cx.t("eigen-stop-knop")}</button>
                </form>
            </details>
        </div>
    };
    let status = if view.again { 409 } else { 200 };
    layout::page(cx, Meta::desk(cx.t("kloptnog-titel")).status(status), main.into_any())
}

/// After the answer, or 410 where the link works no more. `done`: the end of a text key `kloptnog-klaar-…`.
#[must_use]
pub fn still_right_done(cx: &Ctx<'_>, done: Option<&str>) -> Page {
    let (head, status) = match done {
        Some(done) => (intro(cx.t("kloptnog-dank"), Some(cx.tf("kloptnog-klaar", done))), 200),
        None => (intro(cx.t("link-dood-kop"), Some(cx.t("kloptnog-dood"))), 410),
    };
    let main = view! {
        <div class="wrap narrow">
            {head}
            <p class="actions"><a class="button quiet" href=cx.to(links::KEPT)>{cx.t("eigen-kop")}</a></p>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("kloptnog-titel")).status(status), main.into_any())
}

/// Asks whether a change of a contact address should be stopped.
#[must_use]
pub fn stop_change(cx: &Ctx<'_>, token: &str, listing: Listing<'_>, waiting: &Waiting) -> Page {
    let programme = listing.programme;
    let main = view! {
        <div class="wrap narrow">
            {intro(
                cx.ta("tegenhouden-kop", &[("naam", programme.name.clone().into())]),
                Some(cx.t("tegenhouden-zin")),
            )}
            {difference(cx, programme, &waiting.change.applied(programme.clone()))}
            <form method="post" action=cx.to(links::stop_change(token))>
                <button class="button">{cx.t("tegenhouden-knop")}</button>
            </form>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("tegenhouden-titel")), main.into_any())
}

/// After that, or 410 where nothing waits any more.
#[must_use]
pub fn stopped(cx: &Ctx<'_>, done: bool) -> Page {
    let (text, status) = if done { ("tegenhouden-klaar", 200) } else { ("tegenhouden-dood", 410) };
    let main = view! { <div class="wrap narrow">{intro(cx.t("tegenhouden-titel"), Some(cx.t(text)))}</div> };
    layout::page(cx, Meta::desk(cx.t("tegenhouden-titel")).status(status), main.into_any())
}
