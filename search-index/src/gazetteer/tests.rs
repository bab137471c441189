//! What SOURCES.md says of places, sentence by sentence, on the real tables.

use std::sync::{Arc, LazyLock};

use domain::taxonomy::Taxonomy;

use super::*;
use crate::analysis::{Analyzer, Steps, tokens};
use crate::question::{Reader, TopicLists, Weighing};

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

fn found(q: &str, place_box: &str) -> Found {
    let all = tokens(q);
    READER.gazetteer.read(Reading { question: &all, text: q, place_box, steps: &Steps::default() }, &*READER)
}

/// Name and part of each place of a question.
fn places(q: &str) -> Vec<String> {
    shown(&found(q, ""))
}

fn in_box(text: &str) -> Vec<String> {
    shown(&found("", text))
}

fn shown(found: &Found) -> Vec<String> {
    found
        .places
        .iter()
        .map(|place| match &place.understood.part {
            Some(part) => format!("{}/{part}", place.understood.name),
            None => place.understood.name.clone(),
        })
        .collect()
}

#[test]
fn every_place_is_found_by_its_own_name_in_the_box() {
    let rows = READER.gazetteer.places.rows();
    let mut wrong = Vec::new();
    for (row, place) in rows.iter().enumerate() {
        let text = READER.gazetteer.offered(row);
        let got = found("", &text);
        let right = got.places.len() == 1
            && (place.nis.is_none()
                || got.places[0].understood.nis == place.nis
                || place.name.nl == Places::BRUSSELS)
            && (place.kind != PlaceKind::Region || got.places[0].understood.name == place.name.nl);
        // Bare “Brussel” is the region: the municipality is asked for as Brussel-Stad.
        if !right && text != "Brussel" {
            wrong.push(format!("{text} → {:?}", shown(&got)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_strong_alias_means_its_place() {
    let mut wrong = Vec::new();
    for place in READER.gazetteer.places.rows() {
        for alias in
            place.aliases.iter().chain([&place.name.fr, &place.name.en]).filter(|alias| !alias.is_empty())
        {
            let got = found("", alias);
            let meant = got.places.iter().any(|asked| {
                place.members.iter().all(|nis| asked.members.contains(nis))
                    || asked.understood.alternatives.iter().any(|other| other.starts_with(&place.name.nl))
                    || asked.understood.nis.is_some_and(|nis| place.members.contains(&nis))
            });
            // A province and its chief town share foreign names: the town is meant.
            if !meant && place.kind != PlaceKind::Province {
                wrong.push(format!("{alias} ({}) → {:?}", place.name.nl, shown(&got)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn brussel_is_three_rows_and_two_areas() {
    for name in ["Brussel", "Bruxelles", "Brussels", "bxl", "Brüksel", "Брюссель", "بروكسل", "het Brusselse"]
    {
        assert_eq!(in_box(name), ["Brussel (19 gemeenten)"], "{name}");
        assert_eq!(found("", name).places[0].members.len(), 19, "{name}");
    }
    for name in [
        "Brussel-Stad",
        "Stad Brussel",
        "gemeente Brussel",
        "Ville de Bruxelles",
        "City of Brussels",
        "1000",
        "1130 Haren",
    ] {
        assert_eq!(found("", name).places[0].understood.name, "Brussel", "{name}");
        assert_eq!(found("", name).places[0].understood.kind, PlaceLevel::Municipality, "{name}");
    }
    assert_eq!(found("buddy in Brussel", "").notices, []);
}

#[test]
fn het_se_is_the_region_of_a_city_or_a_town_with_its_surroundings() {
    for (typed, region) in [
        ("het Antwerpse", "Regio Antwerpen"),
        ("het Gentse", "Regio Gent"),
        ("het Brugse", "Regio Brugge"),
        ("het Kortrijkse", "Zuid-West-Vlaanderen"),
        ("het Leuvense", "Oost-Brabant"),
        ("het Mechelse", "Rivierenland"),
        ("het Oostendse", "Middenkust"),
        ("het Roeselaarse", "Midwest"),
        ("het Sint-Niklase", "Waasland"),
    ] {
        assert_eq!(places(&format!("bestaat dat in {typed}?")), [region], "{typed}");
    }
    let aalst = &found("iets in het Aalsterse", "").places[0];
    assert_eq!(aalst.understood.name, "Aalst");
    assert!(aalst.members.len() > 3, "the town and its surroundings: {:?}", aalst.members);
}

#[test]
fn surroundings_are_the_region_where_there_is_one() {
    assert_eq!(places("rijbewijs omgeving Brugge"), ["Regio Brugge"]);
    assert_eq!(places("in de buurt van Gent"), ["Regio Gent"]);
    assert_eq!(places("streek van Leuven"), ["Oost-Brabant"]);
    assert_eq!(places("regio Kortrijk"), ["Zuid-West-Vlaanderen"]);
    let genk = &found("regio Genk", "").places[0];
    assert_eq!((genk.understood.name.as_str(), genk.members.len() > 2), ("Genk", true));
}

#[test]
fn postcodes_villages_and_former_towns_are_their_municipality() {
    assert_eq!(places("buddy depressie 9050"), ["Gent/Gentbrugge"]);
    assert_eq!(places("iets in Gentbrugge"), ["Gent/Gentbrugge"]);
    assert_eq!(places("Neerpelt"), ["Pelt/Neerpelt"]);
    assert_eq!(places("buddy kruibeke"), ["Beveren-Kruibeke-Zwijndrecht/Kruibeke"]);
    assert_eq!(in_box("Molenbeek"), ["Sint-Jans-Molenbeek"]);
    assert_eq!(places("St-Niklaas"), ["Sint-Niklaas"]);
    assert_eq!(places("St. Niklaas"), ["Sint-Niklaas"]);
    // A year is no postcode.
    assert_eq!(places("alleen sinds 2018"), Vec::<String>::new());
}

#[test]
fn an_alias_that_is_also_a_village_is_one_place_at_the_villages_point() {
    let borsbeek = &found("buddy borsbeek", "").places[0];
    assert_eq!(
        (borsbeek.understood.name.as_str(), borsbeek.understood.part.as_deref()),
        ("Antwerpen", Some("Borsbeek"))
    );
    let antwerpen = &found("buddy antwerpen", "").places[0];
    assert!(crate::ranking::km(borsbeek.point, antwerpen.point) > 2.0);
    assert_eq!(borsbeek.understood.alternatives, Vec::<String>::new());
    assert_eq!(places("Fourons"), ["Voeren"]);
}

#[test]
fn homonyms_are_shown() {
    for (typed, chosen, other) in [
        ("berchem", "Antwerpen", "Berchem (Kluisbergen)"),
        ("deurne", "Antwerpen", "Deurne (Diest)"),
        ("heist", "Heist-op-den-Berg", "Heist (Knokke-Heist)"),
        ("woluwe", "Sint-Lambrechts-Woluwe", "Sint-Pieters-Woluwe"),
        ("aalst", "Aalst", "Aalst (Sint-Truiden)"),
    ] {
        let found = found(&format!("buddy {typed}"), "");
        let place = &found.places[0].understood;
        assert_eq!(place.name, chosen, "{typed}");
        assert!(place.alternatives.contains(&other.to_owned()), "{typed}: {:?}", place.alternatives);
        assert!(found.notices.iter().any(|notice| notice.kind() == "place_ambiguous"), "{typed}");
        // Each alternative works as text of the place box.
        for text in &place.alternatives {
            assert_ne!(self::found("", text).places[0].understood.name, chosen, "{text}");
        }
    }
    assert_eq!(places("Antwerpen"), ["Antwerpen"]);
    assert_eq!(found("provincie Antwerpen", "").places[0].understood.kind, PlaceLevel::Province);
}

#[test]
fn one_place_makes_another_precise() {
    assert_eq!(places("beveren bij roeselare"), ["Roeselare/Beveren"]);
    assert_eq!(places("Deurne, Diest"), ["Diest/Deurne"]);
    assert_eq!(places("jongdementie 3290 deurne"), ["Diest/Deurne"]);
    assert_eq!(places("Ledeberg Gent"), ["Gent/Ledeberg"]);
    assert_eq!(places("Genk, Limburg"), ["Genk"]);
    assert_eq!(places("2018 Antwerpen").len(), 1);
    assert_eq!(places("Gent of Aalst"), ["Gent", "Aalst"]);
    assert_eq!(places("Brugge en Oostende"), ["Brugge", "Oostende"]);
}

#[test]
fn ordinary_words_are_places_only_in_context() {
    for question in [
        "peer support verslaving",
        "ik wil meer onder de mensen komen",
        "hulp om te kunnen werken",
        "wonen en werken",
        "wie leest voor bij mijn kleuter",
        "lotgenoten partner met jongdementie",
        "mensen uit andere landen leren kennen",
        "mijn dochter Veerle is eenzaam",
        "ik ben zo eenzaam als wat",
        "om te halen en te brengen",
        "iemand om mee aan zee te wandelen graag",
    ] {
        assert_eq!(places(question), Vec::<String>::new(), "{question}");
    }
    for (question, place) in [
        ("buddy in Peer", "Peer"),
        ("buddy vluchteling boom", "Boom"),
        ("nieuw in as, ken hier niemand", "As"),
        ("wie leest voor bij mijn kleuter, landen", "Landen"),
        ("gezelschap senior vorst", "Vorst"),
        ("ik woon te Mol", "Mol"),
        ("uit Lier", "Lier"),
        ("essen", "Essen"),
        ("buddy 2910 essen", "Essen"),
        ("ma maman, à Forest", "Vorst"),
    ] {
        assert_eq!(places(question).first().map(String::as_str), Some(place), "{question}");
    }
    for text in ["peer", "boom", "essen", "landen", "halle", "lint"] {
        assert_eq!(in_box(text).len(), 1, "typed in the place box: {text}");
    }
}

#[test]
fn spelling_errors_are_forgiven_but_never_from_a_word() {
    for (typed, place) in [
        ("antwerpn", "Antwerpen"),
        ("antwerpem", "Antwerpen"),
        ("brugghe", "Brugge"),
        ("oostkmap", "Oostkamp"),
        ("buggenhaut", "Buggenhout"),
        ("kapelle op den bosch", "Kapelle-op-den-Bos"),
        ("sint nikaals", "Sint-Niklaas"),
        ("roesselare", "Roeselare"),
        ("sintniklaas", "Sint-Niklaas"),
        ("Генте", "Gent"),
    ] {
        assert_eq!(places(&format!("buddy {typed}")), [place], "{typed}");
    }
    for question in
        ["mijn tiener", "als ouder", "een tienertje", "moeder en vader", "buddy voor ouders", "hulp bij werk"]
    {
        assert_eq!(places(question), Vec::<String>::new(), "{question}");
    }
    assert!(found("buddy antwerpn", "").notices.iter().any(|notice| notice.kind() == "place_corrected"));
}

#[test]
fn of_names_as_near_the_town_is_read_and_the_village_offered() {
    for (typed, in_the_box) in [("Zelee", true), ("buddy in Zelee", false), ("buddy zelee", false)] {
        let found = if in_the_box { found("", typed) } else { found(typed, "") };
        assert_eq!(shown(&found), ["Zele"], "{typed}");
        let corrected = found.notices.iter().find_map(|notice| match notice {
            Notice::PlaceCorrected { place, alternatives, .. } => Some((place.as_str(), alternatives)),
            _ => None,
        });
        let (place, others) = corrected.unwrap();
        assert_eq!((place, others.as_slice()), ("Zele", ["Zelem (Halen)".to_owned()].as_slice()), "{typed}");
    }
    // A village is named itself, not only its town.
    let village = found("", "Gentbrugje");
    assert_eq!(shown(&village), ["Gent/Gentbrugge"]);
    assert!(matches!(
        &village.notices[..],
        [Notice::PlaceCorrected { place, .. }] if place == "Gentbrugge (Gent)"
    ));
}

#[test]
fn what_is_offered_beside_a_correction_works_in_the_box() {
    let rows = READER.gazetteer.places.rows();
    for place in rows.iter().filter(|p| p.kind == PlaceKind::Municipality) {
        for typed in [format!("{}e", place.name.nl), place.name.nl.chars().skip(1).collect::<String>()] {
            for notice in found("", &typed).notices {
                let Notice::PlaceCorrected { alternatives, place: read, .. } = notice else { continue };
                assert!(
                    alternatives.len() <= 3 && !alternatives.contains(&read),
                    "{typed}: {alternatives:?}"
                );
                for text in &alternatives {
                    assert_eq!(in_box(text).len(), 1, "{typed} offers {text}");
                }
            }
        }
    }
}

#[test]
fn an_unknown_place_gets_the_nearest_spellings() {
    let found = |typed: &str| match &found("buddy", typed).notices[..] {
        [Notice::PlaceUnknown { typed: said, suggestions }] if said == typed => suggestions.clone(),
        other => panic!("{typed}: {other:?}"),
    };
    for typed in
        ["Xanthoppolis", "Blablastad", "Amsterdam", "Gendd", "905", "9999", "90500", "Parijs", "Rotterdam"]
    {
        let offered = found(typed);
        assert!((1..=5).contains(&offered.len()), "{typed}: {offered:?}");
        for text in &offered {
            assert_eq!(in_box(text).len(), 1, "{typed} offers {text}");
        }
    }
    assert!(found("Gendd").contains(&"Gent".to_owned()));
    assert_eq!(found("905")[..3], ["9050 Gentbrugge", "9051 Afsnee", "9052 Zwijnaarde"]);
    assert!(found("9999").iter().all(|offered| offered.starts_with("99")), "{:?}", found("9999"));
    assert!(READER.gazetteer.suggest("Antwrepn", 3, &Steps::default()).contains(&"Antwerpen".to_owned()));
    assert_eq!(
        READER.gazetteer.suggest("sint-nik", 3, &Steps::default()).first().map(String::as_str),
        Some("Sint-Niklaas")
    );
    assert!(READER.gazetteer.suggest("", 3, &Steps::default()).is_empty());
}

#[test]
fn the_place_box_wins() {
    assert_eq!(shown(&found("gevangenis Brugge", "Gent")), ["Gent"]);
    // An ordinary word in the question is no second place.
    assert_eq!(shown(&found("hulp om te kunnen werken", "brussel")), ["Brussel (19 gemeenten)"]);
}
