//! Spelling errors: names a few letters away, never from a word that is itself a word.

use super::build::spelled;
use super::read::{Mention, Words};
use super::{Gazetteer, Sense, Spelling};
use crate::analysis::{Steps, Token, distance};
use domain::place::PlaceKind;

/// The most words that are looked at together, as in “kapelle op den bosch”.
const WINDOW: usize = 4;

/// The most unknown words of a text that may begin a misspelt name.
const MAX_TRIED: usize = 20;

/// What misspelt names are looked for in, and with.
struct Looking<'a> {
    tokens: &'a [Token],
    in_box: bool,
    words: &'a dyn Words,
    steps: &'a Steps,
}

/// The nearest name to a misspelt one.
struct Near {
    /// How many letters are wrong.
    wrong: usize,
    /// The name as looked up.
    name: String,
    /// It has all letters of the name, in another order: fingers do that, nobody means another word.
    swapped: bool,
    /// The other names that are as near, the likeliest first.
    others: Vec<String>,
}

/// How many mistakes are forgiven in a name of so many letters; one more letter of certainty is asked
/// than of a topic word, because there are 1,500 names.
const fn forgiven(letters: usize, certain: bool) -> usize {
    match letters {
        0..=3 => 0,
        4 => certain as usize,
        5..=8 => 1,
        _ => 2,
    }
}

impl Gazetteer {
    /// Adds misspelt names in the words that no name uses.
    pub(super) fn misspelt(
        &self,
        tokens: &[Token],
        in_box: bool,
        words: &dyn Words,
        steps: &Steps,
        out: &mut Vec<Mention>,
    ) {
        let mut taken = vec![false; tokens.len()];
        // A word that is the name of a place is no misspelling of another, even where it is only a word.
        for mention in out.iter() {
            taken[mention.from..mention.to].fill(true);
        }
        let known: Vec<bool> =
            tokens.iter().map(|t| words.is_known(&t.text, steps) || is_number(&t.text)).collect();
        let looking = Looking { tokens, in_box, words, steps };
        let mut from = 0;
        let mut tried = 0;
        while from < tokens.len() && tried < MAX_TRIED {
            tried += usize::from(!known[from] && !taken[from]);
            let best = self.misspelt_at(&looking, from, &taken, &known);
            from = match best {
                Some(mention) => {
                    let to = mention.to;
                    out.retain(|other| other.to <= mention.from || other.from >= mention.to);
                    out.push(mention);
                    to
                }
                None => from + 1,
            };
        }
    }

    fn misspelt_at(
        &self,
        looking: &Looking<'_>,
        from: usize,
        taken: &[bool],
        known: &[bool],
    ) -> Option<Mention> {
        let Looking { tokens, in_box, words, steps } = *looking;
        let certain = in_box
            || from.checked_sub(1).is_some_and(|at| {
                matches!(tokens[at].text.as_str(), "in" | "te" | "uit" | "regio" | "omgeving" | "near")
            });
        let mut together = String::new();
        let mut best: Option<(usize, Near)> = None;
        for to in from + 1..=(from + WINDOW).min(tokens.len()) {
            if taken[to - 1] || (to > from + 1 && tokens[to - 1].after_break) {
                break;
            }
            together.push_str(spelled(&tokens[to - 1].text));
            if known[from..to].iter().all(|known| *known) && !(in_box && to == tokens.len() && from == 0) {
                continue;
            }
            let letters = together.chars().count();
            if to > from + 1 && letters < 8 {
                continue;
            }
            let Some(near) = self.nearest(&together, forgiven(letters, certain), in_box, steps) else {
                continue;
            };
            let topic = if to == from + 1 && !certain { words.nearest_topic(&together, steps) } else { None };
            if topic.is_some_and(|topic| topic < near.wrong || topic == near.wrong && !near.swapped) {
                continue;
            }
            if best.as_ref().is_none_or(|(_, least)| near.wrong < least.wrong) {
                best = Some((to, near));
            }
        }
        let (to, near) = best?;
        let mut senses = self.names.get(&near.name)?.clone();
        // A town whose name is also a word (“Zelee”: Zele) stays what it is: the context decides.
        if senses.iter().any(|sense| !sense.weak) {
            senses.retain(|sense| !sense.weak);
        }
        let mut mention = Mention::new(from, to, near.name, senses, false);
        mention.corrected = near.wrong > 0;
        mention.as_near = near.others;
        Some(mention)
    }

