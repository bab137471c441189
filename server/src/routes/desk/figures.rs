//! `/beheer/cijfers`, its tables for a spreadsheet, and `/beheer/rechtstreeks`: the numbers of a desk.

use ::app::links;
use ::app::pages::desk::figures::{self, Row, View};
use ::app::pages::desk::walk_ins::{self, Count};
use axum::response::{IntoResponse, Response};
use domain::referral::figures::Span;
use http::header;

use super::inbox::item;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::desk::{self, figures as numbers};
use crate::http::form::Posted;
use crate::http::page::Kind;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;
use crate::store::figures::WalkIn;

pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Shown, Error> {
    let visit = visit.signed_in(&who);
    let view = view(&visit.app, &who, &asked).await?;
    Ok(figures::page(&visit.ctx(), &view).into())
}

pub(super) async fn table(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let view = view(&visit.app, &who, &asked).await?;
    if view.chosen.is_none() {
        return Err(Error::NotFound);
    }
    Ok(file("cijfers.csv", figures::table_file(&visit.ctx(), &view)))
}

pub(super) async fn requests(visit: Visit, who: SignedIn) -> Result<Response, Error> {
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let items: Vec<_> =
        desk::inbox(app, &who).await?.iter().map(|held| item(app, held, &catalogue)).collect();
    Ok(file("aanvragen.csv", figures::requests_file(&visit.ctx(), &items)))
}

/// A file to keep: never stored on the way, with a name that says nothing.
fn file(name: &str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (Kind::Sensitive, headers, text).into_response()
}

/// The desk and the span of the address; without them the first desk, by month.
async fn view(app: &App, who: &SignedIn, asked: &Pairs) -> Result<View, Error> {
    let of = |name: &str| asked.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value);
    let span = Span::from_value(of("per")).unwrap_or(Span::Month);
    let visible = numbers::visible(app, who).await?;
    let chosen = match of("loket") {
        "" => (!visible.is_empty()).then_some(0),
        // A desk one may not look at and one that is not there look the same.
        asked => Some(visible.iter().position(|(desk, _)| desk.to_string() == asked).ok_or(Error::NotFound)?),
    };
    let shown = chosen.and_then(|at| visible.get(at));
    let mut rows = Vec::new();
    if let Some((desk, _)) = shown {
        let numbers = numbers::numbers(app, desk, span).await?.into_iter();
        rows.extend(numbers.map(|(period, figures, walk_ins)| Row { period, figures, walk_ins }));
    }
    let veiled = shown.is_some_and(|(_, own)| !own);
    let catalogue = app.catalogue().await?;
    let desks = visible.iter().map(|(desk, _)| (desk.to_string(), catalogue.desk_name(desk))).collect();
    Ok(View { desks, chosen, span, rows, veiled })
}

pub(super) async fn walk_ins(visit: Visit, who: SignedIn) -> Result<Response, Error> {
    counts(&visit.signed_in(&who), &who, None, Vec::new()).await
}

pub(super) async fn count(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let row = walk_in(&posted);
    match numbers::count(&visit.app, &who, &row, true).await? {
        Ok(()) => Ok(see_other(links::WALK_INS, Vec::new())),
        Err(problems) => counts(&visit, &who, Some(row), problems).await,
    }
}

pub(super) async fn less(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    match numbers::count(&visit.app, &who, &walk_in(&posted), false).await? {
        Ok(()) => Ok(see_other(links::WALK_INS, Vec::new())),
        // The form has no field to fill in: such values come from nowhere.
        Err(_) => Err(Error::Invalid),
    }
}

fn walk_in(posted: &Posted) -> WalkIn {
    let of = |name: &str| posted.get(name).to_owned();
    WalkIn {
        desk_id: of("loket"),
        month: of("maand"),
        kind: of("soort"),
        age: of("leeftijd"),
        outcome: of("afloop"),
        amount: 0,
    }
}

async fn counts(
    visit: &Visit,
    who: &SignedIn,
    typed: Option<WalkIn>,
    problems: Vec<(&'static str, &'static str)>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let mut desks: Vec<_> = who.desks.iter().map(domain::referral::Desk::counted).collect();
    desks.sort();
    desks.dedup();
    let mut counts = Vec::new();
    for desk in &desks {
        counts.extend(app.store.walk_ins(desk).await?.into_iter().map(shown));
    }
    let months = numbers::months(app);
    let typed = typed.map_or_else(
        || Count {
            desk: desks.first().map(ToString::to_string).unwrap_or_default(),
            month: months.first().cloned().unwrap_or_default(),
            ..Count::default()
        },
        shown,
    );
    let desks = desks.iter().map(|desk| (desk.to_string(), catalogue.desk_name(desk))).collect();
    let status = if problems.is_empty() { 200 } else { 422 };
    let view = walk_ins::View { desks, months, counts, typed, problems };
    Ok(Shown::from(walk_ins::page(&visit.ctx(), &view).with_status(status)).into_response())
}

fn shown(row: WalkIn) -> Count {
    let WalkIn { desk_id, month, kind, age, outcome, amount } = row;
    Count { desk: desk_id, month, kind, age, outcome, amount }
}
