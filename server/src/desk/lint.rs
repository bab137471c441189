//! The nazicht of the desks: gathers what `domain::referral::lint` looks at, and says who sees which finding. The site's
//! desk sees all, an organisation what it arranges, everybody else what is about their own desks.

use std::collections::{BTreeMap, BTreeSet};

use domain::directory::Programme;
use domain::place::{Nis, Places};
use domain::referral::Desk;
use domain::referral::lint::{Finding, Served, Severity, lint};

use super::may_arrange;
use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::clock::Millis;
use crate::http::Error;
use crate::store::{Store, StoreError};

/// What may go wrong.
pub struct Nazicht {
    /// What breaks first.
    pub findings: Vec<Finding>,
    /// The names of people, by identifier.
    pub names: BTreeMap<String, String>,
    /// How many running programmes have nobody here yet.
    pub without: usize,
}

/// Looks at every desk.
///
/// # Errors
/// The store fails.
pub async fn look(
    store: &Store,
    catalogue: &Catalogue,
    places: &Places,
    now: Millis,
) -> Result<Nazicht, StoreError> {
    let (seats, names) = store.seats(now).await?;
    let coverage = store.coverage().await?;
    let there: BTreeSet<_> = seats.iter().filter_map(|seat| seat.desk.programme()).collect();
    let (looked_at, without): (Vec<_>, Vec<_>) =
        catalogue.running().partition(|programme| there.contains(&programme.slug));
    let towns: Vec<_> = looked_at.iter().map(|programme| towns(programme, places)).collect();
    let served = looked_at.iter().zip(&towns).map(|(programme, towns)| Served {
        slug: &programme.slug,
        organisation: &programme.organisation,
        towns,
        kinds: &programme.kinds,
        target_groups: &programme.target_groups,
    });
    let served: Vec<_> = served.collect();
    let members = |area: &_| places.area(area).into_iter().flatten().copied().collect();
    let findings = lint(&served, &seats, &coverage, &members);
    Ok(Nazicht { findings, names, without: without.len() })
}

/// The municipalities a programme says it serves.
fn towns(programme: &Programme, places: &Places) -> Vec<Nis> {
    let areas = programme.service_areas.iter().filter_map(|area| places.area(area));
    let towns: BTreeSet<Nis> = areas.flatten().copied().collect();
    towns.into_iter().collect()
}

/// What this person may see of it.
///
/// # Errors
/// The store fails.
pub async fn part_of(app: &App, who: &SignedIn) -> Result<Nazicht, Error> {
    let catalogue = app.catalogue().await?;
    let mut all = look(&app.store, &catalogue, &app.places, app.clock.now()).await?;
    all.findings.retain(|finding| {
        let desk = finding.desk();
        who.sits_at(&desk) || may_arrange(who, &catalogue, &desk)
    });
    if !who.sits_at(&Desk::Site) {
        all.without = 0;
    }
    Ok(all)
}

/// How many things are broken, of what this person may see.
///
/// # Errors
/// The store fails.
pub async fn broken(app: &App, who: &SignedIn) -> Result<usize, Error> {
    let findings = part_of(app, who).await?.findings;
    Ok(findings.iter().filter(|finding| finding.severity() == Severity::Broken).count())
}
