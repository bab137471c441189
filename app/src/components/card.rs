//! A programme as a card in a list.

use domain::directory::room::general;
use domain::directory::{AreaKind, Programme, ServiceArea, ServiceCapacity, Status};
use domain::place::PlaceKind;
use domain::taxonomy::Scheme;
use domain::{Lang, Slug};
use leptos::prelude::*;

use crate::components::and;
use crate::components::room::room;
use crate::components::search_form::ID;
use crate::components::wanted::wanted;
use crate::ctx::Ctx;
use crate::links;
use crate::pages::Listing;

/// How many areas a card names before it says “en nog …”.
const AREAS: usize = 4;

/// A card whose programme can be put on the shortlist that was begun.
#[derive(Clone, Copy)]
pub(crate) struct Pick<'a> {
    /// What stands on it.
    pub(crate) list: &'a [Slug],
}

/// What a card shows beside the programme.
#[derive(Default)]
pub(crate) struct Extra<'a> {
    /// Why it is here, one line each.
    pub(crate) reasons: Vec<String>,
    /// The heading is `h2` rather than `h3`.
    pub(crate) second_level: bool,
    /// The person wants to be a buddy: the link says so.
    pub(crate) volunteer: bool,
    /// What the programme said about room that holds for the question; else what it said of the whole.
    pub(crate) room: Option<&'a ServiceCapacity>,
    /// The card can be put on a shortlist, and a pin of the map leads to it.
    pub(crate) pick: Option<Pick<'a>>,
}

/// The card, as an item of a list.
pub(crate) fn card(cx: &Ctx<'_>, listing: Listing<'_>, extra: Extra<'_>) -> AnyView {
    let programme = listing.programme;
    let href = cx.to(links::programme_beside(&programme.slug, extra.pick.map_or(&[][..], |pick| pick.list)));
    let name = view! { <a href=href lang=cx.foreign(Lang::Nl)>{programme.name.clone()}</a> };
    let heading = if extra.second_level {
        view! { <h2>{name}</h2> }.into_any()
    } else {
        view! { <h3>{name}</h3> }.into_any()
    };
    let reasons: Vec<_> = extra.reasons.into_iter().map(|text| view! { <li>{text}</li> }).collect();
    let reasons = (!reasons.is_empty())
        .then(|| view! { <ul class="reasons" aria-label=cx.t("kaart-waarom")>{reasons}</ul> });
    let looking = extra.volunteer.then(|| wanted(cx, programme));
    let id = extra.pick.map(|_| programme.slug.to_string());
    let pick = extra.pick.map(|on| pick(cx, programme, on.list.contains(&programme.slug)));
    view! {
        <li class="card" id=id>
            {heading}
            {organisation_line(listing)}
            <p>{programme.summary.get(cx.lang).to_owned()}</p>
            {reasons}
            {facts(cx, programme)}
            {looking}
            <div class="card-foot">
                {room(cx, extra.room.or(general(&programme.capacity)), false)}
                {confirmation(cx, programme)}
                {request_link(cx, &programme.slug, &programme.name, extra.volunteer)}
                {pick}
            </div>
        </li>
    }
    .into_any()
}

/// The box that puts a programme on the shortlist. It belongs to the search form: a new question, a filter and the next
/// page take the ticks along.
fn pick(cx: &Ctx<'_>, programme: &Programme, on: bool) -> AnyView {
    let id = format!("b-{}", programme.slug);
    let name = programme.name.clone();
    view! {
        <div class="choice pick">
            <input type="checkbox" id=id.clone() name="b" value=programme.slug.to_string() form=ID checked=on />
            <label for=id>{cx.t("lijst-kies")}<span class="sr">": "{name}</span></label>
        </div>
    }
    .into_any()
}

/// A programme on a few lines, for long lists: what it is and, where said, how far. Its page says the rest.
pub(crate) fn brief(cx: &Ctx<'_>, listing: Listing<'_>, distance: Option<String>) -> AnyView {
    let programme = listing.programme;
    let summary = programme.summary.get(cx.lang);
    let first = summary.split_inclusive(". ").next().unwrap_or(summary).trim_end().to_owned();
    let tag = doubt(cx, programme).map(|tag| view! { {tag}" " });
    let unconfirmed = programme.confirmed.is_none().then(|| cx.t("kaart-niet-bevestigd-kort"));
    let words: Vec<String> = distance.into_iter().chain(unconfirmed).collect();
    let line =
        (tag.is_some() || !words.is_empty()).then(|| view! { <p class="muted">{tag}{words.join(" · ")}</p> });
    view! {
        <li>
            <h3><a href=cx.to(links::programme(&programme.slug)) lang=cx.foreign(Lang::Nl)>{programme.name.clone()}</a></h3>
            <p>{first}</p>
            {line}
        </li>
    }
    .into_any()
}

