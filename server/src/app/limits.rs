//! How often one address may try something. Counted in the store, so that a restart forgives nothing; an address
//! is kept as a keyed hash of its network only.

use std::net::IpAddr;

use super::App;
use crate::accounts::network_of;
use crate::accounts::sign_in::WINDOW;
use crate::seal::Purpose;
use crate::store::StoreError;

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
}
