//! A light stem for Dutch: plural, adjective, diminutive, a little of verbs.
//!
//! Both Porter stemmers for Dutch were measured on this field's words and merge or part the wrong
//! ones (gezin with zin, kind from kinderen), so the rules here undo spelling only: the doubled
//! consonant of a short vowel, the single vowel of an open syllable, v and z. What they get wrong
//! stands in `data/topics/stems.csv`, and `pairs.csv` says which words must and must not meet.

/// The stem of a folded word by rule alone. Words of other scripts and short words stay as they are.
#[must_use]
pub fn light_stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stem = plural_s(word);
    stem = diminutive(stem);
    if let Some(base) = stem.strip_suffix("heden").or_else(|| stem.strip_suffix("heid"))
        && base.len() >= 3
    {
        return ended(base);
    }
    if let Some(base) = stem.strip_suffix("en").filter(|base| long_enough(base)) {
        return opened(base);
    }
    if let Some(base) = stem.strip_suffix('e').filter(|base| long_enough(base) && !base.ends_with(['e', 'i']))
    {
        return opened(base);
    }
    for ending in ["kt", "pt", "lt", "mt"] {
        if stem.len() >= 5 && stem.ends_with(ending) {
            return ended(&stem[..stem.len() - 1]);
        }
    }
    ended(stem)
}

/// Three letters, of which one is a vowel.
fn long_enough(base: &str) -> bool {
    base.len() >= 3 && base.bytes().any(is_vowel)
}

const fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Without the s of a plural: after an unstressed syllable or a vowel, not the s that is part of a word.
fn plural_s(word: &str) -> &str {
    let Some(base) = word.strip_suffix('s') else { return word };
    let plural = base.len() >= 5
        && ["er", "el", "en", "em", "or", "je", "ie"].iter().any(|end| base.ends_with(end))
        || base.len() >= 4 && base.ends_with(['y', 'a', 'o']) && !base.ends_with("oo");
    if plural { base } else { word }
}

fn diminutive(word: &str) -> &str {
    let Some(base) = word.strip_suffix("je").filter(|base| base.len() >= 3) else { return word };
    if let Some(short) = base.strip_suffix("et").filter(|b| b.len() >= 4 && doubled(b)) {
        return &short[..short.len() - 1];
    }
    match base.as_bytes() {
        // maatje, praatje: the t is of the word; zoontje, kleintje, vrouwtje: it is not.
        [.., a, b, b't'] if a == b && is_vowel(*a) => base,
        [.., b'l' | b'n' | b'r' | b'w', b't'] => &base[..base.len() - 1],
        [.., b'm', b'p'] => &base[..base.len() - 1],
        _ => base,
    }
}

fn doubled(text: &str) -> bool {
    matches!(text.as_bytes(), [.., a, b] if a == b && !is_vowel(*a))
}

/// A stem that lost -en or -e: its syllable was open.
fn opened(base: &str) -> String {
    if doubled(base) {
        return ended(&base[..base.len() - 1]);
    }
    let mut out = base.to_owned();
    if let [rest @ .., vowel, last] = base.as_bytes()
        && matches!(vowel, b'a' | b'e' | b'o' | b'u')
        && !is_vowel(*last)
        && *last != b'x'
        && rest.last().is_none_or(|before| !is_vowel(*before))
        && !(rest.iter().any(|b| is_vowel(*b)) && *vowel == b'e' && matches!(last, b'r' | b'l' | b'n' | b'm'))
        && !(base.ends_with("or") && rest.len() >= 3)
    {
        out.insert(base.len() - 1, char::from(*vowel));
    }
    ended(&out)
}

/// z and v at the end are written s and f.
fn ended(stem: &str) -> String {
    let mut out = stem.to_owned();
    if stem.len() >= 3 {
        if out.ends_with('z') {
            out.replace_range(out.len() - 1.., "s");
        } else if out.ends_with('v') {
            out.replace_range(out.len() - 1.., "f");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_is_undone() {
        for (word, stem) in [
            ("huizen", "huis"),
            ("lopen", "loop"),
            ("gezinnen", "gezin"),
            ("schulden", "schuld"),
            ("eenzame", "eenzaam"),
            ("eenzaamheid", "eenzaam"),
            ("maatjes", "maat"),
            ("zoontje", "zoon"),
            ("vriendinnetje", "vriendin"),
            ("vrijwilligers", "vrijwilliger"),
            ("buddys", "buddy"),
            ("wandelen", "wandel"),
            ("helpt", "help"),
            ("lieve", "lief"),
            ("mens", "mens"),
            ("thuis", "thuis"),
            ("dementie", "dementie"),
            ("twee", "twee"),
        ] {
            assert_eq!(light_stem(word), stem, "{word}");
        }
    }

    #[test]
    fn other_scripts_and_short_words_stay() {
        for word in ["", "as", "les", "9050", "допомога", "éé", "اريد"] {
            assert_eq!(light_stem(word), word);
        }
    }
}
