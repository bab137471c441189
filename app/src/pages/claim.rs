//! `/buddywerking/{slug}/claimen`: somebody says that a listing is theirs.

use domain::directory::Programme;
use leptos::prelude::*;

use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary, text_area};
use crate::components::{back, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::request;

/// The ways to prove it: the end of a text key `claimen-weg-…`.
pub const WAYS: [&str; 2] = ["code", "bellen"];

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct Typed<'a> {
    /// `email`
    pub email: &'a str,
    /// `weg`
    pub way: &'a str,
    /// `telefoon`
    pub phone: &'a str,
    /// `toelichting`
    pub text: &'a str,
}

/// The first page.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The listing.
    pub programme: &'a Programme,
    /// The published address to which a code can go; `None`: it would prove nothing.
    pub code_to: Option<&'a str>,
    /// What was typed, after an error.
    pub typed: Typed<'a>,
    /// What is wrong.
    pub problems: Vec<(&'static str, &'static str)>,
}

/// The form; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let slug = &view.programme.slug;
    let control = |name: &'static str, label: &str, hint: Option<String>| Control {
        name,
        label: cx.t(label),
        hint,
        error: problem_of(cx, &view.problems, name),
    };
    let way = view.code_to.map(|address| {
        let option = |name: &str| Choice {
            value: name.to_owned(),
            label: cx.tf("claimen-weg", name),
            hint: (name == "code")
                .then(|| cx.ta("claimen-code-naar", &[("adres", address.to_owned().into())])),
        };
        let group = Choices {
            control: control("weg", "claimen-weg", None),
            options: WAYS.into_iter().map(option).collect(),
            chosen: vec![view.typed.way.to_owned()],
            many: false,
            heading: false,
        };
        choices(cx, group)
    });
    let only_phone =
        view.code_to.is_none().then(|| view! { <p class="note">{cx.t("claimen-alleen-bellen")}</p> });
    let email = Input {
        control: control("email", "claimen-email", Some(cx.t("claimen-email-hint"))),
        value: view.typed.email.to_owned(),
        kind: "email",
        autocomplete: Some("email"),
        inputmode: Some("email"),
        ..Input::default()
    };
    let label = cx.ta("site-niet-verplicht", &[("label", cx.t("claimen-telefoon").into())]);
    let phone = Input {
        control: Control {
            label,
            ..control("telefoon", "claimen-telefoon", Some(cx.t("claimen-telefoon-hint")))
        },
        value: view.typed.phone.to_owned(),
        kind: "tel",
        autocomplete: Some("tel"),
        inputmode: Some("tel"),
        ..Input::default()
    };
    let label = cx.ta("site-niet-verplicht", &[("label", cx.t("claimen-toelichting").into())]);
    let text = Control { label, ..control("toelichting", "claimen-toelichting", None) };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::programme(slug))}
            {summary(cx, &lines(cx, &view.problems))}
            {intro(
                cx.ta("claimen-kop", &[("naam", view.programme.name.clone().into())]),
                Some(cx.t("claimen-zin")),
            )}
            {only_phone}
            <form method="post" action=cx.to(links::claim(slug)) novalidate=true>
                {input(cx, email)}
                {way}
                {input(cx, phone)}
                {text_area(cx, &text, view.typed.text, 3)}
                {request::trap(cx)}
                <button class="button">{cx.t("claimen-knop")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("claimen-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::private(title).status(status).without_exit(), main.into_any())
}

/// Where the code of the letter is typed; `to`: where the invitation will go, most of it hidden; `None`: no code waits, 410.
#[must_use]
pub fn code(
    cx: &Ctx<'_>,
    programme: &Programme,
    to: Option<&str>,
    problems: &[(&'static str, &'static str)],
) -> Page {
    let slug = &programme.slug;
    let body = match to {
        None => view! {
            {intro(cx.t("claimen-code-kop"), Some(cx.t("claimen-code-weg")))}
            <p class="actions"><a class="button" href=cx.to(links::claim(slug))>{cx.t("claimen-titel")}</a></p>
        }
        .into_any(),
        Some(to) => {
            let code = Input {
                control: Control {
                    name: "code",
                    label: cx.t("claimen-code"),
                    hint: Some(cx.t("claimen-code-hint")),
                    error: problem_of(cx, problems, "code"),
                },
                inputmode: Some("numeric"),
                autocomplete: Some("one-time-code"),
                short: true,
                ..Input::default()
            };
            view! {
                {intro(cx.t("claimen-code-kop"), Some(cx.ta("claimen-code-zin", &[("adres", to.to_owned().into())])))}
                <form method="post" action=cx.to(links::claim_code(slug)) novalidate=true>
                    {input(cx, code)}
                    <button class="button">{cx.t("claimen-code-knop")}</button>
                </form>
            }
            .into_any()
        }
    };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::programme(slug))}
            {summary(cx, &lines(cx, problems))}
            {body}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("claimen-titel"), !problems.is_empty());
    let status = if to.is_none() { 410 } else { status };
    layout::page(cx, Meta::private(title).status(status).without_exit(), main.into_any())
}

/// What happens next: the end of a text key `claimen-klaar-…`.
#[must_use]
pub fn done(cx: &Ctx<'_>, programme: &Programme, what: &str) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::programme(&programme.slug))}
            {intro(cx.t("claimen-dank"), Some(cx.tf("claimen-klaar", what)))}
        </div>
    };
    layout::page(cx, Meta::private(cx.t("claimen-titel")).without_exit(), main.into_any())
}
