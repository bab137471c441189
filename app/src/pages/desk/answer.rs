//! `/antwoord/{token}`: answering from the mail that announced a request. First-look facts only; a link never signs in.

use domain::referral::Answer;
use leptos::prelude::*;

use crate::components::choices::{Choice, Choices, choices};
use crate::components::desk_name::desk_name;
use crate::components::inputs::{Control, lines, problem_of, summary};
use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::DeskName;
use crate::pages::desk::inbox::{self, Item};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The token of the link.
    pub token: &'a str,
    /// First-look facts.
    pub item: Item,
    /// The number at which the reader would be phoned; `None`: that cannot be asked.
    pub number: Option<String>,
    /// What is wrong: `antwoord` and a problem.
    pub problems: Vec<(&'static str, &'static str)>,
}

/// The page with the form; opening it answers nothing.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let options = Answer::ALL
        .into_iter()
        .filter(|answer| *answer != Answer::Bellen || view.number.is_some())
        .map(|answer| Choice {
            value: answer.as_str().to_owned(),
            label: cx.tf("antwoord", answer.as_str()),
            hint: Some(match (&view.number, answer) {
                (Some(number), Answer::Bellen) => {
                    cx.ta("antwoord-bellen-hint", &[("nummer", number.clone().into())])
                }
                _ => cx.tf("antwoord-hint", answer.as_str()),
            }),
        })
        .collect();
    let control = Control {
        name: "antwoord",
        label: cx.t("antwoord-vraag"),
        hint: None,
        error: problem_of(cx, &view.problems, "antwoord"),
    };
    let group = Choices { control, options, chosen: Vec::new(), many: false, heading: false };
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &lines(cx, &view.problems))}
            <h1>{inbox::heading(cx, &view.item)}</h1>
            {inbox::facts(cx, &view.item)}
            <p>{cx.t("antwoord-inhoud")}</p>
            <form method="post" action=cx.to(links::answer(view.token)) novalidate=true>
                {choices(cx, group)}
                <button class="button">{cx.t("antwoord-knop")}</button>
            </form>
            <p><a class="more" href=cx.to(links::DESK)>{cx.t("antwoord-lezen")}</a></p>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("antwoord-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// After an answer.
#[must_use]
pub fn done(cx: &Ctx<'_>, answer: Answer) -> Page {
    let next = match answer {
        Answer::Opgenomen => "antwoord-lezen",
        _ => "antwoord-loket",
    };
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("antwoord-dank"), Some(cx.tf("antwoord-klaar", answer.as_str())))}
            <p class="actions"><a class="button" href=cx.to(links::DESK)>{cx.t(next)}</a></p>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("antwoord-titel")), main.into_any())
}

/// A link that takes no answer any more: 410. `passed_on`: the desk that has the request now; `ended`: nobody does.
#[must_use]
pub fn dead(cx: &Ctx<'_>, passed_on: Option<&DeskName>, ended: bool) -> Page {
    let head = match passed_on {
        Some(desk) => view! {
            <h1>{cx.t("antwoord-doorgegeven-kop")}</h1>
            <p>{cx.t("antwoord-doorgegeven-zin")}" "{desk_name(cx, desk)}"."</p>
        }
        .into_any(),
        None if ended => intro(cx.t("antwoord-voorbij-kop"), Some(cx.t("antwoord-voorbij-zin"))).into_any(),
        None => intro(cx.t("antwoord-dood-kop"), Some(cx.t("antwoord-dood-zin"))).into_any(),
    };
    let main = view! {
        <div class="wrap narrow">
            {head}
            <p class="actions"><a class="button" href=cx.to(links::DESK)>{cx.t("antwoord-loket")}</a></p>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("antwoord-titel")).status(410), main.into_any())
}
