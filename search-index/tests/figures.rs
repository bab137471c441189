//! Speed and memory on the real directory, printed; not asserted, because machines differ. Run it with
//! `cargo test --release -p search-index --test figures -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use common::{data, real};
use search_index::suggest::Field;
use search_index::{Query, Search};
use serde::Deserialize;

mod common;

#[derive(Deserialize)]
struct Asked {
    q: String,
    #[serde(default)]
    waar: String,
}

/// Resident memory, in megabytes, where the system says so.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1024.0
}

#[test]
#[ignore = "prints figures; see the top of this file"]
fn figures() {
    let real = real();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index");
    let before = Instant::now();
    drop(real.create(&path, "figures"));
    println!("create from nothing  {:?}", before.elapsed());
    let memory = resident();
    let before = Instant::now();
    let search = Search::open(&path, Arc::clone(&real.places), Arc::clone(&real.taxonomy)).unwrap();
    println!("open                 {:?}", before.elapsed());
    let questions: Vec<Query> = data("relevance/dev.jsonl")
        .lines()
        .map(|line| serde_json::from_str::<Asked>(line).unwrap())
        .map(|asked| Query { q: asked.q, waar: asked.waar, ..Query::default() })
        .collect();
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..20 {
        for query in &questions {
            let before = Instant::now();
            search.search(query).unwrap();
            times.push(before.elapsed());
        }
    }
    times.sort_unstable();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    println!("question             median {:?} p99 {:?} worst {:?}", at(0.5), at(0.99), at(1.0));
    let mut times: Vec<Duration> = Vec::new();
    for query in &questions {
        for (text, field) in [(&query.q, Field::Question), (&query.waar, Field::Place)] {
            for (end, _) in text.char_indices() {
                let before = Instant::now();
                assert!(search.suggest(&text[..end], field, 8).len() <= 8);
                times.push(before.elapsed());
            }
        }
    }
    times.sort_unstable();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    println!("suggest per key      median {:?} p99 {:?} worst {:?}", at(0.5), at(0.99), at(1.0));
    println!(
        "memory               {:.1} MB more than before opening ({:.1} MB in all)",
        resident() - memory,
        resident()
    );
    let garbage: String = (0..200).map(|n| char::from(b'a' + (n * 7 % 26) as u8)).collect();
    let spaced =
        garbage.as_bytes().chunks(6).map(|c| String::from_utf8_lossy(c)).collect::<Vec<_>>().join(" ");
    for text in [garbage.as_str(), spaced.as_str(), &"x ".repeat(100)] {
        let before = Instant::now();
        search.search(&Query { q: text.to_owned(), waar: text.to_owned(), ..Query::default() }).unwrap();
        println!("nonsense             {:?}", before.elapsed());
    }
}
