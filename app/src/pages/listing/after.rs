//! After sending: look in your mail; and where the link of that mail leads.

use leptos::prelude::*;

use crate::components::inputs::{Control, lines, problem_of, summary, text_area};
use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;

/// It was sent: a link is under way.
#[must_use]
pub fn sent(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("toevoegen-verstuurd-kop"), Some(cx.t("toevoegen-verstuurd-zin")))}
            <p>{cx.t("toevoegen-verstuurd-geen")}</p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("toevoegen-verstuurd-kop")).without_exit(), main.into_any())
}

/// Asks to confirm, so that a mail scanner that opens the link confirms nothing.
#[must_use]
pub fn confirm(cx: &Ctx<'_>, token: &str, name: &str) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.ta("toevoegen-bevestig-kop", &[("naam", name.to_owned().into())]), Some(cx.t("toevoegen-bevestig-zin")))}
            <form method="post" action=cx.to(links::confirm_listing(token))>
                <button class="button">{cx.t("toevoegen-bevestig-knop")}</button>
            </form>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("toevoegen-titel")).without_exit(), main.into_any())
}

/// It was confirmed: somebody looks at it.
#[must_use]
pub fn confirmed(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("toevoegen-bevestigd-kop"), Some(cx.t("toevoegen-bevestigd-zin")))}
        </div>
    };
    layout::page(cx, Meta::private(cx.t("toevoegen-bevestigd-kop")).without_exit(), main.into_any())
}

/// A question of the site about what was proposed.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The token of the link.
    pub token: &'a str,
    /// What the programme is called.
    pub name: &'a str,
    /// What is asked.
    pub question: &'a str,
    /// The answer as typed, after an error.
    pub typed: &'a str,
    /// What is wrong: `antwoord` and a problem.
    pub problems: Vec<(&'static str, &'static str)>,
}

/// Answer it, or change what was filled in; status 422 where something is wrong.
#[must_use]
pub fn asked(cx: &Ctx<'_>, view: &Asked<'_>) -> Page {
    let answer = Control {
        name: "antwoord",
        label: cx.t("toevoegen-antwoord"),
        hint: None,
        error: problem_of(cx, &view.problems, "antwoord"),
    };
    let action = cx.to(links::confirm_listing(view.token));
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &lines(cx, &view.problems))}
            {intro(cx.ta("toevoegen-vraag-kop", &[("naam", view.name.to_owned().into())]), None)}
            <blockquote class="note"><p>{view.question.to_owned()}</p></blockquote>
            <form method="post" action=action.clone() novalidate=true>
                {text_area(cx, &answer, view.typed, 4)}
                <button class="button">{cx.t("toevoegen-verstuur")}</button>
            </form>
            <form method="post" action=action>
                <p>{cx.t("toevoegen-of-wijzig")}</p>
                <button class="button quiet" name="besluit" value="wijzig">{cx.t("toevoegen-wijzig")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("toevoegen-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::private(title).status(status).without_exit(), main.into_any())
}

/// 410: the link is not whole, or it was decided.
#[must_use]
pub fn gone(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("link-dood-kop"), Some(cx.t("toevoegen-link-dood")))}
            <p class="actions"><a class="button quiet" href=cx.to(links::ADD)>{cx.t("toevoegen-titel")}</a></p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("link-dood-titel")).status(410).without_exit(), main.into_any())
}
