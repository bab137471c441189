//! A site for tests: a store in a temporary folder, a key, and people who enrol and sign in.

use std::sync::Arc;

use domain::referral::Desk;
use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};

use crate::accounts::{Accounts, Begun, Credentials, EnrolForm, Finished, Outcome, SignedIn, TotpSecret};
use crate::clock::Millis;
use crate::seal::{ContentKey, PublicKey, Purpose, ServerKey, Token, WrapLayer, random_bytes, random_handle};
use crate::store::referrals::Sent;
use crate::store::{NewInvitation, NewMail, NewReferral, NewWrap, Person, ReferralRow, Store, new_id};

pub(super) const PHRASE: &str = "vier gele fietsen zingen";
pub(super) const T0: Millis = 1_800_000_000_000;
pub(super) const MINUTE: Millis = 60_000;
pub(super) use crate::accounts::enrol::VALID;

pub(super) struct Site {
    pub(super) accounts: Accounts,
    pub(super) store: Store,
    pub(super) key: Arc<ServerKey>,
    pub(super) var: tempfile::TempDir,
}

/// Nobody's chain holds anything.
pub(super) fn no_chain(_: &ReferralRow) -> Option<Vec<Desk>> {
    None
}

pub(super) fn programme() -> Desk {
    Desk::Programme("buddy-deinze".parse().unwrap())
}

pub(super) fn form<'a>(name: &'a str, email: &'a str) -> EnrolForm<'a> {
    EnrolForm { name, email, phrase: PHRASE, phrase_again: PHRASE, agrees: true }
}

/// The headers of a browser that keeps these cookies.
pub(super) fn browser(set: &[&HeaderValue]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for set in set {
        let pair = set.to_str().unwrap().split(';').next().unwrap();
        headers.append(COOKIE, HeaderValue::from_str(pair).unwrap());
    }
    headers
}

impl Site {
    pub(super) async fn new() -> Self {
        let var = tempfile::tempdir().unwrap();
        let store = Store::open(var.path().join("test.db").as_path()).await.unwrap();
        let key = Arc::new(ServerKey::random());
        Self { accounts: Accounts::new(store.clone(), Arc::clone(&key)), store, key, var }
    }

    /// The link that a start prints while nobody sits at the site's desk.
    pub(super) async fn first_link(&self, now: Millis) -> Option<Token> {
        self.accounts.first_link(now).await.unwrap()
    }

    /// An invitation as the desk makes it.
    pub(super) async fn invite(&self, desk: Desk, email: &str, now: Millis) -> Token {
        let token = Token::random();
        let token_hash = token.hash().to_vec();
        let invitation = NewInvitation {
            owns: None,
            email_under_server: Some(self.key.seal(Purpose::Token, &token_hash, email.as_bytes())),
            token_hash,
            desk,
            is_admin: false,
            created_at: now,
            expires_at: now + VALID,
        };
        let letter = NewMail {
            id: new_id(),
            dedupe: new_id(),
            about: None,
            payload: Vec::new(),
            created_at: now,
            next_at: now,
            answer: None,
        };
        self.store.invite(&invitation, &letter).await.unwrap();
        token
    }

    /// Somebody enrols at a desk, the first by the first link, and is signed in.
    pub(super) async fn enrol(&self, desk: Desk, email: &str, now: Millis) -> HeaderMap {
        self.enrol_and_print(desk, email, now).await.0
    }

    /// The same, with the recovery code that the person prints.
    pub(super) async fn enrol_and_print(&self, desk: Desk, email: &str, now: Millis) -> (HeaderMap, String) {
        let token = match self.first_link(now).await {
            Some(token) => token,
            None => self.invite(desk, email, now).await,
        };
        let link = token.to_text();
        let begun = self.accounts.begin_enrolment(&link, &form("An Voorbeeld", email), now).await.unwrap();
        let Begun::On(cookie) = begun else { panic!("{begun:?}") };
        let headers = browser(&[&cookie]);
        let page = self.accounts.code_page(&link, &headers, now).await.unwrap().unwrap();
        let code = self.code_of_draft(&token, now).await;
        let done = self.accounts.finish_enrolment(&link, &headers, &code, now).await.unwrap();
        let Finished::Done { cookies, .. } = done else { panic!("{done:?}") };
        (browser(&[&cookies[0]]), page.recovery)
    }

