//! `/beheer/buddies`: which buddies a programme looks for now, said by its people.

use ::app::links;
use ::app::pages::desk::wanted::{self, View};
use axum::response::{IntoResponse, Response};
use domain::Slug;
use domain::calendar::local;
use domain::directory::wanted::{Typed, Wrong};
use jiff::civil::Date;

use crate::accounts::SignedIn;
use crate::desk::room::may_say;
use crate::desk::wanted::say;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::referrals::chain::municipality;
use crate::routes::see_other;

pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let value = |wanted: &str| asked.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    let slug = value("werking").and_then(Slug::of_name);
    let done = value("bewaard").is_some();
    page(&visit.signed_in(&who), &who, slug.as_ref(), None, done).await
}

pub(super) async fn post(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let slug: Slug = posted.get("werking").parse().map_err(|_| Error::NotFound)?;
    if !may_say(app, &who, &slug).await? {
        return Err(Error::NotFound);
    }
    let typed = typed(&posted);
    let today = local(app.clock.now()).map_or(Date::MAX, |now| now.date());
    let town = |typed: &str| Some(app.places.municipality(municipality(app, typed)?)?.name.nl.clone());
    match typed.parse(today, &app.taxonomy, &town) {
        Ok(wanted) => {
            say(app, &who, &slug, wanted.as_ref()).await?;
            Ok(see_other(links::wanted_of(&slug).with("&bewaard"), Vec::new()))
        }
        Err(problems) => page(&visit, &who, Some(&slug), Some((typed, problems)), false).await,
    }
}

fn typed(posted: &Posted) -> Typed {
    let all = |name| posted.all(name).filter(|value| !value.is_empty()).map(str::to_owned).collect();
    Typed {
        number: posted.get("aantal").to_owned(),
        kinds: all("soort"),
        languages: all("taal"),
        times: all("wanneer"),
        town: posted.get("gemeente").to_owned(),
        line: posted.get("zin").to_owned(),
    }
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    slug: Option<&Slug>,
    wrong: Option<(Typed, Vec<Wrong>)>,
    done: bool,
) -> Result<Response, Error> {
    let catalogue = visit.app.catalogue().await?;
    let mut listings = Vec::new();
    for programme in catalogue.running() {
        if may_say(&visit.app, who, &programme.slug).await? {
            listings.extend(catalogue.listing(programme));
        }
    }
    let chosen = match slug {
        Some(slug) => listings.iter().find(|listing| listing.programme.slug == *slug),
        None => listings.first().filter(|_| listings.len() == 1),
    };
    let chosen = chosen.copied();
    let stands = chosen.and_then(|listing| listing.programme.wanted.as_ref()).map(Typed::of);
    let (typed, problems) = wrong.unwrap_or_else(|| (stands.unwrap_or_default(), Vec::new()));
    let view = View { listings, chosen, typed, problems, done };
    Ok(Shown::from(wanted::page(&visit.ctx(), &view)).into_response())
}
