//! Requests sent at a fixed rate: how long the last page of the form takes to answer, from the first byte sent to the last
//! received. In that time the request is sealed for every person of its chain and stored with its letters, on disk. The
//! letters leave meanwhile, as files.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tests::browser::{Answer, Browser};
use tests::data::{lines, text};
use tests::{Ask, Site};

/// How many requests are sent, and how many a second.
const ALL: usize = 400;
const A_SECOND: u32 = 20;
/// How many may be under way at once: more than a second's worth, so that a slow one holds up no other.
const SENDERS: usize = 24;

/// What sending showed.
pub(crate) struct Sending {
    /// How long each took, sorted.
    pub(crate) times: Vec<Duration>,
    /// How long all took together.
    pub(crate) all: Duration,
    /// The most memory the server held meanwhile, in bytes.
    pub(crate) most_bytes: u64,
}

/// Sends, to a programme with two coordinators behind which the site's desk stands.
pub(crate) fn send(site: &Site) -> Sending {
    let desk = site.as_site_desk();
    let listed = lines("programmes.jsonl").into_iter().find(|record| text(record, "status") == "listed");
    let slug = text(&listed.expect("one is listed"), "slug").to_owned();
    for email in ["een@buddy.test", "twee@buddy.test"] {
        let _ = site.coordinator_of(&desk, &slug, email);
    }
    let ask = Ask::for_myself().at(&slug).with("bericht", &"Ik ben vaak alleen. ".repeat(20));
    // Every form is filled in before the first is sent.
    let forms: Vec<(Browser, Answer)> = (0..ALL)
        .map(|_| {
            let browser = site.browser();
            let check = ask.walk_to(&browser, "nakijken");
            (browser, check)
        })
        .collect();
    let (next, most_bytes) = (AtomicUsize::new(0), AtomicU64::new(0));
    let began = Instant::now();
    let mut times: Vec<Duration> = std::thread::scope(|scope| {
        let one = || {
            let mut took = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some((browser, check)) = forms.get(at) else { return took };
                let due = began + Duration::from_secs(1) / A_SECOND * u32::try_from(at).unwrap_or(u32::MAX);
                std::thread::sleep(due.saturating_duration_since(Instant::now()));
                let (path, fields) = ask.form_of(check);
                let sent = Instant::now();
                let answer = browser.post(&path, &fields);
                took.push(sent.elapsed());
                assert!(
                    answer.status == 303 && answer.location().ends_with("/verstuurd"),
                    "{}",
                    answer.status
                );
                most_bytes.fetch_max(site.resident_bytes().unwrap_or(0), Ordering::Relaxed);
            }
        };
        let threads: Vec<_> = (0..SENDERS).map(|_| scope.spawn(one)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("sent")).collect()
    });
    let all = began.elapsed();
    times.sort();
    Sending { times, all, most_bytes: most_bytes.into_inner() }
}
