//! `serve`: the site.
//!
//! configuration → folder → store → directory → index → key → listen → serve until a signal says stop.

use std::sync::Arc;

use ::app::Texts;
use tokio::net::TcpListener;

use super::start::{self, StartError};
use super::{Failure, post, say};
use crate::app::{App, Made};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::data::Tables;
use crate::http::accept;
use crate::routes;

/// Opens everything, serves, and closes everything.
///
/// # Errors
/// What could not be opened; nothing is served then.
pub async fn serve(config: Config) -> Result<(), Failure> {
    run(config, Tables::embedded(), async |app: &App| Ok(print_first_link(app).await?)).await
}

/// The same with the directory of these tables, and something to do before the first visitor.
///
/// # Errors
/// What could not be opened or done; nothing is served then.
pub(super) async fn run(
    config: Config,
    tables: Tables,
    before: impl AsyncFnOnce(&App) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let begin = std::time::Instant::now();
    let opened = start::open_with(&config, &tables).await?;
    let search = start::open_index(&config, &opened).await?;
    let key = start::open_key(&config, &opened.store).await?;
    let texts = Texts::new().map_err(|error| StartError::Texts(error.to_string()))?;
    let stop = accept::signal().map_err(|error| Failure::System("cannot listen for signals", error))?;
    let wrong = |error| StartError::Listen(config.listen, error);
    let mailer = post::mailer(&config)?;
    let listener = TcpListener::bind(config.listen).await.map_err(wrong)?;
    let bound = listener.local_addr().map_err(wrong)?;
    let mosaic = crate::data::mosaic().map_err(|error| StartError::Map(error.to_string()))?;
    let app = App::new(Made {
        config,
        bound,
        store: opened.store,
        search,
        texts,
        taxonomy: opened.taxonomy,
        places: opened.places,
        mosaic,
        key: Arc::new(key),
        clock: Arc::new(SystemClock),
    });
    let router = routes::router(&app);
    say(format_args!("Buddywijzer luistert op {}", crate::config::Origin::of_socket(bound)));
    before(&app).await?;
    let post = post::start(&app, mailer)?;
    // So that the first visitor does not wait for it; whoever comes sooner reads it themselves.
    let early = app.clone();
    tokio::spawn(async move { early.catalogue().await.map(drop) });
    let housekeeping = tokio::spawn(crate::housekeeping::run(app.clone()));
    let milliseconds = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(milliseconds, "ready");
    let cut = accept::serve(listener, router, app.config.limits, stop, || app.not_ready()).await;
    if cut > 0 {
        tracing::warn!(cut, "connections were still busy and are cut off");
    }
    housekeeping.abort();
    post.stop().await;
    app.store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// As long as nobody is enrolled at the site's desk, each start prints a new one-time link; the one before is void.
async fn print_first_link(app: &App) -> Result<(), StartError> {
    if let Some(token) = app.accounts.first_link(app.clock.now()).await? {
        let link = app.link(domain::Lang::Nl, &::app::links::enrol(&token.to_text()));
        say(format_args!("Eenmalige inschrijvingslink: {link}"));
    }
    Ok(())
}
