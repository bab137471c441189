//! Buddywijzer from outside: the real binary, asked the way people and machines ask it.
//!
//! The tree mirrors the addresses of the site; `tests/src` speaks the product's language. Each test runs a site of its own
//! in a temporary folder, so that none leans on another.

mod commands;
mod demo;
mod desk;
mod faults;
mod hostile;
mod keeping;
mod listing;
mod mail;
mod many;
mod postgres;
mod public;
mod referral;
mod search;
mod secrets;
