//! The shapes of municipalities and provinces, from TopoJSON.

use std::collections::HashMap;

use domain::place::{Nis, Point};
use serde::Deserialize;

use super::shape::{Dot, simplified, write_ring};

/// Says why the map cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapError(String);

impl std::fmt::Display for MapError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the map: {}", self.0)
    }
}

impl std::error::Error for MapError {}

/// Width of the drawing in its own units. Whole units are finer than a pixel of any screen it is shown on.
pub(super) const WIDTH: f64 = 2000.0;
/// What may be lost of a line, in units: less than a pixel where all of the map is shown.
const TOLERANCE: f64 = 1.5;
/// The middle latitude of Flanders, degrees: a degree of longitude is that much narrower.
const LATITUDE: f64 = 51.1;

/// A municipality as drawn.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) nis: Nis,
    pub(super) path: String,
    /// Left, top, right, bottom.
    pub(super) bounds: [i32; 4],
}

/// A province as drawn, or Brussels.
#[derive(Debug, Clone)]
pub(super) struct Province {
    pub(super) name: String,
    pub(super) path: String,
}

/// The shapes of the map, ready to be drawn.
#[derive(Debug, Clone, Default)]
pub struct Mosaic {
    pub(super) cells: Vec<Cell>,
    pub(super) provinces: Vec<Province>,
    pub(super) height: f64,
    at: HashMap<Nis, usize>,
    /// Units per degree of longitude and of latitude; west and north end in degrees.
    scale: (f64, f64),
    corner: (f64, f64),
}

impl Mosaic {
    /// Reads the TopoJSON with the objects `municipalities` (property `nis`) and `provinces` (property `name`).
    ///
    /// # Errors
    /// It is no such topology.
    pub fn parse(topojson: &str) -> Result<Self, MapError> {
        let topology: Topology =
            serde_json::from_str(topojson).map_err(|error| MapError(error.to_string()))?;
        let [west, south, east, north] = topology.bbox;
        let narrow = LATITUDE.to_radians().cos();
        let per_degree = WIDTH / ((east - west) * narrow);
        let scale = (per_degree * narrow, per_degree);
        let height = (north - south) * per_degree;
        let lines: Vec<Vec<Dot>> = topology
            .lines()
            .map(|line| simplified(&project(&line, scale, (west, north)), TOLERANCE))
            .collect();
        let mut mosaic = Self { height, scale, corner: (west, north), ..Self::default() };
        for shape in &topology.objects.municipalities.geometries {
            let nis =
                shape.properties.nis.clone().ok_or_else(|| MapError("a cell without its code".to_owned()))?;
            let nis: Nis = nis.parse().map_err(MapError)?;
            let (path, bounds) = shape.draw(&lines)?;
            mosaic.at.insert(nis, mosaic.cells.len());
            mosaic.cells.push(Cell { nis, path, bounds });
        }
        for shape in &topology.objects.provinces.geometries {
            let name = shape.properties.name.clone();
            mosaic.provinces.push(Province { name, path: shape.draw(&lines)?.0 });
        }
        Ok(mosaic)
    }

    /// Its height where it is two thousand wide.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "less than its width")]
    pub fn height(&self) -> u32 {
        self.height.max(0.0).round() as u32
    }

    /// Where a point of the earth is drawn.
    pub(super) fn project(&self, point: Point) -> (f64, f64) {
        ((point.lon - self.corner.0) * self.scale.0, (self.corner.1 - point.lat) * self.scale.1)
    }

    pub(super) fn cell(&self, nis: Nis) -> Option<&Cell> {
        self.at.get(&nis).and_then(|at| self.cells.get(*at))
    }
}

fn project(line: &[(f64, f64)], scale: (f64, f64), corner: (f64, f64)) -> Vec<(f64, f64)> {
    line.iter().map(|(lon, lat)| ((lon - corner.0) * scale.0, (corner.1 - lat) * scale.1)).collect()
}

/// TopoJSON 1.0, as much of it as the file uses: quantized arcs, polygons and multipolygons.
#[derive(Deserialize)]
struct Topology {
    bbox: [f64; 4],
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<[i32; 2]>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    municipalities: Collection,
    provinces: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Shape>,
}

