//! A real mail server (Debian's python3-aiosmtpd) on loopback: what it takes lands in a folder.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::data::root;
use crate::mail::{self, Mail};

/// A running mail server. It ends when it is dropped.
#[derive(Debug)]
pub struct MailServer {
    child: Child,
    folder: TempDir,
    port: u16,
}

impl MailServer {
    /// Starts one, or says why not.
    ///
    /// # Errors
    /// When Python or aiosmtpd is missing.
    ///
    /// # Panics
    /// When it starts but does not say where it listens.
    pub fn start() -> Result<Self, String> {
        let python = std::env::var("BUDDYWIJZER_TEST_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".into());
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut child = Command::new(&python)
            .arg(root().join("tests/smtp/receive.py"))
            .arg(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{python}: {error}"))?;
        let mut line = String::new();
        let stdout = child.stdout.take().expect("its output");
        let _ = BufReader::new(stdout).read_line(&mut line);
        match line.trim().parse() {
            Ok(port) => Ok(Self { child, folder, port }),
            Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                Err(format!("{python} has no aiosmtpd (apt-get install python3-aiosmtpd)"))
            }
        }
    }

    /// The address for `BUDDYWIJZER_SMTP_URL`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// From now on three in ten messages meet a fault, chosen by chance from this number.
    ///
    /// # Panics
    /// When its folder cannot be written.
    pub fn misbehave(&self, seed: u64) {
        std::fs::write(self.folder.path().join("faults"), seed.to_string()).expect("its folder");
    }

    /// What it took so far, oldest first.
    #[must_use]
    pub fn mails(&self) -> Vec<Mail> {
        mail::read_folder(self.folder.path())
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
