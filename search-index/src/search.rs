//! [`Search`]: the rooms put together.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use domain::directory::{Organisation, Programme};
use domain::place::{PlaceKind, Places};
use domain::taxonomy::{Scheme, Taxonomy};

use crate::analysis::Analyzer;
use crate::answer::{Answer, Block, Hit, Notice};
use crate::error::{IndexError, SearchError};
use crate::gazetteer::Gazetteer;
use crate::index::{Content, Disk, Row, Snapshot, province_slug};
use crate::query::{Query, say, unknown};
use crate::question::{Question, Reader, TopicLists};
use crate::ranking::{self, Asked, Filters, Judged, Rarity, TextMatch};

/// The search of a site: shared between threads, synchronous, about a millisecond per question.
pub struct Search {
    reader: Reader,
    places: Arc<Places>,
    taxonomy: Arc<Taxonomy>,
    /// Slug and Dutch name, in the order of the table.
    provinces: Vec<(String, String)>,
    disk: Disk,
    now: RwLock<Arc<Now>>,
    /// One rebuild at a time.
    rebuilding: Mutex<()>,
}

/// The content at one moment, with what is counted over all of it.
struct Now {
    snapshot: Snapshot,
    rarity: Rarity,
}

/// A question on its way to an answer.
struct Worked {
    question: Question,
    notices: Vec<Notice>,
    asked: Asked,
    filters: Filters,
    /// Everything that is shown, in order.
    shown: Vec<Judged>,
    /// For each word: the places in which it stands, sorted.
    standing: Vec<Vec<usize>>,
    /// The fitting ones before filters.
    fitting: Vec<usize>,
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
        let now = RwLock::new(Arc::new(Now::of(&disk)?));
        let provinces = places
            .of_kind(PlaceKind::Province)
            .filter_map(|place| Some((province_slug(&place.name.nl)?, place.name.nl.clone())))
            .collect();
        Ok(Self { reader, places, taxonomy, provinces, disk, now, rebuilding: Mutex::new(()) })
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
        let now = Arc::new(Now::of(&self.disk)?);
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
        let total = worked.shown.iter().filter(|j| j.block == Block::Fit).count();
        let fitting: Vec<&Row> = worked.fitting.iter().filter_map(|at| now.snapshot.row(*at)).collect();
        let facets = ranking::count(&fitting, &worked.filters, &self.taxonomy, &self.provinces);
        let per_page = query.per_page.clamp(1, 50);
        let from = query.pagina.saturating_sub(1).saturating_mul(per_page);
        let hits = worked
            .shown
            .iter()
            .skip(from)
            .take(per_page)
            .filter_map(|judged| self.hit(judged, &worked, &now))
            .collect();
        Ok(Answer {
            understood: worked.question.understood(),
            total,
            total_related: worked.shown.len() - total,
            pages: worked.shown.len().div_ceil(per_page).max(1),
            notices: worked.notices,
            facets,
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

    /// Everything but the page: reads, matches, judges, filters, orders.
    fn work(&self, query: &Query, now: &Now) -> Result<Worked, SearchError> {
        let question = self.reader.read(&query.q, &query.waar);
        let mut notices = question.found.notices.clone();
        let filters = self.filters(query, &mut notices);
        let asked = self.asked(query, &question, &now.rarity);
        let snapshot = &now.snapshot;
        let serving = snapshot.serving(&asked.members, self.disk.fields())?;
        let mut texts = vec![TextMatch::default(); snapshot.len()];
        let mut standing = Vec::with_capacity(question.words.len());
        let mut all = 0.0_f32;
        for word in &question.words {
            let hits = snapshot.word(word, self.disk.fields())?.hits;
            // A word that stands in few programmes says more.
            let rare = word.weight * (1.0 + snapshot.len() as f32 / (1 + hits.len()) as f32).ln();
            if !hits.is_empty() {
                all += rare;
            }
            for (at, score) in &hits {
                if let Some(text) = texts.get_mut(*at) {
                    text.score += score;
                    text.covered += rare;
                }
            }
            let mut places: Vec<usize> = hits.into_iter().map(|(at, _)| at).collect();
            places.sort_unstable();
            standing.push(places);
        }
        let mut judged: Vec<Judged> = snapshot
            .rows()
            .map(|(at, row)| {
                let mut text = texts[at];
                text.covered = if all > 0.0 { text.covered / all } else { 0.0 };
                ranking::judge(at, row, &asked, serving[at], text, &self.places)
            })
            .collect();
        ranking::blocks(&mut judged, &asked);
        let is_fit = |j: &&Judged| j.block == Block::Fit;
        let fitting: Vec<usize> = judged.iter().filter(is_fit).map(|j| j.at).collect();
        let pass = |j: &Judged| snapshot.row(j.at).is_some_and(|row| filters.pass(row));
        let fits = judged.iter().any(|j| j.block == Block::Fit && pass(j));
        let mut shown: Vec<Judged> = judged.iter().filter(|j| pass(j)).cloned().collect();
        if shown.is_empty() {
            // The filters leave nothing: what would fit without them is the nearest there is.
            shown = judged;
            for j in &mut shown {
                j.block = Block::Related;
            }
        }
        ranking::sort(&mut shown, query.sorteer, |at| snapshot.row(at));
        let nothing_asked =
            asked.codes.is_empty() && !asked.words && !asked.has_place() && filters.is_empty();
        if !fits && !nothing_asked {
            say(&mut notices, nothing_fits(&question, &filters, &asked));
        }
        Ok(Worked { question, notices, asked, filters, shown, standing, fitting })
    }

    fn asked(&self, query: &Query, question: &Question, rarity: &Rarity) -> Asked {
        let found = &question.found.places;
        let mut members: Vec<_> = found.iter().flat_map(|place| place.members.iter().copied()).collect();
        let mut place_names: Vec<String> = found.iter().map(|place| place.understood.name.clone()).collect();
        let mut points: Vec<_> = found.iter().map(|place| place.point).collect();
        if let Some(point) = query.punt.filter(|_| found.is_empty()) {
            points.push(point);
            // The municipality whose point is nearest stands for where the person is.
            let near = self
                .places
                .of_kind(PlaceKind::Municipality)
                .map(|place| (ranking::km(point, place.point), place))
                .min_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((_, place)) = near.filter(|(km, _)| *km <= NEAR_KM) {
                members.extend(place.nis);
                place_names.push(place.name.nl.clone());
            }
        }
        members.sort_unstable();
        members.dedup();
        Asked {
            codes: Asked::codes(&question.topics, rarity),
            words: !question.words.is_empty(),
            radius_km: query.straal.filter(|_| !points.is_empty()),
            members,
            place_names,
            points,
            age: question.age,
        }
    }

    /// The filters that exist; the others become notices.
    fn filters(&self, query: &Query, notices: &mut Vec<Notice>) -> Filters {
        let mut known = |scheme: Scheme, param: &str, codes: &[domain::taxonomy::Code]| {
            let mut out = Vec::new();
            for code in codes {
                if self.taxonomy.contains(scheme, code) {
                    out.push(code.clone());
                } else {
                    say(notices, unknown(param, code.as_str()));
                }
            }
            out
        };
        let mut filters = Filters {
            domein: known(Scheme::Domain, "domein", &query.domein),
            doelgroep: known(Scheme::TargetGroup, "doelgroep", &query.doelgroep),
            soort: known(Scheme::Kind, "soort", &query.soort),
            provincie: Vec::new(),
        };
        for slug in &query.provincie {
            if self.provinces.iter().any(|(known, _)| known == slug) {
                filters.provincie.push(slug.clone());
            } else {
                say(notices, unknown("provincie", slug));
            }
        }
        filters
    }

    /// The nearest spellings of known places, best first.
    #[must_use]
    pub fn suggest_places(&self, typed: &str, limit: usize) -> Vec<String> {
        self.reader.gazetteer.suggest(typed, limit)
    }

    /// What was understood, the hits, and the parts of each score, as plain text for the command line.
    ///
    /// # Errors
    /// Only when the index library fails.
    pub fn explain(&self, query: &Query) -> Result<String, SearchError> {
        let now = self.now();
        let worked = self.work(query, &now)?;
        let mut out = String::new();
        explain_question(&worked, &mut out);
        let from = query.pagina.saturating_sub(1).saturating_mul(query.per_page);
        for (n, judged) in worked.shown.iter().enumerate().skip(from).take(query.per_page) {
            let Some(row) = now.snapshot.row(judged.at) else { continue };
            let p = &judged.parts;
            let km = judged.km.map_or_else(String::new, |km| format!(" {km:.1} km"));
            let serves = if judged.serves { " serves" } else { "" };
            // Writing into a String cannot fail.
            let _ = writeln!(
                out,
                "{:3}. {:.3} {:7} {}{serves}{km}\n     topic {:.2} text {:.2} relevance {:.2} place {:.2} near {:.2} trust {:.2} neighbour {:.0} words {:?}",
                n + 1,
                judged.score,
                judged.block.as_str(),
                row.slug,
                p.topic,
                p.text,
                p.relevance,
                p.place,
                p.near,
                p.trust,
                p.neighbour,
                matched(&worked, judged.at),
            );
        }
        Ok(out)
    }
}

/// How far the nearest municipality's point may be from where the person is, in kilometres.
const NEAR_KM: f64 = 15.0;

impl Now {
    fn of(disk: &Disk) -> Result<Self, IndexError> {
        let snapshot = disk.snapshot()?;
        let rarity = Rarity::of(snapshot.rows().map(|(_, row)| row));
        Ok(Self { snapshot, rarity })
    }
}

fn reader(places: &Arc<Places>, taxonomy: &Taxonomy) -> Result<Reader, IndexError> {
    let analyzer = Analyzer::new()?;
    let lists = TopicLists::new(&analyzer, taxonomy)?;
    Ok(Reader { analyzer, gazetteer: Gazetteer::new(Arc::clone(places)), lists })
}

/// The words of the question that stand in a programme, as typed.
fn matched(worked: &Worked, at: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (word, places) in worked.question.words.iter().zip(&worked.standing) {
        if !word.typed.is_empty()
            && places.binary_search(&at).is_ok()
            && !out.contains(&word.typed)
            && out.len() < 5
        {
            out.push(word.typed.clone());
        }
    }
    out
}

fn nothing_fits(question: &Question, filters: &Filters, asked: &Asked) -> Notice {
    let understood = question.understood();
    let topics = [
        (Scheme::TargetGroup, understood.target_groups),
        (Scheme::Domain, understood.domains),
        (Scheme::Kind, understood.kinds),
    ];
    Notice::NothingFits {
        places: asked.place_names.clone(),
        topics: topics
            .into_iter()
            .flat_map(|(scheme, codes)| codes.into_iter().map(move |code| (scheme, code)))
            .collect(),
        filtered: !filters.is_empty(),
    }
}

fn explain_question(worked: &Worked, out: &mut String) {
    let question = &worked.question;
    for place in &question.found.places {
        let p = &place.understood;
        let _ = writeln!(
            out,
            "place   {} ({}){} from “{}”, {} municipalities, others {:?}",
            p.name,
            p.kind.as_str(),
            p.part.as_ref().map_or_else(String::new, |part| format!(", part {part}")),
            p.typed,
            place.members.len(),
            p.alternatives,
        );
    }
    for code in &worked.asked.codes {
        let scheme = code.scheme.as_str();
        let _ = writeln!(
            out,
            "topic   {scheme}:{} surely {:.2} weight {:.2}",
            code.code, code.surely, code.weight
        );
    }
    for (word, places) in question.words.iter().zip(&worked.standing) {
        let _ =
            writeln!(out, "word    {} “{}” {:.1} in {}", word.stem, word.typed, word.weight, places.len());
    }
    let _ = writeln!(out, "intent  {}", question.intent.as_str());
    if let Some(age) = question.age {
        let _ = writeln!(out, "age     {age}");
    }
    for notice in &worked.notices {
        let _ = writeln!(out, "notice  {notice:?}");
    }
}
