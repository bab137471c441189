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
    /// What was sent after the session had ended: it goes along, and can be sent again after sign-in.
    pub kept: Option<&'a Kept>,
}

/// A form that was sent after the session had ended.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// Where it goes: an address of the desk, without language.
    pub action: String,
    /// Its fields. Never a pass phrase or a code.
    pub fields: Vec<(String, String)>,
}

/// Before the names of the fields of what was [`Kept`], in the form of sign-in.
pub const KEPT_FIELD: &str = "verder-";
/// The field that says where it goes.
pub const KEPT_ACTION: &str = "verder";

impl Kept {
    /// What somebody typed in it, to be recognised: the fields of free text.
    fn typed(&self) -> impl Iterator<Item = &str> {
        let free = |name: &str| matches!(name, "nota" | "email");
        self.fields
            .iter()
            .filter(move |(name, value)| free(name) && !value.trim().is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// Hidden inputs, each name after `prefix`.
    fn hidden(&self, prefix: &str) -> Vec<AnyView> {
        let one = |(name, value): &(String, String)| {
            view! { <input type="hidden" name=format!("{prefix}{name}") value=value.clone() /> }.into_any()
        };
        self.fields.iter().map(one).collect()
    }
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
    let kept = view.kept.map(|kept| {
        let typed: Vec<_> =
            kept.typed().map(|text| view! { <p class="typed">{text.to_owned()}</p> }).collect();
        view! { <section class="note"><p>{cx.t("aanmelden-bewaard")}</p>{typed}</section> }
    });
    let along = view.kept.map(|kept| {
        let action = kept.action.clone();
        view! { <input type="hidden" name=KEPT_ACTION value=action />{kept.hidden(KEPT_FIELD)} }
    });
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &problems)}
            {intro(cx.t("aanmelden-kop"), None)}
            {kept}
            <p>{cx.t("aanmelden-zin")}</p>
            <form method="post" action=cx.to(links::SIGN_IN) novalidate=true>
                {input(cx, email)}
                {input(cx, phrase)}
                {input(cx, code)}
                {along}
                <button class="button">{cx.t("aanmelden-knop")}</button>
            </form>
            {players(cx, view.demo)}
            <p><a class="more" href=cx.to(links::RECOVER)>{cx.t("aanmelden-herstel")}</a></p>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("aanmelden-titel"), !problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// Signed in again: what was sent before can be sent now.
#[must_use]
pub fn resume(cx: &Ctx<'_>, kept: &Kept) -> Page {
    let typed: Vec<_> = kept.typed().map(|text| view! { <p class="typed">{text.to_owned()}</p> }).collect();
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("aanmelden-verder-kop"), Some(cx.t("aanmelden-verder-zin")))}
            {typed}
            <form method="post" action=cx.to(links::Local::of(&kept.action))>
                {kept.hidden("")}
                <button class="button">{cx.t("aanmelden-verder-knop")}</button>
            </form>
            <p><a class="more" href=cx.to(links::DESK)>{cx.t("aanmelden-verder-niet")}</a></p>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("aanmelden-verder-kop")), main.into_any())
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
