//! A desk: a place where people answer referrals. A referral stands on exactly one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::slug::Slug;

/// A desk.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Desk {
    /// The coordinators of a programme, together.
    Programme(Slug),
    /// One coordinator of a programme: coverage says for what. Who sits at the programme's desk sits at their own.
    Coordinator {
        /// The programme.
        programme: Slug,
        /// The identifier of the person.
        person: String,
    },
    /// The general desk of an organisation: who manages its programmes, and reads what no coordinator can take.
    Organisation(Slug),
    /// The dispatcher of a referentieregio (its name as a slug), or of Brussels ([`Desk::BRUSSELS`]).
    Dispatcher(Slug),
    /// The desk of the site: the last of every chain.
    Site,
}

impl Desk {
    /// The slug of the dispatcher of Brussels, which belongs to no referentieregio.
    pub const BRUSSELS: &'static str = "brussel";

    /// The programme it belongs to.
    #[must_use]
    pub const fn programme(&self) -> Option<&Slug> {
        match self {
            Self::Programme(slug) | Self::Coordinator { programme: slug, .. } => Some(slug),
            _ => None,
        }
    }

    /// The desk under which it is counted: a coordinator's work is their programme's.
    #[must_use]
    pub fn counted(&self) -> Self {
        self.programme().map_or_else(|| self.clone(), |programme| Self::Programme(programme.clone()))
    }

    /// Whether people of a programme or its organisation sit here, rather than people who pass on.
    #[must_use]
    pub const fn is_of_organisation(&self) -> bool {
        matches!(self, Self::Programme(_) | Self::Coordinator { .. } | Self::Organisation(_))
    }
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Programme(slug) => write!(f, "programme:{slug}"),
            Self::Coordinator { programme, person } => write!(f, "coordinator:{programme}:{person}"),
            Self::Organisation(slug) => write!(f, "organisation:{slug}"),
            Self::Dispatcher(slug) => write!(f, "dispatcher:{slug}"),
            Self::Site => f.write_str("site"),
        }
    }
}

impl From<Desk> for String {
    fn from(desk: Desk) -> Self {
        desk.to_string()
    }
}

impl TryFrom<String> for Desk {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl FromStr for Desk {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (kind, name) = text.split_once(':').unwrap_or((text, ""));
        let slug = |name: &str| name.parse::<Slug>().ok();
        let desk = match kind {
            "site" if name.is_empty() && !text.contains(':') => Some(Self::Site),
            "programme" => slug(name).map(Self::Programme),
            "organisation" => slug(name).map(Self::Organisation),
            "dispatcher" => slug(name).map(Self::Dispatcher),
            "coordinator" => name.split_once(':').and_then(|(programme, person)| {
                let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
                let person = Some(person).filter(|id| !id.is_empty() && id.chars().all(fits))?;
                Some(Self::Coordinator { programme: slug(programme)?, person: person.to_owned() })
            }),
            _ => None,
        };
        desk.ok_or_else(|| format!("“{text}” is no desk"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_is_written_and_read_the_same() {
        let slug = |text: &str| text.parse::<Slug>().expect("a slug");
        for desk in [
            Desk::Site,
            Desk::Programme(slug("buddywerking-gent")),
            Desk::Coordinator { programme: slug("buddywerking-gent"), person: "0192-ab".to_owned() },
            Desk::Organisation(slug("caw")),
            Desk::Dispatcher(slug("waasland")),
        ] {
            assert_eq!(desk.to_string().parse(), Ok(desk));
        }
        for bad in [
            "programme:Not A Slug",
            "",
            "site:",
            "dispatcher:",
            "coordinator:gent",
            "coordinator:gent:",
            "x:y",
        ] {
            assert!(bad.parse::<Desk>().is_err(), "{bad}");
        }
    }
}
