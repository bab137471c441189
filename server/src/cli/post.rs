//! The worker that takes messages out of the outbox, for as long as the site serves.

use std::sync::Arc;
use std::time::Duration;

use secrecy::ExposeSecret as _;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::app::App;
use crate::config::{Config, ConfigError, Origin};
use crate::mail::{FileMailer, Mailer, Sender, SmtpMailer, Worker};

/// How long a letter on its way may take when the site stops; it is sent again at the next start otherwise.
const LAST_LETTER: Duration = Duration::from_secs(5);

/// Who hands letters over: the mail server, or files in `outbox` as long as there is none.
///
/// # Errors
/// The address of the mail server cannot be used.
pub(super) fn mailer(config: &Config) -> Result<Arc<dyn Mailer>, ConfigError> {
    let Some(url) = &config.smtp_url else {
        return Ok(Arc::new(FileMailer::new(config.var.join(crate::mail::FOLDER))));
    };
    let mailer = SmtpMailer::new(url.expose_secret());
    let mailer = mailer.map_err(|error| ConfigError::Value { key: "smtp_url", reason: error.to_string() })?;
    Ok(Arc::new(mailer))
}

/// The worker at work.
pub(super) struct Post {
    stop: watch::Sender<bool>,
    worker: JoinHandle<()>,
}

/// Lets the worker begin.
///
/// # Errors
/// The sender is no address.
pub(super) fn start(app: &App, mailer: Arc<dyn Mailer>) -> Result<Post, ConfigError> {
    let from = app.config.mail_from.clone().unwrap_or_else(|| default_from(&app.origin));
    let sender = Sender::new(&from, app.origin.as_str())
        .map_err(|error| ConfigError::Value { key: "mail_from", reason: error.to_string() })?;
    let worker = Worker {
        store: app.store.clone(),
        key: app.key.clone(),
        mailer,
        sender,
        clock: app.clock.clone(),
        bell: app.bell.clone(),
    };
    let (stop, stopped) = watch::channel(false);
    Ok(Post { stop, worker: tokio::spawn(worker.run(stopped)) })
}

fn default_from(origin: &Origin) -> String {
    match origin.host_name() {
        Some(host) => format!("Buddywijzer <noreply@{host}>"),
        None => Sender::DEFAULT.to_owned(),
    }
}

impl Post {
    /// Lets a letter on its way arrive, then ends.
    pub(super) async fn stop(self) {
        let _ = self.stop.send(true);
        let abort = self.worker.abort_handle();
        if tokio::time::timeout(LAST_LETTER, self.worker).await.is_err() {
            abort.abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_a_sender() {
        for origin in
            ["http://127.0.0.1:3000", "http://[::1]:3000", "https://buddywijzer.be", "http://localhost"]
        {
            let from = default_from(&origin.parse().unwrap());
            assert!(Sender::new(&from, origin).is_ok(), "{from}");
        }
    }
}
