//! `/gemeente/{slug}/{code}`: what there is for one target group or domain in one municipality.

use domain::place::Place;
use domain::taxonomy::{Scheme, Term};
use leptos::prelude::*;

use crate::components::groups;
use crate::components::search_form::{ID, search_form};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::linked_data;
use crate::links::{self, Local};
use crate::pages::place::{map, name_within, yes};
use crate::pages::{Group, Heading};

/// What the page of a topic in a municipality shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The municipality.
    pub place: &'a Place,
    /// The target group or domain.
    pub term: &'a Term,
    /// How many programmes about it serve the municipality.
    pub serving: usize,
    /// Of how many of those it is doubtful that they still exist.
    pub doubtful: usize,
    /// The programmes about it: own, regional, province, Flanders, then nearby; empty groups left out.
    pub groups: Vec<Group<'a>>,
}

/// The page; one with no programme near is not for search engines.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let (place, term) = (name_within(cx, view.place), view.term);
    let (title, filter) = match term.scheme {
        Scheme::Domain => ("plaats-thema-kop-domein", "domein"),
        _ => ("plaats-thema-kop-doelgroep", "doelgroep"),
    };
    let label = cx.label_within(term.scheme, &term.code);
    let title = cx.ta(title, &[("label", label.into()), ("plaats", place.clone().into())]);
    let answer = match (view.serving, view.groups.is_empty()) {
        (0, true) => cx.ta("plaats-thema-nee-niets", &[("plaats", place.clone().into())]),
        (0, false) => cx.ta("plaats-thema-nee", &[("plaats", place.clone().into())]),
        (n, _) => yes(cx, ["plaats-thema-ja", "plaats-thema-misschien"], &place, (n, view.doubtful)),
    };
    let help = (view.serving == 0).then(|| {
        view! { <p><a class="button" href=cx.to(links::REQUEST)>{cx.t("plaats-hulp-knop")}</a></p> }
    });
    let all_here = links::place(view.place).map(|address| {
        let text = cx.ta("plaats-thema-alles", &[("plaats", place.clone().into())]);
        view! { <a class="button quiet" href=cx.to(address)>{text}</a> }
    });
    let everywhere = links::topic(term.scheme, &term.code).map(|address| {
        view! { <a class="button quiet" href=cx.to(address)>{cx.t("plaats-thema-overal")}</a> }
    });
    let main = view! {
        <div class="wrap">
            <h1>{title.clone()}</h1>
            <p class="lead">{answer.clone()}</p>
            {help}
            {search_form(cx, "", &view.place.name.nl, false)}
            <input type="hidden" name=filter value=term.code.as_str().to_owned() form=ID />
            <div class="columns">
                <div class="beside">{map(cx, view.place, &view.groups, &place)}</div>
                <div id="hier">{groups::groups(cx, &view.groups, Some(&place))}</div>
            </div>
            <p class="actions">{all_here}{everywhere}</p>
        </div>
    };
    let trail: Vec<(String, Local)> = [
        Some((cx.t("site-naam"), links::HOME)),
        links::place(view.place)
            .map(|address| (cx.ta("plaats-kop", &[("plaats", place.clone().into())]), address)),
        Some((title.clone(), Local::of(cx.path))),
    ]
    .into_iter()
    .flatten()
    .collect();
    // Where the page is only named, the answer alone says not to what.
    let meta =
        Meta::public(cx, title.clone(), format!("{title}. {answer}")).about(&linked_data::trail(cx, &trail));
    let near = view.groups.iter().any(|group| group.heading != Heading::Nearest);
    let meta = if near { meta } else { meta.noindex() };
    layout::page(cx, meta, main.into_any())
}
