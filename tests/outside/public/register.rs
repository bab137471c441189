//! Every input of every form on the real pages stands in the register of what is kept of whom, as `PRIVACY.md` shows it.

use std::collections::BTreeSet;

use tests::browser::Answer;
use tests::data::{root, text};
use tests::{Ask, Browser, Mail, Person, Site};

/// The inputs of the register: address of the form and name.
fn named() -> Vec<(String, String)> {
    let paper = std::fs::read_to_string(root().join("PRIVACY.md")).expect("it lies at the top");
    let pairs = paper.split('`').filter(|code| code.starts_with('/')).filter_map(|code| code.split_once(' '));
    pairs.map(|(form, name)| (form.to_owned(), name.to_owned())).collect()
}

/// Whether an address is one of a route, such as `/beheer/aanvraag/{handle}`.
fn fits(route: &str, address: &str) -> bool {
    let (route, address): (Vec<_>, Vec<_>) = (route.split('/').collect(), address.split('/').collect());
    route.len() == address.len()
        && route.iter().zip(&address).all(|(route, part)| route.starts_with('{') || route == part)
}

/// What was seen on the way.
#[derive(Default)]
struct Walk {
    pages: usize,
    seen: BTreeSet<(String, String)>,
}

impl Walk {
    /// Notes the inputs of a page.
    fn note(&mut self, page: &Answer) {
        assert!(page.status < 500, "{}: {}", page.path, page.status);
        self.pages += 1;
        for form in page.forms() {
            let action = if form.action.is_empty() { page.path.clone() } else { form.action.clone() };
            let address = action.split(['?', '#']).next().unwrap_or_default().to_owned();
            let inputs = form.fields.iter().filter(|field| !field.name.is_empty());
            self.seen.extend(inputs.map(|field| (address.clone(), field.name.clone())));
        }
    }

    fn get(&mut self, browser: &Browser, path: &str) -> Answer {
        let page = browser.get(path).expect(200);
        self.note(&page);
        page
    }

    /// Walks through the request form and notes each step.
    fn ask(&mut self, site: &Site, ask: &Ask) -> String {
        let browser = site.browser();
        let mut page = ask.open(&browser);
        for _ in 0..16 {
            self.note(&page);
            if page.path.ends_with("/verstuurd") {
                return tests::ask::follow_code(&page.visible()).unwrap_or_default();
            }
            page = ask.fill_in(&browser, &page);
        }
        panic!("the form has no end: {}", page.path)
    }
}

