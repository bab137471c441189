//! Referrals with their wraps, events, notes and readings. Content comes and goes sealed.
//! Which state may follow which, and who stands in a chain, is said in `domain::referral`.

mod additions;
mod answer;
mod clock;
mod erasure;
mod keys;
mod links;
mod news;
mod quarantine;
mod send;
mod sender;
mod standing;
mod wider;

use std::fmt;

use domain::referral::clock::Turn;
use domain::referral::{Desk, State};

pub use additions::{Addition, NewAddition};
pub use answer::{Change, HandOver, NewNote};
pub use clock::Reminder;
pub use keys::{NewWrap, Wrap};
pub use links::{AnswerLink, LinkAnswer};
pub use quarantine::Review;
pub use send::{NewReferral, Sent};
pub use standing::Standing;
pub use wider::NewFacts;

use super::people::read_desk;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// Who did something to a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The person who asked.
    Person,
    /// Somebody of the desk.
    Desk,
    /// The program.
    System,
}

impl Actor {
    /// Its name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Desk => "desk",
            Self::System => "system",
        }
    }

    pub(in crate::store) fn from_name(name: &str) -> Option<Self> {
        [Self::Person, Self::Desk, Self::System].into_iter().find(|actor| actor.as_str() == name)
    }
}

/// What an event was beside the state it led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// It was closed as misuse.
    Abuse,
    /// Nothing happened to it for so long that it was closed and erased.
    Lapsed,
    /// Nobody answered: the desk was told again.
    Reminded,
    /// Nobody answered: another desk of the same programme got it.
    Deputy,
    /// Nobody answered: the next programme, or a dispatcher, got it.
    Silence,
    /// Everybody of the desk was away: another desk got it.
    Away,
    /// A desk asked whether a programme outside the chain may read it.
    Asked,
    /// The desk does not ask that any more.
    NotAsked,
    /// The person said yes to that.
    Agreed,
    /// The person said no to that.
    Declined,
    /// Everybody who could read it lost their key: the person is asked to send it again.
    Lost,
}

impl Remark {
    const ALL: [Self; 11] = [
        Self::Abuse,
        Self::Lapsed,
        Self::Reminded,
        Self::Deputy,
        Self::Silence,
        Self::Away,
        Self::Asked,
        Self::NotAsked,
        Self::Agreed,
        Self::Declined,
        Self::Lost,
    ];

    /// Its name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Abuse => "misbruik",
            Self::Lapsed => "vervallen",
            Self::Reminded => "herinnerd",
            Self::Deputy => "plaatsvervanger",
            Self::Silence => "stilte",
            Self::Away => "afwezig",
            Self::Asked => "gevraagd",
            Self::NotAsked => "toch-niet",
            Self::Agreed => "akkoord",
            Self::Declined => "geen-akkoord",
            Self::Lost => "onleesbaar",
        }
    }

    pub(in crate::store) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|remark| remark.as_str() == name)
    }
}

/// A referral as it lies in the database.
#[derive(Clone, PartialEq, Eq)]
pub struct ReferralRow {
    /// UUID version 7; never public.
    pub id: String,
    /// Random public name for the desk's addresses.
    pub handle: String,
    /// Where it stands.
    pub state: State,
    /// The desk that holds it now.
    pub desk: Desk,
    /// Sealed to the people of its chain.
    pub content: Vec<u8>,
    /// First-look facts, chain with reasons and news address under the server's key; `None` once it is closed.
    pub facts: Option<Vec<u8>>,
    /// Whether the address for news was confirmed; before that it gets no news.
    pub news_confirmed: bool,
    /// Whether the professional who asked confirmed their work address.
    pub sender_confirmed: bool,
    /// When somebody of the desk told the person that this was asked for them, and who.
    pub told: Option<(Millis, String)>,
    /// Which text of consent was agreed to.
    pub consent_version: String,
    /// When.
    pub consent_at: Millis,
    /// When it arrived, or was let through from quarantine: the clock of its first desk begins there.
    pub created_at: Millis,
    /// When something last happened to it: a new state, a note, an addition.
    pub changed_at: Millis,
    /// How long the programme that has it has had it.
    pub turn: Turn,
    /// When it reached a state that nothing can follow.
    pub settled_at: Option<Millis>,
    /// When a coordinator asked to be phoned about it, until somebody did.
    pub call_asked_at: Option<Millis>,
    /// When what it held was erased.
    pub erased_at: Option<Millis>,
}

/// Shows the identifier and the state only.
impl fmt::Debug for ReferralRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReferralRow")
            .field("id", &self.id)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

/// One change of state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Millis,
    /// The state it moved to.
    pub state: State,
    /// Who did it.
    pub actor: Actor,
    /// Which person of the desk.
    pub person_id: Option<String>,
    /// What it was beside that.
    pub remark: Option<Remark>,
}

/// When, state, actor, person, remark.
type RawEvent = (Millis, String, String, Option<String>, Option<String>);

/// A note of the desk, sealed like the content.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Note {
    /// UUID version 7; part of what its content is sealed for.
    pub id: String,
    /// When.
    pub at: Millis,
    /// Who wrote it.
    pub person_id: String,
    /// Sealed with the content key of the referral.
    pub content: Vec<u8>,
}

/// Shows when and who only.
impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Note").field("at", &self.at).finish_non_exhaustive()
    }
}

/// One opening of a content.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Reading {
    /// When.
    pub at: Millis,
    /// Who read it.
    pub person_id: String,
}

