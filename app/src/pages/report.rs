//! `/buddywerking/{slug}/klopt-niet`: what is wrong in a listing. One question, nothing to type.

use domain::directory::{Mistake, Programme};
use leptos::prelude::*;

use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, lines, problem_of, summary};
use crate::components::{back, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;

/// What the page shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Something was said just now.
    pub thanked: bool,
    /// What is wrong with the answer, such as `leeg`.
    pub problem: Option<&'a str>,
}

/// The question, or the thanks for an answer; status 422 where the answer is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let name = || [("naam", view.programme.name.clone().into())];
    let body = if view.thanked {
        intro(cx.t("melden-dank-kop"), Some(cx.ta("melden-dank", &name())))
    } else {
        question(cx, view)
    };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::programme(&view.programme.slug))}
            {body}
        </div>
    };
    let title = cx.ta("melden-titel", &name());
    let (title, status) = layout::form_title(cx, title, view.problem.is_some());
    let meta = Meta::public(cx, title, cx.t("melden-uitleg")).noindex().status(status);
    layout::page(cx, meta, main.into_any())
}

fn question(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let problems: Vec<(&str, &str)> = view.problem.map(|what| ("wat", what)).into_iter().collect();
    let option = |mistake: Mistake| Choice {
        value: mistake.as_str().to_owned(),
        label: cx.tf("melden-wat", mistake.as_str()),
        hint: None,
    };
    let group = Choices {
        control: Control {
            name: "wat",
            label: cx.ta("melden-kop", &[("naam", view.programme.name.clone().into())]),
            hint: Some(cx.t("melden-uitleg")),
            error: problem_of(cx, &problems, "wat"),
        },
        options: Mistake::ALL.into_iter().map(option).collect(),
        chosen: Vec::new(),
        many: false,
        heading: true,
    };
    view! {
        {summary(cx, &lines(cx, &problems))}
        <form method="post" action=cx.to(links::report(&view.programme.slug)) novalidate=true>
            {choices(cx, group)}
            <button class="button">{cx.t("melden-knop")}</button>
        </form>
    }
    .into_any()
}
