//! Which programmes stand under which heading on the page of a place or topic. Pure: tables in, groups out.
//!
//! Service area before distance, as in search; but a landing page shows everything that serves the place,
//! in the order of how near to it the area is drawn. Not here: questions and scores (`search-index`).

use std::collections::BTreeMap;

use ::app::map::Counts;
use ::app::pages::{Group, Heading, Near};
use domain::directory::{AreaKind, Programme, ServiceArea, Status};
use domain::place::{Nis, Place, PlaceKind, Places, Point};

use crate::app::Catalogue;

/// How far “near by” reaches, in kilometres.
const NEAR_KM: f64 = 25.0;
/// How many programmes stand under “near by”.
const NEAR_MOST: usize = 10;
/// How many stand there where nothing serves the place and nothing is near, however far they are.
const NEAREST: usize = 3;

/// The programmes around a place.
pub(super) struct Around<'a> {
    /// How many serve it.
    pub(super) serving: usize,
    /// Of how many of those it is doubtful that they still exist.
    pub(super) doubtful: usize,
    /// Own, regional, province, Flanders, near by; without empty ones.
    pub(super) groups: Vec<Group<'a>>,
}

/// What serves a place, and what is near, of the programmes that are about what is asked.
pub(super) fn around<'a>(
    places: &Places,
    catalogue: &'a Catalogue,
    place: &Place,
    about: impl Fn(&Programme) -> bool,
) -> Around<'a> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let (mut elsewhere, mut serving, mut doubtful) = (Vec::new(), 0, 0);
    for programme in catalogue.found().filter(|programme| about(programme)) {
        let Some(listing) = catalogue.listing(programme) else { continue };
        let item = Near { listing, distance_km: distance(places, programme, place.point) };
        if let Some(heading) = serves(places, programme, place) {
            serving += 1;
            doubtful += usize::from(programme.status != Status::Listed);
            // It comes to the place; how far it is means something only where it has a door.
            let has_seat = programme.location.as_ref().is_some_and(|seat| seat.municipality.is_some());
            push(&mut groups, heading, Near { distance_km: item.distance_km.filter(|_| has_seat), ..item });
        } else if item.distance_km.is_some() {
            elsewhere.push(item);
        }
    }
    elsewhere.sort_by(|a, b| by_distance(a, b));
    let near = elsewhere.iter().take_while(|item| item.distance_km.is_some_and(|km| km <= NEAR_KM)).count();
    // Nobody leaves with nothing: then the nearest, with how far it is.
    let (heading, most) = if near == 0 && serving == 0 {
        (Heading::Nearest, NEAREST)
    } else {
        (Heading::Nearby, near.min(NEAR_MOST))
    };
    for item in elsewhere.into_iter().take(most) {
        push(&mut groups, heading.clone(), item);
    }
    groups.sort_by_key(|group| rank(&group.heading));
    for group in &mut groups {
        // What was seen active comes first; of what is only near, the distance alone counts.
        let by_distance_alone = matches!(group.heading, Heading::Nearby | Heading::Nearest);
        let doubtful =
            |item: &Near<'_>| !by_distance_alone && item.listing.programme.status != Status::Listed;
        group.items.sort_by(|a, b| doubtful(a).cmp(&doubtful(b)).then_with(|| by_distance(a, b)));
    }
    Around { serving, doubtful, groups }
}

/// Programmes by the province of their seat or area; those for all of Flanders first.
pub(super) fn by_province<'a>(
    places: &Places,
    catalogue: &'a Catalogue,
    programmes: &[&'a Programme],
) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for programme in programmes {
        let Some(listing) = catalogue.listing(programme) else { continue };
        let heading = if programme.service_areas.iter().any(|area| area.kind == AreaKind::Flanders) {
            Heading::Flanders
        } else {
            province(places, programme).map_or(Heading::Unknown, Heading::Province)
        };
        push(&mut groups, heading, Near { listing, distance_km: None });
    }
    let order: Vec<&str> = places.of_kind(PlaceKind::Province).map(|place| place.name.nl.as_str()).collect();
    groups.sort_by_key(|group| match &group.heading {
        Heading::Flanders => 0,
        Heading::Province(name) => 1 + order.iter().position(|one| one == name).unwrap_or(order.len()),
        _ => 2 + order.len(),
    });
    for group in &mut groups {
        let key = |item: &Near<'a>| {
            let programme = item.listing.programme;
            (programme.status != Status::Listed, programme.name.clone())
        };
        group.items.sort_by_cached_key(key);
    }
    groups
}

/// How many programmes serve each municipality.
pub(super) fn counts(places: &Places, catalogue: &Catalogue) -> Counts {
    let mut all: BTreeMap<Nis, usize> =
        places.of_kind(PlaceKind::Municipality).filter_map(|place| Some((place.nis?, 0))).collect();
    for programme in catalogue.found() {
        for nis in served(places, programme) {
            *all.entry(nis).or_default() += 1;
        }
    }
    Counts::new(all.into_iter().collect())
}

/// The municipalities a programme serves, each once. Where nothing is stated, that of its seat (data/SOURCES.md).
pub(super) fn served(places: &Places, programme: &Programme) -> Vec<Nis> {
    let seat = || {
        let municipality = programme.location.as_ref()?.municipality.as_deref()?;
        places.municipality_named(municipality)?.nis
    };
    if programme.service_areas.is_empty() {
        return seat().into_iter().collect();
    }
    let mut served: Vec<Nis> =
        programme.service_areas.iter().filter_map(|area| places.area(area)).flatten().copied().collect();
    served.sort_unstable();
    served.dedup();
    served
}

