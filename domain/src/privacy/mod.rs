//! The register of processing (GDPR, article 30): each personal datum that is asked or kept, once, with its purpose, its
//! basis, who reads it, how long it is kept and where it stands. `PRIVACY.md` is written from it.
//!
//! A field of the request form without its row does not compile ([`fields::row`]); a column of the database or a field of
//! another form without one fails a test. Not here: the page `/privacy`, which says the same in plain words.

mod fields;
mod listings;
mod paper;
mod people;
mod plain;
mod rows;
pub mod terms;

use crate::referral::{Field, retention};

pub use paper::paper;
pub use plain::{PLAIN_COLUMNS, PLAIN_INPUTS};

/// Why it may be processed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The person agreed, in so many words: it may say something of health, origin, beliefs or a conviction.
    Explicit,
    /// The person agreed.
    Consent,
    /// Proof that somebody agreed.
    Proof,
    /// The agreement with the people of a desk.
    Agreement,
    /// The site cannot be kept safe and honest without it.
    Interest,
}

impl Basis {
    /// The articles of the GDPR.
    #[must_use]
    pub const fn articles(self) -> &'static str {
        match self {
            Self::Explicit => "explicit consent: 6(1)(a), 9(2)(a), 10",
            Self::Consent => "consent: 6(1)(a)",
            Self::Proof => "legal duty, proof of consent: 6(1)(c), 7(1)",
            Self::Agreement => "agreement with the desk: 6(1)(b)",
            Self::Interest => "legitimate interest: 6(1)(f)",
        }
    }
}

/// Who is able to read it: the tiers of “Who may read what”.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tier {
    /// Sealed to people: not even the server reads it.
    Sealed,
    /// Sealed to people, with a copy under the server's key.
    SealedAndServer,
    /// Under the server's key.
    Server,
    /// A hash, from which it cannot be read back.
    Hash,
    /// As it is.
    Plain,
    /// In the browser of whom it is about only.
    Browser,
}

impl Tier {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Sealed => "sealed to people",
            Self::SealedAndServer => "sealed to people; a copy under the server's key",
            Self::Server => "under the server's key",
            Self::Hash => "a hash only",
            Self::Plain => "plain",
            Self::Browser => "in one's own browser",
        }
    }
}

/// How long it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// As long as what a referral holds ([`retention`]).
    Content,
    /// Until the referral ends.
    Open,
    /// Some time after the content was erased ([`terms::KNOWN`]).
    Known,
    /// So many milliseconds, and since when.
    For(i64, &'static str),
    /// Not at all: it serves one answer.
    Moment,
    /// As long as somebody has an account, and after that as long as the log that names them.
    Account,
    /// As long as somebody has an account.
    Key,
    /// Until it is over.
    Over,
    /// Until somebody of the desk or of the site takes it away.
    Removed,
}

impl Kept {
    /// In words, with the figures of the constants.
    #[must_use]
    pub fn words(self) -> String {
        use terms::words;
        let (settled, idle) = (words(retention::SETTLED), words(retention::IDLE));
        match self {
            Self::Content => format!(
                "until {settled} after it was settled, at the latest {idle} after its last change; less when the \
                 person erases it"
            ),
            Self::Open => {
                format!(
                    "until it is settled, taken back or erased; at the latest {idle} after its last change"
                )
            }
            Self::Known => format!("until {} after the content was erased", words(terms::KNOWN)),
            Self::For(span, since) => format!("{} {since}", words(span)),
            Self::Moment => "not kept: for this one answer".to_owned(),
            Self::Account => format!(
                "as long as the account; of one that was stopped {}, as long as the log that names it",
                words(terms::AUDIT)
            ),
            Self::Key => {
                "as long as the account; gone at once when it is stopped, but for the public key".to_owned()
            }
            Self::Over => "until it is over, or the person takes it away".to_owned(),
            Self::Removed => "until somebody of the desk takes it away".to_owned(),
        }
    }
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A field of the request form.
    Field(Field),
    /// A field of another form: the address the form goes to (as the router writes it) and the name of the input.
    Input(&'static str, &'static str),
    /// A column of the database, as `table.column`.
    Column(&'static str),
    /// A cookie; of several with one beginning, that beginning.
    Cookie(&'static str),
}

/// The address the steps of the request form go to.
pub const STEPS: &str = "/aanvraag/{flow}/{step}";

/// One personal datum.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What it is.
    pub what: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// Why that is allowed.
    pub basis: Basis,
    /// How it lies there.
    pub tier: Tier,
    /// Who reads it.
    pub readers: &'static str,
    /// How long.
    pub kept: Kept,
    /// Where it is asked and where it is kept.
    pub places: &'static [Place],
}

/// Some rows under a heading.
#[derive(Debug, Clone)]
pub struct Part {
    /// The heading.
    pub title: &'static str,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// The whole register.
#[must_use]
pub fn register() -> Vec<Part> {
    vec![
        Part { title: "The request form", rows: Field::ALL.map(fields::row).to_vec() },
        Part { title: "What a request makes", rows: rows::REQUEST.to_vec() },
        Part { title: "People of a desk", rows: people::PEOPLE.to_vec() },
        Part { title: "Who keeps a listing", rows: listings::LISTINGS.to_vec() },
        Part { title: "Everybody who visits", rows: people::VISITORS.to_vec() },
    ]
}

/// Every place of the register.
#[must_use]
pub fn places() -> Vec<Place> {
    register().iter().flat_map(|part| &part.rows).flat_map(|row| row.places).copied().collect()
}

#[cfg(test)]
mod tests;
