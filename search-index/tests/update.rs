//! A few programmes put in place of what they were: found at once, the old text no longer, and the same after reopening.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use std::path::Path;
use std::sync::Arc;

use common::{Real, real};
use domain::directory::{Programme, Status};
use domain::taxonomy::Code;
use search_index::{Answer, Change, Query, Search};

mod common;

/// A word that stands in no programme and that no list knows.
const NEW: &str = "zwaluwzang";

fn ask(search: &Search, q: &str) -> Answer {
    search.search(&Query { q: q.to_owned(), per_page: 50, ..Query::default() }).unwrap()
}

/// Every slug with its score, all pages together.
fn all(search: &Search, q: &str) -> Vec<(String, f32)> {
    let page = |pagina| Query { q: q.to_owned(), per_page: 50, pagina, ..Query::default() };
    let pages = search.search(&page(1)).unwrap().pages;
    let hits = (1..=pages).flat_map(|pagina| search.search(&page(pagina)).unwrap().hits);
    hits.map(|hit| (hit.slug.to_string(), hit.score)).collect()
}

fn open(folder: &Path, real: &Real) -> Search {
    Search::open(folder, Arc::clone(&real.places), Arc::clone(&real.taxonomy)).unwrap()
}

fn edit(search: &Search, real: &Real, programmes: &[Programme], from: &str, to: &str) -> bool {
    let organisations = &real.directory.organisations;
    search.update(Change { from, to, programmes, removed: &[], organisations }).unwrap()
}

fn living(real: &Real, n: usize) -> Programme {
    real.directory.programmes.iter().filter(|p| !p.has_ended()).nth(n).unwrap().clone()
}

#[test]
fn an_edit_is_found_and_the_old_text_no_longer() {
    let real = real();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index");
    let search = real.create(&path, "one");
    let before = ask(&search, "");

    let mut named = living(&real, 7);
    named.name = format!("{NEW} {}", named.name);
    assert!(edit(&search, &real, &[named.clone()], "one", "two"));
    assert_eq!(search.stamp(), "two");
    assert_eq!(ask(&search, NEW).hits[0].slug, named.slug);
    assert_eq!(ask(&search, "").total, before.total);

    let mut moved = named.clone();
    moved.name = "Iets anders".to_owned();
    let code = Code::new("mobiliteit");
    let was = moved.domains.contains(&code);
    moved.domains = vec![code.clone()];
    assert!(edit(&search, &real, &[moved], "two", "three"));
    assert!(ask(&search, NEW).nothing_understood, "the old name is gone");
    let count =
        |answer: &Answer| answer.facets.domein.iter().find(|(c, _)| *c == code).map_or(0, |(_, n)| *n);
    assert_eq!(count(&ask(&search, "")), count(&before) + usize::from(!was));

    // Whoever comes from another content is told so, and nothing changes.
    assert!(!edit(&search, &real, &[named], "one", "four"));
    assert_eq!((search.stamp().as_str(), ask(&search, NEW).nothing_understood), ("three", true));

    let again = open(&path, &real);
    assert_eq!(again.stamp(), "three");
    for q in ["", "eenzame ouderen in Gent", "mobiliteit", "iets anders"] {
        assert_eq!(all(&again, q), all(&search, q), "{q}");
        assert_eq!(ask(&again, q).facets, ask(&search, q).facets, "{q}");
    }
}

#[test]
fn what_ended_or_was_removed_vanishes() {
    let real = real();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index");
    let search = real.create(&path, "one");
    let before = ask(&search, "").total;
    let (mut ended, removed) = (living(&real, 3), living(&real, 40));
    ended.status = Status::Ended("done".to_owned());
    let change = Change {
        from: "one",
        to: "two",
        programmes: std::slice::from_ref(&ended),
        removed: std::slice::from_ref(&removed.slug),
        organisations: &real.directory.organisations,
    };
    assert!(search.update(change).unwrap());
    for search in [&search, &open(&path, &real)] {
        assert_eq!(ask(search, "").total, before - 2);
        for lost in [&ended, &removed] {
            assert!(
                all(search, &lost.name).iter().all(|(slug, _)| *slug != lost.slug.as_str()),
                "{}",
                lost.slug
            );
        }
    }
}

#[test]
fn many_edits_leave_what_one_build_would() {
    let real = real();
    let folder = tempfile::tempdir().unwrap();
    let search = real.create(&folder.path().join("index"), "0");
    // Enough to merge segments, and to read all anew where holes are many.
    let mut programmes = real.directory.programmes.clone();
    for n in 0..40 {
        let changed: Vec<Programme> = programmes
            .iter_mut()
            .skip(n % 7)
            .step_by(5)
            .map(|programme| {
                programme.name = format!("{} {n}", programme.name);
                programme.clone()
            })
            .collect();
        assert!(edit(&search, &real, &changed, &n.to_string(), &(n + 1).to_string()));
    }
    let whole = tempfile::tempdir().unwrap();
    let (places, taxonomy) = (Arc::clone(&real.places), Arc::clone(&real.taxonomy));
    let organisations = &real.directory.organisations;
    let built =
        Search::create(&whole.path().join("index"), places, taxonomy, &programmes, organisations, "40")
            .unwrap();
    // No word of a text: how rare one is counts what was deleted as well, until it is merged away.
    let place = Query { waar: "Gent".to_owned(), per_page: 50, ..Query::default() };
    for query in [Query::default(), place] {
        let (one, other) = (search.search(&query).unwrap(), built.search(&query).unwrap());
        assert_eq!((one.total, one.hits, one.facets), (other.total, other.hits, other.facets));
    }
    assert_eq!(search.stamp(), built.stamp());
}
