//! Who keeps a listing. The first is its lead; who leaves hands that on to whoever keeps it longest.

use domain::Slug;
use domain::referral::Desk;

use super::audit::{Deed, What, write_down};
use super::changes::hold_changes;
use super::confirmations::end_links;
use super::db::Tx;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// Somebody who keeps a listing.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Owner {
    /// Who.
    pub person_id: String,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Whether they may take others off.
    pub lead: bool,
    /// Since when.
    pub since: Millis,
}

impl Store {
    /// Who keeps a listing, the longest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn owners(&self, slug: &Slug) -> Result<Vec<Owner>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT listing_owner.person_id, person.name, person.email, listing_owner.lead, listing_owner.since \
                   FROM listing_owner JOIN person ON person.id = listing_owner.person_id \
                   WHERE service_slug = $1 ORDER BY since, person_id";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(slug.as_str()).fetch_all(c).await)?)
    }

    /// The listings somebody keeps.
    ///
    /// # Errors
    /// The database fails, or a slug in it is none.
    pub async fn owned_by(&self, person: &str) -> Result<Vec<Slug>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT service_slug FROM listing_owner WHERE person_id = $1 ORDER BY service_slug";
        let slugs: Vec<String> =
            run!(&mut conn, |c| sqlx::query_scalar(sql).bind(person).fetch_all(c).await)?;
        slugs
            .into_iter()
            .map(|slug| slug.parse().map_err(|_| StoreError::unreadable("slug of an owner", &slug)))
            .collect()
    }

    /// Somebody keeps a listing from now on. False: they did already.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_owner(&self, slug: &Slug, person: &str, now: Millis) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let done = own(&mut tx, slug.as_str(), person, now).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Somebody keeps a listing no more. False: they did not.
    ///
    /// # Errors
    /// The database fails.
    pub async fn remove_owner(
        &self,
        slug: &Slug,
        person: &str,
        by: &str,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM listing_owner WHERE service_slug = $1 AND person_id = $2";
        let gone = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(slug.as_str()).bind(person);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if gone != 1 {
            return Ok(false);
        }
        // Nothing of theirs goes on by itself.
        hold_changes(&mut tx, Some(slug), person).await?;
        end_links(&mut tx, Some(slug), person, now).await?;
        let by = Some(by);
        told(&mut tx, What::OwnerGone, slug.as_str(), (by, person), now).await?;
        lead_again(&mut tx, slug.as_str()).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Makes somebody who keeps a listing its lead, in the place of who was. False: they do not keep it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn set_lead(&self, slug: &Slug, person: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE listing_owner SET lead = (person_id = $2) WHERE service_slug = $1 \
                   AND EXISTS (SELECT 1 FROM listing_owner AS other WHERE other.service_slug = $1 \
                               AND other.person_id = $2)";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(slug.as_str()).bind(person);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done > 0)
    }
}

/// Somebody keeps a listing from now on, as its lead where nobody is. False: they did already.
pub(super) async fn own(tx: &mut Tx, slug: &str, person: &str, now: Millis) -> Result<bool, StoreError> {
    let sql = "INSERT INTO listing_owner (service_slug, person_id, lead, since) \
               VALUES ($1, $2, FALSE, $3) ON CONFLICT (service_slug, person_id) DO NOTHING";
    let new = run!(tx, |c| {
        let query = sqlx::query(sql).bind(slug).bind(person).bind(now);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    if new != 1 {
        return Ok(false);
    }
    lead_again(tx, slug).await?;
    let sql = "UPDATE service SET claimed = TRUE WHERE slug = $1";
    run!(tx, |c| sqlx::query(sql).bind(slug).execute(c).await.map(drop))?;
    told(tx, What::Owner, slug, (None, person), now).await?;
    Ok(true)
}

/// The listings of somebody who lost access go to who is left.
pub(super) async fn leave_all(tx: &mut Tx, person: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM listing_owner WHERE person_id = $1 RETURNING service_slug";
    let slugs: Vec<String> = run!(tx, |c| sqlx::query_scalar(sql).bind(person).fetch_all(c).await)?;
    for slug in slugs {
        lead_again(tx, &slug).await?;
    }
    Ok(())
}

/// Where nobody leads, who keeps it longest does.
async fn lead_again(tx: &mut Tx, slug: &str) -> Result<(), StoreError> {
    let sql = "UPDATE listing_owner SET lead = TRUE WHERE service_slug = $1 \
               AND NOT EXISTS (SELECT 1 FROM listing_owner AS other WHERE other.service_slug = $1 AND other.lead = TRUE) \
               AND person_id = (SELECT other.person_id FROM listing_owner AS other WHERE other.service_slug = $1 \
                                ORDER BY other.since, other.person_id LIMIT 1)";
    run!(tx, |c| sqlx::query(sql).bind(slug).execute(c).await.map(drop))?;
    Ok(())
}

async fn told(
    tx: &mut Tx,
    what: What,
    slug: &str,
    (by, person): (Option<&str>, &str),
    at: Millis,
) -> Result<(), StoreError> {
    let slug = slug.parse().map_err(|_| StoreError::unreadable("slug of an owner", slug))?;
    let desk = Desk::Programme(slug).to_string();
    let deed = Deed { at, what, desk: &desk, to: None, person: by, subject: Some(person), referral: None };
    write_down(tx, &deed).await
}
