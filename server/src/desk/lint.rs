//! The nazicht of the desks: gathers what `domain::referral::lint` looks at, and says who sees which finding. The site's
//! desk sees all, an organisation what it arranges, everybody else what is about their own desks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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

/// Whether this person may see a finding.
fn sees(who: &SignedIn, catalogue: &Catalogue, finding: &Finding) -> bool {
    let desk = finding.desk();
    who.sits_at(&desk) || may_arrange(who, catalogue, &desk)
}

/// What this person may see of it.
///
/// # Errors
/// The store fails.
pub async fn part_of(app: &App, who: &SignedIn) -> Result<Nazicht, Error> {
    let catalogue = app.catalogue().await?;
    let mut all = look(&app.store, &catalogue, &app.places, app.clock.now()).await?;
    all.findings.retain(|finding| sees(who, &catalogue, finding));
    if !who.sits_at(&Desk::Site) {
        all.without = 0;
    }
    Ok(all)
}

/// How many things are broken, of what this person may see. Every view of an inbox asks it, and looking at three hundred
/// programmes takes longer than the rest of that page: what was found is kept for a minute, unless something changed.
///
/// # Errors
/// The store fails.
pub async fn broken(app: &App, who: &SignedIn) -> Result<usize, Error> {
    let catalogue = app.catalogue().await?;
    let all = lately(app, &catalogue).await?;
    let broken = all.findings.iter().filter(|finding| finding.severity() == Severity::Broken);
    Ok(broken.filter(|finding| sees(who, &catalogue, finding)).count())
}

/// For so long what was found is believed: absences begin and end without anybody changing anything.
const BELIEVED: Millis = 60_000;

/// What was found lately, when, and of which state of desks and directory.
#[derive(Default)]
pub(crate) struct Cell(tokio::sync::Mutex<Option<(Millis, String, Arc<Nazicht>)>>);

/// What was found of all desks, at most a minute ago.
async fn lately(app: &App, catalogue: &Catalogue) -> Result<Arc<Nazicht>, StoreError> {
    let now = app.clock.now();
    let stamp = format!("{} {}", catalogue.stamp, app.store.seats_stamp().await?);
    let mut kept = app.nazicht.0.lock().await;
    if let Some((at, of, found)) = kept.as_ref()
        && *of == stamp
        && (0..BELIEVED).contains(&(now - at))
    {
        return Ok(found.clone());
    }
    let found = Arc::new(look(&app.store, catalogue, &app.places, now).await?);
    *kept = Some((now, stamp, found.clone()));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use domain::referral::Coverage;
    use domain::taxonomy::Code;

    use super::*;
    use crate::store::new_id;
    use crate::testing::Site;

    /// So many programmes have people here: more than Flanders will have for years.
    const PROGRAMMES: usize = 300;

    /// Each with two people and two rows of coverage; measured, since every view of an inbox asks for it.
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn three_hundred_programmes_are_looked_at_in_a_moment() {
        let site = Site::new().await;
        let app = &site.app;
        let catalogue = app.catalogue().await.unwrap();
        let mut somebody = None;
        for programme in catalogue.running().take(PROGRAMMES) {
            let desk = Desk::Programme(programme.slug.clone());
            let an = site.seat(desk.clone(), &format!("an-{}@buddy.test", programme.slug)).await;
            let bo = site.seat(desk, &format!("bo-{}@buddy.test", programme.slug)).await;
            for (coordinator, kinds) in [(&an, vec![Code::new("taal")]), (&bo, Vec::new())] {
                let row = Coverage {
                    id: new_id(),
                    programme: programme.slug.clone(),
                    kinds,
                    areas: Vec::new(),
                    target_groups: Vec::new(),
                    coordinator: coordinator.person.id.clone(),
                    deputy: Some(bo.person.id.clone()),
                };
                app.store.add_coverage(&row, app.clock.now()).await.unwrap();
            }
            somebody = Some((an, bo));
        }
        let of_site = site.seat(Desk::Site, "site@buddy.test").await;
        let (coordinator, last) = somebody.expect("programmes");
        let median = |mut took: Vec<std::time::Duration>| {
            took.sort_unstable();
            took[took.len() / 2]
        };
        let mut took = [Vec::new(), Vec::new()];
        for _ in 0..20 {
            let begin = Instant::now();
            look(&app.store, &catalogue, &app.places, app.clock.now()).await.unwrap();
            took[0].push(begin.elapsed());
            let begin = Instant::now();
            assert_eq!(broken(app, &of_site).await.unwrap(), 0);
            took[1].push(begin.elapsed());
        }
        let [looked, kept] = took.map(median);
        println!("{PROGRAMMES} programmes: looked at in {looked:?}, asked again in {kept:?}");
        assert!(kept < looked / 3, "{looked:?} {kept:?}");
        let own = part_of(app, &coordinator).await.unwrap().findings;
        assert!(own.iter().all(|finding| finding.desk().programme() == coordinator.desks[0].programme()));
        assert!(!own.is_empty(), "their deputy never signed in");

        // What changes is seen at once.
        assert!(
            app.store
                .leave_desk(&coordinator.desks[0], &coordinator.person.id, app.clock.now())
                .await
                .unwrap()
        );
        let now = app.clock.now();
        let absence = |person: &SignedIn| crate::store::coverage::Absence {
            id: new_id(),
            person_id: person.person.id.clone(),
            from_at: now - 1,
            until_at: now + 60_000,
        };
        app.store.add_absence(&absence(&last)).await.unwrap();
        assert_eq!(broken(app, &of_site).await.unwrap(), 1, "nobody is there");
    }
}
