//! Use cases of listings: somebody proposes one, confirms it by a mailed link, and somebody of the site decides. No HTML.
//!
//! Until it is decided, what was proposed lies under the server's key, as the address of who proposed it is in it.

pub mod bulk;
pub mod claim;
pub mod fresh;
pub mod keep;
pub mod owners;
pub mod queue;
pub mod reports;

use std::borrow::Cow;
use std::net::IpAddr;

use domain::calendar::local;
use domain::directory::{Organisation, Programme, ids};
use domain::listing::{Answers, Field, Known, Likeness, Proposal, Step, Wrong, similar};
use domain::{Lang, Slug};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::app::{App, Catalogue};
use crate::clock::Millis;
use crate::http::Error;
use crate::referrals::chain::municipality;
use crate::seal::{Purpose, SealedCookie, Token, random_bytes};
use crate::store::new_id;
use crate::store::proposals::{NewProposal, ProposalRow, ProposalState};
use domain::privacy::terms::FORM_SECONDS;

/// The cookie of a listing that is being filled in.
pub const COOKIE: SealedCookie = SealedCookie::new(Cow::Borrowed("__Host-toevoegen"), FORM_SECONDS);
/// How often one network may propose something in the window of the limits.
const MOST: i64 = 10;
/// The longest reason or question that goes to who proposed it, and the longest answer, in characters.
pub const REASON_MAX: usize = 500;

/// What lies in the database of a proposal, under the server's key.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    proposal: Proposal,
    /// What somebody of the site asked, and what was answered; the last may wait for its answer.
    #[serde(default)]
    questions: Vec<Question>,
}

/// A question of the site to who proposed a listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What was asked.
    pub question: String,
    /// What was answered; empty: what was filled in was changed, or nothing yet.
    pub answer: String,
}

/// A listing that is being filled in: nothing of it is on the server before it is sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Draft {
    /// Names the form: sent twice, it is one proposal.
    pub secret: [u8; 16],
    /// What was typed, right or wrong.
    pub answers: Answers,
    /// The steps that were posted: on these, errors are shown.
    pub tried: Vec<Step>,
    /// Whether something was filled in where no person sees a field.
    pub trapped: bool,
    /// The link of the question that this answers; `None`: it is a new proposal.
    #[serde(default)]
    pub answers_to: Option<String>,
}

impl Draft {
    /// Takes the values of one step from a posted form.
    pub fn take(&mut self, step: Step, posted: &[(String, String)]) {
        /// No field has more codes than this.
        const MOST_VALUES: usize = 40;
        for &field in step.fields() {
            let most = if field.takes_many() { MOST_VALUES } else { 1 };
            let values =
                posted.iter().filter(|(name, _)| name == field.name()).map(|(_, value)| value.clone());
            let values: Vec<String> = values.take(most).collect();
            if values.iter().all(|value| value.trim().is_empty()) {
                self.answers.remove(&field);
            } else {
                self.answers.insert(field, values);
            }
        }
        if !self.tried.contains(&step) {
            self.tried.push(step);
        }
    }

    /// The first step that is not right yet; `None`: it can be sent.
    #[must_use]
    pub fn open_step(&self, wrong: &[Wrong]) -> Option<Step> {
        Step::ALL.into_iter().find(|step| {
            !self.tried.contains(step) || wrong.iter().any(|(field, _)| step.fields().contains(field))
        })
    }
}

/// What was typed as a proposal, or what is wrong with it.
pub fn read(app: &App, answers: &Answers, lang: Lang) -> Result<Proposal, Vec<Wrong>> {
    let municipality = |typed: &str| municipality(app, typed);
    let known = Known { places: &app.places, taxonomy: &app.taxonomy, municipality: &municipality, lang };
    Proposal::parse(answers, &known)
}

/// The listings a proposal looks like.
#[must_use]
pub fn likenesses(app: &App, catalogue: &Catalogue, proposal: &Proposal) -> Vec<(Slug, Likeness)> {
    similar(proposal, &catalogue.programmes, &catalogue.organisations, &app.places)
}

