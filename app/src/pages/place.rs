//! `/gemeente/{slug}` and `/regio/{slug}`: answers “bestaat dat in …?”.

use domain::place::{Place, PlaceKind, Places};
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;

use crate::components::pins::pin;
use crate::components::scene::scene;
use crate::components::search_form::search_form;
use crate::components::{chip, chips, groups};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::linked_data;
use crate::links::{self, Local};
use crate::map::Scene;
use crate::pages::{Group, Heading};

/// What the page of a municipality, region or province shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The place.
    pub place: &'a Place,
    /// How many programmes serve it, wherever they come from (the groups up to Flanders, without nearby).
    pub serving: usize,
    /// Of how many of those it is doubtful that they still exist.
    pub doubtful: usize,
    /// The programmes: own, regional, province, Flanders, then nearby; empty groups left out.
    pub groups: Vec<Group<'a>>,
    /// Other names of it and parts of it, to show (deelgemeenten); may be empty.
    pub parts: Vec<String>,
    /// Target groups that somebody serves here, with how many do; only for a municipality.
    pub topics: Vec<(Code, usize)>,
    /// Places to go on to: the regions and province it lies in, or its municipalities.
    pub related: Vec<&'a Place>,
}

/// The page of a municipality, region or province.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let name = name_within(cx, view.place);
    let answer = match (view.serving, view.groups.is_empty()) {
        (0, true) => cx.ta("plaats-nee-niets", &[("plaats", name.clone().into())]),
        (0, false) => cx.ta("plaats-nee", &[("plaats", name.clone().into())]),
        (n, _) => yes(cx, ["plaats-ja", "plaats-misschien"], &name, (n, view.doubtful)),
    };
    let help = (view.serving == 0).then(|| {
        view! { <p><a class="button" href=cx.to(links::REQUEST)>{cx.t("plaats-hulp-knop")}</a></p> }
    });
    let parts = (!view.parts.is_empty()).then(|| {
        let text = cx.ta("plaats-delen", &[("delen", view.parts.join(", ").into())]);
        view! { <p class="muted">{text}</p> }
    });
    let related = view
        .related
        .iter()
        .filter_map(|place| Some(chip(cx, links::place(place)?, place.name.get(cx.lang).to_owned(), None)))
        .collect();
    let related =
        chips(related).map(|chips| view! { <section><h2>{cx.t("plaats-verder")}</h2>{chips}</section> });
    let main = view! {
        <div class="wrap">
            <h1>{cx.ta("plaats-kop", &[("plaats", name.clone().into())])}</h1>
            <p class="lead">{answer}</p>
            {help}
            {parts}
            {search_form(cx, "", &view.place.name.nl, false)}
            <div class="columns">
                <div class="beside">{map(cx, view.place, &view.groups, &name)}</div>
                <div id="hier">{groups::groups(cx, &view.groups, Some(&name))}</div>
            </div>
            {topics(cx, view, &name)}
            {related}
        </div>
    };
    let title = cx.ta("plaats-kop", &[("plaats", name.clone().into())]);
    let description = cx.ta("plaats-beschrijving", &[("plaats", name.into())]);
    let trail = [(cx.t("site-naam"), links::HOME), (title.clone(), Local::of(cx.path))];
    let meta = Meta::public(cx, title, description).about(&linked_data::trail(cx, &trail));
    layout::page(cx, meta, main.into_any())
}

/// What serves a place, in a sentence: no more certain than we are. `keys`: of “yes” and of “perhaps”; `counts`: how many there
/// are, and of how many it is doubtful that they still exist.
pub(crate) fn yes(cx: &Ctx<'_>, keys: [&str; 2], place: &str, (count, doubtful): (usize, usize)) -> String {
    let [yes, perhaps] = keys;
    let key = if doubtful == count { perhaps } else { yes };
    let mut text = cx.ta(key, &[("plaats", place.to_owned().into()), ("aantal", count.into())]);
    if doubtful > 0 && doubtful < count {
        text.push(' ');
        text.push_str(&cx.ta("plaats-onzeker", &[("aantal", doubtful.into())]));
    }
    text
}

/// The place and what is near.
pub(crate) fn map(cx: &Ctx<'_>, place: &Place, groups: &[Group<'_>], name: &str) -> Option<AnyView> {
    let near = |heading: &Heading| matches!(heading, Heading::Own | Heading::Regional | Heading::Nearby);
    let items = groups.iter().filter(|group| near(&group.heading)).flat_map(|group| &group.items);
    let items = items.filter(|item| item.distance_km.is_none_or(|km| km <= ON_THE_MAP));
    let pins = items.filter_map(|item| {
        pin(cx, item.listing, Some(cx.to(links::programme(&item.listing.programme.slug))))
    });
    let shown = Scene { pins: pins.collect(), served: place.members.clone(), list: Some("#hier") };
    scene(cx, &shown, &cx.ta("plattegrond-plaats", &[("plaats", name.into())]))
}

/// How far from the place a programme still stands on its map, kilometres.
const ON_THE_MAP: f64 = 30.0;

/// For whom there is something here, each with a page of its own.
fn topics(cx: &Ctx<'_>, view: &View<'_>, name: &str) -> Option<AnyView> {
    let items = view
        .topics
        .iter()
        .map(|(code, count)| {
            let address = links::topic_in(view.place, code)?;
            Some(chip(cx, address, cx.label(Scheme::TargetGroup, code), Some(*count)))
        })
        .collect::<Option<Vec<_>>>()?;
    let title = cx.ta("plaats-voor-wie", &[("plaats", name.into())]);
    chips(items).map(|chips| view! { <section><h2>{title}</h2>{chips}</section> }.into_any())
}

/// The name of a place after “in”: “Gent”, “regio Waasland”, “de provincie Antwerpen”. A region's own article
/// (het Waasland, de Kempen) is not in the data; Brussels needs none.
pub(crate) fn name_within(cx: &Ctx<'_>, place: &Place) -> String {
    let name = place.name.get(cx.lang);
    match place.kind {
        PlaceKind::Region if place.name.nl != Places::BRUSSELS_REGION => {
            cx.ta("gebied-regio", &[("naam", name.into())])
        }
        PlaceKind::Province => cx.ta("gebied-provincie", &[("naam", name.into())]),
        _ => name.to_owned(),
    }
}
