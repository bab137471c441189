//! `/zoeken`: what was understood, what fits, what is related.

mod address;
mod filters;

use std::collections::BTreeMap;

use domain::Slug;
use domain::place::PlaceKind;
use domain::referral::waiting::Waiting;
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;
use search_index::{Answer, Block, Hit, Intent, Notice, PlaceLevel, Query, Understood, UnderstoodPlace};

use crate::components::card::{Extra, Pick, card};
use crate::components::pins::pin;
use crate::components::scene::scene;
use crate::components::search_form::{ID, search_form};
use crate::components::waiting::waiting;
use crate::components::{chip, chips};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links::Local;
use crate::map::Scene;
use crate::pages::Listing;
use crate::{explain, links};
use address::Address;

/// What the results page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The question as parsed: it keeps the form filled and makes the links.
    pub query: &'a Query,
    /// The notices of parsing; those of the answer follow them.
    pub notices: &'a [Notice],
    /// The answer.
    pub answer: &'a Answer,
    /// The programmes of the hits, in any order.
    pub listings: Vec<Listing<'a>>,
    /// What stands on the shortlist and not on this page.
    pub elsewhere: Vec<Listing<'a>>,
    /// Where people wait for a buddy near the asked place, for who wants to be one.
    pub waiting: Vec<Waiting>,
}

/// The results page.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let (query, answer) = (view.query, view.answer);
    let listings: BTreeMap<&Slug, Listing<'_>> =
        view.listings.iter().map(|listing| (&listing.programme.slug, *listing)).collect();
    let volunteer = answer.understood.intent == Intent::Volunteer;
    let cards = |block: Block| -> Vec<AnyView> {
        answer
            .hits
            .iter()
            .filter(|hit| hit.block == block)
            .filter_map(|hit| Some(card(cx, *listings.get(&hit.slug)?, extra(cx, query, hit, volunteer))))
            .collect()
    };
    let (fit, related) = (cards(Block::Fit), cards(Block::Related));
    let related_title = match (answer.total, answer.nothing_understood && filters::no_values(cx, query)) {
        (0, true) => cx.t("zoeken-andere"),
        (0, false) => cx.t("zoeken-dichtst"),
        _ => cx.t("zoeken-verwant"),
    };
    let fit = (!fit.is_empty()).then(|| view! { <ul class="cards">{fit}</ul> });
    let related = (!related.is_empty()).then(|| {
        view! { <section class="group"><h2>{related_title}</h2><ul class="cards">{related}</ul></section> }
    });
    let main = view! {
        <div class="wrap results">
            {search_form(cx, &query.q, &query.waar, false)}
            <div class="reading">
                {understood(cx, view)}
                {notices(cx, view)}
                {intent(cx, answer.understood.intent)}
                {waiting(cx, &view.waiting)}
            </div>
            <div class="columns">
                <div class="beside">
                    <div class="map-slot">{map(cx, answer, &listings)}</div>
                    {filters::filters(cx, query, answer)}
                </div>
                <div class="found" id="gevonden">
                    <h1>{heading(cx, query, answer)}</h1>
                    {fit}
                    {related}
                    {shortlist(cx, view)}
                    {paging(cx, answer)}
                    {help(cx)}
                </div>
            </div>
        </div>
    };
    let asked = [query.q.trim(), query.waar.trim()].into_iter().filter(|part| !part.is_empty());
    let asked = asked.collect::<Vec<_>>().join(", ");
    let title = if asked.is_empty() {
        cx.t("zoeken-titel")
    } else {
        cx.ta("zoeken-titel-vraag", &[("vraag", asked.clone().into())])
    };
    let meta = Meta::public(cx, title, cx.t("zoeken-beschrijving"));
    // Only the page without a question is for search engines: the others are endless.
    let meta = if asked.is_empty() && filters::none(cx, query) { meta } else { meta.noindex() };
    layout::page(cx, meta, main.into_any())
}

/// How far from the asked place a programme still stands on the map, kilometres.
const ON_THE_MAP: f64 = 40.0;

