//! From a link to an account.

use domain::referral::Desk;

use super::bench::{MINUTE, Site, T0, VALID, browser, form, programme};
use crate::accounts::{Begun, EnrolForm, Finished, RecoveryCode};

#[tokio::test]
async fn a_first_link_becomes_an_account_that_is_signed_in() {
    let site = Site::new().await;
    let accounts = &site.accounts;
    let token = site.first_link(T0).await.unwrap();
    let link = token.to_text();
    let view = accounts.invitation(&link, T0).await.unwrap().unwrap();
    assert_eq!((view.desk, view.email, view.is_admin), (Desk::Site, None, true));

    let begun =
        accounts.begin_enrolment(&link, &form(" An  Voorbeeld ", "An@Voorbeeld.test"), T0).await.unwrap();
    let Begun::On(cookie) = begun else { panic!("{begun:?}") };
    let headers = browser(&[&cookie]);
    let page = accounts.code_page(&link, &headers, T0).await.unwrap().unwrap();
    assert!(page.otpauth.starts_with("otpauth://totp/Buddywijzer:An%40Voorbeeld.test?secret="));
    assert!(page.otpauth.contains(&page.secret.replace(' ', "")));

    let wrong = accounts.finish_enrolment(&link, &headers, "000000", T0).await.unwrap();
    assert!(matches!(wrong, Finished::WrongCode), "{wrong:?}");
    let code = site.code_of_draft(&token, T0).await;
    let done = accounts.finish_enrolment(&link, &headers, &code, T0).await.unwrap();
    let Finished::Done { cookies, .. } = done else { panic!("{done:?}") };
    assert!(cookies[1].to_str().unwrap().ends_with("Max-Age=0"));

    let who = accounts.signed_in(&browser(&[&cookies[0]]), T0).await.unwrap().unwrap();
    assert_eq!((who.person.name.as_str(), who.person.is_admin), ("An Voorbeeld", true));
    assert_eq!(who.desks, [Desk::Site]);
    assert!(who.sits_at(&Desk::Site) && !who.sits_at(&programme()));
    assert_eq!(who.secret.public_key().as_bytes().to_vec(), who.person.public_key);

    let recovery = RecoveryCode::parse(&page.recovery).unwrap();
    let sealed = Some(who.person.secret_under_recovery.as_slice());
    let opened = accounts.vault.open_with_recovery(&who.person.id, sealed, &recovery).await.unwrap();
    assert_eq!(opened.public_key(), who.secret.public_key());

    assert!(accounts.invitation(&link, T0).await.unwrap().is_none(), "a link works once");
    let again = accounts.finish_enrolment(&link, &headers, &code, T0).await.unwrap();
    assert!(matches!(again, Finished::Gone), "{again:?}");
    assert!(site.first_link(T0).await.is_none(), "there is no second first link");
}

#[tokio::test]
async fn a_newer_first_link_replaces_the_older() {
    let site = Site::new().await;
    let old = site.first_link(T0).await.unwrap().to_text();
    let new = site.first_link(T0).await.unwrap().to_text();
    assert!(site.accounts.invitation(&old, T0).await.unwrap().is_none());
    assert!(site.accounts.invitation(&new, T0 + VALID - 1).await.unwrap().is_some());
    assert!(site.accounts.invitation(&new, T0 + VALID).await.unwrap().is_none());
    for junk in ["", "x", &"A".repeat(43), &"A".repeat(10_000)] {
        assert!(site.accounts.invitation(junk, T0).await.unwrap().is_none(), "{junk}");
        let begun = site.accounts.begin_enrolment(junk, &form("An", "an@voorbeeld.test"), T0).await.unwrap();
        assert!(matches!(begun, Begun::Gone), "{begun:?}");
    }
}

#[tokio::test]
async fn the_second_page_belongs_to_the_browser_of_the_first() {
    let site = Site::new().await;
    let accounts = &site.accounts;
    let token = site.first_link(T0).await.unwrap();
    let link = token.to_text();
    let typed = form("An Voorbeeld", "an@voorbeeld.test");
    let Begun::On(first) = accounts.begin_enrolment(&link, &typed, T0).await.unwrap() else { panic!() };
    let code = site.code_of_draft(&token, T0).await;
    for headers in [browser(&[]), browser(&[&"__Host-inschrijven=x; Path=/".parse().unwrap()])] {
        assert!(accounts.code_page(&link, &headers, T0).await.unwrap().is_none());
        let finished = accounts.finish_enrolment(&link, &headers, &code, T0).await.unwrap();
        assert!(matches!(finished, Finished::Again), "{finished:?}");
    }
    assert!(accounts.code_page(&link, &browser(&[&first]), T0 + 30 * MINUTE).await.unwrap().is_none());

    // Begun again in another browser: the first one's cookie no longer fits.
    let Begun::On(second) = accounts.begin_enrolment(&link, &typed, T0).await.unwrap() else { panic!() };
    assert!(accounts.code_page(&link, &browser(&[&first]), T0).await.unwrap().is_none());
    assert!(accounts.code_page(&link, &browser(&[&second]), T0).await.unwrap().is_some());
}

