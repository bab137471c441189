//! `/beheer/werkingen` and `/beheer/werking/{slug}`: keeping a listing true.

use std::collections::HashMap;

use ::app::links;
use ::app::pages::Listing;
use ::app::pages::keep::{self, Author, Edit, History, Kept, Reported, Version, View, Waiting};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use domain::Slug;
use domain::directory::{Mistake, Programme};
use domain::listing::{Answers, Field};

use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::desk::looks_after_the_site;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::fresh;
use crate::listings::keep::{self as listings, Edited, fingerprint, kept, may_agree, may_change, speaks_for};
use crate::listings::{REASON_MAX, reports};
use crate::routes::see_other;
use crate::store::changes::PendingChange;

/// How many listings are shown of those that were looked for.
const MOST: usize = 30;

async fn waiting(app: &App, who: &SignedIn, change: PendingChange) -> Result<Waiting, Error> {
    Ok(Waiting {
        may_agree: may_agree(app, who, &change).await?,
        of_another: change.author != who.person.id,
        id: change.id,
        change: change.change,
        since: change.created_at,
        goes_at: change.goes_at,
    })
}

pub(super) async fn list(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Shown, Error> {
    let visit = visit.signed_in(&who);
    let catalogue = visit.app.catalogue().await?;
    let all = looks_after_the_site(&who);
    let name = asked.iter().find(|(name, _)| *name == "naam").map_or("", |(_, value)| value.trim());
    let folded = name.to_lowercase();
    let found = |programme: &&Programme| {
        if all {
            !folded.is_empty() && programme.name.to_lowercase().contains(&folded)
        } else {
            may_change(&who, programme)
        }
    };
    let listings = catalogue.programmes.iter().filter(found);
    let listings: Vec<_> = listings.filter_map(|programme| catalogue.listing(programme)).collect();
    let changes = listings::waiting_changes(&visit.app, &catalogue, &who).await?;
    let mut parts = Vec::new();
    for change in changes {
        let programme = catalogue.programme(&change.slug);
        let Some(listing) = programme.and_then(|programme| catalogue.listing(programme)) else { continue };
        parts.push((listing, waiting(&visit.app, &who, change).await?));
    }
    let view = Kept {
        asked: all.then_some(name),
        listings: if all { listings.into_iter().take(MOST).collect() } else { listings },
        waiting: parts,
    };
    Ok(keep::kept(&visit.ctx(), &view).into())
}

/// What the handlers of one listing begin with: the directory, and the listing as it stands in the database.
pub(super) async fn begin(
    visit: &Visit,
    who: &SignedIn,
    slug: &str,
) -> Result<(std::sync::Arc<Catalogue>, Programme), Error> {
    let slug: Slug = slug.parse().map_err(|_| Error::NotFound)?;
    let catalogue = visit.app.catalogue().await?;
    kept(&catalogue, who, &slug)?;
    // The copy in memory may be half a second old: what is edited is what stands.
    let programme = visit.app.store.programme(&slug).await?.ok_or(Error::NotFound)?;
    Ok((catalogue, programme))
}

fn listing<'a>(catalogue: &'a Catalogue, programme: &'a Programme) -> Result<Listing<'a>, Error> {
    catalogue.listing(programme).ok_or(Error::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    who: SignedIn,
    Path(slug): Path<String>,
    asked: Pairs,
) -> Result<Shown, Error> {
    /// What may stand in the address after something was done.
    const DONE: [&str; 6] = ["bewaard", "wacht", "klopt", "beslist", "gestopt", "gemeld"];
    let visit = visit.signed_in(&who);
    let done = DONE.into_iter().find(|done| asked.iter().any(|(name, _)| name == *done));
    hub(&visit, &who, &slug, done, None).await
}

async fn hub(
    visit: &Visit,
    who: &SignedIn,
    slug: &str,
    done: Option<&str>,
    wrong_answer: Option<(&str, Vec<(&'static str, &'static str)>)>,
) -> Result<Shown, Error> {
    let (catalogue, programme) = begin(visit, who, slug).await?;
    let app = &visit.app;
    let changes = listings::waiting_changes(app, &catalogue, who).await?;
    let mut parts = Vec::new();
    for change in changes.into_iter().filter(|change| change.slug == programme.slug) {
        parts.push(waiting(app, who, change).await?);
    }
    let mut reported = Vec::new();
    for report in reports::reports(app, &catalogue, who).await? {
        if report.slug != programme.slug {
            continue;
        }
        let written = reports::written(app, &report.slug, report.mistake).await?;
        reported.push(Reported {
            mistake: report.mistake,
            times: report.times,
            since: report.first_at,
            ask: written.iter().filter(|one| one.email.is_some()).count(),
            texts: written.into_iter().map(|one| one.text).filter(|text| !text.is_empty()).collect(),
        });
    }
    let version = fingerprint(&programme);
    let view = View {
        listing: listing(&catalogue, &programme)?,
        version: &version,
        waiting: parts,
        reports: reported,
        wrong_answer,
        done,
    };
    Ok(keep::page(&visit.ctx(), &view).into())
}

/// It holds, it stopped, or a part of an edit that waits is decided.
pub(super) async fn decide(
    visit: Visit,
    who: SignedIn,
    Path(slug): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let (catalogue, programme) = begin(&visit, &who, &slug).await?;
    let here = links::kept(&programme.slug);
    if !posted.get("wijziging").is_empty() {
        let changes = listings::waiting_changes(app, &catalogue, &who).await?;
        let change = changes
            .into_iter()
            .find(|change| change.id == posted.get("wijziging") && change.slug == programme.slug);
        let Some(change) = change else { return Ok(see_other(here, Vec::new())) };
        let yes = match posted.get("besluit") {
            "ja" => true,
            "nee" => false,
            _ => return Err(Error::Invalid),
        };
        let shown = waiting(app, &who, change.clone()).await?;
        let (field, reason) = (shown.reason_field(), posted.get(shown.reason_field()));
        let problem = match reason.chars().count() {
            _ if yes || !shown.of_another => None,
            0 => Some("leeg"),
            length if length > REASON_MAX => Some("te-lang"),
            _ => None,
        };
        if let Some(problem) = problem {
            let wrong = (reason, vec![(field, problem)]);
            return Ok(hub(&visit, &who, &slug, None, Some(wrong)).await?.into_response());
        }
        let done = listings::decide(app, &who, &change, yes, reason).await?;
        return Ok(see_other(if done { here.with("?beslist") } else { here }, Vec::new()));
    }
    if let Some(mistake) = Mistake::from_name(posted.get("melding")) {
        let changed = match posted.get("besluit") {
            "aangepast" => true,
            "klopt" => false,
            _ => return Err(Error::Invalid),
        };
        let text = posted.get("antwoord");
        if text.chars().count() > reports::TEXT_MAX {
            let wrong = (text, vec![("antwoord", "te-lang")]);
            return Ok(hub(&visit, &who, &slug, None, Some(wrong)).await?.into_response());
        }
        let done = reports::answer(app, &programme, mistake, changed, text).await?;
        return Ok(see_other(if done { here.with("?gemeld") } else { here }, Vec::new()));
    }
    if posted.get("versie") != fingerprint(&programme) {
        return Ok(Shown::from(keep::overtaken(&visit.ctx(), &programme)).into_response());
    }
    let (done, word) = match posted.get("besluit") {
        "klopt" => (fresh::confirm(app, &who, &programme).await?, "?klopt"),
        "gestopt" => (fresh::end(app, &who, &programme).await?, "?gestopt"),
        _ => return Err(Error::Invalid),
    };
    if done {
        Ok(see_other(here.with(word), Vec::new()))
    } else {
        Ok(Shown::from(keep::overtaken(&visit.ctx(), &programme)).into_response())
    }
}

pub(super) async fn form(visit: Visit, who: SignedIn, Path(slug): Path<String>) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let (catalogue, programme) = begin(&visit, &who, &slug).await?;
    let values = listings::form(&visit.app, &catalogue, &programme);
    Ok(edit_page(&visit, &who, &programme, &fingerprint(&programme), &values, &[], None))
}

fn edit_page(
    visit: &Visit,
    who: &SignedIn,
    programme: &Programme,
    version: &str,
    values: &Answers,
    problems: &[domain::listing::Wrong],
    overtaken: Option<&Programme>,
) -> Response {
    let confirms = speaks_for(who, programme);
    let view = Edit { programme, version, values, problems, confirms, overtaken };
    Shown::from(keep::edit(&visit.ctx(), &view)).into_response()
}

pub(super) async fn edit(
    visit: Visit,
    who: SignedIn,
    Path(slug): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let (catalogue, programme) = begin(&visit, &who, &slug).await?;
    let values = answers(&posted);
    let seen = posted.get("versie");
    let after = match listings::typed(app, &catalogue, &who, &programme, values.clone()) {
        Ok(after) => after,
        // What they saw stays in the form: what somebody else stored meanwhile is shown once nothing is wrong.
        Err(problems) => return Ok(edit_page(&visit, &who, &programme, seen, &values, &problems, None)),
    };
    let stands = fingerprint(&programme);
    if seen != stands {
        return Ok(edit_page(&visit, &who, &programme, &stands, &values, &[], Some(&after)));
    }
    let here = links::kept(&programme.slug);
    let why = crate::store::directory::Why::Edited;
    match listings::edit(app, &who, &programme, after, why).await? {
        Edited::Live => Ok(see_other(here.with("?bewaard"), Vec::new())),
        Edited::Waits => Ok(see_other(here.with("?wacht"), Vec::new())),
        Edited::Overtaken => {
            let (catalogue, programme) = begin(&visit, &who, &slug).await?;
            let yours = listings::typed(app, &catalogue, &who, &programme, values.clone());
            let stands = fingerprint(&programme);
            Ok(edit_page(&visit, &who, &programme, &stands, &values, &[], yours.ok().as_ref()))
        }
    }
}

/// What was typed, field by field.
fn answers(posted: &Posted) -> Answers {
    /// No field has more codes than this.
    const MOST_VALUES: usize = 40;
    let mut answers = Answers::new();
    for field in Field::ALL {
        let most = if field.takes_many() { MOST_VALUES } else { 1 };
        let values: Vec<String> = posted.all(field.name()).take(most).map(str::to_owned).collect();
        if values.iter().any(|value| !value.is_empty()) {
            answers.insert(field, values);
        }
    }
    answers
}

pub(super) async fn history(visit: Visit, who: SignedIn, Path(slug): Path<String>) -> Result<Shown, Error> {
    let visit = visit.signed_in(&who);
    let (_, programme) = begin(&visit, &who, &slug).await?;
    let app = &visit.app;
    let people: HashMap<String, String> =
        app.store.people().await?.into_iter().map(|person| (person.id, person.name)).collect();
    let author = |author: &str| match author {
        "embedded" => Author::Sources,
        // Identifiers of people are UUIDs; names of jobs are words.
        job if !job.contains('-') => Author::Job,
        person => Author::Person(people.get(person).cloned().unwrap_or_default()),
    };
    let versions = listings::history(app, &programme.slug).await?.into_iter().map(|version| Version {
        author: author(&version.author),
        agreed: version.agreed_by.as_deref().map(author),
        id: version.id,
        at: version.at,
        why: version.why.name(),
        programme: version.programme,
    });
    let version = fingerprint(&programme);
    let view = History { programme: &programme, version: &version, versions: versions.collect() };
    Ok(keep::history(&visit.ctx(), &view).into())
}

pub(super) async fn restore(
    visit: Visit,
    who: SignedIn,
    Path(slug): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let (_, programme) = begin(&visit, &who, &slug).await?;
    let here = links::kept(&programme.slug);
    let done = if posted.get("versie") == fingerprint(&programme) {
        listings::restore(&visit.app, &who, &programme, posted.get("terug")).await?
    } else {
        Edited::Overtaken
    };
    Ok(match done {
        Edited::Live => see_other(here.with("?bewaard"), Vec::new()),
        Edited::Waits => see_other(here.with("?wacht"), Vec::new()),
        Edited::Overtaken => Shown::from(keep::overtaken(&visit.ctx(), &programme)).into_response(),
    })
}
