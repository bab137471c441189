//! Plain language, measured: short sentences and short words, page by page. A part of the texts under a `##` comment is
//! a page, or a piece of one. Listings are measured too, and only reported: their words follow the organisations.

use std::fmt::Write as _;

use crate::keys::files;
use crate::world::World;

/// The longest sentence, in words.
const LONGEST: usize = 20;
/// The mean length of a sentence, in words.
const MEAN: f64 = 12.0;
/// The least reading ease (Flesch, as Douma adapted it to Dutch in 1960): 65 is “standard”.
const EASE: f64 = 65.0;
/// What is shorter than this says nothing about a page.
const LEAST_WORDS: usize = 40;

/// Counts over some sentences.
#[derive(Debug, Default, Clone, Copy)]
struct Measure {
    sentences: usize,
    words: usize,
    syllables: usize,
}

#[expect(clippy::cast_precision_loss, reason = "counts of words")]
impl Measure {
    fn add(&mut self, sentence: &str) -> usize {
        let words = words(sentence);
        self.sentences += 1;
        self.words += words.len();
        self.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
        words.len()
    }

    fn mean(self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }

    fn ease(self) -> f64 {
        206.84 - 0.93 * self.mean() - 77.0 * self.syllables as f64 / self.words.max(1) as f64
    }
}

fn words(sentence: &str) -> Vec<String> {
    let word = |word: &str| word.chars().filter(|c| c.is_alphanumeric() || *c == '\'').collect::<String>();
    sentence.split_whitespace().map(word).filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}

/// Groups of vowels; a trema begins a new one, and `ij` is one.
fn syllables(word: &str) -> usize {
    let (mut count, mut before) = (0, ' ');
    for c in word.to_lowercase().chars() {
        let vowel = |c: char| "aeiouyáàâéèêíóôúëïöü".contains(c);
        let begins = vowel(c) && (!vowel(before) || "ëïöü".contains(c));
        count += usize::from(begins);
        before = if c == 'j' && before == 'i' { 'i' } else { c };
    }
    count.max(1)
}

/// The sentences of a text: what ends in a full stop, question or exclamation mark. A label is none.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!', '\n']).map(str::trim).filter(|part| part.ends_with(['.', '?', '!']))
}

/// The pages of a language: the title of a `##` comment, and what stands below it.
fn pages(lang: &str) -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = Vec::new();
    for text in files(&format!("texts/{lang}"), "ftl") {
        for line in text.lines() {
            if let Some(title) = line.strip_prefix("##") {
                pages.push((title.trim().to_owned(), String::new()));
                continue;
            }
            let value = line.split_once(" = ").map_or(line.trim(), |(_, value)| value);
            let value = value.trim_start_matches("*[other]").trim_start_matches("[one]");
            // What is put in later is a name or a number.
            let mut plain = String::new();
            for (at, part) in value.split("{ $").enumerate() {
                let rest = if at == 0 { part } else { part.split_once('}').map_or("", |(_, rest)| rest) };
                let _ = write!(plain, "{}{rest}", if at == 0 { "" } else { "Gent" });
            }
            if let Some((_, page)) = pages.last_mut() {
                page.push_str(&plain);
                page.push('\n');
            }
        }
    }
    pages
}

#[test]
fn our_own_texts_are_plain() {
    let mut wrong = Vec::new();
    let mut all = Measure::default();
    for (title, text) in pages("nl") {
        let mut page = Measure::default();
        for sentence in sentences(&text) {
            let length = page.add(sentence);
            all.add(sentence);
            if length > LONGEST {
                wrong.push(format!("{title}: {length} words: {sentence}"));
            }
        }
        if page.words >= LEAST_WORDS && (page.mean() > MEAN || page.ease() < EASE) {
            wrong.push(format!("{title}: mean {:.1} words, ease {:.0}", page.mean(), page.ease()));
        }
    }
    println!("{} sentences, mean {:.1} words, ease {:.0}", all.sentences, all.mean(), all.ease());
    assert!(all.sentences > 200, "{all:?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn sentences_are_short_in_every_language() {
    for lang in ["fr", "en"] {
        let long: Vec<String> = pages(lang)
            .iter()
            .flat_map(|(_, text)| sentences(text).map(str::to_owned).collect::<Vec<_>>())
            .filter(|sentence| words(sentence).len() > LONGEST)
            .collect();
        assert!(long.is_empty(), "{lang}: {long:#?}");
    }
}

/// `cargo test -p app --test pages plain -- --nocapture` prints the figures.
#[test]
fn listings_are_measured() {
    let world = World::load();
    let (mut all, mut long, mut hard) = (Measure::default(), 0, 0);
    for programme in &world.directory.programmes {
        let mut one = Measure::default();
        for sentence in sentences(&programme.summary.nl) {
            all.add(sentence);
            long += usize::from(one.add(sentence) > LONGEST);
        }
        hard += usize::from(one.ease() < EASE);
    }
    let total = world.directory.programmes.len();
    println!(
        "{total} listings: {} sentences, mean {:.1} words, {long} longer than {LONGEST}, ease {:.0}, {hard} below {EASE}",
        all.sentences,
        all.mean(),
        all.ease()
    );
    assert!(all.sentences >= total, "every listing has a sentence");
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, count) in [
        ("buddy", 2),
        ("vrijwilliger", 4),
        ("coördinator", 5),
        ("je", 1),
        ("leeuw", 1),
        ("tv", 1),
        ("ideeën", 3),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
    let mut measure = Measure::default();
    assert_eq!(measure.add("Je belt, en je praat."), 5);
    assert!((measure.ease() - (206.84 - 0.93 * 5.0 - 77.0)).abs() < 0.01, "{}", measure.ease());
}
