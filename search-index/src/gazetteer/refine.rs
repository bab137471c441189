//! From names to places: one made precise by another, the most likely of several, the others offered.

use domain::place::{PlaceKind, Places};

use super::read::{Mention, adjoining};
use super::{AskedPlace, Found, Gazetteer, Sense};
use crate::analysis::{Steps, Token};
use crate::answer::{Notice, PlaceLevel};

/// The thirteen centrumsteden: of several villages of one name, the one in a city is meant more often.
const CITIES: [&str; 13] = [
    "Aalst",
    "Antwerpen",
    "Brugge",
    "Genk",
    "Gent",
    "Hasselt",
    "Kortrijk",
    "Leuven",
    "Mechelen",
    "Oostende",
    "Roeselare",
    "Sint-Niklaas",
    "Turnhout",
];

/// How far a place may lie from the one it is “bij”, in kilometres.
const BESIDE_KM: f64 = 20.0;

/// The most places of one question.
const MAX_PLACES: usize = 5;

/// The most other names that are offered beside a corrected one.
const MAX_AS_NEAR: usize = 3;

/// So many names looked through count as one step.
const NAMES_A_STEP: usize = 10;

/// What places are read from: the words, the text they stand in, and what it may cost.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) text: &'a str,
    pub(super) steps: &'a Steps,
}

impl Gazetteer {
    /// Turns mentions into places and notices.
    pub(super) fn settle(
        &self,
        mut mentions: Vec<Mention>,
        Written { tokens, text, steps }: Written<'_>,
        found: &mut Found,
    ) {
        self.prefer_provinces(&mut mentions, tokens);
        self.make_precise(&mut mentions, tokens, steps);
        leave(&mut mentions, tokens);
        self.agree(&mut mentions);
        for mention in &mentions {
            let typed = typed(mention, tokens, text);
            let Some((place, chosen)) = self.choose(mention, &typed) else { continue };
            if mention.corrected {
                found.notices.push(Notice::PlaceCorrected {
                    typed: typed.clone(),
                    place: chosen.clone(),
                    alternatives: self.as_near(mention, &chosen),
                });
            }
            let alternatives = place.understood.alternatives.clone();
            if !alternatives.is_empty() {
                found.notices.push(Notice::PlaceAmbiguous { typed, chosen, alternatives });
            }
            add(place, &mut found.places);
        }
        found.places.truncate(MAX_PLACES);
    }

