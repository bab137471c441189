//! How often one address may try something. Counted in the store, so that a restart forgives nothing; an address
//! is kept as a keyed hash only, IPv6 by its /64, as one household has a whole one.

use std::net::IpAddr;

use super::App;
use crate::clock::Millis;
use crate::seal::Purpose;
use crate::store::StoreError;

/// The window in which attempts are counted, in milliseconds: 15 minutes.
pub const WINDOW: Millis = 15 * 60 * 1000;

impl App {
    /// Counts one attempt of a client at something, and says how many there were in this window.
    ///
    /// # Errors
    /// The store fails.
    pub async fn tries(&self, client: Option<IpAddr>, what: &str) -> Result<i64, StoreError> {
        let block = match client {
            Some(IpAddr::V4(ip)) => ip.octets().to_vec(),
            Some(IpAddr::V6(ip)) => ip.octets().into_iter().take(8).collect(),
            None => Vec::new(),
        };
        let key = self.key.keyed_hash(Purpose::Attempts, &[what.as_bytes(), &block]);
        self.store.count_attempt(&key, self.clock.now(), WINDOW).await
    }
}
