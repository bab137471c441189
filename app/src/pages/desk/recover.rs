//! `/inloggen/herstel`: the printed code instead of a lost pass phrase or phone. The second page is
//! [`super::factors::code`].

use leptos::prelude::*;

use crate::components::inputs::{Control, Input, input, lines, problem_of, summary};
use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::desk::factors::new_phrase;

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct Ask<'a> {
    /// The address, after an error.
    pub email: &'a str,
    /// What is wrong: a field name (`email`, `herstelcode`, `wachtzin`, `wachtzin2`) and a problem (`leeg`, `onjuist`,
    /// `te-kort`, `te-lang`, `te-gewoon`, `niet-gelijk`, `te-vaak`).
    pub problems: Vec<(&'static str, &'static str)>,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn ask(cx: &Ctx<'_>, view: &Ask<'_>) -> Page {
    let control = |name: &'static str, label: &str, hint: Option<&str>| Control {
        name,
        label: cx.t(label),
        hint: hint.map(|key| cx.t(key)),
        error: problem_of(cx, &view.problems, name),
    };
    let email = Input {
        control: control("email", "aanmelden-email", None),
        value: view.email.to_owned(),
        kind: "email",
        autocomplete: Some("username"),
        inputmode: Some("email"),
        ..Input::default()
    };
    // Never back into the page, like a pass phrase; room for spaces between all characters.
    let code = Input {
        control: control("herstelcode", "herstel-code", Some("herstel-code-hint")),
        autocomplete: Some("off"),
        ..Input::default()
    };
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &lines(cx, &view.problems))}
            {intro(cx.t("herstel-kop"), Some(cx.t("herstel-zin")))}
            <form method="post" action=cx.to(links::RECOVER) novalidate=true>
                {input(cx, email)}
                {input(cx, code)}
                {new_phrase(cx, &view.problems)}
                <button class="button">{cx.t("herstel-knop")}</button>
            </form>
            <h2>{cx.t("herstel-geen-kop")}</h2>
            <p>{cx.t("herstel-geen-zin")}</p>
            <p><a class="more" href=cx.to(links::SIGN_IN)>{cx.t("herstel-terug")}</a></p>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("herstel-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}
