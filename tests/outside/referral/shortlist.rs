//! One request names up to three programmes, in the person's order, under one consent: a refusal brings it to the next.

use tests::ask::follow_up;
use tests::data::{lines, text};
use tests::{Answer, Ask, Browser, Site};

/// Programmes with their seat in Gent, of different organisations.
fn of_gent(amount: usize) -> Vec<(String, String)> {
    let mut seen: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for record in lines("programmes.jsonl") {
        let organisation = text(&record, "organisation").to_owned();
        let fits = text(&record, "municipality") == "Gent" && text(&record, "status") == "listed";
        if fits && !seen.contains(&organisation) {
            seen.push(organisation);
            found.push((text(&record, "slug").to_owned(), text(&record, "programme").to_owned()));
        }
    }
    assert!(found.len() >= amount, "the directory has {amount} in Gent");
    found.truncate(amount);
    found
}

fn post(browser: &Browser, list: &[&str], choices: &[&str]) -> Answer {
    let list = list.iter().map(|slug| ("b".to_owned(), (*slug).to_owned()));
    let choices = choices.iter().zip(1..).map(|(slug, at)| (format!("keuze-{at}"), (*slug).to_owned()));
    browser.post("/lijst/aanvraag", &list.chain(choices).collect::<Vec<_>>())
}

#[test]
fn a_refusal_brings_it_to_the_next_and_an_old_link_says_where_it_is() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = of_gent(3);
    let [one, two, three] = [0, 1, 2].map(|at| gent[at].0.as_str());
    let people: Vec<_> = (1..)
        .zip([one, two, three])
        .map(|(number, slug)| {
            let mut person = site.coordinator_of(&desk, slug, &format!("c{number}@buddy.test"));
            person.sign_in();
            person
        })
        .collect();

    // The list leads there, and the order it offers is that of the list.
    let list = format!("/lijst?b={two}&b={one}&b={three}");
    let page = site.browser().get(&list).expect(200);
    let order =
        page.links().into_iter().find(|link| link.starts_with("/lijst/aanvraag")).expect("a way to ask");
    let form = site.browser().get(&order).expect(200);
    let offered = form.forms().into_iter().find(|form| form.has("keuze-1")).expect("the form");
    assert_eq!(
        ["keuze-1", "keuze-2", "keuze-3"].map(|name| offered.values(name).concat()),
        [two, one, three]
    );

    let ask = Ask::for_myself().of_several(&[two, one, three]);
    let consent = ask.walk_to(&site.browser(), "toestemming").visible();
    let places: Vec<_> = [1, 0, 2].map(|at| consent.find(&gent[at].1)).to_vec();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "each is named, in order: {consent}");

    let sent = site.ask_for_a_buddy(&ask);
    let inboxes = || people.iter().map(|person| person.inbox().len()).collect::<Vec<_>>();
    assert_eq!((inboxes(), desk.inbox().len()), (vec![0, 1, 0], 0), "on one desk");
    let follow = || follow_up(&site.browser(), &sent.code).visible();
    assert!(follow().contains("Antwoordt niemand voor") && follow().contains(&gent[0].1), "{}", follow());

    let link = |email: &str| {
        let mails = || site.outbox().into_iter().filter(|mail| mail.to.contains(email));
        for _ in 0..200 {
            if let Some(link) = mails().rev().find_map(|mail| mail.link("/antwoord/")) {
                return link;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("no mail to {email}")
    };
    let (first, browser) = (link("c2@buddy.test"), site.browser());
    assert_eq!(browser.post(&first, &[("antwoord", "geen-plaats")]).status, 303);
    assert_eq!((inboxes(), desk.inbox().len()), (vec![1, 0, 0], 0));
    // Late: it was passed on, and the page says to whom, and no more.
    for late in [browser.get(&first), browser.post(&first, &[("antwoord", "opgenomen")])] {
        let words = late.visible();
        assert_eq!(late.status, 410);
        assert!(words.contains("Al doorgegeven") && words.contains(&gent[0].1), "{words}");
        assert!(!words.contains("Noor"), "{words}");
    }
    let path = people[0].inbox().pop().expect("it");
    let opened = people[0].read(&path).visible();
    assert!(opened.contains("Noor"), "the wrap lay ready: {opened}");
    let _ = people[0].answer(&path, "contact", "");
    let calm = follow();
    assert!(!calm.contains("Antwoordt niemand voor"), "a yes stops the clock: {calm}");
    assert_eq!((inboxes(), desk.inbox().len()), (vec![1, 0, 0], 0));
}

#[test]
fn a_choice_that_cannot_be_is_said_beside_it() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = of_gent(4);
    let slugs: Vec<&str> = gent.iter().map(|(slug, _)| slug.as_str()).collect();
    for (number, slug) in (1..).zip(&slugs[..2]) {
        let _ = site.coordinator_of(&desk, slug, &format!("c{number}@buddy.test"));
    }
    let browser = site.browser();
    let wrong = [
        (vec!["", "", ""], "Kies een buddywerking."),
        (vec![slugs[0], slugs[0]], "Deze koos je al."),
        (vec![slugs[0], slugs[2]], "Die kan je alleen apart vragen."),
        (vec![slugs[2], slugs[0]], "Die kan je alleen apart vragen."),
        (vec![slugs[0], "bestaat-niet"], "Deze werking is er niet meer."),
        (vec!["<script>"], "Deze werking is er niet meer."),
        (vec![slugs[0], slugs[1], "", slugs[3]], "Je kan er hoogstens drie kiezen."),
    ];
    for (choices, words) in wrong {
        let page = post(&browser, &slugs, &choices);
        assert_eq!(
            (page.status, page.visible().contains(words)),
            (422, true),
            "{choices:?}: {}",
            page.visible()
        );
    }
    // One alone may be one that is not connected; a gap is no choice.
    assert_eq!(post(&browser, &slugs, &[slugs[3]]).status, 303);
    let gap = browser.follow(post(&browser, &slugs, &["", slugs[1], slugs[0]])).expect(200).visible();
    let at = |name: &str| gap.find(name).unwrap_or_else(|| panic!("{name}: {gap}"));
    assert!(at(&gent[1].1) < at(&gent[0].1), "{:?}: {gap}", &gent[..2]);
    assert_eq!(browser.get("/lijst/aanvraag").location(), "/lijst", "no list, no order");
    for prefix in ["/fr", "/en"] {
        let page = browser.get(&format!("{prefix}/lijst/aanvraag?b={}", slugs[0])).expect(200);
        assert!(!page.visible().contains("Eerste keuze"), "{prefix}");
    }
}
