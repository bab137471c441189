//! An account made without its two pages: for the demo and for tests, never for a visitor.

use domain::referral::Desk;

use super::passphrase::PassPhrase;
use super::{Accounts, SignedIn, TotpSecret, fold_email};
use crate::clock::Millis;
use crate::seal::{SecretKey, Token, random_bytes};
use crate::store::invitations::NewPerson;
use crate::store::{NewInvitation, StoreError, new_id};

/// How long its invitation works, in milliseconds: it is used at once.
const VALID: Millis = 60_000;

impl Accounts {
    /// Makes an account at a desk and opens its key; the secret of its phone comes along.
    ///
    /// # Errors
    /// The database fails, or the address has an account.
    pub async fn enrol_directly(
        &self,
        desk: &Desk,
        name: &str,
        email: &str,
        phrase: &str,
        now: Millis,
    ) -> Result<(SignedIn, TotpSecret), StoreError> {
        let (id, secret, token) = (new_id(), SecretKey::random(), Token::random());
        let (factors, held) = self.new_factors(id.clone(), &secret, &PassPhrase::typed(phrase)).await;
        let phone = factors.phone(&self.key, &held);
        let phone = phone.ok_or_else(|| StoreError::Broken("a new phone secret does not open".to_owned()))?;
        let invitation = NewInvitation {
            token_hash: token.hash().to_vec(),
            desk: desk.clone(),
            is_admin: *desk == Desk::Site,
            owns: None,
            email_under_server: None,
            created_at: now,
            expires_at: now + VALID,
        };
        let person = NewPerson {
            id: id.clone(),
            name: name.to_owned(),
            email: email.to_owned(),
            email_folded: fold_email(email),
            public_key: secret.public_key().as_bytes().to_vec(),
            secret_under_pass: factors.under_pass,
            secret_under_recovery: factors.under_recovery,
            totp_under_server: factors.totp,
            totp_last_step: 0,
        };
        self.store.add_invitation(&invitation).await?;
        self.store.finish_enrolment(&invitation.token_hash, &person, now).await?;
        let person = self.store.person(&id).await?.ok_or(StoreError::NotFound)?;
        let desks = self.store.desks_of_person(&id).await?;
        let session_hash = random_bytes::<32>().to_vec();
        Ok((
            SignedIn { person, desks, owns: Vec::new(), secret, session_hash, idle_end: now, end: now },
            phone,
        ))
    }
}
