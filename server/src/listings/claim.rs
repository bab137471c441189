//! Claims: whoever reads the published address of a listing may keep it, by a code; everybody else is phoned first.

use std::net::IpAddr;

use ::app::mail;
use domain::directory::Programme;
use domain::listing::proof::proving;
use domain::referral::Desk;
use domain::web::MailAddress;
use domain::{Lang, Slug};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::clock::Millis;
use crate::desk::{drafted_invitation, looks_after_the_site};
use crate::http::Error;
use crate::seal::{Purpose, random_bytes};
use crate::store::claims::{Claim, ClaimState, Decision};
use crate::store::{NewMail, new_id};

/// How long a code works, and how long until another one may be sent, in milliseconds: a week.
const CODE: Millis = 7 * 24 * 60 * 60 * 1000;
/// How often one network may ask in the window of the limits.
const MOST: i64 = 10;
/// How often a code may be tried in all: one in three million guesses it. One network tries far less often, so that nobody
/// uses up a code that is another's.
const TRIES: i64 = 30;
/// The digits of a code.
const DIGITS: usize = 8;
/// The longest text of a claim, and of the note of who phoned, in characters.
pub const TEXT_MAX: usize = 300;

/// Who asks, and what they say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Where the invitation goes.
    pub email: MailAddress,
    /// A number to phone, as typed; may be empty.
    pub phone: String,
    /// What they say; may be empty.
    pub text: String,
    /// The language of the letters to them.
    pub lang: Lang,
}

/// What became of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// A letter with a code is under way to the published address.
    Code,
    /// Somebody of the site will phone.
    Waiting,
    /// A code was sent this week already.
    Sent,
    /// This network or this address had its share for now.
    TooMany,
}

/// The published address to which a code can go.
#[must_use]
pub fn address<'a>(app: &App, catalogue: &'a Catalogue, programme: &'a Programme) -> Option<&'a MailAddress> {
    proving(programme, &catalogue.programmes, &app.places)
}

/// Stores a claim: with a code where the published address proves anything and that was chosen, else for who phones.
///
/// # Errors
/// The store fails.
pub async fn claim(
    app: &App,
    programme: &Programme,
    asked: &Asked,
    code_to: Option<&MailAddress>,
    client: Option<IpAddr>,
) -> Result<Claimed, Error> {
    let now = app.clock.now();
    if app.tries(client, "claimen").await? > MOST || !app.may_write_unasked(&asked.email).await? {
        return Ok(Claimed::TooMany);
    }
    if code_to.is_some() && app.store.claim_with_code(&programme.slug, now - CODE).await?.is_some() {
        return Ok(Claimed::Sent);
    }
    let id = new_id();
    let json = Zeroizing::new(serde_json::to_vec(asked).map_err(Error::unexpected)?);
    let mut new = Claim {
        payload: Some(app.key.seal(Purpose::Proposal, id.as_bytes(), &json)),
        slug: programme.slug.clone(),
        state: ClaimState::Waiting,
        code_hash: None,
        created_at: now,
        id,
    };
    let mut letter = None;
    if let Some(address) = code_to {
        let code = code();
        new.state = ClaimState::Code;
        new.code_hash = Some(hash(app, &new.id, &code));
        let link = app.link(asked.lang, &::app::links::claim_code(&programme.slug));
        let to = masked(&asked.email);
        let text = mail::claim_code(&app.texts, asked.lang, &link, &code, (&programme.name, &to));
        letter = Some(app.letter(format!("code:{}", new.id), address, text));
    }
    if !app.store.add_claim(&new, letter.as_ref(), now - CODE).await? {
        return Ok(Claimed::Sent);
    }
    app.bell.ring();
    Ok(if letter.is_some() { Claimed::Code } else { Claimed::Waiting })
}

/// Eight digits, each as likely as any other.
fn code() -> String {
    let number = u64::from_le_bytes(random_bytes()) % 10_u64.pow(8);
    format!("{number:0DIGITS$}")
}

fn hash(app: &App, id: &str, code: &str) -> Vec<u8> {
    app.key.keyed_hash(Purpose::Proposal, &[b"code", id.as_bytes(), code.as_bytes()]).to_vec()
}

/// What came of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proven {
    /// It is right: an invitation is under way.
    Yes,
    /// It is wrong.
    Wrong,
    /// There is no code to be typed: none was sent, it is too old, it was used, or tried too often.
    Gone,
}

/// Whether a code of this listing can be typed; and the address its invitation goes to, most of it hidden.
///
/// # Errors
/// The store fails.
pub async fn open_claim(app: &App, slug: &Slug) -> Result<Option<String>, Error> {
    let claim = app.store.claim_with_code(slug, app.clock.now() - CODE).await?;
    let claim = claim.filter(|claim| claim.state == ClaimState::Code);
    Ok(claim.as_ref().and_then(|claim| opened(app, claim)).map(|asked| masked(&asked.email)))
}

