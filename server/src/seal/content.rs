//! What is sealed to people: one random content key per request, wrapped once for each person of its chain.
//!
//! The server makes these blobs and cannot open them again: a content key leaves memory only inside a wrap, and a
//! wrap opens only with a person's secret key. Who takes the whole folder, the server's key included, has neither.
//! Not here: how a person's secret key is kept ([`crate::accounts::keys`]) and who gets a wrap (`crate::referrals`).

use std::fmt;

use crypto_box::aead::OsRng;
use zeroize::Zeroizing;

use super::server_key::{Purpose, ServerKey};
use super::{aead, random_bytes};

const WRAP_VERSION: u8 = 1;
/// Texts are filled up to a multiple of this many bytes: the length of a blob then does not tell whether something
/// was written in a free field.
const STEP: usize = 256;
const END: u8 = 0x80;

/// A person's public key: seals, opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The key of 32 bytes; `None` for any other length.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes, as the database holds them.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A person's secret key, while it is open. Wiped from memory when dropped, never shown.
#[derive(Clone)]
pub struct SecretKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

impl SecretKey {
    /// A new key.
    #[must_use]
    pub fn random() -> Self {
        Self(Zeroizing::new(random_bytes()))
    }

    /// The key of 32 bytes; `None` for any other length.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    /// Its public half.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey(crypto_box::SecretKey::from_bytes(*self.0).public_key().to_bytes())
    }

    /// Its bytes, only to be sealed again.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The key of one request's content.
pub struct ContentKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for ContentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContentKey(…)")
    }
}

impl ContentKey {
    /// A new key for a new request.
    #[must_use]
    pub fn random() -> Self {
        Self(Zeroizing::new(random_bytes()))
    }

    /// Seals the content of a request: only this key with this id opens it.
    #[must_use]
    pub fn seal_content(&self, referral_id: &str, content: &[u8]) -> Vec<u8> {
        aead::seal(&self.0, &aead::joined(&[b"content", referral_id.as_bytes()]), &filled(content))
    }

    /// Opens the content of a request.
    #[must_use]
    pub fn open_content(&self, referral_id: &str, blob: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        aead::open(&self.0, &aead::joined(&[b"content", referral_id.as_bytes()]), blob).and_then(trimmed)
    }

    /// Seals a note of a desk on a request.
    #[must_use]
    pub fn seal_note(&self, referral_id: &str, note_id: &str, note: &[u8]) -> Vec<u8> {
        aead::seal(&self.0, &note_data(referral_id, note_id), &filled(note))
    }

    /// Opens a note.
    #[must_use]
    pub fn open_note(&self, referral_id: &str, note_id: &str, blob: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        aead::open(&self.0, &note_data(referral_id, note_id), blob).and_then(trimmed)
    }

    /// Wraps this key for one person (a sealed box): only their secret key unwraps it.
    ///
    /// # Panics
    /// Never in practice: 32 bytes are within the cipher's limit.
    #[must_use]
    pub fn wrap(&self, person: &PublicKey) -> Vec<u8> {
        let mut blob = vec![WRAP_VERSION];
        let sealed = crypto_box::PublicKey::from_bytes(person.0)
            .seal(&mut OsRng, self.0.as_ref())
            .expect("32 bytes are within the cipher's limit");
        blob.extend_from_slice(&sealed);
        blob
    }

    /// The key inside a wrap for the owner of `secret`.
    #[must_use]
    pub fn unwrap(secret: &SecretKey, wrap: &[u8]) -> Option<Self> {
        let (version, sealed) = wrap.split_first()?;
        if *version != WRAP_VERSION {
            return None;
        }
        let key = crypto_box::SecretKey::from_bytes(*secret.0).unseal(sealed).ok().map(Zeroizing::new)?;
        Some(Self(Zeroizing::new(key.as_slice().try_into().ok()?)))
    }
}

fn note_data(referral_id: &str, note_id: &str) -> Vec<u8> {
    aead::joined(&[b"note", referral_id.as_bytes(), note_id.as_bytes()])
}

fn filled(text: &[u8]) -> Zeroizing<Vec<u8>> {
    let length = (text.len() + 1).next_multiple_of(STEP);
    let mut all = Zeroizing::new(Vec::with_capacity(length));
    all.extend_from_slice(text);
    all.push(END);
    all.resize(length, 0);
    all
}

fn trimmed(mut all: Zeroizing<Vec<u8>>) -> Option<Zeroizing<Vec<u8>>> {
    let end = all.iter().rposition(|byte| *byte != 0).filter(|end| all[*end] == END)?;
    all.truncate(end);
    Some(all)
}

/// The layer under the server's key around the wraps of desks whose turn has not come: until then their people
/// cannot open the request either, even with a copy of their own wrap.
#[derive(Debug, Clone, Copy)]
pub struct WrapLayer<'k>(&'k ServerKey);

