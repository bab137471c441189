//! SQLite alone: its settings on every connection, and what a caller hears when the disk or the file refuses.

use domain::referral::Desk;
use sqlx::Connection as _;

use super::{Site, embedded, enrolled, referral};
use crate::store::db::{Db, READERS};
use crate::store::referrals::Sent;
use crate::store::{Store, StoreError};

const PRAGMAS: [(&str, &str); 8] = [
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("foreign_keys", "1"),
    ("busy_timeout", "5000"),
    ("secure_delete", "1"),
    ("trusted_schema", "0"),
    ("cache_size", "-1024"),
    ("query_only", "1"),
];

async fn pragma(connection: &mut sqlx::SqliteConnection, name: &str) -> String {
    let sql = sqlx::AssertSqlSafe(format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"));
    let timeout = sqlx::AssertSqlSafe("SELECT CAST(timeout AS TEXT) FROM pragma_busy_timeout".to_owned());
    let sql = if name == "busy_timeout" { timeout } else { sql };
    sqlx::query_scalar(sql).fetch_one(connection).await.expect("a pragma")
}

#[tokio::test]
async fn every_connection_has_every_setting() {
    let site = Site::sqlite().await;
    let Db::Sqlite { read, write } = &site.store.db else { panic!("SQLite") };
    let mut readers = Vec::new();
    for _ in 0..READERS {
        readers.push(read.acquire().await.expect("a reader"));
    }
    assert_eq!(read.size(), READERS, "each of them is a connection of its own");
    for reader in &mut readers {
        for (name, value) in PRAGMAS {
            assert_eq!(pragma(reader, name).await, value, "{name} of a reader");
        }
    }
    let mut writer = write.acquire().await.expect("the writer");
    assert_eq!(write.size(), 1);
    for (name, value) in PRAGMAS {
        let value = if name == "query_only" { "0" } else { value };
        assert_eq!(pragma(&mut writer, name).await, value, "{name} of the writer");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::sqlite().await;
    enrolled(&site.store, "Jan", &Desk::Site).await;
    for suffix in ["", "-wal", "-shm"] {
        let path = format!("{}{suffix}", site.path().display());
        let mode = std::fs::metadata(&path).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{path}");
    }
    site.store.close().await;
    assert!(!std::path::Path::new(&format!("{}-wal", site.path().display())).exists(), "one whole file");
}

#[tokio::test]
async fn what_cannot_be_opened_says_why() {
    let site = Site::sqlite().await;
    let folder = site.path().parent().expect("a folder").to_owned();
    let missing = Store::open(folder.join("no/such/site.db").as_path()).await;
    assert!(matches!(missing, Err(StoreError::NotWritable(_))), "{missing:?}");
    let a_folder = Store::open(folder.as_path()).await;
    assert!(matches!(a_folder, Err(StoreError::NotWritable(_))), "{a_folder:?}");
    let garbage = folder.join("garbage.db");
    std::fs::write(&garbage, "this is no database ".repeat(500)).expect("written");
    let garbage = Store::open(garbage.as_path()).await;
    assert!(matches!(garbage, Err(StoreError::Broken(_))), "{garbage:?}");
    let nobody = Store::open("postgres://nobody@127.0.0.1:1/nothing").await;
    assert!(matches!(nobody, Err(StoreError::Unreachable(_))), "{nobody:?}");
    assert!(!format!("{:?}", crate::store::Target::from("postgres://u:secret@h/d")).contains("secret"));
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let site = Site::sqlite().await;
    let Db::Sqlite { write, .. } = &site.store.db else { panic!("SQLite") };
    let sql = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
               VALUES (9999, 'from the future', TRUE, x'00', 0)";
    sqlx::query(sql).execute(write).await.expect("written");
    let newer = Store::open(site.target.as_str()).await;
    assert!(matches!(newer, Err(StoreError::Version(_))), "{newer:?}");
}

/// SQLite is told that its file may not grow: the same answer as a full disk.
#[tokio::test]
async fn a_full_disk_refuses_and_the_next_one_works() {
    let site = Site::sqlite().await;
    let store = &site.store;
    let (directory, taxonomy) = embedded();
    store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let person = enrolled(store, "Karl", &Desk::Site).await;
    let Db::Sqlite { write, .. } = &store.db else { panic!("SQLite") };
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(write).await.expect("read");
    let mut new = referral("flow", &Desk::Site, &[&person]);
    new.content = vec![7; 400_000];
    for _ in 0..3 {
        // Each time anew: the store replaces a connection on which SQLite ended the transaction itself.
        let sql = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"));
        sqlx::raw_sql(sql).execute(write).await.expect("set");
        let refused = store.send_referral(&new).await;
        assert!(matches!(refused, Err(StoreError::NoRoom(_))), "{refused:?}");
        assert!(!store.flow_is_sent(b"flow").await.expect("read"), "nothing of it stays");
        assert_eq!(store.programmes().await.expect("reading goes on").len(), 273);
    }
    sqlx::raw_sql("PRAGMA max_page_count = 1000000").execute(write).await.expect("set");
    assert_eq!(store.send_referral(&new).await.expect("sent"), Sent::Stored);
    assert_eq!(store.integrity_check().await.expect("checked"), Vec::<String>::new());
}

#[tokio::test]
async fn a_locked_file_is_busy() {
    let site = Site::sqlite().await;
    let Db::Sqlite { write, .. } = &site.store.db else { panic!("SQLite") };
    sqlx::raw_sql("PRAGMA busy_timeout = 50").execute(write).await.expect("set");
    let mut other = sqlx::SqliteConnection::connect(&format!("sqlite:{}", site.target)).await.expect("open");
    let lock = other.begin_with("BEGIN IMMEDIATE").await.expect("locked");
    let busy = site.store.add_mail(&super::mail("one")).await;
    assert!(matches!(busy, Err(StoreError::Busy(_))), "{busy:?}");
    site.store.ping().await.expect("reading goes on");
    lock.rollback().await.expect("freed");
    site.store.add_mail(&super::mail("one")).await.expect("free again");
}

/// What was erased is not in the file any more: `secure_delete` overwrites it.
#[tokio::test]
async fn what_is_erased_is_overwritten() {
    let site = Site::sqlite().await;
    let marked = b"MARKED-PAYLOAD-OF-A-MAIL".repeat(40);
    let mail = crate::store::outbox::NewMail { payload: marked.clone(), ..super::mail("one") };
    site.store.add_mail(&mail).await.expect("stored");
    site.store.mail_sent(&mail.id).await.expect("sent");
    site.store.close().await;
    let file = std::fs::read(site.path()).expect("the file");
    assert!(!file.windows(24).any(|window| window == &marked[..24]), "the payload is still in the file");
}

#[tokio::test]
async fn damage_is_found() {
    let site = Site::sqlite().await;
    let (directory, taxonomy) = embedded();
    site.store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let Db::Sqlite { write, .. } = &site.store.db else { panic!("SQLite") };
    let sql = "PRAGMA foreign_keys = OFF; UPDATE service SET status = 'gone' WHERE slug LIKE '2connectu%'; \
               DELETE FROM organization WHERE slug = 'amal'; PRAGMA foreign_keys = ON;";
    sqlx::raw_sql(sql).execute(write).await.expect("damaged");
    let findings = site.store.integrity_check().await.expect("checked");
    assert!(findings.iter().any(|line| line.contains("status")), "{findings:?}");
    assert!(findings.iter().any(|line| line.contains("refers to nothing")), "{findings:?}");
}
