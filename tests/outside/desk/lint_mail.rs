//! What is broken at the desks is told by mail to who looks after them: once, at most a mail a day, and without names.

use std::time::{Duration, Instant};

use tests::data::text;
use tests::smtp::MailServer;
use tests::{Mail, Options, Person, Site, database, skipped};

use super::routing::people_of;

const GENERAL: &str = "algemeen@buddy.test";

/// The mails about what is broken, once there are so many.
fn told(server: &MailServer, count: usize) -> Vec<Mail> {
    let begin = Instant::now();
    loop {
        let mut mails = server.mails();
        mails.retain(|mail| mail.subject.contains("stuk"));
        if mails.len() >= count || begin.elapsed() > Duration::from_secs(20) {
            assert_eq!(mails.len(), count, "{mails:#?}");
            return mails;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Starts the site again: it looks at once. Then nothing more comes.
fn looked_again(site: &mut Site, server: &MailServer, count: usize) -> Vec<Mail> {
    site.restart();
    let _ = told(server, count);
    std::thread::sleep(Duration::from_millis(1500));
    told(server, count)
}

/// A day goes by, as far as this is looked at.
fn a_day_later(site: &mut Site) {
    let _ = site.stop();
    database::meddle(site.var(), "UPDATE lint_told SET told_at = told_at - 86400000");
    database::meddle(site.var(), "DELETE FROM outbox");
}

#[test]
fn what_breaks_is_told_once_a_day_at_most_and_again_when_it_comes_back() {
    let server = match MailServer::start() {
        Ok(server) => server,
        Err(why) => return skipped("mail about what is broken", &why),
    };
    let mut site = Site::start_with(Options::default().set("BUDDYWIJZER_SMTP_URL", &server.url()));
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let (slug, organisation) = (text(&gent, "slug").to_owned(), text(&gent, "organisation"));
    let join = |loket: &str, email: &str| {
        desk.invite(loket, email);
        let begin = Instant::now();
        let to_them = |mail: &Mail| mail.to.contains(email).then(|| mail.link("/beheer/inschrijven/"));
        let path = loop {
            if let Some(path) = server.mails().iter().find_map(to_them).flatten() {
                break path;
            }
            assert!(begin.elapsed() < Duration::from_secs(20), "no invitation for {email}");
            std::thread::sleep(Duration::from_millis(100));
        };
        Person::enrol(&site, &path, email, "een fiets in de regen")
    };
    let mut an = join(&format!("programme:{slug}"), "an@buddy.test");
    let _general = join(&format!("organisation:{organisation}"), GENERAL);
    an.sign_in();
    let mine = people_of(&an, &slug);
    let row = [("coordinator", mine[0].as_str()), ("vervanger", ""), ("gebieden", "Oostende")];
    assert_eq!(an.browser.post(&format!("/beheer/dekking/{slug}"), &row).status, 303);

    // A hole for the organisation; one key alone for the site's desk.
    let mails = looked_again(&mut site, &server, 2);
    let to = |email: &str| mails.iter().find(|mail| mail.to.contains(email)).expect("a mail to them");
    for mail in [to(GENERAL), to(&desk.email)] {
        assert_eq!(mail.subject, "Er is iets stuk in wie aanvragen krijgt");
        assert!(
            mail.text.contains("Aantal punten: 1.") && mail.link("/beheer/nazicht").is_some(),
            "{mail:?}"
        );
        for word in [slug.as_str(), text(&gent, "programme"), "Oostende", "an@buddy", "Gent"] {
            assert!(!mail.text.contains(word), "{word}: {}", mail.text);
        }
    }
    tests::data::guard(&mails);
    let _ = looked_again(&mut site, &server, 2);
    a_day_later(&mut site);
    let _ = looked_again(&mut site, &server, 2);

    // It went away, was forgotten, and came back: told again. Not on the day of another mail.
    let _ = site.stop();
    database::meddle(site.var(), "UPDATE coverage SET service_slug = 'weg-' || service_slug");
    site.restart();
    let forgotten = Instant::now();
    while database::count(site.var(), "SELECT COUNT(*) FROM lint_told WHERE finding LIKE 'gat:%'") > 0 {
        assert!(forgotten.elapsed() < Duration::from_secs(20), "what is gone is not forgotten");
        std::thread::sleep(Duration::from_millis(100));
    }
    let _ = site.stop();
    database::meddle(site.var(), "UPDATE coverage SET service_slug = substr(service_slug, 5)");
    let mails = looked_again(&mut site, &server, 3);
    assert!(mails.iter().filter(|mail| mail.to.contains(GENERAL)).count() == 2, "{mails:#?}");
    assert!(!site.log().contains("could not be told"), "{}", site.log());
}
