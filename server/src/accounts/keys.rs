//! A person's key pair, and the three ways in which its secret half is kept: under the pass phrase, under the printed
//! recovery code, and for the length of a session under the token in the person's cookie.
//!
//! None of the three opens with what lies on the server: not with the database, not with the server's key.

use std::fmt;

use zeroize::Zeroizing;

use super::passphrase::PassPhrase;
use crate::seal::stretch::{Cost, Gate, Memory};
use crate::seal::{SecretKey, Token, aead, random_bytes};

const VERSION: u8 = 1;
const SALT: usize = 16;
const HEAD: usize = 1 + 4 + 4 + SALT;

/// Which of the two printed or remembered things opens a blob. A blob of one never opens as the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lock {
    Pass,
    Recovery,
}

impl Lock {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::Pass => b"pass",
            Self::Recovery => b"recovery",
        }
    }
}

/// The secret key of a new person, sealed in both ways. What the database gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedKeys {
    /// Under the pass phrase.
    pub under_pass: Vec<u8>,
    /// Under the recovery code.
    pub under_recovery: Vec<u8>,
}

/// Seals and opens secret keys with phrases; at most two at once, each with 19 MiB.
#[derive(Debug, Clone, Default)]
pub struct Vault(Gate);

impl Vault {
    /// Seals a new person's secret key under both.
    pub async fn seal(
        &self,
        person_id: &str,
        secret: &SecretKey,
        pass: &PassPhrase,
        recovery: &RecoveryCode,
    ) -> SealedKeys {
        let (id, secret, pass, recovery) =
            (person_id.to_owned(), secret.clone(), pass.clone(), recovery.clone());
        self.0
            .run(move |memory| SealedKeys {
                under_pass: seal(Lock::Pass, Cost::PASS, &id, &secret, pass.as_bytes(), memory),
                under_recovery: seal(Lock::Recovery, Cost::PASS, &id, &secret, recovery.as_bytes(), memory),
            })
            .await
    }

    /// Seals a secret key under another pass phrase; the printed code stays as it is.
    pub async fn seal_with_pass(&self, person_id: &str, secret: &SecretKey, pass: &PassPhrase) -> Vec<u8> {
        let (id, secret, pass) = (person_id.to_owned(), secret.clone(), pass.clone());
        self.0.run(move |memory| seal(Lock::Pass, Cost::PASS, &id, &secret, pass.as_bytes(), memory)).await
    }

    /// Opens a secret key with the pass phrase. Without a blob the same work is done for nothing, so that an address
    /// without an account takes as long as one with.
    pub async fn open_with_pass(
        &self,
        person_id: &str,
        blob: Option<&[u8]>,
        pass: &PassPhrase,
    ) -> Option<SecretKey> {
        self.open(Lock::Pass, person_id, blob, Zeroizing::new(pass.as_bytes().to_vec())).await
    }

    /// Opens a secret key with the recovery code; without a blob, the same work for nothing.
    pub async fn open_with_recovery(
        &self,
        person_id: &str,
        blob: Option<&[u8]>,
        code: &RecoveryCode,
    ) -> Option<SecretKey> {
        self.open(Lock::Recovery, person_id, blob, Zeroizing::new(code.as_bytes().to_vec())).await
    }

    async fn open(
        &self,
        lock: Lock,
        id: &str,
        blob: Option<&[u8]>,
        phrase: Zeroizing<Vec<u8>>,
    ) -> Option<SecretKey> {
        let (id, blob) = (id.to_owned(), blob.map(<[u8]>::to_vec));
        self.0
            .run(move |memory| match blob {
                Some(blob) => open(lock, &id, &blob, &phrase, memory),
                None => {
                    std::hint::black_box(Cost::PASS.stretch(&phrase, &random_bytes::<SALT>(), memory));
                    None
                }
            })
            .await
    }
}

fn seal(
    lock: Lock,
    cost: Cost,
    person_id: &str,
    secret: &SecretKey,
    phrase: &[u8],
    memory: &mut Memory,
) -> Vec<u8> {
    let mut blob = Vec::with_capacity(HEAD + 32 + aead::OVERHEAD);
    blob.push(VERSION);
    blob.extend_from_slice(&cost.memory_kib.to_be_bytes());
    blob.extend_from_slice(&cost.passes.to_be_bytes());
    let salt: [u8; SALT] = random_bytes();
    blob.extend_from_slice(&salt);
    let key = cost.stretch(phrase, &salt, memory).expect("our own cost is within bounds");
    let sealed = aead::seal(&key, &data(lock, &blob, person_id), secret.as_bytes());
    blob.extend_from_slice(&sealed);
    blob
}

fn open(lock: Lock, person_id: &str, blob: &[u8], phrase: &[u8], memory: &mut Memory) -> Option<SecretKey> {
    let (head, sealed) = blob.split_at_checked(HEAD)?;
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    if head[0] != VERSION {
        return None;
    }
    let cost = Cost { memory_kib: number(1)?, passes: number(5)? };
    let key = cost.stretch(phrase, &head[HEAD - SALT..], memory)?;
    SecretKey::from_slice(&aead::open(&key, &data(lock, head, person_id), sealed)?)
}

fn data(lock: Lock, head: &[u8], person_id: &str) -> Vec<u8> {
    aead::joined(&[b"secret key", lock.label(), head, person_id.as_bytes()])
}

