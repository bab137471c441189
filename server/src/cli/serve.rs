//! `serve`: the site.
//!
//! configuration → folder → store → directory → index → key → listen → serve until a signal says stop.

use std::sync::Arc;
use std::time::Duration;

use ::app::Texts;
use secrecy::ExposeSecret as _;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::start::{self, StartError};
use super::{Failure, say};
use crate::app::{App, Made};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::http::accept;
use crate::mail::worker::Worker;
use crate::mail::{FileMailer, Mailer, Sender, SmtpMailer};
use crate::routes;

/// How long a letter on its way may take when the site stops.
const LAST_LETTER: Duration = Duration::from_secs(10);

/// Opens everything, serves, and closes everything.
///
/// # Errors
/// What could not be opened; nothing is served then.
pub async fn serve(config: Config) -> Result<(), Failure> {
    let begin = std::time::Instant::now();
    let opened = start::open(&config).await?;
    let search = start::open_index(&config, &opened).await?;
    let key = start::open_key(&config, &opened.store).await?;
    let texts = Texts::new().map_err(|error| StartError::Texts(error.to_string()))?;
    let stop = accept::signal().map_err(|error| Failure::System("cannot listen for signals", error))?;
    let wrong = |error| StartError::Listen(config.listen, error);
    let listener = TcpListener::bind(config.listen).await.map_err(wrong)?;
    let bound = listener.local_addr().map_err(wrong)?;
    let app = App::new(Made {
        config,
        bound,
        store: opened.store,
        search,
        texts,
        taxonomy: opened.taxonomy,
        places: opened.places,
        key: Arc::new(key),
        clock: Arc::new(SystemClock),
    });
    let post = post(&app)?;
    let router = routes::router(&app);
    say(format_args!("Buddywijzer luistert op {}", crate::config::Origin::of_socket(bound)));
    print_first_link(&app).await?;
    let milliseconds = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(milliseconds, "ready");
    let (stop_post, stopped) = watch::channel(false);
    let post = tokio::spawn(post.run(stopped));
    let cut = accept::serve(listener, router, app.config.limits, stop, || app.not_ready()).await;
    if cut > 0 {
        tracing::warn!(cut, "connections were still busy and are cut off");
    }
    // A letter on its way is finished; what waits leaves after the next start.
    let _ = stop_post.send(true);
    if tokio::time::timeout(LAST_LETTER, post).await.is_err() {
        tracing::warn!("a letter was still on its way: it will be sent again");
    }
    app.store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// What carries the outbox: to the mail server, else into files.
fn post(app: &App) -> Result<Worker, StartError> {
    let wrong = |error: &dyn std::fmt::Display| StartError::Mail(error.to_string());
    let mailer: Arc<dyn Mailer> = match &app.config.smtp_url {
        Some(url) => Arc::new(SmtpMailer::new(url.expose_secret()).map_err(|error| wrong(&error))?),
        None => Arc::new(FileMailer::new(app.config.var.join("outbox"))),
    };
    let from = match &app.config.mail_from {
        Some(address) => format!("Buddywijzer <{address}>"),
        None => Sender::DEFAULT.to_owned(),
    };
    let sender = Sender::new(&from, app.origin.as_str()).map_err(|error| wrong(&error))?;
    let (store, key) = (app.store.clone(), app.key.clone());
    Ok(Worker { store, key, mailer, sender, clock: app.clock.clone(), bell: app.bell.clone() })
}

/// As long as nobody is enrolled at the site's desk, each start prints a new one-time link; the one before is void.
async fn print_first_link(app: &App) -> Result<(), StartError> {
    if let Some(token) = app.accounts.first_link(app.clock.now()).await? {
        let link = app.link(&format!("/beheer/inschrijven/{}", token.to_text()));
        say(format_args!("Eenmalige inschrijvingslink: {link}"));
    }
    Ok(())
}
