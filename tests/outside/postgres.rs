//! The same journey on PostgreSQL: request, desk, answer, follow, restart.

use tests::{Ask, Options, Site, database, skipped};

#[test]
fn the_journey_runs_on_postgresql() {
    let Some(url) = database::new_postgres() else {
        return skipped("PostgreSQL", "BUDDYWIJZER_TEST_POSTGRES_URL is not set: use tests/run");
    };
    let mut site = Site::start_with(Options::default().set("BUDDYWIJZER_DATABASE_URL", &url));
    let mut desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = gent["slug"].as_str().expect("slug");
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();

    let general = site.ask_for_a_buddy(&Ask::as_professional().with("bericht", "op postgres"));
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    assert_eq!((desk.inbox().len(), coordinator.inbox().len()), (1, 1));
    let path = desk.inbox().remove(0);
    assert!(desk.read(&path).visible().contains("op postgres"));
    let _ = desk.answer(&path, "contact", "gebeld");

    site.restart();
    desk.browser.moved_to(site.base());
    desk.sign_in();
    assert_eq!(desk.inbox().len(), 1);
    assert_eq!(tests::ask::follow_up(&site.browser(), &general.code).expect(200).path, "/opvolgen/stand");
    assert!(!site.log().contains(&url), "the address of the database, with its password, is in the log");
}
