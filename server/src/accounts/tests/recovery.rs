//! The printed code instead of a lost pass phrase or phone.

use std::time::{Duration, Instant};

use ::app::mail::Mail;
use domain::referral::Desk;
use http::HeaderMap;

use super::bench::{MINUTE, PHRASE, Site, T0, browser, no_chain, programme};
use crate::accounts::recover::COOKIE;
use crate::accounts::sign_in::{PER_PAIR, WINDOW};
use crate::accounts::{Outcome, RecoverForm, Recovered, Recovering, TotpSecret};
use crate::clock::Millis;
use crate::mail::outbox;

const AN: &str = "an@voorbeeld.test";
const NEW: &str = "zeven natte sokken drogen";
const REFUSED: [(&str, &str); 1] = [("herstelcode", "onjuist")];
/// Too common only where "An Voorbeeld" is known to be the person's name.
const OWN_NAME: &str = "an voorbeeld welkom bo";
/// Well formed, and nobody's.
const OTHER: &str = "0000-1111-2222-3333-4444-5555-6666-7777";

fn typed<'a>(email: &'a str, code: &'a str) -> RecoverForm<'a> {
    RecoverForm { email, code, phrase: NEW, phrase_again: NEW, network: "192.0.2.1" }
}

async fn wrong(site: &Site, form: &RecoverForm<'_>, now: Millis) -> Vec<(&'static str, &'static str)> {
    match site.accounts.begin_recovery(form, now).await.unwrap() {
        Recovering::Wrong(wrong) => wrong,
        other => panic!("{other:?}"),
    }
}

/// The browser after the first page, with everything right.
async fn begun(site: &Site, recovery: &str, now: Millis) -> HeaderMap {
    match site.accounts.begin_recovery(&typed(AN, recovery), now).await.unwrap() {
        Recovering::On(cookie) => browser(&[&cookie]),
        other => panic!("{other:?}"),
    }
}

/// The code of the phone that the second page was read with.
fn phone(site: &Site, headers: &HeaderMap, now: Millis) -> String {
    let held: serde_json::Value = COOKIE.read(&site.key, now, headers).unwrap();
    let sealed: Vec<u8> = serde_json::from_value(held["factors"]["totp"].clone()).unwrap();
    TotpSecret::open(&site.key, held["held"]["person_id"].as_str().unwrap(), &sealed).unwrap().code_at(now)
}

async fn finish(site: &Site, headers: &HeaderMap, code: &str, now: Millis) -> Recovered {
    let news = Mail { subject: "Vernieuwd".to_owned(), body: "Dag".to_owned() };
    site.accounts.finish_recovery(headers, code, news, &no_chain, now).await.unwrap()
}

