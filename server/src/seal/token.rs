//! Random tokens for links and sessions, of which the database keeps only the hash; and random public names.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hkdf::Hkdf;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use super::random_bytes;

/// 32 random bytes that stand in one link or one cookie, and nowhere else.
#[derive(Clone)]
pub struct Token(Zeroizing<[u8; 32]>);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// A new token.
    #[must_use]
    pub fn random() -> Self {
        Self(Zeroizing::new(random_bytes()))
    }

    /// The token of these bytes, which nobody can guess: the same form sent twice has one link.
    #[must_use]
    pub fn of_secret(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The token as it stands in a link or cookie: 43 characters, safe in an address.
    #[must_use]
    pub fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.as_ref())
    }

    /// The token of a text; `None` for anything [`Token::to_text`] did not make.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 43 {
            return None;
        }
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(text).ok()?);
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    /// What the database keeps of it.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0.as_ref()).into())
    }

    /// A key that only the holder of the token can derive (HKDF-SHA256): its hash does not give it.
    #[must_use]
    pub fn key(&self, label: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, self.0.as_ref())
            .expand(label, key.as_mut())
            .expect("32 bytes are within what HKDF-SHA256 gives");
        key
    }
}

/// SHA-256 of a token. Tokens are random, so nobody can guess one from its hash.
#[derive(Debug, Clone, Copy)]
pub struct TokenHash([u8; 32]);

impl TokenHash {
    /// Its bytes, as the database holds them.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its bytes as a value to bind.
    #[must_use]
    pub fn to_vec(&self) -> Vec<u8> {
        self.0.to_vec()
    }
}

impl PartialEq for TokenHash {
    /// In constant time.
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for TokenHash {}

/// Letters and digits that cannot be mistaken for each other; no vowels, so that no words come out.
const ALPHABET: &[u8; 28] = b"bcdfghjkmnpqrstvwxyz23456789";

/// How many characters a random handle has (57 bits).
pub const HANDLE_LENGTH: usize = 12;

/// A random public name for something that has an address: says nothing about it, and is no secret.
#[must_use]
pub fn random_handle() -> String {
    let mut name = String::with_capacity(HANDLE_LENGTH);
    while name.len() < HANDLE_LENGTH {
        for byte in random_bytes::<16>() {
            // 9 × 28 = 252: what lies above would make some letters likelier.
            if byte < 252 && name.len() < HANDLE_LENGTH {
                name.push(char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]));
            }
        }
    }
    name
}

/// Whether a text has the shape of a random handle: anything else needs no look into the database.
#[must_use]
pub fn is_handle(text: &str) -> bool {
    text.len() == HANDLE_LENGTH && text.bytes().all(|byte| ALPHABET.contains(&byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_token_survives_its_way_through_an_address() {
        let token = Token::random();
        let text = token.to_text();
        assert_eq!(text.len(), 43);
        assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        let again = Token::parse(&text).unwrap();
        assert_eq!(again.hash(), token.hash());
        assert_ne!(Token::random().hash(), token.hash());
        assert_eq!(format!("{token:?}"), "Token(…)");
    }

    #[test]
    fn a_token_gives_keys_its_hash_does_not_give() {
        let token = Token::random();
        assert_eq!(token.key(b"a"), Token::parse(&token.to_text()).unwrap().key(b"a"));
        assert_ne!(token.key(b"a"), token.key(b"b"));
        assert_ne!(*token.key(b"a"), *token.hash().as_bytes());
    }

    #[test]
    fn handles_are_handles_and_differ() {
        let names: std::collections::HashSet<_> = (0..1000).map(|_| random_handle()).collect();
        assert_eq!(names.len(), 1000);
        assert!(names.iter().all(|name| is_handle(name)));
        let letters: std::collections::HashSet<_> = names.iter().flat_map(|name| name.chars()).collect();
        assert_eq!(letters.len(), ALPHABET.len(), "every letter comes up");
    }

    proptest! {
        #[test]
        fn no_text_but_a_token_parses(text in "\\PC{0,60}") {
            if let Some(token) = Token::parse(&text) {
                prop_assert_eq!(token.to_text(), text);
            }
        }

        #[test]
        fn junk_is_no_handle(text in "\\PC{0,20}") {
            prop_assert!(!is_handle(&text) || text.is_ascii());
        }
    }
}
