//! One request is one request: double click, refresh and Back store nothing twice.

use tests::dice::Dice;
use tests::{Ask, Person, Sent, Site};

fn ready_to_send(site: &Site) -> (Person, tests::Browser, Ask, tests::Answer) {
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself();
    let check = ask.walk_to(&browser, "nakijken");
    (desk, browser, ask, check)
}

#[test]
fn a_double_click_stores_one() {
    let site = Site::start();
    let (desk, browser, ask, check) = ready_to_send(&site);
    let (path, fields) = ask.form_of(&check);
    // Both leave with the cookies from before either was answered.
    let clicks: Vec<tests::Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let (browser, path, fields) = (browser.clone(), &path, &fields);
                scope.spawn(move || browser.follow(browser.post(path, fields)))
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    let codes: Vec<String> = clicks.iter().map(|page| Sent::from_page(page).code).collect();
    assert!(codes.iter().all(|code| *code == codes[0]), "one request, one code: {codes:?}");
    assert_eq!(desk.inbox().len(), 1);
}

/// Forms of several people, each pressed up to twenty times at the same moment.
#[test]
fn two_hundred_forms_pressed_twenty_times_are_two_hundred_requests() {
    const FORMS: usize = 200;
    let mut site = Site::start();
    let _desk = site.as_site_desk();
    std::thread::scope(|scope| {
        for person in 0..4 {
            let site = &site;
            scope.spawn(move || {
                let mut dice = Dice(person);
                for _ in 0..FORMS / 4 {
                    press(site, 1 + dice.under(20));
                }
            });
        }
    });
    assert!(site.stop().success());
    assert_eq!(tests::database::referrals(site.var()).len(), FORMS);
    assert_eq!(tests::database::integrity(site.var()), "ok");
}

/// Presses the last button of one form so many times at once: every answer leads to the same code.
fn press(site: &Site, times: usize) {
    let browser = site.browser();
    let ask = Ask::for_myself();
    let check = ask.walk_to(&browser, "nakijken");
    let (path, fields) = ask.form_of(&check);
    let codes: Vec<String> = std::thread::scope(|scope| {
        let press = || {
            let (browser, path, fields) = (browser.clone(), &path, &fields);
            scope.spawn(move || Sent::from_page(&browser.follow(browser.post(path, fields))).code)
        };
        let threads: Vec<_> = (0..times).map(|_| press()).collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert!(codes.iter().all(|code| *code == codes[0]), "one request, one code");
}

#[test]
fn refresh_shows_the_confirmation_again_and_stores_nothing() {
    let site = Site::start();
    let (desk, browser, ask, check) = ready_to_send(&site);
    let sent = Sent::from_page(&ask.fill_in(&browser, &check));
    for _ in 0..3 {
        let again = browser.get(&sent.path);
        assert!(again.status < 500, "{}", again.status);
        assert!(
            !again.forms().iter().any(|form| form.has("voor-wie") || form.has("toestemming")),
            "{}",
            again.visible()
        );
    }
    assert_eq!(desk.inbox().len(), 1);
}

#[test]
fn back_says_that_it_was_sent() {
    let site = Site::start();
    let (desk, browser, ask, check) = ready_to_send(&site);
    let (path, fields) = ask.form_of(&check);
    let _ = Sent::from_page(&ask.fill_in(&browser, &check));
    for step in ["nakijken", "contact", "voor-wie"] {
        let page = browser.follow(browser.get(&check.path.replace("nakijken", step)));
        assert!(
            page.visible().to_lowercase().contains("al verstuurd"),
            "{step}: {} {}",
            page.path,
            page.visible()
        );
    }
    // Back to the kept page, and the button once more.
    let again = browser.follow(browser.post(&path, &fields));
    assert!(again.status < 500, "{}", again.status);
    assert_eq!(desk.inbox().len(), 1);
}

#[test]
fn two_forms_of_one_browser_are_two_requests() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let one = Ask::for_myself().with("bericht", "eerste tabblad");
    let other = Ask::for_myself().with("bericht", "tweede tabblad").with("gemeente", "Brugge");
    // Both are open at the same time, and filled in by turns.
    let (mut here, mut there) = (one.open(&browser), other.open(&browser));
    assert_ne!(here.path, there.path, "each form has an address of its own");
    for _ in 0..9 {
        here = one.fill_in(&browser, &here);
        there = other.fill_in(&browser, &there);
    }
    assert_ne!(Sent::from_page(&here).code, Sent::from_page(&there).code);
    let mut read: Vec<String> = desk.inbox().iter().map(|path| desk.read(path).visible()).collect();
    read.sort_by_key(|page| page.contains("tweede tabblad"));
    assert_eq!(read.len(), 2);
    assert!(
        read[0].contains("eerste tabblad") && !read[0].contains("tweede") && !read[0].contains("Brugge"),
        "{}",
        read[0]
    );
    assert!(read[1].contains("tweede tabblad") && read[1].contains("Brugge"), "{}", read[1]);
}
