//! Where the links of mails lead: an address for news, or the work address of a professional, confirms itself. They say
//! nothing about a request.

use leptos::prelude::*;

use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;

/// Asks an address for news to confirm itself. It says nothing about the request.
#[must_use]
pub fn confirm_news(cx: &Ctx<'_>, token: &str) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("bevestig-kop"), Some(cx.t("bevestig-zin")))}
            <form method="post" action=cx.to(links::confirm_news(token))>
                <button class="button">{cx.t("bevestig-knop")}</button>
            </form>
            <p class="muted">{cx.t("bevestig-niet")}</p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("bevestig-titel")), main.into_any())
}

/// Asks the work address of a professional whether they sent a request. It says nothing about the request.
#[must_use]
pub fn confirm_sender(cx: &Ctx<'_>, token: &str) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("afzender-kop"), Some(cx.t("afzender-zin")))}
            <form method="post" action=cx.to(links::confirm_sender(token))>
                <button class="button">{cx.t("afzender-knop")}</button>
            </form>
            <p class="muted">{cx.t("afzender-niet")}</p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("afzender-titel")), main.into_any())
}

/// After the work address of a professional was confirmed.
#[must_use]
pub fn sender_confirmed(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">{intro(cx.t("afzender-klaar-kop"), Some(cx.t("afzender-klaar-zin")))}</div>
    };
    layout::page(cx, Meta::private(cx.t("afzender-klaar-kop")), main.into_any())
}

/// After an address for news was confirmed.
#[must_use]
pub fn news_confirmed(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">{intro(cx.t("bevestigd-kop"), Some(cx.t("bevestigd-zin")))}</div>
    };
    layout::page(cx, Meta::private(cx.t("bevestigd-titel")), main.into_any())
}

/// 410: the link in a mail is not whole, or its request has ended.
#[must_use]
pub fn dead_link(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("link-dood-kop"), Some(cx.t("link-dood-zin")))}
            <p class="actions"><a class="button quiet" href=cx.to(links::FOLLOW)>{cx.t("opvolgen-kop")}</a></p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("link-dood-titel")).status(410), main.into_any())
}
