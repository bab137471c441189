//! `/beheer/plaats`: whether there is room, said by the people of a programme; and the same from the mail, at
//! `/plaats/{token}`.

use domain::directory::room::general;
use domain::directory::{Part, Programme, Room, ServiceCapacity};
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, Input, input, lines, problem, problem_of, summary};
use crate::components::room::room;
use crate::components::select::{Options, select};
use crate::components::{back, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::Listing;

/// The answers, in the order of the form: the end of a text key `ruimte-{name}`.
pub const ANSWERS: [&str; 3] = ["open", "wachtlijst-keuze", "vol"];

/// What is typed in the form.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// One of [`ANSWERS`].
    pub room: &'a str,
    /// Weeks of a waiting list.
    pub weeks: &'a str,
    /// A target group; empty: everybody.
    pub group: &'a str,
    /// A place; empty: everywhere.
    pub place: &'a str,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The programmes of the person's desks.
    pub listings: Vec<Listing<'a>>,
    /// The programme whose form is shown; the others lead to theirs.
    pub chosen: Option<Listing<'a>>,
    /// What was typed, after an error.
    pub typed: Typed<'a>,
    /// What is wrong: `plaats`, `weken`, `doelgroep` or `plek`, and a problem.
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
            let said = room(cx, general(&listing.programme.capacity), true);
            view! { <li><a href=href>{listing.programme.name.clone()}</a>{said}</li> }
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
            {view.chosen.map(|listing| form(cx, view, listing.programme))}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("ruimte-kop"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn form(cx: &Ctx<'_>, view: &View<'_>, programme: &Programme) -> AnyView {
    let (stands, weeks) = match general(&programme.capacity).map(|said| said.room) {
        Some(Room::Open) => ("open", None),
        Some(Room::WaitingList(weeks)) => ("wachtlijst-keuze", Some(weeks.to_string())),
        Some(Room::Full) => ("vol", None),
        Some(Room::Unknown) | None => ("", None),
    };
    let weeks = weeks.unwrap_or_default();
    let stands = Typed { room: stands, weeks: &weeks, ..Typed::default() };
    let typed = if view.problems.is_empty() { stands } else { view.typed };
    let control = |name: &'static str, label: &str, hint: Option<&str>| Control {
        name,
        label: cx.t(label),
        hint: hint.map(|hint| cx.t(hint)),
        error: problem_of(cx, &view.problems, name),
    };
    let option = |name: &str| Choice { value: name.to_owned(), label: cx.tf("ruimte", name), hint: None };
    let group = Choices {
        control: control("plaats", "ruimte-vraag", None),
        options: ANSWERS.into_iter().map(option).collect(),
        chosen: vec![typed.room.to_owned()],
        many: false,
        heading: false,
    };
    let input_weeks = Input {
        control: control("weken", "ruimte-weken", Some("ruimte-weken-hint")),
        value: typed.weeks.to_owned(),
        inputmode: Some("numeric"),
        short: true,
        ..Input::default()
    };
    let whom = control("doelgroep", "ruimte-voor-wie", None);
    let place = Input {
        control: control("plek", "ruimte-waar", Some("ruimte-waar-hint")),
        value: typed.place.to_owned(),
        ..Input::default()
    };
    let open = whom.error.is_some() || place.control.error.is_some() || !typed.group.is_empty();
    let open = open || !typed.place.is_empty();
    let groups = programme.target_groups.iter();
    let groups = groups.map(|code| (code.to_string(), cx.label(Scheme::TargetGroup, code))).collect();
    let groups = [Options { heading: None, options: groups }];
    let said = (!programme.capacity.is_empty()).then(|| said(cx, programme));
    view! {
        <h2>{programme.name.clone()}</h2>
        {said}
        <form method="post" action=cx.to(links::ROOM) novalidate=true>
            <input type="hidden" name="werking" value=programme.slug.to_string() />
            {choices(cx, group)}
            {input(cx, input_weeks)}
            <details open=open>
                <summary>{cx.t("ruimte-anders")}</summary>
                <p class="hint">{cx.t("ruimte-anders-zin")}</p>
                {select(cx, &whom, cx.t("ruimte-iedereen"), &groups, typed.group)}
                {input(cx, place)}
            </details>
            <button class="button">{cx.t("ruimte-knop")}</button>
        </form>
    }
    .into_any()
}

/// What stands on the site: each part can be taken away again.
fn said(cx: &Ctx<'_>, programme: &Programme) -> AnyView {
    let items: Vec<_> = programme
        .capacity
        .iter()
        .map(|said| {
            let away = (!said.part.is_whole()).then(|| {
                view! {
                    <form method="post" action=cx.to(links::ROOM_AWAY)>
                        <input type="hidden" name="werking" value=programme.slug.to_string() />
                        {part(cx, &said.part)}
                        <button class="button quiet">{cx.t("ruimte-weg")}</button>
                    </form>
                }
            });
            view! { <li>{room(cx, Some(said), true)}{away}</li> }
        })
        .collect();
    view! { <h3>{cx.t("ruimte-nu")}</h3><ul>{items}</ul> }.into_any()
}

/// A part as fields of a form.
fn part(cx: &Ctx<'_>, part: &Part) -> AnyView {
    let group = part.target_group.as_ref().map(ToString::to_string).unwrap_or_default();
    let place = part.area.as_ref().map(|area| cx.places.area_words(area)).unwrap_or_default();
    view! {
        <input type="hidden" name="doelgroep" value=group />
        <input type="hidden" name="plek" value=place />
    }
    .into_any()
}

/// What a link of a mail shows.
#[derive(Debug, Clone, Copy)]
pub struct Linked<'a> {
    /// The token of the link.
    pub token: &'a str,
    /// The programme as it stands.
    pub programme: &'a Programme,
    /// What is wrong with the weeks of which part, in the order of the page.
    pub wrong: Option<(usize, &'static str)>,
    /// It was just stored.
    pub done: bool,
}

/// Asks from the mail whether there is room, of each part by itself: one click. `None`: the link works no more (410).
#[must_use]
pub fn by_link(cx: &Ctx<'_>, view: Option<Linked<'_>>) -> Page {
    let title = cx.t("ruimte-kop");
    let Some(view) = view else {
        let head = intro(cx.t("link-dood-kop"), Some(cx.t("ruimte-link-dood")));
        let main = view! {
            <div class="wrap narrow">
                {head}
                <p class="actions"><a class="button quiet" href=cx.to(links::ROOM)>{cx.t("ruimte-kop")}</a></p>
            </div>
        };
        return layout::page(cx, Meta::desk(title).status(410), main.into_any());
    };
    let Linked { programme, .. } = view;
    let whole = [Part::default()];
    let parts: Vec<&Part> = if programme.capacity.is_empty() {
        whole.iter().collect()
    } else {
        programme.capacity.iter().map(|said: &ServiceCapacity| &said.part).collect()
    };
    let wrong: Vec<_> = view.wrong.map(|(n, what)| (n, problem(cx, "weken", what))).into_iter().collect();
    let ids: Vec<_> = wrong.iter().map(|(n, text)| (format!("weken-{n}"), text.clone())).collect();
    let errors: Vec<_> = ids.iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
    let done = view.done.then(|| view! { <p class="note done" role="status">{cx.t("ruimte-klaar")}</p> });
    let forms: Vec<_> = parts
        .into_iter()
        .enumerate()
        .map(|(n, part)| {
            let wrong = wrong.iter().find(|(at, _)| *at == n).map(|(_, text)| text.clone());
            one(cx, view, n, part, wrong)
        })
        .collect();
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &errors)}
            {intro(
                cx.ta("ruimte-link-kop", &[("naam", programme.name.clone().into())]),
                Some(cx.t("ruimte-link-zin")),
            )}
            {done}
            <ul class="inbox">{forms}</ul>
        </div>
    };
    let (title, status) = layout::form_title(cx, title, view.wrong.is_some());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn one(cx: &Ctx<'_>, view: Linked<'_>, n: usize, which: &Part, wrong: Option<String>) -> AnyView {
    let said = view.programme.capacity.iter().find(|said| said.part == *which);
    let action = || cx.to(links::say_room(view.token));
    let (id, fault) = (format!("weken-{n}"), format!("weken-{n}-fout"));
    let class = if wrong.is_some() { "field wrong" } else { "field" };
    let (described, invalid) = (wrong.is_some().then(|| fault.clone()), wrong.is_some().then_some("true"));
    let error = wrong.map(|text| view! { <p class="error" id=fault>{text}</p> });
    let answer = |name: &'static str| {
        view! { <button class="button" name="plaats" value=name>{cx.tf("ruimte", name)}</button>" " }
    };
    view! {
        <li class="card">
            {room(cx, said, true)}
            <form method="post" action=action()>
                {part(cx, which)}
                <p class="actions">{answer("open")}{answer("vol")}</p>
            </form>
            <form method="post" action=action() novalidate=true>
                {part(cx, which)}
                <div class=class>
                    <label for=id.clone()>{cx.t("ruimte-weken")}</label>
                    {error}
                    <input id=id name="weken" type="text" class="short" inputmode="numeric"
                        aria-describedby=described aria-invalid=invalid />
                </div>
                <button class="button quiet" name="plaats" value="wachtlijst-keuze">
                    {cx.t("ruimte-wachtlijst-keuze")}
                </button>
            </form>
        </li>
    }
    .into_any()
}
