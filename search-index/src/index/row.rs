//! What the ranking needs to know of a programme; stored with its document, held in memory.

use std::collections::BTreeMap;

use domain::Slug;
use domain::directory::{AreaKind, Organisation, Programme, ServiceCapacity, Status};
use domain::place::{Nis, Places, Point};
use domain::taxonomy::Code;
use serde::{Deserialize, Serialize};

/// An area a programme serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// What sort of area.
    pub kind: AreaKind,
    /// Its Dutch name.
    pub name: String,
}

/// What was said about room, and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What was said, of which part.
    pub capacity: ServiceCapacity,
    /// The municipalities of its area, sorted; none where it names no area.
    pub towns: Vec<Nis>,
}

/// A programme as it is ranked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The programme.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Who it is for.
    pub target_groups: Vec<Code>,
    /// Parts of life.
    pub domains: Vec<Code>,
    /// What the duo does.
    pub kinds: Vec<Code>,
    /// The Dutch name of the municipality of its seat.
    pub municipality: Option<String>,
    /// Where its seat is.
    pub seat: Option<Point>,
    /// The areas it states.
    pub areas: Vec<Area>,
    /// The municipalities it serves, sorted; that of its seat where it states no area; else none.
    pub serves: Vec<Nis>,
    /// Whether it states where it works.
    pub stated: bool,
    /// Slugs of the provinces in which it serves a municipality or has its seat.
    pub provinces: Vec<String>,
    /// Youngest participant.
    pub min_age: Option<u8>,
    /// Oldest participant.
    pub max_age: Option<u8>,
    /// Seen active in 2020 or later.
    pub listed: bool,
    /// The last year in which it was seen active.
    pub as_of: Option<i16>,
    /// The day its organisation confirmed it, as `2026-01-31`.
    pub confirmed: Option<String>,
    /// What was said about room, in the order of the page.
    pub room: Vec<Said>,
    /// Whether it looks for buddies now; an index from before this was known says no.
    #[serde(default)]
    pub looking: bool,
}

impl Row {
    /// The row of a programme.
    #[must_use]
    pub fn of(programme: &Programme, places: &Places) -> Self {
        let location = programme.location.as_ref();
        let municipality = location.and_then(|location| location.municipality.clone());
        let seat = municipality
            .as_deref()
            .and_then(|town| places.seat(town, location.and_then(|location| location.place.as_deref())));
        let town = municipality.as_deref().and_then(|name| places.municipality_named(name));
        let mut serves: Vec<Nis> =
            programme.service_areas.iter().filter_map(|area| places.area(area)).flatten().copied().collect();
        let stated = !programme.service_areas.is_empty();
        if !stated {
            serves.extend(town.and_then(|town| town.nis));
        }
        serves.sort_unstable();
        serves.dedup();
        let mut provinces: BTreeMap<&str, ()> = BTreeMap::new();
        for place in serves.iter().filter_map(|nis| places.municipality(*nis)).chain(town) {
            provinces.extend(place.provinces.iter().map(|province| (province.as_str(), ())));
        }
        Self {
            slug: programme.slug.clone(),
            name: programme.name.clone(),
            target_groups: programme.target_groups.clone(),
            domains: programme.domains.clone(),
            kinds: programme.kinds.clone(),
            municipality,
            seat,
            areas: programme
                .service_areas
                .iter()
                .map(|area| Area { kind: area.kind, name: area.name.clone() })
                .collect(),
            serves,
            stated,
            provinces: provinces.into_keys().filter_map(province_slug).collect(),
            min_age: programme.min_age,
            max_age: programme.max_age,
            listed: programme.status == Status::Listed,
            as_of: programme.as_of,
            confirmed: programme.confirmed.map(|day| day.to_string()),
            room: programme.capacity.iter().map(|capacity| said(capacity, places)).collect(),
            looking: programme.wanted.is_some(),
        }
    }
}

fn said(capacity: &ServiceCapacity, places: &Places) -> Said {
    let area = capacity.part.area.as_ref();
    let towns = area.and_then(|area| places.area(area)).map(<[Nis]>::to_vec).unwrap_or_default();
    Said { capacity: capacity.clone(), towns }
}

