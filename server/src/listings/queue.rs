//! What waits for a decision: whoever looks after the site lists it, asks about it, refuses it with a reason, and can undo
//! that.

use domain::Slug;

use super::{Kept, Question, Waiting, drafted, open, sealed};
use crate::accounts::SignedIn;
use crate::app::App;
use crate::desk::looks_after_the_site;
use crate::http::Error;
use crate::seal::Token;
use crate::store::StoreError;
use crate::store::proposals::Approval;
use ::app::mail::Mail;

/// What waits for a decision, the oldest first.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not look after the site; the store fails.
pub async fn queue(app: &App, who: &SignedIn) -> Result<Vec<Waiting>, Error> {
    if !looks_after_the_site(who) {
        return Err(Error::Forbidden);
    }
    Ok(app.store.waiting_proposals().await?.iter().filter_map(|row| open(app, row)).collect())
}

/// What was refused and can still be brought back, the oldest first.
///
/// # Errors
/// As [`queue`].
pub async fn refused(app: &App, who: &SignedIn) -> Result<Vec<Waiting>, Error> {
    if !looks_after_the_site(who) {
        return Err(Error::Forbidden);
    }
    Ok(app.store.refused_proposals().await?.iter().filter_map(|row| open(app, row)).collect())
}

/// Undoes a refusal: it waits again. False: it does so already, or is gone.
///
/// # Errors
/// As [`queue`].
pub async fn bring_back(app: &App, who: &SignedIn, id: &str) -> Result<bool, Error> {
    if !looks_after_the_site(who) {
        return Err(Error::Forbidden);
    }
    Ok(app.store.bring_back_proposal(id, app.clock.now()).await?)
}

/// One of them.
///
/// # Errors
/// As [`queue`]; [`Error::NotFound`] where it does not wait.
pub async fn waiting(app: &App, who: &SignedIn, id: &str) -> Result<Waiting, Error> {
    queue(app, who).await?.into_iter().find(|waiting| waiting.id == id).ok_or(Error::NotFound)
}

/// Lists it. `None`: somebody decided before.
///
/// # Errors
/// The store fails.
pub async fn approve(app: &App, who: &SignedIn, waiting: &Waiting) -> Result<Option<Slug>, Error> {
    let catalogue = app.catalogue().await?;
    let (programme, organisation) = drafted(app, &catalogue, &waiting.proposal).await?;
    let lang = waiting.proposal.lang;
    let link = app.link(lang, &::app::links::programme(&programme.slug));
    let mails = [letter(app, waiting, ::app::mail::listed(&app.texts, lang, &link))];
    let approval = Approval {
        id: &waiting.id,
        by: &who.person.id,
        now: app.clock.now(),
        programme: &programme,
        organisation: organisation.as_ref(),
        number: waiting.proposal.number.as_ref(),
        mails: &mails,
    };
    let done = match app.store.approve_proposal(&approval).await {
        // Two at once with one name: the second looks again.
        Err(StoreError::Duplicate) => false,
        done => done?,
    };
    app.directory_changed();
    app.bell.ring();
    Ok(done.then_some(programme.slug))
}

/// Does not list it, and says why. False: somebody decided before.
///
/// # Errors
/// The store fails.
pub async fn refuse(app: &App, who: &SignedIn, waiting: &Waiting, reason: &str) -> Result<bool, Error> {
    let text = ::app::mail::not_listed(&app.texts, waiting.proposal.lang, reason);
    let mails = [letter(app, waiting, text)];
    let done = app.store.refuse_proposal(&waiting.id, &who.person.id, app.clock.now(), &mails).await?;
    app.bell.ring();
    Ok(done)
}

/// Asks its proposer something, by a letter with a link. False: somebody decided before.
///
/// # Errors
/// The store fails.
pub async fn ask(app: &App, waiting: &Waiting, question: &str) -> Result<bool, Error> {
    let token = Token::random();
    let lang = waiting.proposal.lang;
    let link = app.link(lang, &::app::links::confirm_listing(&token.to_text()));
    let text = ::app::mail::ask_about_listing(&app.texts, lang, &link, question);
    let mut questions = waiting.questions.clone();
    let letter =
        app.letter(format!("vraag:{}:{}", waiting.id, questions.len()), &waiting.proposal.proposer, text);
    questions.push(Question { question: question.to_owned(), answer: String::new() });
    let payload = sealed(app, &waiting.id, Kept { proposal: waiting.proposal.clone(), questions })?;
    let hash = token.hash().to_vec();
    let done = app.store.ask_proposer(&waiting.id, &hash, &payload, app.clock.now(), &letter).await?;
    app.bell.ring();
    Ok(done)
}

fn letter(app: &App, waiting: &Waiting, text: Mail) -> crate::store::NewMail {
    // Whoever brings back what was refused decides again: that is another letter.
    app.letter(format!("besluit:{}:{}", waiting.id, app.clock.now()), &waiting.proposal.proposer, text)
}
