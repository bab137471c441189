//! Until when a session lasts, and stopping somebody's access.

use tests::data::text;
use tests::{Ask, Site};

#[test]
fn every_page_says_until_when_one_is_signed_in() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    let path = desk.inbox().remove(0);
    for path in ["/beheer", "/beheer/coordinatoren", "/beheer/post", &path] {
        let page = desk.browser.get(path).expect(200).visible();
        assert!(page.contains("Doe je niets meer, dan ben je om"), "{path}: {page}");
    }
    assert!(!site.browser().get("/inloggen").visible().contains("Doe je niets meer"));
}

#[test]
fn who_has_no_access_any_more_is_out_at_once() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let slug = text(&crate::public::programme_of("Gent"), "slug").to_owned();
    let email = "coordinator@buddy.test";
    let mut coordinator = site.coordinator_of(&desk, &slug, email);
    coordinator.sign_in();
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(&slug).with("bericht", "blijft niet liggen"));
    let path = coordinator.inbox().remove(0);

    let stop = |who: &tests::Person, email: &str| {
        who.browser.post("/beheer/coordinatoren/stop", &[("email", email)])
    };
    assert_eq!(stop(&coordinator, &desk.email).status, 403, "only the site's desk does that");
    assert_eq!(stop(&desk, &desk.email).status, 403, "never one's own");
    assert_eq!(stop(&desk, "niemand@buddy.test").status, 303);
    assert!(coordinator.is_signed_in() && desk.is_signed_in());

    let page = desk.browser.get("/beheer/coordinatoren").expect(200);
    let forms: Vec<_> = page.forms().into_iter().filter(|form| form.action.ends_with("/stop")).collect();
    assert_eq!(forms.len(), 1, "for the coordinator, not for oneself");
    assert_eq!(forms[0].values("email"), [email]);
    let after = desk.browser.follow(desk.browser.post(&forms[0].action, &forms[0].filled(&[]))).expect(200);
    assert!(after.visible().contains("De toegang is gestopt") && !after.visible().contains(email));

    assert!(!coordinator.is_signed_in(), "out at the next request");
    assert_ne!(coordinator.browser.get(&path).status, 200);
    coordinator.browser.forget_cookies();
    let code = coordinator.fresh_code();
    let shut = coordinator.browser.follow(coordinator.try_sign_in(&coordinator.phrase, &code)).visible();
    let fields = [("email", "niemand@buddy.test"), ("wachtzin", "een fiets in de regen"), ("code", "123456")];
    let unknown = site.browser().post("/inloggen", &fields).visible();
    assert_eq!(
        shut.replace(email, ""),
        unknown.replace("niemand@buddy.test", ""),
        "as for an unknown address"
    );

    assert!(desk.read(&path).visible().contains("blijft niet liggen"), "what lay there went on");
    let before = site.outbox().len();
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(&slug));
    let mails = site.outbox_with(before + 1);
    assert!(mails[before..].iter().all(|mail| !mail.to.contains(email)), "no desk mail any more");
}
