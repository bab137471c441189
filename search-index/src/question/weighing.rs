//! How surely a question asks for each thing: every sign in it weighed, by weights learnt from example sentences.
//!
//! A list says what its phrases mean; a sentence says more than its phrases, and sometimes something else: whose
//! grandchildren gave the tablet is nobody's question. So what the lists found is one sign among the words and
//! the age, and `data/sentences/learned.csv` says what each sign is worth for each thing. It is a
//! table like the others: `search-index/examples/learn.rs` makes it from the sentences beside it.

use std::collections::{HashMap, HashSet};

use domain::directory::LoadError;
use domain::directory::table::rows;
use domain::taxonomy::{Code, Scheme, Taxonomy};
use serde::Deserialize;

use super::signs::Sign;
use crate::analysis::Steps;

/// The table that is built in.
const LEARNED: (&str, &str) = ("sentences/learned.csv", include_str!("../../../data/sentences/learned.csv"));

/// What a sign is worth for each thing.
type Worth = Box<[(u8, f32)]>;

/// The learnt weights. Immutable, shared.
#[derive(Debug, Default)]
pub struct Weighing {
    asked: Vec<Thing>,
    worth: HashMap<Box<str>, Worth>,
    /// The stems of the sentences.
    stems: HashSet<Box<str>>,
}

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Thing {
    /// A target group, a domain or a kind.
    Code(Scheme, Code),
    /// The stem of a word that programmes of this sort say of themselves.
    Word(Box<str>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    sign: String,
    worth: String,
}

impl Weighing {
    /// The table that is built in, checked against the taxonomy.
    ///
    /// # Errors
    /// A row that breaks a rule, with file, line, field and reason.
    pub fn new(taxonomy: &Taxonomy) -> Result<Self, LoadError> {
        let (file, text) = LEARNED;
        let mut weighing = Self::default();
        let mut names: HashMap<String, u8> = HashMap::new();
        for scheme in SCHEMES {
            for term in taxonomy.of(scheme) {
                weighing.name(name(scheme, &term.code), Thing::Code(scheme, term.code.clone()), &mut names);
            }
        }
        for (line, row) in rows::<Row>(file, text)? {
            let mut one = |part: &str| {
                let (named, worth) = part.split_once('=')?;
                if let Some(stem) = named.strip_prefix("word:").filter(|_| !names.contains_key(named)) {
                    weighing.name(named.to_owned(), Thing::Word(stem.into()), &mut names);
                }
                Some((*names.get(named)?, worth.parse().ok()?))
            };
            let wrong =
                |part: &str| LoadError::new(file, line, "worth", format!("“{part}” is no code=number"));
            let each = row.worth.split_whitespace();
            let worth = each.map(|part| one(part).ok_or_else(|| wrong(part)));
            let worth: Worth = worth.collect::<Result<Vec<_>, _>>()?.into();
            if let Some(stem) = row.sign.strip_prefix("word ") {
                weighing.stems.insert(stem.into());
            }
            weighing.worth.insert(row.sign.into(), worth);
        }
        Ok(weighing)
    }

    fn name(&mut self, name: String, thing: Thing, names: &mut HashMap<String, u8>) {
        if let Ok(at) = u8::try_from(self.asked.len()) {
            names.insert(name, at);
            self.asked.push(thing);
        }
    }

    /// Whether a stem stands in the sentences.
    pub(super) fn knows(&self, stem: &str) -> bool {
        self.stems.contains(stem)
    }

    /// Forgets what is learnt, all but these words.
    pub(super) fn forget(&mut self, stems: impl Iterator<Item = String>) {
        self.worth.clear();
        self.stems = stems.map(String::into_boxed_str).collect();
    }

    /// How surely each thing is asked for, and the words that say so.
    pub(super) fn weigh(&self, signs: &[Sign], steps: &Steps) -> Vec<Weighed<'_>> {
        let mut sums = vec![(0.0_f32, Vec::new()); self.asked.len()];
        for sign in signs {
            let worth = self.worth.get(sign.name.as_str()).map_or(&[][..], |worth| worth);
            if !steps.take(1 + worth.len() / 8) {
                break;
            }
            for (thing, weight) in worth {
                let (sum, at) = &mut sums[usize::from(*thing)];
                *sum += weight * sign.strength;
                if weight * sign.strength >= TELLING {
                    at.extend_from_slice(&sign.at);
                }
            }
        }
        let surely = |sum: f32| 1.0 / (1.0 + (-sum).exp());
        let weighed = self.asked.iter().zip(sums);
        weighed.map(|(thing, (sum, at))| Weighed { thing, surely: surely(sum), at }).collect()
    }
}

/// A thing, weighed.
#[derive(Debug)]
pub(super) struct Weighed<'a> {
    pub(super) thing: &'a Thing,
    /// The probability that it is asked for.
    pub(super) surely: f32,
    /// The words that say so.
    pub(super) at: Vec<usize>,
}

/// A sign that adds so much says a thing.
const TELLING: f32 = 0.5;
const SCHEMES: [Scheme; 3] = [Scheme::TargetGroup, Scheme::Domain, Scheme::Kind];

/// A fingerprint of the texts that weights were learnt from (FNV-1a): tells whether they are stale.
#[must_use]
pub fn fingerprint<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = texts.flat_map(|text| text.bytes().chain([0])).fold(0xcbf2_9ce4_8422_2325, step);
    format!("{hash:016x}")
}

/// Every code as the lists write it.
#[must_use]
pub fn code_names(taxonomy: &Taxonomy) -> Vec<String> {
    SCHEMES
        .into_iter()
        .flat_map(|scheme| taxonomy.of(scheme).map(move |term| name(scheme, &term.code)))
        .collect()
}

/// The code as the lists write it: `tg:armoede`.
pub(super) fn name(scheme: Scheme, code: &Code) -> String {
    let scheme = match scheme {
        Scheme::TargetGroup => "tg",
        Scheme::Domain => "dom",
        _ => "kind",
    };
    format!("{scheme}:{}", code.as_str())
}
