//! “Klopt dit niet?”: a visitor says what is wrong; who keeps the listing sees it, answers, and it is gone.

use tests::data::guard;
use tests::{Mail, Site};

const PAGE: &str = "/buddywerking/2go-antwerpen/klopt-niet";
const KEPT: &str = "/beheer/werking/2go-antwerpen";

#[test]
fn what_visitors_say_is_wrong_reaches_the_sites_desk_and_is_settled() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let visitor = site.browser();
    let empty = visitor.post::<&str, &str>(PAGE, &[]).expect(422);
    assert!(empty.text().contains("<title>Fout: "), "the title says it");
    for answer in ["contact", "contact", "weg"] {
        let thanks = visitor.follow(visitor.post(PAGE, &[("wat", answer)])).expect(200).saying("Bedankt");
        assert_eq!(thanks.path, format!("{PAGE}?gemeld"));
    }
    let odd = visitor.post(PAGE, &[("wat", "'; DROP TABLE report")]).expect(422);
    assert!(!odd.visible().contains("DROP"));
    assert_eq!(visitor.post("/buddywerking/bestaat-niet/klopt-niet", &[("wat", "weg")]).status, 404);

    let inbox = desk.browser.get("/beheer").expect(200).saying("2 keer gemeld").saying("1 keer gemeld");
    assert!(inbox.links().iter().any(|link| link == &format!("{KEPT}#gemeld")), "{:?}", inbox.links());
    let settle = |what: &str| {
        let fields = [("melding", "contact"), ("besluit", what)];
        desk.browser.follow(desk.browser.post(KEPT, &fields)).expect(200)
    };
    assert!(!settle("klopt").visible().contains("2 keer gemeld"));
    let _ = settle("aangepast").saying("1 keer gemeld");
    assert!(site.outbox().is_empty(), "nobody asked for an answer");
}

#[test]
fn who_asks_for_an_answer_and_confirms_gets_one() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let visitor = site.browser();
    let report = |email: &str, text: &str| {
        visitor.post(PAGE, &[("wat", "waar"), ("toelichting", text), ("email", email)])
    };
    let long = "x".repeat(301);
    for (email, text, field) in [
        ("an", "", "email"),
        ("an@vrager.test", long.as_str(), "toelichting"),
        ("an@vrager.test", "85.07.30-033.28", "toelichting"),
    ] {
        let page = report(email, text).expect(422);
        assert!(page.text().contains(&format!("id=\"{field}-fout\"")), "{field}: {}", page.visible());
        assert!(page.text().contains(text), "nothing typed is lost");
    }
    for (email, text) in [("an@vrager.test", "Ze zijn ook in Mol."), ("bo@vrager.test", "")] {
        assert_eq!(report(email, text).status, 303);
    }
    let mails = site.outbox_with(2);
    guard(&mails);
    let of = |mails: &[Mail], who: &str| {
        mails.iter().find(|mail| mail.to.contains(who)).expect("a letter").clone()
    };
    let link = of(&mails, "an@vrager.test").link("/gemeld/").expect("a link");
    let nothing: [(&str, &str); 0] = [];
    for _ in 0..2 {
        assert!(
            visitor.get(&link).expect(200).visible().contains("Wil je antwoord"),
            "opening confirms nothing"
        );
    }
    let _ = visitor.post(&link, &nothing).expect(200).saying("Bedankt");

    let shown = desk.browser.get(KEPT).expect(200);
    assert!(
        shown.visible().contains("Ze zijn ook in Mol.") && shown.visible().contains("Antwoord gevraagd: 2")
    );
    assert!(!shown.text().contains("@vrager.test"), "the address is nobody's to read");
    let answer = |text: &str| {
        let fields = [("melding", "waar"), ("besluit", "aangepast"), ("antwoord", text)];
        desk.browser.post(KEPT, &fields)
    };
    assert!(answer(&long).expect(422).text().contains(&long));
    let done = desk.browser.follow(answer("Mol staat er nu bij.")).expect(200);
    assert!(done.visible().contains("krijgt een mail"), "{}", done.visible());
    let mails = site.outbox_with(3);
    let last = &mails[2];
    assert!(last.to.contains("an@vrager.test") && last.text.contains("Mol staat er nu bij."), "{last:?}");
    assert_eq!((visitor.get(&link).status, visitor.post(&link, &nothing).status), (410, 410));
    let second = desk.browser.follow(answer("Nog eens")).expect(200);
    assert!(!second.visible().contains("krijgt een mail"), "somebody was first");
    assert_eq!(site.outbox().len(), 3, "who did not confirm gets no answer");
    let kept = tests::database::count(site.var(), "SELECT COUNT(*) FROM report_letter");
    assert_eq!(kept, 0, "nothing of who asked is kept");
}
