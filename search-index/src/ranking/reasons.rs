//! Why a programme is in the answer, as data.

use domain::directory::ServiceArea;
use domain::place::{Nis, PlaceKind, Places};
use domain::taxonomy::Scheme;

use super::asked::Asked;
use super::score::Judged;
use crate::answer::{Block, Reason};
use crate::index::Row;

/// The most topics that are named.
const MAX_TOPICS: usize = 3;

/// The reasons of a hit, the strongest first. `words` are the matched words as typed.
#[must_use]
pub fn reasons(
    row: &Row,
    judged: &Judged,
    asked: &Asked,
    words: Vec<String>,
    places: &Places,
) -> Vec<Reason> {
    let mut out = Vec::new();
    if judged.serves {
        out.extend(served(row, asked, places));
    }
    let bears = |scheme: Scheme, code| match scheme {
        Scheme::TargetGroup => row.target_groups.contains(code),
        Scheme::Domain => row.domains.contains(code),
        _ => row.kinds.contains(code),
    };
    let topics = asked
        .codes
        .iter()
        .filter(|asked| asked.said && bears(asked.scheme, &asked.code))
        .take(MAX_TOPICS)
        .map(|asked| Reason::Topic { scheme: asked.scheme, code: asked.code.clone() });
    let before = out.len();
    out.extend(topics);
    let named = out.len() > before;
    if !named && judged.block == Block::Related {
        let asked_groups = asked.codes.iter().filter(|code| code.scheme == Scheme::TargetGroup);
        if asked_groups.count() > 0
            && let Some(code) = row.target_groups.first()
        {
            out.push(Reason::AlsoFor { target_group: code.clone() });
        }
    }
    if !words.is_empty() {
        out.push(Reason::Words { words });
    }
    if let Some(km) = judged.km.filter(|km| *km >= 0.1) {
        out.push(Reason::Distance { km: (km * 10.0).round() / 10.0 });
    }
    out
}

/// By which of its areas a programme serves the asked place: the smallest.
fn served(row: &Row, asked: &Asked, places: &Places) -> Option<Reason> {
    let place = asked.place_names.first().cloned().unwrap_or_default();
    if !row.stated {
        return row.municipality.clone().map(|municipality| Reason::AreaNotStated { municipality });
    }
    let meets = |members: &[Nis]| asked.members.iter().any(|nis| members.binary_search(nis).is_ok());
    let (members, area) = row
        .areas
        .iter()
        .filter_map(|area| {
            let members = places.area(&ServiceArea { kind: area.kind, name: area.name.clone() })?;
            meets(members).then_some((members, area))
        })
        .min_by_key(|(members, _)| members.len())?;
    let inside = members.iter().all(|nis| asked.members.binary_search(nis).is_ok());
    let whole = asked.members.iter().all(|nis| row.serves.binary_search(nis).is_ok());
    Some(if !inside && !asked.place_names.contains(&area.name) {
        // Of several asked places, one that this area holds.
        let held = asked.place_names.iter().find(|name| {
            [PlaceKind::Municipality, PlaceKind::Region, PlaceKind::Province]
                .into_iter()
                .filter_map(|kind| places.named(kind, name))
                .any(|asked| asked.members.iter().any(|nis| members.binary_search(nis).is_ok()))
        });
        Reason::ServesThrough { place: held.cloned().unwrap_or(place), area: area.name.clone() }
    } else if whole && asked.place_names.len() == 1 {
        Reason::ServesPlace { place }
    } else {
        // A part of the asked region: its own name, the current one where it is a municipality.
        let town = match members {
            [nis] => places.municipality(*nis).map(|town| town.name.nl.clone()),
            _ => None,
        };
        let town = town.filter(|town| asked.place_names.contains(town));
        Reason::ServesPlace { place: town.unwrap_or_else(|| area.name.clone()) }
    })
}