    /// The nearest name with the same first letter: of several as near, a municipality before a village.
    /// Outside the place box a name that is also a word only counts where another name is as near.
    fn nearest(&self, word: &str, max: usize, in_box: bool, steps: &Steps) -> Option<Near> {
        let bucket = self.joined.get(&word.chars().next()?)?;
        // Once by letters, once by sound.
        if !steps.take(2 * bucket.len()) {
            return None;
        }
        let mut found: Vec<(usize, &Spelling)> =
            bucket.iter().filter_map(|spelling| Some((self.wrong(word, spelling, max)?, spelling))).collect();
        if found.is_empty() {
            let heard = sound(word);
            let alike = |spelling: &&Spelling| heard.len() >= SOUND && spelling.sound == heard;
            found.extend(bucket.iter().filter(alike).map(|spelling| (1, spelling)));
        }
        let wrong = found.iter().filter(|(_, s)| in_box || s.strong).map(|(wrong, _)| *wrong).min()?;
        found.retain(|(other, _)| *other == wrong);
        found.sort_by_key(|(_, spelling)| (self.rank_of(&spelling.name), spelling.name.as_str()));
        let swapped = found.first().is_some_and(|(_, spelling)| same_letters(word, &spelling.together));
        let mut names = found.into_iter().map(|(_, spelling)| spelling.name.clone());
        Some(Near { wrong, swapped, name: names.next()?, others: names.collect() })
    }

    /// How many letters are wrong, within what is forgiven. Four letters in another order are one mistake in the
    /// name of a municipality: “gnet”.
    fn wrong(&self, word: &str, spelling: &Spelling, max: usize) -> Option<usize> {
        distance(word, &spelling.together, max).or_else(|| {
            let known = |sense: &Sense| self.row(sense.row).kind == PlaceKind::Municipality;
            let swapped = spelling.strong && word.len() == 4 && same_letters(word, &spelling.together);
            (swapped && self.names.get(&spelling.name)?.iter().any(known)).then_some(1)
        })
    }

    fn rank_of(&self, name: &str) -> usize {
        let senses = self.names.get(name).map(Vec::as_slice).unwrap_or_default();
        senses.iter().map(|sense| self.preference(sense).0).min().unwrap_or(usize::MAX)
    }
}

/// The least letters of a sound that stands for a name.
const SOUND: usize = 6;

/// Spellings of one sound, in the order in which they are replaced.
const SOUNDS: [(&str, &str); 18] = [
    ("sch", "sg"),
    ("ch", "g"),
    ("gh", "g"),
    ("ck", "k"),
    ("qu", "kw"),
    ("x", "ks"),
    ("ph", "f"),
    ("th", "t"),
    ("dt", "t"),
    ("uy", "ui"),
    ("ij", "i"),
    ("ei", "i"),
    ("y", "i"),
    ("ae", "aa"),
    ("ou", "au"),
    ("c", "k"),
    ("z", "s"),
    ("v", "f"),
];

/// How a word sounds, roughly: what people write as they hear it (koxeide, Brugghe) comes out like the name.
pub(super) fn sound(word: &str) -> String {
    let mut out = word.to_owned();
    for (written, heard) in SOUNDS {
        out = out.replace(written, heard);
    }
    let mut letters: Vec<char> = out.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// Whether two words of the same length have the same letters, at least four, the first in place.
fn same_letters(one: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    one != other
        && one.len() >= 4
        && one.len() == other.len()
        && one.chars().next() == other.chars().next()
        && sorted(one) == sorted(other)
}

fn is_number(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit())
}
