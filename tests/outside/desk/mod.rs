//! Behind sign-in: enrolling, signing in, reading and answering, inviting.

mod answer;
mod coordinators;
mod enrol;
mod recover;
mod reports;
mod routing;
mod sign_in;
mod work;
