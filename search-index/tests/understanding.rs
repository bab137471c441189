//! What is said where a question is understood in part, or not at all; which part of a region is named.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use common::{Real, real};
use domain::directory::{Programme, Status};
use domain::place::{Nis, PlaceKind, Point};
use search_index::{Answer, Notice, Query, Reason, Search};

mod common;

static REAL: LazyLock<(Real, Search, tempfile::TempDir)> = LazyLock::new(|| {
    let real = real();
    let folder = tempfile::tempdir().unwrap();
    let search = real.create(&folder.path().join("index"), "eerste");
    (real, search, folder)
});

fn ask(query: &Query) -> Answer {
    REAL.1.search(query).unwrap()
}

fn query(q: &str, waar: &str) -> Query {
    Query { q: q.to_owned(), waar: waar.to_owned(), per_page: 50, ..Query::default() }
}

/// Every hit, all pages together.
fn all(query: &Query) -> Vec<search_index::Hit> {
    let pages = ask(query).pages;
    (1..=pages).flat_map(|pagina| ask(&Query { pagina, ..query.clone() }).hits).collect()
}

fn programme(slug: &str) -> &'static Programme {
    REAL.0.directory.programmes.iter().find(|p| p.slug.as_str() == slug).unwrap()
}

fn living() -> usize {
    REAL.0.directory.programmes.iter().filter(|p| !matches!(p.status, Status::Ended(_))).count()
}

#[test]
fn a_radius_without_a_place_is_said_and_not_used() {
    let radius = |q: &str, waar: &str| ask(&Query { straal: Some(7.5), ..query(q, waar) });
    let said = |answer: &Answer| answer.notices.contains(&Notice::RadiusNeedsPlace { km: 8 });
    assert!(said(&radius("ouderen", "")) && said(&radius("", "Blablastad")));
    assert_eq!(radius("ouderen", "").hits, ask(&query("ouderen", "")).hits);
    assert!(!said(&radius("ouderen", "Gent")) && !said(&radius("ouderen in Gent", "")));
    let here = Query { punt: Some(Point { lat: 51.05, lon: 3.72 }), straal: Some(7.5), ..query("", "") };
    assert!(!said(&ask(&here)));
}

#[test]
fn what_nobody_understands_is_the_directory_with_the_surest_first() {
    for (q, waar) in [("", ""), ("buddy", ""), ("", "Blablastad"), ("ik zoek een buddy", "")] {
        let answer = ask(&query(q, waar));
        assert!(answer.nothing_understood, "{q} {waar}");
        assert_eq!(answer.total, living(), "{q} {waar}");
    }
    for (q, waar) in [("ouderen", ""), ("", "Gent"), ("xyzzy in Gent", ""), ("gezelschapsspel", "")] {
        assert!(!ask(&query(q, waar)).nothing_understood, "{q} {waar}");
    }
    let nonsense = all(&query("xyzzy", ""));
    let answer = ask(&query("xyzzy", ""));
    assert!(answer.nothing_understood && answer.total == 0);
    assert_eq!(nonsense.len(), living());
    let doubtful: Vec<bool> =
        nonsense.iter().map(|hit| programme(hit.slug.as_str()).status != Status::Listed).collect();
    assert!(doubtful.contains(&true) && doubtful.is_sorted(), "{doubtful:?}");
    assert!(!nonsense.iter().map(|hit| hit.slug.to_string()).is_sorted());
}

#[test]
fn a_part_of_an_asked_region_is_named_as_what_it_is() {
    let places = &REAL.0.places;
    let mut parts = 0;
    for (asked, kind) in [
        ("Waasland", PlaceKind::Region),
        ("provincie Limburg", PlaceKind::Province),
        ("het Meetjesland", PlaceKind::Region),
    ] {
        let name = asked.rsplit(' ').next().unwrap();
        let whole = &places.named(kind, name).unwrap().members;
        for hit in all(&query("", asked)).iter().filter(|hit| hit.serves_place) {
            let areas = &programme(hit.slug.as_str()).service_areas;
            let served: BTreeSet<Nis> =
                areas.iter().filter_map(|area| places.area(area)).flatten().copied().collect();
            for reason in &hit.reasons {
                match reason {
                    // The name of the whole only where all of it is served; else the area's own.
                    Reason::ServesPlace { place } if place == name => {
                        assert!(whole.iter().all(|nis| served.contains(nis)), "{} {areas:?}", hit.slug);
                    }
                    Reason::ServesPlace { place } => {
                        assert!(areas.iter().any(|area| area.name == *place), "{} {place}", hit.slug);
                        parts += 1;
                    }
                    Reason::ServesThrough { area, .. } => {
                        let area = areas.iter().find(|known| known.name == *area).unwrap();
                        let members = places.area(area).unwrap();
                        assert!(members.iter().any(|nis| !whole.contains(nis)), "{} {area:?}", hit.slug);
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(parts > 5, "{parts}");
    // A town that was asked for is itself, also beside another.
    for hit in all(&query("", "Gent of Aalst")) {
        for reason in &hit.reasons {
            if let Reason::ServesPlace { place } = reason {
                assert!(["Gent", "Aalst"].contains(&place.as_str()), "{} {place}", hit.slug);
                let town = places.municipality_named(place).unwrap().nis.unwrap();
                let areas = &programme(hit.slug.as_str()).service_areas;
                assert!(areas.iter().filter_map(|area| places.area(area)).any(|m| m.contains(&town)));
            }
        }
    }
}
