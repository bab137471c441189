//! The score of one programme.

use domain::taxonomy::{Code, Scheme};

use super::asked::{Asked, AskedCode, Rarity, codes_of};
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
    /// Its whole name stands in the question.
    pub named: bool,
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
/// What a text match counts where the whole name of the programme is asked.
const NAMED: f32 = 0.85;
/// The distance, in kilometres, in which nearness falls to about a third.
const FALL_KM: f64 = 25.0;

/// Judges a programme: everything but its block and final score, which need all of them ([`super::blocks`]).
#[must_use]
pub fn judge(
    at: usize,
    row: &Row,
    asked: &Asked,
    rarity: &Rarity,
    serves: bool,
    text: TextMatch,
    places: &domain::place::Places,
) -> Judged {
    let km = distance_to(row, &asked.points, serves, places);
    let within = |km: f64| asked.radius_km.is_some_and(|radius| km <= radius);
    let reaches = serves || km.is_some_and(within);
    let topic = topic(row, asked);
    let text = if text.named {
        NAMED
    } else if text.score > 0.0 {
        text.score / (text.score + HALF_TEXT) * (0.5 + 0.5 * text.covered)
    } else {
        0.0
    };
    let relevance = match (asked.codes.is_empty(), asked.words) {
        (true, true) => text,
        (true, false) => 0.5 + text,
        (false, _) => 0.65 * topic * specific(row, asked, rarity) + 0.55 * text,
    };
    let relevance = relevance * same_people(row, asked) * same_purpose(row, asked);
    let place = if !asked.has_place() {
        1.0
    } else if serves {
        closeness(row, asked)
    } else if reaches {
        0.75
    } else {
        0.0
    };
    // Where nobody knows where it is, it may be near.
    let near = if asked.has_place() { km.map_or(0.4, |km| (-km / FALL_KM).exp()) as f32 } else { 1.0 };
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
    // A programme that names no people is open to all: half of what it would be for the asked ones.
    let open = !row.target_groups.iter().any(is_people);
    let people = asked.codes.iter().filter(|c| c.scheme == Scheme::TargetGroup && is_people(&c.code));
    let open_to: f32 = if open && found > 0.0 { people.map(|c| 0.5 * c.weight).sum() } else { 0.0 };
    (found + open_to) / all
}

/// A programme for the asked groups alone beats one that is for others as well, rare groups counting more:
/// one for lgbtq newcomers is not what every newcomer looks for.
fn specific(row: &Row, asked: &Asked, rarity: &Rarity) -> f32 {
    let is_asked =
        |code: &Code| asked.codes.iter().any(|c| c.scheme == Scheme::TargetGroup && c.code == *code);
    let weight = |code: &Code| rarity.weight(Scheme::TargetGroup, code);
    let all: f32 = row.target_groups.iter().map(weight).sum();
    let both: f32 = row.target_groups.iter().filter(|code| is_asked(code)).map(weight).sum();
    if both > 0.0 { 0.65 + 0.35 * both / all } else { 0.9 }
}

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

fn is_people(code: &Code) -> bool {
    PEOPLE.contains(&code.as_str())
}

/// Less where a programme is only for other people than those asked for.
fn same_people(row: &Row, asked: &Asked) -> f32 {
    let mut wanted =
        asked.codes.iter().filter(|c| c.scheme == Scheme::TargetGroup && is_people(&c.code)).peekable();
    let mut own = row.target_groups.iter().filter(|code| is_people(code)).peekable();
    if wanted.peek().is_none() || own.peek().is_none() || wanted.any(|c| row.target_groups.contains(&c.code))
    {
        1.0
    } else {
        0.5
    }
}

/// Parts of life in which a programme does one thing only: tutoring, finding work or a home, driving.
const PURPOSES: [&str; 6] = ["onderwijs", "werk", "wonen", "mobiliteit", "sport", "cultuur"];
/// For whom such a programme is the usual one.
const LEARNERS: [&str; 3] = ["kinderen", "jongeren", "gezinnen"];

/// Less where a programme does one thing only and the question asks for people, not for that thing: who
/// looks for a buddy for a newcomer does not want tutoring. Practising Dutch is no such thing: it is company too.
fn same_purpose(row: &Row, asked: &Asked) -> f32 {
    let language = row.kinds.iter().any(|code| code.as_str() == "taal");
    let narrow = !language
        && !row.domains.is_empty()
        && row.domains.iter().all(|code| PURPOSES.contains(&code.as_str()));
    let of = |c: &AskedCode| match c.scheme {
        Scheme::TargetGroup => LEARNERS.contains(&c.code.as_str()),
        _ => true,
    };
    if !narrow || asked.codes.iter().any(of) {
        1.0
    } else if asked.codes.is_empty() {
        0.9
    } else {
        0.45
    }
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
