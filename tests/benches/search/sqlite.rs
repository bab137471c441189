//! SQLite FTS5: unicode61 without diacritics, bm25 with equal weights, every word of both boxes or-ed.

use std::path::{Path, PathBuf};

use serde_json::json;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, Row as _, SqliteConnection};
use tokio::runtime::Runtime;

use crate::engine::{Engine, NEW_WORD};
use crate::flat::Flat;
use crate::questions::Asked;

const TABLES: &str = "
    CREATE VIRTUAL TABLE programme USING fts5(
        slug UNINDEXED, name, organisation, nl, fr, en, labels, place,
        tokenize = 'unicode61 remove_diacritics 2');
    CREATE TABLE code (
        programme INTEGER, scheme INTEGER, code TEXT, PRIMARY KEY (programme, scheme, code)) WITHOUT ROWID;";

const FILL: &str = "
    INSERT INTO programme (rowid, slug, name, organisation, nl, fr, en, labels, place)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
           value ->> 7, value ->> 8
    FROM json_each($1)";

const FILL_CODES: &str =
    "INSERT INTO code SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each($1) ORDER BY 1, 2, 3";

const READY: &str = "INSERT INTO programme (programme) VALUES ('optimize'); ANALYZE;";

const PAGE: &str = "SELECT slug FROM programme WHERE programme MATCH $1 ORDER BY rank LIMIT 10";

/// The counts of every facet, and that of all matches, in one statement.
const FACETS: &str = "
    WITH found AS MATERIALIZED (SELECT rowid AS id FROM programme WHERE programme MATCH $1)
    SELECT scheme, code, count(*) FROM found JOIN code ON code.programme = found.id GROUP BY scheme, code
    UNION ALL SELECT -1, '', count(*) FROM found";

/// A SQLite file with a directory.
pub(crate) struct Sqlite<'a> {
    runtime: &'a Runtime,
    connection: SqliteConnection,
    file: PathBuf,
    middle: i64,
}

impl<'a> Sqlite<'a> {
    /// Makes the file and fills it.
    pub(crate) fn build(runtime: &'a Runtime, folder: &Path, rows: &[Flat]) -> Self {
        let file = folder.join(format!("fts5-{}.sqlite", rows.len()));
        let options = SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(true)
            // All of it may stay in memory.
            .pragma("cache_size", "-1000000")
            .pragma("mmap_size", "4000000000");
        let connection = runtime.block_on(async {
            let mut connection = SqliteConnection::connect_with(&options).await?;
            sqlx::raw_sql(TABLES).execute(&mut connection).await?;
            let mut transaction = connection.begin().await?;
            for some in rows.chunks(1000) {
                let texts = json!(some.iter().map(Flat::json).collect::<Vec<_>>()).to_string();
                sqlx::query(FILL).bind(texts).execute(&mut *transaction).await?;
                let codes = json!(Flat::codes(some).collect::<Vec<_>>()).to_string();
                sqlx::query(FILL_CODES).bind(codes).execute(&mut *transaction).await?;
            }
            transaction.commit().await?;
            sqlx::raw_sql(READY).execute(&mut connection).await?;
            Ok::<_, sqlx::Error>(connection)
        });
        let connection = connection.expect("SQLite is filled");
        Self { runtime, connection, file, middle: rows.len() as i64 / 2 + 1 }
    }
}

impl Engine for Sqlite<'_> {
    fn name(&self) -> &'static str {
        "SQLite FTS5"
    }

    fn ask(&mut self, asked: &Asked) -> Vec<String> {
        let words: Vec<String> = asked.words().iter().map(|word| format!("\"{word}\"")).collect();
        let words = words.join(" OR ");
        let answer = self.runtime.block_on(async {
            let connection = &mut self.connection;
            let page = sqlx::query(PAGE).bind(&words).fetch_all(&mut *connection).await?;
            let facets = sqlx::query(FACETS).bind(&words).fetch_all(connection).await?;
            std::hint::black_box(facets);
            Ok::<_, sqlx::Error>(page)
        });
        answer.expect("SQLite answers").iter().map(|row| row.get(0)).collect()
    }

    fn edit(&mut self) -> String {
        let edited = self.runtime.block_on(async {
            let connection = &mut self.connection;
            let edit = sqlx::query("UPDATE programme SET name = name || ' ' || $1 WHERE rowid = $2");
            edit.bind(NEW_WORD).bind(self.middle).execute(&mut *connection).await?;
            let slug = sqlx::query("SELECT slug FROM programme WHERE rowid = $1").bind(self.middle);
            slug.fetch_one(connection).await
        });
        edited.expect("SQLite takes an edit").get(0)
    }

    fn bytes(&mut self) -> u64 {
        std::fs::metadata(&self.file).map_or(0, |data| data.len())
    }
}
