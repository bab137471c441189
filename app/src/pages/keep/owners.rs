//! `/beheer/werking/{slug}/eigenaars`: who keeps a listing.

use domain::directory::Programme;
use leptos::prelude::*;

use crate::components::back;
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::{dates, links};

/// Somebody who keeps it.
#[derive(Debug, Clone)]
pub struct Owner {
    /// Who.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether they lead.
    pub lead: bool,
    /// Since when, in milliseconds since 1970 (UTC).
    pub since: i64,
    /// Whether it is the reader.
    pub is_reader: bool,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Owners<'a> {
    /// The listing.
    pub programme: &'a Programme,
    /// Who keeps it, the longest first.
    pub owners: Vec<Owner>,
    /// Whether the reader may take others off and choose who leads.
    pub may_lead: bool,
    /// The address as typed, after an error.
    pub email: &'a str,
    /// What is wrong: `email` and a problem.
    pub problems: Vec<(&'static str, &'static str)>,
    /// It was just done.
    pub done: bool,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn owners(cx: &Ctx<'_>, view: &Owners<'_>) -> Page {
    let slug = &view.programme.slug;
    let items: Vec<_> = view.owners.iter().map(|owner| row(cx, view, owner)).collect();
    let items = if items.is_empty() {
        view! { <p class="note">{cx.t("eigenaar-geen")}</p> }.into_any()
    } else {
        view! { <ul class="inbox">{items}</ul> }.into_any()
    };
    let address = Input {
        control: Control {
            name: "email",
            label: cx.t("eigenaar-email"),
            hint: Some(cx.t("eigenaar-email-hint")),
            error: problem_of(cx, &view.problems, "email"),
        },
        value: view.email.to_owned(),
        kind: "email",
        autocomplete: Some("off"),
        inputmode: Some("email"),
        ..Input::default()
    };
    let done = view.done.then(|| view! { <p class="note done" role="status">{cx.t("eigenaar-klaar")}</p> });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::kept(slug))}
            {summary(cx, &lines(cx, &view.problems))}
            {done}
            <p class="over">{view.programme.name.clone()}</p>
            <h1>{cx.t("eigenaar-kop")}</h1>
            <p>{cx.t("eigenaar-zin")}</p>
            {items}
            <h2>{cx.t("eigenaar-nog-kop")}</h2>
            <form method="post" action=cx.to(links::owners(slug)) novalidate=true>
                {input(cx, address)}
                <button class="button">{cx.t("eigenaar-nog-knop")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("eigenaar-kop"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn row(cx: &Ctx<'_>, view: &Owners<'_>, owner: &Owner) -> AnyView {
    let lead = owner.lead.then(|| view! { " " <span class="tag">{cx.t("eigenaar-hoofd")}</span> });
    let button = |value: &'static str, text: String| {
        view! {
            <button class="button quiet" name="besluit" value=value>{text}<span class="sr">" "{owner.name.clone()}</span></button>
        }
    };
    let may_lead = (view.may_lead && !owner.lead).then(|| button("hoofd", cx.t("eigenaar-maak-hoofd")));
    let off = if owner.is_reader { "eigenaar-stop" } else { "eigenaar-weg" };
    let off = (view.may_lead || owner.is_reader).then(|| button("weg", cx.t(off)));
    let since = cx.ta("eigenaar-sinds", &[("dag", dates::day_of(cx, owner.since).into())]);
    view! {
        <li class="card">
            <p><strong>{owner.name.clone()}</strong>{lead}<br />{owner.email.clone()}</p>
            <p class="muted">{since}</p>
            <form method="post" action=cx.to(links::owners(&view.programme.slug))>
                <input type="hidden" name="wie" value=owner.id.clone() />
                <p class="actions">{may_lead}{off}</p>
            </form>
        </li>
    }
    .into_any()
}
