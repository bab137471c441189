//! Keeping a listing true: `/beheer/werkingen`, `/beheer/werking/{slug}` and what hangs under it, and the links in mails.

mod change;
mod difference;
mod edit;
mod history;
mod linked;
mod owners;
mod reports;

use domain::Slug;
use domain::directory::Programme;
use leptos::prelude::*;

use crate::components::back;
use crate::components::card::confirmation;
use crate::components::inputs::{Control, Input, input, lines, summary};
use crate::components::room::rooms;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::Listing;

pub use change::Waiting;
pub(crate) use difference::difference;
pub use edit::{Edit, edit};
pub use history::{Author, History, Version, history};
pub use linked::{Linked, still_right, still_right_done, stop_change, stopped};
pub use owners::{Owner, Owners, owners};
pub use reports::Reported;

/// The listings somebody may change.
#[derive(Debug, Clone)]
pub struct Kept<'a> {
    /// What was looked for by name; for who looks after the site, who may change all of them.
    pub asked: Option<&'a str>,
    /// The listings: all of them, or the first of those that were looked for.
    pub listings: Vec<Listing<'a>>,
    /// Parts of edits that wait for somebody, with the listing they belong to.
    pub waiting: Vec<(Listing<'a>, Waiting)>,
}

/// The list.
#[must_use]
pub fn kept(cx: &Ctx<'_>, view: &Kept<'_>) -> Page {
    let search = view.asked.map(|asked| {
        let name = Input {
            control: Control { name: "naam", label: cx.t("eigen-zoek"), ..Control::default() },
            value: asked.to_owned(),
            ..Input::default()
        };
        view! {
            <form action=cx.to(links::KEPT)>
                {input(cx, name)}
                <button class="button quiet">{cx.t("eigen-zoek-knop")}</button>
            </form>
        }
    });
    let waiting: Vec<_> = view
        .waiting
        .iter()
        .map(|(listing, waiting)| {
            let programme = listing.programme;
            let what = cx.tf("wijziging", waiting.change.name());
            view! { <li><a href=cx.to(links::kept(&programme.slug))>{programme.name.clone()}</a>": "{what}</li> }
        })
        .collect();
    let waiting = (!waiting.is_empty()).then(|| {
        view! { <section class="note"><h2>{cx.t("eigen-wacht-kop")}</h2><ul>{waiting}</ul></section> }
    });
    let items: Vec<_> = view
        .listings
        .iter()
        .map(|listing| {
            let programme = listing.programme;
            view! {
                <li class="card">
                    <h2><a href=cx.to(links::kept(&programme.slug))>{programme.name.clone()}</a></h2>
                    <p class="muted">{listing.organisation.name.clone()}</p>
                    {confirmation(cx, programme)}
                </li>
            }
        })
        .collect();
    let items = if items.is_empty() {
        view! { <p class="note">{cx.t("eigen-geen")}</p> }.into_any()
    } else {
        view! { <ul class="inbox">{items}</ul> }.into_any()
    };
    let many = (view.asked.is_some() || !view.listings.is_empty()).then(|| {
        view! { <p><a class="more" href=cx.to(links::IMPORT)>{cx.t("invoer-kop")}</a></p> }
    });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            <h1>{cx.t("eigen-kop")}</h1>
            <p>{cx.t("eigen-zin")}</p>
            {waiting}
            {search}
            {items}
            {many}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("eigen-kop")), main.into_any())
}

/// One listing, for who keeps it.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The listing.
    pub listing: Listing<'a>,
    /// The name of what stands, so that nobody confirms what they did not see.
    pub version: &'a str,
    /// Parts of edits that wait.
    pub waiting: Vec<Waiting>,
    /// What visitors say is wrong, the oldest first.
    pub reports: Vec<Reported>,
    /// An answer to them, or a reason against what waits, that was wrong: as typed, and what is wrong (`antwoord` or
    /// [`Waiting::reason_field`], and a problem).
    pub wrong_answer: Option<(&'a str, Vec<(&'static str, &'static str)>)>,
    /// What was just done: the end of a text key `eigen-klaar-…`.
    pub done: Option<&'a str>,
}

/// What can be done with a listing.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let programme = view.listing.programme;
    let slug: &Slug = &programme.slug;
    let done =
        view.done.map(|done| view! { <p class="note done" role="status">{cx.tf("eigen-klaar", done)}</p> });
    let wrong = view.wrong_answer.as_ref().map(|(typed, problems)| (*typed, problems.as_slice()));
    let waiting: Vec<_> =
        view.waiting.iter().map(|waiting| change::card(cx, programme, waiting, wrong)).collect();
    let waiting = (!waiting.is_empty())
        .then(|| view! { <section><h2>{cx.t("eigen-wacht-kop")}</h2>{waiting}</section> });
    let problems = wrong.map(|(_, problems)| problems).unwrap_or_default();
    let public = (!programme.has_ended()).then(|| {
        let href = cx.to(links::programme(slug));
        view! { <p><a class="more" href=href>{cx.t("eigen-publiek")}</a></p> }
    });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::KEPT)}
            {summary(cx, &lines(cx, problems))}
            {done}
            <p class="over">{view.listing.organisation.name.clone()}</p>
            <h1>{programme.name.clone()}</h1>
            {confirmation(cx, programme)}
            {rooms(cx, programme)}
            {public}
            {reports::reports(cx, programme, &view.reports, wrong)}
            {waiting}
            <p class="actions">
                <a class="button" href=cx.to(links::edit(slug))>{cx.t("eigen-bewerk")}</a>
                <a class="button quiet" href=cx.to(links::history(slug))>{cx.t("versie-kop")}</a>
                <a class="button quiet" href=cx.to(links::owners(slug))>{cx.t("eigenaar-kop")}</a>
            </p>
            {confirm(cx, view)}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("eigen-kop"), !problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// Everything still holds, or it stopped: with what stands beside it.
fn confirm(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    let programme = view.listing.programme;
    (!programme.has_ended()).then(|| {
        let action = cx.to(links::kept(&programme.slug));
        view! {
            <section>
                <h2>{cx.t("eigen-klopt-kop")}</h2>
                <p>{cx.t("eigen-klopt-zin")}</p>
                <section class="card preview">{crate::pages::programme::preview(cx, view.listing)}</section>
                <form method="post" action=action.clone()>
                    <input type="hidden" name="versie" value=view.version.to_owned() />
                    <p class="actions"><button class="button" name="besluit" value="klopt">{cx.t("eigen-klopt-knop")}</button></p>
                </form>
                <details>
                    <summary>{cx.t("eigen-stop-kop")}</summary>
                    <p>{cx.t("eigen-stop-zin")}</p>
                    <form method="post" action=action>
                        <input type="hidden" name="versie" value=view.version.to_owned() />
                        <button class="button quiet" name="besluit" value="gestopt">{cx.t("eigen-stop-knop")}</button>
                    </form>
                </details>
            </section>
        }
        .into_any()
    })
}

/// Something else holds now, or the listing changed while somebody looked: 409.
#[must_use]
pub fn overtaken(cx: &Ctx<'_>, programme: &Programme) -> Page {
    let main = view! {
        <div class="wrap narrow">
            <h1>{cx.t("eigen-ingehaald-kop")}</h1>
            <p class="lead">{cx.t("eigen-ingehaald-zin")}</p>
            <p class="actions"><a class="button" href=cx.to(links::kept(&programme.slug))>{programme.name.clone()}</a></p>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("eigen-kop")).status(409), main.into_any())
}
