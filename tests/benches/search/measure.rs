//! Times of many questions, and the memory of a process that does nothing but search.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::engine::Engine;
use crate::ours;
use crate::questions::Asked;
use crate::real::tables;

/// The argument by which this program measures memory in a process of its own.
pub(crate) const MEMORY: &str = "--memory";

/// How long questions took.
pub(crate) struct Times {
    /// Every one of every round, sorted.
    all: Vec<Duration>,
    /// Per question its median, the slowest first.
    slowest: Vec<(Duration, String)>,
    /// How often every question was asked.
    pub(crate) rounds: usize,
}

/// How often every question is asked after the first time.
const ROUNDS: usize = 5;
/// After this long no new round begins, as long as there were two.
const LONG: Duration = Duration::from_secs(60);

/// Asks every question once to warm up, then several rounds, one at a time.
pub(crate) fn ask_all(engine: &mut dyn Engine, questions: &[Asked]) -> Times {
    let mut each = vec![Vec::new(); questions.len()];
    let begin = Instant::now();
    let mut rounds = 0;
    for round in 0..=ROUNDS {
        if round > 2 && begin.elapsed() > LONG {
            break;
        }
        rounds = round;
        for (asked, times) in questions.iter().zip(&mut each) {
            let before = Instant::now();
            let answer = engine.ask(asked);
            let took = before.elapsed();
            std::hint::black_box(answer);
            if round > 0 {
                times.push(took);
            }
        }
    }
    let mut all: Vec<Duration> = each.iter().flatten().copied().collect();
    all.sort();
    let of = |(asked, mut times): (&Asked, Vec<Duration>)| {
        times.sort();
        (part(&times, 0.5), format!("{} | {}", asked.q, asked.waar))
    };
    let mut slowest: Vec<(Duration, String)> = questions.iter().zip(each).map(of).collect();
    slowest.sort_by(|one, other| other.cmp(one));
    Times { all, slowest, rounds }
}

impl Times {
    /// The time under which this part of them lies: 0.5 is the median, 1 the longest.
    pub(crate) fn at(&self, share: f64) -> Duration {
        part(&self.all, share)
    }

    /// The slowest questions with their medians.
    pub(crate) fn slowest(&self) -> &[(Duration, String)] {
        &self.slowest[..self.slowest.len().min(5)]
    }
}

/// The smallest of them that is at least as great as this share of all.
fn part(sorted: &[Duration], share: f64) -> Duration {
    let at = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or_default()
}

/// What a process holds that only searches, in kilobytes, and how long it took to open the index.
pub(crate) struct Memory {
    /// From nothing to ready, the tables of places and words included.
    pub(crate) open: Duration,
    /// Before the index was opened.
    pub(crate) before: u64,
    /// After it was opened.
    pub(crate) opened: u64,
    /// After every question was asked once.
    pub(crate) asked: u64,
}

/// Opens the index in a new process and asks the questions there.
pub(crate) fn memory(folder: &Path) -> Option<Memory> {
    let program = std::env::current_exe().ok()?;
    let output = Command::new(program).arg(MEMORY).arg(folder).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let mut numbers = said.split_whitespace().map(str::parse);
    let mut next = || numbers.next()?.ok();
    let open = Duration::from_micros(next()?);
    Some(Memory { open, before: next()?, opened: next()?, asked: next()? })
}

/// The other side of [`memory`]: what that process says.
pub(crate) fn say_memory(folder: &Path) -> String {
    let tables = tables();
    let questions = crate::questions::read("dev.jsonl", &tables.places).unwrap_or_default();
    let before = resident();
    let begin = Instant::now();
    let search = tables.open(folder).expect("the index opens");
    let open = begin.elapsed().as_micros();
    let opened = resident();
    for asked in &questions {
        std::hint::black_box(ours::ask(&search, asked));
    }
    format!("{open} {before} {opened} {}", resident())
}

/// `VmRSS` of this process, in kilobytes; 0 where the system does not say.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}
