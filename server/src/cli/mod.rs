//! The command line: `serve` (the default), `demo`, `erase`, `export-person`, `reindex`, `check`,
//! `search`, `import`, `export`.
//!
//! | file | what |
//! | --- | --- |
//! | [`start`] | from a configuration to an open store and index, step by step |
//! | [`serve`] | the site |
//! | `demo` | a site full of made-up people, in a folder that is thrown away |
//! | `post` | the worker that takes messages out of the outbox |
//! | `person` | erase and export what is kept of one request |
//! | `reindex` | the index written anew from the store |
//! | `listings` | many listings read in from a file, and written to one |
//! | `check` | whether everything that is stored can be used |
//! | `search` | a question on the command line |
//!
//! What a command has to say stands on stdout; what went wrong stands on stderr as one sentence, with exit
//! code 1 (2 for a command line that cannot be understood). No backtraces: the log has the rest.

mod check;
mod demo;
mod listings;
mod person;
mod post;
mod reindex;
mod search;
pub mod serve;
pub mod start;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, ConfigError, PREFIX};
use crate::listings::bulk::Format;
use crate::telemetry;

/// Every buddywerking of Flanders and Brussels: a directory, a search, and requests that arrive.
#[derive(Debug, Parser)]
#[command(name = "buddywijzer", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site (what happens without a command).
    Serve,
    /// Serve a throw-away site with made-up organisations, people and requests in every state. No mail leaves.
    Demo,
    /// Erase a request now: by its follow code on standard input, or by the handle of the desk's address.
    Erase {
        /// The handle, as in /beheer/aanvraag/….
        #[arg(long)]
        handle: Option<String>,
    },
    /// Print what the server can read about a request, as JSON; its follow code comes on standard input.
    ExportPerson,
    /// Write the index anew from the database.
    Reindex,
    /// Say what reading a file of listings in would change; with --write, read it in: all of it or nothing.
    Import {
        /// A table (CSV) or lines of JSON.
        file: std::path::PathBuf,
        /// Read it in.
        #[arg(long)]
        write: bool,
    },
    /// Write every listing, the ended ones included, to a file.
    Export {
        /// csv, jsonl or geojson.
        #[arg(long, default_value = "csv")]
        format: Format,
        /// The file; without it, standard output.
        #[arg(long)]
        out: Option<std::path::PathBuf>,
    },
    /// Say whether database, index and outgoing mail are sound; exit code 1 if not. What is broken at the desks is said as
    /// well, and changes no exit code.
    Check,
    /// Ask the search a question.
    Search {
        /// The question.
        words: Vec<String>,
        /// The place.
        #[arg(long, default_value = "")]
        waar: String,
        /// Show the parts of each score.
        #[arg(long)]
        explain: bool,
    },
}

/// Why a command ended without doing what was asked. The text is for the operator, one sentence.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The configuration.
    #[error("configuration: {0}")]
    Config(#[from] ConfigError),
    /// A step of the start.
    #[error(transparent)]
    Start(#[from] start::StartError),
    /// A command found something wrong and has said so.
    #[error("{0}")]
    Found(String),
    /// Something of the system.
    #[error("{0}: {1}")]
    System(&'static str, std::io::Error),
}

/// Reads command line and configuration, and does what was asked.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are asked for; the rest is a mistake. Clap knows which stream is meant.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match asked(arguments.command.unwrap_or(Command::Serve), variables) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "buddywijzer: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn asked(command: Command, variables: impl IntoIterator<Item = (OsString, OsString)>) -> Result<(), Failure> {
    let config = Config::read(Path::new(""), readable(variables)?)?;
    telemetry::start(&config.log).map_err(|reason| ConfigError::Value { key: "log", reason })?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        // Index writes and password stretching; more threads than this would only wait for the disk.
        .max_blocking_threads(16)
        .build()
        .map_err(|error| Failure::System("cannot start", error))?;
    runtime.block_on(async {
        match command {
            Command::Serve => serve::serve(config).await,
            Command::Demo => demo::demo(config).await,
            Command::Erase { handle } => person::erase(config, handle).await,
            Command::ExportPerson => person::export(config).await,
            Command::Reindex => reindex::reindex(config).await,
            Command::Import { file, write } => listings::import(config, &file, write).await,
            Command::Export { format, out } => listings::export(config, format, out.as_deref()).await,
            Command::Check => check::check(config).await,
            Command::Search { words, waar, explain } => search::search(config, words, waar, explain).await,
        }
    })
}

/// The variables as text. One of ours that is none is refused; others are not looked at.
fn readable(
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Vec<(String, String)>, ConfigError> {
    let mut out = Vec::new();
    for (name, value) in variables {
        let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX)) else { continue };
        let value = value.into_string().map_err(|_| ConfigError::UnreadableVariable(name.to_owned()))?;
        out.push((name.to_owned(), value));
    }
    Ok(out)
}

/// Says a line on stdout. Where nobody listens any more, there is nobody to tell.
pub(crate) fn say(line: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}
