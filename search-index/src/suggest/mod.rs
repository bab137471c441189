//! What to offer while somebody types: places, topics and programmes that begin so.
//!
//! | file | holds |
//! | --- | --- |
//! | `lexicon` | sorted names and how they are found: by their beginning, then with one letter wrong |
//! | `places`, `topics` | which names there are, and what each puts into the box |
//! | `typed` | the words that stand in the box, and which of them are being typed |
//!
//! An offer is only an offer: nothing here decides what a question means (that is `question` and
//! `gazetteer`), and no sentence is made here (`app` says what an offer is).

mod lexicon;
mod places;
mod topics;
mod typed;

use std::cmp::Ordering;
use std::collections::HashSet;

use domain::Slug;
use domain::taxonomy::{Code, Scheme, Taxonomy};

use crate::error::IndexError;
use crate::index::Row;
use crate::question::Reader;

use self::lexicon::{Entry, Tier};
use self::typed::{Tail, Typed};

pub(crate) use self::lexicon::Lexicon;

/// The longest text that is completed, in characters.
pub const MAX_CHARS: usize = 100;

/// The box somebody types in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The question: `q`.
    Question,
    /// The place: `waar`.
    Place,
}

impl Field {
    /// The box with a name of the search form.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "q" => Some(Self::Question),
            "waar" => Some(Self::Place),
            _ => None,
        }
    }
}

/// What an offer is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Offer {
    /// A municipality.
    Municipality,
    /// A part of a municipality; the label names both.
    Deelgemeente,
    /// A postcode with one of its places.
    Postcode,
    /// A region people name.
    Region,
    /// A province.
    Province,
    /// A programme by its name.
    Programme(Slug),
    /// Words for a target group, a domain or a kind.
    Topic(Scheme, Code),
}

/// Something to choose while typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The whole text of the box once it is chosen.
    pub text: String,
    /// What is shown.
    pub label: String,
    /// What it is.
    pub offer: Offer,
}

/// The names that do not change with the directory. Built once, immutable, shared.
#[derive(Debug)]
pub(crate) struct Suggester {
    places: Lexicon,
    topics: Lexicon,
}

/// An entry that was found, and how well.
struct Found<'a> {
    tier: Tier,
    tail: Tail,
    entry: &'a Entry,
}

impl Suggester {
    /// The names of all places and topics.
    pub(crate) fn new(reader: &Reader, taxonomy: &Taxonomy) -> Result<Self, IndexError> {
        Ok(Self { places: places::lexicon(&reader.gazetteer), topics: topics::lexicon(reader, taxonomy)? })
    }

    /// The best offers for what stands in a box, at most `limit`.
    pub(crate) fn suggest(
        &self,
        text: &str,
        field: Field,
        limit: usize,
        reader: &Reader,
        programmes: &Lexicon,
    ) -> Vec<Suggestion> {
        let Some(typed) = Typed::new(text, field) else { return Vec::new() };
        let mut found = Vec::new();
        for near in [false, true] {
            for tail in typed.tails() {
                let mut look = |lexicon| collect(lexicon, &typed, tail, near, &mut found);
                if typed.may_be_place(tail, reader) {
                    look(&self.places);
                }
                if field == Field::Question {
                    if typed.may_be_topic(tail, reader) {
                        look(&self.topics);
                    }
                    if tail.is_whole() && typed.letters(tail) > 2 {
                        look(programmes);
                    }
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found.sort_by(|a, b| order(a, b));
        chosen(found, &typed, limit)
    }
}

/// Adds what a lexicon knows for a tail. The names inside a topic (“beperking”) only count for a box that
/// holds nothing else: put into a sentence, the words before them would change what it says.
fn collect<'a>(lexicon: &'a Lexicon, typed: &Typed<'_>, tail: Tail, near: bool, found: &mut Vec<Found<'a>>) {
    for wanted in typed.spellings(tail) {
        lexicon.find(&wanted, near, |entry, tier| {
            if tail.is_whole() || tier.is_from_beginning() || !matches!(entry.offer, Offer::Topic(..)) {
                found.push(Found { tier, tail, entry });
            }
        });
    }
}

/// The better first: how well the name fits, the longer part of the text, places last in a question that
/// fits several kinds as well, then the likelier.
fn order(a: &Found<'_>, b: &Found<'_>) -> Ordering {
    let kind = |found: &Found<'_>| match found.entry.offer {
        Offer::Topic(..) => 0,
        Offer::Programme(_) => 2,
        _ => 1,
    };
    a.tier
        .cmp(&b.tier)
        .then(a.tail.cmp(&b.tail))
        .then_with(|| kind(a).cmp(&kind(b)))
        .then(a.entry.weight.cmp(&b.entry.weight))
        .then_with(|| a.entry.label.cmp(&b.entry.label))
}

/// The first of each kind, so that none crowds out the others; each topic once. Programmes have no more than
/// their share: most people look for a way, not for a name.
fn chosen(found: Vec<Found<'_>>, typed: &Typed<'_>, limit: usize) -> Vec<Suggestion> {
    let mut seen: HashSet<(Option<&Offer>, String)> = HashSet::new();
    let mut all: Vec<(usize, Suggestion)> = Vec::new();
    let mut of_kind = [0_usize; 3];
    let share = limit.div_ceil(2);
    for Found { tail, entry, .. } in found {
        let text = typed.completed(tail, &entry.text);
        let programme = matches!(entry.offer, Offer::Programme(_));
        // What stands in the question already need not be offered.
        if !programme && typed.is_already(&text) {
            continue;
        }
        let (key, kind) = match &entry.offer {
            offer @ Offer::Topic(..) => ((Some(offer), String::new()), 0),
            offer @ Offer::Programme(_) => ((Some(offer), String::new()), 2),
            _ => ((None, text.clone()), 1),
        };
        let nth = of_kind[kind];
        if (!programme || nth < share) && seen.insert(key) {
            of_kind[kind] += 1;
            let suggestion = Suggestion { text, label: entry.label.clone(), offer: entry.offer.clone() };
            all.push((nth, suggestion));
        }
    }
    let within = all.iter().filter(|(nth, _)| *nth < share).count();
    // Where the shares do not fill the list, a kind may have more than its own.
    let mut more = limit.saturating_sub(within);
    all.retain(|(nth, _)| {
        *nth < share || {
            let keep = more > 0;
            more = more.saturating_sub(1);
            keep
        }
    });
    all.into_iter().take(limit).map(|(_, suggestion)| suggestion).collect()
}

/// The names of the programmes of an index.
pub(crate) fn programmes<'a>(rows: impl Iterator<Item = &'a Row>) -> Lexicon {
    let mut lexicon = Lexicon::default();
    for row in rows {
        let entry = Entry {
            text: row.name.clone(),
            label: row.name.clone(),
            offer: Offer::Programme(row.slug.clone()),
            weight: u32::from(!row.listed),
        };
        lexicon.add(entry, &row.name, [], true);
    }
    lexicon.sorted()
}

#[cfg(test)]
mod tests;
