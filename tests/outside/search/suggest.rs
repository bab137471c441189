//! `/api/suggest`: what is offered while somebody types, key by key, and what it takes without a word.

use serde_json::Value;
use tests::Site;
use tests::browser::{encode, form};

/// Asks for a box and reads the suggestions.
fn suggest(site: &Site, veld: &str, q: &str) -> Vec<Value> {
    let answer = site.browser().get(&format!("/api/suggest?{}", form(&[("veld", veld), ("q", q)])));
    let answer = answer.expect(200).json();
    let object = answer.as_object().expect("an object");
    assert_eq!(object.keys().collect::<Vec<_>>(), ["suggestions"], "{answer}");
    answer["suggestions"].as_array().expect("a list").clone()
}

fn texts(suggestions: &[Value]) -> Vec<&str> {
    suggestions.iter().filter_map(|suggestion| suggestion["text"].as_str()).collect()
}

#[test]
fn a_suggestion_has_exactly_the_keys_of_the_contract() {
    let site = Site::start();
    for (veld, q) in [("waar", "gent"), ("waar", "9050"), ("q", "gent"), ("q", "eenza"), ("q", "compagnon")] {
        let suggestions = suggest(&site, veld, q);
        assert!((1..=8).contains(&suggestions.len()), "{veld} {q}: {suggestions:?}");
        for suggestion in suggestions {
            let mut keys: Vec<_> = suggestion.as_object().expect("an object").keys().cloned().collect();
            keys.sort();
            assert_eq!(keys, ["hint", "href", "kind", "label", "text"]);
            let kind = suggestion["kind"].as_str().unwrap_or_default();
            assert!(["place", "programme", "topic"].contains(&kind), "{suggestion}");
            assert!(veld == "q" || kind == "place", "{suggestion}");
            assert_eq!(suggestion["href"].is_string(), kind == "programme", "{suggestion}");
            assert!(suggestion["hint"].is_string() || suggestion["hint"].is_null(), "{suggestion}");
        }
    }
}

#[test]
fn a_place_is_offered_and_its_text_finds_it() {
    let site = Site::start();
    let found = suggest(&site, "waar", "gentb");
    assert_eq!(found[0]["label"], "Gentbrugge (Gent)", "{found:?}");
    let berchem = suggest(&site, "waar", "berchem");
    assert!(texts(&berchem).contains(&"Berchem (Kluisbergen)"), "no homonym is hidden: {berchem:?}");
    for (typed, name) in
        [("gentb", "Gent"), ("st-nikl", "Sint-Niklaas"), ("9050", "Gent"), ("waasl", "Waasland")]
    {
        let text = suggest(&site, "waar", typed)[0]["text"].as_str().expect("a text").to_owned();
        let answer = site.browser().get(&format!("/api/search?waar={}", encode(&text))).expect(200).json();
        assert_eq!(answer["understood"]["places"][0]["name"], name, "{typed}: {text}");
    }
}

#[test]
fn the_question_is_completed_and_a_programme_has_its_page() {
    let site = Site::start();
    assert!(texts(&suggest(&site, "q", "buddy in gentb")).contains(&"buddy in Gentbrugge"));
    assert_eq!(suggest(&site, "q", "eenza")[0]["hint"], "Mensen die zich eenzaam voelen");
    let catalogue = tests::data::lines("programmes.jsonl");
    let programme = catalogue.iter().find(|record| record["status"] == "listed").expect("a programme");
    let name = programme["programme"].as_str().expect("a name");
    let found = suggest(&site, "q", name);
    let slug = programme["slug"].as_str().expect("a slug");
    let wanted = format!("/buddywerking/{slug}");
    let hrefs: Vec<_> = found.iter().filter_map(|suggestion| suggestion["href"].as_str()).collect();
    assert!(hrefs.contains(&wanted.as_str()), "{name}: {found:?}");
    for href in hrefs {
        assert_eq!(site.browser().get(href).status, 200, "{href}");
    }
}

#[test]
fn an_answer_may_be_kept_for_a_while_and_is_no_page() {
    let site = Site::start();
    let answer = site.browser().get("/api/suggest?veld=waar&q=gent").expect(200);
    assert_eq!(answer.header("cache-control"), "public, max-age=300");
    assert_eq!(answer.header("content-type"), "application/json");
    assert!(answer.header("set-cookie").is_empty());
    assert!(answer.header("content-security-policy").contains("default-src 'none'"));
}

#[test]
fn whatever_is_typed_is_answered_quickly_and_not_written_down() {
    let site = Site::start();
    let long = "gent ".repeat(300);
    for q in [
        "",
        " ",
        "g",
        "9",
        "%",
        "\0",
        "'; DROP TABLE",
        "<script>alert(1)</script>",
        "\u{202e}tneg",
        "🙂🙂",
        "ﷺﷺﷺ",
        "ß",
        "İİİ",
        "título:*",
        "gent\u{0301}\u{0301}\u{0301}",
        "-----",
        "....",
        "st st st st st",
        &long,
        "geheim-woord",
    ] {
        for veld in ["q", "waar", "", "x", "'"] {
            let answer = site.browser().get(&format!("/api/suggest?{}", form(&[("veld", veld), ("q", q)])));
            let answer = answer.expect(200);
            let list = answer.json()["suggestions"].as_array().expect("a list").clone();
            assert!(list.len() <= 8, "{veld} {q:?}: {list:?}");
            assert!(answer.took.as_millis() < 1000, "{q:?} took {:?}", answer.took);
        }
    }
    for path in [
        "/api/suggest",
        "/api/suggest?q=gent&q=brugge&veld=waar&veld=q&x=1",
        "/api/suggest?veld=%ff&q=%ff%zz",
    ] {
        assert_eq!(site.browser().get(path).status, 200, "{path}");
    }
    let many = site.browser().get(&format!("/api/suggest?{}", "q=gent&".repeat(300)));
    assert!(many.status < 500, "{}", many.status);
    let log = site.log();
    for typed in ["geheim-woord", "gentbrugge", "DROP", "tneg"] {
        assert!(!log.contains(typed), "{typed} stands in the log");
    }
}

#[test]
fn the_public_pages_load_the_script_and_no_other_page_does() {
    let site = Site::start();
    let browser = site.browser();
    let has_script = |html: &str| tests::html::tags(html).iter().any(|tag| tag.name == "script");
    for path in ["/", "/zoeken?q=praten", "/gemeente/gent"] {
        let page = browser.get(path).expect(200);
        assert!(has_script(&page.text()), "{path}");
        let policy = page.header("content-security-policy").to_owned();
        assert!(
            policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"),
            "{path}: {policy}"
        );
    }
    for path in ["/aanvraag", "/opvolgen", "/inloggen", "/inloggen/herstel", "/bestaat-niet", "/beheer"] {
        let page = browser.get(path);
        assert!(!has_script(&page.text()), "{path} loads a script");
        let policy = page.header("content-security-policy").to_owned();
        if page.header("content-type").starts_with("text/html") {
            assert!(
                policy.contains("script-src 'none'") && !policy.contains("connect-src"),
                "{path}: {policy}"
            );
        }
    }
}