const SESSION: &[u8] = b"buddywijzer/session/1";

/// The secret key for the length of a session: under the token that only the person's browser keeps.
#[must_use]
pub fn seal_under_token(token: &Token, person_id: &str, secret: &SecretKey) -> Vec<u8> {
    aead::seal(&token.key(SESSION), person_id.as_bytes(), secret.as_bytes())
}

/// Opens what [`seal_under_token`] made.
#[must_use]
pub fn open_under_token(token: &Token, person_id: &str, blob: &[u8]) -> Option<SecretKey> {
    SecretKey::from_slice(&aead::open(&token.key(SESSION), person_id.as_bytes(), blob)?)
}

/// Digits and letters without I, L, O and U (Crockford): what is misread is still read right.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH: usize = 32;

/// The printed recovery code: 32 characters (160 bits), shown as eight groups of four.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<String>);

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, character) in self.0.chars().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

impl RecoveryCode {
    /// A new code.
    #[must_use]
    pub fn random() -> Self {
        let bytes: [u8; CODE_LENGTH] = random_bytes();
        let character = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
        Self(Zeroizing::new(bytes.iter().map(character).collect()))
    }

    /// The code somebody typed, in capitals or not, with spaces or dashes anywhere, with O for 0 and I or L for 1.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let mut code = Zeroizing::new(String::with_capacity(CODE_LENGTH));
        for character in typed.chars() {
            let character = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                '-' | '–' | '.' => continue,
                space if space.is_whitespace() => continue,
                other => other,
            };
            if !u8::try_from(character).is_ok_and(|byte| ALPHABET.contains(&byte))
                || code.len() == CODE_LENGTH
            {
                return None;
            }
            code.push(character);
        }
        (code.len() == CODE_LENGTH).then_some(Self(code))
    }

    fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The real cost takes a second in a debug build; what is tested here does not depend on it.
    const CHEAP: Cost = Cost { memory_kib: 64, passes: 1 };

    fn is(found: Option<SecretKey>, secret: &SecretKey) -> bool {
        found.is_some_and(|found| found.as_bytes() == secret.as_bytes())
    }

    #[tokio::test]
    async fn both_ways_open_and_no_other() {
        let (vault, secret, recovery) = (Vault::default(), SecretKey::random(), RecoveryCode::random());
        let pass = PassPhrase::typed("vier gele fietsen zingen");
        let keys = vault.seal("p1", &secret, &pass, &recovery).await;
        assert!(is(vault.open_with_pass("p1", Some(&keys.under_pass), &pass).await, &secret));
        assert!(is(vault.open_with_recovery("p1", Some(&keys.under_recovery), &recovery).await, &secret));
        let other = PassPhrase::typed("vier gele fietsen zwijgen");
        assert!(vault.open_with_pass("p1", Some(&keys.under_pass), &other).await.is_none());
        assert!(vault.open_with_pass("p2", Some(&keys.under_pass), &pass).await.is_none());
        assert!(vault.open_with_pass("p1", None, &pass).await.is_none());
        assert!(vault.open_with_recovery("p1", Some(&keys.under_pass), &recovery).await.is_none());
    }

    #[test]
    fn the_same_phrase_does_not_make_the_two_locks_one() {
        let (secret, memory) = (SecretKey::random(), &mut Memory::default());
        let blob = seal(Lock::Pass, CHEAP, "p1", &secret, b"zelfde", memory);
        assert!(is(open(Lock::Pass, "p1", &blob, b"zelfde", memory), &secret));
        assert!(open(Lock::Recovery, "p1", &blob, b"zelfde", memory).is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn any_changed_byte_fails(at in 0_usize..98, flip in 1_u8..) {
            let memory = &mut Memory::default();
            let mut blob = seal(Lock::Pass, CHEAP, "p1", &SecretKey::random(), b"zin", memory);
            prop_assert_eq!(blob.len(), 98);
            blob[at] ^= flip;
            prop_assert!(open(Lock::Pass, "p1", &blob, b"zin", memory).is_none());
            prop_assert!(open(Lock::Pass, "p1", &blob[..at], b"zin", memory).is_none());
        }

        #[test]
        fn a_printed_code_can_be_typed_in_any_way(separator in "[ .-]{0,2}", lower: bool) {
            let code = RecoveryCode::random();
            let shown = code.to_string();
            prop_assert_eq!(shown.len(), 39);
            let typed = shown.replace('-', &separator).replace('0', "O").replace('1', "l");
            let typed = if lower { typed.to_lowercase() } else { typed };
            prop_assert_eq!(RecoveryCode::parse(&typed), Some(code));
        }

        #[test]
        fn junk_is_no_code(typed in "\\PC{0,60}") {
            if let Some(code) = RecoveryCode::parse(&typed) {
                prop_assert_eq!(code.to_string().len(), 39);
                prop_assert!(typed.len() >= 32);
            }
        }
    }

    #[test]
    fn a_session_opens_with_its_own_token_only() {
        let (secret, token) = (SecretKey::random(), Token::random());
        let blob = seal_under_token(&token, "p1", &secret);
        assert!(is(open_under_token(&token, "p1", &blob), &secret));
        assert!(open_under_token(&token, "p2", &blob).is_none());
        assert!(open_under_token(&Token::random(), "p1", &blob).is_none());
    }
}
