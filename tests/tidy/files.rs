//! The text files of the repository, without what is built or fetched.

use std::path::Path;

use tests::data::root;

/// A text file.
#[derive(Debug)]
pub(crate) struct File {
    /// Its path from the top, with `/`.
    pub(crate) path: String,
    /// What it holds.
    pub(crate) text: String,
}

impl File {
    /// Whether its name ends in one of these.
    pub(crate) fn is(&self, endings: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
    }

    /// Whether a tool wrote it down to find the same packages again.
    pub(crate) fn is_lock(&self) -> bool {
        self.path == "Cargo.lock" || self.path.ends_with("package-lock.json")
    }
}

/// Folders that hold nothing of ours.
const BUILT: [&str; 6] = ["target", "node_modules", "var", ".git", "screenshots", "__pycache__"];

/// Every text file, by path.
pub(crate) fn all() -> Vec<File> {
    let mut files = Vec::new();
    walk(&root(), "", &mut files);
    assert!(files.len() > 50, "the repository has more files than {}", files.len());
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn walk(folder: &Path, above: &str, files: &mut Vec<File>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{above}{name}");
        if entry.path().is_dir() {
            if !BUILT.contains(&name.as_str()) {
                walk(&entry.path(), &format!("{path}/"), files);
            }
        } else if name != ".git"
            && let Ok(text) = std::fs::read_to_string(entry.path())
        {
            files.push(File { path, text });
        }
    }
}

/// One file of the repository.
pub(crate) fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
