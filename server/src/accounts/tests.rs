//! The use cases of accounts against a real store: enrolment, recovery, sign-in, sessions, late wraps.

mod bench;
mod enrolment;
mod late_wraps;
mod recovery;
mod sign_in;
mod stolen;
