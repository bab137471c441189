//! `/aanvraag/{flow}/nagaan`: something does not seem to fit the chosen programme. What would, and the person decides.

use ::app::pages::{Listing, request};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::directory::Programme;
use domain::referral::screening::{Person, obstacle, suits_age};
use domain::referral::{Answers, Asker, Field, Obstacle, Step};
use domain::taxonomy::{Code, Scheme};
use domain::{Lang, Slug};
use http::HeaderMap;
use search_index::{Block, Query};

use super::form::{Form, cookie};
use crate::app::App;
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;

/// How many programmes are offered instead.
const MOST: usize = 3;

pub(super) async fn show(
    visit: Visit,
    Path(flow): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let form = match Form::load(&visit, flow, &headers, &Answers::new()).await? {
        Ok(form) => form,
        Err(instead) => return Ok(*instead),
    };
    let (app, lang) = (&visit.app, visit.lang);
    let Some((about, found)) = form.screened(app, lang) else {
        return Ok(see_other(form.onward(app, lang), Vec::new()));
    };
    let view = request::Screening {
        flow: form.id.as_str(),
        obstacle: &found,
        asker: form.asker().unwrap_or(Asker::Zelf),
        programme: about.and_then(|programme| form.catalogue.listing(programme)),
        several: form.flow.chosen.len() > 1,
        town: form.town(app),
        instead: if found == Obstacle::Parent { Vec::new() } else { instead(app, &form, about, lang)? },
    };
    Ok(Shown::from(request::screening(&visit.ctx(), &view)).into_response())
}

/// One of the ways on: the form goes on where it was, with everything that was typed.
pub(super) async fn decide(
    visit: Visit,
    Path(flow): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Error> {
    let mut form = match Form::load(&visit, flow, &headers, &Answers::new()).await? {
        Ok(form) => form,
        Err(instead) => return Ok(*instead),
    };
    let (app, lang) = (&visit.app, visit.lang);
    let screened = form.screened(app, lang);
    let (about, found) =
        screened.map_or((None, None), |(about, found)| (about.map(|p| p.slug.clone()), Some(found)));
    // The other programmes that were chosen stay, in their order.
    let chosen = |instead: Option<Slug>, form: &Form| -> Vec<Slug> {
        let keep =
            |slug: &Slug| if about.as_ref() == Some(slug) { instead.clone() } else { Some(slug.clone()) };
        let mut chosen: Vec<Slug> = form.flow.chosen.iter().filter_map(keep).collect();
        if about.is_none() {
            chosen.extend(instead.clone());
        }
        let mut seen = Vec::new();
        chosen.retain(|slug| {
            !seen.contains(slug) && {
                seen.push(slug.clone());
                true
            }
        });
        chosen
    };
    match (posted.get("actie"), found) {
        ("verder", Some(Obstacle::Doubts(doubts))) => {
            let slug = about.clone().ok_or(Error::Invalid)?;
            form.flow.insisted.entry(slug).or_default().extend(doubts);
        }
        ("naaste", Some(Obstacle::Parent)) => {
            form.flow.take(Step::VoorWie, &[(Field::VoorWie.name().into(), Asker::Naaste.as_str().into())]);
            form.flow.tried.retain(|step| *step != Step::VoorWie && *step != Step::Wie);
        }
        ("kies", Some(_)) => {
            let slug: Slug = posted.get("werking").parse().map_err(|_| Error::Invalid)?;
            let runs = form.catalogue.programme(&slug).is_some_and(|programme| !programme.has_ended());
            if !runs {
                return Err(Error::Invalid);
            }
            let chosen = chosen(Some(slug), &form);
            form.flow.choose(chosen);
        }
        ("zonder", Some(_)) => {
            let chosen = chosen(None, &form);
            form.flow.choose(chosen);
        }
        // A second click, or nothing stands in the way any more.
        (_, None) => {}
        _ => return Err(Error::Invalid),
    }
    let state = cookie(&form.id).set(&app.key, app.clock.now(), &form.flow).map_err(Error::unexpected)?;
    Ok(see_other(form.onward(app, lang), vec![state]))
}

/// What would fit: of the same kinds and target groups first, in the municipality of the person; while that was not
/// asked yet, where the chosen programme is.
fn instead<'a>(
    app: &App,
    form: &'a Form,
    chosen: Option<&Programme>,
    lang: Lang,
) -> Result<Vec<Listing<'a>>, Error> {
    let seat = chosen.and_then(|programme| programme.location.as_ref()?.municipality.as_deref());
    let waar = form.town(app).or(seat).unwrap_or_default();
    let asked = |field: Field, scheme: Scheme, stated: Option<&[Code]>| -> Vec<Code> {
        let typed = form.flow.answers.get(&field).into_iter().flatten().map(|code| Code::new(code));
        let typed: Vec<Code> = typed.filter(|code| app.taxonomy.contains(scheme, code)).collect();
        if typed.is_empty() { stated.unwrap_or_default().to_vec() } else { typed }
    };
    let kinds = asked(Field::Soort, Scheme::Kind, chosen.map(|programme| programme.kinds.as_slice()));
    let stated = chosen.map(|programme| programme.target_groups.as_slice());
    let groups = asked(Field::Doelgroep, Scheme::TargetGroup, stated);
    let person = form.person(app, lang);
    let none = Vec::new();
    // One that is for other people is no answer, however near it is.
    let theirs = |programme: &Programme| {
        let stated = &programme.target_groups;
        groups.is_empty() || stated.is_empty() || stated.iter().any(|code| groups.contains(code))
    };
    // A programme that names another age comes last, whatever else it has in common.
    let first = |programme: &Programme| person.age.is_none_or(|age| suits_age(programme, age));
    let mut found: Vec<Listing<'a>> = Vec::new();
    let mut later: Vec<Listing<'a>> = Vec::new();
    for (soort, doelgroep) in [(&kinds, &groups), (&kinds, &none), (&none, &groups), (&none, &none)] {
        let query = Query {
            waar: waar.to_owned(),
            soort: soort.clone(),
            doelgroep: doelgroep.clone(),
            per_page: 50,
            ..Query::default()
        };
        for hit in app.search.search(&query)?.hits.into_iter().filter(|hit| hit.block == Block::Fit) {
            let known = found.iter().chain(&later).any(|listing| listing.programme.slug == hit.slug);
            let Some(programme) = form.catalogue.programme(&hit.slug).filter(|_| !known) else { continue };
            let other = !form.flow.chosen.contains(&hit.slug);
            if other && theirs(programme) && fits(app, programme, &person) {
                let list = if first(programme) { &mut found } else { &mut later };
                list.extend(form.catalogue.listing(programme));
            }
            if found.len() == MOST {
                return Ok(found);
            }
        }
    }
    found.extend(later);
    found.truncate(MOST);
    Ok(found)
}

/// Whether nothing of what a programme states stands in the way of this person.
fn fits(app: &App, programme: &Programme, person: &Person) -> bool {
    let lies = |area: &_, nis| app.places.area(area).map(|members| members.contains(&nis));
    !programme.has_ended() && obstacle(Some(programme), person, &lies, &[]).is_none()
}
