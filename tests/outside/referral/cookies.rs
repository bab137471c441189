//! The form lives in one sealed cookie: its attributes, and what happens without it.

use tests::{Ask, Site};

#[test]
fn the_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let browser = site.browser();
    let first = browser.get("/aanvraag").expect(303);
    let line = first.header("set-cookie").to_owned();
    assert!(line.starts_with("__Host-"), "{line}");
    for attribute in ["Secure", "HttpOnly", "Path=/", "SameSite=", "Max-Age="] {
        assert!(line.to_lowercase().contains(&attribute.to_lowercase()), "{attribute} in {line}");
    }
    assert!(!line.to_lowercase().contains("domain="), "{line}");
}

#[test]
fn the_cookie_stays_under_4_kb_and_shows_nothing() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let browser = site.browser();
    let ask = Ask::as_professional()
        .with("bericht", &"ë".repeat(500))
        .with("voornaam", &"ë".repeat(80))
        .with("relatie-verwijzer", &"ë".repeat(80));
    let check = ask.walk_to(&browser, "nakijken");
    for (name, value) in browser.cookies() {
        let size = name.len() + value.len();
        assert!(size <= 4096, "{name} takes {size} bytes");
        assert!(!value.contains("Noor") && !value.contains("%C3%AB"), "{name} is not sealed");
    }
    let _ = tests::Sent::from_page(&ask.fill_in(&browser, &check));
}

#[test]
fn a_browser_that_refuses_cookies_gets_a_page_that_says_so() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let browser = site.browser().refusing_cookies();
    let page = browser.follow(browser.get("/aanvraag"));
    assert!(page.visible().to_lowercase().contains("cookie"), "{} {}", page.path, page.visible());
    assert!(!page.forms().iter().any(|form| form.has("voor-wie")), "a form that cannot work is shown");
}

#[test]
fn a_cookie_that_was_tampered_with_counts_as_none() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself();
    let check = ask.walk_to(&browser, "nakijken");
    let (path, fields) = ask.form_of(&check);
    let pair = |value: String, name: &str| format!("{name}={value}");
    for (name, value) in browser.cookies() {
        let turned: String = value.chars().rev().collect();
        let cut = value[..value.len() / 2].to_owned();
        for other in [turned, cut, String::new(), "x".repeat(4000), "ü".into()] {
            let stranger = site.browser().refusing_cookies();
            let origin = site.base().to_owned();
            let answer =
                stranger.post_with(&path, &fields, &[("origin", &origin), ("cookie", &pair(other, &name))]);
            assert!(answer.status < 500, "{}", answer.status);
            assert!(
                !(answer.status == 303 && answer.location().ends_with("/verstuurd")),
                "a false cookie was taken"
            );
        }
    }
    assert_eq!(desk.inbox().len(), 0);
}

#[test]
fn the_cookie_is_deleted_on_sending_as_far_as_the_form_goes() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself();
    let check = ask.walk_to(&browser, "nakijken");
    let held: usize = browser.cookies().values().map(String::len).sum();
    let _ = tests::Sent::from_page(&ask.fill_in(&browser, &check));
    let left: usize = browser.cookies().values().map(String::len).sum();
    assert!(left < held, "nothing typed is kept after sending: {left} of {held} bytes");
    assert_eq!(desk.inbox().len(), 1);
}

#[test]
fn what_was_written_into_a_form_that_is_gone_is_shown_to_be_copied() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself().with("bericht", "iemand om mee te vissen </p><script>");
    let page = ask.walk_to(&browser, "meer");
    let (path, fields) = ask.form_of(&page);
    browser.forget_cookies();
    let gone = browser.post(&path, &fields);
    assert!(gone.status < 500 && !gone.text().contains("vissen </p><script>"), "{}", gone.status);
    assert!(gone.visible().contains("iemand om mee te vissen"), "{}", gone.visible());
    assert_eq!(desk.inbox().len(), 0, "shown, not sent");
}
