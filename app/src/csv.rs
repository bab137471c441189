//! Tables for a spreadsheet: UTF-8 with a byte order mark and semicolons, as Belgian settings read them at once. No cell is
//! taken for a formula.

use domain::sheet::guarded;

/// Begins the text: spreadsheets then know that it is UTF-8.
const MARK: &str = "\u{feff}";

/// The text of a table; the first row is its head.
#[must_use]
pub fn csv(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|text| cell(text)).collect::<Vec<_>>().join(";") + "\r\n";
    rows.iter().fold(MARK.to_owned(), |text, row| text + &line(row))
}

/// A cell. What a spreadsheet would compute gets an apostrophe before it.
fn cell(text: &str) -> String {
    let text = guarded(text);
    if text.contains([';', '"', '\n', '\r', ',']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_breaks_out() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+32", "'+32"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\r=1", "\"'\r=1\""),
            ("a;b", "\"a;b\""),
            ("zeg \"ja\"", "\"zeg \"\"ja\"\"\""),
            ("twee\nregels", "\"twee\nregels\""),
            ("Gent", "Gent"),
            ("", ""),
        ] {
            assert_eq!(cell(text), safe);
        }
        let rows = [vec!["a".to_owned(), "b".to_owned()], vec!["=1".to_owned(), "2".to_owned()]];
        assert_eq!(csv(&rows), "\u{feff}a;b\r\n'=1;2\r\n");
    }
}
