//! `/lijst/aanvraag?b=slug&b=slug`: which programmes of a shortlist are asked, and in which order. Nothing is kept: the
//! answer begins a form.

use ::app::links;
use ::app::pages::order::{self, CHOICES, View};
use axum::response::{IntoResponse, Response};
use domain::Slug;
use domain::referral::Desk;
use domain::referral::routing::MOST;
use http::HeaderMap;

use super::begin::begin;
use crate::app::{App, Catalogue};
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;
use crate::routes::shortlist::MOST_LISTED;

pub(super) async fn show(visit: Visit, asked: Pairs) -> Result<Response, Error> {
    let list = asked.iter().filter(|(name, _)| *name == "b").map(|(_, slug)| slug);
    let world = World::of(&visit.app, list).await?;
    let mut connected = world.list.iter().filter(|slug| world.reads(slug)).take(MOST).peekable();
    let chosen: Vec<String> = if connected.peek().is_some() {
        connected.map(ToString::to_string).collect()
    } else {
        world.list.first().map(ToString::to_string).into_iter().collect()
    };
    Ok(world.page(&visit, chosen, Vec::new()))
}

pub(super) async fn choose(visit: Visit, headers: HeaderMap, posted: Posted) -> Result<Response, Error> {
    let world = World::of(&visit.app, posted.all("b")).await?;
    let typed: Vec<&str> = CHOICES.iter().map(|name| posted.get(name)).collect();
    match world.parse(&typed, posted.get("keuze-4")) {
        Ok(chosen) => begin(&visit, &headers, chosen, None).await,
        Err(problems) => {
            let typed = typed.into_iter().map(|slug| slug.chars().take(100).collect()).collect();
            Ok(world.page(&visit, typed, problems))
        }
    }
}

/// A shortlist, and who reads requests now.
struct World {
    catalogue: std::sync::Arc<Catalogue>,
    list: Vec<Slug>,
    open: std::collections::BTreeSet<Desk>,
}

impl World {
    async fn of<'a>(app: &App, list: impl Iterator<Item = &'a str>) -> Result<Self, Error> {
        let catalogue = app.catalogue().await?;
        let mut slugs: Vec<Slug> = Vec::new();
        for slug in list.take(MOST_LISTED).filter_map(Slug::of_name) {
            let runs = catalogue.programme(&slug).is_some_and(|programme| !programme.has_ended());
            if runs && !slugs.contains(&slug) {
                slugs.push(slug);
            }
        }
        Ok(Self { open: app.store.desks_with_people().await?, catalogue, list: slugs })
    }

    /// Whether somebody of a programme or of its organisation reads requests here.
    fn reads(&self, slug: &Slug) -> bool {
        let general = self.catalogue.programme(slug).map(|programme| programme.organisation.clone());
        self.open.iter().any(|desk| desk.programme() == Some(slug))
            || general.is_some_and(|general| self.open.contains(&Desk::Organisation(general)))
    }

    /// The chosen programmes in their order, or what is wrong with which choice.
    fn parse(&self, typed: &[&str], more: &str) -> Result<Vec<Slug>, Vec<(&'static str, &'static str)>> {
        let mut chosen: Vec<Slug> = Vec::new();
        let mut problems = Vec::new();
        for (name, typed) in CHOICES.into_iter().zip(typed).filter(|(_, typed)| !typed.is_empty()) {
            let running = typed.parse::<Slug>().ok().filter(|slug| {
                self.catalogue.programme(slug).is_some_and(|programme| !programme.has_ended())
            });
            match running {
                None => problems.push((name, "keuze-weg")),
                Some(slug) if chosen.contains(&slug) => problems.push((name, "keuze-dubbel")),
                Some(slug) => chosen.push(slug),
            }
        }
        let several = typed.iter().filter(|typed| !typed.is_empty()).count() > 1;
        for (name, typed) in CHOICES.into_iter().zip(typed).filter(|_| several) {
            let alone = chosen.iter().any(|slug| slug.as_str() == *typed && !self.reads(slug));
            if alone && problems.iter().all(|(at, _)| *at != name) {
                problems.push((name, "keuze-apart"));
            }
        }
        if !more.is_empty() {
            problems.push((CHOICES[2], "keuze-te-veel"));
        }
        if chosen.is_empty() && problems.is_empty() {
            problems.push((CHOICES[0], "keuze-leeg"));
        }
        if problems.is_empty() { Ok(chosen) } else { Err(problems) }
    }

    fn page(
        &self,
        visit: &Visit,
        chosen: Vec<String>,
        problems: Vec<(&'static str, &'static str)>,
    ) -> Response {
        if self.list.is_empty() {
            return see_other(links::SHORTLIST, Vec::new());
        }
        let listing = |slug: &Slug| {
            let listing = self.catalogue.listing(self.catalogue.programme(slug)?)?;
            Some((listing, self.reads(slug)))
        };
        let listings = self.list.iter().filter_map(listing).collect();
        Shown::from(order::page(&visit.ctx(), &View { listings, chosen, problems })).into_response()
    }
}
