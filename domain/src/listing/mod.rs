//! An organisation lists a programme: the form, from raw strings to a checked [`Proposal`], and which listings it looks
//! like. Whether it is shown is for somebody of the site's desk.

pub mod enterprise;
mod form;
mod proposal;
mod similar;

pub use enterprise::EnterpriseNumber;
pub use form::{Answers, Field, Problem, Step, Wrong};
pub use proposal::{Known, Proposal};
pub use similar::{Likeness, similar};

#[cfg(test)]
mod tests;
