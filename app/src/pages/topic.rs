//! `/domein/{code}` and `/doelgroep/{code}`: the programmes of one topic.

use domain::taxonomy::{Code, Scheme, Term};
use leptos::prelude::*;

use crate::components::search_form::{ID, search_form};
use crate::components::{chip, chips, groups};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::linked_data;
use crate::links::{self, Local};
use crate::pages::Group;

/// What the page of a domain or target group shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The domain or target group.
    pub term: &'a Term,
    /// How many programmes there are.
    pub total: usize,
    /// The programmes: [`Heading::Flanders`](crate::pages::Heading::Flanders) first, then one
    /// [`Heading::Province`](crate::pages::Heading::Province) per province of the seat or area
    /// (Brussels under its own name), then [`Heading::Unknown`](crate::pages::Heading::Unknown).
    pub groups: Vec<Group<'a>>,
    /// The other terms of the scheme with their numbers; those with 0 left out.
    pub others: Vec<(Code, usize)>,
}

/// The page of a domain or target group.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let term = view.term;
    let label = term.label.get(cx.lang).to_owned();
    let (title, others, filter) = match term.scheme {
        Scheme::Domain => ("thema-kop-domein", "thema-andere-domeinen", "domein"),
        _ => ("thema-kop-doelgroep", "thema-andere-doelgroepen", "doelgroep"),
    };
    let title = cx.ta(title, &[("label", cx.label_within(term.scheme, &term.code).into())]);
    let count = match view.total {
        0 => cx.t("thema-geen"),
        n => cx.ta("thema-aantal", &[("aantal", n.into())]),
    };
    let items = view
        .others
        .iter()
        .filter(|(code, _)| *code != term.code)
        .filter_map(|(code, n)| {
            Some(chip(cx, links::topic(term.scheme, code)?, cx.label(term.scheme, code), Some(*n)))
        })
        .collect();
    let others = chips(items).map(|chips| view! { <section><h2>{cx.t(others)}</h2>{chips}</section> });
    let main = view! {
        <div class="wrap">
            <h1>{title.clone()}</h1>
            <p class="lead">{term.plain.get(cx.lang).to_owned()}</p>
            <p>{count}</p>
            <h2>{cx.t("thema-zoek")}</h2>
            {search_form(cx, "", "", false)}
            <input type="hidden" name=filter value=term.code.as_str().to_owned() form=ID />
            {groups::groups(cx, &view.groups, None)}
            {others}
        </div>
    };
    let description = cx.ta("thema-beschrijving", &[("label", label.into())]);
    let trail = [(cx.t("site-naam"), links::HOME), (title.clone(), Local::of(cx.path))];
    let meta = Meta::public(cx, title, description).about(&linked_data::trail(cx, &trail));
    layout::page(cx, meta, main.into_any())
}
