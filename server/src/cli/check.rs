//! `check`: whether everything that is stored can be used. Each line says one thing; the exit code is 1
//! when one of them is wrong.

use search_index::Search;

use super::start::{self, StartError};
use super::{Failure, say};
use crate::config::Config;
use crate::data;

pub(super) async fn check(config: Config) -> Result<(), Failure> {
    let opened = start::open(&config).await?;
    let wrong =
        check_store(&opened).await? + check_index(&config, &opened).await? + check_outbox(&opened).await?;
    opened.store.close().await;
    match wrong {
        0 => Ok(()),
        1 => Err(Failure::Found("één ding klopt niet".to_owned())),
        many => Err(Failure::Found(format!("{many} dingen kloppen niet"))),
    }
}

fn line(ok: bool, what: impl std::fmt::Display) -> usize {
    say(format_args!("{} {what}", if ok { "goed" } else { "FOUT" }));
    usize::from(!ok)
}

async fn check_store(opened: &start::Opened) -> Result<usize, StartError> {
    // Findings of the database, and every record read and parsed.
    let findings = opened.store.integrity_check().await?;
    let mut wrong: usize =
        findings.iter().map(|finding| line(false, format_args!("databank: {finding}"))).sum();
    if wrong == 0 {
        let programmes = opened.store.programmes().await?;
        let organisations = opened.store.organisations().await?;
        let count = format!("{} buddywerkingen, {} organisaties", programmes.len(), organisations.len());
        wrong += line(!programmes.is_empty(), format_args!("databank: {count}"));
    }
    Ok(wrong)
}

async fn check_index(config: &Config, opened: &start::Opened) -> Result<usize, StartError> {
    let wanted = data::index_stamp(&opened.store.directory_stamp().await?);
    let folder = config.var.join(start::INDEX);
    Ok(match Search::open(&folder, opened.places.clone(), opened.taxonomy.clone()) {
        Ok(search) if search.stamp() == wanted => line(true, "index: hoort bij de databank"),
        Ok(_) => line(false, "index: ouder dan de databank; buddywijzer reindex maakt hem opnieuw"),
        Err(error) => line(false, format_args!("index: {error}; buddywijzer reindex maakt hem opnieuw")),
    })
}

async fn check_outbox(opened: &start::Opened) -> Result<usize, StartError> {
    let counts = opened.store.outbox_counts().await?;
    let text = format!("{} wachten, {} verstuurd, {} opgegeven", counts.waiting, counts.sent, counts.dead);
    Ok(line(counts.dead == 0, format_args!("berichten: {text}")))
}
