//! One sealed-blob format for the whole house: XChaCha20-Poly1305 with a version byte and a random nonce.
//!
//! `1 ‖ nonce (24) ‖ ciphertext ‖ tag (16)`. The version byte and the associated data are authenticated.
//! Not here: which key seals what ([`super::server_key`], [`super::content`], [`crate::accounts::keys`]).

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::random_bytes;

const VERSION: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;

/// How many bytes a sealed blob is longer than its text.
pub const OVERHEAD: usize = 1 + NONCE + TAG;

/// Seals `plaintext` under `key`; `aad` must be given again to open it.
///
/// # Panics
/// Only beyond 256 GiB of text, the limit of the cipher, which no caller can hold.
#[must_use]
pub fn seal(key: &[u8; 32], aad: &[u8], plaintext: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE] = random_bytes();
    let sealed = XChaCha20Poly1305::new(Key::from_slice(key))
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plaintext, aad: &versioned(aad) })
        .expect("a text in memory is shorter than the cipher's limit");
    let mut blob = Vec::with_capacity(1 + NONCE + sealed.len());
    blob.push(VERSION);
    blob.extend_from_slice(&nonce);
    blob.extend_from_slice(&sealed);
    blob
}

/// Opens a blob of [`seal`]: `None` when the key, the associated data or any byte is another.
#[must_use]
pub fn open(key: &[u8; 32], aad: &[u8], blob: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (version, rest) = blob.split_first()?;
    let (nonce, sealed) = rest.split_at_checked(NONCE)?;
    if *version != VERSION {
        return None;
    }
    XChaCha20Poly1305::new(Key::from_slice(key))
        .decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: &versioned(aad) })
        .ok()
        .map(Zeroizing::new)
}

fn versioned(aad: &[u8]) -> Vec<u8> {
    let mut all = Vec::with_capacity(1 + aad.len());
    all.push(VERSION);
    all.extend_from_slice(aad);
    all
}

/// Several parts as one associated data, each with its length before it, so that `ab, c` is never `a, bc`.
#[must_use]
pub fn joined(parts: &[&[u8]]) -> Vec<u8> {
    let mut all = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
    for part in parts {
        all.extend_from_slice(&(part.len() as u64).to_be_bytes());
        all.extend_from_slice(part);
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_sealed_opens_with_the_same_key_and_data_only(
            key: [u8; 32], other: [u8; 32], aad: Vec<u8>, text: Vec<u8>
        ) {
            let blob = seal(&key, &aad, &text);
            prop_assert_eq!(blob.len(), text.len() + OVERHEAD);
            prop_assert_eq!(open(&key, &aad, &blob).unwrap().to_vec(), text);
            prop_assume!(key != other);
            prop_assert!(open(&other, &aad, &blob).is_none());
            prop_assert!(open(&key, &[&aad[..], b"x"].concat(), &blob).is_none());
        }

        #[test]
        fn any_changed_byte_and_any_cut_fails(
            key: [u8; 32], text: Vec<u8>, at: prop::sample::Index, flip in 1_u8..
        ) {
            let blob = seal(&key, b"aad", &text);
            let at = at.index(blob.len());
            let mut changed = blob.clone();
            changed[at] ^= flip;
            prop_assert!(open(&key, b"aad", &changed).is_none());
            prop_assert!(open(&key, b"aad", &blob[..at]).is_none());
        }

        #[test]
        fn junk_never_opens_and_never_panics(key: [u8; 32], junk: Vec<u8>) {
            prop_assert!(open(&key, b"", &junk).is_none());
        }
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(joined(&[b"ab", b"c"]), joined(&[b"a", b"bc"]));
        assert_ne!(joined(&[b"ab"]), joined(&[b"ab", b""]));
    }

    #[test]
    fn the_same_text_never_looks_the_same() {
        assert_ne!(seal(&[7; 32], b"", b"dag"), seal(&[7; 32], b"", b"dag"));
    }
}
