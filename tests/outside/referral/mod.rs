//! A request for a buddy: from the first page of the form to its end.

mod add;
mod consent;
mod cookies;
mod erase;
mod errors;
mod follow;
mod journey;
mod once;
mod screening;
mod shortlist;
mod volunteer;
