//! How good an answer a programme is, in plain numbers that `explain` can show.

use domain::place::Point;

use super::asked::Asked;
use super::geo::km;
use super::room::{self, Rooms};
use super::table::{Line, Reach, Table, Towns, meet, places_of, size};
use super::topical::{Sum, Topical, topical};
use super::weights::Weights;
use crate::answer::Block;

/// How the words of a question match a programme.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TextMatch {
    /// The sum of the scores of its words.
    pub score: f32,
    /// The part of the question's words that stand in it, 0 to 1, rare words counting more.
    pub covered: f32,
    /// Its whole name stands in the question, or a word that only it is called by.
    pub named: bool,
}

/// The parts of a score, each between 0 and about 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Parts {
    /// What part of the asked topics it bears.
    pub topic: f32,
    /// How well its texts match the words.
    pub text: f32,
    /// Topic and text together, less where it is for others.
    pub relevance: f32,
    /// How closely it serves the asked place; 0 where it does not, 1 where none is asked.
    pub place: f32,
    /// How near it is; 1 where no place is asked.
    pub near: f32,
    /// Certainty: confirmed, listed, room.
    pub trust: f32,
    /// What it is about instead is close to what is asked.
    pub neighbour: f32,
}

/// A programme, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Its place in the order of the index.
    pub at: usize,
    /// Where it stands.
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
    /// Which of what it said about room holds for the question.
    pub room: Option<usize>,
}

/// What an area is worth for a question.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Served {
    serves: bool,
    closeness: f32,
    /// Kilometres, where the programme has no seat.
    pub(super) km: Option<f32>,
    /// How near that is.
    near: f32,
    /// It says where it works.
    stated: bool,
}

/// A question of so many words is catchwords.
const FEW_WORDS: usize = 4;

/// A question, ready to judge every programme.
pub struct Judge<'a> {
    pub(super) table: &'a Table,
    pub(super) asked: &'a Asked,
    weights: &'a Weights,
    topical: Vec<Topical>,
    served: Vec<Served>,
    /// Of every seat: kilometres, and how near that is.
    seats: Vec<(f32, f32)>,
    /// Whether there is room for what is asked.
    rooms: &'a Rooms,
    /// By place in the order of the index: how the texts match.
    texts: &'a [TextMatch],
    /// In a whole sentence each word says less.
    telling: f32,
    /// Of every profile: the relevance of a programme in whose texts no word of the question stands.
    bare: Vec<f32>,
    /// The best relevance of all.
    best: f32,
}

/// Where a programme stands.
pub(super) struct Stand {
    /// `None`: it is not worth showing.
    pub(super) block: Option<Block>,
    pub(super) relevance: f32,
    pub(super) served: Served,
}

impl TextMatch {
    /// Whether any word of the question stands in it.
    fn stands(&self) -> bool {
        self.named || self.score > 0.0
    }
}

impl<'a> Judge<'a> {
    /// Judges what programmes share, and how well their texts match. `texts`: by place in the order of the index.
    #[must_use]
    pub fn new(
        table: &'a Table,
        asked: &'a Asked,
        weights: &'a Weights,
        texts: &'a [TextMatch],
        rooms: &'a Rooms,
    ) -> Self {
        let sum = Sum::of(asked, &table.coding, weights);
        let profiles = table.profiles.iter().zip(&table.rarities);
        let topical = profiles
            .map(|(profile, own)| topical(profile, *own, &sum, asked, &table.coding, weights))
            .collect();
        let members = table.towns(&asked.members);
        // How far each municipality is, for what has no seat.
        let towns = table.points.iter().map(|point| away(asked, *point)).collect();
        let around = Around { members, core: table.towns(&asked.core), towns };
        let served = table.reaches.iter().map(|reach| served(reach, &around, asked, weights)).collect();
        let seat = |point: &Point| {
            let km = away(asked, *point);
            (km as f32, near(Some(km), asked, weights))
        };
        let seats = if asked.points.is_empty() { Vec::new() } else { table.seats.iter().map(seat).collect() };
        let telling = 1.0 / (1.0 + weights.many_words * asked.words.saturating_sub(FEW_WORDS) as f32);
        let mut judge = Self {
            table,
            asked,
            weights,
            topical,
            served,
            seats,
            rooms,
            texts,
            telling,
            bare: Vec::new(),
            best: 0.0,
        };
        judge.bare = judge.topical.iter().map(|of| judge.combined(of, 0.0)).collect();
        let borne = judge.bare.iter().zip(&table.counts).filter(|(_, count)| **count > 0);
        let borne = borne.map(|(relevance, _)| *relevance);
        let with_words = texts.iter().enumerate().filter(|(_, text)| text.stands());
        let with_words = with_words.filter_map(|(at, _)| Some(judge.relevance(table.line(at)?)));
        judge.best = borne.chain(with_words).fold(0.0, f32::max);
        judge
    }

