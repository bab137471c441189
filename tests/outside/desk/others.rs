//! Organisation B never reads what is organisation A's: a thousand attempts at random, each answered as if there were nothing.

use tests::data::{lines, text};
use tests::dice::Dice;
use tests::{Ask, Site};

/// What somebody of a desk can do with a request, with something plausible to send.
const DEEDS: [(&str, &[(&str, &str)]); 8] = [
    ("", &[]),
    ("/lezen", &[]),
    ("/stand", &[("stand", "contact"), ("vorige", "ontvangen"), ("nota", "van een ander")]),
    ("/doorgeven", &[("loket", "site")]),
    ("/verteld", &[]),
    ("/verleng", &[]),
    ("/doorlaten", &[]),
    ("/misbruik", &[]),
];

#[test]
fn a_thousand_attempts_of_one_organisation_at_the_requests_of_another_find_nothing() {
    let mut site = Site::start();
    let desk = site.as_site_desk();
    let mut slugs: Vec<(String, String)> = Vec::new();
    for record in lines("programmes.jsonl") {
        let organisation = text(&record, "organisation").to_owned();
        let new = slugs.iter().all(|(_, known)| *known != organisation);
        if new && text(&record, "status") == "listed" && text(&record, "municipality") == "Gent" {
            slugs.push((text(&record, "slug").to_owned(), organisation));
        }
    }
    slugs.truncate(3);
    let mut dice = Dice(20_261_123);
    let people: Vec<_> = (1..)
        .zip(&slugs)
        .map(|(number, (slug, _))| {
            let mut person = site.coordinator_of(&desk, slug, &format!("c{number}@buddy.test"));
            person.sign_in();
            person
        })
        .collect();
    for at in 0..30 {
        let _ = site.ask_for_a_buddy(&Ask::for_myself().at(&slugs[at % slugs.len()].0));
    }
    let inboxes: Vec<Vec<String>> = people.iter().map(|person| person.inbox()).collect();
    assert!(inboxes.iter().all(|paths| paths.len() == 10), "{inboxes:?}");
    for _ in 0..1000 {
        let own = dice.under(people.len());
        let other = (own + 1 + dice.under(people.len() - 1)) % people.len();
        let path = &inboxes[other][dice.under(10)];
        let (deed, fields) = dice.one(&DEEDS);
        let browser = &people[own].browser;
        let answer =
            if deed.is_empty() { browser.get(path) } else { browser.post(&format!("{path}{deed}"), fields) };
        assert_eq!(answer.status, 404, "{deed}: {}", answer.visible());
        assert!(!answer.visible().contains("Noor"));
    }
    let after: Vec<Vec<String>> = people.iter().map(|person| person.inbox()).collect();
    assert_eq!(after, inboxes, "nothing moved");
    assert!(site.stop().success());
    for (state, _, events) in tests::database::referrals(site.var()).values() {
        assert_eq!((state.as_str(), events.len()), ("ontvangen", 1), "nothing happened to any");
    }
}
