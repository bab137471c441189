//! The audit log as somebody of a desk may read it: an organisation's general desk that of all its programmes, the
//! site's desk that of itself and of the dispatchers, everybody else that of their own desk. Not the administrator's role.

use domain::referral::Desk;

use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::store::audit::Entry;

/// How many rows are shown.
pub const MOST: usize = 200;

/// The rows this person may read, the newest first.
///
/// # Errors
/// The store fails.
pub async fn part_of(app: &App, who: &SignedIn) -> Result<Vec<Entry>, Error> {
    let mut desks = who.desks.clone();
    let known = app.store.desks_with_people().await?;
    let catalogue = app.catalogue().await?;
    let of_mine = |desk: &Desk| match desk {
        Desk::Dispatcher(_) => who.sits_at(&Desk::Site),
        _ => desk
            .programme()
            .and_then(|slug| catalogue.programme(slug))
            .is_some_and(|programme| who.sits_at(&Desk::Organisation(programme.organisation.clone()))),
    };
    desks.extend(known.into_iter().filter(of_mine));
    // The desks of one's own programme that others sit at are the same desk for the log.
    desks.sort();
    desks.dedup();
    Ok(app.store.audit_of(&desks, MOST).await?)
}
