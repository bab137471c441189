//! Outside the chain: one more programme reads a request only after a new yes, and only then is there a key for it. And
//! where every key is lost, the person is asked to send it again.

use tests::ask::follow_up;
use tests::data::{guard, text};
use tests::{Ask, Person, Site};

/// A site with its desk and the coordinators of two programmes of different organisations in Gent.
fn site() -> (Site, Person, [(Person, String); 2]) {
    let site = Site::start();
    let desk = site.as_site_desk();
    let first = crate::public::programme_of("Gent");
    let other = tests::data::lines("programmes.jsonl")
        .into_iter()
        .find(|record| {
            text(record, "status") == "listed" && text(record, "organisation") != text(&first, "organisation")
        })
        .expect("another organisation");
    let people = [(&first, "een@buddy.test"), (&other, "twee@buddy.test")].map(|(programme, email)| {
        let slug = text(programme, "slug").to_owned();
        let mut person = site.coordinator_of(&desk, &slug, email);
        person.sign_in();
        (person, slug)
    });
    (site, desk, people)
}

fn asked(who: &Person, path: &str, slug: &str, how: &str) -> u16 {
    who.browser.post(&format!("{path}/vragen"), &[("werking", slug), ("hoe", how)]).status
}

#[test]
fn one_more_programme_reads_it_after_the_person_said_yes() {
    let (site, desk, [(one, slug), (two, other)]) = site();
    let sent = site.ask_for_a_buddy(&Ask::for_myself().at(&slug).with("bericht", "mijn hele verhaal"));
    let path = one.inbox().remove(0);
    assert!(one.read(&path).visible().contains("mijn hele verhaal"));
    assert_eq!(
        two.browser.post(&format!("{path}/vragen"), &[("werking", other.as_str()), ("hoe", "gezegd")]).status,
        404
    );
    for (slug, how) in
        [("", "opvolgen"), ("bestaat-niet", "opvolgen"), (other.as_str(), ""), (&slug, "gezegd")]
    {
        assert_eq!(asked(&one, &path, slug, how), 422, "{slug} {how}");
    }
    let follower = site.browser();
    let page = follow_up(&follower, &sent.code).visible();
    assert!(!page.contains("ook lezen?"), "nothing is asked yet: {page}");

    assert_eq!(asked(&one, &path, &other, "opvolgen"), 303);
    assert!(two.inbox().is_empty(), "no yes, no request");
    let page = follower.get("/opvolgen/stand").visible();
    assert!(page.contains("ook lezen?"), "{page}");
    let answer = |value: &str, slug: &str| {
        follower.post("/opvolgen/akkoord", &[("antwoord", value), ("werking", slug)]).status
    };
    assert_eq!(answer("ja", &slug), 303, "an answer about another programme");
    assert!(follower.get("/opvolgen/stand").visible().contains("ook lezen?"), "changes nothing");
    let mails = site.outbox().len();
    assert_eq!(answer("nee", &other), 303);
    let page = follower.get("/opvolgen/stand").visible();
    assert!(page.contains("Je zei nee") && !page.contains("ook lezen?"), "{page}");
    let told = site.outbox_with(mails + 1);
    guard(&told);
    assert!(told[mails].to.contains("een@buddy.test") && !told[mails].text.contains(&other));
    assert_eq!(one.others(&path), ["site"], "nothing was added");

    assert_eq!(asked(&one, &path, &other, "opvolgen"), 303);
    assert_eq!(answer("ja", &other), 303);
    assert_eq!(answer("ja", &other), 303, "a second click is no error");
    assert_eq!(one.inbox().len(), 1, "still at the desk that asked");
    let others = one.others(&path);
    assert_eq!(others.len(), 2, "{others:?}");
    let _ = one.hand_over(&path, &others[0]).expect(200);
    assert!(two.read(&two.inbox().remove(0)).visible().contains("mijn hele verhaal"), "now there is a key");
    assert_eq!(one.browser.get(&path).status, 404);
    let _ = two.answer(&path, "geen-plaats", "");
    assert!(desk.read(&path).visible().contains("mijn hele verhaal"), "given up, it goes to the site's desk");
}

