//! Recovery with the printed code, for somebody who lost pass phrase or phone, in two pages like enrolment: address,
//! code and a new pass phrase; then the first code of the new second factor, which changes the account.
//!
//! Until that last step nothing is written about it: what the account will get waits in a sealed cookie of that
//! browser, the open secret key with it, and the old pass phrase, phone and recovery code stay good. The key pair stays the
//! same, so every request stays readable; sessions of before end.
//!
//! Like sign-in, this never says whether an address has an account.

use std::borrow::Cow;

use ::app::mail::Mail;
use domain::web::MailAddress;
use http::{HeaderMap, HeaderValue};
use serde::{Deserialize, Serialize};

use super::factors::{CodeView, Factors, Held, Wrong, chosen_phrase};
use super::keys::RecoveryCode;
use super::late_wraps::Chains;
use super::{Accounts, fold_email};
use crate::clock::Millis;
use crate::mail::{Message, outbox};
use crate::seal::{SealedCookie, ServerKey};
use crate::store::people::NewFactors;
use crate::store::{NewMail, Person, StoreError, new_id};
use domain::privacy::terms::FORM_SECONDS;

pub(super) const COOKIE: SealedCookie = SealedCookie::new(Cow::Borrowed("__Host-herstel"), FORM_SECONDS);

/// What was typed on the first page, and from where. Codes and pass phrases are never shown again.
#[derive(Clone)]
pub struct RecoverForm<'a> {
    /// `email`
    pub email: &'a str,
    /// `herstelcode`
    pub code: &'a str,
    /// `wachtzin`
    pub phrase: &'a str,
    /// `wachtzin2`
    pub phrase_again: &'a str,
    /// [`super::network_of`] the visitor.
    pub network: &'a str,
}

impl std::fmt::Debug for RecoverForm<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoverForm(…)")
    }
}

/// What came of the first page.
#[derive(Debug)]
pub enum Recovering {
    /// What is wrong: field and problem, as in text keys `fout-{field}-{problem}`. An unknown address and a wrong code
    /// are one and the same.
    Wrong(Vec<(&'static str, &'static str)>),
    /// Too many attempts: wait a quarter of an hour.
    TooMany,
    /// On to the second page, with this `Set-Cookie` header.
    On(HeaderValue),
}

/// What came of the second page.
#[derive(Debug)]
pub enum Recovered {
    /// The browser lost what the first page began, or the account changed since: begin there again.
    Again,
    /// The code of the phone is wrong.
    WrongCode,
    /// The account has its new keys and is signed in.
    Done {
        /// `Set-Cookie` headers: the session, and the end of the recovery's cookie.
        cookies: [HeaderValue; 2],
    },
}

/// Waits in the browser, sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Pending {
    pub(super) held: Held,
    pub(super) factors: Factors,
    /// The secret key under the printed code of before: it must still lie there at the end.
    pub(super) replaces: Vec<u8>,
    /// Where the pass phrase stays: the secret key under it, which must still lie there too.
    #[serde(default)]
    pub(super) keeps: Option<Vec<u8>>,
}

impl Pending {
    /// Whether the account is as it was when this began.
    fn still_fits(&self, person: &Person) -> bool {
        person.disabled_at.is_none()
            && person.secret_under_recovery == self.replaces
            && self.keeps.as_ref().is_none_or(|kept| *kept == person.secret_under_pass)
    }

    /// The `Set-Cookie` header with which it waits.
    pub(super) fn cookie(&self, key: &ServerKey, now: Millis) -> HeaderValue {
        COOKIE.set(key, now, self).expect("keys and codes have a length that fits")
    }
}

impl Accounts {
    /// The first page: opens the secret key with the printed code and makes what will replace the old ways in.
    ///
    /// # Errors
    /// The database fails.
    pub async fn begin_recovery(
        &self,
        form: &RecoverForm<'_>,
        now: Millis,
    ) -> Result<Recovering, StoreError> {
        let (email, code) = match checked(form) {
            Ok(values) => values,
            Err(wrong) => return Ok(Recovering::Wrong(wrong)),
        };
        // Not the count of sign-in: whoever forgot the pass phrase has tried it some times already.
        let attempts = self.attempts("recovery", &email, form.network);
        if self.is_too_often(&attempts, now).await? {
            return Ok(Recovering::TooMany);
        }
        let person = self.open_account(&email).await?;
        let id = person.as_ref().map_or("", |person| person.id.as_str());
        let blob = person.as_ref().map(|person| person.secret_under_recovery.as_slice());
        let secret = self.vault.open_with_recovery(id, blob, &code).await;
        let Some((person, secret)) = person.zip(secret) else {
            return Ok(Recovering::Wrong(vec![("herstelcode", "onjuist")]));
        };
        // Again with the person's name among what is easily guessed: only here may the answer depend on it.
        let phrase = match chosen_phrase(form.phrase, form.phrase_again, &[&person.name, &email]) {
            Ok(phrase) => phrase,
            Err(wrong) => return Ok(Recovering::Wrong(vec![wrong])),
        };
        self.store.clear_attempts(&attempts.by_pair).await?;
        let (factors, held) = self.new_factors(person.id, &secret, &phrase).await;
        let pending = Pending { held, factors, replaces: person.secret_under_recovery, keeps: None };
        Ok(Recovering::On(pending.cookie(&self.key, now)))
    }

