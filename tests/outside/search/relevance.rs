//! How good the answers are: the real questions of `data/relevance/dev.jsonl`, scored as `score.py` does.
//!
//! The floor is what the engines named beside the questions reach; the search crate has a tighter one of its own.

use std::collections::BTreeMap;

use serde_json::Value;
use tests::Site;
use tests::data::{lines, text, texts};

use super::api::ask;

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

#[test]
fn real_questions_find_what_they_should() {
    let site = Site::start();
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for question in lines("relevance/dev.jsonl") {
        let answer =
            ask(&site, &[("q", text(&question, "q")), ("waar", text(&question, "waar")), ("per_page", "10")]);
        for set in ["all", text(&question, "kind")] {
            scores.entry(set.to_owned()).or_default().add(&question, &answer);
        }
    }
    for (set, score) in &scores {
        println!("{}", score.line(set));
    }
    let all = &scores["all"];
    assert_eq!(all.empty, 0, "a question was answered with an empty page");
    assert!(all.first / all.asked >= 0.38, "success@1 {:.3} is under 0.38", all.first / all.asked);
    assert!(
        all.among_three / all.asked >= 0.54,
        "success@3 {:.3} is under 0.54",
        all.among_three / all.asked
    );
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
