//! A request finds its way: by area to a coordinator, past who is away, over the general desk and the dispatcher to the
//! site's desk, and by hand to another desk of its chain.

use tests::data::{lines, text};
use tests::person::Person;
use tests::{Ask, Site};

/// The organisation of a programme.
fn organisation_of(slug: &str) -> String {
    let programmes = lines("programmes.jsonl");
    let record = programmes.iter().find(|record| text(record, "slug") == slug).expect("the programme");
    text(record, "organisation").to_owned()
}

/// Invites somebody to a desk, lets them enrol and sign in.
fn at(site: &Site, desk: &Person, loket: &str, email: &str) -> Person {
    desk.invite(loket, email);
    let mut person = Person::enrol(site, &site.invitation_of(email), email, "een fiets in de regen");
    person.sign_in();
    person
}

/// The identifier of a coordinator, as the form of coverage offers it, by the order of the list.
pub(super) fn people_of(person: &Person, slug: &str) -> Vec<String> {
    let page = person.browser.get(&format!("/beheer/dekking/{slug}")).expect(200).text();
    let (_, list) = page.split_once(r#"<select id="coordinator""#).expect("a list of coordinators");
    let list = list.split("</select>").next().unwrap_or_default();
    let values = list.split(r#"<option value=""#).skip(1).filter_map(|part| part.split('"').next());
    values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
}

#[test]
fn a_refusal_goes_past_the_organisation_to_the_dispatcher_and_then_to_the_site() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let organisation = organisation_of(slug);
    let coordinator = at(&site, &desk, &format!("programme:{slug}"), "coordinator@buddy.test");
    let general = at(&site, &desk, &format!("organisation:{organisation}"), "algemeen@buddy.test");
    let dispatcher = at(&site, &desk, "dispatcher:regio-gent", "dispatcher@buddy.test");

    let consent = Ask::for_myself().at(slug).walk_to(&site.browser(), "toestemming").visible();
    let at = |words: &str| consent.find(words).unwrap_or_else(|| panic!("{words}: {consent}"));
    assert!(at("Coördinatoren van") < at("Algemeen loket van"));
    assert!(at("Algemeen loket van") < at("Aanmeldpunt Regio Gent"));
    assert!(at("Aanmeldpunt Regio Gent") < at("Medewerkers van Buddywijzer"));

    let sent = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    let path = coordinator.inbox().pop().expect("the programme has it");
    assert_eq!((general.inbox().len(), dispatcher.inbox().len(), desk.inbox().len()), (0, 0, 0));
    let _ = coordinator.read(&path);
    let _ = coordinator.answer(&path, "geen-plaats", "vol tot de zomer");
    assert_eq!(coordinator.inbox().len(), 0);
    assert_eq!(general.inbox().len(), 0, "the organisation answered with one voice");
    assert_eq!(dispatcher.inbox(), [path.as_str()]);
    let follow = tests::ask::follow_up(&site.browser(), &sent.code).visible();
    assert!(follow.contains("Doorgegeven") && follow.contains("Aanmeldpunt Regio Gent"), "{follow}");
    let page = dispatcher.read(&path).visible();
    assert!(page.contains("Noor") && page.contains("vol tot de zomer"), "the note went along: {page}");

    // A note without another state, then by hand back to the programme and on to the site.
    let _ = dispatcher.answer(&path, "blijft", "gebeld, niemand nam op");
    assert!(dispatcher.browser.get(&path).visible().contains("niemand nam op"));
    let others = dispatcher.others(&path);
    assert_eq!(
        others,
        [format!("programme:{slug}"), format!("organisation:{organisation}"), "site".to_owned()]
    );
    assert_eq!(dispatcher.hand_over(&path, "programme:2go-genk").status, 422, "nobody agreed to that one");
    assert_eq!(dispatcher.hand_over(&path, "").status, 422);
    assert_eq!(dispatcher.hand_over(&path, "site").status, 200);
    assert_eq!((dispatcher.inbox().len(), desk.inbox().len()), (0, 1));
    assert!(desk.read(&path).visible().contains("niemand nam op"));
}

#[test]
fn coverage_and_absence_choose_the_coordinator() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let loket = format!("programme:{slug}");
    let mut people =
        ["an@buddy.test", "bo@buddy.test"].map(|email| (at(&site, &desk, &loket, email), String::new()));
    let ids = people_of(&desk, slug);
    assert_eq!(ids.len(), 2);
    // Who is who: identifiers are in the order of enrolment.
    for ((_, of_person), id) in people.iter_mut().zip(&ids) {
        of_person.clone_from(id);
    }
    let [(an, an_id), (bo, bo_id)] = people;
    let address = format!("/beheer/dekking/{slug}");
    let row = |coordinator: &str, deputy: &str, areas: &str| {
        desk.browser
            .post(&address, &[("coordinator", coordinator), ("vervanger", deputy), ("gebieden", areas)])
    };
    assert_eq!(row(&an_id, &bo_id, "Gent, Nergenshuizen").status, 422);
    assert_eq!(row("", "", "").status, 422);
    assert_eq!(row(&an_id, &an_id, "").status, 422, "nobody is their own deputy");
    assert_eq!(row(&an_id, &bo_id, "gent").status, 303);
    assert_eq!(row(&bo_id, "", "Oost-Vlaanderen").status, 303);
    assert!(desk.browser.get(&address).visible().contains("de provincie Oost-Vlaanderen"));

    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    assert_eq!((an.inbox().len(), bo.inbox().len()), (1, 0), "the smaller area wins");
    let path = an.inbox().pop().expect("it");
    assert!(an.browser.get(&path).visible().contains("Dit gebied: Gent"));
    assert!(bo.browser.get(&path).status >= 400, "a colleague does not open it");
    assert_eq!(an.others(&path), [format!("coordinator:{slug}:{bo_id}"), "site".to_owned()]);

    let today = "2020-01-01";
    let wrong = an.browser.post("/beheer/afwezig", &[("van", today), ("tot", "gisteren")]);
    assert_eq!(wrong.status, 422);
    let over = an.browser.post("/beheer/afwezig", &[("van", today), ("tot", today)]);
    assert_eq!(over.status, 422, "it is over");
    let until = jiff::Zoned::now().date().checked_add(jiff::Span::new().days(3)).expect("a day").to_string();
    let from = jiff::Zoned::now().date().checked_add(jiff::Span::new().days(-1)).expect("a day").to_string();
    assert_eq!(an.browser.post("/beheer/afwezig", &[("van", &*from), ("tot", &*until)]).status, 303);
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    assert_eq!(
        (an.inbox().len(), bo.inbox().len()),
        (0, 2),
        "what lay there and what comes in goes to the deputy"
    );
    let past = |path: &String| {
        bo.browser.get(path).visible().contains("De coördinator die dit anders krijgt, is er niet.")
    };
    assert_eq!(bo.inbox().iter().filter(|path| past(path)).count(), 1, "what came in says why");
}

