//! Finds a Belgian national register number in free text, by its check digits, so that it can be refused.

/// Whether the text holds eleven digits, written together or with the usual separators, that are a
/// national register number: six of a date, three of a counter, two that check the first nine modulo 97
/// (with a 2 in front for people born from 2000 on).
pub(super) fn holds_national_number(text: &str) -> bool {
    let mut run = String::new();
    let mut gap = 0;
    for c in text.chars().chain(std::iter::once('x')) {
        if c.is_ascii_digit() {
            run.push(c);
            gap = 0;
        } else if " .-/".contains(c) && !run.is_empty() && gap < 2 {
            gap += 1;
        } else {
            if windows_of_eleven(&run) {
                return true;
            }
            run.clear();
            gap = 0;
        }
    }
    false
}

fn windows_of_eleven(digits: &str) -> bool {
    digits.len() >= 11
        && (0..=digits.len() - 11).any(|start| digits.get(start..start + 11).is_some_and(is_national_number))
}

fn is_national_number(eleven: &str) -> bool {
    let part =
        |from: usize, to: usize| eleven.get(from..to).and_then(|d| d.parse::<u64>().ok()).unwrap_or(u64::MAX);
    // A foreigner's number (bis) has 20 or 40 added to the month.
    let month = part(2, 4) % 20;
    if part(2, 4) > 52 || month > 12 || part(4, 6) > 31 {
        return false;
    }
    let (nine, check) = (part(0, 9), part(9, 11));
    check == 97 - nine % 97 || check == 97 - (2_000_000_000 + nine) % 97
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A made-up number with right check digits: the date does not belong to anybody.
    fn made_up(nine: u64, from_2000: bool) -> String {
        let base = if from_2000 { 2_000_000_000 + nine } else { nine };
        format!("{nine:09}{:02}", 97 - base % 97)
    }

    #[test]
    fn numbers_are_found_however_they_are_written() {
        let n = made_up(850_730_033, false);
        assert!(holds_national_number(&n));
        assert!(holds_national_number(&format!("mijn nummer is {n}, dank u")));
        let dotted = format!("{}.{}.{}-{}.{}", &n[0..2], &n[2..4], &n[4..6], &n[6..9], &n[9..11]);
        assert!(holds_national_number(&dotted), "{dotted}");
        assert!(holds_national_number(&made_up(20_315_007, true)));
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in
            ["", "9050 Gentbrugge", "bel 09 222 33 44", "om 14.30 of 15.45", "12345678901", "85073003329 "]
        {
            assert_eq!(holds_national_number(text), text.trim() == made_up(850_730_033, false), "{text}");
        }
    }
}
