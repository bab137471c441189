//! The desk at work: read, answer, note; and the history that remembers it.

use tests::{Ask, Site};

#[test]
fn a_request_is_read_answered_and_noted() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let _ = site.ask_for_a_buddy(&Ask::for_myself().with("bericht", "graag samen wandelen"));
    let path = desk.inbox().remove(0);
    let inbox = desk.browser.get("/beheer").expect(200).visible();
    assert!(inbox.contains("Gent"), "first-look facts stand in the inbox: {inbox}");
    assert!(!inbox.contains("wandelen") && !inbox.contains("Noor"), "the inbox shows no content: {inbox}");
    let opened = desk.read(&path).visible();
    assert!(opened.contains("graag samen wandelen"), "{opened}");
    let answered = desk.answer(&path, "contact", "gebeld op dinsdag").visible();
    assert!(
        answered.contains("gebeld op dinsdag") || desk.read(&path).visible().contains("gebeld op dinsdag"),
        "{answered}"
    );
    let _ = desk.answer(&path, "gekoppeld", "");
    let page = desk.browser.get(&path).expect(200).visible();
    assert!(page.contains("Robin"), "the history says who read it: {page}");
}

#[test]
fn a_state_that_cannot_follow_is_refused() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself());
    let path = desk.inbox().remove(0);
    let before = tests::ask::follow_up(&site.browser(), &sent.code).expect(200).visible();
    for state in ["gekoppeld", "ingetrokken", "ontvangen", "zomaar", ""] {
        let answer = desk.browser.post(&format!("{path}/stand"), &[("stand", state), ("nota", "")]);
        assert!(answer.status < 500, "{state:?}: {}", answer.status);
    }
    let after = tests::ask::follow_up(&site.browser(), &sent.code).expect(200).visible();
    assert_eq!(before, after, "a state that cannot follow was taken");
}

#[test]
fn a_handle_that_nobody_made_is_a_404() {
    let site = Site::start();
    let desk = site.as_site_desk();
    for handle in ["1", "x", "00000000-0000-7000-8000-000000000000", &"a".repeat(300)] {
        assert_eq!(desk.browser.get(&format!("/beheer/aanvraag/{handle}")).status, 404, "{handle}");
    }
}

#[test]
fn a_request_survives_a_restart_and_can_still_be_read() {
    let mut site = Site::start();
    let mut desk = site.enrol_from_the_link();
    let sent = site.ask_for_a_buddy(&Ask::for_myself().with("bericht", "van voor de herstart"));
    let status = site.stop();
    assert!(status.success(), "SIGTERM ends the server well: {status}");
    site.restart();
    desk.browser.moved_to(site.base());
    desk.sign_in();
    let path = desk.inbox().remove(0);
    assert!(desk.read(&path).visible().contains("van voor de herstart"));
    assert_eq!(tests::ask::follow_up(&site.browser(), &sent.code).expect(200).path, "/opvolgen/stand");
}

#[test]
fn what_came_after_the_session_goes_along_and_is_sent_after_sign_in() {
    let site = Site::start();
    let mut desk = site.as_site_desk();
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    let path = desk.inbox().remove(0);
    let _ = desk.read(&path);
    desk.browser.forget_cookies();
    let note = "gebeld om tien uur <b>niemand</b>";
    let page = desk.browser.post(&format!("{path}/stand"), &[("stand", "contact"), ("nota", note)]);
    assert!(page.visible().contains("gebeld om tien uur"), "{}", page.visible());
    let code = desk.fresh_code();
    let sign_in = |page: &tests::browser::Answer, phrase: &str, code: String| {
        let form = page.forms().into_iter().find(|form| form.has("wachtzin")).expect("the way to sign in");
        let typed = [("email", desk.email.clone()), ("wachtzin", phrase.to_owned()), ("code", code)];
        desk.browser.post(&form.action, &form.filled(&typed.map(|(name, value)| (name.to_owned(), value))))
    };
    let page = sign_in(&page, "een verkeerde wachtzin", "123456".to_owned());
    assert_eq!(page.status, 422);
    let phrase = desk.phrase.clone();
    let page = sign_in(&page, &phrase, code).expect(200);
    assert!(page.visible().contains("Je bent weer aangemeld"), "{}", page.visible());
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/stand")).expect("to send it");
    assert!(!desk.read(&path).visible().contains("gebeld om tien uur"), "not before somebody says so");
    let _ = desk.browser.follow(desk.browser.post(&form.action, &form.filled(&[]))).expect(200);
    let page = desk.read(&path).visible();
    assert!(page.contains("gebeld om tien uur <b>niemand</b>") && page.contains("Contact gelegd"), "{page}");
}

#[test]
fn the_desk_sees_which_municipality_a_postcode_is() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself().with("gemeente", "9050");
    let check = ask.walk_to(&browser, "nakijken");
    assert!(check.visible().contains("Gent (9050)"), "{}", check.visible());
    let _ = tests::Sent::from_page(&ask.fill_in(&browser, &check));
    let path = desk.inbox().remove(0);
    assert!(desk.read(&path).visible().contains("Gent (9050)"));
}
