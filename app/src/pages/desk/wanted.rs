//! `/beheer/buddies`: which buddies a programme looks for now, said by its people.

use domain::directory::wanted::{FreeTime, LANGUAGES, Typed, Wrong};
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use crate::components::back;
use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary};
use crate::components::wanted::wanted;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::Listing;
use crate::pages::programme::language;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The programmes of the person's desks.
    pub listings: Vec<Listing<'a>>,
    /// The programme whose form is shown; the others lead to theirs.
    pub chosen: Option<Listing<'a>>,
    /// What was typed, or what stands there.
    pub typed: Typed,
    /// What is wrong.
    pub problems: Vec<Wrong>,
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
            let href = cx.to(links::wanted_of(&listing.programme.slug));
            view! { <li><a href=href>{listing.programme.name.clone()}</a>{wanted(cx, listing.programme)}</li> }
        })
        .collect();
    let done = view.done.then(|| view! { <p class="note done" role="status">{cx.t("gezocht-klaar")}</p> });
    let none = view.listings.is_empty().then(|| view! { <p>{cx.t("gezocht-geen")}</p> });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            {summary(cx, &lines(cx, &view.problems))}
            <h1>{cx.t("gezocht-kop")}</h1>
            {done}
            <p>{cx.t("gezocht-uitleg")}</p>
            {none}
            {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
            {view.chosen.map(|listing| form(cx, view, listing))}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("gezocht-kop"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn form(cx: &Ctx<'_>, view: &View<'_>, listing: Listing<'_>) -> AnyView {
    let (programme, typed) = (listing.programme, &view.typed);
    let control = |name: &'static str, label: &str, hint: Option<&str>| Control {
        name,
        label: cx.t(label),
        hint: hint.map(|key| cx.t(key)),
        error: problem_of(cx, &view.problems, name),
    };
    let one = |value: &str, label: String| Choice { value: value.to_owned(), label, hint: None };
    let many = |control: Control, options: Vec<Choice>, chosen: &[String]| {
        let chosen = chosen.to_vec();
        choices(cx, Choices { control, options, chosen, many: true, heading: false })
    };
    let kinds = cx.taxonomy.of(Scheme::Kind);
    let kinds = kinds.map(|term| one(term.code.as_str(), term.label.get(cx.lang).to_owned())).collect();
    let languages = LANGUAGES.iter().map(|tag| one(tag, language(cx, tag))).collect();
    let times = FreeTime::ALL.map(|time| one(time.name(), cx.tf("gezocht-tijd", time.name()))).to_vec();
    let number = Input {
        control: control("aantal", "gezocht-hoeveel", Some("gezocht-hoeveel-hint")),
        value: typed.number.clone(),
        inputmode: Some("numeric"),
        short: true,
        ..Input::default()
    };
    let town = Input {
        control: control("gemeente", "gezocht-waar", Some("gezocht-waar-hint")),
        value: typed.town.clone(),
        ..Input::default()
    };
    let line = Input {
        control: control("zin", "gezocht-zin", Some("gezocht-zin-hint")),
        value: typed.line.clone(),
        ..Input::default()
    };
    let slug = programme.slug.to_string();
    // Without scripts six fields are much to empty.
    let nobody = programme.wanted.is_some().then(|| {
        view! {
            <form method="post" action=cx.to(links::WANTED)>
                <input type="hidden" name="werking" value=slug.clone() />
                <button class="button quiet">{cx.t("gezocht-niemand")}</button>
            </form>
        }
    });
    view! {
        <h2>{programme.name.clone()}</h2>
        {wanted(cx, programme)}
        <form method="post" action=cx.to(links::WANTED) novalidate=true>
            <input type="hidden" name="werking" value=slug />
            {input(cx, number)}
            {many(control("soort", "gezocht-soort", None), kinds, &typed.kinds)}
            {many(control("taal", "gezocht-taal", None), languages, &typed.languages)}
            {many(control("wanneer", "gezocht-wanneer", None), times, &typed.times)}
            {input(cx, town)}
            {input(cx, line)}
            <button class="button">{cx.t("gezocht-knop")}</button>
        </form>
        {nobody}
    }
    .into_any()
}
