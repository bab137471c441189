//! Whether a programme has room: who may say it, what a refusal or silence says of it, and the mail that asks about that.

use ::app::mail;
use domain::calendar::local;
use domain::directory::room::holding;
use domain::directory::{Part, Programme, Room, ServiceCapacity};
use domain::place::Nis;
use domain::privacy::terms;
use domain::referral::{Asker, Desk};
use domain::{Lang, Slug};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::referrals::content::Facts;
use crate::seal::Token;
use crate::store::NewMail;
use crate::store::capacity::{RoomLink, Said, SaidBy};

/// For so many days what was said is believed.
pub const BELIEVED: i32 = 60;
/// So many parts of a programme can differ.
pub const MOST_PARTS: usize = 20;

/// Whether this person may say it: who sits at a desk of the programme, or at the general desk of its organisation.
///
/// # Errors
/// The store fails.
pub async fn may_say(app: &App, who: &SignedIn, slug: &Slug) -> Result<bool, Error> {
    let catalogue = app.catalogue().await?;
    let Some(programme) = catalogue.programme(slug).filter(|programme| !programme.has_ended()) else {
        return Ok(false);
    };
    let general = Desk::Organisation(programme.organisation.clone());
    Ok(who.sits_at(&general) || who.desks.iter().any(|desk| desk.programme() == Some(slug)))
}

/// Stores what somebody said today.
///
/// # Errors
/// [`Error::NotFound`] where the programme left the directory; the store fails.
pub async fn say(app: &App, slug: &Slug, part: &Part, room: Room) -> Result<(), Error> {
    let said = app.store.say_room(slug, Said { part, room, day: today(app) }).await?;
    app.directory_changed();
    if said { Ok(()) } else { Err(Error::NotFound) }
}

/// Takes back what was said of a part.
///
/// # Errors
/// The store fails.
pub async fn unsay(app: &App, slug: &Slug, part: &Part) -> Result<(), Error> {
    app.store.unsay_room(slug, part).await?;
    app.directory_changed();
    Ok(())
}

/// What a link of a mail is about: the programme as it stands. `None`: it works no more, the programme stopped, or whoever
/// got the mail has left its desks.
///
/// # Errors
/// The store fails.
pub async fn linked(app: &App, token: &str) -> Result<Option<Programme>, Error> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    let Some(link) = app.store.room_link(token.hash().as_bytes(), app.clock.now()).await? else {
        return Ok(None);
    };
    let Some(programme) = app.store.programme(&link.slug).await? else { return Ok(None) };
    let mut may = false;
    for desk in [Desk::Programme(link.slug), Desk::Organisation(programme.organisation.clone())] {
        may |= app.store.people_of_desk(&desk).await?.iter().any(|person| person.id == link.person_id);
    }
    Ok(Some(programme).filter(|programme| may && !programme.has_ended()))
}

/// A desk of a programme had no room, or nobody answered: what the programme says of the place the request came from seems
/// to be wrong. For whom it came is sealed: what was said of some people only is left as it is.
///
/// # Errors
/// The store fails.
pub(super) async fn lower(app: &App, facts: &Facts, desk: &Desk, by: SaidBy) -> Result<(), Error> {
    // Whoever offers to be a buddy asks for no buddy: that says nothing of the room.
    if facts.asker == Asker::Buddy {
        return Ok(());
    }
    let stop = facts.chain.iter().find(|stop| stop.desk == *desk && desk.is_of_organisation());
    let Some(slug) = stop.and_then(|stop| facts.chosen.get(stop.choice)) else { return Ok(()) };
    let Some(programme) = app.store.programme(slug).await? else { return Ok(()) };
    let Some(said) = holds_in(app, &programme, facts.municipality) else { return Ok(()) };
    if !matches!(said.room, Room::Open | Room::WaitingList(_)) {
        return Ok(());
    }
    let letters = letters(app, &programme).await?;
    if app.store.lower_room(slug, &said.part, today(app), by, &letters).await? {
        app.directory_changed();
        app.bell.ring();
    }
    Ok(())
}

/// What holds for everybody in a municipality.
fn holds_in<'a>(app: &App, programme: &'a Programme, municipality: Nis) -> Option<&'a ServiceCapacity> {
    let lies_in = |said: &&ServiceCapacity| {
        let area = said.part.area.as_ref()?;
        Some(app.places.area(area).is_some_and(|towns| towns.contains(&municipality)))
    };
    let for_some = |said: &&ServiceCapacity| said.part.target_group.as_ref().map(|_| false);
    holding(&programme.capacity, |said| [for_some(said), lies_in(said)])
}

/// What was said too long ago is unknown from today, and its people are asked. True where there was any.
///
/// # Errors
/// The store fails.
pub async fn age(app: &App) -> Result<bool, Error> {
    let Ok(before) = today(app).checked_sub(BELIEVED.days()) else { return Ok(false) };
    let is_old = |said: &ServiceCapacity| said.updated < before && said.room != Room::Unknown;
    let catalogue = app.catalogue().await?;
    let mut any = false;
    for programme in catalogue.running().filter(|programme| programme.capacity.iter().any(is_old)) {
        let letters = letters(app, programme).await?;
        any |= app.store.age_room(&programme.slug, before, &letters).await?;
    }
    if any {
        app.directory_changed();
        app.bell.ring();
    }
    Ok(any)
}

/// Asks the people of a programme, else those of its organisation, whether there is room: each with a link of their own.
async fn letters(app: &App, programme: &Programme) -> Result<Vec<(RoomLink, NewMail)>, Error> {
    let slug = &programme.slug;
    let mut people = app.store.people_of_desk(&Desk::Programme(slug.clone())).await?;
    if people.is_empty() {
        people = app.store.people_of_desk(&Desk::Organisation(programme.organisation.clone())).await?;
    }
    let mut letters = Vec::new();
    for person in people {
        let token = Token::random();
        let link = RoomLink {
            token_hash: token.hash().to_vec(),
            slug: slug.clone(),
            person_id: person.id.clone(),
            expires_at: app.clock.now() + terms::ROOM_LINK,
        };
        let address = app.link(Lang::Nl, &::app::links::say_room(&token.to_text()));
        let text = mail::room(&app.texts, Lang::Nl, &address, &programme.name);
        // One a day, however many requests are refused on it.
        let name = format!("plaats:{slug}:{}", today(app));
        letters.push((link, app.letter_to(name, &person, text)?));
    }
    Ok(letters)
}

fn today(app: &App) -> Date {
    local(app.clock.now()).map_or(Date::MAX, |now| now.date())
}
