//! `/demo/post`: the letters that a demo wrote. On any other site there is no such page.

use ::app::pages::demo::{self, Letter};
use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::http::{Error, Shown, Visit};

/// The most letters on the page, newest first.
const MOST: usize = 100;

pub(super) fn router() -> Router<App> {
    Router::new().route("/demo/post", get(post))
}

async fn post(visit: Visit) -> Result<Shown, Error> {
    let app = &visit.app;
    if app.demo().is_none() {
        return Err(Error::NotFound);
    }
    let folder = app.config.var.join("outbox");
    let letters = tokio::task::spawn_blocking(move || read(&folder)).await.map_err(Error::unexpected)?;
    Ok(demo::post(&visit.ctx(), &letters).into())
}

/// The letters in a folder; none where nothing was written yet.
fn read(folder: &std::path::Path) -> Vec<Letter> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = files.map(|file| file.path()).filter(|path| path.extension().is_some()).collect();
    // The names are UUIDs of version 7: in the order of time.
    files.sort();
    let text = |path: &std::path::PathBuf| std::fs::read_to_string(path).ok();
    files.iter().rev().take(MOST).filter_map(text).map(|text| letter(&text)).collect()
}

fn letter(text: &str) -> Letter {
    let text = text.replace("\r\n", "\n");
    let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
    let to = head.lines().find_map(|line| line.strip_prefix("To: ")).unwrap_or_default();
    Letter { to: to.to_owned(), lines: body.lines().map(str::to_owned).collect() }
}
