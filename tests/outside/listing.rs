//! From `/toevoegen` to a listing that search finds, without an account and without JavaScript.

use std::time::{Duration, Instant};

use tests::browser::{Answer, Browser};
use tests::data::guard;
use tests::{Person, Site};

/// What is filled in, by step.
fn filled() -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    vec![
        (
            "naam",
            vec![
                ("werking", "Zwaluwduo Lokeren"),
                ("organisatie", "De Zwaluw vzw"),
                ("ondernemingsnummer", "BE 0123.456.749"),
            ],
        ),
        ("wat", vec![("soort", "vrije-tijd"), ("soort", "emotioneel"), ("domein", "vrije-tijd")]),
        ("voor-wie", vec![("doelgroep", "ouderen"), ("vanaf-leeftijd", "65")]),
        ("waar", vec![("zetel", "9160"), ("gebieden", "Lokeren, Waasland")]),
        (
            "tekst",
            vec![("uitleg", "Een vrijwilliger gaat met je mee naar de zwaluwen kijken."), ("kost", "gratis")],
        ),
        (
            "bereik",
            vec![
                ("website", "zwaluwduo.test"),
                ("mailadres", "info@dezwaluw.test"),
                ("telefoonnummer", "09 222 33 44"),
            ],
        ),
        ("jij", vec![("jouw-email", "an@zwaluw.test")]),
    ]
}

/// Fills in every step, with these values instead, and ends at the page to check.
fn fill_in(browser: &Browser, instead: &[(&str, &str)]) -> Answer {
    let nothing: [(&str, &str); 0] = [];
    let mut page = browser.follow(browser.post("/toevoegen", &nothing)).expect(200);
    for (step, fields) in filled() {
        assert!(page.path.ends_with(&format!("/{step}")), "{} before {step}", page.path);
        let value = |name: &str, value: &'static str| {
            instead
                .iter()
                .find(|(other, _)| *other == name)
                .map_or(value.to_owned(), |(_, value)| (*value).to_owned())
        };
        let fields: Vec<(&str, String)> =
            fields.into_iter().map(|(name, typed)| (name, value(name, typed))).collect();
        page = browser.follow(browser.post(&page.path, &fields)).expect(200);
    }
    page
}

/// Sends it and uses the link of the mail; false where no mail comes.
fn send_and_confirm(site: &Site, browser: &Browser, to: &str) {
    let nothing: [(&str, &str); 0] = [];
    let before = site.outbox().len();
    let page = browser.follow(browser.post("/toevoegen/nakijken", &nothing)).expect(200);
    assert!(page.visible().contains("Kijk nu in je mail"), "{}", page.visible());
    let mails = site.outbox_with(before + 1);
    guard(&mails);
    let mail = mails.iter().rfind(|mail| mail.to.contains(to)).expect("to who proposed it");
    let link = mail.link("/toevoegen/bevestigen/").expect("a link");
    let stranger = site.browser();
    let page = stranger.get(&link).expect(200);
    assert!(page.visible().contains("Na je ja kijkt"), "{}", page.visible());
    assert!(stranger.get(&link).visible().contains("Na je ja kijkt"), "opening confirms nothing");
    let page = stranger.follow(stranger.post(&link, &nothing)).expect(200);
    assert!(page.visible().contains("Bedankt"), "{}", page.visible());
    assert_eq!(stranger.follow(stranger.post(&link, &nothing)).status, 200, "a second click");
}

pub(crate) fn waiting(desk: &Person) -> Vec<String> {
    let links = desk.browser.get("/beheer/wachtrij").expect(200).links();
    links.into_iter().filter(|link| link.starts_with("/beheer/wachtrij/")).collect()
}

pub(crate) fn search_finds(site: &Site, slug: &str) -> bool {
    let found = site.browser().get("/api/search?q=zwaluwduo&waar=Lokeren").json();
    found["results"].as_array().into_iter().flatten().any(|hit| hit["slug"] == slug)
}

