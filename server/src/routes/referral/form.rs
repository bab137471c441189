//! A form as its handlers see it: id, sealed state, what the world knows; or the page that says why there is none.

use std::borrow::Cow;

use ::app::pages::request;
use ::app::pages::{DeskName, Listing};
use axum::response::{IntoResponse, Response};
use domain::place::Nis;
use domain::referral::{Answers, Asker, Field, FieldError, Known, Request, Step, Stop};
use http::{HeaderMap, header};

use crate::app::{App, Catalogue};
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::referrals::chain::municipality;
use crate::referrals::flow::{Flow, FlowId, MAX_AGE};
use crate::referrals::send::{digest, flow_hash};
use crate::seal::SealedCookie;

/// How long the state of a form is kept, in seconds.
const KEPT: u32 = (MAX_AGE / 1000) as u32;

/// The sealed cookie of a form.
pub(super) fn cookie(id: &FlowId) -> SealedCookie {
    SealedCookie::new(Cow::Owned(id.cookie_name()), KEPT)
}

/// The address of a step.
pub(super) fn step_path(id: &FlowId, step: Step) -> String {
    format!("/aanvraag/{id}/{}", step.segment())
}

/// Whether a posted page has something in the field that people do not see.
pub(super) fn is_trapped(posted: &Posted) -> bool {
    !posted.get(request::TRAP).is_empty()
}

/// A form that is being filled in.
pub(super) struct Form {
    pub(super) id: FlowId,
    pub(super) flow: Flow,
}

impl Form {
    /// The form of an id, from its cookie.
    ///
    /// # Errors
    /// The outer one: no such form can exist, or the store fails. The inner one is the page to show instead:
    /// it was sent already, it is too old, or the browser keeps no cookies. That page shows what was posted to a
    /// form that is gone (`typed`).
    pub(super) async fn load(
        visit: &Visit,
        id: String,
        headers: &HeaderMap,
        typed: &Answers,
    ) -> Result<Result<Self, Box<Response>>, Error> {
        let id = FlowId::try_from(id).map_err(|_| Error::NotFound)?;
        let (app, now) = (&visit.app, visit.app.clock.now());
        let sent = app.store.flow_is_sent(&flow_hash(app, &id)).await?;
        if !sent && let Some(flow) = Self::read(visit, &id, headers) {
            return Ok(Ok(Self { id, flow }));
        }
        let cx = visit.ctx();
        let page = if sent {
            request::already_sent(&cx)
        } else if now - id.begun() <= MAX_AGE && has_others(headers) {
            request::crowded_out(&cx, typed)
        } else if cookie(&id).is_sent(headers) || now - id.begun() > MAX_AGE {
            request::expired(&cx, typed)
        } else {
            request::cookies_needed(&cx, typed)
        };
        Ok(Err(Box::new(Shown::from(page).into_response())))
    }

    /// What the cookie of a form holds, sent or not.
    pub(super) fn read(visit: &Visit, id: &FlowId, headers: &HeaderMap) -> Option<Flow> {
        cookie(id).read::<Flow>(&visit.app.key, visit.app.clock.now(), headers)
    }

    /// The value of a field with one.
    pub(super) fn first(&self, field: Field) -> Option<&str> {
        self.flow.answers.get(&field)?.first().map(String::as_str)
    }

    /// Who asks, once that was answered.
    pub(super) fn asker(&self) -> Option<Asker> {
        self.first(Field::VoorWie).and_then(Asker::from_value)
    }

    /// What is wrong with a step.
    pub(super) fn errors_on(&self, app: &App, step: Step) -> Vec<FieldError> {
        Request::errors_on(step, &self.flow.answers, &known(app, &|typed| municipality(app, typed)))
    }

    /// The first step that is not right yet.
    pub(super) fn first_open(&self, app: &App) -> Option<Step> {
        Request::first_open_step(&self.flow.answers, &known(app, &|typed| municipality(app, typed)))
    }

    /// The request, if everything is right.
    pub(super) fn request(&self, app: &App) -> Result<Request, Vec<FieldError>> {
        Request::parse(&self.flow.answers, &known(app, &|typed| municipality(app, typed)))
    }

    /// The chosen programme, while it is in the directory.
    pub(super) fn programme<'a>(&self, catalogue: &'a Catalogue) -> Option<Listing<'a>> {
        catalogue.listing(catalogue.programme(self.flow.chosen.as_ref()?)?)
    }

    /// The name of the municipality that was understood.
    pub(super) fn town<'a>(&self, app: &'a App) -> Option<&'a str> {
        let nis = municipality(app, self.first(Field::Gemeente)?)?;
        Some(app.places.municipality(nis)?.name.nl.as_str())
    }

    /// What a step shows.
    pub(super) fn view<'a>(
        &'a self,
        app: &'a App,
        step: Step,
        problems: &'a [FieldError],
        readers: &'a Readers,
        catalogue: &'a Catalogue,
    ) -> request::View<'a> {
        request::View {
            flow: self.id.as_str(),
            step,
            asker: self.asker(),
            values: &self.flow.answers,
            town: self.town(app),
            problems,
            programme: self.programme(catalogue),
            connected: readers.connected,
            readers: &readers.names,
            readers_digest: &readers.digest,
        }
    }
}

/// The cookies of forms that the browser sent, whatever they hold.
pub(super) fn open_forms(headers: &HeaderMap) -> Vec<FlowId> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().strip_prefix("__Host-aanvraag-")?.split('=').next())
        .filter_map(|id| FlowId::try_from(id.to_owned()).ok())
        .collect()
}

/// Whether the browser keeps forms at all: then a missing one had to make room.
fn has_others(headers: &HeaderMap) -> bool {
    !open_forms(headers).is_empty()
}

/// Who will be able to read a request, as the pages name them.
#[derive(Default)]
pub(super) struct Readers {
    names: Vec<DeskName>,
    digest: String,
    /// Whether the chosen programme reads requests here itself.
    connected: bool,
}

impl Readers {
    /// The desks of a chain.
    pub(super) fn of(chain: &[Stop], catalogue: &Catalogue) -> Self {
        Self {
            names: chain.iter().map(|stop| catalogue.stop_name(stop)).collect(),
            digest: digest(chain),
            connected: chain.iter().any(|stop| stop.desk.is_of_organisation()),
        }
    }
}

fn known<'a>(app: &'a App, municipality: &'a dyn Fn(&str) -> Option<Nis>) -> Known<'a> {
    Known { taxonomy: &app.taxonomy, municipality }
}