#[derive(sqlx::FromRow)]
struct RawReferral {
    id: String,
    handle: String,
    state: String,
    desk_id: String,
    content: Vec<u8>,
    facts: Option<Vec<u8>>,
    news_confirmed: bool,
    sender_confirmed: bool,
    told_at: Option<Millis>,
    told_by: Option<String>,
    consent_version: String,
    consent_at: Millis,
    created_at: Millis,
    changed_at: Millis,
    turn_at: Millis,
    turn_steps: i64,
    settled_at: Option<Millis>,
    call_asked_at: Option<Millis>,
    erased_at: Option<Millis>,
}

impl TryFrom<RawReferral> for ReferralRow {
    type Error = StoreError;

    fn try_from(raw: RawReferral) -> Result<Self, StoreError> {
        Ok(Self {
            state: read_state(&raw.state)?,
            desk: read_desk(raw.desk_id)?,
            id: raw.id,
            handle: raw.handle,
            content: raw.content,
            facts: raw.facts,
            news_confirmed: raw.news_confirmed,
            sender_confirmed: raw.sender_confirmed,
            told: raw.told_at.zip(raw.told_by),
            consent_version: raw.consent_version,
            consent_at: raw.consent_at,
            created_at: raw.created_at,
            changed_at: raw.changed_at,
            turn: Turn { began: raw.turn_at, steps: u8::try_from(raw.turn_steps).unwrap_or(u8::MAX) },
            settled_at: raw.settled_at,
            call_asked_at: raw.call_asked_at,
            erased_at: raw.erased_at,
        })
    }
}

pub(super) fn read_state(name: &str) -> Result<State, StoreError> {
    State::from_name(name).ok_or_else(|| StoreError::unreadable("state", name))
}

impl Store {
    /// The referrals that these desks hold: what is not settled first, then the oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn inbox(&self, desks: &[Desk]) -> Result<Vec<ReferralRow>, StoreError> {
        let mut tx = self.db.snapshot().await?;
        let sql = "SELECT * FROM referral WHERE desk_id = $1 AND erased_at IS NULL";
        let mut found = Vec::new();
        for desk in desks {
            let desk = desk.to_string();
            let rows: Vec<RawReferral> =
                run!(&mut tx, |c| sqlx::query_as(sql).bind(&desk).fetch_all(c).await)?;
            for row in rows {
                found.push(ReferralRow::try_from(row)?);
            }
        }
        found.sort_by(|a, b| {
            let key = |r: &ReferralRow| (r.settled_at.is_some(), r.created_at);
            key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
        });
        found.dedup_by(|a, b| a.id == b.id);
        Ok(found)
    }

    /// The referral of a desk's address. Whether the reader may see it is asked of [`ReferralRow::desk`].
    ///
    /// # Errors
    /// The database fails.
    pub async fn referral_by_handle(&self, handle: &str) -> Result<Option<ReferralRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM referral WHERE handle = $1";
        let row: Option<RawReferral> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(handle).fetch_optional(c).await)?;
        row.map(ReferralRow::try_from).transpose()
    }

    /// The referral of a follow code's hash.
    ///
    /// # Errors
    /// The database fails.
    pub async fn referral_by_follow(&self, follow_hash: &[u8]) -> Result<Option<ReferralRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM referral WHERE follow_hash = $1";
        let row: Option<RawReferral> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(follow_hash).fetch_optional(c).await)?;
        row.map(ReferralRow::try_from).transpose()
    }

    /// Every referral that is not settled, oldest first: for wraps that have to be made late.
    ///
    /// # Errors
    /// The database fails.
    pub async fn open_referrals(&self) -> Result<Vec<ReferralRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM referral WHERE settled_at IS NULL ORDER BY created_at, id";
        let rows: Vec<RawReferral> = run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        rows.into_iter().map(ReferralRow::try_from).collect()
    }

    /// What happened to a referral, in order.
    ///
    /// # Errors
    /// The database fails.
    pub async fn events(&self, referral: &str) -> Result<Vec<Event>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT at, state, actor, person_id, remark FROM referral_event WHERE referral_id = $1 \
                   ORDER BY at, id";
        let rows: Vec<RawEvent> = run!(&mut conn, |c| sqlx::query_as(sql).bind(referral).fetch_all(c).await)?;
        let mut events = Vec::new();
        for (at, state, actor, person_id, remark) in rows {
            let actor = Actor::from_name(&actor).ok_or_else(|| StoreError::unreadable("actor", &actor))?;
            let known =
                |name: String| Remark::from_name(&name).ok_or_else(|| StoreError::unreadable("remark", name));
            let remark = remark.map(known).transpose()?;
            events.push(Event { at, state: read_state(&state)?, actor, person_id, remark });
        }
        Ok(events)
    }

    /// The notes of a referral, in order.
    ///
    /// # Errors
    /// The database fails.
    pub async fn notes(&self, referral: &str) -> Result<Vec<Note>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql =
            "SELECT id, at, person_id, content FROM referral_note WHERE referral_id = $1 ORDER BY at, id";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(referral).fetch_all(c).await)?)
    }

    /// Who read a referral and when, in order.
    ///
    /// # Errors
    /// The database fails.
    pub async fn readings(&self, referral: &str) -> Result<Vec<Reading>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT at, person_id FROM reading WHERE referral_id = $1 ORDER BY at, id";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(referral).fetch_all(c).await)?)
    }

    /// Whether this session wrote down that it reads this referral, after everything that the person added to it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn has_reading(&self, referral: &str, session_hash: &[u8]) -> Result<bool, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT COUNT(*) FROM reading WHERE referral_id = $1 AND session_hash = $2 \
                   AND at >= (SELECT COALESCE(MAX(addition.at), 0) FROM addition \
                              WHERE addition.referral_id = $1)";
        let count: i64 = run!(&mut conn, |c| sqlx::query_scalar(sql)
            .bind(referral)
            .bind(session_hash)
            .fetch_one(c)
            .await)?;
        Ok(count > 0)
    }
}
