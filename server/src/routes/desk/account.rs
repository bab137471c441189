//! `/beheer/account`: who one is here, new ways in, and the administrator's role.

use ::app::links;
use ::app::pages::desk::account::{self, Renewing, View};
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::referral::Desk;

use crate::accounts::{Proof, Recovering, Renewed, SignedIn, network_of};
use crate::app::App;
use crate::desk::{self, Role};
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::referrals::follow::chain_of;
use crate::routes::see_other;

pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let done = asked.iter().any(|(name, _)| name == "klaar");
    page(&visit.signed_in(&who), &who, None, "", done).await
}

pub(super) async fn ask_phrase(visit: Visit, who: SignedIn) -> Shown {
    account::renew(&visit.signed_in(&who).ctx(), Renewing::Phrase, &[]).into()
}

pub(super) async fn ask_phone(visit: Visit, who: SignedIn) -> Shown {
    account::renew(&visit.signed_in(&who).ctx(), Renewing::Phone, &[]).into()
}

pub(super) async fn phrase(
    visit: Visit,
    who: SignedIn,
    Client(client): Client,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app: &App = &visit.app;
    let network = client.map(network_of).unwrap_or_default();
    let new = (posted.verbatim("wachtzin"), posted.verbatim("wachtzin2"));
    let chains = |row: &crate::store::ReferralRow| chain_of(app, row);
    let news = ::app::mail::recovered(&app.texts, Lang::Nl);
    let proof = proof(&posted, &network);
    match app.accounts.change_phrase(&who, proof, new, (news, &chains), app.clock.now()).await? {
        Renewed::Done(cookie) => {
            app.bell.ring();
            Ok(see_other(links::ACCOUNT.with("?klaar"), vec![cookie]))
        }
        Renewed::Wrong(problems) => Ok(again(&visit, Renewing::Phrase, &problems, 422)),
        Renewed::TooMany => Ok(again(&visit, Renewing::Phrase, &TOO_OFTEN, 429)),
    }
}

pub(super) async fn phone(
    visit: Visit,
    who: SignedIn,
    Client(client): Client,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app: &App = &visit.app;
    let network = client.map(network_of).unwrap_or_default();
    match app.accounts.begin_renewal(&who, proof(&posted, &network), app.clock.now()).await? {
        Recovering::On(cookie) => Ok(see_other(links::RECOVER_CODE, vec![cookie])),
        Recovering::Wrong(problems) => Ok(again(&visit, Renewing::Phone, &problems, 422)),
        Recovering::TooMany => Ok(again(&visit, Renewing::Phone, &TOO_OFTEN, 429)),
    }
}

const TOO_OFTEN: [(&str, &str); 1] = [("wachtzin-nu", "te-vaak")];

fn proof<'a>(posted: &'a Posted, network: &'a str) -> Proof<'a> {
    Proof { phrase: posted.verbatim("wachtzin-nu"), code: posted.get("code"), network }
}

fn again(visit: &Visit, what: Renewing, problems: &[(&'static str, &'static str)], status: u16) -> Response {
    Shown::from(account::renew(&visit.ctx(), what, problems).with_status(status)).into_response()
}

/// Takes the administrator's role on, gives it to a colleague, or lays it down.
pub(super) async fn role(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let email = posted.get("email");
    let role = match posted.get("wat") {
        "neem" => Role::Take,
        "geef" => Role::Give,
        "stop" => Role::LayDown,
        _ => return Err(Error::Invalid),
    };
    if desk::change_role(&visit.app, &who, role, email).await? {
        return Ok(see_other(links::ACCOUNT.with("?klaar"), Vec::new()));
    }
    let problem = match role {
        Role::Give if email.is_empty() => Some("leeg"),
        Role::Give => Some("geen-account"),
        Role::Take | Role::LayDown => None,
    };
    page(&visit, &who, problem, email, false).await
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    problem: Option<&'static str>,
    typed: &str,
    done: bool,
) -> Result<Response, Error> {
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let administrators = desk::administrators(app).await?;
    let role = match administrators.len() {
        0 if who.sits_at(&Desk::Site) => account::Role::Free,
        1 if who.person.is_admin => account::Role::Alone,
        _ if who.person.is_admin => account::Role::Shared,
        _ => account::Role::None,
    };
    let own = |desk: &&Desk| matches!(desk, Desk::Coordinator { .. });
    let view = View {
        name: who.person.name.clone(),
        email: who.person.email.clone(),
        desks: who.desks.iter().filter(|desk| !own(desk)).map(|desk| catalogue.desk_name(desk)).collect(),
        role,
        administrators: administrators.into_iter().map(|person| person.name).collect(),
        problem,
        typed: typed.to_owned(),
        done,
    };
    let status = if problem.is_some() { 422 } else { 200 };
    Ok(Shown::from(account::page(&visit.ctx(), &view).with_status(status)).into_response())
}
