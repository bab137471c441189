//! People of the desks: enrolment, pass phrase, second factor, sessions. No HTML here.

pub mod keys;
pub mod passphrase;
pub mod totp;
