//! Inviting a coordinator to the desk of a programme, by a link that a mail carries to the address.

use domain::referral::Desk;
use domain::web::MailAddress;
use domain::{Lang, Slug};

use super::may_invite;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::clock::Millis;
use crate::http::Error;
use crate::seal::{Purpose, Token};
use crate::store::{NewInvitation, new_id};

/// How long an invitation works, in milliseconds: 7 days.
const VALID: Millis = 7 * 24 * 60 * 60 * 1000;

/// What is wrong with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteError {
    /// No such programme, or it has ended.
    Programme,
    /// No e-mail address.
    Email,
    /// Somebody with this address has an account.
    Exists,
}

/// Invites somebody to the desk of a programme. The address is confirmed by using the link.
///
/// # Errors
/// [`Error::Forbidden`] for people of other desks; the store fails.
pub async fn invite(
    app: &App,
    who: &SignedIn,
    programme: &str,
    email: &str,
) -> Result<Result<(), InviteError>, Error> {
    if !may_invite(who) {
        return Err(Error::Forbidden);
    }
    let catalogue = app.catalogue().await?;
    let slug = programme.parse::<Slug>().ok();
    let Some(programme) = slug.and_then(|slug| catalogue.programme(&slug)).filter(|p| !p.has_ended()) else {
        return Ok(Err(InviteError::Programme));
    };
    let Ok(address) = MailAddress::try_from(email.trim().to_owned()) else {
        return Ok(Err(InviteError::Email));
    };
    if app.store.person_by_email(&address.as_str().to_lowercase()).await?.is_some() {
        return Ok(Err(InviteError::Exists));
    }
    let (token, now) = (Token::random(), app.clock.now());
    let hash = token.hash().to_vec();
    let link = app.link(&format!("/beheer/inschrijven/{}", token.to_text()));
    let text = ::app::mail::invitation(&app.texts, Lang::Nl, &link, &programme.name);
    let letter = app.letter(format!("uitnodiging:{}", new_id()), &address, text);
    let invitation = NewInvitation {
        email_under_server: Some(app.key.seal(Purpose::Token, &hash, address.as_str().as_bytes())),
        token_hash: hash,
        desk: Desk::Programme(programme.slug.clone()),
        is_admin: false,
        created_at: now,
        expires_at: now + VALID,
    };
    app.store.invite(&invitation, &letter).await?;
    app.bell.ring();
    Ok(Ok(()))
}
