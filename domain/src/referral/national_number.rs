//! Finds a Belgian national register number in free text, by its check digits, so that it can be refused.

/// So many characters between two groups of digits still leave them one number (`85.07.30 - 033.28`).
const WIDEST_GAP: usize = 3;

/// The beginnings of telephone numbers that count eleven digits behind their plus, as many as a national number: the
/// country code, for the countries whose mobile numbers do (ITU-T E.164, national numbering plans).
const ELEVEN_BEHIND_A_PLUS: [&str; 22] = [
    "1", "7", "216", "230", "31", "32", "33", "34", "36", "373", "374", "40", "41", "46", "48", "61", "66",
    "84", "852", "853", "93", "94",
];

/// Whether the text holds eleven digits, written together or in groups with signs or spaces between them, that are a
/// national register number: six of a date, three of a counter, two that check the first nine modulo 97
/// (with a 2 in front for people born from 2000 on). A telephone number as people write them is none, whatever
/// its check digits say.
#[must_use]
pub fn holds_national_number(text: &str) -> bool {
    let (mut run, mut gap, mut before) = (Run::default(), 0, ' ');
    for c in text.chars().chain(std::iter::once('x')) {
        if let Some(digit) = digit(c) {
            if run.digits.is_empty() {
                run.plus = before == '+';
            }
            if gap > 0 || run.digits.is_empty() {
                run.groups.push(run.digits.len());
            }
            run.digits.push(digit);
            gap = 0;
        } else if !c.is_alphanumeric() && !run.digits.is_empty() && gap < WIDEST_GAP {
            gap += 1;
        } else {
            if run.holds_one() {
                return true;
            }
            (run, gap) = (Run::default(), 0);
        }
        before = c;
    }
    false
}

/// A digit as people type it: in Latin script, wide, or in the two sets of Arabic.
fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 4] = ['0', '０', '٠', '۰'];
    ZEROS.into_iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(zero))?;
        char::from_digit(value, 10)
    })
}

/// Digits that stand together.
#[derive(Default)]
struct Run {
    digits: String,
    /// Where each of its groups begins.
    groups: Vec<usize>,
    /// Whether a plus stands before it.
    plus: bool,
}

impl Run {
    /// Whether whole groups of it are a national number.
    fn holds_one(&self) -> bool {
        let ends = |end: &usize| *end == self.digits.len() || self.groups.contains(end);
        !self.is_telephone()
            && self.groups.iter().any(|start| {
                let eleven = Some(start + 11).filter(ends).and_then(|end| self.digits.get(*start..end));
                eleven.is_some_and(is_national_number)
            })
    }

    /// Digits that are dialled: behind a plus; behind 00 and longer than a national number; or a Belgian mobile number
    /// with its country in front and no plus (32 4…: such a national number could only be of somebody without a Belgian
    /// one, born in 1932).
    fn is_telephone(&self) -> bool {
        let (digits, length) = (self.digits.as_str(), self.digits.len());
        let behind_a_plus =
            length != 11 || ELEVEN_BEHIND_A_PLUS.iter().any(|country| digits.starts_with(country));
        (self.plus && length <= 15 && behind_a_plus)
            || (digits.starts_with("00") && (12..=17).contains(&length))
            || (digits.starts_with("324") && length == 11)
    }
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
        for between in [" - ", "–", " – ", "\u{a0}", "\u{2011}", "_", " : ", "\u{200b}", "\t", "\n"] {
            let typed = format!("{} {} {}{between}{} {}", &n[0..2], &n[2..4], &n[4..6], &n[6..9], &n[9..11]);
            assert!(holds_national_number(&typed), "{typed:?}");
        }
        for typed in [format!("+{n}"), format!("nr.{n}."), format!("rijksregister:{n}"), format!("({n})")] {
            assert!(holds_national_number(&typed), "{typed}");
        }
        for zero in ['０', '٠', '۰'] {
            let typed: Option<String> = n
                .chars()
                .map(|c| char::from_u32(u32::from(zero) + c.to_digit(10).unwrap_or_default()))
                .collect();
            assert!(typed.is_some_and(|typed| holds_national_number(&typed)), "{zero}");
        }
    }

    #[test]
    fn a_part_of_a_longer_number_is_none() {
        let n = made_up(850_730_033, false);
        for typed in [format!("BE{n}0"), format!("1{n}"), format!("{n}123 45"), format!("12{n} 3")] {
            assert!(!holds_national_number(&typed), "{typed}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in
            ["", "9050 Gentbrugge", "bel 09 222 33 44", "om 14.30 of 15.45", "12345678901", "85073003329 "]
        {
            assert_eq!(holds_national_number(text), text.trim() == made_up(850_730_033, false), "{text}");
        }
    }

    #[test]
    fn telephone_numbers_are_left_alone_whatever_their_check_digits() {
        // Every Belgian mobile number whose digits would pass, as people write it.
        let mut passed = 0;
        for subscriber in (0..10_000_000_u64).step_by(7) {
            let national = format!("47{subscriber:07}");
            let digits = format!("32{national}");
            if !is_national_number(&digits) {
                continue;
            }
            passed += 1;
            let (a, b, c, d) = (&national[0..3], &national[3..5], &national[5..7], &national[7..9]);
            for typed in [
                format!("+{digits}"),
                format!("+32 {a} {b} {c} {d}"),
                format!("0032 {a} {b} {c} {d}"),
                format!("0032{national}"),
                format!("32 {a} {b} {c} {d}"),
                digits.clone(),
                format!("0{national}"),
                format!("0{a}/{b}.{c}.{d}"),
                format!("+32 (0){national}"),
                format!("bel +32 {a} {b} {c} {d} na vijf uur"),
            ] {
                assert!(!holds_national_number(&typed), "{typed}");
            }
        }
        assert!(passed > 5_000, "the test meets numbers that would pass: {passed}");
        for landline in ["09 222 33 44", "+32 9 222 33 44", "02/234.56.78", "003292223344", "+31 6 12345678"]
        {
            assert!(!holds_national_number(landline), "{landline}");
        }
    }

    #[test]
    fn a_national_number_behind_a_telephone_number_is_found() {
        let n = made_up(850_730_033, false);
        assert!(holds_national_number(&format!("+32 470 12 34 56, {n}")));
        assert!(holds_national_number(&made_up(10_101_003, true)), "somebody born in 2001");
    }
}
