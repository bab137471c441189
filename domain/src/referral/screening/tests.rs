use proptest::prelude::*;

use super::*;
use crate::directory::{AreaKind, Contact, Status};
use crate::lang::Translated;

fn nis(number: u32) -> Nis {
    format!("{number:05}").parse().expect("a code")
}

fn codes(texts: &[&str]) -> Vec<Code> {
    texts.iter().map(|text| Code::new(text)).collect()
}

/// A programme that states nothing.
fn silent() -> Programme {
    Programme {
        id: crate::directory::ids::of("service", "stil"),
        slug: "stil".parse().expect("a slug"),
        name: "Stil".to_owned(),
        organisation: "huis".parse().expect("a slug"),
        partners: Vec::new(),
        summary: Translated { nl: String::new(), fr: String::new(), en: String::new() },
        kinds: Vec::new(),
        offers_to: Vec::new(),
        domains: Vec::new(),
        target_groups: Vec::new(),
        who_can_apply: Vec::new(),
        location: None,
        service_areas: Vec::new(),
        website: None,
        contact: Contact::default(),
        cost: None,
        min_age: None,
        max_age: None,
        volunteer_min_age: None,
        languages: Vec::new(),
        schedule: None,
        capacity: Vec::new(),
        wanted: None,
        status: Status::Listed,
        as_of: None,
        confirmed: None,
        confirmed_by_site: false,
        sources: Vec::new(),
    }
}

/// An area is the municipality its name is the code of; `?` is an area nobody knows.
fn lies(area: &ServiceArea, nis: Nis) -> Option<bool> {
    (area.name != "?").then(|| area.name == nis.to_string())
}

fn area(name: &str) -> ServiceArea {
    ServiceArea { kind: AreaKind::Municipality, name: name.to_owned() }
}

fn somebody() -> Person {
    Person {
        asker: Some(Asker::Zelf),
        age: Some(AgeBand::From26To64),
        municipality: Some(nis(44021)),
        target_groups: codes(&["eenzaamheid"]),
        lang: Some(Lang::Nl),
    }
}

#[test]
fn each_condition_is_doubted_by_itself() {
    use Condition::{Aanvrager, Doelgroep, Gemeente, Leeftijd, Taal};
    type Change = fn(&mut Programme);
    let cases: [(Change, Option<Condition>); 12] = [
        (|p| p.min_age = Some(65), Some(Leeftijd)),
        (|p| p.max_age = Some(25), Some(Leeftijd)),
        (|p| (p.min_age, p.max_age) = (Some(60), Some(99)), None),
        (|p| p.service_areas = vec![area("11002")], Some(Gemeente)),
        (|p| p.service_areas = vec![area("11002"), area("44021")], None),
        (|p| p.service_areas = vec![area("11002"), area("?")], None),
        (|p| p.target_groups = codes(&["ouderen"]), Some(Doelgroep)),
        (|p| p.target_groups = codes(&["ouderen", "eenzaamheid"]), None),
        (|p| p.languages = vec!["fr".to_owned()], Some(Taal)),
        (|p| (p.languages, p.kinds) = (vec!["fr".to_owned()], codes(&["taal"])), None),
        (|p| p.who_can_apply = codes(&["doorverwijzer"]), Some(Aanvrager)),
        (|p| p.volunteer_min_age = Some(80), None),
    ];
    for (number, (change, expected)) in cases.into_iter().enumerate() {
        let mut programme = silent();
        change(&mut programme);
        let found = doubts(&programme, &somebody(), &lies);
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "case {number}");
    }
}

#[test]
fn an_age_speaks_for_its_groups() {
    let programme = Programme { target_groups: codes(&["ouderen"]), ..silent() };
    let old = Person { age: Some(AgeBand::From65), ..somebody() };
    assert_eq!(doubts(&programme, &old, &lies), []);
    let young = Person { age: Some(AgeBand::From18To25), ..somebody() };
    assert_eq!(doubts(&programme, &young, &lies), [Condition::Doelgroep]);
}

#[test]
fn what_suits_an_age_names_it_or_no_age_at_all() {
    let for_groups = |groups: &[&str]| Programme { target_groups: codes(groups), ..silent() };
    assert!(suits_age(&for_groups(&["armoede"]), AgeBand::From26To64));
    assert!(!suits_age(&for_groups(&["armoede", "kinderen"]), AgeBand::From26To64));
    assert!(suits_age(&for_groups(&["armoede", "kinderen", "jongeren"]), AgeBand::From18To25));
    assert!(suits_age(&silent(), AgeBand::Under13));
}

#[test]
fn a_relative_asks_where_the_person_may_and_a_professional_everywhere() {
    let by = |asker, codes_of: &[&str]| {
        let programme = Programme { who_can_apply: codes(codes_of), ..silent() };
        doubts(&programme, &Person { asker: Some(asker), ..somebody() }, &lies).is_empty()
    };
    assert!(by(Asker::Naaste, &["zelf"]) && by(Asker::Hulpverlener, &["zelf"]));
    assert!(!by(Asker::Naaste, &["doorverwijzer"]));
}

