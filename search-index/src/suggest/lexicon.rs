//! Sorted names: found by their beginning, by the beginning of a word in them, then with one letter wrong.

use super::Offer;
use crate::gazetteer::key;

/// Something that can be offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// What is put into the box in place of the words it completes.
    pub(super) text: String,
    /// What is shown.
    pub(super) label: String,
    /// What it is.
    pub(super) offer: Offer,
    /// The less the likelier.
    pub(super) weight: u32,
}

/// How well a name fits: the less the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// The whole name.
    Exact,
    /// The name begins so.
    Beginning,
    /// Another name of it begins so.
    Other,
    /// A word of the name begins so.
    Word,
    /// The name begins nearly so.
    Nearly,
    /// A word of the name begins nearly so.
    NearlyWord,
}

impl Tier {
    /// Whether the name fits from its first word on.
    pub(super) const fn is_from_beginning(self) -> bool {
        !matches!(self, Self::Word | Self::NearlyWord)
    }
}

/// A name, or the rest of one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    /// Folded words with single spaces.
    text: Box<str>,
    part: Part,
    entry: usize,
}

/// Which name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// The entry's own name.
    Own,
    /// Another name of it.
    Other,
    /// Its own name from a later word on.
    Inner,
}

/// Names, sorted.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    entries: Vec<Entry>,
    names: Vec<Name>,
}

/// The least letters of a word that is looked for with one of them wrong.
const MIN_NEAR: usize = 5;

/// The least letters of a word in the middle of a name that is looked for.
const MIN_INNER: usize = 3;

impl Lexicon {
    /// Adds an entry with its own name and other ones; `inner`: any word of its own name may be what is typed.
    pub(super) fn add<'a>(
        &mut self,
        entry: Entry,
        own: &str,
        others: impl IntoIterator<Item = &'a str>,
        inner: bool,
    ) {
        let at = self.entries.len();
        self.entries.push(entry);
        let name = key(own);
        let starts = name.match_indices(' ').map(|(space, _)| space + 1);
        for start in starts.filter(|_| inner) {
            let rest = &name[start..];
            if rest.split(' ').next().is_some_and(|word| word.chars().count() >= MIN_INNER) {
                self.name(rest, Part::Inner, at);
            }
        }
        self.whole(&name, Part::Own, at);
        for other in others {
            self.whole(&key(other), Part::Other, at);
        }
    }

    /// A whole name, as it is written and written together.
    fn whole(&mut self, name: &str, part: Part, entry: usize) {
        if name.contains(' ') {
            self.name(&name.replace(' ', ""), part, entry);
        }
        self.name(name, part, entry);
    }

    fn name(&mut self, text: &str, part: Part, entry: usize) {
        if !text.is_empty() {
            self.names.push(Name { text: text.into(), part, entry });
        }
    }

    /// The same, ready to be asked.
    pub(super) fn sorted(mut self) -> Self {
        self.names.sort_unstable();
        self.names.dedup();
        self.names.shrink_to_fit();
        self
    }

    /// Every entry.
    #[cfg(test)]
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Tells every entry with a name that begins so or, where `near`, begins so but for one letter.
    pub(super) fn find<'a>(&'a self, wanted: &str, near: bool, mut tell: impl FnMut(&'a Entry, Tier)) {
        let mut tell = |name: &Name, tier| {
            if let Some(entry) = self.entries.get(name.entry) {
                tell(entry, tier);
            }
        };
        if near {
            // People seldom miss the first letter.
            let Some(first) = wanted.chars().next() else { return };
            if wanted.chars().count() < MIN_NEAR || wanted.bytes().any(|byte| byte.is_ascii_digit()) {
                return;
            }
            let first = first.to_string();
            for name in self.beginning(&first).filter(|name| begins_nearly(wanted, &name.text)) {
                tell(name, if name.part == Part::Inner { Tier::NearlyWord } else { Tier::Nearly });
            }
            return;
        }
        for name in self.beginning(wanted) {
            let tier = match name.part {
                Part::Inner => Tier::Word,
                _ if name.text.len() == wanted.len() => Tier::Exact,
                Part::Own => Tier::Beginning,
                Part::Other => Tier::Other,
            };
            tell(name, tier);
        }
    }

    fn beginning<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = &'a Name> {
        let from = self.names.partition_point(|name| &*name.text < wanted);
        self.names[from..].iter().take_while(move |name| name.text.starts_with(wanted))
    }
}

/// Whether a name begins with what is wanted but for one letter: another, one too many, one too few, or
/// two swapped.
fn begins_nearly(wanted: &str, name: &str) -> bool {
    let mut typed = wanted.chars();
    let mut known = name.chars();
    loop {
        let (typed_rest, known_rest) = (typed.as_str(), known.as_str());
        let Some(t) = typed.next() else { return true };
        let k = known.next();
        if k == Some(t) {
            continue;
        }
        let too_many = known_rest.starts_with(typed.as_str());
        // A name that ends before the wrong letter has no more to compare.
        let Some(k) = k else { return too_many };
        let other = known.as_str().starts_with(typed.as_str());
        let too_few = known.as_str().starts_with(typed_rest);
        let mut after = (typed.clone(), known.clone());
        let swapped = (after.0.next(), after.1.next()) == (Some(k), Some(t))
            && after.1.as_str().starts_with(after.0.as_str());
        return too_many || other || too_few || swapped;
    }
}

#[cfg(test)]
mod tests {
    use super::begins_nearly;

    #[test]
    fn one_letter_may_be_wrong() {
        for typed in ["gentbruge", "gntbrugge", "genntbrug", "genbtrugge", "gantbr", "gentbruggee"] {
            assert!(begins_nearly(typed, "gentbrugge"), "{typed}");
        }
        for typed in ["gntbruge", "ganbtrugge", "gentbruggeee", "brugge"] {
            assert!(!begins_nearly(typed, "gentbrugge"), "{typed}");
        }
        assert!(begins_nearly("éénzaam", "éenzaamheid"));
        assert!(!begins_nearly("abc", ""));
    }
}
