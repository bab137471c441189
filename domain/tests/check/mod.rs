//! What holds for every file of listings, whatever its bytes.

use domain::Lang;
use domain::directory::{Directory, Programme, Sources};
use domain::listing::bulk::{Listings, Outcome, plan, read, to_jsonl};
use domain::listing::{Known, differences};
use domain::place::Places;
use domain::taxonomy::Taxonomy;

/// The real directory.
pub(crate) struct House {
    places: Places,
    taxonomy: Taxonomy,
    directory: Directory,
}

impl House {
    /// Reads it.
    pub(crate) fn new() -> Self {
        let read = |name: &str| {
            let path = format!("{}/../data/{name}", env!("CARGO_MANIFEST_DIR").trim_end_matches("/fuzz"));
            std::fs::read_to_string(path).expect("the data lie beside the crates")
        };
        let places = Places::parse(&read("places.csv"), &read("postcodes.csv"), &read("regions.json"));
        let places = places.expect("places");
        let taxonomy = Taxonomy::parse("taxonomy.csv", &read("taxonomy.csv")).expect("taxonomy");
        let sources = Sources {
            programmes: &read("programmes.jsonl"),
            ended: &read("ended.jsonl"),
            organisations: &read("organisations.jsonl"),
        };
        let directory = Directory::parse(sources, &taxonomy, &places).expect("directory");
        Self { places, taxonomy, directory }
    }

    /// Reads bytes as a file, and checks what must hold.
    pub(crate) fn check(&self, bytes: &[u8]) {
        let Ok(rows) = read(bytes) else { return };
        let municipality = |typed: &str| self.places.municipality_named(typed).and_then(|place| place.nis);
        let known = Known {
            places: &self.places,
            taxonomy: &self.taxonomy,
            municipality: &municipality,
            lang: Lang::Nl,
        };
        let listings = Listings {
            programmes: &self.directory.programmes,
            organisations: &self.directory.organisations,
            fingerprint: &|programme: &Programme| programme.slug.to_string(),
            may_change: &|_| true,
            of_site: true,
            today: jiff::civil::date(2026, 11, 23),
        };
        let lines = 1 + bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        let made = plan(&rows, &listings, &known);
        assert_eq!(made.rows.len(), rows.len(), "a row is lost");
        assert_eq!(made.counts().iter().sum::<usize>(), rows.len());
        for row in &made.rows {
            assert!((1..=lines).contains(&row.line), "line {} of {lines}", row.line);
            let after = match &row.outcome {
                Outcome::Change { before, after } => {
                    assert_ne!(differences(before, after), [], "a change that changes nothing");
                    after
                }
                Outcome::Add { programme, organisation } => {
                    assert!(!organisation.is_empty() && !programme.kinds.is_empty());
                    assert!(!programme.service_areas.is_empty() && !programme.has_ended());
                    continue;
                }
                Outcome::Wrong(wrong) => {
                    assert!(!wrong.is_empty(), "wrong, and nobody says why");
                    continue;
                }
                Outcome::Same | Outcome::Conflict(_) => continue,
            };
            // What it becomes can be written and read back over what stands.
            let name = self.directory.organisations.iter().find(|one| one.slug == after.organisation);
            let name = name.map_or("", |one| one.name.as_str());
            let file = to_jsonl(std::iter::once((&**after, name, after.slug.to_string())), &known);
            let again = plan(&read(file.as_bytes()).expect("our own file"), &listings, &known);
            match &again.rows[0].outcome {
                Outcome::Change { after: read, .. } => assert_eq!(read, after),
                other => panic!("what was written is read as {other:?}"),
            }
        }
    }
}
