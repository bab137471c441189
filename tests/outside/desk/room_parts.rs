//! Room that differs per people and place, and the mail that asks about it.

use std::time::{Duration, Instant};

use tests::data::{guard, lines, text, texts};
use tests::{Ask, Mail, Person, Site};

/// Sees a second later what somebody said.
fn soon(what: &str, is_so: impl Fn() -> bool) {
    let begin = Instant::now();
    while !is_so() {
        assert!(begin.elapsed() < Duration::from_secs(5), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The found programmes of an answer, in order.
fn found(site: &Site, query: &str) -> Vec<String> {
    let answer = site.browser().get(&format!("/api/search?{query}&per_page=50")).json();
    let hits = answer["results"].as_array().into_iter().flatten();
    hits.filter(|hit| hit["block"] == "fit").map(|hit| text(hit, "slug").to_owned()).collect()
}

fn letters(site: &Site) -> Vec<Mail> {
    let mails = site.outbox();
    guard(&mails);
    mails.into_iter().filter(|mail| mail.link("/plaats/").is_some()).collect()
}

fn say(who: &Person, slug: &str, fields: [(&str, &str); 4]) -> tests::browser::Answer {
    let fields: Vec<_> = [("werking", slug)].into_iter().chain(fields).collect();
    who.browser.post("/beheer/plaats", &fields)
}

#[test]
fn room_differs_per_group_and_place_and_is_found_by_who_it_is_for() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let slug = "duo-for-a-job-antwerpen";
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();
    let page = || site.browser().get(&format!("/buddywerking/{slug}")).expect(200).visible();
    let own =
        lines("programmes.jsonl").into_iter().find(|record| text(record, "slug") == slug).expect("listed");
    let group = texts(&own, "target_groups")[0];

    let full = [("plaats", "vol"), ("weken", ""), ("doelgroep", ""), ("plek", "")];
    assert_eq!(say(&coordinator, slug, full).status, 303);
    for (fields, words) in [
        (
            [("plaats", "open"), ("weken", ""), ("doelgroep", ""), ("plek", "Atlantis")],
            "We kennen deze plek niet.",
        ),
        ([("plaats", "open"), ("weken", ""), ("doelgroep", ""), ("plek", "Brugge")], "is daar niet actief"),
        (
            [("plaats", "open"), ("weken", ""), ("doelgroep", "draken"), ("plek", "")],
            "Kies iets uit de lijst.",
        ),
        ([("plaats", ""), ("weken", ""), ("doelgroep", ""), ("plek", "Atlantis")], "Kies of er plaats is."),
    ] {
        let answer = say(&coordinator, slug, fields);
        assert_eq!(
            (answer.status, answer.visible().contains(words)),
            (422, true),
            "{words}: {}",
            answer.visible()
        );
        assert!(answer.text().contains("Atlantis") || !fields.contains(&("plek", "Atlantis")), "it is kept");
    }
    let open = [("plaats", "open"), ("weken", ""), ("doelgroep", ""), ("plek", "2000")];
    assert_eq!(say(&coordinator, slug, open).status, 303, "a postcode is its municipality");
    let some = [("plaats", "wachtlijst-keuze"), ("weken", "4"), ("doelgroep", group), ("plek", "")];
    assert_eq!(say(&coordinator, slug, some).status, 303);
    soon("all three parts", || {
        let page = page();
        ["Nu geen plaats", "Er is plaats in Antwerpen", "Wachtlijst van ongeveer 4 weken voor "]
            .iter()
            .all(|words| page.contains(words))
    });

    // Who asks for the place that has room sees it on the card; who asks for all of the province sees what holds for all.
    let cards = |waar: &str| {
        site.browser().get(&format!("/zoeken?q=duo+for+a+job&waar={waar}")).expect(200).visible()
    };
    soon("the card of who asks there", || cards("Antwerpen").contains("Er is plaats in Antwerpen"));
    assert!(cards("provincie+Antwerpen").contains("Nu geen plaats"));
    soon("the filter", || {
        found(&site, "q=duo+for+a+job&waar=Antwerpen&plaats=ja").contains(&slug.to_owned())
    });
    let elsewhere = found(&site, "q=duo+for+a+job&waar=Antwerpen").len();
    assert!(elsewhere > 1, "the filter takes something away");
    assert_eq!(found(&site, "q=duo+for+a+job&waar=Antwerpen&plaats=ja"), [slug]);
    let filtered = site.browser().get("/zoeken?q=duo+for+a+job&waar=Antwerpen&plaats=ja").expect(200);
    assert!(filtered.visible().contains("Er is nu plaats"), "{}", filtered.visible());

    // What was said of a part is taken back; twice is once.
    let away = [("werking", slug), ("doelgroep", ""), ("plek", "Antwerpen")];
    for _ in 0..2 {
        assert_eq!(coordinator.browser.post("/beheer/plaats/weg", &away).status, 303);
    }
    soon("the part is gone", || {
        !page().contains("Er is plaats in Antwerpen") && page().contains("Nu geen plaats")
    });
}

#[test]
fn a_refusal_lowers_the_place_it_came_from_and_a_mail_asks_whether_that_is_right() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();
    let page = || site.browser().get(&format!("/buddywerking/{slug}")).expect(200).visible();
    let everywhere = [("plaats", "open"), ("weken", ""), ("doelgroep", ""), ("plek", "")];
    assert_eq!(say(&coordinator, slug, everywhere).status, 303);
    let in_gent = [("plaats", "open"), ("weken", ""), ("doelgroep", ""), ("plek", "Gent")];
    assert_eq!(say(&coordinator, slug, in_gent).status, 303);
    assert!(letters(&site).is_empty());

    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    let path = coordinator.inbox().pop().expect("it");
    let _ = coordinator.read(&path);
    let _ = coordinator.answer(&path, "geen-plaats", "");
    soon("only the place is lowered", || {
        let page = page();
        page.contains("Nu geen plaats in Gent") && page.contains("Er is plaats (")
    });
    soon("a mail asks", || letters(&site).len() == 1);
    let letter = letters(&site).pop().expect("it");
    assert!(letter.to.contains("coordinator@buddy.test"), "{}", letter.to);
    let link = letter.link("/plaats/").expect("a link");

    // Whoever opens it changes nothing: mail scanners do.
    let nobody = site.browser();
    let shown = nobody.get(&link).expect(200);
    assert!(shown.visible().contains("Nu geen plaats in Gent"), "{}", shown.visible());
    let part = [("doelgroep", ""), ("plek", "Gent")];
    let click = |plaats: &str, weken: &str| {
        let fields: Vec<_> = part.into_iter().chain([("plaats", plaats), ("weken", weken)]).collect();
        nobody.post(&link, &fields)
    };
    let wrong = click("wachtlijst-keuze", "veel");
    assert_eq!((wrong.status, wrong.visible().contains("Vul een getal in van 1 tot 104.")), (422, true));
    let done = click("open", "").expect(200);
    assert!(done.visible().contains("Bewaard."), "{}", done.visible());
    soon("it stands", || page().contains("Er is plaats in Gent"));
    // It may be said again: that is what the link is for.
    assert!(click("wachtlijst-keuze", "9").expect(200).visible().contains("ongeveer 9 weken in Gent"));
    let (good, last) = link.split_at(link.len() - 1);
    let other = format!("{good}{}", if last == "A" { "B" } else { "A" });
    assert_eq!((nobody.get(&other).status, nobody.post(&other, &[("plaats", "open")]).status), (410, 410));
    assert_eq!(letters(&site).len(), 1, "nobody is asked about what they said themselves");
    let gone = [("email", "coordinator@buddy.test")];
    assert_eq!(desk.browser.post("/beheer/coordinatoren/stop", &gone).status, 303);
    assert_eq!(nobody.get(&link).status, 410, "whoever left says nothing more");
}
