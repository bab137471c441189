//! Tests of the store: one contract that touches every statement, on SQLite always and on PostgreSQL when
//! `BUDDYWIJZER_TEST_POSTGRES_URL` names a server (each test makes a schema of its own there; they go with
//! the server); then what belongs to one of them, what happens at once, and what happens when the disk refuses.

mod additions;
mod audit;
mod capacity;
mod clock;
mod contract;
mod coverage;
mod directory;
mod erasure;
mod faults;
mod figures;
mod listings;
mod proposals;
mod quarantine;
mod races;
mod referrals;
mod register;
mod round_trip;
mod told;
mod wanted;
mod wider;

use domain::directory::{Directory, Sources};
use domain::place::Places;
use domain::referral::Desk;
use domain::taxonomy::Taxonomy;
use sqlx::Connection as _;

use super::directory::{Edit, Why};
use super::invitations::{NewInvitation, NewPerson};
use super::outbox::NewMail;
use super::referrals::{NewReferral, NewWrap};
use super::{Retention, Store, StoreError, new_id};

pub(super) const NOW: i64 = 1_790_000_000_000;
pub(super) const HOUR: i64 = 3_600_000;

/// A fresh database with as many stores upon it as there would be servers; gone when dropped.
pub(super) struct Site {
    pub(super) store: Store,
    pub(super) target: String,
    folder: Option<tempfile::TempDir>,
}

impl Site {
    pub(super) async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = folder.path().join("site.db").display().to_string();
        let store = Store::open(target.as_str()).await.expect("a fresh database");
        Self { store, target, folder: Some(folder) }
    }

    /// `None`, and said loudly, where no server is given.
    pub(super) async fn postgres() -> Option<Self> {
        let target = Self::schema().await?;
        let store = Store::open(target.as_str()).await.expect("a fresh schema");
        Some(Self { store, target, folder: None })
    }

    /// The address of an empty schema.
    pub(super) async fn schema() -> Option<String> {
        let Ok(url) = std::env::var("BUDDYWIJZER_TEST_POSTGRES_URL") else {
            eprintln!("NOT TESTED ON POSTGRESQL: BUDDYWIJZER_TEST_POSTGRES_URL is not set");
            return None;
        };
        let schema = format!("store_{}", new_id().replace('-', ""));
        let mut admin = sqlx::PgConnection::connect(&url).await.expect("the test server");
        let sql = sqlx::AssertSqlSafe(format!("CREATE SCHEMA {schema}"));
        sqlx::raw_sql(sql).execute(&mut admin).await.expect("a schema of our own");
        let mark = if url.contains('?') { '&' } else { '?' };
        Some(format!("{url}{mark}options[search_path]={schema}"))
    }

    /// A second server on the same database.
    pub(super) async fn another(&self) -> Store {
        Store::open(self.target.as_str()).await.expect("the same database")
    }

    pub(super) fn path(&self) -> std::path::PathBuf {
        self.folder.as_ref().expect("SQLite").path().join("site.db")
    }
}

/// Runs a test on both databases.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$name(crate::store::tests::Site::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                if let Some(site) = crate::store::tests::Site::postgres().await {
                    super::$name(site).await;
                }
            }
        }
    )+};
}
pub(super) use on_both;

pub(super) fn read(name: &str) -> String {
    let path = format!("{}/../data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the data lie beside the crates")
}

/// The real directory.
pub(super) fn embedded() -> (Directory, Taxonomy) {
    let taxonomy = Taxonomy::parse("taxonomy.csv", &read("taxonomy.csv")).expect("taxonomy");
    let places = Places::parse(&read("places.csv"), &read("postcodes.csv"), &read("regions.json"));
    let sources = Sources {
        programmes: &read("programmes.jsonl"),
        ended: &read("ended.jsonl"),
        organisations: &read("organisations.jsonl"),
    };
    let directory = Directory::parse(sources, &taxonomy, &places.expect("places")).expect("directory");
    (directory, taxonomy)
}

/// Somebody edits a listing, whatever it was.
pub(super) async fn edited(
    store: &Store,
    programme: &domain::directory::Programme,
    author: &str,
    why: Why,
    now: i64,
) -> Result<(), StoreError> {
    let edit = Edit { programme, base: None, author, why, now };
    store.edit_programme(&edit, &[], &[], None).await
}

pub(super) fn invitation(token: &[u8], desk: &Desk) -> NewInvitation {
    NewInvitation {
        owns: None,
        token_hash: token.to_vec(),
        desk: desk.clone(),
        is_admin: false,
        email_under_server: Some(b"sealed address".to_vec()),
        created_at: NOW,
        expires_at: NOW + HOUR,
    }
}

pub(super) fn new_person(name: &str) -> NewPerson {
    NewPerson {
        id: new_id(),
        name: name.to_owned(),
        email: format!("{name}@Voorbeeld.be"),
        email_folded: format!("{}@voorbeeld.be", name.to_lowercase()),
        public_key: vec![1; 32],
        secret_under_pass: vec![2; 72],
        secret_under_recovery: vec![3; 72],
        totp_under_server: vec![4; 60],
        totp_last_step: 10,
    }
}

/// Somebody enrolled at a desk; answers the identifier.
pub(super) async fn enrolled(store: &Store, name: &str, desk: &Desk) -> String {
    let token = name.as_bytes();
    // Long kept, so that a sweep of what is old does not count it.
    let letter = NewMail { created_at: NOW + 1000 * HOUR, ..mail(&format!("invites {name}")) };
    store.invite(&invitation(token, desk), &letter).await.expect("invited");
    store.mail_sent(&letter.id).await.expect("sent");
    let person = new_person(name);
    store.finish_enrolment(token, &person, NOW).await.expect("enrolled");
    person.id
}

pub(super) fn mail(dedupe: &str) -> NewMail {
    NewMail {
        id: new_id(),
        dedupe: dedupe.to_owned(),
        about: None,
        payload: b"sealed mail".to_vec(),
        created_at: NOW,
        next_at: NOW,
        answer: None,
    }
}

/// Keeps everything for an hour.
pub(super) const FORGETFUL: Retention = Retention {
    sessions: HOUR,
    attempts: HOUR,
    proposals: HOUR,
    asked: HOUR,
    forms: HOUR,
    sent_mail: HOUR,
    dead_mail: HOUR,
    audit: HOUR,
};

pub(super) fn referral(flow: &str, desk: &Desk, people: &[&str]) -> NewReferral {
    let id = new_id();
    let wrap = |(position, person): (i64, &&str)| NewWrap {
        referral_id: id.clone(),
        person_id: (*person).to_owned(),
        position,
        sealed: vec![9; 80],
        under_server: position > 0,
    };
    NewReferral {
        handle: format!("handle-{flow}"),
        flow_hash: flow.as_bytes().to_vec(),
        desk: desk.clone(),
        quarantined: false,
        content: b"sealed content".to_vec(),
        facts: b"sealed facts".to_vec(),
        follow_hash: format!("follow-{flow}").into_bytes(),
        consent_version: "2026-11".to_owned(),
        consent_at: NOW - 1,
        created_at: NOW,
        wraps: (0..).zip(people).map(wrap).collect(),
        mails: vec![mail(&format!("announce-{flow}"))],
        id,
    }
}
