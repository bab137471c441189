//! Behind sign-in: enrolling, signing in, reading and answering, inviting.

mod access;
mod coordinators;
mod enrol;
mod post;
mod recover;
mod reports;
mod sign_in;
mod work;
