//! The outbox as whoever looks after the site sees it: how much stands where, and the letters that could not be delivered. Never
//! what a letter says, and of its address only so much that a person recognises it.

use ::app::pages::desk::post::{Dead, MailKind, View};

use super::looks_after_the_site;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::mail::outbox::open_mail;
use crate::store::outbox::DeadMail;

/// How many dead letters are shown; the newest.
const SHOWN: i64 = 200;

/// What the page shows.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not look after the site; the store fails.
pub async fn outbox(app: &App, who: &SignedIn) -> Result<View, Error> {
    only_site(who)?;
    let counts = app.store.outbox_counts().await?;
    let dead = app.store.dead_mails(SHOWN).await?.into_iter().map(|mail| shown(app, mail)).collect();
    Ok(View { waiting: counts.waiting, sent: counts.sent, dead: counts.dead, letters: dead })
}

/// Tries a dead letter again. Nothing happens where it is none.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not look after the site; the store fails.
pub async fn retry(app: &App, who: &SignedIn, id: &str) -> Result<(), Error> {
    only_site(who)?;
    if is_id(id) {
        app.store.revive_mail(id, app.clock.now()).await?;
        app.bell.ring();
    }
    Ok(())
}

/// Removes a dead letter. Nothing happens where it is none.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not look after the site; the store fails.
pub async fn forget(app: &App, who: &SignedIn, id: &str) -> Result<(), Error> {
    only_site(who)?;
    if is_id(id) {
        app.store.drop_mail(id).await?;
    }
    Ok(())
}

/// The letters are of all organisations: the general desk of one, which may invite to its own, has no business here.
fn only_site(who: &SignedIn) -> Result<(), Error> {
    if looks_after_the_site(who) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Whether this can name a letter: PostgreSQL fails on some characters, so it is not asked about others.
fn is_id(text: &str) -> bool {
    text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn shown(app: &App, mail: DeadMail) -> Dead {
    let message = open_mail(&app.key, &mail.id, &mail.payload);
    Dead {
        kind: MailKind::of_name(mail.dedupe.split(':').next().unwrap_or_default()),
        written: mail.created_at,
        error: mail.error.unwrap_or_default(),
        to: message.map(|message| shortened(message.to.as_str())),
        id: mail.id,
    }
}

/// An address of which a person recognises whose it is, and nobody else learns it: `a…@caw…`.
fn shortened(address: &str) -> String {
    let (name, host) = address.split_once('@').unwrap_or((address, ""));
    let first = |text: &str, count: usize| text.chars().take(count).collect::<String>();
    format!("{}…@{}…", first(name, 1), first(host, 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_only_so_far() {
        assert_eq!(shortened("an.peeters@cawgent.test"), "a…@caw…");
        assert_eq!(shortened("é@x.be"), "é…@x.b…");
        assert_eq!(shortened("geen"), "g…@…");
    }
}
