//! Inviting a coordinator to the desk of a programme, by a link that a mail carries to the address.

use domain::referral::Desk;
use domain::web::MailAddress;
use domain::{Lang, Slug};

use super::may_invite;
use crate::accounts::{SignedIn, fold_email};
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
    /// The address got its share of unasked letters today: whoever may invite must not be able to flood somebody.
    TooMany,
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
    let folded = fold_email(address.as_str());
    if app.store.person_by_email(&folded).await?.is_some() {
        return Ok(Err(InviteError::Exists));
    }
    let (token, now) = (Token::random(), app.clock.now());
    if !app.may_write_unasked(&address).await? {
        return Ok(Err(InviteError::TooMany));
    }
    let hash = token.hash().to_vec();
    let link = app.link(Lang::Nl, &::app::links::enrol(&token.to_text()));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::SecretKey;
    use crate::store::Person;
    use crate::testing::Site;

    fn coordinator() -> SignedIn {
        let person = Person {
            id: new_id(),
            name: "An Voorbeeld".to_owned(),
            email: "an@voorbeeld.test".to_owned(),
            email_folded: "an@voorbeeld.test".to_owned(),
            is_admin: false,
            public_key: Vec::new(),
            secret_under_pass: Vec::new(),
            secret_under_recovery: Vec::new(),
            totp_under_server: Vec::new(),
            totp_last_step: 0,
            enrolled: true,
            created_at: 0,
            disabled_at: None,
        };
        let (secret, session_hash) = (SecretKey::random(), Vec::new());
        SignedIn { person, desks: vec![Desk::Site], secret, session_hash, idle_end: 0, end: 0 }
    }

    #[tokio::test]
    async fn one_address_gets_three_invitations_a_day_however_it_is_written() {
        let site = Site::new().await;
        let catalogue = site.app.catalogue().await.unwrap();
        let programme = catalogue.running().next().expect("one runs").slug.to_string();
        let who = coordinator();
        for email in ["bo@voorbeeld.test", "Bo@voorbeeld.test", " BO@VOORBEELD.TEST "] {
            assert_eq!(invite(&site.app, &who, &programme, email).await.unwrap(), Ok(()), "{email}");
        }
        let fourth = invite(&site.app, &who, &programme, "bo@voorbeeld.test").await.unwrap();
        assert_eq!(fourth, Err(InviteError::TooMany));
        assert_eq!(site.app.store.outbox_counts().await.unwrap().waiting, 3);
        let other = invite(&site.app, &who, &programme, "cas@voorbeeld.test").await.unwrap();
        assert_eq!(other, Ok(()), "others still get theirs");
        let bo = MailAddress::try_from("Bo@voorbeeld.test".to_owned()).unwrap();
        let told = crate::referrals::news::confirmation(&site.app, "r1", &bo, Lang::Nl).await;
        assert!(told.unwrap().is_none(), "one count for everything unasked");
    }
}
