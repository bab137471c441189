//! The directory as columns: what programmes share is kept once, so that it is judged once for each question.
//!
//! A hundred thousand programmes have far fewer different sets of codes, areas and seats.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Deref;

use domain::directory::Room;
use domain::place::{Nis, PlaceKind, Places, Point};
use domain::taxonomy::{Scheme, Taxonomy};

use super::coding::{Bits, Coding, only, places};
use crate::analysis::tokens;
use crate::index::Row;

/// For whom and what a programme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Profile {
    pub(super) codes: Bits,
    /// Youngest and oldest participant, where stated.
    pub(super) ages: (Option<u8>, Option<u8>),
    /// Which of [`ONLY`](super::ONLY) its name bears.
    pub(super) only: u8,
}

/// Municipalities, one bit each.
pub(super) type Towns = [u64; 8];

/// Where a programme works.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Reach {
    /// The municipalities it serves.
    pub(super) serves: Towns,
    /// The municipality of its seat.
    pub(super) town: Option<String>,
    /// Whether it states where it works.
    pub(super) stated: bool,
    /// Whether it has a seat: then its distance is that of the seat.
    pub(super) seated: bool,
    /// The provinces in which it works or has its seat, one bit each in the order of the table of places.
    pub(super) provinces: u8,
}

/// What was said about room of one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Said {
    /// Its group; none: everybody.
    pub(super) group: Option<Bits>,
    /// Its area; none: everywhere.
    pub(super) towns: Option<Towns>,
    pub(super) room: Room,
}

/// A programme, by what it shares with others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// Its place in the order of the index.
    pub(super) at: u32,
    pub(super) profile: u32,
    pub(super) reach: u32,
    /// `u32::MAX`: it has none.
    pub(super) seat: u32,
    /// What was said about room; `u32::MAX`: nothing was.
    pub(super) room: u32,
    /// How sure it is that it exists.
    pub(super) trust: f32,
    /// Whether it looks for buddies now.
    pub(super) looking: bool,
}

/// All programmes. Immutable; made once for each content of the index, from the one before where little changed.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Codes as bits.
    pub coding: Coding,
    pub(super) profiles: Distinct<Profile>,
    /// How rare the groups of each profile are, together.
    pub(super) rarities: Vec<f32>,
    /// How many programmes have each profile.
    pub(super) counts: Vec<usize>,
    pub(super) reaches: Distinct<Reach>,
    /// Latitude and longitude, as bits: so that they can be told apart.
    known_seats: Distinct<(u64, u64)>,
    pub(super) seats: Vec<Point>,
    /// What was said about room, in the order of the page.
    pub(super) rooms: Distinct<Vec<Said>>,
    pub(super) lines: Vec<Line>,
    /// By place in the order of the index: the line.
    by_place: Vec<Option<u32>>,
    towns: HashMap<Nis, usize>,
    /// The points of the municipalities, by their bit.
    pub(super) points: Vec<Point>,
    provinces: Vec<String>,
}

impl Table {
    /// The columns of some programmes, each with its place in the order of the index.
    #[must_use]
    pub fn of<'a>(
        rows: impl Iterator<Item = (usize, &'a Row)>,
        places: &Places,
        taxonomy: &Taxonomy,
    ) -> Self {
        let mut table = Self { coding: Coding::new(taxonomy), ..Self::default() };
        for place in places.of_kind(PlaceKind::Municipality) {
            if let Some(nis) = place.nis {
                table.towns.insert(nis, table.points.len());
                table.points.push(place.point);
            }
        }
        let provinces = places.of_kind(PlaceKind::Province);
        table.provinces = provinces.filter_map(|place| crate::index::province_slug(&place.name.nl)).collect();
        rows.for_each(|(at, row)| table.add(at, row));
        table.settle();
        table
    }

