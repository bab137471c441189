//! The questions with their right answers, and what share of them an engine answers.

use std::path::Path;

use domain::place::{PlaceKind, Places, Point};
use serde_json::Value;
use tests::data::{lines, root, text, texts};

/// A question.
pub(crate) struct Asked {
    /// The question box.
    pub(crate) q: String,
    /// The place box.
    pub(crate) waar: String,
    /// The point of the place that is meant, given by the file, not read from the question.
    pub(crate) point: Option<Point>,
    good: Vec<String>,
}

/// The share of questions with a right answer first, and among the first three.
#[derive(Clone, Copy)]
pub(crate) struct Success {
    /// First.
    pub(crate) at_1: f64,
    /// Among the first three.
    pub(crate) at_3: f64,
}

/// The questions of a file under `data/relevance/`; `None` where it does not exist.
pub(crate) fn read(file: &str, places: &Places) -> Option<Vec<Asked>> {
    let path = Path::new("relevance").join(file);
    if !root().join("data").join(&path).exists() {
        return None;
    }
    Some(lines(path.to_str()?).iter().map(|record| Asked::of(record, places)).collect())
}

impl Asked {
    fn of(record: &Value, places: &Places) -> Self {
        let point = texts(record, "place").first().and_then(|place| match place.split_once(':') {
            Some(("region", name)) => places.named(PlaceKind::Region, name),
            Some(("province", name)) => places.named(PlaceKind::Province, name),
            _ => places.municipality_named(place),
        });
        Self {
            q: text(record, "q").to_owned(),
            waar: text(record, "waar").to_owned(),
            point: point.map(|place| place.point),
            good: texts(record, "good").into_iter().map(str::to_owned).collect(),
        }
    }

    /// A question of these words, of which no answer is right.
    pub(crate) fn of_words(q: &str) -> Self {
        Self { q: q.to_owned(), waar: String::new(), point: None, good: Vec::new() }
    }

    /// Every word of both boxes, lower case, without signs.
    pub(crate) fn words(&self) -> Vec<String> {
        let both = format!("{} {}", self.q, self.waar).to_lowercase();
        let mut words: Vec<String> = both
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        words.sort();
        words.dedup();
        words
    }
}

/// Counts the answers of an engine: for each question the slugs, best first.
pub(crate) fn success(asked: &[Asked], mut answer: impl FnMut(&Asked) -> Vec<String>) -> Success {
    let (mut first, mut third) = (0.0, 0.0);
    for asked in asked {
        let got = answer(asked);
        let good = |slug: &String| asked.good.contains(slug);
        first += if got.first().is_some_and(good) { 1.0 } else { 0.0 };
        third += if got.iter().take(3).any(good) { 1.0 } else { 0.0 };
    }
    let all = asked.len().max(1) as f64;
    Success { at_1: first / all, at_3: third / all }
}
