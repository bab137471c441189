use super::*;
use crate::referral::goes_along;
use proptest::prelude::*;

const TABLE: &str = "scheme,code,label_nl,label_fr,label_en,plain_nl,plain_fr,plain_en\n\
    kind,emotioneel,a,a,a,a,a,a\nkind,taal,a,a,a,a,a,a\ntarget_group,ouderen,a,a,a,a,a,a\n";

fn taxonomy() -> Taxonomy {
    Taxonomy::parse("taxonomy.csv", TABLE).expect("a small taxonomy")
}

fn gent(typed: &str) -> Option<Nis> {
    ["gent", "9000"].contains(&typed.to_lowercase().as_str()).then(|| "44021".parse().expect("a code"))
}

fn parse(answers: &Answers) -> Result<Request, Vec<FieldError>> {
    Request::parse(
        answers,
        &Known { taxonomy: &taxonomy(), municipality: &gent, volunteer_min_age: Some(18) },
    )
}

/// A form filled in well by somebody who asks for themselves, with some fields replaced.
fn filled(changes: &[(Field, &[&str])]) -> Answers {
    let mut answers = Answers::new();
    for (field, value) in [
        (Field::VoorWie, "zelf"),
        (Field::Voornaam, "Noor"),
        (Field::Leeftijd, "26-64"),
        (Field::Gemeente, "Gent"),
        (Field::Soort, "emotioneel"),
        (Field::Telefoon, "0470 00 00 00"),
        (Field::Toestemming, "ja"),
    ] {
        answers.insert(field, vec![value.to_owned()]);
    }
    for (field, values) in changes {
        answers.insert(*field, values.iter().map(|&value| value.to_owned()).collect());
    }
    answers
}

#[test]
fn a_form_filled_in_well_is_a_request() {
    let request =
        parse(&filled(&[(Field::Bericht, &["Ik voel mij\r\nalleen."]), (Field::Doelgroep, &["ouderen"])]));
    let request = request.expect("a request");
    assert_eq!(request.message.as_deref(), Some("Ik voel mij\nalleen."));
    assert_eq!((request.asker, request.age), (Asker::Zelf, AgeBand::From26To64));
    assert_eq!((request.referrer, request.supporter, request.work_address), (None, None, None));
    assert!(request.may_follow, "who asks for themselves follows");
}

#[test]
fn every_broken_rule_is_said_at_its_field() {
    let long = "a".repeat(501);
    type Change<'a> = &'a [(Field, &'a [&'a str])];
    let cases: &[(Change<'_>, Field, Problem)] = &[
        (&[(Field::VoorWie, &[])], Field::VoorWie, Problem::Leeg),
        (&[(Field::VoorWie, &["koning"])], Field::VoorWie, Problem::Onbekend),
        (&[(Field::Voornaam, &["  "])], Field::Voornaam, Problem::Leeg),
        (&[(Field::Voornaam, &["a\u{7}b"])], Field::Voornaam, Problem::Onjuist),
        (&[(Field::Leeftijd, &["0-12"])], Field::Leeftijd, Problem::Nodig),
        (&[(Field::Gemeente, &["Parijs"])], Field::Gemeente, Problem::Onbekend),
        (&[(Field::Soort, &[])], Field::Soort, Problem::Leeg),
        (&[(Field::Soort, &["taal", "zwemmen"])], Field::Soort, Problem::Onbekend),
        (&[(Field::Bericht, &[&long])], Field::Bericht, Problem::TeLang),
        (&[(Field::Telefoon, &[])], Field::Telefoon, Problem::Nodig),
        (&[(Field::Telefoon, &["bel maar"])], Field::Telefoon, Problem::Onjuist),
        (&[(Field::Email, &["noor"])], Field::Email, Problem::Onjuist),
        (&[(Field::Nieuws, &["ja"])], Field::Email, Problem::Nodig),
        (&[(Field::Veilig, &["roep-maar"])], Field::Veilig, Problem::Onbekend),
        (&[(Field::VoorWie, &["buddy"]), (Field::Leeftijd, &["0-12"])], Field::Leeftijd, Problem::TeJong),
        (&[(Field::VoorWie, &["buddy"]), (Field::Leeftijd, &["13-17"])], Field::Leeftijd, Problem::TeJong),
        (&[(Field::Toestemming, &[])], Field::Toestemming, Problem::Nodig),
    ];
    for (changes, field, problem) in cases {
        let errors = parse(&filled(changes)).expect_err("an error");
        assert_eq!(errors, [FieldError { field: *field, problem: *problem }], "{changes:?}");
    }
}

