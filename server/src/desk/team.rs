//! A team: the people of the desks somebody sits at or arranges, what stands with each, who is away.

use domain::referral::Desk;

use super::figures::own;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::clock::Millis;
use crate::http::Error;
use crate::store::team::Standing;

/// A colleague.
pub struct Colleague {
    /// The name they gave.
    pub name: String,
    /// The first instant after the time in which they are away now.
    pub away_until: Option<Millis>,
    /// What stands at their own desk.
    pub standing: Standing,
}

/// A desk with its people, who waits longest first.
pub struct Team {
    /// The desk.
    pub desk: Desk,
    /// What stands at the desk and at the own desks of its people.
    pub standing: Standing,
    /// Its people.
    pub people: Vec<Colleague>,
}

/// The teams this person may look at. Desks where nobody sits and nothing stands are left out.
///
/// # Errors
/// The store fails.
pub async fn teams(app: &App, who: &SignedIn) -> Result<Vec<Team>, Error> {
    let now = app.clock.now();
    let standing = app.store.standing().await?;
    let absences = app.store.absences(now).await?;
    let away = |id: &str| {
        let here = absences.iter().filter(|away| away.person_id == id && away.from_at <= now);
        here.map(|away| away.until_at).max()
    };
    let mut teams = Vec::new();
    for desk in own(app, who).await? {
        let mut whole = standing.get(&desk).copied().unwrap_or_default();
        let mut people = Vec::new();
        for person in app.store.people_of_desk(&desk).await? {
            let at = desk.programme().map(|programme| Desk::Coordinator {
                programme: programme.clone(),
                person: person.id.clone(),
            });
            let standing = at.and_then(|at| standing.get(&at)).copied().unwrap_or_default();
            whole.open += standing.open;
            whole.since = [whole.since, standing.since].into_iter().flatten().min();
            people.push(Colleague { away_until: away(&person.id), name: person.name, standing });
        }
        if people.is_empty() && whole.open == 0 {
            continue;
        }
        people.sort_by_key(|one| (one.standing.since.unwrap_or(Millis::MAX), one.name.clone()));
        teams.push(Team { desk, standing: whole, people });
    }
    Ok(teams)
}
