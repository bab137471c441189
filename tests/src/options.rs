//! How a test runs a site.

use std::path::{Path, PathBuf};

/// Room for tests, which ask more and faster than people do.
pub(crate) const UNGUARDED: [(&str, &str); 3] = [
    ("BUDDYWIJZER_LIMITS_ASK_LEAST_SECONDS", "0"),
    ("BUDDYWIJZER_LIMITS_ASKS_PER_NETWORK", "1000000"),
    ("BUDDYWIJZER_LIMITS_ASKS_PER_DESK", "1000000"),
];

/// How to run a site: environment beyond what every test site gets, and wrappers around the binary.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub(crate) environment: Vec<(String, String)>,
    pub(crate) wrapper: Vec<String>,
    pub(crate) arguments: Vec<String>,
    pub(crate) var: Option<PathBuf>,
    pub(crate) compressed: bool,
    pub(crate) files: Vec<(String, String)>,
}

impl Options {
    /// Sets a variable, such as `BUDDYWIJZER_SMTP_URL`.
    #[must_use]
    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The limits of the public form as they are for everybody: an empty variable counts as absent.
    #[must_use]
    pub fn guarded(self) -> Self {
        UNGUARDED.iter().fold(self, |options, (name, _)| options.set(name, ""))
    }

    /// Runs the binary through another program, such as `prlimit --fsize=…`.
    #[must_use]
    pub fn through(mut self, wrapper: &[&str]) -> Self {
        self.wrapper = wrapper.iter().map(|&word| word.to_owned()).collect();
        self
    }

    /// Gives the binary a command, such as `demo`, in the place of `serve`.
    #[must_use]
    pub fn command(mut self, command: &str) -> Self {
        self.arguments.push(command.to_owned());
        self
    }

    /// Runs the binary whose clock a test can set ahead ([`crate::Site::set_ahead`]): built with a cargo feature.
    #[must_use]
    pub const fn compressed(mut self) -> Self {
        self.compressed = true;
        self
    }

    /// Puts a file, such as `buddywijzer.toml`, in the folder the binary is started from.
    #[must_use]
    pub fn file(mut self, name: &str, content: &str) -> Self {
        self.files.push((name.to_owned(), content.to_owned()));
        self
    }

    /// Keeps `var/` in a folder of the test's choosing.
    #[must_use]
    pub fn var(mut self, folder: &Path) -> Self {
        self.var = Some(folder.to_owned());
        self
    }
}
