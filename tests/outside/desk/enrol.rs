//! The link that makes somebody a reader: once, with a pass phrase and an authenticator app.

use tests::Site;

/// A form that is right.
const GOOD: [(&str, &str); 5] = [
    ("naam", "Robin"),
    ("email", "loket@buddywijzer.test"),
    ("wachtzin", "vier warme woorden samen"),
    ("wachtzin2", "vier warme woorden samen"),
    ("afspraken", "ja"),
];

#[test]
fn the_first_start_prints_one_link_and_the_next_one_none_once_it_was_used() {
    let mut site = Site::start();
    assert!(site.printed_a_link());
    let _desk = site.enrol_from_the_link();
    let used = site.enrolment_path();
    site.restart();
    let log = site.log();
    assert!(!log.contains("inschrijvingslink"), "a link was printed again: {log}");
    assert_ne!(site.browser().get(&used).status, 200, "the used link still opens");
}

#[test]
fn a_link_works_once() {
    let site = Site::start();
    let path = site.enrolment_path();
    let _desk = site.enrol_from_the_link();
    let page = site.browser().get(&path);
    assert!(page.status >= 400 && page.status < 500, "{} {}", page.status, page.visible());
    let fields = [
        ("naam", "Tweede"),
        ("email", "tweede@loket.test"),
        ("wachtzin", "nog een lange wachtzin"),
        ("wachtzin2", "nog een lange wachtzin"),
        ("afspraken", "ja"),
    ];
    let post = site.browser().post(&path, &fields);
    assert!(post.status >= 400 && post.status < 500, "{}", post.status);
}

#[test]
fn a_link_that_nobody_made_opens_nothing() {
    let site = Site::start();
    for token in ["x", "../..", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", &"a".repeat(2000)] {
        let page = site.browser().get(&format!("/beheer/inschrijven/{token}"));
        assert!(page.status >= 400 && page.status < 500, "{token}: {}", page.status);
    }
}

#[test]
fn a_link_alone_signs_nobody_in() {
    let site = Site::start();
    let path = site.enrolment_path();
    let browser = site.browser();
    let _ = browser.get(&path).expect(200);
    assert_ne!(browser.get("/beheer").status, 200, "the link was enough");
    let fields = GOOD.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let code_page = browser.follow(browser.post(&path, &fields)).expect(200);
    assert_ne!(browser.get("/beheer").status, 200, "the link and a pass phrase of one's own were enough");
    let wrong = browser.post(&code_page.path, &[("code", "000000")]);
    let _ = browser.follow(wrong);
    assert_ne!(browser.get("/beheer").status, 200, "a wrong code was enough");
}

#[test]
fn the_form_refuses_what_is_not_safe_and_keeps_the_rest() {
    let site = Site::start();
    let path = site.enrolment_path();
    let with = |name: &str, value: &'static str| {
        GOOD.map(|(field, old)| (field, if field == name { value } else { old }))
    };
    for (fields, why) in [
        (with("naam", ""), "no name"),
        (with("email", "geen adres"), "no address"),
        (with("wachtzin", "kort"), "a short pass phrase"),
        (with("wachtzin2", "iets heel anders dan dat"), "two pass phrases"),
        (with("afspraken", "nee"), "no agreement"),
    ] {
        let browser = site.browser();
        let page = browser.follow(browser.post(&path, &fields));
        assert!(!page.path.ends_with("/code"), "{why} goes on");
        let form = page
            .forms()
            .into_iter()
            .find(|form| form.has("wachtzin"))
            .unwrap_or_else(|| panic!("{why}: {} {}", page.status, page.visible()));
        assert!(form.values("wachtzin").concat().is_empty(), "{why}: a pass phrase is never sent back");
    }
    // The link is still good after the mistakes.
    let _desk = site.enrol_from_the_link();
}

#[test]
fn the_recovery_code_and_the_secret_are_shown_once() {
    let site = Site::start();
    let path = site.enrolment_path();
    let desk = site.enrol_from_the_link();
    assert!(desk.enrolment_page.contains("<svg"), "the QR code is drawn on the page");
    let again = desk.browser.get(&format!("{path}/code"));
    assert!(again.status >= 400 || !again.text().contains("otpauth"), "the secret is shown again");
}
