//! Signing in: pass phrase and code together, each code once.

use tests::Site;

#[test]
fn pass_phrase_and_code_open_the_inbox() {
    let site = Site::start();
    let desk = site.as_site_desk();
    assert!(desk.is_signed_in());
    for (name, value) in desk.browser.cookies() {
        assert!(name.starts_with("__Host-"), "{name}={value}");
    }
}

#[test]
fn one_alone_opens_nothing_and_the_page_does_not_say_which_was_wrong() {
    let site = Site::start();
    let mut desk = site.enrol_from_the_link();
    desk.browser.forget_cookies();
    let code = desk.fresh_code();
    let wrong_phrase = desk.try_sign_in("vier koude woorden samen", &code);
    let wrong_code = desk.try_sign_in(&desk.phrase, "000000");
    let (one, other) = (desk.browser.follow(wrong_phrase), desk.browser.follow(wrong_code));
    assert!(!desk.is_signed_in());
    assert_eq!(one.visible(), other.visible(), "the two mistakes can be told apart");
    let stranger = desk.browser.post(
        "/inloggen",
        &[("email", "niemand@loket.test"), ("wachtzin", "vier warme woorden samen"), ("code", "123456")],
    );
    let stranger = desk.browser.follow(stranger);
    assert_eq!(
        one.visible().replace("loket@buddywijzer.test", ""),
        stranger.visible().replace("niemand@loket.test", ""),
        "whether an address is known can be told"
    );
}

#[test]
fn a_code_works_once() {
    let site = Site::start();
    let mut desk = site.as_site_desk();
    let used = desk.used_code();
    desk.browser.forget_cookies();
    let answer = desk.try_sign_in(&desk.phrase, &used);
    let _ = desk.browser.follow(answer);
    assert!(!desk.is_signed_in(), "the code of the first sign-in was taken again");
    desk.sign_in();
    assert!(desk.is_signed_in(), "the next code is taken");
}

#[test]
fn signing_out_ends_it_on_the_server_too() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let held = desk.browser.clone();
    let none: [(&str, &str); 0] = [];
    let out = desk.browser.follow(desk.browser.post("/uitloggen", &none));
    assert_eq!(out.status, 200, "{}", out.visible());
    assert!(!desk.is_signed_in());
    assert_ne!(held.get("/beheer").status, 200, "a kept cookie still opens the inbox");
}

#[test]
fn without_sign_in_nothing_of_the_desk_opens() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let _ = site.ask_for_a_buddy(&tests::Ask::for_myself());
    let path = desk.inbox().remove(0);
    let stranger = site.browser();
    for path in ["/beheer", "/beheer/coordinatoren", &path] {
        let page = stranger.get(path);
        assert!(
            page.status == 303 && page.location().starts_with("/inloggen")
                || page.status == 403
                || page.status == 401,
            "{path}: {}",
            page.status
        );
    }
    for (path, fields) in [
        (format!("{path}/lezen"), vec![]),
        (format!("{path}/stand"), vec![("stand", "contact")]),
        ("/beheer/coordinatoren".to_owned(), vec![("loket", "x"), ("email", "x@y.test")]),
    ] {
        let answer = stranger.post(&path, &fields);
        // What was typed goes along with sign-in; nothing else is shown.
        let asks = answer.status == 200 && answer.forms().iter().any(|form| form.action == "/inloggen");
        assert!(answer.status == 303 || asks, "{path}: {}", answer.status);
        assert!(!stranger.follow(answer).visible().contains("Noor"), "{path} shows the content");
    }
}

#[test]
fn guessing_is_slowed_down_and_the_owner_still_gets_in_later() {
    let site = Site::start();
    let desk = site.enrol_from_the_link();
    let mut slowed = false;
    for guess in 0..30 {
        let answer = desk.try_sign_in("een verkeerde wachtzin hier", &format!("{guess:06}"));
        assert!(answer.status < 500, "{}", answer.status);
        let page = desk.browser.follow(answer);
        slowed = slowed || page.status == 429 || page.visible().to_lowercase().contains("te vaak");
    }
    assert!(slowed, "thirty guesses in a row were all heard");
}
