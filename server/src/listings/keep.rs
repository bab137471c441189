//! Who keeps a listing, and what they make of it.

use ::app::mail;
use domain::calendar::local;
use domain::directory::{Programme, Status};
use domain::listing::change::{CONTACT_WAITS, answers, edited, parted, restored};
use domain::listing::{Answers, Field, Group, Wrong};
use domain::referral::Desk;
use domain::{Lang, Slug};
use sha2::{Digest as _, Sha256};

use super::{fresh, read};
use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::clock::Millis;
use crate::desk::looks_after_the_site;
use crate::http::Error;
use crate::seal::Token;
use crate::store::changes::{ChangeState, NewChange, PendingChange};
use crate::store::directory::{Edit, Version, Why};
use crate::store::{NewMail, StoreError, new_id};

const HOUR: Millis = 60 * 60 * 1000;

/// Whether this person may change a listing: who keeps it, the people of its organisation's general desk, and who looks
/// after the site.
#[must_use]
pub fn may_change(who: &SignedIn, programme: &Programme) -> bool {
    looks_after_the_site(who) || speaks_for(who, programme)
}

/// Whether what this person says of a listing is said by its organisation: they keep it, or sit at its general desk.
#[must_use]
pub fn speaks_for(who: &SignedIn, programme: &Programme) -> bool {
    who.owns.contains(&programme.slug) || who.sits_at(&Desk::Organisation(programme.organisation.clone()))
}

/// The listing of a slug, if this person may change it.
///
/// # Errors
/// [`Error::NotFound`] where there is none, or it is not theirs: the two look the same.
pub fn kept<'a>(catalogue: &'a Catalogue, who: &SignedIn, slug: &Slug) -> Result<&'a Programme, Error> {
    catalogue.programme(slug).filter(|programme| may_change(who, programme)).ok_or(Error::NotFound)
}

/// The name of a version: the same for the same facts. Room is none of them.
#[must_use]
pub fn fingerprint(programme: &Programme) -> String {
    let plain = Programme { capacity: Vec::new(), wanted: None, ..programme.clone() };
    let hash = Sha256::digest(format!("{plain:?}").as_bytes());
    hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// What stands, as the form shows it.
#[must_use]
pub fn form(app: &App, catalogue: &Catalogue, programme: &Programme) -> Answers {
    let organisation = catalogue.organisation(&programme.organisation);
    answers(programme, organisation.map_or("", |organisation| &organisation.name), &app.places)
}

/// What was typed, as the listing it makes of this one; or what is wrong with it.
///
/// # Errors
/// Every field with what is wrong with it.
pub fn typed(
    app: &App,
    catalogue: &Catalogue,
    who: &SignedIn,
    programme: &Programme,
    mut answers: Answers,
) -> Result<Programme, Vec<Wrong>> {
    // Neither is asked of who keeps it.
    let organisation = catalogue.organisation(&programme.organisation);
    let organisation = organisation.map_or_else(String::new, |organisation| organisation.name.clone());
    answers.insert(Field::Organisatie, vec![organisation]);
    answers.insert(Field::JouwEmail, vec![who.person.email.clone()]);
    Ok(edited(programme, &read(app, &answers, Lang::Nl)?))
}

/// What became of an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// It is live, all of it.
    Live,
    /// A part of it waits for somebody else.
    Waits,
    /// Somebody else changed the listing in the meantime: nothing was stored.
    Overtaken,
}

/// Makes of a listing what this person says. What an owner may not change alone waits; who looks after the site waits for
/// nobody. Who speaks for the organisation saw all of it, and so confirms it. `base` is the listing as it was shown.
///
/// # Errors
/// The store fails.
pub async fn edit(
    app: &App,
    who: &SignedIn,
    base: &Programme,
    after: Programme,
    why: Why,
) -> Result<Edited, Error> {
    let (mut live, changes, mails) = waits_of(app, who, base, after).await?;
    let mut clock = None;
    // What the site brings back has its clock again as well.
    let is_back = live.status == Status::Listed && base.status != Status::Listed;
    if speaks_for(who, base) && !live.has_ended() {
        let (confirmed, starts) = fresh::answered(app, who, &live)?;
        (live, clock) = (confirmed, Some(starts));
    } else if is_back {
        clock = Some(fresh::answered(app, who, &live)?.1);
    }
    let now = app.clock.now();
    let edit = Edit { programme: &live, base: Some(base), author: &who.person.id, why, now };
    let outcome = if changes.is_empty() { Edited::Live } else { Edited::Waits };
    match app.store.edit_programme(&edit, &changes, &mails, clock).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => return Ok(Edited::Overtaken),
        Err(error) => return Err(error.into()),
    }
    app.directory_changed();
    app.bell.ring();
    Ok(outcome)
}

