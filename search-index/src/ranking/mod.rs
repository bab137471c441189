//! Which programme answers better: pure functions from what is asked and what is known to an order.
//!
//! A score is the topic (what part of the asked codes a programme bears, rare codes counting more) with
//! the words of the question, times the place (who serves a small area beats who serves all of
//! Flanders), with small steps for certainty. Everything is a plain number that `explain` can show; how much each part
//! counts stands in one table ([`Weights`]). What programmes share (codes, area, seat) is judged once for each question.
//! What is not here: tantivy, text, sentences.

mod asked;
mod coding;
mod facets;
mod geo;
mod order;
mod reasons;
mod room;
mod score;
mod table;
mod topical;
mod weights;

pub use asked::{Asked, AskedCode};
pub use coding::{Bits, Coding, ONLY, only, only_asked};
pub use facets::{Filters, Passing, count};
pub use geo::km;
pub use order::{Ranked, Ranking};
pub use reasons::reasons;
pub use room::Rooms;
pub use score::{Judge, Judged, Parts, TextMatch};
pub use table::Table;
pub use weights::Weights;

#[cfg(test)]
mod tests;