#[tokio::test]
async fn the_printed_code_gives_new_ways_in_and_ends_the_old_ones() {
    let site = Site::new().await;
    let (signed_in, printed) = site.enrol_and_print(Desk::Site, AN, T0 - 10 * MINUTE).await;
    let row = site.request(&[Desk::Site], b"een vraag", T0).await;
    let before = site.person(AN).await;

    let headers = begun(&site, &printed.to_lowercase().replace('-', " "), T0).await;
    let page = site.accounts.recovery_page(&headers, T0).await.unwrap().unwrap();
    assert!(page.otpauth.contains(&page.secret.replace(' ', "")) && page.email == AN);
    assert_ne!(page.recovery, printed);
    assert!(matches!(finish(&site, &headers, "000000", T0).await, Recovered::WrongCode));
    assert_eq!(site.person(AN).await, before, "nothing changed yet");
    assert!(site.accounts.signed_in(&signed_in, T0).await.unwrap().is_some(), "nor did a session end");
    assert_eq!(site.store.claim_mail(T0, T0 + 1).await.unwrap(), None, "nor was somebody told");

    let code = phone(&site, &headers, T0);
    let done = finish(&site, &headers, &code, T0).await;
    let Recovered::Done { cookies } = done else { panic!("{done:?}") };
    assert!(cookies[1].to_str().unwrap().ends_with("Max-Age=0"));
    let who = site.accounts.signed_in(&browser(&[&cookies[0]]), T0).await.unwrap().unwrap();
    assert_eq!(site.read(&who, &row).await.as_deref(), Some(b"een vraag".as_slice()), "the key is the same");
    assert!(site.accounts.signed_in(&signed_in, T0).await.unwrap().is_none(), "signed out elsewhere");

    let told = site.store.claim_mail(T0, T0 + MINUTE).await.unwrap().expect("the person is told");
    let letter = outbox::open_mail(&site.key, &told.id, &told.payload).unwrap();
    assert_eq!((letter.to.as_str(), letter.body.as_str()), (AN, "Dag"));

    // The cookie of the recovery, its code of the phone and the printed code are used up.
    assert!(site.accounts.recovery_page(&headers, T0).await.unwrap().is_none());
    assert!(matches!(finish(&site, &headers, &code, T0).await, Recovered::Again));
    let outcome = site.try_sign_in(AN, NEW, &code, T0).await;
    assert!(matches!(outcome, Outcome::Refused), "a code works once: {outcome:?}");
    assert_eq!(wrong(&site, &typed(AN, &printed), T0).await, REFUSED);

    let later = T0 + MINUTE;
    let an = site.person(AN).await;
    let old_phone = site.code(&before, later);
    let code = site.code(&an, later);
    for (phrase, code) in [(PHRASE, &code), (NEW, &old_phone)] {
        let outcome = site.try_sign_in(AN, phrase, code, later).await;
        assert!(matches!(outcome, Outcome::Refused), "{phrase}: {outcome:?}");
    }
    let outcome = site.try_sign_in(AN, NEW, &code, later).await;
    assert!(matches!(outcome, Outcome::In { .. }), "{outcome:?}");
    begun(&site, &page.recovery, later).await;
    site.store.mail_sent(&told.id).await.unwrap();
    assert_eq!(site.store.claim_mail(later, later + 1).await.unwrap(), None, "told once");
}

#[tokio::test]
async fn a_wrong_code_an_unknown_address_and_a_shut_account_are_one_refusal() {
    let site = Site::new().await;
    let (_, printed) = site.enrol_and_print(Desk::Site, AN, T0).await;
    let (_, of_bo) = site.enrol_and_print(programme(), "bo@voorbeeld.test", T0).await;
    for (email, code) in [(AN, OTHER), (AN, &of_bo), ("niemand@voorbeeld.test", &printed), ("x", &printed)] {
        assert_eq!(wrong(&site, &typed(email, code), T0).await, REFUSED, "{email} {code}");
    }
    let headers = begun(&site, &printed, T0).await;
    let code = phone(&site, &headers, T0);
    site.store.disable_person(&site.person(AN).await.id, T0).await.unwrap();
    assert_eq!(wrong(&site, &typed(AN, &printed), T0).await, REFUSED);
    assert!(site.accounts.recovery_page(&headers, T0).await.unwrap().is_none());
    let done = finish(&site, &headers, &code, T0).await;
    assert!(matches!(done, Recovered::Again), "shut between the two pages: {done:?}");
}

#[tokio::test]
async fn what_is_wrong_with_the_form_is_said_without_looking_at_an_account() {
    let site = Site::new().await;
    // Everybody of the bench is called An Voorbeeld; this address does not say so.
    let address = "loket@buddy.test";
    let (_, printed) = site.enrol_and_print(Desk::Site, address, T0).await;
    let empty = RecoverForm { email: " ", code: "", phrase: "", phrase_again: "", network: "" };
    let all = [("email", "leeg"), ("herstelcode", "leeg"), ("wachtzin", "leeg")];
    assert_eq!(wrong(&site, &empty, T0).await, all);
    for email in [address, "niemand@voorbeeld.test"] {
        let good = typed(email, OTHER);
        assert_eq!(wrong(&site, &RecoverForm { code: "kort", ..good.clone() }, T0).await, REFUSED);
        let short = RecoverForm { phrase: "kort", ..good.clone() };
        assert_eq!(wrong(&site, &short, T0).await, [("wachtzin", "te-kort")]);
        let twice = RecoverForm { phrase_again: PHRASE, ..good };
        assert_eq!(wrong(&site, &twice, T0).await, [("wachtzin2", "niet-gelijk")]);
    }
    // The name of the account is known only to whoever has its code.
    let named = |code| RecoverForm { phrase: OWN_NAME, phrase_again: OWN_NAME, ..typed(address, code) };
    assert_eq!(wrong(&site, &named(OTHER), T0).await, REFUSED);
    assert_eq!(wrong(&site, &named(&printed), T0).await, [("wachtzin", "te-gewoon")]);
}

