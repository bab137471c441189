//! `/`: one question and one place, and three ways on.

use domain::place::{Place, PlaceKind};
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;

use crate::components::search_form::search_form;
use crate::components::{chip, chips, steps};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::linked_data;
use crate::links::{self, Local};

/// What the home page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// How many programmes are listed (not ended).
    pub programmes: usize,
    /// Target groups with the number of programmes, in the order of the taxonomy; those with 0 are left out.
    pub target_groups: Vec<(Code, usize)>,
    /// Domains, the same.
    pub domains: Vec<(Code, usize)>,
    /// The five Flemish provinces; Brussels stands among the places.
    pub provinces: Vec<&'a Place>,
    /// Some regions and cities people name, at most a dozen.
    pub places: Vec<&'a Place>,
}

/// The home page.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let main = view! {
        <div class="wrap home">
            <div class="hero">
                <div>
                    <h1>{cx.t("thuis-kop")}</h1>
                    <p class="lead">{cx.t("thuis-inleiding")}</p>
                    {search_form(cx, "", "", true)}
                </div>
                {ways(cx)}
                {picture(cx, view)}
            </div>
            {topics(cx, "thuis-doelgroepen", Scheme::TargetGroup, &view.target_groups)}
            {topics(cx, "thuis-domeinen", Scheme::Domain, &view.domains)}
            {places(cx, view)}
            <section class="two">
                <div>
                    <h2>{cx.t("thuis-wat")}</h2>
                    <p>{cx.t("thuis-wat-1")}</p>
                    <p>{cx.t("thuis-wat-2")}</p>
                    <p>{cx.t("thuis-wat-3")}</p>
                    <p><a class="more" href=cx.to(links::ABOUT)>{cx.t("thuis-meer")}</a></p>
                </div>
                <div>
                    <h2>{cx.t("thuis-hoe")}</h2>
                    {steps(["thuis-stap-1", "thuis-stap-2", "thuis-stap-3", "thuis-stap-4"].map(|key| cx.t(key)).to_vec())}
                </div>
            </section>
        </div>
    };
    let meta =
        Meta::public(cx, cx.t("thuis-titel"), cx.t("thuis-beschrijving")).about(&linked_data::site(cx));
    layout::page(cx, meta, main.into_any())
}

/// The emblem of the site: where there is something. A file of its own, so that this page stays small.
fn picture(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let height = cx.mosaic.height().to_string();
    view! {
        <figure class="emblem">
            <a href=cx.to(links::MAP)>
                <img src=links::MAP_COUNTS alt=cx.t("thuis-kaart") width="2000" height=height decoding="async" />
            </a>
            <figcaption>{cx.ta("thuis-aantal", &[("aantal", view.programmes.into())])}</figcaption>
        </figure>
    }
    .into_any()
}

/// For myself, for somebody else, to be a buddy.
fn ways(cx: &Ctx<'_>) -> AnyView {
    let way = |address: Local, title: &str, text: &str| {
        view! {
            <li class="card way">
                <h3><a href=cx.to(address)>{cx.t(title)}</a></h3>
                <p>{cx.t(text)}</p>
            </li>
        }
    };
    view! {
        <section class="ways-in">
            <h2 class="sr">{cx.t("thuis-wegen")}</h2>
            <ul class="cards">
                {way(links::REQUEST, "thuis-zelf", "thuis-zelf-zin")}
                {way(links::ABOUT.with("#ander"), "thuis-ander", "thuis-ander-zin")}
                {way(links::BECOME_BUDDY.to_owned(), "thuis-buddy", "thuis-buddy-zin")}
            </ul>
        </section>
    }
    .into_any()
}

/// Chips of one scheme, with their numbers.
fn topics(cx: &Ctx<'_>, title: &str, scheme: Scheme, codes: &[(Code, usize)]) -> Option<AnyView> {
    let items = codes
        .iter()
        .filter_map(|(code, count)| {
            Some(chip(cx, links::topic(scheme, code)?, cx.label(scheme, code), Some(*count)))
        })
        .collect();
    chips(items).map(|chips| view! { <section><h2>{cx.t(title)}</h2>{chips}</section> }.into_any())
}

fn places(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    let items = view
        .places
        .iter()
        .chain(&view.provinces)
        .filter_map(|place| Some(chip(cx, links::place(place)?, place_name(cx, place), None)))
        .collect();
    chips(items).map(|chips| view! { <section><h2>{cx.t("thuis-plaatsen")}</h2>{chips}</section> }.into_any())
}

/// A name that tells the province of Antwerpen from the city.
fn place_name(cx: &Ctx<'_>, place: &Place) -> String {
    let name = place.name.get(cx.lang).to_owned();
    if place.kind == PlaceKind::Province { cx.ta("thuis-provincie", &[("naam", name.into())]) } else { name }
}
