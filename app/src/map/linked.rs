//! All of the map with every municipality as a link. The list beside it says the same.

use std::fmt::Write as _;

use domain::place::Place;

use super::Counts;
use super::mosaic::WIDTH;
use crate::ctx::Ctx;
use crate::links;
use crate::render::escape;

/// The map as SVG for a page. `names`: the municipalities.
pub(crate) fn map<'a>(
    cx: &Ctx<'_>,
    counts: &Counts,
    municipalities: impl Iterator<Item = &'a Place>,
) -> String {
    let mosaic = cx.mosaic;
    let mut out = format!(
        "<svg class=\"mosaic\" viewBox=\"0 0 {WIDTH} {:.0}\" role=\"group\" aria-label=\"{}\">",
        mosaic.height,
        escape(&cx.t("plattegrond-naam"))
    );
    for place in municipalities {
        let Some(cell) = place.nis.and_then(|nis| mosaic.cell(nis)) else { continue };
        let Some(address) = links::place(place) else { continue };
        let (href, name) = (cx.to(address), escape(place.name.get(cx.lang)));
        let (level, count) = (counts.level(cell.nis), counts.of(cell.nis));
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "<a class=\"k{level}\" href=\"{href}\"><title>{name}: {count}</title><path d=\"{}\"/></a>",
            cell.path
        );
    }
    out.push_str("</svg>");
    out
}
