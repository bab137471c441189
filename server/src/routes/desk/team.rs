//! `/beheer/team`: who of a desk has how much, and who is away.

use ::app::pages::desk::team::{self, Colleague, Team};

use crate::accounts::SignedIn;
use crate::clock::Millis;
use crate::desk::team::teams;
use crate::http::{Error, Shown, Visit};

const DAY: Millis = 24 * 60 * 60 * 1000;

pub(super) async fn show(visit: Visit, who: SignedIn) -> Result<Shown, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let (catalogue, now) = (app.catalogue().await?, app.clock.now());
    let days = |since: Option<Millis>| since.map(|since| u32::try_from((now - since) / DAY).unwrap_or(0));
    let teams: Vec<Team> = teams(app, &who)
        .await?
        .into_iter()
        .map(|team| Team {
            desk: catalogue.desk_name(&team.desk),
            open: team.standing.open,
            days: days(team.standing.since),
            people: team
                .people
                .into_iter()
                .map(|one| Colleague {
                    name: one.name,
                    // Stored is the first instant after.
                    away_until: one.away_until.map(|until| until - 1),
                    open: one.standing.open,
                    days: days(one.standing.since),
                })
                .collect(),
        })
        .collect();
    Ok(team::page(&visit.ctx(), &teams).into())
}
