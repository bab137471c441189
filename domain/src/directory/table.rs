//! Reading tables strictly: every wrong record stops with file, line, field and reason.

use serde::de::DeserializeOwned;

/// A record of the embedded data that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, field “{field}”: {reason}")]
pub struct LoadError {
    /// The file, as named under `data/`.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The field; empty where the whole record is meant.
    pub field: String,
    /// What is wrong, in English.
    pub reason: String,
}

impl LoadError {
    /// An error at a place in a file.
    pub fn new(file: &str, line: usize, field: &str, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, field: field.to_owned(), reason: reason.into() }
    }
}

/// The rows of a CSV file with a header, each with its line.
///
/// # Errors
/// A row that is not UTF-8, has another number of cells than the header, or does not fit `T`.
pub fn rows<T: DeserializeOwned>(file: &str, text: &str) -> Result<Vec<(usize, T)>, LoadError> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(|e| LoadError::new(file, 1, "", e.to_string()))?.clone();
    let mut out = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| {
            let line = e.position().map_or(0, csv::Position::line);
            LoadError::new(file, usize::try_from(line).unwrap_or(0), "", e.to_string())
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(0);
        let row = record.deserialize(Some(&header)).map_err(|e| {
            let field = match e.kind() {
                csv::ErrorKind::Deserialize { err, .. } => err
                    .field()
                    .and_then(|n| header.get(usize::try_from(n).unwrap_or(usize::MAX)))
                    .unwrap_or_default()
                    .to_owned(),
                _ => String::new(),
            };
            LoadError::new(file, line, &field, e.to_string())
        })?;
        out.push((line, row));
    }
    Ok(out)
}

/// A JSON text as a value.
///
/// # Errors
/// What is not JSON or does not fit `T`: the line is counted from `first_line`, the field is the path to the value.
pub fn json<T: DeserializeOwned>(file: &str, first_line: usize, text: &str) -> Result<T, LoadError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|e| {
        let (path, inner) = (e.path().to_string(), e.into_inner());
        let line = first_line + inner.line().saturating_sub(1);
        LoadError::new(file, line, path.split('[').next().unwrap_or_default(), inner.to_string())
    })?;
    reader.end().map_err(|e| LoadError::new(file, first_line, "", e.to_string()))?;
    Ok(value)
}

/// The records of a JSON Lines file, each with its line. Empty lines are refused.
///
/// # Errors
/// A line that is not JSON or does not fit `T`.
pub fn json_lines<T: DeserializeOwned>(file: &str, text: &str) -> Result<Vec<(usize, T)>, LoadError> {
    text.lines().enumerate().map(|(n, line)| Ok((n + 1, json(file, n + 1, line)?))).collect()
}
