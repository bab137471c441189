//! The rules for a pass phrase: long, and not one that everybody guesses. No composition rules, pasting allowed.

use std::fmt;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// Fewest characters of a new pass phrase.
pub const SHORTEST: usize = 12;
/// Most characters.
pub const LONGEST: usize = 200;

/// Words that lie at hand, longest first; one a line, lower case, letters only.
static COMMON: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("common.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
});

/// What runs in order on a keyboard or in the alphabet.
const RUNS: [&str; 8] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
];

/// A pass phrase as it is stretched: trimmed and in Unicode form NFKC, so that every keyboard gives the same bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct PassPhrase(Zeroizing<String>);

impl fmt::Debug for PassPhrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PassPhrase(…)")
    }
}

/// Why a text is no pass phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was typed.
    Empty,
    /// Fewer than [`SHORTEST`] characters.
    TooShort,
    /// More than [`LONGEST`] characters.
    TooLong,
    /// Easily guessed: common words, a repetition, a run on the keyboard, only digits, the person's own name.
    TooCommon,
}

impl Problem {
    /// Its name in text keys: `fout-wachtzin-{key}`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "leeg",
            Self::TooShort => "te-kort",
            Self::TooLong => "te-lang",
            Self::TooCommon => "te-gewoon",
        }
    }
}

impl PassPhrase {
    /// What somebody typed to sign in. No rules: an old phrase must keep working. What is longer than any phrase
    /// can be is cut, so that stretching it costs no more than another wrong one.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.trim().chars().take(LONGEST + 1).nfkc().collect()))
    }

    /// A new pass phrase. `own` are words that everybody knows of this person: name, e-mail address.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub fn new(text: &str, own: &[&str]) -> Result<Self, Problem> {
        let phrase = Self::typed(text);
        match phrase.0.chars().count() {
            0 => Err(Problem::Empty),
            length if length < SHORTEST => Err(Problem::TooShort),
            // Also as it was typed: what was cut must never become a shorter pass phrase in silence.
            length if length > LONGEST || text.trim().chars().count() > LONGEST => Err(Problem::TooLong),
            _ if is_guessable(&phrase.0, own) => Err(Problem::TooCommon),
            _ => Ok(phrase),
        }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn is_guessable(phrase: &str, own: &[&str]) -> bool {
    let plain = bare(phrase);
    let unleeted: Vec<char> = bare(&phrase.chars().map(unleet).collect::<String>());
    let own: Vec<Vec<char>> = own
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()).map(bare).chain([bare(text)]))
        .filter(|word| word.len() >= 3)
        .collect();
    repeats(&plain)
        || runs(&plain)
        || is_covered(&plain, &own)
        || is_covered(&unleeted, &own)
        || is_in_the_lists(phrase)
}

/// Whether a guesser with the lists of leaked passwords has it within ten thousand million tries. `zxcvbn` brings those
/// lists (30,000 passwords that leaked most often, English words, names) and knows how people change them; of Dutch
/// words and of our keyboards it knows nothing: those are ours.
fn is_in_the_lists(phrase: &str) -> bool {
    zxcvbn::zxcvbn(phrase, &[]).guesses_log10() < 10.0
}

