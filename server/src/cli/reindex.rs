//! `reindex`: the index written anew from the store. A running site sees it at its next start.

use super::{Failure, say, start};
use crate::config::Config;

pub(super) async fn reindex(config: Config) -> Result<(), Failure> {
    let opened = start::open(&config).await?;
    start::make_index(&config, &opened).await?;
    let programmes = opened.store.programmes().await.map_err(start::StartError::from)?;
    let running = programmes.iter().filter(|programme| !programme.has_ended()).count();
    say(format_args!("{running} programmes are in the index"));
    opened.store.close().await;
    Ok(())
}
