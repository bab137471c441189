//! Every name of a place, and which place a name means where it stands.
//!
//! The tables are those of `domain::place`; what is added here is judgement: homonyms, words that are
//! also ordinary words, spelling errors, “het Gentse”, “omgeving Brugge”, “Deurne, Diest”. What is not
//! here: what a programme serves (that is in the index) and what to do with a place (`ranking`).

mod build;
mod context;
mod read;
mod refine;
mod spelling;
mod suggest;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::place::{Nis, Place, PlaceKind, Places, Point};

use crate::answer::{Notice, PlaceLevel, UnderstoodPlace};

pub(crate) use build::{key, spelled};
pub use read::{Reading, Words};

/// How far “het Geelse” or “regio Genk” reaches around a town that has no region of its own, in kilometres.
pub const AROUND_KM: f64 = 12.0;

/// A place that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedPlace {
    /// As it is shown.
    pub understood: UnderstoodPlace,
    /// The municipalities meant, sorted: a programme that serves one of them serves the place.
    pub members: Vec<Nis>,
    /// Those of the place itself, where what lies around it is meant as well.
    pub core: Vec<Nis>,
    /// Where distances are measured from.
    pub point: Point,
}

/// What was read from a question and a place box.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// The places, in the order in which they stand.
    pub places: Vec<AskedPlace>,
    /// What should be said about them.
    pub notices: Vec<Notice>,
    /// For each token of the question: whether it was used up by a place.
    pub used: Vec<bool>,
}

/// One thing a name can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sense {
    /// The row of the table.
    row: usize,
    /// The name is also an ordinary word: a place only where the context says so.
    weak: bool,
    /// The name is not the place's own but an alias.
    alias: bool,
}

/// A name that spelling errors are measured against.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spelling {
    /// The name written together.
    together: String,
    /// How that sounds.
    sound: String,
    /// The name as looked up.
    name: String,
    /// It is no ordinary word.
    strong: bool,
}

/// All names of places. Immutable, shared.
#[derive(Debug)]
pub struct Gazetteer {
    places: Arc<Places>,
    /// By name: folded words with single spaces, `st` written `sint`, `'t` written `het`.
    names: HashMap<String, Vec<Sense>>,
    /// The same names written together, by first letter: for spelling errors.
    joined: HashMap<char, Vec<Spelling>>,
    /// The names that bear brackets, as “Brussel (19 gemeenten)”: only those reach across a break.
    bracketed: HashSet<String>,
    /// By postcode: rows of places, the municipality's own first.
    postcodes: HashMap<String, Vec<usize>>,
    /// The region that “het …se” or “regio …” of a town means.
    around: HashMap<Nis, usize>,
}

impl Gazetteer {
    /// The tables it was built from.
    #[must_use]
    pub const fn places(&self) -> &Arc<Places> {
        &self.places
    }

    /// Whether a folded word is the name of a place and no ordinary word.
    #[must_use]
    pub fn names_place(&self, word: &str) -> bool {
        self.names.get(word).is_some_and(|senses| senses.iter().any(|sense| !sense.weak))
    }

    fn row(&self, row: usize) -> &Place {
        &self.places.rows()[row]
    }

    /// The municipality row of a municipality or deelgemeente; the row itself for anything else.
    fn municipality_of(&self, row: usize) -> &Place {
        let place = self.row(row);
        match (place.kind, place.nis) {
            (PlaceKind::Deelgemeente, Some(nis)) => self.places.municipality(nis).unwrap_or(place),
            _ => place,
        }
    }

    /// How a row is offered as an alternative: text that means exactly it in the place box.
    fn offered(&self, row: usize) -> String {
        let place = self.row(row);
        match (&place.parent, place.kind) {
            (Some(parent), _) => format!("{} ({parent})", place.name.nl),
            (None, PlaceKind::Province) => format!("provincie {}", place.name.nl),
            (None, _) => place.name.nl.clone(),
        }
    }

    /// How likely a place is meant by a name it shares: the smaller the likelier. Brussels and municipalities
    /// before regions, provinces and villages; those in a city first.
    pub(crate) fn likelihood(&self, row: usize) -> (usize, bool) {
        let (level, _, outside_city, _) = self.preference(&Sense { row, weak: false, alias: false });
        (level, outside_city)
    }

    /// Whether some place is called so.
    pub(crate) fn is_name(&self, name: &str) -> bool {
        self.names.contains_key(&key(name))
    }

    /// Text that means exactly a row in the place box and asks nothing back: its name where no other place
    /// bears it, else the name with what makes it precise.
    pub(crate) fn exact_text(&self, row: usize) -> String {
        let place = self.row(row);
        let senses = |name: &str| self.names.get(&key(name)).map(Vec::as_slice).unwrap_or_default();
        let means_it =
            |name: &str| senses(name).iter().min_by_key(|s| self.preference(s)).is_some_and(|s| s.row == row);
        let homonyms = senses(&place.name.nl)
            .iter()
            .map(|sense| self.row(sense.row))
            .any(|other| other.nis != place.nis && other.kind >= PlaceKind::Municipality);
        match place.kind {
            PlaceKind::Municipality if homonyms && let Some(postcode) = place.postcodes.first() => {
                format!("{postcode} {}", place.name.nl)
            }
            PlaceKind::Deelgemeente if homonyms => self.offered(row),
            _ if means_it(&place.name.nl) => place.name.nl.clone(),
            PlaceKind::Municipality | PlaceKind::Region => {
                let mut others = place.aliases.iter().filter(|alias| means_it(alias));
                others.next().unwrap_or(&place.name.nl).clone()
            }
            PlaceKind::Deelgemeente | PlaceKind::Province => self.offered(row),
        }
    }

    /// The asked place of a row, with everything that lies around a town where `around` is set.
    fn asked(&self, row: usize, around: bool, typed: String, alternatives: Vec<String>) -> AskedPlace {
        let place = self.row(row);
        let whole = self.municipality_of(row);
        let level = match whole.kind {
            PlaceKind::Province => PlaceLevel::Province,
            PlaceKind::Region => PlaceLevel::Region,
            PlaceKind::Municipality | PlaceKind::Deelgemeente => PlaceLevel::Municipality,
        };
        let mut members = place.members.clone();
        if around && level == PlaceLevel::Municipality {
            members.extend(
                self.places
                    .of_kind(PlaceKind::Municipality)
                    .filter(|other| crate::ranking::km(place.point, other.point) <= AROUND_KM)
                    .filter_map(|other| other.nis),
            );
            members.sort_unstable();
            members.dedup();
        }
        let part = (place.kind == PlaceKind::Deelgemeente && place.name.nl != whole.name.nl)
            .then(|| place.name.nl.clone());
        AskedPlace {
            understood: UnderstoodPlace {
                name: whole.name.nl.clone(),
                nis: whole.nis,
                kind: level,
                part,
                typed,
                alternatives,
            },
            members,
            core: place.members.clone(),
            point: place.point,
        }
    }
}

#[cfg(test)]
mod tests;
