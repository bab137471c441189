//! The numbers of a desk: what happened to the referrals it had, what was counted of those that were erased, and requests
//! that came past the site. How they are read is said in `domain::referral::figures`.

use std::collections::BTreeMap;

use domain::calendar::local;
use domain::referral::Desk;
use domain::referral::figures::{End, Moment, Outcome, Visit, month_name, visits};

use super::db::Tx;
use super::people::read_desk;
use super::referrals::{Actor, Remark, read_state};
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// Erased referrals that were at a desk, with the same month, outcome and days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The month in which they came: `2026-11`.
    pub month: String,
    /// How they ended there.
    pub outcome: Outcome,
    /// Days until somebody was reached.
    pub days: Option<u8>,
    /// How many.
    pub amount: u64,
}

/// Requests that came to a desk past the site, all alike.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct WalkIn {
    /// The desk, as [`Desk`] writes it.
    pub desk_id: String,
    /// The month: `2026-11`.
    pub month: String,
    /// A code of the scheme of kinds; empty: not said.
    pub kind: String,
    /// An age band; empty: not said.
    pub age: String,
    /// An [`Outcome`].
    pub outcome: String,
    /// How many.
    pub amount: i64,
}

/// Referral, hour, state, actor, remark, desk.
type RawMoment = (String, Millis, String, String, Option<String>, String);

fn moment((_, at, state, actor, remark, desk): RawMoment) -> Result<Moment, StoreError> {
    let end = match (remark.as_deref().and_then(Remark::from_name), Actor::from_name(&actor)) {
        (Some(Remark::Abuse), _) => Some(End::Abuse),
        (Some(Remark::Lapsed), _) => Some(End::Time),
        (_, Some(Actor::Person)) => Some(End::Person),
        _ => None,
    };
    Ok(Moment { at, state: read_state(&state)?, desk: read_desk(desk)?, end })
}

fn month_of(visit: &Visit) -> String {
    local(visit.at).map(|at| month_name(at.date())).unwrap_or_default()
}

/// Counts the visits of a referral that is being erased; to be called after its last event.
pub(super) async fn count_visits(tx: &mut Tx, referral: &str) -> Result<(), StoreError> {
    let sql = "SELECT e.referral_id, e.at, e.state, e.actor, e.remark, COALESCE(e.desk_id, r.desk_id) \
               FROM referral_event AS e JOIN referral AS r ON r.id = e.referral_id \
               WHERE e.referral_id = $1 ORDER BY e.at, e.id";
    let rows: Vec<RawMoment> = run!(&mut *tx, |c| sqlx::query_as(sql).bind(referral).fetch_all(c).await)?;
    let moments: Vec<Moment> = rows.into_iter().map(moment).collect::<Result<_, _>>()?;
    let sql = "INSERT INTO figure (desk_id, month, outcome, days, amount) VALUES ($1, $2, $3, $4, 1) \
               ON CONFLICT (desk_id, month, outcome, days) DO UPDATE SET amount = figure.amount + 1";
    for visit in visits(&moments) {
        let (desk, month) = (visit.desk.to_string(), month_of(&visit));
        run!(&mut *tx, |c| {
            let query = sqlx::query(sql).bind(&desk).bind(&month).bind(visit.outcome.as_str());
            query.bind(visit.days.map_or(-1, i64::from)).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

impl Store {
    /// What is to be counted of a desk ([`Desk::counted`]): of referrals that were not erased what happened to them, of
    /// the others what was counted then.
    ///
    /// # Errors
    /// The database fails.
    pub async fn figures_of(&self, desk: &Desk) -> Result<Vec<Figure>, StoreError> {
        let mut tx = self.db.snapshot().await?;
        let id = desk.to_string();
        // The desks of a programme's coordinators are counted with it.
        let own = desk.programme().map_or_else(String::new, |slug| format!("coordinator:{slug}:%"));
        let sql = "SELECT e.referral_id, e.at, e.state, e.actor, e.remark, COALESCE(e.desk_id, r.desk_id) \
                   FROM referral_event AS e JOIN referral AS r ON r.id = e.referral_id \
                   WHERE r.erased_at IS NULL AND r.id IN (\
                       SELECT referral_id FROM referral_event WHERE desk_id = $1 OR desk_id LIKE $2 \
                       UNION SELECT id FROM referral WHERE desk_id = $1 OR desk_id LIKE $2) \
                   ORDER BY e.referral_id, e.at, e.id";
        let rows: Vec<RawMoment> =
            run!(&mut tx, |c| sqlx::query_as(sql).bind(&id).bind(&own).fetch_all(c).await)?;
        let mut of_referral: BTreeMap<String, Vec<Moment>> = BTreeMap::new();
        for row in rows {
            of_referral.entry(row.0.clone()).or_default().push(moment(row)?);
        }
        let here =
            of_referral.values().flat_map(|moments| visits(moments)).filter(|visit| visit.desk == *desk);
        let mut figures: Vec<Figure> = here
            .map(|visit| Figure {
                month: month_of(&visit),
                outcome: visit.outcome,
                days: visit.days,
                amount: 1,
            })
            .collect();
        let sql = "SELECT month, outcome, days, amount FROM figure WHERE desk_id = $1";
        let rows: Vec<(String, String, i64, i64)> =
            run!(&mut tx, |c| sqlx::query_as(sql).bind(&id).fetch_all(c).await)?;
        for (month, outcome, days, amount) in rows {
            let outcome =
                Outcome::from_name(&outcome).ok_or_else(|| StoreError::unreadable("outcome", outcome))?;
            figures.push(Figure {
                month,
                outcome,
                days: u8::try_from(days).ok(),
                amount: amount.unsigned_abs(),
            });
        }
        Ok(figures)
    }

    /// The requests that came to a desk past the site, the last month first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn walk_ins(&self, desk: &Desk) -> Result<Vec<WalkIn>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_id, month, kind, age, outcome, amount FROM walk_in \
                   WHERE desk_id = $1 AND amount > 0 ORDER BY month DESC, kind, age, outcome";
        let id = desk.to_string();
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(&id).fetch_all(c).await)?)
    }

    /// Counts one request more, or one less; never less than none. `amount` of the row is not looked at.
    ///
    /// # Errors
    /// The database fails.
    pub async fn count_walk_in(&self, row: &WalkIn, more: bool) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = if more {
            "INSERT INTO walk_in (desk_id, month, kind, age, outcome, amount) VALUES ($1, $2, $3, $4, $5, 1) \
             ON CONFLICT (desk_id, month, kind, age, outcome) DO UPDATE SET amount = walk_in.amount + 1"
        } else {
            "UPDATE walk_in SET amount = amount - 1 WHERE desk_id = $1 AND month = $2 AND kind = $3 \
             AND age = $4 AND outcome = $5 AND amount > 0"
        };
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&row.desk_id).bind(&row.month).bind(&row.kind);
            query.bind(&row.age).bind(&row.outcome).execute(c).await.map(drop)
        })?;
        tx.commit().await
    }
}
