//! `/beheer`: what waits at the person's desks. First-look facts only.

use ::app::components::turn::Turn;
use ::app::links::{self, Local};
use ::app::pages::desk::inbox::{self, Call, Filter, Group, Item, Report, View};
use axum::response::Response;
use domain::Slug;
use domain::referral::today::{self, Task};
use domain::referral::{Asker, Desk, State};

use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::clock::Millis;
use crate::desk::{self, Held};
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::keep;
use crate::routes::see_other;
use crate::store::reports;

const DAY: Millis = 24 * 60 * 60 * 1000;
/// How many requests that wait for review are shown, the oldest: a flood must not make the inbox too long to open. What
/// is decided about makes room for the next.
const MOST_IN_REVIEW: usize = 100;
/// How many open requests stand on one page.
const PER_PAGE: usize = 50;
/// How many closed ones are shown, the newest.
const MOST_CLOSED: usize = 50;

pub(super) async fn inbox(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Shown, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let now = app.clock.now();
    let (filter, page) = filter(&asked);
    let (mut closed, mut open, mut review) = (Vec::new(), Vec::new(), Vec::new());
    for held in desk::inbox(app, &who).await? {
        if desk::review::is_quarantined(&held) && held.row.settled_at.is_none() {
            review.push(held);
        } else if !passes(&filter, &held) {
            // Left out.
        } else if held.row.settled_at.is_some() {
            closed.push(held);
        } else {
            open.push(held);
        }
    }
    closed.reverse();
    let (review_total, open_total, closed_total) = (review.len(), open.len(), closed.len());
    let shown = |held: Vec<Held>, most: usize| -> Vec<Item> {
        held.iter().take(most).map(|held| item(app, held, &catalogue)).collect()
    };
    let turn = Turn { all: open_total.div_ceil(PER_PAGE).max(1), now: 1 };
    let turn = Turn { now: page.clamp(1, turn.all), ..turn };
    let open = groups(open, turn, now, |held| item(app, held, &catalogue));
    // A coordinator's own desk stands with their programme's.
    let desks = who.desks.iter().filter(|desk| !matches!(desk, Desk::Coordinator { .. }));
    let programmes = desks.clone().filter_map(|desk| catalogue.programme(desk.programme()?));
    let programmes = programmes.map(|programme| (programme.slug.clone(), programme.name.clone())).collect();
    let desks = desks.map(|desk| catalogue.desk_name(desk)).collect();
    let may_invite = desk::may_invite(&who);
    let of_site = who.sits_at(&Desk::Site);
    let view = View {
        desks,
        open,
        open_total,
        turn,
        filter,
        review: shown(review, MOST_IN_REVIEW),
        review_total,
        closed: shown(closed, MOST_CLOSED),
        closed_total,
        programmes,
        calls: calls(app, &who, &catalogue).await?,
        may_invite,
        broken: desk::lint::broken(app, &who).await?,
        reports: reports(app, &who, &catalogue).await?,
        listings: listings(app, &who, &catalogue).await?,
        dead_letters: if of_site { Some(app.store.outbox_counts().await?.dead) } else { None },
    };
    Ok(inbox::page(&visit.ctx(), &view).into())
}

/// What the address asks for, and the page; what is not known filters nothing.
fn filter(asked: &Pairs) -> (Filter, usize) {
    let of = |name: &str| asked.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value);
    let filter = Filter {
        state: State::from_name(of("stand")),
        programme: of("werking").parse::<Slug>().ok(),
        mine: of("van") == "mij",
    };
    (filter, of("pagina").parse().unwrap_or(1))
}

fn passes(filter: &Filter, held: &Held) -> bool {
    let of_programme = |slug: &Slug| match held.row.desk.programme() {
        Some(programme) => programme == slug,
        None => held.facts.as_ref().and_then(|facts| facts.programme_at(&held.row.desk)) == Some(slug),
    };
    filter.state.is_none_or(|state| state == held.row.state)
        && filter.programme.as_ref().is_none_or(of_programme)
        // Of the coordinators' own desks only one's own is read.
        && (!filter.mine || matches!(held.row.desk, Desk::Coordinator { .. }))
}

