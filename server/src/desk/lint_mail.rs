//! What is broken at the desks, told by mail to who looks after them: the people of the organisation's general desk, or of
//! the site's where there are none. The mail says how many things, and nothing of whom.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Lang;
use domain::referral::Desk;
use domain::referral::lint::Finding;
use domain::referral::lint::telling::{APART, telling};

use super::lint::look;
use crate::app::{App, Catalogue};
use crate::http::Error;
use crate::seal::Purpose;
use crate::store::Person;

/// Tells what is new since the last mail; how many mails that were.
///
/// # Errors
/// The store fails. What was told before stays told.
pub async fn tell(app: &App) -> Result<usize, Error> {
    let (catalogue, now) = (app.catalogue().await?, app.clock.now());
    let mut found = look(&app.store, &catalogue, &app.places, now).await?.findings;
    found.retain(Finding::is_mailed);
    let bounced = found.iter().filter_map(|finding| match finding {
        Finding::Bounced(_, person) => Some(person.as_str()),
        _ => None,
    });
    let bounced: BTreeSet<&str> = bounced.collect();
    let mut people: BTreeMap<Desk, Vec<Person>> = BTreeMap::new();
    let mut of_desk: BTreeMap<Desk, BTreeSet<String>> = BTreeMap::new();
    for finding in &found {
        let mut desk = looked_after_at(&finding.desk(), &catalogue);
        if !people.contains_key(&desk) {
            people.insert(desk.clone(), reachable(app, &desk, &bounced).await?);
        }
        if people.get(&desk).is_some_and(Vec::is_empty) {
            desk = Desk::Site;
        }
        of_desk.entry(desk).or_default().insert(digest(app, finding));
    }
    let mut sent = 0;
    for telling in telling(&of_desk, &app.store.told_findings().await?, now) {
        let mut mails = Vec::new();
        if !telling.new.is_empty() {
            let link = app.link(Lang::Nl, &::app::links::LINT);
            let text = ::app::mail::broken(&app.texts, Lang::Nl, &link, telling.new.len());
            for person in reachable(app, &telling.desk, &bounced).await? {
                let name = format!("stuk:{}:{}:{}", telling.desk, now / APART, person.id);
                mails.push(app.letter_to(name, &person, text.clone())?);
            }
            // Nobody sits there: what nobody was told stays new.
            if mails.is_empty() {
                continue;
            }
        }
        if app.store.tell_findings(&telling, now, &mails).await? {
            sent += mails.len();
        }
    }
    if sent > 0 {
        app.bell.ring();
    }
    Ok(sent)
}

/// The desk whose people look after another.
fn looked_after_at(desk: &Desk, catalogue: &Catalogue) -> Desk {
    match desk {
        Desk::Programme(slug) | Desk::Coordinator { programme: slug, .. } => catalogue
            .programme(slug)
            .map_or(Desk::Site, |programme| Desk::Organisation(programme.organisation.clone())),
        Desk::Organisation(_) => desk.clone(),
        Desk::Dispatcher(_) | Desk::Site => Desk::Site,
    }
}

/// The people of a desk to whom no letter was given up; of the site's desk all of them, where none is left.
async fn reachable(app: &App, desk: &Desk, bounced: &BTreeSet<&str>) -> Result<Vec<Person>, Error> {
    let people = app.store.people_of_desk(desk).await?;
    let left = people.iter().filter(|person| !bounced.contains(person.id.as_str())).cloned();
    let left: Vec<Person> = left.collect();
    Ok(if left.is_empty() && *desk == Desk::Site { people } else { left })
}

/// A finding as it is kept: its name, and a digest of what it is about.
fn digest(app: &App, finding: &Finding) -> String {
    let hash = app.key.keyed_hash(Purpose::Finding, &[finding.subject().as_bytes()]);
    format!("{}:{}", finding.name(), URL_SAFE_NO_PAD.encode(&hash[..16]))
}
