//! Filters, order, distance and pages.

use std::collections::BTreeSet;

use serde_json::Value;
use tests::Site;
use tests::data::{lines, text, texts};

use super::api::ask;

fn slugs(answer: &Value) -> Vec<String> {
    let results = answer["results"].as_array().expect("results");
    results.iter().map(|result| text(result, "slug").to_owned()).collect()
}

#[test]
fn a_filter_keeps_what_has_its_code_and_the_count_was_right() {
    let site = Site::start();
    let programmes = lines("programmes.jsonl");
    for (parameter, field) in [("domein", "domains"), ("doelgroep", "target_groups"), ("soort", "kind")] {
        let open = ask(&site, &[("q", "")]);
        let counts = open["facets"][parameter].as_object().expect("counts").clone();
        assert!(!counts.is_empty(), "{parameter} has counts");
        for (code, count) in counts {
            let narrowed = ask(&site, &[(parameter, &code), ("per_page", "50")]);
            assert_eq!(narrowed["total"], count, "{parameter}={code}");
            for result in
                narrowed["results"].as_array().expect("results").iter().filter(|r| r["block"] == "fit")
            {
                let record =
                    programmes.iter().find(|record| record["slug"] == result["slug"]).expect("a known slug");
                assert!(
                    texts(record, field).contains(&code.as_str()),
                    "{} has no {field} {code}",
                    result["slug"]
                );
            }
        }
    }
}

#[test]
fn two_values_of_one_filter_are_either() {
    let site = Site::start();
    let total = |pairs: &[(&str, &str)]| ask(&site, pairs)["total"].as_u64().expect("a number");
    let (one, other) = (total(&[("domein", "sport")]), total(&[("domein", "cultuur")]));
    let both = total(&[("domein", "sport"), ("domein", "cultuur")]);
    assert!(both >= one.max(other) && both <= one + other, "{one}, {other}, together {both}");
}

#[test]
fn an_unknown_value_is_ignored_with_a_notice() {
    let site = Site::start();
    let plain = ask(&site, &[("waar", "Gent")]);
    for (name, value) in [
        ("domein", "toveren"),
        ("doelgroep", "' OR 1=1"),
        ("soort", ""),
        ("sorteer", "zomaar"),
        ("straal", "ver"),
        ("pagina", "twee"),
    ] {
        let answer = ask(&site, &[("waar", "Gent"), (name, value)]);
        assert_eq!(answer["total"], plain["total"], "{name}={value}");
        if !value.is_empty() {
            assert!(
                !answer["notices"].as_array().expect("notices").is_empty(),
                "{name}={value}: {}",
                answer["notices"]
            );
        }
    }
}

#[test]
fn an_unknown_place_is_said_with_the_nearest_spellings() {
    let site = Site::start();
    let answer = ask(&site, &[("waar", "Gentt")]);
    let notices = answer["notices"].to_string();
    assert!(!answer["notices"].as_array().expect("notices").is_empty(), "{answer}");
    assert!(notices.contains("Gent") || answer["understood"]["places"][0]["name"] == "Gent", "{answer}");
    let nowhere = ask(&site, &[("waar", "Xqzwv")]);
    assert!(!nowhere["notices"].as_array().expect("notices").is_empty(), "{nowhere}");
}

#[test]
fn pages_follow_each_other_without_gaps_or_repeats() {
    let site = Site::start();
    let mut seen = BTreeSet::new();
    let first = ask(&site, &[("waar", "Gent"), ("per_page", "20")]);
    let all =
        first["total"].as_u64().expect("total") + first["total_related"].as_u64().expect("total_related");
    for page in 1..=all.div_ceil(20) {
        let page = page.to_string();
        let answer = ask(&site, &[("waar", "Gent"), ("per_page", "20"), ("pagina", &page)]);
        for slug in slugs(&answer) {
            assert!(seen.insert(slug.clone()), "{slug} stands on two pages");
        }
    }
    assert_eq!(u64::try_from(seen.len()).expect("few"), all);
}

#[test]
fn a_page_beyond_the_last_is_not_empty() {
    let site = Site::start();
    for page in ["999", "18446744073709551615", "0", "-3"] {
        let answer = ask(&site, &[("waar", "Gent"), ("pagina", page)]);
        assert!(!slugs(&answer).is_empty(), "pagina={page} is empty");
    }
}

#[test]
fn sorting_by_name_and_by_distance_keeps_its_word() {
    let site = Site::start();
    let by_distance = ask(&site, &[("waar", "Gent"), ("sorteer", "afstand"), ("per_page", "50")]);
    let fits = |answer: &Value| -> Vec<Value> {
        answer["results"]
            .as_array()
            .expect("results")
            .iter()
            .filter(|r| r["block"] == "fit")
            .cloned()
            .collect()
    };
    let distances: Vec<f64> =
        fits(&by_distance).iter().filter_map(|result| result["distance_km"].as_f64()).collect();
    assert!(distances.len() > 3 && distances.is_sorted(), "{distances:?}");
    let by_name = ask(&site, &[("waar", "Gent"), ("sorteer", "naam"), ("per_page", "50")]);
    // By the first letter: what comes before it, accents and case do not count.
    let first = |name: &str| name.to_lowercase().chars().find(|c| c.is_alphanumeric());
    let letters: Vec<_> = fits(&by_name).iter().map(|result| first(text(result, "programme"))).collect();
    assert!(letters.len() > 3 && letters.is_sorted(), "by name: {letters:?}");
}

#[test]
fn a_radius_keeps_what_lies_within_it() {
    let site = Site::start();
    let near = ask(&site, &[("waar", "Gent"), ("straal", "10"), ("per_page", "50")]);
    for result in near["results"].as_array().expect("results").iter().filter(|r| r["block"] == "fit") {
        let within = result["distance_km"].as_f64().is_some_and(|km| km <= 10.0);
        assert!(within || result["serves_place"] == true, "{result}");
    }
}

#[test]
fn near_me_answers_to_a_point() {
    let site = Site::start();
    let answer = ask(&site, &[("punt", "51.05,3.72"), ("sorteer", "afstand")]);
    let nearest = answer["results"][0]["distance_km"].as_f64().expect("a distance");
    assert!(nearest < 5.0, "{answer}");
    for nonsense in ["", "51.05", "999,999", "NaN,inf", "51.05,3.72,1", "1e308,1e308"] {
        let answer = ask(&site, &[("punt", nonsense)]);
        assert!(!slugs(&answer).is_empty(), "punt={nonsense}");
    }
}
