//! Whether the words around a name say that it is a place. Pure functions over tokens.

use crate::analysis::Token;

/// After these words a name is a place.
const BEFORE: [&str; 20] = [
    "in",
    "te",
    "uit",
    "rond",
    "rondom",
    "bij",
    "naar",
    "regio",
    "omgeving",
    "buurt",
    "streek",
    "nabij",
    "near",
    "vanuit",
    "region",
    "gemeente",
    "stad",
    "provincie",
    "from",
    "woonplaats",
];

/// After these only in a French question: `à`, `en`.
const BEFORE_FRENCH: [&str; 2] = ["a", "en"];

/// Houses that a town has: “het rusthuis van Zolder”.
const HOUSES: [&str; 16] = [
    "rusthuis",
    "woonzorgcentrum",
    "wzc",
    "ocmw",
    "caw",
    "cgg",
    "school",
    "gevangenis",
    "ziekenhuis",
    "station",
    "centrum",
    "bibliotheek",
    "bib",
    "kerk",
    "kliniek",
    "asielcentrum",
];

/// Words that make a question French enough for `en` to mean “in”.
const FRENCH: [&str; 28] = [
    "je",
    "j",
    "un",
    "une",
    "pour",
    "les",
    "des",
    "mon",
    "ma",
    "mes",
    "avec",
    "cherche",
    "besoin",
    "aide",
    "qui",
    "est",
    "suis",
    "et",
    "du",
    "la",
    "quelqu",
    "nous",
    "dans",
    "toute",
    "apprendre",
    "refugie",
    "personne",
    "ami",
];

/// Words that are nearly always the ordinary word, even at the end of a question.
const COMMON: [&str; 22] = [
    "werken", "meer", "lot", "leest", "halen", "melden", "menen", "lo", "moen", "paal", "beek", "berg", "as",
    "mal", "mere", "voort", "doel", "reet", "perk", "burcht", "ham", "proven",
];

/// First and family names, and the saints of schools: a capital letter says nothing.
const NAMES: [&str; 5] = ["brecht", "veerle", "rutten", "de haan", "linden"];

/// Words after which a noun follows, so that the next word is not a town standing alone.
const BEFORE_NOUN: [&str; 40] = [
    "de", "het", "een", "geen", "mijn", "je", "jouw", "zijn", "haar", "ons", "onze", "hun", "andere", "alle",
    "veel", "meer", "weinig", "die", "deze", "dat", "dit", "elke", "iedere", "te", "om", "kan", "kunnen",
    "wil", "willen", "mag", "mogen", "moet", "moeten", "zou", "zal", "gaan", "ga", "the", "le", "la",
];

/// What is asked of the context of a weak name.
pub(super) struct Around<'a> {
    /// All words of the question.
    pub(super) tokens: &'a [Token],
    /// The first word of the name.
    pub(super) from: usize,
    /// The first word after it.
    pub(super) to: usize,
    /// The name as looked up.
    pub(super) key: &'a str,
    /// One of its senses is a municipality.
    pub(super) municipality: bool,
    /// A place is known already, from the place box or surely from the question.
    pub(super) other_place: bool,
}

impl Around<'_> {
    /// Whether the context makes the name a place. Neighbouring places are judged by the caller.
    pub(super) fn says_place(&self) -> bool {
        let common = COMMON.contains(&self.key);
        let whole = self.from == 0 && self.to == self.tokens.len();
        whole || self.after_preposition(common) || self.is_capital() || self.stands_last(common)
    }

    fn before(&self, back: usize) -> Option<&str> {
        self.from.checked_sub(back).and_then(|at| self.tokens.get(at)).map(|token| token.text.as_str())
    }

    fn after_preposition(&self, common: bool) -> bool {
        if self.tokens[self.from].after_break {
            return false;
        }
        let Some(before) = self.before(1) else { return false };
        match before {
            // “om te halen”, “iets te melden”: an infinitive, unless somebody lives there.
            "te" if self.key.ends_with("en") => {
                self.before(2).is_some_and(|word| word.starts_with("woon") || word.starts_with("wonen"))
            }
            "bij" | "naar" | "rond" | "rondom" | "stad" if common => false,
            "van" => self.before(2).is_some_and(|word| {
                matches!(word, "buurt" | "omgeving" | "regio" | "streek" | "gemeente" | "stad" | "provincie")
                    || HOUSES.contains(&word)
            }),
            _ if BEFORE.contains(&before) => true,
            _ => BEFORE_FRENCH.contains(&before) && is_french(self.tokens),
        }
    }

    fn is_capital(&self) -> bool {
        self.from > 0
            && self.tokens[self.from].capital
            && !self.tokens[self.from].after_break
            && !NAMES.contains(&self.key)
            && !self.key.starts_with("sint ")
    }

    /// The last word of a question written in catchwords, or of a part of it, or a first part alone (“mol, …”), where
    /// no other place is known.
    fn stands_last(&self, common: bool) -> bool {
        let closed = self.tokens.get(self.to).is_none_or(|next| next.after_break);
        if !closed || self.other_place {
            return false;
        }
        if self.from == 0 {
            return self.municipality && !common;
        }
        if self.tokens[self.from].after_break {
            return self.municipality || !common;
        }
        !common
            && !NAMES.contains(&self.key)
            && self.before(1).is_some_and(|word| !BEFORE_NOUN.contains(&word))
    }
}

/// Whether a common word: then only its own municipality, province or postcode beside it makes it a place.
pub(super) fn is_common(key: &str) -> bool {
    COMMON.contains(&key)
}

/// Whether a question is written in French.
pub(super) fn is_french(tokens: &[Token]) -> bool {
    tokens.iter().filter(|token| FRENCH.contains(&token.text.as_str())).count() >= 2
}

/// Whether a town is meant with what lies around it: “regio”, “in de buurt van”.
pub(super) fn means_around(tokens: &[Token], from: usize) -> Option<usize> {
    let mut at = from;
    while at > 0 && from - at < 3 {
        at -= 1;
        match tokens[at].text.as_str() {
            "regio" | "omgeving" | "streek" | "buurt" | "region" | "environs" | "around" | "rondom"
            | "omtrek" | "omstreken" => return Some(at),
            "van" | "rond" | "de" | "d" | "of" | "bij" | "het" => {}
            _ => return None,
        }
    }
    None
}
