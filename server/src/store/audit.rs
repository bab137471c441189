//! The audit log: who opened, handed over, got or lost access. Each row is hashed with the one before it, so that a row
//! that was changed, taken out or put in is found ([`Store::check_audit`]). Whoever can write to the database can also
//! write the whole chain anew: against that helps the last hash, kept elsewhere (`buddywijzer check` prints it).

use domain::referral::Desk;
use sha2::{Digest as _, Sha256};

use super::db::Tx;
use super::people::read_desk;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The content of a referral was shown to somebody of its desk.
    Read,
    /// The key of a referral was sealed for somebody of its chain as it was sent.
    Sealed,
    /// The key of a referral was sealed for somebody who came to a desk later.
    Wrapped,
    /// A referral went to another desk.
    HandedOn,
    /// The person said yes to one more programme.
    Agreed,
    /// Somebody got access to a desk.
    Granted,
    /// Somebody lost access.
    Stopped,
    /// Somebody has a new pass phrase, or a new phone and recovery code.
    Recovered,
    /// Somebody became administrator.
    Promoted,
    /// Somebody is administrator no more.
    Demoted,
    /// Somebody keeps a listing.
    Owner,
    /// Somebody keeps a listing no more.
    OwnerGone,
    /// The program threw away what is older than the log is kept. Its subject is the last row that went.
    Forgotten,
}

impl What {
    /// Every deed.
    pub const ALL: [Self; 13] = [
        Self::Read,
        Self::Sealed,
        Self::Wrapped,
        Self::HandedOn,
        Self::Agreed,
        Self::Granted,
        Self::Stopped,
        Self::Recovered,
        Self::Promoted,
        Self::Demoted,
        Self::Owner,
        Self::OwnerGone,
        Self::Forgotten,
    ];

    /// Its name in the database and in text keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "gelezen",
            Self::Sealed => "verzegeld",
            Self::Wrapped => "sleutel",
            Self::HandedOn => "doorgegeven",
            Self::Agreed => "akkoord",
            Self::Granted => "toegang",
            Self::Stopped => "gestopt",
            Self::Recovered => "hersteld",
            Self::Promoted => "beheerder",
            Self::Demoted => "geen-beheerder",
            Self::Owner => "eigenaar",
            Self::OwnerGone => "geen-eigenaar",
            Self::Forgotten => "vergeten",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.name() == name)
    }
}

/// Something that is written down.
#[derive(Debug, Clone, Copy)]
pub struct Deed<'a> {
    /// When.
    pub at: Millis,
    /// What.
    pub what: What,
    /// The desk it happened at, as it stands in the database.
    pub desk: &'a str,
    /// Where something went.
    pub to: Option<&'a str>,
    /// Who did it; `None`: the program, or the person who asked.
    pub person: Option<&'a str>,
    /// Whose access it was about; for [`What::Forgotten`] the last row that went.
    pub subject: Option<&'a str>,
    /// Which referral.
    pub referral: Option<&'a str>,
}

/// A row of the log, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Millis,
    /// What.
    pub what: What,
    /// The desk it happened at.
    pub desk: Desk,
    /// Where something went.
    pub to: Option<Desk>,
    /// Who did it.
    pub person_id: Option<String>,
    /// Whose access it was about.
    pub subject_id: Option<String>,
    /// The public name of the referral, as long as it exists.
    pub handle: Option<String>,
    /// Whether it was about a referral.
    pub of_referral: bool,
}

/// What a walk along the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuditCheck {
    /// Every row is there as it was written: how many, and the hash of the last.
    Whole(u64, String),
    /// The first row that is not as it was written, or is missing.
    Broken(i64),
}

/// A row as it is hashed.
#[derive(sqlx::FromRow)]
struct Raw {
    seq: i64,
    at: Millis,
    deed: String,
    desk_id: String,
    to_desk_id: Option<String>,
    person_id: Option<String>,
    subject_id: Option<String>,
    referral_id: Option<String>,
    hash: Vec<u8>,
}

impl Raw {
    /// The hash of a row after the hash before it. Each part stands behind its length, so that no two rows are written alike.
    fn hash_after(&self, before: &[u8]) -> Vec<u8> {
        let mut hash = Sha256::new();
        let mut part = |bytes: Option<&[u8]>| {
            let length = bytes.map_or(u64::MAX, |bytes| bytes.len() as u64);
            hash.update(length.to_le_bytes());
            hash.update(bytes.unwrap_or_default());
        };
        part(Some(before));
        part(Some(&self.seq.to_le_bytes()));
        part(Some(&self.at.to_le_bytes()));
        part(Some(self.deed.as_bytes()));
        part(Some(self.desk_id.as_bytes()));
        for text in [&self.to_desk_id, &self.person_id, &self.subject_id, &self.referral_id] {
            part(text.as_ref().map(String::as_bytes));
        }
        hash.finalize().to_vec()
    }
}

