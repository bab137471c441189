//! People and machines that mean no good.

mod csrf;
mod parameters;
mod requests;
mod slow;
