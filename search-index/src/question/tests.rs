//! What questions mean, on the real tables.

use std::sync::{Arc, LazyLock};

use domain::directory::table::rows;
use domain::place::Places;
use domain::taxonomy::Taxonomy;
use proptest::prelude::*;

use super::*;

static READER: LazyLock<Reader> = LazyLock::new(|| {
    let places = Places::parse(
        include_str!("../../../data/places.csv"),
        include_str!("../../../data/postcodes.csv"),
        include_str!("../../../data/regions.json"),
    )
    .unwrap();
    let taxonomy = Taxonomy::parse("taxonomy.csv", include_str!("../../../data/taxonomy.csv")).unwrap();
    let analyzer = Analyzer::new().unwrap();
    let lists = TopicLists::new(&analyzer, &taxonomy).unwrap();
    Reader::new(analyzer, Gazetteer::new(Arc::new(places)), lists, Weighing::new(&taxonomy).unwrap())
});

fn groups(q: &str) -> Vec<String> {
    READER.read(q, "").understood().target_groups.iter().map(ToString::to_string).collect()
}

fn has(q: &str, scheme: Scheme, code: &str) -> bool {
    READER.read(q, "").topics.iter().any(|topic| topic.scheme == scheme && topic.code.as_str() == code)
}

#[test]
fn everyday_words_are_understood() {
    for (question, group) in [
        ("ik voel mij alleen", "eenzaamheid"),
        ("net buiten uit de gevangenis", "ex-gedetineerden"),
        ("ik kom volgende maand vrij", "ex-gedetineerden"),
        ("mijn leefloon is op", "armoede"),
        ("pas bevallen", "gezinnen"),
        ("ons bomma vergeet alles", "dementie"),
        ("hij drinkt te veel", "verslaving"),
        ("slaapt al weken bij vrienden op de zetel", "dak-en-thuislozen"),
        ("personne âgée", "ouderen"),
        ("demandeur d'asile", "migratie-achtergrond"),
        ("my son is gay", "lgbtq"),
        ("mülteci", "migratie-achtergrond"),
        ("біженець", "migratie-achtergrond"),
        ("لاجئ", "migratie-achtergrond"),
        ("refugiado", "migratie-achtergrond"),
    ] {
        assert!(has(question, Scheme::TargetGroup, group), "{question}: {:?}", groups(question));
    }
}

#[test]
fn what_sounds_alike_is_not_meant() {
    for (question, group) in [
        ("ik ben woensdag de hele dag vrij", "ex-gedetineerden"),
        ("ik heb elke week een voormiddag vrij", "ex-gedetineerden"),
        ("ouders zoeken steun", "ouderen"),
        ("samen, niet alleen", "eenzaamheid"),
    ] {
        assert!(!has(question, Scheme::TargetGroup, group), "{question}: {:?}", groups(question));
    }
    assert!(!has("mijn man werkt s nachts", Scheme::Domain, "werk"));
    assert!(!has("wij wonen in wellen", Scheme::Domain, "wonen"));
    assert!(has("een duwtje naar werk", Scheme::Domain, "werk"));
}

#[test]
fn typos_and_compounds_are_understood() {
    assert!(has("pyschische kwetsbaarhied", Scheme::TargetGroup, "psychische-kwetsbaarheid"));
    assert!(has("zwagner", Scheme::TargetGroup, "gezinnen"));
    assert!(has("jong dimentie", Scheme::TargetGroup, "dementie"));
    assert!(has("taalbudy", Scheme::Kind, "taal"));
    assert!(has("werkbuddies", Scheme::Domain, "werk"));
    assert!(READER.read("jong dementie", "").words.iter().any(|word| word.stem == "jongdementie"));
}

#[test]
fn a_misspelling_as_near_to_two_words_means_both_and_less() {
    let weight = |q: &str, group: &str| {
        let topics = READER.read(q, "").topics;
        topics.iter().find(|topic| topic.code.as_str() == group).map_or(0.0, |topic| topic.weight)
    };
    for group in ["ouderen", "gezinnen"] {
        assert!((0.1..1.0).contains(&weight("oudre", group)), "{group} {}", weight("oudre", group));
    }
    // One nearest word, or several that mean the same: as sure as ever.
    assert!(weight("zwagner", "gezinnen") >= 1.0);
    assert!(weight("dimentie", "dementie") >= 1.0);
}

