//! `/api/search`: the contract of PRODUCT.md, key by key.

use std::collections::BTreeSet;

use serde_json::Value;
use tests::Site;
use tests::browser::form;

/// Asks and reads the answer.
pub(crate) fn ask(site: &Site, pairs: &[(&str, &str)]) -> Value {
    site.browser().get(&format!("/api/search?{}", form(pairs))).expect(200).json()
}

#[track_caller]
fn keys(value: &Value, wanted: &[&str]) {
    let found: BTreeSet<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(found, wanted.iter().copied().collect(), "keys of {value}");
}

#[test]
fn the_answer_has_exactly_the_keys_of_the_contract() {
    let site = Site::start();
    let answer = ask(&site, &[("q", "iemand om mee te praten"), ("waar", "Gent")]);
    keys(&answer, &["understood", "total", "total_related", "notices", "facets", "results"]);
    keys(&answer["understood"], &["places", "target_groups", "domains", "kinds", "intent"]);
    keys(&answer["facets"], &["domein", "doelgroep", "soort", "provincie"]);
    let places = answer["understood"]["places"].as_array().expect("places");
    assert_eq!(places.len(), 1, "{answer}");
    keys(&places[0], &["name", "nis", "kind", "part", "typed", "alternatives"]);
    assert_eq!(places[0]["name"], "Gent");
    assert_eq!(places[0]["kind"], "municipality");
    assert_eq!(places[0]["part"], Value::Null);
    assert_eq!(answer["understood"]["intent"], "seek");
    let results = answer["results"].as_array().expect("results");
    assert!(!results.is_empty());
    for result in results {
        keys(
            result,
            &[
                "slug",
                "programme",
                "organisation",
                "block",
                "reasons",
                "distance_km",
                "serves_place",
                "municipality",
                "score",
            ],
        );
        assert!(["fit", "related"].iter().any(|block| result["block"] == *block), "{result}");
        assert!(result["score"].is_number() && result["serves_place"].is_boolean(), "{result}");
        for reason in result["reasons"].as_array().expect("reasons") {
            keys(reason, &["kind", "text"]);
            assert!(!reason["text"].as_str().unwrap_or_default().is_empty(), "{result}");
        }
    }
}

#[test]
fn a_postcode_is_its_municipality_with_its_part() {
    let site = Site::start();
    for waar in ["9050", "Gentbrugge"] {
        let answer = ask(&site, &[("waar", waar)]);
        let place = &answer["understood"]["places"][0];
        assert_eq!(place["name"], "Gent", "{answer}");
        if waar == "Gentbrugge" {
            assert_eq!(place["part"], "Gentbrugge", "{answer}");
        }
        assert_eq!(place["typed"], waar);
    }
}

#[test]
fn bare_brussel_is_the_region() {
    let site = Site::start();
    let answer = ask(&site, &[("q", "buddy in Brussel")]);
    let place = &answer["understood"]["places"][0];
    assert_eq!(place["name"], "Brussel (19 gemeenten)", "{answer}");
    assert_eq!(place["kind"], "region");
    assert_eq!(place["nis"], Value::Null);
}

#[test]
fn what_fits_stands_before_what_is_related_and_serves_the_place() {
    let site = Site::start();
    let answer = ask(&site, &[("waar", "Gent"), ("per_page", "50")]);
    let results = answer["results"].as_array().expect("results");
    let fits = results.iter().take_while(|result| result["block"] == "fit").count();
    assert!(fits > 0, "something serves Gent");
    assert!(results[fits..].iter().all(|result| result["block"] == "related"), "the blocks are mixed");
    assert!(results[..fits].iter().all(|result| result["serves_place"] == true), "{answer}");
    let total = answer["total"].as_u64().expect("a number");
    assert_eq!(total.min(50), u64::try_from(fits).expect("few"), "{answer}");
}

#[test]
fn per_page_is_kept_between_1_and_50() {
    let site = Site::start();
    for (asked, at_most) in [
        ("1", 1),
        ("7", 7),
        ("50", 50),
        ("0", 50),
        ("51", 50),
        ("-1", 50),
        ("x", 50),
        ("99999999999999999999", 50),
    ] {
        let answer = ask(&site, &[("q", "buddy"), ("per_page", asked)]);
        let count = answer["results"].as_array().expect("results").len();
        assert!((1..=at_most).contains(&count), "per_page={asked} gives {count}");
    }
}

#[test]
fn there_is_never_an_empty_page() {
    let site = Site::start();
    for q in
        ["", "zxqwv", "кружка", "🙂", "een heel erg vreemde vraag over xylofoons in Timboektoe", "de het een"]
    {
        for waar in ["", "Gent", "Atlantis", "Herstappe"] {
            let answer = ask(&site, &[("q", q), ("waar", waar)]);
            assert!(
                !answer["results"].as_array().expect("results").is_empty(),
                "q={q:?} waar={waar:?} finds nothing"
            );
        }
    }
}