#[derive(Deserialize)]
struct Shape {
    #[serde(flatten)]
    geometry: Geometry,
    properties: Properties,
}

/// Rings as lists of arcs: an arc `~i` is arc `i` from its end.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Geometry {
    Polygon(Vec<Vec<i32>>),
    MultiPolygon(Vec<Vec<Vec<i32>>>),
}

#[derive(Deserialize)]
struct Properties {
    nis: Option<String>,
    name: String,
}

impl Topology {
    /// The arcs in degrees.
    fn lines(&self) -> impl Iterator<Item = Vec<(f64, f64)>> {
        let Transform { scale, translate } = &self.transform;
        self.arcs.iter().map(|steps| {
            let (mut x, mut y) = (0, 0);
            let to_degrees = |[dx, dy]: &[i32; 2]| {
                (x, y) = (x + dx, y + dy);
                (f64::from(x) * scale[0] + translate[0], f64::from(y) * scale[1] + translate[1])
            };
            steps.iter().map(to_degrees).collect()
        })
    }
}

impl Shape {
    /// The path data of the shape, and its bounds.
    fn draw(&self, lines: &[Vec<Dot>]) -> Result<(String, [i32; 4]), MapError> {
        let rings: Vec<&Vec<i32>> = match &self.geometry {
            Geometry::Polygon(rings) => rings.iter().collect(),
            Geometry::MultiPolygon(polygons) => polygons.iter().flatten().collect(),
        };
        let mut path = String::new();
        let mut bounds = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];
        for ring in rings {
            let dots = joined(ring, lines)?;
            for (x, y) in &dots {
                bounds = [bounds[0].min(*x), bounds[1].min(*y), bounds[2].max(*x), bounds[3].max(*y)];
            }
            write_ring(&dots, &mut path);
        }
        Ok((path, bounds))
    }
}

/// A ring put together from its arcs.
fn joined(ring: &[i32], lines: &[Vec<Dot>]) -> Result<Vec<Dot>, MapError> {
    let mut dots: Vec<Dot> = Vec::new();
    for arc in ring {
        let (index, backwards) = if *arc < 0 { (!*arc, true) } else { (*arc, false) };
        let line = usize::try_from(index).ok().and_then(|index| lines.get(index));
        let line = line.ok_or_else(|| MapError(format!("there is no arc {arc}")))?;
        // The first point of an arc is the last of the one before.
        let skip = usize::from(!dots.is_empty());
        if backwards {
            dots.extend(line.iter().rev().skip(skip));
        } else {
            dots.extend(line.iter().skip(skip));
        }
    }
    Ok(dots)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOSAIC: &str = include_str!("../../../data/mosaic.topojson");

    #[test]
    fn every_municipality_and_province_has_a_shape_and_points_fall_in_it() {
        let mosaic = Mosaic::parse(MOSAIC).unwrap();
        assert_eq!((mosaic.cells.len(), mosaic.provinces.len()), (304, 6));
        let gent = mosaic.cell("44021".parse().unwrap()).unwrap();
        let (x, y) = mosaic.project(Point { lat: 51.05, lon: 3.72 });
        let [left, top, right, bottom] = gent.bounds.map(f64::from);
        assert!((left..right).contains(&x) && (top..bottom).contains(&y), "{x} {y} {:?}", gent.bounds);
        assert!(mosaic.cells.iter().all(|cell| cell.path.starts_with('M') && cell.path.ends_with('z')));
    }

    #[test]
    fn what_is_no_topology_is_refused_with_a_reason() {
        assert!(Mosaic::parse("{}").unwrap_err().to_string().contains("missing field"));
        let arcs = r#"{"bbox":[2,50,6,51],"transform":{"scale":[1,1],"translate":[0,0]},"arcs":[],"objects":
            {"municipalities":{"geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"nis":"44021","name":"Gent"}}]},
             "provinces":{"geometries":[]}}}"#;
        assert_eq!(Mosaic::parse(arcs).unwrap_err().to_string(), "the map: there is no arc 0");
    }
}
