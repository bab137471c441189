//! Erasing: by the clock, by the person, by the operator. What is due is said in `domain::referral::retention`.

use domain::Lang;
use domain::referral::{State, retention};
use jiff::Timestamp;

use super::follow::facts;
use super::news::changed;
use crate::app::App;
use crate::clock::Millis;
use crate::http::Error;
use crate::mail;
use crate::store::{Actor, ReferralRow};

/// How long a code is still known after its referral was erased, to say so, in milliseconds: 90 days.
const KNOWN: Millis = domain::privacy::terms::KNOWN;

/// Tells the desks what will be erased in two weeks, erases what is due (a person who asked for news hears that there
/// is some), and forgets what was erased long ago. How many were erased. May run twice at once.
///
/// # Errors
/// The store fails.
pub async fn sweep(app: &App) -> Result<usize, Error> {
    let now = app.clock.now();
    for row in app.store.soon_erased(now).await? {
        warn(app, &row).await?;
    }
    let mut erased = 0;
    for row in app.store.due_for_erasure(now).await? {
        // The address for news lies among the facts: one that cannot be opened any more holds up nothing.
        let facts = facts(app, &row).ok().flatten();
        let news: Vec<_> = changed(app, &row, facts.as_ref(), State::Closed).into_iter().collect();
        let erased_row = (&row, &*app.about(&row.id));
        let done = app.store.erase_referral(erased_row, Actor::System, &month(&row), now, &news).await?;
        erased += usize::from(done);
    }
    app.store.forget_erased(now - KNOWN).await?;
    // Every time: what a busy reader held up before must not stay in the log of SQLite.
    app.store.scrub().await?;
    forget_letters(app).await?;
    if erased > 0 {
        app.bell.ring();
    }
    Ok(erased)
}

/// Erases one referral now, whatever its state. False when it was erased before.
///
/// # Errors
/// The store fails: nothing was erased.
pub async fn erase(app: &App, row: &ReferralRow, actor: Actor) -> Result<bool, Error> {
    let about = app.about(&row.id);
    let done = app.store.erase_referral((row, &about), actor, &month(row), app.clock.now(), &[]).await?;
    app.store.scrub().await?;
    forget_letters(app).await?;
    Ok(done)
}

/// Takes away the letters that were written as files and of which no row is kept any more.
async fn forget_letters(app: &App) -> Result<(), Error> {
    let folder = app.config.var.join(mail::FOLDER);
    // The files first: one that is written meanwhile has its row already.
    let files = tokio::task::spawn_blocking(move || mail::file::letters(&folder)).await;
    let files = files.map_err(Error::unexpected)?;
    if files.is_empty() {
        return Ok(());
    }
    let kept = app.store.mail_ids().await?;
    for (id, path) in files {
        if !kept.contains(&id) && std::fs::remove_file(path).is_err() {
            tracing::warn!("a letter in the folder of letters could not be removed");
        }
    }
    Ok(())
}

/// The mail that something will be erased, once for each person of the desk and each last change.
async fn warn(app: &App, row: &ReferralRow) -> Result<(), Error> {
    let link = app.link(Lang::Nl, &::app::links::DESK);
    for person in app.store.people_of_desk(&row.desk).await? {
        let text = ::app::mail::lapsing(&app.texts, Lang::Nl, &link);
        let name = format!("verloopt:{}:{}:{}", row.id, row.changed_at, person.id);
        app.store.add_mail(&app.letter_to(name, &person, text)?).await?;
    }
    app.bell.ring();
    Ok(())
}

/// When a referral will be erased, if nothing happens to it; `None` once it is.
#[must_use]
pub fn erased_from(row: &ReferralRow) -> Option<Millis> {
    row.erased_at.is_none().then(|| retention::erased_from(row.settled_at, row.changed_at))
}

