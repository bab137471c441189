use std::collections::BTreeSet;
use std::path::Path;

use super::*;

#[test]
fn the_paper_at_the_top_says_what_the_register_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../PRIVACY.md");
    let now = paper();
    if std::env::var_os("BUDDYWIJZER_WRITE").is_some() {
        std::fs::write(&path, &now).expect("the top of the repository can be written");
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == now, "PRIVACY.md is not what the register says: run this test with BUDDYWIJZER_WRITE=1");
}

#[test]
fn each_field_of_the_request_form_stands_in_its_own_row() {
    for field in Field::ALL {
        let row = fields::row(field);
        assert_eq!(row.places.first(), Some(&Place::Field(field)), "{}", row.what);
    }
}

#[test]
fn the_figures_are_those_of_the_constants() {
    let (content, known) = (Kept::Content.words(), Kept::Known.words());
    assert!(content.contains("until 30 days") && content.contains("90 days"), "{content}");
    assert!(known.contains("90 days"), "{known}");
}

#[test]
fn nothing_is_both_about_a_person_and_not() {
    let places = places();
    let about: BTreeSet<String> = places
        .iter()
        .filter_map(|place| match place {
            Place::Column(column) => Some((*column).to_owned()),
            Place::Input(form, name) => Some(format!("{form} {name}")),
            Place::Field(field) => Some(format!("{STEPS} {}", field.name())),
            Place::Cookie(_) => None,
        })
        .collect();
    let columns = PLAIN_COLUMNS
        .iter()
        .flat_map(|(table, columns, _)| columns.iter().map(move |c| format!("{table}.{c}")));
    let inputs =
        PLAIN_INPUTS.iter().flat_map(|(form, names, _)| names.iter().map(move |n| format!("{form} {n}")));
    for plain in columns.chain(inputs) {
        assert!(!about.contains(&plain), "{plain} stands in both lists");
    }
}

#[test]
fn what_is_said_of_somebody_vulnerable_is_sealed() {
    for field in [Field::Voornaam, Field::Doelgroep, Field::Bericht, Field::Telefoon, Field::Veilig] {
        let row = fields::row(field);
        assert_eq!((row.tier, row.basis), (Tier::Sealed, Basis::Explicit), "{}", row.what);
        assert!(
            row.places.iter().all(|place| !matches!(place, Place::Column(c) if *c != "referral.content"))
        );
    }
}