/// One page of what is open, by what has to be done with it.
fn groups(mut open: Vec<Held>, turn: Turn, now: Millis, item: impl Fn(&Held) -> Item) -> Vec<Group> {
    let key = |held: &Held| today::urgency(held.row.state, held.row.turn, held.row.changed_at, now);
    open.sort_by_cached_key(|held| (key(held), held.row.id.clone()));
    let tasks: Vec<Task> = open.iter().map(|held| key(held).0).collect();
    let first = (turn.now - 1) * PER_PAGE;
    let of_task = |task: Task| {
        let total = tasks.iter().filter(|of| **of == task).count();
        let page = tasks.iter().zip(&open).skip(first).take(PER_PAGE);
        let items: Vec<Item> = page.filter(|(of, _)| **of == task).map(|(_, held)| item(held)).collect();
        Group { task, total, items }
    };
    Task::ALL.map(of_task).into_iter().filter(|group| !group.items.is_empty()).collect()
}

/// Who asked to be phoned, for the dispatcher of the chain: the programme and its public number, nothing of the person.
async fn calls(app: &App, who: &SignedIn, catalogue: &Catalogue) -> Result<Vec<Call>, Error> {
    let mut calls = Vec::new();
    for held in desk::calls(app, who).await? {
        let Some(phone) = desk::number(app, &held).await? else { continue };
        let chosen =
            held.facts.as_ref().and_then(|facts| catalogue.programme(facts.programme_at(&held.row.desk)?));
        calls.push(Call {
            handle: held.row.handle.clone(),
            programme: chosen.map(|programme| programme.name.clone()).unwrap_or_default(),
            phone,
            since: held.row.call_asked_at.unwrap_or_default(),
            professional: held.facts.as_ref().is_some_and(|facts| facts.asker == Asker::Hulpverlener),
        });
    }
    Ok(calls)
}

/// The coordinator was phoned.
pub(super) async fn called(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let calls = desk::calls(&visit.app, &who).await?;
    let held =
        calls.into_iter().find(|held| held.row.handle == posted.get("aanvraag")).ok_or(Error::NotFound)?;
    visit.app.store.settle_call(&held.row.id).await?;
    Ok(see_other(links::DESK, Vec::new()))
}

/// What there is to do about listings, and how much of it waits.
async fn listings(
    app: &App,
    who: &SignedIn,
    catalogue: &Catalogue,
) -> Result<Vec<(Local, &'static str, usize)>, Error> {
    let of_organisation = who.desks.iter().any(|desk| matches!(desk, Desk::Organisation(_)));
    let site = desk::looks_after_the_site(who);
    let mut pages = Vec::new();
    if site || of_organisation || !who.owns.is_empty() {
        let changes = keep::waiting_changes(app, catalogue, who).await?;
        pages.push((links::KEPT, "postvak-werkingen", changes.len()));
    }
    if site {
        pages.push((links::OVERVIEW, "postvak-overzicht", 0));
        pages.push((links::QUEUE, "postvak-wachtrij", app.store.waiting_proposals().await?.len()));
        pages.push((links::CLAIMS, "postvak-claims", app.store.waiting_claims().await?.len()));
    }
    Ok(pages)
}

/// What visitors say is wrong in the listings this person may change.
async fn reports(app: &App, who: &SignedIn, catalogue: &Catalogue) -> Result<Vec<Report>, Error> {
    let report = |report: reports::Report| {
        let name = catalogue.programme(&report.slug)?.name.clone();
        let reports::Report { slug, mistake, times, first_at } = report;
        Some(Report { slug, name, mistake, times, since: first_at })
    };
    let reports = crate::listings::reports::reports(app, catalogue, who).await?;
    Ok(reports.into_iter().filter_map(report).collect())
}

/// What the desk sees of a referral before it opens it. Of a closed one only states and times are left.
pub(super) fn item(app: &App, held: &Held, catalogue: &Catalogue) -> Item {
    let facts = held.facts.as_ref();
    let until = held.row.settled_at.unwrap_or_else(|| app.clock.now());
    let municipality = facts.and_then(|facts| app.places.municipality(facts.municipality));
    let chosen = facts.and_then(|facts| catalogue.programme(facts.programme_at(&held.row.desk)?));
    Item {
        handle: held.row.handle.clone(),
        received: held.row.created_at,
        days_open: u32::try_from((until - held.row.created_at) / DAY).unwrap_or(0),
        municipality: municipality.map(|place| place.name.nl.clone()),
        age: facts.map(|facts| facts.age),
        asker: facts.map(|facts| facts.asker),
        kinds: facts.map(|facts| facts.kinds.clone()).unwrap_or_default(),
        state: held.row.state,
        answer_by: today::answer_by(held.row.state, held.row.turn),
        programme: chosen.map(|programme| programme.name.clone()),
        sender: facts.filter(|facts| facts.work_address).map(|_| held.row.sender_confirmed),
        // That the person was reached does not say that they were told: somebody has to say so.
        to_tell: facts.is_some_and(|facts| facts.asker.for_another()) && held.row.told.is_none(),
    }
}
