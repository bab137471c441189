//! Searching: the machine's contract, the page, and how good the answers are.

mod api;
mod filters;
mod page;
mod relevance;
mod suggest;
