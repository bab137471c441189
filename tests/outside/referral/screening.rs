//! A programme's own conditions are looked at as soon as the answers that decide are there, and the person decides.

use tests::{Answer, Ask, Browser, Sent, Site};

/// Presses one of the buttons of the screening page.
fn press(browser: &Browser, page: &Answer, action: &str) -> Answer {
    let form = page.forms().into_iter().find(|form| form.values("actie") == [action]);
    let form = form.unwrap_or_else(|| panic!("no way “{action}”: {}", page.visible()));
    browser.follow(browser.post(&form.action, &form.filled(&[])))
}

/// The names of the programmes that are offered instead, by slug.
fn offered(page: &Answer) -> Vec<String> {
    let forms = page.forms();
    forms.iter().flat_map(|form| form.values("werking")).map(str::to_owned).collect()
}

#[test]
fn an_age_that_does_not_fit_is_said_at_once_and_another_programme_takes_over() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    // 16 to 25 years, in Antwerp.
    let ask = Ask::for_myself().at("2go-antwerpen").with("gemeente", "Antwerpen");
    let who = ask.walk_to(&browser, "wie");
    let page = ask.fill_in(&browser, &who).expect(200);
    assert!(page.path.ends_with("/nagaan"), "right after the age: {}", page.path);
    assert!(page.visible().contains("25"), "it says which condition: {}", page.visible());
    assert!(!page.path.contains("2go"), "{}", page.path);
    let around = browser.follow(browser.get(&page.path.replace("nagaan", "waar")));
    assert!(around.path.ends_with("/nagaan"), "nobody walks around it: {}", around.path);

    let slugs = offered(&page);
    assert!((1..=3).contains(&slugs.len()), "{slugs:?}");
    let other = press(&browser, &page, "kies").expect(200);
    assert!(other.path.ends_with("/waar"), "it goes on where it was: {} {}", other.path, other.visible());
    let back = browser.get(&other.path.replace("waar", "wie")).expect(200);
    let form = back.forms().into_iter().find(|form| form.has("voornaam")).expect("the form");
    assert_eq!(form.values("voornaam"), ["Noor"], "what was typed is kept");
    let mut page = other;
    while !page.path.ends_with("/verstuurd") {
        page = ask.fill_in(&browser, &page).expect(200);
    }
    let _ = Sent::from_page(&page);
    let inbox = desk.inbox();
    let seen = desk.browser.get(&inbox[0]).expect(200).visible();
    assert!(!seen.contains("2GO Antwerpen"), "the other one was chosen: {seen}");
}

#[test]
fn who_goes_on_all_the_same_does_and_the_desk_sees_the_doubt_with_the_content() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself().at("2go-antwerpen").with("gemeente", "Antwerpen").without("doelgroep");
    let who = ask.walk_to(&browser, "wie");
    let doubt = ask.fill_in(&browser, &who);
    let mut page = press(&browser, &doubt, "verder").expect(200);
    assert!(page.path.ends_with("/waar"), "{}", page.path);
    while !page.path.ends_with("/verstuurd") {
        assert!(!page.path.ends_with("/nagaan"), "asked once");
        page = ask.fill_in(&browser, &page).expect(200);
    }
    let path = desk.inbox().remove(0);
    let sealed = desk.browser.get(&path).expect(200).visible();
    assert!(!sealed.contains("Past misschien niet"), "a doubt says something of the answers: {sealed}");
    let opened = desk.read(&path).visible();
    assert!(opened.contains("Past misschien niet: de leeftijd."), "{opened}");
}

#[test]
fn a_town_and_a_group_that_do_not_fit_come_right_after_they_were_asked() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    // Works in Gent, for newcomers and young people.
    let slug = "duo-for-a-job-gent";
    let ask = Ask::for_myself().at(slug).with("leeftijd", "18-25").with("doelgroep", "dementie");
    let browser = site.browser();
    let town = ask.clone().with("gemeente", "De Panne").walk_to(&browser, "waar");
    let page = ask.clone().with("gemeente", "De Panne").fill_in(&browser, &town).expect(200);
    assert!(page.path.ends_with("/nagaan"), "{} {}", page.path, page.visible());
    assert!(page.visible().contains("niet in De Panne"), "{}", page.visible());
    // Somebody young is one of the young people, whatever else they name.
    let browser = site.browser();
    let more = ask.walk_to(&browser, "meer");
    let page = ask.fill_in(&browser, &more);
    assert!(!page.path.ends_with("/nagaan"), "{}", page.visible());
    let old = Ask::for_myself().at("de-g-ouden-babbel-ternat").with("leeftijd", "65-plus");
    let old = old.with("gemeente", "Ternat").with("doelgroep", "dementie");
    let page = old.fill_in(&browser, &old.walk_to(&browser, "meer"));
    assert!(!page.path.ends_with("/nagaan"), "an age speaks for its group: {}", page.visible());
    let sick = Ask::for_myself().at("ervaringsdragers-verslaving-geel").with("voor-wie", "hulpverlener");
    let sick = sick.with("relatie-verwijzer", "Huis").with("akkoord", "samen").with("volgen", "ja");
    let sick = sick.with("gemeente", "Geel").with("doelgroep", "dementie");
    let page = sick.fill_in(&browser, &sick.walk_to(&browser, "meer")).expect(200);
    assert!(page.path.ends_with("/nagaan"), "{} {}", page.path, page.visible());
    assert!(page.visible().contains("verslaving"), "{}", page.visible());
    let town = press(&browser, &page, "zonder").expect(200);
    assert!(town.path.ends_with("/werk"), "no programme, and everything kept: {}", town.path);
}

