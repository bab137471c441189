//! Sentences that were never written, of words that were: a chain of word pairs of the real summaries.
//!
//! A sentence follows one real summary for most of its words and wanders off into the others for the rest, so that
//! its words keep to its codes and their frequencies are those of the real directory. The vocabulary is the real
//! one too: it does not grow with the number of programmes, as that of real programmes would.

use std::collections::HashMap;

use tests::dice::Dice;

/// Stands in a text where the town of the programme stands.
pub(crate) const TOWN: &str = "§";

/// Of how many words in a hundred the next one is that of the model text where it has one.
const FAITHFUL: usize = 70;

/// What follows what, in the texts of one language.
pub(crate) struct Chain {
    texts: Vec<Vec<String>>,
    /// For each word: the places (text, position) right behind it.
    after: HashMap<String, Vec<(usize, usize)>>,
}

impl Chain {
    /// Learns from texts in which the town is [`TOWN`].
    pub(crate) fn of(texts: impl Iterator<Item = String>) -> Self {
        let texts: Vec<Vec<String>> =
            texts.map(|text| text.split_whitespace().map(str::to_owned).collect()).collect();
        let mut after: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (text, words) in texts.iter().enumerate() {
            for (n, word) in words.iter().enumerate() {
                if n + 1 < words.len() {
                    after.entry(word.clone()).or_default().push((text, n + 1));
                }
            }
        }
        Self { texts, after }
    }

    /// A text after the model of one of the learned ones, about as long, that names the town.
    pub(crate) fn text(&self, model: usize, town: &str, dice: &mut Dice) -> String {
        let wanted = self.texts[model].len();
        let (mut text, mut at) = (model, 0);
        let mut out: Vec<&str> = Vec::with_capacity(wanted + 10);
        loop {
            let word = self.texts[text][at].as_str();
            out.push(word);
            let ends = word.ends_with(['.', '!', '?']);
            if out.len() >= wanted && ends || out.len() >= wanted + 15 {
                break;
            }
            // Where every place behind a word is equally likely, pairs are as frequent as they are in the texts.
            let next = self.after.get(word).map_or(&[][..], Vec::as_slice);
            let own: Vec<(usize, usize)> = next.iter().copied().filter(|(text, _)| *text == model).collect();
            (text, at) = if !own.is_empty() && dice.under(100) < FAITHFUL {
                dice.one(&own)
            } else if next.is_empty() {
                // The end of a text: a new sentence begins as some text begins.
                (dice.under(self.texts.len()), 0)
            } else {
                dice.one(next)
            };
        }
        out.join(" ").replace(TOWN, town)
    }
}