    /// What the second page shows; `None` when this browser did not do the first one, did it too long ago, or the
    /// account changed since.
    ///
    /// # Errors
    /// The database fails.
    pub async fn recovery_page(
        &self,
        headers: &HeaderMap,
        now: Millis,
    ) -> Result<Option<CodeView>, StoreError> {
        let Some(pending) = COOKIE.read::<Pending>(&self.key, now, headers) else { return Ok(None) };
        let person = self.store.person(&pending.held.person_id).await?;
        let person = person.filter(|person| pending.still_fits(person));
        Ok(person.and_then(|person| pending.factors.view(&self.key, &pending.held, person.email)))
    }

    /// The second page: the first right code of the new phone changes the account, ends every session of before and
    /// begins a new one. `news` goes to the person with it: whoever holds the printed code may be somebody else.
    ///
    /// # Errors
    /// The database fails.
    pub async fn finish_recovery(
        &self,
        headers: &HeaderMap,
        code: &str,
        news: Mail,
        chains: &dyn Chains,
        now: Millis,
    ) -> Result<Recovered, StoreError> {
        let Some(pending) = COOKIE.read::<Pending>(&self.key, now, headers) else {
            return Ok(Recovered::Again);
        };
        let person = self.store.person(&pending.held.person_id).await?;
        let Some(person) = person.filter(|person| pending.still_fits(person)) else {
            return Ok(Recovered::Again);
        };
        let Pending { held, factors, replaces, .. } = pending;
        let Some((phone, secret)) = factors.phone(&self.key, &held).zip(held.secret()) else {
            return Ok(Recovered::Again);
        };
        let Some(step) = phone.verify(code, now) else { return Ok(Recovered::WrongCode) };
        let new = NewFactors {
            secret_under_pass: factors.under_pass,
            secret_under_recovery: factors.under_recovery,
            totp_under_server: factors.totp,
            totp_last_step: step,
        };
        let letter = self.letter_of_recovery(person, news, now)?;
        if !self.store.replace_factors(&held.person_id, &replaces, &new, &letter).await? {
            return Ok(Recovered::Again);
        }
        let session = self.enter(&held.person_id, &secret, chains, now).await?;
        let end = COOKIE.clear().expect("the name of the cookie is one of ours");
        Ok(Recovered::Done { cookies: [session, end] })
    }

    /// The letter that says that somebody's ways in are new.
    pub(super) fn letter_of_recovery(
        &self,
        person: Person,
        news: Mail,
        now: Millis,
    ) -> Result<NewMail, StoreError> {
        let to = MailAddress::try_from(person.email)
            .map_err(|_| StoreError::Broken("an account has an address that is none".to_owned()))?;
        let message = Message { to, subject: news.subject.into(), body: news.body };
        Ok(outbox::queued(&self.key, format!("hersteld:{}", new_id()), &message, now))
    }
}

/// What can be said without looking at any account.
fn checked(form: &RecoverForm<'_>) -> Result<(String, RecoveryCode), Vec<Wrong>> {
    let mut wrong = Vec::new();
    let email = fold_email(form.email);
    if email.is_empty() {
        wrong.push(("email", "leeg"));
    }
    let code = RecoveryCode::parse(form.code);
    if form.code.trim().is_empty() {
        wrong.push(("herstelcode", "leeg"));
    } else if code.is_none() {
        wrong.push(("herstelcode", "onjuist"));
    }
    wrong.extend(chosen_phrase(form.phrase, form.phrase_again, &[&email]).err());
    match code {
        Some(code) if wrong.is_empty() => Ok((email, code)),
        _ => Err(wrong),
    }
}
