//! The files: CSV as spreadsheets write it, and JSON, a listing on each line. Both hold the same columns.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::columns::Column;
use crate::directory::Programme;
use crate::listing::proposal::Known;
use crate::sheet::{Unreadable, bare, decode, delimiter};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 2_000_000;
/// The most listings in one file.
pub const MOST_ROWS: usize = 5_000;

/// One listing of a file, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, counted from 1.
    pub line: u64,
    /// The columns that the file has, each with its values; none where the cell is empty.
    pub cells: BTreeMap<Column, Vec<String>>,
}

impl Row {
    /// The first value of a column.
    #[must_use]
    pub fn first(&self, column: Column) -> Option<&str> {
        self.cells.get(&column)?.first().map(String::as_str)
    }
}

/// Why a file is read no further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableError {
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// More than [`MOST_ROWS`].
    TooMany,
    /// No text: an encoding or a format we cannot read.
    Unreadable(Unreadable),
    /// No line of heads, or none of ours.
    NoHeads,
    /// A head that is none of ours, or twice.
    Head(String),
    /// A line that is none of a table or no JSON object.
    Line(u64),
    /// There is nothing in it.
    Empty,
}

/// The listings of a file: CSV or lines of JSON.
///
/// # Errors
/// The file as a whole cannot be read: nothing of it is.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    if bytes.len() > MOST_BYTES {
        return Err(TableError::TooLarge);
    }
    let text = decode(bytes).map_err(TableError::Unreadable)?;
    let rows = if text.trim_start().starts_with('{') { from_json(&text) } else { from_csv(&text) }?;
    if rows.is_empty() { Err(TableError::Empty) } else { Ok(rows) }
}

fn from_csv(text: &str) -> Result<Vec<Row>, TableError> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut heads: Option<Vec<Option<Column>>> = None;
    let mut rows = Vec::new();
    let mut lines = Lines { text, at: 0, line: 1 };
    for record in reader.records() {
        let record =
            record.map_err(|error| TableError::Line(error.position().map_or(1, csv::Position::line)))?;
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        let Some(heads) = &heads else {
            heads = Some(heads_of(&record)?);
            continue;
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        // A cell behind the last head would be lost.
        if record.iter().skip(heads.len()).any(|cell| !cell.trim().is_empty()) {
            return Err(TableError::Line(line));
        }
        if rows.len() == MOST_ROWS {
            return Err(TableError::TooMany);
        }
        let cells = heads.iter().zip(record.iter().chain(std::iter::repeat("")));
        let cells = cells.filter_map(|(head, cell)| Some(((*head)?, values((*head)?, bare(cell.trim())))));
        rows.push(Row { line, cells: cells.collect() });
    }
    if heads.is_none() { Err(TableError::Empty) } else { Ok(rows) }
}

/// Counts lines on the way: the reader's own count is one behind where lines end with two letters.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the text after a byte begins. To be asked in order.
    fn of(&mut self, byte: u64) -> u64 {
        let bytes = self.text.as_bytes();
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len()).max(self.at);
        while matches!(bytes.get(to), Some(b'\r' | b'\n')) {
            to += 1;
        }
        let passed = bytes[self.at..to].iter().filter(|byte| **byte == b'\n').count();
        self.line += u64::try_from(passed).unwrap_or(u64::MAX);
        self.at = to;
        self.line
    }
}

/// The columns of the first line; a spreadsheet may leave empty ones.
fn heads_of(record: &csv::StringRecord) -> Result<Vec<Option<Column>>, TableError> {
    let mut heads = Vec::new();
    for head in record {
        let head = head.trim();
        if head.is_empty() {
            heads.push(None);
            continue;
        }
        match Column::from_name(head) {
            Some(column) if !heads.contains(&Some(column)) => heads.push(Some(column)),
            _ if heads.iter().all(Option::is_none) => return Err(TableError::NoHeads),
            _ => return Err(TableError::Head(head.chars().take(40).collect())),
        }
    }
    if heads.iter().any(Option::is_some) { Ok(heads) } else { Err(TableError::NoHeads) }
}

/// The values of a cell.
fn values(column: Column, text: &str) -> Vec<String> {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    match column.separator() {
        // A line break parts values too, as people press it in a cell.
        Some(mark) => text.split([mark, '\n', ';']).filter_map(some).collect(),
        None => some(text).into_iter().collect(),
    }
}

fn from_json(text: &str) -> Result<Vec<Row>, TableError> {
    let mut rows = Vec::new();
    for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        if rows.len() == MOST_ROWS {
            return Err(TableError::TooMany);
        }
        let object: Map<String, Value> = serde_json::from_str(text).map_err(|_| TableError::Line(line))?;
        let mut cells = BTreeMap::new();
        for (head, value) in object {
            let short = || TableError::Head(head.chars().take(40).collect());
            let column = Column::from_name(&head).ok_or_else(short)?;
            let one = |value: Value| match value {
                Value::String(text) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
                Value::Number(number) => Ok(Some(number.to_string())),
                Value::Null => Ok(None),
                _ => Err(TableError::Line(line)),
            };
            let values = match value {
                Value::Array(values) => {
                    values.into_iter().filter_map(|value| one(value).transpose()).collect()
                }
                value => one(value).map(|value| value.into_iter().collect()),
            };
            cells.insert(column, values?);
        }
        rows.push(Row { line, cells });
    }
    Ok(rows)
}

/// What a listing says in each column.
fn cells(
    programme: &Programme,
    organisation: &str,
    version: &str,
    known: &Known<'_>,
) -> impl Iterator<Item = (Column, Vec<String>)> {
    Column::ALL.into_iter().map(move |column| {
        let values = match column {
            Column::Slug => vec![programme.slug.to_string()],
            Column::Versie => vec![version.to_owned()],
            Column::Organisatie => vec![organisation.to_owned()],
            _ => column.get(programme, known),
        };
        (column, values)
    })
}

/// A table of listings, as rows of cells with the heads first; each with the name of who leads it and of its version.
#[must_use]
pub fn to_csv<'a>(
    listings: impl Iterator<Item = (&'a Programme, &'a str, String)>,
    known: &Known<'_>,
) -> Vec<Vec<String>> {
    let mut rows = vec![Column::ALL.map(|column| column.name().to_owned()).to_vec()];
    rows.extend(listings.map(|(programme, organisation, version)| {
        let cells = cells(programme, organisation, &version, known);
        cells.map(|(column, values)| values.join(&column.separator().map_or(String::new(), joint))).collect()
    }));
    rows
}

fn joint(mark: char) -> String {
    if mark == ' ' { " ".to_owned() } else { format!("{mark} ") }
}

/// The same as lines of JSON: lists stay lists, what is not said is null. (A column that is left out stays as it is.)
#[must_use]
pub fn to_jsonl<'a>(
    listings: impl Iterator<Item = (&'a Programme, &'a str, String)>,
    known: &Known<'_>,
) -> String {
    let mut text = String::new();
    for (programme, organisation, version) in listings {
        let object: Map<String, Value> = cells(programme, organisation, &version, known)
            .map(|(column, values)| {
                let value = if column.separator().is_some() {
                    Value::from(values)
                } else {
                    Value::from(values.into_iter().next())
                };
                (column.name().to_owned(), value)
            })
            .collect();
        text.push_str(&Value::from(object).to_string());
        text.push('\n');
    }
    text
}
