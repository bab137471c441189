//! PostgreSQL: full text in its Dutch configuration under a GIN index, `ts_rank_cd`, points under a GiST index.
//!
//! Every word of both boxes is or-ed. Where a place is meant it gets the right point from the file of questions, so that
//! it need not understand places, and keeps to seats within 25 km.

use sqlx::{Connection as _, PgConnection, Row as _};
use tokio::runtime::Runtime;

use crate::engine::{Engine, NEW_WORD};
use crate::flat::Flat;
use crate::questions::Asked;

/// Points are kilometres on a plane that touches the earth at 51° north.
const TABLES: &str = "
    CREATE TABLE programme (id BIGINT PRIMARY KEY, slug TEXT NOT NULL, words TSVECTOR NOT NULL, seat POINT);
    CREATE TABLE code (
        programme BIGINT NOT NULL, scheme BIGINT NOT NULL, code TEXT NOT NULL,
        PRIMARY KEY (programme, scheme, code));";

const FILL: &str = "
    INSERT INTO programme (id, slug, words, seat)
    SELECT id, slug, to_tsvector('dutch', words), point(x, y)
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::float8[], $5::float8[]) AS row (id, slug, words, x, y)";

const FILL_CODES: &str = "INSERT INTO code SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[])";

const READY: &str = "
    CREATE INDEX words ON programme USING gin (words);
    CREATE INDEX seats ON programme USING gist (seat);";

/// `VACUUM` wants to be alone in its request.
const SETTLE: &str = "VACUUM ANALYZE";

const SETTINGS: &str = "SET work_mem = '256MB'; SET jit = off;";

const PAGE: &str = "
    SELECT slug FROM programme, to_tsquery('dutch', $1) AS asked WHERE words @@ asked
    ORDER BY ts_rank_cd(words, asked) DESC LIMIT 10";

const PAGE_NEAR: &str = "
    SELECT slug FROM programme, to_tsquery('dutch', $1) AS asked
    WHERE words @@ asked AND seat <@ circle(point($2, $3), 25)
    ORDER BY ts_rank_cd(words, asked) DESC LIMIT 10";

const FACETS: &str = "
    WITH found AS MATERIALIZED (SELECT id FROM programme WHERE words @@ to_tsquery('dutch', $1))
    SELECT scheme, code, count(*) FROM found JOIN code ON code.programme = found.id GROUP BY scheme, code
    UNION ALL SELECT -1, '', count(*) FROM found";

const FACETS_NEAR: &str = "
    WITH found AS MATERIALIZED (
        SELECT id FROM programme
        WHERE words @@ to_tsquery('dutch', $1) AND seat <@ circle(point($2, $3), 25))
    SELECT scheme, code, count(*) FROM found JOIN code ON code.programme = found.id GROUP BY scheme, code
    UNION ALL SELECT -1, '', count(*) FROM found";

/// A PostgreSQL database with a directory.
pub(crate) struct Postgres<'a> {
    runtime: &'a Runtime,
    connection: PgConnection,
    middle: i64,
}

impl<'a> Postgres<'a> {
    /// Fills a new database of the server that `tests/bench/search` started; `None` where there is none.
    pub(crate) fn build(runtime: &'a Runtime, rows: &[Flat]) -> Option<Self> {
        let database = tests::database::new_postgres()?;
        let connection = runtime.block_on(async {
            let mut connection = PgConnection::connect(&database).await?;
            sqlx::raw_sql(TABLES).execute(&mut connection).await?;
            let mut transaction = connection.begin().await?;
            for some in rows.chunks(1000) {
                let (mut ids, mut slugs, mut words) = (Vec::new(), Vec::new(), Vec::new());
                let (mut xs, mut ys) = (Vec::new(), Vec::new());
                for row in some {
                    ids.push(row.id);
                    slugs.push(row.slug.as_str());
                    words.push(row.texts.join(" . "));
                    let point = row.seat.map(on_the_plane);
                    xs.push(point.map(|(x, _)| x));
                    ys.push(point.map(|(_, y)| y));
                }
                let fill = sqlx::query(FILL).bind(ids).bind(slugs).bind(words).bind(xs).bind(ys);
                fill.execute(&mut *transaction).await?;
                let (mut ids, mut schemes, mut codes) = (Vec::new(), Vec::new(), Vec::new());
                for (id, scheme, code) in Flat::codes(some) {
                    ids.push(id);
                    schemes.push(scheme);
                    codes.push(code);
                }
                let fill = sqlx::query(FILL_CODES).bind(ids).bind(schemes).bind(codes);
                fill.execute(&mut *transaction).await?;
            }
            transaction.commit().await?;
            for statement in [READY, SETTLE, SETTINGS] {
                sqlx::raw_sql(statement).execute(&mut connection).await?;
            }
            Ok::<_, sqlx::Error>(connection)
        });
        let connection = connection.expect("PostgreSQL is filled");
        Some(Self { runtime, connection, middle: rows.len() as i64 / 2 + 1 })
    }
}

/// East and north in kilometres.
fn on_the_plane(point: domain::place::Point) -> (f64, f64) {
    let degree = 111.2;
    (point.lon * degree * 51_f64.to_radians().cos(), point.lat * degree)
}

impl Engine for Postgres<'_> {
    fn name(&self) -> &'static str {
        "PostgreSQL"
    }

    fn ask(&mut self, asked: &Asked) -> Vec<String> {
        let words = asked.words().join(" | ");
        let answer = self.runtime.block_on(async {
            let connection = &mut self.connection;
            let (page, facets) = match asked.point.map(on_the_plane) {
                Some((x, y)) => {
                    let near = |sql: &'static str| sqlx::query(sql).bind(&words).bind(x).bind(y);
                    let page = near(PAGE_NEAR).fetch_all(&mut *connection).await?;
                    (page, near(FACETS_NEAR).fetch_all(connection).await?)
                }
                None => {
                    let page = sqlx::query(PAGE).bind(&words).fetch_all(&mut *connection).await?;
                    (page, sqlx::query(FACETS).bind(&words).fetch_all(connection).await?)
                }
            };
            std::hint::black_box(facets);
            Ok::<_, sqlx::Error>(page)
        });
        answer.expect("PostgreSQL answers").iter().map(|row| row.get(0)).collect()
    }

    fn edit(&mut self) -> String {
        let edited = self.runtime.block_on(
            sqlx::query(
                "UPDATE programme SET words = words || to_tsvector('dutch', $1) WHERE id = $2 RETURNING slug",
            )
            .bind(NEW_WORD)
            .bind(self.middle)
            .fetch_one(&mut self.connection),
        );
        edited.expect("PostgreSQL takes an edit").get(0)
    }

    fn bytes(&mut self) -> u64 {
        let size = self.runtime.block_on(
            sqlx::query("SELECT pg_database_size(current_database())").fetch_one(&mut self.connection),
        );
        size.map_or(0, |row| u64::try_from(row.get::<i64, _>(0)).unwrap_or(0))
    }
}
