//! The real directory and the real questions, as the tests need them: read from `data/`, never through the site.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// The top of the repository.
///
/// # Panics
/// Never: the crate lies one folder below it.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the repository").to_owned()
}

/// The text of a file under `data/`.
///
/// # Panics
/// When the file is not there.
#[must_use]
pub fn read(path: &str) -> String {
    let path = root().join("data").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The records of a JSON-lines file under `data/`.
///
/// # Panics
/// When the file is not there or a line is not JSON.
#[must_use]
pub fn lines(path: &str) -> Vec<Value> {
    read(path)
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).expect("every line of the data is JSON"))
        .collect()
}

/// A text field of a record; null is an empty string.
#[must_use]
pub fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

/// The texts of a list field.
#[must_use]
pub fn texts<'a>(record: &'a Value, field: &str) -> Vec<&'a str> {
    record[field].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Every mail address of the real directory: none of them may ever get a message from a test.
#[must_use]
pub fn directory_addresses() -> Vec<String> {
    ["programmes.jsonl", "ended.jsonl", "organisations.jsonl"]
        .into_iter()
        .flat_map(lines)
        .map(|record| text(&record, "email").to_lowercase())
        .filter(|address| !address.is_empty())
        .collect()
}

/// Stops the test when one of these messages would have gone to somebody of the real directory.
///
/// # Panics
/// When one would have.
pub fn guard(mails: &[crate::Mail]) {
    let known = directory_addresses();
    assert!(known.len() > 20, "the directory has its addresses");
    for mail in mails {
        let to = mail.to.to_lowercase();
        assert!(
            to.contains(".test"),
            "{} goes to {to}: tests write only to addresses of their own",
            mail.file
        );
        for address in &known {
            assert!(!to.contains(address.as_str()), "{} goes to {address} of the real directory", mail.file);
        }
    }
}
