//! The tables that are part of the program: the real directory, taxonomy, places.
//!
//! They are read by `domain`, strictly: a record that breaks a rule stops the program with file, line,
//! field and reason. After the first start the database is the truth; the directory is only read again
//! when its [`Tables::stamp`] differs from the one the store last took in.

use std::borrow::Cow;
use std::sync::LazyLock;

use ::app::map::{MapError, Mosaic};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::directory::{Directory, LoadError, Sources};
use domain::place::Places;
use domain::taxonomy::Taxonomy;
use sha2::{Digest as _, Sha256};

const PROGRAMMES: &str = include_str!("../../data/programmes.jsonl");
const ENDED: &str = include_str!("../../data/ended.jsonl");
const ORGANISATIONS: &str = include_str!("../../data/organisations.jsonl");
const TAXONOMY: &str = include_str!("../../data/taxonomy.csv");
const PLACES: &str = include_str!("../../data/places.csv");
const POSTCODES: &str = include_str!("../../data/postcodes.csv");
const MOSAIC: &str = include_str!("../../data/mosaic.topojson");
const REGIONS: &str = include_str!("../../data/regions.json");

/// The codes and their labels.
///
/// # Errors
/// The first row that breaks a rule.
pub fn taxonomy() -> Result<Taxonomy, LoadError> {
    Taxonomy::parse("taxonomy.csv", TAXONOMY)
}

/// Municipalities, regions, provinces, postcodes.
///
/// # Errors
/// The first row that breaks a rule.
pub fn places() -> Result<Places, LoadError> {
    Places::parse(PLACES, POSTCODES, REGIONS)
}

/// The shapes of the map.
///
/// # Errors
/// The file is no map.
pub fn mosaic() -> Result<Mosaic, MapError> {
    Mosaic::parse(MOSAIC)
}

/// The tables of a directory, as text.
pub struct Tables {
    /// Programmes, a line each.
    pub programmes: Cow<'static, str>,
    /// Programmes that ended.
    pub ended: Cow<'static, str>,
    /// Organisations.
    pub organisations: Cow<'static, str>,
}

impl Tables {
    /// The directory as it came with this program.
    #[must_use]
    pub const fn embedded() -> Self {
        Self {
            programmes: Cow::Borrowed(PROGRAMMES),
            ended: Cow::Borrowed(ENDED),
            organisations: Cow::Borrowed(ORGANISATIONS),
        }
    }

    /// The directory.
    ///
    /// # Errors
    /// The first record that breaks a rule.
    pub fn directory(&self, taxonomy: &Taxonomy, places: &Places) -> Result<Directory, LoadError> {
        let sources =
            Sources { programmes: &self.programmes, ended: &self.ended, organisations: &self.organisations };
        Directory::parse(sources, taxonomy, places)
    }

    /// A hash of the texts and of the taxonomy, which is stored with it: says whether this program brings another
    /// directory than the one the store has taken in.
    #[must_use]
    pub fn stamp(&self) -> String {
        hash(&[&self.programmes, &self.ended, &self.organisations, TAXONOMY])
    }
}

/// The stamp of an index over a store with this stamp. The index holds places and codes too: it is stale
/// when those of the program changed.
#[must_use]
pub fn index_stamp(directory: &str) -> String {
    static TABLES: LazyLock<String> = LazyLock::new(|| hash(&[PLACES, POSTCODES, REGIONS, TAXONOMY]));
    format!("{directory}.{}", *TABLES)
}

fn hash(texts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        // The length first, so that a row cannot move from one table to the next unseen.
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    URL_SAFE_NO_PAD.encode(hash.finalize().get(..12).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_embedded_can_be_read() {
        let (taxonomy, places) = (taxonomy().unwrap(), places().unwrap());
        let directory = Tables::embedded().directory(&taxonomy, &places).unwrap();
        assert!(directory.programmes.len() > 200, "{}", directory.programmes.len());
        assert!(index_stamp("a") != index_stamp("b"));
    }
}
