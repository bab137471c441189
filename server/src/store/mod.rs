//! The sqlx store: one SQL text for SQLite and PostgreSQL.
//!
//! [`Store`] is cheap to clone and safe to share. Its methods are grouped by room: [`directory`] (what is
//! listed), [`people`] and [`sessions`] (who may sign in), [`referrals`] (requests, sealed), [`outbox`]
//! (mail that still has to leave). Every change is one transaction. Instants are milliseconds and always
//! passed in. What is deliberately not here: encryption (blobs come sealed and leave sealed), rules of
//! the domain (which state may follow which), and the search index, which is derived from here.

mod access;
mod db;
mod error;

pub mod attempts;
pub mod audit;
pub mod capacity;
pub mod changes;
pub mod claims;
pub mod confirmations;
pub mod coverage;
pub mod directory;
pub mod figures;
pub mod health;
pub mod invitations;
pub mod missed;
pub mod outbox;
pub mod owners;
pub mod people;
pub mod proposals;
pub mod referrals;
pub mod reports;
pub mod retention;
mod seats;
pub mod sessions;
pub mod team;
mod told;
mod wanted;

use std::fmt;

pub use db::Target;
pub use error::StoreError;

pub use invitations::NewInvitation;
pub use outbox::NewMail;
pub use people::Person;
pub use referrals::{
    Actor, Addition, AnswerLink, Change, HandOver, LinkAnswer, NewAddition, NewFacts, NewNote, NewReferral,
    NewWrap, ReferralRow, Remark, Reminder, Review, Standing,
};
pub use retention::Retention;

use db::{Db, run};

/// The database of a site.
#[derive(Clone)]
pub struct Store {
    db: Db,
}

impl Store {
    /// Opens a database, makes it when it is a file that does not exist, and runs the migrations it lacks.
    /// `target` is a path, `sqlite:` and a path, or a `postgres://` address.
    ///
    /// # Errors
    /// [`StoreError::NotWritable`], [`StoreError::NoRoom`], [`StoreError::Busy`], [`StoreError::Unreachable`],
    /// [`StoreError::Version`] when a newer version wrote it, [`StoreError::Broken`] when it is no database.
    pub async fn open(target: impl Into<Target>) -> Result<Self, StoreError> {
        Ok(Self { db: Db::open(&target.into()).await? })
    }

    /// Closes every connection, so that SQLite leaves one whole file behind.
    pub async fn close(&self) {
        self.db.close().await;
    }
}

/// Only which sort of database: an address may hold a password.
impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sort = match self.db {
            Db::Sqlite { .. } => "SQLite",
            Db::Postgres(_) => "PostgreSQL",
        };
        f.debug_struct("Store").field("db", &sort).finish_non_exhaustive()
    }
}

/// A new identifier of a row (UUID version 7, so that rows of one moment keep their order). Never shown in public.
#[must_use]
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

#[cfg(test)]
mod tests;