/// Writes a deed down, in the transaction that does it.
pub(super) async fn write_down(tx: &mut Tx, deed: &Deed<'_>) -> Result<(), StoreError> {
    // Whoever comes second waits here, also on PostgreSQL: the chain has one end.
    let sql = "UPDATE audit_end SET seq = seq + 1 WHERE name = 'last' RETURNING seq, hash";
    let (seq, before): (i64, Vec<u8>) = run!(tx, |c| sqlx::query_as(sql).fetch_one(c).await)?;
    let text = |text: Option<&str>| text.map(str::to_owned);
    let mut row = Raw {
        seq,
        at: deed.at,
        deed: deed.what.name().to_owned(),
        desk_id: deed.desk.to_owned(),
        to_desk_id: text(deed.to),
        person_id: text(deed.person),
        subject_id: text(deed.subject),
        referral_id: text(deed.referral),
        hash: Vec::new(),
    };
    row.hash = row.hash_after(&before);
    let sql = "INSERT INTO audit (seq, at, deed, desk_id, to_desk_id, person_id, subject_id, referral_id, hash) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    run!(tx, |c| {
        let query = sqlx::query(sql).bind(row.seq).bind(row.at).bind(&row.deed).bind(&row.desk_id);
        let query = query.bind(&row.to_desk_id).bind(&row.person_id).bind(&row.subject_id);
        query.bind(&row.referral_id).bind(&row.hash).execute(c).await.map(drop)
    })?;
    let sql = "UPDATE audit_end SET hash = $1 WHERE name = 'last'";
    run!(tx, |c| sqlx::query(sql).bind(&row.hash).execute(c).await.map(drop))?;
    Ok(())
}

/// Writes the same deed down at each desk of a person.
pub(super) async fn write_down_at_desks(
    tx: &mut Tx,
    what: What,
    subject: &str,
    by: Option<&str>,
    at: Millis,
) -> Result<(), StoreError> {
    let sql = "SELECT desk_id FROM desk_person WHERE person_id = $1 ORDER BY desk_id";
    let desks: Vec<String> = run!(tx, |c| sqlx::query_scalar(sql).bind(subject).fetch_all(c).await)?;
    for desk in &desks {
        let deed = Deed { at, what, desk, to: None, person: by, subject: Some(subject), referral: None };
        write_down(tx, &deed).await?;
    }
    Ok(())
}

/// Throws away what is older than the log is kept. The chain begins after it: its first hash stays known, and a row of the
/// chain itself says how far, so that nobody else can shorten it from its beginning.
pub(super) async fn forget(tx: &mut Tx, before: Millis, now: Millis) -> Result<u64, StoreError> {
    let sql = "SELECT seq, hash FROM audit WHERE at <= $1 ORDER BY seq DESC LIMIT 1";
    let last: Option<(i64, Vec<u8>)> =
        run!(tx, |c| sqlx::query_as(sql).bind(before).fetch_optional(c).await)?;
    let Some((seq, hash)) = last else { return Ok(0) };
    let sql = "UPDATE audit_end SET seq = $1, hash = $2 WHERE name = 'first'";
    run!(tx, |c| sqlx::query(sql).bind(seq).bind(&hash).execute(c).await.map(drop))?;
    let sql = "DELETE FROM audit WHERE seq <= $1";
    let gone = run!(tx, |c| sqlx::query(sql).bind(seq).execute(c).await.map(|done| done.rows_affected()))?;
    let (desk, until) = (Desk::Site.to_string(), seq.to_string());
    let deed = Deed {
        at: now,
        what: What::Forgotten,
        desk: &desk,
        to: None,
        person: None,
        subject: Some(&until),
        referral: None,
    };
    write_down(tx, &deed).await?;
    Ok(gone)
}

impl Store {
    /// Writes down that the content of a referral is shown to somebody of its desk, before it is.
    ///
    /// # Errors
    /// The database fails: then nothing may be shown.
    pub async fn record_showing(
        &self,
        referral: &str,
        desk: &Desk,
        person: &str,
        now: Millis,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let desk = desk.to_string();
        let deed = Deed {
            at: now,
            what: What::Read,
            desk: &desk,
            to: None,
            person: Some(person),
            subject: None,
            referral: Some(referral),
        };
        write_down(&mut tx, &deed).await?;
        tx.commit().await
    }

