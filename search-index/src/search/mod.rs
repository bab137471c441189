//! [`Search`]: the rooms put together.

mod explain;
mod work;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use domain::directory::{Organisation, Programme};
use domain::place::{PlaceKind, Places};
use domain::taxonomy::Taxonomy;

use crate::analysis::{Analyzer, Steps};
use crate::answer::{Answer, Hit};
use crate::error::{IndexError, SearchError};
use crate::gazetteer::Gazetteer;
use crate::index::{Content, Disk, Snapshot, province_slug};
use crate::query::Query;
use crate::question::{Reader, TopicLists};
use crate::ranking::{self, Judged, Table, Weights};
use crate::suggest::{self, Field, Lexicon, Suggester, Suggestion};

use self::work::{Worked, matched, name_key};

/// The search of a site: shared between threads, synchronous, about a millisecond per question.
pub struct Search {
    reader: Reader,
    suggester: Suggester,
    places: Arc<Places>,
    taxonomy: Arc<Taxonomy>,
    /// Slug and Dutch name, in the order of the table.
    provinces: Vec<(String, String)>,
    disk: Disk,
    weights: Weights,
    now: RwLock<Arc<Now>>,
    /// One rebuild at a time.
    rebuilding: Mutex<()>,
}

/// The content at one moment, with what is counted over all of it.
struct Now {
    snapshot: Snapshot,
    table: Table,
    /// By name, as folded words with single spaces: the programmes that bear it.
    names: HashMap<String, Vec<usize>>,
    /// The same names, to be offered while typing.
    offered: Lexicon,
}

impl Search {
    /// Opens an existing index.
    ///
    /// # Errors
    /// It is missing, damaged, or written by another version: build it with [`Search::create`].
    pub fn open(dir: &Path, places: Arc<Places>, taxonomy: Arc<Taxonomy>) -> Result<Self, IndexError> {
        let disk = Disk::open(dir)?;
        let reader = reader(&places, &taxonomy)?;
        Self::with(disk, reader, places, taxonomy)
    }

    /// Builds an index from nothing, in a folder beside, and puts it in place when it is whole.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn create(
        dir: &Path,
        places: Arc<Places>,
        taxonomy: Arc<Taxonomy>,
        programmes: &[Programme],
        organisations: &[Organisation],
        stamp: &str,
    ) -> Result<Self, IndexError> {
        let reader = reader(&places, &taxonomy)?;
        let content = Content {
            programmes,
            organisations,
            stamp,
            places: &places,
            taxonomy: &taxonomy,
            analyzer: &reader.analyzer,
        };
        let disk = Disk::create(dir, content)?;
        Self::with(disk, reader, places, taxonomy)
    }

    fn with(
        disk: Disk,
        reader: Reader,
        places: Arc<Places>,
        taxonomy: Arc<Taxonomy>,
    ) -> Result<Self, IndexError> {
        let now = RwLock::new(Arc::new(Now::of(&disk, &places, &taxonomy)?));
        let provinces = places
            .of_kind(PlaceKind::Province)
            .filter_map(|place| Some((province_slug(&place.name.nl)?, place.name.nl.clone())))
            .collect();
        let suggester = Suggester::new(&reader, &taxonomy)?;
        Ok(Self {
            reader,
            suggester,
            places,
            taxonomy,
            provinces,
            disk,
            weights: Weights::DEFAULT,
            now,
            rebuilding: Mutex::new(()),
        })
    }

    /// The same search with other numbers in its ranking: to try them.
    #[must_use]
    pub fn with_weights(self, weights: Weights) -> Self {
        Self { weights, ..self }
    }

    /// What [`Search::create`] or [`Search::rebuild`] was last given: tells whether the index is stale.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.now().snapshot.stamp().to_owned()
    }

    /// Replaces the whole content while searches go on: each sees either the old or the new.
    ///
    /// # Errors
    /// The folder cannot be written; the old content stays.
    pub fn rebuild(
        &self,
        programmes: &[Programme],
        organisations: &[Organisation],
        stamp: &str,
    ) -> Result<(), IndexError> {
        let _one_at_a_time = self.rebuilding.lock().unwrap_or_else(PoisonError::into_inner);
        self.disk.replace(Content {
            programmes,
            organisations,
            stamp,
            places: &self.places,
            taxonomy: &self.taxonomy,
            analyzer: &self.reader.analyzer,
        })?;
        let now = Arc::new(Now::of(&self.disk, &self.places, &self.taxonomy)?);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = now;
        Ok(())
    }

    fn now(&self) -> Arc<Now> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Answers a question. Never empty as long as the directory is not.
    ///
    /// # Errors
    /// Only when the index library fails.
    pub fn search(&self, query: &Query) -> Result<Answer, SearchError> {
        let now = self.now();
        let worked = self.work(query, &now)?;
        let hits = worked.hits.iter().filter_map(|judged| self.hit(judged, &worked, &now)).collect();
        Ok(Answer {
            understood: worked.question.understood(),
            total: worked.fitting,
            total_related: worked.total - worked.fitting,
            nothing_understood: worked.nothing_understood(),
            pagina: worked.pagina,
            pages: worked.pages,
            notices: worked.notices,
            facets: worked.facets,
            hits,
        })
    }

    fn hit(&self, judged: &Judged, worked: &Worked, now: &Now) -> Option<Hit> {
        let row = now.snapshot.row(judged.at)?;
        let words = matched(worked, judged.at);
        Some(Hit {
            slug: row.slug.clone(),
            block: judged.block,
            reasons: ranking::reasons(row, judged, &worked.asked, words, &self.places),
            distance_km: judged.km.map(|km| (km * 10.0).round() / 10.0),
            serves_place: judged.serves,
            municipality: row.municipality.clone(),
            score: judged.score,
        })
    }

    /// What to offer while somebody types in a box, the best first, at most `limit`. Nothing for less than two
    /// characters or more than [`suggest::MAX_CHARS`].
    #[must_use]
    pub fn suggest(&self, typed: &str, field: Field, limit: usize) -> Vec<Suggestion> {
        self.suggester.suggest(typed, field, limit, &self.reader, &self.now().offered)
    }

    /// The nearest spellings of known places, best first.
    #[must_use]
    pub fn suggest_places(&self, typed: &str, limit: usize) -> Vec<String> {
        self.reader.gazetteer.suggest(typed, limit, &Steps::default())
    }
}

impl Now {
    fn of(disk: &Disk, places: &Places, taxonomy: &Taxonomy) -> Result<Self, IndexError> {
        let snapshot = disk.snapshot()?;
        let table = Table::of(snapshot.rows(), places, taxonomy);
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, row) in snapshot.rows() {
            names.entry(name_key(&row.name)).or_default().push(at);
        }
        let offered = suggest::programmes(snapshot.rows().map(|(_, row)| row));
        Ok(Self { snapshot, table, names, offered })
    }
}

fn reader(places: &Arc<Places>, taxonomy: &Taxonomy) -> Result<Reader, IndexError> {
    let analyzer = Analyzer::new()?;
    let lists = TopicLists::new(&analyzer, taxonomy)?;
    Ok(Reader::new(analyzer, Gazetteer::new(Arc::clone(places)), lists))
}
