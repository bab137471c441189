//! `/beheer`: what waits at the person's desks. First-look facts only.

use ::app::pages::desk::inbox::{self, Item, View};

use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::clock::Millis;
use crate::desk::{self, Held};
use crate::http::{Error, Shown, Visit};

const DAY: Millis = 24 * 60 * 60 * 1000;

pub(super) async fn inbox(visit: Visit, who: SignedIn) -> Result<Shown, Error> {
    let visit = visit.signed_in();
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let (mut closed, mut open) = (Vec::new(), Vec::new());
    for held in desk::inbox(app, &who).await? {
        let list = if held.row.settled_at.is_some() { &mut closed } else { &mut open };
        list.push(item(app, &held, &catalogue));
    }
    closed.reverse();
    let desks = who.desks.iter().map(|desk| catalogue.desk_name(desk)).collect();
    let view = View { desks, open, closed, may_invite: desk::may_invite(&who) };
    Ok(inbox::page(&visit.ctx(), &view).into())
}

/// What the desk sees of a referral before it opens it. Of a closed one only states and times are left.
pub(super) fn item(app: &App, held: &Held, catalogue: &Catalogue) -> Item {
    let facts = held.facts.as_ref();
    let until = held.row.settled_at.unwrap_or_else(|| app.clock.now());
    let municipality = facts.and_then(|facts| app.places.municipality(facts.municipality));
    let chosen = facts.and_then(|facts| catalogue.programme(facts.chosen.as_ref()?));
    Item {
        handle: held.row.handle.clone(),
        received: held.row.created_at,
        days_open: u32::try_from((until - held.row.created_at) / DAY).unwrap_or(0),
        municipality: municipality.map(|place| place.name.nl.clone()),
        age: facts.map(|facts| facts.age),
        asker: facts.map(|facts| facts.asker),
        kinds: facts.map(|facts| facts.kinds.clone()).unwrap_or_default(),
        state: held.row.state,
        programme: chosen.map(|programme| programme.name.clone()),
    }
}
