//! The search from outside, on the real directory: blocks, reasons, facets, pages, the folder on disk.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use common::{Real, real};
use domain::directory::{Programme, Status};
use domain::place::Point;
use domain::taxonomy::Code;
use proptest::prelude::*;
use search_index::{Answer, Block, IndexError, Notice, Query, Reason, Search, Sort};

mod common;

static REAL: LazyLock<(Real, Search, tempfile::TempDir)> = LazyLock::new(|| {
    let real = real();
    let folder = tempfile::tempdir().unwrap();
    let search = real.create(&folder.path().join("index"), "eerste");
    (real, search, folder)
});

fn ask(query: &Query) -> Answer {
    REAL.1.search(query).unwrap()
}

fn query(q: &str, waar: &str) -> Query {
    Query { q: q.to_owned(), waar: waar.to_owned(), per_page: 50, ..Query::default() }
}

/// Every hit, all pages together.
fn all(query: &Query) -> Vec<search_index::Hit> {
    let pages = ask(query).pages;
    (1..=pages).flat_map(|pagina| ask(&Query { pagina, ..query.clone() }).hits).collect()
}

fn programme(slug: &str) -> &'static Programme {
    REAL.0.directory.programmes.iter().find(|p| p.slug.as_str() == slug).unwrap()
}

fn living() -> usize {
    REAL.0.directory.programmes.iter().filter(|p| !matches!(p.status, Status::Ended(_))).count()
}

#[test]
fn nothing_asked_shows_everything() {
    let answer = ask(&query("", ""));
    assert_eq!((answer.total, answer.total_related), (living(), 0));
    assert_eq!(answer.notices, []);
    // Ended programmes are not in the index.
    let slugs: BTreeSet<String> = all(&query("", "")).into_iter().map(|hit| hit.slug.to_string()).collect();
    assert_eq!(slugs.len(), living());
    for ended in REAL.0.directory.programmes.iter().filter(|p| p.has_ended()) {
        assert!(!slugs.contains(ended.slug.as_str()), "{}", ended.slug);
    }
}

#[test]
fn fitting_means_on_the_topic_and_serving_the_place() {
    let answer = ask(&query("ouderen die eenzaam zijn", "Hasselt"));
    assert!(answer.total > 0);
    for hit in answer.hits.iter().filter(|hit| hit.block == Block::Fit) {
        assert!(hit.serves_place, "{}", hit.slug);
        let groups = &programme(hit.slug.as_str()).target_groups;
        assert!(groups.iter().any(|g| ["ouderen", "eenzaamheid"].contains(&g.as_str())), "{}", hit.slug);
        assert!(
            matches!(hit.reasons[0], Reason::ServesPlace { .. } | Reason::ServesThrough { .. }),
            "{:?}",
            hit.reasons
        );
    }
    let related = answer.hits.iter().position(|hit| hit.block == Block::Related).unwrap_or(answer.hits.len());
    assert!(answer.hits[related..].iter().all(|hit| hit.block == Block::Related), "fitting hits come first");
}

#[test]
fn brussels_and_flanders_are_two() {
    // Flanders is the 285 municipalities, not Brussels.
    let brussel = all(&query("", "Brussel"));
    let spring = brussel.iter().find(|hit| hit.slug.as_str() == "spring-eens-binnen-rode-kruis");
    assert!(spring.is_none_or(|hit| !hit.serves_place));
    let yar = brussel.iter().find(|hit| hit.slug.as_str() == "yar-coaching-vlaanderen").unwrap();
    assert!(yar.serves_place);
    // The seat's town is served only if listed.
    let kortrijk = all(&query("", "Kortrijk"));
    let bizonder = kortrijk.iter().find(|hit| hit.slug.as_str() == "bizondere-buddy-zuid-west-vlaanderen");
    assert!(bizonder.is_none_or(|hit| !hit.serves_place));
}

#[test]
fn an_area_that_is_not_stated_is_the_municipality_of_the_seat() {
    let unstated: Vec<&Programme> =
        REAL.0.directory.programmes.iter().filter(|p| !p.has_ended() && p.service_areas.is_empty()).collect();
    assert!(!unstated.is_empty());
    for programme in unstated {
        match programme.location.as_ref().and_then(|location| location.municipality.clone()) {
            Some(town) => {
                let hits = all(&query("", &town));
                let hit = hits.iter().find(|hit| hit.slug == programme.slug).unwrap();
                assert!(
                    hit.serves_place && hit.reasons.contains(&Reason::AreaNotStated { municipality: town })
                );
            }
            // Without a seat: found only by topic, never “serves your place”.
            None => {
                let hits = all(&query(&programme.name, "Gent"));
                assert!(hits.iter().filter(|hit| hit.slug == programme.slug).all(|hit| !hit.serves_place));
            }
        }
    }
}

