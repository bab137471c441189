//! What is asked, ready to be compared with every programme.

use domain::place::{Nis, Point};
use domain::taxonomy::{Code, Scheme};

use super::coding::{Bits, Coding};
use super::weights::Weights;
use crate::question::AskedTopic;

/// A code that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedCode {
    /// What it says something about.
    pub scheme: Scheme,
    /// The code.
    pub code: Code,
    /// Its bit.
    pub bit: Bits,
    /// How surely it is asked.
    pub surely: f32,
    /// That, times how rare and how telling it is.
    pub weight: f32,
    /// Whether the page names it: see [`AskedTopic::is_said`].
    pub said: bool,
    /// The phrases that say so.
    pub from: Vec<String>,
}

/// What is asked, as plain values.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Asked {
    /// The topics.
    pub codes: Vec<AskedCode>,
    /// How many words are looked for.
    pub words: usize,
    /// The municipalities asked for, sorted; empty: no place.
    pub members: Vec<Nis>,
    /// Those of the places themselves, sorted, where what lies around is meant as well.
    pub core: Vec<Nis>,
    /// The Dutch names of the places, to compare with the names of areas.
    pub place_names: Vec<String>,
    /// Where distances are measured from.
    pub points: Vec<Point>,
    /// What lies within so many kilometres counts as serving.
    pub radius_km: Option<f64>,
    /// How old the participant is.
    pub age: Option<u8>,
    /// Which of [`ONLY`](super::coding::ONLY) the question names, one bit each.
    pub only: u8,
    /// Whether the person wants to be a buddy.
    pub volunteer: bool,
}

impl Asked {
    /// The topics with their weights.
    #[must_use]
    pub fn codes(topics: &[AskedTopic], coding: &Coding, weights: &Weights) -> Vec<AskedCode> {
        topics
            .iter()
            .map(|topic| {
                let bit = coding.bit(topic.scheme, &topic.code);
                // Who it is for says more than a part of life, which most programmes bear several of.
                // Loneliness and want are part of most questions.
                let telling = match topic.scheme {
                    Scheme::TargetGroup if matches!(topic.code.as_str(), "eenzaamheid" | "armoede") => {
                        weights.of_many
                    }
                    Scheme::TargetGroup => 1.0,
                    Scheme::Domain if bit & coding.purposes != 0 => weights.purpose,
                    Scheme::Domain => weights.domain,
                    _ => weights.kind,
                };
                let weight =
                    topic.weight.powf(weights.doubt) * coding.weight(bit).powf(weights.rarity) * telling;
                AskedCode {
                    scheme: topic.scheme,
                    code: topic.code.clone(),
                    bit,
                    surely: topic.weight,
                    said: topic.is_said(),
                    weight,
                    from: topic.from.clone(),
                }
            })
            .collect()
    }

    /// Whether a place is asked.
    #[must_use]
    pub const fn has_place(&self) -> bool {
        !self.members.is_empty() || !self.points.is_empty()
    }

    /// Whether something is asked beside a place.
    #[must_use]
    pub const fn has_topic(&self) -> bool {
        !self.codes.is_empty() || self.words > 0
    }
}
