//! From judged programmes to the asked page: two blocks in order, and how many there are.

use std::cmp::Ordering;

use super::facets::Passing;
use super::score::Judge;
use crate::answer::Block;
use crate::index::Row;
use crate::query::Sort;

/// A programme with its rank.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// Its place in the order of the index.
    pub at: u32,
    /// Where it stands.
    pub block: Block,
    /// What it is ordered by within its block.
    pub score: f32,
    trust: f32,
    km: f32,
}

/// Everything worth showing.
#[derive(Debug, Default)]
pub struct Ranking {
    /// In order as far as was asked for, then in any.
    pub shown: Vec<Ranked>,
    /// How many of them fit.
    pub fitting: usize,
    /// The fitting ones before filters, as lines of the table.
    pub(super) unfiltered: Vec<u32>,
}

impl Judge<'_> {
    /// Ranks every programme that passes the filters; the first `most` in order. Where the filters leave nothing, what
    /// would be there without them is related: it is the nearest there is.
    #[must_use]
    pub fn ranking<'r>(
        &self,
        passing: &Passing<'_>,
        order: Sort,
        most: usize,
        row: impl Fn(usize) -> Option<&'r Row>,
    ) -> Ranking {
        let mut ranking = Ranking::default();
        let mut left_out = Vec::new();
        for (n, line) in self.table.lines.iter().enumerate() {
            let Some((block, score)) = self.rank(n, line) else { continue };
            if block == Block::Fit {
                ranking.unfiltered.push(u32::try_from(n).unwrap_or(u32::MAX));
            }
            let km = if order == Sort::Afstand { self.place(line).km.unwrap_or(f32::MAX) } else { 0.0 };
            let ranked = Ranked { at: line.at, block, score, trust: self.trust(line), km };
            if passing.all(line) { ranking.shown.push(ranked) } else { left_out.push(ranked) }
        }
        if ranking.shown.is_empty() && left_out.is_empty() {
            // Nothing was about the question nor serves the place: the directory, the nearest first.
            ranking.shown = self.everything(Some(passing));
            if ranking.shown.is_empty() {
                ranking.shown = self.everything(None);
            }
        } else if ranking.shown.is_empty() {
            ranking.shown = left_out;
            for ranked in &mut ranking.shown {
                ranked.block = Block::Related;
            }
        }
        ranking.fitting = ranking.shown.iter().filter(|ranked| ranked.block == Block::Fit).count();
        sort(&mut ranking.shown, order, most, row);
        ranking
    }

    /// The directory, or what of it passes the filters.
    fn everything(&self, passing: Option<&Passing<'_>>) -> Vec<Ranked> {
        let related = |line: &super::table::Line| {
            let served = self.place(line);
            Ranked {
                at: line.at,
                block: Block::Related,
                score: self.related(line, 0.0, served),
                trust: self.trust(line),
                km: served.km.unwrap_or(f32::MAX),
            }
        };
        let pass = |line: &&super::table::Line| passing.is_none_or(|passing| passing.all(line));
        self.table.lines.iter().filter(pass).map(related).collect()
    }
}

/// Puts the first `most` in order: fitting before related, then as asked; equal ones by slug, so that pages are stable.
fn sort<'r>(ranked: &mut [Ranked], order: Sort, most: usize, row: impl Fn(usize) -> Option<&'r Row>) {
    let compare = |a: &Ranked, b: &Ranked| {
        let wish = match order {
            Sort::Passend => Ordering::Equal,
            Sort::Afstand => a.km.total_cmp(&b.km),
            Sort::Bevestigd | Sort::Naam => match (row(a.at as usize), row(b.at as usize)) {
                (Some(one), Some(two)) if order == Sort::Naam => folded(&one.name).cmp(&folded(&two.name)),
                (Some(one), Some(two)) => {
                    (&two.confirmed, two.as_of, two.listed).cmp(&(&one.confirmed, one.as_of, one.listed))
                }
                _ => Ordering::Equal,
            },
        };
        let slug = |at: u32| row(at as usize).map(|row| &row.slug);
        // Where nothing tells them apart, the surest first.
        a.block
            .cmp(&b.block)
            .then(wish)
            .then_with(|| b.score.total_cmp(&a.score))
            .then_with(|| b.trust.total_cmp(&a.trust))
            .then_with(|| slug(a.at).cmp(&slug(b.at)))
    };
    let mut ranked = ranked;
    if order == Sort::Passend && most < ranked.len() {
        // Numbers alone leave few: whatever may stand among the first is brought forward.
        let mut keys: Vec<u64> = ranked.iter().map(key).collect();
        let last = *keys.select_nth_unstable(most).1;
        let mut few = 0;
        for n in 0..ranked.len() {
            if key(&ranked[n]) <= last {
                ranked.swap(few, n);
                few += 1;
            }
        }
        ranked = &mut ranked[..few];
    }
    if most < ranked.len() {
        let (first, ..) = ranked.select_nth_unstable_by(most, compare);
        first.sort_unstable_by(compare);
    } else {
        ranked.sort_unstable_by(compare);
    }
}

/// A number that is less for a better block, and within a block for a better score.
fn key(ranked: &Ranked) -> u64 {
    let bits = ranked.score.to_bits();
    // The order of `total_cmp`, the greatest first.
    let ascending = if bits >> 31 == 1 { !bits } else { bits | 1 << 31 };
    let block = u64::from(ranked.block != Block::Fit);
    block << 32 | u64::from(!ascending)
}

fn folded(name: &str) -> String {
    crate::analysis::fold(name).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect()
}
