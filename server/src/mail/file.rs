//! Letters as files, while no mail server is set: nothing leaves the machine.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use super::{Letter, MailError, Mailer, Sending, Wire};

/// Writes each letter to `{folder}/{id}.eml`, readable by the owner only.
#[derive(Debug, Clone)]
pub struct FileMailer {
    folder: PathBuf,
}

impl FileMailer {
    /// Letters go into this folder, usually `var/outbox`. It is made with the first letter.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }
}

impl Mailer for FileMailer {
    fn wire(&self) -> Wire {
        Wire::EightBit
    }

    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        let (folder, name, bytes) = (self.folder.clone(), letter.id.clone(), letter.bytes());
        Box::pin(async move {
            match tokio::task::spawn_blocking(move || write(&folder, &name, &bytes)).await {
                Ok(Ok(())) => Ok(()),
                Ok(Err(_)) | Err(_) => Err(MailError::later("file")),
            }
        })
    }
}

/// The letters in a folder: identifier and path; none where there is no folder.
#[must_use]
pub fn letters(folder: &Path) -> Vec<(String, PathBuf)> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files
        .filter(|path| path.extension().is_some_and(|end| end == "eml"))
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)))
        .collect()
}

/// Beside it first, then renamed: there is never half a letter. A letter sent twice is one file.
fn write(folder: &Path, id: &str, bytes: &[u8]) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let beside = folder.join(format!(".{id}.{}", crate::seal::random_handle()));
    let written = (|| {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, folder.join(format!("{id}.eml")))
    })();
    if written.is_err() {
        // The first error is the one that counts.
        let _ = fs::remove_file(&beside);
    }
    written
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt as _;

    use super::*;
    use crate::mail::{Message, Sender};

    fn letter(id: &str) -> Letter {
        let sender = Sender::new(Sender::DEFAULT, "http://localhost").unwrap();
        let to = "an@voorbeeld.test".to_owned().try_into().unwrap();
        Letter::compose(
            &sender,
            id,
            &Message { to, subject: "Dag".into(), body: "Tot straks, Zoë".into() },
            0,
            Wire::EightBit,
        )
        .unwrap()
    }

    #[tokio::test]
    async fn a_letter_becomes_one_file_for_its_owner() {
        let var = tempfile::tempdir().unwrap();
        let folder = var.path().join("outbox");
        let mailer = FileMailer::new(&folder);
        for _ in 0..2 {
            mailer.send(&letter("a-1")).await.unwrap();
        }
        mailer.send(&letter("b-2")).await.unwrap();
        let mut names: Vec<_> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["a-1.eml", "b-2.eml"]);
        let mut found: Vec<_> = letters(&folder).into_iter().map(|(id, _)| id).collect();
        found.sort();
        assert_eq!(found, ["a-1", "b-2"]);
        assert_eq!(letters(&var.path().join("none")), []);
        let file = folder.join("a-1.eml");
        assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(&folder).unwrap().mode() & 0o777, 0o700);
        let text = fs::read_to_string(file).unwrap();
        assert!(text.contains("To: an@voorbeeld.test") && text.contains("Tot straks, Zoë"), "{text}");
    }

    #[tokio::test]
    async fn no_folder_is_tried_again_later() {
        let var = tempfile::tempdir().unwrap();
        let blocked = var.path().join("outbox");
        fs::write(&blocked, "a file").unwrap();
        assert_eq!(FileMailer::new(&blocked).send(&letter("a")).await, Err(MailError::later("file")));
    }
}
