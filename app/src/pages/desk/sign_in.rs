//! `/inloggen`: pass phrase and second factor; and the page after signing out.

use leptos::prelude::*;

use crate::components::inputs::{Control, Input, input, problem, summary};
use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;

/// Somebody of a demo: everything needed to sign in as them.
#[derive(Debug, Clone)]
pub struct Player {
    /// Name and role.
    pub who: String,
    /// Their address.
    pub email: String,
    /// Their pass phrase.
    pub phrase: &'static str,
    /// The code of their phone, now.
    pub code: String,
}

/// What the page shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct View<'a> {
    /// The address, after an error.
    pub email: &'a str,
    /// What is wrong, without saying which of the three: `onjuist`; or `leeg`, `te-vaak`, `verlopen`.
    pub problem: Option<&'a str>,
    /// Who can sign in here, on a demo only.
    pub demo: &'a [Player],
    /// A note that was posted after the session had ended: it was not kept, and is shown to be copied.
    pub lost: Option<&'a str>,
}

/// The form; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let problems: Vec<(&str, String)> =
        view.problem.map(|what| ("email", problem(cx, "aanmelden", what))).into_iter().collect();
    let control =
        |name: &'static str, label: &str| Control { name, label: cx.t(label), ..Control::default() };
    let email = Input {
        control: control("email", "aanmelden-email"),
        value: view.email.to_owned(),
        kind: "email",
        autocomplete: Some("username"),
        inputmode: Some("email"),
        ..Input::default()
    };
    let phrase = Input {
        control: control("wachtzin", "aanmelden-wachtzin"),
        kind: "password",
        autocomplete: Some("current-password"),
        ..Input::default()
    };
    let code = Input {
        control: Control { hint: Some(cx.t("aanmelden-code-hint")), ..control("code", "aanmelden-code") },
        autocomplete: Some("one-time-code"),
        inputmode: Some("numeric"),
        short: true,
        ..Input::default()
    };
    let lost = view.lost.map(|note| {
        view! {
            <section class="note">
                <h2>{cx.t("verloren-kop")}</h2>
                <p>{cx.t("aanmelden-verloren")}</p>
                <p class="typed">{note.to_owned()}</p>
            </section>
        }
    });
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &problems)}
            {intro(cx.t("aanmelden-kop"), None)}
            {lost}
            <p>{cx.t("aanmelden-zin")}</p>
            <form method="post" action=cx.to(links::SIGN_IN) novalidate=true>
                {input(cx, email)}
                {input(cx, phrase)}
                {input(cx, code)}
                <button class="button">{cx.t("aanmelden-knop")}</button>
            </form>
            {players(cx, view.demo)}
            <p><a class="more" href=cx.to(links::RECOVER)>{cx.t("aanmelden-herstel")}</a></p>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("aanmelden-titel"), !problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// Who can sign in on a demo.
fn players(cx: &Ctx<'_>, players: &[Player]) -> Option<AnyView> {
    let items: Vec<_> = players
        .iter()
        .map(|player| {
            view! {
                <li class="card">
                    <h3>{player.who.clone()}</h3>
                    <dl class="facts">
                        <div><dt>{cx.t("aanmelden-email")}</dt><dd>{player.email.clone()}</dd></div>
                        <div><dt>{cx.t("aanmelden-wachtzin")}</dt><dd>{player.phrase}</dd></div>
                        <div><dt>{cx.t("aanmelden-code")}</dt><dd>{player.code.clone()}</dd></div>
                    </dl>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! { <section><h2>{cx.t("demo-kop")}</h2><p>{cx.t("demo-zin")}</p><ul class="inbox">{items}</ul></section> }
            .into_any()
    })
}

/// After signing out.
#[must_use]
pub fn signed_out(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("afgemeld-kop"), Some(cx.t("afgemeld-zin")))}
            <p class="actions"><a class="button quiet" href=cx.to(links::SIGN_IN)>{cx.t("afgemeld-knop")}</a></p>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("afgemeld-titel")), main.into_any())
}
