//! `/beheer/aanvraag/{handle}`: one referral: first-look facts, then, after a click that is written down, its content.

use std::collections::HashMap;

use ::app::links;
use ::app::pages::desk::referral::{self, Event, Happening, Outside, View};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::referral::{Reason, State, holds_national_number};

use super::inbox::item;
use super::wider;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::desk::{self, Answered, Held, NOTE_MAX};
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::referrals::{addition, erasure};
use crate::routes::see_other;
use crate::seal::ContentKey;
use crate::store::{Actor, Remark};

pub(super) async fn show(visit: Visit, who: SignedIn, Path(handle): Path<String>) -> Result<Response, Error> {
    page(&visit.signed_in(&who), &who, &handle, &[], "").await
}

pub(super) async fn read(visit: Visit, who: SignedIn, Path(handle): Path<String>) -> Result<Response, Error> {
    let held = desk::held(&visit.app, &who, &handle).await?;
    if desk::content_key(&visit.app, &who, &held).await?.is_some() {
        desk::read(&visit.app, &who, &held).await?;
    }
    Ok(back_to(&handle))
}

/// Somebody told the person that this was asked for them, and how to follow it or take it back.
pub(super) async fn told(visit: Visit, who: SignedIn, Path(handle): Path<String>) -> Result<Response, Error> {
    let held = desk::held(&visit.app, &who, &handle).await?;
    let (app, row) = (&visit.app, &held.row);
    // Said before by a colleague, the page shows who and when.
    app.store.person_was_told(&row.id, &row.desk, &who.person.id, app.clock.now()).await?;
    Ok(back_to(&handle))
}

pub(super) async fn answer(
    visit: Visit,
    who: SignedIn,
    Path(handle): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let held = desk::held(&visit.app, &who, &handle).await?;
    // The state the author saw; without one, the state it has now.
    let from = State::from_name(posted.get("was")).unwrap_or(held.row.state);
    let note = posted.get("nota");
    let mut problems = Vec::new();
    let stays = posted.get("stand") == referral::STAYS;
    let to = match posted.get("stand") {
        referral::STAYS => {
            if note.is_empty() {
                problems.push(("nota", "leeg"));
            }
            None
        }
        "" => {
            problems.push(("stand", "leeg"));
            None
        }
        name => {
            let to = State::from_name(name).filter(|to| from.next().contains(to));
            if to.is_none() {
                problems.push(("stand", "onbekend"));
            }
            to
        }
    };
    if note.chars().count() > NOTE_MAX {
        problems.push(("nota", "te-lang"));
    } else if holds_national_number(note) {
        problems.push(("nota", "rijksregisternummer"));
    }
    if stays && problems.is_empty() {
        return if desk::note(&visit.app, &who, &held, note).await? {
            Ok(back_to(&handle))
        } else {
            page(&visit, &who, &handle, &[("stand", "veranderd")], note).await
        };
    }
    let Some(to) = to.filter(|_| problems.is_empty()) else {
        return page(&visit, &who, &handle, &problems, note).await;
    };
    if to == held.row.state && from != to {
        // The second click of a double click.
        return Ok(back_to(&handle));
    }
    match desk::answer(&visit.app, &who, &held, from, to, (!note.is_empty()).then_some(note)).await? {
        Answered::Done => Ok(back_to(&handle)),
        Answered::PassedOn => Ok(see_other("/beheer", Vec::new())),
        // Somebody was first: the page as it stands now, with the note still there.
        Answered::Changed => page(&visit, &who, &handle, &[("stand", "veranderd")], note).await,
    }
}

/// Keeps it on the waiting list.
pub(super) async fn prolong(
    visit: Visit,
    who: SignedIn,
    Path(handle): Path<String>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let held = desk::held(app, &who, &handle).await?;
    // Where it left the list meanwhile, the page says where it stands.
    app.store.prolong(&held.row.id, &held.row.desk, &who.person.id, app.clock.now()).await?;
    Ok(back_to(&handle))
}

/// Puts it on another desk of its chain.
pub(super) async fn hand_over(
    visit: Visit,
    who: SignedIn,
    Path(handle): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let held = desk::held(&visit.app, &who, &handle).await?;
    let others = desk::others(&visit.app, &held).await?;
    let chosen = others.iter().find(|stop| stop.desk.to_string() == posted.get("loket"));
    let Some(stop) = chosen else {
        let problem = if posted.get("loket").is_empty() { "leeg" } else { "onbekend" };
        return page(&visit, &who, &handle, &[("loket", problem)], "").await;
    };
    if desk::hand_over(&visit.app, &who, &held, &stop.desk, None).await? {
        Ok(see_other(links::DESK, Vec::new()))
    } else {
        page(&visit, &who, &handle, &[("stand", "veranderd")], "").await
    }
}

pub(super) fn back_to(handle: &str) -> Response {
    see_other(format!("/beheer/aanvraag/{handle}"), Vec::new())
}

