//! `/opvolgen/afzender/{token}`: a professional says that a request came from their work address. Opening the link
//! confirms nothing, as mail scanners open links too; the button does.

use ::app::links;
use ::app::pages::follow;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::app::App;
use crate::http::{Error, Shown, Visit};
use crate::referrals::sender::referral_of;
use crate::routes::see_other;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route(links::SENDER_CONFIRMED.as_str(), get(confirmed))
        .route("/opvolgen/afzender/{token}", get(ask).post(confirm))
}

async fn ask(visit: Visit, Path(token): Path<String>) -> Result<Shown, Error> {
    let app = &visit.app;
    let open = match referral_of(&app.key, &token) {
        // The same question as for news: it is there, and not settled.
        Some(referral) => app.store.news_can_be_confirmed(&referral).await?,
        None => false,
    };
    let cx = visit.ctx();
    Ok(if open { follow::confirm_sender(&cx, &token) } else { follow::dead_link(&cx) }.into())
}

async fn confirm(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    let app = &visit.app;
    let done = match referral_of(&app.key, &token) {
        Some(referral) => app.store.confirm_sender(&referral).await?,
        None => false,
    };
    Ok(if done {
        see_other(links::SENDER_CONFIRMED, Vec::new())
    } else {
        Shown::from(follow::dead_link(&visit.ctx())).into_response()
    })
}

async fn confirmed(visit: Visit) -> Shown {
    follow::sender_confirmed(&visit.ctx()).into()
}