#[test]
fn who_is_too_young_takes_another_way() {
    let child = Person { age: Some(AgeBand::Under13), ..somebody() };
    assert_eq!(obstacle(None, &child, &lies, &Condition::ALL), Some(Obstacle::Parent));
    let helper = |age| Person { asker: Some(Asker::Buddy), age: Some(age), ..somebody() };
    let strict = Programme { volunteer_min_age: Some(18), ..silent() };
    let at = |programme: Option<&Programme>, age| obstacle(programme, &helper(age), &lies, &[]);
    assert_eq!(at(None, AgeBand::Under13), Some(Obstacle::TooYoung));
    assert_eq!(at(Some(&strict), AgeBand::From13To17), Some(Obstacle::TooYoung));
    assert_eq!(at(Some(&strict), AgeBand::From18To25), None);
    assert_eq!(at(None, AgeBand::From13To17), None);
    let older = Programme { volunteer_min_age: Some(20), ..silent() };
    assert_eq!(at(Some(&older), AgeBand::From18To25), None, "some of the band are old enough");
}

fn people() -> impl Strategy<Value = Person> {
    let group = prop_oneof![Just("eenzaamheid"), Just("ouderen"), Just("armoede")].prop_map(Code::new);
    (
        proptest::option::of(proptest::sample::select(Asker::ALL.to_vec())),
        proptest::option::of(proptest::sample::select(AgeBand::ALL.to_vec())),
        proptest::option::of((1_u32..5).prop_map(nis)),
        proptest::collection::vec(group, 0..3),
        proptest::option::of(proptest::sample::select(Lang::ALL.to_vec())),
    )
        .prop_map(|(asker, age, municipality, target_groups, lang)| Person {
            asker,
            age,
            municipality,
            target_groups,
            lang,
        })
}

fn programmes() -> impl Strategy<Value = Programme> {
    let group = prop_oneof![Just("eenzaamheid"), Just("ouderen"), Just("armoede")].prop_map(Code::new);
    let applicant = prop_oneof![Just("zelf"), Just("naaste"), Just("doorverwijzer")].prop_map(Code::new);
    let place = prop_oneof![(1_u32..5).prop_map(|n| area(&nis(n).to_string())), Just(area("?")),];
    (
        proptest::option::of(0_u8..90),
        proptest::option::of(0_u8..90),
        proptest::option::of(10_u8..30),
        proptest::collection::vec(place, 0..3),
        proptest::collection::vec(group, 0..3),
        proptest::collection::vec(applicant, 0..3),
        proptest::collection::vec(prop_oneof![Just("nl".to_owned()), Just("fr".to_owned())], 0..2),
    )
        .prop_map(
            |(
                min_age,
                max_age,
                volunteer_min_age,
                service_areas,
                target_groups,
                who_can_apply,
                languages,
            )| {
                Programme {
                    min_age,
                    max_age,
                    volunteer_min_age,
                    service_areas,
                    target_groups,
                    who_can_apply,
                    languages,
                    ..silent()
                }
            },
        )
}

proptest! {
    #[test]
    fn what_nobody_stated_never_stops_anybody(person in people()) {
        prop_assert_eq!(doubts(&silent(), &person, &lies), []);
    }

    #[test]
    fn an_answer_that_was_not_given_never_stops_anybody(programme in programmes(), asker in proptest::option::of(proptest::sample::select(Asker::ALL.to_vec()))) {
        let nobody = Person { asker, ..Person::default() };
        let found = doubts(&programme, &nobody, &lies);
        prop_assert!(found.iter().all(|doubt| *doubt == Condition::Aanvrager), "{:?}", found);
    }

    #[test]
    fn who_fits_is_never_stopped(programme in programmes(), age in 13_u8..100, home in 1_u32..5, asker in proptest::sample::select(vec![Asker::Naaste, Asker::Hulpverlener, Asker::Zelf])) {
        // Somebody the programme would take, by its own words.
        let fits_age = programme.min_age.is_none_or(|min| min <= age) && programme.max_age.is_none_or(|max| age <= max);
        let lives = programme.service_areas.is_empty()
            || programme.service_areas.iter().any(|area| area.name == "?" || area.name == nis(home).to_string());
        let may = programme.who_can_apply.is_empty()
            || programme.who_can_apply.contains(&Code::new(match asker {
                Asker::Hulpverlener => "doorverwijzer",
                Asker::Naaste => "naaste",
                _ => "zelf",
            }));
        prop_assume!(fits_age && lives && may);
        let band = AgeBand::ALL.into_iter().find(|band| band.range().0 <= age && age <= band.range().1);
        let person = Person {
            asker: Some(asker),
            age: band,
            municipality: Some(nis(home)),
            target_groups: programme.target_groups.iter().take(1).cloned().collect(),
            lang: programme.languages.first().map_or(Some(Lang::En), |tag| Lang::ALL.into_iter().find(|lang| lang.tag() == tag)),
        };
        prop_assert_eq!(obstacle(Some(&programme), &person, &lies, &[]), None);
    }

    #[test]
    fn who_insists_goes_on(programme in programmes(), person in people()) {
        let left = obstacle(Some(&programme), &person, &lies, &Condition::ALL);
        prop_assert!(!matches!(left, Some(Obstacle::Doubts(_))), "{:?}", left);
        if let Some(Obstacle::Doubts(doubts)) = obstacle(Some(&programme), &person, &lies, &[]) {
            prop_assert!(!doubts.is_empty() && doubts.windows(2).all(|two| two[0] < two[1]));
            prop_assert!(person.asker != Some(Asker::Buddy), "a volunteer is asked for an age alone");
        }
    }
}
