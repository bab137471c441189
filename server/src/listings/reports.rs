//! “Klopt dit niet?”: what visitors say is wrong goes to who keeps the listing, else to the site; and whoever asked for an
//! answer gets one, at an address that confirmed itself.

use ::app::mail;
use domain::calendar::local;
use domain::directory::{Mistake, Programme};
use domain::web::MailAddress;
use domain::{Lang, Slug};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::keep::may_change;
use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::http::Error;
use crate::seal::{Purpose, Token};
use crate::store::NewMail;
use crate::store::new_id;
use crate::store::reports::{Report, ReportLetter};

/// The longest text of a report, and of an answer, in characters.
pub const TEXT_MAX: usize = 300;

/// What somebody wrote with a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// What is wrong, in their words; may be empty.
    pub text: String,
    /// Where they want an answer.
    pub email: Option<MailAddress>,
    /// The language of their letters.
    pub lang: Lang,
}

/// Keeps a report, asks its address to confirm itself, and tells who keeps the listing, once a day.
///
/// # Errors
/// The store fails.
pub async fn report(
    app: &App,
    programme: &Programme,
    mistake: Mistake,
    written: Written,
) -> Result<(), Error> {
    let mut mails = Vec::new();
    let id = new_id();
    let mut token_hash = None;
    let mut written = written;
    // An address that got its share of today gets no letter: then it cannot confirm itself, and is not kept.
    if let Some(address) = written.email.take()
        && app.may_write_unasked(&address).await?
    {
        let token = Token::random();
        let link = app.link(written.lang, &::app::links::reporter(&token.to_text()));
        let text = mail::confirm_reporter(&app.texts, written.lang, &link);
        mails.push(app.letter(format!("gemeld:{id}"), &address, text));
        token_hash = Some(token.hash().to_vec());
        written.email = Some(address);
    }
    let json = Zeroizing::new(serde_json::to_vec(&written).map_err(Error::unexpected)?);
    let letter = (!written.text.is_empty() || written.email.is_some()).then(|| ReportLetter {
        payload: app.key.seal(Purpose::Proposal, id.as_bytes(), &json),
        id,
        token_hash,
        confirmed: false,
    });
    let now = app.clock.now();
    let day = local(now).map_or_else(String::new, |now| now.date().to_string());
    for owner in app.store.owners(&programme.slug).await? {
        if let Some(person) = app.store.person(&owner.person_id).await? {
            let link = app.link(Lang::Nl, &::app::links::kept(&programme.slug));
            let text = mail::reported(&app.texts, Lang::Nl, &link);
            let name = format!("melding:{}:{day}:{}", programme.slug, person.id);
            mails.push(app.letter_to(name, &person, text)?);
        }
    }
    app.store.report_mistake(&programme.slug, mistake, letter.as_ref(), &mails, now).await?;
    app.bell.ring();
    Ok(())
}

/// What is said to be wrong in the listings this person may change.
///
/// # Errors
/// The store fails.
pub async fn reports(app: &App, catalogue: &Catalogue, who: &SignedIn) -> Result<Vec<Report>, Error> {
    let mut reports = app.store.mistakes().await?;
    reports.retain(|report| {
        catalogue.programme(&report.slug).is_some_and(|programme| may_change(who, programme))
    });
    Ok(reports)
}

/// What was written with a report.
///
/// # Errors
/// The store fails.
pub async fn written(app: &App, slug: &Slug, mistake: Mistake) -> Result<Vec<Written>, Error> {
    let letters = app.store.report_letters(slug, mistake).await?;
    Ok(letters.iter().filter_map(|letter| opened(app, letter)).collect())
}

fn opened(app: &App, letter: &ReportLetter) -> Option<Written> {
    let json = app.key.open(Purpose::Proposal, letter.id.as_bytes(), &letter.payload)?;
    serde_json::from_slice(&json).ok()
}

/// Somebody looked: who asked for an answer and confirmed their address gets it. False: somebody was first.
///
/// # Errors
/// The store fails.
pub async fn answer(
    app: &App,
    programme: &Programme,
    mistake: Mistake,
    changed: bool,
    text: &str,
) -> Result<bool, Error> {
    let mut answers: Vec<NewMail> = Vec::new();
    for letter in app.store.report_letters(&programme.slug, mistake).await? {
        let Some(Written { email: Some(address), lang, .. }) =
            opened(app, &letter).filter(|_| letter.confirmed)
        else {
            continue;
        };
        let link = app.link(lang, &::app::links::programme(&programme.slug));
        let text = mail::report_answered(&app.texts, lang, &link, changed, text);
        answers.push(app.letter(format!("gemeld-antwoord:{}", letter.id), &address, text));
    }
    let done = app.store.settle_mistake(&programme.slug, mistake, &answers).await?;
    app.bell.ring();
    Ok(done)
}

/// Whether a link of a report is known.
///
/// # Errors
/// The store fails.
pub async fn known(app: &App, token: &str) -> Result<bool, Error> {
    let Some(token) = Token::parse(token) else { return Ok(false) };
    Ok(app.store.has_reporter(token.hash().as_bytes()).await?)
}

/// The address of a report confirms itself. False: the link is not whole, or it was answered.
///
/// # Errors
/// The store fails.
pub async fn confirm(app: &App, token: &str) -> Result<bool, Error> {
    let Some(token) = Token::parse(token) else { return Ok(false) };
    Ok(app.store.confirm_reporter(token.hash().as_bytes()).await?)
}
