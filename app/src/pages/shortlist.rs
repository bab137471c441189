//! `/lijst?b=slug&b=slug`: a shortlist to compare, print and send. All of it stands in the address: nothing is kept.

use domain::{Lang, Slug};
use leptos::prelude::*;

use crate::components::card::{confirmation, place_line};
use crate::components::intro;
use crate::components::room::rooms;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::{Listing, programme};
use crate::qr::qr_svg;
use domain::taxonomy::{Code, Scheme};

/// How many programmes a list holds.
pub const MOST: usize = 10;

/// What the page of a shortlist shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The programmes, in the order of the address; at most [`MOST`].
    pub listings: Vec<Listing<'a>>,
    /// Names or slugs of what was asked for and is not (or no longer) in the directory.
    pub gone: Vec<String>,
    /// More were asked for than a list holds.
    pub cut: bool,
}

/// The shortlist, also an empty one.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let count = view.listings.len();
    let cut = view.cut.then(|| view! { <p class="note">{cx.t("lijst-te-veel")}</p> });
    let gone = (!view.gone.is_empty()).then(|| {
        let text = cx.ta("lijst-weg", &[("namen", view.gone.join(", ").into())]);
        view! { <p class="note">{text}</p> }
    });
    let head = if count == 0 {
        intro(cx.t("lijst-leeg-kop"), Some(cx.t("lijst-leeg")))
    } else {
        intro(cx.ta("lijst-kop", &[("aantal", count.into())]), None)
    };
    let items: Vec<_> = view.listings.iter().map(|listing| column(cx, view, *listing)).collect();
    let further = cx.to(links::search_beside(view.listings.iter().map(|listing| &listing.programme.slug)));
    let main = view! {
        <div class="wrap shortlist">
            {head}
            {cut}
            {gone}
            {ask_several(cx, view)}
            <ul class="side-by-side">{items}</ul>
            {(count > 0).then(|| keep(cx, view))}
            <p class="actions"><a class="button quiet" href=further>{cx.t("lijst-verder")}</a></p>
        </div>
    };
    layout::page(cx, Meta::public(cx, cx.t("lijst-titel"), cx.t("lijst-uitleg")).noindex(), main.into_any())
}

/// The way to ask several programmes at once, in an order.
fn ask_several(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    if view.listings.len() < 2 {
        return None;
    }
    let order = cx.to(links::ask_order(view.listings.iter().map(|listing| &listing.programme.slug)));
    let asked = view! {
        <div class="screen">
            <p>{cx.t("lijst-vraag-zin")}</p>
            <p class="actions"><a class="button" href=order>{cx.t("lijst-vraag")}</a></p>
        </div>
    };
    Some(asked.into_any())
}

/// One programme, with the same facts in the same order as the others beside it.
fn column(cx: &Ctx<'_>, view: &View<'_>, listing: Listing<'_>) -> AnyView {
    let programme = listing.programme;
    let labels = |scheme: Scheme, codes: &[Code]| -> Option<String> {
        let labels: Vec<String> = codes.iter().map(|code| cx.label(scheme, code)).collect();
        (!labels.is_empty()).then(|| labels.join(", "))
    };
    let rows: Vec<_> = [
        ("werking-voor-wie", labels(Scheme::TargetGroup, &programme.target_groups)),
        ("werking-leeftijd", programme::ages(cx, programme)),
        ("werking-samen", labels(Scheme::Kind, &programme.kinds)),
        ("werking-waar", place_line(cx, programme)),
        ("werking-kost", programme::cost(cx, programme)),
    ]
    .into_iter()
    .filter_map(|(key, text)| text.map(|text| view! { <div><dt>{cx.t(key)}</dt><dd>{text}</dd></div> }))
    .collect();
    let others =
        view.listings.iter().map(|other| &other.programme.slug).filter(|slug| **slug != programme.slug);
    let without = cx.to(links::shortlist(others));
    let at =
        view! { <span class="sr">" "{cx.ta("kaart-bij", &[("naam", programme.name.clone().into())])}</span> };
    view! {
        <li class="card">
            <h2><a href=cx.to(links::programme(&programme.slug)) lang=cx.foreign(Lang::Nl)>{programme.name.clone()}</a></h2>
            <p class="muted">{listing.organisation.name.clone()}</p>
            <p>{programme.summary.get(cx.lang).to_owned()}</p>
            <dl class="facts">{rows}</dl>
            {programme::ways(cx, programme.website.as_ref(), &programme.contact)}
            {rooms(cx, programme)}
            {confirmation(cx, programme)}
            <p class="actions">
                <a class="button" href=cx.to(links::request_of(&programme.slug))>{cx.t("werking-vraag")}{at}</a>
                <a class="button quiet" href=without>{cx.t("lijst-haal-weg")}<span class="sr">": "{programme.name.clone()}</span></a>
            </p>
        </li>
    }
    .into_any()
}

/// The address of the list: to copy, to mail, and as a code to scan from paper.
fn keep(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let slugs: Vec<&Slug> = view.listings.iter().map(|listing| &listing.programme.slug).collect();
    let address = format!("{}{}", cx.origin, cx.to(links::shortlist(slugs)));
    let mail = format!(
        "mailto:?subject={}&body={}",
        links::encode(&cx.t("lijst-mail-onderwerp")),
        links::encode(&address)
    );
    view! {
        <section class="keep">
            <h2>{cx.t("lijst-bewaar-kop")}</h2>
            <div class="screen">
                <p>{cx.t("lijst-bewaar")}</p>
                <p class="actions" data-druk=cx.t("site-druk-af")><span>{cx.t("lijst-print")}</span></p>
                <div class="field">
                    <label for="adres">{cx.t("lijst-adres")}</label>
                    <input id="adres" type="text" readonly=true value=address.clone() />
                </div>
                <p><a class="more" href=mail>{cx.t("lijst-mail")}</a></p>
            </div>
            <div class="qr-box" inner_html=qr_svg(&address)></div>
            <p class="sr" id="qr-naam">{cx.t("lijst-qr")}</p>
            <p class="on-paper">{address}</p>
        </section>
    }
    .into_any()
}
