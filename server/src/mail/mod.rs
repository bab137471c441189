//! Outgoing mail: the mailer trait, SMTP and file transports, the outbox worker.
//!
//! A mail is written into the outbox in the transaction of what it tells ([`outbox`]) and leaves afterwards
//! ([`worker`]): it may arrive twice when the server is cut off between sending and marking, never not at all.
//! What a mail says is decided elsewhere; no mail carries content of a request. Addresses are never logged.

pub mod file;
pub mod message;
pub mod outbox;
pub mod smtp;
pub mod worker;

use std::future::Future;
use std::pin::Pin;

pub use file::FileMailer;
pub use message::{Letter, Message, Sender, SenderError, Subject, Wire};
pub use smtp::{SmtpMailer, SmtpUrlError};
pub use worker::{Bell, Worker};

/// The folder in `var` for letters while no mail server is set.
pub const FOLDER: &str = "outbox";

/// Why a letter did not leave. Only a code: nothing of the letter, its address or the server's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{code}")]
pub struct MailError {
    /// A short code for the outbox and the log, such as `smtp-451` or `timeout`.
    pub code: Code,
    /// Whether trying again is of little use.
    pub permanent: bool,
}

/// What went wrong, as a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// The server answered with this status.
    Smtp(u16),
    /// A word of ours.
    Word(&'static str),
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Smtp(status) => write!(f, "smtp-{status}"),
            Self::Word(word) => f.write_str(word),
        }
    }
}

impl MailError {
    /// Trying again later may help.
    #[must_use]
    pub const fn later(word: &'static str) -> Self {
        Self { code: Code::Word(word), permanent: false }
    }

    /// Trying again is of little use.
    #[must_use]
    pub const fn never(word: &'static str) -> Self {
        Self { code: Code::Word(word), permanent: true }
    }
}

/// A letter on its way.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>>;

/// Hands letters over to the world.
pub trait Mailer: Send + Sync + 'static {
    /// Hands one letter over. When this is `Ok`, somebody else answers for it.
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a>;

    /// How accents are written in its letters.
    fn wire(&self) -> Wire {
        Wire::SevenBit
    }
}
