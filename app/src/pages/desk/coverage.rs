//! `/beheer/dekking/{slug}`: who of a programme covers what.

use domain::Slug;
use domain::directory::ServiceArea;
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;

use crate::components::card::area_name;
use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, lines, problem_of, summary, text_area};
use crate::components::select::{Options, select};
use crate::components::{and, back};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;

/// A row: who covers what.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its identifier.
    pub id: String,
    /// The name of the coordinator.
    pub coordinator: String,
    /// The name of who takes over.
    pub deputy: Option<String>,
    /// Where; empty: everywhere.
    pub areas: Vec<ServiceArea>,
    /// What the duo does; empty: anything.
    pub kinds: Vec<Code>,
    /// For whom; empty: everybody.
    pub target_groups: Vec<Code>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The programme.
    pub slug: &'a Slug,
    /// Its name.
    pub name: &'a str,
    /// Its coordinators: identifier and name.
    pub people: Vec<(String, String)>,
    /// Who covers what.
    pub rows: Vec<Row>,
    /// What was typed, after an error.
    pub typed: Typed<'a>,
    /// What is wrong: a field (`coordinator`, `vervanger`, `gebieden`) and a problem.
    pub problems: Vec<(&'static str, &'static str)>,
}

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct Typed<'a> {
    /// Identifier of the coordinator.
    pub coordinator: &'a str,
    /// Identifier of the deputy.
    pub deputy: &'a str,
    /// Areas.
    pub areas: &'a str,
    /// Codes.
    pub kinds: Vec<String>,
    /// Codes.
    pub target_groups: Vec<String>,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            {summary(cx, &lines(cx, &view.problems))}
            <h1>{cx.ta("dekking-kop", &[("naam", view.name.into())])}</h1>
            <p>{cx.t("dekking-zin")}</p>
            {rows(cx, view)}
            {if view.people.is_empty() {
                view! { <p class="note">{cx.t("dekking-niemand")}</p> }.into_any()
            } else {
                form(cx, view)
            }}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("dekking-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn rows(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    if view.rows.is_empty() {
        return view! { <p class="note">{cx.t("dekking-leeg")}</p> }.into_any();
    }
    let labels = |scheme: Scheme, codes: &[Code], all: &str| {
        let labels: Vec<String> = codes.iter().map(|code| cx.label(scheme, code)).collect();
        if labels.is_empty() { cx.t(all) } else { labels.join(", ") }
    };
    let items: Vec<_> = view
        .rows
        .iter()
        .map(|row| {
            let areas: Vec<String> = row.areas.iter().map(|area| area_name(cx, area)).collect();
            let areas = if areas.is_empty() { cx.t("dekking-overal") } else { and(cx, &areas) };
            let deputy = row.deputy.clone().map(|name| {
                view! { <div><dt>{cx.t("dekking-vervanger")}</dt><dd>{name}</dd></div> }
            });
            view! {
                <li class="card">
                    <h2>{row.coordinator.clone()}</h2>
                    <dl class="facts">
                        <div><dt>{cx.t("dekking-gebieden")}</dt><dd>{areas}</dd></div>
                        <div><dt>{cx.t("dekking-doelgroepen")}</dt><dd>{labels(Scheme::TargetGroup, &row.target_groups, "dekking-iedereen")}</dd></div>
                        <div><dt>{cx.t("dekking-soorten")}</dt><dd>{labels(Scheme::Kind, &row.kinds, "dekking-alles")}</dd></div>
                        {deputy}
                    </dl>
                    <form method="post" action=cx.to(links::coverage_removed(view.slug))>
                        <input type="hidden" name="id" value=row.id.clone() />
                        <button class="button quiet">{cx.t("dekking-weg")}<span class="sr">": "{row.coordinator.clone()}</span></button>
                    </form>
                </li>
            }
        })
        .collect();
    view! { <ul class="inbox">{items}</ul> }.into_any()
}

fn form(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let control = |name: &'static str, label: String, hint: Option<&str>| Control {
        name,
        label,
        hint: hint.map(|key| cx.t(key)),
        error: problem_of(cx, &view.problems, name),
    };
    let optional = |key: &str| cx.ta("site-niet-verplicht", &[("label", cx.t(key).into())]);
    let people = [Options { heading: None, options: view.people.clone() }];
    let boxes = |name: &'static str, key: &str, scheme: Scheme, chosen: &[String]| {
        let options = cx.taxonomy.of(scheme).map(|term| Choice {
            value: term.code.to_string(),
            label: term.label.get(cx.lang).to_owned(),
            hint: None,
        });
        let control = control(name, optional(key), None);
        let options = options.collect();
        choices(cx, Choices { control, options, chosen: chosen.to_vec(), many: true, heading: false })
    };
    let coordinator = control("coordinator", cx.t("dekking-coordinator"), None);
    let deputy = control("vervanger", optional("dekking-vervanger"), Some("dekking-vervanger-hint"));
    let areas = control("gebieden", optional("dekking-gebieden"), Some("dekking-gebieden-hint"));
    let none = || cx.t("dekking-kies");
    view! {
        <section>
            <h2>{cx.t("dekking-nieuw")}</h2>
            <form method="post" action=cx.to(links::coverage(view.slug)) novalidate=true>
                {select(cx, &coordinator, none(), &people, view.typed.coordinator)}
                {select(cx, &deputy, none(), &people, view.typed.deputy)}
                {text_area(cx, &areas, view.typed.areas, 2)}
                {boxes("doelgroep", "dekking-doelgroepen", Scheme::TargetGroup, &view.typed.target_groups)}
                {boxes("soort", "dekking-soorten", Scheme::Kind, &view.typed.kinds)}
                <button class="button">{cx.t("dekking-knop")}</button>
            </form>
        </section>
    }
    .into_any()
}
