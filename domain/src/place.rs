//! The places of Flanders and Brussels as plain tables: municipalities, deelgemeenten, regions,
//! provinces, postcodes (`data/places.csv`, `data/postcodes.csv`, `data/regions.json`).
//!
//! What a person means by a word is not decided here: that is the gazetteer of `search-index`.

mod load;
mod tables;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::lang::Translated;
use crate::slug::Slug;

pub use tables::{Official, Places};

/// The Statbel code of a municipality or province: five digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nis(u32);

impl Nis {
    /// The code as a number, as it stands in the index.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl std::str::FromStr for Nis {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) {
            text.parse().map(Self).map_err(|_| format!("“{text}” is not a NIS code"))
        } else {
            Err(format!("“{text}” is not a NIS code of five digits"))
        }
    }
}

impl TryFrom<String> for Nis {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Nis> for String {
    fn from(nis: Nis) -> Self {
        nis.to_string()
    }
}

impl fmt::Display for Nis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

/// A point on the earth, WGS 84, degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Latitude, degrees north.
    pub lat: f64,
    /// Longitude, degrees east.
    pub lon: f64,
}

/// What sort of place a row of the gazetteer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlaceKind {
    /// One of the five Flemish provinces, or the Brussels-Capital Region.
    Province,
    /// A region people name, such as Waasland.
    Region,
    /// A municipality as of 1 January 2025.
    Municipality,
    /// A part of a municipality that has its own name.
    Deelgemeente,
}

/// One row of `places.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// What sort of place this is.
    pub kind: PlaceKind,
    /// Official or usual name.
    pub name: Translated,
    /// Other names that mean this place wherever they stand.
    pub aliases: Vec<String>,
    /// Other names that are also ordinary words: a place only where the context says so.
    pub weak_aliases: Vec<String>,
    /// The name itself is also an ordinary word, a first name, a far better known foreign city or a saint's name.
    pub ambiguous: bool,
    /// Statbel code; a deelgemeente carries its municipality's; a region has none.
    pub nis: Option<Nis>,
    /// All postcodes of the place, four digits each; none for regions and provinces.
    pub postcodes: Vec<String>,
    /// Of a deelgemeente: the Dutch name of its municipality.
    pub parent: Option<String>,
    /// Dutch names of the provinces it lies in; one, except for some regions.
    pub provinces: Vec<String>,
    /// A point for distances, not a border.
    pub point: Point,
    /// The municipalities it consists of: its own for a municipality or deelgemeente. Sorted.
    pub members: Vec<Nis>,
}

impl Place {
    /// The slug of its page (`/gemeente/…`, `/regio/…`): that of its Dutch name.
    #[must_use]
    pub fn slug(&self) -> Option<Slug> {
        Slug::of_name(&self.name.nl)
    }
}

/// One row of `postcodes.csv`: a postcode and a place in one municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Postcode {
    /// Four digits.
    pub postcode: String,
    /// The name to show.
    pub place: String,
    /// The Dutch name of the same place in `places.csv`.
    pub place_name: String,
    /// The municipality.
    pub municipality: Nis,
    /// A point in WGS 84.
    pub point: Point,
}