/// The programme as it would be listed, with an organisation where that is new.
///
/// # Errors
/// The store fails.
pub async fn drafted(
    app: &App,
    catalogue: &Catalogue,
    proposal: &Proposal,
) -> Result<(Programme, Option<Organisation>), Error> {
    let owner = owner(catalogue, proposal).ok_or(Error::Invalid)?;
    let new = catalogue.organisation(&owner).is_none().then(|| Organisation {
        id: ids::of("organization", owner.as_str()),
        slug: owner.clone(),
        name: proposal.organisation.clone(),
        kind: "andere".to_owned(),
        municipality: Some(proposal.seat.clone()),
        website: None,
        number: proposal.number.clone(),
    });
    let slug = free_slug(app, proposal).await?;
    let year = local(app.clock.now()).map_or(0, |now| now.year());
    Ok((proposal.programme(slug, owner, year), new))
}

/// Which organisation that is: the one with the same enterprise number, else the one of the same name, unless that has
/// another number. `None`: its name holds no letter.
fn owner(catalogue: &Catalogue, proposal: &Proposal) -> Option<Slug> {
    let number = proposal.number.as_ref();
    let same = |known: &&Organisation| number.is_some() && known.number.as_ref() == number;
    if let Some(known) = catalogue.organisations.iter().find(same) {
        return Some(known.slug.clone());
    }
    let named = Slug::of_name(&proposal.organisation)?;
    let other = catalogue.organisation(&named).and_then(|known| known.number.as_ref());
    if other.is_none() || number.is_none() {
        return Some(named);
    }
    Slug::of_name(&format!("{} {}", proposal.organisation, proposal.seat))
}

/// A slug that no programme ever had: of the name, else with its town, else with a number.
async fn free_slug(app: &App, proposal: &Proposal) -> Result<Slug, Error> {
    let town = format!("{} {}", proposal.name, proposal.seat);
    let numbered = (2..100).map(|number| format!("{town} {number}"));
    for name in [proposal.name.clone(), town.clone()].into_iter().chain(numbered) {
        let Some(slug) = Slug::of_name(&name) else { continue };
        if !app.store.slug_is_used(&slug).await? {
            return Ok(slug);
        }
    }
    Err(Error::Invalid)
}

/// What became of sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposed {
    /// A letter with the link is under way; or was, where the form was sent before.
    Sent,
    /// This network or this address had its share for now.
    TooMany,
}

/// Stores a proposal, and mails the link with which its proposer confirms it.
///
/// # Errors
/// The store fails: nothing was stored.
pub async fn propose(
    app: &App,
    draft: &Draft,
    proposal: &Proposal,
    client: Option<IpAddr>,
) -> Result<Proposed, Error> {
    let secret = app.key.keyed_hash(Purpose::Proposal, &[b"link", &draft.secret]);
    let token = Token::of_secret(secret);
    let hash = token.hash().to_vec();
    if draft.trapped || app.store.proposal_by_token(&hash).await?.is_some() {
        // To a program it looks as it looks to a person, and nothing is kept of it.
        return Ok(Proposed::Sent);
    }
    let many = app.tries(client, "toevoegen").await? > MOST;
    if many || !app.may_write_unasked(&proposal.proposer).await? {
        return Ok(Proposed::TooMany);
    }
    let (id, now, lang) = (new_id(), app.clock.now(), proposal.lang);
    let payload = sealed(app, &id, Kept { proposal: proposal.clone(), questions: Vec::new() })?;
    let link = app.link(lang, &::app::links::confirm_listing(&token.to_text()));
    let text = ::app::mail::confirm_listing(&app.texts, lang, &link);
    let new = NewProposal {
        token_hash: hash,
        payload,
        created_at: now,
        letter: app.letter(format!("voorstel:{id}"), &proposal.proposer, text),
        id,
    };
    app.store.add_proposal(&new).await?;
    app.bell.ring();
    Ok(Proposed::Sent)
}