#[test]
fn distance_is_to_the_seat_or_the_nearest_municipality_served() {
    let hits = all(&query("ouderen", "Gent"));
    for hit in &hits {
        let location = programme(hit.slug.as_str()).location.as_ref();
        let seat = location.and_then(|location| location.municipality.as_ref());
        if seat.is_none() && hit.serves_place {
            assert_eq!(hit.distance_km, Some(0.0), "{}", hit.slug);
        }
        if seat.is_some_and(|town| town == "Antwerpen") {
            assert!((45.0..60.0).contains(&hit.distance_km.unwrap()), "{} {:?}", hit.slug, hit.distance_km);
        }
    }
    assert!(ask(&query("ouderen", "")).hits.iter().all(|hit| hit.distance_km.is_none()));
}

#[test]
fn a_radius_widens_what_fits() {
    let narrow = ask(&query("huiswerk", "Evergem"));
    let wide = ask(&Query { straal: Some(15.0), ..query("huiswerk", "Evergem") });
    assert!(wide.total > narrow.total, "{} {}", wide.total, narrow.total);
    for hit in wide.hits.iter().filter(|hit| hit.block == Block::Fit && !hit.serves_place) {
        assert!(hit.distance_km.is_some_and(|km| km <= 15.0), "{hit:?}");
    }
}

#[test]
fn near_me_behaves_like_a_place() {
    let gent = Point { lat: 51.05, lon: 3.72 };
    let answer = ask(&Query { punt: Some(gent), ..query("nederlands oefenen", "") });
    assert!(
        answer.hits[0].serves_place && answer.hits[0].distance_km.is_some_and(|km| km < 5.0),
        "{:?}",
        answer.hits[0]
    );
    assert!(answer.understood.places.is_empty(), "where somebody is, is not repeated");
    // Far away it only sorts by distance.
    let paris = ask(&Query { punt: Some(Point { lat: 48.85, lon: 2.35 }), ..query("huiswerk", "") });
    assert!(!paris.hits.is_empty() && paris.hits.iter().all(|hit| !hit.serves_place));
}

#[test]
fn never_an_empty_page() {
    for (q, waar) in [
        ("xyzzy qwrtp", ""),
        ("xyzzy qwrtp", "Gent"),
        ("verslaving", "Voeren"),
        ("", "Nergenshuizen"),
        ("…", "!!!"),
        ("لا أحد", ""),
    ] {
        let answer = ask(&query(q, waar));
        assert!(!answer.hits.is_empty(), "{q} {waar}");
    }
    let answer = ask(&query("verslaving", "Voeren"));
    assert_eq!(answer.total, 0);
    let nothing = answer.notices.iter().find(|notice| notice.kind() == "nothing_fits");
    assert!(matches!(nothing, Some(Notice::NothingFits { places, topics, filtered: false })
        if places == &["Voeren"] && topics.iter().any(|(_, code)| code.as_str() == "verslaving")));
}

#[test]
fn unknown_filters_are_ignored_with_a_notice() {
    let mut asked = query("ouderen", "");
    asked.domein = vec![Code::new("koken")];
    asked.provincie = vec!["atlantis".to_owned()];
    let answer = ask(&asked);
    assert_eq!(answer.total, ask(&query("ouderen", "")).total);
    assert_eq!(answer.notices.iter().filter(|notice| notice.kind() == "filter_unknown").count(), 2);
}

#[test]
fn facets_count_what_a_click_would_show() {
    let asked = Query { domein: vec![Code::new("werk"), Code::new("wonen")], ..query("nieuwkomers", "") };
    let answer = ask(&asked);
    assert!(answer.total > 0);
    for (code, n) in &answer.facets.doelgroep {
        let clicked = ask(&Query { doelgroep: vec![code.clone()], ..asked.clone() });
        assert_eq!(clicked.total, *n, "doelgroep {code}");
    }
    for (slug, _, n) in &answer.facets.provincie {
        let clicked = ask(&Query { provincie: vec![slug.clone()], ..asked.clone() });
        assert_eq!(clicked.total, *n, "provincie {slug}");
    }
    // A group's counts are without its own filter: OR inside it.
    for (code, n) in &answer.facets.domein {
        let alone = ask(&Query { domein: vec![code.clone()], ..query("nieuwkomers", "") });
        assert_eq!(alone.total, *n, "domein {code}");
    }
}