/// `a…@debrug.be`: enough to know whether it is one's colleague.
fn masked(address: &MailAddress) -> String {
    let (name, host) = address.as_str().rsplit_once('@').unwrap_or_default();
    format!("{}…@{host}", name.chars().next().unwrap_or_default())
}

/// Takes a code that somebody typed.
///
/// # Errors
/// The store fails.
pub async fn prove(
    app: &App,
    catalogue: &Catalogue,
    programme: &Programme,
    typed: &str,
) -> Result<Proven, Error> {
    let claim = app.store.claim_with_code(&programme.slug, app.clock.now() - CODE).await?;
    let Some(claim) = claim.filter(|claim| claim.state == ClaimState::Code) else { return Ok(Proven::Gone) };
    if app.store.try_claim(&claim.id).await? > TRIES {
        return Ok(Proven::Gone);
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if claim.code_hash != Some(hash(app, &claim.id, &digits)) {
        return Ok(Proven::Wrong);
    }
    let Some(asked) = opened(app, &claim) else { return Ok(Proven::Gone) };
    let done = grant(app, catalogue, &claim, &asked, "code", "").await?;
    Ok(if done { Proven::Yes } else { Proven::Gone })
}

fn opened(app: &App, claim: &Claim) -> Option<Asked> {
    let json = app.key.open(Purpose::Proposal, claim.id.as_bytes(), claim.payload.as_ref()?)?;
    serde_json::from_slice(&json).ok()
}

async fn grant(
    app: &App,
    catalogue: &Catalogue,
    claim: &Claim,
    asked: &Asked,
    by: &str,
    note: &str,
) -> Result<bool, Error> {
    let desk = Desk::Programme(claim.slug.clone());
    let (invitation, letter) =
        drafted_invitation(app, catalogue, &desk, Some(&claim.slug), &asked.email, asked.lang);
    let note = app.key.seal(Purpose::Proposal, claim.id.as_bytes(), note.as_bytes());
    let decision = Decision {
        id: &claim.id,
        from: claim.state,
        to: ClaimState::Granted,
        by,
        payload: Some(&note),
        invitation: Some(&invitation),
        letter: &letter,
        told: &told(app, catalogue, claim).await?,
        now: app.clock.now(),
    };
    let done = app.store.decide_claim(&decision).await?;
    app.bell.ring();
    Ok(done)
}

/// Who keeps the listing already reads that somebody else will.
async fn told(app: &App, catalogue: &Catalogue, claim: &Claim) -> Result<Vec<NewMail>, Error> {
    let name = catalogue.programme(&claim.slug).map_or("", |programme| &programme.name);
    let link = app.link(Lang::Nl, &::app::links::owners(&claim.slug));
    let mut letters = Vec::new();
    for owner in app.store.owners(&claim.slug).await? {
        if let Some(person) = app.store.person(&owner.person_id).await? {
            let text = mail::another_keeps(&app.texts, Lang::Nl, &link, name);
            letters.push(app.letter_to(format!("eigenaar:{}", claim.id), &person, text)?);
        }
    }
    Ok(letters)
}

/// A claim about which somebody has to phone.
#[derive(Debug, Clone)]
pub struct WaitingClaim {
    claim: Claim,
    /// Who asks.
    pub asked: Asked,
}

impl WaitingClaim {
    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.claim.id
    }

    /// The listing.
    #[must_use]
    pub const fn slug(&self) -> &Slug {
        &self.claim.slug
    }

    /// When it came.
    #[must_use]
    pub const fn since(&self) -> Millis {
        self.claim.created_at
    }
}

/// The claims that wait, the oldest first.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not look after the site; the store fails.
pub async fn claims(app: &App, who: &SignedIn) -> Result<Vec<WaitingClaim>, Error> {
    if !looks_after_the_site(who) {
        return Err(Error::Forbidden);
    }
    let claims = app.store.waiting_claims().await?;
    Ok(claims
        .into_iter()
        .filter_map(|claim| Some(WaitingClaim { asked: opened(app, &claim)?, claim }))
        .collect())
}

/// Decides about a claim after a call: `note` is kept where it is granted, and goes to who asked where it is not. False:
/// somebody decided before.
///
/// # Errors
/// The store fails.
pub async fn decide_claim(
    app: &App,
    who: &SignedIn,
    waiting: &WaitingClaim,
    yes: bool,
    note: &str,
) -> Result<bool, Error> {
    let catalogue = app.catalogue().await?;
    let WaitingClaim { claim, asked } = waiting;
    if yes {
        return grant(app, &catalogue, claim, asked, &who.person.id, note).await;
    }
    let text = mail::claim_refused(&app.texts, asked.lang, note);
    let decision = Decision {
        id: &claim.id,
        from: ClaimState::Waiting,
        to: ClaimState::Refused,
        by: &who.person.id,
        payload: None,
        invitation: None,
        letter: &app.letter(format!("besluit:{}", claim.id), &asked.email, text),
        told: &[],
        now: app.clock.now(),
    };
    let done = app.store.decide_claim(&decision).await?;
    app.bell.ring();
    Ok(done)
}
