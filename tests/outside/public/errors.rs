//! What is not there, or not any more, is said in the site's own look, with a way on.

use tests::Site;
use tests::browser::form;
use tests::data::{lines, text, texts};

#[test]
fn a_page_that_does_not_exist_is_a_404_with_a_way_on() {
    let site = Site::start();
    let browser = site.browser();
    for path in [
        "/bestaat-niet",
        "/buddywerking/bestaat-niet",
        "/organisatie/bestaat-niet",
        "/gemeente/atlantis",
        "/regio/x",
        "/domein/x",
        "/doelgroep/x",
        "/buddywerking/bestaat-niet/aanvraag",
    ] {
        let page = browser.get(path).expect(404);
        assert!(page.header("content-type").starts_with("text/html"), "{path} is a page");
        assert!(
            page.links().iter().any(|link| link == "/" || link.starts_with("/zoeken")),
            "{path} has a way on"
        );
    }
}

#[test]
fn an_ended_programme_is_gone_and_names_what_serves_the_same_people() {
    let site = Site::start();
    let browser = site.browser();
    for record in lines("ended.jsonl") {
        let page = browser.get(&format!("/buddywerking/{}", text(&record, "slug"))).expect(410);
        assert!(page.visible().contains(text(&record, "programme")), "{} names what ended", page.path);
        let others: Vec<String> =
            page.links().into_iter().filter(|link| link.starts_with("/buddywerking/")).collect();
        assert!(!others.is_empty(), "{} names programmes that go on", page.path);
        assert_serve_the_same_people(&record, &others);
    }
}

fn assert_serve_the_same_people(ended: &serde_json::Value, links: &[String]) {
    let wanted: Vec<&str> = [texts(ended, "target_groups"), texts(ended, "domains")].concat();
    if wanted.is_empty() {
        return;
    }
    let programmes = lines("programmes.jsonl");
    let serves = links.iter().any(|link| {
        let slug = link.trim_start_matches("/buddywerking/");
        programmes.iter().find(|record| text(record, "slug") == slug).is_some_and(|record| {
            [texts(record, "target_groups"), texts(record, "domains")]
                .concat()
                .iter()
                .any(|code| wanted.contains(code))
        })
    });
    assert!(serves, "{}: none of {links:?} serves {wanted:?}", text(ended, "slug"));
}

#[test]
fn a_method_that_makes_no_sense_is_refused_with_a_page() {
    let site = Site::start();
    let browser = site.browser();
    assert_eq!(browser.post("/over", &[("a", "b")]).status, 405);
    assert_eq!(browser.post("/zoeken", &[("q", "b")]).status, 405);
}

#[test]
fn a_body_that_is_too_long_is_a_413_in_our_look() {
    let site = Site::start();
    let long = "x".repeat(70 * 1024);
    let page = site.browser().post("/opvolgen", &[("code", &long)]).expect(413);
    assert!(page.header("content-type").starts_with("text/html"), "{:?}", page.headers);
    assert!(page.links().iter().any(|link| link == "/"), "it has a way on");
}

#[test]
fn an_address_that_is_too_long_is_refused() {
    let site = Site::start();
    let page = site.browser().get(&format!("/zoeken?{}", form(&[("q", "x".repeat(5000))])));
    assert_eq!(page.status, 414, "{}", page.visible());
}
