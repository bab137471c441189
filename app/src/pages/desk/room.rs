//! `/beheer/plaats`: whether there is room, said by the people of a programme.

use domain::directory::Room;
use leptos::prelude::*;

use crate::components::back;
use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary};
use crate::components::room::room;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::Listing;

/// The answers, in the order of the form: the end of a text key `ruimte-{name}`.
pub const ANSWERS: [&str; 3] = ["open", "wachtlijst-keuze", "vol"];

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The programmes of the person's desks.
    pub listings: Vec<Listing<'a>>,
    /// The programme whose form is shown; the others lead to theirs.
    pub chosen: Option<Listing<'a>>,
    /// What was typed, after an error: answer and weeks.
    pub typed: (&'a str, &'a str),
    /// What is wrong: `plaats` or `weken`, and a problem (`leeg`, `onjuist`).
    pub problems: Vec<(&'static str, &'static str)>,
    /// It was just stored.
    pub done: bool,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let items: Vec<_> = view
        .listings
        .iter()
        .filter(|_| view.listings.len() > 1)
        .map(|listing| {
            let href = cx.to(links::room_of(&listing.programme.slug));
            view! { <li><a href=href>{listing.programme.name.clone()}</a>{room(cx, listing.programme, true)}</li> }
        })
        .collect();
    let done = view.done.then(|| view! { <p class="note done" role="status">{cx.t("ruimte-klaar")}</p> });
    let none = view.listings.is_empty().then(|| view! { <p>{cx.t("ruimte-geen-werking")}</p> });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            {summary(cx, &lines(cx, &view.problems))}
            <h1>{cx.t("ruimte-kop")}</h1>
            {done}
            <p>{cx.t("ruimte-zin")}</p>
            {none}
            {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
            {view.chosen.map(|listing| form(cx, view, listing))}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("ruimte-kop"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn form(cx: &Ctx<'_>, view: &View<'_>, listing: Listing<'_>) -> AnyView {
    let programme = listing.programme;
    let (stands, weeks) = match programme.capacity.last().map(|said| said.room) {
        Some(Room::Open) => ("open", None),
        Some(Room::WaitingList(weeks)) => ("wachtlijst-keuze", Some(weeks)),
        Some(Room::Full) => ("vol", None),
        Some(Room::Unknown) | None => ("", None),
    };
    let wrong = !view.problems.is_empty();
    let chosen = if wrong { view.typed.0 } else { stands };
    let weeks =
        if wrong { view.typed.1.to_owned() } else { weeks.map(|n| n.to_string()).unwrap_or_default() };
    let control = |name: &'static str, label: &str, hint: Option<String>| Control {
        name,
        label: cx.t(label),
        hint,
        error: problem_of(cx, &view.problems, name),
    };
    let option = |name: &str| Choice { value: name.to_owned(), label: cx.tf("ruimte", name), hint: None };
    let group = Choices {
        control: control("plaats", "ruimte-vraag", None),
        options: ANSWERS.into_iter().map(option).collect(),
        chosen: vec![chosen.to_owned()],
        many: false,
        heading: false,
    };
    let input_weeks = Input {
        control: control("weken", "ruimte-weken", Some(cx.t("ruimte-weken-hint"))),
        value: weeks,
        inputmode: Some("numeric"),
        short: true,
        ..Input::default()
    };
    view! {
        <h2>{programme.name.clone()}</h2>
        {room(cx, programme, true)}
        <form method="post" action=cx.to(links::ROOM) novalidate=true>
            <input type="hidden" name="werking" value=programme.slug.to_string() />
            {choices(cx, group)}
            {input(cx, input_weeks)}
            <button class="button">{cx.t("ruimte-knop")}</button>
        </form>
    }
    .into_any()
}
