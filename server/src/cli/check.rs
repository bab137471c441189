//! `check`: whether everything that is stored can be used. Each line says one thing; the exit code is 1
//! when one of them is wrong.

use domain::place::Nis;
use domain::referral::lint::{Finding, Severity, Towns};
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

/// What is broken or weak at the desks, one line each: said, and no reason for another exit code, since what is stored is
/// sound. Which desk, and nobody's name; the page of the desk says more.
async fn check_desks(opened: &start::Opened) -> Result<(), StartError> {
    let directory = Catalogue::read(&opened.store).await?;
    let found = look(&opened.store, &directory, &opened.places, SystemClock.now()).await?.findings;
    let mut broken = 0;
    for finding in &found {
        let mark = match finding.severity() {
            Severity::Broken => "mind",
            Severity::Weak => "weak",
        };
        broken += usize::from(finding.severity() == Severity::Broken);
        say(format_args!("{mark}  desks: {}: {}", finding.desk(), words(finding, opened)));
    }
    let weak = found.len() - broken;
    line(true, format_args!("desks: {broken} broken, {weak} could be better; see /beheer/nazicht"));
    Ok(())
}

fn words(finding: &Finding, opened: &start::Opened) -> String {
    let place =
        |nis: &Nis| opened.places.municipality(*nis).map_or_else(|| nis.to_string(), |p| p.name.nl.clone());
    let places = |towns: &Towns| match towns {
        Towns::All => "everywhere".to_owned(),
        Towns::Some(towns) => format!("in {}", towns.iter().map(place).collect::<Vec<_>>().join(", ")),
    };
    match finding {
        Finding::Stopped(_) => "the access of everybody was stopped".to_owned(),
        Finding::AllAway(_) => "everybody is away".to_owned(),
        Finding::Bounced(..) => "a letter to somebody was given up".to_owned(),
        Finding::Absent(..) => "somebody is away and nobody takes over".to_owned(),
        Finding::Hole { group, kind, towns, .. } => {
            let mut parts = vec!["nobody covers".to_owned(), places(towns)];
            parts.extend([group, kind].into_iter().flatten().map(ToString::to_string));
            parts.join(" ")
        }
        Finding::Overlap { people, towns, .. } => {
            format!("{} people cover the same {}", people.len(), places(towns))
        }
        Finding::SingleKey(_) => "one person alone can read what comes".to_owned(),
        Finding::IdleDeputy(..) => "somebody takes over for others and never signed in".to_owned(),
    }
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