#[test]
fn who_asks_for_another_says_who_they_are_and_that_the_person_agreed() {
    let errors = parse(&filled(&[(Field::VoorWie, &["hulpverlener"])])).expect_err("errors");
    let fields: Vec<Field> = errors.iter().map(|error| error.field).collect();
    assert_eq!(fields, [Field::RelatieVerwijzer, Field::Akkoord, Field::Volgen, Field::NaamVerwijzer]);
    let with = |agreement: &str| {
        parse(&filled(&[
            (Field::VoorWie, &["naaste"]),
            (Field::Leeftijd, &["0-12"]),
            (Field::NaamVerwijzer, &["Sam"]),
            (Field::RelatieVerwijzer, &["vader"]),
            (Field::Akkoord, &[agreement]),
        ]))
    };
    assert!(with("samen").is_ok());
    assert_eq!(with("nog-niet"), Err(vec![FieldError { field: Field::Akkoord, problem: Problem::Nodig }]));
}

#[test]
fn a_national_number_is_refused_in_every_free_field() {
    let number = format!("850730033{:02}", 97 - 850_730_033 % 97);
    let as_typed = |field: Field| match field {
        Field::Telefoon | Field::TelefoonBegeleider => number.clone(),
        Field::Email | Field::Werkadres => format!("{number}@voorbeeld.be"),
        Field::Gemeente => format!("Gent {number}"),
        _ => format!("ik ben {number}"),
    };
    let professional = [Field::NaamVerwijzer, Field::RelatieVerwijzer, Field::Werkadres];
    let own = [
        Field::Voornaam,
        Field::Gemeente,
        Field::Bericht,
        Field::Telefoon,
        Field::Email,
        Field::NaamBegeleider,
        Field::TelefoonBegeleider,
    ];
    for field in own.into_iter().chain(professional) {
        let mut answers = if professional.contains(&field) { by_a_professional() } else { via_a_supporter() };
        answers.insert(field, vec![as_typed(field)]);
        let errors = parse(&answers).expect_err("an error");
        assert_eq!(errors, [FieldError { field, problem: Problem::Rijksregisternummer }]);
    }
}

fn by_a_professional() -> Answers {
    filled(&[
        (Field::VoorWie, &["hulpverlener"]),
        (Field::NaamVerwijzer, &["Sam"]),
        (Field::RelatieVerwijzer, &["OCMW"]),
        (Field::Akkoord, &["samen"]),
        (Field::Volgen, &["nee"]),
        (Field::Werkadres, &["sam@ocmw.test"]),
        (Field::Email, &["sam@ocmw.test"]),
        (Field::Nieuws, &["ja"]),
    ])
}

fn via_a_supporter() -> Answers {
    filled(&[
        (Field::Veilig, &["via-begeleider"]),
        (Field::NaamBegeleider, &["Ans"]),
        (Field::TelefoonBegeleider, &["0470 00 00 00"]),
    ])
}

#[test]
fn real_telephone_numbers_are_taken() {
    // The second looks like a national number by its check digits.
    for phone in [
        "0470 12 34 56",
        "+32 470 00 00 24",
        "32470000024",
        "0032 470 00 00 24",
        "09/222.33.44",
        "+31 6 12 34 56 78",
    ] {
        assert!(parse(&filled(&[(Field::Telefoon, &[phone])])).is_ok(), "{phone}");
    }
}

