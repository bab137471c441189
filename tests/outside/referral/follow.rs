//! Following one's own request with the code, and taking it back.

use tests::ask::follow_up;
use tests::{Ask, Site};

#[test]
fn the_code_shows_the_state_and_the_desk_moves_it() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself());
    let stranger = site.browser();
    let first = follow_up(&stranger, &sent.code).expect(200);
    assert_eq!(first.path, "/opvolgen/stand", "the code stands in no address");
    assert!(first.header("cache-control").contains("no-store"), "{:?}", first.headers);
    for secret in ["Noor", "0470", "iemand om mee te praten"] {
        assert!(!first.visible().contains(secret), "the state shows {secret:?}");
    }
    let path = desk.inbox().remove(0);
    let _ = desk.read(&path);
    let _ = desk.answer(&path, "contact", "gebeld, een fijn gesprek");
    let later = follow_up(&site.browser(), &sent.code).expect(200);
    assert_ne!(later.visible(), first.visible(), "the state has moved");
    assert!(!later.visible().contains("fijn gesprek"), "a note of the desk is the desk's");
}

#[test]
fn the_code_may_be_typed_with_spaces_and_dashes() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let sent = site.ask_for_a_buddy(&Ask::for_myself());
    let groups: Vec<&str> = (0..5).map(|at| &sent.code[at * 4..at * 4 + 4]).collect();
    for typed in [groups.join(" "), groups.join("-"), format!("  {}  ", sent.code)] {
        assert_eq!(follow_up(&site.browser(), &typed).expect(200).path, "/opvolgen/stand", "{typed:?}");
    }
}

#[test]
fn a_code_that_nobody_has_shows_nothing() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    for typed in
        ["", "1234", "00000000000000000000", "geen code", "1234567890123456789012345", "٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩"]
    {
        let page = follow_up(&site.browser(), typed);
        assert!(page.status < 500, "{typed:?}: {}", page.status);
        assert_ne!((page.status, page.path.as_str()), (200, "/opvolgen/stand"), "{typed:?} shows a state");
    }
    let page = site.browser().get("/opvolgen/stand");
    assert!(!page.visible().contains("Ontvangen"), "a state without a code: {}", page.visible());
}

#[test]
fn a_request_can_be_taken_back() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let sent = Ask::for_myself().through(&browser);
    let state = follow_up(&browser, &sent.code).expect(200);
    let form = state
        .forms()
        .into_iter()
        .find(|form| form.action == "/opvolgen/intrekken")
        .expect("a way to take it back");
    let after = browser.follow(browser.post(&form.action, &form.filled(&[]))).expect(200);
    assert!(after.visible().to_lowercase().contains("ingetrokken"), "{}", after.visible());
    let again = follow_up(&site.browser(), &sent.code).expect(200);
    assert!(again.visible().to_lowercase().contains("ingetrokken"), "{}", again.visible());
    let path = desk.inbox().remove(0);
    let page = desk.browser.get(&path).expect(200).visible().to_lowercase();
    assert!(page.contains("ingetrokken"), "the desk sees it: {page}");
}

#[test]
fn something_can_be_added_for_the_desk_alone() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself());
    let path = desk.inbox().pop().expect("it");
    let browser = site.browser();
    let add = |text: &str| browser.follow(browser.post("/opvolgen/aanvulling", &[("aanvulling", text)]));
    assert!(add("te laat").visible().contains("te laat"), "without the code it is shown, to be copied");
    let _ = follow_up(&browser, &sent.code);
    assert_eq!(add("").status, 422);
    let long = add(&"lang ".repeat(101));
    assert!(long.status == 422 && long.text().contains("lang lang"), "what was typed stays");
    assert_eq!(add("mijn nummer is 85.07.30-033.28").status, 422, "never a national number");
    let done = add("ik ben verhuisd naar Aalst").visible();
    assert!(done.contains("Het loket kan je bericht nu lezen"), "{done}");
    assert!(!done.contains("verhuisd"), "what was added is not shown back");
    assert!(!desk.browser.get(&path).visible().contains("verhuisd"), "sealed until it is opened");
    assert!(desk.read(&path).visible().contains("ik ben verhuisd naar Aalst"));
    for n in 0..9 {
        assert_eq!(add(&format!("nog iets {n}")).status, 200);
    }
    assert_eq!(add("te veel").status, 422);
}