    /// The places that are spelt as nearly as the chosen one, as text of the place box.
    fn as_near(&self, mention: &Mention, chosen: &str) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for name in &mention.as_near {
            let senses = self.names.get(name).map(Vec::as_slice).unwrap_or_default();
            if let Some(sense) = senses.iter().min_by_key(|sense| self.preference(sense)) {
                let offered = self.offered(sense.row);
                if offered != chosen && !out.contains(&offered) && out.len() < MAX_AS_NEAR {
                    out.push(offered);
                }
            }
        }
        out
    }

    /// “provincie Antwerpen” is the province.
    fn prefer_provinces(&self, mentions: &mut [Mention], tokens: &[Token]) {
        for mention in mentions {
            let before = mention.from.checked_sub(1).map(|at| tokens[at].text.as_str());
            let after = tokens.get(mention.to).map(|token| token.text.as_str());
            let word =
                |word: Option<&str>| matches!(word, Some("provincie" | "province" | "prov" | "provincia"));
            let is_province = |sense: &Sense| self.row(sense.row).kind == PlaceKind::Province;
            if (word(before) || word(after)) && mention.senses.iter().any(is_province) {
                mention.senses.retain(is_province);
            }
        }
    }

    /// “Beveren bij Roeselare”, “Deurne, Diest”, “3290 Deurne”, “Genk, Limburg”: the greater place says
    /// which smaller one is meant, and is not asked for itself.
    fn make_precise(&self, mentions: &mut Vec<Mention>, tokens: &[Token], steps: &Steps) {
        let mut n = 0;
        while n + 1 < mentions.len() {
            let listed = tokens[mentions[n].to..mentions[n + 1].from]
                .iter()
                .any(|token| matches!(token.text.as_str(), "of" | "en" | "or" | "ou" | "et" | "and"));
            if listed || !adjoining(tokens, &mentions[n], &mentions[n + 1]) {
                n += 1;
                continue;
            }
            let (a, b) = (&mentions[n], &mentions[n + 1]);
            let merged = self
                .within(a, b)
                .or_else(|| self.within(b, a))
                .or_else(|| self.beside(a, b, tokens))
                .or_else(|| self.in_full(a, b, steps));
            match merged {
                Some(mut mention) => {
                    mention.around_from = None;
                    (mention.from, mention.to) = (a.from, b.to);
                    mentions[n] = mention;
                    mentions.remove(n + 1);
                }
                None => n += 1,
            }
        }
    }

    /// “Kapellen bij Tienen”: of several places of one name, the one near the other, which is not asked for itself.
    fn beside(&self, small: &Mention, great: &Mention, tokens: &[Token]) -> Option<Mention> {
        let between = tokens.get(small.to..great.from)?;
        let by = matches!(between, [token] if matches!(token.text.as_str(), "bij" | "near" | "nabij"));
        if !by {
            return None;
        }
        let near = |sense: &Sense| {
            let at = self.row(sense.row).point;
            great
                .senses
                .iter()
                .map(|other| crate::ranking::km(at, self.row(other.row).point))
                .min_by(f64::total_cmp)
                .unwrap_or(f64::MAX)
        };
        let nearest = small.senses.iter().min_by(|a, b| near(a).total_cmp(&near(b)))?;
        let mut mention = small.clone();
        mention.senses = vec![*nearest];
        (near(nearest) <= BESIDE_KM).then_some(mention)
    }

    /// “naar Ooike verhuisd … hier in Wortegem”: of several villages of one name, the one in a town that is named too.
    fn agree(&self, mentions: &mut [Mention]) {
        for n in 0..mentions.len() {
            let town = |sense: &Sense| self.row(sense.row).nis;
            let others = mentions.iter().enumerate().filter(|(m, _)| *m != n);
            let named: Vec<_> = others.flat_map(|(_, other)| other.senses.iter().filter_map(town)).collect();
            let mention = &mut mentions[n];
            if mention.senses.iter().any(|sense| town(sense).is_some_and(|nis| named.contains(&nis))) {
                mention.senses.retain(|sense| town(sense).is_some_and(|nis| named.contains(&nis)));
            }
        }
    }

    /// “Berchem in Brussel”: the town in the greater place whose full name ends so, where no other of that name lies
    /// in it.
    fn in_full(&self, small: &Mention, great: &Mention, steps: &Steps) -> Option<Mention> {
        if small.postcode || !steps.take(self.names.len() / NAMES_A_STEP) {
            return None;
        }
        let ends_so = |name: &str| {
            let before = name.strip_suffix(&small.key).and_then(|before| before.strip_suffix(' '));
            before.is_some_and(|before| before.starts_with("sint ") || before.starts_with("st "))
        };
        let ending = self.names.iter().filter(|(name, _)| ends_so(name)).flat_map(|(_, senses)| senses);
        let mut senses: Vec<Sense> = ending
            .filter(|sense| great.senses.iter().any(|great| self.lies_in(sense, great, false)))
            .copied()
            .collect();
        senses.sort_by_key(|sense| self.preference(sense));
        senses.dedup_by_key(|sense| sense.row);
        (!senses.is_empty()).then(|| Mention { senses, ..small.clone() })
    }

    /// The smaller mention with only the senses that lie in the greater one; `None` where none does.
    fn within(&self, small: &Mention, great: &Mention) -> Option<Mention> {
        let senses: Vec<Sense> = small
            .senses
            .iter()
            .filter(|s| great.senses.iter().any(|g| self.lies_in(s, g, small.postcode || great.postcode)))
            .copied()
            .collect();
        let mut mention = small.clone();
        // A postcode of several villages, and the name of one of them: that village.
        if small.postcode && !great.postcode {
            let same: Vec<Sense> = great
                .senses
                .iter()
                .filter(|g| small.senses.iter().any(|s| s.row == g.row))
                .copied()
                .collect();
            if !same.is_empty() {
                mention.senses = same;
                return Some(mention);
            }
        }
        mention.senses = senses;
        mention.corrected |= great.corrected;
        (!mention.senses.is_empty()).then_some(mention)
    }

    fn lies_in(&self, small: &Sense, great: &Sense, by_postcode: bool) -> bool {
        let (s, g) = (self.row(small.row), self.row(great.row));
        let Some(nis) = s.nis.filter(|_| s.kind != PlaceKind::Province) else { return false };
        match g.kind {
            PlaceKind::Municipality => {
                g.nis == Some(nis) && (by_postcode || s.kind == PlaceKind::Deelgemeente || small.alias)
            }
            PlaceKind::Region | PlaceKind::Province => g.members.binary_search(&nis).is_ok(),
            PlaceKind::Deelgemeente => by_postcode && small.row == great.row,
        }
    }

    /// Whether some sense of the second lies in some sense of the first, or the other way round.
    pub(super) fn contain(&self, great: &Mention, small: &Mention) -> bool {
        self.within(small, great).is_some() || self.within(great, small).is_some()
    }

    /// How likely a sense is: the smaller the likelier. Brussel is the region of 19 municipalities; then
    /// municipalities, regions, provinces, and villages, those of a city first.
    pub(super) fn preference(&self, sense: &Sense) -> (usize, bool, bool, usize) {
        let place = self.row(sense.row);
        let level = match place.kind {
            PlaceKind::Region if place.name.nl == Places::BRUSSELS_REGION => 0,
            PlaceKind::Municipality => 1,
            PlaceKind::Region => 2,
            PlaceKind::Province => 3,
            PlaceKind::Deelgemeente => 4,
        };
        let town = self.municipality_of(sense.row);
        let city = CITIES.contains(&town.name.nl.as_str())
            || town.provinces.iter().any(|province| province == Places::BRUSSELS);
        (level, sense.alias && level == 1, !city, sense.row)
    }

    /// The most likely place of a mention, the text that means exactly it, and the others beside it.
    fn choose(&self, mention: &Mention, typed: &str) -> Option<(AskedPlace, String)> {
        let mut senses = mention.senses.clone();
        senses.sort_by_key(|sense| self.preference(sense));
        let first = *senses.first()?;
        let chosen = self.row(first.row);
        // An alias of a municipality that is also one of its villages is one place: the village's point,
        // the municipality's code. A postcode means the first of its places.
        let mut best = first;
        if chosen.kind == PlaceKind::Municipality && first.alias {
            let village = senses.iter().find(|sense| {
                let place = self.row(sense.row);
                place.kind == PlaceKind::Deelgemeente && place.nis == chosen.nis
            });
            best = village.copied().unwrap_or(first);
        }
        let mut alternatives: Vec<String> = Vec::new();
        for sense in &senses {
            let other = self.row(sense.row);
            let own_kind = matches!(other.kind, PlaceKind::Municipality | PlaceKind::Deelgemeente);
            if own_kind && !mention.postcode && chosen.kind != PlaceKind::Region && other.nis != chosen.nis {
                let offered = self.offered(sense.row);
                if !alternatives.contains(&offered) && alternatives.len() < 5 {
                    alternatives.push(offered);
                }
            }
        }
        let around = mention.around_from.is_some();
        let region = chosen
            .nis
            .filter(|_| around && chosen.kind == PlaceKind::Municipality)
            .and_then(|nis| self.around.get(&nis));
        let row = region.copied().unwrap_or(best.row);
        let name = self.offered(row);
        Some((self.asked(row, around && region.is_none(), typed.to_owned(), alternatives), name))
    }
}

