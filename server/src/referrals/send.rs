//! Sending a request: consent compared, sealed, stored with its messages in one transaction, once per form.

use std::collections::BTreeMap;
use std::net::IpAddr;

use domain::referral::screening::{Person as Asking, doubts};
use domain::referral::{Answers, Condition, Desk, Field, Request, Stop, dispatcher, goes_along};
use domain::{Lang, Slug};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::chain::{chain, chosen};
use super::content::Facts;
use super::flow::{Flow, FlowId};
use super::{news, sender, suspicion};
use crate::app::App;
use crate::clock::Millis;
use crate::http::Error;
use crate::seal::{ContentKey, FollowCode, PublicKey, Purpose, Token, WrapLayer, random_handle};
use crate::store::{AnswerLink, NewMail, NewReferral, NewWrap, Person, new_id};

/// What is sealed to the people of the chain: the answers that were asked of this asker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What was typed, field by field.
    pub answers: Answers,
    /// The conditions of each chosen programme that did not seem to be met, and after which the person went on. They
    /// say something of the answers, so they lie with them.
    #[serde(default)]
    pub unmet: BTreeMap<Slug, Vec<Condition>>,
}

/// What became of a request.
#[derive(Debug)]
pub enum Outcome {
    /// It is stored, now or by an earlier post of the same form. The person follows it with this code.
    Sent(FollowCode),
    /// The desks that would read it, or what goes to them, is not what the person agreed to: ask consent again.
    ConsentAgain,
    /// Nobody can read requests yet.
    NotOpen,
}

/// Which text of consent a language shows now: its tag and a hash over every text of the form's consent and over the
/// fields the form asks. Another text or another field makes another version, without anybody thinking of it; the texts
/// of an old one stand in the history of the repository.
#[must_use]
pub fn consent_version(app: &App, lang: Lang) -> String {
    let mut hash = Sha256::new();
    hash.update(app.texts.source(lang, &::app::pages::request::CONSENT_TEXTS));
    for field in Field::ALL {
        hash.update([0]);
        hash.update(field.name());
    }
    format!("{}-{}", lang.tag(), short_hex(hash))
}

/// Names the desks of a chain, what goes along and the text of consent, so that a tick counts only for what was shown
/// beside it.
#[must_use]
pub fn digest(app: &App, lang: Lang, chain: &[Stop], along: &[Field]) -> String {
    let mut hash = Sha256::new();
    hash.update(consent_version(app, lang));
    for stop in chain {
        hash.update([0]);
        hash.update(stop.desk.to_string());
        hash.update([0]);
        hash.update(stop.reason.name());
        hash.update([u8::try_from(stop.choice).unwrap_or(u8::MAX)]);
    }
    for field in along {
        hash.update([1]);
        hash.update(field.name());
    }
    short_hex(hash)
}

/// Names a text: its hash, in short.
pub(crate) fn short_version(text: &[u8]) -> String {
    short_hex(Sha256::new_with_prefix(text))
}

