//! Enrolment by an invitation link, in two steps: name, address and pass phrase; then the first code of the second
//! factor, which makes the account.
//!
//! Between the two the draft lies in the database with everything the account needs, the secret key only sealed. The
//! open secret key and the recovery code wait in a sealed cookie of that browser and nowhere else: an invitation link
//! may lie in the outbox folder, so nothing that the link alone opens may be stored.
//!
//! Not here: inviting somebody (`crate::desk::invite`), which keeps the invited address sealed for [`Purpose::Token`] with the hash of the token as associated data.

use std::borrow::Cow;

use domain::referral::Desk;
use domain::web::MailAddress;
use http::{HeaderMap, HeaderValue};
use serde::{Deserialize, Serialize};

use super::factors::{CodeView, Factors, Held, Wrong, chosen_phrase};
use super::passphrase::PassPhrase;
use super::session::SignedIn;
use super::{Accounts, fold_email};
use crate::clock::Millis;
use crate::seal::{Purpose, SealedCookie, SecretKey, Token};
use crate::store::invitations::{Invitation, NewPerson};
use crate::store::{StoreError, new_id};
use domain::privacy::terms::FORM_SECONDS;

/// How long the first link can be used, in milliseconds: seven days.
pub const VALID: Millis = 7 * 24 * 60 * 60_000;
const COOKIE: SealedCookie = SealedCookie::new(Cow::Borrowed("__Host-inschrijven"), FORM_SECONDS);
const LONGEST_NAME: usize = 80;

/// What the first page knows of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// The desk the person will sit at.
    pub desk: Desk,
    /// The address it was sent to, which becomes the account's; `None` for the link of the first start.
    pub email: Option<String>,
    /// Whether the person becomes administrator too.
    pub is_admin: bool,
}

/// What was typed on the first page. Pass phrases are never shown again.
#[derive(Clone)]
pub struct EnrolForm<'a> {
    /// `naam`
    pub name: &'a str,
    /// `email`
    pub email: &'a str,
    /// `wachtzin`
    pub phrase: &'a str,
    /// `wachtzin2`
    pub phrase_again: &'a str,
    /// `afspraken` is `ja`
    pub agrees: bool,
}

impl std::fmt::Debug for EnrolForm<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EnrolForm(…)")
    }
}

/// What came of the first page.
#[derive(Debug)]
pub enum Begun {
    /// The link is unknown, used or too old.
    Gone,
    /// What is wrong: field and problem, as in text keys `fout-{field}-{problem}`.
    Wrong(Vec<(&'static str, &'static str)>),
    /// On to the second page, with this `Set-Cookie` header.
    On(HeaderValue),
}

/// What came of the second page.
#[derive(Debug)]
pub enum Finished {
    /// The link is unknown, used or too old.
    Gone,
    /// The browser lost what the first page began: begin there again.
    Again,
    /// The code is wrong.
    WrongCode,
    /// The address has an account already.
    Taken,
    /// The account exists and is signed in.
    Done {
        /// Who.
        person_id: String,
        /// `Set-Cookie` headers: the session, and the end of the enrolment's cookie.
        cookies: [HeaderValue; 2],
    },
}

/// Waits in the database, under the server's key.
#[derive(Serialize, Deserialize)]
struct Draft {
    person_id: String,
    name: String,
    email: String,
    public_key: Vec<u8>,
    factors: Factors,
}

impl Accounts {
    /// A new link for the first person of the site, as long as nobody sits at its desk; the one before stops working.
    ///
    /// # Errors
    /// The database fails.
    pub async fn first_link(&self, now: Millis) -> Result<Option<Token>, StoreError> {
        let token = Token::random();
        let made = self.store.open_first_invitation(token.hash().as_bytes(), now, now + VALID).await?;
        Ok(made.then_some(token))
    }

    /// The invitation of a link, if it can still be used.
    ///
    /// # Errors
    /// The database fails.
    pub async fn invitation(&self, token: &str, now: Millis) -> Result<Option<InvitationView>, StoreError> {
        let found = self.find(token, now).await?;
        Ok(found.map(|(_, found)| InvitationView {
            email: self.invited_address(&found),
            desk: found.desk,
            is_admin: found.is_admin,
        }))
    }

    /// The first page: checks what was typed, makes the keys and keeps the draft.
    ///
    /// # Errors
    /// The database fails.
    pub async fn begin_enrolment(
        &self,
        token: &str,
        form: &EnrolForm<'_>,
        now: Millis,
    ) -> Result<Begun, StoreError> {
        let Some((hash, invitation)) = self.find(token, now).await? else { return Ok(Begun::Gone) };
        let (name, email, phrase) = match checked(form, self.invited_address(&invitation).as_deref()) {
            Ok(values) => values,
            Err(wrong) => return Ok(Begun::Wrong(wrong)),
        };
        if self.store.person_by_email(&fold_email(email.as_str())).await?.is_some() {
            return Ok(Begun::Wrong(vec![("email", "bestaat")]));
        }
        let (person_id, secret) = (new_id(), SecretKey::random());
        let (factors, held) = self.new_factors(person_id.clone(), &secret, &phrase).await;
        let draft = Draft {
            name,
            email: email.into(),
            public_key: secret.public_key().as_bytes().to_vec(),
            factors,
            person_id: person_id.clone(),
        };
        let draft = serde_json::to_vec(&draft)
            // What serde says may quote the draft.
            .map_err(|_| StoreError::Broken("a draft has no JSON form".to_owned()))?;
        let draft = self.key.seal(Purpose::Token, &hash, &draft);
        let cookie = COOKIE.set(&self.key, now, &held).expect("three short values fit a cookie");
        match self.store.save_invitation_draft(&hash, &person_id, &draft, now).await {
            Ok(()) => Ok(Begun::On(cookie)),
            Err(StoreError::Conflict) => Ok(Begun::Gone),
            Err(error) => Err(error),
        }
    }

