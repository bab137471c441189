//! `/inloggen` and `/uitloggen`.

use ::app::pages::desk::sign_in::{self, Kept, Player, View};
use axum::response::{IntoResponse, Response};
use http::HeaderMap;

use super::kept;
use crate::accounts::{Credentials, Outcome, network_of, session};
use crate::app::App;
use crate::demo;
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::referrals::follow::chain_of;
use crate::routes::see_other;

pub(super) async fn form(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    let app = &visit.app;
    if app.accounts.signed_in(&headers, app.clock.now()).await?.is_some() {
        return Ok(see_other("/beheer", Vec::new()));
    }
    // A cookie of a session that ended: say so, instead of an empty form without a word.
    let ended = session::is_sent(&headers);
    let mut response = show(&visit, "", ended.then_some("verlopen"), None, 200);
    if ended {
        response.headers_mut().append(http::header::SET_COOKIE, session::cleared());
    }
    Ok(response)
}

pub(super) async fn sign_in(visit: Visit, Client(client): Client, posted: Posted) -> Result<Response, Error> {
    let app: &App = &visit.app;
    let network = client.map(network_of).unwrap_or_default();
    let typed = Credentials {
        email: posted.get("email"),
        phrase: posted.verbatim("wachtzin"),
        code: posted.get("code"),
        network: &network,
    };
    let kept = kept::along(&posted);
    let again = |problem, status| show(&visit, typed.email, Some(problem), kept.as_ref(), status);
    if typed.email.is_empty() || typed.phrase.is_empty() || typed.code.is_empty() {
        return Ok(again("leeg", 422));
    }
    let chains = |row: &crate::store::ReferralRow| chain_of(app, row);
    Ok(match app.accounts.sign_in(&typed, &chains, app.clock.now()).await? {
        Outcome::In { cookie, .. } => match &kept {
            Some(kept) => {
                let mut page = Shown::from(sign_in::resume(&visit.ctx(), kept)).into_response();
                page.headers_mut().append(http::header::SET_COOKIE, cookie);
                page
            }
            None => see_other("/beheer", vec![cookie]),
        },
        Outcome::Refused => again("onjuist", 422),
        Outcome::TooMany => again("te-vaak", 429),
    })
}

pub(super) fn show(
    visit: &Visit,
    email: &str,
    problem: Option<&str>,
    kept: Option<&Kept>,
    status: u16,
) -> Response {
    let demo = players(visit);
    let view = View { email, problem, demo: &demo, kept };
    Shown::from(sign_in::page(&visit.ctx(), &view).with_status(status)).into_response()
}

/// Who can sign in, on a demo.
fn players(visit: &Visit) -> Vec<Player> {
    let now = visit.app.clock.now();
    let player = |player: &demo::Player| Player {
        who: format!("{} · {}", player.name, player.role),
        email: player.email.clone(),
        phrase: demo::PHRASE,
        code: player.code(now),
    };
    visit.app.demo().iter().flat_map(|demo| demo.players.iter().map(player)).collect()
}

pub(super) async fn sign_out(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    let cleared = visit.app.accounts.sign_out(&headers).await?;
    Ok(see_other("/inloggen/uit", vec![cleared]))
}

pub(super) async fn signed_out(visit: Visit) -> Shown {
    sign_in::signed_out(&visit.ctx()).into()
}
