//! Who wants to be a buddy: the offer reaches a desk like a request, and the places where people wait stand first.

use tests::data::text;
use tests::{Ask, Site, database};

#[test]
fn an_offer_is_routed_like_a_request() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();
    let fields = [("werking", slug), ("plaats", "open"), ("weken", "")];
    assert_eq!(coordinator.browser.post("/beheer/plaats", &fields).status, 303);
    let _ = site.ask_for_a_buddy(&Ask::to_be_a_buddy().at(slug));
    assert_eq!(
        (coordinator.inbox().len(), desk.inbox().len()),
        (1, 0),
        "the coordinator of that programme has it"
    );
    let path = coordinator.inbox().remove(0);
    assert!(coordinator.read(&path).visible().contains("Noor"), "and reads it");
    let _ = coordinator.answer(&path, "geen-plaats", "");
    assert_eq!((coordinator.inbox().len(), desk.inbox().len()), (0, 1), "refused, it goes on");
    let page = coordinator.browser.get("/beheer/plaats").expect(200).visible();
    assert!(
        page.contains("Er is plaats"),
        "no room for one more buddy says nothing of who asks for one: {page}"
    );
    let _ = site.ask_for_a_buddy(&Ask::to_be_a_buddy());
    assert_eq!(desk.inbox().len(), 2, "without a programme the site's desk has it");
}

/// Everything that was sent gets a place on a waiting list, and came a day earlier.
const WAIT: &str = "UPDATE referral SET state = 'wachtlijst', created_at = created_at - 86400000";

#[test]
fn where_people_wait_is_told_from_five_on_and_only_once_a_day() {
    let mut site = Site::start();
    let _ = site.as_site_desk();
    let begin = |site: &Site| {
        let browser = site.browser();
        browser.follow(browser.get("/word-buddy")).expect(200)
    };
    let ask = |site: &Site, town: &str, count: usize| {
        for _ in 0..count {
            let _ = site.ask_for_a_buddy(&Ask::for_myself().with("gemeente", town));
        }
    };
    ask(&site, "Ronse", 4);
    // An offer is no wait.
    let _ = site.ask_for_a_buddy(&Ask::to_be_a_buddy().with("gemeente", "Ronse"));
    database::meddle(site.var(), WAIT);
    site.restart();
    let page = begin(&site).visible();
    assert!(
        !page.contains("wachten") && !page.contains("Ronse"),
        "four in the whole region: nothing: {page}"
    );

    // Seven in Ronse, one in Oudenaarde, which lies beside it in the same region.
    ask(&site, "Ronse", 3);
    ask(&site, "Oudenaarde", 1);
    site.restart();
    assert!(!begin(&site).visible().contains("wachten"), "they came today");
    database::meddle(site.var(), WAIT);
    assert!(!begin(&site).visible().contains("wachten"), "counted once a day");
    site.restart();
    let page = begin(&site);
    let words = page.visible();
    assert!(words.contains("Hier wachten mensen op een buddy"), "{words}");
    assert!(words.contains("In Ronse wachten 7 mensen"), "{words}");
    assert!(words.contains("In Oudenaarde wachten minder dan vijf mensen"), "{words}");
    let link = page
        .links()
        .into_iter()
        .find(|link| link.contains("waar=Ronse"))
        .expect("a way to the programmes there");
    let there = site.browser().get(&link).expect(200).visible();
    assert!(there.contains("In Ronse wachten 7 mensen"), "they want to be a buddy: {there}");
    for (address, words) in [
        ("/zoeken?q=buddy+worden&waar=Oudenaarde", Some("In Ronse wachten 7 mensen")),
        ("/zoeken?q=buddy+worden&waar=Genk", None),
        ("/zoeken?q=buddy+worden", None),
        ("/zoeken?q=buddy&waar=Ronse", None),
        ("/fr/zoeken?q=devenir+buddy&waar=Ronse", Some("Renaix : 7 personnes attendent")),
        ("/en/zoeken?q=become+a+buddy&waar=Ronse", Some("In Ronse 7 people are waiting")),
    ] {
        let page = site.browser().get(address).expect(200).visible();
        match words {
            Some(words) => assert!(page.contains(words), "{address}: {page}"),
            None => assert!(!page.contains("Hier wachten"), "{address}: {page}"),
        }
    }
}
