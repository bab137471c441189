//! Building the names: once per start, from the tables of places.

use std::collections::HashMap;
use std::sync::Arc;

use domain::place::{Place, PlaceKind, Places};

use super::spelling::sound;
use super::{Gazetteer, Sense, Spelling};
use crate::analysis::tokens;

impl Gazetteer {
    /// All names of the tables.
    #[must_use]
    pub fn new(places: Arc<Places>) -> Self {
        let mut names: HashMap<String, Vec<Sense>> = HashMap::with_capacity(4_096);
        let mut around = HashMap::new();
        for (row, place) in places.rows().iter().enumerate() {
            for (name, alias, weak) in names_of(place) {
                add(&mut names, &key(&name), Sense { row, weak, alias });
                // “Gentse” without “het” is a place only where the context says so.
                if let Some(adjective) = name.strip_prefix("het ").filter(|rest| rest.ends_with("se")) {
                    add(&mut names, &key(adjective), Sense { row, weak: true, alias: true });
                }
            }
        }
        for (row, place) in places.rows().iter().enumerate().filter(|(_, p)| p.kind == PlaceKind::Region) {
            for name in place.aliases.iter().chain([&place.name.nl]) {
                let town = name.to_lowercase();
                let town = town.strip_prefix("regio ").or_else(|| town.strip_prefix("omgeving "));
                let town = town.and_then(|town| names.get(&key(town)));
                let nis = town.into_iter().flatten().find_map(|sense| {
                    let place = &places.rows()[sense.row];
                    place.nis.filter(|_| place.kind == PlaceKind::Municipality)
                });
                if let Some(nis) = nis {
                    around.entry(nis).or_insert(row);
                }
            }
        }
        let all = places.rows().iter().flat_map(names_of);
        let bracketed = all.filter(|(name, ..)| name.contains('(')).map(|(name, ..)| key(&name)).collect();
        let joined = joined(&names);
        let postcodes = postcodes(&places);
        Self { places, names, joined, bracketed, postcodes, around }
    }
}

/// The names of a place: whether it is an alias, whether it is also an ordinary word.
fn names_of(place: &Place) -> Vec<(String, bool, bool)> {
    let own = [&place.name.nl, &place.name.fr, &place.name.en];
    let mut out: Vec<(String, bool, bool)> = own
        .into_iter()
        .filter(|name| !name.is_empty())
        .map(|name| (name.clone(), false, place.ambiguous))
        .collect();
    for alias in &place.aliases {
        let saint = alias.starts_with("St-") || alias.starts_with("St. ");
        out.push((alias.clone(), true, place.ambiguous && saint));
    }
    if place.kind == PlaceKind::Municipality {
        out.extend(as_once_spelt(&place.name.nl).map(|name| (name, true, false)));
    }
    out.extend(place.weak_aliases.iter().map(|alias| (alias.clone(), true, true)));
    out
}

/// The spelling of before 1946, which people still write: Gheel, Ghent.
fn as_once_spelt(name: &str) -> Option<String> {
    let rest = name.strip_prefix('G').filter(|rest| rest.starts_with(['e', 'i']))?;
    Some(format!("Gh{rest}"))
}

fn add(names: &mut HashMap<String, Vec<Sense>>, key: &str, sense: Sense) {
    if key.is_empty() {
        return;
    }
    let senses = names.entry(key.to_owned()).or_default();
    match senses.iter_mut().find(|known| known.row == sense.row) {
        Some(known) => {
            known.weak &= sense.weak;
            known.alias &= sense.alias;
        }
        None => senses.push(sense),
    }
}

/// A name as it is looked up: folded words with single spaces.
pub(crate) fn key(name: &str) -> String {
    tokens(name).iter().map(|token| spelled(&token.text)).collect::<Vec<_>>().join(" ")
}

/// `st` is short for Sint, `'t` for het.
pub(crate) fn spelled(word: &str) -> &str {
    match word {
        "st" => "sint",
        "ste" => "sinte",
        "t" => "het",
        other => other,
    }
}

/// The names that spelling errors are measured against, by first letter.
fn joined(names: &HashMap<String, Vec<Sense>>) -> HashMap<char, Vec<Spelling>> {
    let mut out: HashMap<char, Vec<Spelling>> = HashMap::new();
    for (name, senses) in names {
        let together = name.replace(' ', "");
        if let Some(first) = together.chars().next() {
            let strong = senses.iter().any(|sense| !sense.weak);
            let sound = sound(&together);
            out.entry(first).or_default().push(Spelling { together, sound, name: name.clone(), strong });
        }
    }
    for list in out.values_mut() {
        list.sort_unstable();
    }
    out
}

fn postcodes(places: &Places) -> HashMap<String, Vec<usize>> {
    let mut out: HashMap<String, Vec<usize>> = HashMap::new();
    for row in places.postcodes() {
        let at = places.rows().iter().position(|place| {
            matches!(place.kind, PlaceKind::Municipality | PlaceKind::Deelgemeente)
                && place.nis == Some(row.municipality)
                && place.name.nl == row.place_name
        });
        if let Some(at) = at {
            let rows = out.entry(row.postcode.clone()).or_default();
            if !rows.contains(&at) {
                rows.push(at);
            }
        }
    }
    for rows in out.values_mut() {
        rows.sort_by_key(|row| (places.rows()[*row].kind, *row));
    }
    out
}