/// Parts an edit in what is live at once and what waits, with the letters that tell of it.
pub(super) async fn waits_of(
    app: &App,
    who: &SignedIn,
    base: &Programme,
    after: Programme,
) -> Result<(Programme, Vec<NewChange>, Vec<NewMail>), Error> {
    let (live, waits) =
        if looks_after_the_site(who) { (after, Vec::new()) } else { parted(base, after, &app.places) };
    let now = app.clock.now();
    let (mut changes, mut mails) = (Vec::new(), Vec::new());
    for mut change in waits {
        let id = new_id();
        let (goes_at, stop_hash) = if change.is_for_the_site() {
            (None, None)
        } else {
            let waiting = app.store.waiting_changes().await?;
            let same = |one: &&PendingChange| one.slug == base.slug && one.change.name() == change.name();
            if let Some(earlier) = waiting.iter().find(same) {
                change = change.joined(&earlier.change, base);
            }
            let token = Token::random();
            let told = notices(app, who, base, &id, &token).await?;
            // Where the old address had its share of letters, it is not told, and nothing goes by itself.
            let goes_at = told.is_some().then_some(now + CONTACT_WAITS * HOUR);
            mails.extend(told.into_iter().flatten());
            (goes_at, Some(token.hash().to_vec()))
        };
        changes.push(NewChange { id, change, goes_at, stop_hash });
    }
    Ok((live, changes, mails))
}

/// Says that a contact address is about to change: to the other owners, and to the address that stands on the page. `None`:
/// that address had its share of letters for today.
async fn notices(
    app: &App,
    who: &SignedIn,
    base: &Programme,
    id: &str,
    token: &Token,
) -> Result<Option<Vec<NewMail>>, Error> {
    let link = app.link(Lang::Nl, &::app::links::stop_change(&token.to_text()));
    let text = || mail::contact_changes(&app.texts, Lang::Nl, &link, &base.name);
    let mut mails = Vec::new();
    for owner in app.store.owners(&base.slug).await?.into_iter().filter(|one| one.person_id != who.person.id)
    {
        if let Some(person) = app.store.person(&owner.person_id).await? {
            mails.push(app.letter_to(format!("bereik:{id}"), &person, text())?);
        }
    }
    if let Some(address) = &base.contact.email {
        if !app.may_write_unasked(address).await? {
            return Ok(None);
        }
        mails.push(app.letter(format!("bereik:{id}"), address, text()));
    }
    Ok(Some(mails))
}

/// The parts of edits that this person may see waiting: of the listings they may change.
///
/// # Errors
/// The store fails.
pub async fn waiting_changes(
    app: &App,
    catalogue: &Catalogue,
    who: &SignedIn,
) -> Result<Vec<PendingChange>, Error> {
    let mut changes = app.store.waiting_changes().await?;
    changes.retain(|change| kept(catalogue, who, &change.slug).is_ok());
    Ok(changes)
}

/// Whether this person may make a waiting change live: who looks after the site; for a contact address also somebody else who
/// speaks for the organisation. Who keeps the listing only since shortly may not: an owner could invite an address of their
/// own, and agree with themselves.
///
/// # Errors
/// The store fails.
pub async fn may_agree(app: &App, who: &SignedIn, change: &PendingChange) -> Result<bool, Error> {
    if looks_after_the_site(who) {
        return Ok(true);
    }
    if change.change.is_for_the_site() || change.author == who.person.id {
        return Ok(false);
    }
    let long_ago = app.clock.now() - CONTACT_WAITS * HOUR;
    let owners = app.store.owners(&change.slug).await?;
    let own = owners.into_iter().find(|owner| owner.person_id == who.person.id);
    Ok(own.is_none_or(|owner| owner.since <= long_ago))
}

