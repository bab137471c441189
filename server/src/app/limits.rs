//! How often one address may try something, and how often we write to one that did not ask us to. Counted in the store, so that a restart forgives nothing; an address
//! is kept as a keyed hash of its network only.

use std::net::IpAddr;

use domain::web::MailAddress;

use super::App;
use crate::accounts::sign_in::WINDOW;
use crate::accounts::{fold_email, network_of};
use crate::clock::Millis;
use crate::seal::Purpose;
use crate::store::StoreError;

/// How many mails an address that did not confirm itself gets in a [`DAY`], whatever they are about.
const MOST_UNASKED: i64 = 3;
/// A day, in milliseconds.
const DAY: Millis = 24 * 60 * 60_000;
const _: () = assert!(DAY <= crate::housekeeping::COUNTED);

impl App {
    /// Counts one attempt of a client at something, and says how many there were in this window.
    ///
    /// # Errors
    /// The store fails.
    pub async fn tries(&self, client: Option<IpAddr>, what: &str) -> Result<i64, StoreError> {
        let network = client.map(network_of).unwrap_or_default();
        let key = self.key.keyed_hash(Purpose::Attempts, &[what.as_bytes(), network.as_bytes()]);
        self.store.count_attempt(&key, self.clock.now(), WINDOW).await
    }

    /// Counts a mail to an address that did not confirm itself, and says whether it may be written. One count for all
    /// of them: anybody can type anybody's address in any of our forms. To be asked before every such mail.
    ///
    /// # Errors
    /// The store fails.
    pub async fn may_write_unasked(&self, to: &MailAddress) -> Result<bool, StoreError> {
        let folded = fold_email(to.as_str());
        let key = self.key.keyed_hash(Purpose::Attempts, &[b"unasked", folded.as_bytes()]);
        Ok(self.store.count_attempt(&key, self.clock.now(), DAY).await? <= MOST_UNASKED)
    }
}