/// A listing that was proposed, with these values instead, and that the site's desk put on the site.
pub(crate) fn listed(site: &Site, desk: &Person, instead: &[(&str, &str)]) {
    let browser = site.browser();
    let _ = fill_in(&browser, instead);
    send_and_confirm(site, &browser, "an@zwaluw.test");
    let (path, before) = (waiting(desk).remove(0), site.outbox().len());
    let _ = desk.browser.follow(desk.browser.post(&path, &[("besluit", "ja")])).expect(200);
    let _ = site.outbox_with(before + 1);
}

#[test]
fn a_listing_is_proposed_confirmed_looked_at_and_found_within_a_second() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let page = fill_in(&browser, &[]);
    let shown = page.visible();
    assert!(page.path.ends_with("/nakijken"), "{}: {shown}", page.path);
    for text in ["Zwaluwduo Lokeren", "De Zwaluw vzw", "zwaluwen kijken", "Lokeren", "an@zwaluw.test"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    assert!(!shown.contains("Is het deze?"), "it looks like none: {shown}");
    assert!(!search_finds(&site, "zwaluwduo-lokeren"));
    send_and_confirm(&site, &browser, "an@zwaluw.test");
    assert_eq!(browser.get("/buddywerking/zwaluwduo-lokeren").status, 404, "nobody looked at it yet");

    let path = waiting(&desk).remove(0);
    let page = desk.browser.get(&path).expect(200).visible();
    for text in ["an@zwaluw.test", "0123.456.749", "staat nog niet op de site", "zwaluwen kijken"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let before = site.outbox().len();
    let asked = Instant::now();
    let done = desk.browser.follow(desk.browser.post(&path, &[("besluit", "ja")])).expect(200);
    assert!(done.visible().contains("De beslissing is bewaard"), "{}", done.visible());
    while !search_finds(&site, "zwaluwduo-lokeren") {
        assert!(asked.elapsed() < Duration::from_millis(2500), "search does not find it");
        std::thread::sleep(Duration::from_millis(50));
    }
    let page = site.browser().get("/buddywerking/zwaluwduo-lokeren").expect(200);
    assert!(page.visible().contains("zwaluwen kijken") && !page.text().contains("an@zwaluw.test"));
    assert!(site.browser().get("/organisatie/de-zwaluw-vzw").expect(200).visible().contains("Zwaluwduo"));
    let mails = site.outbox_with(before + 1);
    assert!(mails[before].to.contains("an@zwaluw.test") && mails[before].text.contains("zwaluwduo-lokeren"));
    assert!(waiting(&desk).is_empty());
    assert_eq!(desk.browser.post(&path, &[("besluit", "ja")]).status, 303, "a second click is no error");

    // The same again looks like this one, and gets another address if it is listed all the same.
    let browser = site.browser();
    let page = fill_in(&browser, &[]).visible();
    assert!(page.contains("Is het deze?") && page.contains("hetzelfde telefoonnummer"), "{page}");
}

#[test]
fn an_enterprise_number_tells_who_is_who() {
    let site = Site::start();
    let desk = site.as_site_desk();
    listed(&site, &desk, &[]);
    let page = site.browser().get("/organisatie/de-zwaluw-vzw").expect(200).visible();
    assert!(page.contains("0123.456.749"), "{page}");
    let another = |name: &str, organisation: &str, number: &str| {
        let browser = site.browser();
        let page = fill_in(
            &browser,
            &[
                ("werking", name),
                ("organisatie", organisation),
                ("ondernemingsnummer", number),
                ("zetel", "Genk"),
                ("website", "elders.test"),
                ("mailadres", "info@elders.test"),
                ("telefoonnummer", "089 11 22 33"),
            ],
        );
        send_and_confirm(&site, &browser, "an@zwaluw.test");
        let path = waiting(&desk).remove(0);
        let _ = desk.browser.follow(desk.browser.post(&path, &[("besluit", "ja")])).expect(200);
        page.visible()
    };
    // The same number under another name is the same organisation; the same name with another number is not.
    let shown = another("Koffie aan huis", "Zwaluwennest", "0123.456.749");
    assert!(shown.contains("hetzelfde ondernemingsnummer"), "{shown}");
    let shown = another("Mee naar zee", "De Zwaluw vzw", "0111.111.124");
    assert!(!shown.contains("hetzelfde ondernemingsnummer"), "{shown}");
    let owner_of = |slug: &str| {
        let links = site.browser().get(&format!("/buddywerking/{slug}")).expect(200).links();
        links.into_iter().find(|link| link.starts_with("/organisatie/")).expect("its organisation")
    };
    assert_eq!(owner_of("koffie-aan-huis"), "/organisatie/de-zwaluw-vzw");
    assert_eq!(owner_of("mee-naar-zee"), "/organisatie/de-zwaluw-vzw-genk");
}

#[test]
fn what_is_refused_is_mailed_with_its_reason_and_not_listed_until_that_is_undone() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let _ = fill_in(&browser, &[]);
    send_and_confirm(&site, &browser, "an@zwaluw.test");
    let path = waiting(&desk).remove(0);
    for (reason, status) in [("", 422), (&*"x".repeat(501), 422)] {
        assert_eq!(desk.browser.post(&path, &[("besluit", "nee"), ("reden", reason)]).status, status);
    }
    let before = site.outbox().len();
    let reason = "We vonden jullie nergens terug.";
    assert_eq!(desk.browser.post(&path, &[("besluit", "nee"), ("reden", reason)]).status, 303);
    let mails = site.outbox_with(before + 1);
    assert!(mails[before].text.contains(reason));
    assert_eq!(site.browser().get("/buddywerking/zwaluwduo-lokeren").status, 404);
    assert!(waiting(&desk).is_empty());
    // A refusal is undone as any other decision is.
    assert_eq!(desk.browser.get(&path).status, 404, "it does not wait");
    let list = desk.browser.get("/beheer/wachtrij").expect(200).visible();
    assert!(list.contains("Zet terug in de wachtrij"), "{list}");
    assert_eq!(desk.browser.post(&path, &[("besluit", "terug")]).location(), path);
    assert_eq!(waiting(&desk), std::slice::from_ref(&path));
    assert_eq!(desk.browser.post(&path, &[("besluit", "ja")]).status, 303);
    assert_eq!(site.browser().get("/buddywerking/zwaluwduo-lokeren").status, 200);
    let mails = site.outbox_with(before + 2);
    assert!(mails[before + 1].text.contains("/buddywerking/zwaluwduo-lokeren"), "and is told anew");
    let kept = tests::database::count(site.var(), "SELECT COUNT(*) FROM proposal WHERE payload IS NOT NULL");
    assert_eq!(kept, 0, "who proposed it is not kept");
}

