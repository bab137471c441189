//! The number of an organisation in the Crossroads Bank for Enterprises (KBO): ten digits, of which the last two check the
//! others.

use serde::{Deserialize, Serialize};

/// An enterprise number with right check digits: ten digits, the first 0 or 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EnterpriseNumber(Box<str>);

impl EnterpriseNumber {
    /// The number somebody typed: with or without `BE`, dots and spaces, or the zero in front that older letterheads lack.
    /// `None` where the check digits are wrong.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let bare =
            typed.get(..2).filter(|head| head.eq_ignore_ascii_case("be")).map_or(typed, |_| &typed[2..]);
        if bare.chars().any(|c| !c.is_ascii_digit() && !matches!(c, '.' | ' ' | '-' | '\u{a0}')) {
            return None;
        }
        let mut digits: String = bare.chars().filter(char::is_ascii_digit).collect();
        if digits.len() == 9 {
            digits.insert(0, '0');
        }
        let number: u64 = digits.parse().ok().filter(|_| digits.len() == 10)?;
        let (body, check) = (number / 100, number % 100);
        (digits.starts_with(['0', '1']) && body > 0 && 97 - body % 97 == check).then(|| Self(digits.into()))
    }

    /// Ten digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is written: `0123.456.749`.
    #[must_use]
    pub fn written(&self) -> String {
        format!("{}.{}.{}", &self.0[..4], &self.0[4..7], &self.0[7..])
    }
}

impl TryFrom<String> for EnterpriseNumber {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no enterprise number")
    }
}

impl From<EnterpriseNumber> for String {
    fn from(number: EnterpriseNumber) -> Self {
        number.0.into()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        // Made up: 97 - 1234567 mod 97 = 49.
        for typed in ["0123456749", "BE 0123.456.749", "be0123 456 749", "123456749", " 0123-456-749 "] {
            let number = EnterpriseNumber::parse(typed).unwrap_or_else(|| panic!("{typed}"));
            assert_eq!((number.as_str(), number.written().as_str()), ("0123456749", "0123.456.749"));
        }
        for bad in
            ["", "0123456748", "012345674", "2123456749", "NL0123456749", "0000000097", "0123456749x", "é1"]
        {
            assert_eq!(EnterpriseNumber::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_found(body in 1_u64..19_999_999, at in 0_usize..10, other in 1_u8..10) {
            let text = format!("{body:08}{:02}", 97 - body % 97);
            prop_assert!(EnterpriseNumber::parse(&text).is_some());
            let mut digits = text.into_bytes();
            digits[at] = b'0' + (digits[at] - b'0' + other) % 10;
            prop_assert_eq!(EnterpriseNumber::parse(&String::from_utf8(digits).unwrap()), None);
        }

        #[test]
        fn nothing_typed_breaks_it(text in "\\PC{0,40}") {
            let _ = EnterpriseNumber::parse(&text);
        }
    }
}
