//! `/beheer/plaats`: whether there is room, said by the people of a programme.

use ::app::links;
use ::app::pages::desk::room::{self, View};
use axum::response::{IntoResponse, Response};
use domain::Slug;
use domain::directory::Room;

use crate::accounts::SignedIn;
use crate::desk::room::{may_say, say};
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;

/// The longest waiting list that can be said, in weeks: two years.
const MOST_WEEKS: u8 = 104;

/// What a form got wrong: a field and a problem.
type Problems = Vec<(&'static str, &'static str)>;

pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let value = |wanted: &str| asked.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    let slug = value("werking").and_then(Slug::of_name);
    let done = value("bewaard").is_some();
    page(&visit.signed_in(&who), &who, slug.as_ref(), ("", ""), Vec::new(), done).await
}

pub(super) async fn post(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let slug: Slug = posted.get("werking").parse().map_err(|_| Error::NotFound)?;
    if !may_say(&visit.app, &who, &slug).await? {
        return Err(Error::NotFound);
    }
    let typed = (posted.get("plaats"), posted.get("weken"));
    match parse(typed) {
        Ok(room) => {
            say(&visit.app, &slug, room).await?;
            Ok(see_other(links::room_of(&slug).with("&bewaard"), Vec::new()))
        }
        Err(problems) => page(&visit, &who, Some(&slug), typed, problems, false).await,
    }
}

fn parse((answer, weeks): (&str, &str)) -> Result<Room, Problems> {
    match answer {
        "open" => Ok(Room::Open),
        "vol" => Ok(Room::Full),
        "wachtlijst-keuze" if weeks.is_empty() => Err(vec![("weken", "leeg")]),
        "wachtlijst-keuze" => match weeks.parse::<u8>() {
            Ok(weeks) if (1..=MOST_WEEKS).contains(&weeks) => Ok(Room::WaitingList(weeks)),
            _ => Err(vec![("weken", "onjuist")]),
        },
        "" => Err(vec![("plaats", "leeg")]),
        _ => Err(vec![("plaats", "onbekend")]),
    }
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    slug: Option<&Slug>,
    typed: (&str, &str),
    problems: Problems,
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
    let view = View { listings, chosen, typed, problems, done };
    Ok(Shown::from(room::page(&visit.ctx(), &view)).into_response())
}
