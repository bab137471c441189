//! Pages that do not change: `/over`, `/bronnen`, `/privacy`, `/toegankelijkheid`.

use leptos::prelude::*;

use crate::components::{intro, steps};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links::{self, Local};

/// `/over`: what a buddy is.
#[must_use]
pub fn about(cx: &Ctx<'_>) -> Page {
    let button = |address: Local, key: &str| {
        view! { <p class="actions"><a class="button quiet" href=cx.to(address)>{cx.t(key)}</a></p> }
    };
    let body = view! {
        {intro(cx.t("over-kop"), Some(cx.t("over-inleiding")))}
        {section(cx, "over-wat-kop", &["over-wat-zin"])}
        {section(cx, "over-werking-kop", &["over-werking-zin"])}
        <h2>{cx.t("over-hoe-kop")}</h2>
        {steps(["over-stap-1", "over-stap-2", "over-stap-3", "over-stap-4"].map(|key| cx.t(key)).to_vec())}
        {button(links::SEARCH, "over-zoek-knop")}
        <h2 id="ander">{cx.t("over-ander-kop")}</h2>
        <p>{cx.t("over-ander-zin")}</p>
        {button(links::REQUEST, "over-ander-knop")}
        {section(cx, "over-buddy-kop", &["over-buddy-zin"])}
        {button(links::BECOME_BUDDY, "over-buddy-knop")}
        {section(cx, "over-kost-kop", &["over-kost-zin"])}
        {section(cx, "over-site-kop", &["over-site-zin"])}
    };
    page(cx, "over-titel", "over-beschrijving", body.into_any())
}

/// `/bronnen`: sources and licences.
#[must_use]
pub fn sources(cx: &Ctx<'_>) -> Page {
    let body = view! {
        {intro(cx.t("bronnen-kop"), None)}
        {section(cx, "bronnen-werkingen-kop", &["bronnen-werkingen-zin"])}
        {section(cx, "bronnen-plaatsen-kop", &["bronnen-plaatsen-zin", "bronnen-plaatsen-vermelding"])}
        {section(cx, "bronnen-postcodes-kop", &["bronnen-postcodes-vermelding"])}
        {section(cx, "bronnen-streken-kop", &["bronnen-streken-zin"])}
        {section(cx, "bronnen-themas-kop", &["bronnen-themas-zin"])}
        {section(cx, "bronnen-kaart-kop", &["bronnen-kaart-zin", "bronnen-letters-zin"])}
    };
    page(cx, "bronnen-titel", "bronnen-beschrijving", body.into_any())
}

/// `/privacy`: who may read what.
#[must_use]
pub fn privacy(cx: &Ctx<'_>) -> Page {
    let body = view! {
        {intro(cx.t("privacy-kop"), Some(cx.t("privacy-kort")))}
        {section(cx, "privacy-zoeken-kop", &["privacy-zoeken-zin", "privacy-zoeken-typen"])}
        {list(cx, "privacy-aanvraag-kop", &[
            "privacy-aanvraag-1", "privacy-aanvraag-2", "privacy-aanvraag-3", "privacy-aanvraag-4", "privacy-aanvraag-5",
        ])}
        {section(cx, "privacy-server-kop", &["privacy-server-zin", "privacy-eerlijk"])}
        {section(cx, "privacy-mail-kop", &["privacy-mail-zin"])}
        {section(cx, "privacy-loket-kop", &["privacy-loket-zin"])}
        {section(cx, "privacy-rechten-kop", &["privacy-rechten-zin"])}
        {write_to_us(cx, "privacy-vragen-kop", "privacy-vragen-zin")}
        {section(cx, "privacy-snel-kop", &["privacy-snel-zin"])}
        <p class="actions"><a class="button quiet" href=cx.to(links::FOLLOW)>{cx.t("opvolgen-kop")}</a></p>
    };
    page(cx, "privacy-titel", "privacy-beschrijving", body.into_any())
}

/// `/toegankelijkheid`: what works and what does not.
#[must_use]
pub fn accessibility(cx: &Ctx<'_>) -> Page {
    // Who runs the site without an address for it reads what people write in a request.
    let by_form = cx.contact.is_none().then(|| {
        view! {
            {section(cx, "toegankelijk-melden-kop", &["toegankelijk-melden-zin"])}
            <p class="actions"><a class="button quiet" href=cx.to(links::REQUEST)>{cx.t("toegankelijk-melden-knop")}</a></p>
        }
        .into_any()
    });
    let body = view! {
        {intro(cx.t("toegankelijk-kop"), Some(cx.t("toegankelijk-inleiding")))}
        {list(cx, "toegankelijk-wel-kop", &[
            "toegankelijk-wel-1", "toegankelijk-wel-2", "toegankelijk-wel-3", "toegankelijk-wel-4",
        ])}
        {list(cx, "toegankelijk-niet-kop", &["toegankelijk-niet-1", "toegankelijk-niet-2", "toegankelijk-niet-3"])}
        {by_form.or_else(|| write_to_us(cx, "toegankelijk-melden-kop", "toegankelijk-melden-mail"))}
    };
    page(cx, "toegankelijk-titel", "toegankelijk-beschrijving", body.into_any())
}

/// Where to write to whoever runs the site, where that is set.
fn write_to_us(cx: &Ctx<'_>, title: &str, sentence: &str) -> Option<AnyView> {
    cx.contact.map(|address| {
        let href = format!("mailto:{address}");
        view! {
            <h2>{cx.t(title)}</h2>
            <p>{cx.t(sentence)}" "<a href=href>{address.to_owned()}</a></p>
        }
        .into_any()
    })
}

/// A heading with paragraphs.
fn section(cx: &Ctx<'_>, title: &str, paragraphs: &[&str]) -> AnyView {
    let paragraphs: Vec<_> = paragraphs.iter().map(|key| view! { <p>{cx.t(key)}</p> }).collect();
    view! { <h2>{cx.t(title)}</h2>{paragraphs} }.into_any()
}

/// A heading with a list.
fn list(cx: &Ctx<'_>, title: &str, items: &[&str]) -> AnyView {
    let items: Vec<_> = items.iter().map(|key| view! { <li>{cx.t(key)}</li> }).collect();
    view! { <h2>{cx.t(title)}</h2><ul>{items}</ul> }.into_any()
}

fn page(cx: &Ctx<'_>, title: &str, description: &str, body: AnyView) -> Page {
    let main = view! { <div class="wrap narrow prose">{body}</div> };
    layout::page(cx, Meta::public(cx, cx.t(title), cx.t(description)), main.into_any())
}
