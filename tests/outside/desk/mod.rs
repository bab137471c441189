//! Behind sign-in: enrolling, signing in, reading and answering, inviting.

mod access;
mod account;
mod answer;
mod clock;
mod coordinators;
mod enrol;
mod figures;
mod holiday;
mod lint;
mod lint_mail;
mod log;
mod others;
mod post;
mod recover;
mod reports;
mod room;
mod room_parts;
mod routing;
mod sign_in;
mod today;
mod wanted;
mod wider;
mod work;