/// Where the found programmes have their seat, and the place that was asked for.
fn map(cx: &Ctx<'_>, answer: &Answer, listings: &BTreeMap<&Slug, Listing<'_>>) -> Option<AnyView> {
    let kind = |level: PlaceLevel| match level {
        PlaceLevel::Municipality => PlaceKind::Municipality,
        PlaceLevel::Region => PlaceKind::Region,
        PlaceLevel::Province => PlaceKind::Province,
    };
    let asked = &answer.understood.places;
    let asked = asked.iter().filter_map(|place| cx.places.named(kind(place.kind), &place.name));
    let served: Vec<_> = asked.flat_map(|place| place.members.iter().copied()).collect();
    let near = |hit: &&Hit| served.is_empty() || hit.distance_km.is_none_or(|km| km <= ON_THE_MAP);
    let pins = answer.hits.iter().filter(near).filter_map(|hit| {
        let listing = listings.get(&hit.slug)?;
        pin(cx, *listing, Some(format!("#{}", hit.slug)))
    });
    let shown = Scene { pins: pins.collect(), served, list: Some("#gevonden") };
    scene(cx, &shown, &cx.t("plattegrond-treffers"))
}

/// Sends the ticked programmes to the shortlist, with those of other pages and earlier questions. It stays in sight as
/// long as something is ticked.
fn shortlist(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    let count = view.elsewhere.len();
    let elsewhere: Vec<_> = view
        .elsewhere
        .iter()
        .map(|listing| {
            let slug = listing.programme.slug.to_string();
            view! { <input type="hidden" name="b" value=slug form=ID /> }
        })
        .collect();
    let words = if count == 0 {
        view! { <p class="about">{cx.t("lijst-uitleg")}</p> }.into_any()
    } else {
        view! { <p>{cx.ta("lijst-ook", &[("aantal", count.into())])}</p> }.into_any()
    };
    (!view.answer.hits.is_empty() || count > 0).then(|| {
        view! {
            <div class="shortlist-bar">
                {elsewhere}
                {words}
                <button class="button quiet" form=ID formaction=cx.to(links::SHORTLIST)>{cx.t("lijst-toon")}</button>
            </div>
        }
        .into_any()
    })
}

fn extra<'a>(cx: &Ctx<'_>, query: &'a Query, hit: &'a Hit, volunteer: bool) -> Extra<'a> {
    let mut reasons: Vec<String> = hit.reasons.iter().map(|reason| explain::reason(cx, reason)).collect();
    reasons.dedup();
    // The first heading of the found programmes is the page's own: their names come right below it.
    Extra {
        reasons,
        second_level: hit.block == Block::Fit,
        volunteer,
        room: hit.room.as_ref(),
        pick: Some(Pick { list: &query.b }),
    }
}

fn heading(cx: &Ctx<'_>, query: &Query, answer: &Answer) -> String {
    // All of the directory is no answer to a question that nobody understood.
    let all = answer.nothing_understood && filters::no_values(cx, query);
    let typed = !query.q.trim().is_empty() || !query.waar.trim().is_empty();
    match (answer.total, all) {
        (n, true) if n > 0 || !typed => cx.ta("zoeken-kop-alle", &[("aantal", n.into())]),
        (0, _) => cx.t("zoeken-kop-geen"),
        (n, _) => cx.ta("zoeken-kop-passend", &[("aantal", n.into())]),
    }
}

