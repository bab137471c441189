//! What reading questions costs, in counted steps: the given ones little, the worst of two hundred characters no more
//! than the budget. `cargo test --release -p search-index --test steps -- --ignored --nocapture` prints steps and times.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use std::time::Instant;

use check::House;
use common::data;
use search_index::analysis::Steps;
use serde::Deserialize;

mod check;
mod common;

#[derive(Deserialize)]
struct Asked {
    q: String,
    #[serde(default)]
    waar: String,
}

#[test]
fn a_given_question_takes_less_than_a_third_of_the_budget() {
    let house = House::new();
    let mut all: Vec<(usize, String)> = data("relevance/dev.jsonl")
        .lines()
        .map(|line| serde_json::from_str::<Asked>(line).unwrap())
        .map(|asked| (house.check(&asked.q, &asked.waar).steps, asked.q))
        .collect();
    all.sort_unstable();
    let (most, q) = all.last().unwrap();
    println!("median {} most {most} of {}: {q}", all[all.len() / 2].0, Steps::BUDGET);
    assert!(3 * most < Steps::BUDGET, "{most}: {q}");
}

#[test]
#[ignore = "prints figures; see the top of this file"]
fn the_worst_questions() {
    let house = House::new();
    // Every kind of word there is: of the lists, of places, ordinary ones, their misspellings, halves of them.
    let mut words: Vec<String> = Vec::new();
    for file in
        ["topics/nl.csv", "topics/fr.csv", "topics/en.csv", "topics/words.csv", "topics/uk.csv", "places.csv"]
    {
        let text = data(file);
        words.extend(text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).map(str::to_owned));
    }
    words.sort_unstable();
    words.dedup();
    let wrong = |word: &String| format!("{}q{}", &word[..word.len() / 2], &word[word.len() / 2..]);
    let misspelt: Vec<String> = words.iter().filter(|word| word.is_ascii()).map(wrong).collect();
    words.extend(misspelt);
    for letter in 'a'..='z' {
        words.extend((4..=40).map(|n| String::from(letter).repeat(n)));
        words.extend((4..=20).map(|n| format!("{letter}q{}", "en".repeat(n / 2))));
    }
    let fill = |word: &str| -> String {
        let mut text = format!("{word} ").repeat(200);
        text.truncate(text.char_indices().nth(200).map_or(text.len(), |(at, _)| at));
        text
    };
    // The word that costs most repeated; then each place of the best is tried with many others.
    let cost = |q: &str, waar: &str| house.check_reading(q, waar, &Steps::default()).steps;
    let mut alone: Vec<(usize, &String)> = words.iter().map(|word| (cost(&fill(word), ""), word)).collect();
    alone.sort_unstable();
    alone.reverse();
    for (steps, word) in alone.iter().take(10) {
        println!("{steps:8} {word}");
    }
    let dear: Vec<&String> = alone.iter().take(400).map(|(_, word)| *word).collect();
    let mut dice = 1_u64;
    let mut roll = |n: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) as usize % n
    };
    let mut worst: Vec<&String> = vec![dear[0]; 100];
    let mut most = 0;
    for _ in 0..6_000 {
        let mut other = worst.clone();
        for _ in 0..=roll(4) {
            let at = roll(40);
            other[at] = dear[roll(dear.len())];
        }
        let joined: Vec<&str> = other.iter().map(|word| word.as_str()).collect();
        let text: String = joined.join(" ").chars().take(200).collect();
        let steps = cost(&text, &text);
        if steps >= most {
            (most, worst) = (steps, other);
        }
    }
    let joined: Vec<&str> = worst.iter().map(|word| word.as_str()).collect();
    let text: String = joined.join(" ").chars().take(200).collect();
    let german = "Guten Tag, ich suche dringend jemanden, der meiner siebzigjährigen Schwiegermutter beim Einkaufen und Spazierengehen Gesellschaft leistet, möglichst nachmittags in Ostbelgien oder Umgebung";
    for (name, text) in [
        ("worst", text.as_str()),
        ("dear", &fill(alone[0].1)),
        ("dear/2", &fill(alone[100].1)),
        ("ik", &fill("ik")),
        ("gibberish", &fill("sqrtvwxz")),
        ("german", german),
        ("spaces", &" ".repeat(200)),
        ("ten kB", &"schoolqvriendjes ".repeat(600)),
    ] {
        for waar in ["", text] {
            let mut reads = Vec::new();
            let mut asks = Vec::new();
            let mut question = house.check_reading(text, waar, &Steps::default());
            let query =
                search_index::Query { q: text.to_owned(), waar: waar.to_owned(), ..Default::default() };
            for _ in 0..5 {
                let before = Instant::now();
                question = house.check_reading(text, waar, &Steps::default());
                reads.push(before.elapsed());
                let before = Instant::now();
                house.search.search(&query).unwrap();
                asks.push(before.elapsed());
            }
            let (read, ask) = (reads.iter().min().unwrap(), asks.iter().max().unwrap());
            let each = read.as_nanos() as usize / question.steps.max(1);
            println!(
                "{name:10} box {:5} steps {:8} cut {:5} read {read:10.2?} search at most {ask:10.2?}, {each} ns a step",
                !waar.is_empty(),
                question.steps,
                question.cut
            );
        }
    }
    println!("{text}");
    assert!(most <= Steps::BUDGET);
}
