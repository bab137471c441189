//! Filters, and counts for them.

use domain::taxonomy::{Code, Scheme, Taxonomy};

use super::coding::{Bits, places};
use super::order::Ranking;
use super::room::Rooms;
use super::table::{Line, Table};
use crate::answer::Facets;

/// The chosen filters: OR inside a group, AND across; an empty group filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Domains.
    pub domein: Vec<Code>,
    /// Target groups.
    pub doelgroep: Vec<Code>,
    /// Kinds.
    pub soort: Vec<Code>,
    /// Slugs of provinces.
    pub provincie: Vec<String>,
    /// Only where there is room.
    pub plaats: bool,
}

impl Filters {
    /// Whether nothing is chosen.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.domein.is_empty()
            && self.doelgroep.is_empty()
            && self.soort.is_empty()
            && self.provincie.is_empty()
            && !self.plaats
    }
}

/// The groups of filters that codes pass, one bit each: domain, target group, kind.
const CODES: usize = 3;
/// The bit of the provinces.
const PROVINCE: u8 = 1 << CODES;
/// The bit of room.
const ROOM: u8 = PROVINCE << 1;
/// All groups pass.
const ALL: u8 = (ROOM << 1) - 1;

/// Which groups of filters each set of codes and each area passes.
pub struct Passing<'a> {
    /// By profile: domain, target group, kind.
    profiles: Vec<u8>,
    /// By reach: province.
    reaches: Vec<u8>,
    rooms: &'a Rooms,
    /// Whether only what has room passes.
    room: bool,
    /// Nothing is chosen: everything passes.
    open: bool,
}

impl<'a> Passing<'a> {
    /// The filters, asked of everything that programmes share.
    #[must_use]
    pub fn new(table: &Table, filters: &Filters, rooms: &'a Rooms) -> Self {
        let bits = |scheme: Scheme, codes: &[Code]| -> Option<Bits> {
            let all = codes.iter().fold(0, |all, code| all | table.coding.bit(scheme, code));
            (!codes.is_empty()).then_some(all)
        };
        let groups = [
            bits(Scheme::Domain, &filters.domein),
            bits(Scheme::TargetGroup, &filters.doelgroep),
            bits(Scheme::Kind, &filters.soort),
        ];
        let pass = |codes: Bits| {
            groups.iter().enumerate().fold(0, |all, (n, chosen)| {
                all | (u8::from(chosen.is_none_or(|chosen| codes & chosen != 0)) << n)
            })
        };
        let provinces = (!filters.provincie.is_empty()).then(|| table.provinces(&filters.provincie));
        let reach = |of: u8| u8::from(provinces.is_none_or(|chosen| of & chosen != 0)) * PROVINCE;
        Self {
            profiles: table.profiles.iter().map(|profile| pass(profile.codes)).collect(),
            reaches: table.reaches.iter().map(|of| reach(of.provinces)).collect(),
            rooms,
            room: filters.plaats,
            open: filters.is_empty(),
        }
    }

    fn of(&self, line: &Line) -> u8 {
        let profile = self.profiles.get(line.profile as usize).copied().unwrap_or_default();
        let reach = self.reaches.get(line.reach as usize).copied().unwrap_or_default();
        profile | reach | (u8::from(!self.room || self.has_room(line)) * ROOM)
    }

    fn has_room(&self, line: &Line) -> bool {
        self.rooms.of(line).open
    }

    /// Whether a programme passes all groups.
    pub(super) fn all(&self, line: &Line) -> bool {
        self.open || self.of(line) == ALL
    }
}

/// Counts over fitting programmes that no filter has touched yet; each group without its own filter.
/// `provinces` are slug and name, in the order in which they are shown.
#[must_use]
pub fn count(
    table: &Table,
    ranking: &Ranking,
    passing: &Passing<'_>,
    filters: &Filters,
    taxonomy: &Taxonomy,
    provinces: &[(String, String)],
) -> Facets {
    // Per group, how many programmes of each profile (of each reach for provinces) pass all the other groups.
    let mut profiles = vec![[0_usize; CODES]; table.profiles.len()];
    let mut reaches = vec![0_usize; table.reaches.len()];
    let mut plaats = 0;
    for line in ranking.unfiltered.iter().filter_map(|n| table.lines.get(*n as usize)) {
        let pass = passing.of(line);
        for (group, n) in profiles[line.profile as usize].iter_mut().enumerate() {
            *n += usize::from(pass | 1 << group == ALL);
        }
        reaches[line.reach as usize] += usize::from(pass | PROVINCE == ALL);
        plaats += usize::from(pass | ROOM == ALL && passing.has_room(line));
    }
    let mut by_code = [[0_usize; 64]; CODES];
    for (profile, counted) in table.profiles.iter().zip(&profiles).filter(|(_, counted)| **counted != [0; 3])
    {
        for place in places(profile.codes) {
            for (group, n) in counted.iter().enumerate() {
                by_code[group][place] += n;
            }
        }
    }
    let codes = |scheme: Scheme, group: usize, chosen: &[Code]| {
        taxonomy
            .of(scheme)
            .map(|term| {
                let place = table.coding.bit(scheme, &term.code).trailing_zeros() as usize;
                (term.code.clone(), by_code[group].get(place).copied().unwrap_or_default())
            })
            .filter(|(code, n)| *n > 0 || chosen.contains(code))
            .collect()
    };
    let in_province = |slug: &String| {
        let bit = table.provinces(std::slice::from_ref(slug));
        let here = table.reaches.iter().zip(&reaches).filter(|(reach, _)| reach.provinces & bit != 0);
        here.map(|(_, n)| n).sum::<usize>()
    };
    Facets {
        domein: codes(Scheme::Domain, 0, &filters.domein),
        doelgroep: codes(Scheme::TargetGroup, 1, &filters.doelgroep),
        soort: codes(Scheme::Kind, 2, &filters.soort),
        provincie: provinces
            .iter()
            .map(|(slug, name)| (slug.clone(), name.clone(), in_province(slug)))
            .filter(|(slug, _, n)| *n > 0 || filters.provincie.contains(slug))
            .collect(),
        plaats,
    }
}
