//! Learns what each sign of a question is worth, from the sentences of `data/sentences/`: `tests/learn`.
//!
//! One logistic regression for each thing, by coordinate descent with Newton steps, in a fixed order: the same
//! sentences, lists and places give the same table. Sentences are never questions of `data/relevance/`.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use domain::directory::table::rows;
use domain::place::Places;
use domain::taxonomy::Taxonomy;
use search_index::analysis::Analyzer;
use search_index::gazetteer::Gazetteer;
use search_index::question::{LANGUAGES, Reader, TopicLists, code_names, fingerprint};

/// How much the sentences count beside the wish for small weights.
const TRUST: f64 = 1.0;
/// What it costs to give a sign any weight.
const COST: f64 = 0.4;
/// A sign that stands in fewer sentences is not learnt.
const LEAST_SENTENCES: usize = 2;
/// How often all weights are looked at.
const SWEEPS: usize = 40;
/// A smaller weight is left out of the table.
const LEAST_WORTH: f64 = 0.05;

#[derive(serde::Deserialize)]
struct Row {
    sentence: String,
    means: String,
}

/// A sign: the sentences it stands in, and how strongly.
type Column = Vec<(usize, f64)>;

fn main() -> Result<(), Box<dyn Error>> {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../data");
    let text = |name: &str| std::fs::read_to_string(data.join(name));
    let taxonomy = Taxonomy::parse("taxonomy.csv", &text("taxonomy.csv")?)?;
    let places = Places::parse(&text("places.csv")?, &text("postcodes.csv")?, &text("regions.json")?)?;
    let analyzer = Analyzer::new()?;
    let lists = TopicLists::new(&analyzer, &taxonomy)?;
    let mut reader = Reader::new(analyzer, Gazetteer::new(Arc::new(places)), lists, &taxonomy)?;

    let mut sentences: Vec<Row> = Vec::new();
    for language in LANGUAGES {
        let file = format!("sentences/{language}.csv");
        sentences.extend(rows::<Row>(&file, &text(&file)?)?.into_iter().map(|(_, row)| row));
    }
    // What it knows already is forgotten: the table depends on the sentences alone.
    reader.learn_anew(sentences.iter().map(|row| row.sentence.as_str()), LEAST_SENTENCES);
    let mut columns: BTreeMap<String, Column> = BTreeMap::new();
    for (n, row) in sentences.iter().enumerate() {
        for sign in reader.signs_of(&row.sentence) {
            columns.entry(sign.name).or_default().push((n, f64::from(sign.strength)));
        }
    }
    let meant: Vec<String> = sentences.into_iter().map(|row| row.means).collect();
    columns.retain(|_, column| column.len() >= LEAST_SENTENCES);
    let columns: Vec<(String, Column)> = columns.into_iter().collect();

    let mut things = code_names(&taxonomy);
    let words = meant.iter().flat_map(|means| means.split_whitespace()).filter(|m| m.starts_with("word:"));
    let words: BTreeSet<&str> = words.collect();
    things.extend(words.into_iter().map(str::to_owned));
    let says = |means: &str, thing: &str| means.split_whitespace().any(|m| m == thing);
    let learn_one =
        |thing: &String| learn(&columns, &meant.iter().map(|means| says(means, thing)).collect::<Vec<_>>());
    let learn_some = |things: &[String]| things.iter().map(learn_one).collect::<Vec<_>>();
    let (one, other) = things.split_at(things.len() / 2);
    let learnt = std::thread::scope(|scope| {
        let other = scope.spawn(|| learn_some(other));
        let one = learn_some(one);
        one.into_iter().chain(other.join().unwrap_or_default()).collect::<Vec<_>>()
    });

    let mut out = String::from("sign,worth\n");
    for (n, (sign, _)) in columns.iter().enumerate() {
        let worth: Vec<String> = things
            .iter()
            .zip(&learnt)
            .filter(|(_, weights)| weights[n].abs() >= LEAST_WORTH)
            .map(|(thing, weights)| format!("{thing}={:.2}", weights[n]))
            .collect();
        // A word that says nothing is still a word, and no misspelling of another.
        if !worth.is_empty() || sign.starts_with("word ") {
            writeln!(out, "{sign},{}", worth.join(" "))?;
        }
    }
    std::fs::write(data.join("sentences/learned.csv"), out)?;
    let mut from = Vec::new();
    for language in LANGUAGES {
        from.extend([text(&format!("sentences/{language}.csv"))?, text(&format!("topics/{language}.csv"))?]);
    }
    let from = fingerprint(from.iter().map(String::as_str));
    std::fs::write(data.join("sentences/learned.from"), format!("{from}\n"))?;
    Ok(())
}

/// Less by what any weight costs: most signs say nothing of most things.
fn soften(wish: f64) -> f64 {
    wish.signum() * (wish.abs() - COST).max(0.0)
}

/// The weights that tell the sentences that mean a thing from the others, small ones preferred.
fn learn(columns: &[(String, Column)], meant: &[bool]) -> Vec<f64> {
    let side: Vec<f64> = meant.iter().map(|meant| if *meant { 1.0 } else { -1.0 }).collect();
    let mut margins = vec![0.0_f64; meant.len()];
    let mut weights = vec![0.0_f64; columns.len()];
    // How far each weight may move at once: a Newton step knows only what is near.
    let mut reach = vec![1.0_f64; columns.len()];
    for _ in 0..SWEEPS {
        let mut moved = 0.0_f64;
        for (n, (_, column)) in columns.iter().enumerate() {
            let (mut slope, mut bend) = (weights[n], 1.0);
            for (row, strength) in column {
                let doubt = 1.0 / (1.0 + (side[*row] * margins[*row]).exp());
                slope -= TRUST * side[*row] * strength * doubt;
                bend += TRUST * strength * strength * doubt * (1.0 - doubt);
            }
            let wish = soften(bend * weights[n] - slope) / bend;
            let step = (wish - weights[n]).clamp(-reach[n], reach[n]);
            reach[n] = (2.0 * step.abs()).max(reach[n] / 2.0);
            if step.abs() > 1e-6 {
                weights[n] += step;
                column.iter().for_each(|(row, strength)| margins[*row] += step * strength);
                moved = moved.max(step.abs());
            }
        }
        if moved < 1e-3 {
            break;
        }
    }
    weights
}