#[test]
fn filters_that_leave_nothing_show_the_nearest() {
    let asked =
        Query { doelgroep: vec![Code::new("lgbtq")], soort: vec![Code::new("werk")], ..query("", "") };
    let answer = ask(&asked);
    assert_eq!(answer.total, 0);
    assert!(!answer.hits.is_empty() && answer.hits.iter().all(|hit| hit.block == Block::Related));
    assert!(answer.notices.iter().any(|n| matches!(n, Notice::NothingFits { filtered: true, .. })));
}

#[test]
fn orders_are_kept_within_each_block() {
    let by_name = all(&Query { sorteer: Sort::Naam, ..query("ouderen", "Gent") });
    let by_distance = all(&Query { sorteer: Sort::Afstand, ..query("ouderen", "Gent") });
    let fit = |hits: &[search_index::Hit]| {
        hits.iter().take_while(|hit| hit.block == Block::Fit).cloned().collect::<Vec<_>>()
    };
    let names: Vec<String> =
        fit(&by_name).iter().map(|hit| programme(hit.slug.as_str()).name.to_lowercase()).collect();
    let km: Vec<f64> = fit(&by_distance).iter().map(|hit| hit.distance_km.unwrap_or(f64::MAX)).collect();
    assert!(names.len() > 2 && names.is_sorted(), "{names:?}");
    assert!(km.is_sorted(), "{km:?}");
    let confirmed = all(&Query { sorteer: Sort::Bevestigd, ..query("", "") });
    let years: Vec<Option<i16>> = confirmed.iter().map(|hit| programme(hit.slug.as_str()).as_of).collect();
    assert!(years.is_sorted_by(|a, b| a >= b));
}

#[test]
fn pages_go_over_both_blocks_without_gap_or_repeat() {
    let asked = Query { per_page: 7, ..query("jongeren wonen", "Genk") };
    let answer = ask(&asked);
    let hits = all(&asked);
    assert_eq!(hits.len(), answer.total + answer.total_related);
    assert_eq!(answer.pages, hits.len().div_ceil(7));
    let slugs: BTreeSet<&str> = hits.iter().map(|hit| hit.slug.as_str()).collect();
    assert_eq!(slugs.len(), hits.len());
    assert_eq!(answer.pagina, 1);
    // Beyond the last page is the last page.
    let last = ask(&Query { pagina: answer.pages, ..asked.clone() });
    assert!(!last.hits.is_empty());
    for pagina in [answer.pages + 1, 10_000, usize::MAX] {
        assert_eq!(ask(&Query { pagina, ..asked.clone() }), last);
    }
    let widest = ask(&Query { pagina: usize::MAX, per_page: usize::MAX, ..asked });
    assert!(widest.pagina == widest.pages && !widest.hits.is_empty());
}

#[test]
fn programmes_are_found_by_their_own_name() {
    let mut missed = Vec::new();
    for programme in REAL.0.directory.programmes.iter().filter(|p| !p.has_ended()) {
        let hits = ask(&query(&programme.name, "")).hits;
        if !hits.iter().take(10).any(|hit| hit.slug == programme.slug) {
            missed.push(programme.name.clone());
        }
    }
    // Names made only of common words (“Samen op weg”) share them with many others.
    assert!(missed.len() <= living() / 20, "{} missed: {missed:?}", missed.len());
}

#[test]
fn an_index_is_opened_or_says_why_not() {
    let (real, ..) = &*REAL;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index");
    let open = || Search::open(&path, Arc::clone(&real.places), Arc::clone(&real.taxonomy));
    assert!(matches!(open(), Err(IndexError::Missing(_))));
    fs::create_dir_all(&path).unwrap();
    assert!(matches!(open(), Err(IndexError::Missing(_))), "an empty folder holds no index");
    drop(real.create(&path, "v1"));
    let search = open().unwrap();
    assert_eq!(search.stamp(), "v1");
    assert_eq!(search.search(&query("", "")).unwrap().total, living());
    drop(search);
    // Built anew over what was there.
    assert_eq!(real.create(&path, "v2").stamp(), "v2");
    assert_eq!(open().unwrap().stamp(), "v2");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["index"], "nothing is left beside it");
}

