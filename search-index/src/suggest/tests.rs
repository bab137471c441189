use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::analysis::Analyzer;
use crate::gazetteer::Gazetteer;
use crate::question::{TopicLists, Weighing};
use domain::place::Places;

fn reader() -> (Reader, Taxonomy) {
    let places = Places::parse(
        include_str!("../../../data/places.csv"),
        include_str!("../../../data/postcodes.csv"),
        include_str!("../../../data/regions.json"),
    )
    .unwrap();
    let taxonomy = Taxonomy::parse("taxonomy.csv", include_str!("../../../data/taxonomy.csv")).unwrap();
    let analyzer = Analyzer::new().unwrap();
    let lists = TopicLists::new(&analyzer, &taxonomy).unwrap();
    (
        Reader::new(analyzer, Gazetteer::new(Arc::new(places)), lists, Weighing::new(&taxonomy).unwrap()),
        taxonomy,
    )
}

/// Every place and topic, and one programme.
struct All {
    reader: Reader,
    suggester: Suggester,
    programmes: Lexicon,
}

impl All {
    fn new() -> Self {
        let (reader, taxonomy) = reader();
        let suggester = Suggester::new(&reader, &taxonomy).unwrap();
        let mut programmes = Lexicon::default();
        for name in ["Taalmaatjes Gent", "Duo voor een job", "Compagnons"] {
            let offer = Offer::Programme(Slug::of_name(name).unwrap());
            let entry = Entry { text: name.to_owned(), label: name.to_owned(), offer, weight: 0 };
            programmes.add(entry, name, [], true);
        }
        Self { reader, suggester, programmes: programmes.sorted() }
    }

    fn suggest(&self, typed: &str, field: Field) -> Vec<Suggestion> {
        self.suggester.suggest(typed, field, 8, &self.reader, &self.programmes)
    }

    fn labels(&self, typed: &str, field: Field) -> Vec<String> {
        self.suggest(typed, field).into_iter().map(|suggestion| suggestion.label).collect()
    }

    fn places(&self, typed: &str) -> Vec<String> {
        self.labels(typed, Field::Place)
    }

    fn texts(&self, typed: &str) -> Vec<String> {
        self.suggest(typed, Field::Question).into_iter().map(|suggestion| suggestion.text).collect()
    }
}

#[test]
fn places_begin_so_the_likelier_first() {
    let all = All::new();
    assert_eq!(all.places("gentb"), ["Gentbrugge (Gent)"]);
    let gent = all.places("gent");
    assert_eq!(gent[0], "Gent");
    assert!(gent.contains(&"Gentbrugge (Gent)".to_owned()), "{gent:?}");
    assert_eq!(all.places("ge")[0], "Gent");
    assert_eq!(all.places("antw")[0], "Antwerpen");
    let antwerp: Vec<_> = all.suggest("antwerpen", Field::Place);
    assert_eq!((&antwerp[0].offer, &antwerp[1].offer), (&Offer::Municipality, &Offer::Province));
    assert_eq!(all.places("panne")[0], "De Panne");
    assert_eq!(all.places("waasl")[0], "Waasland");
    assert_eq!(all.places("bruss")[0], "Brussel (19 gemeenten)");
    assert_eq!(all.places("kemp")[0], "Kempen");
    assert!(!all.places("ge").iter().any(|label| label.contains("Bruss")));
    assert_eq!(all.places("anvers")[0], "Antwerpen");
    assert_eq!(all.places("borsb")[0], "Borsbeek (Antwerpen)");
}

#[test]
fn places_are_found_as_people_write_them() {
    let all = All::new();
    for typed in ["st-nik", "St. Nik", "SINT NIK", "sintnik", "st nikl", "sínt-nïk", "  sint   nik"] {
        assert_eq!(all.places(typed).first().map(String::as_str), Some("Sint-Niklaas"), "{typed}");
    }
    for (typed, wanted) in
        [("gentbruge", "Gentbrugge (Gent)"), ("lokkeren", "Lokeren"), ("oostned", "Oostende")]
    {
        assert_eq!(all.places(typed).first().map(String::as_str), Some(wanted), "{typed}");
    }
    assert_eq!(all.places("gebt"), Vec::<String>::new(), "four letters are too few to be wrong");
    assert_eq!(all.places("Gent of aals")[0], "Aalst");
    assert_eq!(all.suggest("Gent of aals", Field::Place)[0].text, "Gent of 9300 Aalst");
    assert_eq!(all.suggest("Gent of lokere", Field::Place)[0].text, "Gent of Lokeren");
}

#[test]
fn postcodes_name_their_places() {
    let all = All::new();
    assert_eq!(all.places("9050"), ["9050 Gentbrugge (Gent)", "9050 Ledeberg (Gent)"]);
    assert_eq!(all.places("9050 ge"), ["9050 Gentbrugge (Gent)"]);
    assert_eq!(all.places("9000"), ["9000 Gent"]);
    assert!(all.places("90").iter().all(|label| label.starts_with("90")));
    assert_eq!(all.places("9").len(), 0);
    assert!(all.labels("ik ben 90", Field::Question).is_empty());
}

#[test]
fn no_homonym_is_hidden() {
    let all = All::new();
    let berchem = all.places("berchem");
    for label in ["Berchem (Antwerpen)", "Berchem (Kluisbergen)"] {
        assert!(berchem.contains(&label.to_owned()), "{berchem:?}");
    }
    assert_eq!(all.places("bever").iter().filter(|label| label.starts_with("Beveren (")).count(), 4);
}