    /// The columns without some programmes and with others: places in the order of the index.
    #[must_use]
    pub fn changed<'a>(&self, gone: &[usize], come: impl Iterator<Item = (usize, &'a Row)>) -> Self {
        let mut table = self.clone();
        for at in gone {
            if let Some(line) = table.by_place.get_mut(*at) {
                *line = None;
            }
        }
        let Self { lines, by_place, .. } = &mut table;
        lines.retain(|line| by_place.get(line.at as usize).is_some_and(Option::is_some));
        come.for_each(|(at, row)| table.add(at, row));
        table.settle();
        table
    }

    fn add(&mut self, at: usize, row: &Row) {
        let name = tokens(&row.name);
        let profile = Profile {
            codes: self.coding.of(row),
            ages: (row.min_age, row.max_age),
            only: only(name.iter().map(|token| token.text.as_str())),
        };
        let reach = Reach {
            serves: self.towns(&row.serves),
            town: row.municipality.clone(),
            stated: row.stated,
            seated: row.seat.is_some(),
            provinces: self.provinces(&row.provinces),
        };
        let said: Vec<Said> = row.room.iter().map(|said| self.said(said)).collect();
        let seat = row.seat.map(|seat| (seat.lat.to_bits(), seat.lon.to_bits()));
        self.lines.push(Line {
            at: u32::try_from(at).unwrap_or(u32::MAX),
            profile: self.profiles.number(profile),
            reach: self.reaches.number(reach),
            seat: seat.map_or(u32::MAX, |seat| self.known_seats.number(seat)),
            room: if said.is_empty() { u32::MAX } else { self.rooms.number(said) },
            trust: trust(row),
            looking: row.looking,
        });
    }

    fn said(&self, said: &crate::index::Said) -> Said {
        let part = &said.capacity.part;
        let group = part.target_group.as_ref();
        Said {
            group: group.map(|group| self.coding.bit(Scheme::TargetGroup, group)),
            towns: part.area.as_ref().map(|_| self.towns(&said.towns)),
            room: said.capacity.room,
        }
    }

    /// What follows from the lines: where each stands, how rare the codes are.
    fn settle(&mut self) {
        let len = self.lines.iter().map(|line| line.at as usize + 1).max().unwrap_or_default();
        self.by_place.clear();
        self.by_place.resize(len, None);
        let mut counts = vec![0_usize; self.profiles.len()];
        for (n, line) in self.lines.iter().enumerate() {
            self.by_place[line.at as usize] = u32::try_from(n).ok();
            counts[line.profile as usize] += 1;
        }
        let profiles = self.profiles.iter().map(|profile| profile.codes);
        self.coding.weigh(profiles.zip(counts.iter().copied()), self.lines.len());
        self.counts = counts;
        let groups = self.profiles.iter().map(|profile| profile.codes & self.coding.target_groups);
        self.rarities = groups.map(|groups| self.coding.weight(groups)).collect();
        let point = |(lat, lon): &(u64, u64)| Point { lat: f64::from_bits(*lat), lon: f64::from_bits(*lon) };
        self.seats = self.known_seats.iter().map(point).collect();
    }

    /// The line of a programme.
    pub(super) fn line(&self, at: usize) -> Option<&Line> {
        self.lines.get((*self.by_place.get(at)?)? as usize)
    }

    /// How many places of the order of the index it knows.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.by_place.len()
    }

    /// How many programmes it holds.
    #[must_use]
    pub const fn programmes(&self) -> usize {
        self.lines.len()
    }

    /// Whether it holds no programme.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Municipalities as bits; one that the tables do not know is left out.
    pub(super) fn towns(&self, members: &[Nis]) -> Towns {
        let mut towns = Towns::default();
        for at in members.iter().filter_map(|nis| self.towns.get(nis)) {
            if let Some(word) = towns.get_mut(at / 64) {
                *word |= 1 << (at % 64);
            }
        }
        towns
    }

    /// Provinces as bits.
    pub(super) fn provinces(&self, slugs: &[String]) -> u8 {
        let place = |slug: &String| self.provinces.iter().position(|known| known == slug);
        slugs
            .iter()
            .filter_map(place)
            .fold(0, |all, at| all | 1_u8.checked_shl(at as u32).unwrap_or_default())
    }
}

/// How many municipalities a set holds.
pub(super) fn size(towns: &Towns) -> u32 {
    towns.iter().map(|word| word.count_ones()).sum()
}

/// The municipalities of a set, by their bit.
pub(super) fn places_of(towns: &Towns) -> impl Iterator<Item = usize> {
    towns.iter().enumerate().flat_map(|(n, word)| places(*word).map(move |bit| n * 64 + bit))
}

/// Whether two sets meet.
pub(super) fn meet(one: &Towns, other: &Towns) -> bool {
    one.iter().zip(other).any(|(one, other)| one & other != 0)
}

fn trust(row: &Row) -> f32 {
    let known = if row.confirmed.is_some() {
        1.03
    } else if row.listed {
        1.0
    } else {
        0.94
    };
    let seen = row.as_of.map_or(0.0, |year| f32::from((year - 2020).clamp(0, 10)) * 0.002);
    known + seen
}

/// Values, each kept once.
#[derive(Debug, Clone)]
pub(super) struct Distinct<T> {
    all: Vec<T>,
    numbers: HashMap<T, u32>,
}

impl<T> Default for Distinct<T> {
    fn default() -> Self {
        Self { all: Vec::new(), numbers: HashMap::new() }
    }
}

impl<T> Deref for Distinct<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.all
    }
}

impl<T: Clone + Eq + Hash> Distinct<T> {
    fn number(&mut self, value: T) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(value).or_insert_with_key(|value| {
            self.all.push(value.clone());
            next
        })
    }
}
