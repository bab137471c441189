//! After sending: look in your mail; and where the link of that mail leads.

use leptos::prelude::*;

use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;

/// It was sent: a link is under way.
#[must_use]
pub fn sent(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("toevoegen-verstuurd-kop"), Some(cx.t("toevoegen-verstuurd-zin")))}
            <p>{cx.t("toevoegen-verstuurd-geen")}</p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("toevoegen-verstuurd-kop")).without_exit(), main.into_any())
}

/// Asks to confirm, so that a mail scanner that opens the link confirms nothing.
#[must_use]
pub fn confirm(cx: &Ctx<'_>, token: &str, name: &str) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.ta("toevoegen-bevestig-kop", &[("naam", name.to_owned().into())]), Some(cx.t("toevoegen-bevestig-zin")))}
            <form method="post" action=cx.to(links::confirm_listing(token))>
                <button class="button">{cx.t("toevoegen-bevestig-knop")}</button>
            </form>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("toevoegen-titel")).without_exit(), main.into_any())
}

/// It was confirmed: somebody looks at it.
#[must_use]
pub fn confirmed(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("toevoegen-bevestigd-kop"), Some(cx.t("toevoegen-bevestigd-zin")))}
        </div>
    };
    layout::page(cx, Meta::private(cx.t("toevoegen-bevestigd-kop")).without_exit(), main.into_any())
}

/// 410: the link is not whole, or it was decided.
#[must_use]
pub fn gone(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("link-dood-kop"), Some(cx.t("toevoegen-link-dood")))}
            <p class="actions"><a class="button quiet" href=cx.to(links::ADD)>{cx.t("toevoegen-titel")}</a></p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("link-dood-titel")).status(410).without_exit(), main.into_any())
}
