//! The tables of places, and the questions they answer without guessing.

use std::collections::HashMap;

use super::{Nis, Place, PlaceKind, Point, Postcode};
use crate::directory::{AreaKind, ServiceArea};
use crate::slug::Slug;

/// A layer of official areas, as lists of municipalities (`official` of `regions.json`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Official {
    /// The 15 referentieregio's: name and members. Brussels has none.
    pub referentieregios: Vec<(String, Vec<Nis>)>,
    /// The eerstelijnszones: name and members.
    pub eerstelijnszones: Vec<(String, Vec<Nis>)>,
}

/// Every place and postcode.
#[derive(Debug, Clone, Default)]
pub struct Places {
    pub(super) rows: Vec<Place>,
    pub(super) postcodes: Vec<Postcode>,
    pub(super) official: Official,
    pub(super) by_nis: HashMap<Nis, usize>,
    pub(super) by_name: HashMap<(PlaceKind, String), usize>,
    pub(super) by_slug: HashMap<(PlaceKind, Slug), usize>,
    pub(super) flanders: Vec<Nis>,
}

impl Places {
    /// The Dutch name of the province row that is Brussels.
    pub const BRUSSELS: &'static str = "Brussels Hoofdstedelijk Gewest";
    /// The Dutch name of the region that is Brussels.
    pub const BRUSSELS_REGION: &'static str = "Brussel (19 gemeenten)";

    /// Every row of `places.csv`, in its order.
    #[must_use]
    pub fn rows(&self) -> &[Place] {
        &self.rows
    }

    /// Every row of `postcodes.csv`, in its order.
    #[must_use]
    pub fn postcodes(&self) -> &[Postcode] {
        &self.postcodes
    }

    /// The official layers.
    #[must_use]
    pub const fn official(&self) -> &Official {
        &self.official
    }

    /// The rows of a kind, in the order of the table.
    pub fn of_kind(&self, kind: PlaceKind) -> impl Iterator<Item = &Place> {
        self.rows.iter().filter(move |place| place.kind == kind)
    }

    /// The municipality of a code.
    #[must_use]
    pub fn municipality(&self, nis: Nis) -> Option<&Place> {
        self.by_nis.get(&nis).and_then(|row| self.rows.get(*row))
    }

    /// The municipality with exactly this Dutch name.
    #[must_use]
    pub fn municipality_named(&self, name: &str) -> Option<&Place> {
        self.named(PlaceKind::Municipality, name)
    }

    /// The place of a kind with exactly this Dutch name. Names of deelgemeenten are not unique: not for those.
    #[must_use]
    pub fn named(&self, kind: PlaceKind, name: &str) -> Option<&Place> {
        self.by_name.get(&(kind, name.to_owned())).and_then(|row| self.rows.get(*row))
    }

    /// The municipality, region or province whose page has this slug.
    #[must_use]
    pub fn by_slug(&self, kind: PlaceKind, slug: &Slug) -> Option<&Place> {
        self.by_slug.get(&(kind, slug.clone())).and_then(|row| self.rows.get(*row))
    }

    /// Whether a postcode exists.
    #[must_use]
    pub fn has_postcode(&self, postcode: &str) -> bool {
        self.postcodes.iter().any(|row| row.postcode == postcode)
    }

    /// The 285 municipalities of Flanders, sorted.
    #[must_use]
    pub fn flanders(&self) -> &[Nis] {
        &self.flanders
    }