fn push<'a>(groups: &mut Vec<Group<'a>>, heading: Heading, item: Near<'a>) {
    match groups.iter_mut().find(|group| group.heading == heading) {
        Some(group) => group.items.push(item),
        None => groups.push(Group { heading, items: vec![item] }),
    }
}

const fn rank(heading: &Heading) -> u8 {
    match heading {
        Heading::Own => 0,
        Heading::Regional => 1,
        Heading::Province(_) => 2,
        Heading::Flanders => 3,
        Heading::Nearby | Heading::Nearest => 4,
        Heading::Unknown => 5,
    }
}

/// The nearest first; those whose distance nobody knows last; then by name, so that the order stays.
fn by_distance(a: &Near<'_>, b: &Near<'_>) -> std::cmp::Ordering {
    let km = |item: &Near<'_>| item.distance_km.unwrap_or(f64::MAX);
    km(a).total_cmp(&km(b)).then_with(|| a.listing.programme.name.cmp(&b.listing.programme.name))
}

/// Through which area a programme serves a place; `None`: it does not say so.
fn serves(places: &Places, programme: &Programme, place: &Place) -> Option<Heading> {
    let seat = programme.location.as_ref().and_then(|location| location.municipality.as_deref());
    if programme.service_areas.is_empty() {
        // Where nothing is stated, it is taken to serve the municipality of its seat (data/SOURCES.md).
        let nis = places.municipality_named(seat?)?.nis?;
        return place.members.binary_search(&nis).is_ok().then_some(Heading::Own);
    }
    let headings = programme.service_areas.iter().filter_map(|area| through(places, area, place));
    headings.min_by_key(rank)
}

fn through(places: &Places, area: &ServiceArea, place: &Place) -> Option<Heading> {
    let members = places.area(area)?;
    if !members.iter().any(|nis| place.members.binary_search(nis).is_ok()) {
        return None;
    }
    // An area within the place, or the place itself, is the place's own.
    if members.iter().all(|nis| place.members.binary_search(nis).is_ok()) {
        return Some(Heading::Own);
    }
    Some(match area.kind {
        AreaKind::Municipality | AreaKind::Region => Heading::Regional,
        AreaKind::Province | AreaKind::Brussels => Heading::Province(area.name.clone()),
        AreaKind::Flanders => Heading::Flanders,
    })
}

/// Kilometres from a point to the seat, or to the nearest municipality it serves.
fn distance(places: &Places, programme: &Programme, from: Point) -> Option<f64> {
    if let Some(location) = &programme.location
        && let Some(municipality) = &location.municipality
    {
        return places
            .seat(municipality, location.place.as_deref())
            .map(|seat| search_index::ranking::km(from, seat));
    }
    let served = programme.service_areas.iter().filter_map(|area| places.area(area)).flatten();
    served
        .filter_map(|nis: &Nis| places.municipality(*nis))
        .map(|place| search_index::ranking::km(from, place.point))
        .min_by(f64::total_cmp)
}

/// The Dutch name of the province of the seat, else of the first area that lies in one.
fn province(places: &Places, programme: &Programme) -> Option<String> {
    let seat = programme.location.as_ref().and_then(|location| location.municipality.as_deref());
    let of_area = || {
        let first = programme.service_areas.iter().filter_map(|area| places.area(area)?.first());
        first.copied().next().and_then(|nis| places.municipality(nis))
    };
    let municipality = seat.and_then(|name| places.municipality_named(name)).or_else(of_area)?;
    municipality.provinces.first().cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_stand_under_the_heading_of_how_they_hold_the_place() {
        let places = crate::data::places().unwrap();
        let area = |kind, name: &str| ServiceArea { kind, name: name.to_owned() };
        let gent = places.municipality_named("Gent").unwrap();
        let of = |kind, name| through(&places, &area(kind, name), gent);
        assert_eq!(of(AreaKind::Municipality, "Gent"), Some(Heading::Own));
        assert_eq!(of(AreaKind::Municipality, "Aalst"), None);
        assert_eq!(of(AreaKind::Region, "Regio Gent"), Some(Heading::Regional));
        let province = of(AreaKind::Province, "Oost-Vlaanderen");
        assert_eq!(province, Some(Heading::Province("Oost-Vlaanderen".to_owned())));
        assert_eq!(of(AreaKind::Flanders, "Vlaanderen"), Some(Heading::Flanders));
        assert_eq!(of(AreaKind::Brussels, Places::BRUSSELS), None);
        let brussels = places.named(PlaceKind::Region, Places::BRUSSELS_REGION).unwrap();
        let all = area(AreaKind::Brussels, Places::BRUSSELS);
        assert_eq!(through(&places, &all, brussels), Some(Heading::Own));
        assert_eq!(through(&places, &area(AreaKind::Flanders, "Vlaanderen"), brussels), None);
    }

    #[test]
    fn gent_and_antwerpen_are_fifty_kilometres_apart() {
        let places = crate::data::places().unwrap();
        let point = |name| places.municipality_named(name).unwrap().point;
        let km = search_index::ranking::km(point("Gent"), point("Antwerpen"));
        assert!((45.0..58.0).contains(&km), "{km}");
    }
}