    fn topical(&self, line: &Line) -> Topical {
        self.topical.get(line.profile as usize).copied().unwrap_or_default()
    }

    fn text(&self, line: &Line) -> f32 {
        self.texts.get(line.at as usize).map_or(0.0, |text| text_of(*text, self.weights))
    }

    fn relevance(&self, line: &Line) -> f32 {
        match self.texts.get(line.at as usize) {
            Some(text) if text.stands() => self.combined(&self.topical(line), text_of(*text, self.weights)),
            _ => self.bare.get(line.profile as usize).copied().unwrap_or_default(),
        }
    }

    /// The relevance of topics and text together.
    fn combined(&self, of: &Topical, text: f32) -> f32 {
        let relevance = match (self.asked.codes.is_empty(), self.asked.words > 0) {
            (true, true) => text,
            (true, false) => 0.5 + text,
            (false, _) => of.base + self.weights.text * text * self.telling,
        };
        relevance * of.factor
    }

    /// Where a line stands.
    pub(super) fn stand(&self, line: &Line) -> Stand {
        let (relevance, served) = (self.relevance(line), self.place(line));
        let reaches = self.reaches(served);
        let has_place = self.asked.has_place();
        let block = if self.is_about(relevance) && (!has_place || reaches) {
            Some(Block::Fit)
        } else {
            let wanted = self.asked.has_topic() && relevance > 0.0 || has_place && reaches;
            wanted.then_some(Block::Related)
        };
        Stand { block, relevance, served }
    }

    /// The score of a fitting programme.
    pub(super) fn fitting(&self, line: &Line, stand: &Stand) -> f32 {
        let Stand { relevance, served, .. } = *stand;
        let door = if line.seat == u32::MAX { 0.0 } else { self.weights.door * served.near };
        let place = (self.place_part(served, self.reaches(served)) + door) * self.known(served);
        (0.05 + relevance) * place * self.trust(line)
    }

    /// The score of a related programme: on the topic and near first; then what serves the place, neighbouring topics
    /// before others.
    pub(super) fn related(&self, line: &Line, relevance: f32, served: Served) -> f32 {
        let near = served.near;
        let reaches = self.reaches(served);
        let place = self.place_part(served, reaches);
        let reach = if reaches { 0.1 * place * (1.0 + self.topical(line).neighbour) } else { 0.0 };
        let score = if self.asked.has_topic() {
            let on_topic = if self.is_about(relevance) { 1.0 } else { 0.5 };
            relevance * (1.0 - self.weights.near + self.weights.near * near) * on_topic + reach
        } else {
            0.1 + near
        };
        score * self.trust(line)
    }

    /// How sure a line is; who wants a buddy is best off where there is room, who wants to be one where buddies are looked for.
    pub(super) fn trust(&self, line: &Line) -> f32 {
        let fits = match (self.asked.volunteer, line.looking) {
            (true, true) => 1.0 + self.weights.looking,
            (true, false) => 1.0,
            (false, _) => room::weight(self.rooms.of(line).said.map(|(_, room)| room)),
        };
        line.trust * fits
    }

    /// A programme that shares only a frequent code with the question is related, not fitting.
    fn is_about(&self, relevance: f32) -> bool {
        !self.asked.has_topic() || self.best > 0.0 && relevance >= self.weights.about * self.best
    }

