//! How fast the search is, on the real directory and on 100,000 programmes, beside SQLite FTS5 and PostgreSQL full text
//! on the same programmes and questions. A program that prints tables; not a timed test.
//!
//! ```text
//! tests/bench/search
//! ```
//!
//! starts a PostgreSQL of its own around `cargo bench -p tests --bench search`, which leaves that row out. What each
//! column means, and what it does not, stands in `tests/bench/README.md`.

#![expect(clippy::print_stdout, reason = "the tables are what this program is for")]

mod engine;
mod flat;
mod measure;
mod ours;
mod postgres;
mod questions;
mod real;
mod sqlite;
mod synthetic;

use std::path::Path;
use std::time::{Duration, Instant};

use tokio::runtime::Runtime;

use engine::{Engine, findable_after};
use measure::{Memory, Times};
use ours::Ours;
use postgres::Postgres;
use questions::{Asked, Success, success};
use real::{Content, Tables};
use sqlite::Sqlite;

/// Of the generator: the same programmes every time.
const SEED: u64 = 20_261_122;
/// The files of questions with right answers.
const FILES: [&str; 2] = ["dev.jsonl", "questions.jsonl"];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| arguments.iter().any(|argument| argument == word);
    let count = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(100_000);
    // `cargo test --benches` passes --test: there is nothing to test here.
    if has("--test") {
        return;
    }
    if let [measure::MEMORY, folder] = arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        println!("{}", measure::say_memory(Path::new(folder)));
    } else if has("sample") {
        sample(count);
    } else {
        Bench::new(!has("ours")).both(count);
    }
}

/// Some synthetic programmes, to see what is measured.
fn sample(count: usize) {
    let tables = real::tables();
    let many = synthetic::directory(count, SEED, &tables, &real::directory(&tables));
    for programme in many.programmes.iter().step_by((count / 8).max(1)) {
        let json = serde_json::to_string_pretty(programme).expect("a programme is plain data");
        println!("{json}");
    }
}

/// What is the same for both directories.
struct Bench {
    tables: Tables,
    runtime: Runtime,
    /// The questions with the names of their files; those of the first are timed.
    files: Vec<(&'static str, Vec<Asked>)>,
    /// Whether the general engines are measured too.
    beside: bool,
}

impl Bench {
    fn new(beside: bool) -> Self {
        let tables = real::tables();
        let read = |file: &&'static str| Some((*file, questions::read(file, &tables.places)?));
        let files = FILES.iter().filter_map(read).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        Self { tables, runtime: runtime.expect("a runtime"), files, beside }
    }

    /// The real directory, of which right answers are known, and so many synthetic programmes.
    fn both(&self, count: usize) {
        let real = real::directory(&self.tables);
        self.table("programmes of the real directory", &real, true);
        let begin = Instant::now();
        let many = synthetic::directory(count, SEED, &self.tables, &real);
        println!("\n({count} programmes made in {})", seconds(begin.elapsed()));
        drop(real);
        let slow = self.table("synthetic programmes", &many, false);
        for (name, times) in slow {
            println!("\nSlowest questions, {name}:");
            for (took, question) in times.slowest() {
                println!("  {:>10}  {question}", milliseconds(*took));
            }
        }
    }

    /// Prints one table: a directory in every engine. Gives their times.
    fn table(&self, what: &str, content: &Content, judged: bool) -> Vec<(&'static str, Times)> {
        let timed = self.files[0].1.len();
        println!("\n{} {what}, {timed} questions\n", content.programmes.len());
        let judging: Vec<String> =
            self.files.iter().filter(|_| judged).map(|(file, _)| format!(" {file} @1 / @3 |")).collect();
        println!(
            "| engine | built | on disk | edit findable after | rounds | median | p95 | p99 | max |{}",
            judging.concat()
        );
        println!("|{}", " --- |".repeat(9 + judging.len()));

        let folder = tempfile::tempdir().expect("a folder");
        let index = folder.path().join("index");
        let begin = Instant::now();
        let mut ours = Ours::build(index.clone(), content, &self.tables);
        let built = begin.elapsed();
        let memory = measure::memory(&index);
        ours.prepare_edit(content);
        let mut times = vec![self.row(&mut ours, built, judged)];
        drop(ours);
        if self.beside {
            self.others(folder.path(), content, judged, &mut times);
        }
        match memory {
            Some(memory) => say(&memory),
            None => println!("\n!!!! NOT MEASURED: memory"),
        }
        times
    }

    fn others(&self, folder: &Path, content: &Content, judged: bool, times: &mut Vec<(&'static str, Times)>) {
        let begin = Instant::now();
        let rows = flat::rows(content, &self.tables);
        let flattened = begin.elapsed();

        let begin = Instant::now();
        let mut sqlite = Sqlite::build(&self.runtime, folder, &rows);
        let built = flattened + begin.elapsed();
        times.push(self.row(&mut sqlite, built, judged));
        drop(sqlite);

        let begin = Instant::now();
        match Postgres::build(&self.runtime, &rows) {
            Some(mut postgres) => {
                let built = flattened + begin.elapsed();
                times.push(self.row(&mut postgres, built, judged));
            }
            None => {
                println!("| PostgreSQL | !!!! NOT MEASURED: there is none here; run tests/bench/search |")
            }
        }
    }

    /// Measures an engine and prints its row. The edit comes last: it changes the directory.
    fn row(&self, engine: &mut dyn Engine, built: Duration, judged: bool) -> (&'static str, Times) {
        let times = measure::ask_all(engine, &self.files[0].1);
        let mut answered = String::new();
        for (_, asked) in self.files.iter().filter(|_| judged) {
            let Success { at_1, at_3 } = success(asked, |asked| engine.ask(asked));
            answered += &format!(" {at_1:.3} / {at_3:.3} |");
        }
        let bytes = engine.bytes();
        let edited = findable_after(engine);
        println!(
            "| {} | {} | {} | {} | {} | {} | {} | {} | {} |{answered}",
            engine.name(),
            seconds(built),
            megabytes(bytes),
            seconds(edited),
            times.rounds,
            milliseconds(times.at(0.5)),
            milliseconds(times.at(0.95)),
            milliseconds(times.at(0.99)),
            milliseconds(times.at(1.0)),
        );
        (engine.name(), times)
    }
}

fn say(memory: &Memory) {
    let kilobytes = |kilobytes: u64| megabytes(kilobytes * 1024);
    println!(
        "\nA process that only searches: index opened in {}; resident {} before, {} after opening, {} after every question.",
        milliseconds(memory.open),
        kilobytes(memory.before),
        kilobytes(memory.opened),
        kilobytes(memory.asked)
    );
}

fn seconds(time: Duration) -> String {
    format!("{:.3} s", time.as_secs_f64())
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1_000_000.0)
}
