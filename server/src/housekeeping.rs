//! What happens by itself, every hour. Thrown away: sessions, counts of attempts, invitations nobody used, absences
//! that are over, rows of letters that left. Requests at a desk where nobody is left go on to the next one, and what is
//! broken at a desk is told to who looks after it.

use std::time::Duration;

use domain::privacy::terms;

use crate::accounts::{session, sign_in};
use crate::app::App;
use crate::clock::Millis;
use crate::desk;
use crate::listings;
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
    forms: terms::FORM,
    attempts: COUNTED,
    proposals: terms::INVITATION,
    asked: terms::ASKED,
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
        match listings::keep::bring_live(&app).await {
            Ok(0) => {}
            Ok(live) => tracing::info!(live, "edits that waited are live"),
            Err(error) => tracing::warn!(%error, "edits that wait could not be looked through"),
        }
        match listings::fresh::step(&app).await {
            Ok(0) => {}
            Ok(steps) => tracing::info!(steps, "listings were asked whether they still hold"),
            Err(error) => tracing::warn!(%error, "the age of listings could not be looked through"),
        }
        match desk::wanted::age(&app).await {
            Ok(false) => {}
            Ok(true) => tracing::info!("which buddies were looked for long ago is forgotten"),
            Err(error) => tracing::warn!(%error, "which buddies are looked for could not be looked through"),
        }
        match desk::lint_mail::tell(&app).await {
            Ok(0) => {}
            Ok(mails) => tracing::info!(mails, "what is broken at the desks was told"),
            Err(error) => tracing::warn!(%error, "what is broken at the desks could not be told"),
        }
        match desk::rescue(&app).await {
            Ok(0) => {}
            Ok(moved) => tracing::info!(moved, "requests that nobody could read went on"),
            Err(error) => tracing::warn!(%error, "requests could not be looked through"),
        }
    }
}
