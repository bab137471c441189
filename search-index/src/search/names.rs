//! Programmes by their whole name, to find the names that stand in a question.

use std::hash::{DefaultHasher, Hasher as _};

use crate::analysis::{fold, tokens};
use crate::index::{Row, Snapshot};

/// The longest name that is recognised whole, in words.
const MAX_NAME: usize = 8;

/// Names as hashes with places in the order of the index, sorted: copied in a moment, which strings are not.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    sorted: Vec<(u64, u32)>,
}

impl Names {
    /// The names of some programmes.
    pub(super) fn of<'a>(rows: impl Iterator<Item = (usize, &'a Row)>) -> Self {
        Self::default().changed(&[], rows)
    }

    /// The names without some programmes and with others: places in the order of the index.
    pub(super) fn changed<'a>(&self, gone: &[usize], come: impl Iterator<Item = (usize, &'a Row)>) -> Self {
        let gone: std::collections::HashSet<usize> = gone.iter().copied().collect();
        let stays = self.sorted.iter().filter(|(_, at)| !gone.contains(&(*at as usize)));
        let mut sorted: Vec<(u64, u32)> = stays.copied().collect();
        sorted.extend(come.filter_map(|(at, row)| Some((hash(&key(&row.name)), u32::try_from(at).ok()?))));
        sorted.sort_unstable();
        Self { sorted }
    }

    /// Whether a word stands in the name of a programme.
    pub(super) fn bears(at: usize, word: &str, snapshot: &Snapshot) -> bool {
        let word = fold(word);
        let bears = |row: &Row| tokens(&row.name).iter().any(|token| token.text == word);
        snapshot.row(at).is_some_and(bears)
    }

    /// The programmes whose whole name stands in the question.
    pub(super) fn named(&self, q: &str, snapshot: &Snapshot) -> Vec<usize> {
        let words: Vec<String> = tokens(q).into_iter().map(|token| token.text).collect();
        let mut out = Vec::new();
        let mut name = String::new();
        for from in 0..words.len() {
            name.clear();
            for word in words.iter().skip(from).take(MAX_NAME) {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
                let wanted = hash(&name);
                let first = self.sorted.partition_point(|(hash, _)| *hash < wanted);
                let same = self.sorted.iter().skip(first).take_while(|(hash, _)| *hash == wanted);
                let at = same.map(|(_, at)| *at as usize);
                out.extend(at.filter(|at| snapshot.row(*at).is_some_and(|row| key(&row.name) == name)));
            }
        }
        out
    }
}

/// A name as it is recognised in a question: folded words with single spaces.
fn key(name: &str) -> String {
    tokens(name).into_iter().map(|token| token.text).collect::<Vec<_>>().join(" ")
}

fn hash(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(key.as_bytes());
    hasher.finish()
}