#[test]
fn a_professional_follows_only_where_the_person_lets_them() {
    let request = parse(&by_a_professional()).expect("a request");
    assert!(!request.may_follow && !request.news, "news would tell how it goes");
    assert_eq!(request.work_address.map(|address| address.to_string()).as_deref(), Some("sam@ocmw.test"));
    assert!(!goes_along(&by_a_professional(), Asker::Hulpverlener).contains(&Field::Nieuws));
    let mut allowed = by_a_professional();
    allowed.insert(Field::Volgen, vec!["ja".to_owned()]);
    let request = parse(&allowed).expect("a request");
    assert!(request.may_follow && request.news);
}

#[test]
fn through_a_supporter_asks_who_that_is() {
    let request = parse(&via_a_supporter()).expect("a request");
    assert_eq!(request.supporter.map(|one| one.name).as_deref(), Some("Ans"));
    let errors = parse(&filled(&[(Field::Veilig, &["via-begeleider"])])).expect_err("errors");
    let needed = |field| FieldError { field, problem: Problem::Nodig };
    assert_eq!(errors, [needed(Field::NaamBegeleider), needed(Field::TelefoonBegeleider)]);
    // Who is not to be contacted is neither kept nor sent.
    let mut unticked = via_a_supporter();
    unticked.remove(&Field::Veilig);
    assert_eq!(parse(&unticked).expect("a request").supporter, None);
    assert!(!goes_along(&unticked, Asker::Zelf).contains(&Field::NaamBegeleider));
}

#[test]
fn every_asker_has_at_most_ten_steps_and_each_of_them_asks_something() {
    for asker in Asker::ALL {
        let steps: Vec<Step> = Step::of(Some(asker)).collect();
        assert!(steps.len() <= 10, "{asker:?}: {}", steps.len());
        assert_eq!((steps[0], steps.last()), (Step::VoorWie, Some(&Step::Nakijken)));
        for (at, step) in steps.iter().enumerate() {
            assert_eq!(step.place(Some(asker)), (at + 1, steps.len()));
            assert_eq!(step.previous(Some(asker)), at.checked_sub(1).map(|at| steps[at]));
        }
        // Age and town come before the long questions.
        let at = |step: Step| step.place(Some(asker)).0;
        assert!(at(Step::Wie) < at(Step::Wat) && at(Step::Waar) < at(Step::Wat));
    }
    for field in Field::ALL {
        assert_eq!(Step::ALL.iter().filter(|step| step.fields().contains(&field)).count(), 1, "{field:?}");
    }
}

#[test]
fn a_form_goes_on_where_it_is_not_right_yet() {
    let known = Known { taxonomy: &taxonomy(), municipality: &gent, volunteer_min_age: None };
    assert_eq!(Request::first_open_step(&Answers::new(), &known), Some(Step::VoorWie));
    assert_eq!(Request::first_open_step(&filled(&[(Field::Gemeente, &[])]), &known), Some(Step::Waar));
    assert_eq!(Request::first_open_step(&filled(&[]), &known), None);
    assert_eq!(Request::errors_on(Step::Wat, &filled(&[(Field::Gemeente, &[])]), &known), []);
}

proptest! {
    /// Whatever is typed: either a request, or at least one error, and each error belongs to exactly one step.
    #[test]
    fn nothing_typed_makes_it_panic(values in proptest::collection::vec((0..Field::ALL.len(), ".{0,60}"), 0..20)) {
        let mut answers = filled(&[]);
        for (field, value) in values {
            answers.entry(Field::ALL[field]).or_default().insert(0, value);
        }
        if let Err(errors) = parse(&answers) {
            prop_assert!(!errors.is_empty());
            let known = Known { taxonomy: &taxonomy(), municipality: &gent, volunteer_min_age: Some(18) };
            prop_assert!(Request::first_open_step(&answers, &known).is_some());
            for error in errors {
                prop_assert_eq!(Step::ALL.iter().filter(|step| step.fields().contains(&error.field)).count(), 1);
            }
        }
    }
}
