//! Signing in: pass phrase and second factor together. An address without an account, a wrong phrase, a wrong or used
//! code and a disabled account get the same answer after the same work.

use domain::web::MailAddress;
use http::HeaderValue;

use super::keys::Vault;
use super::late_wraps::Chains;
use super::passphrase::PassPhrase;
use super::totp::TotpSecret;
use super::{Accounts, fold_email};
use crate::clock::Millis;
use crate::seal::{Purpose, SecretKey};
use crate::store::{Person, StoreError};

/// In this time so many attempts are counted, in milliseconds.
pub const WINDOW: Millis = 15 * 60_000;
/// Attempts for one e-mail address from one network in a window.
pub const PER_PAIR: i64 = 10;
/// Attempts for one e-mail address from everywhere together: high, since strangers can make them and keep somebody from
/// their desk; still few against a pass phrase and a code.
pub const PER_EMAIL: i64 = 100;
/// Attempts from one network in a window: an office of coordinators shares one address.
pub const PER_NETWORK: i64 = 30;

/// What somebody typed, and from where.
#[derive(Clone)]
pub struct Credentials<'a> {
    /// E-mail address.
    pub email: &'a str,
    /// Pass phrase.
    pub phrase: &'a str,
    /// Code of the second factor.
    pub code: &'a str,
    /// [`super::network_of`] the visitor.
    pub network: &'a str,
}

impl std::fmt::Debug for Credentials<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Credentials(…)")
    }
}

/// What came of it.
#[derive(Debug)]
pub enum Outcome {
    /// Signed in.
    In {
        /// Who.
        person: Box<Person>,
        /// The `Set-Cookie` header of the session.
        cookie: HeaderValue,
    },
    /// Something is wrong; it is not said what.
    Refused,
    /// Too many attempts: wait a quarter of an hour.
    TooMany,
}

impl Accounts {
    /// Signs somebody in, and makes the wraps that waited for them.
    ///
    /// # Errors
    /// The database fails.
    pub async fn sign_in(
        &self,
        typed: &Credentials<'_>,
        chains: &dyn Chains,
        now: Millis,
    ) -> Result<Outcome, StoreError> {
        let email = fold_email(typed.email);
        let attempts = self.attempts("email", &email, typed.network);
        if self.is_too_often(&attempts, now).await? {
            return Ok(Outcome::TooMany);
        }
        let Some((person, secret)) = self.checked(&email, typed, now).await? else {
            return Ok(Outcome::Refused);
        };
        self.store.clear_attempts(&attempts.by_pair).await?;
        let cookie = self.enter(&person.id, &secret, chains, now).await?;
        Ok(Outcome::In { person: Box::new(person), cookie })
    }

    /// Lets somebody in who proved who they are: makes the wraps that waited for them and begins a session.
    pub(super) async fn enter(
        &self,
        person_id: &str,
        secret: &SecretKey,
        chains: &dyn Chains,
        now: Millis,
    ) -> Result<HeaderValue, StoreError> {
        if let Err(error) = self.add_late_wraps(person_id, secret, chains, now).await {
            // The next sign-in makes them; that is no reason to keep somebody from their desk.
            tracing::warn!(%error, "late wraps could not be made");
        }
        self.begin_session(person_id, secret, now).await
    }

    /// Counts an attempt; whether it is one too many. One that its network may not make does not count for the address:
    /// else one stranger could use up what the person has.
    pub(super) async fn is_too_often(&self, attempts: &Attempts, now: Millis) -> Result<bool, StoreError> {
        for (key, most) in [
            (&attempts.by_network, PER_NETWORK),
            (&attempts.by_pair, PER_PAIR),
            (&attempts.by_email, PER_EMAIL),
        ] {
            if self.store.count_attempt(key, now, WINDOW).await? > most {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The person of a folded address, if the account is open. What is no address is nobody's, and the database is not
    /// asked: PostgreSQL fails on some characters.
    pub(super) async fn open_account(&self, email: &str) -> Result<Option<Person>, StoreError> {
        if MailAddress::try_from(email.to_owned()).is_err() {
            return Ok(None);
        }
        let person = self.store.person_by_email(email).await?;
        Ok(person.filter(|person| person.enrolled && person.disabled_at.is_none()))
    }

    /// The person of an address as it is written, whether the account is open or shut.
    ///
    /// # Errors
    /// The database fails.
    pub async fn person_of(&self, typed: &str) -> Result<Option<Person>, StoreError> {
        let Ok(email) = MailAddress::try_from(fold_email(typed)) else { return Ok(None) };
        self.store.person_by_email(email.as_str()).await
    }

    /// The person and their open key, if pass phrase and code are right. The code is used up then.
    pub(super) async fn checked(
        &self,
        email: &str,
        typed: &Credentials<'_>,
        now: Millis,
    ) -> Result<Option<(Person, SecretKey)>, StoreError> {
        let person = self.open_account(email).await?;
        let phrase = PassPhrase::typed(typed.phrase);
        let secret = open(&self.vault, person.as_ref(), &phrase).await;
        let totp = person
            .as_ref()
            .and_then(|person| TotpSecret::open(&self.key, &person.id, &person.totp_under_server));
        let known = totp.is_some();
        let step = totp.unwrap_or_else(TotpSecret::random).verify(typed.code, now).filter(|_| known);
        let (Some(person), Some(secret), Some(step)) = (person, secret, step) else { return Ok(None) };
        // The step is used up only by whoever knows the phrase: a stranger cannot burn somebody's codes.
        if !self.store.advance_totp_step(&person.id, step).await? {
            return Ok(None);
        }
        Ok(Some((person, secret)))
    }

    /// The counts of trying `kind` for a folded address. A network has one count for all it tries: each try costs the
    /// same work.
    pub(super) fn attempts(&self, kind: &str, email: &str, network: &str) -> Attempts {
        let hash = |parts: &[&str]| {
            let parts: Vec<_> = parts.iter().map(|part| part.as_bytes()).collect();
            self.key.keyed_hash(Purpose::Attempts, &parts)
        };
        Attempts {
            by_network: hash(&["network", network]),
            by_pair: hash(&[kind, email, network]),
            by_email: hash(&[kind, email]),
        }
    }
}

/// Under which keyed hashes an attempt is counted.
pub(super) struct Attempts {
    by_network: [u8; 32],
    /// Address and network together: what a right attempt clears.
    pub(super) by_pair: [u8; 32],
    by_email: [u8; 32],
}

async fn open(vault: &Vault, person: Option<&Person>, phrase: &PassPhrase) -> Option<SecretKey> {
    let id = person.map_or("", |person| person.id.as_str());
    vault.open_with_pass(id, person.map(|person| person.secret_under_pass.as_slice()), phrase).await
}