/// The label of a doubtful one.
fn doubt(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    matches!(programme.status, Status::Unconfirmed).then(|| {
        let label = cx.label(Scheme::Status, &domain::taxonomy::Code::new("unconfirmed"));
        view! { <span class="tag">{label}</span> }.into_any()
    })
}

/// The organisation, unless the programme bears its name.
fn organisation_line(listing: Listing<'_>) -> Option<AnyView> {
    (listing.organisation.name != listing.programme.name)
        .then(|| view! { <p class="muted">{listing.organisation.name.clone()}</p> }.into_any())
}

/// For whom and where, each only where somebody said so.
fn facts(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    let whom: Vec<String> =
        programme.target_groups.iter().map(|code| cx.label(Scheme::TargetGroup, code)).collect();
    let whom = (!whom.is_empty()).then(|| {
        view! { <div><dt>{cx.t("kaart-voor-wie")}</dt><dd>{whom.join(" · ")}</dd></div> }
    });
    let kinds: Vec<String> = programme.kinds.iter().map(|code| cx.label(Scheme::Kind, code)).collect();
    let kinds = (!kinds.is_empty()).then(|| {
        view! { <div><dt>{cx.t("kaart-samen")}</dt><dd>{kinds.join(" · ")}</dd></div> }
    });
    let place = place_line(cx, programme)
        .map(|text| view! { <div><dt>{cx.t("kaart-waar")}</dt><dd>{text}</dd></div> });
    let any = whom.is_some() || kinds.is_some() || place.is_some();
    any.then(|| view! { <dl class="facts">{whom}{kinds}{place}</dl> }.into_any())
}

/// Where it works, in words; its seat where no area was said; nothing where neither is known.
pub(crate) fn place_line(cx: &Ctx<'_>, programme: &Programme) -> Option<String> {
    if programme.service_areas.is_empty() {
        let municipality = programme.location.as_ref()?.municipality.as_ref()?;
        let municipality = cx.place(PlaceKind::Municipality, municipality);
        return Some(cx.ta("kaart-zetel", &[("gemeente", municipality.into())]));
    }
    let mut names: Vec<String> = programme.service_areas.iter().map(|area| area_name(cx, area)).collect();
    if names.len() > AREAS {
        let more = names.len() - (AREAS - 1);
        names.truncate(AREAS - 1);
        names.push(cx.ta("kaart-nog", &[("aantal", more.into())]));
    }
    Some(and(cx, &names))
}

/// An area in words: “heel Vlaanderen”, “de provincie Limburg”, “Waasland”.
pub(crate) fn area_name(cx: &Ctx<'_>, area: &ServiceArea) -> String {
    match area.kind {
        AreaKind::Flanders => cx.t("gebied-vlaanderen"),
        AreaKind::Brussels => cx.t("gebied-brussel"),
        AreaKind::Province => {
            cx.ta("gebied-provincie", &[("naam", cx.place(PlaceKind::Province, &area.name).into())])
        }
        AreaKind::Region => cx.place(PlaceKind::Region, &area.name),
        AreaKind::Municipality => cx.place(PlaceKind::Municipality, &area.name),
    }
}

/// Whether its organisation confirmed it, and the label of a doubtful one.
pub(crate) fn confirmation(cx: &Ctx<'_>, programme: &Programme) -> AnyView {
    let doubt = doubt(cx, programme).map(|tag| view! { {tag}" " });
    let words = match programme.confirmed {
        Some(day) => {
            let day = [("datum", crate::dates::day(cx, day).into())];
            if programme.confirmed_by_site {
                cx.ta("kaart-bevestigd-site", &day)
            } else {
                cx.ta("kaart-bevestigd", &day)
            }
        }
        None => cx.t("kaart-niet-bevestigd"),
    };
    view! { <p class="muted">{doubt}<span>{words}</span></p> }.into_any()
}

fn request_link(cx: &Ctx<'_>, slug: &Slug, name: &str, volunteer: bool) -> AnyView {
    let key = if volunteer { "kaart-word-buddy" } else { "kaart-vraag" };
    let name = cx.ta("kaart-bij", &[("naam", name.into())]);
    view! {
        <p><a class="more" href=cx.to(links::request_of(slug))>{cx.t(key)}<span class="sr">" "{name}</span></a></p>
    }
    .into_any()
}
