//! People and machines that mean no good.

mod csrf;
mod matrix;
mod parameters;
mod quarantine;
mod requests;
mod slow;
