//! Every column of a fresh database stands in the register of what is kept of whom, or among those that say nothing of a
//! person; and neither names a column that is not there.

use std::collections::BTreeSet;

use domain::privacy::{PLAIN_COLUMNS, Place, places};
use sqlx::Connection as _;

use super::Site;

/// What sqlx itself keeps: which migrations ran.
const TOOLS: &str = "_sqlx_migrations";

#[tokio::test]
async fn every_column_stands_in_the_register() {
    let site = Site::sqlite().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(site.path());
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await.expect("the file");
    let sql = "SELECT m.name || '.' || c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c \
               WHERE m.type = 'table' AND m.name <> $1 AND m.name NOT LIKE 'sqlite_%'";
    let found: Vec<String> =
        sqlx::query_scalar(sql).bind(TOOLS).fetch_all(&mut connection).await.expect("the schema");
    let found: BTreeSet<String> = found.into_iter().collect();
    assert!(found.len() > 100, "only {} columns were found", found.len());

    let mut named: BTreeSet<String> = BTreeSet::new();
    named.extend(places().into_iter().filter_map(|place| match place {
        Place::Column(column) => Some(column.to_owned()),
        _ => None,
    }));
    for (table, columns, _) in PLAIN_COLUMNS {
        named.extend(columns.iter().map(|column| format!("{table}.{column}")));
    }
    let missing: Vec<_> = found.difference(&named).collect();
    assert!(missing.is_empty(), "of whom do these say something? (domain/src/privacy) {missing:?}");
    let gone: Vec<_> = named.difference(&found).collect();
    assert!(gone.is_empty(), "the register names columns that are not there: {gone:?}");
}
