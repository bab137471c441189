//! The two databases behind one text: connections, transactions, and the macro that compiles the same
//! body for both drivers. Knows nothing of what is stored.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection as _, Executor as _, PgConnection, Postgres, Sqlite, Transaction};

use super::StoreError;

/// Runs one body on whichever database a [`Conn`] or a [`Tx`] belongs to: the body is compiled once per
/// driver, with the name bound to `&mut SqliteConnection` or `&mut PgConnection`.
macro_rules! run {
    ($link:expr, |$c:ident| $body:expr) => {
        match $link {
            $crate::store::db::Link::Sqlite(link) => {
                let $c = &mut **link;
                $body
            }
            $crate::store::db::Link::Postgres(link) => {
                let $c = &mut **link;
                $body
            }
        }
    };
}
pub(super) use run;

/// Something that exists once per driver.
#[derive(Debug)]
pub(super) enum Link<S, P> {
    Sqlite(S),
    Postgres(P),
}

/// A connection for one statement.
pub(super) type Conn = Link<PoolConnection<Sqlite>, PoolConnection<Postgres>>;
/// A transaction; dropped without [`Tx::commit`] it is rolled back.
pub(super) type Tx = Link<Transaction<'static, Sqlite>, Transaction<'static, Postgres>>;

impl Tx {
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

/// Where a store lies.
#[derive(Clone, PartialEq, Eq)]
pub enum Target {
    /// A SQLite file, made when it does not exist; its folder must exist.
    File(PathBuf),
    /// A PostgreSQL database, as a `postgres://` address.
    Server(String),
}

/// `postgres://…` and `postgresql://…` are servers; everything else is a path, with or without `sqlite:` before it.
impl From<&str> for Target {
    fn from(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Server(text.to_owned())
        } else {
            let path = text.strip_prefix("sqlite:").unwrap_or(text);
            Self::File(path.strip_prefix("//").unwrap_or(path).into())
        }
    }
}

impl From<&Path> for Target {
    fn from(path: &Path) -> Self {
        Self::File(path.to_owned())
    }
}

/// Never shows the address of a server: it may hold a password.
impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "File({})", path.display()),
            Self::Server(_) => f.write_str("Server(…)"),
        }
    }
}

/// The pools. SQLite has one writer, so that nobody waits for a lock inside the process, and a few readers.
#[derive(Clone)]
pub(super) enum Db {
    Sqlite { read: SqlitePool, write: SqlitePool },
    Postgres(PgPool),
}

/// How many connections read SQLite at once; each costs a thread and its cache.
pub(super) const READERS: u32 = 4;
/// How many connections one process opens to PostgreSQL.
const SERVER_CONNECTIONS: u32 = 8;
/// How long a caller waits for a connection before [`StoreError::Busy`].
const PATIENCE: Duration = Duration::from_secs(5);
/// How often a file is opened again that another process is opening.
const OPEN_TRIES: u32 = 20;
/// The pause between two.
const OPEN_PAUSE: Duration = Duration::from_millis(100);
/// How long SQLite waits for a lock that another process holds.
const BUSY: Duration = Duration::from_millis(5000);

impl Db {
    /// Opens the database and brings it to this version.
    pub(super) async fn open(target: &Target) -> Result<Self, StoreError> {
        match target {
            Target::File(path) => {
                // Turning on the log is refused at once while another process that starts does the same.
                let mut tried = 0;
                loop {
                    match Self::open_file(path).await {
                        Err(StoreError::Busy(_)) if tried < OPEN_TRIES => tried += 1,
                        other => return other,
                    }
                    tokio::time::sleep(OPEN_PAUSE).await;
                }
            }
            Target::Server(url) => Self::open_server(url).await,
        }
    }

    async fn open_file(path: &Path) -> Result<Self, StoreError> {
        make_private_file(path)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            .pragma("secure_delete", "ON")
            .pragma("trusted_schema", "OFF")
            // Negative: KiB per connection. The whole directory is smaller than this.
            .pragma("cache_size", "-1024");
        // The writer first: it makes the file and its tables, before a reader looks.
        let write = sqlite_pool(1).connect_with(options.clone()).await?;
        // sqlx takes no lock for migrations on SQLite: of two processes that start together on a new file
        // the second would find the tables made between its look and its own step. `run_direct`, since `run` on
        // a borrowed connection makes every future that awaits it lose `Send`.
        let mut tx = write.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::migrate!("../migrations").run_direct(None, &mut *tx, false).await?;
        tx.commit().await?;
        let read = sqlite_pool(READERS).connect_lazy_with(options.pragma("query_only", "ON"));
        Ok(Self::Sqlite { read, write })
    }

    async fn open_server(url: &str) -> Result<Self, StoreError> {
        // Warnings stay on the server: the `ROLLBACK` below is one where nothing is open.
        let options = PgConnectOptions::from_str(url)?.options([("client_min_messages", "error")]);
        // A pool tries a refused connection again until its patience ends; one attempt says at once what is wrong.
        PgConnection::connect_with(&options).await?.close().await?;
        let pool = PgPoolOptions::new()
            .max_connections(SERVER_CONNECTIONS)
            .acquire_timeout(PATIENCE)
            // A request dropped while its `BEGIN` was on the way leaves a transaction that sqlx does not count: it is
            // ended before anybody gets the connection, which also shows that the server is still there.
            .test_before_acquire(false)
            .before_acquire(|connection, _| {
                Box::pin(async move { connection.execute("ROLLBACK").await.map(|_| true) })
            })
            .connect_with(options)
            .await?;
        sqlx::migrate!("../migrations").run(&pool).await?;
        Ok(Self::Postgres(pool))
    }

    /// A connection to read one statement with.
    pub(super) async fn read(&self) -> Result<Conn, StoreError> {
        Ok(match self {
            Self::Sqlite { read, .. } => Link::Sqlite(read.acquire().await?),
            Self::Postgres(pool) => Link::Postgres(pool.acquire().await?),
        })
    }

    /// A transaction to read several statements of one moment with.
    pub(super) async fn snapshot(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite { read, .. } => Link::Sqlite(read.begin().await?),
            Self::Postgres(pool) => {
                Link::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// A transaction to write in. On SQLite it holds the write lock from its first moment.
    pub(super) async fn write(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite { write, .. } => Link::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Link::Postgres(pool.begin().await?),
        })
    }

    /// Waits until every connection is closed; SQLite then has written its log back into the file.
    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

fn sqlite_pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        // SQLite ends a transaction by itself when the disk is full. sqlx then still counts it as open,
        // and would refuse every later one on this connection: such a connection is replaced.
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
}

/// Makes the database file for its owner alone; SQLite gives the log beside it the same rights.
fn make_private_file(path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::StorageFull => {
            Err(StoreError::NoRoom(format!("{}: {error}", path.display())))
        }
        Err(error) => Err(StoreError::NotWritable(format!("{}: {error}", path.display()))),
    }
}
