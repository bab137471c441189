//! A form as its handlers see it: id, sealed state, what the world knows; or the page that says why there is none.

use std::borrow::Cow;
use std::sync::Arc;

use ::app::links;
use ::app::pages::request;
use ::app::pages::{DeskName, Listing};
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::directory::Programme;
use domain::place::Nis;
use domain::referral::screening::{self, Person};
use domain::referral::{
    Answers, Asker, Field, FieldError, Known, Obstacle, Problem, Request, Step, Stop, goes_along,
};
use http::{HeaderMap, header};

use crate::app::{App, Catalogue};
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::referrals::chain::municipality;
use crate::referrals::flow::{Flow, FlowId, MAX_AGE};
use crate::referrals::send::{digest, flow_hash};
use crate::seal::SealedCookie;

/// How long the state of a form is kept, in seconds.
const KEPT: u32 = domain::privacy::terms::FORM_SECONDS;

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
    /// The directory as it was when the form was read: one page is made from one.
    pub(super) catalogue: Arc<Catalogue>,
}

/// What keeps a form from going on.
pub(super) enum Barrier {
    /// A step that is not right yet.
    Open(Step),
    /// Something that does not seem to fit, brought up by a step.
    Screening(Step),
}

impl Barrier {
    /// The step it belongs to: what comes after that is not shown yet.
    pub(super) const fn step(&self) -> Step {
        match self {
            Self::Open(step) | Self::Screening(step) => *step,
        }
    }
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
            return Ok(Ok(Self { id, flow, catalogue: app.catalogue().await? }));
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
        Request::errors_on(step, &self.flow.answers, &self.known(app, &|typed| municipality(app, typed)))
    }

    /// The first step that is not right yet, or was not shown yet.
    pub(super) fn first_open(&self, app: &App) -> Option<Step> {
        let known = |typed: &str| municipality(app, typed);
        let wrong = Request::first_open_step(&self.flow.answers, &self.known(app, &known));
        let unseen =
            Step::of(self.asker()).find(|step| step.may_stay_empty() && !self.flow.seen.contains(step));
        wrong.into_iter().chain(unseen).min()
    }

    /// The request, if everything is right.
    pub(super) fn request(&self, app: &App) -> Result<Request, Vec<FieldError>> {
        Request::parse(&self.flow.answers, &self.known(app, &|typed| municipality(app, typed)))
    }

    /// What the rules of the form must know of the world.
    fn known<'a>(&self, app: &'a App, municipality: &'a dyn Fn(&str) -> Option<Nis>) -> Known<'a> {
        // Of several the strictest: one request goes to all of them.
        let volunteer_min_age = self.chosen().filter_map(|programme| programme.volunteer_min_age).max();
        Known { taxonomy: &app.taxonomy, municipality, volunteer_min_age }
    }

    /// What is known so far of who asks.
    pub(super) fn person(&self, app: &App, lang: Lang) -> Person {
        Person::of(&self.flow.answers, &self.known(app, &|typed| municipality(app, typed)), lang)
    }

    /// What does not seem to fit and was not insisted on.
    pub(super) fn obstacle(&self, app: &App, lang: Lang) -> Option<Obstacle> {
        self.screened(app, lang).map(|(_, obstacle)| obstacle)
    }

    /// The same with the chosen programme that it is about, if it is about one.
    pub(super) fn screened(&self, app: &App, lang: Lang) -> Option<(Option<&Programme>, Obstacle)> {
        let person = self.person(app, lang);
        let lies = |area: &_, nis| app.places.area(area).map(|members| members.contains(&nis));
        let of_nobody = || Some((None, screening::obstacle(None, &person, &lies, &[])?));
        let of_each = self.chosen().find_map(|programme| {
            let insisted = self.flow.insisted.get(&programme.slug).map_or(&[][..], Vec::as_slice);
            Some((Some(programme), screening::obstacle(Some(programme), &person, &lies, insisted)?))
        });
        of_each.or_else(of_nobody)
    }

    /// The chosen programmes that are in the directory, in their order.
    fn chosen(&self) -> impl Iterator<Item = &Programme> {
        self.flow.chosen.iter().filter_map(|slug| self.catalogue.programme(slug))
    }

    /// The first thing in the way, in the order of the form; `None`: everything is right and fits.
    pub(super) fn barrier(&self, app: &App, lang: Lang) -> Option<Barrier> {
        let open = self.first_open(app);
        let screened = self.obstacle(app, lang).map(|obstacle| obstacle.step()).filter(|step| match open {
            // An age that is too young is a mistake of its step as well: the screening has the kinder words.
            Some(open) if open == *step => self.errors_on(app, open).iter().all(is_too_young),
            Some(open) => open > *step,
            None => true,
        });
        screened.map(Barrier::Screening).or(open.map(Barrier::Open))
    }

    /// Where the form goes on.
    pub(super) fn onward(&self, app: &App, lang: Lang) -> String {
        match self.barrier(app, lang) {
            Some(Barrier::Open(step)) => step_path(&self.id, step),
            Some(Barrier::Screening(_)) => links::screening(self.id.as_str()).to_string(),
            None => step_path(&self.id, Step::Nakijken),
        }
    }

    /// The fields that go to the desks.
    pub(super) fn along(&self) -> Vec<Field> {
        goes_along(&self.flow.answers, self.asker().unwrap_or(Asker::Zelf))
    }

    /// The chosen programmes, while they are in the directory.
    pub(super) fn programmes(&self) -> Vec<Listing<'_>> {
        self.chosen().filter_map(|programme| self.catalogue.listing(programme)).collect()
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
    ) -> request::View<'a> {
        request::View {
            flow: self.id.as_str(),
            step,
            asker: self.asker(),
            values: &self.flow.answers,
            town: self.town(app),
            problems,
            programmes: self.programmes(),
            connected: readers.connected,
            readers: &readers.names,
            along: &readers.along,
            readers_digest: &readers.digest,
            waiting: Vec::new(),
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
pub(super) struct Readers {
    names: Vec<DeskName>,
    along: Vec<Field>,
    digest: String,
    /// Whether the chosen programme reads requests here itself.
    connected: bool,
}

impl Readers {
    /// The desks of a chain, and what goes to them.
    pub(super) fn of(app: &App, lang: Lang, chain: &[Stop], form: &Form) -> Self {
        let along = form.along();
        Self {
            names: chain.iter().map(|stop| form.catalogue.stop_name(stop)).collect(),
            digest: digest(app, lang, chain, &along),
            along,
            connected: chain.iter().any(|stop| stop.desk.is_of_organisation()),
        }
    }
}

/// Whether an answer is an age that the screening has a page for.
pub(super) fn is_too_young(error: &FieldError) -> bool {
    error.field == Field::Leeftijd && matches!(error.problem, Problem::Nodig | Problem::TeJong)
}
