//! Tables as people keep them in a spreadsheet: what a file's bytes say, how its cells are parted, and cells that no
//! spreadsheet takes for a formula. Lossless: what is written is read back as it was.

/// What a spreadsheet would compute, when a cell begins with it.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that is no formula: an apostrophe before what would be one, and before an apostrophe that would then be taken for
/// ours.
#[must_use]
pub fn guarded(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let looks_guarded = first == Some('\'') && letters.next().is_some_and(is_guardable);
    if first.is_some_and(|first| FORMULA.contains(&first)) || looks_guarded {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// What a cell says: without the apostrophe that guards it. One that belongs to a word stays ('s-Gravenvoeren).
#[must_use]
pub fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.chars().next().is_some_and(is_guardable) => rest,
        _ => cell,
    }
}

fn is_guardable(letter: char) -> bool {
    letter == '\'' || FORMULA.contains(&letter)
}

/// Why a file is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// UTF-16, as some programs call “Unicode”.
    Utf16,
    /// Bytes that stand for no letter: a picture, a spreadsheet's own format.
    Binary,
}

/// The text of a file: UTF-8 with or without a mark, else Windows-1252, as Excel writes it.
///
/// # Errors
/// What is neither.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Unreadable::Utf16);
    }
    if bytes.contains(&0) {
        return Err(Unreadable::Binary);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    // The five bytes that are no letter become controls that no text holds.
    if text.contains(|letter| ('\u{80}'..='\u{9f}').contains(&letter)) {
        return Err(Unreadable::Binary);
    }
    Ok(text.into_owned())
}

/// What parts the cells of a table: of semicolon, comma and tab the one that its first line has most of.
#[must_use]
pub fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: &u8| first.bytes().filter(|byte| byte == mark).count();
    // The last of equals wins: a semicolon where there is none at all.
    [b'\t', b',', b';'].into_iter().max_by_key(count).unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_of_old_and_new_programs_are_read() {
        assert_eq!(decode("\u{feff}Sint-Niklaas é".as_bytes()).as_deref(), Ok("Sint-Niklaas é"));
        assert_eq!(decode(b"caf\xe9 \x80 5 \x96 nu").as_deref(), Ok("café € 5 – nu"));
        assert_eq!(decode(b"\xff\xfea\0"), Err(Unreadable::Utf16));
        assert_eq!(decode(b"PK\x03\x04\0"), Err(Unreadable::Binary));
        assert_eq!(decode(b"\x81"), Err(Unreadable::Binary));
        for (text, mark) in [("a;b,c;d", b';'), ("a,b", b','), ("a\tb\tc;d", b'\t'), ("a", b';'), ("", b';')]
        {
            assert_eq!(delimiter(text), mark, "{text}");
        }
        for (text, cell) in
            [("=1", "'=1"), ("+32", "'+32"), ("'s-Gravenvoeren", "'s-Gravenvoeren"), ("'=1", "''=1")]
        {
            assert_eq!(guarded(text), cell);
        }
    }

    proptest! {
        #[test]
        fn what_is_guarded_is_read_back_and_no_formula(text in "['=+@a-]{0,4}|.{0,12}") {
            let cell = guarded(&text);
            prop_assert_eq!(bare(&cell), &text);
            prop_assert!(!cell.starts_with(FORMULA));
        }

        #[test]
        fn any_bytes_are_a_text_or_an_error(bytes: Vec<u8>) {
            if let Ok(text) = decode(&bytes) {
                let _ = delimiter(&text);
            }
        }
    }
}
