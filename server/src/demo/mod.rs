//! `buddywijzer demo`: made-up organisations, people and referrals in every state, in a folder that is thrown away.
//!
//! Nothing of it is real, no mail leaves the machine, and everything goes the way of a real site: people have keys,
//! referrals are sent, sealed, routed and answered by the same use cases. What only a demo may do, showing codes and
//! letters, hangs on [`Demo`], which no other command makes.

mod people;
mod referrals;

use std::borrow::Cow;

use crate::accounts::TotpSecret;
use crate::app::App;
use crate::clock::Millis;
use crate::data::Tables;
use crate::http::Error;

/// Somebody of the demo, with what is needed to sign in as them.
pub struct Player {
    /// What they do, as `DeskName` words are not needed: a ready sentence.
    pub role: &'static str,
    /// Their name.
    pub name: &'static str,
    /// Their address.
    pub email: String,
    totp: TotpSecret,
}

impl Player {
    /// The code their phone would show now.
    #[must_use]
    pub fn code(&self, now: Millis) -> String {
        self.totp.code_at(now)
    }
}

/// The pass phrase of everybody in the demo.
pub const PHRASE: &str = "vier gele fietsen zingen";

/// What only a demo has.
pub struct Demo {
    /// Who can sign in.
    pub players: Vec<Player>,
    /// Codes to follow a few referrals with: for whom, and the code.
    pub codes: Vec<(&'static str, String)>,
}

/// The real directory with the made-up listings in it.
#[must_use]
pub fn tables() -> Tables {
    let real = Tables::embedded();
    let with = |real: &str, more: &str| Cow::Owned(format!("{}\n{more}", real.trim_end()));
    Tables {
        programmes: with(&real.programmes, include_str!("programmes.jsonl")),
        organisations: with(&real.organisations, include_str!("organisations.jsonl")),
        ended: real.ended,
    }
}

/// Fills an empty site.
///
/// # Errors
/// Something of the site does not work: the demo shows nothing then.
pub async fn fill(app: &App) -> Result<Demo, Error> {
    let cast = people::enrol(app).await?;
    let codes = referrals::send(app, &cast).await?;
    Ok(Demo { players: cast.into_iter().map(people::Member::into_player).collect(), codes })
}
