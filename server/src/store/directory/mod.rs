//! What is listed: organisations and programmes, in tables with the names of HSDS 3.1. A programme goes
//! into its rows and comes out of them without loss. The database is the truth after the first start:
//! the embedded directory only touches what nobody claimed or edited ([`import`]).

pub mod import;
mod read;
mod rows;
mod versions;
mod write;

pub(super) use versions::publish;

use domain::Slug;
use domain::directory::{Organisation, Programme, ids};
use domain::listing::differences;

use super::db::Tx;
use super::{Store, StoreError, run};
use crate::clock::Millis;

pub use import::{ImportReport, OrganisationReport};
pub use versions::{Version, Why};

impl Store {
    /// A text that is another one whenever any listing changed. The search index keeps the one it was built from.
    ///
    /// # Errors
    /// The database fails.
    pub async fn directory_stamp(&self) -> Result<String, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT stamp FROM directory_state WHERE id = 1";
        Ok(run!(&mut conn, |c| sqlx::query_scalar(sql).fetch_one(c).await)?)
    }

    /// Every programme, the ended ones included, by slug.
    ///
    /// # Errors
    /// The database fails.
    pub async fn programmes(&self) -> Result<Vec<Programme>, StoreError> {
        let mut tx = self.db.snapshot().await?;
        read::programmes(&mut tx, None).await
    }

    /// The programmes of these slugs, in this order; unknown ones are left out.
    ///
    /// # Errors
    /// The database fails.
    pub async fn programmes_by_slugs(&self, slugs: &[Slug]) -> Result<Vec<Programme>, StoreError> {
        if slugs.is_empty() {
            return Ok(Vec::new());
        }
        let wanted: Vec<String> = slugs.iter().map(service_id).collect();
        let mut tx = self.db.snapshot().await?;
        let found = read::programmes(&mut tx, Some(&wanted)).await?;
        Ok(in_order(slugs, found, |programme| &programme.slug))
    }

    /// One programme, ended or not.
    ///
    /// # Errors
    /// The database fails.
    pub async fn programme(&self, slug: &Slug) -> Result<Option<Programme>, StoreError> {
        Ok(self.programmes_by_slugs(std::slice::from_ref(slug)).await?.pop())
    }

    /// The programmes that an organisation leads or takes part in, by slug.
    ///
    /// # Errors
    /// The database fails.
    pub async fn programmes_of(&self, organisation: &Slug) -> Result<Vec<Programme>, StoreError> {
        let mut tx = self.db.snapshot().await?;
        let id = organization_id(organisation);
        let sql = "SELECT id FROM service WHERE organization_id = $1 \
                   UNION SELECT service_id FROM service_partner WHERE organization_id = $1";
        let wanted: Vec<String> = run!(&mut tx, |c| sqlx::query_scalar(sql).bind(&id).fetch_all(c).await)?;
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        read::programmes(&mut tx, Some(&wanted)).await
    }

    /// Every organisation, by slug.
    ///
    /// # Errors
    /// The database fails.
    pub async fn organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        let mut tx = self.db.snapshot().await?;
        read::organisations(&mut tx, None).await
    }

    /// The organisations of these slugs, in this order; unknown ones are left out.
    ///
    /// # Errors
    /// The database fails.
    pub async fn organisations_by_slugs(&self, slugs: &[Slug]) -> Result<Vec<Organisation>, StoreError> {
        if slugs.is_empty() {
            return Ok(Vec::new());
        }
        let wanted: Vec<String> = slugs.iter().map(organization_id).collect();
        let mut tx = self.db.snapshot().await?;
        let found = read::organisations(&mut tx, Some(&wanted)).await?;
        Ok(in_order(slugs, found, |organisation| &organisation.slug))
    }

    /// One organisation.
    ///
    /// # Errors
    /// The database fails.
    pub async fn organisation(&self, slug: &Slug) -> Result<Option<Organisation>, StoreError> {
        Ok(self.organisations_by_slugs(std::slice::from_ref(slug)).await?.pop())
    }
}

/// What somebody makes of a listing.
#[derive(Debug, Clone, Copy)]
pub struct Edit<'a> {
    /// The listing as it becomes.
    pub programme: &'a Programme,
    /// The listing as whoever edits it saw it; `None`: whatever it is.
    pub base: Option<&'a Programme>,
    /// A person's identifier or the name of a job.
    pub author: &'a str,
    /// Why.
    pub why: Why,
    /// Now.
    pub now: Millis,
}

/// Replaces a programme by what somebody made of it. From then on the embedded directory leaves it alone. What stood before
/// is kept as its first version where it had none, and the new one as another; where it becomes what it is, nothing happens.
/// Room is no part of an edit: what was said about it stays, as whoever said it.
///
/// # Errors
/// [`StoreError::NotFound`] when the programme, its organisation or a partner is not listed, [`StoreError::Conflict`] where it
/// is no longer `base`.
pub(super) async fn replace(tx: &mut Tx, edit: &Edit<'_>) -> Result<(), StoreError> {
    let Edit { programme, base, author, why, now } = *edit;
    let organisations = read::organisations(tx, None).await?;
    let listed = |slug: &Slug| organisations.iter().any(|organisation| organisation.slug == *slug);
    let id = service_id(&programme.slug);
    // One edit of a listing at a time, also on PostgreSQL, where two would both find it as they saw it.
    let sql = "UPDATE service SET edited = edited WHERE id = $1 RETURNING embedded_hash, claimed";
    let before: Option<(Option<String>, bool)> =
        run!(tx, |c| sqlx::query_as(sql).bind(&id).fetch_optional(c).await)?;
    let Some((embedded_hash, claimed)) = before else { return Err(StoreError::NotFound) };
    if !listed(&programme.organisation) || !programme.partners.iter().all(listed) {
        return Err(StoreError::NotFound);
    }
    let stands = read::programmes(tx, Some(std::slice::from_ref(&id))).await?.pop();
    let stands = stands.ok_or(StoreError::NotFound)?;
    if base.is_some_and(|base| !differences(base, &stands).is_empty()) {
        return Err(StoreError::Conflict);
    }
    if differences(&stands, programme).is_empty() {
        return Ok(());
    }
    versions::keep_first(tx, &stands, now).await?;
    let mark = rows::Mark { claimed, edited: true, edited_by: Some(author), embedded_hash };
    let mut rows = rows::Rows::default();
    rows.add(programme, mark)?;
    write::remove_parts(tx, &[&programme.slug]).await?;
    write::services(tx, &rows).await?;
    versions::write_version(tx, programme, author, why, now).await?;
    bump(tx).await
}

/// Says that a listing changed.
pub(super) async fn bump(tx: &mut Tx) -> Result<(), StoreError> {
    let sql = "UPDATE directory_state SET stamp = $1 WHERE id = 1";
    let stamp = super::new_id();
    run!(tx, |c| sqlx::query(sql).bind(&stamp).execute(c).await.map(drop))?;
    Ok(())
}

pub(super) fn service_id(slug: &Slug) -> String {
    ids::of("service", slug.as_str()).to_string()
}

fn organization_id(slug: &Slug) -> String {
    ids::of("organization", slug.as_str()).to_string()
}

/// What was found, in the order it was asked for. Sorting in Rust: PostgreSQL orders text by its locale.
fn in_order<T: Clone>(slugs: &[Slug], found: Vec<T>, slug_of: impl Fn(&T) -> &Slug) -> Vec<T> {
    slugs.iter().filter_map(|slug| found.iter().find(|one| slug_of(one) == slug)).cloned().collect()
}
