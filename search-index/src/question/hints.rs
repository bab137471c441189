//! What ordinary words hint at: `data/topics/hints.csv`, read by its stems.
//!
//! A phrase says something; a word such as `dialyse` or `huisbaas` only makes it likelier. How much likelier is learnt
//! (`weighing`): here stands which words hint at all.

use std::collections::HashMap;

use domain::directory::LoadError;
use domain::directory::table::rows;
use domain::taxonomy::Taxonomy;
use serde::Deserialize;

use super::Stem;
use super::lists::HINTS;
use super::signs::Sign;
use super::weighing::code_names;
use crate::analysis::{Analyzer, Steps, fold};

/// The table that is built in.
const TEXT: &str = include_str!("../../../data/topics/hints.csv");

/// The most that words hint together.
const STRONGEST: f32 = 2.0;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    word: String,
    means: String,
}

/// What words hint at, by stem. Immutable, shared.
#[derive(Debug, Default)]
pub(super) struct Hints {
    /// Places in `names`.
    by_stem: HashMap<Box<str>, Vec<u8>>,
    /// The signs they are: `hint tg:ziekte`, `hint word:rouw`.
    names: Vec<String>,
}

impl Hints {
    /// The table that is built in, checked against the taxonomy.
    ///
    /// # Errors
    /// A row that breaks a rule, with file, line, field and reason.
    pub(super) fn new(analyzer: &Analyzer, taxonomy: &Taxonomy) -> Result<Self, LoadError> {
        let (file, text) = (HINTS, TEXT);
        let codes = code_names(taxonomy);
        let mut hints = Self::default();
        let mut places: HashMap<String, u8> = HashMap::new();
        for (line, row) in rows::<Row>(file, text)? {
            let mut means = Vec::new();
            for meaning in row.means.split_whitespace() {
                if !codes.iter().any(|code| code == meaning) && !meaning.starts_with("word:") {
                    return Err(LoadError::new(file, line, "means", format!("unknown code “{meaning}”")));
                }
                let next = u8::try_from(hints.names.len()).unwrap_or(u8::MAX);
                means.push(*places.entry(meaning.to_owned()).or_insert_with(|| {
                    hints.names.push(format!("hint {meaning}"));
                    next
                }));
            }
            let known = hints.by_stem.entry(analyzer.stem(&fold(&row.word)).into()).or_default();
            means.retain(|meaning| !known.contains(meaning));
            known.append(&mut means);
        }
        Ok(hints)
    }

    /// Whether a stem is one of a word that hints.
    pub(super) fn knows(&self, stem: &str) -> bool {
        self.by_stem.contains_key(stem)
    }

    /// What the words of a question hint at together. `silent`: words that say nothing here.
    pub(super) fn signs(&self, stems: &[Stem], silent: &[bool], steps: &Steps) -> Vec<Sign> {
        let mut at: Vec<Vec<usize>> = vec![Vec::new(); self.names.len()];
        for (n, stem) in stems.iter().enumerate().filter(|(n, _)| silent.get(*n) != Some(&true)) {
            let means = self.by_stem.get(stem.stem.as_str()).map_or(&[][..], Vec::as_slice);
            if !steps.take(1 + means.len()) {
                break;
            }
            for meaning in means {
                at[usize::from(*meaning)].push(n);
            }
        }
        let said = self.names.iter().zip(at).filter(|(_, at)| !at.is_empty());
        said.map(|(name, at)| Sign { name: name.clone(), strength: (at.len() as f32).min(STRONGEST), at })
            .collect()
    }
}
