//! A mail server that refuses for now, refuses for good, falls silent, answers too late or cuts the line: each letter
//! arrives or is a dead letter, never neither; and what arrives twice is the same letter. In CI 1,000 letters, in full 10,000.

use std::collections::BTreeSet;
use std::time::Duration;

use tests::data::{guard, text};
use tests::smtp::MailServer;
use tests::{Ask, Options, Person, Site, full, skipped};

/// How many read at the desk: each gets a letter of each request.
const READERS: usize = 5;
/// The worker tries a letter for about a day; a desk is reminded after two.
const STEP: Duration = Duration::from_secs(15 * 60);
const MOST_STEPS: u32 = 170;

#[test]
fn three_faults_in_ten_lose_no_letter() {
    let requests = if full() { 2_000 } else { 200 };
    let server = match MailServer::start() {
        Ok(server) => server,
        Err(why) => return skipped("letters through a mail server with faults", &why),
    };
    let options = Options::default().compressed().set("BUDDYWIJZER_SMTP_URL", &server.url());
    let mut site = Site::start_with(options);
    let desk = site.as_site_desk();
    let slug = text(&crate::public::programme_of("Gent"), "slug").to_owned();
    for reader in 0..READERS {
        let email = format!("lezer{reader}@buddy.test");
        desk.invite(&format!("programme:{slug}"), &email);
        let link = invitation(&server, &email);
        let _ = Person::enrol(&site, &link, &email, "een fiets in de regen");
    }
    server.misbehave(20_261_123);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let (site, slug) = (&site, &slug);
            scope.spawn(move || {
                for _ in 0..requests / 4 {
                    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
                }
            });
        }
    });
    let waiting = || {
        let sql = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'";
        tests::database::count(site.var(), sql)
    };
    for step in 1..=MOST_STEPS {
        if waiting() == 0 {
            break;
        }
        site.set_ahead(STEP * step);
        // What is due leaves, or fails again.
        let mut before = i64::MAX;
        while waiting() < before {
            before = waiting();
            std::thread::sleep(Duration::from_millis(700));
        }
    }
    assert_eq!(waiting(), 0, "each arrived or was given up: {:?}", tests::database::stuck(site.var()));
    assert!(site.stop().success());
    let letters = tests::database::letters(site.var());
    assert_eq!(
        letters.len(),
        READERS + requests * READERS,
        "one for each reader of each request, and the invitations"
    );
    let mails = server.mails();
    guard(&mails);
    let message_id = |raw: &str| {
        raw.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap_or_default().trim().to_owned()
    };
    let arrived: BTreeSet<String> = mails.iter().map(|mail| message_id(&mail.raw)).collect();
    assert!(arrived.len() <= letters.len(), "what came twice has the same Message-ID");
    assert!(mails.len() > arrived.len(), "the line was cut after some, and these came again");
    let has_come = |id: &str| arrived.iter().any(|message| message.contains(id));
    let mut dead = 0;
    for (id, state) in &letters {
        match state.as_str() {
            "sent" => assert!(has_come(id), "{id} is said to have left, and never came"),
            "dead" => dead += 1,
            other => panic!("{id} is {other}"),
        }
    }
    assert!(dead < letters.len() / 10, "{dead} dead letters");
}

fn invitation(server: &MailServer, email: &str) -> String {
    for _ in 0..200 {
        let mails = server.mails();
        let mine = mails.iter().rev().filter(|mail| mail.to.contains(email));
        if let Some(path) = mine.filter_map(|mail| mail.link("/beheer/inschrijven/")).next() {
            return path;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("no invitation to {email}")
}
