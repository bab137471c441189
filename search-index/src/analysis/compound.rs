//! Splitting compounds: taalbuddy is taal and buddy, vrijetijdsmaatje is vrije, tijd and maatje.

use std::collections::HashSet;

use super::Steps;

/// The most parts a compound is split into.
const MAX_PARTS: usize = 3;

/// The parts of a folded compound, all of them in the list of parts, with the linking letters s, e, n, en
/// between them left out. Empty where the word cannot be covered wholly by two or three parts.
pub(super) fn split(word: &str, parts: &HashSet<String>, steps: &Steps) -> Vec<String> {
    if word.len() < 6 || !word.is_ascii() || parts.contains(word) {
        return Vec::new();
    }
    let mut found = Vec::new();
    if cover(word, parts, MAX_PARTS, &mut found, steps) { found } else { Vec::new() }
}

fn cover(rest: &str, parts: &HashSet<String>, left: usize, found: &mut Vec<String>, steps: &Steps) -> bool {
    // Every cut and every ending is one look into the list.
    if !steps.take(rest.len()) {
        return false;
    }
    if let Some(last) = as_part(rest, parts)
        && !found.is_empty()
    {
        found.push(last);
        return true;
    }
    if left <= 1 {
        return false;
    }
    // The longest first part wins: voorlees before voor.
    for at in (3..rest.len().saturating_sub(2)).rev() {
        let (head, tail) = rest.split_at(at);
        if !parts.contains(head) {
            continue;
        }
        for link in ["", "s", "en", "e", "n"] {
            let Some(tail) = tail.strip_prefix(link) else { continue };
            found.push(head.to_owned());
            if cover(tail, parts, left - 1, found, steps) {
                return true;
            }
            found.pop();
        }
    }
    false
}

/// The last part may stand in the plural or as a diminutive.
fn as_part(word: &str, parts: &HashSet<String>) -> Option<String> {
    if word.len() < 3 {
        return None;
    }
    ["", "s", "en", "e", "tje", "je", "tjes", "jes"]
        .iter()
        .filter_map(|end| word.strip_suffix(end))
        .find(|base| parts.contains(*base))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(word: &str, parts: &HashSet<String>) -> Vec<String> {
        super::split(word, parts, &Steps::default())
    }

    #[test]
    fn compounds_are_covered_wholly_or_not_at_all() {
        let parts: HashSet<String> =
            ["taal", "buddy", "vrije", "tijd", "maat", "jong", "dementie", "huis", "werk"]
                .map(String::from)
                .into();
        assert_eq!(split("taalbuddys", &parts), ["taal", "buddy"]);
        assert_eq!(split("vrijetijdsmaatje", &parts), ["vrije", "tijd", "maat"]);
        assert_eq!(split("jongdementie", &parts), ["jong", "dementie"]);
        assert_eq!(split("huiswerk", &parts), ["huis", "werk"]);
        for whole in ["taal", "taalxbuddy", "buddy", "jongens", "ééntaalbuddy"] {
            assert!(split(whole, &parts).is_empty(), "{whole}");
        }
    }
}
