//! Away in two clicks: what stands with a coordinator goes to the deputy, and the team sees who is away.

use tests::data::text;
use tests::{Ask, Site};

#[test]
fn whoever_goes_away_leaves_open_requests_to_the_deputy() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let mut an = site.coordinator_of(&desk, slug, "an@buddy.test");
    let mut bo = site.coordinator_of(&desk, slug, "bo@buddy.test");
    an.sign_in();
    bo.sign_in();
    let ids = super::routing::people_of(&desk, slug);
    let add = |coordinator: &str, deputy: &str| {
        let fields = [("coordinator", coordinator), ("vervanger", deputy), ("gebieden", "Gent")];
        assert_eq!(desk.browser.post(&format!("/beheer/dekking/{slug}"), &fields).status, 303);
    };
    add(&ids[0], &ids[1]);
    for _ in 0..2 {
        let _ = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    }
    // Who of the two is the first in the list sits at the desk that got them.
    let (who, deputy) = if an.inbox().len() == 2 { (&an, &bo) } else { (&bo, &an) };
    let paths = who.inbox();
    assert_eq!((paths.len(), deputy.inbox().len()), (2, 0));
    let _ = who.read(&paths[0]);
    let _ = who.answer(&paths[0], "contact", "gebeld");
    let team = who.browser.get("/beheer/team").expect(200).visible();
    assert!(
        team.contains("2 aanvragen open") && !team.contains("Noor") && !team.contains("Gent (9"),
        "{team}"
    );

    // One click leads to the page, the other sends the days that stand there.
    let page = who.browser.get("/beheer/afwezig").expect(200);
    let form = page.forms().into_iter().find(|form| form.has("van")).expect("a form");
    let done = who.browser.follow(who.browser.post(&form.action, &form.filled(&[]))).expect(200);
    assert!(done.visible().contains("Vroeger terug?"), "{}", done.visible());
    assert_eq!((who.inbox().len(), deputy.inbox().len()), (0, 2), "{}", done.visible());
    let read = deputy.read(&paths[0]).visible();
    assert!(read.contains("Noor") && read.contains("gebeld") && read.contains("Contact"), "{read}");
    assert!(deputy.browser.get("/beheer/team").expect(200).visible().contains("Weg tot en met"));

    // The deputy goes too: what has begun has nobody else to go to, and the page says so.
    let page = deputy.browser.get("/beheer/afwezig").expect(200);
    let form = page.forms().into_iter().find(|form| form.has("van")).expect("a form");
    let done =
        deputy.browser.follow(deputy.browser.post(&form.action, &form.filled(&[]))).expect(200).visible();
    assert!(done.contains("Dit blijft bij jou"), "{done}");
    assert_eq!(deputy.inbox(), [paths[0].as_str()], "what waits for an answer goes on to the next desk");
}
