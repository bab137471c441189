//! The two ways in which this crate can fail. An [`IndexError`] is met when an index is opened or
//! written: the caller builds it anew or stops. A [`SearchError`] is met while answering: unexpected,
//! logged once, a generic page. Nothing a person types is ever an error.

use std::path::PathBuf;

/// Why an index could not be opened or written.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// There is no index in the folder.
    #[error("there is no index in {0}")]
    Missing(PathBuf),
    /// There is one, but it cannot be trusted.
    #[error("the index in {folder} is damaged: {reason}")]
    Damaged {
        /// The folder.
        folder: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// It was written by another version of this crate.
    #[error("the index in {folder} has version {found}, this program writes {wanted}")]
    OtherVersion {
        /// The folder.
        folder: PathBuf,
        /// Its version.
        found: String,
        /// Ours.
        wanted: &'static str,
    },
    /// A folder or file could not be written.
    #[error("the index in {folder} could not be written: {source}")]
    Write {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The index library failed.
    #[error("the index failed: {0}")]
    Tantivy(#[from] tantivy::TantivyError),
    /// The word lists or places that are built in do not fit together: a mistake of ours.
    #[error(transparent)]
    Tables(#[from] domain::directory::LoadError),
}

/// Why a question could not be answered.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The index library failed.
    #[error("the index failed: {0}")]
    Tantivy(#[from] tantivy::TantivyError),
}
