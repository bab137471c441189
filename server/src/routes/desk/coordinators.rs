//! `/beheer/coordinatoren`: who reads at which desk, and inviting a coordinator.

use std::collections::BTreeSet;

use ::app::links;
use ::app::pages::desk::coordinators::{self, Choices, Desk, Invitation, Person, Sort, View};
use axum::response::{IntoResponse, Response};
use domain::referral;

use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::desk::{self, InviteError};
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;
use crate::seal::Purpose;
use crate::store::invitations;

/// `?loket=programme:slug` chooses a desk ahead; `?uitgenodigd` says that the newest invitation has just left
/// (its address never stands in ours).
pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let value = |wanted: &str| asked.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    let typed = Typed {
        desk: value("loket").unwrap_or_default(),
        just_sent: value("uitgenodigd").is_some(),
        just_stopped: value("gestopt").is_some(),
        ..Typed::default()
    };
    page(&visit.signed_in(&who), &who, typed).await
}

/// What stands in the form, and what is wrong with it.
#[derive(Default)]
struct Typed<'a> {
    desk: &'a str,
    email: &'a str,
    problems: Vec<(&'static str, &'static str)>,
    just_sent: bool,
    just_stopped: bool,
}

pub(super) async fn invite(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let (desk, email) = (posted.get("loket"), posted.get("email"));
    let problem = match desk::invite(&visit.app, &who, desk, email).await? {
        Ok(()) => return Ok(see_other("/beheer/coordinatoren?uitgenodigd", Vec::new())),
        Err(InviteError::Desk) if desk.is_empty() => ("loket", "leeg"),
        Err(InviteError::Desk) => ("loket", "onbekend"),
        Err(InviteError::Email) if email.is_empty() => ("email", "leeg"),
        Err(InviteError::Email) => ("email", "onjuist"),
        Err(InviteError::Exists) => ("email", "bestaat"),
        Err(InviteError::TooMany) => ("email", "te-vaak"),
    };
    page(&visit, &who, Typed { desk, email, problems: vec![problem], ..Typed::default() }).await
}

/// Stops the access of somebody; the button stands behind one that only shows it.
pub(super) async fn stop(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let done = desk::stop_access(&visit.app, &who, posted.get("email")).await?;
    let to = if done { links::COORDINATORS.with("?gestopt") } else { links::COORDINATORS };
    Ok(see_other(to, Vec::new()))
}

async fn page(visit: &Visit, who: &SignedIn, typed: Typed<'_>) -> Result<Response, Error> {
    if !desk::may_invite(who) && !desk::looks_after_the_site(who) {
        return Err(Error::Forbidden);
    }
    let catalogue = visit.app.catalogue().await?;
    let status = if typed.problems.is_empty() { 200 } else { 422 };
    let open = visit.app.store.open_invitations(visit.app.clock.now()).await?;
    let newest = open.first().filter(|_| typed.just_sent).and_then(|newest| address(&visit.app, newest));
    let view = View {
        desks: desks(&visit.app, who, &catalogue, &open).await?,
        choices: choices(&visit.app, who, &catalogue),
        desk: typed.desk,
        email: typed.email,
        problems: typed.problems,
        just_invited: newest.as_deref(),
        just_stopped: typed.just_stopped,
    };
    Ok(Shown::from(coordinators::page(&visit.ctx(), &view).with_status(status)).into_response())
}

/// Every desk that this person may invite to.
fn choices(app: &App, who: &SignedIn, catalogue: &Catalogue) -> Vec<Choices> {
    use referral::Desk;
    let of = |sort: Sort, desks: Vec<Desk>| {
        let desks = desks.into_iter().filter(|desk| desk::may_arrange(who, catalogue, desk));
        let desks: Vec<_> = desks.map(|desk| (desk.to_string(), catalogue.desk_name(&desk))).collect();
        (!desks.is_empty()).then_some(Choices { sort, desks })
    };
    let programmes = catalogue.running().map(|programme| Desk::Programme(programme.slug.clone()));
    let organisations: BTreeSet<_> =
        catalogue.running().map(|programme| Desk::Organisation(programme.organisation.clone())).collect();
    let dispatchers = desk::dispatchers(app).into_iter().map(Desk::Dispatcher).chain([Desk::Site]);
    [
        of(Sort::Programme, programmes.collect()),
        of(Sort::Organisation, organisations.into_iter().collect()),
        of(Sort::Dispatcher, dispatchers.collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Every desk that this person may arrange, with people or with an invitation under way. A coordinator's own desk
/// stands with their programme's.
async fn desks(
    app: &App,
    who: &SignedIn,
    catalogue: &Catalogue,
    invitations: &[invitations::Invitation],
) -> Result<Vec<Desk>, Error> {
    let mut all = app.store.desks_with_people().await?;
    all.extend(invitations.iter().map(|invitation| invitation.desk.clone()));
    let own = |desk: &referral::Desk| matches!(desk, referral::Desk::Coordinator { .. });
    // An administrator sees who has access, to stop it; inviting is not theirs.
    let seen = |desk: &referral::Desk| who.person.is_admin || desk::may_arrange(who, catalogue, desk);
    all.retain(|desk| !own(desk) && seen(desk));
    let mut desks = Vec::new();
    for desk in all {
        let people = app.store.people_of_desk(&desk).await?;
        let invited = invitations.iter().filter(|invitation| invitation.desk == desk);
        desks.push(Desk {
            name: catalogue.desk_name(&desk),
            programme: desk.programme().filter(|_| desk::may_arrange(who, catalogue, &desk)).cloned(),
            people: people
                .into_iter()
                .map(|person| Person {
                    can_stop: desk::may_stop(who, &person.email),
                    name: person.name,
                    email: person.email,
                    since: person.created_at,
                })
                .collect(),
            invited: invited
                .filter_map(|invitation| {
                    Some(Invitation { email: address(app, invitation)?, until: invitation.expires_at })
                })
                .collect(),
        });
    }
    Ok(desks)
}

/// The address an invitation went to; `None` where another key sealed it.
fn address(app: &App, invitation: &invitations::Invitation) -> Option<String> {
    let sealed = invitation.email_under_server.as_deref()?;
    let email = app.key.open(Purpose::Token, &invitation.token_hash, sealed)?;
    String::from_utf8(email.to_vec()).ok()
}