    /// The names in a text somebody typed, separated by commas, semicolons or lines.
    pub fn names_in(text: &str) -> impl Iterator<Item = &str> {
        text.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty())
    }

    /// The service area of a name in any of our languages, whatever its capitals: a municipality before a region before a
    /// province. Brussels is the 19 municipalities.
    #[must_use]
    pub fn area_named(&self, name: &str) -> Option<ServiceArea> {
        /// What may stand before a name, and what it then is: "provincie Antwerpen" is not the town.
        const BEFORE: [(&str, AreaKind); 9] = [
            ("provincie ", AreaKind::Province),
            ("province de ", AreaKind::Province),
            ("province du ", AreaKind::Province),
            ("province d'", AreaKind::Province),
            ("province d’", AreaKind::Province),
            ("province of ", AreaKind::Province),
            ("gemeente ", AreaKind::Municipality),
            ("stad ", AreaKind::Municipality),
            ("regio ", AreaKind::Region),
        ];
        let folded = name.trim().to_lowercase();
        match folded.as_str() {
            // Also the name of a municipality; whoever writes it means the region.
            "brussel" | "bruxelles" | "brussels" | "brussels hoofdstedelijk gewest" => {
                return Some(ServiceArea { kind: AreaKind::Brussels, name: Self::BRUSSELS.to_owned() });
            }
            "vlaanderen" | "flandre" | "la flandre" | "flanders" => {
                return Some(ServiceArea { kind: AreaKind::Flanders, name: "Vlaanderen".to_owned() });
            }
            _ => {}
        }
        let said = BEFORE.iter().find_map(|(before, kind)| Some((folded.strip_prefix(before)?, *kind)));
        for (kind, of) in [
            (AreaKind::Municipality, PlaceKind::Municipality),
            (AreaKind::Region, PlaceKind::Region),
            (AreaKind::Province, PlaceKind::Province),
        ] {
            // Some names begin with such a word themselves.
            let wanted = said.filter(|(_, said)| *said == kind).map_or(folded.as_str(), |(bare, _)| bare);
            let called = |place: &&Place| {
                [&place.name.nl, &place.name.fr, &place.name.en]
                    .iter()
                    .any(|name| name.to_lowercase() == wanted)
            };
            if let Some(place) = self.of_kind(of).find(called) {
                return Some(ServiceArea { kind, name: place.name.nl.clone() });
            }
        }
        None
    }

    /// The words of an area, from which [`Places::area_named`] finds it again.
    #[must_use]
    pub fn area_words(&self, area: &ServiceArea) -> String {
        if self.area_named(&area.name).as_ref() == Some(area) {
            return area.name.clone();
        }
        match area.kind {
            AreaKind::Municipality => format!("gemeente {}", area.name),
            AreaKind::Region => format!("regio {}", area.name),
            AreaKind::Province => format!("provincie {}", area.name),
            AreaKind::Flanders | AreaKind::Brussels => area.name.clone(),
        }
    }

    /// The municipalities of a service area, sorted; `None` where no such area exists.
    #[must_use]
    pub fn area(&self, area: &ServiceArea) -> Option<&[Nis]> {
        match area.kind {
            AreaKind::Flanders => Some(&self.flanders),
            AreaKind::Brussels => {
                self.named(PlaceKind::Province, Self::BRUSSELS).map(|place| place.members.as_slice())
            }
            AreaKind::Municipality => {
                self.municipality_named(&area.name).map(|place| place.members.as_slice())
            }
            AreaKind::Region => {
                self.named(PlaceKind::Region, &area.name).map(|place| place.members.as_slice())
            }
            AreaKind::Province => {
                self.named(PlaceKind::Province, &area.name).map(|place| place.members.as_slice())
            }
        }
    }

    /// The point of a seat: of the deelgemeente where one is named in its municipality, else of the municipality.
    #[must_use]
    pub fn seat(&self, municipality: &str, place: Option<&str>) -> Option<Point> {
        place
            .and_then(|place| {
                self.of_kind(PlaceKind::Deelgemeente)
                    .find(|row| row.name.nl == place && row.parent.as_deref() == Some(municipality))
            })
            .or_else(|| self.municipality_named(municipality))
            .map(|row| row.point)
    }

    /// The names of the referentieregio's.
    pub fn referentieregios(&self) -> impl Iterator<Item = &str> {
        self.official.referentieregios.iter().map(|(name, _)| name.as_str())
    }

    /// The referentieregio of a municipality; `None` in Brussels.
    #[must_use]
    pub fn referentieregio(&self, nis: Nis) -> Option<&str> {
        self.official
            .referentieregios
            .iter()
            .find(|(_, members)| members.contains(&nis))
            .map(|(name, _)| name.as_str())
    }
}
