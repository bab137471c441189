//! `/buddywerking/{slug}/klopt-niet`: a visitor says what is wrong in a listing. Nothing is typed, and nothing is kept of who
//! says it: the site's desk sees what to check, and how often it was said.

use ::app::links;
use ::app::pages::report::{self, View};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use domain::directory::Mistake;

use super::{see_other, slug};
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};

/// `?gemeld` thanks, after the post.
pub(super) async fn ask(visit: Visit, Path(written): Path<String>, asked: Pairs) -> Result<Response, Error> {
    let thanked = asked.iter().any(|(name, _)| name == "gemeld");
    show(&visit, &written, thanked, None).await
}

/// Most reports from one network within the window of the limits.
const MOST: i64 = 20;

pub(super) async fn take(
    visit: Visit,
    Path(written): Path<String>,
    Client(client): Client,
    posted: Posted,
) -> Result<Response, Error> {
    let (slug, _) = slug(&written)?;
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let programme = catalogue.programme(&slug).ok_or(Error::NotFound)?;
    let Some(mistake) = Mistake::from_name(posted.get("wat")) else {
        let problem = if posted.get("wat").is_empty() { "leeg" } else { "onbekend" };
        return show(&visit, &written, false, Some(problem)).await;
    };
    if app.tries(client, "klopt-niet").await? > MOST {
        return Err(Error::TooMany(60));
    }
    app.store.report_mistake(&programme.slug, mistake, app.clock.now()).await?;
    Ok(see_other(links::report(&slug).with("?gemeld"), Vec::new()))
}

async fn show(visit: &Visit, written: &str, thanked: bool, problem: Option<&str>) -> Result<Response, Error> {
    let (slug, _) = slug(written)?;
    let catalogue = visit.app.catalogue().await?;
    let programme = catalogue.programme(&slug).ok_or(Error::NotFound)?;
    let page = report::page(&visit.ctx(), &View { programme, thanked, problem });
    Ok(Shown::from(page).into_response())
}