#[test]
fn ages_say_who_it_is_for() {
    for (question, group, age) in [
        ("voor mijn dochter van 9", "kinderen", 9),
        ("ons bomma is 90", "ouderen", 90),
        ("vader 82", "ouderen", 82),
        ("cliënt 19j", "jongeren", 19),
        ("ik ben 14", "jongeren", 14),
        ("ma maman de 86 ans", "ouderen", 86),
    ] {
        assert!(has(question, Scheme::TargetGroup, group), "{question}: {:?}", groups(question));
        assert_eq!(READER.read(question, "").age, Some(age), "{question}");
    }
    for question in ["nu 5 jaar droog", "2x per week", "van 4 kinderen", "gezin met 4 kinderen"] {
        assert_eq!(READER.read(question, "").age, None, "{question}");
    }
}

#[test]
fn the_intent_is_read() {
    for (question, intent) in [
        ("buddy depressie", Intent::Seek),
        ("iemand voor mijn moeder", Intent::SeekForOther),
        ("ik wil zelf buddy worden in Genk", Intent::Volunteer),
        ("cliënt zoekt gezelschap", Intent::Refer),
        ("I want to volunteer", Intent::Volunteer),
    ] {
        assert_eq!(READER.read(question, "").intent, intent, "{question}");
    }
    // Saying for whom does not hide what is asked.
    assert!(has("buddy voor een vluchteling", Scheme::TargetGroup, "migratie-achtergrond"));
}

#[test]
fn every_group_and_domain_has_phrases_in_every_language() {
    #[derive(serde::Deserialize)]
    struct Row {
        means: String,
    }
    let taxonomy = Taxonomy::parse("taxonomy.csv", include_str!("../../../data/taxonomy.csv")).unwrap();
    for (file, text, least) in [
        ("nl", include_str!("../../../data/topics/nl.csv"), 10),
        ("fr", include_str!("../../../data/topics/fr.csv"), 3),
        ("en", include_str!("../../../data/topics/en.csv"), 3),
        ("ar", include_str!("../../../data/topics/ar.csv"), 5),
        ("uk", include_str!("../../../data/topics/uk.csv"), 5),
        ("tr", include_str!("../../../data/topics/tr.csv"), 5),
        ("es", include_str!("../../../data/topics/es.csv"), 5),
    ] {
        let rows = rows::<Row>(file, text).unwrap();
        for (scheme, short) in [(Scheme::TargetGroup, "tg"), (Scheme::Domain, "dom")] {
            for term in taxonomy.of(scheme) {
                let code = format!("{short}:{}", term.code);
                let n = rows.iter().filter(|(_, row)| row.means.split(' ').any(|m| m == code)).count();
                assert!(n >= least, "{file} has {n} phrases for {code}");
            }
        }
    }
}

#[test]
fn no_phrase_is_a_whole_test_question() {
    #[derive(serde::Deserialize)]
    struct Asked {
        q: String,
    }
    #[derive(serde::Deserialize)]
    struct Row {
        phrase: String,
    }
    let questions: Vec<Vec<String>> = [
        include_str!("../../../data/relevance/questions.jsonl"),
        include_str!("../../../data/relevance/kept.jsonl"),
    ]
    .into_iter()
    .flat_map(str::lines)
    .map(|line| serde_json::from_str::<Asked>(line).unwrap())
    .map(|asked| tokens(&asked.q).into_iter().map(|token| token.text).collect())
    .collect();
    for text in [
        include_str!("../../../data/topics/nl.csv"),
        include_str!("../../../data/topics/fr.csv"),
        include_str!("../../../data/topics/en.csv"),
    ] {
        for (line, row) in rows::<Row>("topics", text).unwrap() {
            let words: Vec<String> = tokens(&row.phrase).into_iter().map(|token| token.text).collect();
            assert!(words.len() < 4 || !questions.contains(&words), "line {line}: {}", row.phrase);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_bounded(q in any::<String>(), place in any::<String>()) {
        let question = READER.read(&q, &place);
        prop_assert!(question.words.len() <= MAX_WORDS);
        prop_assert!(question.found.places.len() <= 5);
        prop_assert_eq!(question.found.used.len(), tokens(&q).len());
    }

    #[test]
    fn any_mixture_of_words_and_places_is_read(
        words in proptest::collection::vec(
            prop_oneof![
                Just("Gent"), Just("9050"), Just("in"), Just("het"), Just("Gentse"), Just("St."), Just("peer"), Just(","),
                Just("van"), Just("regio"), Just("dimentie"), Just("بأنتويرب"), Just("'t"), Just("\u{200f}"), Just("ß"),
                Just("sint"), Just("nikaals"), Just("82"), Just("İ"),
            ],
            0..60,
        ),
        glue in prop_oneof![Just(" "), Just(""), Just("-"), Just("'")],
    ) {
        let text = words.join(glue);
        let question = READER.read(&text, &text);
        prop_assert!(question.found.places.len() <= 5);
    }
}
