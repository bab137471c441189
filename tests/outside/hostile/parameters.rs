//! Input that a reader could type or a link could carry, at its limits.

use tests::Site;
use tests::browser::{encode, form};

#[test]
fn a_long_question_is_cut_with_a_notice() {
    let site = Site::start();
    let long = "iemand om mee te praten ".repeat(40);
    let answer = site
        .browser()
        .get(&format!("/api/search?{}", form(&[("q", &long), ("waar", &"Gent".to_owned())])))
        .expect(200);
    assert!(!answer.json()["notices"].as_array().expect("notices").is_empty(), "{}", answer.text());
    assert_eq!(answer.json()["understood"]["places"][0]["name"], "Gent");
}

#[test]
fn hundreds_of_filters_are_an_answer_or_a_4xx() {
    let site = Site::start();
    for name in ["domein", "doelgroep", "soort", "provincie", "onbekend", "q"] {
        let answer = site.browser().get(&format!("/zoeken?{}", format!("{name}=welzijn&").repeat(180)));
        assert!(answer.status < 500, "{name}: {}", answer.status);
        assert!(answer.took.as_millis() < 1000, "{name} took {:?}", answer.took);
    }
}

#[test]
fn the_language_of_a_query_parser_is_not_spoken() {
    let site = Site::start();
    for q in [
        "title:*",
        "*:*",
        "[a TO z]",
        "buddy AND NOT gent",
        "\"onaf",
        "a^99",
        "(((",
        "-buddy",
        "+",
        "/.*/",
        "IN [",
        "\\",
    ] {
        let answer = site.browser().get(&format!("/api/search?q={}", encode(q))).expect(200).json();
        assert!(!answer["results"].as_array().expect("results").is_empty(), "{q}");
    }
}

#[test]
fn no_answer_tells_what_lies_beneath() {
    let site = Site::start();
    for path in [
        "/buddywerking/'",
        "/opvolgen/stand?x=%ff",
        "/zoeken?%ff=%ff",
        "/assets/x",
        "/beheer/aanvraag/'--",
        "/api/search?per_page[]=1",
        "/gemeente/%ff",
    ] {
        let answer = site.browser().get(path);
        assert!(answer.status < 500, "{path}: {}", answer.status);
        let text = answer.text().to_lowercase();
        for word in ["sqlx", "sqlite", "tantivy", "panicked", ".rs:", "axum", "serde", "stack backtrace"] {
            assert!(!text.contains(word), "{path} names {word}: {text}");
        }
    }
}
