//! The score of one programme.

use domain::taxonomy::{Code, Scheme};

use super::asked::{Asked, codes_of};
use super::geo::distance_to;
use crate::answer::Block;
use crate::index::Row;

/// How the words of a question match a programme.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TextMatch {
    /// The sum of the scores of its words.
    pub score: f32,
    /// The part of the question's words that stand in it, 0 to 1, rare words counting more.
    pub covered: f32,
}

/// The parts of a score, each between 0 and about 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Parts {
    /// What part of the asked topics it bears.
    pub topic: f32,
    /// How well its texts match the words.
    pub text: f32,
    /// Topic and text together.
    pub relevance: f32,
    /// How closely it serves the asked place; 0 where it does not, 1 where none is asked.
    pub place: f32,
    /// How near it is; 1 where no place is asked.
    pub near: f32,
    /// Certainty: confirmed, listed, room, age.
    pub trust: f32,
    /// What it is about instead is close to what is asked.
    pub neighbour: f32,
}

/// A programme, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Its place in the order of the index.
    pub at: usize,
    /// Where it stands; decided when all are known.
    pub block: Block,
    /// What it is ordered by.
    pub score: f32,
    /// The parts of the score.
    pub parts: Parts,
    /// Whether it serves an asked place.
    pub serves: bool,
    /// Whether it counts as serving: it does, or lies within the radius.
    pub reaches: bool,
    /// Kilometres from the asked place.
    pub km: Option<f64>,
}

/// Text scores of this size count half.
const HALF_TEXT: f32 = 7.0;
/// The distance, in kilometres, in which nearness falls to about a third.
const FALL_KM: f64 = 25.0;

/// Judges a programme: everything but its block and final score, which need all of them ([`super::blocks`]).
#[must_use]
pub fn judge(
    at: usize,
    row: &Row,
    asked: &Asked,
    serves: bool,
    text: TextMatch,
    places: &domain::place::Places,
) -> Judged {
    let km = distance_to(row, &asked.points, serves, places);
    let within = |km: f64| asked.radius_km.is_some_and(|radius| km <= radius);
    let reaches = serves || km.is_some_and(within);
    let topic = topic(row, asked);
    let text = if text.score > 0.0 {
        text.score / (text.score + HALF_TEXT) * (0.5 + 0.5 * text.covered)
    } else {
        0.0
    };
    let relevance = match (asked.codes.is_empty(), asked.words) {
        (true, true) => text,
        (true, false) => 0.5,
        (false, _) => 0.65 * topic * specific(row, asked) + 0.55 * text,
    };
    let place = if !asked.has_place() {
        1.0
    } else if serves {
        closeness(row, asked)
    } else if reaches {
        0.75
    } else {
        0.0
    };
    let near = if asked.has_place() { km.map_or(0.0, |km| (-km / FALL_KM).exp()) as f32 } else { 1.0 };
    let parts = Parts {
        topic,
        text,
        relevance,
        place,
        near,
        trust: trust(row, asked),
        neighbour: neighbour(row, asked),
    };
    Judged { at, block: Block::Related, score: 0.0, parts, serves, reaches, km }
}

/// What part of the asked topics a programme bears.
fn topic(row: &Row, asked: &Asked) -> f32 {
    let all: f32 = asked.codes.iter().map(|code| code.weight).sum();
    if all <= 0.0 {
        return 0.0;
    }
    let of = codes_of(row);
    let has = |scheme: Scheme, code: &Code| of.iter().any(|(s, codes)| *s == scheme && codes.contains(code));
    let found: f32 = asked.codes.iter().filter(|c| has(c.scheme, &c.code)).map(|c| c.weight).sum();
    found / all
}

/// A programme for the asked group alone beats one that is for many groups.
fn specific(row: &Row, asked: &Asked) -> f32 {
    let groups: Vec<&Code> =
        asked.codes.iter().filter(|c| c.scheme == Scheme::TargetGroup).map(|c| &c.code).collect();
    if groups.is_empty() || row.target_groups.is_empty() {
        return 0.95;
    }
    let both = row.target_groups.iter().filter(|code| groups.contains(code)).count();
    0.85 + 0.15 * both as f32 / row.target_groups.len() as f32
}

/// How closely a serving programme serves: its own town 1, all of Flanders 0.7. Where a region is asked,
/// areas up to its size count as its own.
fn closeness(row: &Row, asked: &Asked) -> f32 {
    let wide = row.serves.len().max(1) as f32 / asked.members.len().max(1) as f32;
    let own = row.municipality.as_ref().is_some_and(|town| asked.place_names.contains(town));
    let stated = if row.stated { 0.0 } else { -0.05 };
    1.0 - 0.3 * (wide.max(1.0).ln() / 285_f32.ln()).min(1.0) + if own { 0.03 } else { 0.0 } + stated
}

fn trust(row: &Row, asked: &Asked) -> f32 {
    let mut trust = if row.confirmed.is_some() {
        1.03
    } else if row.listed {
        1.0
    } else {
        0.94
    };
    trust += row.as_of.map_or(0.0, |year| f32::from((year - 2020).clamp(0, 10)) * 0.002);
    if row.full {
        trust *= 0.92;
    }
    if let Some(age) = asked.age {
        let too_young = row.min_age.is_some_and(|least| age < least);
        let too_old = row.max_age.is_some_and(|most| age > most);
        if too_young || too_old {
            trust *= 0.6;
        }
    }
    trust
}

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

/// 1 where a group of the programme is close to an asked one.
fn neighbour(row: &Row, asked: &Asked) -> f32 {
    let close = asked.codes.iter().filter(|c| c.scheme == Scheme::TargetGroup).any(|asked| {
        row.target_groups.iter().any(|own| {
            NEIGHBOURS.iter().any(|(a, b)| {
                (*a == asked.code.as_str() && *b == own.as_str())
                    || (*b == asked.code.as_str() && *a == own.as_str())
            })
        })
    });
    f32::from(u8::from(close))
}
