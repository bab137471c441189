//! Listings: the form with which an organisation lists a programme, from raw strings to a checked [`Proposal`], and which
//! listings it looks like; what a later edit makes of a listing ([`change`]), and in which parts two versions differ.

pub mod bulk;
pub mod change;
pub mod form;
pub mod freshness;
mod parts;
pub mod proof;
mod proposal;
mod similar;

pub use form::{Answers, Field, Problem, Step, Wrong};
pub use parts::{Group, Part, dates, differences};
pub use proposal::{Known, Proposal};
pub use similar::{Likeness, Lookalikes, similar};

#[cfg(test)]
mod tests;
