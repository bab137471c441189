//! What is wrong is said beside what was typed, and nothing typed is lost.

use tests::{Answer, Ask, Site};

/// Fills in one step wrongly: the page that comes back.
fn wrong(site: &Site, ask: &Ask, step: &str) -> Answer {
    let browser = site.browser();
    let page = ask.walk_to(&browser, step);
    let again = ask.fill_in(&browser, &page);
    assert!(again.path.ends_with(step), "the wrong {step} goes on to {}", again.path);
    again
}

#[track_caller]
fn says_what_is_wrong(page: &Answer, field: &str) {
    let html = page.text();
    let tags = tests::html::tags(&html);
    let summary =
        tags.iter().any(|tag| tag.get("role") == Some("alert") || tag.get("tabindex") == Some("-1"));
    assert!(summary, "no error summary: {}", page.visible());
    let invalid = tags
        .iter()
        .any(|tag| tag.get("aria-invalid") == Some("true") || tag.get("aria-describedby").is_some());
    assert!(invalid, "no field is marked: {}", page.visible());
    let points = tags
        .iter()
        .filter(|tag| tag.name == "a")
        .filter_map(|tag| tag.get("href"))
        .find(|to| to.contains(&format!("#{field}")));
    let id = points
        .unwrap_or_else(|| panic!("the summary does not lead to {field}: {}", page.visible()))
        .split('#')
        .next_back();
    assert!(tags.iter().any(|tag| tag.get("id") == id), "{id:?} is not on the page");
}

#[test]
fn a_step_with_a_mistake_comes_back_with_everything_typed() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let page = wrong(&site, &Ask::for_myself().without("leeftijd").with("voornaam", "Zoë & <Co>"), "wie");
    says_what_is_wrong(&page, "leeftijd");
    let form = page.forms().into_iter().find(|form| form.has("voornaam")).expect("the form");
    assert_eq!(form.values("voornaam"), ["Zoë & <Co>"]);
    let page = wrong(&site, &Ask::for_myself().with("gemeente", "Atlantis & <Co>"), "waar");
    says_what_is_wrong(&page, "gemeente");
    let form = page.forms().into_iter().find(|form| form.has("gemeente")).expect("the form");
    assert_eq!(form.values("gemeente"), ["Atlantis & <Co>"]);
}

#[test]
fn every_step_refuses_what_it_must_not_take() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let cases = [
        ("voor-wie", Ask::for_myself().without("voor-wie"), "voor-wie"),
        ("voor-wie", Ask::for_myself().with("voor-wie", "niemand"), "voor-wie"),
        ("wie", Ask::for_myself().with("voornaam", "   "), "voornaam"),
        ("wie", Ask::for_myself().with("voornaam", &"a".repeat(81)), "voornaam"),
        ("wie", Ask::for_myself().without("leeftijd"), "leeftijd"),
        ("wat", Ask::for_myself().without("soort"), "soort"),
        ("wat", Ask::for_myself().with("soort", "toveren"), "soort"),
        ("meer", Ask::for_myself().with("bericht", &"a".repeat(501)), "bericht"),
        ("meer", Ask::for_myself().with("bericht", "mijn nummer is 85.07.30-033.28"), "bericht"),
        ("contact", Ask::for_myself().without("telefoon").without("email"), "telefoon"),
        ("contact", Ask::for_myself().with("email", "geen adres"), "email"),
        ("contact", Ask::for_myself().without("email").with("nieuws", "ja"), "email"),
        ("contact", Ask::for_myself().with("telefoon", "85.07.30-033.28"), "telefoon"),
        ("akkoord", Ask::for_somebody_i_know().without("relatie-verwijzer"), "relatie-verwijzer"),
        ("werk", Ask::as_professional().without("volgen"), "volgen"),
        ("werk", Ask::as_professional().with("werkadres", "geen adres"), "werkadres"),
        ("veilig", Ask::for_myself().with("veilig", "via-begeleider"), "naam-begeleider"),
        ("contact", Ask::for_somebody_i_know().without("naam-verwijzer"), "naam-verwijzer"),
        ("toestemming", Ask::for_myself().without("toestemming"), "toestemming"),
    ];
    for (step, ask, field) in cases {
        let page = wrong(&site, &ask, step);
        assert!([200, 422].contains(&page.status), "{step}: {}", page.status);
        says_what_is_wrong(&page, field);
    }
}

#[test]
fn a_story_far_too_long_is_refused_and_stays_on_the_page() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let browser = site.browser();
    let story = "Het is een lang verhaal, zoë. ".repeat(400);
    let ask = Ask::for_myself().with("bericht", &story);
    let page = ask.walk_to(&browser, "meer");
    let again = ask.fill_in(&browser, &page);
    assert_eq!(again.status, 422, "{}", again.visible());
    let form = again.forms().into_iter().find(|form| form.has("bericht")).expect("the form");
    assert_eq!(form.values("bericht").concat().trim(), story.trim(), "the story is kept");
}

#[test]
fn what_is_typed_is_never_markup() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let evil = "</textarea><script>alert(1)</script><b>";
    let ask = Ask::as_professional()
        .with("voornaam", "\"><script>alert(2)</script>")
        .with("naam-verwijzer", "<img src=x onerror=alert(3)>")
        .with("relatie-verwijzer", "'><svg onload=alert(4)>")
        .with("bericht", evil);
    let mut page = ask.open(&browser);
    while !page.path.ends_with("/verstuurd") {
        no_markup(&page);
        // Back to the step that was just filled in: it shows what was typed.
        let filled = page.path.clone();
        page = ask.fill_in(&browser, &page);
        if !page.path.ends_with("/verstuurd") {
            no_markup(&browser.get(&filled));
        }
    }
    no_markup(&page);
    let inbox = desk.inbox();
    no_markup(&desk.browser.get("/beheer"));
    let opened = desk.read(&inbox[0]);
    no_markup(&opened);
    assert!(
        opened.visible().contains("</textarea>") || opened.text().contains("&lt;/textarea"),
        "{}",
        opened.visible()
    );
    no_markup(&desk.answer(&inbox[0], "contact", "</textarea><script>alert(5)</script>"));
    no_markup(&desk.browser.get(&inbox[0]));
}

#[track_caller]
fn no_markup(page: &Answer) {
    let html = page.text();
    for tag in tests::html::tags(&html) {
        assert!(tag.name != "script" || tag.get("src").is_some(), "a script of a stranger on {}", page.path);
        let handler = tag.attributes.iter().find(|(name, _)| name.starts_with("on"));
        assert!(handler.is_none(), "<{} {handler:?}> on {}", tag.name, page.path);
        assert!(tag.get("src") != Some("x"), "a picture of a stranger on {}", page.path);
    }
    assert!(!html.contains("<script>alert"), "{} runs what was typed", page.path);
}
