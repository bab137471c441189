//! From judged programmes to two blocks in order.

use std::cmp::Ordering;

use super::asked::Asked;
use super::score::Judged;
use crate::answer::Block;
use crate::index::Row;
use crate::query::Sort;

/// The part of the best relevance in the directory that a match must reach to be about what was asked:
/// a programme that shares only a frequent code with the question is related, not fitting.
const ABOUT: f32 = 0.4;

/// Decides the block and the score of each; leaves out what is neither about the question nor serves the place.
pub fn blocks(judged: &mut Vec<Judged>, asked: &Asked) {
    let about_something = !asked.codes.is_empty() || asked.words;
    let best = judged.iter().map(|j| j.parts.relevance).fold(0.0, f32::max);
    for j in judged.iter_mut() {
        let about = !about_something || best > 0.0 && j.parts.relevance >= ABOUT * best;
        let here = !asked.has_place() || j.reaches;
        j.block = if about && here { Block::Fit } else { Block::Related };
        j.score = match j.block {
            Block::Fit => (0.05 + j.parts.relevance) * j.parts.place * j.parts.trust,
            Block::Related => related(j, about_something, about) * j.parts.trust,
        };
    }
    let wanted = |j: &Judged| {
        j.block == Block::Fit || about_something && j.parts.relevance > 0.0 || asked.has_place() && j.reaches
    };
    if judged.iter().any(wanted) {
        judged.retain(wanted);
    }
}

/// On the topic and near first; then what serves the place, neighbouring topics before others.
fn related(j: &Judged, about_something: bool, about: bool) -> f32 {
    let reach = if j.reaches { 0.1 * j.parts.place * (1.0 + j.parts.neighbour) } else { 0.0 };
    if !about_something {
        return 0.1 + j.parts.near;
    }
    let nearness = 0.3 + 0.7 * j.parts.near;
    let topic = j.parts.relevance * nearness * if about { 1.0 } else { 0.5 };
    topic + reach
}

/// Puts them in order: fitting before related, then as asked; equal ones by slug, so that pages are stable.
pub fn sort<'a>(judged: &mut [Judged], order: Sort, row: impl Fn(usize) -> Option<&'a Row>) {
    let far = |j: &Judged| j.km.unwrap_or(f64::MAX);
    let score = |a: &Judged, b: &Judged| b.score.total_cmp(&a.score);
    judged.sort_by(|a, b| {
        let (Some(one), Some(two)) = (row(a.at), row(b.at)) else { return Ordering::Equal };
        let wish = match order {
            Sort::Passend => Ordering::Equal,
            Sort::Afstand => far(a).total_cmp(&far(b)),
            Sort::Bevestigd => {
                (&two.confirmed, two.as_of, two.listed).cmp(&(&one.confirmed, one.as_of, one.listed))
            }
            Sort::Naam => folded(&one.name).cmp(&folded(&two.name)),
        };
        // Where nothing tells them apart, the surest first.
        let trust = b.parts.trust.total_cmp(&a.parts.trust);
        let same = || score(a, b).then(trust).then_with(|| one.slug.cmp(&two.slug));
        a.block.cmp(&b.block).then(wish).then_with(same)
    });
}

fn folded(name: &str) -> String {
    crate::analysis::fold(name).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect()
}
