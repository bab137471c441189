//! A programme outside the chain: its desk may read a referral only after a new yes of the person. A desk asks at
//! `/opvolgen`, or asks the person itself and says so; a yes makes the chain longer, and only then a key is sealed for
//! anybody there. Passing it on is [`super::hand_over`].

use std::collections::BTreeSet;

use domain::referral::State;
use domain::referral::routing::widened;
use domain::{Lang, Slug};

use super::{Held, news};
use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::referrals::chain::chain_to;
use crate::referrals::content::{Agreed, Facts, Wish};
use crate::referrals::follow::facts;
use crate::referrals::send::short_version;
use crate::seal::Purpose;
use crate::store::{Actor, NewFacts, NewMail, ReferralRow, Remark};

/// What became of a question or an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Widened {
    /// It is stored.
    Done,
    /// Nobody of the programme could read it, or all who could may already.
    Nobody,
    /// Somebody was first, or the request has ended: look again.
    Changed,
}

/// The connected programmes that a referral may be passed on to after a new yes, by name.
///
/// # Errors
/// The store fails.
pub async fn programmes(app: &App, held: &Held) -> Result<Vec<Slug>, Error> {
    let Some(facts) = held.facts.as_ref().filter(|_| may_be_wider(&held.row)) else { return Ok(Vec::new()) };
    let catalogue = app.catalogue().await?;
    let open: BTreeSet<Slug> = app
        .store
        .desks_with_people()
        .await?
        .iter()
        .filter_map(|desk| desk.programme().cloned())
        .filter(|slug| !facts.chosen.contains(slug) || stands_nowhere(facts, slug))
        .collect();
    let mut listings = catalogue.listings(&open);
    listings.retain(|listing| !listing.programme.has_ended());
    listings.sort_by_key(|listing| listing.programme.name.to_lowercase());
    Ok(listings.iter().map(|listing| listing.programme.slug.clone()).collect())
}

/// A programme that was chosen before it was connected: nobody of it is in the chain.
fn stands_nowhere(facts: &Facts, slug: &Slug) -> bool {
    facts.chain.iter().all(|stop| stop.desk.programme() != Some(slug))
}

fn may_be_wider(row: &ReferralRow) -> bool {
    row.settled_at.is_none() && row.state != State::Quarantine
}

/// Asks the person at `/opvolgen` whether a programme may read it, or (`None`) takes that question back.
///
/// # Errors
/// The store fails.
pub async fn ask(app: &App, who: &SignedIn, held: &Held, programme: Option<&Slug>) -> Result<Widened, Error> {
    let Some(facts) = &held.facts else { return Ok(Widened::Changed) };
    let now = app.clock.now();
    let wish = programme.map(|slug| Wish { programme: slug.clone(), at: now });
    let (remark, mails) = match &wish {
        Some(wish) => {
            if with(app, &held.row, facts, &wish.programme).await?.is_none() {
                return Ok(Widened::Nobody);
            }
            (Remark::Asked, news(app, held, held.row.state))
        }
        None if facts.wish.is_none() => return Ok(Widened::Done),
        None => (Remark::NotAsked, Vec::new()),
    };
    let facts = Facts { wish, ..facts.clone() };
    let by = (Actor::Desk, Some(who.person.id.as_str()));
    let done = replace(app, &held.row, &facts, remark, by, &mails).await?;
    Ok(if done { Widened::Done } else { Widened::Changed })
}

/// The person said yes to somebody of the desk.
///
/// # Errors
/// The store fails.
pub async fn agreed_at_the_desk(
    app: &App,
    who: &SignedIn,
    held: &Held,
    programme: &Slug,
    lang: Lang,
) -> Result<Widened, Error> {
    let Some(facts) = &held.facts else { return Ok(Widened::Changed) };
    let told_to = Some(who.person.id.clone());
    let version = version(app, lang, &::app::pages::desk::wider::TEXTS);
    let mails = news(app, held, held.row.state);
    agree(app, &held.row, facts, Agreed { programme: programme.clone(), at: 0, told_to, version }, &mails)
        .await
}