#[test]
fn every_offered_place_is_read_as_itself() {
    let (reader, _) = reader();
    let lexicon = places::lexicon(&reader.gazetteer);
    let mut wrong = Vec::new();
    for entry in lexicon.entries() {
        let found = reader.read("", &entry.text).found;
        let part = |place: &crate::UnderstoodPlace| {
            let part = place.part.as_deref().map(|part| format!("{part} ({})", place.name));
            part.unwrap_or_else(|| place.name.clone())
        };
        let read: Vec<String> = found.places.iter().map(|place| part(&place.understood)).collect();
        let label = entry.label.trim_start_matches(|c: char| c.is_ascii_digit()).trim();
        // A postcode that has no other place is its whole municipality.
        let town = (entry.offer == Offer::Postcode).then(|| label.split_once('(')).flatten();
        let town = town.map_or(label, |(_, town)| town.trim_end_matches(')'));
        if (read != [label] && read != [town]) || !found.notices.is_empty() {
            wrong.push(format!("{}: “{}” is read as {read:?} {:?}", entry.label, entry.text, found.notices));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), lexicon.entries().len(), wrong.join("\n"));
}

#[test]
fn every_offered_topic_is_understood() {
    let (reader, taxonomy) = reader();
    let lexicon = topics::lexicon(&reader, &taxonomy).unwrap();
    let mut wrong = Vec::new();
    let mut of_code: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in lexicon.entries() {
        let Offer::Topic(scheme, code) = &entry.offer else { panic!("{entry:?}") };
        *of_code.entry(code.as_str()).or_default() += 1;
        let understood = reader.read(&entry.text, "").understood();
        let codes = match scheme {
            Scheme::TargetGroup => understood.target_groups,
            Scheme::Domain => understood.domains,
            _ => understood.kinds,
        };
        if !codes.contains(code) {
            wrong.push(format!("{}: {code}, but {codes:?}", entry.text));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), lexicon.entries().len(), wrong.join("\n"));
    assert!(of_code["eenzaamheid"] > 20, "{of_code:?}");
}

#[test]
fn a_question_is_completed_where_it_is_being_typed() {
    let all = All::new();
    assert_eq!(all.texts("eenza")[0], "eenzaam");
    assert_eq!(all.texts("Eenza")[0], "Eenzaam");
    assert!(all.texts("buddy in gentb").contains(&"buddy in Gentbrugge".to_owned()));
    assert!(all.texts("buddy berchem").contains(&"buddy Berchem (Kluisbergen)".to_owned()));
    assert!(all.texts("ik voel mij al").contains(&"ik voel mij alleen".to_owned()));
    assert!(all.texts("iets voor mijn vader met dement").iter().any(|text| text.ends_with("dementie")));
    assert!(all.texts("iemand om mee te wand").contains(&"iemand om mee te wandelen".to_owned()));
    assert!(all.texts("iemand om mee te wan").iter().all(|text| !text.contains("Wan")));
    assert!(all.texts("Buddy in antwe").contains(&"Buddy in provincie Antwerpen".to_owned()));
    assert_eq!(all.texts("buddy gent "), Vec::<String>::new(), "the word is finished");
    assert_eq!(all.texts("ik wil"), Vec::<String>::new());
    assert!(!all.texts("eenzaam").contains(&"eenzaam".to_owned()), "that stands there already");
}

#[test]
fn programmes_are_offered_by_their_name() {
    let all = All::new();
    let taal = all.suggest("taalma", Field::Question);
    assert!(
        taal.iter()
            .any(|s| matches!(&s.offer, Offer::Programme(slug) if slug.as_str() == "taalmaatjes-gent"))
    );
    assert!(all.labels("compagn", Field::Question).contains(&"Compagnons".to_owned()));
    assert!(all.labels("ik zoek compagn", Field::Question).iter().all(|label| label != "Compagnons"));
    assert!(all.places("compagn").is_empty(), "a place box offers places only");
}

#[test]
fn a_topic_is_offered_once_and_kindly() {
    let all = All::new();
    for typed in ["geh", "vree", "oud", "men", "dem", "psych", "bej", "ill", "verslaa"] {
        let found = all.suggest(typed, Field::Question);
        let topics: Vec<_> = found.iter().filter(|s| matches!(s.offer, Offer::Topic(..))).collect();
        for (n, one) in topics.iter().enumerate() {
            assert!(topics[..n].iter().all(|other| other.offer != one.offer), "{typed}: {found:?}");
            assert!(!one.label.starts_with("gehandicapt") && !one.label.starts_with("vreemdel"), "{typed}");
        }
    }
    assert!(all.labels("beperking", Field::Question).contains(&"Mensen met een beperking".to_owned()));
}

#[test]
fn no_kind_crowds_out_the_others_and_the_limit_holds() {
    let all = All::new();
    for typed in ["be", "sint", "gen", "ta", "mensen", "90", "zz"] {
        for field in [Field::Question, Field::Place] {
            let found = all.suggest(typed, field);
            assert!(found.len() <= 8, "{typed}: {found:?}");
        }
    }
    assert_eq!(all.places("sint").len(), 8);
    assert!(all.suggester.suggest("gent", Field::Place, 0, &all.reader, &all.programmes).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn nothing_typed_makes_it_panic(typed in any::<String>(), words in "[a-zA-Zéï0-9' .,()-]{0,120}") {
        thread_local!(static ALL: All = All::new());
        ALL.with(|all| {
            for text in [&typed, &words] {
                for field in [Field::Question, Field::Place] {
                    for suggestion in all.suggest(text, field) {
                        prop_assert!(!suggestion.text.is_empty() && !suggestion.label.is_empty());
                    }
                }
            }
            Ok(())
        })?;
    }
}