#[tokio::test]
async fn what_is_wrong_is_said_field_by_field() {
    let site = Site::new().await;
    let link = site.first_link(T0).await.unwrap().to_text();
    let wrong =
        async |form: EnrolForm<'_>| match site.accounts.begin_enrolment(&link, &form, T0).await.unwrap() {
            Begun::Wrong(wrong) => wrong,
            other => panic!("{other:?}"),
        };
    let good = form("An Voorbeeld", "an@voorbeeld.test");
    assert_eq!(
        wrong(EnrolForm { name: " ", email: "", phrase: "", phrase_again: "", agrees: false }).await,
        [("naam", "leeg"), ("email", "leeg"), ("wachtzin", "leeg"), ("afspraken", "nodig")]
    );
    let long = "x".repeat(81);
    assert_eq!(wrong(EnrolForm { name: &long, ..good.clone() }).await, [("naam", "te-lang")]);
    assert_eq!(wrong(EnrolForm { name: "An\u{7}Voorbeeld", ..good.clone() }).await, [("naam", "onjuist")]);
    assert_eq!(wrong(EnrolForm { email: "an@", ..good.clone() }).await, [("email", "onjuist")]);
    assert_eq!(wrong(EnrolForm { phrase: "kort", ..good.clone() }).await, [("wachtzin", "te-kort")]);
    let common = "anvoorbeeld1";
    assert_eq!(wrong(EnrolForm { phrase: common, ..good.clone() }).await, [("wachtzin", "te-gewoon")]);
    let other = "vijf gele fietsen zingen";
    assert_eq!(wrong(EnrolForm { phrase_again: other, ..good }).await, [("wachtzin2", "niet-gelijk")]);
}

#[tokio::test]
async fn an_invited_coordinator_enrols_with_the_invited_address_once() {
    let site = Site::new().await;
    site.enrol(Desk::Site, "an@voorbeeld.test", T0).await;
    let token = site.invite(programme(), "Bo@Voorbeeld.test", T0).await;
    let link = token.to_text();
    let view = site.accounts.invitation(&link, T0).await.unwrap().unwrap();
    assert_eq!(view.email.as_deref(), Some("Bo@Voorbeeld.test"));
    let other = site.accounts.begin_enrolment(&link, &form("Bo", "iemand@voorbeeld.test"), T0).await.unwrap();
    assert!(matches!(&other, Begun::Wrong(wrong) if *wrong == [("email", "niet-uitgenodigd")]), "{other:?}");

    // Two links to the same address: the second one cannot make a second account.
    let second = site.invite(programme(), "bo@voorbeeld.test", T0).await;
    let typed = form("Bo Voorbeeld", "bo@voorbeeld.test");
    let mut browsers = Vec::new();
    for token in [&token, &second] {
        let begun = site.accounts.begin_enrolment(&token.to_text(), &typed, T0).await.unwrap();
        let Begun::On(cookie) = begun else { panic!("{begun:?}") };
        browsers.push(browser(&[&cookie]));
    }
    let code = site.code_of_draft(&token, T0).await;
    let done = site.accounts.finish_enrolment(&link, &browsers[0], &code, T0).await.unwrap();
    assert!(matches!(done, Finished::Done { .. }), "{done:?}");
    let code = site.code_of_draft(&second, T0).await;
    let taken = site.accounts.finish_enrolment(&second.to_text(), &browsers[1], &code, T0).await.unwrap();
    assert!(matches!(taken, Finished::Taken), "{taken:?}");
    let begun = site.accounts.begin_enrolment(&second.to_text(), &typed, T0).await.unwrap();
    assert!(matches!(&begun, Begun::Wrong(wrong) if *wrong == [("email", "bestaat")]), "{begun:?}");

    let bo = site.person("bo@voorbeeld.test").await;
    assert!(!bo.is_admin);
    let desks = site.store.desks_of_person(&bo.id).await.unwrap();
    assert_eq!(desks.first(), Some(&programme()), "and their own there: {desks:?}");
}
