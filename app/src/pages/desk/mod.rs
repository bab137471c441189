//! `/inloggen` and `/beheer/…`: the desk where requests are read and answered.

pub mod account;
pub mod answer;
pub mod away;
pub mod claims;
pub mod coordinators;
pub mod coverage;
pub mod enrol;
pub mod factors;
pub mod figures;
pub mod import;
pub mod inbox;
pub mod lint;
pub mod log;
pub mod overview;
pub mod post;
pub mod queue;
pub mod recover;
pub mod referral;
mod review;
pub mod room;
pub mod sign_in;
pub mod team;
pub mod walk_ins;
pub mod wanted;
pub mod wider;
