//! The languages of the site and texts that exist in each of them.

use serde::{Deserialize, Serialize};

/// A language of the interface. Dutch is the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// French.
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Every language, the default first.
    pub const ALL: [Self; 3] = [Self::Nl, Self::Fr, Self::En];

    /// The BCP 47 tag, as in the `lang` attribute of a page.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// What stands in front of every path of this language: `/fr`; nothing for Dutch.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Nl => "",
            Self::Fr => "/fr",
            Self::En => "/en",
        }
    }

    /// The language an address begins with, and the path without it: `/fr/zoeken` is `/zoeken` in French.
    #[must_use]
    pub fn of_path(path: &str) -> (Self, &str) {
        [Self::Fr, Self::En]
            .into_iter()
            .find_map(|lang| match path.strip_prefix(lang.prefix())? {
                "" => Some((lang, "/")),
                // `/fr//elders.be` must not become an address of elsewhere.
                rest if rest.starts_with('/') && !rest.starts_with("//") && !rest.starts_with("/\\") => {
                    Some((lang, rest))
                }
                _ => None,
            })
            .unwrap_or((Self::Nl, path))
    }

    /// A path without a language as an address in this one: `/zoeken` is `/fr/zoeken` in French, `/` is `/fr`.
    #[must_use]
    pub fn address(self, path: &str) -> String {
        match (self, path) {
            (Self::Nl, path) => path.to_owned(),
            (lang, "/") => lang.prefix().to_owned(),
            (lang, path) => match path.strip_prefix('/') {
                // What follows the home page at once: `/?q=`, `/#kaart`.
                Some(rest) if rest.starts_with(['?', '#']) => format!("{}{rest}", lang.prefix()),
                _ => format!("{}{path}", lang.prefix()),
            },
        }
    }

    /// The language of a BCP 47 tag, if it is one of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

/// One text in every language of the site. An empty French or English text means: as in Dutch.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Translated {
    /// Dutch; never empty.
    pub nl: String,
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Translated {
    /// The text in a language, else the Dutch one.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let text = match lang {
            Lang::Nl => &self.nl,
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        };
        if text.is_empty() { &self.nl } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_and_its_language_come_apart_and_together() {
        for (address, lang, path) in [
            ("/", Lang::Nl, "/"),
            ("/zoeken", Lang::Nl, "/zoeken"),
            ("/fr", Lang::Fr, "/"),
            ("/fr/zoeken", Lang::Fr, "/zoeken"),
            ("/en/gemeente/gent", Lang::En, "/gemeente/gent"),
            ("/friet", Lang::Nl, "/friet"),
            ("/fr//elders.be/", Lang::Nl, "/fr//elders.be/"),
        ] {
            assert_eq!(Lang::of_path(address), (lang, path));
            assert_eq!(lang.address(path), address);
        }
        assert_eq!(Lang::Fr.address("/?q=a"), "/fr?q=a");
    }
}
