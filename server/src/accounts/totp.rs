//! The second factor: time-based codes (RFC 6238, SHA-1, six digits, 30 seconds, one step of grace).
//!
//! The secret lies under the server's key, since the server must compute the codes; it opens nothing sealed to people.
//! Not here: using a step only once (`Store::advance_totp_step`) and drawing the QR code (the `app` crate).

use std::fmt;

use totp_rs::{Builder, Secret, Totp};
use zeroize::Zeroizing;

use crate::clock::Millis;
use crate::seal::{Purpose, ServerKey, random_bytes};

const ISSUER: &str = "Buddywijzer";
const LENGTH: usize = 20;

/// The secret that a person's phone and the server share.
#[derive(Clone)]
pub struct TotpSecret(Zeroizing<[u8; LENGTH]>);

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

impl TotpSecret {
    /// A new secret.
    #[must_use]
    pub fn random() -> Self {
        Self(Zeroizing::new(random_bytes()))
    }

    /// Under the server's key, for this person only.
    #[must_use]
    pub fn seal(&self, key: &ServerKey, person_id: &str) -> Vec<u8> {
        key.seal(Purpose::Totp, person_id.as_bytes(), self.0.as_ref())
    }

    /// Opens what [`TotpSecret::seal`] made.
    #[must_use]
    pub fn open(key: &ServerKey, person_id: &str, blob: &[u8]) -> Option<Self> {
        let bytes = key.open(Purpose::Totp, person_id.as_bytes(), blob)?;
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    /// The secret to type by hand where a camera is missing: groups of four letters and digits.
    #[must_use]
    pub fn to_text(&self) -> String {
        let text = Secret::new_stack(*self.0).to_base32();
        let groups: Vec<_> = text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
        groups.join(" ")
    }

    /// The `otpauth://` address for the QR code; `account` is what the phone shows beside the name of the site.
    #[must_use]
    pub fn url(&self, account: &str) -> String {
        // A colon would end the name of the site in the label.
        let account = account.replace(':', " ");
        let account = if account.is_empty() { ISSUER } else { &account };
        self.totp(account).to_url().expect("issuer and account name have no colon and are not empty")
    }

    /// The code at an instant.
    #[must_use]
    pub fn code_at(&self, now: Millis) -> String {
        self.totp(ISSUER).generate(seconds(now)).to_string()
    }

    /// The step of a code that is right now, one step early or one late; `None` when it is wrong.
    /// The caller must use each step only once.
    #[must_use]
    pub fn verify(&self, typed: &str, now: Millis) -> Option<i64> {
        let mut code = String::with_capacity(6);
        for character in typed.chars().filter(|character| !character.is_whitespace()) {
            if !character.is_ascii_digit() || code.len() == 6 {
                return None;
            }
            code.push(character);
        }
        let step = self.totp(ISSUER).check(&code, seconds(now))?;
        i64::try_from(step).ok()
    }

    fn totp(&self, account: &str) -> Totp {
        // SHA-1, six digits, 30 seconds and one step of grace are what the builder begins with; a test holds it to that.
        Builder::new()
            .with_secret(Secret::new_stack(*self.0))
            .with_issuer(Some(ISSUER))
            .with_account_name(account)
            .build_noncompliant()
    }
}

fn seconds(now: Millis) -> u64 {
    u64::try_from(now / 1000).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rfc() -> TotpSecret {
        TotpSecret(Zeroizing::new(*b"12345678901234567890"))
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the last six of its eight digits.
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(rfc().code_at(seconds * 1000), code);
        }
    }

    #[test]
    fn one_step_of_grace_and_no_more() {
        let (secret, now) = (rfc(), 1_700_000_010_000);
        let code = secret.code_at(now);
        let step = now / 30_000;
        for shift in -2..=2 {
            let expected = (-1..=1).contains(&shift).then_some(step);
            assert_eq!(secret.verify(&code, now + shift * 30_000), expected, "{shift}");
        }
    }

    #[test]
    fn codes_with_spaces_are_read_and_junk_is_refused() {
        let secret = rfc();
        assert_eq!(secret.verify(" 287 082 ", 59_000), Some(1));
        for typed in ["", "28708", "2870820", "28708a", "２８７０８２", "-287082", &"2".repeat(10_000)]
        {
            assert_eq!(secret.verify(typed, 59_000), None, "{typed}");
        }
    }

    #[test]
    fn the_address_for_the_phone_names_site_and_account() {
        let url = rfc().url("an@voorbeeld.test");
        assert_eq!(
            url,
            "otpauth://totp/Buddywijzer:an%40voorbeeld.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Buddywijzer"
        );
        assert!(rfc().url("a:b").starts_with("otpauth://totp/Buddywijzer:a%20b?"));
        assert!(rfc().url("").starts_with("otpauth://totp/Buddywijzer:Buddywijzer?"));
        assert_eq!(rfc().to_text(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    #[test]
    fn a_secret_lies_under_the_servers_key_for_one_person() {
        let key = ServerKey::random();
        let secret = TotpSecret::random();
        let blob = secret.seal(&key, "p1");
        assert_eq!(TotpSecret::open(&key, "p1", &blob).unwrap().0, secret.0);
        assert!(TotpSecret::open(&key, "p2", &blob).is_none());
        assert!(TotpSecret::open(&ServerKey::random(), "p1", &blob).is_none());
    }
}
