//! What a word is: folding, tokens, Dutch stems, parts of compounds, stop words.
//!
//! The same [`Analyzer`] reads the directory when it is indexed and the question when it is asked, so
//! the two meet. What is not here: what a word means (`question`) and whether it is a place (`gazetteer`).

mod compound;
mod edit;
mod fold;
mod stem;
mod steps;
mod tokens;

use std::collections::{HashMap, HashSet};

use domain::directory::LoadError;
use domain::directory::table::rows;
use serde::Deserialize;

pub use edit::{budget, distance};
pub use fold::fold;
pub use stem::light_stem;
pub use steps::Steps;
pub use tokens::{MAX_TOKENS, Token, tokens};

/// One row of `stems.csv`: a word whose stem the rules get wrong.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StemRow {
    word: String,
    stem: String,
}

/// One row of `words.csv`: an ordinary word.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordRow {
    word: String,
    /// `stop`: says nothing about what is looked for; `part`: occurs as a part of compounds; `both`; empty: just a word.
    role: String,
}

/// Reads words. Immutable, shared.
#[derive(Debug, Default)]
pub struct Analyzer {
    stems: HashMap<String, String>,
    stops: HashSet<String>,
    parts: HashSet<String>,
    known: HashSet<String>,
}

impl Analyzer {
    /// The analyzer with the tables that are built in.
    ///
    /// # Errors
    /// A row of `stems.csv` or `words.csv` that breaks a rule.
    pub fn new() -> Result<Self, LoadError> {
        Self::parse(
            include_str!("../../../data/topics/stems.csv"),
            include_str!("../../../data/topics/words.csv"),
        )
    }

    /// An analyzer of the texts of its two tables.
    ///
    /// # Errors
    /// A row that breaks a rule, with file, line, field and reason.
    pub fn parse(stems: &str, words: &str) -> Result<Self, LoadError> {
        let mut analyzer = Self::default();
        for (_, row) in rows::<StemRow>("topics/stems.csv", stems)? {
            analyzer.known.insert(fold(&row.word));
            analyzer.stems.insert(fold(&row.word), fold(&row.stem));
        }
        for (line, row) in rows::<WordRow>("topics/words.csv", words)? {
            let word = fold(&row.word);
            match row.role.as_str() {
                "" => {}
                "stop" => drop(analyzer.stops.insert(word.clone())),
                "part" => drop(analyzer.parts.insert(word.clone())),
                "both" => {
                    analyzer.stops.insert(word.clone());
                    analyzer.parts.insert(word.clone());
                }
                other => {
                    let reason = format!("unknown role “{other}”");
                    return Err(LoadError::new("topics/words.csv", line, "role", reason));
                }
            }
            analyzer.known.insert(word);
        }
        Ok(analyzer)
    }

    /// The stem of a folded word.
    #[must_use]
    pub fn stem(&self, word: &str) -> String {
        self.stems.get(word).cloned().unwrap_or_else(|| light_stem(word))
    }

    /// Whether a folded word says nothing about what is looked for.
    #[must_use]
    pub fn is_stop(&self, word: &str) -> bool {
        self.stops.contains(word)
    }

    /// Whether a folded word is an ordinary word.
    #[must_use]
    pub fn is_known(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    /// The stems of the parts of a compound; empty where the word is none, or the steps are used up.
    #[must_use]
    pub fn parts(&self, word: &str, steps: &Steps) -> Vec<String> {
        compound::split(word, &self.parts, steps).iter().map(|part| self.stem(part)).collect()
    }

    /// The terms of a text as they stand in the index: stems of its words without stop words, and the
    /// stems of the parts of compounds after them.
    #[must_use]
    pub fn terms(&self, text: &str) -> (Vec<String>, Vec<String>) {
        let mut whole = Vec::new();
        let mut parts = Vec::new();
        let steps = Steps::unbounded();
        for piece in text.split_inclusive(['.', '\n']) {
            for token in tokens(piece) {
                if self.is_stop(&token.text) {
                    continue;
                }
                whole.push(self.stem(&token.text));
                parts.extend(self.parts(&token.text, &steps));
            }
        }
        (whole, parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs of words and whether they must meet at one stem.
    #[derive(Deserialize)]
    struct Pair {
        a: String,
        b: String,
        meet: String,
    }

    #[test]
    fn pairs_that_must_and_must_not_meet() {
        let analyzer = Analyzer::new().unwrap();
        let pairs = rows::<Pair>("topics/pairs.csv", include_str!("../../../data/topics/pairs.csv")).unwrap();
        assert!(pairs.len() >= 60);
        let mut wrong = Vec::new();
        for (line, pair) in pairs {
            let stem = |word: &str| analyzer.stem(&tokens(word)[0].text);
            let (a, b) = (stem(&pair.a), stem(&pair.b));
            if (a == b) != (pair.meet == "yes") {
                wrong.push(format!("{line}: {} → {a}, {} → {b}", pair.a, pair.b));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_text_becomes_stems_and_parts() {
        let analyzer = Analyzer::new().unwrap();
        let (whole, parts) = analyzer.terms("De taalbuddy's helpen bij het huiswerk.");
        assert!(whole.contains(&"taalbuddy".to_owned()), "{whole:?}");
        assert!(!whole.contains(&"de".to_owned()), "{whole:?}");
        assert!(parts.contains(&"taal".to_owned()) && parts.contains(&"buddy".to_owned()), "{parts:?}");
    }

    #[test]
    fn an_unknown_role_is_refused() {
        let error = Analyzer::parse("word,stem\n", "word,role\nde,stop\nhet,verb\n").unwrap_err();
        assert_eq!((error.line, error.field.as_str()), (3, "role"));
    }
}
