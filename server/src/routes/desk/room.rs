//! `/beheer/plaats`: whether there is room, said by the people of a programme; and `/plaats/{token}`, the same from the mail.

use ::app::links;
use ::app::pages::desk::room::{self, Linked, Typed, View};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::Slug;
use domain::directory::{Part, Programme, Room, ServiceArea};
use domain::taxonomy::Code;

use crate::accounts::SignedIn;
use crate::app::App;
use crate::desk::room::{MOST_PARTS, linked, may_say, say, unsay};
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::referrals::chain::municipality;
use crate::routes::see_other;

/// The longest waiting list that can be said, in weeks: two years.
const MOST_WEEKS: u8 = 104;

/// What a form got wrong: a field and a problem.
type Problems = Vec<(&'static str, &'static str)>;

pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let value = |wanted: &str| asked.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    let slug = value("werking").and_then(Slug::of_name);
    let done = value("bewaard").is_some();
    page(&visit.signed_in(&who), &who, slug.as_ref(), Typed::default(), Vec::new(), done).await
}

pub(super) async fn post(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let programme = theirs(&visit.app, &who, &posted).await?;
    let typed = typed(&posted);
    let read = match (answer(typed), part(&visit.app, &programme, typed)) {
        (Ok(room), Ok(part)) => Ok((room, part)),
        (room, part) => Err([room.err(), part.err()].into_iter().flatten().flatten().collect()),
    };
    match read {
        Ok((room, part)) => {
            say(&visit.app, &programme.slug, &part, room).await?;
            Ok(see_other(links::room_of(&programme.slug).with("&bewaard"), Vec::new()))
        }
        Err(problems) => page(&visit, &who, Some(&programme.slug), typed, problems, false).await,
    }
}

pub(super) async fn take_back(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let programme = theirs(&visit.app, &who, &posted).await?;
    let part = read(&visit.app, typed(&posted)).map_err(|_| Error::NotFound)?;
    unsay(&visit.app, &programme.slug, &part).await?;
    Ok(see_other(links::room_of(&programme.slug).with("&bewaard"), Vec::new()))
}

/// The programme a form is about, as it stands, for whom may say it.
async fn theirs(app: &App, who: &SignedIn, posted: &Posted) -> Result<Programme, Error> {
    let slug: Slug = posted.get("werking").parse().map_err(|_| Error::NotFound)?;
    if !may_say(app, who, &slug).await? {
        return Err(Error::NotFound);
    }
    app.store.programme(&slug).await?.ok_or(Error::NotFound)
}

fn typed(posted: &Posted) -> Typed<'_> {
    Typed {
        room: posted.get("plaats"),
        weeks: posted.get("weken"),
        group: posted.get("doelgroep"),
        place: posted.get("plek"),
    }
}

fn answer(typed: Typed<'_>) -> Result<Room, Problems> {
    match typed.room {
        "open" => Ok(Room::Open),
        "vol" => Ok(Room::Full),
        "wachtlijst-keuze" if typed.weeks.is_empty() => Err(vec![("weken", "leeg")]),
        "wachtlijst-keuze" => match typed.weeks.parse::<u8>() {
            Ok(weeks) if (1..=MOST_WEEKS).contains(&weeks) => Ok(Room::WaitingList(weeks)),
            _ => Err(vec![("weken", "onjuist")]),
        },
        "" => Err(vec![("plaats", "leeg")]),
        _ => Err(vec![("plaats", "onbekend")]),
    }
}

/// The part that is meant: of the programme's groups, and where it works.
fn part(app: &App, programme: &Programme, typed: Typed<'_>) -> Result<Part, Problems> {
    if let Some(part) = said(app, programme, typed) {
        return Ok(part);
    }
    let mut problems = Vec::new();
    let part = read(app, typed).unwrap_or_else(|field| {
        problems.push((field, "onbekend"));
        Part::default()
    });
    if part.target_group.as_ref().is_some_and(|group| !programme.target_groups.contains(group)) {
        problems.push(("doelgroep", "onbekend"));
    }
    if part.area.as_ref().is_some_and(|area| !works_in(app, programme, area)) {
        problems.push(("plek", "onmogelijk"));
    }
    if !part.is_whole() && programme.capacity.len() >= MOST_PARTS {
        problems.push(("plek", "te-veel"));
    }
    if problems.is_empty() { Ok(part) } else { Err(problems) }
}

