//! Whether a programme has room: who may say it, and what a refusal or silence says of it.

use domain::Slug;
use domain::calendar::local;
use domain::directory::Room;
use domain::referral::{Desk, Stop};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::store::capacity::SaidBy;

/// For so many days what was said is believed.
pub const BELIEVED: i32 = 60;

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
pub async fn say(app: &App, slug: &Slug, room: Room) -> Result<(), Error> {
    let said = app.store.say_room(slug, room, today(app), SaidBy::Coordinator).await?;
    app.directory_changed();
    if said { Ok(()) } else { Err(Error::NotFound) }
}

/// A desk of a programme had no room, or nobody answered: a programme that says it has room seems to be wrong.
///
/// # Errors
/// The store fails.
pub(super) async fn lower(
    app: &App,
    chain: &[Stop],
    desk: &Desk,
    chosen: &[Slug],
    by: SaidBy,
) -> Result<(), Error> {
    let stop = chain.iter().find(|stop| stop.desk == *desk && desk.is_of_organisation());
    let Some(slug) = stop.and_then(|stop| chosen.get(stop.choice)) else { return Ok(()) };
    app.store.lower_room(slug, today(app), by).await?;
    Ok(())
}

/// What was said too long ago is unknown from today.
///
/// # Errors
/// The store fails.
pub async fn age(app: &App) -> Result<bool, Error> {
    let Ok(before) = today(app).checked_sub(BELIEVED.days()) else { return Ok(false) };
    Ok(app.store.age_rooms(before).await?)
}

fn today(app: &App) -> Date {
    local(app.clock.now()).map_or(Date::MAX, |now| now.date())
}
