//! [`Search`]: the rooms put together.

mod explain;
mod names;
mod update;
mod work;

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
use crate::question::{Reader, TopicLists, Weighing};
use crate::ranking::{self, Judged, Table, Weights};
use crate::suggest::{self, Field, Lexicon, Suggester, Suggestion};

use self::names::Names;
pub use self::update::Change;
use self::work::{Worked, matched};

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
    /// The names of the programmes, to be offered while typing.
    offered: RwLock<Arc<Lexicon>>,
    /// One change at a time.
    changing: Mutex<()>,
}

/// The content at one moment, with what is counted over all of it.
struct Now {
    snapshot: Snapshot,
    table: Table,
    names: Names,
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
        let (now, suggester) = std::thread::scope(|scope| {
            let suggester = scope.spawn(|| Suggester::new(&reader, &taxonomy));
            (Now::of(&disk, &places, &taxonomy), suggester.join())
        });
        let (now, suggester) = (now?, suggester.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        let offered = now.offered();
        let provinces = places
            .of_kind(PlaceKind::Province)
            .filter_map(|place| Some((province_slug(&place.name.nl)?, place.name.nl.clone())))
            .collect();
        Ok(Self {
            reader,
            suggester,
            places,
            taxonomy,
            provinces,
            disk,
            weights: Weights::DEFAULT,
            now: RwLock::new(Arc::new(now)),
            offered: RwLock::new(Arc::new(offered)),
            changing: Mutex::new(()),
        })
    }

    /// The same search with other numbers in its ranking: to try them.
    #[must_use]
    pub fn with_weights(self, weights: Weights) -> Self {
        Self { weights, ..self }
    }

    /// What [`Search::create`], [`Search::rebuild`] or [`Search::update`] was last given: tells whether the index is stale.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.now().snapshot.stamp().to_owned()
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
            room: judged.room.and_then(|n| row.room.get(n)).map(|said| said.capacity.clone()),
        })
    }

    /// What to offer while somebody types in a box, the best first, at most `limit`. Nothing for less than two
    /// characters or more than [`suggest::MAX_CHARS`].
    #[must_use]
    pub fn suggest(&self, typed: &str, field: Field, limit: usize) -> Vec<Suggestion> {
        let offered = Arc::clone(&self.offered.read().unwrap_or_else(PoisonError::into_inner));
        self.suggester.suggest(typed, field, limit, &self.reader, &offered)
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
        let names = Names::of(snapshot.rows());
        Ok(Self { snapshot, table, names })
    }

    /// The names of the programmes, to be offered while typing.
    fn offered(&self) -> Lexicon {
        suggest::programmes(self.snapshot.rows().map(|(_, row)| row))
    }
}

fn reader(places: &Arc<Places>, taxonomy: &Taxonomy) -> Result<Reader, IndexError> {
    let analyzer = Analyzer::new()?;
    // The word lists take longer than all else: it is read beside them.
    let (lists, others) = std::thread::scope(|scope| {
        let others = scope.spawn(|| (Gazetteer::new(Arc::clone(places)), Weighing::new(taxonomy)));
        (TopicLists::new(&analyzer, taxonomy), others.join())
    });
    let (gazetteer, weighing) = others.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    Ok(Reader::new(analyzer, gazetteer, lists?, weighing?))
}
