//! The name of a thing in an address: lower-case ASCII letters, digits and single hyphens.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A slug: 1 to 80 characters of `a-z`, `0-9` and single hyphens between them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Box<str>);

/// Says that a text is no slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a slug: lower-case letters, digits and single hyphens, at most 80 characters")]
pub struct NotASlug(pub String);

impl Slug {
    /// The longest slug, in characters.
    pub const MAX: usize = 80;

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The slug of a name: accents folded, everything else than letters and digits becomes a hyphen.
    /// `None` where nothing is left.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let mut out = String::with_capacity(name.len());
        for c in name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
            if c.is_ascii_alphanumeric() {
                out.push(c);
            } else if !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
        }
        out.truncate(Self::MAX);
        Self::try_from(out.trim_end_matches('-').to_owned()).ok()
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, NotASlug> {
        let fits = !text.is_empty()
            && text.len() <= Self::MAX
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if fits { Ok(Self(text.into_boxed_str())) } else { Err(NotASlug(text)) }
    }
}

impl std::str::FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        Self::try_from(text.to_owned())
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0.into()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_slugs() {
        let of = |name: &str| Slug::of_name(name).map(String::from);
        assert_eq!(of("Brussel (19 gemeenten)").as_deref(), Some("brussel-19-gemeenten"));
        assert_eq!(of("Tongeren-Borgloon").as_deref(), Some("tongeren-borgloon"));
        assert_eq!(of("Liège – Évêché").as_deref(), Some("liege-eveche"));
        assert_eq!(of("…"), None);
    }

    #[test]
    fn what_is_no_slug_is_refused() {
        for bad in ["", "-a", "a-", "a--b", "A", "a b", "é", &"a".repeat(81)] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
    }
}
