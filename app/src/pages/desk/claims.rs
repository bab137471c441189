//! `/beheer/claims`: listings that somebody says are theirs, for who phones.

use leptos::prelude::*;

use crate::components::back;
use crate::components::inputs::{Control, lines, problem_of, summary, text_area};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::{Listing, programme};
use crate::{dates, links};

/// A claim.
#[derive(Debug, Clone)]
pub struct Claim<'a> {
    /// Its identifier.
    pub id: String,
    /// The listing.
    pub listing: Listing<'a>,
    /// Who asks.
    pub email: String,
    /// Their number, as typed.
    pub phone: String,
    /// What they say.
    pub text: String,
    /// When it came, in milliseconds since 1970 (UTC).
    pub since: i64,
}

/// The form of a claim that was wrong.
#[derive(Debug, Clone)]
pub struct Wrong<'a> {
    /// The claim.
    pub id: &'a str,
    /// The note as typed.
    pub note: &'a str,
    /// What is wrong: `belnota` and a problem.
    pub problems: Vec<(&'static str, &'static str)>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The claims, the oldest first.
    pub claims: Vec<Claim<'a>>,
    /// The claim whose form was wrong.
    pub wrong: Option<Wrong<'a>>,
    /// One was just decided.
    pub done: bool,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    // One form at a time: the oldest, or the one that was wrong.
    let wrong = view.wrong.as_ref();
    let first = view.claims.iter().find(|claim| wrong.is_none_or(|wrong| claim.id == wrong.id));
    let problems = wrong.map(|wrong| wrong.problems.clone()).unwrap_or_default();
    let note = wrong.map_or("", |wrong| wrong.note);
    let card = first.map(|claim| one(cx, claim, note, &problems));
    let others: Vec<_> = view
        .claims
        .iter()
        .filter(|claim| first.is_none_or(|first| first.id != claim.id))
        .map(|claim| {
            view! { <li>{claim.listing.programme.name.clone()}" "<span class="muted">{dates::instant(cx, claim.since)}</span></li> }
        })
        .collect();
    let others = (!others.is_empty())
        .then(|| view! { <section><h2>{cx.t("claims-meer")}</h2><ul>{others}</ul></section> });
    let empty = view.claims.is_empty().then(|| view! { <p class="note">{cx.t("claims-leeg")}</p> });
    let done = view.done.then(|| view! { <p class="note done" role="status">{cx.t("wachtrij-klaar")}</p> });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            {summary(cx, &lines(cx, &problems))}
            {done}
            <h1>{cx.t("claims-kop")}</h1>
            <p>{cx.t("claims-zin")}</p>
            {empty}
            {card}
            {others}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("claims-kop"), !problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn one(cx: &Ctx<'_>, claim: &Claim<'_>, note: &str, problems: &[(&'static str, &'static str)]) -> AnyView {
    let Listing { programme, organisation } = claim.listing;
    let control = Control {
        name: "belnota",
        label: cx.t("claims-belnota"),
        hint: Some(cx.t("claims-belnota-hint")),
        error: problem_of(cx, problems, "belnota"),
    };
    let said = |key: &str, text: &str| {
        (!text.is_empty()).then(|| view! { <div><dt>{cx.t(key)}</dt><dd>{text.to_owned()}</dd></div> })
    };
    view! {
        <section class="card">
            <h2><a href=cx.to(links::programme(&programme.slug))>{programme.name.clone()}</a></h2>
            <p class="muted">{organisation.name.clone()}</p>
            <dl class="facts">
                {said("wachtrij-van", &claim.email)}
                {said("claimen-telefoon", &claim.phone)}
                {said("claimen-toelichting", &claim.text)}
                <div><dt>{cx.t("claims-sinds")}</dt><dd>{dates::instant(cx, claim.since)}</dd></div>
            </dl>
            <h3>{cx.t("claims-bel")}</h3>
            {programme::ways(cx, programme.website.as_ref(), &programme.contact)}
            <form method="post" action=cx.to(links::claim_decision(&claim.id)) novalidate=true>
                {text_area(cx, &control, note, 3)}
                <p class="actions">
                    <button class="button" name="besluit" value="ja">{cx.t("claims-ja")}</button>
                    <button class="button quiet" name="besluit" value="nee">{cx.t("claims-nee")}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
