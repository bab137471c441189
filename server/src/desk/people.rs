//! Stopping somebody's access, for who left, or whose phone and pass phrase are in other hands; and who is administrator.

use domain::referral::Desk;

use super::rescue;
use crate::accounts::{SignedIn, fold_email};
use crate::app::App;
use crate::http::Error;
use crate::store::Person;

/// Whether this person looks after the site: people of its desk, and administrators, who open nothing by that.
#[must_use]
pub fn looks_after_the_site(who: &SignedIn) -> bool {
    who.person.is_admin || who.sits_at(&Desk::Site)
}

/// Whether this person may stop the access of the person with this address: whoever looks after the site may, never their
/// own.
#[must_use]
pub fn may_stop(who: &SignedIn, email: &str) -> bool {
    looks_after_the_site(who) && fold_email(email) != who.person.email_folded
}

/// What may be done with the administrator's role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The site has no administrator any more: somebody of its desk takes it on.
    Take,
    /// An administrator gives it to somebody else as well.
    Give,
    /// An administrator lays it down.
    LayDown,
}

/// The administrators, by name.
///
/// # Errors
/// The store fails.
pub async fn administrators(app: &App) -> Result<Vec<Person>, Error> {
    let people = app.store.people().await?;
    Ok(people
        .into_iter()
        .filter(|person| person.is_admin && person.enrolled && person.disabled_at.is_none())
        .collect())
}

/// Does it. False: nobody with an open account has this address, they have the role already, or nobody else has it.
///
/// # Errors
/// [`Error::Forbidden`] for whoever has not got the role, or may not take it; the store fails.
pub async fn change_role(app: &App, who: &SignedIn, role: Role, email: &str) -> Result<bool, Error> {
    let own = who.person.id.as_str();
    let now = app.clock.now();
    match role {
        Role::Take if who.sits_at(&Desk::Site) && administrators(app).await?.is_empty() => {
            Ok(app.store.set_admin(own, own, true, now).await?)
        }
        Role::Give if who.person.is_admin => match app.accounts.person_of(email).await? {
            Some(person) => Ok(app.store.set_admin(own, &person.id, true, now).await?),
            None => Ok(false),
        },
        Role::LayDown if who.person.is_admin => Ok(app.store.set_admin(own, own, false, now).await?),
        _ => Err(Error::Forbidden),
    }
}

/// Stops the access of the person with this address: signed out everywhere at once, and no desk mail any more. What stood
/// at a desk where nobody is left goes on to the next one. False where there is no such person, or somebody was first.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not look after the site, and for one's own access; the store fails.
pub async fn stop_access(app: &App, who: &SignedIn, email: &str) -> Result<bool, Error> {
    if !may_stop(who, email) {
        return Err(Error::Forbidden);
    }
    let Some(person) = app.accounts.person_of(email).await? else { return Ok(false) };
    let done = app.store.disable_person_by(&who.person.id, &person.id, app.clock.now()).await?;
    rescue(app).await?;
    Ok(done)
}
