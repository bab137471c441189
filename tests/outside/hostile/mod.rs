//! People and machines that mean no good.

mod csrf;
pub(crate) mod dice;
mod parameters;
mod requests;
mod slow;