/// The part that is meant, where something was said of it.
fn said(app: &App, programme: &Programme, typed: Typed<'_>) -> Option<Part> {
    let part = read(app, typed).ok()?;
    programme.capacity.iter().any(|said| said.part == part).then_some(part)
}

/// What was typed as a part, of whatever programme; else the field that is not known.
fn read(app: &App, typed: Typed<'_>) -> Result<Part, &'static str> {
    let place = typed.place.trim();
    let area = if place.is_empty() { None } else { Some(area(app, place).ok_or("plek")?) };
    let target_group = (!typed.group.is_empty()).then(|| Code::new(typed.group));
    Ok(Part { target_group, area })
}

/// The area somebody means by a name, or by the postcode of a municipality.
fn area(app: &App, typed: &str) -> Option<ServiceArea> {
    app.places.area_named(typed).or_else(|| {
        let place = app.places.municipality(municipality(app, typed)?)?;
        app.places.area_named(&place.name.nl)
    })
}

/// Whether a programme works somewhere in an area; where it does not say where it works, it may.
fn works_in(app: &App, programme: &Programme, area: &ServiceArea) -> bool {
    let towns = app.places.area(area).unwrap_or_default();
    let mut stated = programme.service_areas.iter().filter_map(|stated| app.places.area(stated));
    programme.service_areas.is_empty() || stated.any(|stated| stated.iter().any(|nis| towns.contains(nis)))
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    slug: Option<&Slug>,
    typed: Typed<'_>,
    problems: Problems,
    done: bool,
) -> Result<Response, Error> {
    let catalogue = visit.app.catalogue().await?;
    let mut listings = Vec::new();
    for programme in catalogue.running() {
        if may_say(&visit.app, who, &programme.slug).await? {
            listings.extend(catalogue.listing(programme));
        }
    }
    let chosen = match slug {
        Some(slug) => listings.iter().find(|listing| listing.programme.slug == *slug),
        None => listings.first().filter(|_| listings.len() == 1),
    };
    let chosen = chosen.copied();
    let view = View { listings, chosen, typed, problems, done };
    Ok(Shown::from(room::page(&visit.ctx(), &view)).into_response())
}

pub(super) async fn ask(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    let programme = linked(&visit.app, &token).await?;
    Ok(by_link(&visit, &token, programme.as_ref(), None, false))
}

pub(super) async fn say_by_link(
    visit: Visit,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let app = &visit.app;
    let Some(programme) = linked(app, &token).await? else {
        return Ok(by_link(&visit, &token, None, None, false));
    };
    let typed = typed(&posted);
    let is_whole = typed.group.is_empty() && typed.place.is_empty();
    let part = said(app, &programme, typed).or_else(|| is_whole.then(Part::default));
    // Somebody took the part away meanwhile: what is left is asked.
    let Some(part) = part else { return Ok(by_link(&visit, &token, Some(&programme), None, false)) };
    match answer(typed) {
        Ok(room) => {
            say(app, &programme.slug, &part, room).await?;
            let programme = linked(app, &token).await?;
            Ok(by_link(&visit, &token, programme.as_ref(), None, true))
        }
        Err(problems) => {
            let at = programme.capacity.iter().position(|said| said.part == part).unwrap_or_default();
            let what = problems.first().map_or("leeg", |(_, what)| what);
            Ok(by_link(&visit, &token, Some(&programme), Some((at, what)), false))
        }
    }
}

fn by_link(
    visit: &Visit,
    token: &str,
    programme: Option<&Programme>,
    wrong: Option<(usize, &'static str)>,
    done: bool,
) -> Response {
    let view = programme.map(|programme| Linked { token, programme, wrong, done });
    Shown::from(room::by_link(&visit.ctx(), view)).into_response()
}