/// The person answers at `/opvolgen` about the programme that was shown. Both answers are told to the desk that asked.
///
/// # Errors
/// The store fails.
pub async fn answer(
    app: &App,
    row: &ReferralRow,
    programme: &str,
    yes: bool,
    lang: Lang,
) -> Result<Widened, Error> {
    let Some(facts) = facts(app, row)?.filter(|_| may_be_wider(row)) else { return Ok(Widened::Changed) };
    let asked = facts.wish.as_ref().map(|wish| wish.programme.clone());
    let Some(programme) = asked.filter(|slug| slug.as_str() == programme) else {
        return Ok(Widened::Changed);
    };
    let mails = answered(app, row).await?;
    if yes {
        let version = version(app, lang, &::app::pages::follow::WISH_TEXTS);
        return agree(app, row, &facts, Agreed { programme, at: 0, told_to: None, version }, &mails).await;
    }
    let facts = Facts { wish: None, ..facts };
    let done = replace(app, row, &facts, Remark::Declined, (Actor::Person, None), &mails).await?;
    Ok(if done { Widened::Done } else { Widened::Changed })
}

async fn agree(
    app: &App,
    row: &ReferralRow,
    facts: &Facts,
    agreed: Agreed,
    mails: &[NewMail],
) -> Result<Widened, Error> {
    let Some(mut facts) = with(app, row, facts, &agreed.programme).await? else { return Ok(Widened::Nobody) };
    facts.wish = None;
    let told_to = agreed.told_to.clone();
    facts.agreed.push(Agreed { at: app.clock.now(), ..agreed });
    let by = match &told_to {
        Some(person) => (Actor::Desk, Some(person.as_str())),
        None => (Actor::Person, None),
    };
    let done = replace(app, row, &facts, Remark::Agreed, by, mails).await?;
    Ok(if done { Widened::Done } else { Widened::Changed })
}

/// The facts with a chain that a programme stands in; `None` where nobody of it could read it.
async fn with(app: &App, row: &ReferralRow, facts: &Facts, programme: &Slug) -> Result<Option<Facts>, Error> {
    let route = chain_to(app, facts, programme).await?;
    let mut wider = facts.clone();
    let choice = facts.chosen.iter().position(|slug| slug == programme).unwrap_or(facts.chosen.len());
    if choice == facts.chosen.len() {
        wider.chosen.push(programme.clone());
    }
    Ok(widened(&facts.chain, &row.desk, route, choice).map(|chain| Facts { chain, ..wider }))
}

async fn replace(
    app: &App,
    row: &ReferralRow,
    facts: &Facts,
    remark: Remark,
    (actor, person_id): (Actor, Option<&str>),
    mails: &[NewMail],
) -> Result<bool, Error> {
    let json = zeroize::Zeroizing::new(serde_json::to_vec(facts).map_err(Error::unexpected)?);
    let sealed = app.key.seal(Purpose::Facts, row.id.as_bytes(), &json);
    let now = app.clock.now();
    let new = NewFacts { row, facts: &sealed, remark, actor, person_id, now, mails };
    let done = app.store.replace_facts(&new).await?;
    app.bell.ring();
    Ok(done)
}

/// The mail to the desk that asked: there is an answer, no more.
async fn answered(app: &App, row: &ReferralRow) -> Result<Vec<NewMail>, Error> {
    let (mut mails, now) = (Vec::new(), app.clock.now());
    for person in app.store.people_of_desk(&row.desk).await? {
        let text = ::app::mail::answered(&app.texts, Lang::Nl, &app.link(Lang::Nl, &::app::links::DESK));
        mails.push(app.letter_to(format!("akkoord:{}:{now}:{}", row.id, person.id), &person, text)?);
    }
    Ok(mails)
}

/// Which text a language shows now.
fn version(app: &App, lang: Lang, texts: &[&str]) -> String {
    format!("{}-{}", lang.tag(), short_version(app.texts.source(lang, texts).as_bytes()))
}
