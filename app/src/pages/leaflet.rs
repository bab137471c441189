//! `/aanvraag/folder`: what a buddy is and what happens with a request, on one sheet of A4 in large letters, for
//! somebody who was not asked yet. Nothing on it is about anybody.

use leptos::prelude::*;

use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;

/// The leaflet.
#[must_use]
pub fn leaflet(cx: &Ctx<'_>) -> Page {
    let part = |title: &str, text: &str| view! { <h2>{cx.t(title)}</h2><p>{cx.t(text)}</p> };
    let main = view! {
        <div class="wrap narrow leaflet">
            <p class="note on-screen">{cx.t("folder-druk")}</p>
            <h1>{cx.t("folder-kop")}</h1>
            <p class="lead">{cx.t("folder-inleiding")}</p>
            {part("folder-wat-kop", "folder-wat")}
            {part("folder-vraag-kop", "folder-vraag")}
            {part("folder-lezen-kop", "folder-lezen")}
            {part("folder-bewaren-kop", "folder-bewaren")}
            {part("folder-kiezen-kop", "folder-kiezen")}
            <p class="actions"><a class="button quiet" href=cx.to(links::REQUEST)>{cx.t("folder-terug")}</a></p>
        </div>
    };
    layout::page(cx, Meta::public(cx, cx.t("folder-titel"), cx.t("folder-beschrijving")), main.into_any())
}
