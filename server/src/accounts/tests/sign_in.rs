//! Signing in and the session that follows.

use std::time::{Duration, Instant};

use domain::referral::Desk;
use http::HeaderMap;

use super::bench::{MINUTE, PHRASE, Site, T0, browser, form, no_chain};
use crate::accounts::session::{ABSOLUTE, IDLE};
use crate::accounts::sign_in::{PER_EMAIL, PER_NETWORK, PER_PAIR, WINDOW};
use crate::accounts::{Credentials, Outcome};
use crate::clock::Millis;
use crate::seal::Token;
use crate::store::invitations::NewPerson;

const AN: &str = "an@voorbeeld.test";

async fn site_with_an() -> Site {
    let site = Site::new().await;
    site.enrol(Desk::Site, AN, T0 - 10 * MINUTE).await;
    site
}

async fn cookie(site: &Site, now: Millis) -> HeaderMap {
    let code = site.code(&site.person(AN).await, now);
    match site.try_sign_in(AN, PHRASE, &code, now).await {
        Outcome::In { cookie, .. } => browser(&[&cookie]),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn everything_must_be_right_and_a_code_works_once() {
    let site = site_with_an().await;
    let an = site.person(AN).await;
    let code = site.code(&an, T0);
    let refused = [
        (AN, "vier gele fietsen zwijgen", code.as_str()),
        (AN, PHRASE, "000000"),
        (AN, "", ""),
        ("bo@voorbeeld.test", PHRASE, code.as_str()),
        ("", PHRASE, code.as_str()),
    ];
    for (email, phrase, code) in refused {
        let outcome = site.try_sign_in(email, phrase, code, T0).await;
        assert!(matches!(outcome, Outcome::Refused), "{email} {phrase} {code}: {outcome:?}");
    }
    let outcome = site.try_sign_in(" AN@voorbeeld.test ", PHRASE, &code, T0).await;
    assert!(matches!(outcome, Outcome::In { .. }), "a wrong phrase did not use up the code: {outcome:?}");
    for later in [0, 29_000] {
        let outcome = site.try_sign_in(AN, PHRASE, &code, T0 + later).await;
        assert!(matches!(outcome, Outcome::Refused), "a code works once: {outcome:?}");
    }
}

#[tokio::test]
async fn a_disabled_account_is_refused_and_its_sessions_end() {
    let site = site_with_an().await;
    let headers = cookie(&site, T0).await;
    assert!(site.accounts.signed_in(&headers, T0).await.unwrap().is_some());
    let an = site.person(AN).await;
    site.store.disable_person(&an.id, T0).await.unwrap();
    assert!(site.accounts.signed_in(&headers, T0).await.unwrap().is_none());
    let later = T0 + MINUTE;
    let outcome = site.try_sign_in(AN, PHRASE, &site.code(&an, later), later).await;
    assert!(matches!(outcome, Outcome::Refused), "{outcome:?}");
}

#[tokio::test]
async fn too_many_attempts_wait_even_with_everything_right() {
    let site = site_with_an().await;
    for _ in 0..PER_PAIR {
        let outcome = site.try_sign_in(AN, "fout", "000000", T0).await;
        assert!(matches!(outcome, Outcome::Refused), "{outcome:?}");
    }
    let an = site.person(AN).await;
    let outcome = site.try_sign_in(AN, PHRASE, &site.code(&an, T0), T0).await;
    assert!(matches!(outcome, Outcome::TooMany), "{outcome:?}");
    let later = T0 + WINDOW;
    let outcome = site.try_sign_in(AN, PHRASE, &site.code(&an, later), later).await;
    assert!(matches!(outcome, Outcome::In { .. }), "{outcome:?}");
}

#[tokio::test]
async fn one_network_cannot_try_many_addresses() {
    let site = site_with_an().await;
    let mut refused = 0;
    for i in 0..PER_NETWORK + 5 {
        let email = format!("iemand{i}@voorbeeld.test");
        match site.try_sign_in(&email, "fout", "000000", T0).await {
            Outcome::Refused => refused += 1,
            Outcome::TooMany => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(refused, PER_NETWORK);
    let an = site.person(AN).await;
    let code = site.code(&an, T0);
    let elsewhere = Credentials { email: AN, phrase: PHRASE, code: &code, network: "198.51.100.1" };
    let outcome = site.accounts.sign_in(&elsewhere, &no_chain, T0).await.unwrap();
    assert!(matches!(outcome, Outcome::In { .. }), "{outcome:?}");
}

async fn from(site: &Site, network: &str, code: &str) -> Outcome {
    let typed = Credentials { email: AN, phrase: PHRASE, code, network };
    site.accounts.sign_in(&typed, &no_chain, T0).await.unwrap()
}

#[tokio::test]
async fn a_stranger_does_not_lock_somebody_out_elsewhere() {
    let site = site_with_an().await;
    // The real limit of the address, all tried from one network.
    for _ in 0..=PER_EMAIL {
        from(&site, "203.0.113.9", "000000").await;
    }
    assert!(matches!(from(&site, "203.0.113.9", "000000").await, Outcome::TooMany));
    let code = site.code(&site.person(AN).await, T0);
    let outcome = from(&site, "192.0.2.1", &code).await;
    assert!(matches!(outcome, Outcome::In { .. }), "{outcome:?}");
}

#[tokio::test]
async fn many_networks_together_cannot_guess_without_end() {
    let site = site_with_an().await;
    let count = |i: i64| format!("198.51.100.{}", i / PER_PAIR);
    for i in 0..PER_EMAIL {
        let attempts = site.accounts.attempts("email", AN, &count(i));
        assert!(!site.accounts.is_too_often(&attempts, T0).await.unwrap(), "{i}");
    }
    let code = site.code(&site.person(AN).await, T0);
    let outcome = from(&site, "192.0.2.1", &code).await;
    assert!(matches!(outcome, Outcome::TooMany), "{outcome:?}");
}

/// PostgreSQL answers a text with a zero byte with an error: such a text must never get that far. SQLite takes it, so
/// an account under it shows whether it was asked.
#[tokio::test]
async fn what_is_no_address_is_nobodys_and_is_not_looked_up() {
    let site = site_with_an().await;
    let now = T0 - 10 * MINUTE;
    for (i, odd) in ["a\0b@c.be", "a\nb@c.be", "niets"].into_iter().enumerate() {
        let typed = format!("bo{i}@voorbeeld.test");
        let token = site.invite(Desk::Site, &typed, now).await;
        site.accounts.begin_enrolment(&token.to_text(), &form("Bo", &typed), now).await.unwrap();
        let hash = token.hash().to_vec();
        let draft = site.store.invitation(&hash, now).await.unwrap().unwrap();
        let an = site.person(AN).await;
        let person = NewPerson {
            id: draft.person_id.unwrap(),
            name: "Bo".to_owned(),
            email: odd.to_owned(),
            email_folded: odd.to_owned(),
            public_key: an.public_key,
            secret_under_pass: an.secret_under_pass,
            secret_under_recovery: an.secret_under_recovery,
            totp_under_server: an.totp_under_server,
            totp_last_step: 0,
        };
        site.store.finish_enrolment(&hash, &person, now).await.unwrap();
        assert!(site.store.person_by_email(odd).await.unwrap().is_some());
        assert!(site.accounts.open_account(odd).await.unwrap().is_none(), "{odd:?}");
        let outcome = site.try_sign_in(odd, PHRASE, "000000", T0).await;
        assert!(matches!(outcome, Outcome::Refused), "{outcome:?}");
    }
}

/// Coarse on purpose: without the work for nothing an unknown address would take a hundredth of the time.
#[tokio::test]
async fn an_unknown_address_takes_about_as_long_as_a_known_one() {
    let site = site_with_an().await;
    let mut fastest = [Duration::MAX; 3];
    for _ in 0..3 {
        for (i, email) in [AN, "niemand@voorbeeld.test", "a\0b@c.be"].into_iter().enumerate() {
            let start = Instant::now();
            site.try_sign_in(email, "fout", "000000", T0).await;
            fastest[i] = fastest[i].min(start.elapsed());
        }
    }
    let [known, unknown, none] = fastest;
    assert!(unknown > known / 3 && none > known / 3, "known {known:?}, unknown {unknown:?}, none {none:?}");
}

#[tokio::test]
async fn a_session_ends_when_idle_at_the_latest_after_twelve_hours_and_at_sign_out() {
    let site = site_with_an().await;
    let headers = cookie(&site, T0).await;
    assert!(site.accounts.signed_in(&headers, T0 + IDLE).await.unwrap().is_some());
    assert!(site.accounts.signed_in(&headers, T0 + 2 * IDLE + 1).await.unwrap().is_none());
    assert!(site.accounts.signed_in(&headers, T0).await.unwrap().is_none(), "what ended stays ended");

    let start = T0 + 60 * MINUTE;
    let headers = cookie(&site, start).await;
    let mut now = start;
    while now + IDLE <= start + ABSOLUTE {
        now += IDLE;
        let who = site.accounts.signed_in(&headers, now).await.unwrap().expect("it is in use");
        assert!(who.idle_end <= who.end && who.end == start + ABSOLUTE);
    }
    assert!(site.accounts.signed_in(&headers, start + ABSOLUTE + 1).await.unwrap().is_none());

    let start = T0 + 24 * 60 * MINUTE;
    let headers = cookie(&site, start).await;
    let clear = site.accounts.sign_out(&headers).await.unwrap();
    assert_eq!(clear, "__Host-sessie=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    assert!(site.accounts.signed_in(&headers, start).await.unwrap().is_none());
    site.accounts.sign_out(&headers).await.unwrap();
}

#[tokio::test]
async fn other_cookies_are_nobody() {
    let site = site_with_an().await;
    cookie(&site, T0).await;
    let token = Token::random().to_text();
    for value in ["", "x", token.as_str(), &"A".repeat(4000)] {
        let headers = browser(&[&format!("__Host-sessie={value}").parse().unwrap()]);
        assert!(site.accounts.signed_in(&headers, T0).await.unwrap().is_none(), "{value}");
        site.accounts.sign_out(&headers).await.unwrap();
    }
    assert!(site.accounts.signed_in(&HeaderMap::new(), T0).await.unwrap().is_none());
}
