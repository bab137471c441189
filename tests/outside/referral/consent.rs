//! Consent counts for what stood beside the box; who asks for somebody else confirms who they are, and the person is told.

use tests::{Ask, Mail, Sent, Site};

#[test]
fn consent_says_who_what_for_what_and_how_long() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let browser = site.browser();
    let ask = Ask::for_myself().without("email").with("leeftijd", "13-17");
    let page = ask.walk_to(&browser, "toestemming");
    for words in
        ["Medewerkers van Buddywijzer", "Voor niets anders", "In eigen woorden", "30 dagen", "90 dagen"]
    {
        assert!(page.visible().contains(words), "{words}: {}", page.visible());
    }
    assert!(page.visible().contains("jonger dan 18"), "who is young reads who sees it: {}", page.visible());
    assert!(
        !page.visible().contains("E-mail"),
        "what was not filled in does not go along: {}",
        page.visible()
    );
    let html = page.text();
    let boxes = tests::html::tags(&html);
    let mut boxes = boxes.iter().filter(|tag| tag.get("name") == Some("toestemming"));
    assert!(boxes.all(|tag| tag.get("checked").is_none()), "unticked");
}

#[test]
fn another_answer_asks_consent_again() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself().without("email");
    let check = ask.walk_to(&browser, "nakijken");
    let contact = browser.get(&check.path.replace("nakijken", "contact")).expect(200);
    let more = ask.clone().with("email", "noor@vrager.test");
    let again = more.fill_in(&browser, &contact).expect(200);
    assert!(again.path.ends_with("/toestemming"), "{}", again.path);
    assert!(again.visible().contains("E-mail"), "{}", again.visible());
    let none: [(&str, &str); 0] = [];
    let sent = browser.follow(browser.post(&check.path, &none));
    assert!(!sent.path.ends_with("/verstuurd"), "{}", sent.path);
    assert_eq!(desk.inbox().len(), 0);
}

/// The mail to the work address, once it is there.
fn mail_to_work(site: &Site, count: usize) -> Mail {
    let mails = site.outbox_with(count);
    tests::data::guard(&mails);
    mails.into_iter().find(|mail| mail.to.contains("sam@huis.test")).expect("a mail to the work address")
}

#[test]
fn a_work_address_confirms_itself_and_holds_nothing_up() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let before = site.outbox().len();
    let ask = Ask::as_professional().with("werkadres", "sam@huis.test").with("bericht", "een stil verhaal");
    let sent = site.ask_for_a_buddy(&ask);
    let path = desk.inbox().remove(0);
    let shown = || desk.browser.get(&path).expect(200).visible();
    assert!(shown().contains("Nog niet bevestigd"), "it arrives unconfirmed: {}", shown());
    let mail = mail_to_work(&site, before + 2);
    for word in ["Noor", "stil verhaal", "Gent", &sent.code, "cliënt"] {
        assert!(!mail.raw.contains(word), "the mail holds {word}: {}", mail.text);
    }
    let link = mail.link("/opvolgen/afzender/").expect("a link");
    let browser = site.browser();
    let page = browser.get(&link).expect(200);
    assert!(shown().contains("Nog niet bevestigd"), "opening the link confirms nothing");
    let form = page.forms().into_iter().find(|form| form.action == link).expect("a button");
    let done = browser.follow(browser.post(&form.action, &form.filled(&[]))).expect(200);
    assert!(done.visible().contains("bevestigd"), "{}", done.visible());
    assert!(!shown().contains("Nog niet bevestigd") && shown().contains("Bevestigd"), "{}", shown());
    // The link for news is another one.
    let news = link.replace("afzender", "nieuws");
    assert_eq!(browser.get(&news).status, 410, "a token is for one use");
}

#[test]
fn the_desk_has_the_person_told_until_somebody_says_so() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let none: [(&str, &str); 0] = [];
    for ask in [Ask::for_somebody_i_know(), Ask::as_professional()] {
        let _ = site.ask_for_a_buddy(&ask);
    }
    for path in desk.inbox() {
        let shown = || desk.browser.get(&path).expect(200).visible();
        assert!(shown().contains("Vertel de persoon"), "{}", shown());
        let _ = desk.answer(&path, "contact", "");
        assert!(shown().contains("Vertel de persoon"), "reached is not told: {}", shown());
        let after = desk.browser.follow(desk.browser.post(&format!("{path}/verteld"), &none)).expect(200);
        assert!(!after.visible().contains("Vertel de persoon"), "{}", after.visible());
        assert!(after.visible().contains("Verteld aan de persoon"), "who and when: {}", after.visible());
    }
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    let own = desk.inbox().into_iter().map(|path| desk.browser.get(&path).visible());
    assert_eq!(own.filter(|page| page.contains("Vertel de persoon")).count(), 0, "who asks knows it");
}

#[test]
fn a_professional_who_may_not_follow_passes_the_code_on() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let browser = site.browser();
    let ask = Ask::as_professional().with("volgen", "nee").with("nieuws", "ja");
    let contact = ask.walk_to(&browser, "contact");
    assert!(!contact.forms().iter().any(|form| form.has("nieuws")), "news would tell how it goes");
    let before = site.outbox().len();
    let mut page = contact;
    while !page.path.ends_with("/verstuurd") {
        page = ask.fill_in(&browser, &page).expect(200);
    }
    assert!(page.visible().contains("Deze code is voor de persoon"), "{}", page.visible());
    let _ = Sent::from_page(&page);
    let mails = site.outbox_with(before + 1);
    assert!(!mails.iter().any(|mail| mail.to.contains("noor@vrager.test")), "no news to who may not follow");
    let allowed = Ask::as_professional().through(&site.browser());
    assert!(!allowed.code.is_empty());
}
