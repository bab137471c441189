//! Somebody who got a key after a request arrived waits until a person who can open it signs in: the wrap is made
//! in that request, with the secret key that is open then. Nobody else could make it.

use std::collections::BTreeMap;

use domain::referral::{Desk, State};

use super::Accounts;
use crate::seal::{ContentKey, PublicKey, SecretKey, WrapLayer};
use crate::store::{NewWrap, ReferralRow, StoreError};

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
    /// Makes the wraps that are missing on every open request whose chain holds one of this person's desks and that
    /// this person can open. How many were made.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_late_wraps(
        &self,
        person_id: &str,
        secret: &SecretKey,
        chains: &dyn Chains,
    ) -> Result<usize, StoreError> {
        let desks = self.store.desks_of_person(person_id).await?;
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
            made += self.complete(&referral, &chain, &people, person_id, secret).await?;
        }
        Ok(made)
    }

    async fn keys_of_desk(&self, desk: &Desk) -> Result<Vec<(String, PublicKey)>, StoreError> {
        let people = self.store.people_of_desk(desk).await?;
        let key = |bytes: &[u8]| PublicKey::from_slice(bytes);
        Ok(people.into_iter().filter_map(|person| Some((person.id, key(&person.public_key)?))).collect())
    }

    async fn complete(
        &self,
        referral: &ReferralRow,
        chain: &[Desk],
        people: &BTreeMap<Desk, Vec<(String, PublicKey)>>,
        person_id: &str,
        secret: &SecretKey,
    ) -> Result<usize, StoreError> {
        let layer = WrapLayer::new(&self.key);
        let wraps = self.store.wraps(&referral.id).await?;
        let Some(own) = wraps.iter().find(|wrap| wrap.person_id == person_id) else { return Ok(0) };
        let sealed = if own.under_server {
            layer.take(&referral.id, person_id, &own.sealed)
        } else {
            Some(own.sealed.clone())
        };
        let Some(key) = sealed.and_then(|sealed| ContentKey::unwrap(secret, &sealed)) else { return Ok(0) };
        let mut missing: BTreeMap<&str, NewWrap> = BTreeMap::new();
        for (position, desk) in chain.iter().enumerate() {
            for (id, public) in people.get(desk).into_iter().flatten() {
                if wraps.iter().any(|wrap| wrap.person_id == *id) || missing.contains_key(id.as_str()) {
                    continue;
                }
                let wrap = key.wrap(public);
                // Only the desk that holds the request now has wraps without the server's layer; in quarantine it does
                // not either, as the request goes back to an earlier desk from there.
                let under_server = *desk != referral.desk || referral.state == State::Quarantine;
                let sealed = if under_server { layer.put(&referral.id, id, &wrap) } else { wrap };
                let new = NewWrap {
                    referral_id: referral.id.clone(),
                    person_id: id.clone(),
                    position: i64::try_from(position).unwrap_or(i64::MAX),
                    sealed,
                    under_server,
                };
                missing.insert(id, new);
            }
        }
        let missing: Vec<NewWrap> = missing.into_values().collect();
        self.store.add_wraps(&missing).await?;
        Ok(missing.len())
    }
}
