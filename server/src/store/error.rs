//! What can go wrong with the store. A caller matches on the variants that mean something to a
//! visitor (no room, busy, duplicate, conflict, not found) and logs the rest once.

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database file or its folder cannot be opened for writing.
    #[error("the database cannot be written: {0}")]
    NotWritable(String),
    /// The disk is full, or refused to write; nothing was stored.
    #[error("there is no room to store: {0}")]
    NoRoom(String),
    /// Somebody else held the database for too long; the same call may succeed later.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// The database server cannot be reached.
    #[error("the database server cannot be reached: {0}")]
    Unreachable(String),
    /// A row with the same unique value exists.
    #[error("it exists already")]
    Duplicate,
    /// There is no such row.
    #[error("there is no such thing")]
    NotFound,
    /// Somebody else was first: what the change started from no longer holds.
    #[error("somebody else was first")]
    Conflict,
    /// The database was written by a newer version of the program, or its migrations were changed.
    #[error("the database does not fit this version: {0}")]
    Version(String),
    /// What is stored cannot be what this program stored, or the database itself failed.
    #[error("the database is broken: {0}")]
    Broken(String),
}

impl StoreError {
    /// What is stored under a name cannot be read as what it should be.
    pub(super) fn unreadable(what: &str, error: impl std::fmt::Display) -> Self {
        Self::Broken(format!("{what}: {error}"))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => Self::Busy(error.to_string()),
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) => Self::Unreachable(error.to_string()),
            sqlx::Error::Database(inner) if inner.is_unique_violation() => Self::Duplicate,
            sqlx::Error::Database(inner) => {
                let code = inner.code().unwrap_or_default().into_owned();
                let text = inner.to_string();
                if inner.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some() {
                    Self::of_sqlite(&code, text)
                } else {
                    Self::of_postgres(&code, text)
                }
            }
            _ => Self::Broken(error.to_string()),
        }
    }
}

impl StoreError {
    /// The extended result code carries the primary one in its low byte (sqlite.org/rescode.html).
    fn of_sqlite(code: &str, text: String) -> Self {
        match code.parse::<i32>().unwrap_or_default() & 0xff {
            5 | 6 => Self::Busy(text),
            8 | 14 => Self::NotWritable(text),
            // FULL, and IOERR: what the disk refused is not stored either way.
            10 | 13 => Self::NoRoom(text),
            _ => Self::Broken(text),
        }
    }

    /// SQLSTATE classes (PostgreSQL manual, appendix A).
    fn of_postgres(code: &str, text: String) -> Self {
        match code {
            "53100" => Self::NoRoom(text),
            "25006" | "42501" => Self::NotWritable(text),
            "40001" | "40P01" | "55P03" | "53300" => Self::Busy(text),
            "57P01" | "57P02" | "57P03" => Self::Unreachable(text),
            code if code.starts_with("08") || code.starts_with("28") || code == "3D000" => {
                Self::Unreachable(text)
            }
            _ => Self::Broken(text),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError;
        match error {
            MigrateError::Execute(inner) | MigrateError::ExecuteMigration(inner, _) => Self::from(inner),
            other => Self::Version(other.to_string()),
        }
    }
}
