//! Programmes under headings, for pages about a place or a topic.

use domain::place::PlaceKind;
use leptos::prelude::*;

use crate::components::card::{Extra, brief, card};
use crate::ctx::Ctx;
use crate::pages::{Group, Heading, Listing};

/// Every group with its heading and its programmes, each on a few lines.
pub(crate) fn groups(cx: &Ctx<'_>, groups: &[Group<'_>], place: Option<&str>) -> Vec<AnyView> {
    groups.iter().map(|group| one(cx, group, place)).collect()
}

fn one(cx: &Ctx<'_>, group: &Group<'_>, place: Option<&str>) -> AnyView {
    // In its own town every one is near.
    let far = group.heading != Heading::Own;
    let items: Vec<_> = group
        .items
        .iter()
        .map(|near| brief(cx, near.listing, near.distance_km.filter(|_| far).map(|km| distance(cx, km))))
        .collect();
    view! {
        <section class="group">
            <h2>{heading(cx, &group.heading, place)}</h2>
            <ul class="briefs">{items}</ul>
        </section>
    }
    .into_any()
}

fn heading(cx: &Ctx<'_>, heading: &Heading, place: Option<&str>) -> String {
    let place = place.unwrap_or_default().to_owned();
    match heading {
        Heading::Own => cx.ta("groep-eigen", &[("plaats", place.into())]),
        Heading::Regional => cx.t("groep-regio"),
        Heading::Province(name) if name == domain::place::Places::BRUSSELS => cx.t("groep-brussel"),
        Heading::Province(name) => {
            cx.ta("groep-provincie", &[("naam", cx.place(PlaceKind::Province, name).into())])
        }
        Heading::Flanders => cx.t("groep-vlaanderen"),
        Heading::Nearby => cx.t("groep-nabij"),
        Heading::Nearest => cx.t("groep-dichtst"),
        Heading::Unknown => cx.t("groep-onbekend"),
    }
}

/// A distance in words: whole kilometres, below one as such.
pub(crate) fn distance(cx: &Ctx<'_>, km: f64) -> String {
    if km < 1.0 {
        cx.t("afstand-dichtbij")
    } else {
        cx.ta("afstand-km", &[("km", format!("{km:.0}").into())])
    }
}

/// Some programmes under a heading of the second level; nothing where there are none.
pub(crate) fn list(cx: &Ctx<'_>, title: String, listings: &[Listing<'_>]) -> Option<AnyView> {
    if listings.is_empty() {
        return None;
    }
    let cards: Vec<_> = listings.iter().map(|listing| card(cx, *listing, Extra::default())).collect();
    Some(view! { <section class="group"><h2>{title}</h2><ul class="cards">{cards}</ul></section> }.into_any())
}