/// The newest link of a kind in the mails to an address.
fn link(site: &Site, to: &str, part: &str) -> String {
    let newest = |mails: Vec<Mail>| {
        mails.iter().rev().filter(|mail| mail.to.contains(to)).find_map(|mail| mail.link(part))
    };
    for _ in 0..200 {
        if let Some(path) = newest(site.outbox()) {
            return path;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("no mail with {part} to {to}")
}

#[test]
fn every_input_of_a_form_stands_in_the_register() {
    let site = Site::start();
    let mut walk = Walk::default();
    let gent = super::programme_of("Gent");
    let slug = text(&gent, "slug");

    // The desk: enrolment, recovery, sign-in, its pages.
    let stranger = site.browser();
    walk.get(&stranger, &site.enrolment_path());
    let desk = site.as_site_desk();
    walk.note(&enrolment_code(&site, &desk, slug));
    let coordinator = desk_of(&site, &desk, slug);
    for path in ["/inloggen", "/inloggen/herstel", "/opvolgen"] {
        walk.get(&stranger, path);
    }

    // Requests, of each sort of asker.
    let ask = Ask::for_myself().at(slug).with("nieuws", "ja").with("veilig", "via-begeleider");
    let ask = ask.with("naam-begeleider", "Lou").with("telefoon-begeleider", "0470 00 00 00");
    let code = walk.ask(&site, &ask);
    walk.ask(&site, &Ask::for_somebody_i_know().at(slug));
    walk.ask(&site, &Ask::as_professional().at(slug).with("werkadres", "sam@werk.test"));
    walk.ask(&site, &Ask::to_be_a_buddy().with("bericht", "graag"));
    let follower = site.browser();
    walk.note(&tests::ask::follow_up(&follower, &code));
    walk.get(&follower, "/opvolgen/wissen");
    for (to, part) in [
        ("noor@vrager.test", "/opvolgen/nieuws/"),
        ("sam@werk.test", "/opvolgen/afzender/"),
        ("coordinator@buddy.test", "/antwoord/"),
    ] {
        let path = link(&site, to, part);
        walk.get(&stranger, &path);
    }

    // What visitors fill in.
    for path in [
        "/".to_owned(),
        "/zoeken?q=buddy&waar=Gent".to_owned(),
        "/zoeken?punt=51.05,3.72".to_owned(),
        format!("/lijst?b={slug}"),
        format!("/lijst/aanvraag?b={slug}&b=2go-genk&b=2go-antwerpen"),
        format!("/buddywerking/{slug}"),
        format!("/buddywerking/{slug}/klopt-niet"),
        "/gemeente/gent".to_owned(),
        "/kaart".to_owned(),
        "/bestaat-niet".to_owned(),
    ] {
        walk.note(&stranger.get(&path));
    }
    let nothing: [(&str, &str); 0] = [];
    walk.get(&stranger, "/toevoegen");
    let _ = stranger.post("/toevoegen", &nothing);
    for step in ["naam", "wat", "voor-wie", "waar", "tekst", "bereik", "jij"] {
        walk.get(&stranger, &format!("/toevoegen/{step}"));
    }
    let _ = stranger.post(&format!("/buddywerking/{slug}/klopt-niet"), &[("wat", "telefoon")]);

    let path = coordinator.inbox().remove(0);
    walk.get(&coordinator.browser, &path);
    walk.note(&coordinator.read(&path));
    // One more programme, after a new yes.
    let _ = site.coordinator_of(&desk, "2go-genk", "twee@buddy.test");
    walk.get(&coordinator.browser, &path);
    let _ =
        coordinator.browser.post(&format!("{path}/vragen"), &[("werking", "2go-genk"), ("hoe", "opvolgen")]);
    walk.get(&coordinator.browser, &path);
    walk.get(&follower, "/opvolgen/stand");
    let fields =
        [("loket", "site"), ("maand", &jiff::Zoned::now().date().to_string()[..7]), ("afloop", "loopt")];
    assert_eq!(desk.browser.post("/beheer/rechtstreeks", &fields).status, 303);
    let of_desk = ["/beheer?van=mij", "/beheer/cijfers", "/beheer/rechtstreeks", "/beheer/team"];
    let others = [
        "/beheer",
        "/beheer/coordinatoren",
        "/beheer/post",
        "/beheer/afwezig",
        "/beheer/account",
        "/beheer/account/wachtzin",
        "/beheer/account/telefoon",
    ];
    for path in of_desk.into_iter().chain(others) {
        walk.get(&desk.browser, path);
    }
    let day = jiff::Zoned::now().date().to_string();
    let _ = coordinator.browser.post("/beheer/afwezig", &[("van", &*day), ("tot", &*day)]);
    walk.get(&coordinator.browser, "/beheer/afwezig");
    walk.get(&coordinator.browser, &format!("/beheer/dekking/{slug}"));

    let named = named();
    let known = |(address, name): &(String, String)| {
        named.iter().any(|(form, named)| fits(form, address) && named == name)
    };
    let missing: Vec<_> = walk.seen.iter().filter(|seen| !known(seen)).collect();
    assert!(
        missing.is_empty(),
        "inputs that do not stand in the register (domain/src/privacy): {missing:#?}"
    );
    assert!(walk.pages > 60, "only {} pages were looked at", walk.pages);
    // Of the request form, each field was met: the walk is not blind.
    let fields = named.iter().filter(|(form, _)| form == "/aanvraag/{flow}/{step}");
    let unmet: Vec<_> = fields
        .filter(|(_, name)| {
            !walk.seen.iter().any(|(address, seen)| address.starts_with("/aanvraag/") && seen == name)
        })
        .collect();
    assert!(unmet.is_empty(), "the walk did not meet {unmet:?}");
}

/// The page of an enrolment that asks for the code of the phone.
fn enrolment_code(site: &Site, desk: &Person, slug: &str) -> Answer {
    desk.invite(&format!("programme:{slug}"), "half@buddy.test");
    let (browser, path) = (site.browser(), site.invitation_of("half@buddy.test"));
    let fields = [
        ("naam", "Half"),
        ("email", "half@buddy.test"),
        ("wachtzin", "een fiets in de regen"),
        ("wachtzin2", "een fiets in de regen"),
        ("afspraken", "ja"),
    ];
    browser.follow(browser.post(&path, &fields)).expect(200)
}

/// A coordinator who is signed in.
fn desk_of(site: &Site, desk: &Person, slug: &str) -> Person {
    let mut person = site.coordinator_of(desk, slug, "coordinator@buddy.test");
    person.sign_in();
    person
}
