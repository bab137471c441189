//! No request waits in silence: weeks pass in a moment, on a site whose clock a test sets ahead. Answers come from the
//! mail, as a session would have ended long ago.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use domain::calendar::working_days_after;
use tests::ask::follow_up;
use tests::data::{lines, text};
use tests::dice::Dice;
use tests::{Ask, Options, Site};

const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn programmes(amount: usize) -> Vec<String> {
    let listed = lines("programmes.jsonl")
        .into_iter()
        .filter(|record| text(record, "status") == "listed" && text(record, "municipality") == "Gent");
    listed.map(|record| text(&record, "slug").to_owned()).take(amount).collect()
}

/// The real time, in milliseconds since 1970 UTC.
fn now() -> i64 {
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().expect("a time");
    i64::try_from(now.as_millis()).expect("small")
}

/// Waits until something is so: the site looks every few milliseconds.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !is_so() {
        assert!(Instant::now() < end, "in vain: {what}");
        std::thread::sleep(Duration::from_millis(25));
    }
}

#[test]
fn silence_is_followed_by_a_reminder_the_next_programme_and_a_dispatcher() {
    let site = Site::start_with(Options::default().compressed());
    let desk = site.as_site_desk();
    let slugs = programmes(2);
    for (number, slug) in (1..).zip(&slugs) {
        let _ = site.coordinator_of(&desk, slug, &format!("c{number}@buddy.test"));
    }
    let sent = site.ask_for_a_buddy(&Ask::for_myself().of_several(&[&slugs[0], &slugs[1]]));
    let mails = |email: &str| {
        let mut found = site.outbox();
        found.retain(|mail| mail.to.contains(email) && mail.link("/antwoord/").is_some());
        found
    };
    until("the announcement", || mails("c1@").len() == 1);
    let follow = || follow_up(&site.browser(), &sent.code).visible();
    let sent_at = now();
    let after = |days| {
        let millis = working_days_after(sent_at, days) - sent_at;
        Duration::from_millis(u64::try_from(millis).expect("later"))
    };

    site.set_ahead(after(2) - HOUR);
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(mails("c1@").len(), 1, "not before its time");
    site.set_ahead(after(2) + HOUR);
    until("a reminder after two working days", || mails("c1@").len() == 2);
    assert!(mails("c1@").iter().any(|mail| mail.subject.contains("nog iets")), "{:?}", mails("c1@"));
    assert!(follow().contains("kreeg een herinnering"), "{}", follow());
    site.set_ahead(after(4) + HOUR);
    until("nobody takes over: reminded once more", || mails("c1@").len() == 3);
    assert_eq!(mails("c2@").len(), 0, "the second programme hears nothing yet");
    site.set_ahead(after(6) + HOUR);
    until("the second programme has it", || mails("c2@").len() == 1);
    let page = follow();
    assert!(page.contains("Geen antwoord: je vraag ging verder"), "{page}");

    // “Ik neem dit op” gives a fresh clock, and no more than that.
    let link = mails("c2@").pop().and_then(|mail| mail.link("/antwoord/")).expect("a link");
    assert_eq!(site.browser().post(&link, &[("antwoord", "opgenomen")]).status, 303);
    site.set_ahead(after(6) + HOUR + 5 * DAY);
    until("taken up and then silent: reminded", || mails("c2@").len() >= 2);
    site.set_ahead(after(6) + HOUR + 15 * DAY);
    let at_site = || mails("loket@").len();
    until("after the last programme the dispatcher", || at_site() == 1);
    // There it stays: only a person moves it. One reminder, no more.
    site.set_ahead(after(6) + HOUR + 45 * DAY);
    until("the dispatcher is reminded", || at_site() == 2);
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(at_site(), 2);
    assert!(!follow().contains("Antwoordt niemand voor"), "it goes nowhere by itself: {}", follow());
    for mail in ["c1@", "c2@", "loket@"].into_iter().flat_map(mails) {
        assert!(!mail.text.contains("Noor") && !mail.text.contains("Gent"), "{mail:?}");
    }
}

#[test]
fn two_hundred_requests_in_a_month_are_never_late_and_never_lost() {
    let mut site = Site::start_with(Options::default().compressed());
    let desk = site.as_site_desk();
    let slugs = programmes(3);
    for (number, slug) in (1..).zip(&slugs) {
        let _ = site.coordinator_of(&desk, slug, &format!("c{number}@buddy.test"));
    }
    const ALL: usize = 200;
    std::thread::scope(|scope| {
        for sender in 0..4 {
            let (site, slugs) = (&site, &slugs);
            scope.spawn(move || {
                let mut dice = Dice(7 + sender);
                for _ in 0..ALL / 4 {
                    let first = dice.under(3);
                    let order = [0, 1, 2].map(|at| slugs[(first + at) % 3].as_str());
                    let _ = site.ask_for_a_buddy(&Ask::for_myself().of_several(&order[..=dice.under(3)]));
                }
            });
        }
    });
    let mut dice = Dice(2026);
    let mut answered: BTreeMap<String, &str> = BTreeMap::new();
    const STEPS: u32 = 64;
    const STEP: Duration = Duration::from_secs(12 * 60 * 60);
    for step in 1..=STEPS {
        site.live_until(STEP * step);
        // And its letters are there when no more come.
        let mut mails = site.outbox();
        loop {
            std::thread::sleep(Duration::from_millis(250));
            let count = mails.len();
            mails = site.outbox();
            if mails.len() == count {
                break;
            }
        }
        let links: Vec<String> = mails.iter().filter_map(|mail| mail.link("/antwoord/")).collect();
        for link in links.into_iter().rev() {
            // A few look at their mail at each step; some answers come to links that are dead by then.
            if dice.under(60) > 0 || answered.contains_key(&link) {
                continue;
            }
            let said = ["opgenomen", "geen-plaats", "niet-voor-ons"][dice.under(3)];
            let status = site.browser().post(&link, &[("antwoord", said)]).status;
            assert!([303, 410].contains(&status), "{status}");
            answered.insert(link, said);
        }
    }
    std::thread::sleep(Duration::from_secs(1));
    assert!(site.stop().success());
    assert_eq!(tests::database::integrity(site.var()), "ok");
    let found = tests::database::referrals(site.var());
    assert_eq!(found.len(), ALL);
    let mut silent = 0;
    let millis = |span: Duration| i64::try_from(span.as_millis()).expect("small");
    // A look comes once in a step; the machine may be busy.
    let (slack, end) = (millis(STEP + HOUR), now() + millis(STEP * STEPS));
    for (state, holder, events) in found.values() {
        let mut began = events.first().expect("it arrived").0;
        for (at, _, remark) in events {
            match remark.as_deref() {
                Some("stilte") => {
                    let due = working_days_after(began, 6);
                    assert!(*at >= due && *at <= due + slack, "{} h late", (at - due) / 3_600_000);
                    silent += 1;
                    began = *at;
                }
                Some("herinnerd") => {}
                _ => began = *at,
            }
        }
        // What still waits at a programme has time left: it came there, or was taken up, not long ago.
        let waits = ["ontvangen", "doorgegeven", "gelezen"].contains(&state.as_str());
        assert!(
            !waits || holder == "site" || working_days_after(began, 6) > end - slack,
            "{state} at {holder}"
        );
    }
    assert!(silent > 50, "silence happened {silent} times");
    assert!(answered.len() > 50, "{} answers", answered.len());
}