/// The slug by which a province is filtered.
#[must_use]
pub(crate) fn province_slug(name: &str) -> Option<String> {
    Slug::of_name(name).map(String::from)
}

/// The texts of a programme that are searched.
pub(super) struct Texts {
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) place: String,
}

impl Texts {
    pub(super) fn of(programme: &Programme, organisations: &BTreeMap<&Slug, &Organisation>) -> Self {
        let organisation = std::iter::once(&programme.organisation)
            .chain(&programme.partners)
            .filter_map(|slug| organisations.get(slug))
            .map(|organisation| organisation.name.as_str())
            .collect::<Vec<_>>()
            .join(" . ");
        let location = programme.location.as_ref();
        let place = location
            .into_iter()
            .flat_map(|location| [&location.municipality, &location.place])
            .flatten()
            .cloned()
            .chain(programme.service_areas.iter().map(|area| area.name.clone()))
            .collect::<Vec<_>>()
            .join(" . ");
        Self { name: programme.name.clone(), organisation, place }
    }
}

/// A stored row that cannot be read: the index is damaged.
#[derive(Debug, thiserror::Error)]
pub(super) enum RowError {
    /// The document has no row.
    #[error("a document has no row")]
    Missing,
    /// It is not the JSON of a row.
    #[error("a row cannot be read: {0}")]
    Json(#[from] serde_json::Error),
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use domain::directory::{Directory, Sources};
    use domain::taxonomy::Taxonomy;

    use super::*;

    static REAL: LazyLock<(Directory, Places)> = LazyLock::new(|| {
        let places = Places::parse(
            include_str!("../../../data/places.csv"),
            include_str!("../../../data/postcodes.csv"),
            include_str!("../../../data/regions.json"),
        )
        .unwrap();
        let taxonomy = Taxonomy::parse("taxonomy.csv", include_str!("../../../data/taxonomy.csv")).unwrap();
        let sources = Sources {
            programmes: include_str!("../../../data/programmes.jsonl"),
            ended: include_str!("../../../data/ended.jsonl"),
            organisations: include_str!("../../../data/organisations.jsonl"),
        };
        (Directory::parse(sources, &taxonomy, &places).unwrap(), places)
    });

    fn row(slug: &str) -> Row {
        let (directory, places) = &*REAL;
        Row::of(directory.programmes.iter().find(|p| p.slug.as_str() == slug).unwrap(), places)
    }

    #[test]
    fn flanders_is_285_municipalities_and_brussels_19() {
        assert_eq!(row("running-blind-belgie").serves.len(), 285);
        assert_eq!(row("brutus-brussel").serves.len(), 19);
        assert_eq!(row("yar-coaching-vlaanderen").serves.len(), 304);
    }

    #[test]
    fn the_seat_is_at_its_village_and_its_town_is_served_only_if_listed() {
        let (_, places) = &*REAL;
        let borsbeek = row("2go-antwerpen");
        assert_eq!(borsbeek.seat, places.seat("Antwerpen", Some("Borsbeek")));
        let kortrijk = places.municipality_named("Kortrijk").unwrap().nis.unwrap();
        assert!(row("bizondere-buddy-zuid-west-vlaanderen").serves.binary_search(&kortrijk).is_err());
    }

    #[test]
    fn an_area_that_is_not_stated_is_the_seats_municipality_or_nothing() {
        let nowhere = row("t-buddy");
        assert_eq!((nowhere.stated, nowhere.serves.len(), nowhere.provinces.len()), (false, 0, 0));
        let seated = REAL.0.programmes.iter().filter(|p| p.service_areas.is_empty());
        for programme in seated.filter(|p| p.location.as_ref().is_some_and(|l| l.municipality.is_some())) {
            assert_eq!(Row::of(programme, &REAL.1).serves.len(), 1, "{}", programme.slug);
        }
    }

    #[test]
    fn every_row_survives_the_way_to_the_index() {
        for programme in &REAL.0.programmes {
            let row = Row::of(programme, &REAL.1);
            let back: Row = serde_json::from_slice(&serde_json::to_vec(&row).unwrap()).unwrap();
            assert_eq!(back, row);
        }
    }
}