/// Letters and digits only, in lower case.
fn bare(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn unleet(character: char) -> char {
    match character {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// A short piece again and again, or hardly any different characters.
fn repeats(text: &[char]) -> bool {
    let mut different = text.to_vec();
    different.sort_unstable();
    different.dedup();
    different.len() < 5
        || (1..=8.min(text.len() / 2)).any(|piece| (piece..text.len()).all(|i| text[i] == text[i - piece]))
}

/// At most three runs of a keyboard or the alphabet, forwards or backwards, make up all of it.
fn runs(text: &[char]) -> bool {
    let runs: Vec<String> =
        RUNS.iter().flat_map(|run| [(*run).to_owned(), run.chars().rev().collect()]).collect();
    let (mut at, mut count) = (0, 0);
    while at < text.len() && count < 4 {
        let mut end = at + 1;
        while end < text.len() {
            let piece: String = text[at..=end].iter().collect();
            if !runs.iter().any(|run| run.contains(&piece)) {
                break;
            }
            end += 1;
        }
        at = end;
        count += 1;
    }
    at == text.len() && count <= 3
}

/// Whether at most two words that lie at hand and any digits leave fewer than four letters of the person's own.
fn is_covered(text: &[char], own: &[Vec<char>]) -> bool {
    const WORDS: usize = 2;
    const OWN_LETTERS: usize = 4;
    let common: Vec<Vec<char>> = COMMON.iter().map(|word| word.chars().collect()).collect();
    // left[k][i]: fewest letters not covered among the first i characters, with at most k words.
    let mut left = vec![vec![0_usize; text.len() + 1]; WORDS + 1];
    for words in 0..=WORDS {
        for i in 1..=text.len() {
            let mut fewest = left[words][i - 1] + usize::from(!text[i - 1].is_numeric());
            if words > 0 {
                for word in common.iter().chain(own).filter(|word| text[..i].ends_with(word)) {
                    fewest = fewest.min(left[words - 1][i - word.len()]);
                }
            }
            left[words][i] = fewest;
        }
    }
    left[WORDS][text.len()] < OWN_LETTERS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const OWN: [&str; 2] = ["Fatima El Amrani", "fatima.elamrani@voorbeeld.test"];

    #[test]
    fn good_phrases_are_taken() {
        for phrase in [
            "vier gele fietsen zingen",
            "koffie zonder melk op dinsdag",
            "Xk9#mQ2vLp7!z",
            "de buurvrouw bakt wafels",
            "ψυχή καὶ σῶμα",
            "mijn oma had drie kippen en een haan",
            "tractor paraplu",
        ] {
            assert!(PassPhrase::new(phrase, &OWN).is_ok(), "{phrase}");
        }
    }

    #[test]
    fn guessable_phrases_are_refused() {
        for phrase in [
            "wachtwoord123",
            "Wachtwoord2026!",
            "W4chtw00rd!!12",
            "welkomwelkom",
            "WelkomWachtwoord",
            "azertyuiop123",
            "qwertyuiopasdf",
            "abcdefghijkl",
            "0987654321098",
            "aaaaaaaaaaaaaaaa",
            "abababababab",
            "hallo hallo hallo",
            "483920174821",
            "buddywijzer2026",
            "Fatima El Amrani",
            "fatimaelamrani1",
            "fatima.elamrani@voorbeeld.test",
            "P@ssw0rdP@ssw0rd",
            "correct horse battery staple",
            "trustno1trustno1",
            "iloveyou forever",
            "liverpoolfc1892",
            "Summer2019!!",
            "chelsea football",
        ] {
            assert_eq!(PassPhrase::new(phrase, &OWN), Err(Problem::TooCommon), "{phrase}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(PassPhrase::new("  ", &[]), Err(Problem::Empty));
        assert_eq!(PassPhrase::new("zeven fiets", &[]), Err(Problem::TooShort));
        assert!(PassPhrase::new("zeven fietse", &[]).is_ok());
        let long: String = (0..50).map(|i| format!("w{i:03}")).collect();
        assert!(PassPhrase::new(&long, &[]).is_ok());
        assert_eq!(PassPhrase::new(&(long + "x"), &[]), Err(Problem::TooLong));
    }

    #[test]
    fn the_same_phrase_from_another_keyboard_is_the_same() {
        // é as one character and as e with an accent; a ligature; full-width digits; a pasted line end.
        let one = PassPhrase::typed("caf\u{e9} \u{fb01}ets 12");
        assert_eq!(one, PassPhrase::typed("cafe\u{301} fiets \u{ff11}\u{ff12}\n"));
        assert_ne!(one, PassPhrase::typed("cafe fiets 12"));
        assert_eq!(format!("{one:?}"), "PassPhrase(…)");
    }

    #[test]
    fn the_list_is_clean() {
        assert!(COMMON.len() > 200, "{}", COMMON.len());
        let mut seen = std::collections::HashSet::new();
        for word in COMMON.iter() {
            assert!(word.chars().count() >= 4 && word.chars().all(|c| c.is_lowercase()), "{word}");
            assert!(seen.insert(word), "{word} stands twice");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_rules_themselves(text in "\\PC{0,210}") {
            let _ = PassPhrase::new(&text, &OWN);
            prop_assert!(PassPhrase::typed(&text).0.chars().count() < 4000);
        }
    }
}
