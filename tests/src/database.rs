//! The database from the operator's side: is it whole, and a PostgreSQL to try.

use std::collections::BTreeMap;
use std::path::Path;

use sqlx::{Connection, Row};

fn wait<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(work)
}

/// What `PRAGMA integrity_check` and `foreign_key_check` say about the SQLite file of a site that is not running: `ok`, or what is wrong.
///
/// # Panics
/// When there is no database.
#[must_use]
pub fn integrity(var: &Path) -> String {
    wait(async move {
        let mut connection = open(var).await;
        let rows = sqlx::query("PRAGMA integrity_check").fetch_all(&mut connection).await.expect("a check");
        let mut said: Vec<String> = rows.iter().map(|row| row.get::<String, _>(0)).collect();
        let orphans =
            sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut connection).await.expect("a check");
        if !orphans.is_empty() {
            said.push(format!("{} rows point nowhere", orphans.len()));
        }
        said.join("; ")
    })
}

/// Makes every letter that has not left one that was given up: that takes the worker hours.
///
/// # Panics
/// When there is no database.
pub fn give_up_on_letters(var: &Path) {
    wait(async move {
        let sql = "UPDATE outbox SET state = 'dead', claimed_until = NULL, error = 'smtp-550' \
                   WHERE state = 'waiting'";
        sqlx::query(sql).execute(&mut open(var).await).await.expect("given up");
    });
}

/// Of each referral: its state, its desk, and what happened to it, oldest first (instant, state, remark).
///
/// # Panics
/// When there is no database.
#[must_use]
pub fn referrals(var: &Path) -> BTreeMap<String, Told> {
    wait(async move {
        let mut connection = open(var).await;
        let sql = "SELECT id, state, desk_id FROM referral";
        let rows = sqlx::query(sql).fetch_all(&mut connection).await.expect("the referrals");
        let mut found: BTreeMap<String, Told> =
            rows.iter().map(|row| (row.get(0), (row.get(1), row.get(2), Vec::new()))).collect();
        let sql = "SELECT referral_id, at, state, remark FROM referral_event ORDER BY at, id";
        for row in sqlx::query(sql).fetch_all(&mut connection).await.expect("the events") {
            if let Some(told) = found.get_mut(row.get::<&str, _>(0)) {
                told.2.push((row.get(1), row.get(2), row.get(3)));
            }
        }
        found
    })
}

/// State, desk, events.
pub type Told = (String, String, Vec<(i64, String, Option<String>)>);

/// Changes the database behind the back of the site.
///
/// # Panics
/// When there is no database, or the statement fails.
pub fn meddle(var: &Path, sql: &'static str) {
    wait(async move {
        sqlx::query(sql).execute(&mut open(var).await).await.expect("changed");
    });
}

/// The identifier and the state of each letter of the outbox.
///
/// # Panics
/// When there is no database.
#[must_use]
pub fn letters(var: &Path) -> Vec<(String, String)> {
    wait(async move {
        let sql = "SELECT id, state FROM outbox";
        sqlx::query_as(sql).fetch_all(&mut open(var).await).await.expect("the outbox")
    })
}

/// Of the letters that still wait: why the last try failed, how many tries, when the next is due, until when it is claimed.
///
/// # Panics
/// When there is no database.
#[must_use]
pub fn stuck(var: &Path) -> Vec<(Option<String>, i64, i64, Option<i64>)> {
    wait(async move {
        let sql =
            "SELECT error, attempts, next_at, claimed_until FROM outbox WHERE state = 'waiting' LIMIT 20";
        sqlx::query_as(sql).fetch_all(&mut open(var).await).await.expect("the outbox")
    })
}

/// How many rows a count over the database of a site finds.
///
/// # Panics
/// When there is no database, or the statement counts nothing.
#[must_use]
pub fn count(var: &Path, sql: &'static str) -> i64 {
    wait(async move { sqlx::query_scalar(sql).fetch_one(&mut open(var).await).await.expect("a count") })
}

/// Takes somebody from every desk, so that an account without a desk is left: no page does that.
///
/// # Panics
/// When there is no database.
pub fn leave_every_desk(var: &Path, email: &str) {
    wait(async move {
        let sql = "DELETE FROM desk_person WHERE person_id IN (SELECT id FROM person WHERE email = $1)";
        let done =
            sqlx::query(sql).bind(email).execute(&mut open(var).await).await.expect("gone from the desks");
        assert!(done.rows_affected() > 0, "{email} sat at no desk");
    });
}

async fn open(var: &Path) -> sqlx::SqliteConnection {
    let file = std::fs::read_dir(var)
        .expect("the folder of the site")
        .flatten()
        .map(|entry| entry.path())
        .find(|path| is_sqlite(path))
        .expect("a SQLite file in the folder of the site");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
    sqlx::SqliteConnection::connect_with(&options).await.expect("the database opens")
}

fn is_sqlite(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3\0"))
}

/// A new, empty database on the PostgreSQL that `tests/run` started; `None` where there is none.
///
/// # Panics
/// When the server is there but does not let us.
#[must_use]
pub fn new_postgres() -> Option<String> {
    let server = std::env::var("BUDDYWIJZER_TEST_POSTGRES_URL").ok()?;
    let name = format!("buddywijzer_{}_{}", std::process::id(), nanoseconds());
    wait(async {
        let mut connection =
            sqlx::PgConnection::connect(&server).await.expect("the PostgreSQL of the tests answers");
        let statement = format!("CREATE DATABASE {name}");
        sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.expect("a new database");
    });
    let (start, _) = server.rsplit_once('/')?;
    Some(format!("{start}/{name}"))
}

fn nanoseconds() -> u128 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |passed| passed.as_nanos())
}