/// The month in which a referral arrived, for the counts that stay.
fn month(row: &ReferralRow) -> String {
    let day = Timestamp::from_millisecond(row.created_at).map(|instant| instant.to_string());
    day.map_or_else(|_| String::new(), |day| day.chars().take(7).collect())
}

#[cfg(test)]
mod tests {
    use domain::referral::{AgeBand, Asker, Desk};

    use super::*;
    use crate::referrals::content::Facts;
    use crate::seal::Purpose;
    use crate::store::{NewReferral, new_id};
    use crate::testing::Site;

    const DAY: Millis = 24 * 60 * 60 * 1000;

    async fn sent(site: &Site, name: &str, age: Millis) -> String {
        sent_with(site, name, age, |_| b"facts".to_vec()).await
    }

    async fn sent_with(site: &Site, name: &str, age: Millis, facts: impl Fn(&str) -> Vec<u8>) -> String {
        let (id, at) = (new_id(), site.app.clock.now() - age);
        let new = NewReferral {
            handle: format!("handle-{name}"),
            flow_hash: name.as_bytes().to_vec(),
            desk: Desk::Site,
            content: b"sealed".to_vec(),
            facts: facts(&id),
            follow_hash: name.as_bytes().to_vec(),
            consent_version: "nl".to_owned(),
            consent_at: at,
            created_at: at,
            quarantined: false,
            wraps: Vec::new(),
            mails: Vec::new(),
            id: id.clone(),
        };
        site.app.store.send_referral(&new).await.unwrap();
        id
    }

    /// Who asked for news hears that there is some; the letter that asked to confirm the address goes with the rest.
    #[tokio::test]
    async fn what_lapses_is_told_to_who_asked_for_news() {
        let site = Site::new().await;
        let app = &site.app;
        let facts = |id: &str| {
            let facts = Facts {
                asker: Asker::Zelf,
                municipality: "44021".to_owned().try_into().unwrap(),
                age: AgeBand::From26To64,
                kinds: Vec::new(),
                chosen: Vec::new(),
                chain: Vec::new(),
                news: Some("noor@vrager.test".to_owned().try_into().unwrap()),
                work_address: false,
                lang: Lang::Nl,
                wish: None,
                agreed: Vec::new(),
            };
            app.key.seal(Purpose::Facts, id.as_bytes(), &serde_json::to_vec(&facts).unwrap())
        };
        let yes = sent_with(&site, "yes", 91 * DAY, facts).await;
        let _ = sent_with(&site, "no", 91 * DAY, facts).await;
        assert!(app.store.confirm_news(&yes).await.unwrap());
        assert_eq!(sweep(app).await.unwrap(), 2);
        assert_eq!(app.store.outbox_counts().await.unwrap().waiting, 1, "one of them confirmed the address");
    }

    #[tokio::test]
    async fn a_sweep_warns_once_erases_what_is_due_and_leaves_the_rest() {
        let site = Site::new().await;
        let _ = site.seat(Desk::Site, "loket@site.test").await;
        let (fresh, soon) = (sent(&site, "fresh", 75 * DAY).await, sent(&site, "soon", 77 * DAY).await);
        let due = sent(&site, "due", 91 * DAY).await;
        let waiting = async || site.app.store.outbox_counts().await.unwrap().waiting;
        assert_eq!(sweep(&site.app).await.unwrap(), 1);
        assert_eq!(waiting().await, 1, "the desk hears of the one that will lapse");
        assert_eq!(sweep(&site.app).await.unwrap(), 0);
        assert_eq!(waiting().await, 1, "once");
        let row = async |id: &str| site.app.store.referral(id).await.unwrap().unwrap();
        assert!(row(&fresh).await.erased_at.is_none() && row(&soon).await.erased_at.is_none());
        let gone = row(&due).await;
        assert_eq!((gone.state, gone.content.len(), gone.facts.is_none()), (State::Closed, 0, true));
        assert_eq!(erased_from(&gone), None);
        assert_eq!(month(&gone).len(), 7);
    }
}
