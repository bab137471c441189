//! The server of Buddywijzer as a library, so that its rooms can be tested; `main.rs` is the door.

pub mod accounts;
pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod data;
pub mod demo;
pub mod desk;
pub mod housekeeping;
pub mod http;
pub mod listings;
pub mod mail;
pub mod missed;
pub mod referrals;
pub mod routes;
pub mod seal;
pub mod store;
pub mod telemetry;
#[cfg(test)]
mod testing;
