//! The outbox, seen from the site's desk.

use tests::data::text;
use tests::{Options, Site};

#[test]
fn dead_letters_are_seen_tried_again_and_dropped() {
    // Nobody listens there: what is written stays.
    let site = Site::start_with(Options::default().set("BUDDYWIJZER_SMTP_URL", "smtp://127.0.0.1:9"));
    let desk = site.as_site_desk();
    let slug = text(&crate::public::programme_of("Gent"), "slug").to_owned();
    for email in ["anna@organisatie.test", "bert@vereniging.test"] {
        desk.invite(&format!("programme:{slug}"), email);
    }
    assert!(desk.browser.get("/beheer/post").expect(200).visible().contains("Alles kwam aan"));
    tests::database::give_up_on_letters(site.var());
    assert!(desk.browser.get("/beheer").expect(200).visible().contains("2 brieven kwamen niet aan"));

    let page = desk.browser.get("/beheer/post").expect(200);
    let seen = page.visible();
    for shown in ["Uitnodiging", "smtp-550", "a…@org…", "b…@ver…"] {
        assert!(seen.contains(shown), "{shown}: {seen}");
    }
    for hidden in ["anna", "organisatie.test", "bert", "inschrijven/"] {
        assert!(!page.text().contains(hidden), "{hidden} stands on the page");
    }
    let form = |page: &tests::Answer, action: &str| {
        page.forms().into_iter().find(|form| form.action == action).expect("a button")
    };
    let retry = form(&page, "/beheer/post/opnieuw");
    let after = desk.browser.follow(desk.browser.post(&retry.action, &retry.filled(&[]))).expect(200);
    assert!(!after.visible().contains("b…@ver…"), "the newest waits again: {}", after.visible());
    let drop = form(&after, "/beheer/post/weg");
    let after = desk.browser.follow(desk.browser.post(&drop.action, &drop.filled(&[]))).expect(200);
    assert!(after.visible().contains("Alles kwam aan"), "{}", after.visible());
    for again in [retry, drop] {
        assert_eq!(desk.browser.post(&again.action, &again.filled(&[])).status, 303, "twice is no error");
    }
    assert_eq!(desk.browser.post("/beheer/post/weg", &[("brief", "zomaar\0")]).status, 303);
}

#[test]
fn the_outbox_is_the_site_desks_alone() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let slug = text(&crate::public::programme_of("Gent"), "slug").to_owned();
    let mut coordinator = site.coordinator_of(&desk, &slug, "coordinator@buddy.test");
    coordinator.sign_in();
    assert_eq!(coordinator.browser.get("/beheer/post").status, 403);
    for action in ["/beheer/post/opnieuw", "/beheer/post/weg"] {
        assert_eq!(coordinator.browser.post(action, &[("brief", "x")]).status, 403);
        let stranger = site.browser().post(action, &[("brief", "x")]).expect(200);
        assert!(stranger.forms().iter().any(|form| form.has("wachtzin")), "asks to sign in");
    }
    // Nor of the general desk of an organisation: it invites to its own desks, and letters are of all of them.
    let organisation = text(&crate::public::programme_of("Gent"), "organisation").to_owned();
    let email = "algemeen@buddy.test";
    desk.invite(&format!("organisation:{organisation}"), email);
    let path = site.invitation_of(email);
    let mut general = tests::Person::enrol(&site, &path, email, "een fiets in de regen");
    general.sign_in();
    assert_eq!(general.browser.get("/beheer/coordinatoren").status, 200, "it may invite");
    assert_eq!(general.browser.get("/beheer/post").status, 403);
    for action in ["/beheer/post/opnieuw", "/beheer/post/weg"] {
        assert_eq!(general.browser.post(action, &[("brief", "x")]).status, 403);
    }
    assert!(site.browser().get("/beheer/post").location().starts_with("/inloggen"));
}
