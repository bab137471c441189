//! Stopping somebody's access: for who left, or whose phone and pass phrase are in other hands.

use domain::referral::Desk;

use super::rescue;
use crate::accounts::{SignedIn, fold_email};
use crate::app::App;
use crate::http::Error;

/// Whether this person may stop the access of the person with this address: people of the site's desk may, never their
/// own.
#[must_use]
pub fn may_stop(who: &SignedIn, email: &str) -> bool {
    who.sits_at(&Desk::Site) && fold_email(email) != who.person.email_folded
}

/// Stops the access of the person with this address: signed out everywhere at once, and no desk mail any more. What stood
/// at a desk where nobody is left goes on to the next one. False where there is no such person, or somebody was first.
///
/// # Errors
/// [`Error::Forbidden`] for people of other desks and for one's own access; the store fails.
pub async fn stop_access(app: &App, who: &SignedIn, email: &str) -> Result<bool, Error> {
    if !may_stop(who, email) {
        return Err(Error::Forbidden);
    }
    let Some(person) = app.accounts.person_of(email).await? else { return Ok(false) };
    let done = app.store.disable_person_by(&who.person.id, &person.id, app.clock.now()).await?;
    rescue(app).await?;
    Ok(done)
}
