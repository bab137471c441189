//! Sealing: what keeps a request readable for its people and for nobody else.
//!
//! Three kinds of keys, as PRODUCT.md ("Who may read what") has them:
//! - the **server's key** ([`ServerKey`]): one file; its subkeys seal what the server itself may read
//!   (form state, first-look facts, outgoing mail, TOTP secrets, the wraps of later desks);
//! - a **content key** per request ([`content::ContentKey`]), which exists in the database only wrapped for people;
//! - **key pairs of people**: their secret halves are sealed in [`crate::accounts::keys`].
//!
//! Pure but for randomness and the key file. It knows no database and no HTTP beyond the cookie header.

pub mod aead;
pub mod content;
pub mod cookie;
pub mod follow;
pub mod server_key;
pub mod stretch;
pub mod token;

pub use content::{ContentKey, PublicKey, SecretKey, WrapLayer};
pub use cookie::{CookieError, SealedCookie};
pub use follow::{FollowCode, FollowHasher};
pub use server_key::{KeyFileError, Purpose, ServerKey};
pub use token::{Token, TokenHash, random_handle};

/// `N` bytes from the operating system.
///
/// # Panics
/// When the operating system gives no randomness: nothing can be sealed then, and going on would be worse.
#[must_use]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives no randomness");
    bytes
}
