//! The real directory, indexed in a temporary folder.

use std::path::Path;
use std::sync::Arc;

use domain::directory::{Directory, Sources};
use domain::place::Places;
use domain::taxonomy::Taxonomy;
use search_index::Search;

/// The tables of the real directory.
pub(crate) struct Real {
    pub(crate) places: Arc<Places>,
    pub(crate) taxonomy: Arc<Taxonomy>,
    pub(crate) directory: Directory,
}

/// A file of `data/`.
pub(crate) fn data(name: &str) -> String {
    // The fuzz target lives one folder deeper than the crate.
    let mut above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("data"));
    let data = above.find(|data| data.join("programmes.jsonl").exists()).unwrap();
    std::fs::read_to_string(data.join(name)).unwrap()
}

/// The tables, loaded strictly.
pub(crate) fn real() -> Real {
    let places = Places::parse(&data("places.csv"), &data("postcodes.csv"), &data("regions.json")).unwrap();
    let taxonomy = Taxonomy::parse("taxonomy.csv", &data("taxonomy.csv")).unwrap();
    let sources = Sources {
        programmes: &data("programmes.jsonl"),
        ended: &data("ended.jsonl"),
        organisations: &data("organisations.jsonl"),
    };
    let directory = Directory::parse(sources, &taxonomy, &places).unwrap();
    Real { places: Arc::new(places), taxonomy: Arc::new(taxonomy), directory }
}

impl Real {
    /// An index of everything.
    pub(crate) fn create(&self, folder: &Path, stamp: &str) -> Search {
        Search::create(
            folder,
            Arc::clone(&self.places),
            Arc::clone(&self.taxonomy),
            &self.directory.programmes,
            &self.directory.organisations,
            stamp,
        )
        .unwrap()
    }
}
