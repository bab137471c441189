//! `/beheer/inschrijven/{token}`: getting a key. The second page is [`super::factors::code`].

use leptos::prelude::*;

use crate::components::choices::tick;
use crate::components::desk_name::desk_name;
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary};
use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::DeskName;
use crate::pages::desk::factors::new_phrase;

/// What the first page shows.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    /// The token of the link.
    pub token: &'a str,
    /// The desk one gets a key for.
    pub desk: DeskName,
    /// The name, after an error.
    pub name: &'a str,
    /// The address, after an error, or the one that was invited.
    pub email: &'a str,
    /// What is wrong: a field name (`naam`, `email`, `wachtzin`, `wachtzin2`, `afspraken`) and a problem
    /// (`leeg`, `onjuist`, `te-kort`, `te-lang`, `niet-gelijk`, `bestaat`, `niet-uitgenodigd`, `nodig`).
    pub problems: Vec<(&'static str, &'static str)>,
}

/// The first page; status 422 where something is wrong.
#[must_use]
pub fn ask(cx: &Ctx<'_>, view: &Ask<'_>) -> Page {
    let control = |name: &'static str, label: &str, hint: Option<&str>| Control {
        name,
        label: cx.t(label),
        hint: hint.map(|key| cx.t(key)),
        error: problem_of(cx, &view.problems, name),
    };
    let name = Input {
        control: control("naam", "inschrijven-naam", Some("inschrijven-naam-hint")),
        value: view.name.to_owned(),
        autocomplete: Some("name"),
        ..Input::default()
    };
    let email = Input {
        control: control("email", "inschrijven-email", Some("inschrijven-email-hint")),
        value: view.email.to_owned(),
        kind: "email",
        autocomplete: Some("username"),
        inputmode: Some("email"),
        ..Input::default()
    };
    let agreed = control("afspraken", "inschrijven-afspraken", None);
    let rules: Vec<_> = [
        "inschrijven-afspraak-1",
        "inschrijven-afspraak-2",
        "inschrijven-afspraak-3",
        "inschrijven-afspraak-4",
    ]
    .map(|key| view! { <li>{cx.t(key)}</li> })
    .into_iter()
    .collect();
    let desk = cx.ta("inschrijven-voor", &[("loket", desk_name(cx, &view.desk).into())]);
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &lines(cx, &view.problems))}
            {intro(cx.t("inschrijven-kop"), Some(desk))}
            <form method="post" action=cx.to(links::enrol(view.token)) novalidate=true>
                {input(cx, name)}
                {input(cx, email)}
                {new_phrase(cx, &view.problems)}
                <h2>{cx.t("inschrijven-afspraken-kop")}</h2>
                <ul>{rules}</ul>
                {tick(cx, &agreed, "ja", false)}
                <button class="button">{cx.t("inschrijven-knop")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("inschrijven-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// After enrolling: sign in now.
#[must_use]
pub fn done(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("inschrijven-klaar-kop"), Some(cx.t("inschrijven-klaar-zin")))}
            <p class="actions"><a class="button" href=cx.to(links::SIGN_IN)>{cx.t("aanmelden-knop")}</a></p>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("inschrijven-klaar-titel")), main.into_any())
}

/// 410: the link was used, is too old or never existed.
#[must_use]
pub fn invalid(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("inschrijven-ongeldig-kop"), Some(cx.t("inschrijven-ongeldig-zin")))}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("inschrijven-ongeldig-titel")).status(410), main.into_any())
}

/// For somebody with an account: the invited desk beside those they have. `signed_in`: whether it is them who is
/// signed in; else they sign in first and open the link again.
#[must_use]
pub fn join(cx: &Ctx<'_>, token: &str, desk: &DeskName, signed_in: bool) -> Page {
    let desk = cx.ta("inschrijven-voor", &[("loket", desk_name(cx, desk).into())]);
    let way = if signed_in {
        view! {
            <form method="post" action=cx.to(links::join(token))>
                <button class="button">{cx.t("inschrijven-erbij-knop")}</button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <p>{cx.t("inschrijven-erbij-eerst")}</p>
            <p class="actions"><a class="button" href=cx.to(links::SIGN_IN)>{cx.t("aanmelden-knop")}</a></p>
        }
        .into_any()
    };
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("inschrijven-erbij-kop"), Some(desk))}
            <p>{cx.t("inschrijven-erbij-zin")}</p>
            {way}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("inschrijven-titel")), main.into_any())
}
