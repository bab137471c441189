//! Somebody who got a key after a request arrived waits until a person who can open it signs in: the wrap is made
//! in that request, with the secret key that is open then. Nobody else could make it.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use domain::referral::{Desk, State};

use super::Accounts;
use crate::clock::Millis;
use crate::seal::{ContentKey, PublicKey, SecretKey, WrapLayer};
use crate::store::{NewWrap, ReferralRow, StoreError};

/// So long somebody who signs in waits for it at most; what is left is made when one of the chain signs in again.
const LONGEST: Duration = Duration::from_secs(5);

/// Knows the chain of a request: it stands among the facts under the server's key.
pub trait Chains: Send + Sync {
    /// The desks of a request's chain, in order; `None` when its facts are gone or cannot be opened.
    fn chain(&self, referral: &ReferralRow) -> Option<Vec<Desk>>;
}

impl<F: Fn(&ReferralRow) -> Option<Vec<Desk>> + Send + Sync> Chains for F {
    fn chain(&self, referral: &ReferralRow) -> Option<Vec<Desk>> {
        self(referral)
    }
}

impl Accounts {
    /// Makes the wraps that are missing on every open request, and on what was added to it, whose chain holds one of this person's desks and that
    /// this person can open. How many were made.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_late_wraps(
        &self,
        person_id: &str,
        secret: &SecretKey,
        chains: &dyn Chains,
        now: Millis,
    ) -> Result<usize, StoreError> {
        let begun = Instant::now();
        let desks = self.store.desks_of_person(person_id).await?;
        let readers = self.store.open_readers().await?;
        let of_additions = self.store.open_addition_readers().await?;
        let mut people: BTreeMap<Desk, Vec<(String, PublicKey)>> = BTreeMap::new();
        let mut made = 0;
        for referral in self.store.open_referrals().await? {
            let Some(chain) = chains.chain(&referral) else { continue };
            if !chain.iter().any(|desk| desks.contains(desk)) {
                continue;
            }
            for desk in &chain {
                if !people.contains_key(desk) {
                    people.insert(desk.clone(), self.keys_of_desk(desk).await?);
                }
            }
            let late = Late { referral: &referral, chain: &chain, people: &people, person_id, secret, now };
            // To open a key is dear, and hardly ever is anything missing.
            if readers.get(&referral.id).is_some_and(|known| late.can_complete(known)) {
                made += self.wrap_request(&late).await?;
            }
            if of_additions
                .get(&referral.id)
                .is_some_and(|all| all.iter().any(|known| late.can_complete(known)))
            {
                made += self.wrap_additions(&late).await?;
            }
            if begun.elapsed() > LONGEST {
                tracing::info!(made, "late wraps: the rest waits for the next sign-in");
                return Ok(made);
            }
        }
        Ok(made)
    }

    /// The same for one request, before it is handed to a desk that joined its chain after it was sent.
    ///
    /// # Errors
    /// The database fails.
    pub async fn wrap_for_chain(
        &self,
        referral: &ReferralRow,
        chain: &[Desk],
        person_id: &str,
        secret: &SecretKey,
        now: Millis,
    ) -> Result<usize, StoreError> {
        let mut people = BTreeMap::new();
        for desk in chain {
            people.insert(desk.clone(), self.keys_of_desk(desk).await?);
        }
        let late = Late { referral, chain, people: &people, person_id, secret, now };
        Ok(self.wrap_request(&late).await? + self.wrap_additions(&late).await?)
    }

    async fn keys_of_desk(&self, desk: &Desk) -> Result<Vec<(String, PublicKey)>, StoreError> {
        let people = self.store.people_of_desk(desk).await?;
        let key = |bytes: &[u8]| PublicKey::from_slice(bytes);
        Ok(people.into_iter().filter_map(|person| Some((person.id, key(&person.public_key)?))).collect())
    }

    async fn wrap_request(&self, late: &Late<'_>) -> Result<usize, StoreError> {
        let Late { referral, person_id, .. } = *late;
        let layer = WrapLayer::new(&self.key);
        let wraps = self.store.wraps(&referral.id).await?;
        let Some(own) = wraps.iter().find(|wrap| wrap.person_id == person_id) else { return Ok(0) };
        let sealed = if own.under_server {
            layer.take(&referral.id, person_id, &own.sealed)
        } else {
            Some(own.sealed.clone())
        };
        let key = sealed.and_then(|sealed| ContentKey::unwrap(late.secret, &sealed));
        let Some(key) = key else { return Ok(0) };
        let known: Vec<String> = wraps.iter().map(|wrap| wrap.person_id.clone()).collect();
        let wrapped = |(position, desk, id, public): (usize, &Desk, &str, &PublicKey)| {
            let wrap = key.wrap(public);
            // Only the desk that holds the request now has wraps without the server's layer; in quarantine it does
            // not either, as the request goes back to an earlier desk from there.
            let under_server = *desk != referral.desk || referral.state == State::Quarantine;
            NewWrap {
                referral_id: referral.id.clone(),
                person_id: id.to_owned(),
                position: i64::try_from(position).unwrap_or(i64::MAX),
                sealed: if under_server { layer.put(&referral.id, id, &wrap) } else { wrap },
                under_server,
            }
        };
        let missing: Vec<NewWrap> = late.without(&known).into_iter().map(wrapped).collect();
        self.store.add_wraps(&missing, person_id, late.now).await?;
        Ok(missing.len())
    }

    /// Each addition has a key of its own, and each of its wraps lies under the server's key as well.
    async fn wrap_additions(&self, late: &Late<'_>) -> Result<usize, StoreError> {
        let (layer, mut made) = (WrapLayer::new(&self.key), 0);
        for addition in self.store.additions(&late.referral.id, late.person_id).await? {
            let sealed = addition.sealed.and_then(|own| layer.take(&addition.id, late.person_id, &own));
            let key = sealed.and_then(|sealed| ContentKey::unwrap(late.secret, &sealed));
            let Some(key) = key else { continue };
            let known = self.store.readers_of_addition(&addition.id).await?;
            let missing = late.without(&known).into_iter();
            let wrapped: Vec<(String, Vec<u8>)> = missing
                .map(|(_, _, id, public)| (id.to_owned(), layer.put(&addition.id, id, &key.wrap(public))))
                .collect();
            self.store.add_addition_wraps(&addition.id, &wrapped).await?;
            made += wrapped.len();
        }
        Ok(made)
    }
}

/// One request, and the person who can open it now.
struct Late<'a> {
    referral: &'a ReferralRow,
    chain: &'a [Desk],
    people: &'a BTreeMap<Desk, Vec<(String, PublicKey)>>,
    person_id: &'a str,
    secret: &'a SecretKey,
    now: Millis,
}

impl Late<'_> {
    /// Whether this person is among those who can read something that somebody else of the chain cannot.
    fn can_complete(&self, known: &[String]) -> bool {
        known.iter().any(|id| id == self.person_id) && !self.without(known).is_empty()
    }

    /// The people of the chain who are not among these, each once, with the place and name of their first desk.
    fn without(&self, known: &[String]) -> Vec<(usize, &Desk, &str, &PublicKey)> {
        let mut missing: BTreeMap<&str, (usize, &Desk, &str, &PublicKey)> = BTreeMap::new();
        for (position, desk) in self.chain.iter().enumerate() {
            for (id, public) in self.people.get(desk).into_iter().flatten() {
                if !known.contains(id) {
                    missing.entry(id).or_insert((position, desk, id, public));
                }
            }
        }
        missing.into_values().collect()
    }
}
