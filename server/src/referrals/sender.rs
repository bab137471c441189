//! The work address of a professional: it confirms itself by mail, as anybody can type anybody's address in a form. The
//! referral does not wait for it.
//!
//! Nothing keeps the address for this: it goes into the one mail that asks, which lies under the server's key until it
//! has left, and into the sealed content. That it was confirmed is one plain yes on the referral.

use domain::Lang;
use domain::web::MailAddress;

use super::news::{referral_for, token_for};
use crate::app::App;
use crate::seal::ServerKey;
use crate::store::{NewMail, StoreError};

/// What the token is sealed for: one for news does not open here, nor the other way round.
const SEALED_FOR: &[u8] = b"sender";

/// The one mail the address gets: did you send this? `None` where it got its share of today already; the referral
/// goes on and stays unconfirmed.
///
/// # Errors
/// The store fails.
pub async fn confirmation(
    app: &App,
    referral: &str,
    address: &MailAddress,
    lang: Lang,
) -> Result<Option<NewMail>, StoreError> {
    if !app.may_write_unasked(address).await? {
        return Ok(None);
    }
    let token = token_for(&app.key, SEALED_FOR, referral);
    let link = app.link(lang, &::app::links::confirm_sender(&token));
    let text = ::app::mail::confirm_sender(&app.texts, lang, &link);
    Ok(Some(app.letter(format!("afzender:{referral}"), address, text)))
}

/// The referral of a token; `None` for anything this server did not make for this use.
#[must_use]
pub fn referral_of(key: &ServerKey, token: &str) -> Option<String> {
    referral_for(key, SEALED_FOR, token)
}
