//! `kill -9` while requests arrive: none that was acknowledged is lost, none is doubled.
//!
//! This shows that the server keeps its word across its own death. It does not show that the disk keeps its word across a
//! power cut: no test on a running kernel can.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use tests::{Answer, Ask, Browser, Sent, Site};

use tests::data::text;
use tests::dice::Dice;

/// One request on its way: everything filled in, only the last button left.
struct Waiting {
    name: String,
    browser: Browser,
    path: String,
    fields: Vec<(String, String)>,
    /// The redirect to the confirmation, once it came.
    answer: Option<Answer>,
}

#[test]
fn no_acknowledged_request_is_lost_or_doubled_by_kill_9() {
    let mut site = Site::start();
    let mut desk = site.as_site_desk();
    let slug = text(&crate::public::programme_of("Gent"), "slug").to_owned();
    let mut coordinator = site.coordinator_of(&desk, &slug, "coordinator@buddy.test");
    let cycles = if tests::full() { 300 } else { 25 };
    let mut dice = Dice(42);
    let mut acknowledged: BTreeMap<String, String> = BTreeMap::new();
    let (mut in_time, mut cut_short) = (0, 0);
    // How long two senders are busy with their forms: the kill falls somewhere in that time.
    let mut busy = Duration::from_millis(300);
    for cycle in 0..cycles {
        let mut senders: Vec<Vec<Waiting>> = (0..2)
            .map(|sender| {
                let at = (sender == 1).then_some(slug.as_str());
                (0..5).map(|form| fill_in(&site, &format!("v{cycle}s{sender}f{form}"), at)).collect()
            })
            .collect();
        let links: Vec<String> = site
            .outbox()
            .iter()
            .filter(|mail| mail.to.contains("coordinator@"))
            .filter_map(|mail| mail.link("/antwoord/"))
            .collect();
        let moment = busy.mul_f64(f64::from(u32::try_from(dice.roll() % 1000).unwrap_or(0)) / 1000.0);
        let begun = Instant::now();
        std::thread::scope(|scope| {
            let threads: Vec<_> = senders.iter_mut().map(|forms| scope.spawn(|| press_all(forms))).collect();
            // Meanwhile the coordinator refuses some of theirs from the mail: these go on to the site's desk.
            let refusals: Vec<&String> =
                (0..links.len().min(3)).map(|_| &links[dice.under(links.len())]).collect();
            let browser = site.browser();
            scope.spawn(move || refusals.into_iter().for_each(|link| refuse(&browser, link)));
            if cycle > 0 {
                std::thread::sleep(moment);
                site.kill9();
            }
            for thread in threads {
                thread.join().expect("a sender");
            }
        });
        if cycle == 0 {
            busy = begun.elapsed();
            site.kill9();
        }
        site.restart();
        assert_eq!(site.browser().get("/zoeken?q=gent").status, 200, "search works after cycle {cycle}");
        for mut one in senders.into_iter().flatten() {
            one.browser.moved_to(site.base());
            // Somebody who saw no answer presses the button again; who saw one looks at the confirmation.
            let answer = if let Some(answer) = one.answer.take() {
                in_time += 1;
                answer
            } else {
                cut_short += 1;
                press(&one).expect("after the restart the button works")
            };
            let sent = Sent::from_page(&one.browser.follow(answer));
            acknowledged.insert(one.name.clone(), sent.code);
        }
    }
    println!(
        "{cycles} cycles: {in_time} requests acknowledged before the kill, {cut_short} cut short and sent again"
    );
    assert!(in_time > cycles && cut_short > cycles, "the kills fall at the wrong moments");

    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let mut held = Vec::new();
    for person in [&mut desk, &mut coordinator] {
        person.browser.moved_to(site.base());
        person.sign_in();
        let inbox = person.inbox();
        held.push(inbox.len());
        for path in inbox {
            let page = person.read(&path).visible();
            let name = acknowledged.keys().find(|name| page.contains(&format!("verhaal-{name}-einde")));
            let name = name.cloned().unwrap_or_else(|| panic!("a request nobody sent: {page}"));
            *found.entry(name).or_default() += 1;
        }
    }
    let handed_on = held[0] - acknowledged.len() / 2;
    println!("{} requests, {handed_on} of them handed on under the kills", acknowledged.len());
    assert!(handed_on > 0 && held[1] > 0, "both desks hold some: {held:?}");
    for (name, code) in &acknowledged {
        assert_eq!(found.get(name), Some(&1), "{name} (code {code}) was acknowledged");
    }
    let followed = acknowledged.values().next().expect("one at least");
    assert_eq!(tests::ask::follow_up(&site.browser(), followed).expect(200).path, "/opvolgen/stand");
    site.kill9();
    assert_eq!(tests::database::integrity(site.var()), "ok");
}

/// Refuses a request by its link, as far as the server lives: a link works once, and some are refused twice.
fn refuse(browser: &Browser, link: &str) {
    let body = tests::browser::form(&[("antwoord", "geen-plaats")]).into_bytes();
    let post = "POST".parse().expect("a method");
    let _ = browser.try_request(post, link, &[("origin", browser.base())], Some(body));
}

fn fill_in(site: &Site, name: &str, at: Option<&str>) -> Waiting {
    let browser = site.browser();
    let ask = Ask::for_myself().with("bericht", &format!("verhaal-{name}-einde"));
    let ask = at.map_or_else(|| ask.clone(), |slug| ask.clone().at(slug));
    let check = ask.walk_to(&browser, "nakijken");
    let (path, fields) = ask.form_of(&check);
    Waiting { name: name.to_owned(), browser, path, fields, answer: None }
}

/// Presses the last button of each form, one after the other.
fn press_all(forms: &mut [Waiting]) {
    for one in forms {
        one.answer = press(one).filter(|answer| answer.status == 303);
    }
}

/// Presses the last button. `None`: no answer came.
fn press(one: &Waiting) -> Option<Answer> {
    let origin = one.browser.base().to_owned();
    let body = tests::browser::form(&one.fields).into_bytes();
    one.browser.try_request("POST".parse().ok()?, &one.path, &[("origin", &origin)], Some(body)).ok()
}
