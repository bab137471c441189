//! An authenticator app, for people of the tests. It never hands out the same code twice, and never waits if it can help it:
//! the server takes the code of the half minute before and after as well, so three codes are there at any time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use totp_rs::{Builder, Secret, Totp};

const STEP: u64 = 30;

/// An app that holds one secret.
#[derive(Debug)]
pub(crate) struct Authenticator {
    totp: Totp,
    last: u64,
    /// How far its clock runs ahead, as that of a compressed site.
    pub(crate) ahead: Duration,
}

impl Authenticator {
    /// The app after somebody typed the secret from the page.
    pub(crate) fn new(base32: &str) -> Self {
        let bare: String = base32.chars().filter(|c| !c.is_whitespace()).collect();
        let secret = Secret::try_from_base32(&bare).unwrap_or_else(|_| panic!("{bare} is no base32 secret"));
        let totp = Builder::new().with_secret(secret).build().expect("a secret of the usual length");
        Self { totp, last: 0, ahead: Duration::ZERO }
    }

    /// A code that was not used yet.
    pub(crate) fn code(&mut self) -> String {
        let step = (self.last + 1).max(self.now() / STEP - 1);
        // Codes further ahead than one step are refused: wait until this one is near enough.
        while self.now() / STEP + 1 < step {
            std::thread::sleep(Duration::from_millis(500));
        }
        self.last = step;
        self.at(step)
    }

    /// The code handed out last, once more.
    pub(crate) fn used_code(&self) -> String {
        self.at(self.last)
    }

    fn at(&self, step: u64) -> String {
        self.totp.generate(step * STEP).to_string()
    }

    fn now(&self) -> u64 {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        (now + self.ahead).as_secs()
    }
}
