//! How good the answers are: real questions, scored as `score.py` does, in three rows.
//!
//! *given*: the 80 questions the project began with; *own*: ours, written before anybody looked at what the search
//! returns, and looked at since; *kept*: ours, written last by somebody who saw neither lists nor answers; asked on
//! 23 November 2026, and their misses never read. Who reads them writes others before measuring again. The figures reached stand in `data/relevance/reached.json`; one that drops by more than a point
//! fails. `tests/relevance` prints the table.

use std::collections::BTreeMap;

use serde_json::Value;
use tests::Site;
use tests::data::{lines, read, text, texts};

use super::api::ask;

/// How much a figure may drop.
const POINT: f64 = 0.01;

/// Sums over a set of questions.
#[derive(Debug, Default)]
struct Score {
    asked: f64,
    first: f64,
    among_three: f64,
    gain: f64,
    empty: usize,
    place: f64,
    never: usize,
}

/// The row a question belongs to.
fn row(id: &str) -> &'static str {
    match id.as_bytes().first() {
        Some(b'd') => "given",
        Some(b'k') => "kept",
        _ => "own",
    }
}

#[test]
fn real_questions_find_what_they_should() {
    let site = Site::start();
    let misses = std::env::var_os("BUDDYWIJZER_TESTS_MISSES").is_some();
    let mut scores: BTreeMap<(&str, String), Score> = BTreeMap::new();
    for question in lines("relevance/questions.jsonl").into_iter().chain(lines("relevance/kept.jsonl")) {
        let answer =
            ask(&site, &[("q", text(&question, "q")), ("waar", text(&question, "waar")), ("per_page", "10")]);
        let row = row(text(&question, "id"));
        if misses && !found(&question, &answer) {
            println!("{} {:?} {:?}", text(&question, "id"), text(&question, "q"), text(&question, "waar"));
        }
        for kind in ["all", text(&question, "kind")] {
            scores.entry((row, kind.to_owned())).or_default().add(&question, &answer);
        }
    }
    for ((row, kind), score) in &scores {
        println!("{row:5} {}", score.line(kind));
    }
    let reached: Value = serde_json::from_str(&read("relevance/reached.json")).expect("reached.json");
    for row in ["given", "own", "kept"] {
        let score = &scores[&(row, "all".to_owned())];
        assert_eq!(score.empty, 0, "{row}: a question was answered with an empty page");
        for (name, figure) in score.figures() {
            let before = reached[row][name].as_f64().expect("a figure");
            assert!(figure >= before - POINT, "{row}: {name} was {before:.3} and is {figure:.3}");
        }
    }
}

/// Whether a right answer stands among the first three.
fn found(question: &Value, answer: &Value) -> bool {
    let good = texts(question, "good");
    let hits = answer["results"].as_array().into_iter().flatten().take(3);
    hits.filter_map(|hit| hit["slug"].as_str()).any(|slug| good.contains(&slug))
}

impl Score {
    fn add(&mut self, question: &Value, answer: &Value) {
        let got: Vec<&str> = answer["results"]
            .as_array()
            .expect("results")
            .iter()
            .filter_map(|hit| hit["slug"].as_str())
            .take(10)
            .collect();
        let (good, fine) = (texts(question, "good"), texts(question, "ok"));
        let worth = |slug: &str| match slug {
            _ if good.contains(&slug) => 3,
            _ if fine.contains(&slug) => 1,
            _ => 0,
        };
        let mut best: Vec<i32> = good
            .iter()
            .chain(fine.iter().filter(|slug| !good.contains(slug)))
            .map(|slug| worth(slug))
            .collect();
        best.sort_unstable_by(|one, other| other.cmp(one));
        let ideal = discounted(best.into_iter().take(10));
        self.asked += 1.0;
        self.first += f64::from(u8::from(got.first().is_some_and(|slug| good.contains(slug))));
        self.among_three += f64::from(u8::from(got.iter().take(3).any(|slug| good.contains(slug))));
        self.gain += discounted(got.iter().map(|slug| worth(slug))) / if ideal > 0.0 { ideal } else { 1.0 };
        self.empty += usize::from(got.is_empty());
        self.place += f64::from(u8::from(places_are_right(question, answer)));
        let never = texts(question, "never");
        self.never += usize::from(got.iter().take(3).any(|slug| never.contains(slug)));
    }

    /// The figures that may not drop.
    fn figures(&self) -> [(&'static str, f64); 4] {
        let n = self.asked;
        [
            ("success@1", self.first / n),
            ("success@3", self.among_three / n),
            ("nDCG@10", self.gain / n),
            ("place", self.place / n),
        ]
    }

    fn line(&self, set: &str) -> String {
        let n = self.asked;
        format!(
            "{set:15} n={n:3} success@1={:.3} success@3={:.3} nDCG@10={:.3} empty={} place={:.3} never-in-top3={}",
            self.first / n,
            self.among_three / n,
            self.gain / n,
            self.empty,
            self.place / n,
            self.never
        )
    }
}

fn discounted(worths: impl Iterator<Item = i32>) -> f64 {
    worths.zip(2_u32..).map(|(worth, rank)| (2_f64.powi(worth) - 1.0) / f64::from(rank).log2()).sum()
}

/// As `score.py`: the wanted places exactly, or with one more.
fn places_are_right(question: &Value, answer: &Value) -> bool {
    let mut wanted: Vec<&str> =
        texts(question, "place").into_iter().filter_map(|place| place.rsplit(':').next()).collect();
    let mut found: Vec<&str> = answer["understood"]["places"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|place| place["name"].as_str())
        .collect();
    for names in [&mut wanted, &mut found] {
        names.sort_unstable();
        names.dedup();
    }
    let all_there = wanted.iter().all(|name| found.contains(name));
    wanted == found || (!wanted.is_empty() && all_there && found.len() == wanted.len() + 1)
}
