//! Whether the database answers, and whether it is whole.

use super::db::Db;
use super::{Store, StoreError, run};

impl Store {
    /// Reads one row: the database answers.
    ///
    /// # Errors
    /// It does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id FROM directory_state WHERE id = 1";
        let _: i64 = run!(&mut conn, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
        Ok(())
    }

    /// Looks through the whole database for damage; every finding in words of the database. Empty: sound.
    /// PostgreSQL guards its own pages and references: there every listing is read once.
    ///
    /// # Errors
    /// The database cannot be read at all.
    pub async fn integrity_check(&self) -> Result<Vec<String>, StoreError> {
        let mut findings = Vec::new();
        if let Db::Sqlite { read, .. } = &self.db {
            let pages: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(read).await?;
            findings.extend(pages.into_iter().filter(|line| line != "ok"));
            let sql = "SELECT \"table\", \"parent\", rowid FROM pragma_foreign_key_check";
            let broken: Vec<(String, String, Option<i64>)> = sqlx::query_as(sql).fetch_all(read).await?;
            findings.extend(broken.into_iter().map(|(table, parent, row)| {
                format!("row {} of {table} refers to nothing in {parent}", row.unwrap_or_default())
            }));
        }
        if let Err(error) = self.programmes().await {
            findings.push(error.to_string());
        }
        if let Err(error) = self.organisations().await {
            findings.push(error.to_string());
        }
        Ok(findings)
    }
}
