//! The embedded directory comes in: everything at the first start; later only what nobody claimed or
//! edited. Nothing is ever removed: a listing that left the embedded directory is left and reported.

use std::collections::HashMap;
use std::fmt;

use domain::Slug;
use domain::directory::{Directory, Programme};
use domain::taxonomy::Taxonomy;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::rows::{Mark, Rows, slug_set};
use super::{bump, write};
use crate::store::db::Tx;
use crate::store::{Store, StoreError, run};

/// Part of the stored stamp: raised when this code would make other rows of the same directory.
const IMPORT_VERSION: u32 = 1;

/// What an import did. Lists hold slugs, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// The embedded directory was imported before: nothing was looked at.
    pub current: bool,
    /// Listings that are new.
    pub added: Vec<Slug>,
    /// Listings that were replaced by the newer embedded ones.
    pub updated: Vec<Slug>,
    /// Listings that differ in the embedded directory but were claimed or edited: left as they are.
    pub kept: Vec<Slug>,
    /// Listings among the updated ones that have ended since.
    pub ended: Vec<Slug>,
    /// Listings that came from an embedded directory and are not in this one: left as they are.
    pub gone: Vec<Slug>,
    /// How many listings are the same as before.
    pub unchanged: usize,
    /// The same of organisations.
    pub organisations: OrganisationReport,
}

/// What an import did to organisations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganisationReport {
    /// New ones.
    pub added: Vec<Slug>,
    /// Replaced by the newer embedded ones.
    pub updated: Vec<Slug>,
    /// Edited, so left as they are.
    pub kept: Vec<Slug>,
    /// No longer in the embedded directory, left as they are.
    pub gone: Vec<Slug>,
    /// How many are the same as before.
    pub unchanged: usize,
}

impl ImportReport {
    /// Whether any listing or organisation changed.
    #[must_use]
    pub const fn changed(&self) -> bool {
        !(self.added.is_empty()
            && self.updated.is_empty()
            && self.organisations.added.is_empty()
            && self.organisations.updated.is_empty())
    }
}

/// One line for the log: counts, and the slugs where there are few.
impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.current {
            return f.write_str("the embedded directory is imported already");
        }
        write!(f, "{} unchanged", self.unchanged)?;
        for (what, slugs) in [
            ("added", &self.added),
            ("updated", &self.updated),
            ("kept as claimed or edited", &self.kept),
            ("ended", &self.ended),
            ("no longer embedded", &self.gone),
            ("organisations added", &self.organisations.added),
            ("organisations updated", &self.organisations.updated),
            ("organisations kept as edited", &self.organisations.kept),
            ("organisations no longer embedded", &self.organisations.gone),
        ] {
            match slugs.len() {
                0 => {}
                1..=20 => {
                    let names: Vec<&str> = slugs.iter().map(Slug::as_str).collect();
                    write!(f, "; {what}: {}", names.join(", "))?;
                }
                n => write!(f, "; {what}: {n}")?,
            }
        }
        Ok(())
    }
}

struct Known {
    protected: bool,
    hash: Option<String>,
    ended: bool,
}

impl Store {
    /// Whether the embedded directory of this stamp was imported: then reading it can be left out.
    ///
    /// # Errors
    /// The database fails.
    pub async fn embedded_is_current(&self, stamp: &str) -> Result<bool, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT embedded FROM directory_state WHERE id = 1";
        let embedded: Option<String> = run!(&mut conn, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
        Ok(embedded == Some(versioned(stamp)))
    }

    /// Imports the embedded directory in one transaction. `stamp` names its text (a hash): the same stamp
    /// again does nothing.
    ///
    /// # Errors
    /// The database fails; nothing was changed then.
    pub async fn import_embedded(
        &self,
        directory: &Directory,
        taxonomy: &Taxonomy,
        stamp: &str,
    ) -> Result<ImportReport, StoreError> {
        if self.embedded_is_current(stamp).await? {
            return Ok(ImportReport { current: true, ..ImportReport::default() });
        }
        let mut tx = self.db.write().await?;
        let stamp = versioned(stamp);
        // Takes the row's lock: of two servers that start together the second waits here, then sees it is done.
        let sql = "UPDATE directory_state SET embedded = $1 \
                   WHERE id = 1 AND (embedded IS NULL OR embedded <> $1)";
        let first = run!(&mut tx, |c| {
            sqlx::query(sql).bind(&stamp).execute(c).await.map(|done| done.rows_affected())
        })?;
        if first == 0 {
            return Ok(ImportReport { current: true, ..ImportReport::default() });
        }
        write::taxonomy(&mut tx, taxonomy).await?;
        let mut report = ImportReport {
            organisations: organisations(&mut tx, directory).await?,
            ..ImportReport::default()
        };
        programmes(&mut tx, directory, &mut report).await?;
        if report.changed() {
            bump(&mut tx).await?;
        }
        tx.commit().await?;
        Ok(report)
    }
}

