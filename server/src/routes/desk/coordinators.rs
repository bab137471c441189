//! `/beheer/coordinatoren`: who reads at which desk, and inviting a coordinator.

use ::app::pages::desk::coordinators::{self, Desk, Invitation, Person, View};
use axum::response::{IntoResponse, Response};
use domain::web::MailAddress;

use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::desk::{self, InviteError};
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;
use crate::seal::Purpose;

pub(super) async fn show(visit: Visit, who: SignedIn) -> Result<Response, Error> {
    page(&visit.signed_in(), &who, "", "", Vec::new()).await
}

pub(super) async fn invite(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in();
    let (programme, email) = (posted.get("buddywerking"), posted.get("email"));
    let problem = match desk::invite(&visit.app, &who, programme, email).await? {
        Ok(()) => return Ok(see_other("/beheer/coordinatoren", Vec::new())),
        Err(InviteError::Programme) if programme.is_empty() => ("buddywerking", "leeg"),
        Err(InviteError::Programme) => ("buddywerking", "onbekend"),
        Err(InviteError::Email) if email.is_empty() => ("email", "leeg"),
        Err(InviteError::Email) => ("email", "onjuist"),
        Err(InviteError::Exists) => ("email", "bestaat"),
    };
    page(&visit, &who, programme, email, vec![problem]).await
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    programme: &str,
    email: &str,
    problems: Vec<(&'static str, &'static str)>,
) -> Result<Response, Error> {
    if !desk::may_invite(who) {
        return Err(Error::Forbidden);
    }
    let catalogue = visit.app.catalogue().await?;
    let mut programmes: Vec<_> = catalogue.running().map(|p| (&p.slug, p.name.as_str())).collect();
    programmes.sort_by_key(|(_, name)| name.to_lowercase());
    let status = if problems.is_empty() { 200 } else { 422 };
    let desks = desks(&visit.app, &catalogue).await?;
    let view = View { desks, programmes, programme, email, problems, just_invited: None };
    Ok(Shown::from(coordinators::page(&visit.ctx(), &view).with_status(status)).into_response())
}

/// Every desk with people, or with an invitation under way.
async fn desks(app: &App, catalogue: &Catalogue) -> Result<Vec<Desk>, Error> {
    let invitations = app.store.open_invitations(app.clock.now()).await?;
    let mut all = app.store.desks_with_people().await?;
    all.extend(invitations.iter().map(|invitation| invitation.desk.clone()));
    let mut desks = Vec::new();
    for desk in all {
        let people = app.store.people_of_desk(&desk).await?;
        let invited = invitations.iter().filter(|invitation| invitation.desk == desk);
        desks.push(Desk {
            name: catalogue.desk_name(&desk),
            people: people
                .into_iter()
                .map(|person| Person { name: person.name, email: person.email, since: person.created_at })
                .collect(),
            invited: invited
                .filter_map(|invitation| {
                    let sealed = invitation.email_under_server.as_deref()?;
                    let email = app.key.open(Purpose::Token, &invitation.token_hash, sealed)?;
                    let email = String::from_utf8(email.to_vec()).ok()?;
                    let email = MailAddress::try_from(email).ok()?.to_string();
                    Some(Invitation { email, until: invitation.expires_at })
                })
                .collect(),
        });
    }
    Ok(desks)
}