#[test]
fn a_child_asks_together_with_a_parent() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself().with("leeftijd", "0-12").with("voornaam", "Mila");
    let page = ask.fill_in(&browser, &ask.walk_to(&browser, "wie")).expect(200);
    assert!(page.path.ends_with("/nagaan"), "{} {}", page.path, page.visible());
    assert!(page.visible().contains("ouder of voogd"), "{}", page.visible());
    let page = press(&browser, &page, "naaste").expect(200);
    assert!(page.path.ends_with("/akkoord"), "{}", page.path);
    let parent = Ask::for_somebody_i_know().with("leeftijd", "0-12").with("relatie-verwijzer", "moeder");
    let parent = parent.with("voornaam", "Mila").with("akkoord", "samen");
    let mut page = parent.fill_in(&browser, &page).expect(200);
    assert!(page.path.ends_with("/waar"), "name and age were kept: {}", page.path);
    while !page.path.ends_with("/toestemming") {
        page = parent.fill_in(&browser, &page).expect(200);
    }
    assert!(page.visible().contains("ik ben de ouder of voogd"), "a parent says yes: {}", page.visible());
    assert_eq!(desk.inbox().len(), 0);
}

#[test]
fn who_is_too_young_to_be_a_buddy_is_told_kindly_and_sends_nothing() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let child = Ask::to_be_a_buddy().with("leeftijd", "0-12");
    // Volunteers are 18 at least there.
    let there = Ask::to_be_a_buddy().with("leeftijd", "13-17").at("buddywerking-bredene");
    for (ask, words) in [(child, "nog te jong"), (there, "minstens 18 jaar")] {
        let browser = site.browser();
        let page = ask.fill_in(&browser, &ask.walk_to(&browser, "wie")).expect(200);
        assert!(page.path.ends_with("/nagaan"), "{}", page.path);
        assert!(page.visible().contains(words), "{}", page.visible());
        let insists = [("actie", "verder")];
        assert!(browser.post(&page.path, &insists).status >= 400, "there is no going on");
        let none: [(&str, &str); 0] = [];
        let sent = browser.follow(browser.post(&page.path.replace("nagaan", "nakijken"), &none));
        assert!(!sent.path.ends_with("/verstuurd"), "{}", sent.path);
    }
    assert_eq!(desk.inbox().len(), 0);
}

#[test]
fn who_fits_is_asked_nothing_of_it() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let browser = site.browser();
    let ask = Ask::for_myself().at("2go-antwerpen").with("leeftijd", "18-25").with("gemeente", "Antwerpen");
    let mut page = ask.open(&browser);
    while !page.path.ends_with("/nakijken") {
        page = ask.fill_in(&browser, &page).expect(200);
        assert!(!page.path.ends_with("/nagaan"), "{}", page.visible());
    }
    let nothing = browser.follow(browser.get(&page.path.replace("nakijken", "nagaan")));
    assert!(nothing.path.ends_with("/nakijken"), "nothing stands in the way: {}", nothing.path);
}

#[test]
fn a_form_says_how_many_pages_it_has_for_who_asks() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    for (ask, all) in [
        (Ask::for_myself(), 9),
        (Ask::for_somebody_i_know(), 10),
        (Ask::as_professional(), 10),
        (Ask::to_be_a_buddy(), 9),
    ] {
        let browser = site.browser();
        let mut page = ask.open(&browser);
        let from = if page.path.ends_with("/voor-wie") { 1 } else { 2 };
        for at in from..=all {
            // Before it is known who asks, the first page counts for who asks for themselves.
            let known = if at == 1 { 9 } else { all };
            assert!(page.visible().contains(&format!("Stap {at} van {known}")), "{}", page.visible());
            page = ask.fill_in(&browser, &page).expect(200);
        }
        assert!(page.path.ends_with("/verstuurd"), "{}", page.path);
    }
}
