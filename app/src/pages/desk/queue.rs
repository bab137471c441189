//! `/beheer/wachtrij`: listings that somebody proposed, to be looked at.

use domain::listing::{Likeness, Proposal};
use leptos::prelude::*;

use crate::components::back;
use crate::components::inputs::{Control, lines, problem_of, summary, text_area};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::{Listing, listing, programme};
use crate::{dates, links};

/// A proposal in the list.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its identifier.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Who runs it.
    pub organisation: String,
    /// When it came, in milliseconds since 1970 (UTC).
    pub since: i64,
}

/// The list, the oldest first, and what was refused lately. `done`: one was just decided.
#[must_use]
pub fn list(cx: &Ctx<'_>, items: &[Item], refused: &[Item], done: bool) -> Page {
    let rows: Vec<_> = items
        .iter()
        .map(|item| {
            view! {
                <li class="card">
                    <h2><a href=cx.to(links::proposal(&item.id))>{item.name.clone()}</a></h2>
                    <p>{item.organisation.clone()}" "<span class="muted">{dates::instant(cx, item.since)}</span></p>
                </li>
            }
        })
        .collect();
    let rows = if rows.is_empty() {
        view! { <p class="note">{cx.t("wachtrij-leeg")}</p> }.into_any()
    } else {
        view! { <ul class="inbox">{rows}</ul> }.into_any()
    };
    let undo: Vec<_> = refused
        .iter()
        .map(|item| {
            view! {
                <li class="card">
                    <h3>{item.name.clone()}</h3>
                    <p>{item.organisation.clone()}" "<span class="muted">{dates::instant(cx, item.since)}</span></p>
                    <form method="post" action=cx.to(links::proposal(&item.id))>
                        <button class="button quiet" name="besluit" value="terug">
                            {cx.t("wachtrij-terug")}<span class="sr">": "{item.name.clone()}</span>
                        </button>
                    </form>
                </li>
            }
        })
        .collect();
    let undo = (!undo.is_empty()).then(|| {
        view! {
            <section>
                <h2>{cx.t("wachtrij-geweigerd")}</h2>
                <p class="muted">{cx.t("wachtrij-geweigerd-zin")}</p>
                <ul class="inbox">{undo}</ul>
            </section>
        }
    });
    let done = done.then(|| view! { <p class="note done" role="status">{cx.t("wachtrij-klaar")}</p> });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            {done}
            <h1>{cx.t("wachtrij-kop")}</h1>
            <p>{cx.t("wachtrij-zin")}</p>
            {rows}
            {undo}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("wachtrij-kop")), main.into_any())
}

/// What the page of one shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// Its identifier.
    pub id: &'a str,
    /// The listing as it would be.
    pub listing: Listing<'a>,
    /// Whether its organisation is new.
    pub new_organisation: bool,
    /// What was proposed.
    pub proposal: &'a Proposal,
    /// The listings it looks like.
    pub similar: Vec<(Listing<'a>, Likeness)>,
    /// What was asked before, and what was answered.
    pub questions: Vec<(&'a str, &'a str)>,
    /// What is wrong: `reden` or `vraag`, and a problem.
    pub problems: Vec<(&'static str, &'static str)>,
    /// The reason or the question as typed, after an error.
    pub reason: &'a str,
}

/// One of them, with what the checks noticed; status 422 where something is wrong.
#[must_use]
pub fn one(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let proposal = view.proposal;
    let number = proposal.number.as_ref().map(|number| number.written());
    let number = number.unwrap_or_else(|| cx.t("wachtrij-geen-nummer"));
    let owner = if view.new_organisation {
        cx.t("wachtrij-nieuwe-organisatie")
    } else {
        cx.t("wachtrij-bekende-organisatie")
    };
    let alike = listing::alike(cx, &view.similar);
    let alike = alike.map(|list| view! { <h2>{cx.t("toevoegen-lijkt-kop")}</h2>{list} });
    let control = |name: &'static str, label: &str| Control {
        name,
        label: cx.t(label),
        hint: Some(cx.t("wachtrij-reden-hint")),
        error: problem_of(cx, &view.problems, name),
    };
    let typed =
        |name: &str| if view.problems.iter().any(|(wrong, _)| *wrong == name) { view.reason } else { "" };
    let questions: Vec<_> = view
        .questions
        .iter()
        .map(|(question, answer)| {
            let answer = if answer.is_empty() { cx.t("wachtrij-aangepast") } else { (*answer).to_owned() };
            view! { <div><dt>{(*question).to_owned()}</dt><dd>{answer}</dd></div> }
        })
        .collect();
    let questions = (!questions.is_empty()).then(|| {
        view! { <h2>{cx.t("wachtrij-gevraagd")}</h2><dl class="answers">{questions}</dl> }
    });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::QUEUE)}
            {summary(cx, &lines(cx, &view.problems))}
            <h1>{proposal.name.clone()}</h1>
            <dl class="facts">
                <div><dt>{cx.t("wachtrij-van")}</dt><dd>{proposal.proposer.to_string()}</dd></div>
                <div><dt>{cx.t("lijstveld-organisatie")}</dt><dd>{proposal.organisation.clone()}" "{owner}</dd></div>
                <div><dt>{cx.t("wachtrij-nummer")}</dt><dd>{number}</dd></div>
            </dl>
            {questions}
            {alike}
            <section class="card preview">{programme::preview(cx, view.listing)}</section>
            <form method="post" action=cx.to(links::proposal(view.id))>
                <p class="actions">
                    <button class="button" name="besluit" value="ja">{cx.t("wachtrij-ja")}</button>
                </p>
            </form>
            <form method="post" action=cx.to(links::proposal(view.id)) novalidate=true>
                {text_area(cx, &control("vraag", "wachtrij-vraag"), typed("vraag"), 3)}
                <button class="button quiet" name="besluit" value="vraag">{cx.t("wachtrij-stel")}</button>
            </form>
            <form method="post" action=cx.to(links::proposal(view.id)) novalidate=true>
                {text_area(cx, &control("reden", "wachtrij-reden"), typed("reden"), 3)}
                <button class="button quiet" name="besluit" value="nee">{cx.t("wachtrij-nee")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("wachtrij-kop"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}
