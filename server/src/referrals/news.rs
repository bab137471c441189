//! News by mail: only to an address that confirmed itself, as anybody can type anybody's address in a form.
//!
//! The link of the request to confirm is stateless: the referral's id under the server's key. It is good for as
//! long as the request is open. That the address was confirmed is one plain yes on the referral.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Lang;
use domain::referral::State;
use domain::web::MailAddress;

use super::content::Facts;
use crate::app::App;
use crate::seal::{Purpose, ServerKey};
use crate::store::{NewMail, ReferralRow, StoreError};

/// Longer than any token: nothing longer is decoded.
const LONGEST: usize = 200;

/// What the token is sealed for: it never opens as another of [`Purpose::Token`].
const SEALED_FOR: &[u8] = b"news";

/// The one mail an unconfirmed address gets: please confirm. `None` where it got its share of today already, from
/// this request or another; the request goes on without.
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
    let link = app.link(lang, &::app::links::confirm_news(&token(&app.key, referral)));
    let text = ::app::mail::confirm_news(&app.texts, lang, &link);
    Ok(Some(app.letter(format!("bevestig:{referral}"), address, text)))
}

/// The mail that something changed, to who asked for news and confirmed the address. It names neither state nor
/// programme.
#[must_use]
pub fn changed(app: &App, row: &ReferralRow, facts: Option<&Facts>, to: State) -> Option<NewMail> {
    let Facts { news, lang, .. } = facts?;
    let address = news.as_ref().filter(|_| row.news_confirmed)?;
    let text = ::app::mail::news(&app.texts, *lang, &app.link(*lang, &::app::links::FOLLOW));
    Some(app.letter(format!("nieuws:{}:{}:{}", row.id, to.as_str(), row.changed_at), address, text))
}

/// The token of a referral, as it stands in the link.
fn token(key: &ServerKey, referral: &str) -> String {
    token_for(key, SEALED_FOR, referral)
}

/// The referral of a token; `None` for anything this server did not make.
#[must_use]
pub fn referral_of(key: &ServerKey, token: &str) -> Option<String> {
    referral_for(key, SEALED_FOR, token)
}

/// The token of a referral for one use.
pub(super) fn token_for(key: &ServerKey, sealed_for: &[u8], referral: &str) -> String {
    URL_SAFE_NO_PAD.encode(key.seal(Purpose::Token, sealed_for, referral.as_bytes()))
}

/// The referral of a token that was made for this use.
pub(super) fn referral_for(key: &ServerKey, sealed_for: &[u8], token: &str) -> Option<String> {
    if token.len() > LONGEST {
        return None;
    }
    let sealed = URL_SAFE_NO_PAD.decode(token).ok()?;
    String::from_utf8(key.open(Purpose::Token, sealed_for, &sealed)?.to_vec()).ok()
}

#[cfg(test)]
mod tests;