#[tokio::test]
async fn the_second_page_belongs_to_the_browser_of_the_first_for_half_an_hour() {
    let site = Site::new().await;
    let (_, printed) = site.enrol_and_print(Desk::Site, AN, T0).await;
    let first = begun(&site, &printed, T0).await;
    let second = begun(&site, &printed, T0).await;
    assert!(site.accounts.recovery_page(&first, T0 + 30 * MINUTE - 1).await.unwrap().is_some());
    assert!(site.accounts.recovery_page(&first, T0 + 30 * MINUTE).await.unwrap().is_none());
    let code = phone(&site, &first, T0);
    for none in [browser(&[]), browser(&[&"__Host-herstel=x; Path=/".parse().unwrap()])] {
        assert!(site.accounts.recovery_page(&none, T0).await.unwrap().is_none());
        assert!(matches!(finish(&site, &none, &code, T0).await, Recovered::Again));
    }
    // Begun twice with the same code: the first to finish used it.
    assert!(matches!(finish(&site, &second, &phone(&site, &second, T0), T0).await, Recovered::Done { .. }));
    assert!(matches!(finish(&site, &first, &code, T0).await, Recovered::Again));
}

#[tokio::test]
async fn a_stranger_does_not_use_up_the_codes_of_somebody_elsewhere() {
    let site = Site::new().await;
    let (_, printed) = site.enrol_and_print(Desk::Site, AN, T0).await;
    let stranger = RecoverForm { network: "203.0.113.9", ..typed(AN, OTHER) };
    while !matches!(site.accounts.begin_recovery(&stranger, T0).await.unwrap(), Recovering::TooMany) {}
    begun(&site, &printed, T0).await;
}

#[tokio::test]
async fn too_many_codes_wait_but_forgotten_pass_phrases_do_not_count() {
    let site = Site::new().await;
    let (_, printed) = site.enrol_and_print(Desk::Site, AN, T0).await;
    for _ in 0..PER_PAIR {
        site.try_sign_in(AN, "fout", "000000", T0).await;
    }
    for _ in 0..PER_PAIR {
        assert_eq!(wrong(&site, &typed(AN, OTHER), T0).await, REFUSED);
    }
    let late = site.accounts.begin_recovery(&typed(AN, &printed), T0).await.unwrap();
    assert!(matches!(late, Recovering::TooMany), "even with everything right: {late:?}");
    begun(&site, &printed, T0 + WINDOW).await;

    // Sign-in and recovery count together for a network.
    let form = typed("niemand@voorbeeld.test", OTHER);
    let mut tried = 0;
    while !matches!(site.accounts.begin_recovery(&form, T0).await.unwrap(), Recovering::TooMany) {
        tried += 1;
        assert!(tried <= PER_PAIR, "{tried}");
    }
}

/// Coarse on purpose: without the work for nothing an unknown address would take a hundredth of the time.
#[tokio::test]
async fn an_unknown_address_takes_about_as_long_as_a_known_one() {
    let site = Site::new().await;
    site.enrol(Desk::Site, AN, T0).await;
    let mut fastest = [Duration::MAX; 2];
    for _ in 0..4 {
        for (i, email) in [AN, "niemand@voorbeeld.test"].into_iter().enumerate() {
            let start = Instant::now();
            wrong(&site, &typed(email, OTHER), T0).await;
            fastest[i] = fastest[i].min(start.elapsed());
        }
    }
    assert!(fastest[1] > fastest[0] / 3, "known {:?}, unknown {:?}", fastest[0], fastest[1]);
}
