//! The work of one question: read, match, judge, filter, order. Everything but the page.

use std::sync::Arc;

use domain::place::PlaceKind;
use domain::taxonomy::{Code, Scheme};

use super::names::Names;
use super::{Now, Search};
use crate::answer::{Facets, Intent, Notice};
use crate::error::SearchError;
use crate::index::{Standing, WordHits};
use crate::query::{Query, say, unknown};
use crate::question::Question;
use crate::ranking::{self, Asked, Coding, Filters, Judge, Judged, Passing, Rooms, TextMatch};

/// A question on its way to an answer.
pub(super) struct Worked {
    pub(super) question: Question,
    pub(super) notices: Vec<Notice>,
    pub(super) asked: Asked,
    /// For each word: where it stands.
    pub(super) standing: Vec<Arc<Standing>>,
    /// The asked page, in order.
    pub(super) hits: Vec<Judged>,
    /// How many come before it.
    pub(super) first: usize,
    /// How many are shown on all pages.
    pub(super) total: usize,
    /// How many of them fit.
    pub(super) fitting: usize,
    pub(super) facets: Facets,
    /// The page shown, from 1.
    pub(super) pagina: usize,
    pub(super) pages: usize,
}

impl Worked {
    /// Whether no place, no topic and no word that stands anywhere was read from the question.
    pub(super) fn nothing_understood(&self) -> bool {
        self.asked.codes.is_empty()
            && !self.asked.has_place()
            && self.standing.iter().all(|standing| standing.is_empty())
    }
}

/// How far the nearest municipality's point may be from where the person is, in kilometres.
const NEAR_KM: f64 = 15.0;

/// So few programmes share a name.
const FEW: usize = 3;

/// The most unknown words that are also looked for with one letter wrong.
const MAX_GUESSES: usize = 4;

impl Search {
    /// Everything but the page: reads, matches, judges, filters, orders.
    pub(super) fn work(&self, query: &Query, now: &Now) -> Result<Worked, SearchError> {
        let question = self.reader.read(&query.q, &query.waar);
        let mut notices = question.found.notices.clone();
        let filters = self.filters(query, &mut notices);
        let asked = self.asked(query, &question, &now.table.coding);
        if let Some(km) = query.straal.filter(|_| !asked.has_place()) {
            // Between 0 and 100, so that rounding cannot lose anything that matters.
            say(&mut notices, Notice::RadiusNeedsPlace { km: km.ceil() as u16 });
        }
        let (texts, standing) = self.texts(query, &question, now)?;
        let rooms = Rooms::new(&now.table, &asked, &filters.doelgroep);
        let passing = Passing::new(&now.table, &filters, &rooms);
        let judge = Judge::new(&now.table, &asked, &self.weights, &texts, &rooms);
        let per_page = query.per_page.clamp(1, 50);
        let most = per_page.saturating_mul(query.pagina.max(1));
        let ranking = judge.ranking(&passing, query.sorteer, most, |at| now.snapshot.row(at));
        let pages = ranking.total.div_ceil(per_page).max(1);
        let pagina = query.pagina.clamp(1, pages);
        let from = (pagina - 1) * per_page;
        let page = ranking.shown.iter().skip(from).take(per_page);
        let hits =
            page.filter_map(|ranked| judge.judged(ranked.at as usize, ranked.block, ranked.score)).collect();
        let facets =
            ranking::count(&now.table, &ranking, &passing, &filters, &self.taxonomy, &self.provinces);
        let nothing_asked = !asked.has_topic() && !asked.has_place() && filters.is_empty();
        if ranking.fitting == 0 && !nothing_asked {
            say(&mut notices, nothing_fits(&question, &filters, &asked));
        }
        let (total, fitting) = (ranking.total, ranking.fitting);
        Ok(Worked {
            question,
            notices,
            asked,
            standing,
            hits,
            first: from,
            total,
            fitting,
            facets,
            pagina,
            pages,
        })
    }

    /// How the words of a question match every programme, and where each stands.
    fn texts(
        &self,
        query: &Query,
        question: &Question,
        now: &Now,
    ) -> Result<(Vec<TextMatch>, Vec<Arc<Standing>>), SearchError> {
        let snapshot = &now.snapshot;
        let mut texts = vec![TextMatch::default(); snapshot.len()];
        let mut standing = Vec::with_capacity(question.words.len());
        let mut found = Vec::with_capacity(question.words.len());
        let mut all = 0.0_f32;
        let mut guesses = 0;
        for word in &question.words {
            let mut word = word.clone();
            // Near spellings are dear: the first few unknown words are enough.
            guesses += usize::from(word.unsure);
            word.unsure &= guesses <= MAX_GUESSES;
            let WordHits { standing: hits, exact } = snapshot.word(&word, self.disk.fields())?;
            // A word that only the names of a few programmes bear is what they are called.
            let calls = exact && !word.typed.is_empty() && hits.len() <= FEW;
            // A word that stands in few programmes says more.
            let rare = word.weight * (1.0 + now.table.programmes() as f32 / (1 + hits.len()) as f32).ln();
            if !hits.is_empty() {
                all += rare;
            }
            found.push((word, calls, rare));
            standing.push(hits);
        }
        for ((word, calls, rare), hits) in found.into_iter().zip(&standing) {
            let part = rare / all;
            for (at, score) in &**hits {
                if let Some(text) = texts.get_mut(*at as usize) {
                    text.score += score * word.weight;
                    text.covered += part;
                    text.named |= calls && Names::bears(*at as usize, &word.typed, snapshot);
                }
            }
        }
        for at in now.names.named(&query.q, snapshot) {
            if let Some(text) = texts.get_mut(at) {
                text.named = true;
            }
        }
        Ok((texts, standing))
    }

    fn asked(&self, query: &Query, question: &Question, coding: &Coding) -> Asked {
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
        let mut core: Vec<_> = found.iter().flat_map(|place| place.core.iter().copied()).collect();
        core.sort_unstable();
        core.dedup();
        let said = question.words.iter().flat_map(|word| [word.stem.as_str(), word.typed.as_str()]);
        Asked {
            codes: Asked::codes(&question.topics, coding, &self.weights),
            words: question.words.len(),
            radius_km: query.straal.filter(|_| !points.is_empty()),
            members,
            place_names,
            points,
            age: question.age,
            core,
            volunteer: question.understood().intent == Intent::Volunteer,
            only: ranking::only_asked(
                said.map(|word| word.to_lowercase()).collect::<Vec<_>>().iter().map(String::as_str),
            ),
        }
    }

    /// The filters that exist; the others become notices.
    fn filters(&self, query: &Query, notices: &mut Vec<Notice>) -> Filters {
        let mut known = |scheme: Scheme, param: &str, codes: &[Code]| {
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
            plaats: query.plaats,
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
}

/// The words of the question that stand in a programme, as typed.
pub(super) fn matched(worked: &Worked, at: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (word, places) in worked.question.words.iter().zip(&worked.standing) {
        if !word.typed.is_empty()
            && places.binary_search_by_key(&at, |(place, _)| *place as usize).is_ok()
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