/// A proposal that waits, opened.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its identifier.
    pub id: String,
    /// When it came, in milliseconds since 1970 (UTC).
    pub since: Millis,
    /// What is proposed.
    pub proposal: Proposal,
    /// What was asked about it.
    pub questions: Vec<Question>,
}

fn open(app: &App, row: &ProposalRow) -> Option<Waiting> {
    let payload = row.payload.as_ref()?;
    let json = app.key.open(Purpose::Proposal, row.id.as_bytes(), payload)?;
    let Kept { proposal, questions } = serde_json::from_slice(&json).ok()?;
    Some(Waiting { id: row.id.clone(), since: row.created_at, proposal, questions })
}

fn sealed(app: &App, id: &str, kept: Kept) -> Result<Vec<u8>, Error> {
    let json = Zeroizing::new(serde_json::to_vec(&kept).map_err(Error::unexpected)?);
    Ok(app.key.seal(Purpose::Proposal, id.as_bytes(), &json))
}

/// The proposal of a link, if it waits for its proposer or was confirmed by it.
///
/// # Errors
/// The store fails.
pub async fn linked(app: &App, token: &str) -> Result<Option<(ProposalState, Option<Waiting>)>, Error> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    let row = app.store.proposal_by_token(token.hash().as_bytes()).await?;
    Ok(row.map(|row| (row.state, open(app, &row))))
}

/// Its proposer used the link. False: that was so before, or there is none.
///
/// # Errors
/// The store fails.
pub async fn confirm(app: &App, token: &str) -> Result<bool, Error> {
    let Some(token) = Token::parse(token) else { return Ok(false) };
    Ok(app.store.confirm_proposal(token.hash().as_bytes(), app.clock.now()).await?)
}

/// What its proposer answers to a question: a text, or what was filled in, changed. Who proposed it stays the same: that
/// address confirmed itself. False: nothing is asked any more.
///
/// # Errors
/// The store fails.
pub async fn answer(app: &App, token: &str, text: &str, changed: Option<&Proposal>) -> Result<bool, Error> {
    let Some((ProposalState::Asked, Some(waiting))) = linked(app, token).await? else { return Ok(false) };
    let Waiting { id, proposal, mut questions, .. } = waiting;
    if let Some(last) = questions.last_mut() {
        text.clone_into(&mut last.answer);
    }
    let proposal = match changed {
        Some(changed) => Proposal { proposer: proposal.proposer, ..changed.clone() },
        None => proposal,
    };
    let payload = sealed(app, &id, Kept { proposal, questions })?;
    Ok(app.store.answer_proposal(&id, &payload, app.clock.now()).await?)
}

/// The form as its proposer filled it in, to be changed.
///
/// # Errors
/// The store fails.
pub async fn draft_of(app: &App, token: &str) -> Result<Option<Draft>, Error> {
    let Some((ProposalState::Asked, Some(waiting))) = linked(app, token).await? else { return Ok(None) };
    let proposal = &waiting.proposal;
    let catalogue = app.catalogue().await?;
    let (programme, _) = drafted(app, &catalogue, proposal).await?;
    let mut answers = domain::listing::change::answers(&programme, &proposal.organisation, &app.places);
    // In the form, the text stands in the language it was written in.
    let own = [(Field::Uitleg, proposal.summary.clone()), (Field::JouwEmail, proposal.proposer.to_string())];
    let number = proposal.number.as_ref().map(|number| (Field::Ondernemingsnummer, number.written()));
    answers.extend(own.into_iter().chain(number).map(|(field, text)| (field, vec![text])));
    answers.remove(&Field::UitlegFr);
    answers.remove(&Field::UitlegEn);
    Ok(Some(Draft {
        secret: random_bytes(),
        answers,
        tried: Step::ALL.to_vec(),
        trapped: false,
        answers_to: Some(token.to_owned()),
    }))
}