#[test]
fn bad_input_is_said_beside_the_field_and_nothing_typed_is_lost() {
    let site = Site::start();
    let browser = site.browser();
    let nothing: [(&str, &str); 0] = [];
    let _ = browser.post("/toevoegen", &nothing);
    for (step, fields, said) in [
        ("naam", vec![("werking", "<script>alert(1)</script>"), ("organisatie", "De Zwaluw")], "werking"),
        (
            "naam",
            vec![("werking", "Duo"), ("organisatie", "De Zwaluw"), ("ondernemingsnummer", "0123456748")],
            "ondernemingsnummer",
        ),
        ("wat", vec![("soort", "bestaat-niet")], "soort"),
        ("voor-wie", vec![("vanaf-leeftijd", "80"), ("tot-leeftijd", "20")], "tot-leeftijd"),
        ("waar", vec![("zetel", "Rotterdam"), ("gebieden", "Gent")], "zetel"),
        ("waar", vec![("zetel", "Gent"), ("gebieden", "Nergenshuizen")], "gebieden"),
        ("bereik", vec![("website", "javascript:alert(1)")], "website"),
        ("bereik", vec![], "website"),
        ("jij", vec![("jouw-email", "an")], "jouw-email"),
    ] {
        let page = browser.post(&format!("/toevoegen/{step}"), &fields);
        assert_eq!(page.status, 422, "{fields:?}");
        assert!(page.text().contains(&format!("id=\"{said}-fout\"")), "{said}: {}", page.visible());
        assert!(!page.text().contains("<script>alert"));
        for (name, value) in fields.iter().filter(|(name, _)| *name != "soort") {
            let form = page.forms().into_iter().find(|form| form.has(name)).expect("the form");
            assert!(form.values(name).contains(value), "{name} is lost");
        }
    }
    let page = browser.follow(browser.get("/toevoegen/nakijken"));
    assert!(!page.path.ends_with("/nakijken"), "not before all is right");
    assert_eq!(site.browser().get("/toevoegen/bestaat-niet").status, 404);
    for link in ["AAAA", &"A".repeat(43)] {
        assert_eq!(site.browser().get(&format!("/toevoegen/bevestigen/{link}")).status, 410);
    }
    let long = "é".repeat(5000);
    let page = browser.post("/toevoegen/tekst", &[("uitleg", long.as_str())]);
    assert_eq!(page.status, 422, "too long is said, not cut");
    assert!(page.text().contains(&long));
}