/// A yes at `/opvolgen` makes no key: the person has none. What is given up after it still reaches somebody who can read it.
#[test]
fn what_is_given_up_after_a_yes_reaches_who_can_read_it() {
    let (site, desk, [(one, slug), (two, other)]) = site();
    let agreed = |story: &str| {
        let sent = site.ask_for_a_buddy(&Ask::for_myself().at(&slug).with("bericht", story));
        let path = one.inbox().pop().expect("it arrives");
        assert_eq!(asked(&one, &path, &other, "opvolgen"), 303);
        let follower = site.browser();
        let _ = follow_up(&follower, &sent.code);
        let yes = [("antwoord", "ja"), ("werking", other.as_str())];
        assert_eq!(follower.post("/opvolgen/akkoord", &yes).status, 303);
        path
    };
    // Who gives it up signed in makes the key.
    let path = agreed("het eerste verhaal");
    let _ = one.answer(&path, "geen-plaats", "");
    assert_eq!(two.inbox(), std::slice::from_ref(&path));
    assert!(two.read(&path).visible().contains("het eerste verhaal"));
    let _ = two.answer(&path, "niet-passend", "");
    assert!(desk.read(&path).visible().contains("het eerste verhaal"), "never back to who gave it up");

    // Nobody is signed in behind a link: it goes on to who has a key.
    let before = site.outbox().len();
    let path = agreed("het tweede verhaal");
    let link = site.outbox()[before..]
        .iter()
        .find_map(|mail| mail.to.contains("een@buddy.test").then(|| mail.link("/antwoord/")).flatten());
    let link = link.expect("the link of the mail");
    let browser = site.browser();
    assert_eq!(browser.follow(browser.post(&link, &[("antwoord", "geen-plaats")])).status, 200);
    assert!(two.inbox().is_empty(), "there is no key for them");
    assert!(desk.read(&path).visible().contains("het tweede verhaal"));
}

#[test]
fn who_heard_the_yes_says_so_with_their_name_and_it_goes_on_at_once() {
    let (site, _, [(one, slug), (two, other)]) = site();
    let sent = site.ask_for_a_buddy(&Ask::for_somebody_i_know().at(&slug).with("bericht", "van de buren"));
    let path = one.inbox().remove(0);
    assert_eq!(asked(&one, &path, &other, "opvolgen"), 303);
    assert_eq!(asked(&one, &path, "", "toch-niet"), 303);
    let page = follow_up(&site.browser(), &sent.code).visible();
    assert!(page.contains("niet meer nodig") && !page.contains("ook lezen?"), "{page}");
    let _ = one.answer(&path, "contact", "gebeld op maandag");
    assert_eq!(asked(&one, &path, &other, "gezegd"), 303);
    assert!(one.inbox().is_empty());
    let page = two.read(&two.inbox().remove(0)).visible();
    assert!(
        page.contains("van de buren") && page.contains("gebeld op maandag"),
        "the notes go along: {page}"
    );
    assert!(page.contains("De persoon zei ja op nog een werking") && page.contains("door Robin"), "{page}");
    let page = follow_up(&site.browser(), &sent.code).visible();
    assert!(page.contains("Je zei ja op nog een werking"), "{page}");
    let log = two.browser.get("/beheer/logboek").expect(200).visible();
    assert!(log.contains("Doorgegeven"), "{log}");
    let log = one.browser.get("/beheer/logboek").expect(200).visible();
    assert!(log.contains("Nieuw akkoord van de persoon"), "{log}");
}

#[test]
fn where_every_key_is_lost_the_person_is_asked_to_send_it_again() {
    let (site, desk, [(one, slug), _]) = site();
    let sent = site.ask_for_a_buddy(&Ask::for_myself().at(&slug).with("bericht", "kan niemand nog lezen"));
    let path = one.inbox().remove(0);
    // A second person of the site's desk, for whom nobody who can open it made a key yet.
    desk.invite("site", "derde@buddy.test");
    let link = site.invitation_of("derde@buddy.test");
    let mut third = Person::enrol(&site, &link, "derde@buddy.test", "een fiets in de regen");
    third.sign_in();
    for email in [&desk.email, &one.email] {
        let fields = [("email", email.as_str())];
        assert_eq!(third.browser.post("/beheer/coordinatoren/stop", &fields).status, 303);
    }
    let page = follow_up(&site.browser(), &sent.code).visible();
    assert!(page.contains("Stuur je aanvraag opnieuw"), "{page}");
    assert!(page.contains("Niemand kan je aanvraag nog openen"), "{page}");
    assert_eq!(third.browser.get(&path).status, 404, "it stays where it was");
    // Sent anew it reaches somebody.
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(&slug).with("bericht", "opnieuw gestuurd"));
    assert!(third.read(&third.inbox().remove(0)).visible().contains("opnieuw gestuurd"));
}