    /// The code that the phone would show for an enrolment under way.
    pub(super) async fn code_of_draft(&self, token: &Token, now: Millis) -> String {
        let invitation = self.store.invitation(&token.hash().to_vec(), now).await.unwrap().unwrap();
        let draft = invitation.draft.unwrap();
        let draft = self.key.open(Purpose::Token, &token.hash().to_vec(), &draft).unwrap().to_vec();
        let draft: serde_json::Value = serde_json::from_slice(&draft).unwrap();
        let sealed: Vec<u8> = serde_json::from_value(draft["factors"]["totp"].clone()).unwrap();
        TotpSecret::open(&self.key, draft["person_id"].as_str().unwrap(), &sealed).unwrap().code_at(now)
    }

    pub(super) async fn person(&self, email: &str) -> Person {
        self.store.person_by_email(email).await.unwrap().unwrap()
    }

    pub(super) fn code(&self, person: &Person, now: Millis) -> String {
        TotpSecret::open(&self.key, &person.id, &person.totp_under_server).unwrap().code_at(now)
    }

    pub(super) async fn try_sign_in(&self, email: &str, phrase: &str, code: &str, now: Millis) -> Outcome {
        let typed = Credentials { email, phrase, code, network: "192.0.2.1" };
        self.accounts.sign_in(&typed, &no_chain, now).await.unwrap()
    }

    /// Signs in with everything right, and knows the chain of every request.
    pub(super) async fn sign_in(&self, email: &str, chain: &[Desk], now: Millis) -> SignedIn {
        let code = self.code(&self.person(email).await, now);
        let typed = Credentials { email, phrase: PHRASE, code: &code, network: "192.0.2.1" };
        let chains = |_: &ReferralRow| Some(chain.to_vec());
        let outcome = self.accounts.sign_in(&typed, &chains, now).await.unwrap();
        let Outcome::In { cookie, .. } = outcome else { panic!("{outcome:?}") };
        self.accounts.signed_in(&browser(&[&cookie]), now).await.unwrap().unwrap()
    }

    /// A request arrives at the first desk of its chain, wrapped for the people there are now.
    pub(super) async fn request(&self, chain: &[Desk], content: &[u8], now: Millis) -> ReferralRow {
        let (id, handle, key) = (new_id(), random_handle(), ContentKey::random());
        let mut wraps = Vec::new();
        for (position, desk) in chain.iter().enumerate() {
            for person in self.store.people_of_desk(desk).await.unwrap() {
                let wrap = key.wrap(&PublicKey::from_slice(&person.public_key).unwrap());
                let under_server = position > 0;
                let layer = WrapLayer::new(&self.key);
                let sealed = if under_server { layer.put(&id, &person.id, &wrap) } else { wrap };
                let (referral_id, position) = (id.clone(), i64::try_from(position).unwrap());
                wraps.push(NewWrap { referral_id, person_id: person.id, position, sealed, under_server });
            }
        }
        let new = NewReferral {
            flow_hash: random_bytes::<32>().to_vec(),
            desk: chain[0].clone(),
            quarantined: false,
            content: key.seal_content(&id, content),
            facts: self.key.seal(Purpose::Facts, id.as_bytes(), b"Gent"),
            follow_hash: random_bytes::<32>().to_vec(),
            consent_version: "1".to_owned(),
            consent_at: now,
            created_at: now,
            wraps,
            mails: Vec::new(),
            id,
            handle: handle.clone(),
        };
        assert_eq!(self.store.send_referral(&new).await.unwrap(), Sent::Stored);
        self.store.referral_by_handle(&handle).await.unwrap().unwrap()
    }

    /// What somebody who is signed in reads of a request with their own wrap as it lies there.
    pub(super) async fn read(&self, who: &SignedIn, row: &ReferralRow) -> Option<Vec<u8>> {
        let wrap = self.store.wrap_of(&row.id, &who.person.id).await.unwrap()?;
        let key = ContentKey::unwrap(&who.secret, &wrap.sealed)?;
        key.open_content(&row.id, &row.content).map(|text| text.to_vec())
    }
}
