//! How old somebody is, where the question says so: “vader 82”, “van 83”, “19j”, “ik ben 14”.

use domain::taxonomy::{Code, Scheme};

use super::matching::add;
use super::{AskedTopic, Question, Said, Sign};
use crate::analysis::Token;

/// Words before a number that make it somebody's age.
const PERSON: [&str; 40] = [
    "van",
    "ben",
    "is",
    "was",
    "wordt",
    "word",
    "vader",
    "moeder",
    "mama",
    "papa",
    "oma",
    "opa",
    "bomma",
    "bompa",
    "meter",
    "peter",
    "man",
    "vrouw",
    "zoon",
    "dochter",
    "zoontje",
    "dochtertje",
    "kind",
    "jongen",
    "meisje",
    "client",
    "clienten",
    "tante",
    "nonkel",
    "buurvrouw",
    "buurman",
    "aged",
    "de",
    "am",
    "broer",
    "zus",
    "kleinzoon",
    "kleindochter",
    "nicht",
    "neef",
];

/// Words after a number that count something else.
const NOT_YEARS: [&str; 22] = [
    "kinderen",
    "kindjes",
    "kids",
    "uur",
    "uren",
    "x",
    "keer",
    "maal",
    "minuten",
    "km",
    "kilometer",
    "euro",
    "weken",
    "dagen",
    "personen",
    "mensen",
    "enfants",
    "children",
    "heures",
    "hours",
    "fois",
    "times",
];

/// Reads the age, and adds what it suggests about the target group.
pub(super) fn read(tokens: &[Token], question: &mut Question) {
    for (n, token) in tokens.iter().enumerate() {
        if question.found.used.get(n) == Some(&true) {
            continue;
        }
        let digits: String = token.text.chars().take_while(char::is_ascii_digit).collect();
        let unit = token.text.get(digits.len()..).unwrap_or_default();
        let Some(number) = digits.parse::<u8>().ok().filter(|n| (1..=110).contains(n)) else { continue };
        let next = tokens.get(n + 1).map(|next| next.text.as_str()).unwrap_or_default();
        let before = n.checked_sub(1).map(|at| tokens[at].text.as_str()).unwrap_or_default();
        let months = matches!(next, "maand" | "maanden" | "mois" | "months" | "weken");
        let written_on = matches!(unit, "j" | "jaar" | "jarige" | "y" | "yo" | "ans");
        let person = PERSON.contains(&before) && !NOT_YEARS.contains(&next);
        let years = matches!(next, "jarige" | "ans" | "yo" | "j");
        if months && (person || before.is_empty()) {
            say(question, n, &["gezinnen"]);
        } else if unit.is_empty() && (person || years) || written_on {
            question.age = Some(number);
            match number {
                0..=2 => say(question, n, &["gezinnen", "kinderen"]),
                3..=11 => say(question, n, &["kinderen"]),
                12..=25 => say(question, n, &["jongeren"]),
                65.. => say(question, n, &["ouderen"]),
                _ => {}
            }
            doubt(number, &mut question.topics);
            return;
        }
    }
}

/// An age takes back what a word only seemed to say: a daughter of 28 is no child.
fn doubt(age: u8, topics: &mut [AskedTopic]) {
    let out = |code: &str| match code {
        "kinderen" => age >= 13,
        "jongeren" => !(10..=30).contains(&age),
        "ouderen" => age < 55,
        _ => false,
    };
    for topic in
        topics.iter_mut().filter(|topic| topic.scheme == Scheme::TargetGroup && out(topic.code.as_str()))
    {
        topic.weight *= 0.3;
        topic.evidence *= 0.3;
    }
}

fn say(question: &mut Question, at: usize, codes: &[&str]) {
    for code in codes {
        let said = Said { text: "an age", at: &[at] };
        add(Scheme::TargetGroup, &Code::new(code), 0.8, said, &mut question.topics);
    }
}

/// The ages that are signs of their own: the youngest of each, in years.
const BANDS: [(u8, &str); 6] =
    [(0, "baby"), (3, "child"), (12, "young"), (26, "adult"), (55, "older"), (70, "old")];

/// An age as a sign of what is asked.
pub(super) fn sign(age: u8) -> Sign {
    let band = BANDS.iter().rev().find(|(from, _)| age >= *from).map_or("baby", |(_, band)| *band);
    Sign { name: format!("age {band}"), strength: 1.0, at: Vec::new() }
}