pub(super) async fn page(
    visit: &Visit,
    who: &SignedIn,
    handle: &str,
    problems: &[(&'static str, &'static str)],
    note: &str,
) -> Result<Response, Error> {
    let app = &visit.app;
    let held = desk::held(app, who, handle).await?;
    let catalogue = app.catalogue().await?;
    let key = desk::content_key(app, who, &held).await?;
    let content = match &key {
        Some(key) => desk::content(app, who, &held, key).await?,
        None => None,
    };
    if content.is_some() {
        // Each showing, not only the first of a session: the organisation's log says who read what, and when.
        let now = app.clock.now();
        app.store.record_showing(&held.row.id, &held.row.desk, &who.person.id, now).await?;
    }
    let notes_key = key.as_ref().filter(|_| content.is_some());
    let facts = held.facts.as_ref();
    let in_review = desk::review::is_quarantined(&held);
    // In quarantine it stands here for another reason than the one of the chain.
    let here = facts.filter(|_| !in_review);
    let here = here.and_then(|facts| facts.chain.iter().find(|stop| stop.desk == held.row.desk));
    let why = here.map(|stop| stop.reason);
    let others = if in_review { Vec::new() } else { desk::others(app, &held).await? };
    // A programme that does not read here itself has to be called: its public contact.
    let outside = facts
        .filter(|_| why == Some(Reason::NietAangesloten))
        .and_then(|facts| catalogue.programme(facts.chosen.first()?))
        .map(|programme| Outside {
            name: programme.name.clone(),
            slug: programme.slug.to_string(),
            website: programme.website.clone(),
            contact: programme.contact.clone(),
        });
    let view = View {
        item: item(app, &held, &catalogue),
        desk: catalogue.desk_name(&held.row.desk),
        why,
        grounds: here.map(|stop| stop.grounds.clone()).unwrap_or_default(),
        wider: wider::shown(app, &held, key.is_some() && !in_review).await?,
        others: others.iter().map(|stop| (stop.desk.to_string(), catalogue.stop_name(stop))).collect(),
        content: content.as_ref().map(|content| &content.answers),
        doubts: content
            .as_ref()
            .zip(facts.and_then(|facts| facts.programme_at(&held.row.desk)))
            .and_then(|(content, slug)| content.unmet.get(slug))
            .map_or(&[][..], Vec::as_slice),
        can_open: key.is_some(),
        history: history(app, who, &held, notes_key).await?,
        erased_from: erasure::erased_from(&held.row),
        next: if in_review { Vec::new() } else { held.row.state.next().to_vec() },
        in_review,
        outside,
        problems: problems.to_vec(),
        note,
    };
    let status = if problems.is_empty() { 200 } else { 422 };
    Ok(Shown::from(referral::page(&visit.ctx(), &view).with_status(status)).into_response())
}

/// What happened, oldest first: states, readings and, once the content is open, notes.
async fn history(
    app: &App,
    who: &SignedIn,
    held: &Held,
    key: Option<&ContentKey>,
) -> Result<Vec<Event>, Error> {
    let id = &held.row.id;
    let people: HashMap<String, String> = app
        .store
        .people()
        .await?
        .into_iter()
        .map(|person| (person.id, person.name))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let name = |person: &str| people.get(person).cloned();
    let mut history = Vec::new();
    for event in app.store.events(id).await? {
        let kind = match (event.remark, event.actor, event.state) {
            (Some(Remark::Abuse), ..) => Happening::Abuse,
            (Some(Remark::Lapsed), ..) => Happening::Lapsed,
            (Some(Remark::Reminded), ..) => Happening::Reminded,
            (Some(Remark::Deputy), ..) => Happening::Deputy,
            (Some(Remark::Silence), ..) => Happening::Silence,
            (Some(Remark::Away), ..) => Happening::Away,
            (Some(Remark::Asked), ..) => Happening::Asked,
            (Some(Remark::NotAsked), ..) => Happening::NotAsked,
            (Some(Remark::Agreed), ..) => Happening::Agreed,
            (Some(Remark::Declined), ..) => Happening::Declined,
            (Some(Remark::Lost), ..) => Happening::Lost,
            (None, Actor::Desk, State::Received) => Happening::LetThrough,
            (None, Actor::Person, State::Withdrawn) => Happening::Withdrawn,
            (None, _, state) => Happening::State(state),
        };
        let who = event.person_id.as_deref().and_then(name);
        history.push(Event { at: event.at, kind, who, note: None });
    }
    if let Some((at, by)) = &held.row.told {
        history.push(Event { at: *at, kind: Happening::Told, who: name(by), note: None });
    }
    for reading in app.store.readings(id).await? {
        let who = name(&reading.person_id);
        history.push(Event { at: reading.at, kind: Happening::Opened, who, note: None });
    }
    for note in app.store.notes(id).await? {
        let opened = key.and_then(|key| key.open_note(id, &note.id, &note.content));
        let text = opened.map(|text| String::from_utf8_lossy(&text).into_owned());
        let who = name(&note.person_id);
        history.push(Event { at: note.at, kind: Happening::Note, who, note: text });
    }
    for added in app.store.additions(id, &who.person.id).await? {
        let text = key.and_then(|_| addition::open(app, who, id, &added));
        history.push(Event { at: added.at, kind: Happening::Added, who: None, note: text });
    }
    history.sort_by_key(|event| event.at);
    Ok(history)
}
