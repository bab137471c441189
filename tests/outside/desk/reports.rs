//! “Klopt dit niet?”: a visitor says what is wrong, the site's desk sees it once with a count, and takes it away.

use tests::Site;

const PAGE: &str = "/buddywerking/2go-antwerpen/klopt-niet";

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
    let forms: Vec<_> = inbox.forms().into_iter().filter(|form| form.action == "/beheer/melding").collect();
    assert_eq!(forms.len(), 2, "two things to check, however often they were said");
    let settled =
        desk.browser.follow(desk.browser.post("/beheer/melding", &forms[0].filled(&[]))).expect(200);
    assert!(!settled.visible().contains("2 keer gemeld"), "{}", settled.visible());

    let stranger = site.browser().post("/beheer/melding", &forms[1].filled(&[]));
    assert!(stranger.forms().iter().any(|form| form.has("wachtzin")), "only the desk settles");
    let _ = desk.browser.get("/beheer").expect(200).saying("1 keer gemeld");
}