    /// What the second page shows; `None` when this browser did not do the first one, or too long ago.
    ///
    /// # Errors
    /// The database fails.
    pub async fn code_page(
        &self,
        token: &str,
        headers: &HeaderMap,
        now: Millis,
    ) -> Result<Option<CodeView>, StoreError> {
        let Some((hash, invitation)) = self.find(token, now).await? else { return Ok(None) };
        let Some((draft, held)) = self.begun(&hash, &invitation, headers, now) else { return Ok(None) };
        Ok(draft.factors.view(&self.key, &held, draft.email))
    }

    /// The second page: the first right code makes the account and signs it in.
    ///
    /// # Errors
    /// The database fails.
    pub async fn finish_enrolment(
        &self,
        token: &str,
        headers: &HeaderMap,
        code: &str,
        now: Millis,
    ) -> Result<Finished, StoreError> {
        let Some((hash, invitation)) = self.find(token, now).await? else { return Ok(Finished::Gone) };
        let Some((draft, held)) = self.begun(&hash, &invitation, headers, now) else {
            return Ok(Finished::Again);
        };
        let Some((phone, secret)) = draft.factors.phone(&self.key, &held).zip(held.secret()) else {
            return Ok(Finished::Again);
        };
        let Some(step) = phone.verify(code, now) else { return Ok(Finished::WrongCode) };
        let person = NewPerson {
            id: draft.person_id.clone(),
            name: draft.name,
            email_folded: fold_email(&draft.email),
            email: draft.email,
            public_key: draft.public_key,
            secret_under_pass: draft.factors.under_pass,
            secret_under_recovery: draft.factors.under_recovery,
            totp_under_server: draft.factors.totp,
            totp_last_step: step,
        };
        match self.store.finish_enrolment(&hash, &person, now).await {
            Ok(()) => {}
            Err(StoreError::Conflict) => return Ok(Finished::Gone),
            Err(StoreError::Duplicate) => return Ok(Finished::Taken),
            Err(error) => return Err(error),
        }
        let session = self.begin_session(&draft.person_id, &secret, now).await?;
        let end = COOKIE.clear().expect("the name of the cookie is one of ours");
        Ok(Finished::Done { person_id: draft.person_id, cookies: [session, end] })
    }

    /// Somebody with an account takes on the desk of an invitation to their own address. False: the link is unknown,
    /// used or too old, or it went to another address.
    ///
    /// # Errors
    /// The database fails.
    pub async fn join(&self, token: &str, who: &SignedIn, now: Millis) -> Result<bool, StoreError> {
        let Some((hash, invitation)) = self.find(token, now).await? else { return Ok(false) };
        let invited = self.invited_address(&invitation);
        if invited.is_none_or(|address| fold_email(&address) != who.person.email_folded) {
            return Ok(false);
        }
        match self.store.join_desk(&hash, &who.person.id, now).await {
            Ok(()) => Ok(true),
            Err(StoreError::Conflict) => Ok(false),
            Err(error) => Err(error),
        }
    }

    async fn find(&self, token: &str, now: Millis) -> Result<Option<(Vec<u8>, Invitation)>, StoreError> {
        let Some(token) = Token::parse(token) else { return Ok(None) };
        let hash = token.hash().to_vec();
        let found = self.store.invitation(&hash, now).await?;
        Ok(found.map(|found| (hash, found)))
    }

    fn invited_address(&self, invitation: &Invitation) -> Option<String> {
        let sealed = invitation.email_under_server.as_deref()?;
        let text = self.key.open(Purpose::Token, &invitation.token_hash, sealed)?;
        String::from_utf8(text.to_vec()).ok()
    }

    fn begun(
        &self,
        hash: &[u8],
        invitation: &Invitation,
        headers: &HeaderMap,
        now: Millis,
    ) -> Option<(Draft, Held)> {
        let draft = self.key.open(Purpose::Token, hash, invitation.draft.as_deref()?)?;
        let draft: Draft = serde_json::from_slice(&draft).ok()?;
        let held: Held = COOKIE.read(&self.key, now, headers)?;
        (held.person_id == draft.person_id).then_some((draft, held))
    }
}

type Checked = (String, MailAddress, PassPhrase);

fn checked(form: &EnrolForm<'_>, invited: Option<&str>) -> Result<Checked, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let name = form.name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => wrong.push(("naam", "leeg")),
        length if length > LONGEST_NAME => wrong.push(("naam", "te-lang")),
        _ if name.chars().any(char::is_control) => wrong.push(("naam", "onjuist")),
        _ => {}
    }
    let typed = form.email.trim();
    let email = MailAddress::try_from(typed.to_owned());
    if typed.is_empty() {
        wrong.push(("email", "leeg"));
    } else if email.is_err() {
        wrong.push(("email", "onjuist"));
    } else if invited.is_some_and(|invited| fold_email(invited) != fold_email(typed)) {
        // Only the address that the link went to is known to be the person's own.
        wrong.push(("email", "niet-uitgenodigd"));
    }
    let phrase = chosen_phrase(form.phrase, form.phrase_again, &[&name, typed]);
    wrong.extend(phrase.as_ref().err());
    if !form.agrees {
        wrong.push(("afspraken", "nodig"));
    }
    match (email, phrase) {
        (Ok(email), Ok(phrase)) if wrong.is_empty() => Ok((name, email, phrase)),
        _ => Err(wrong),
    }
}