    /// The part of the log of some desks, the newest first, at most `most` rows.
    ///
    /// # Errors
    /// The database fails.
    pub async fn audit_of(&self, desks: &[Desk], most: usize) -> Result<Vec<Entry>, StoreError> {
        let mut tx = self.db.snapshot().await?;
        let mut found: Vec<(Raw, Option<String>)> = Vec::new();
        let sql = "SELECT audit.*, referral.handle FROM audit \
                   LEFT JOIN referral ON referral.id = audit.referral_id AND referral.erased_at IS NULL \
                   WHERE (audit.desk_id = $1 OR audit.to_desk_id = $1) \
                   AND NOT (audit.deed = $3 AND EXISTS (SELECT 1 FROM audit AS one WHERE one.seq = audit.seq - 1 \
                   AND one.deed = $3 AND one.referral_id = audit.referral_id)) ORDER BY seq DESC LIMIT $2";
        // One line says that a request was sealed; for whom, its rows say one by one.
        let (limit, sealed) = (i64::try_from(most).unwrap_or(i64::MAX), What::Sealed.name());
        for desk in desks {
            let desk = desk.to_string();
            let rows: Vec<Shown> = run!(&mut tx, |c| sqlx::query_as(sql)
                .bind(&desk)
                .bind(limit)
                .bind(sealed)
                .fetch_all(c)
                .await)?;
            found.extend(rows.into_iter().map(|row| (row.raw, row.handle)));
        }
        found.sort_by_key(|(row, _)| std::cmp::Reverse(row.seq));
        found.dedup_by_key(|(row, _)| row.seq);
        found.truncate(most);
        found.into_iter().map(|(row, handle)| entry(row, handle)).collect()
    }

    /// Walks along the whole chain: is every row there, as it was written?
    ///
    /// # Errors
    /// The database fails.
    pub async fn check_audit(&self) -> Result<AuditCheck, StoreError> {
        let mut tx = self.db.snapshot().await?;
        let sql = "SELECT seq, hash FROM audit_end WHERE name = $1";
        let (mut at, mut hash): (i64, Vec<u8>) =
            run!(&mut tx, |c| sqlx::query_as(sql).bind("first").fetch_one(c).await)?;
        let last: (i64, Vec<u8>) = run!(&mut tx, |c| sqlx::query_as(sql).bind("last").fetch_one(c).await)?;
        let sql = "SELECT * FROM audit WHERE seq > $1 ORDER BY seq LIMIT 1000";
        let (mut rows, mut said) = (0_u64, at == 0);
        let beginning = (What::Forgotten.name(), Some(at.to_string()));
        loop {
            let batch: Vec<Raw> = run!(&mut tx, |c| sqlx::query_as(sql).bind(at).fetch_all(c).await)?;
            if batch.is_empty() {
                break;
            }
            for row in batch {
                if row.seq != at + 1 || row.hash != row.hash_after(&hash) {
                    return Ok(AuditCheck::Broken(at + 1));
                }
                said |= (row.deed.as_str(), &row.subject_id) == (beginning.0, &beginning.1);
                (at, hash, rows) = (row.seq, row.hash, rows + 1);
            }
        }
        if (at, &hash) != (last.0, &last.1) {
            return Ok(AuditCheck::Broken(at + 1));
        }
        if !said {
            // It was shortened, and not by the program: that writes down how far.
            return Ok(AuditCheck::Broken(1));
        }
        Ok(AuditCheck::Whole(rows, hash.iter().map(|byte| format!("{byte:02x}")).collect()))
    }
}

#[derive(sqlx::FromRow)]
struct Shown {
    #[sqlx(flatten)]
    raw: Raw,
    handle: Option<String>,
}

fn entry(row: Raw, handle: Option<String>) -> Result<Entry, StoreError> {
    let what = What::from_name(&row.deed).ok_or_else(|| StoreError::unreadable("deed", &row.deed))?;
    Ok(Entry {
        at: row.at,
        what,
        desk: read_desk(row.desk_id)?,
        to: row.to_desk_id.map(read_desk).transpose()?,
        person_id: row.person_id,
        subject_id: row.subject_id.filter(|_| !matches!(what, What::Sealed | What::Forgotten)),
        of_referral: row.referral_id.is_some(),
        handle,
    })
}