impl<'k> WrapLayer<'k> {
    /// The layer of a site.
    #[must_use]
    pub const fn new(key: &'k ServerKey) -> Self {
        Self(key)
    }

    /// Puts the layer around a wrap.
    #[must_use]
    pub fn put(&self, referral_id: &str, person_id: &str, wrap: &[u8]) -> Vec<u8> {
        self.0.seal(Purpose::WrapLayer, &layer_data(referral_id, person_id), wrap)
    }

    /// Takes the layer off, when the turn of this person's desk has come.
    #[must_use]
    pub fn take(&self, referral_id: &str, person_id: &str, blob: &[u8]) -> Option<Vec<u8>> {
        self.0.open(Purpose::WrapLayer, &layer_data(referral_id, person_id), blob).map(|wrap| wrap.to_vec())
    }
}

fn layer_data(referral_id: &str, person_id: &str) -> Vec<u8> {
    aead::joined(&[referral_id.as_bytes(), person_id.as_bytes()])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn content_opens_for_its_people_and_its_request_only(text: Vec<u8>) {
            let (an, bo, stranger) = (SecretKey::random(), SecretKey::random(), SecretKey::random());
            let key = ContentKey::random();
            let blob = key.seal_content("r1", &text);
            let wraps = [key.wrap(&an.public_key()), key.wrap(&bo.public_key())];
            for (person, wrap) in [(&an, &wraps[0]), (&bo, &wraps[1])] {
                let opened = ContentKey::unwrap(person, wrap).unwrap();
                prop_assert_eq!(opened.open_content("r1", &blob).unwrap().to_vec(), text.clone());
                prop_assert!(opened.open_content("r2", &blob).is_none());
                prop_assert!(opened.open_note("r1", "n1", &blob).is_none());
            }
            prop_assert!(ContentKey::unwrap(&stranger, &wraps[0]).is_none());
            prop_assert!(ContentKey::unwrap(&an, &wraps[1]).is_none());
            prop_assert!(ContentKey::random().open_content("r1", &blob).is_none());
        }

        #[test]
        fn any_changed_byte_of_a_wrap_fails(at in 0_usize..81, flip in 1_u8..) {
            let person = SecretKey::random();
            let mut wrap = ContentKey::random().wrap(&person.public_key());
            prop_assert_eq!(wrap.len(), 81);
            wrap[at] ^= flip;
            // The top bit of the ephemeral public key is ignored by X25519 itself, but it enters the nonce.
            prop_assert!(ContentKey::unwrap(&person, &wrap).is_none());
            prop_assert!(ContentKey::unwrap(&person, &wrap[..at]).is_none());
        }

        #[test]
        fn junk_is_no_wrap(junk: Vec<u8>) {
            prop_assert!(ContentKey::unwrap(&SecretKey::random(), &junk).is_none());
        }

        #[test]
        fn the_length_of_a_blob_does_not_tell_the_length_of_the_text(length in 0_usize..255) {
            let key = ContentKey::random();
            prop_assert_eq!(key.seal_content("r", &vec![0x80; length]).len(), key.seal_content("r", b"").len());
            prop_assert_eq!(&**trimmed(filled(&vec![0; length])).unwrap(), &vec![0; length]);
        }
    }

    #[test]
    fn a_note_opens_as_that_note_only() {
        let key = ContentKey::random();
        let blob = key.seal_note("r1", "n1", b"gebeld");
        assert_eq!(key.open_note("r1", "n1", &blob).unwrap().as_slice(), b"gebeld");
        assert!(key.open_note("r1", "n2", &blob).is_none());
        assert!(key.open_note("r2", "n1", &blob).is_none());
        assert!(key.open_content("r1", &blob).is_none());
    }

    #[test]
    fn a_later_desk_waits_for_its_turn() {
        let (server, person) = (ServerKey::random(), SecretKey::random());
        let wrap = ContentKey::random().wrap(&person.public_key());
        let layered = WrapLayer::new(&server).put("r1", "p1", &wrap);
        assert!(ContentKey::unwrap(&person, &layered).is_none());
        assert_eq!(WrapLayer::new(&server).take("r1", "p1", &layered), Some(wrap));
        assert!(WrapLayer::new(&server).take("r1", "p2", &layered).is_none());
        assert!(WrapLayer::new(&server).take("r2", "p1", &layered).is_none());
        assert!(WrapLayer::new(&ServerKey::random()).take("r1", "p1", &layered).is_none());
    }

    #[test]
    fn keys_show_themselves_to_nobody() {
        assert_eq!(
            format!("{:?} {:?}", ContentKey::random(), SecretKey::random()),
            "ContentKey(…) SecretKey(…)"
        );
    }
}
