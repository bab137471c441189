//! Inviting a coordinator to the desk of a programme, by a link that a mail carries to the address.

use domain::referral::Desk;
use domain::web::MailAddress;
use domain::{Lang, Slug};

use super::{may_arrange, may_invite};
use crate::accounts::{SignedIn, fold_email};
use crate::app::{App, Catalogue};
use crate::clock::Millis;
use crate::http::Error;
use crate::seal::{Purpose, Token};
use crate::store::{NewInvitation, NewMail, new_id};

/// How long an invitation works, in milliseconds: 7 days.
const VALID: Millis = domain::privacy::terms::INVITATION;

/// What is wrong with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteError {
    /// No such desk, or its programme has ended.
    Desk,
    /// No e-mail address.
    Email,
    /// Somebody with this address sits there.
    Exists,
    /// The address got its share of unasked letters today: whoever may invite must not be able to flood somebody.
    TooMany,
}

/// Invites somebody to a desk. The address is confirmed by using the link; who has an account takes the desk on with it.
///
/// # Errors
/// [`Error::Forbidden`] for whoever may not arrange this desk; the store fails.
pub async fn invite(
    app: &App,
    who: &SignedIn,
    desk: &str,
    email: &str,
) -> Result<Result<(), InviteError>, Error> {
    if !may_invite(who) {
        return Err(Error::Forbidden);
    }
    let catalogue = app.catalogue().await?;
    let Some(desk) = desk.parse().ok().filter(|desk| exists(app, &catalogue, desk)) else {
        return Ok(Err(InviteError::Desk));
    };
    if !may_arrange(who, &catalogue, &desk) {
        return Err(Error::Forbidden);
    }
    let Ok(address) = MailAddress::try_from(email.trim().to_owned()) else {
        return Ok(Err(InviteError::Email));
    };
    send_invitation(app, &desk, None, &address).await
}

/// Invites an address to a desk, whose listing its person keeps as well from then on where `owns` says so.
///
/// # Errors
/// The store fails.
pub async fn send_invitation(
    app: &App,
    desk: &Desk,
    owns: Option<&Slug>,
    address: &MailAddress,
) -> Result<Result<(), InviteError>, Error> {
    let folded = fold_email(address.as_str());
    if let Some(person) = app.store.person_by_email(&folded).await?
        && (person.disabled_at.is_some()
            || owns.is_none() && app.store.desks_of_person(&person.id).await?.contains(desk))
    {
        return Ok(Err(InviteError::Exists));
    }
    if !app.may_write_unasked(address).await? {
        return Ok(Err(InviteError::TooMany));
    }
    let catalogue = app.catalogue().await?;
    let (invitation, letter) = drafted_invitation(app, &catalogue, desk, owns, address, Lang::Nl);
    app.store.invite(&invitation, &letter).await?;
    app.bell.ring();
    Ok(Ok(()))
}

/// An invitation and the letter with its link, not stored yet.
#[must_use]
pub fn drafted_invitation(
    app: &App,
    catalogue: &Catalogue,
    desk: &Desk,
    owns: Option<&Slug>,
    address: &MailAddress,
    lang: Lang,
) -> (NewInvitation, NewMail) {
    let (token, now) = (Token::random(), app.clock.now());
    let hash = token.hash().to_vec();
    let link = app.link(lang, &::app::links::enrol(&token.to_text()));
    let name = ::app::desk_words(&app.texts, &app.places, lang, &catalogue.desk_name(desk));
    let text = ::app::mail::invitation(&app.texts, lang, &link, &name);
    let letter = app.letter(format!("uitnodiging:{}", new_id()), address, text);
    let invitation = NewInvitation {
        email_under_server: Some(app.key.seal(Purpose::Token, &hash, address.as_str().as_bytes())),
        token_hash: hash,
        desk: desk.clone(),
        is_admin: false,
        owns: owns.cloned(),
        created_at: now,
        expires_at: now + VALID,
    };
    (invitation, letter)
}

/// Whether people can be invited to a desk. A coordinator's own desk comes with the programme's.
fn exists(app: &App, catalogue: &Catalogue, desk: &Desk) -> bool {
    match desk {
        Desk::Programme(slug) => catalogue.programme(slug).is_some_and(|programme| !programme.has_ended()),
        Desk::Organisation(slug) => catalogue.organisation(slug).is_some(),
        Desk::Dispatcher(slug) => dispatchers(app).contains(slug),
        Desk::Site => true,
        Desk::Coordinator { .. } => false,
    }
}

/// The dispatchers there can be: one for each referentieregio, and Brussels.
#[must_use]
pub fn dispatchers(app: &App) -> Vec<Slug> {
    let regions = app.places.referentieregios().filter_map(Slug::of_name);
    regions.chain(Slug::of_name(Desk::BRUSSELS)).collect()
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
        SignedIn {
            person,
            desks: vec![Desk::Site],
            owns: Vec::new(),
            secret,
            session_hash,
            idle_end: 0,
            end: 0,
        }
    }

    #[tokio::test]
    async fn one_address_gets_three_invitations_a_day_however_it_is_written() {
        let site = Site::new().await;
        let catalogue = site.app.catalogue().await.unwrap();
        let programme =
            Desk::Programme(catalogue.running().next().expect("one runs").slug.clone()).to_string();
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
