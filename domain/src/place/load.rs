//! Strict loading of `places.csv`, `postcodes.csv` and `regions.json`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Nis, Official, Place, PlaceKind, Places, Point, Postcode};
use crate::directory::LoadError;
use crate::directory::table::{json, rows};
use crate::lang::Translated;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPlace {
    kind: PlaceKind,
    name_nl: String,
    name_fr: String,
    name_en: String,
    aliases: String,
    weak_aliases: String,
    ambiguous: String,
    nis: String,
    postcodes: String,
    parent: String,
    province: String,
    lat: f64,
    lon: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPostcode {
    postcode: String,
    place: String,
    place_name: String,
    municipality_nis: String,
    municipality: String,
    lat: f64,
    lon: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRegions {
    regions: Vec<RawRegion>,
    official: RawOfficial,
}

#[derive(Deserialize)]
struct RawRegion {
    name: String,
    municipalities: Vec<Nis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOfficial {
    referentieregio: Vec<RawRegion>,
    eerstelijnszone: Vec<RawRegion>,
}

impl Places {
    /// Reads the three tables and checks that they fit together.
    ///
    /// # Errors
    /// The first row that breaks a rule, with file, line, field and reason.
    pub fn parse(places: &str, postcodes: &str, regions: &str) -> Result<Self, LoadError> {
        let mut tables = Self::default();
        let raw: RawRegions = json("regions.json", 1, regions)?;
        let mut members: BTreeMap<String, Vec<Nis>> = raw.regions.into_iter().map(sorted).collect();
        for (line, row) in rows::<RawPlace>("places.csv", places)? {
            tables.add(line, row, &mut members)?;
        }
        if let Some(name) = members.keys().next() {
            return Err(LoadError::new(
                "regions.json",
                0,
                "name",
                format!("region “{name}” is not in places.csv"),
            ));
        }
        tables.join_provinces();
        tables.official = Official {
            referentieregios: raw.official.referentieregio.into_iter().map(sorted).collect(),
            eerstelijnszones: raw.official.eerstelijnszone.into_iter().map(sorted).collect(),
        };
        tables.check_members()?;
        for (line, row) in rows::<RawPostcode>("postcodes.csv", postcodes)? {
            tables.add_postcode(line, row)?;
        }
        Ok(tables)
    }

    fn add(
        &mut self,
        line: usize,
        row: RawPlace,
        regions: &mut BTreeMap<String, Vec<Nis>>,
    ) -> Result<(), LoadError> {
        let wrong = |field: &str, reason: String| LoadError::new("places.csv", line, field, reason);
        let list =
            |text: &str| text.split('|').filter(|s| !s.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        if row.name_nl.trim().is_empty() {
            return Err(wrong("name_nl", "is empty".to_owned()));
        }
        let nis = if row.nis.is_empty() {
            None
        } else {
            Some(row.nis.parse::<Nis>().map_err(|e| wrong("nis", e))?)
        };
        let point =
            point(row.lat, row.lon).ok_or_else(|| wrong("lat", "the point is not in Belgium".to_owned()))?;
        let members = match row.kind {
            PlaceKind::Province => Vec::new(),
            PlaceKind::Region => regions
                .remove(&row.name_nl)
                .ok_or_else(|| wrong("name_nl", format!("“{}” is not in regions.json", row.name_nl)))?,
            PlaceKind::Municipality | PlaceKind::Deelgemeente => {
                vec![nis.ok_or_else(|| wrong("nis", "is empty".to_owned()))?]
            }
        };
        let place = Place {
            kind: row.kind,
            name: Translated { nl: row.name_nl, fr: row.name_fr, en: row.name_en },
            aliases: list(&row.aliases),
            weak_aliases: list(&row.weak_aliases),
            ambiguous: match row.ambiguous.as_str() {
                "yes" => true,
                "" => false,
                other => return Err(wrong("ambiguous", format!("“{other}” is neither yes nor empty"))),
            },
            nis,
            postcodes: list(&row.postcodes),
            parent: (!row.parent.is_empty()).then_some(row.parent),
            provinces: list(&row.province),
            point,
            members,
        };
        if place.parent.is_some() != (place.kind == PlaceKind::Deelgemeente) {
            return Err(wrong("parent", "a deelgemeente has a parent, and nothing else has".to_owned()));
        }
        let at = self.rows.len();
        if place.kind != PlaceKind::Deelgemeente {
            let slug = place.slug().ok_or_else(|| wrong("name_nl", "has no slug".to_owned()))?;
            if self.by_name.insert((place.kind, place.name.nl.clone()), at).is_some()
                || self.by_slug.insert((place.kind, slug), at).is_some()
            {
                return Err(wrong("name_nl", format!("“{}” stands twice", place.name.nl)));
            }
        }
        if let (PlaceKind::Municipality, Some(nis)) = (place.kind, nis)
            && self.by_nis.insert(nis, at).is_some()
        {
            return Err(wrong("nis", format!("{nis} stands twice")));
        }
        self.rows.push(place);
        Ok(())
    }

    /// A province consists of the municipalities that name it; Flanders of all that are not in Brussels.
    fn join_provinces(&mut self) {
        let mut of: BTreeMap<String, Vec<Nis>> = BTreeMap::new();
        for place in self.rows.iter().filter(|place| place.kind == PlaceKind::Municipality) {
            for province in &place.provinces {
                of.entry(province.clone()).or_default().extend(place.nis);
            }
        }
        for members in of.values_mut() {
            members.sort_unstable();
        }
        for place in self.rows.iter_mut().filter(|place| place.kind == PlaceKind::Province) {
            place.members = of.get(&place.name.nl).cloned().unwrap_or_default();
        }
        of.remove(Self::BRUSSELS);
        self.flanders = of.into_values().flatten().collect();
        self.flanders.sort_unstable();
    }

    fn check_members(&self) -> Result<(), LoadError> {
        for place in &self.rows {
            let wrong = |reason: String| {
                LoadError::new("places.csv", 0, "name_nl", format!("“{}” {reason}", place.name.nl))
            };
            if place.members.is_empty() {
                return Err(wrong("has no municipality".to_owned()));
            }
            if let Some(nis) = place.members.iter().find(|nis| !self.by_nis.contains_key(nis)) {
                return Err(wrong(format!("names {nis}, which is no municipality")));
            }
        }
        for (name, members) in self.official.referentieregios.iter().chain(&self.official.eerstelijnszones) {
            if let Some(nis) = members.iter().find(|nis| !self.by_nis.contains_key(nis)) {
                return Err(LoadError::new(
                    "regions.json",
                    0,
                    "municipalities",
                    format!("{name}: {nis} is no municipality"),
                ));
            }
        }
        Ok(())
    }

    fn add_postcode(&mut self, line: usize, row: RawPostcode) -> Result<(), LoadError> {
        let wrong = |field: &str, reason: String| LoadError::new("postcodes.csv", line, field, reason);
        if row.postcode.len() != 4 || !row.postcode.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong("postcode", format!("“{}” is not four digits", row.postcode)));
        }
        let municipality = row.municipality_nis.parse::<Nis>().map_err(|e| wrong("municipality_nis", e))?;
        if self.municipality(municipality).is_none_or(|place| place.name.nl != row.municipality) {
            return Err(wrong("municipality_nis", format!("{municipality} is not “{}”", row.municipality)));
        }
        let joins = self.rows.iter().any(|place| {
            matches!(place.kind, PlaceKind::Municipality | PlaceKind::Deelgemeente)
                && place.nis == Some(municipality)
                && place.name.nl == row.place_name
        });
        if !joins {
            return Err(wrong(
                "place_name",
                format!("“{}” is no place of {}", row.place_name, row.municipality),
            ));
        }
        let point =
            point(row.lat, row.lon).ok_or_else(|| wrong("lat", "the point is not in Belgium".to_owned()))?;
        self.postcodes.push(Postcode {
            postcode: row.postcode,
            place: row.place,
            place_name: row.place_name,
            municipality,
            point,
        });
        Ok(())
    }
}

fn sorted(region: RawRegion) -> (String, Vec<Nis>) {
    let mut members = region.municipalities;
    members.sort_unstable();
    (region.name, members)
}

/// A point, if it lies in or near Belgium.
fn point(lat: f64, lon: f64) -> Option<Point> {
    ((49.0..52.0).contains(&lat) && (2.0..7.0).contains(&lon)).then_some(Point { lat, lon })
}
