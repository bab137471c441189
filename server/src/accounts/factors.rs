//! What enrolment and recovery share: choosing a pass phrase, making everything that opens an account, and showing
//! once what must be printed and what the phone needs.
//!
//! Between its two pages each of them keeps [`Factors`], which are sealed, where it likes; [`Held`] is open and may lie
//! in a sealed cookie of that browser and nowhere else.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Accounts;
use super::keys::RecoveryCode;
use super::passphrase::PassPhrase;
use super::totp::TotpSecret;
use crate::seal::{SecretKey, ServerKey};

/// A field and what is wrong with it, as in text keys `fout-{field}-{problem}`.
pub(super) type Wrong = (&'static str, &'static str);

/// What the page with the new codes shows, once.
#[derive(Clone)]
pub struct CodeView {
    /// The `otpauth://` address for the QR code.
    pub otpauth: String,
    /// The same secret to type by hand.
    pub secret: String,
    /// The recovery code to print.
    pub recovery: String,
    /// The address of the account.
    pub email: String,
}

impl std::fmt::Debug for CodeView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeView(…)")
    }
}

/// The ways into an account, sealed as the database keeps them.
#[derive(Serialize, Deserialize)]
pub(super) struct Factors {
    pub(super) under_pass: Vec<u8>,
    pub(super) under_recovery: Vec<u8>,
    pub(super) totp: Vec<u8>,
}

/// Waits in the browser, sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Held {
    pub(super) person_id: String,
    secret: Zeroizing<[u8; 32]>,
    recovery: Zeroizing<String>,
}

impl Held {
    /// The secret key of the person.
    pub(super) fn secret(&self) -> Option<SecretKey> {
        SecretKey::from_slice(self.secret.as_ref())
    }
}

impl Factors {
    /// The secret that the phone gets.
    pub(super) fn phone(&self, key: &ServerKey, held: &Held) -> Option<TotpSecret> {
        TotpSecret::open(key, &held.person_id, &self.totp)
    }

    /// What the page shows.
    pub(super) fn view(&self, key: &ServerKey, held: &Held, email: String) -> Option<CodeView> {
        let phone = self.phone(key, held)?;
        Some(CodeView {
            otpauth: phone.url(&email),
            secret: phone.to_text(),
            recovery: held.recovery.to_string(),
            email,
        })
    }
}

impl Accounts {
    /// A new recovery code and a new secret for the phone, and the secret key under the first and the pass phrase.
    pub(super) async fn new_factors(
        &self,
        person_id: String,
        secret: &SecretKey,
        phrase: &PassPhrase,
    ) -> (Factors, Held) {
        let recovery = RecoveryCode::random();
        let keys = self.vault.seal(&person_id, secret, phrase, &recovery).await;
        let factors = Factors {
            under_pass: keys.under_pass,
            under_recovery: keys.under_recovery,
            totp: TotpSecret::random().seal(&self.key, &person_id),
        };
        let held = Held {
            person_id,
            secret: Zeroizing::new(*secret.as_bytes()),
            recovery: Zeroizing::new(recovery.to_string()),
        };
        (factors, held)
    }
}

/// The new pass phrase of somebody who typed it twice; `own` are words that everybody knows of them.
pub(super) fn chosen_phrase(typed: &str, again: &str, own: &[&str]) -> Result<PassPhrase, Wrong> {
    let phrase = PassPhrase::new(typed, own).map_err(|problem| ("wachtzin", problem.key()))?;
    if phrase == PassPhrase::typed(again) { Ok(phrase) } else { Err(("wachtzin2", "niet-gelijk")) }
}
