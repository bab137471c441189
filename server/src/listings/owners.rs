//! Several people keep a listing: one leads, each may leave.

use domain::directory::Programme;
use domain::referral::Desk;
use domain::web::MailAddress;

use crate::accounts::{SignedIn, fold_email};
use crate::app::App;
use crate::desk::{InviteError, looks_after_the_site, send_invitation};
use crate::http::Error;
use crate::store::owners::Owner;

/// Whether this person may take others off and choose who leads: the lead, and who looks after the site.
#[must_use]
pub fn may_lead(who: &SignedIn, owners: &[Owner]) -> bool {
    looks_after_the_site(who) || owners.iter().any(|owner| owner.lead && owner.person_id == who.person.id)
}

/// Somebody else keeps the listing as well: at once where they sit at its desk, else once they use the invitation.
///
/// # Errors
/// The store fails.
pub async fn add(app: &App, programme: &Programme, email: &str) -> Result<Result<(), InviteError>, Error> {
    let Ok(address) = MailAddress::try_from(email.trim().to_owned()) else {
        return Ok(Err(InviteError::Email));
    };
    let desk = Desk::Programme(programme.slug.clone());
    if let Some(person) = app.store.person_by_email(&fold_email(address.as_str())).await? {
        if person.disabled_at.is_some() {
            return Ok(Err(InviteError::Exists));
        }
        if app.store.desks_of_person(&person.id).await?.contains(&desk) {
            let new = app.store.add_owner(&programme.slug, &person.id, app.clock.now()).await?;
            return Ok(if new { Ok(()) } else { Err(InviteError::Exists) });
        }
    }
    send_invitation(app, &desk, Some(&programme.slug), &address).await
}

/// What is done about an owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// They keep it no more.
    Off,
    /// They lead.
    Lead,
}

/// Does it. False: they do not keep it.
///
/// # Errors
/// [`Error::Forbidden`] where this person may not; the store fails.
pub async fn change(
    app: &App,
    who: &SignedIn,
    programme: &Programme,
    person: &str,
    deed: Deed,
) -> Result<bool, Error> {
    let owners = app.store.owners(&programme.slug).await?;
    // Anybody may leave.
    let own = deed == Deed::Off && person == who.person.id;
    if !own && !may_lead(who, &owners) {
        return Err(Error::Forbidden);
    }
    let slug = &programme.slug;
    Ok(match deed {
        Deed::Off => app.store.remove_owner(slug, person, &who.person.id, app.clock.now()).await?,
        Deed::Lead => app.store.set_lead(slug, person).await?,
    })
}
