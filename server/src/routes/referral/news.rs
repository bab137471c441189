//! `/opvolgen/nieuws/{token}`: an address that asked for news says yes. Opening the link confirms nothing, as mail
//! scanners open links too; the button does.

use ::app::links;
use ::app::pages::follow;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::app::App;
use crate::http::{Error, Shown, Visit};
use crate::referrals::news::referral_of;
use crate::routes::see_other;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route(links::NEWS_CONFIRMED.as_str(), get(confirmed))
        .route("/opvolgen/nieuws/{token}", get(ask).post(confirm))
}

async fn ask(visit: Visit, Path(token): Path<String>) -> Result<Shown, Error> {
    let app = &visit.app;
    let open = match referral_of(&app.key, &token) {
        Some(referral) => app.store.news_can_be_confirmed(&referral).await?,
        None => false,
    };
    let cx = visit.ctx();
    Ok(if open { follow::confirm_news(&cx, &token) } else { follow::dead_link(&cx) }.into())
}

async fn confirm(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    let app = &visit.app;
    let done = match referral_of(&app.key, &token) {
        Some(referral) => app.store.confirm_news(&referral).await?,
        None => false,
    };
    Ok(if done {
        see_other(links::NEWS_CONFIRMED, Vec::new())
    } else {
        Shown::from(follow::dead_link(&visit.ctx())).into_response()
    })
}

async fn confirmed(visit: Visit) -> Shown {
    follow::news_confirmed(&visit.ctx()).into()
}
