//! `/beheer/overzicht`: the whole site, for who looks after it.

use std::collections::BTreeMap;

use ::app::links::{self, Local};
use ::app::pages::desk::overview::{self, Missed, View, Waits};
use ::app::pages::desk::post::MailKind;
use axum::response::{IntoResponse as _, Response};
use domain::calendar::local;
use domain::directory::{Programme, Status};
use domain::place::{Nis, PlaceKind};
use domain::referral::Desk;
use domain::taxonomy::{Code, Scheme};

use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::clock::Millis;
use crate::desk::looks_after_the_site;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings;
use crate::missed::LEAST;
use crate::referrals::chain::municipality;
use crate::routes::grouping;

/// How many old listings are shown, and how many pairs that were not found.
const MOST: usize = 20;
/// A listing is old where a source last saw it so many years ago.
const YEARS: i16 = 2;

pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    if !looks_after_the_site(&who) {
        return Err(Error::Forbidden);
    }
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let served: Vec<(&Programme, Vec<Nis>)> =
        catalogue.found().map(|programme| (programme, grouping::served(&app.places, programme))).collect();
    let groups: Vec<Code> = app.taxonomy.of(Scheme::TargetGroup).map(|term| term.code.clone()).collect();
    let provinces: Vec<_> = app.places.of_kind(PlaceKind::Province).collect();
    let counts = |serves: &dyn Fn(&[Nis]) -> bool| -> Vec<(Code, usize)> {
        let of = |code: &Code| {
            served
                .iter()
                .filter(|(programme, at)| programme.target_groups.contains(code) && serves(at))
                .count()
        };
        groups.iter().map(|code| (code.clone(), of(code))).collect()
    };
    let columns: Vec<Vec<(Code, usize)>> = provinces
        .iter()
        .map(|province| counts(&|at| at.iter().any(|nis| province.members.contains(nis))))
        .collect();
    let table = groups
        .iter()
        .enumerate()
        .map(|(row, code)| (code.clone(), columns.iter().map(|column| column[row].1).collect()))
        .collect();
    let typed = asked.iter().find(|(name, _)| *name == "gemeente").map_or("", |(_, value)| value.trim());
    let town = (!typed.is_empty()).then(|| {
        let place = municipality(app, typed).and_then(|nis| app.places.municipality(nis));
        let place = place.ok_or_else(|| typed.to_owned())?;
        let counts = counts(&|at| place.nis.is_some_and(|nis| at.contains(&nis)));
        Ok((place.name.nl.clone(), counts))
    });
    let stale = stale(app, &catalogue);
    let all = stale.len();
    let view = View {
        waits: waits(app, &who, &catalogue).await?,
        provinces: provinces.iter().map(|place| place.name.nl.clone()).collect(),
        table,
        town,
        stale: (stale.into_iter().take(MOST).filter_map(|one| catalogue.listing(one)).collect(), all),
        bounced: bounced(app).await?,
        missed: missed(app).await?,
    };
    Ok(Shown::from(overview::page(&visit.ctx(), &view)).into_response())
}

/// What waits, with the oldest of each.
async fn waits(app: &App, who: &SignedIn, catalogue: &Catalogue) -> Result<Vec<Waits>, Error> {
    let of = |to: Local, what: &'static str, times: Vec<Millis>| Waits {
        to,
        what,
        count: times.len(),
        since: times.into_iter().min(),
    };
    let open = app.store.open_referrals().await?;
    let at_site = open.iter().filter(|row| row.desk == Desk::Site).map(|row| row.created_at).collect();
    let review = open.iter().filter(|row| row.state == domain::referral::State::Quarantine);
    let review = review.map(|row| row.created_at).collect();
    let proposals = app.store.waiting_proposals().await?.iter().map(|row| row.created_at).collect();
    let claims = app.store.waiting_claims().await?.iter().map(|row| row.created_at).collect();
    let changes = listings::keep::waiting_changes(app, catalogue, who).await?;
    let reports = listings::reports::reports(app, catalogue, who).await?;
    let dead = app.store.dead_mails(1000).await?;
    Ok(vec![
        of(links::DESK, "aanvragen", at_site),
        of(links::DESK, "nazicht", review),
        of(links::QUEUE, "voorstellen", proposals),
        of(links::CLAIMS, "claims", claims),
        of(links::KEPT, "wijzigingen", changes.iter().map(|change| change.created_at).collect()),
        of(links::DESK, "meldingen", reports.iter().map(|report| report.first_at).collect()),
        of(links::POST, "brieven", dead.iter().map(|mail| mail.created_at).collect()),
    ])
}

/// Listings nobody confirmed for long: marked, silent, or last seen years ago; the oldest first.
fn stale<'a>(app: &App, catalogue: &'a Catalogue) -> Vec<&'a Programme> {
    let year = local(app.clock.now()).map_or(i16::MAX, |now| now.year());
    let old = |programme: &&Programme| match programme.status {
        Status::Ended(_) => false,
        Status::Silent | Status::Unconfirmed => true,
        Status::Listed => {
            programme.confirmed.is_none() && programme.as_of.is_none_or(|seen| seen + YEARS <= year)
        }
    };
    let mut found: Vec<_> = catalogue.programmes.iter().filter(old).collect();
    found.sort_by_key(|programme| (programme.as_of, programme.name.clone()));
    found
}

/// Letters that could not be delivered, by what they are about.
async fn bounced(app: &App) -> Result<Vec<(&'static str, usize)>, Error> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for mail in app.store.dead_mails(1000).await? {
        let sort = mail.dedupe.split(':').next().unwrap_or_default();
        *counts.entry(MailKind::of_name(sort).name()).or_default() += 1;
    }
    Ok(counts.into_iter().collect())
}

/// What was not found in the last twelve months.
async fn missed(app: &App) -> Result<Vec<Missed>, Error> {
    let since = local(app.clock.now()).and_then(|now| now.checked_sub(jiff::Span::new().years(1)).ok());
    let since = since.map_or_else(String::new, |since| since.strftime("%Y-%m").to_string());
    let rows = app.store.missed(&since, 30).await?;
    let named = rows.into_iter().filter(|row| row.amount >= LEAST).filter_map(|row| {
        let place = app.places.municipality(format!("{:05}", row.nis).parse().ok()?)?;
        let schemes = [Scheme::TargetGroup, Scheme::Domain];
        let (scheme, term) =
            schemes.into_iter().find_map(|scheme| Some((scheme, app.taxonomy.get(scheme, &row.code)?)))?;
        Some(Missed { place: place.name.nl.clone(), scheme, code: term.code.clone(), times: row.amount })
    });
    Ok(named.take(MOST).collect())
}
