//! `/beheer/overzicht`: the whole site for who looks after it: what waits, what is where, what is old, what was not found.

use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;

use crate::components::back;
use crate::components::inputs::{Control, Input, input};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links::Local;
use crate::pages::Listing;
use crate::{dates, links};

/// Something that waits.
#[derive(Debug, Clone)]
pub struct Waits {
    /// Where it is done.
    pub to: Local,
    /// What: the end of a text key `overzicht-wacht-…`.
    pub what: &'static str,
    /// How many.
    pub count: usize,
    /// Since when the oldest, in milliseconds since 1970 (UTC).
    pub since: Option<i64>,
}

/// The sorts of what waits.
pub const WAITS: [&str; 7] =
    ["aanvragen", "nazicht", "voorstellen", "claims", "wijzigingen", "meldingen", "brieven"];

/// A place and a topic for which nothing was found.
#[derive(Debug, Clone)]
pub struct Missed {
    /// The municipality.
    pub place: String,
    /// The scheme of the topic.
    pub scheme: Scheme,
    /// The topic.
    pub code: Code,
    /// How often.
    pub times: i64,
}

/// How many programmes there are for each target group.
pub type Counts = Vec<(Code, usize)>;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// What waits.
    pub waits: Vec<Waits>,
    /// Names of provinces, the columns of the table.
    pub provinces: Vec<String>,
    /// Target groups with how many programmes serve each province.
    pub table: Vec<(Code, Vec<usize>)>,
    /// The municipality that was asked, and its counts; `Err`: no such place.
    pub town: Option<Result<(String, Counts), String>>,
    /// Listings that are old, the first of them, and how many.
    pub stale: (Vec<Listing<'a>>, usize),
    /// Letters that could not be delivered, by what they are about (the end of `post-soort-…`).
    pub bounced: Vec<(&'static str, usize)>,
    /// What was not found.
    pub missed: Vec<Missed>,
}

/// The page.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let waits: Vec<_> = view
        .waits
        .iter()
        .map(|one| {
            let since = one.since.map(|at| {
                let text = cx.ta("overzicht-sinds", &[("dag", dates::day_of(cx, at).into())]);
                view! { " " <span class="muted">{text}</span> }
            });
            view! {
                <li>
                    <a href=cx.to(one.to.clone())>{cx.tf("overzicht-wacht", one.what)}</a>
                    " " <span class="count">{one.count.to_string()}</span>{since}
                </li>
            }
        })
        .collect();
    let main = view! {
        <div class="wrap">
            {back(cx, links::DESK)}
            <h1>{cx.t("overzicht-kop")}</h1>
            <section><h2>{cx.t("overzicht-wacht-kop")}</h2><ul class="ways">{waits}</ul></section>
            {town(cx, view)}
            {table(cx, view)}
            {stale(cx, view)}
            {missed(cx, view)}
            {bounced(cx, view)}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("overzicht-kop")), main.into_any())
}

fn town(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let typed = match &view.town {
        Some(Ok((name, _)) | Err(name)) => name.clone(),
        None => String::new(),
    };
    let wrong = matches!(view.town, Some(Err(_))).then(|| cx.t("fout-gemeente-onbekend"));
    let control = Control { name: "gemeente", label: cx.t("overzicht-gemeente"), hint: None, error: wrong };
    let counts = match &view.town {
        Some(Ok((name, counts))) => {
            let rows: Vec<_> = counts
                .iter()
                .map(|(code, count)| {
                    view! { <div><dt>{cx.label(Scheme::TargetGroup, code)}</dt><dd>{count.to_string()}</dd></div> }
                })
                .collect();
            Some(view! { <h3>{name.clone()}</h3><dl class="facts counts">{rows}</dl> })
        }
        _ => None,
    };
    view! {
        <section id="gemeente-vraag">
            <h2>{cx.t("overzicht-gemeente-kop")}</h2>
            <form action=cx.to(links::OVERVIEW)>
                {input(cx, Input { control, value: typed, ..Input::default() })}
                <button class="button quiet">{cx.t("overzicht-gemeente-knop")}</button>
            </form>
            {counts}
        </section>
    }
    .into_any()
}

fn table(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let heads: Vec<_> =
        view.provinces.iter().map(|name| view! { <th scope="col">{cx.any_place(name)}</th> }).collect();
    let rows: Vec<_> = view
        .table
        .iter()
        .map(|(code, counts)| {
            let cells: Vec<_> = counts.iter().map(|count| view! { <td>{count.to_string()}</td> }).collect();
            view! { <tr><th scope="row">{cx.label(Scheme::TargetGroup, code)}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <section>
            <h2>{cx.t("overzicht-tabel-kop")}</h2>
            <p>{cx.t("overzicht-tabel-zin")}</p>
            <div class="numbers" tabindex="0" role="region" aria-label=cx.t("overzicht-tabel-kop")>
                <table>
                    <thead><tr><th scope="col">{cx.t("deel-doelgroep")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn stale(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let (listings, all) = &view.stale;
    let items: Vec<_> = listings
        .iter()
        .map(|listing| {
            let programme = listing.programme;
            let seen =
                programme.as_of.map(|year| view! { " " <span class="muted">{year.to_string()}</span> });
            view! { <li><a href=cx.to(links::kept(&programme.slug))>{programme.name.clone()}</a>{seen}</li> }
        })
        .collect();
    let text = cx.ta("overzicht-oud-zin", &[("aantal", (*all).into())]);
    view! { <section><h2>{cx.t("overzicht-oud-kop")}</h2><p>{text}</p><ul class="ways">{items}</ul></section> }.into_any()
}

fn missed(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let items: Vec<_> = view
        .missed
        .iter()
        .map(|one| {
            let topic = cx.label(one.scheme, &one.code);
            view! { <li>{one.place.clone()}" · "{topic}" " <span class="count">{one.times.to_string()}</span></li> }
        })
        .collect();
    let none = items.is_empty().then(|| view! { <p>{cx.t("overzicht-gemist-leeg")}</p> });
    view! {
        <section>
            <h2>{cx.t("overzicht-gemist-kop")}</h2>
            <p>{cx.t("overzicht-gemist-zin")}</p>
            {none}
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

fn bounced(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    let items: Vec<_> = view
        .bounced
        .iter()
        .map(|(kind, count)| {
            view! { <li>{cx.tf("post-soort", kind)}" " <span class="count">{count.to_string()}</span></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! { <section><h2>{cx.t("overzicht-terug-kop")}</h2><ul>{items}</ul></section> }.into_any()
    })
}
