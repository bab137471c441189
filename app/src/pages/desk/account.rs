//! `/beheer/account`: who one is here, new ways in, and the administrator's role.

use leptos::prelude::*;

use crate::components::desk_name::desk_name;
use crate::components::inputs::{Control, Input, input, lines, problem, problem_of, summary};
use crate::components::{back, intro, note};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::DeskName;
use crate::pages::desk::factors::new_phrase;

/// Which way in becomes a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewing {
    /// Another pass phrase.
    Phrase,
    /// Another phone and printed code.
    Phone,
}

/// What somebody may do with the administrator's role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Nothing.
    None,
    /// Nobody has it: take it on.
    Free,
    /// Has it alone.
    Alone,
    /// Has it with others.
    Shared,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The name they gave.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The desks they read for.
    pub desks: Vec<DeskName>,
    /// The administrator's role.
    pub role: Role,
    /// The names of all administrators; to administrators.
    pub administrators: Vec<String>,
    /// What is wrong with the address of another administrator: `leeg`, `onbekend`.
    pub problem: Option<&'static str>,
    /// The address typed for another administrator, after an error.
    pub typed: String,
    /// Whether something was just changed, to say so.
    pub done: bool,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View) -> Page {
    let wrong: Vec<(&str, &str)> = view.problem.map(|what| ("email", what)).into_iter().collect();
    let desks: Vec<_> = view.desks.iter().map(|desk| view! { <li>{desk_name(cx, desk)}</li> }).collect();
    let desks = if desks.is_empty() {
        note(cx.t("account-geen-loket"))
    } else {
        view! { <h2>{cx.t("account-loketten")}</h2><ul>{desks}</ul> }.into_any()
    };
    let done = view.done.then(|| view! { <p class="note done" role="status">{cx.t("account-klaar")}</p> });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            {summary(cx, &lines(cx, &wrong))}
            {done}
            <h1>{cx.t("account-kop")}</h1>
            <p><strong>{view.name.clone()}</strong>" "<span>{view.email.clone()}</span></p>
            {desks}
            <h2>{cx.t("account-toegang")}</h2>
            <ul class="plain">
                <li><a class="more" href=cx.to(links::ACCOUNT_PHRASE)>{cx.t("account-wachtzin")}</a></li>
                <li><a class="more" href=cx.to(links::ACCOUNT_PHONE)>{cx.t("account-telefoon")}</a></li>
            </ul>
            {role(cx, view)}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("account-kop"), !wrong.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// The page that makes a new way in; status 422 where something is wrong. Pass phrase and code are asked again: a browser
/// that was left open is not enough.
#[must_use]
pub fn renew(cx: &Ctx<'_>, what: Renewing, problems: &[(&'static str, &'static str)]) -> Page {
    let control = |name: &'static str, label: &str, hint: Option<&str>| Control {
        name,
        label: cx.t(label),
        hint: hint.map(|key| cx.t(key)),
        error: problem_of(cx, problems, name),
    };
    let phrase = Input {
        control: control("wachtzin-nu", "account-wachtzin-nu", None),
        kind: "password",
        autocomplete: Some("current-password"),
        ..Input::default()
    };
    let code = Input {
        control: control("code", "aanmelden-code", Some("aanmelden-code-hint")),
        autocomplete: Some("one-time-code"),
        inputmode: Some("numeric"),
        short: true,
        ..Input::default()
    };
    let (action, title, text, button) = match what {
        Renewing::Phrase => {
            (links::ACCOUNT_PHRASE, "account-wachtzin", "account-wachtzin-zin", "account-wachtzin-knop")
        }
        Renewing::Phone => (links::ACCOUNT_PHONE, "account-telefoon", "account-telefoon-zin", "herstel-knop"),
    };
    let new = (what == Renewing::Phrase).then(|| new_phrase(cx, problems));
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::ACCOUNT)}
            {summary(cx, &lines(cx, problems))}
            {intro(cx.t(title), Some(cx.t(text)))}
            <form method="post" action=cx.to(action) novalidate=true>
                {input(cx, phrase)}
                {input(cx, code)}
                {new}
                <button class="button">{cx.t(button)}</button>
            </form>
            <p>{cx.t("account-kwijt")}" "<a href=cx.to(links::RECOVER)>{cx.t("account-herstel")}</a></p>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t(title), !problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn role(cx: &Ctx<'_>, view: &View) -> Option<AnyView> {
    let action = || cx.to(links::ACCOUNT_ROLE);
    let button = |what: &'static str, text: String| {
        view! {
            <form method="post" action=action()>
                <button class="button quiet" name="wat" value=what>{text}</button>
            </form>
        }
    };
    match view.role {
        Role::None => return None,
        Role::Free => {
            return Some(
                view! {
                    <section>
                        <h2>{cx.t("account-beheer")}</h2>
                        <p>{cx.t("account-beheer-vrij")}</p>
                        {button("neem", cx.t("account-beheer-neem"))}
                    </section>
                }
                .into_any(),
            );
        }
        Role::Alone | Role::Shared => {}
    }
    let email = Input {
        control: Control {
            name: "email",
            label: cx.t("account-beheer-wie"),
            hint: Some(cx.t("account-beheer-wie-hint")),
            error: view.problem.map(|what| problem(cx, "email", what)),
        },
        value: view.typed.clone(),
        kind: "email",
        autocomplete: Some("off"),
        inputmode: Some("email"),
        ..Input::default()
    };
    let names = view.administrators.join(" · ");
    let lay_down = (view.role == Role::Shared).then(|| button("stop", cx.t("account-beheer-stop")));
    Some(
        view! {
            <section>
                <h2>{cx.t("account-beheer")}</h2>
                <p>{cx.t("account-beheer-zin")}</p>
                <ul class="plain">
                    <li><a class="more" href=cx.to(links::COORDINATORS)>{cx.t("account-beheer-mensen")}</a></li>
                    <li><a class="more" href=cx.to(links::POST)>{cx.t("account-beheer-post")}</a></li>
                </ul>
                <p>{cx.ta("account-beheer-namen", &[("namen", names.into())])}</p>
                <form method="post" action=action() novalidate=true>
                    {input(cx, email)}
                    <button class="button quiet" name="wat" value="geef">{cx.t("account-beheer-geef")}</button>
                </form>
                {lay_down}
            </section>
        }
        .into_any(),
    )
}