    /// How a line serves the place: `km` and `near` are those of its seat, if it has one.
    pub(super) fn place(&self, line: &Line) -> Served {
        let mut served = self.served.get(line.reach as usize).copied().unwrap_or_default();
        if let Some((km, near)) = self.seats.get(line.seat as usize) {
            (served.km, served.near) = (Some(*km), *near);
        }
        served
    }

    /// Less where a programme does not say where it works, the farther away its door is.
    fn known(&self, served: Served) -> f32 {
        let near = if served.stated || !self.asked.has_place() { 1.0 } else { served.near };
        self.weights.unstated + (1.0 - self.weights.unstated) * near
    }

    fn reaches(&self, served: Served) -> bool {
        let within = |radius: f64| served.km.is_some_and(|km| f64::from(km) <= radius);
        served.serves || self.asked.radius_km.is_some_and(within)
    }

    fn place_part(&self, served: Served, reaches: bool) -> f32 {
        if !self.asked.has_place() {
            1.0
        } else if served.serves {
            served.closeness
        } else if reaches {
            0.75
        } else {
            0.0
        }
    }

    /// A programme with the parts of its score; `None` where it is unknown. `block` and `score` as it was ranked.
    #[must_use]
    pub fn judged(&self, at: usize, block: Block, score: f32) -> Option<Judged> {
        let line = self.table.line(at)?;
        let served = self.place(line);
        let reaches = self.reaches(served);
        let of = self.topical(line);
        let parts = Parts {
            topic: of.topic,
            text: self.text(line),
            relevance: self.relevance(line),
            place: self.place_part(served, reaches),
            near: served.near,
            trust: self.trust(line),
            neighbour: of.neighbour,
        };
        let km = served.km.map(f64::from);
        let room = self.rooms.of(line).said.map(|(n, _)| n);
        Some(Judged { at, block, score, parts, serves: served.serves, reaches, km, room })
    }
}

fn near(km: Option<f64>, asked: &Asked, weights: &Weights) -> f32 {
    if !asked.has_place() {
        return 1.0;
    }
    // Where nobody knows where it is, it may be near.
    km.map_or(0.4, |km| (-km / weights.fall_km).exp()) as f32
}

fn text_of(text: TextMatch, weights: &Weights) -> f32 {
    if text.named {
        weights.named
    } else if text.score > 0.0 {
        text.score / (text.score + weights.half_text) * (0.5 + 0.5 * text.covered)
    } else {
        0.0
    }
}

/// What is asked of places, as sets.
struct Around {
    members: Towns,
    core: Towns,
    /// Kilometres to every municipality, by its bit.
    towns: Vec<f64>,
}

/// Kilometres from the nearest asked point.
fn away(asked: &Asked, point: Point) -> f64 {
    asked.points.iter().map(|from| km(*from, point)).fold(f64::INFINITY, f64::min)
}

fn served(reach: &Reach, around: &Around, asked: &Asked, weights: &Weights) -> Served {
    let serves = meet(&reach.serves, &around.members);
    let core = asked.core.is_empty() || meet(&reach.serves, &around.core);
    let km = if reach.seated || asked.points.is_empty() {
        None
    } else if serves {
        Some(0.0)
    } else {
        places_of(&reach.serves).filter_map(|at| around.towns.get(at)).copied().reduce(f64::min)
    };
    let closeness = closeness(reach, asked, weights) * if core { 1.0 } else { weights.around };
    Served {
        serves,
        closeness: if serves { closeness } else { 0.0 },
        km: km.map(|km| km as f32),
        near: near(km, asked, weights),
        stated: reach.stated,
    }
}

/// How closely a serving programme serves: its own town 1, all of Flanders least. Where a region is asked,
/// areas up to its size count as its own.
fn closeness(reach: &Reach, asked: &Asked, weights: &Weights) -> f32 {
    let wide = size(&reach.serves).max(1) as f32 / asked.members.len().max(1) as f32;
    let own = reach.town.as_ref().is_some_and(|town| asked.place_names.contains(town));
    let stated = if reach.stated { 0.0 } else { -0.05 };
    1.0 - weights.wide * (wide.max(1.0).ln() / 285_f32.ln()).min(1.0)
        + if own { weights.own_town } else { 0.0 }
        + stated
}
