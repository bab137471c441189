use super::*;

fn read(name: &str) -> String {
    let path = format!("{}/../data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the data lie beside the crates")
}

struct Data {
    taxonomy: Taxonomy,
    places: Places,
    programmes: String,
    ended: String,
    organisations: String,
}

fn data() -> Data {
    Data {
        taxonomy: Taxonomy::parse("taxonomy.csv", &read("taxonomy.csv")).expect("taxonomy"),
        places: Places::parse(&read("places.csv"), &read("postcodes.csv"), &read("regions.json"))
            .expect("places"),
        programmes: read("programmes.jsonl"),
        ended: read("ended.jsonl"),
        organisations: read("organisations.jsonl"),
    }
}

impl Data {
    fn parse(&self) -> Result<Directory, LoadError> {
        let sources =
            Sources { programmes: &self.programmes, ended: &self.ended, organisations: &self.organisations };
        Directory::parse(sources, &self.taxonomy, &self.places)
    }
}

#[test]
fn every_record_of_the_real_directory_loads() {
    let directory = data().parse().expect("the real directory");
    assert_eq!(directory.organisations.len(), 255);
    assert_eq!(directory.programmes.len(), 266 + 7);
    assert_eq!(directory.programmes.iter().filter(|p| p.status == Status::Listed).count(), 99);
    assert_eq!(directory.programmes.iter().filter(|p| p.status == Status::Unconfirmed).count(), 167);
    assert_eq!(directory.programmes.iter().filter(|p| p.has_ended()).count(), 7);
}

#[test]
fn every_place_loads() {
    use crate::place::PlaceKind::{Deelgemeente, Municipality, Province, Region};
    let places = data().places;
    for (kind, count) in [(Municipality, 304), (Deelgemeente, 900), (Region, 48), (Province, 6)] {
        assert_eq!(places.of_kind(kind).count(), count, "{kind:?}");
    }
    assert_eq!(places.postcodes().len(), 1204);
    assert_eq!(places.flanders().len(), 285);
    assert_eq!(places.named(Province, Places::BRUSSELS).map(|b| b.members.len()), Some(19));
    assert_eq!(
        places.named(Province, Places::BRUSSELS).map(|b| &b.members),
        places.named(Region, Places::BRUSSELS_REGION).map(|b| &b.members),
    );
    assert_eq!(places.official().referentieregios.len(), 15);
    assert_eq!(places.official().eerstelijnszones.len(), 57);
    assert!(places.flanders().iter().all(|nis| places.referentieregio(*nis).is_some()));
}

/// The first programme with one member replaced must be refused, at that line and field.
#[test]
fn a_record_that_breaks_a_rule_says_where_and_why() {
    let good = data();
    let second = good.programmes.lines().nth(1).expect("two programmes").to_owned();
    for (field, from, to) in [
        ("slug", second.split(',').next().expect("slug"), "{\"slug\": \"Not A Slug\""),
        ("domains", "\"domains\": [", "\"domains\": [\"zweven\", "),
        ("organisation", "\"organisation\": \"", "\"organisation\": \"niemand-"),
        ("website", "\"website\": \"https:", "\"website\": \"javascript:"),
        ("status", "\"status\": \"listed\"", "\"status\": \"ended\""),
        ("min_age", "\"min_age\": null, \"max_age\": null", "\"min_age\": 30, \"max_age\": 20"),
        ("postcode", "\"postcode\": null", "\"postcode\": \"0000\""),
        ("postcode", "\"postcode\": null", "\"postcode\": 9000"),
        ("colour", "\"sources\":", "\"colour\": \"red\", \"sources\":"),
        ("sources", "\"sources\": [", "\"sources\": [], \"sources\": ["),
        ("programme", "\"programme\": \"", "\"programme\": \" "),
    ] {
        let Some(line) = good.programmes.lines().position(|l| l.contains(from)) else {
            panic!("no programme to break {field} in");
        };
        let broken: Vec<String> = good
            .programmes
            .lines()
            .enumerate()
            .map(|(n, l)| if n == line { l.replacen(from, to, 1) } else { l.to_owned() })
            .collect();
        let error = Data { programmes: broken.join("\n"), ..data() }.parse().expect_err(field);
        assert_eq!((error.file.as_str(), error.line), ("programmes.jsonl", line + 1), "{error}");
        assert!(error.field == field || error.reason.contains(field), "{field}: {error}");
    }
}

#[test]
fn a_cut_off_file_is_refused() {
    let mut broken = data();
    broken.programmes.truncate(broken.programmes.len() / 2);
    assert!(broken.parse().is_err());
}
