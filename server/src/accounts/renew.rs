//! New ways in for somebody who still has the old ones: another pass phrase at once, or another phone with another printed
//! code, in the second page of a recovery. Each asks pass phrase and code again: a browser that was left open is not enough.

use ::app::mail::Mail;
use http::HeaderValue;

use super::factors::{Wrong, chosen_phrase};
use super::late_wraps::Chains;
use super::passphrase::PassPhrase;
use super::recover::{Pending, Recovering};
use super::session::SignedIn;
use super::sign_in::Credentials;
use super::{Accounts, fold_email};
use crate::clock::Millis;
use crate::seal::SecretKey;
use crate::store::{Person, StoreError};

/// What proves that it is still the same person.
#[derive(Clone, Copy)]
pub struct Proof<'a> {
    /// `wachtzin-nu`
    pub phrase: &'a str,
    /// `code`
    pub code: &'a str,
    /// [`super::network_of`] the visitor.
    pub network: &'a str,
}

impl std::fmt::Debug for Proof<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Proof(…)")
    }
}

/// What came of it.
#[derive(Debug)]
pub enum Renewed {
    /// What is wrong: field and problem, as in text keys `fout-{field}-{problem}`.
    Wrong(Vec<(&'static str, &'static str)>),
    /// Too many attempts: wait a quarter of an hour.
    TooMany,
    /// The pass phrase is another one, and every session ended; this header begins a new one.
    Done(HeaderValue),
}

/// Whether somebody proved who they are.
enum Proven {
    Yes(Box<(Person, SecretKey)>),
    No,
    TooMany,
}

/// Said of the pass phrase and of the code together: which of them is wrong is not told.
const NOT_PROVEN: Wrong = ("wachtzin-nu", "onjuist");

impl Accounts {
    /// Another pass phrase. Every other session ends; `news` tells the person.
    ///
    /// # Errors
    /// The database fails.
    pub async fn change_phrase(
        &self,
        who: &SignedIn,
        proof: Proof<'_>,
        (typed, again): (&str, &str),
        (news, chains): (Mail, &dyn Chains),
        now: Millis,
    ) -> Result<Renewed, StoreError> {
        let phrase = chosen_phrase(typed, again, &[&who.person.name, &who.person.email]);
        let mut wrong = empty(proof);
        wrong.extend(phrase.as_ref().err());
        let (Ok(phrase), true) = (phrase, wrong.is_empty()) else { return Ok(Renewed::Wrong(wrong)) };
        let (person, secret) = match self.proven(who, proof, now).await? {
            Proven::Yes(proven) => *proven,
            Proven::No => return Ok(Renewed::Wrong(vec![NOT_PROVEN])),
            Proven::TooMany => return Ok(Renewed::TooMany),
        };
        let sealed = self.vault.seal_with_pass(&person.id, &secret, &phrase).await;
        let (id, before) = (person.id.clone(), person.secret_under_pass.clone());
        let letter = self.letter_of_recovery(person, news, now)?;
        if !self.store.replace_phrase(&id, &before, &sealed, &letter).await? {
            return Ok(Renewed::Wrong(vec![NOT_PROVEN]));
        }
        Ok(Renewed::Done(self.enter(&id, &secret, chains, now).await?))
    }

    /// Another phone and another printed code, for the same pass phrase: on to the second page of a recovery. Until that
    /// is done the old ones stay good.
    ///
    /// # Errors
    /// The database fails.
    pub async fn begin_renewal(
        &self,
        who: &SignedIn,
        proof: Proof<'_>,
        now: Millis,
    ) -> Result<Recovering, StoreError> {
        let wrong = empty(proof);
        if !wrong.is_empty() {
            return Ok(Recovering::Wrong(wrong));
        }
        let (person, secret) = match self.proven(who, proof, now).await? {
            Proven::Yes(proven) => *proven,
            Proven::No => return Ok(Recovering::Wrong(vec![NOT_PROVEN])),
            Proven::TooMany => return Ok(Recovering::TooMany),
        };
        let (factors, held) = self.new_factors(person.id, &secret, &PassPhrase::typed(proof.phrase)).await;
        let pending = Pending {
            held,
            factors,
            replaces: person.secret_under_recovery,
            keeps: Some(person.secret_under_pass),
        };
        Ok(Recovering::On(pending.cookie(&self.key, now)))
    }

    async fn proven(&self, who: &SignedIn, proof: Proof<'_>, now: Millis) -> Result<Proven, StoreError> {
        let email = fold_email(&who.person.email);
        let attempts = self.attempts("email", &email, proof.network);
        if self.is_too_often(&attempts, now).await? {
            return Ok(Proven::TooMany);
        }
        let typed =
            Credentials { email: &email, phrase: proof.phrase, code: proof.code, network: proof.network };
        let Some(proven) = self.checked(&email, &typed, now).await? else { return Ok(Proven::No) };
        self.store.clear_attempts(&attempts.by_pair).await?;
        Ok(Proven::Yes(Box::new(proven)))
    }
}

fn empty(proof: Proof<'_>) -> Vec<Wrong> {
    let fields = [("wachtzin-nu", proof.phrase), ("code", proof.code)];
    fields.into_iter().filter(|(_, typed)| typed.trim().is_empty()).map(|(name, _)| (name, "leeg")).collect()
}
