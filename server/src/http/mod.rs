//! From a socket to a handler and back.
//!
//! | file | what |
//! | --- | --- |
//! | [`accept`] | the accept loop: limits of a connection, graceful stop |
//! | [`layers`] | what surrounds every handler, in its order |
//! | [`csrf`] | who may change something |
//! | [`error`] | the one error of handlers, and the page it becomes |
//! | [`language`] | the language of an address, on its way out |
//! | [`page`] | from a page of `app` to an answer, and what a page may know of its visit |
//! | [`assets`] | stylesheet, icon and script at addresses that never change their content |
//! | [`query`] | parameters of an address, as they came |
//! | [`client`] | the address of the client behind trusted proxies |
//!
//! Not here: what a page says (`app`), and what a handler does (`routes`).

pub mod accept;
pub mod assets;
pub mod client;
pub mod csrf;
pub mod error;
pub mod form;
pub mod language;
pub mod layers;
pub mod page;
pub mod query;
mod wire;

pub use error::Error;
pub use page::{Shown, Visit};

#[cfg(test)]
mod tests;
