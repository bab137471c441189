//! `import` and `export`: many listings from and to a file. What they say names listings and columns, never what a cell
//! holds.

use std::path::Path;

use domain::listing::bulk::{Outcome, Plan, TableError};

use super::{Failure, say, serve};
use crate::app::App;
use crate::config::Config;
use crate::listings::bulk::{self, Format, Reader, Written};

/// Says what reading a file in would change, and does it where that is asked.
///
/// # Errors
/// The file cannot be read, or not all of it can be read in; the store fails.
pub(super) async fn import(config: Config, path: &Path, write: bool) -> Result<(), Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::System("cannot read the file", error))?;
    let app = serve::quiet(config).await?;
    let outcome = read_in(&app, &bytes, write).await;
    app.store.close().await;
    outcome
}

async fn read_in(app: &App, bytes: &[u8], write: bool) -> Result<(), Failure> {
    let catalogue = app.catalogue().await.map_err(|error| Failure::Found(error.to_string()))?;
    let plan =
        bulk::look(app, &catalogue, Reader::Operator, bytes).map_err(|error| Failure::Found(said(&error)))?;
    for row in &plan.rows {
        match &row.outcome {
            Outcome::Conflict(conflict) => say(format!("line {}: conflict: {}", row.line, conflict.name())),
            Outcome::Wrong(wrong) => {
                for (column, problem) in wrong {
                    say(format!("line {}, {}: {}", row.line, column.name(), problem.name()));
                }
            }
            Outcome::Add { .. } | Outcome::Change { .. } | Outcome::Same => {}
        }
    }
    say(counted(&plan));
    if !plan.is_clean() {
        return Err(Failure::Found("nothing was written: not all of it can be".to_owned()));
    }
    if !write {
        say("nothing was written: --write does it");
        return Ok(());
    }
    let done = bulk::write(app, &catalogue, Reader::Operator, &plan, None).await;
    match done.map_err(|_| Failure::Found("the store failed: nothing was written".to_owned()))? {
        Written::Done(_) => say("all of it is written"),
        Written::Overtaken => {
            return Err(Failure::Found("a listing changed meanwhile: nothing was written".to_owned()));
        }
    }
    Ok(())
}

fn counted(plan: &Plan) -> String {
    let [adds, changes, same, conflicts, wrong] = plan.counts();
    format!("{adds} new, {changes} changed, {same} the same, {conflicts} in conflict, {wrong} wrong")
}

fn said(error: &TableError) -> String {
    match error {
        TableError::TooLarge => "the file is too large".to_owned(),
        TableError::TooMany => "the file holds too many listings".to_owned(),
        TableError::Unreadable(_) => "the file is no text in UTF-8 or Windows-1252".to_owned(),
        TableError::NoHeads => "the first line holds no heads of columns".to_owned(),
        TableError::Head(head) => format!("no column is called {head:?}, or it stands there twice"),
        TableError::Line(line) => format!("line {line} cannot be read"),
        TableError::Empty => "there is nothing in the file".to_owned(),
    }
}

/// Writes every listing to a file or to standard output.
///
/// # Errors
/// The file cannot be written; the store fails.
pub(super) async fn export(config: Config, format: Format, out: Option<&Path>) -> Result<(), Failure> {
    let app = serve::quiet(config).await?;
    let catalogue = app.catalogue().await.map_err(|error| Failure::Found(error.to_string()))?;
    let text = bulk::file(&app, &catalogue, catalogue.programmes.iter(), format);
    app.store.close().await;
    match out {
        Some(path) => {
            std::fs::write(path, text).map_err(|error| Failure::System("cannot write the file", error))
        }
        None => {
            say(text.trim_end());
            Ok(())
        }
    }
}
