//! Which findings are told by mail now: pure. Each once, at most one mail a day for a desk; what comes in between waits
//! and is told together. All instants are milliseconds since 1970 UTC.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::referral::Desk;

/// For so long after a mail nothing more is told, and nothing that was told is forgotten.
pub const APART: i64 = 24 * 60 * 60 * 1000;

/// Something that was told to the people who look after a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The desk whose people were told.
    pub desk: Desk,
    /// What, as the caller names it.
    pub finding: String,
    /// When.
    pub told_at: i64,
}

/// What changes for one desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// The desk whose people are told.
    pub desk: Desk,
    /// What was told once and is no more: told again when it comes back.
    pub gone: Vec<String>,
    /// What is told now, in one mail; empty: no mail.
    pub new: Vec<String>,
}

impl Finding {
    /// What tells it apart from others: its name and what it is about, without the towns of a hole, so that one that grows
    /// is no new one. It holds identifiers of people: to be hashed before it is kept.
    #[must_use]
    pub fn subject(&self) -> String {
        let about = match self {
            Self::Bounced(_, person) | Self::Absent(_, person) | Self::IdleDeputy(_, person) => {
                person.clone()
            }
            Self::Hole { group, kind, .. } => {
                let [group, kind] = [group, kind].map(|code| code.as_ref().map_or("*", |code| code.as_str()));
                format!("{group}/{kind}")
            }
            Self::Overlap { people, .. } => people.iter().cloned().collect::<Vec<_>>().join("/"),
            Self::Stopped(_) | Self::AllAway(_) | Self::SingleKey(_) => String::new(),
        };
        format!("{}:{}:{about}", self.name(), self.desk())
    }
}

/// What is to be told and forgotten, for each desk where there is something. `found`: what is wrong now, for each desk
/// whose people look after it.
#[must_use]
pub fn telling(found: &BTreeMap<Desk, BTreeSet<String>>, told: &[Told], now: i64) -> Vec<Telling> {
    let desks: BTreeSet<&Desk> = found.keys().chain(told.iter().map(|row| &row.desk)).collect();
    let none = BTreeSet::new();
    let of_desk = |desk: &Desk| {
        let rows: Vec<_> = told.iter().filter(|row| row.desk == *desk).collect();
        let here = found.get(desk).unwrap_or(&none);
        let lately = |row: &Told| row.told_at > now - APART;
        let gone = rows.iter().filter(|row| !here.contains(&row.finding) && !lately(row));
        let known = |finding: &&String| rows.iter().any(|row| row.finding == **finding);
        let quiet = rows.iter().any(|row| lately(row));
        Telling {
            desk: desk.clone(),
            gone: gone.map(|row| row.finding.clone()).collect(),
            new: here.iter().filter(|finding| !quiet && !known(finding)).cloned().collect(),
        }
    };
    desks
        .into_iter()
        .map(of_desk)
        .filter(|telling| !telling.gone.is_empty() || !telling.new.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_790_000_000_000;

    fn found(findings: &[&str]) -> BTreeMap<Desk, BTreeSet<String>> {
        [(Desk::Site, findings.iter().map(|finding| (*finding).to_owned()).collect())].into()
    }

    fn told(finding: &str, ago: i64) -> Told {
        Told { desk: Desk::Site, finding: finding.to_owned(), told_at: NOW - ago }
    }

    fn parts(found: &BTreeMap<Desk, BTreeSet<String>>, told: &[Told]) -> (Vec<String>, Vec<String>) {
        let mut all = telling(found, told, NOW);
        all.pop().map_or_else(Default::default, |telling| (telling.gone, telling.new))
    }

    #[test]
    fn each_is_told_once_and_again_after_it_was_gone() {
        let nothing = (Vec::<String>::new(), Vec::<String>::new());
        assert_eq!(parts(&found(&[]), &[]), nothing);
        assert_eq!(parts(&found(&["a", "b"]), &[]), (vec![], vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(parts(&found(&["a"]), &[told("a", 40 * APART)]), nothing, "told is told");
        assert_eq!(parts(&found(&[]), &[told("a", APART)]), (vec!["a".to_owned()], vec![]));
        assert_eq!(parts(&found(&["b"]), &[told("a", APART)]), (vec!["a".to_owned()], vec!["b".to_owned()]));
    }

    #[test]
    fn one_mail_a_day_collects_what_came_in_between() {
        let nothing = (Vec::<String>::new(), Vec::<String>::new());
        assert_eq!(parts(&found(&["a", "b"]), &[told("a", APART - 1)]), nothing);
        assert_eq!(parts(&found(&["a", "b"]), &[told("a", APART)]), (vec![], vec!["b".to_owned()]));
        assert_eq!(
            parts(&found(&[]), &[told("a", APART - 1)]),
            nothing,
            "what comes and goes is no second mail"
        );
    }

    #[test]
    fn a_desk_is_not_held_back_by_what_another_was_told() {
        let other = Desk::Organisation("org".parse().expect("a slug"));
        let all = telling(&found(&["a"]), &[Told { desk: other.clone(), ..told("a", 1) }], NOW);
        assert_eq!(all, [Telling { desk: Desk::Site, gone: vec![], new: vec!["a".to_owned()] }]);
    }

    #[test]
    fn a_hole_that_grows_is_the_same_hole() {
        use crate::referral::lint::Towns;
        let hole =
            |towns| Finding::Hole { programme: "a".parse().expect("a slug"), group: None, kind: None, towns };
        let some = ["11001".parse().expect("a code")].into();
        assert_eq!(hole(Towns::All).subject(), hole(Towns::Some(some)).subject());
        assert_eq!(hole(Towns::All).subject(), "gat:programme:a:*/*");
        assert_ne!(Finding::SingleKey(Desk::Site).subject(), Finding::Stopped(Desk::Site).subject());
    }
}
