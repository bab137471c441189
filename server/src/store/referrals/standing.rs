//! Every open request as it stands, with what lies under the server's key and nothing of its content: for counts.

use domain::referral::State;

use super::read_state;
use crate::clock::Millis;
use crate::store::{Store, StoreError, run};

/// An open request.
#[derive(Clone, PartialEq, Eq)]
pub struct Standing {
    /// UUID version 7; what its facts are sealed for.
    pub id: String,
    /// Where it stands.
    pub state: State,
    /// When it arrived.
    pub created_at: Millis,
    /// Under the server's key.
    pub facts: Vec<u8>,
}

/// Shows the state only.
impl std::fmt::Debug for Standing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Standing").field("state", &self.state).finish_non_exhaustive()
    }
}

impl Store {
    /// The requests that arrived before an instant and that nothing ended, oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn standing_referrals(&self, before: Millis) -> Result<Vec<Standing>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, state, created_at, facts FROM referral WHERE settled_at IS NULL \
                   AND erased_at IS NULL AND facts IS NOT NULL AND created_at < $1 ORDER BY created_at, id";
        let rows: Vec<(String, String, Millis, Vec<u8>)> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(before).fetch_all(c).await)?;
        let standing = |(id, state, created_at, facts): (String, String, Millis, Vec<u8>)| {
            Ok(Standing { id, state: read_state(&state)?, created_at, facts })
        };
        rows.into_iter().map(standing).collect()
    }
}
