//! Seats and service areas, spread over the 304 municipalities as towns are: many in the large ones, some in each.

use std::collections::HashMap;
use std::sync::Arc;

use domain::directory::{AreaKind, Programme, ServiceArea};
use domain::place::{Place, PlaceKind, Places};
use tests::dice::Dice;

/// The municipalities with their weights and neighbours.
pub(crate) struct Map {
    places: Arc<Places>,
    /// Rows of the tables, each as often as it weighs.
    drawn: Vec<usize>,
    /// The same of the 19 of Brussels alone.
    brussels: Vec<usize>,
    /// Per row: the names of the other municipalities, the nearest first.
    near: HashMap<usize, Vec<usize>>,
}

impl Map {
    /// A municipality weighs one, one more for each postcode and two for each programme that has its seat there:
    /// the tables know no numbers of inhabitants.
    pub(crate) fn of(places: &Arc<Places>, programmes: &[Programme]) -> Self {
        let mut seats: HashMap<&str, usize> = HashMap::new();
        for programme in programmes {
            if let Some(town) =
                programme.location.as_ref().and_then(|location| location.municipality.as_deref())
            {
                *seats.entry(town).or_default() += 1;
            }
        }
        let towns: Vec<(usize, &Place)> =
            places.rows().iter().enumerate().filter(|(_, row)| row.kind == PlaceKind::Municipality).collect();
        let (mut drawn, mut brussels, mut near) = (Vec::new(), Vec::new(), HashMap::new());
        for (row, town) in &towns {
            let weight =
                1 + town.postcodes.len() + 2 * seats.get(town.name.nl.as_str()).copied().unwrap_or(0);
            drawn.extend(std::iter::repeat_n(*row, weight));
            if town.provinces.iter().any(|province| province == Places::BRUSSELS) {
                brussels.extend(std::iter::repeat_n(*row, weight));
            }
            let mut others: Vec<(f64, usize)> = towns
                .iter()
                .filter(|(other, _)| other != row)
                .map(|(other, place)| (apart(town, place), *other))
                .collect();
            others.sort_by(|one, other| one.0.total_cmp(&other.0));
            near.insert(*row, others.into_iter().take(15).map(|(_, row)| row).collect());
        }
        Self { places: Arc::clone(places), drawn, brussels, near }
    }

    /// A municipality for a programme modelled on this one: in Brussels where that one works only there.
    pub(crate) fn town(&self, model: &Programme, dice: &mut Dice) -> usize {
        let only_brussels = !model.service_areas.is_empty()
            && model.service_areas.iter().all(|area| area.kind == AreaKind::Brussels);
        dice.one(if only_brussels { &self.brussels } else { &self.drawn })
    }

    /// The row of a municipality.
    pub(crate) fn row(&self, row: usize) -> &Place {
        &self.places.rows()[row]
    }

    /// Areas of the same kinds and number as those of the model, around another town.
    pub(crate) fn areas(&self, model: &Programme, town: usize, dice: &mut Dice) -> Vec<ServiceArea> {
        let place = self.row(town);
        let mut neighbours = self.near[&town].iter();
        let mut own = true;
        let mut out: Vec<ServiceArea> = Vec::new();
        for area in &model.service_areas {
            let name = match area.kind {
                AreaKind::Municipality if own => {
                    own = false;
                    place.name.nl.clone()
                }
                AreaKind::Municipality => match neighbours.next() {
                    Some(row) => self.row(*row).name.nl.clone(),
                    None => continue,
                },
                AreaKind::Region => self.region(place, dice),
                AreaKind::Province => place.provinces.first().cloned().unwrap_or_default(),
                AreaKind::Flanders | AreaKind::Brussels => area.name.clone(),
            };
            let area = ServiceArea { kind: area.kind, name };
            if !out.contains(&area) && self.places.area(&area).is_some() {
                out.push(area);
            }
        }
        out
    }

    /// A region that holds the town, or any where none does.
    fn region(&self, town: &Place, dice: &mut Dice) -> String {
        let holds = |region: &&Place| town.nis.is_some_and(|nis| region.members.contains(&nis));
        let mut regions: Vec<&Place> = self.places.of_kind(PlaceKind::Region).filter(holds).collect();
        if regions.is_empty() {
            regions = self.places.of_kind(PlaceKind::Region).collect();
        }
        dice.one(&regions).name.nl.clone()
    }
}

/// How far apart two places are, in no unit: good enough to tell which is nearer.
fn apart(one: &Place, other: &Place) -> f64 {
    let (north, east) = (one.point.lat - other.point.lat, (one.point.lon - other.point.lon) * 0.63);
    north * north + east * east
}
