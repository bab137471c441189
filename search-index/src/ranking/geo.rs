//! Distances as the crow flies.

use domain::place::Point;
use geo::{Distance as _, Haversine};

/// Kilometres between two points, on the sphere: within 0.5 % of the ellipsoid, which is less than the
/// points themselves are off.
#[must_use]
pub fn km(a: Point, b: Point) -> f64 {
    Haversine.distance(geo::Point::new(a.lon, a.lat), geo::Point::new(b.lon, b.lat)) / 1_000.0
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
