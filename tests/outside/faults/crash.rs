//! `kill -9` while requests arrive: none that was acknowledged is lost, none is doubled.
//!
//! This shows that the server keeps its word across its own death. It does not show that the disk keeps its word across a
//! power cut: no test on a running kernel can.

use std::collections::BTreeMap;
use std::time::Duration;

use tests::{Answer, Ask, Browser, Sent, Site};

use crate::hostile::dice::Dice;

/// One request on its way: everything filled in, only the last button left.
struct Waiting {
    name: String,
    browser: Browser,
    path: String,
    fields: Vec<(String, String)>,
}

#[test]
fn no_acknowledged_request_is_lost_or_doubled_by_kill_9() {
    let mut site = Site::start();
    let mut desk = site.enrol_from_the_link();
    let cycles = if tests::full() { 200 } else { 25 };
    let mut dice = Dice(42);
    let mut acknowledged: BTreeMap<String, String> = BTreeMap::new();
    let mut cut_short = 0;
    for cycle in 0..cycles {
        let mut waiting: Vec<Waiting> =
            (0..3).map(|number| fill_in(&site, &format!("v{cycle}n{number}"))).collect();
        let moment = Duration::from_micros(dice.next() % 30_000);
        let answers: Vec<Option<Answer>> = std::thread::scope(|scope| {
            let threads: Vec<_> = waiting.iter().map(|one| scope.spawn(|| press(one))).collect();
            std::thread::sleep(moment);
            site.kill9();
            threads.into_iter().map(|thread| thread.join().ok().flatten()).collect()
        });
        site.restart();
        assert_eq!(site.browser().get("/zoeken?q=gent").status, 200, "search works after cycle {cycle}");
        for (one, answer) in waiting.iter_mut().zip(answers) {
            one.browser.moved_to(site.base());
            // Somebody who saw no confirmation presses the button again.
            let first = answer.filter(|answer| answer.status == 303);
            cut_short += usize::from(first.is_none());
            let answer = first.or_else(|| press(one)).expect("after the restart the button works");
            let sent = Sent::from_page(&one.browser.follow(answer));
            acknowledged.insert(one.name.clone(), sent.code);
        }
    }
    println!(
        "{cycles} cycles, {} requests, {cut_short} of them cut short and sent again",
        acknowledged.len()
    );
    assert!(cut_short > 0, "no request was ever cut short: the moments of the test are wrong");

    desk.browser.moved_to(site.base());
    desk.sign_in();
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for path in desk.inbox() {
        let page = desk.read(&path).visible();
        let name = acknowledged.keys().find(|name| page.contains(&format!("verhaal-{name}-einde")));
        *found
            .entry(name.cloned().unwrap_or_else(|| panic!("a request nobody sent: {page}")))
            .or_default() += 1;
    }
    for (name, code) in &acknowledged {
        assert_eq!(found.get(name), Some(&1), "{name} (code {code}) was acknowledged");
    }
    let followed = acknowledged.values().next().expect("one at least");
    assert_eq!(tests::ask::follow_up(&site.browser(), followed).expect(200).path, "/opvolgen/stand");
    site.kill9();
    assert_eq!(tests::database::integrity(site.var()), "ok");
}

fn fill_in(site: &Site, name: &str) -> Waiting {
    let browser = site.browser();
    let ask = Ask::for_myself().with("bericht", &format!("verhaal-{name}-einde"));
    let check = ask.walk_to(&browser, "nakijken");
    let (path, fields) = ask.form_of(&check);
    Waiting { name: name.to_owned(), browser, path, fields }
}

/// Presses the last button. `None`: no answer came.
fn press(one: &Waiting) -> Option<Answer> {
    let origin = one.browser.base().to_owned();
    let body = tests::browser::form(&one.fields).into_bytes();
    one.browser.try_request("POST".parse().ok()?, &one.path, &[("origin", &origin)], Some(body)).ok()
}
