//! The nazicht of the desks: what is broken or weak is said to whoever can put it right, and to nobody else.

use tests::data::text;
use tests::{Site, person::Person};

/// The identifiers of the coordinators, as the form of coverage offers them.
fn people_of(person: &Person, slug: &str) -> Vec<String> {
    let page = person.browser.get(&format!("/beheer/dekking/{slug}")).expect(200).text();
    let (_, list) = page.split_once(r#"<select id="coordinator""#).expect("a list of coordinators");
    let list = list.split("</select>").next().unwrap_or_default();
    let values = list.split(r#"<option value=""#).skip(1).filter_map(|part| part.split('"').next());
    values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
}

#[test]
fn what_may_go_wrong_is_said_to_whoever_can_put_it_right() {
    let mut site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let look = |person: &Person| person.browser.get("/beheer/nazicht").expect(200).visible();
    let first = look(&desk);
    assert!(first.contains("Eén persoon kan hier lezen"), "the site's desk has one key: {first}");
    assert!(first.contains("werkingen hebben hier nog niemand"), "{first}");

    let mut an = site.coordinator_of(&desk, slug, "an@buddy.test");
    an.sign_in();
    let mut stranger = site.coordinator_of(&desk, "2go-genk", "ander@buddy.test");
    stranger.sign_in();
    let name = text(&gent, "programme");
    let alone = look(&an);
    assert!(alone.contains("Eén persoon kan hier lezen") && alone.contains(name), "{alone}");
    assert!(!alone.contains("hier nog niemand"), "that is for the site's desk: {alone}");
    assert!(!look(&stranger).contains(name), "not theirs to see");

    // A second key, who takes over and never signed in; a part for whom nobody is chosen.
    let mut bo = site.coordinator_of(&desk, slug, "bo@buddy.test");
    assert!(look(&an).contains("Alles is in orde"), "{}", look(&an));
    let ids = people_of(&an, slug);
    let row = [("coordinator", ids[0].as_str()), ("vervanger", ids[1].as_str()), ("gebieden", "Oostende")];
    assert_eq!(an.browser.post(&format!("/beheer/dekking/{slug}"), &row).status, 303);
    let page = look(&an);
    assert!(page.contains("is vervanger, maar meldde zich nog nooit aan"), "{page}");
    assert!(page.contains("Voor dit deel is niemand gekozen: heel het gebied"), "{page}");
    assert!(!an.browser.get("/beheer").visible().contains("te herstellen"), "weak is not broken");
    bo.sign_in();
    assert!(!look(&an).contains("maar meldde zich nog nooit aan"));

    // Everybody away: a request goes past them. That is broken, and stands in the inbox.
    let day = |days: i64| {
        let today = jiff::Zoned::now().date();
        today.checked_add(jiff::Span::new().days(days)).expect("a day").to_string()
    };
    let (from, until) = (day(-1), day(3));
    for person in [&an, &bo] {
        let fields = [("van", from.as_str()), ("tot", until.as_str())];
        assert_eq!(person.browser.post("/beheer/afwezig", &fields).status, 303);
    }
    let page = look(&an);
    assert!(page.contains("Herstel dit eerst") && page.contains("Iedereen is afwezig"), "{page}");
    let inbox = an.browser.get("/beheer").visible();
    assert!(inbox.contains("Er is één ding te herstellen"), "{inbox}");
    for (lang, words) in [("fr", "Tout le monde est absent"), ("en", "Everybody is away")] {
        let page = an.browser.get(&format!("/{lang}/beheer/nazicht")).expect(200).visible();
        assert!(page.contains(words), "{page}");
    }
    assert!(!look(&stranger).contains("Iedereen is afwezig"));

    // The program says it to the operator, without names, and its exit code stays good.
    assert!(site.stop().success());
    let output = site.command(&["check"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(said.contains(&format!("mind  desks: programme:{slug}: everybody is away")), "{said}");
    // What is weak has a line of its own too: as many as the last line counts.
    let weak = said.lines().filter(|line| line.starts_with("weak  desks: ")).count();
    assert!(said.contains(&format!("desks: 1 broken, {weak} could be better")) && weak > 0, "{said}");
    assert!(!said.contains("buddy.test"), "{said}");
}
