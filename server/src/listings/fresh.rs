//! Does it still hold? Who keeps a listing is asked by mail, and answers with one click, without signing in.

use ::app::mail;
use domain::directory::{Programme, Status};
use domain::listing::change::{STOPPED, STOPPED_BY_SITE};
use domain::listing::freshness::{Due, due};
use domain::referral::Desk;
use domain::{Lang, Slug};
use jiff::civil::Date;

use domain::calendar::local;

use crate::accounts::SignedIn;
use crate::app::App;
use crate::clock::Millis;
use crate::http::Error;
use crate::listings::keep::speaks_for;
use crate::seal::Token;
use crate::store::confirmations::{Clock, ConfirmLink, Confirmation};
use crate::store::directory::{Edit, Why};
use crate::store::{NewMail, Person, StoreError};

/// How long a link works, in milliseconds: until the next letter comes, and a little longer.
const VALID: Millis = domain::privacy::terms::CONFIRM_LINK;

fn today(app: &App) -> Result<Date, Error> {
    let now = local(app.clock.now()).ok_or_else(|| Error::unexpected("the clock is outside the calendar"))?;
    Ok(now.date())
}

/// The listing as it is once somebody confirmed it on a day.
fn confirmed(programme: &Programme, today: Date, by_site: bool) -> Programme {
    Programme {
        confirmed: Some(today),
        confirmed_by_site: by_site,
        as_of: Some(today.year()),
        status: Status::Listed,
        ..programme.clone()
    }
}

/// A listing that this person answers for today, and what that does to its clock: it stands in the results again.
///
/// # Errors
/// The clock is outside the calendar.
pub fn answered(app: &App, who: &SignedIn, listing: &Programme) -> Result<(Programme, Clock), Error> {
    let today = today(app)?;
    let by_site = !speaks_for(who, listing);
    let clock = if by_site { Clock::Restarts(today) } else { Clock::Starts(today) };
    Ok((confirmed(listing, today, by_site), clock))
}

/// This person says that a listing holds as it was shown. False: it changed in the meantime.
///
/// # Errors
/// The store fails.
pub async fn confirm(app: &App, who: &SignedIn, base: &Programme) -> Result<bool, Error> {
    store(app, base, &who.person.id, answered(app, who, base)?, None).await
}

async fn store(
    app: &App,
    base: &Programme,
    author: &str,
    (after, clock): (Programme, Clock),
    link: Option<&[u8]>,
) -> Result<bool, Error> {
    let edit =
        Edit { programme: &after, base: Some(base), author, why: Why::Confirmed, now: app.clock.now() };
    let done = match app.store.confirm_programme(&edit, clock, link).await {
        Err(StoreError::Conflict) => false,
        done => done?,
    };
    app.directory_changed();
    Ok(done)
}

/// What a link is about: the listing as it stands.
pub struct Linked {
    link: ConfirmLink,
    /// The listing.
    pub programme: Programme,
}

/// What a link that works leads to.
///
/// # Errors
/// The store fails.
pub async fn linked(app: &App, token: &str) -> Result<Option<Linked>, Error> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    let link = app.store.confirm_link(token.hash().as_bytes(), app.clock.now()).await?;
    let Some(link) = link else { return Ok(None) };
    let programme = app.store.programme(&link.slug).await?.filter(|programme| !programme.has_ended());
    Ok(programme.map(|programme| Linked { link, programme }))
}

/// Who has the link says that the listing holds, or that it stopped. False: the link was used, or the listing changed while
/// they looked.
///
/// # Errors
/// The store fails.
pub async fn answer(app: &App, linked: &Linked, holds: bool) -> Result<bool, Error> {
    let Linked { link, programme } = linked;
    if holds {
        let today = today(app)?;
        let after = (confirmed(programme, today, false), Clock::Starts(today));
        return store(app, programme, &link.person_id, after, Some(&link.token_hash)).await;
    }
    end_by(app, programme, &link.person_id, STOPPED, Some(&link.token_hash)).await
}

