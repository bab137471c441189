//! How fast and how small the site is: a program that measures the release binary and prints a table. Not a timed test.
//!
//! ```text
//! cargo build --release && cargo bench -p tests --bench site
//! ```
//!
//! What each line means, and what it does not, stands in `tests/bench/README.md`.

#![expect(clippy::print_stdout, reason = "the table is what this program is for")]

mod load;
mod memory;
mod send;

use std::time::Duration;

use tests::Site;
use tests::browser::form;
use tests::data::{lines, text};

use load::Connection;

fn main() {
    // `cargo test --benches` passes --test: there is nothing to test here.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    println!("binary: {}", tests::site::binary().display());
    let mut table = Table::default();
    let (_site, fresh) = starts_from_nothing(5);
    table.time("start to ready, from nothing", "median of 5", median(fresh), Some(2000));

    let mut site = Site::start();
    let again = (0..9).map(|_| {
        site.restart();
        site.ready_after()
    });
    let again = again.collect();
    table.time("start to ready, existing index", "median of 9", median(again), Some(300));

    std::thread::sleep(Duration::from_secs(2));
    table.size("resident, idle after start", "VmRSS", site.resident_bytes(), Some(80));

    let questions = questions();
    let mut times = Vec::new();
    let mut connection = Connection::open(site.authority());
    for round in 0..6 {
        for path in &questions {
            let (took, _) = connection.get(path);
            // The first round warms up what a running server has warm.
            if round > 0 {
                times.push(took);
            }
        }
    }
    times.sort();
    table.time("results page, one at a time", "median", at(&times, 50), Some(5));
    table.time("results page, one at a time", "95th of 100", at(&times, 95), None);
    table.size("resident, after those pages", "VmRSS", site.resident_bytes(), None);

    let path = "/zoeken?q=iemand+om+mee+te+praten&waar=Gent";
    let (_, page) = connection.get(path);
    drop(connection);
    let bytes = page.len();
    let own = load::requests_per_second(site.authority(), path, 8, Duration::from_secs(10));
    let memory = memory::serve(page);
    let same = load::requests_per_second(&memory, path, 8, Duration::from_secs(10));
    row("results page, 8 connections", "requests/s", &format!("{own:.0}"), "");
    row("the same bytes from memory", "requests/s", &format!("{same:.0}"), "");
    println!("({bytes} bytes a page; the site is {:.1} times as slow as memory)", same / own);

    let site = Site::start();
    let sent = send::send(&site);
    table.time("a request sent, 20 a second", "median", at(&sent.times, 50), None);
    table.time("a request sent, 20 a second", "99th of 100", at(&sent.times, 99), Some(100));
    table.size("resident, while sending", "most VmRSS", Some(sent.most_bytes), Some(200));
    println!("({} requests in {:.1} s)", sent.times.len(), sent.all.as_secs_f64());
    if table.broken > 0 {
        println!("{} of these are more than they may be", table.broken);
        std::process::exit(1);
    }
}

/// The lines with a limit, and how many of them are above it.
#[derive(Default)]
struct Table {
    broken: usize,
}

impl Table {
    /// A span; `most` in milliseconds.
    fn time(&mut self, what: &str, how: &str, took: Duration, most: Option<u64>) {
        self.broken += usize::from(most.is_some_and(|most| took > Duration::from_millis(most)));
        let wanted = most.map_or(String::new(), |most| format!("≤ {most} ms"));
        row(what, how, &format!("{:.2} ms", took.as_secs_f64() * 1000.0), &wanted);
    }

    /// An amount of memory; `most` in megabytes. Where it cannot be read the limit does not hold.
    fn size(&mut self, what: &str, how: &str, bytes: Option<u64>, most: Option<u64>) {
        self.broken += usize::from(most.is_some_and(|most| bytes.is_none_or(|b| b > most * 1_000_000)));
        let wanted = most.map_or(String::new(), |most| format!("≤ {most} MB"));
        let value = bytes.map_or_else(|| "?".to_owned(), |bytes| format!("{} MB", bytes / 1_000_000));
        row(what, how, &value, &wanted);
    }
}

/// The sites stay in their folders until the end, so that cleaning up is not measured.
fn starts_from_nothing(count: usize) -> (Vec<Site>, Vec<Duration>) {
    let sites: Vec<Site> = (0..count)
        .map(|_| {
            let mut site = Site::start();
            site.stop();
            site
        })
        .collect();
    let times = sites.iter().map(Site::ready_after).collect();
    (sites, times)
}

/// The real questions, as the addresses a browser asks.
fn questions() -> Vec<String> {
    let path = |question: &serde_json::Value| {
        format!("/zoeken?{}", form(&[("q", text(question, "q")), ("waar", text(question, "waar"))]))
    };
    lines("relevance/dev.jsonl").iter().map(path).collect()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    at(&times, 50)
}

fn at(sorted: &[Duration], percent: usize) -> Duration {
    sorted
        .get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}

fn row(what: &str, how: &str, value: &str, wanted: &str) {
    println!("{what:34} {how:14} {value:>12}   {wanted}");
}
