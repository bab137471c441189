//! Distances as the crow flies.

use domain::place::{Places, Point};
use geo::{Distance as _, Haversine};

use crate::index::Row;

/// Kilometres between two points, on the sphere: within 0.5 % of the ellipsoid, which is less than the
/// points themselves are off.
#[must_use]
pub fn km(a: Point, b: Point) -> f64 {
    Haversine.distance(geo::Point::new(a.lon, a.lat), geo::Point::new(b.lon, b.lat)) / 1_000.0
}

/// Kilometres from the nearest of some points to a programme: to its seat; without one, 0 where it
/// serves the asked place, else to the nearest municipality it serves. `None` where neither is known.
#[must_use]
pub fn distance_to(row: &Row, from: &[Point], serves: bool, places: &Places) -> Option<f64> {
    let nearest = |to: Point| from.iter().map(|from| km(*from, to)).min_by(f64::total_cmp);
    match row.seat {
        Some(seat) => nearest(seat),
        None if from.is_empty() => None,
        None if serves => Some(0.0),
        None => row
            .serves
            .iter()
            .filter_map(|nis| nearest(places.municipality(*nis)?.point))
            .min_by(f64::total_cmp),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_pairs() {
        let gent = Point { lat: 51.05, lon: 3.71667 };
        let antwerpen = Point { lat: 51.22047, lon: 4.40026 };
        let brussel = Point { lat: 50.85045, lon: 4.34878 };
        assert!((km(gent, antwerpen) - 51.4).abs() < 0.5, "{}", km(gent, antwerpen));
        assert!((km(gent, brussel) - 49.6).abs() < 0.5, "{}", km(gent, brussel));
        assert!(km(gent, gent) < 1e-9);
    }
}