#[test]
fn an_organisation_arranges_its_own_and_nothing_else() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let organisation = organisation_of(slug);
    let general = at(&site, &desk, &format!("organisation:{organisation}"), "algemeen@buddy.test");
    general.invite(&format!("programme:{slug}"), "nieuw@buddy.test");
    let post = |loket: &str| {
        let fields = [("loket", loket), ("email", "ander@buddy.test")];
        general.browser.post("/beheer/coordinatoren", &fields).status
    };
    for loket in ["site", "dispatcher:regio-gent", "programme:2go-genk"] {
        assert_eq!(post(loket), 403, "{loket}");
    }
    assert_eq!(general.browser.get("/beheer/dekking/2go-genk").status, 404);
    assert_eq!(general.browser.get(&format!("/beheer/dekking/{slug}")).status, 200);
    let page = general.browser.get("/beheer/coordinatoren").expect(200).visible();
    assert!(!page.contains("loket@buddywijzer.test"), "the people of other desks are not shown: {page}");
}

#[test]
fn somebody_with_an_account_takes_a_second_desk_on() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let an = at(&site, &desk, &format!("programme:{slug}"), "an@buddy.test");
    let before = site.outbox().len();
    desk.invite("site", "an@buddy.test");
    let mails = site.outbox_with(before + 1);
    let path = mails.last().and_then(|mail| mail.link("/beheer/inschrijven/")).expect("a link");
    assert!(site.browser().get(&path).expect(200).visible().contains("Meld je eerst aan"));
    assert!(desk.browser.get(&path).expect(200).visible().contains("Meld je eerst aan"), "not theirs");
    let none: [(&str, &str); 0] = [];
    assert_eq!(desk.browser.post(&format!("{path}/erbij"), &none).status, 410);
    assert!(an.browser.get(&path).expect(200).visible().contains("Neem dit loket erbij"));
    assert_eq!(an.browser.post(&format!("{path}/erbij"), &none).status, 303);
    assert_eq!(an.browser.post(&format!("{path}/erbij"), &none).status, 410, "once");
    let inbox = an.browser.get("/beheer").visible();
    assert!(inbox.contains("Medewerkers van Buddywijzer"), "{inbox}");
    // What was sent before is wrapped for them when somebody who can open it signs in; what comes now at once.
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    let path = an.inbox().pop().expect("at the site's desk");
    assert!(an.read(&path).visible().contains("Noor"));
}
