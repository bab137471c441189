//! `demo`: a site full of made-up people, in a folder that is gone when it stops.

use std::path::PathBuf;
use std::time::Duration;

use super::{Failure, say, serve};
use crate::app::App;
use crate::config::{Config, Limits};
use crate::demo;
use crate::seal::random_handle;

/// Opens a throw-away site, fills it, prints how to sign in, and serves until a signal says stop.
///
/// # Errors
/// What could not be opened; the folder is removed all the same.
pub(super) async fn demo(config: Config) -> Result<(), Failure> {
    let folder = Folder(std::env::temp_dir().join(format!("buddywijzer-demo-{}", random_handle())));
    // Of the operator's configuration only address, log and limits count: no real database, key or mail server.
    let config = Config {
        var: folder.0.clone(),
        key_file: None,
        database_url: None,
        public_url: None,
        smtp_url: None,
        mail_from: None,
        contact: None,
        // Its requests are sent faster than people write.
        limits: Limits {
            ask_least: Duration::ZERO,
            asks_per_network: i64::MAX,
            asks_per_desk: i64::MAX,
            ..config.limits
        },
        ..config
    };
    serve::run(config, demo::tables(), async |app: &App| {
        let demo = demo::fill(app).await.map_err(|error| Failure::Found(format!("the demo: {error}")))?;
        say(format_args!(
            "Demo: alles is verzonnen, er vertrekt geen mail. De map verdwijnt bij het stoppen."
        ));
        say(format_args!(
            "Wachtzin voor iedereen: {}. De codes staan op /inloggen, de brieven op /demo/post.",
            demo::PHRASE
        ));
        for player in &demo.players {
            say(format_args!("  {} · {} · {}", player.email, player.name, player.role));
        }
        for (name, code) in &demo.codes {
            say(format_args!("  volgcode van {name}: {code}"));
        }
        app.play(demo);
        Ok(())
    })
    .await
}

/// A folder that goes with this value.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "the folder of the demo could not be removed");
        }
    }
}
