//! The inbox of a busy desk: what is due today stands first, filters are plain addresses, a long list has pages and comes
//! at once.

use std::time::{Duration, Instant};

use tests::{Ask, Site};

#[test]
fn what_is_to_be_done_stands_in_its_order_and_can_be_filtered() {
    let site = Site::start();
    let desk = site.as_site_desk();
    for _ in 0..3 {
        let _ = site.ask_for_a_buddy(&Ask::for_myself());
    }
    let paths = desk.inbox();
    let _ = desk.read(&paths[0]);
    let _ = desk.read(&paths[1]);
    let _ = desk.answer(&paths[1], "contact", "");
    // Nobody answered the third for two weeks.
    let handle = paths[2].rsplit('/').next().expect("a handle");
    let sql = format!("UPDATE referral SET turn_at = turn_at - 1209600000 WHERE handle = '{handle}'");
    tests::database::meddle(site.var(), Box::leak(sql.into_boxed_str()));
    let page = desk.browser.get("/beheer").expect(200);
    let order: Vec<String> =
        page.links().into_iter().filter(|link| link.starts_with("/beheer/aanvraag/")).collect();
    assert_eq!(order, [paths[2].as_str(), &paths[0], &paths[1]], "due, contact to make, under way");
    let text = page.visible();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(at("Vandaag") < at("Contact maken") && at("Contact maken") < at("Hier hoeft vandaag niets"));
    let of = |query: &str| {
        let links = desk.browser.get(&format!("/beheer?{query}")).expect(200).links();
        links.into_iter().filter(|link| link.starts_with("/beheer/aanvraag/")).collect::<Vec<_>>()
    };
    assert_eq!(of("stand=contact"), [paths[1].as_str()]);
    assert_eq!(of("stand=gekoppeld"), [""; 0]);
    assert_eq!(
        of("stand=zomaar&werking=Geen%20Slug&van=%00&pagina=9999").len(),
        3,
        "nothing known, nothing left out"
    );
    assert_eq!(of("werking=2go-genk"), [""; 0]);
    for path in ["/fr/beheer", "/en/beheer"] {
        assert_eq!(
            desk.browser
                .get(path)
                .expect(200)
                .links()
                .iter()
                .filter(|l| l.contains("/beheer/aanvraag/"))
                .count(),
            3
        );
    }
}

#[test]
fn a_desk_with_two_thousand_requests_answers_at_once() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    tests::database::meddle(
        site.var(),
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) \
         INSERT INTO referral (id, handle, flow_hash, state, desk_id, content, facts, follow_hash, consent_version, \
         consent_at, created_at, changed_at, turn_at) \
         SELECT id || '-' || i, handle || i, CAST(handle || i AS BLOB), 'contact', desk_id, content, NULL, \
         CAST('f' || handle || i AS BLOB), consent_version, consent_at, created_at, changed_at, turn_at \
         FROM referral, n",
    );
    let took = |path: &str| {
        let begin = Instant::now();
        let page = desk.browser.get(path).expect(200);
        (page, begin.elapsed())
    };
    let (page, first) = took("/beheer");
    assert_eq!(page.links().iter().filter(|link| link.starts_with("/beheer/aanvraag/")).count(), 50);
    assert!(page.visible().contains("2001 aanvragen lopen"), "{}", page.visible());
    let (last, second) = took("/beheer?pagina=41");
    assert_eq!(last.links().iter().filter(|link| link.starts_with("/beheer/aanvraag/")).count(), 1);
    println!(
        "2001 requests: the first page in {} ms, the last in {} ms",
        first.as_millis(),
        second.as_millis()
    );
    // Built for tests, on a busy machine; released it takes a tenth of that.
    assert!(first.max(second) < Duration::from_secs(3), "{first:?} {second:?}");
}