#[test]
fn a_question_is_answered_or_what_was_filled_in_is_changed() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let _ = fill_in(&browser, &[]);
    send_and_confirm(&site, &browser, "an@zwaluw.test");
    let path = waiting(&desk).remove(0);
    assert_eq!(desk.browser.post(&path, &[("besluit", "vraag"), ("vraag", "")]).status, 422);
    let ask = |question: &str| -> String {
        let before = site.outbox().len();
        let asked = [("besluit", "vraag"), ("vraag", question)];
        assert_eq!(desk.browser.post(&path, &asked).status, 303);
        let mails = site.outbox_with(before + 1);
        guard(&mails);
        assert!(mails[before].to.contains("an@zwaluw.test") && mails[before].text.contains(question));
        assert!(waiting(&desk).is_empty(), "it waits for its proposer");
        mails[before].link("/toevoegen/bevestigen/").expect("a link")
    };
    let link = ask("Bestaat jullie vzw al?");
    let asker = site.browser();
    for _ in 0..2 {
        assert!(
            asker.get(&link).expect(200).visible().contains("Bestaat jullie vzw al?"),
            "opening answers nothing"
        );
    }
    assert_eq!(asker.post(&link, &[("antwoord", "")]).status, 422);
    let long = "x".repeat(501);
    assert!(asker.post(&link, &[("antwoord", long.as_str())]).expect(422).text().contains(&long));
    let done = asker.follow(asker.post(&link, &[("antwoord", "Ja, sinds januari.")])).expect(200);
    assert!(done.visible().contains("Bedankt"), "{}", done.visible());
    let shown = desk.browser.get(&waiting(&desk).remove(0)).expect(200).visible();
    assert!(shown.contains("Bestaat jullie vzw al?") && shown.contains("Ja, sinds januari."), "{shown}");

    let link = ask("Werken jullie ook in Sint-Niklaas?");
    let page = asker.follow(asker.post(&link, &[("besluit", "wijzig")])).expect(200);
    assert!(page.path.ends_with("/nakijken"), "{}: {}", page.path, page.visible());
    assert!(page.visible().contains("zwaluwen kijken"), "all of it stands there: {}", page.visible());
    let fields = [("zetel", "9160"), ("gebieden", "Lokeren, Waasland, Sint-Niklaas")];
    let page = asker.follow(asker.post("/toevoegen/waar", &fields)).expect(200);
    assert!(page.visible().contains("Sint-Niklaas"), "{}", page.visible());
    // Another address would not be one that confirmed itself.
    let _ = asker.follow(asker.post("/toevoegen/jij", &[("jouw-email", "ander@elders.test")])).expect(200);
    let nothing: [(&str, &str); 0] = [];
    let done = asker.follow(asker.post("/toevoegen/nakijken", &nothing)).expect(200);
    assert!(done.visible().contains("Bedankt"), "{}", done.visible());
    let shown = desk.browser.get(&waiting(&desk).remove(0)).expect(200).visible();
    assert!(shown.contains("Sint-Niklaas") && shown.contains("paste aan wat er stond"), "{shown}");
    assert!(shown.contains("an@zwaluw.test") && !shown.contains("ander@elders.test"), "{shown}");
}
