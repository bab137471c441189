//! The map: the stylised mosaic of `data/mosaic.topojson`, drawn on the server as SVG.
//!
//! [`Mosaic`] knows the shapes, [`file`] draws the map as a file of its own (cached by the browser, without links),
//! [`scene`] draws a part of it with pins and a shaded area over that file, and [`linked`] all of it with every
//! municipality as a link. Pure: shapes and counts in, SVG out. It is for drawing only: it never decides in which
//! municipality a point lies (`data/SOURCES.md`).

pub mod file;
pub(crate) mod linked;
mod mosaic;
pub(crate) mod scene;
mod shape;

pub use mosaic::{MapError, Mosaic};
pub use scene::{Pin, Scene};

use domain::place::Nis;

/// How many programmes serve each municipality.
#[derive(Debug, Clone, Default)]
pub struct Counts(Vec<(Nis, usize)>);

impl Counts {
    /// The counts, each municipality once.
    #[must_use]
    pub fn new(mut counts: Vec<(Nis, usize)>) -> Self {
        counts.sort_unstable_by_key(|(nis, _)| *nis);
        Self(counts)
    }

    /// How many serve a municipality.
    #[must_use]
    pub fn of(&self, nis: Nis) -> usize {
        let found = self.0.binary_search_by_key(&nis, |(nis, _)| *nis);
        found.ok().and_then(|at| self.0.get(at)).map_or(0, |(_, count)| *count)
    }

    /// How many serve the municipality that fewest serve: what serves everybody says nothing about a place.
    fn fewest(&self) -> usize {
        self.0.iter().map(|(_, count)| *count).min().unwrap_or(0)
    }

    /// How dark a municipality is drawn, 0 to 4: by how many serve it beyond those that serve everybody.
    fn level(&self, nis: Nis) -> usize {
        match self.of(nis) - self.fewest().min(self.of(nis)) {
            0..=1 => 0,
            2..=4 => 1,
            5..=9 => 2,
            10..=19 => 3,
            _ => 4,
        }
    }
}

/// The number of levels of [`Counts::level`].
const LEVELS: usize = 5;
