//! How much stands on each desk and since when: what a team looks at. Nothing of who asked.

use std::collections::BTreeMap;

use domain::referral::Desk;

use super::people::read_desk;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// What stands on a desk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many referrals are open.
    pub open: u64,
    /// Since when the oldest of them waits, in milliseconds since 1970 UTC.
    pub since: Option<Millis>,
}

impl Store {
    /// What stands on each desk where something is open.
    ///
    /// # Errors
    /// The database fails.
    pub async fn standing(&self) -> Result<BTreeMap<Desk, Standing>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_id, COUNT(*), MIN(created_at) FROM referral WHERE settled_at IS NULL GROUP BY desk_id";
        let rows: Vec<(String, i64, Option<i64>)> =
            run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let standing = |(desk, open, since): (String, i64, Option<i64>)| {
            Ok((read_desk(desk)?, Standing { open: open.unsigned_abs(), since }))
        };
        rows.into_iter().map(standing).collect()
    }
}