/// The first eight bytes of a hash.
fn short_hex(hash: Sha256) -> String {
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The hash under which the store knows a form.
#[must_use]
pub fn flow_hash(app: &App, id: &FlowId) -> Vec<u8> {
    app.key.keyed_hash(Purpose::Flow, &[id.as_str().as_bytes()]).to_vec()
}

/// Sends a request. The same form sent twice stores one, and shows the same code. One that looks like misuse goes to
/// the dispatcher of its chain first, and is confirmed like any other.
///
/// # Errors
/// The store cannot store it: nothing was stored, and the person must be told so.
pub async fn send(
    app: &App,
    id: &FlowId,
    flow: &Flow,
    client: Option<IpAddr>,
    request: &Request,
) -> Result<Outcome, Error> {
    let code = FollowCode::derive(&app.key, id.as_str(), &flow.secret);
    if app.store.flow_is_sent(&flow_hash(app, id)).await? {
        return Ok(Outcome::Sent(code));
    }
    let Some(chain) = chain(app, flow).await? else { return Ok(Outcome::NotOpen) };
    let same_desks = chain.iter().map(|stop| &stop.desk).eq(&flow.consented);
    if !same_desks || goes_along(&flow.answers, request.asker) != flow.agreed {
        return Ok(Outcome::ConsentAgain);
    }
    let first = chain.first().map_or(Desk::Site, |stop| stop.desk.clone());
    let suspect = suspicion::is_suspect(app, id, flow, client, &first).await?;
    let new = sealed(app, id, flow, request, chain, &code, suspect).await?;
    // Stored now or before: the code is the same.
    app.store.send_referral(&new).await?;
    app.bell.ring();
    Ok(Outcome::Sent(code))
}

async fn sealed(
    app: &App,
    flow_id: &FlowId,
    flow: &Flow,
    request: &Request,
    chain: Vec<Stop>,
    code: &FollowCode,
    suspect: bool,
) -> Result<NewReferral, Error> {
    let (id, now) = (new_id(), app.clock.now());
    let key = ContentKey::random();
    let mut wraps: Vec<NewWrap> = Vec::new();
    let mut mails = Vec::new();
    let holder =
        if suspect { dispatcher(&chain) } else { chain.first().map_or(Desk::Site, |s| s.desk.clone()) };
    for (position, stop) in chain.iter().enumerate() {
        let people = app.store.people_of_desk(&stop.desk).await?;
        if people.is_empty() {
            // The last person of a desk left between two statements: sealed for nobody, it could never be read.
            return Err(Error::Unavailable("a desk of the chain has nobody left".to_owned()));
        }
        for person in people {
            if wraps.iter().all(|wrap| wrap.person_id != person.id) {
                // In quarantine every wrap lies under the server's key: it leaves it only for the desk that holds the
                // request, which is the dispatcher's now and another one's once it was let through.
                wraps.push(wrap(app, &key, &id, &person, position, suspect || position > 0)?);
            }
            if stop.desk == holder {
                mails.push(if suspect {
                    to_review(app, &person)?
                } else {
                    announcement(app, &id, &holder, &person)?
                });
            }
        }
    }
    let content = content_of(app, flow, request).await?;
    let facts = Facts::of(request, chosen(app, flow).await?, chain, flow.lang);
    // Nobody but the desk hears of what is in quarantine.
    if let Some(address) = facts.news.as_ref().filter(|_| !suspect) {
        mails.extend(news::confirmation(app, &id, address, flow.lang).await?);
    }
    if let Some(address) = &request.work_address {
        mails.extend(sender::confirmation(app, &id, address, flow.lang).await?);
    }
    let facts_json = Zeroizing::new(serde_json::to_vec(&facts).map_err(Error::unexpected)?);
    Ok(NewReferral {
        handle: random_handle(),
        flow_hash: flow_hash(app, flow_id),
        desk: holder,
        quarantined: suspect,
        content: key.seal_content(&id, &content),
        facts: app.key.seal(Purpose::Facts, id.as_bytes(), &facts_json),
        follow_hash: app.follow_hasher.hash(code).await,
        consent_version: flow.consent_version.clone(),
        consent_at: flow.consented_at,
        created_at: now,
        wraps,
        mails,
        id,
    })
}

/// The content key for one person; where the turn of their desk has not come (`later`) it lies under the server's key as
/// well until then.
pub(crate) fn wrap(
    app: &App,
    key: &ContentKey,
    referral: &str,
    person: &Person,
    position: usize,
    later: bool,
) -> Result<NewWrap, Error> {
    let public = PublicKey::from_slice(&person.public_key)
        .ok_or_else(|| Error::unexpected("a person's public key has the wrong length"))?;
    let sealed = key.wrap(&public);
    Ok(NewWrap {
        referral_id: referral.to_owned(),
        person_id: person.id.clone(),
        position: i64::try_from(position).unwrap_or(i64::MAX),
        sealed: if later { WrapLayer::new(&app.key).put(referral, &person.id, &sealed) } else { sealed },
        under_server: later,
    })
}

/// How long the link in such a mail works, in milliseconds: 7 days.
const LINK_VALID: Millis = domain::privacy::terms::ANSWER_LINK;

/// The mail that something waits at a desk: it says no more. Its link opens a page to answer on, once.
pub(crate) fn announcement(
    app: &App,
    referral: &str,
    desk: &Desk,
    person: &Person,
) -> Result<NewMail, Error> {
    letter(app, "wacht", ::app::mail::waiting, (referral, desk, person))
}

/// The mail that something still waits at a desk, with a link of its own.
pub(crate) fn reminder(app: &App, referral: &str, desk: &Desk, person: &Person) -> Result<NewMail, Error> {
    letter(app, "herinner", ::app::mail::still_waiting, (referral, desk, person))
}

fn letter(
    app: &App,
    sort: &str,
    text: fn(&::app::Texts, Lang, &str) -> ::app::mail::Mail,
    (referral, desk, person): (&str, &Desk, &Person),
) -> Result<NewMail, Error> {
    let (token, now) = (Token::random(), app.clock.now());
    let text = text(&app.texts, Lang::Nl, &app.link(Lang::Nl, &::app::links::answer(&token.to_text())));
    let mail = app.letter_to(format!("{sort}:{referral}:{desk}:{}:{now}", person.id), person, text)?;
    let answer = AnswerLink {
        token_hash: token.hash().to_vec(),
        referral_id: referral.to_owned(),
        desk: desk.clone(),
        person_id: person.id.clone(),
        expires_at: now + LINK_VALID,
    };
    Ok(NewMail { answer: Some(answer), ..mail })
}

/// The mail that something waits for review: one for all of them, and at most one an hour to each person of the desk. It
/// leaves at the end of its hour, so that what comes after it in that hour is announced by it too.
pub(crate) fn to_review(app: &App, person: &Person) -> Result<NewMail, Error> {
    const HOUR: Millis = 60 * 60_000;
    let hour = app.clock.now() / HOUR;
    let text = ::app::mail::to_review(&app.texts, Lang::Nl, &app.link(Lang::Nl, &::app::links::DESK));
    let letter = app.letter_to(format!("nazicht:{hour}:{}", person.id), person, text)?;
    Ok(NewMail { next_at: (hour + 1) * HOUR, ..letter })
}

/// The answers as the desk reads them: the fields that consent named, and what the screening doubted.
async fn content_of(app: &App, flow: &Flow, request: &Request) -> Result<Zeroizing<Vec<u8>>, Error> {
    let along = goes_along(&flow.answers, request.asker);
    let mut answers = flow.answers.clone();
    answers.retain(|field, _| along.contains(field));
    let catalogue = app.catalogue().await?;
    let person = Asking {
        asker: Some(request.asker),
        age: Some(request.age),
        municipality: Some(request.municipality),
        target_groups: request.target_groups.clone(),
        lang: Some(flow.lang),
    };
    let lies = |area: &_, nis| app.places.area(area).map(|members| members.contains(&nis));
    let chosen = chosen(app, flow).await?.into_iter();
    let unmet = chosen.filter_map(|slug| {
        let doubts = doubts(catalogue.programme(&slug)?, &person, &lies);
        (!doubts.is_empty()).then_some((slug, doubts))
    });
    serde_json::to_vec(&Content { answers, unmet: unmet.collect() })
        .map(Zeroizing::new)
        .map_err(Error::unexpected)
}
