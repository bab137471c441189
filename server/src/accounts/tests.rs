//! The use cases of accounts against a real store: enrolment, sign-in, sessions, late wraps.

mod bench;
mod enrolment;
mod late_wraps;
mod sign_in;
mod stolen;