/// Makes a waiting change live, or ends it, for a reason that its author reads. False: it waited no more.
///
/// # Errors
/// [`Error::Forbidden`] where this person may not; the store fails.
pub async fn decide(
    app: &App,
    who: &SignedIn,
    change: &PendingChange,
    yes: bool,
    reason: &str,
) -> Result<bool, Error> {
    if yes && !may_agree(app, who, change).await? {
        return Err(Error::Forbidden);
    }
    let state = if yes { ChangeState::Done } else { ChangeState::Refused };
    let author = app.store.person(&change.author).await?.filter(|author| author.id != who.person.id);
    let mut mails = Vec::new();
    if let Some(author) = author.filter(|author| author.disabled_at.is_none()) {
        let link = app.link(Lang::Nl, &::app::links::kept(&change.slug));
        let text = mail::change_decided(&app.texts, Lang::Nl, &link, (!yes).then_some(reason));
        mails.push(app.letter_to(format!("wijziging:{}", change.id), &author, text)?);
    }
    settle(app, change, state, &who.person.id, &mails).await
}

/// The waiting change that a link stops.
///
/// # Errors
/// The store fails.
pub async fn stoppable(app: &App, token: &str) -> Result<Option<PendingChange>, Error> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    let change = app.store.change_by_link(token.hash().as_bytes()).await?;
    Ok(change.filter(|change| change.state == ChangeState::Waiting))
}

/// Who reads the old address stops a change.
///
/// # Errors
/// The store fails.
pub async fn stop(app: &App, change: &PendingChange) -> Result<bool, Error> {
    settle(app, change, ChangeState::Stopped, "link", &[]).await
}

/// Makes live what waited long enough; answers how much.
///
/// # Errors
/// The store fails.
pub async fn bring_live(app: &App) -> Result<usize, Error> {
    let now = app.clock.now();
    let mut done = 0;
    for change in app.store.waiting_changes().await? {
        if change.goes_at.is_some_and(|at| at <= now)
            && settle(app, &change, ChangeState::Done, "termijn", &[]).await?
        {
            done += 1;
        }
    }
    Ok(done)
}

async fn settle(
    app: &App,
    change: &PendingChange,
    state: ChangeState,
    by: &str,
    mails: &[NewMail],
) -> Result<bool, Error> {
    /// How often a listing may change under the hands before it is given up.
    const TRIES: usize = 3;
    let now = app.clock.now();
    for _ in 0..TRIES {
        let Some(base) = app.store.programme(&change.slug).await? else { return Ok(false) };
        let live = change.change.applied(base.clone());
        let edit =
            Edit { programme: &live, base: Some(&base), author: &change.author, why: Why::Edited, now };
        let edit = (state == ChangeState::Done).then_some(&edit);
        match app.store.decide_change(&change.id, state, by, edit, mails, now).await {
            Ok(done) => {
                app.directory_changed();
                app.bell.ring();
                return Ok(done);
            }
            Err(StoreError::Conflict) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(false)
}

/// Every version of a listing, the newest first; what stands where it was never changed here.
///
/// # Errors
/// The store fails.
pub async fn history(app: &App, slug: &Slug) -> Result<Vec<Version>, Error> {
    Ok(app.store.versions(slug).await?)
}

/// When each group of facts of a listing last changed here, or was confirmed. Nothing where the database does not answer:
/// the page is served all the same.
pub async fn dates(app: &App, slug: &Slug) -> Vec<(Group, Millis)> {
    let versions = app.store.versions(slug).await.unwrap_or_default();
    let confirms = |version: &Version| {
        version.programme.confirmed.is_some()
            && version.programme.confirmed == local(version.at).map(|at| at.date())
    };
    let versions = versions.iter().map(|one| (&one.programme, one.at, confirms(one)));
    domain::listing::dates(versions)
}

/// A version of before comes back, by the same rules as any edit.
///
/// # Errors
/// [`Error::NotFound`] where there is no such version; the store fails.
pub async fn restore(app: &App, who: &SignedIn, base: &Programme, version: &str) -> Result<Edited, Error> {
    let versions = app.store.versions(&base.slug).await?;
    let version = versions.into_iter().find(|one| one.id == version).ok_or(Error::NotFound)?;
    let after = restored(base, version.programme, looks_after_the_site(who));
    edit(app, who, base, after, Why::Restored).await
}
