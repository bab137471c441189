//! Use cases of a request: the state of a form being filled in, sending, following. No HTML here.

pub mod addition;
pub mod chain;
pub mod content;
pub mod erasure;
pub mod flow;
pub mod follow;
pub mod news;
pub mod send;
pub mod sender;
pub mod suspicion;
pub(crate) mod waiting;