/// Who moved from one place to another lives in the other: “van Schaarbeek naar Elsegem verhuisd”.
fn leave(mentions: &mut Vec<Mention>, tokens: &[Token]) {
    let before = |mention: &Mention| {
        let at = mention.around_from.unwrap_or(mention.from).checked_sub(1)?;
        tokens.get(at).map(|token| token.text.as_str())
    };
    let is_left =
        |mention: &Mention| matches!(before(mention), Some("uit" | "van" | "vanuit" | "from" | "de"));
    let is_reached = |mention: &Mention| matches!(before(mention), Some("naar" | "to" | "a"));
    let moves = |token: &Token| {
        ["verhui", "verhuis", "moved", "demenag", "gekomen"].iter().any(|move_| token.text.starts_with(move_))
    };
    if mentions.iter().any(is_left) && mentions.iter().any(is_reached) && tokens.iter().any(moves) {
        mentions.retain(|mention| !is_left(mention));
    }
}

/// The words a mention was read from, as typed.
fn typed(mention: &Mention, tokens: &[Token], text: &str) -> String {
    let from = mention.around_from.unwrap_or(mention.from).min(mention.from);
    let span = tokens[from].span.start..tokens[mention.to - 1].span.end;
    text.get(span).unwrap_or_default().to_owned()
}

/// Adds a place once; where the same municipality stands there already, the more exact of the two stays.
fn add(place: AskedPlace, places: &mut Vec<AskedPlace>) {
    let same = places.iter_mut().find(|known| {
        known.understood.kind == place.understood.kind && known.understood.name == place.understood.name
    });
    match same {
        Some(known)
            if known.understood.kind == PlaceLevel::Municipality && known.understood.part.is_none() =>
        {
            *known = place;
        }
        Some(_) => {}
        None => places.push(place),
    }
}