/// Chips of what the question was taken to mean, and of the filters, each with a way to take it away
/// where there is one.
fn understood(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    let (query, understood) = (view.query, &view.answer.understood);
    let mut items: Vec<AnyView> =
        understood.places.iter().map(|place| place_chip(cx, query, place)).collect();
    if query.punt.is_some() && items.is_empty() {
        let elsewhere = Address::of(query).without_point().path();
        items.push(removable(cx, elsewhere, cx.t("zoeken-rond-jou")));
    }
    for (scheme, codes, chosen) in [
        (Scheme::TargetGroup, &understood.target_groups, &query.doelgroep),
        (Scheme::Kind, &understood.kinds, &query.soort),
        (Scheme::Domain, &understood.domains, &query.domein),
    ] {
        for code in codes.iter().filter(|code| !chosen.contains(code)) {
            items.push(topic_chip(cx, query, understood, scheme, code));
        }
    }
    items.extend(filters::chosen(cx, query, view.answer));
    if items.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="understood" aria-label=cx.t("zoeken-begrepen")>
                <p aria-hidden="true">{cx.t("zoeken-begrepen")}</p>
                <ul class="chips">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// A topic, with the way to take away the words that said it.
fn topic_chip(cx: &Ctx<'_>, query: &Query, understood: &Understood, scheme: Scheme, code: &Code) -> AnyView {
    let label = cx.label(scheme, code);
    let said = understood.said_by.iter().find(|(of, said, _)| *of == scheme && said == code);
    match said.and_then(|(.., typed)| Address::of(query).without_topic(typed)) {
        Some(address) => removable(cx, address.path(), label),
        None => view! { <li><span class="chip said">{label}</span></li> }.into_any(),
    }
}

fn place_chip(cx: &Ctx<'_>, query: &Query, place: &UnderstoodPlace) -> AnyView {
    let name = match &place.part {
        Some(part) if *part != place.name => {
            let name = cx.any_place(&place.name);
            cx.ta("zoeken-deel", &[("deel", part.clone().into()), ("gemeente", name.into())])
        }
        _ => cx.any_place(&place.name),
    };
    match Address::of(query).without_place(&place.typed) {
        Some(address) => removable(cx, address.path(), name),
        None => view! { <li><span class="chip said">{name}</span></li> }.into_any(),
    }
}

/// A chip that takes something away.
fn removable(cx: &Ctx<'_>, address: Local, text: String) -> AnyView {
    view! {
        <li>
            <a class="chip said" href=cx.to(address)>
                {text}<span aria-hidden="true">" ✕"</span><span class="sr">", "{cx.t("zoeken-weg")}</span>
            </a>
        </li>
    }
    .into_any()
}

fn notices(cx: &Ctx<'_>, view: &View<'_>) -> Vec<AnyView> {
    let one = |notice: &Notice| {
        let places = explain::other_places(notice)
            .iter()
            .map(|name| chip(cx, Address::of(view.query).at(name).path(), cx.any_place(name), None))
            .collect();
        view! { <div class="note"><p>{explain::notice(cx, notice)}</p>{chips(places)}</div> }.into_any()
    };
    view.notices.iter().chain(&view.answer.notices).map(one).collect()
}

/// A way on for who wants something else than a list.
fn intent(cx: &Ctx<'_>, intent: Intent) -> Option<AnyView> {
    let (text, button, href) = match intent {
        Intent::Volunteer => {
            ("zoeken-bedoeling-volunteer", "zoeken-bedoeling-volunteer-knop", links::BECOME_BUDDY)
        }
        Intent::Refer => ("zoeken-bedoeling-refer", "zoeken-bedoeling-refer-knop", links::REQUEST),
        Intent::Seek | Intent::SeekForOther => return None,
    };
    Some(
        view! {
            <div class="note with-button">
                <p>{cx.t(text)}</p>
                <a class="button quiet" href=cx.to(href)>{cx.t(button)}</a>
            </div>
        }
        .into_any(),
    )
}

/// Buttons of the search form, no links: what is ticked goes along to the next page.
fn paging(cx: &Ctx<'_>, answer: &Answer) -> Option<AnyView> {
    if answer.pages < 2 {
        return None;
    }
    let to = |page: usize, key: &str| {
        view! { <button class="button quiet" name="pagina" value=page.to_string() form=ID>{cx.t(key)}</button> }
    };
    let now = answer.pagina;
    let before = (now > 1).then(|| to(now - 1, "zoeken-vorige"));
    let after = (now < answer.pages).then(|| to(now + 1, "zoeken-volgende"));
    Some(
        view! {
            <nav class="paging" aria-label=cx.t("zoeken-bladeren")>
                {before}
                <span>{cx.ta("zoeken-pagina", &[("nu", now.into()), ("alle", answer.pages.into())])}</span>
                {after}
            </nav>
        }
        .into_any(),
    )
}

fn help(cx: &Ctx<'_>) -> AnyView {
    view! {
        <section class="note with-button">
            <div>
                <h2>{cx.t("zoeken-niets-gevonden")}</h2>
                <p>{cx.t("zoeken-niets-gevonden-zin")}</p>
            </div>
            <a class="button quiet" href=cx.to(links::REQUEST)>{cx.t("zoeken-niets-gevonden-knop")}</a>
        </section>
    }
    .into_any()
}
