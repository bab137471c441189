//! `/beheer/logboek`: the reader's part of the audit log.

use std::collections::HashMap;

use ::app::pages::desk::log::{self, Entry, View};

use crate::accounts::SignedIn;
use crate::desk::log::{MOST, part_of};
use crate::http::{Error, Shown, Visit};

/// How much of a referral's public name is shown: enough to tell two apart.
const MARK: usize = 6;

pub(super) async fn show(visit: Visit, who: SignedIn) -> Result<Shown, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let people: HashMap<String, String> = app
        .store
        .people()
        .await?
        .into_iter()
        .map(|person| (person.id, person.name))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let name = |id: Option<String>| id.and_then(|id| people.get(&id).cloned());
    let entries = part_of(app, &who).await?.into_iter().map(|entry| Entry {
        at: entry.at,
        what: entry.what.name(),
        desk: catalogue.desk_name(&entry.desk),
        to: entry.to.map(|desk| catalogue.desk_name(&desk)),
        who: name(entry.person_id),
        subject: name(entry.subject_id),
        referral: entry.of_referral.then(|| entry.handle.unwrap_or_default().chars().take(MARK).collect()),
    });
    let view = View { entries: entries.collect(), most: MOST };
    Ok(log::page(&visit.ctx(), &view).into())
}
