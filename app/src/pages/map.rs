//! `/kaart`: how many programmes serve each municipality, as a map and as a list that says the same.

use domain::place::Place;
use leptos::prelude::*;

use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::map::{Counts, linked};

/// What the page of the map shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// How many programmes serve each municipality.
    pub counts: Counts,
    /// The provinces, Brussels among them.
    pub provinces: Vec<Province<'a>>,
}

/// A province with its municipalities.
#[derive(Debug, Clone)]
pub struct Province<'a> {
    /// The province.
    pub place: &'a Place,
    /// Its municipalities, by name.
    pub municipalities: Vec<&'a Place>,
}

/// The page of the map.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let all = view.provinces.iter().flat_map(|province| province.municipalities.iter().copied());
    let svg = linked::map(cx, &view.counts, all);
    let lists: Vec<_> = view.provinces.iter().map(|province| list(cx, view, province)).collect();
    let main = view! {
        <div class="wrap map-page">
            {intro(cx.t("plattegrond-kop"), Some(cx.t("plattegrond-inleiding")))}
            <p><a class="more" href="#lijst">{cx.t("plattegrond-naar-lijst")}</a></p>
            <figure class="map">
                <div class="map-box" data-groter=cx.t("plattegrond-groter") data-kleiner=cx.t("plattegrond-kleiner")
                    inner_html=svg></div>
                {legend(cx)}
            </figure>
            <section id="lijst">
                <h2>{cx.t("plattegrond-lijst")}</h2>
                {lists}
            </section>
        </div>
    };
    let meta = Meta::public(cx, cx.t("plattegrond-titel"), cx.t("plattegrond-beschrijving"));
    layout::page(cx, meta, main.into_any())
}

/// From light to dark, in words for who does not see it.
pub(crate) fn legend(cx: &Ctx<'_>) -> AnyView {
    let steps: Vec<_> = (0..5).map(|level| view! { <i class=format!("k{level}")></i> }).collect();
    view! {
        <figcaption class="legend">
            <span>{cx.t("plattegrond-weinig")}</span><span class="scale" aria-hidden="true">{steps}</span><span>{cx.t("plattegrond-veel")}</span>
        </figcaption>
    }
    .into_any()
}

fn list(cx: &Ctx<'_>, view: &View<'_>, province: &Province<'_>) -> AnyView {
    let items: Vec<_> = province
        .municipalities
        .iter()
        .filter_map(|place| {
            let count = view.counts.of(place.nis?);
            let (href, name) = (cx.to(links::place(place)?), place.name.get(cx.lang).to_owned());
            Some(view! { <li><a href=href>{name}</a>" "<span class="count">{count.to_string()}</span></li> })
        })
        .collect();
    let name = province.place.name.get(cx.lang).to_owned();
    view! { <details><summary>{name}</summary><ul class="names">{items}</ul></details> }.into_any()
}
