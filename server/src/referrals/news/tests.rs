//! A whole request with news, from sending to the mail of an answer, on a whole site.

use domain::referral::{Answers, Desk, Field, Known, Request, Step};
use domain::taxonomy::Scheme;
use http::{Request as Http, StatusCode, header};

use super::*;
use crate::referrals::flow::{Flow, FlowId};
use crate::referrals::follow::facts;
use crate::referrals::send::{Outcome, consent_version, send};
use crate::seal::SecretKey;
use crate::store::invitations::NewPerson;
use crate::store::{NewInvitation, new_id};
use crate::testing::{Answer, Site};

const ADDRESS: &str = "Noor@vrager.test";

/// A site whose desk has somebody who can read.
async fn open_site() -> Site {
    let site = Site::new().await;
    let (store, now) = (&site.app.store, site.app.clock.now());
    let invitation = NewInvitation {
        owns: None,
        token_hash: b"token".to_vec(),
        desk: Desk::Site,
        is_admin: false,
        email_under_server: None,
        created_at: now,
        expires_at: now + 24 * 60 * 60_000,
    };
    let to = MailAddress::try_from("loket@site.test".to_owned()).unwrap();
    let letter =
        site.app.letter("invitation".to_owned(), &to, ::app::mail::news(&site.app.texts, Lang::Nl, ""));
    store.invite(&invitation, &letter).await.unwrap();
    let person = NewPerson {
        id: new_id(),
        name: "Loket".to_owned(),
        email: to.as_str().to_owned(),
        email_folded: to.as_str().to_owned(),
        public_key: SecretKey::random().public_key().as_bytes().to_vec(),
        secret_under_pass: vec![1; 72],
        secret_under_recovery: vec![2; 72],
        totp_under_server: vec![3; 60],
        totp_last_step: 0,
    };
    store.finish_enrolment(b"token", &person, now).await.unwrap();
    site
}

/// Sends a request with news to this address; the row it became.
async fn ask(site: &Site, number: usize, address: &str) -> ReferralRow {
    let app = &site.app;
    let kind = app.taxonomy.of(Scheme::Kind).next().unwrap().code.to_string();
    let mut flow = Flow::new([u8::try_from(number).unwrap(); 16], Vec::new());
    flow.answers = [
        (Field::VoorWie, "zelf"),
        (Field::Voornaam, "Noor"),
        (Field::Leeftijd, "26-64"),
        (Field::Gemeente, "Gent"),
        (Field::Soort, &kind),
        (Field::Email, address),
        (Field::Nieuws, "ja"),
        (Field::Toestemming, "ja"),
    ]
    .map(|(field, value)| (field, vec![value.to_owned()]))
    .into_iter()
    .collect::<Answers>();
    flow.tried = Step::ALL.to_vec();
    flow.consented = vec![Desk::Site];
    flow.consented_at = 7;
    flow.consent_version = consent_version(app, Lang::Nl);
    flow.agreed = domain::referral::goes_along(&flow.answers, domain::referral::Asker::Zelf);
    let gent = "44021".to_owned().try_into().unwrap();
    let known = Known { taxonomy: &app.taxonomy, municipality: &|_| Some(gent), volunteer_min_age: None };
    let request = Request::parse(&flow.answers, &known).unwrap();
    let id = FlowId::new(app.clock.now() - 60_000, &format!("abcdefghjk{number:02}"));
    let Outcome::Sent(code) = send(app, &id, &flow, None, &request).await.unwrap() else {
        panic!("not sent")
    };
    let row = app.store.referral_by_follow(&app.follow_hasher.hash(&code).await).await.unwrap().unwrap();
    assert_eq!(row.consent_at, 7, "when the box was ticked, not when it was sent");
    assert_eq!(row.consent_version, consent_version(app, Lang::Nl));
    assert_ne!(row.consent_version, consent_version(app, Lang::Fr));
    row
}

