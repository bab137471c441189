//! The way of a referral to the desk that answers it: pure. At all times it stands on exactly one desk.
//!
//! What is deliberately not here yet: deputies, the organisation's general desk, dispatchers of a
//! referentieregio. They become further rows of the chain, between the programme and the site.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::slug::Slug;

/// A desk: a place where people answer referrals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Desk {
    /// The coordinators of a programme.
    Programme(Slug),
    /// The desk of the site: the last of every chain.
    Site,
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Programme(slug) => write!(f, "programme:{slug}"),
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
        if text == "site" {
            return Ok(Self::Site);
        }
        text.strip_prefix("programme:")
            .and_then(|slug| slug.parse().ok())
            .map(Self::Programme)
            .ok_or_else(|| format!("“{text}” is no desk"))
    }
}

impl std::str::FromStr for Desk {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::try_from(text.to_owned())
    }
}

/// Why a desk stands in a chain. Its sentence is a text key: `reden-{name}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The person chose this programme, and it has a coordinator here.
    Gekozen,
    /// The person chose a programme that has no coordinator here yet.
    NietAangesloten,
    /// The person chose no programme.
    GeenKeuze,
    /// The desk that takes over when the one before cannot.
    Vangnet,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Gekozen, Self::NietAangesloten, Self::GeenKeuze, Self::Vangnet];

    /// Its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gekozen => "gekozen",
            Self::NietAangesloten => "niet-aangesloten",
            Self::GeenKeuze => "geen-keuze",
            Self::Vangnet => "vangnet",
        }
    }
}

/// One desk of a chain, with the reason it stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The desk.
    pub desk: Desk,
    /// Why.
    pub reason: Reason,
}

/// The chain of a referral: the first desk gets it, the last is the site's.
///
/// `open` are the desks that have at least one enrolled person with a key. `None` where the site's desk is
/// not open: then no request can be taken at all.
#[must_use]
pub fn route(chosen: Option<&Slug>, open: &BTreeSet<Desk>) -> Option<Vec<Stop>> {
    if !open.contains(&Desk::Site) {
        return None;
    }
    let site = |reason| Stop { desk: Desk::Site, reason };
    let Some(slug) = chosen else {
        return Some(vec![site(Reason::GeenKeuze)]);
    };
    let desk = Desk::Programme(slug.clone());
    Some(if open.contains(&desk) {
        vec![Stop { desk, reason: Reason::Gekozen }, site(Reason::Vangnet)]
    } else {
        vec![site(Reason::NietAangesloten)]
    })
}

/// The desk of a chain that acts as dispatcher: what looks like misuse waits there until somebody has looked at it.
/// Today that is the site's desk, the end of every chain; once a region has a dispatcher of its own, this names it.
#[must_use]
pub fn dispatcher(chain: &[Stop]) -> Desk {
    chain.last().map_or(Desk::Site, |stop| stop.desk.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn desks() -> impl Strategy<Value = BTreeSet<Desk>> {
        proptest::collection::btree_set(
            prop_oneof![Just(Desk::Site), "[a-e]".prop_map(|s| Desk::Programme(s.parse().expect("a slug"))),],
            0..6,
        )
    }

    proptest! {
        #[test]
        fn every_chain_ends_at_the_site_and_names_open_desks_once(
            chosen in proptest::option::of("[a-g]"), open in desks(),
        ) {
            let chosen: Option<Slug> = chosen.map(|s| s.parse().expect("a slug"));
            let chain = route(chosen.as_ref(), &open);
            prop_assert_eq!(chain.is_some(), open.contains(&Desk::Site));
            let Some(chain) = chain else { return Ok(()) };
            prop_assert_eq!(chain.last().map(|stop| &stop.desk), Some(&Desk::Site));
            prop_assert!(chain.iter().all(|stop| open.contains(&stop.desk)));
            prop_assert!(chain.iter().any(|stop| stop.desk == dispatcher(&chain)), "never outside what was agreed to");
            let unique: BTreeSet<&Desk> = chain.iter().map(|stop| &stop.desk).collect();
            prop_assert_eq!(unique.len(), chain.len());
            // A desk nobody chose never reads the request.
            for stop in &chain {
                prop_assert!(stop.desk == Desk::Site || chosen.as_ref().is_some_and(|c| stop.desk == Desk::Programme(c.clone())));
            }
        }
    }

    #[test]
    fn a_desk_is_written_and_read_the_same() {
        for desk in [Desk::Site, Desk::Programme("buddywerking-gent".parse().expect("a slug"))] {
            assert_eq!(desk.to_string().parse::<Desk>(), Ok(desk));
        }
        assert!("programme:Not A Slug".parse::<Desk>().is_err());
        assert!("".parse::<Desk>().is_err());
    }
}
