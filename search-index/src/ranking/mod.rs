//! Which programme answers better: pure functions from what is asked and what is known to an order.
//!
//! A score is the topic (what part of the asked codes a programme bears, rare codes counting more) with
//! the words of the question, times the place (who serves a small area beats who serves all of
//! Flanders), with small steps for certainty. Everything is a plain number that `explain` can show.
//! What is not here: tantivy, text, sentences.

mod asked;
mod facets;
mod geo;
mod order;
mod reasons;
mod score;

pub use asked::{Asked, AskedCode, Rarity};
pub use facets::{Filters, count};
pub use geo::{distance_to, km};
pub use order::{blocks, sort};
pub use reasons::reasons;
pub use score::{Judged, Parts, TextMatch, judge};

#[cfg(test)]
mod tests;
