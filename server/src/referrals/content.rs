//! What is kept of a request, split by who may read it (PRODUCT.md, “Who may read what”).
//!
//! The whole [`Request`] is sealed to the people of its chain. [`Facts`] lie under the server's key: what a
//! desk sees before it opens the request, the chain with its reasons, and an address for news if news was asked for.

use domain::Lang;
use domain::Slug;
use domain::place::Nis;
use domain::referral::{AgeBand, Asker, Desk, Reason, Request, Stop};
use domain::taxonomy::Code;
use domain::web::MailAddress;
use serde::{Deserialize, Deserializer, Serialize};

use crate::clock::Millis;

/// What lies under the server's key: first-look facts, the chain, an address for news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Who asks.
    pub asker: Asker,
    /// The municipality of the person.
    pub municipality: Nis,
    /// Their age band.
    pub age: AgeBand,
    /// What the duo would do.
    pub kinds: Vec<Code>,
    /// The programmes that were chosen, in the person's order.
    #[serde(deserialize_with = "one_or_many")]
    pub chosen: Vec<Slug>,
    /// The desks that may read it, in order, with the reason each stands there.
    pub chain: Vec<Stop>,
    /// Where news about the state goes, if it was asked for.
    pub news: Option<MailAddress>,
    /// Whether a professional gave a work address, which confirms itself ([`super::sender`]); the address is not here.
    #[serde(default)]
    pub work_address: bool,
    /// The language of the person.
    pub lang: Lang,
    /// A programme outside the chain to which its desk would pass it on, until the person says yes or no.
    #[serde(default)]
    pub wish: Option<Wish>,
    /// What the person said yes to after it was sent.
    #[serde(default)]
    pub agreed: Vec<Agreed>,
}

/// A desk would like to pass it on to a programme outside the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// Which programme.
    pub programme: Slug,
    /// Since when, in milliseconds since 1970 (UTC).
    pub at: Millis,
}

/// The person said yes to one more programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// Which programme.
    pub programme: Slug,
    /// When, in milliseconds since 1970 (UTC).
    pub at: Millis,
    /// Who of the desk heard it; `None`: the person answered with the follow code.
    pub told_to: Option<String>,
    /// Which text was asked.
    pub version: String,
}

impl Facts {
    /// The facts of a request on its way through a chain.
    #[must_use]
    pub fn of(request: &Request, chosen: Vec<Slug>, chain: Vec<Stop>, lang: Lang) -> Self {
        Self {
            asker: request.asker,
            municipality: request.municipality,
            age: request.age,
            kinds: request.kinds.clone(),
            chosen,
            chain,
            news: request.news.then(|| request.email.clone()).flatten(),
            work_address: request.work_address.is_some(),
            lang,
            wish: None,
            agreed: Vec::new(),
        }
    }

    /// The chosen programme that a desk stands for; of a desk that passes on, the first that was chosen.
    #[must_use]
    pub fn programme_at(&self, desk: &Desk) -> Option<&Slug> {
        let stop = self.chain.iter().find(|stop| stop.desk == *desk && desk.is_of_organisation());
        self.chosen.get(stop.map_or(0, |stop| stop.choice))
    }

    /// Why a desk stands in the chain; `None` where it does not.
    #[must_use]
    pub fn reason_of(&self, desk: &Desk) -> Option<Reason> {
        self.chain.iter().find(|stop| stop.desk == *desk).map(|stop| stop.reason)
    }
}

/// What was stored before a request could name several programmes names one, or none.
fn one_or_many<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Slug>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Chosen {
        Many(Vec<Slug>),
        One(Option<Slug>),
    }
    Ok(match Chosen::deserialize(from)? {
        Chosen::Many(slugs) => slugs,
        Chosen::One(slug) => slug.into_iter().collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_from_before_shortlists_are_read() {
        let facts = |chosen: &str| {
            let json = format!(
                r#"{{"asker":"zelf","municipality":"44021","age":"from26-to64","kinds":[],"chosen":{chosen},"chain":[],"news":null,"lang":"nl"}}"#
            );
            serde_json::from_str::<Facts>(&json).expect("facts").chosen
        };
        let gent: Slug = "buddy-gent".parse().expect("a slug");
        assert_eq!(facts(r#""buddy-gent""#), std::slice::from_ref(&gent));
        assert_eq!(facts("null"), []);
        assert_eq!(facts(r#"["buddy-gent"]"#), [gent]);
    }
}
