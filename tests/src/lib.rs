//! How the tests see Buddywijzer: from outside, in the words of the product.
//!
//! [`Site`] runs the real binary on a free port with a temporary folder of its own; [`Browser`] asks it for pages the way
//! a browser without JavaScript does; [`Ask`] and [`Person`] walk the journeys. Nothing here knows the inside of the
//! server: no crate of ours is used, only addresses, pages, mails and files that an operator can see.

mod ahead;
pub mod ask;
pub mod browser;
pub mod data;
pub mod database;
pub mod dice;
pub mod folder;
pub mod html;
pub mod mail;
mod options;
pub mod person;
pub mod raw;
pub mod site;
pub mod smtp;
mod totp;

pub use ask::{Ask, Sent};
pub use browser::{Answer, Browser};
pub use mail::Mail;
pub use options::Options;
pub use person::Person;
pub use site::Site;

/// Whether the long forms of the fault and load tests were asked for (`tests/run --full`).
#[must_use]
pub fn full() -> bool {
    std::env::var_os("BUDDYWIJZER_TESTS_FULL").is_some()
}

/// Says on the test's own output that something was not tested, so that nobody believes it was.
#[expect(clippy::print_stdout, reason = "the output of a test is where its reader looks")]
pub fn skipped(what: &str, why: &str) {
    println!("!!!! NOT TESTED: {what}: {why}");
}
