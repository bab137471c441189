//! Search over the directory: from the words a person types to programmes, each with its reasons.
//!
//! | room | holds |
//! | --- | --- |
//! | [`analysis`] | folding, Dutch stems, compounds, synonyms: what a word is |
//! | [`gazetteer`] | every name of a place, and which place a name means where it stands |
//! | [`question`] | from a question to places, topics and intent |
//! | [`index`] | the tantivy index on disk: schema, writing, opening, matching documents |
//! | [`ranking`] | pure: blocks, scores, reasons, facets, order |
//! | [`suggest`] | what is offered while typing: places, topics, programmes |
//!
//! The way of a question is straight: [`Query`] → understood → matching documents → ranked → [`Answer`].
//! What is not here: HTTP, HTML, sentences to show (an answer holds data; `app` says it in words), and
//! the truth: the index is derived from the store and can be thrown away at any time.

pub mod analysis;
pub mod answer;
pub mod error;
pub mod gazetteer;
pub mod index;
pub mod query;
pub mod question;
pub mod ranking;
mod search;
pub mod suggest;

pub use answer::{
    Answer, Block, Facets, Hit, Intent, Notice, PlaceLevel, Reason, Understood, UnderstoodPlace,
};
pub use error::{IndexError, SearchError};
pub use query::{Query, Sort};
pub use search::{Change, Search};
pub use suggest::Suggestion;
