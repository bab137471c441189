//! `/beheer/nazicht`: what may go wrong at the desks of who looks.

use ::app::links;
use ::app::pages::desk::lint::{self, Item, View};
use domain::referral::Desk;
use domain::referral::lint::Finding;

use crate::accounts::SignedIn;
use crate::desk::lint::part_of;
use crate::desk::may_invite;
use crate::http::{Error, Shown, Visit};

pub(super) async fn show(visit: Visit, who: SignedIn) -> Result<Shown, Error> {
    let visit = visit.signed_in(&who);
    let catalogue = visit.app.catalogue().await?;
    let found = part_of(&visit.app, &who).await?;
    let name = |id: &String| found.names.get(id).cloned();
    let items = found.findings.iter().map(|finding| {
        let people = match finding {
            Finding::Bounced(_, id) | Finding::Absent(_, id) | Finding::IdleDeputy(_, id) => vec![id],
            Finding::Overlap { people, .. } => people.iter().collect(),
            _ => Vec::new(),
        };
        let people = people.into_iter().filter_map(name).collect();
        // Where people come and go only who arranges the desk can help; who covers what its coordinators can say too.
        let desk = finding.desk();
        let of_people = matches!(
            finding,
            Finding::Stopped(_) | Finding::AllAway(_) | Finding::Bounced(..) | Finding::SingleKey(_)
        );
        let fix = match &desk {
            Desk::Programme(slug) if !(of_people && may_invite(&who)) => Some(links::coverage(slug)),
            _ => may_invite(&who).then_some(links::COORDINATORS),
        };
        Item { desk: catalogue.desk_name(&desk), finding, people, fix }
    });
    let view = View { items: items.collect(), without: found.without };
    Ok(lint::page(&visit.ctx(), &view).into())
}
