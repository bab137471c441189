//! The map as a file of its own: what every page shows under its pins, and the counts at a glance.

use std::fmt::Write as _;

use super::mosaic::{Mosaic, WIDTH};
use super::{Counts, LEVELS};

/// The colours of a file: an SVG that a page shows as a picture cannot see the page's own.
const STYLE: &str = "path{stroke:#fdf9f3;stroke-width:2.5;stroke-linejoin:round;fill:#eadfcd}\
    .k1{fill:#c5e0d7}.k2{fill:#7fb9aa}.k3{fill:#3b857a}.k4{fill:#0b5d56}\
    @media(prefers-color-scheme:dark){path{stroke:#14201f;fill:#2b3a38}\
    .k1{fill:#32564f}.k2{fill:#44796f}.k3{fill:#64a899}.k4{fill:#8fd3c4}}";

/// All of the map in one colour.
#[must_use]
pub fn plain(mosaic: &Mosaic) -> String {
    file(mosaic, |out| path(out, 0, mosaic.cells.iter().map(|cell| cell.path.as_str())))
}

/// All of the map, darker where more programmes serve.
#[must_use]
pub fn counted(mosaic: &Mosaic, counts: &Counts) -> String {
    file(mosaic, |out| {
        for level in 0..LEVELS {
            let cells = mosaic.cells.iter().filter(|cell| counts.level(cell.nis) == level);
            path(out, level, cells.map(|cell| cell.path.as_str()));
        }
    })
}

fn file(mosaic: &Mosaic, draw: impl FnOnce(&mut String)) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {:.0}\"><style>{STYLE}</style>",
        mosaic.height
    );
    draw(&mut out);
    out.push_str("</svg>");
    out
}

fn path<'a>(out: &mut String, level: usize, shapes: impl Iterator<Item = &'a str>) {
    // Writing to a String cannot fail.
    let _ = write!(out, "<path class=\"k{level}\" d=\"");
    out.extend(shapes);
    out.push_str("\"/>");
}
