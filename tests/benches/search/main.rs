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
use measure::Times;
use ours::Ours;
use postgres::Postgres;
use questions::{Asked, Success, success};
use real::{Content, Tables};
use sqlite::Sqlite;

/// How often every question is asked after the first time.
const ROUNDS: usize = 5;
/// Of the generator: the same programmes every time.
const SEED: u64 = 20_261_122;
/// The files of questions with right answers.
const FILES: [&str; 2] = ["dev.jsonl", "questions.jsonl"];

/// A file of questions, by its name.
type File = (&'static str, Vec<Asked>);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        // `cargo test --benches` passes --test: there is nothing to test here.
        arguments if arguments.contains(&"--test") => {}
        [measure::MEMORY, folder] => println!("{}", measure::say_memory(Path::new(folder))),
        arguments => {
            let count = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(100_000);
            tables(count);
        }
    }
}

/// Both directories, every engine.
fn tables(count: usize) {
    let tables = real::tables();
    let files: Vec<File> =
        FILES.iter().filter_map(|file| Some((*file, questions::read(file, &tables.places)?))).collect();
    let real = real::directory(&tables);
    directory("the real directory", &tables, &real, &files, true);
    let begin = Instant::now();
    let many = synthetic::directory(count, SEED, &tables, &real);
    println!("\n({count} programmes made in {})", seconds(begin.elapsed()));
    drop(real);
    directory("synthetic programmes", &tables, &many, &files, false);
}

/// One table: a directory in every engine.
fn directory(what: &str, tables: &Tables, content: &Content, files: &[File], is_real: bool) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    println!("\n{} {what}, {ROUNDS} rounds of {} questions\n", content.programmes.len(), files[0].1.len());
    println!(
        "| engine | built | on disk | edit findable after | median | p95 | p99 | max |{}",
        files.iter().map(|(file, _)| format!(" {file} @1 / @3 |")).filter(|_| is_real).collect::<String>()
    );
    println!(
        "| --- | --- | --- | --- | --- | --- | --- | --- |{}",
        " --- |".repeat(if is_real { files.len() } else { 0 })
    );

    let index = folder.path().join("index");
    let begin = Instant::now();
    let mut ours = Ours::build(index.clone(), content, tables);
    let built = begin.elapsed();
    let memory = measure::memory(&index);
    ours.prepare_edit(content);
    let mut slow = vec![row(&mut ours, built, files, is_real)];
    drop(ours);

    slow.extend(others(&runtime, folder.path(), content, tables, files, is_real));

    if let Some(memory) = memory {
        println!("\nA process that only searches: index opened in {}, resident", milliseconds(memory.open));
        println!(
            "{} before, {} with the index open, {} after every question.",
            megabytes(memory.before * 1024),
            megabytes(memory.opened * 1024),
            megabytes(memory.asked * 1024)
        );
    }
    if !is_real {
        for (name, times) in slow {
            println!("\nSlowest questions, {name}:");
            for (took, question) in times.slowest() {
                println!("  {:>10}  {question}", milliseconds(*took));
            }
        }
    }
}

fn others(
    runtime: &Runtime,
    folder: &Path,
    content: &Content,
    tables: &Tables,
    files: &[File],
    is_real: bool,
) -> Vec<(&'static str, Times)> {
    let mut slow = Vec::new();
    let begin = Instant::now();
    let rows = flat::rows(content, tables);
    let flattened = begin.elapsed();

    let begin = Instant::now();
    let mut sqlite = Sqlite::build(runtime, folder, &rows);
    let built = flattened + begin.elapsed();
    slow.push(row(&mut sqlite, built, files, is_real));
    drop(sqlite);

    let begin = Instant::now();
    match Postgres::build(runtime, &rows) {
        Some(mut postgres) => {
            let built = flattened + begin.elapsed();
            slow.push(row(&mut postgres, built, files, is_real));
        }
        None => {
            println!("| PostgreSQL | !!!! NOT MEASURED: there is none here; run tests/bench/search |");
        }
    }
    slow
}

/// Measures an engine and prints its row. The edit comes last: it changes the directory.
fn row(engine: &mut dyn Engine, built: Duration, files: &[File], is_real: bool) -> (&'static str, Times) {
    let times = measure::ask_all(engine, &files[0].1, ROUNDS);
    let answered: String = files
        .iter()
        .filter(|_| is_real)
        .map(|(_, asked)| {
            let Success { at_1, at_3 } = success(asked, |asked| engine.ask(asked));
            format!(" {at_1:.3} / {at_3:.3} |")
        })
        .collect();
    let bytes = engine.bytes();
    let edited = findable_after(engine);
    println!(
        "| {} | {} | {} | {} | {} | {} | {} | {} |{answered}",
        engine.name(),
        seconds(built),
        megabytes(bytes),
        seconds(edited),
        milliseconds(times.at(0.5)),
        milliseconds(times.at(0.95)),
        milliseconds(times.at(0.99)),
        milliseconds(times.at(1.0)),
    );
    (engine.name(), times)
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
