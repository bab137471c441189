//! The numbers of a desk: whole for itself, veiled for the site, the same after erasure, and as files for a spreadsheet.

use tests::data::text;
use tests::{Ask, Site};

#[test]
fn a_desk_sees_its_numbers_whole_and_they_survive_erasure() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();
    let codes: Vec<String> = (0..2).map(|_| site.ask_for_a_buddy(&Ask::for_myself().at(slug)).code).collect();
    let paths = coordinator.inbox();
    let _ = coordinator.read(&paths[0]);
    let _ = coordinator.answer(&paths[0], "contact", "");
    let _ = coordinator.answer(&paths[0], "gekoppeld", "");
    let loket = format!("programme:{slug}");
    let table = |person: &tests::Person, per: &str| {
        let answer =
            person.browser.get(&format!("/beheer/cijfers/tabel.csv?loket={loket}&per={per}")).expect(200);
        assert!(answer.header("content-disposition").contains("attachment; filename=\"cijfers.csv\""));
        assert!(answer.header("cache-control").contains("no-store"));
        assert!(answer.header("content-type").starts_with("text/csv"));
        answer.text()
    };
    for per in ["maand", "kwartaal", "jaar"] {
        let whole = table(&coordinator, per);
        // When, asked, reached, days, open, matched.
        assert!(whole.lines().nth(1).is_some_and(|row| row.contains(";2;1;0;1;1;0;")), "{per}: {whole}");
        let veiled = table(&desk, per);
        assert!(veiled.contains(";minder dan vijf;minder dan vijf;–;"), "{veiled}");
    }
    let page = coordinator.browser.get("/beheer/cijfers").expect(200);
    assert!(page.text().contains("<caption") && page.text().contains("scope=\"row\""), "{}", page.text());
    let other = desk.browser.get("/beheer/cijfers?loket=programme:geen-van-ons");
    assert_eq!(other.status, 404);

    let list = coordinator.browser.get("/beheer/cijfers/aanvragen.csv").expect(200);
    let body = list.text();
    assert!(body.contains(";Gent;") && body.lines().count() == 3, "{body}");
    assert!(!body.contains("Noor"), "no content: {body}");

    // Whoever has their request erased leaves the numbers whole.
    for code in &codes {
        let browser = site.browser();
        let _ = tests::ask::follow_up(&browser, code).expect(200);
        let form = browser.get("/opvolgen/wissen").expect(200).forms();
        let form = form.into_iter().find(|form| form.action.ends_with("/opvolgen/wissen")).expect("a form");
        let answer = browser.post(&form.action, &form.filled(&[]));
        assert!(answer.status < 400, "{}: {}", answer.status, answer.visible());
    }
    let after = table(&coordinator, "maand");
    assert!(after.lines().nth(1).is_some_and(|row| row.contains(";2;1;0;0;1;0;")), "{after}");
}

#[test]
fn what_came_past_the_site_is_counted_and_taken_away_again() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let form = desk.browser.get("/beheer/rechtstreeks").expect(200).forms();
    let form = form.into_iter().find(|form| form.has("afloop")).expect("a form");
    let month = form.values("maand").into_iter().find(|value| !value.is_empty()).expect("a month").to_owned();
    let row = |outcome: &str| {
        let fields = [
            ("loket", "site"),
            ("maand", &*month),
            ("afloop", outcome),
            ("soort", ""),
            ("leeftijd", "65-plus"),
        ];
        fields.map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    for _ in 0..2 {
        let page = desk.browser.follow(desk.browser.post("/beheer/rechtstreeks", &row("geen-plaats")));
        assert!(page.expect(200).visible().contains("Al geteld"));
    }
    for wrong in [row(""), row("zomaar")] {
        assert_eq!(desk.browser.post("/beheer/rechtstreeks", &wrong).status, 422);
    }
    let mut old = row("loopt");
    old[1].1 = "1999-01".to_owned();
    assert_eq!(desk.browser.post("/beheer/rechtstreeks", &old).status, 422);
    let mut elsewhere = row("loopt");
    elsewhere[0].1 = "programme:2go-genk".to_owned();
    assert_eq!(desk.browser.post("/beheer/rechtstreeks", &elsewhere).status, 403);
    let table = || desk.browser.get("/beheer/cijfers/tabel.csv").expect(200).text();
    assert!(table().lines().nth(1).is_some_and(|row| row.ends_with(";2")), "{}", table());
    let _ =
        desk.browser.follow(desk.browser.post("/beheer/rechtstreeks/min", &row("geen-plaats"))).expect(200);
    assert!(table().lines().nth(1).is_some_and(|row| row.ends_with(";1")), "{}", table());
}
