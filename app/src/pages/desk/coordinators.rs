//! `/beheer/coordinatoren`: who reads what, and inviting somebody.

use domain::Slug;
use leptos::prelude::*;

use crate::components::desk_name::desk_name;
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary};
use crate::components::select::{Options, select};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::DeskName;
use crate::{dates, links};

/// A person with a key.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name they gave.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Since when, in milliseconds since 1970 (UTC).
    pub since: i64,
    /// Whether the reader may stop their access.
    pub can_stop: bool,
}

/// An invitation that nobody used yet.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The address it went to.
    pub email: String,
    /// Until when it works, in milliseconds since 1970 (UTC).
    pub until: i64,
}

/// A desk and its people.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The desk.
    pub name: DeskName,
    /// The programme whose desk it is: who covers what can be arranged.
    pub programme: Option<Slug>,
    /// Who can read there.
    pub people: Vec<Person>,
    /// Who was invited.
    pub invited: Vec<Invitation>,
}

/// Desks of one sort that one can invite to.
#[derive(Debug, Clone)]
pub struct Choices {
    /// Which sort: the end of the text key of the heading.
    pub sort: Sort,
    /// The value of each, and its name.
    pub desks: Vec<(String, DeskName)>,
}

/// A sort of desks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Coordinators of a programme.
    Programme,
    /// General desks.
    Organisation,
    /// Dispatchers and the site's desk.
    Dispatcher,
}

impl Sort {
    const fn key(self) -> &'static str {
        match self {
            Self::Programme => "mensen-soort-werking",
            Self::Organisation => "mensen-soort-organisatie",
            Self::Dispatcher => "mensen-soort-verdelen",
        }
    }
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct View<'a> {
    /// The desks.
    pub desks: Vec<Desk>,
    /// The desks one can invite to, under their sort.
    pub choices: Vec<Choices>,
    /// What was typed, after an error, or chosen ahead: the desk.
    pub desk: &'a str,
    /// What was typed, after an error: the address.
    pub email: &'a str,
    /// What is wrong: a field name (`loket`, `email`) and a problem (`leeg`, `onbekend`, `onjuist`, `bestaat`).
    pub problems: Vec<(&'static str, &'static str)>,
    /// The address that was just invited, to say so.
    pub just_invited: Option<&'a str>,
    /// Whether somebody's access was just stopped, to say so.
    pub just_stopped: bool,
}

/// The people; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let desks: Vec<_> = view.desks.iter().map(|one| desk(cx, one)).collect();
    let just = view.just_invited.map(|email| {
        let text = cx.ta("mensen-gestuurd", &[("email", email.into())]);
        view! { <p class="note done" role="status">{text}</p> }
    });
    let stopped =
        view.just_stopped.then(|| view! { <p class="note done" role="status">{cx.t("mensen-gestopt")}</p> });
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &lines(cx, &view.problems))}
            {just}
            {stopped}
            <h1>{cx.t("mensen-kop")}</h1>
            {desks}
            {(!view.choices.is_empty()).then(|| invite(cx, view))}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("mensen-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn desk(cx: &Ctx<'_>, desk: &Desk) -> AnyView {
    let date = |millis: i64| dates::instant(cx, millis);
    let people: Vec<_> = desk
        .people
        .iter()
        .map(|person| {
            let since = cx.ta("mensen-sinds", &[("datum", date(person.since).into())]);
            view! {
                <li>
                    <strong>{person.name.clone()}</strong>
                    <span>{person.email.clone()}</span>
                    <span class="muted">{since}</span>
                    {stop(cx, person)}
                </li>
            }
        })
        .collect();
    let covers = desk.programme.as_ref().map(|slug| {
        view! { <p><a class="more" href=cx.to(links::coverage(slug))>{cx.t("mensen-dekking")}</a></p> }
    });
    let nobody = people.is_empty().then(|| view! { <p class="muted">{cx.t("mensen-geen")}</p> });
    let people = (!people.is_empty()).then(|| view! { <ul class="plain people">{people}</ul> });
    let invited: Vec<_> = desk
        .invited
        .iter()
        .map(|invitation| {
            let args = [("email", invitation.email.clone().into()), ("datum", date(invitation.until).into())];
            view! { <p class="muted">{cx.ta("mensen-uitgenodigd", &args)}</p> }
        })
        .collect();
    view! {
        <section class="card">
            <h2>{desk_name(cx, &desk.name)}</h2>
            {nobody}
            {people}
            {invited}
            {covers}
        </section>
    }
    .into_any()
}

/// Stopping somebody's access: a first button shows the second, which does it.
fn stop(cx: &Ctx<'_>, person: &Person) -> Option<AnyView> {
    let name = || view! { <span class="sr">" "{person.name.clone()}</span> };
    person.can_stop.then(|| {
        view! {
            <details>
                <summary>{cx.t("mensen-stop")}{name()}</summary>
                <form method="post" action=cx.to(links::ACCESS_STOPPED)>
                    <input type="hidden" name="email" value=person.email.clone() />
                    <p>{cx.ta("mensen-stop-zin", &[("naam", person.name.clone().into())])}</p>
                    <button class="button quiet">{cx.t("mensen-stop-knop")}{name()}</button>
                </form>
            </details>
        }
        .into_any()
    })
}

fn invite(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let control = |name: &'static str, label: &str| Control {
        name,
        label: cx.t(label),
        hint: None,
        error: problem_of(cx, &view.problems, name),
    };
    let desk = control("loket", "mensen-loket");
    let groups: Vec<Options> = view
        .choices
        .iter()
        .map(|choices| {
            let mut options: Vec<_> =
                choices.desks.iter().map(|(value, name)| (value.clone(), desk_name(cx, name))).collect();
            options.sort_by_key(|(_, name)| name.to_lowercase());
            Options { heading: Some(cx.t(choices.sort.key())), options }
        })
        .collect();
    let email = Input {
        control: control("email", "mensen-email"),
        value: view.email.to_owned(),
        kind: "email",
        autocomplete: Some("off"),
        inputmode: Some("email"),
        ..Input::default()
    };
    view! {
        <section id="uitnodigen">
            <h2>{cx.t("mensen-uitnodigen")}</h2>
            <p>{cx.t("mensen-uitnodigen-zin")}</p>
            <form method="post" action=cx.to(links::COORDINATORS) novalidate=true>
                {select(cx, &desk, cx.t("mensen-loket-kies"), &groups, view.desk)}
                {input(cx, email)}
                <button class="button">{cx.t("mensen-knop")}</button>
            </form>
        </section>
    }
    .into_any()
}
