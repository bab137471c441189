//! `serve`: the site.
//!
//! configuration → folder → store → directory → index → key → listen → serve until a signal says stop.

use std::net::SocketAddr;
use std::sync::Arc;

use ::app::Texts;
use search_index::Search;
use tokio::net::TcpListener;

use super::start::{self, Opened, StartError};
use super::{Failure, post, say};
use crate::app::{App, Made};
use crate::clock;
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
    let stop = accept::signal().map_err(|error| Failure::System("cannot listen for signals", error))?;
    let wrong = |error| StartError::Listen(config.listen, error);
    let mailer = post::mailer(&config)?;
    let opened = start::open_with(&config, &tables).await?;
    let search = start::open_index(&config, &opened).await?;
    let listener = TcpListener::bind(config.listen).await.map_err(wrong)?;
    let bound = listener.local_addr().map_err(wrong)?;
    let app = assemble(config, bound, opened, search).await?;
    let router = routes::router(&app);
    say(format_args!("Buddywijzer luistert op {}", crate::config::Origin::of_socket(bound)));
    before(&app).await?;
    let post = post::start(&app, mailer)?;
    // Whoever comes before its first look reads the directory themselves.
    let directory = tokio::spawn(app.clone().keep_fresh());
    let housekeeping = tokio::spawn(crate::housekeeping::run(app.clone()));
    let clock = tokio::spawn(crate::desk::clock::run(app.clone()));
    let milliseconds = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(milliseconds, "ready");
    let cut = accept::serve(listener, router, app.config.limits, stop, || app.not_ready()).await;
    if cut > 0 {
        tracing::warn!(cut, "connections were still busy and are cut off");
    }
    directory.abort();
    housekeeping.abort();
    clock.abort();
    post.stop().await;
    app.store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Everything a command needs that acts on what is stored, without listening.
///
/// # Errors
/// What could not be opened.
pub(super) async fn quiet(config: Config) -> Result<App, Failure> {
    let opened = start::open(&config).await?;
    let search = start::open_index(&config, &opened).await?;
    let bound = config.listen;
    Ok(assemble(config, bound, opened, search).await?)
}

async fn assemble(
    config: Config,
    bound: SocketAddr,
    opened: Opened,
    search: Search,
) -> Result<App, StartError> {
    let clock = clock::of_site(&config.var);
    let key = start::open_key(&config, &opened.store).await?;
    let texts = Texts::new().map_err(|error| StartError::Texts(error.to_string()))?;
    let mosaic = crate::data::mosaic().map_err(|error| StartError::Map(error.to_string()))?;
    Ok(App::new(Made {
        config,
        bound,
        store: opened.store,
        search,
        texts,
        taxonomy: opened.taxonomy,
        places: opened.places,
        mosaic,
        key: Arc::new(key),
        clock,
    }))
}

/// As long as nobody is enrolled at the site's desk, each start prints a new one-time link; the one before is void.
async fn print_first_link(app: &App) -> Result<(), StartError> {
    if let Some(token) = app.accounts.first_link(app.clock.now()).await? {
        let link = app.link(domain::Lang::Nl, &::app::links::enrol(&token.to_text()));
        say(format_args!("Eenmalige inschrijvingslink: {link}"));
    }
    Ok(())
}