/// The texts of the mails that wait for this address; they leave.
async fn mails_to(site: &Site, address: &str) -> Vec<(String, String)> {
    let (app, mut found) = (&site.app, Vec::new());
    let now = app.clock.now();
    while let Some(mail) = app.store.claim_mail(now, now + 1000).await.unwrap() {
        let message = crate::mail::outbox::open_mail(&app.key, &mail.id, &mail.payload).unwrap();
        if message.to.as_str().eq_ignore_ascii_case(address) {
            found.push((message.subject.as_str().to_owned(), message.body));
        }
        app.store.mail_sent(&mail.id).await.unwrap();
    }
    found
}

/// What would go out if the desk answered now.
async fn news(site: &Site, row: &ReferralRow) -> Option<NewMail> {
    let row = site.app.store.referral_by_handle(&row.handle).await.unwrap().unwrap();
    changed(&site.app, &row, facts(&site.app, &row).unwrap().as_ref(), State::Contacted)
}

async fn press(site: &Site, path: &str) -> Answer {
    site.send(Http::post(path).header(header::ORIGIN, site.app.origin.as_str())).await
}

#[tokio::test]
async fn only_a_confirmed_address_gets_news() {
    let site = open_site().await;
    let row = ask(&site, 1, ADDRESS).await;
    let mails = mails_to(&site, ADDRESS).await;
    let [(subject, body)] = mails.as_slice() else { panic!("{mails:?}") };
    assert_eq!(subject, "Bevestig je mailadres");
    let link = body.split_whitespace().find(|word| word.contains("/opvolgen/nieuws/")).unwrap();
    let path = link.strip_prefix(site.app.origin.as_str()).unwrap();
    assert!(!body.contains("Noor") && !path.contains(&row.id) && !path.contains(&row.handle), "{body}");
    assert!(news(&site, &row).await.is_none(), "nobody said yes");

    let page = site.get(path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.is_page() && page.text().contains(&format!("action=\"{path}\"")), "{}", page.text());
    assert_eq!(page.header(header::CACHE_CONTROL), "no-store");
    assert!(news(&site, &row).await.is_none(), "opening the link is no yes");
    for _ in 0..2 {
        let done = press(&site, path).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get(done.header(header::LOCATION)).await.status, StatusCode::OK);
    }
    assert!(news(&site, &row).await.is_some(), "the button is");
    let other = ask(&site, 2, ADDRESS).await;
    assert!(news(&site, &other).await.is_none(), "each request asks for itself");

    crate::referrals::follow::withdraw(&site.app, &row).await.unwrap();
    let damaged = format!("{}A", path.get(..path.len() - 1).unwrap().trim_end_matches('A'));
    for dead in [path, &damaged, "/opvolgen/nieuws/AAAA", "/opvolgen/nieuws/%C3%A9"] {
        for answer in [site.get(dead).await, press(&site, dead).await] {
            assert_eq!(answer.status, StatusCode::GONE, "{dead}");
            assert!(answer.is_page() && answer.header(header::CACHE_CONTROL) == "no-store", "{dead}");
        }
    }
}

#[tokio::test]
async fn an_address_is_asked_three_times_a_day_however_it_is_written() {
    let site = open_site().await;
    for (number, address) in [ADDRESS, "noor@vrager.test", "NOOR@VRAGER.TEST"].into_iter().enumerate() {
        ask(&site, number, address).await;
        assert_eq!(mails_to(&site, ADDRESS).await.len(), 1, "{number}");
    }
    let row = ask(&site, 3, ADDRESS).await;
    assert!(mails_to(&site, ADDRESS).await.is_empty(), "the fourth of the day");
    assert_eq!(row.state, State::Received, "the request goes on");
    ask(&site, 4, "an@vrager.test").await;
    assert_eq!(mails_to(&site, "an@vrager.test").await.len(), 1, "somebody else is asked");
}

#[test]
fn a_token_is_of_this_server_and_this_use() {
    let key = ServerKey::random();
    let token = token(&key, "0193");
    assert_eq!(referral_of(&key, &token).as_deref(), Some("0193"));
    assert_eq!(referral_of(&ServerKey::random(), &token), None);
    let other = URL_SAFE_NO_PAD.encode(key.seal(Purpose::Token, b"another use", b"0193"));
    assert_eq!(referral_of(&key, &other), None);
    for bad in ["", "é", "AAAA", &"A".repeat(10_000)] {
        assert_eq!(referral_of(&key, bad), None);
    }
}
