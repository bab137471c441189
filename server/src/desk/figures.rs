//! Whose numbers somebody may see, and how they add up to periods. Numbers of one's own desks are whole; the site's desk
//! sees those of others veiled.

use std::collections::BTreeSet;

use domain::calendar::local;
use domain::referral::figures::{Figures, Outcome, Period, Span, month_name};
use domain::referral::{AgeBand, Desk};
use domain::taxonomy::Scheme;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::coverage::Wrong;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::store::figures::WalkIn;

/// How far back the table goes.
const fn most(span: Span) -> usize {
    match span {
        Span::Month => 13,
        Span::Quarter => 9,
        Span::Year => 6,
    }
}

/// For so many months back a request that came past the site can be counted.
const MONTHS: i32 = 13;

/// The numbers of a period, and how many came past the site in it.
pub type Numbers = (Period, Figures, u64);

/// The desks whose numbers are a person's own: where they sit, and those of the programmes of their organisation.
///
/// # Errors
/// The store fails.
pub async fn own(app: &App, who: &SignedIn) -> Result<BTreeSet<Desk>, Error> {
    let catalogue = app.catalogue().await?;
    let mut desks: BTreeSet<Desk> = who.desks.iter().map(Desk::counted).collect();
    let of_mine = catalogue
        .running()
        .filter(|programme| who.sits_at(&Desk::Organisation(programme.organisation.clone())))
        .map(|programme| Desk::Programme(programme.slug.clone()));
    desks.extend(of_mine);
    Ok(desks)
}

/// The desks whose numbers a person may see, their own first, each with whether it is their own.
///
/// # Errors
/// The store fails.
pub async fn visible(app: &App, who: &SignedIn) -> Result<Vec<(Desk, bool)>, Error> {
    let own = own(app, who).await?;
    let mut desks: Vec<(Desk, bool)> = own.iter().map(|desk| (desk.clone(), true)).collect();
    if who.sits_at(&Desk::Site) {
        let all: BTreeSet<Desk> = app.store.desks_with_people().await?.iter().map(Desk::counted).collect();
        desks.extend(all.difference(&own).map(|desk| (desk.clone(), false)));
    }
    Ok(desks)
}

/// The numbers of a desk, the newest period first, back to the first in which there was something.
///
/// # Errors
/// The store fails.
pub async fn numbers(app: &App, desk: &Desk, span: Span) -> Result<Vec<Numbers>, Error> {
    let figures = app.store.figures_of(desk).await?;
    let walk_ins = app.store.walk_ins(desk).await?;
    let mut period = span.of(today(app));
    let mut rows: Vec<Numbers> = Vec::new();
    for _ in 0..most(span) {
        let mut sum = Figures::default();
        for figure in figures.iter().filter(|figure| period.holds(&figure.month)) {
            sum.add(figure.outcome, figure.days, figure.amount);
        }
        let past = walk_ins.iter().filter(|row| period.holds(&row.month));
        rows.push((period, sum, past.map(|row| row.amount.unsigned_abs()).sum()));
        period = period.before();
    }
    let something = |(_, sum, past): &Numbers| sum.asked() > 0 || *past > 0;
    let keep = rows.iter().rposition(something).map_or(1, |at| at + 1);
    rows.truncate(keep);
    Ok(rows)
}

/// The months in which a request that came past the site can be counted, the newest first.
#[must_use]
pub fn months(app: &App) -> Vec<String> {
    let today = today(app);
    let month = |back: i32| Some(month_name(today.first_of_month().checked_sub(back.months()).ok()?));
    (0..MONTHS).filter_map(month).collect()
}

/// Counts a request that came past the site, or takes one away.
///
/// # Errors
/// [`Error::Forbidden`] for a desk where the person does not sit; the store fails. The inner one says what is wrong.
pub async fn count(
    app: &App,
    who: &SignedIn,
    row: &WalkIn,
    more: bool,
) -> Result<Result<(), Vec<Wrong>>, Error> {
    let mut wrong = Vec::new();
    let mut check = |field: &'static str, value: &str, optional: bool, known: bool| {
        if value.is_empty() && !optional {
            wrong.push((field, "leeg"));
        } else if !value.is_empty() && !known {
            wrong.push((field, "onbekend"));
        }
    };
    let desk = row.desk_id.parse::<Desk>().ok();
    let mine = desk.is_some_and(|desk| who.desks.iter().any(|own| own.counted() == desk));
    if !row.desk_id.is_empty() && !mine {
        return Err(Error::Forbidden);
    }
    check("loket", &row.desk_id, false, true);
    // What was counted once can be taken away for as long as it is shown.
    check("maand", &row.month, false, !more || months(app).contains(&row.month));
    let outcome = Outcome::BY_HAND.iter().any(|outcome| outcome.as_str() == row.outcome);
    check("afloop", &row.outcome, false, outcome);
    check("soort", &row.kind, true, app.taxonomy.get(Scheme::Kind, &row.kind).is_some());
    check("leeftijd", &row.age, true, AgeBand::from_value(&row.age).is_some());
    if wrong.is_empty() {
        app.store.count_walk_in(row, more).await?;
        return Ok(Ok(()));
    }
    Ok(Err(wrong))
}

fn today(app: &App) -> Date {
    local(app.clock.now()).map_or(Date::MAX, |now| now.date())
}
