//! Learns what each sign of a question is worth, from the sentences of `data/sentences/`: `tests/learn`.
//!
//! One logistic regression for each thing, by coordinate descent in a fixed order: the same
//! sentences, lists and places give the same table. Sentences are never questions of `data/relevance/`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use domain::directory::table::rows;
use domain::place::Places;
use domain::taxonomy::Taxonomy;
use search_index::analysis::Analyzer;
use search_index::gazetteer::Gazetteer;
use search_index::question::{
    HINTS, LANGUAGES, QUESTIONS, Reader, TopicLists, Weighing, code_names, fingerprint,
};

/// How much the sentences count beside the wish for small weights.
const TRUST: f64 = 2.0;
/// What it costs to give a sign any weight.
const COST: f64 = 0.5;
/// A sign that stands in fewer sentences is not learnt.
const LEAST_SENTENCES: usize = 2;
/// How often all weights are looked at.
const SWEEPS: usize = 150;
/// A smaller weight is left out of the table.
const LEAST_WORTH: f64 = 0.1;

/// Begins the name of a sign that stands in a whole question.
const JUDGED: &str = "judged ";

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
    let mut reader =
        Reader::new(analyzer, Gazetteer::new(Arc::new(places)), lists, Weighing::new(&taxonomy)?);

    let mut sentences: Vec<Row> = Vec::new();
    for language in LANGUAGES {
        sentences.extend(read(&format!("sentences/{language}.csv"), &text)?);
    }
    let judged_from = sentences.len();
    sentences.extend(read(QUESTIONS, &text)?);

    // What it knows already is forgotten: the table depends on the sentences alone.
    reader.learn_anew(sentences.iter().map(|row| row.sentence.as_str()), LEAST_SENTENCES);
    let mut columns: BTreeMap<String, Column> = BTreeMap::new();
    for (n, row) in sentences.iter().enumerate() {
        for sign in reader.signs_of(&row.sentence) {
            // What whole questions ask for is judged by another standard than what one sentence says.
            if n >= judged_from && !sign.name.starts_with("word ") {
                let name = format!("{JUDGED}{}", sign.name);
                columns.entry(name).or_default().push((n, f64::from(sign.strength)));
            }
            columns.entry(sign.name).or_default().push((n, f64::from(sign.strength)));
        }
    }
    columns.retain(|_, column| column.len() >= LEAST_SENTENCES);
    let columns: Vec<(String, Column)> = columns.into_iter().collect();

    let mut things = code_names(&taxonomy);
    let said = sentences.iter().flat_map(|row| row.means.split_whitespace());
    let words: BTreeSet<&str> = said.filter(|meaning| meaning.starts_with("word:")).collect();
    things.extend(words.into_iter().map(str::to_owned));
    let side = |n: usize, thing: &str| {
        if sentences[n].means.split_whitespace().any(|meaning| meaning == thing) {
            1.0
        } else if n >= judged_from && thing.starts_with("word:") {
            // Nobody said which words these questions ask for.
            0.0
        } else {
            -1.0
        }
    };
    let learn_one = |thing: &String| {
        let sides: Vec<f64> = (0..sentences.len()).map(|n| side(n, thing)).collect();
        learn(&columns, &sides)
    };
    let learn_some = |things: &[String]| things.iter().map(learn_one).collect::<Vec<_>>();
    let (one, other) = things.split_at(things.len() / 2);
    let learnt = std::thread::scope(|scope| {
        let other = scope.spawn(|| learn_some(other));
        let one = learn_some(one);
        one.into_iter().chain(other.join().unwrap_or_default()).collect::<Vec<_>>()
    });

    std::fs::write(data.join("sentences/learned.csv"), table(&columns, &things, &learnt)?)?;
    let mut from = vec![text(QUESTIONS)?, text(HINTS)?];
    for language in LANGUAGES {
        from.extend([text(&format!("sentences/{language}.csv"))?, text(&format!("topics/{language}.csv"))?]);
    }
    let from = fingerprint(from.iter().map(String::as_str));
    std::fs::write(data.join("sentences/learned.from"), format!("{from}\n"))?;
    Ok(())
}

fn read(
    file: &str,
    text: &impl Fn(&str) -> std::io::Result<String>,
) -> Result<impl Iterator<Item = Row>, Box<dyn Error>> {
    Ok(rows::<Row>(file, &text(file)?)?.into_iter().map(|(_, row)| row))
}

/// The weights as a table. Every question is judged as whole questions are: their weights are added.
fn table(
    columns: &[(String, Column)],
    things: &[String],
    learnt: &[Vec<f64>],
) -> Result<String, std::fmt::Error> {
    let places: HashMap<&str, usize> =
        columns.iter().enumerate().map(|(n, (sign, _))| (sign.as_str(), n)).collect();
    let mut out = String::from("sign,worth\n");
    for (sign, n) in
        columns.iter().map(|(sign, _)| sign).zip(0..).filter(|(sign, _)| !sign.starts_with(JUDGED))
    {
        let judged = places.get(format!("{JUDGED}{sign}").as_str());
        let worth: Vec<String> = things
            .iter()
            .zip(learnt)
            .map(|(thing, weights)| (thing, weights[n] + judged.map_or(0.0, |n| weights[*n])))
            .filter(|(_, weight)| weight.abs() >= LEAST_WORTH)
            .map(|(thing, weight)| format!("{thing}={weight:.2}"))
            .collect();
        // A word that says nothing is still a word, and no misspelling of another.
        if !worth.is_empty() || sign.starts_with("word ") {
            writeln!(out, "{sign},{}", worth.join(" "))?;
        }
    }
    Ok(out)
}

/// Less by what any weight costs: most signs say nothing of most things.
fn soften(wish: f64) -> f64 {
    wish.signum() * (wish.abs() - COST).max(0.0)
}

/// The weights that tell the sentences that mean a thing from the others, small ones preferred. `side`: of each sentence,
/// 1 where it means the thing, -1 where it does not, 0 where nobody said.
fn learn(columns: &[(String, Column)], side: &[f64]) -> Vec<f64> {
    // The loss bends nowhere more than this: no step goes too far, whatever else moves.
    let bends = columns.iter().map(|(_, column)| {
        let said = column.iter().filter(|(row, _)| side[*row] != 0.0);
        1.0 + TRUST * 0.25 * said.map(|(_, strength)| strength * strength).sum::<f64>()
    });
    let bends: Vec<f64> = bends.collect();
    let mut margins = vec![0.0_f64; side.len()];
    let mut weights = vec![0.0_f64; columns.len()];
    for _ in 0..SWEEPS {
        let mut moved = 0.0_f64;
        for (n, (_, column)) in columns.iter().enumerate() {
            let mut slope = weights[n];
            for (row, strength) in column.iter().filter(|(row, _)| side[*row] != 0.0) {
                slope -= TRUST * side[*row] * strength / (1.0 + (side[*row] * margins[*row]).exp());
            }
            let step = soften(bends[n] * weights[n] - slope) / bends[n] - weights[n];
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
