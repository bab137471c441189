//! Which requests look like misuse: sent by a program, or too many at once. They are neither refused nor lost, they
//! wait in quarantine until somebody of the dispatcher's desk has looked at them; who sent one sees no difference.
//!
//! What made a request suspect is written nowhere. Addresses are counted as keyed hashes of their block only.

use std::net::IpAddr;

use domain::referral::Desk;

use super::flow::{Flow, FlowId};
use crate::accounts::block_of;
use crate::app::App;
use crate::clock::Millis;
use crate::seal::Purpose;
use crate::store::StoreError;

/// A day, in milliseconds: the window in which requests are counted.
const WINDOW: Millis = 24 * 60 * 60_000;
const _: () = assert!(WINDOW <= crate::housekeeping::COUNTED);

/// Counts a request that is about to be stored, and says whether it has to wait. `first` is the first desk of its
/// chain. What is suspect by itself does not count for that desk: else a flood of it would drive the requests of
/// people into quarantine as well.
///
/// # Errors
/// The store fails.
pub async fn is_suspect(
    app: &App,
    id: &FlowId,
    flow: &Flow,
    client: Option<IpAddr>,
    first: &Desk,
) -> Result<bool, StoreError> {
    let limits = &app.config.limits;
    let least = Millis::try_from(limits.ask_least.as_millis()).unwrap_or(Millis::MAX);
    // The id cannot lie: its cookie opens under no other one.
    let too_fast = app.clock.now() - id.begun() < least;
    let block = client.map(block_of).unwrap_or_default();
    let many = counted(app, "ask-network", &block).await? > limits.asks_per_network;
    if flow.trapped || too_fast || many {
        return Ok(true);
    }
    Ok(counted(app, "ask-desk", &first.to_string()).await? > limits.asks_per_desk)
}

async fn counted(app: &App, what: &str, of: &str) -> Result<i64, StoreError> {
    let key = app.key.keyed_hash(Purpose::Attempts, &[what.as_bytes(), of.as_bytes()]);
    app.store.count_attempt(&key, app.clock.now(), WINDOW).await
}

#[cfg(test)]
mod tests;
