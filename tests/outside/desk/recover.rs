//! Pass phrase or phone lost: the printed code opens the desk again, with everything that was sealed to it.

use tests::{Ask, Site};

#[test]
fn the_printed_code_opens_the_desk_and_what_was_sealed_before() {
    let site = Site::start();
    let mut desk = site.enrol_from_the_link();
    let _ = site.ask_for_a_buddy(&Ask::for_myself().with("bericht", "van voor het verlies"));
    let (old_phrase, old_code) = (desk.phrase.clone(), desk.recovery_code());
    let elsewhere = desk.browser.clone();
    desk.browser.forget_cookies();

    assert!(desk.recover(&old_code, "een nieuwe lange wachtzin").is_ok(), "the printed code is refused");
    let path = desk.inbox().remove(0);
    assert!(desk.read(&path).visible().contains("van voor het verlies"));
    assert_ne!(elsewhere.get("/beheer").status, 200, "whoever was signed in elsewhere is so no more");

    desk.browser.forget_cookies();
    let code = desk.fresh_code();
    let _ = desk.browser.follow(desk.try_sign_in(&old_phrase, &code));
    assert!(!desk.is_signed_in(), "the old pass phrase still works");
    assert!(desk.recover(&old_code, "nog een andere wachtzin").is_err(), "the old printed code still works");
    desk.sign_in();
    assert!(desk.is_signed_in(), "the new pass phrase and the new phone work");
}

#[test]
fn a_code_that_was_never_printed_opens_nothing() {
    let site = Site::start();
    let mut desk = site.enrol_from_the_link();
    desk.browser.forget_cookies();
    for code in ["", "AAAA", "AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA", &"A".repeat(5000)] {
        let page = desk.recover(code, "een nieuwe lange wachtzin").expect_err("it is refused");
        assert!(page.status < 500, "{}", page.status);
        assert!(!desk.is_signed_in());
    }
}
