//! Codes as bits, so that a hundred thousand programmes are compared with a question in a millisecond.

use std::collections::HashMap;

use domain::taxonomy::{Code, Scheme, Taxonomy};

use crate::index::Row;

/// A set of codes of the three schemes that are asked for, one bit each.
pub type Bits = u64;

/// Groups that say who somebody is, not what somebody lacks: a programme for one of them is not for another.
const PEOPLE: [&str; 12] = [
    "migratie-achtergrond",
    "ouderen",
    "dementie",
    "gezinnen",
    "kinderen",
    "jongeren",
    "beperking",
    "ziekte",
    "ex-gedetineerden",
    "verslaving",
    "lgbtq",
    "psychische-kwetsbaarheid",
];
/// Parts of life in which a programme does one thing only: tutoring, finding work or a home, driving.
const PURPOSES: [&str; 6] = ["onderwijs", "werk", "wonen", "mobiliteit", "sport", "cultuur"];
/// For whom such a programme is the usual one.
const LEARNERS: [&str; 3] = ["kinderen", "jongeren", "gezinnen"];
/// Groups of an age, each with the youngest and oldest it is usually for, in years.
const AGES: [(&str, u8, u8); 3] = [("kinderen", 0, 13), ("jongeren", 12, 30), ("ouderen", 55, u8::MAX)];

/// Target groups that are close to each other, both ways.
const NEIGHBOURS: [(&str, &str); 16] = [
    ("verslaving", "psychische-kwetsbaarheid"),
    ("eenzaamheid", "psychische-kwetsbaarheid"),
    ("eenzaamheid", "ouderen"),
    ("dementie", "ouderen"),
    ("dementie", "mantelzorgers"),
    ("ziekte", "mantelzorgers"),
    ("ziekte", "beperking"),
    ("beperking", "mantelzorgers"),
    ("armoede", "multi-problemen"),
    ("armoede", "dak-en-thuislozen"),
    ("armoede", "gezinnen"),
    ("gezinnen", "kinderen"),
    ("kinderen", "jongeren"),
    ("dak-en-thuislozen", "multi-problemen"),
    ("ex-gedetineerden", "dak-en-thuislozen"),
    ("ouderen", "ziekte"),
];

/// Beginnings of words in the name of a programme that is only for them, and of the words by which people name them:
/// who does neither is not looking for it.
pub const ONLY: [(&str, &[&str]); 5] = [
    ("oekra", &["oekra", "ukrain", "україн", "украин", "kiev", "kyiv", "киев", "київ"]),
    ("kanker", &["kanker", "chemo", "cancer", "tumor", "tumeur", "leukemi", "bestral"]),
    ("blind", &["blind", "slechtzien", "zicht", "zie", "oge", "oog", "aveugl", "malvoyant"]),
    (
        "wieg",
        &[
            "wieg",
            "zwanger",
            "bab",
            "beeb",
            "beval",
            "beviel",
            "geboor",
            "kindj",
            "kindek",
            "enceint",
            "grosses",
            "naissan",
            "accouch",
            "pregnan",
            "birth",
            "newborn",
            "vroedvrouw",
            "vroedkund",
            "hamile",
            "bebe",
            "вагіт",
            "дитин",
        ],
    ),
    (
        "jeugdhulp",
        &["jeugdhulp", "voorziening", "leefgroep", "pleeg", "instelling", "jeugdrechter", "internaat"],
    ),
];

/// Which of [`ONLY`] the name of a programme bears, one bit each.
#[must_use]
pub fn only<'a>(name: impl Iterator<Item = &'a str>) -> u8 {
    let of = |word: &str| ONLY.iter().position(|(only, _)| word.starts_with(only));
    name.filter_map(of).fold(0, |all, at| all | 1 << at)
}

/// Which of [`ONLY`] the words of a question name, one bit each.
#[must_use]
pub fn only_asked<'a>(words: impl Iterator<Item = &'a str>) -> u8 {
    let of = |word: &str| {
        let named = ONLY.iter().map(|(_, said)| said.iter().any(|said| word.starts_with(said)));
        named.enumerate().fold(0, |all, (at, named)| all | u8::from(named) << at)
    };
    words.fold(0, |all, word| all | of(word))
}

