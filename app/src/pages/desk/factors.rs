//! What enrolment and recovery share: choosing a pass phrase, and the page that couples a phone and shows the code to
//! print.

use leptos::prelude::*;

use crate::components::inputs::{Control, Input, input, lines, problem_of, summary};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::request::in_fours;
use crate::qr::qr_svg;

/// Of what the page is the second one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow<'a> {
    /// Enrolment, by this token.
    Enrolment(&'a str),
    /// Recovery with the printed code.
    Recovery,
}

/// What the page shows, once.
#[derive(Debug, Clone)]
pub struct Code<'a> {
    /// Of what it is the second page.
    pub flow: Flow<'a>,
    /// The `otpauth://` address, for the QR code.
    pub otpauth: &'a str,
    /// The secret in base32, to type by hand.
    pub secret: &'a str,
    /// The recovery code, to print.
    pub recovery: &'a str,
    /// What is wrong with the code: `leeg`, `onjuist`, `te-vaak`.
    pub problem: Option<&'a str>,
}

/// The two boxes of a new pass phrase.
pub(super) fn new_phrase(cx: &Ctx<'_>, problems: &[(&str, &str)]) -> AnyView {
    let phrase = |name: &'static str, label: String, hint: Option<String>| Input {
        control: Control { name, label, hint, error: problem_of(cx, problems, name) },
        kind: "password",
        autocomplete: Some("new-password"),
        ..Input::default()
    };
    let first = phrase("wachtzin", cx.t("inschrijven-wachtzin"), Some(cx.t("inschrijven-wachtzin-hint")));
    let second = phrase("wachtzin2", cx.t("inschrijven-wachtzin2"), None);
    view! { {input(cx, first)}{input(cx, second)} }.into_any()
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn code(cx: &Ctx<'_>, view: &Code<'_>) -> Page {
    let problems: Vec<(&str, &str)> = view.problem.map(|what| ("code", what)).into_iter().collect();
    let (action, title, note) = match view.flow {
        Flow::Enrolment(token) => (links::enrol_code(token), cx.t("inschrijven-code-titel"), None),
        Flow::Recovery => (links::RECOVER_CODE, cx.t("herstel-code-titel"), Some(cx.t("herstel-code-zin"))),
    };
    let field = Input {
        control: Control {
            name: "code",
            label: cx.t("inschrijven-code"),
            hint: Some(cx.t("aanmelden-code-hint")),
            error: problem_of(cx, &problems, "code"),
        },
        autocomplete: Some("one-time-code"),
        inputmode: Some("numeric"),
        short: true,
        ..Input::default()
    };
    // The recovery code is shown once: after a wrong code the page comes without it.
    let recovery = (!view.recovery.is_empty()).then(|| {
        view! {
            <section class="card code-card">
                <h2>{cx.t("inschrijven-herstel-kop")}</h2>
                <p class="code">{in_fours(view.recovery)}</p>
                <p>{cx.t("inschrijven-herstel-zin")}</p>
                <p>{cx.t("inschrijven-herstel-waarom")}</p>
            </section>
        }
    });
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &lines(cx, &problems))}
            <h1>{cx.t("inschrijven-code-kop")}</h1>
            <ol class="steps">
                <li>{cx.t("inschrijven-code-stap-1")}</li>
                <li>
                    {cx.t("inschrijven-code-stap-2")}
                    <div class="qr-box" inner_html=qr_svg(view.otpauth)></div>
                    <p class="sr" id="qr-naam">{cx.t("inschrijven-qr")}</p>
                    <p>{cx.t("inschrijven-geheim")}" "<span class="typed-code">{in_fours(view.secret)}</span></p>
                </li>
                <li>{cx.t("inschrijven-code-stap-3")}</li>
            </ol>
            {recovery}
            {note.map(|note| view! { <p>{note}</p> })}
            <form method="post" action=cx.to(action) novalidate=true>
                {input(cx, field)}
                <button class="button">{cx.t("inschrijven-code-knop")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, title, !problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}
