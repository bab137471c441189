//! The rules of the house that no compiler knows, checked over the files of the repository.
//!
//! Not here: what clippy checks (`[workspace.lints]`, `clippy.toml`), and whether texts are complete, which the crate
//! that owns the texts tests itself.

mod crates;
mod files;
mod privacy;
mod promises;
mod routes;
mod spelling;

use files::File;

/// Longer than 400 lines, and why one room is still one room.
const LONG: &[(&str, &str)] = &[];

/// Not ours to write, so not ours to tidy.
const GIVEN: &[&str] =
    &["data/", "domain/fuzz/corpus/", "search-index/fuzz/corpus/", "tests/browser/package-lock.json"];

fn ours() -> Vec<File> {
    let mut files = files::all();
    files.retain(|file| !GIVEN.iter().any(|given| file.path.starts_with(given)) && !file.is_lock());
    files
}

/// Fails with one line per finding, so that all of them are seen at once.
#[track_caller]
fn none(rule: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{rule}:\n  {}\n", findings.join("\n  "));
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let mut findings = Vec::new();
    for file in ours().iter().filter(|file| file.is(&["rs", "css", "js", "mjs", "ftl", "py"])) {
        let lines = file.text.lines().count();
        let excused = LONG.iter().any(|(path, _)| *path == file.path);
        if lines > 400 && !excused {
            findings.push(format!("{}: {lines} lines", file.path));
        }
        if lines <= 400 && excused {
            findings.push(format!("{}: no longer long, strike it from the list", file.path));
        }
    }
    none("A file holds one room (at most 400 lines, or a reason in LONG)", &findings);
}

#[test]
fn every_module_says_what_it_is() {
    let findings: Vec<String> = ours()
        .iter()
        // A `tests.rs` holds the tests of the module beside it, and its name says so.
        .filter(|file| file.is(&["rs"]) && !file.path.ends_with("/tests.rs") && !file.text.starts_with("//!"))
        .map(|file| file.path.clone())
        .collect();
    none("A module opens with //!", &findings);
}

#[test]
fn nothing_is_left_for_later_in_the_code() {
    // Spelled apart, so that this file may pass its own rule.
    let marks = ["TO\u{44}O", "FIX\u{4d}E"];
    none("Work for later is an issue, not a remark", &occurrences(&ours(), &marks));
}

#[test]
fn no_text_area_escapes_the_component() {
    let mut files = ours();
    files.retain(|file| {
        file.is(&["rs"]) && file.path.starts_with("app/src/") || file.path.starts_with("server/src/")
    });
    let mut findings = occurrences(&files, &["<textarea"]);
    findings.retain(|finding| !finding.contains(": //"));
    let outside: Vec<String> =
        findings.iter().filter(|finding| !finding.starts_with("app/src/components/")).cloned().collect();
    none("leptos does not escape a text area: only the component may write one", &outside);
    let inside = findings.iter().filter(|finding| finding.starts_with("app/src/components/")).count();
    assert_eq!(inside, 1, "one component writes text areas: {findings:?}");
}

#[test]
fn no_package_registry_is_named() {
    let hosts = [
        "registry.npm\u{6a}s",
        "index.crates.\u{69}o",
        "static.crates.\u{69}o",
        "py\u{70}i.org",
        "python\u{68}osted.org",
        "npm\u{6d}irror",
        "registry.\u{79}arnpkg",
    ];
    none("A registry's name stands in lock files only", &occurrences(&ours(), &hosts));
    let lock = files::read("tests/browser/package-lock.json");
    assert!(!lock.contains("\"resolved\""), "package-lock.json names hosts: see tests/browser/.npmrc");
}

#[test]
fn no_path_of_a_machine_is_written_down() {
    let marks = ["/work\u{2f}", "/home\u{2f}", "/root\u{2f}", "/Users\u{2f}"];
    let mut findings = occurrences(&ours(), &marks);
    // In the middle of an address such a part is nobody's folder.
    findings.retain(|finding| {
        marks.iter().any(|mark| {
            finding.match_indices(mark).any(|(at, _)| {
                finding[..at]
                    .chars()
                    .next_back()
                    .is_none_or(|before| !before.is_alphanumeric() && !"./-_}".contains(before))
            })
        })
    });
    none("Folders of one machine do not exist on another", &findings);
}

#[test]
fn the_sql_runs_on_both_servers() {
    let mut files = ours();
    files.retain(|file| file.path.starts_with("migrations/") || file.path.starts_with("server/src/store/"));
    let words =
        ["CURRENT_TIMESTAMP", "FOR UPDATE", "AUTOINCREMENT", "JSONB", "json_extract", "ILIKE", "datetime("];
    none("One SQL text for SQLite and PostgreSQL", &occurrences(&files, &words));
}

#[test]
fn no_test_is_switched_off_without_a_reason() {
    let mut files = ours();
    files.retain(|file| file.is(&["rs"]));
    none("A test that is ignored tests nothing", &occurrences(&files, &["#[ignor\u{65}]"]));
}

/// `path:line: text` of every line that holds one of the marks.
fn occurrences(files: &[File], marks: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark)) {
                found.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    found
}
