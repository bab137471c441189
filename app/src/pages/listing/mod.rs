//! `/toevoegen`: an organisation lists a programme, one question a page; and what comes after.

mod after;
mod check;
mod steps;

use domain::listing::{Answers, Field, Step, Wrong};
use leptos::prelude::*;

use crate::components::inputs::{problem, summary};
use crate::components::{back, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::request;

pub use after::{Asked, asked, confirm, confirmed, gone, sent};
pub(crate) use check::alike;
pub use check::{Check, check};
pub(crate) use steps::fields;

/// What `kost` says.
pub const COSTS: [&str; 3] = ["gratis", "betalend", "onbekend"];

/// What a step of the form shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The step.
    pub step: Step,
    /// What was typed so far.
    pub values: &'a Answers,
    /// What is wrong with this step; empty when shown for the first time.
    pub problems: &'a [Wrong],
}

impl View<'_> {
    fn values(&self, field: Field) -> Vec<String> {
        self.values.get(&field).cloned().unwrap_or_default()
    }

    fn value(&self, field: Field) -> String {
        self.values(field).into_iter().next().unwrap_or_default()
    }
}

/// What listing is, before the first question.
#[must_use]
pub fn begin(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("toevoegen-kop"), Some(cx.t("toevoegen-zin")))}
            <ol class="steps">
                <li>{cx.t("toevoegen-stap-1")}</li>
                <li>{cx.t("toevoegen-stap-2")}</li>
                <li>{cx.t("toevoegen-stap-3")}</li>
            </ol>
            <p>{cx.t("toevoegen-nodig")}</p>
            <p>{cx.t("toevoegen-staat-er")}" "<a href=cx.to(links::SEARCH)>{cx.t("site-nav-zoeken")}</a></p>
            <form method="post" action=cx.to(links::ADD)>
                <p class="actions"><button class="button">{cx.t("toevoegen-begin")}</button></p>
            </form>
        </div>
    };
    let meta = Meta::public(cx, cx.t("toevoegen-titel"), cx.t("toevoegen-zin"));
    layout::page(cx, meta, main.into_any())
}

/// A step of the form; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let number = Step::ALL.iter().position(|step| *step == view.step).unwrap_or_default() + 1;
    let numbers = [("stap", number.into()), ("alle", Step::ALL.len().into())];
    let problems: Vec<(&str, String)> = view
        .problems
        .iter()
        .map(|(field, what)| (field.name(), problem(cx, field.name(), what.name())))
        .collect();
    let before = Step::ALL.into_iter().rev().find(|step| *step < view.step);
    let main = view! {
        <div class="wrap narrow">
            {back(cx, before.map_or(links::ADD, links::add_step))}
            {summary(cx, &problems)}
            <p class="progress">{cx.ta("aanvraag-stap", &numbers)}</p>
            <form method="post" action=cx.to(links::add_step(view.step)) novalidate=true>
                {steps::step(cx, view)}
                {request::trap(cx)}
                <button class="button">{cx.t("aanvraag-verder")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("toevoegen-titel"), !problems.is_empty());
    layout::page(cx, Meta::private(title).status(status).without_exit(), main.into_any())
}
