//! From judged programmes to the asked page: two blocks in order, and how many there are.

use std::cmp::Ordering;

use super::facets::Passing;
use super::score::Judge;
use super::table::Line;
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
    /// In order as far as was asked for, then in any; as far as nobody looks, it may be left out.
    pub shown: Vec<Ranked>,
    /// How many are worth showing.
    pub total: usize,
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
        let (mut related, mut left_out) = (Vec::new(), Vec::new());
        for (line, n) in self.table.lines.iter().zip(0_u32..) {
            let Some(block) = self.block(line) else { continue };
            if block == Block::Fit {
                ranking.unfiltered.push(n);
            }
            if !passing.all(line) {
                left_out.push(n);
            } else if block == Block::Fit {
                ranking.shown.push(self.ranked(line, (block, self.relevance(line)), order));
            } else {
                related.push(n);
            }
        }
        ranking.fitting = ranking.shown.len();
        ranking.total = ranking.fitting + related.len();
        let as_related = |n: &u32| {
            let line = self.table.lines.get(*n as usize)?;
            // What fits and is left out by a filter keeps the score of what fits.
            let ranked = self.ranked(line, (self.block(line)?, self.relevance(line)), order);
            Some(Ranked { block: Block::Related, ..ranked })
        };
        if ranking.total == 0 {
            // Nothing that passes was about the question nor serves the place: what does not pass, else the directory, the
            // nearest first.
            ranking.shown = left_out.iter().filter_map(as_related).collect();
            if left_out.is_empty() {
                ranking.shown = self.everything(Some(passing), order);
            }
            if ranking.shown.is_empty() {
                ranking.shown = self.everything(None, order);
            }
            ranking.total = ranking.shown.len();
        } else if ranking.fitting < most {
            // Nobody looks at what is related before all that fits was shown.
            ranking.shown.extend(related.iter().filter_map(as_related));
        }
        sort(&mut ranking.shown, order, most, row);
        ranking
    }

    fn ranked(&self, line: &Line, (block, relevance): (Block, f32), order: Sort) -> Ranked {
        let served = self.place(line);
        let score = match block {
            Block::Fit => self.fitting(line, relevance, served),
            Block::Related => self.related(line, relevance, served),
        };
        let km = if order == Sort::Afstand { served.km.unwrap_or(f32::MAX) } else { 0.0 };
        Ranked { at: line.at, block, score, trust: self.trust(line), km }
    }

    /// The directory, or what of it passes the filters.
    fn everything(&self, passing: Option<&Passing<'_>>, order: Sort) -> Vec<Ranked> {
        let related = |line: &Line| self.ranked(line, (Block::Related, 0.0), order);
        let pass = |line: &&Line| passing.is_none_or(|passing| passing.all(line));
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
