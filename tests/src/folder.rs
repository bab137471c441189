//! What lies on the disk, byte by byte, for tests that look for what must not be there.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Every file under a folder with its bytes. One that vanishes meanwhile is left out.
#[must_use]
pub fn files_under(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(mut file) = File::open(&path) {
                let mut bytes = Vec::new();
                let _ = file.read_to_end(&mut bytes);
                found.push((path, bytes));
            }
        }
    }
    found
}
