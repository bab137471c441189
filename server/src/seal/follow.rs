//! The follow code: 20 digits (66 bits) with which somebody sees where their request stands.
//!
//! It is derived, not drawn: a double post of the same form shows the same code. The database keeps only its
//! Argon2id hash under one site-wide salt, so that it can be looked up; nobody can read a code back from there.

use std::fmt;

use zeroize::Zeroizing;

use super::server_key::{Purpose, ServerKey};
use super::stretch::{Cost, Gate, Memory};

const DIGITS: usize = 20;

/// A follow code. `Display` shows it as five groups of four; `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct FollowCode(Zeroizing<String>);

impl fmt::Debug for FollowCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FollowCode(…)")
    }
}

impl fmt::Display for FollowCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, digit) in self.0.chars().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

impl FollowCode {
    /// The code of a form: from the server's key, its flow id and the secret in its sealed state.
    /// Without that secret, which only the asker's browser holds, nobody can derive it again.
    #[must_use]
    pub fn derive(key: &ServerKey, flow: &str, secret: &[u8]) -> Self {
        let hash = key.keyed_hash(Purpose::FollowCode, &[flow.as_bytes(), secret]);
        let mut half = [0; 16];
        half.copy_from_slice(&hash[..16]);
        // 128 bits modulo 10^20: the first digits are likelier by less than one in 10^18.
        Self(Zeroizing::new(format!("{:020}", u128::from_be_bytes(half) % 10_u128.pow(20))))
    }

    /// The code somebody typed: 20 digits, with spaces, dots, dashes or slashes anywhere.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let mut digits = Zeroizing::new(String::with_capacity(DIGITS));
        for character in typed.chars() {
            match character {
                '0'..='9' if digits.len() < DIGITS => digits.push(character),
                '.' | ',' | '-' | '–' | '_' | '/' | '·' => {}
                space if space.is_whitespace() => {}
                _ => return None,
            }
        }
        (digits.len() == DIGITS).then_some(Self(digits))
    }
}

/// Hashes follow codes, at most two at once, each with at most 8 MiB.
#[derive(Debug, Clone)]
pub struct FollowHasher {
    salt: [u8; 32],
    gate: Gate,
}

impl FollowHasher {
    /// The hasher of a site: its salt comes from the server's key.
    #[must_use]
    pub fn new(key: &ServerKey) -> Self {
        Self { salt: *key.subkey(Purpose::FollowSalt), gate: Gate::default() }
    }

    /// The hash under which a code's request is found.
    pub async fn hash(&self, code: &FollowCode) -> Vec<u8> {
        let (salt, digits) = (self.salt, code.0.clone());
        self.gate.run(move |memory| stretched(&salt, &digits, memory)).await
    }
}

fn stretched(salt: &[u8; 32], digits: &str, memory: &mut Memory) -> Vec<u8> {
    let key = Cost::FOLLOW
        .stretch(digits.as_bytes(), salt, memory)
        .expect("the cost of follow codes is within bounds");
    key.to_vec()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn shown_codes_can_be_typed_in_any_way(secret: [u8; 32], separator in "[ .\u{a0}/-]{0,2}") {
            let key = ServerKey::random();
            let code = FollowCode::derive(&key, "flow", &secret);
            let shown = code.to_string();
            prop_assert_eq!(shown.len(), 24);
            prop_assert_eq!(FollowCode::parse(&shown), Some(code.clone()));
            let typed = format!(" {} ", shown.replace(' ', &separator));
            prop_assert_eq!(FollowCode::parse(&typed), Some(code));
        }

        #[test]
        fn what_is_not_twenty_digits_is_no_code(typed in "\\PC{0,40}") {
            let digits = typed.chars().filter(char::is_ascii_digit).count();
            prop_assert!(FollowCode::parse(&typed).is_none() || digits == 20);
        }
    }

    #[test]
    fn the_same_form_gives_the_same_code_and_no_other_does() {
        let key = ServerKey::random();
        let code = FollowCode::derive(&key, "flow", b"geheim");
        assert_eq!(FollowCode::derive(&key, "flow", b"geheim"), code);
        assert_ne!(FollowCode::derive(&key, "flow", b"geheim2"), code);
        assert_ne!(FollowCode::derive(&key, "flowg", b"eheim"), code);
        assert_ne!(FollowCode::derive(&ServerKey::random(), "flow", b"geheim"), code);
        assert_eq!(format!("{code:?}"), "FollowCode(…)");
    }

    #[test]
    fn hostile_codes_are_refused() {
        for typed in [
            "",
            "1",
            "1234 5678 9012 3456 789",
            "1234 5678 9012 3456 78901",
            "１２３４５６７８９０１２３４５６７８９０",
        ] {
            assert!(FollowCode::parse(typed).is_none(), "{typed}");
        }
        assert!(FollowCode::parse(&"1".repeat(100_000)).is_none());
    }

    #[tokio::test]
    async fn a_code_is_found_by_its_hash_on_this_site_only() {
        let key = ServerKey::random();
        let code = FollowCode::derive(&key, "flow", b"geheim");
        let hash = FollowHasher::new(&key).hash(&code).await;
        assert_eq!(FollowHasher::new(&key).hash(&FollowCode::parse(&code.to_string()).unwrap()).await, hash);
        assert_ne!(FollowHasher::new(&ServerKey::random()).hash(&code).await, hash);
        assert_ne!(FollowHasher::new(&key).hash(&FollowCode::derive(&key, "flow", b"x")).await, hash);
    }
}
