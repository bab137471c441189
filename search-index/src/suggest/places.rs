//! The names of places: what each is called while it is offered, and which text means exactly it.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use domain::place::{Place, PlaceKind, Places, Postcode};

use super::Offer;
use super::lexicon::{Entry, Lexicon};
use crate::gazetteer::Gazetteer;

/// Every place and postcode, the likelier with the lesser weight.
pub(super) fn lexicon(gazetteer: &Gazetteer) -> Lexicon {
    let places = gazetteer.places();
    let mut rows: Vec<(usize, &Place)> = places.rows().iter().enumerate().collect();
    // A village with the name of its municipality is offered as the municipality; Brussels as the region.
    rows.retain(|(_, place)| {
        place.parent.as_ref() != Some(&place.name.nl)
            && !(place.kind == PlaceKind::Province && place.name.nl == Places::BRUSSELS)
    });
    rows.sort_by_key(|(row, place)| {
        (gazetteer.likelihood(*row), Reverse(place.postcodes.len()), place.name.nl.clone(), *row)
    });
    let mut lexicon = Lexicon::default();
    let mut weight = 0;
    for (row, place) in rows {
        weight += 1;
        let entry = Entry {
            text: gazetteer.exact_text(row),
            label: label(place),
            offer: match place.kind {
                PlaceKind::Municipality => Offer::Municipality,
                PlaceKind::Deelgemeente => Offer::Deelgemeente,
                PlaceKind::Region => Offer::Region,
                PlaceKind::Province => Offer::Province,
            },
            weight,
        };
        let names = names(place, places);
        lexicon.add(entry, &place.name.nl, names.iter().map(String::as_str), true);
    }
    // Of several places of one postcode, the municipality's own first, then in the order of the table.
    let rows = places.rows().iter().enumerate();
    let order: HashMap<_, _> =
        rows.map(|(row, place)| ((place.nis, &place.name.nl), (place.kind, row))).collect();
    let mut postcodes: Vec<&Postcode> = places.postcodes().iter().collect();
    postcodes.sort_by_key(|row| (&row.postcode, order.get(&(Some(row.municipality), &row.place_name))));
    let mut seen = HashSet::new();
    for row in postcodes {
        weight += 1;
        let label = postcode_label(row, places);
        if seen.insert(label.clone()) {
            let entry = Entry { text: label.clone(), label: label.clone(), offer: Offer::Postcode, weight };
            lexicon.add(entry, &label, [], false);
        }
    }
    lexicon.sorted()
}

/// “Gentbrugge (Gent)”, “Gent”, “Brussel (19 gemeenten)”.
fn label(place: &Place) -> String {
    match &place.parent {
        Some(parent) => format!("{} ({parent})", place.name.nl),
        None => place.name.nl.clone(),
    }
}

/// “9050 Gentbrugge (Gent)”, “9000 Gent”.
fn postcode_label(row: &Postcode, places: &Places) -> String {
    let town = places.municipality(row.municipality).map_or("", |place| place.name.nl.as_str());
    if town == row.place_name {
        format!("{} {town}", row.postcode)
    } else {
        format!("{} {} ({town})", row.postcode, row.place_name)
    }
}

/// The other names a place is found by. An alias that is one of its own villages is found as the village.
fn names(place: &Place, places: &Places) -> Vec<String> {
    let own = [&place.name.fr, &place.name.en];
    let aliases = place.aliases.iter().chain(&place.weak_aliases).filter(|alias| {
        !places
            .of_kind(PlaceKind::Deelgemeente)
            .any(|part| part.name.nl == **alias && part.parent.as_ref() == Some(&place.name.nl))
    });
    let mut names: Vec<String> = own.into_iter().chain(aliases).cloned().collect();
    match (place.kind, &place.parent) {
        (PlaceKind::Province, _) => names.push(format!("provincie {}", place.name.nl)),
        (PlaceKind::Region, _) if place.name.nl == Places::BRUSSELS_REGION => {
            names.push(Places::BRUSSELS.to_owned());
        }
        // So that the words that were chosen are known when more is typed.
        (_, Some(parent)) => names.push(format!("{} {parent}", place.name.nl)),
        _ => {}
    }
    names
}
