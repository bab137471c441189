//! A part of the map with what a page wants to show on it: an area that is served, and pins.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use domain::place::{Nis, PlaceKind, Point};

use super::mosaic::{Mosaic, WIDTH};
use crate::ctx::Ctx;
use crate::links;
use crate::render::escape;

/// Somebody on the map.
#[derive(Debug, Clone)]
pub struct Pin {
    /// Where.
    pub point: Point,
    /// Who: the name of a programme.
    pub name: String,
    /// Where the pin leads, such as `#slug`; `None`: nowhere.
    pub href: Option<String>,
}

/// What a page shows on the map.
#[derive(Debug, Clone, Default)]
pub struct Scene {
    /// Municipalities to shade.
    pub served: Vec<Nis>,
    /// Pins, in the order of the page.
    pub pins: Vec<Pin>,
    /// Where a pin that stands for several leads: the list of the page.
    pub list: Option<&'static str>,
}

impl Scene {
    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.served.is_empty() && self.pins.is_empty()
    }
}

/// Towns that tell people where they look, in the order of their importance.
const TOWNS: [&str; 14] = [
    "Antwerpen",
    "Gent",
    "Brussel",
    "Brugge",
    "Leuven",
    "Hasselt",
    "Mechelen",
    "Kortrijk",
    "Aalst",
    "Oostende",
    "Genk",
    "Turnhout",
    "Roeselare",
    "Sint-Niklaas",
];
/// Width of a scene for each unit of its height.
const ASPECT: f64 = 1.5;
/// The narrowest part of the map that is shown, in units: about forty kilometres.
const NARROWEST: f64 = 480.0;
/// Free room around what is shown, for each unit of it.
const MARGIN: f64 = 0.16;

/// The part of the map that is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Frame {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Frame {
    /// The frame around what a scene shows.
    fn around(mosaic: &Mosaic, scene: &Scene) -> Self {
        let cells =
            scene.served.iter().filter_map(|nis| mosaic.cell(*nis)).map(|cell| cell.bounds.map(f64::from));
        let pins = scene.pins.iter().map(|pin| mosaic.project(pin.point)).map(|(x, y)| [x, y, x, y]);
        let all =
            cells.chain(pins).reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
        let [left, top, right, bottom] = all.unwrap_or([0.0, 0.0, WIDTH, mosaic.height]);
        let wide =
            ((right - left) * (1.0 + 2.0 * MARGIN)).max((bottom - top) * (1.0 + 2.0 * MARGIN) * ASPECT);
        let width = wide.clamp(NARROWEST, WIDTH);
        // All of Flanders is flatter than a scene.
        let height = (width / ASPECT).min(mosaic.height);
        let fit =
            |middle: f64, size: f64, most: f64| (middle - size / 2.0).clamp(0.0, (most - size).max(0.0));
        Self {
            left: fit(f64::midpoint(left, right), width, WIDTH),
            top: fit(f64::midpoint(top, bottom), height, mosaic.height),
            width,
            height,
        }
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        // A name near the edge would be cut.
        let inner = self.width * 0.06;
        (self.left + inner..self.left + self.width - inner).contains(&x)
            && (self.top + inner / 2.0..self.top + self.height - inner / 2.0).contains(&y)
    }
}

/// The scene as SVG. `name` says what it shows, for who does not see it.
pub(crate) fn draw(cx: &Ctx<'_>, scene: &Scene, name: &str) -> String {
    let (mosaic, frame) = (cx.mosaic, Frame::around(cx.mosaic, scene));
    let Frame { left, top, width, height } = frame;
    let role = if scene.pins.iter().any(|pin| pin.href.is_some()) { "group" } else { "img" };
    let mut out = format!(
        "<svg class=\"scene\" viewBox=\"{left:.0} {top:.0} {width:.0} {height:.0}\" role=\"{role}\" aria-label=\"{}\">\
         <image href=\"{}\" width=\"{WIDTH}\" height=\"{:.0}\"/><path class=\"served\" d=\"",
        escape(name),
        links::MAP_FILE,
        mosaic.height
    );
    shade(cx, &scene.served, &mut out);
    out.push_str("\"/>");
    towns(cx, &frame, scene, &mut out);
    pins(cx, &frame, scene, &mut out);
    out.push_str("</svg>");
    out
}

