//! `/beheer/afwezig`: when somebody of a desk is away. What comes in then goes past them.

use leptos::prelude::*;

use crate::components::back;
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::desk::inbox::{Item, heading};
use crate::{dates, links};

/// A time in which somebody is away.
#[derive(Debug, Clone)]
pub struct Absence {
    /// Its identifier.
    pub id: String,
    /// Its first instant, in milliseconds since 1970 (UTC).
    pub from: i64,
    /// The first instant after it.
    pub until: i64,
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct View<'a> {
    /// The person's own absences that are not over.
    pub absences: Vec<Absence>,
    /// The open requests that nobody takes over, where the person is away now.
    pub stays: Vec<Item>,
    /// The days as typed, after an error.
    pub from: &'a str,
    /// The last day away.
    pub until: &'a str,
    /// What is wrong: a field (`van`, `tot`) and a problem (`onjuist`, `onmogelijk`, `te-veel`).
    pub problems: Vec<(&'static str, &'static str)>,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let day = |name: &'static str, label: &str, value: &str| Input {
        control: Control {
            name,
            label: cx.t(label),
            hint: Some(cx.t("afwezig-dag-hint")),
            error: problem_of(cx, &view.problems, name),
        },
        value: value.to_owned(),
        kind: "date",
        short: true,
        ..Input::default()
    };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            {summary(cx, &lines(cx, &view.problems))}
            <h1>{cx.t("afwezig-kop")}</h1>
            <p>{cx.t("afwezig-zin")}</p>
            {list(cx, &view.absences)}
            {stays(cx, view)}
            <form method="post" action=cx.to(links::AWAY) novalidate=true>
                {input(cx, day("van", "afwezig-van", view.from))}
                {input(cx, day("tot", "afwezig-tot", view.until))}
                <button class="button">{cx.t("afwezig-knop")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("afwezig-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// What happens to what is open, once somebody is away.
fn stays(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    if view.absences.is_empty() {
        return None;
    }
    let items: Vec<_> = view
        .stays
        .iter()
        .map(|item| {
            let state = cx.tf("stand", item.state.as_str());
            let href = cx.to(links::desk_referral(&item.handle));
            view! { <li><a href=href>{heading(cx, item)}</a>" ("{state}")"</li> }
        })
        .collect();
    let staying = (!items.is_empty()).then(|| {
        view! { <h2>{cx.t("afwezig-blijft-kop")}</h2><p>{cx.t("afwezig-blijft")}</p><ul class="ways">{items}</ul> }
    });
    Some(view! { <section>{staying}<p class="note">{cx.t("afwezig-terug")}</p></section> }.into_any())
}

fn list(cx: &Ctx<'_>, absences: &[Absence]) -> Option<AnyView> {
    let items: Vec<_> = absences
        .iter()
        .map(|absence| {
            // What is stored is the first instant after: the day before it is the last day away.
            let days = [
                ("van", dates::day_of(cx, absence.from).into()),
                ("tot", dates::day_of(cx, absence.until - 1).into()),
            ];
            let text = cx.ta("afwezig-van-tot", &days);
            view! {
                <li class="card with-button">
                    <p>{text.clone()}</p>
                    <form method="post" action=cx.to(links::AWAY_REMOVED)>
                        <input type="hidden" name="id" value=absence.id.clone() />
                        <button class="button quiet">{cx.t("afwezig-weg")}<span class="sr">": "{text}</span></button>
                    </form>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="inbox">{items}</ul> }.into_any())
}
