//! What is thrown away by itself, every hour: sessions, counts of attempts, invitations nobody used, rows of
//! letters that left. Requests are not touched here.

use std::time::Duration;

use crate::accounts::session;
use crate::app::App;
use crate::clock::Millis;
use crate::referrals::news;
use crate::store::Retention;

const HOUR: Duration = Duration::from_secs(60 * 60);
/// Until then the same letter is not sent a second time.
const SENT_MAIL: Millis = 90 * 24 * 60 * 60 * 1000;

const KEEP: Retention =
    Retention { sessions: session::ABSOLUTE, attempts: news::WINDOW, sent_mail: SENT_MAIL };

/// Throws away what is old, now and every hour, for as long as the site serves.
pub async fn run(app: App) {
    let mut hours = tokio::time::interval(HOUR);
    loop {
        hours.tick().await;
        match app.store.forget_expired(app.clock.now(), &KEEP).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "old rows are gone"),
            Err(error) => tracing::warn!(%error, "old rows could not be removed"),
        }
    }
}