/// The shapes of an area: a province that is served as a whole is one shape.
fn shade(cx: &Ctx<'_>, served: &[Nis], out: &mut String) {
    let mut left: Vec<Nis> = served.to_vec();
    for province in &cx.mosaic.provinces {
        let Some(place) = cx.places.named(PlaceKind::Province, &province.name) else { continue };
        if !place.members.is_empty() && place.members.iter().all(|nis| left.contains(nis)) {
            out.push_str(&province.path);
            left.retain(|nis| !place.members.contains(nis));
        }
    }
    out.extend(left.iter().filter_map(|nis| cx.mosaic.cell(*nis)).map(|cell| cell.path.as_str()));
}

/// The names of some towns, so that people know where they look.
fn towns(cx: &Ctx<'_>, frame: &Frame, scene: &Scene, out: &mut String) {
    let size = frame.width * 0.038;
    let mut put: Vec<(f64, f64)> = Vec::new();
    let pins: Vec<(f64, f64)> = scene.pins.iter().map(|pin| cx.mosaic.project(pin.point)).collect();
    for name in TOWNS {
        let Some(place) = cx.places.municipality_named(name) else { continue };
        let (x, y) = cx.mosaic.project(place.point);
        let crowded = put.iter().any(|(a, b)| (a - x).abs() < size * 6.0 && (b - y).abs() < size * 1.6);
        // Below the point, where a pin stands above it.
        let below = y + size * 1.75;
        let covered =
            pins.iter().any(|(a, b)| (a - x).abs() < size * 2.8 && (b - below + size * 0.35).abs() < size);
        if !frame.holds((x, below)) || crowded || covered {
            continue;
        }
        put.push((x, y));
        let name = escape(place.name.get(cx.lang));
        // Twice: what lies behind it makes it legible on any colour.
        for class in ["halo", "town"] {
            let _ = write!(
                out,
                "<text class=\"{class}\" x=\"{x:.0}\" y=\"{below:.0}\" font-size=\"{size:.0}\" aria-hidden=\"true\">{name}</text>"
            );
        }
    }
}

/// One pin for all that stand at the same point: it says how many, and leads to the list.
fn pins(cx: &Ctx<'_>, frame: &Frame, scene: &Scene, out: &mut String) {
    let radius = frame.width * 0.026;
    let mut at: BTreeMap<(i32, i32), Vec<&Pin>> = BTreeMap::new();
    for pin in &scene.pins {
        at.entry(super::shape::rounded(cx.mosaic.project(pin.point))).or_default().push(pin);
    }
    for ((x, y), pins) in at {
        let mut names = pins.iter().map(|pin| pin.name.as_str()).collect::<Vec<_>>().join(", ");
        if pins.len() > 1 {
            names = format!("{}: {names}", pins.len());
        }
        let count = (pins.len() > 1).then(|| {
            format!(
                "<text x=\"{x}\" y=\"{:.0}\" font-size=\"{:.0}\">{}</text>",
                f64::from(y) + radius * 0.42,
                radius * 1.25,
                pins.len()
            )
        });
        let radius = if pins.len() > 1 { radius * 1.25 } else { radius };
        let body = format!(
            "<title>{}</title><circle cx=\"{x}\" cy=\"{y}\" r=\"{radius:.0}\"/>{}",
            escape(&names),
            count.unwrap_or_default()
        );
        let href = match pins.as_slice() {
            [one] => one.href.as_deref(),
            _ => scene.list,
        };
        let _ = match href {
            Some(href) => write!(out, "<a class=\"pin\" href=\"{}\">{body}</a>", escape(href)),
            None => write!(out, "<g class=\"pin\">{body}</g>"),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(lat: f64, lon: f64) -> Pin {
        Pin { point: Point { lat, lon }, name: "Buddywerking".to_owned(), href: None }
    }

    #[test]
    fn the_frame_holds_what_is_shown_and_stays_on_the_map() {
        let mosaic = Mosaic::parse(include_str!("../../../data/mosaic.topojson")).unwrap();
        let nothing = Frame::around(&mosaic, &Scene::default());
        assert_eq!((nothing.left, nothing.width), (0.0, WIDTH));
        let coast = Scene { pins: vec![pin(51.10, 2.60)], ..Scene::default() };
        let frame = Frame::around(&mosaic, &coast);
        assert!(frame.left >= 0.0 && (frame.width - NARROWEST).abs() < 1.0, "{frame:?}");
        let far = Scene { pins: vec![pin(51.10, 2.60), pin(50.98, 5.80)], ..Scene::default() };
        let frame = Frame::around(&mosaic, &far);
        for pin in &far.pins {
            let (x, y) = mosaic.project(pin.point);
            assert!((frame.left..=frame.left + frame.width).contains(&x), "{frame:?}");
            assert!((frame.top..=frame.top + frame.height).contains(&y), "{frame:?}");
        }
    }
}
