//! `/organisatie/{slug}`: an organisation and its programmes.

use ::app::pages::organisation::{self, View};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::slug;
use crate::http::{Error, Shown, Visit};

pub(super) async fn organisation(visit: Visit, Path(written): Path<String>) -> Result<Response, Error> {
    let (slug, same) = slug(&written)?;
    let catalogue = visit.app.catalogue().await?;
    let organisation = catalogue.organisation(&slug).ok_or(Error::NotFound)?;
    if !same {
        return Ok(Redirect::permanent(::app::links::organisation(&slug).as_str()).into_response());
    }
    let leads = catalogue.running().filter(|programme| programme.organisation == slug);
    let takes_part = catalogue.running().filter(|programme| programme.partners.contains(&slug));
    let view = View {
        organisation,
        leads: leads.filter_map(|programme| catalogue.listing(programme)).collect(),
        takes_part: takes_part.filter_map(|programme| catalogue.listing(programme)).collect(),
    };
    Ok(Shown::from(organisation::page(&visit.ctx(), &view)).into_response())
}
