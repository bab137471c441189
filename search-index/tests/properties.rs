//! Whatever is typed: no panic, no loop, no more steps than the budget, and always an answer.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use std::sync::LazyLock;

use check::House;
use proptest::prelude::*;
use search_index::Query;
use search_index::analysis::Steps;

mod check;
mod common;

static HOUSE: LazyLock<House> = LazyLock::new(House::new);

/// Pieces that the parser treats in a way of their own, and pieces that it should not.
const PIECES: [&str; 72] = [
    "Gent",
    "gnet",
    "9050",
    "Sint",
    "St.",
    "st",
    "'t",
    "het",
    "Gentse",
    "regio",
    "buurt",
    "van",
    "in",
    "bij",
    "naar",
    "verhuisd",
    "provincie",
    "Limburg",
    "Deurne",
    ",",
    "(",
    ")",
    "…",
    " + ",
    "…?!",
    "ik",
    "ben",
    "wil",
    "buddy",
    "buddys",
    "taalbuddy",
    "vrijetijdsmaatje",
    "huiswerkbegeleiding",
    "dimentie",
    "zwagner",
    "oudre",
    "antwerpn",
    "kapelle",
    "op",
    "den",
    "bos",
    "gestopt",
    "drinken",
    "alleen",
    "jong",
    "dementie",
    "82",
    "19j",
    "van 9",
    "2018",
    "99999",
    "-",
    "\u{0}",
    "\t",
    "\n",
    "\r\n",
    "\u{200f}",
    "\u{202e}",
    "\u{301}",
    "\u{345}",
    "İ",
    "ß",
    "ﬁ",
    "ﷺ",
    "👩‍👩‍👧",
    "بأنتويرب",
    "لاجئ",
    "біженець",
    "漢字",
    "mülteci",
    "e\u{301}",
    "\u{feff}",
];

/// Any text: letters of every script, control characters, pieces of our own words, all of them repeated.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![6 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>(), 1 => "[a-z]{1,24}"];
    let glue = prop::sample::select(&[" ", "", "-", "'", ", ", ". ", "\u{a0}", "…"][..]);
    let mixed =
        (prop::collection::vec(piece.clone(), 0..60), glue).prop_map(|(pieces, glue)| pieces.join(glue));
    let repeated = (piece, 1..2_000_usize).prop_map(|(piece, times)| {
        let mut text = format!("{piece} ").repeat(times);
        text.truncate(text.floor_char_boundary(10_000));
        text
    });
    prop_oneof![2 => any::<String>(), 5 => mixed, 1 => repeated, 1 => "[\\PC\\pC]{0,200}", 1 => "[ \\t\\n…!?.,;:()+'-]{0,3000}"]
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn any_question_is_answered_within_the_budget(q in text(), waar in prop_oneof![Just(String::new()), text()]) {
        HOUSE.check(&q, &waar);
    }

    #[test]
    fn any_budget_is_kept_and_leaves_plain_words(q in text(), waar in text(), budget in 0..30_000_usize) {
        let steps = Steps::of(budget);
        let question = HOUSE.check_reading(&q, &waar, &steps);
        prop_assert!(question.steps <= budget);
        prop_assert_eq!(question.cut, steps.is_over());
    }

    #[test]
    fn any_parameters_are_answered(
        pairs in prop::collection::vec(
            (
                prop_oneof![
                    9 => prop::sample::select(&[
                        "q", "waar", "straal", "punt", "domein", "doelgroep", "soort", "provincie", "sorteer", "pagina", "per_page",
                    ][..]).prop_map(str::to_owned),
                    1 => any::<String>(),
                ],
                prop_oneof![
                    3 => prop::sample::select(&[
                        "", "0", "1", "-1", "7,5", "1e308", "NaN", "inf", "51.05,3.72", "90,-180", "0,0", ",", "18446744073709551615",
                        "50", "werk", "ouderen", "taal", "limburg", "afstand", "naam", "bevestigd", "Gent", "buddy",
                    ][..]).prop_map(str::to_owned),
                    1 => text(),
                ],
            ),
            0..40,
        ),
    ) {
        let (query, notices) = Query::from_pairs(pairs.iter().map(|(param, value)| (param.as_str(), value.as_str())));
        prop_assert!(notices.len() <= 20);
        let filtered = [&query.domein, &query.doelgroep, &query.soort].iter().any(|codes| !codes.is_empty())
            || !query.provincie.is_empty();
        HOUSE.answers(&query, filtered);
    }
}

#[test]
fn the_longest_and_the_strangest_are_answered() {
    for piece in [
        "a",
        " ",
        "…",
        "\u{301}",
        "\u{202e}",
        "ﷺ",
        "ik ",
        "ik wil ",
        "schoolqvriendjes ",
        "st. ",
        "… + ",
        "taal",
        "9050 ",
    ] {
        let text = piece.repeat(10_000 / piece.len());
        HOUSE.check(&text, "");
        HOUSE.check(&text, &text);
    }
}

#[test]
fn when_the_steps_are_used_up_what_was_understood_stays() {
    let q = "Gent Gent gezelschap voor mijn moeder dimentie";
    let all = HOUSE.check_reading(q, "", &Steps::default());
    assert!(!all.cut && !all.found.places.is_empty() && !all.topics.is_empty());
    // The places are read first.
    let some = HOUSE.check_reading(q, "", &Steps::of(100));
    assert!(some.cut && some.topics.is_empty());
    assert_eq!(some.found.places, all.found.places);
    assert!(some.words.iter().any(|word| word.typed == "dimentie"));
    let none = HOUSE.check_reading(q, "", &Steps::of(0));
    assert!(none.cut && none.found.places.is_empty() && !none.words.is_empty());
}

/// What nobody looks at is not ordered: that must not be seen.
#[test]
fn what_comes_first_does_not_depend_on_how_much_is_asked_for() {
    for line in common::data("relevance/dev.jsonl").lines() {
        let asked: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| asked[name].as_str().unwrap_or_default().to_owned();
        let query = |pagina, per_page| Query {
            q: text("q"),
            waar: text("waar"),
            pagina,
            per_page,
            ..Query::default()
        };
        let ask = |query: &Query| HOUSE.search.search(query).unwrap();
        let (much, one) = (ask(&query(1, 50)), ask(&query(1, 1)));
        assert_eq!((one.total, one.total_related), (much.total, much.total_related), "{line}");
        let pages = (1..=4).flat_map(|pagina| ask(&query(pagina, 7)).hits);
        let shown: Vec<_> = pages.map(|hit| (hit.slug, hit.block)).collect();
        let first = much.hits.iter().map(|hit| (hit.slug.clone(), hit.block));
        let first: Vec<_> = first.take(shown.len().min(much.hits.len())).collect();
        assert_eq!(shown[..first.len()], first, "{line}");
        assert_eq!(one.hits, much.hits[..1], "{line}");
    }
}
