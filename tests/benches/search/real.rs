//! The real directory and its tables, read from `data/` as the server reads them.

use std::path::Path;
use std::sync::Arc;

use domain::directory::{Directory, Organisation, Programme, Sources};
use domain::place::Places;
use domain::taxonomy::Taxonomy;
use search_index::{IndexError, Search};
use tests::data::root;

/// What every directory here stands on.
#[derive(Clone)]
pub(crate) struct Tables {
    /// The places of Flanders and Brussels.
    pub(crate) places: Arc<Places>,
    /// The codes and their labels.
    pub(crate) taxonomy: Arc<Taxonomy>,
}

/// Programmes and the organisations they name.
pub(crate) struct Content {
    /// The programmes, none of them ended.
    pub(crate) programmes: Vec<Programme>,
    /// Every organisation they name.
    pub(crate) organisations: Vec<Organisation>,
}

fn file(name: &str) -> String {
    let path = root().join("data").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Reads the tables.
pub(crate) fn tables() -> Tables {
    let places = Places::parse(&file("places.csv"), &file("postcodes.csv"), &file("regions.json"));
    let taxonomy = Taxonomy::parse("taxonomy.csv", &file("taxonomy.csv"));
    Tables {
        places: Arc::new(places.expect("the places are read")),
        taxonomy: Arc::new(taxonomy.expect("the taxonomy is read")),
    }
}

/// Reads the real directory, without what has ended.
pub(crate) fn directory(tables: &Tables) -> Content {
    let sources = Sources {
        programmes: &file("programmes.jsonl"),
        ended: &file("ended.jsonl"),
        organisations: &file("organisations.jsonl"),
    };
    let directory =
        Directory::parse(sources, &tables.taxonomy, &tables.places).expect("the directory is read");
    let mut programmes = directory.programmes;
    programmes.retain(|programme| !programme.has_ended());
    Content { programmes, organisations: directory.organisations }
}

impl Tables {
    /// Builds an index of a directory from nothing.
    pub(crate) fn create(&self, folder: &Path, content: &Content) -> Result<Search, IndexError> {
        let (places, taxonomy) = (Arc::clone(&self.places), Arc::clone(&self.taxonomy));
        Search::create(folder, places, taxonomy, &content.programmes, &content.organisations, "bench")
    }

    /// Opens an index that is there.
    pub(crate) fn open(&self, folder: &Path) -> Result<Search, IndexError> {
        Search::open(folder, Arc::clone(&self.places), Arc::clone(&self.taxonomy))
    }
}
