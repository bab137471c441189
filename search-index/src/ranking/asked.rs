//! What is asked, ready to be compared with every programme.

use std::collections::HashMap;

use domain::place::{Nis, Point};
use domain::taxonomy::{Code, Scheme};

use crate::index::Row;
use crate::question::AskedTopic;

/// How rare each code is in the directory: a rare one says more about what is wanted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rarity {
    weights: HashMap<(Scheme, Code), f32>,
    unseen: f32,
}

impl Rarity {
    /// Counts the codes of all programmes.
    #[must_use]
    pub fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        let mut counts: HashMap<(Scheme, Code), usize> = HashMap::new();
        let mut all = 0_usize;
        for row in rows {
            all += 1;
            for (scheme, codes) in codes_of(row) {
                for code in codes {
                    *counts.entry((scheme, code.clone())).or_default() += 1;
                }
            }
        }
        let weight = |n: usize| (1.0 + all as f32 / n.max(1) as f32).ln();
        Self { weights: counts.into_iter().map(|(code, n)| (code, weight(n))).collect(), unseen: weight(1) }
    }

    pub(super) fn weight(&self, scheme: Scheme, code: &Code) -> f32 {
        self.weights.get(&(scheme, code.clone())).copied().unwrap_or(self.unseen)
    }
}

/// The codes of a programme that are asked for, by scheme.
pub(super) fn codes_of(row: &Row) -> [(Scheme, &[Code]); 3] {
    [
        (Scheme::TargetGroup, row.target_groups.as_slice()),
        (Scheme::Domain, row.domains.as_slice()),
        (Scheme::Kind, row.kinds.as_slice()),
    ]
}

/// A code that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedCode {
    /// What it says something about.
    pub scheme: Scheme,
    /// The code.
    pub code: Code,
    /// How surely it is asked.
    pub surely: f32,
    /// That, times how rare and how telling it is.
    pub weight: f32,
}

/// What is asked, as plain values.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Asked {
    /// The topics.
    pub codes: Vec<AskedCode>,
    /// Whether words were asked.
    pub words: bool,
    /// The municipalities asked for, sorted; empty: no place.
    pub members: Vec<Nis>,
    /// The Dutch names of the places, to compare with the names of areas.
    pub place_names: Vec<String>,
    /// Where distances are measured from.
    pub points: Vec<Point>,
    /// What lies within so many kilometres counts as serving.
    pub radius_km: Option<f64>,
    /// How old the participant is.
    pub age: Option<u8>,
}

impl Asked {
    /// The topics with their weights.
    #[must_use]
    pub fn codes(topics: &[AskedTopic], rarity: &Rarity) -> Vec<AskedCode> {
        topics
            .iter()
            .map(|topic| {
                // Who it is for says more than a part of life, which most programmes bear several of.
                // Loneliness and want are part of most questions.
                let telling = match topic.scheme {
                    Scheme::TargetGroup if matches!(topic.code.as_str(), "eenzaamheid" | "armoede") => 0.75,
                    Scheme::TargetGroup => 1.0,
                    Scheme::Domain => 0.7,
                    _ => 0.8,
                };
                let weight = topic.weight * rarity.weight(topic.scheme, &topic.code) * telling;
                AskedCode { scheme: topic.scheme, code: topic.code.clone(), surely: topic.weight, weight }
            })
            .collect()
    }

    /// Whether a place is asked.
    #[must_use]
    pub const fn has_place(&self) -> bool {
        !self.members.is_empty() || !self.points.is_empty()
    }
}
