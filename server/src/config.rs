//! Configuration: typed, read once from the environment and one TOML file; the environment wins.
//!
//! Every key stands in `buddywijzer.toml.example`. A key or a `BUDDYWIJZER_…` variable that is not
//! known is refused by name, so that a typing error never silently means the default. Secrets
//! (database and mail addresses hold passwords) are redacted in `Debug` and never part of a message.
//! Not here: what the values are used for.

mod raw;
mod values;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::web::MailAddress;
use secrecy::SecretString;

pub use values::{Network, Origin};

/// What the operator decided, with defaults for the rest.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address to listen on. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// The folder for database, index, keys and outgoing mail.
    pub var: PathBuf,
    /// The file with the server's key, where it does not lie in `var`.
    pub key_file: Option<PathBuf>,
    /// The database; none: SQLite in `var`.
    pub database_url: Option<SecretString>,
    /// Where visitors find the site; none: the address we listen on.
    pub public_url: Option<Origin>,
    /// The mail server; none: messages become files in `var/outbox/`.
    pub smtp_url: Option<SecretString>,
    /// The sender of our mails, `Name <address>`; none: `noreply@` and the public host.
    pub mail_from: Option<String>,
    /// Where people write to whoever runs the site; none: by the form of a request alone.
    pub contact: Option<MailAddress>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// What is logged, as a filter of `tracing` (`info`, `server=debug` …).
    pub log: String,
    /// Limits of the HTTP server and of the public form.
    pub limits: Limits,
}

/// Limits, so that nobody can use up what others need: of the HTTP server, and of the public form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Connections open at the same time; more wait until one closes.
    pub connections: usize,
    /// How long a client may take to send the head of a request.
    pub header_read: Duration,
    /// How long a request may take, its body included.
    pub request: Duration,
    /// How long a client may stop reading our answer.
    pub write_stall: Duration,
    /// Largest body of a request, in bytes.
    pub body_bytes: usize,
    /// Longest address of a request (path and query), in bytes.
    pub uri_bytes: usize,
    /// Largest head of a request, in bytes.
    pub header_bytes: usize,
    /// Between the signal to stop (not ready any more) and the moment no connection is taken.
    pub stop_notice: Duration,
    /// How long requests under way may take to finish after that.
    pub stop: Duration,
    /// Requests for a buddy from one block of addresses in a day; what comes above it waits for review.
    pub asks_per_network: i64,
    /// Requests for a buddy to one desk in a day; what comes above it waits for review.
    pub asks_per_desk: i64,
    /// What is sent sooner after its form was begun was not filled in by a person: it waits for review.
    pub ask_least: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 512,
            header_read: Duration::from_secs(10),
            request: Duration::from_secs(20),
            write_stall: Duration::from_secs(30),
            body_bytes: 64 * 1024,
            uri_bytes: 4 * 1024,
            header_bytes: 16 * 1024,
            stop_notice: Duration::from_millis(250),
            stop: Duration::from_secs(10),
            asks_per_network: 20,
            asks_per_desk: 60,
            ask_least: Duration::from_secs(5),
        }
    }
}

/// Why there is no configuration. The message names the key, never a secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file named by `BUDDYWIJZER_CONFIG`, or the one in the working folder, cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is no TOML, has an unknown key or a value of the wrong sort.
    #[error("{path}, line {line}: {reason}")]
    File {
        /// The file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What the parser says, without the line itself: it may hold a password.
        reason: String,
    },
    /// A variable of the environment that nobody reads.
    #[error("unknown environment variable {0}: see buddywijzer.toml.example for the names")]
    UnknownVariable(String),
    /// A variable whose value is no text.
    #[error("{0} is not UTF-8")]
    UnreadableVariable(String),
    /// A value that does not fit.
    #[error("{key}: {reason}")]
    Value {
        /// The key as it stands in the file.
        key: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}

/// The file that is read from the working folder if it lies there.
pub const DEFAULT_FILE: &str = "buddywijzer.toml";
/// What all our variables begin with.
pub const PREFIX: &str = "BUDDYWIJZER_";
/// Variables with this beginning belong to the tests; the program does not read them.
pub const TEST_PREFIX: &str = "BUDDYWIJZER_TEST";

impl Config {
    /// Reads the configuration: the file named by `BUDDYWIJZER_CONFIG`, else `buddywijzer.toml` in
    /// `folder` if it lies there, then the variables.
    ///
    /// # Errors
    /// The first thing that cannot be read or does not fit, by name.
    pub fn read(
        folder: &Path,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let (mut from_environment, named) = raw::Raw::of_environment(variables)?;
        let (path, must_exist) =
            named.map_or_else(|| (folder.join(DEFAULT_FILE), false), |path| (folder.join(path), true));
        let mut from_file = match std::fs::read_to_string(&path) {
            Ok(text) => raw::Raw::of_file(&path, &text)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !must_exist => raw::Raw::default(),
            Err(source) => return Err(ConfigError::Unreadable { path, source }),
        };
        from_environment.fill_from(&mut from_file);
        from_environment.checked()
    }

    /// The configuration with nothing decided, and its folder. For tests and tools.
    #[must_use]
    pub fn defaults(var: PathBuf) -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            var,
            key_file: None,
            database_url: None,
            public_url: None,
            smtp_url: None,
            mail_from: None,
            contact: None,
            trusted_proxies: Vec::new(),
            log: "info".to_owned(),
            limits: Limits::default(),
        }
    }

    /// Where visitors find the site: what was configured, else the address that is really bound.
    #[must_use]
    pub fn origin(&self, bound: SocketAddr) -> Origin {
        self.public_url.clone().unwrap_or_else(|| Origin::of_socket(bound))
    }
}

#[cfg(test)]
mod tests;
