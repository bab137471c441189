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
    /// Of every area: whether it counts as serving the asked place, by itself.
    reaching: Vec<bool>,
    /// Of every seat: whether it lies within the asked radius.
    within: Vec<bool>,
    /// Of every profile: the relevance of a programme in whose texts no word of the question stands, and the most it can be.
    bare: Vec<(f32, f32)>,
    /// Of every profile.
    promises: Vec<Promise>,
    /// The best relevance of all.
    best: f32,
}

/// What is known of a profile before any text is looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Promise {
    /// It is about the question, or has anything to do with it, whatever its texts say.
    about: bool,
    any: bool,
    /// The same, if the best texts stand in a programme.
    about_with_words: bool,
    any_with_words: bool,
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
            reaching: Vec::new(),
            within: Vec::new(),
            bare: Vec::new(),
            promises: Vec::new(),
            best: 0.0,
        };
        judge.reaching = judge.served.iter().map(|served| judge.reaches(*served)).collect();
        judge.within = judge.seats.iter().map(|(km, _)| judge.is_within(Some(*km))).collect();
        let best_text = weights.named.max(1.0);
        judge.bare =
            judge.topical.iter().map(|of| (judge.combined(of, 0.0), judge.combined(of, best_text))).collect();
        let borne = judge.bare.iter().zip(&table.counts).filter(|(_, count)| **count > 0);
        judge.best = borne.map(|((relevance, _), _)| *relevance).fold(0.0, f32::max);
        for line in &table.lines {
            if judge.most(line) > judge.best && judge.stands(line) {
                judge.best = judge.best.max(judge.relevance(line));
            }
        }
        let promise = |(least, most): &(f32, f32)| Promise {
            about: judge.is_about(*least),
            any: *least > 0.0,
            about_with_words: judge.is_about(*most),
            any_with_words: *most > 0.0,
        };
        judge.promises = judge.bare.iter().map(promise).collect();
        judge
    }

    fn topical(&self, line: &Line) -> Topical {
        self.topical.get(line.profile as usize).copied().unwrap_or_default()
    }

    fn text(&self, line: &Line) -> f32 {
        self.texts.get(line.at as usize).map_or(0.0, |text| text_of(*text, self.weights))
    }

    pub(super) fn relevance(&self, line: &Line) -> f32 {
        if self.stands(line) {
            self.combined(&self.topical(line), self.text(line))
        } else {
            self.bare.get(line.profile as usize).map_or(0.0, |(least, _)| *least)
        }
    }

    /// Whether any word of the question stands in a line.
    fn stands(&self, line: &Line) -> bool {
        self.texts.get(line.at as usize).is_some_and(TextMatch::stands)
    }

    /// The most that the relevance of a line can be.
    fn most(&self, line: &Line) -> f32 {
        self.bare.get(line.profile as usize).map_or(0.0, |(_, most)| *most)
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

    /// Where a line stands; `None`: it is not worth showing. Texts are looked at only where they can make a difference.
    pub(super) fn block(&self, line: &Line) -> Option<Block> {
        let at = |all: &[bool], n: u32| all.get(n as usize).copied().unwrap_or_default();
        let reaches = at(&self.reaching, line.reach) || at(&self.within, line.seat);
        let has_place = self.asked.has_place();
        let of = self.promises.get(line.profile as usize).copied().unwrap_or_default();
        let about = || of.about || of.about_with_words && self.is_about(self.relevance(line));
        // Most lines do not reach the place: of these nothing more is asked.
        if (!has_place || reaches) && about() {
            return Some(Block::Fit);
        }
        let any = || of.any || of.any_with_words && self.relevance(line) > 0.0;
        let wanted = has_place && reaches || self.asked.has_topic() && any();
        wanted.then_some(Block::Related)
    }

    /// The score of a fitting programme.
    pub(super) fn fitting(&self, line: &Line, relevance: f32, served: Served) -> f32 {
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
        served.serves || self.is_within(served.km)
    }

    fn is_within(&self, km: Option<f32>) -> bool {
        self.asked.radius_km.zip(km).is_some_and(|(radius, km)| f64::from(km) <= radius)
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
