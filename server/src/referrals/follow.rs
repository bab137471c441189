//! Following one's own request, with the code that was shown at sending.

use domain::referral::{Desk, Field, State};

use super::content::Facts;
use crate::app::App;
use crate::http::Error;
use crate::seal::Purpose;
use crate::store::{Actor, Change, ReferralRow};

/// How often one address may try a code in a quarter of an hour.
pub const MOST_TRIES: i64 = 20;

/// What lies under the server's key; `None` once the request is closed, as it is erased then.
///
/// # Errors
/// What is stored cannot be opened: another key, or a changed database.
pub fn facts(app: &App, row: &ReferralRow) -> Result<Option<Facts>, Error> {
    row.facts.as_deref().map(|blob| open_facts(app, &row.id, blob)).transpose()
}

/// What lies under the server's key of the referral of an identifier.
///
/// # Errors
/// It cannot be opened: another key, or a changed database.
pub fn open_facts(app: &App, id: &str, blob: &[u8]) -> Result<Facts, Error> {
    let json = app.key.open(Purpose::Facts, id.as_bytes(), blob).ok_or_else(|| {
        Error::unexpected("the facts of a referral cannot be opened with this server's key")
    })?;
    // What serde says would quote the facts.
    serde_json::from_slice(&json).map_err(|_| Error::unexpected("the facts of a referral cannot be read"))
}

/// The desks of a referral's chain, for the wraps that are made late; `None` where its facts are gone.
#[must_use]
pub fn chain_of(app: &App, row: &ReferralRow) -> Option<Vec<Desk>> {
    let facts = facts(app, row).ok().flatten()?;
    Some(facts.chain.into_iter().map(|stop| stop.desk).collect())
}

/// Which fields went to the desk: names, never values. What cannot be known without opening it is left out.
#[must_use]
pub fn shared(facts: &Facts) -> Vec<Field> {
    let of_the_form = |field: &Field| matches!(field, Field::Toestemming | Field::Nieuws);
    Field::ALL.into_iter().filter(|field| field.is_asked_of(facts.asker) && !of_the_form(field)).collect()
}

/// Takes a request back. False when it ended in the meantime.
///
/// # Errors
/// The store fails.
pub async fn withdraw(app: &App, row: &ReferralRow) -> Result<bool, Error> {
    if !row.state.can_withdraw() {
        return Ok(false);
    }
    let change = Change {
        referral_id: &row.id,
        desk: None,
        from: row.state,
        to: State::Withdrawn,
        actor: Actor::Person,
        person_id: None,
        now: app.clock.now(),
        hand_on: None,
        link: None,
        note: None,
        mails: &[],
    };
    Ok(app.store.change_state(&change).await?)
}
