//! The types and rules of this world, without input or output.
//!
//! What is here: the directory (organisations, programmes, service areas), the places of Flanders
//! and Brussels, the referral with its states, its routing and its clock, Belgian working days, how
//! an organisation lists itself, the register of what is
//! kept of whom. What is deliberately not here: files,
//! databases, the network, a clock, randomness, HTML. Everything that is needed of those is passed in.

pub mod calendar;
pub mod directory;
pub mod enterprise;
pub mod lang;
pub mod listing;
pub mod place;
pub mod privacy;
pub mod referral;
pub mod sheet;
pub mod slug;
pub mod taxonomy;
pub mod web;

pub use enterprise::EnterpriseNumber;
pub use lang::{Lang, Translated};
pub use slug::Slug;
