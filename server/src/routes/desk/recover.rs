//! `/inloggen/herstel`: new ways in with the printed code, in two pages.

use ::app::links;
use ::app::pages::desk::factors::Flow;
use ::app::pages::desk::recover::{self, Ask};
use axum::response::{IntoResponse, Response};
use domain::Lang;
use http::HeaderMap;

use super::second_page;
use crate::accounts::{RecoverForm, Recovered, Recovering, network_of};
use crate::app::App;
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::referrals::follow::chain_of;
use crate::routes::see_other;

pub(super) async fn ask(visit: Visit) -> Shown {
    recover::ask(&visit.ctx(), &Ask::default()).into()
}

pub(super) async fn begin(visit: Visit, Client(client): Client, posted: Posted) -> Result<Response, Error> {
    let network = client.map(network_of).unwrap_or_default();
    let form = RecoverForm {
        email: posted.get("email"),
        code: posted.get("herstelcode"),
        phrase: posted.verbatim("wachtzin"),
        phrase_again: posted.verbatim("wachtzin2"),
        network: &network,
    };
    let app = &visit.app;
    Ok(match app.accounts.begin_recovery(&form, app.clock.now()).await? {
        Recovering::On(cookie) => see_other(links::RECOVER_CODE, vec![cookie]),
        Recovering::Wrong(problems) => again(&visit, form.email, problems, 422),
        Recovering::TooMany => again(&visit, form.email, vec![("herstelcode", "te-vaak")], 429),
    })
}

fn again(visit: &Visit, email: &str, problems: Vec<(&'static str, &'static str)>, status: u16) -> Response {
    let page = recover::ask(&visit.ctx(), &Ask { email, problems });
    Shown::from(page.with_status(status)).into_response()
}

pub(super) async fn code(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    couple_phone(&visit, &headers, None).await
}

pub(super) async fn finish(visit: Visit, headers: HeaderMap, posted: Posted) -> Result<Response, Error> {
    let code = posted.get("code");
    if code.is_empty() {
        return couple_phone(&visit, &headers, Some("leeg")).await;
    }
    let app: &App = &visit.app;
    let chains = |row: &crate::store::ReferralRow| chain_of(app, row);
    let news = ::app::mail::recovered(&app.texts, Lang::Nl);
    match app.accounts.finish_recovery(&headers, code, news, &chains, app.clock.now()).await? {
        Recovered::Done { cookies } => {
            app.bell.ring();
            Ok(see_other(links::DESK, cookies.into()))
        }
        Recovered::WrongCode => couple_phone(&visit, &headers, Some("onjuist")).await,
        Recovered::Again => Ok(see_other(links::RECOVER, Vec::new())),
    }
}

async fn couple_phone(visit: &Visit, headers: &HeaderMap, problem: Option<&str>) -> Result<Response, Error> {
    let app = &visit.app;
    let Some(shown) = app.accounts.recovery_page(headers, app.clock.now()).await? else {
        return Ok(see_other(links::RECOVER, Vec::new()));
    };
    Ok(second_page(visit, Flow::Recovery, &shown, problem))
}