async fn organisations(tx: &mut Tx, directory: &Directory) -> Result<OrganisationReport, StoreError> {
    let sql = "SELECT slug, edited, embedded_hash FROM organization";
    let rows: Vec<(String, bool, Option<String>)> =
        run!(&mut *tx, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    let known: HashMap<String, Known> = rows
        .into_iter()
        .map(|(slug, protected, hash)| (slug, Known { protected, hash, ended: false }))
        .collect();
    let mut report = OrganisationReport {
        gone: gone(&known, directory.organisations.iter().map(|one| &one.slug))?,
        ..OrganisationReport::default()
    };
    let mut changed = Vec::new();
    for organisation in &directory.organisations {
        let hash = hash_of(organisation)?;
        let list = match known.get(organisation.slug.as_str()) {
            Some(known) if known.hash.as_ref() == Some(&hash) => {
                report.unchanged += 1;
                continue;
            }
            Some(known) if known.protected => {
                report.kept.push(organisation.slug.clone());
                continue;
            }
            Some(_) => &mut report.updated,
            None => &mut report.added,
        };
        list.push(organisation.slug.clone());
        changed.push((organisation, hash));
    }
    write::organisations(tx, &changed).await?;
    Ok(report)
}

async fn programmes(tx: &mut Tx, directory: &Directory, report: &mut ImportReport) -> Result<(), StoreError> {
    let sql = "SELECT slug, claimed, edited, embedded_hash, status FROM service";
    let rows: Vec<(String, bool, bool, Option<String>, String)> =
        run!(&mut *tx, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    let known: HashMap<String, Known> = rows
        .into_iter()
        .map(|(slug, claimed, edited, hash, status)| {
            (slug, Known { protected: claimed || edited, hash, ended: status == "ended" })
        })
        .collect();
    report.gone = gone(&known, directory.programmes.iter().map(|programme| &programme.slug))?;
    let mut rows = Rows::default();
    for programme in &directory.programmes {
        let hash = hash_of(programme)?;
        match sort(programme, &hash, known.get(programme.slug.as_str()), report) {
            Step::Leave => {}
            Step::Write => {
                rows.add(programme, Mark { embedded_hash: Some(hash), ..Mark::default() })?;
            }
        }
    }
    let updated: Vec<&Slug> = report.updated.iter().collect();
    write::remove_parts(tx, &updated).await?;
    write::services(tx, &rows).await
}

enum Step {
    Leave,
    Write,
}

/// The rule of the import, for one listing.
fn sort(programme: &Programme, hash: &String, known: Option<&Known>, report: &mut ImportReport) -> Step {
    let slug = programme.slug.clone();
    match known {
        Some(known) if known.hash.as_ref() == Some(hash) => {
            report.unchanged += 1;
            Step::Leave
        }
        Some(known) if known.protected => {
            report.kept.push(slug);
            Step::Leave
        }
        Some(known) => {
            if programme.has_ended() && !known.ended {
                report.ended.push(slug.clone());
            }
            report.updated.push(slug);
            Step::Write
        }
        None => {
            report.added.push(slug);
            Step::Write
        }
    }
}

/// What was embedded once and is not any more.
fn gone<'a>(
    known: &HashMap<String, Known>,
    embedded: impl Iterator<Item = &'a Slug>,
) -> Result<Vec<Slug>, StoreError> {
    let embedded = slug_set(embedded);
    let mut gone = known
        .iter()
        .filter(|(slug, known)| known.hash.is_some() && !embedded.contains(slug.as_str()))
        .map(|(slug, _)| slug.parse().map_err(|error| StoreError::unreadable("slug", error)))
        .collect::<Result<Vec<Slug>, _>>()?;
    gone.sort();
    Ok(gone)
}

fn hash_of(record: &impl Serialize) -> Result<String, StoreError> {
    let text = serde_json::to_vec(record).map_err(|error| StoreError::unreadable("record", error))?;
    Ok(Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect())
}

fn versioned(stamp: &str) -> String {
    format!("{IMPORT_VERSION}:{stamp}")
}
