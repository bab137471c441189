//! The rooms of the house lean on each other downwards only, and on nothing they do not use.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::files;
use crate::none;

/// The rooms, each with the rooms of ours below it that it may use (the table in ARCHITECTURE.md).
/// The tests know the site from outside; only their benches may look at search and domain.
const ROOMS: [(&str, &[&str]); 5] = [
    ("server", &["app", "domain", "search-index"]),
    ("app", &["domain", "search-index"]),
    ("search-index", &["domain"]),
    ("domain", &[]),
    ("tests", &[]),
];

fn manifest(path: &str) -> Table {
    files::read(path).parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The names under a section of a manifest.
fn names(manifest: &Table, section: &str) -> Vec<(String, Value)> {
    manifest
        .get(section)
        .and_then(Value::as_table)
        .map(|table| table.iter().map(|(name, value)| (name.clone(), value.clone())).collect())
        .unwrap_or_default()
}

#[test]
fn every_room_stands_in_the_table() {
    let workspace = manifest("Cargo.toml");
    let mut members: Vec<&str> = workspace["workspace"]["members"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    members.sort_unstable();
    let mut rooms = ROOMS.map(|(room, _)| room);
    rooms.sort_unstable();
    assert_eq!(members, rooms);
}

#[test]
fn rooms_lean_downwards_only() {
    let mut findings = Vec::new();
    for (room, below) in ROOMS {
        let manifest = manifest(&format!("{room}/Cargo.toml"));
        for section in ["dependencies", "build-dependencies"] {
            for (name, _) in names(&manifest, section) {
                if ROOMS.iter().any(|(other, _)| *other == name) && !below.contains(&name.as_str()) {
                    findings.push(format!("{room} uses {name}"));
                }
            }
        }
    }
    none("An arrow may only point down the list of rooms", &findings);
}

#[test]
fn versions_stand_in_one_place() {
    let mut findings = Vec::new();
    for (room, _) in ROOMS {
        let manifest = manifest(&format!("{room}/Cargo.toml"));
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for (name, value) in names(&manifest, section) {
                if value.get("workspace") != Some(&Value::Boolean(true)) {
                    findings.push(format!("{room}: {name} does not take its version from the workspace"));
                }
            }
        }
    }
    none("Versions stand in [workspace.dependencies]", &findings);
}

#[test]
fn what_is_depended_on_is_used() {
    let sources = files::all();
    let mut used_by_somebody: BTreeMap<String, bool> =
        names(manifest("Cargo.toml")["workspace"].as_table().expect("a workspace"), "dependencies")
            .into_iter()
            .map(|(name, _)| (name, false))
            .collect();
    let mut findings = Vec::new();
    for (room, _) in ROOMS {
        let manifest = manifest(&format!("{room}/Cargo.toml"));
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for (name, _) in names(&manifest, section) {
                used_by_somebody.insert(name.clone(), true);
                let word = name.replace('-', "_");
                let own =
                    |file: &&files::File| file.is(&["rs"]) && file.path.starts_with(&format!("{room}/"));
                if !sources.iter().filter(own).any(|file| mentions(&file.text, &word)) {
                    findings.push(format!("{room}: {name} is never mentioned"));
                }
            }
        }
    }
    let unused =
        used_by_somebody.iter().filter(|(_, used)| !**used).map(|(name, _)| format!("nobody uses {name}"));
    findings.extend(unused);
    none("A dependency earns its place", &findings);
}

/// Whether a text holds the word as a path segment or an attribute: `word::`, `word!`, `use word`.
fn mentions(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let alone = |neighbour: Option<char>| neighbour.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        alone(before) && alone(after)
    })
}