#[test]
fn every_damaged_file_is_noticed() {
    let (real, ..) = &*REAL;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index");
    drop(real.create(&path, "v1"));
    let open = || Search::open(&path, Arc::clone(&real.places), Arc::clone(&real.taxonomy));
    let files: Vec<_> = fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()).collect();
    let mut damaged = 0;
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let whole = fs::read(&file).unwrap();
        if name.ends_with(".lock") || name == ".managed.json" || whole.is_empty() {
            continue;
        }
        let mut flipped = whole.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 0x5a;
        for broken in [flipped, whole[..whole.len() / 2].to_vec(), Vec::new()] {
            fs::write(&file, &broken).unwrap();
            let result = open().and_then(|search| {
                // A meta.json that is still JSON may open: then it must also answer.
                search.search(&query("ouderen", "Gent")).map_err(|_| IndexError::Missing(path.clone()))
            });
            if name != "meta.json" {
                assert!(result.is_err(), "{name} damaged and not noticed");
            }
            damaged += 1;
        }
        fs::write(&file, &whole).unwrap();
    }
    assert!(damaged > 10);
    let meta = fs::read_to_string(path.join("meta.json")).unwrap();
    fs::write(
        path.join("meta.json"),
        meta.replace(&format!("{}\\nv1", search_index::index::VERSION), "0\\nv1"),
    )
    .unwrap();
    assert!(matches!(open(), Err(IndexError::OtherVersion { .. })));
}

#[test]
fn a_rebuild_replaces_everything_while_searches_go_on() {
    let (real, ..) = &*REAL;
    let folder = tempfile::tempdir().unwrap();
    let search = real.create(&folder.path().join("index"), "all");
    let few = &real.directory.programmes[..20];
    let living_few = few.iter().filter(|p| !p.has_ended()).count();
    let totals = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            (0..200).map(|_| search.search(&query("", "")).unwrap().total).collect::<BTreeSet<_>>()
        });
        search.rebuild(few, &real.directory.organisations, "few").unwrap();
        reader.join().unwrap()
    });
    assert!(totals.iter().all(|total| [living(), living_few].contains(total)), "{totals:?}");
    assert_eq!((search.stamp().as_str(), search.search(&query("", "")).unwrap().total), ("few", living_few));
    search.rebuild(&[], &[], "none").unwrap();
    let empty = search.search(&query("ouderen", "Gent")).unwrap();
    assert_eq!((empty.total, empty.pages, empty.hits.len()), (0, 1, 0));
    drop(search);
    let again =
        Search::open(&folder.path().join("index"), Arc::clone(&real.places), Arc::clone(&real.taxonomy));
    assert_eq!(again.unwrap().stamp(), "none");
}

#[test]
fn explain_says_what_was_understood_and_why() {
    let text = REAL.1.explain(&query("taalbudy", "antwerpn")).unwrap();
    for part in ["Antwerpen", "kind:taal", "intent", "topic", "relevance"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn every_reason_and_notice_has_a_kind() {
    let kinds: BTreeMap<&str, ()> = all(&query("eenzame ouderen bezoek", "Gent"))
        .iter()
        .flat_map(|hit| hit.reasons.iter().map(|reason| (reason.kind(), ())).collect::<Vec<_>>())
        .collect();
    for kind in ["serves_place", "serves_through", "topic", "words", "distance"] {
        assert!(kinds.contains_key(kind), "{kind} in {kinds:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pairs_are_answered_quickly(pairs in proptest::collection::vec(
        (
            prop_oneof![
                Just("q".to_owned()), Just("waar".to_owned()), Just("straal".to_owned()), Just("punt".to_owned()),
                Just("domein".to_owned()), Just("provincie".to_owned()), Just("pagina".to_owned()),
                Just("per_page".to_owned()), Just("sorteer".to_owned()), any::<String>(),
            ],
            prop_oneof![
                any::<String>(), "[a-z ,0-9'’-]{0,400}", Just("51.05,3.72".to_owned()), Just("gent".repeat(90)),
            ],
        ),
        0..40,
    )) {
        let (query, _) = Query::from_pairs(pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())));
        let before = Instant::now();
        let answer = ask(&query);
        prop_assert!(answer.hits.len() <= query.per_page);
        prop_assert!(!answer.hits.is_empty() && answer.pagina <= answer.pages);
        // Far more than measured, for unoptimised builds on busy machines: what is caught is a loop, or
        // work that grows with the input.
        prop_assert!(before.elapsed() < Duration::from_secs(20), "{:?}", before.elapsed());
    }
}
