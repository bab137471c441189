//! Why an answer is as it is, as plain text for the command line.

use std::fmt::Write as _;

use super::Search;
use super::work::{Worked, matched};
use crate::analysis::Steps;
use crate::error::SearchError;
use crate::query::Query;

impl Search {
    /// What was understood, the hits, and the parts of each score, as plain text for the command line.
    ///
    /// # Errors
    /// Only when the index library fails.
    pub fn explain(&self, query: &Query) -> Result<String, SearchError> {
        let now = self.now();
        let worked = self.work(query, &now)?;
        let mut out = String::new();
        explain_question(&worked, &mut out);
        for (n, judged) in worked.hits.iter().enumerate() {
            let Some(row) = now.snapshot.row(judged.at) else { continue };
            let p = &judged.parts;
            let km = judged.km.map_or_else(String::new, |km| format!(" {km:.1} km"));
            let serves = if judged.serves { " serves" } else { "" };
            // Writing into a String cannot fail.
            let _ = writeln!(
                out,
                "{:3}. {:.3} {:7} {}{serves}{km}\n     topic {:.2} text {:.2} relevance {:.2} place {:.2} near {:.2} trust {:.2} neighbour {:.0} words {:?}",
                worked.first + n + 1,
                judged.score,
                judged.block.as_str(),
                row.slug,
                p.topic,
                p.text,
                p.relevance,
                p.place,
                p.near,
                p.trust,
                p.neighbour,
                matched(&worked, judged.at),
            );
        }
        Ok(out)
    }
}

fn explain_question(worked: &Worked, out: &mut String) {
    let question = &worked.question;
    for place in &question.found.places {
        let p = &place.understood;
        let _ = writeln!(
            out,
            "place   {} ({}){} from “{}”, {} municipalities, others {:?}",
            p.name,
            p.kind.as_str(),
            p.part.as_ref().map_or_else(String::new, |part| format!(", part {part}")),
            p.typed,
            place.members.len(),
            p.alternatives,
        );
    }
    for code in &worked.asked.codes {
        let scheme = code.scheme.as_str();
        let _ = writeln!(
            out,
            "topic   {scheme}:{} surely {:.2} weight {:.2} from {:?}",
            code.code, code.surely, code.weight, code.from
        );
    }
    for (word, places) in question.words.iter().zip(&worked.standing) {
        let _ =
            writeln!(out, "word    {} “{}” {:.1} in {}", word.stem, word.typed, word.weight, places.len());
    }
    let _ = writeln!(out, "intent  {}", question.intent.as_str());
    let cut = if question.cut { ", and more were needed" } else { "" };
    let _ = writeln!(out, "steps   {} of {}{cut}", question.steps, Steps::BUDGET);
    if let Some(age) = question.age {
        let _ = writeln!(out, "age     {age}");
    }
    for notice in &worked.notices {
        let _ = writeln!(out, "notice  {notice:?}");
    }
}
