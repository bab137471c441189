//! What happens by itself, every hour. Thrown away: sessions, counts of attempts, invitations nobody used, absences
//! that are over, rows of letters that left. And requests at a desk where nobody is left go on to the next one.

use std::time::Duration;

use domain::privacy::terms;

use crate::accounts::{session, sign_in};
use crate::app::App;
use crate::clock::Millis;
use crate::desk;
use crate::referrals::erasure;
use crate::store::Retention;

const HOUR: Duration = Duration::from_secs(60 * 60);
/// Until then the same letter is not sent a second time.
const SENT_MAIL: Millis = terms::SENT_MAIL;

/// Long enough to look into why it could not be delivered; such a row still holds the letter, under the server's key.
const DEAD_MAIL: Millis = terms::DEAD_MAIL;

/// The longest window in which attempts are counted: a count that went earlier would forgive what came before.
pub(crate) const COUNTED: Millis = terms::COUNTED;
const _: () = assert!(sign_in::WINDOW <= COUNTED);

const KEEP: Retention = Retention {
    sessions: session::ABSOLUTE,
    attempts: COUNTED,
    proposals: terms::INVITATION,
    sent_mail: SENT_MAIL,
    dead_mail: DEAD_MAIL,
    audit: terms::AUDIT,
};

/// Throws away what is old and hands on what nobody reads, now and every hour, for as long as the site serves.
pub async fn run(app: App) {
    let mut hours = tokio::time::interval(HOUR);
    loop {
        hours.tick().await;
        match app.store.forget_expired(app.clock.now(), &KEEP).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "old rows are gone"),
            Err(error) => tracing::warn!(%error, "old rows could not be removed"),
        }
        match erasure::sweep(&app).await {
            Ok(0) => {}
            Ok(erased) => tracing::info!(erased, "old requests are erased"),
            Err(error) => tracing::warn!(%error, "old requests could not be erased"),
        }
        match desk::room::age(&app).await {
            Ok(false) => {}
            Ok(true) => tracing::info!("what was said about room long ago is unknown now"),
            Err(error) => tracing::warn!(%error, "what was said about room could not be looked through"),
        }
        match desk::rescue(&app).await {
            Ok(0) => {}
            Ok(moved) => tracing::info!(moved, "requests that nobody could read went on"),
            Err(error) => tracing::warn!(%error, "requests could not be looked through"),
        }
    }
}
