use super::*;
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
    Request::parse(answers, &Known { taxonomy: &taxonomy(), municipality: &gent })
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
    assert_eq!(request.referrer, None);
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
    assert_eq!(fields, [Field::NaamVerwijzer, Field::RelatieVerwijzer, Field::Akkoord]);
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
    for field in [Field::Bericht, Field::Voornaam] {
        let errors = parse(&filled(&[(field, &[&format!("ik ben {number}")])])).expect_err("an error");
        assert_eq!(errors, [FieldError { field, problem: Problem::Rijksregisternummer }]);
    }
}

#[test]
fn a_form_goes_on_where_it_is_not_right_yet() {
    let known = Known { taxonomy: &taxonomy(), municipality: &gent };
    assert_eq!(Request::first_open_step(&Answers::new(), &known), Some(Step::VoorWie));
    assert_eq!(Request::first_open_step(&filled(&[(Field::Gemeente, &[])]), &known), Some(Step::Wie));
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
            for error in errors {
                prop_assert_eq!(Step::ALL.iter().filter(|step| step.fields().contains(&error.field)).count(), 1);
            }
        }
    }
}
