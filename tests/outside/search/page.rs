//! `/zoeken`: what a reader gets without JavaScript.

use tests::Site;
use tests::browser::form;

use super::api::ask;

#[test]
fn the_page_shows_what_the_api_answers_in_the_same_order() {
    let site = Site::start();
    for pairs in [
        vec![("q", "buddy depressie"), ("waar", "9050")],
        vec![("waar", "Waasland")],
        vec![("q", "huiswerk"), ("domein", "onderwijs")],
    ] {
        let answer = ask(&site, &[pairs.clone(), vec![("per_page", "10")]].concat());
        let page = site.browser().get(&format!("/zoeken?{}", form(&pairs))).expect(200);
        let mut shown: Vec<String> = Vec::new();
        for link in page.links() {
            if let Some(slug) = link.strip_prefix("/buddywerking/").filter(|slug| !slug.contains('/'))
                && !shown.iter().any(|known| known == slug)
            {
                shown.push(slug.to_owned());
            }
        }
        let wanted: Vec<&str> = answer["results"]
            .as_array()
            .expect("results")
            .iter()
            .filter_map(|r| r["slug"].as_str())
            .collect();
        let shown: Vec<&str> = shown.iter().map(String::as_str).take(wanted.len()).collect();
        assert_eq!(shown, wanted[..shown.len()], "{pairs:?}");
        assert!(shown.len() >= wanted.len().min(5), "{pairs:?} shows {} results", shown.len());
    }
}

#[test]
fn the_form_keeps_what_was_asked() {
    let site = Site::start();
    let question = "iemand \"om\" mee <te> praten & lachen";
    let page = site
        .browser()
        .get(&format!("/zoeken?{}", form(&[("q", question), ("waar", "Sint-Niklaas")])))
        .expect(200);
    let search = page.forms().into_iter().find(|form| form.has("q")).expect("the search form");
    assert_ne!(search.method, "post", "a question is an address that can be sent on");
    assert_eq!(search.values("q"), [question]);
    assert_eq!(search.values("waar"), ["Sint-Niklaas"]);
}

#[test]
fn near_me_is_said_and_can_be_left() {
    let site = Site::start();
    let page = site.browser().get("/zoeken?q=praten&punt=51.05,3.72&sorteer=afstand").expect(200);
    assert!(page.visible().contains("Rond jou"), "{}", page.visible());
    assert!(page.links().iter().any(|link| link == "/zoeken?q=praten"), "{:?}", page.links());
    // A place that is named wins, and is what is said.
    let named = site.browser().get("/zoeken?waar=Aalst&punt=51.05,3.72").expect(200);
    assert!(!named.visible().contains("Rond jou"), "{}", named.visible());
}

#[test]
fn an_unknown_place_is_said_on_the_page_with_the_nearest_spellings() {
    let site = Site::start();
    let page = site.browser().get("/zoeken?waar=Xqzwvland").expect(200);
    assert!(page.visible().contains("Xqzwvland"), "{}", page.visible());
    let close = site.browser().get("/zoeken?waar=Lokerren").expect(200).visible();
    assert!(close.contains("Lokeren"), "{close}");
}

#[test]
fn what_is_typed_is_never_markup() {
    let site = Site::start();
    let script = "</title></textarea><script>alert(1)</script><img src=x onerror=alert(1)>";
    for name in ["q", "waar", "domein", "doelgroep", "soort", "provincie", "sorteer", "straal", "punt"] {
        let page = site.browser().get(&format!("/zoeken?{}", form(&[(name, script)]))).expect(200).text();
        assert!(
            !page.contains("<script>alert") && !page.contains("<img src=x"),
            "{name} comes back as markup"
        );
    }
}

#[test]
fn the_next_page_is_a_button_that_takes_the_form_along() {
    let site = Site::start();
    let page = site.browser().get("/zoeken?waar=Gent&b=duo-gent").expect(200).text();
    assert!(page.contains(r#"name="pagina" value="2" form="zoekformulier""#), "a button to the second page");
    assert!(page.contains(r#"name="waar" type="text" value="Gent""#), "the form holds the place");
    let next = site.browser().get("/zoeken?q=&waar=Gent&straal=&sorteer=passend&pagina=2").expect(200).text();
    assert!(next.contains(r#"name="pagina" value="1""#), "the second page leads back");
}

#[test]
fn a_shortlist_travels_with_the_question_and_arrives_alone() {
    let site = Site::start();
    let page = site.browser().get("/zoeken?waar=Gent&soort=taal&b=2go-genk").expect(200).text();
    assert!(page.contains(r#"<input type="hidden" name="b" value="2go-genk" form="zoekformulier">"#));
    assert!(page.contains("/zoeken?waar=Gent&amp;b=2go-genk"), "a filter that is taken away keeps the list");
    assert!(page.contains("Al 1 op je lijst"));
    let list = site.browser().get("/lijst?q=mijn+moeder&waar=Gent&b=2go-genk&b=2go-antwerpen").expect(303);
    assert_eq!(list.location(), "/lijst?b=2go-genk&b=2go-antwerpen", "the words stay behind");
    let programme = site.browser().get("/buddywerking/2go-antwerpen?b=2go-genk").expect(200).text();
    assert!(programme.contains(r#"<input type="hidden" name="b" value="2go-genk">"#));
}
