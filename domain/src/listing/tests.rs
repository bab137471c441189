//! From what people type to a proposal, and never a panic.

mod edits;
mod proofs;

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::directory::{AreaKind, Contact, CostOption, Directory, Sources};
use crate::place::Places;
use crate::taxonomy::Taxonomy;
use crate::{EnterpriseNumber, Lang};

pub(crate) struct World {
    pub(crate) places: Places,
    pub(crate) taxonomy: Taxonomy,
    pub(crate) directory: Directory,
}

/// Read once: it is large.
pub(crate) fn world() -> &'static World {
    static WORLD: LazyLock<World> = LazyLock::new(read);
    &WORLD
}

fn read() -> World {
    let read = |name: &str| {
        let path = format!("{}/../data/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).expect("the data lie beside the crates")
    };
    let places =
        Places::parse(&read("places.csv"), &read("postcodes.csv"), &read("regions.json")).expect("places");
    let taxonomy = Taxonomy::parse("taxonomy.csv", &read("taxonomy.csv")).expect("taxonomy");
    let sources = Sources {
        programmes: &read("programmes.jsonl"),
        ended: &read("ended.jsonl"),
        organisations: &read("organisations.jsonl"),
    };
    let directory = Directory::parse(sources, &taxonomy, &places).expect("directory");
    World { places, taxonomy, directory }
}

impl World {
    fn parse(&self, answers: &Answers) -> Result<Proposal, Vec<Wrong>> {
        let municipality = |typed: &str| self.places.municipality_named(typed).and_then(|place| place.nis);
        let known = Known {
            places: &self.places,
            taxonomy: &self.taxonomy,
            municipality: &municipality,
            lang: Lang::Nl,
        };
        Proposal::parse(answers, &known)
    }
}

fn whole() -> Answers {
    [
        (Field::Werking, "Duo  Ledeberg"),
        (Field::Organisatie, "De Brug vzw"),
        (Field::Ondernemingsnummer, "BE 0123.456.749"),
        (Field::Soort, "emotioneel"),
        (Field::Doelgroep, "ouderen"),
        (Field::VanafLeeftijd, "65"),
        (Field::Zetel, "Gent"),
        (Field::Gebieden, "Gent, Waasland\nprovincie Oost-Vlaanderen"),
        (Field::Uitleg, "Een vrijwilliger komt elke week langs."),
        (Field::Kost, "gratis"),
        (Field::Website, "www.debrug.test/duo"),
        (Field::Telefoonnummer, "09 222 33 44"),
        (Field::JouwEmail, "an@debrug.test"),
    ]
    .map(|(field, text)| (field, vec![text.to_owned()]))
    .into()
}

#[test]
fn what_is_right_becomes_a_programme() {
    let world = world();
    let proposal = world.parse(&whole()).expect("all is right");
    assert_eq!(proposal.name, "Duo Ledeberg");
    assert_eq!(proposal.website.as_ref().map(|url| url.as_str()), Some("https://www.debrug.test/duo"));
    assert_eq!(proposal.contact.phone.as_ref().map(|phone| phone.number.as_str()), Some("+3292223344"));
    let kinds: Vec<AreaKind> = proposal.areas.iter().map(|area| area.kind).collect();
    assert_eq!(kinds, [AreaKind::Municipality, AreaKind::Region, AreaKind::Province]);
    let slug = |text: &str| text.parse().expect("a slug");
    let programme = proposal.programme(slug("duo-ledeberg"), slug("de-brug"), 2026);
    assert_eq!(
        (programme.cost, programme.min_age, programme.confirmed),
        (Some(CostOption::Free), Some(65), None)
    );
    assert!(proposal.areas.iter().all(|area| world.places.area(area).is_some()));
}

#[test]
fn each_field_says_what_is_wrong_with_it() {
    let world = world();
    let all = world.parse(&Answers::new()).expect_err("empty");
    let empty: Vec<Field> = all.iter().map(|(field, _)| *field).collect();
    let needed = [
        Field::Werking,
        Field::Organisatie,
        Field::Soort,
        Field::Zetel,
        Field::Gebieden,
        Field::Uitleg,
        Field::Website,
        Field::JouwEmail,
    ];
    assert_eq!(empty, needed);
    for (field, typed, problem) in [
        (Field::Werking, "x".repeat(121), Problem::TeLang),
        (Field::Werking, "Duo <script>".to_owned(), Problem::Onjuist),
        (Field::Ondernemingsnummer, "0123456748".to_owned(), Problem::Onjuist),
        (Field::Soort, "bestaat-niet".to_owned(), Problem::Onbekend),
        (Field::VanafLeeftijd, "-1".to_owned(), Problem::Onjuist),
        (Field::VanafLeeftijd, "300".to_owned(), Problem::Onjuist),
        (Field::TotLeeftijd, "12".to_owned(), Problem::Onjuist),
        (Field::Zetel, "Rotterdam".to_owned(), Problem::Onbekend),
        (Field::Gebieden, "Gent, Nergenshuizen".to_owned(), Problem::Onbekend),
        (Field::Gebieden, " , \n".to_owned(), Problem::Leeg),
        (Field::Gebieden, "Gent,".repeat(41), Problem::TeVeel),
        (Field::Website, "javascript:alert(1)".to_owned(), Problem::Onjuist),
        (Field::Website, "JavaScript:alert(1)//a.be".to_owned(), Problem::Onjuist),
        (Field::Website, "data:text/html;a.be".to_owned(), Problem::Onjuist),
        (Field::Mailadres, "geen adres".to_owned(), Problem::Onjuist),
        (Field::Telefoonnummer, "bel mij".to_owned(), Problem::Onjuist),
        (Field::Telefoonnummer, "12".to_owned(), Problem::Onjuist),
        (Field::Kost, "duur".to_owned(), Problem::Onbekend),
        (Field::JouwEmail, "an".to_owned(), Problem::Onjuist),
    ] {
        let mut answers = whole();
        answers.insert(field, vec![typed.clone()]);
        assert_eq!(world.parse(&answers), Err(vec![(field, problem)]), "{typed}");
    }
}

#[test]
fn every_field_stands_on_one_step() {
    let on_steps: Vec<Field> = Step::ALL.iter().flat_map(|step| step.fields()).copied().collect();
    let kept = [Field::UitlegFr, Field::UitlegEn, Field::WieIsBuddy, Field::BuddyVanaf];
    let listed: Vec<Field> = Field::ALL.into_iter().filter(|field| !kept.contains(field)).collect();
    assert_eq!(on_steps, listed, "all but what only who keeps a listing is asked");
    for step in Step::ALL {
        assert_eq!(Step::from_segment(step.segment()), Some(step));
    }
}

#[test]
fn each_listing_is_like_itself() {
    let world = world();
    let base = world.parse(&whole()).expect("all is right");
    let (programmes, organisations) = (&world.directory.programmes, &world.directory.organisations);
    let mut asked = 0;
    for programme in programmes.iter().filter(|programme| !programme.has_ended()) {
        let Some(seat) = programme.location.as_ref().and_then(|location| location.municipality.clone())
        else {
            continue;
        };
        let owner = organisations.iter().find(|owner| owner.slug == programme.organisation).expect("listed");
        let same = Proposal {
            name: programme.name.clone(),
            organisation: owner.name.clone(),
            seat,
            website: None,
            contact: Contact::default(),
            ..base.clone()
        };
        let found = similar(&same, programmes, organisations, &world.places);
        let of_owner = |slug: &crate::Slug| {
            programmes.iter().any(|other| other.slug == *slug && other.organisation == programme.organisation)
        };
        assert!(
            found.iter().any(|(slug, _)| *slug == programme.slug || of_owner(slug)),
            "{}",
            programme.slug
        );
        asked += 1;
    }
    assert!(asked > 100, "{asked}");
    assert_eq!(similar(&base, programmes, organisations, &world.places), [], "a new one is like none");
    let by_page = programmes.iter().find(|programme| programme.website.is_some()).expect("one has a site");
    let copy = Proposal { website: by_page.website.clone(), ..base.clone() };
    let found = similar(&copy, programmes, organisations, &world.places);
    assert!(found.iter().all(|(_, why)| *why == Likeness::Website) && !found.is_empty(), "{found:?}");
    // The same organisation under another name, in another town.
    let number = EnterpriseNumber::parse("0123.456.749");
    let mut organisations = organisations.to_vec();
    organisations[0].number.clone_from(&number);
    let same = Proposal { number, ..base };
    let found = similar(&same, programmes, &organisations, &world.places);
    let own = programmes.iter().filter(|one| one.organisation == organisations[0].slug && !one.has_ended());
    assert_eq!(found.len(), own.count().min(5));
    assert!(found.iter().all(|(_, why)| *why == Likeness::Nummer) && !found.is_empty(), "{found:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_typed_breaks_it(field in 0_usize..19, typed in "\\PC{0,80}") {
        let world = world();
        let mut answers = whole();
        answers.insert(Field::ALL[field], vec![typed]);
        if let Ok(proposal) = world.parse(&answers) {
            prop_assert!(!proposal.name.contains(['<', '>', '\n']));
            let _ = similar(&proposal, &world.directory.programmes, &world.directory.organisations, &world.places);
        }
    }
}

#[test]
fn an_area_is_known_by_its_name_in_each_language() {
    let places = &world().places;
    for (typed, kind, name) in [
        ("gent", AreaKind::Municipality, "Gent"),
        ("Gand", AreaKind::Municipality, "Gent"),
        ("Pays de Waes", AreaKind::Region, "Waasland"),
        ("provincie Antwerpen", AreaKind::Province, "Antwerpen"),
        ("Antwerpen", AreaKind::Municipality, "Antwerpen"),
        ("province de Limbourg", AreaKind::Province, "Limburg"),
        ("Brussel", AreaKind::Brussels, Places::BRUSSELS),
        ("Vlaanderen", AreaKind::Flanders, "Vlaanderen"),
    ] {
        let area = places.area_named(typed).unwrap_or_else(|| panic!("{typed}"));
        assert_eq!((area.kind, area.name.as_str()), (kind, name), "{typed}");
        assert!(places.area(&area).is_some(), "{typed}");
    }
    assert_eq!(places.area_named("Nergenshuizen"), None);
}
