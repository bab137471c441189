//! People of the desks: enrolment, recovery, pass phrase, second factor, sessions. No HTML here.
//!
//! [`Accounts`] holds the use cases; each has its own module. Secret keys of people are open only inside one request:
//! at enrolment, at recovery, at sign-in, and in a request that carries the session's cookie.

mod direct;
pub mod enrol;
mod factors;
pub mod keys;
pub mod late_wraps;
pub mod passphrase;
pub mod recover;
pub mod renew;
pub mod session;
pub mod sign_in;
pub mod totp;

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

pub use enrol::{Begun, EnrolForm, Finished, InvitationView};
pub use factors::CodeView;
pub use keys::{RecoveryCode, Vault};
pub use late_wraps::Chains;
pub use passphrase::PassPhrase;
pub use recover::{RecoverForm, Recovered, Recovering};
pub use renew::{Proof, Renewed};
pub use session::SignedIn;
pub use sign_in::{Credentials, Outcome};
pub use totp::TotpSecret;

use crate::seal::ServerKey;
use crate::store::Store;

/// The use cases of accounts. Cheap to clone.
#[derive(Clone)]
pub struct Accounts {
    store: Store,
    key: Arc<ServerKey>,
    vault: Vault,
}

impl fmt::Debug for Accounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Accounts(…)")
    }
}

impl Accounts {
    /// The accounts of a site. Made once per process and cloned, since it limits what is stretched at once.
    #[must_use]
    pub fn new(store: Store, key: Arc<ServerKey>) -> Self {
        Self { store, key, vault: Vault::default() }
    }
}

/// An e-mail address as accounts are found by it: without spaces around it, in lower case.
#[must_use]
pub fn fold_email(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// The network of a visitor, by which attempts are counted: an IPv4 address, or the /64 of an IPv6 address, since
/// one household or one server has all of that.
#[must_use]
pub fn network_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

/// The block of addresses of a visitor, by which requests for a buddy are counted: the /24 of an IPv4 address, the /48 of
/// an IPv6 address. That is the smallest piece a network is usually handed out in: whoever rents a server has many
/// addresses of one block and changes them for nothing, blocks they do not. The neighbours of a household and the
/// callers of one mobile network share a block too, so more is allowed to it than people ask, and what comes above
/// is looked at, not refused.
#[must_use]
pub fn block_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{}/24", Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod network_tests {
    use super::*;

    #[test]
    fn neighbours_in_one_network_count_as_one() {
        let network = |text: &str| network_of(text.parse().unwrap());
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2:ffff::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        let block = |text: &str| block_of(text.parse().unwrap());
        assert_eq!(
            (block("192.0.2.7"), block("::ffff:192.0.2.200")),
            (block("192.0.2.1"), block("192.0.2.9"))
        );
        assert_ne!(block("192.0.2.7"), block("192.0.3.7"));
        assert_eq!(block("2001:db8:1:2::1"), block("2001:db8:1:ffff::1"));
        assert_ne!(block("2001:db8:1::1"), block("2001:db8:2::1"));
        assert_eq!(fold_email(" An@Voorbeeld.TEST\n"), "an@voorbeeld.test");
    }
}
