//! Somebody takes everything the server keeps, its key included, and tries to read a request with it.

use std::fs;

use domain::referral::Desk;

use super::bench::{MINUTE, PHRASE, Site, T0, browser, form};
use crate::accounts::keys::open_under_token;
use crate::accounts::{Begun, Outcome};
use crate::seal::aead;
use crate::seal::{ContentKey, Purpose, SecretKey, Token};

const AN: &str = "an@voorbeeld.test";
const CANARY: &[u8] = b"kanarie: mijn diagnose en mijn adres";

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

#[tokio::test]
async fn everything_on_the_server_and_its_key_open_nothing_sealed() {
    let site = Site::new().await;
    site.enrol(Desk::Site, AN, T0).await;
    let row = site.request(&[Desk::Site], CANARY, T0).await;
    let now = T0 + MINUTE;
    let code = site.code(&site.person(AN).await, now);
    let Outcome::In { cookie, .. } = site.try_sign_in(AN, PHRASE, &code, now).await else { panic!() };
    let an = site.accounts.signed_in(&browser(&[&cookie]), now).await.unwrap().unwrap();
    assert_eq!(site.read(&an, &row).await.as_deref(), Some(CANARY), "its people do read it");

    // A second enrolment is under way, and its link lies in the outbox folder for everybody to see.
    let link = site.invite(Desk::Site, "bo@voorbeeld.test", now).await;
    let begun = site.accounts.begin_enrolment(&link.to_text(), &form("Bo", "bo@voorbeeld.test"), now).await;
    let Begun::On(held) = begun.unwrap() else { panic!() };
    let page = site.accounts.code_page(&link.to_text(), &browser(&[&held]), now).await.unwrap().unwrap();

    // What must not be found: open keys, what opens them, and the story itself.
    let wrap = site.store.wrap_of(&row.id, &an.person.id).await.unwrap().unwrap();
    let content_key = ContentKey::unwrap(&an.secret, &wrap.sealed).unwrap();
    assert!(content_key.open_content(&row.id, &row.content).is_some());
    let session = cookie.to_str().unwrap().split(['=', ';']).nth(1).unwrap().to_owned();
    let token = Token::parse(&session).unwrap();
    let recovery = page.recovery.clone();
    let secrets: Vec<Vec<u8>> = vec![
        CANARY.to_vec(),
        an.secret.as_bytes().to_vec(),
        session.clone().into_bytes(),
        recovery.clone().into_bytes(),
        recovery.replace('-', "").into_bytes(),
        PHRASE.as_bytes().to_vec(),
    ];

    // The thief's loot: every file, and every blob with what the server's key makes of it.
    let mut loot: Vec<Vec<u8>> = fs::read_dir(site.var.path())
        .unwrap()
        .map(|entry| fs::read(entry.unwrap().path()).unwrap())
        .collect();
    assert!(loot.iter().any(|file| holds(file, AN.as_bytes())), "the loot is the real database");
    let invitation = site.store.invitation(&link.hash().to_vec(), now).await.unwrap().unwrap();
    let (stored, _) =
        site.store.session(&an.session_hash, now, 30 * MINUTE, 720 * MINUTE).await.unwrap().unwrap();
    let blobs = [
        row.content.clone(),
        row.facts.clone().unwrap(),
        wrap.sealed.clone(),
        an.person.secret_under_pass.clone(),
        an.person.secret_under_recovery.clone(),
        an.person.totp_under_server.clone(),
        stored.secret_under_token.clone(),
        invitation.draft.clone().unwrap(),
        invitation.email_under_server.clone().unwrap(),
    ];
    let mut names: Vec<Vec<u8>> =
        [row.id.as_bytes(), an.person.id.as_bytes(), b""].map(<[u8]>::to_vec).to_vec();
    names.extend([link.hash().to_vec(), an.session_hash.clone()]);
    names.push(aead::joined(&[row.id.as_bytes(), an.person.id.as_bytes()]));
    names.push(aead::joined(&[b"content", row.id.as_bytes()]));
    let mut opened = 0;
    for blob in &blobs {
        for purpose in Purpose::ALL {
            for name in &names {
                if let Some(text) = site.key.open(purpose, name, blob) {
                    opened += 1;
                    loot.push(text.to_vec());
                }
            }
        }
        // The link of the enrolment is a token too: it opens nothing either.
        for person in [&an.person.id, invitation.person_id.as_ref().unwrap()] {
            assert!(open_under_token(&link, person, blob).is_none());
        }
    }
    assert!(opened >= 4, "facts, second factor, draft and address do open: {opened}");
    for (i, secret) in secrets.iter().enumerate() {
        assert!(!loot.iter().any(|found| holds(found, secret)), "secret {i} is in the loot");
    }

    // Everything of 32 bytes that was opened, and every subkey, tried as a key.
    let mut keys: Vec<[u8; 32]> = Purpose::ALL.map(|purpose| *site.key.subkey(purpose)).to_vec();
    keys.push(*link.key(b"buddywijzer/session/1"));
    keys.push(*link.hash().as_bytes());
    keys.push(*token.hash().as_bytes());
    for key in &keys {
        let secret = SecretKey::from_slice(key).unwrap();
        assert!(ContentKey::unwrap(&secret, &wrap.sealed).is_none());
        for name in &names {
            assert!(aead::open(key, name, &row.content).is_none());
            assert!(aead::open(key, name, &stored.secret_under_token).is_none());
        }
    }
}