/// This person says that a listing stopped: its page says so and points to others; a version of before can bring it back.
/// False: it changed in the meantime.
///
/// # Errors
/// The store fails.
pub async fn end(app: &App, who: &SignedIn, base: &Programme) -> Result<bool, Error> {
    let reason = if speaks_for(who, base) { STOPPED } else { STOPPED_BY_SITE };
    end_by(app, base, &who.person.id, reason, None).await
}

async fn end_by(
    app: &App,
    base: &Programme,
    author: &str,
    reason: &str,
    link: Option<&[u8]>,
) -> Result<bool, Error> {
    let after = Programme { status: Status::Ended(reason.to_owned()), ..base.clone() };
    let edit = Edit { programme: &after, base: Some(base), author, why: Why::Stopped, now: app.clock.now() };
    let done = match app.store.end_programme(&edit, link).await {
        Err(StoreError::Conflict) => false,
        done => done?,
    };
    app.directory_changed();
    Ok(done)
}

/// Takes every step that is due; answers how many.
///
/// # Errors
/// The store fails.
pub async fn step(app: &App) -> Result<usize, Error> {
    let today = today(app)?;
    let mut done = 0;
    for clock in app.store.confirmations().await? {
        let Some((what, steps)) = due(clock.first, clock.last, clock.steps, today) else { continue };
        let Some(base) = app.store.programme(&clock.slug).await?.filter(|one| !one.has_ended()) else {
            continue;
        };
        let status = match what {
            Due::Ask => None,
            Due::Mark => Some(Status::Unconfirmed),
            Due::Leave => Some(Status::Silent),
        };
        let letters = if what == Due::Ask { letters(app, &clock, steps, &base).await? } else { Vec::new() };
        let after = status.map(|status| Programme { status, ..base.clone() });
        let edit = after.as_ref().map(|after| Edit {
            programme: after,
            base: Some(&base),
            author: "versheid",
            why: Why::Aged,
            now: app.clock.now(),
        });
        match app.store.step_confirmation(&clock, steps, edit.as_ref(), &letters).await {
            Ok(true) => done += 1,
            Ok(false) | Err(StoreError::Conflict) => {}
            Err(error) => return Err(error.into()),
        }
    }
    if done > 0 {
        app.directory_changed();
        app.bell.ring();
    }
    Ok(done)
}

/// Whom to ask: who keeps it; else the people of its desk, of its organisation's, of the site's.
async fn keepers(app: &App, programme: &Programme) -> Result<Vec<Person>, Error> {
    let mut people = Vec::new();
    for owner in app.store.owners(&programme.slug).await? {
        people.extend(app.store.person(&owner.person_id).await?);
    }
    let desks = [
        Desk::Programme(programme.slug.clone()),
        Desk::Organisation(programme.organisation.clone()),
        Desk::Site,
    ];
    for desk in desks {
        if people.is_empty() {
            people = app.store.people_of_desk(&desk).await?;
        }
    }
    Ok(people)
}

async fn letters(
    app: &App,
    clock: &Confirmation,
    steps: usize,
    programme: &Programme,
) -> Result<Vec<(ConfirmLink, NewMail)>, Error> {
    let slug: &Slug = &clock.slug;
    let mut letters = Vec::new();
    for person in keepers(app, programme).await? {
        let token = Token::random();
        let link = ConfirmLink {
            token_hash: token.hash().to_vec(),
            slug: slug.clone(),
            person_id: person.id.clone(),
            expires_at: app.clock.now() + VALID,
        };
        let address = app.link(Lang::Nl, &::app::links::still_right(&token.to_text()));
        let text = mail::still_right(&app.texts, Lang::Nl, &address, &programme.name);
        let name = format!("klopt:{slug}:{}:{steps}:{}", clock.last, person.id);
        letters.push((link, app.letter_to(name, &person, text)?));
    }
    Ok(letters)
}