/// Which code is which bit, how rare each is in the directory, and the sets the ranking knows by name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coding {
    bits: HashMap<(Scheme, Code), Bits>,
    weights: Vec<f32>,
    /// Every target group.
    pub(super) target_groups: Bits,
    /// Every domain.
    pub(super) domains: Bits,
    /// See [`PEOPLE`].
    pub(super) people: Bits,
    /// See [`PURPOSES`].
    pub(super) purposes: Bits,
    /// See [`LEARNERS`].
    pub(super) learners: Bits,
    /// Practising Dutch.
    pub(super) language: Bits,
    /// See [`AGES`].
    pub(super) ages: Vec<(Bits, u8, u8)>,
    neighbours: Vec<(Bits, Bits)>,
}

impl Coding {
    /// The bits of a taxonomy. One of more than 64 codes in these schemes leaves the last ones out.
    #[must_use]
    pub fn new(taxonomy: &Taxonomy) -> Self {
        let mut coding = Self::default();
        for scheme in [Scheme::TargetGroup, Scheme::Domain, Scheme::Kind] {
            for term in taxonomy.of(scheme) {
                let next = coding.bits.len() as u32;
                if let Some(bit) = 1_u64.checked_shl(next) {
                    coding.bits.insert((scheme, term.code.clone()), bit);
                }
            }
        }
        let of = |scheme: Scheme, codes: &[&str]| {
            codes.iter().map(|code| coding.bit(scheme, &Code::new(code))).sum()
        };
        let group = |code: &str| of(Scheme::TargetGroup, &[code]);
        let all = |scheme: Scheme| taxonomy.of(scheme).map(|term| coding.bit(scheme, &term.code)).sum();
        let (target_groups, domains) = (all(Scheme::TargetGroup), all(Scheme::Domain));
        let (people, learners) = (of(Scheme::TargetGroup, &PEOPLE), of(Scheme::TargetGroup, &LEARNERS));
        let (purposes, language) = (of(Scheme::Domain, &PURPOSES), of(Scheme::Kind, &["taal"]));
        let ages = AGES.iter().map(|(code, from, to)| (group(code), *from, *to)).collect();
        let neighbours = NEIGHBOURS.iter().map(|(a, b)| (group(a), group(b))).collect();
        Self { target_groups, domains, people, purposes, learners, language, ages, neighbours, ..coding }
    }

    /// Learns how rare each code is, from sets of codes and how many of all programmes bear them: a rare one says
    /// more about what is wanted.
    pub(super) fn weigh(&mut self, sets: impl Iterator<Item = (Bits, usize)>, all: usize) {
        let mut counts = vec![0_usize; self.bits.len()];
        for (set, n) in sets {
            for place in places(set) {
                counts[place] += n;
            }
        }
        self.weights = counts.into_iter().map(|n| (1.0 + all as f32 / n.max(1) as f32).ln()).collect();
    }

    /// The bit of a code; 0 for one the taxonomy does not know.
    #[must_use]
    pub fn bit(&self, scheme: Scheme, code: &Code) -> Bits {
        self.bits.get(&(scheme, code.clone())).copied().unwrap_or_default()
    }

    /// The codes of a programme.
    #[must_use]
    pub fn of(&self, row: &Row) -> Bits {
        [
            (Scheme::TargetGroup, &row.target_groups),
            (Scheme::Domain, &row.domains),
            (Scheme::Kind, &row.kinds),
        ]
        .into_iter()
        .flat_map(|(scheme, codes)| codes.iter().map(move |code| self.bit(scheme, code)))
        .fold(0, |all, bit| all | bit)
    }

    /// How rare the codes of a set are, together.
    #[must_use]
    pub fn weight(&self, set: Bits) -> f32 {
        places(set).filter_map(|place| self.weights.get(place)).sum()
    }

    /// The groups that are close to one of a set.
    #[must_use]
    pub fn close_to(&self, set: Bits) -> Bits {
        self.neighbours.iter().fold(0, |all, (a, b)| {
            all | if set & a == 0 { 0 } else { *b } | if set & b == 0 { 0 } else { *a }
        })
    }
}

/// The places of the bits of a set, from 0.
pub(super) fn places(set: Bits) -> impl Iterator<Item = usize> {
    let mut rest = set;
    std::iter::from_fn(move || {
        let place = rest.trailing_zeros();
        // Clears the lowest bit that is set.
        rest &= rest.wrapping_sub(1);
        (place < Bits::BITS).then_some(place as usize)
    })
}
