//! `/buddywerking/{slug}/klopt-niet`: what is wrong in a listing. One question; a line and an address if one wants.

use domain::directory::{Mistake, Programme};
use leptos::prelude::*;

use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary, text_area};
use crate::components::{back, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::request;

/// What the page shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Something was said just now.
    pub thanked: bool,
    /// What was written with it: a text and an address.
    pub typed: (&'a str, &'a str),
    /// What is wrong: `wat`, `toelichting` or `email`, and a problem.
    pub problems: &'a [(&'static str, &'static str)],
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
    let (title, status) = layout::form_title(cx, title, !view.problems.is_empty());
    let meta = Meta::public(cx, title, cx.t("melden-uitleg")).noindex().status(status);
    layout::page(cx, meta, main.into_any())
}

/// The link of the mail to who wants an answer: their address confirms itself. `done`: it did; `None`: the link is gone, 410.
#[must_use]
pub fn reporter(cx: &Ctx<'_>, token: &str, done: Option<bool>) -> Page {
    let (head, status) = match done {
        None => (intro(cx.t("link-dood-kop"), Some(cx.t("gemeld-link-dood"))), 410),
        Some(true) => (intro(cx.t("gemeld-bevestigd-kop"), Some(cx.t("gemeld-bevestigd-zin"))), 200),
        Some(false) => (intro(cx.t("gemeld-bevestig-kop"), None), 200),
    };
    let form = (done == Some(false)).then(|| {
        view! {
            <form method="post" action=cx.to(links::reporter(token))>
                <button class="button">{cx.t("gemeld-bevestig-knop")}</button>
            </form>
        }
    });
    let main = view! { <div class="wrap narrow">{head}{form}</div> };
    layout::page(cx, Meta::private(cx.t("gemeld-titel")).status(status).without_exit(), main.into_any())
}

fn question(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let problems = view.problems;
    let optional = |key: &str| cx.ta("site-niet-verplicht", &[("label", cx.t(key).into())]);
    let text = Control {
        name: "toelichting",
        label: optional("melden-tekst"),
        hint: Some(cx.t("melden-tekst-hint")),
        error: problem_of(cx, problems, "toelichting"),
    };
    let address = Input {
        control: Control {
            name: "email",
            label: optional("melden-email"),
            hint: Some(cx.t("melden-email-hint")),
            error: problem_of(cx, problems, "email"),
        },
        value: view.typed.1.to_owned(),
        kind: "email",
        autocomplete: Some("email"),
        inputmode: Some("email"),
        ..Input::default()
    };
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
            error: problem_of(cx, problems, "wat"),
        },
        options: Mistake::ALL.into_iter().map(option).collect(),
        chosen: Vec::new(),
        many: false,
        heading: true,
    };
    view! {
        {summary(cx, &lines(cx, problems))}
        <form method="post" action=cx.to(links::report(&view.programme.slug)) novalidate=true>
            {choices(cx, group)}
            {text_area(cx, &text, view.typed.0, 2)}
            {input(cx, address)}
            {request::trap(cx)}
            <button class="button">{cx.t("melden-knop")}</button>
        </form>
    }
    .into_any()
}
