//! `check`: whether everything that is stored can be used. Each line says one thing; the exit code is 1
//! when one of them is wrong.

use domain::referral::lint::{Finding, Severity};
use search_index::Search;

use super::start::{self, StartError};
use super::{Failure, say};
use crate::app::Catalogue;
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::data;
use crate::desk::lint::look;
use crate::store::audit::AuditCheck;

pub(super) async fn check(config: Config) -> Result<(), Failure> {
    let opened = start::open(&config).await?;
    let wrong = check_store(&opened).await?
        + check_index(&config, &opened).await?
        + check_outbox(&opened).await?
        + check_log(&opened).await?;
    check_desks(&opened).await?;
    opened.store.close().await;
    match wrong {
        0 => Ok(()),
        1 => Err(Failure::Found("one thing is wrong".to_owned())),
        many => Err(Failure::Found(format!("{many} things are wrong"))),
    }
}

fn line(ok: bool, what: impl std::fmt::Display) -> usize {
    say(format_args!("{} {what}", if ok { "good " } else { "WRONG" }));
    usize::from(!ok)
}

async fn check_store(opened: &start::Opened) -> Result<usize, StartError> {
    // Findings of the database, and every record read and parsed.
    let findings = opened.store.integrity_check().await?;
    let mut wrong: usize =
        findings.iter().map(|finding| line(false, format_args!("database: {finding}"))).sum();
    if wrong == 0 {
        let programmes = opened.store.programmes().await?;
        let organisations = opened.store.organisations().await?;
        let count = format!("{} programmes, {} organisations", programmes.len(), organisations.len());
        wrong += line(!programmes.is_empty(), format_args!("database: {count}"));
    }
    Ok(wrong)
}

async fn check_index(config: &Config, opened: &start::Opened) -> Result<usize, StartError> {
    let wanted = data::index_stamp(&opened.store.directory_stamp().await?);
    let folder = config.var.join(start::INDEX);
    Ok(match Search::open(&folder, opened.places.clone(), opened.taxonomy.clone()) {
        Ok(search) if search.stamp() == wanted => line(true, "index: belongs to the database"),
        Ok(_) => line(false, "index: older than the database; “buddywijzer reindex” makes it anew"),
        Err(error) => line(false, format_args!("index: {error}; “buddywijzer reindex” makes it anew")),
    })
}

/// What is broken at the desks: said, and no reason for another exit code, since what is stored is sound. Which desk, and
/// nobody's name; the page of the desk says more.
async fn check_desks(opened: &start::Opened) -> Result<(), StartError> {
    let directory = Catalogue::read(&opened.store).await?;
    let found = look(&opened.store, &directory, &opened.places, SystemClock.now()).await?.findings;
    let broken: Vec<_> = found.iter().filter(|finding| finding.severity() == Severity::Broken).collect();
    for finding in &broken {
        let what = match finding {
            Finding::Stopped(_) => "the access of everybody was stopped",
            Finding::AllAway(_) => "everybody is away",
            Finding::Bounced(..) => "a letter to somebody was given up",
            _ => "somebody is away and nobody takes over",
        };
        say(format_args!("mind  desks: {}: {what}", finding.desk()));
    }
    let weak = found.len() - broken.len();
    line(true, format_args!("desks: {} broken, {weak} could be better; see /beheer/nazicht", broken.len()));
    Ok(())
}

/// The chain of the audit log. Its last hash, kept elsewhere, shows whether somebody wrote the whole chain anew.
async fn check_log(opened: &start::Opened) -> Result<usize, StartError> {
    Ok(match opened.store.check_audit().await? {
        AuditCheck::Whole(rows, hash) => {
            let hash = if hash.is_empty() { "none" } else { &hash };
            line(true, format_args!("log: {rows} rows, the last hash is {hash}"))
        }
        AuditCheck::Broken(row) => line(false, format_args!("log: row {row} was changed or is missing")),
    })
}

async fn check_outbox(opened: &start::Opened) -> Result<usize, StartError> {
    let counts = opened.store.outbox_counts().await?;
    let text = format!("{} wait, {} sent, {} given up", counts.waiting, counts.sent, counts.dead);
    Ok(line(counts.dead == 0, format_args!("messages: {text}")))
}
