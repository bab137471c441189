//! Whether a request fits the chosen programme, as soon as the answers that decide are there: pure.
//!
//! Only what a programme states can stand in the way: a condition nobody stated never does, nor an answer that was
//! not given. A doubt stops nobody for good, as the person may go on all the same; only who is too young must take
//! another way.

use serde::{Deserialize, Serialize};

use super::request::too_young_to_help;
use super::{AgeBand, Answers, Asker, Field, Known, Step, form};
use crate::directory::{Programme, ServiceArea};
use crate::lang::Lang;
use crate::place::Nis;
use crate::taxonomy::Code;

/// A condition of a programme that somebody does not seem to meet. Its sentence is a text key: `past-niet-{name}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Who may ask: there, a professional does.
    Aanvrager,
    /// The languages it works in; the page is read in another.
    Taal,
    /// The ages of participants.
    Leeftijd,
    /// Where it works.
    Gemeente,
    /// For whom it is there.
    Doelgroep,
}

impl Condition {
    /// Every condition, in the order of the form.
    pub const ALL: [Self; 5] = [Self::Aanvrager, Self::Taal, Self::Leeftijd, Self::Gemeente, Self::Doelgroep];

    /// Its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Aanvrager => "aanvrager",
            Self::Taal => "taal",
            Self::Leeftijd => "leeftijd",
            Self::Gemeente => "gemeente",
            Self::Doelgroep => "doelgroep",
        }
    }

    /// The step whose answer decides it.
    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Self::Aanvrager | Self::Taal => Step::VoorWie,
            Self::Leeftijd => Step::Wie,
            Self::Gemeente => Step::Waar,
            Self::Doelgroep => Step::Meer,
        }
    }
}

/// What stands in the way of going on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// Somebody under 13 asks for themselves: a parent or guardian has to.
    Parent,
    /// Somebody is too young to be a buddy, there or anywhere.
    TooYoung,
    /// The chosen programme states conditions that do not seem to be met; never empty.
    Doubts(Vec<Condition>),
}

impl Obstacle {
    /// The step that brought it up.
    #[must_use]
    pub fn step(&self) -> Step {
        match self {
            Self::Parent | Self::TooYoung => Step::Wie,
            Self::Doubts(doubts) => doubts.iter().map(|doubt| doubt.step()).min().unwrap_or(Step::VoorWie),
        }
    }
}

/// What is known of who asks, so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// Who asks.
    pub asker: Option<Asker>,
    /// The age band of the participant or volunteer.
    pub age: Option<AgeBand>,
    /// Their municipality.
    pub municipality: Option<Nis>,
    /// Target groups that were named; empty: none.
    pub target_groups: Vec<Code>,
    /// The language they read the page in.
    pub lang: Option<Lang>,
}

impl Person {
    /// What the answers so far say; what is wrong or missing is not known.
    #[must_use]
    pub fn of(answers: &Answers, known: &Known<'_>, lang: Lang) -> Self {
        let groups = answers.get(&Field::Doelgroep).into_iter().flatten();
        Self {
            asker: form::first(answers, Field::VoorWie).and_then(Asker::from_value),
            age: form::first(answers, Field::Leeftijd).and_then(AgeBand::from_value),
            municipality: form::first(answers, Field::Gemeente).and_then(|typed| (known.municipality)(typed)),
            target_groups: groups.map(|code| Code::new(code)).collect(),
            lang: Some(lang),
        }
    }
}

/// Says whether a municipality lies in an area; `None` where the area is not known.
pub type Lies<'a> = &'a dyn Fn(&ServiceArea, Nis) -> Option<bool>;

/// What stands in the way; `insisted` are the doubts after which the person went on all the same.
#[must_use]
pub fn obstacle(
    programme: Option<&Programme>,
    person: &Person,
    lies: Lies<'_>,
    insisted: &[Condition],
) -> Option<Obstacle> {
    match (person.asker, person.age) {
        (Some(Asker::Zelf), Some(AgeBand::Under13)) => return Some(Obstacle::Parent),
        (Some(Asker::Buddy), Some(age)) => {
            return too_young_to_help(age, programme.and_then(|programme| programme.volunteer_min_age))
                .then_some(Obstacle::TooYoung);
        }
        _ => {}
    }
    let mut doubts = doubts(programme?, person, lies);
    doubts.retain(|doubt| !insisted.contains(doubt));
    (!doubts.is_empty()).then_some(Obstacle::Doubts(doubts))
}

/// The conditions a programme states that this person does not meet, as far as both are known. A volunteer is asked
/// for an age alone ([`obstacle`]): areas and target groups are about participants.
#[must_use]
pub fn doubts(programme: &Programme, person: &Person, lies: Lies<'_>) -> Vec<Condition> {
    let Some(asker) = person.asker.filter(|asker| *asker != Asker::Buddy) else { return Vec::new() };
    let checks = [
        (Condition::Aanvrager, may_ask(programme, asker)),
        (Condition::Taal, person.lang.is_none_or(|lang| speaks(programme, lang))),
        (Condition::Leeftijd, person.age.is_none_or(|age| takes_age(programme, age))),
        (Condition::Gemeente, person.municipality.is_none_or(|nis| works_in(programme, nis, lies))),
        (Condition::Doelgroep, is_for(programme, person)),
    ];
    checks.into_iter().filter(|(_, met)| !met).map(|(condition, _)| condition).collect()
}

/// A professional may always help somebody ask; somebody close may where the person may.
fn may_ask(programme: &Programme, asker: Asker) -> bool {
    let says = |code: &str| programme.who_can_apply.iter().any(|stated| stated.as_str() == code);
    programme.who_can_apply.is_empty()
        || match asker {
            Asker::Zelf => says("zelf"),
            Asker::Naaste => says("naaste") || says("zelf"),
            Asker::Hulpverlener | Asker::Buddy => true,
        }
}

/// Who wants to practise a language reads the page in another one: no reason to doubt.
fn speaks(programme: &Programme, lang: Lang) -> bool {
    programme.languages.is_empty()
        || programme.languages.iter().any(|tag| tag.split('-').next() == Some(lang.tag()))
        || programme.kinds.iter().any(|kind| kind.as_str() == "taal")
}

/// Whether some age of the band is taken.
fn takes_age(programme: &Programme, age: AgeBand) -> bool {
    let (youngest, oldest) = age.range();
    programme.min_age.is_none_or(|min| min <= oldest) && programme.max_age.is_none_or(|max| youngest <= max)
}

/// An area that nobody stated, or that is not known, may be anywhere.
fn works_in(programme: &Programme, nis: Nis, lies: Lies<'_>) -> bool {
    programme.service_areas.is_empty()
        || programme.service_areas.iter().any(|area| lies(area, nis).unwrap_or(true))
}

/// Who named no group said nothing; and an age speaks for some groups by itself.
fn is_for(programme: &Programme, person: &Person) -> bool {
    let implied = person.age.map_or(&[][..], groups_of);
    programme.target_groups.is_empty()
        || person.target_groups.is_empty()
        || programme
            .target_groups
            .iter()
            .any(|group| person.target_groups.contains(group) || implied.contains(&group.as_str()))
}

/// The target groups that an age belongs to by itself.
const fn groups_of(age: AgeBand) -> &'static [&'static str] {
    match age {
        AgeBand::Under13 => &["kinderen"],
        AgeBand::From13To17 => &["kinderen", "jongeren"],
        AgeBand::From18To25 => &["jongeren"],
        AgeBand::From26To64 => &[],
        AgeBand::From65 => &["ouderen"],
    }
}

/// Whether a programme does not name groups of other ages alone: no condition, but what to offer first.
#[must_use]
pub fn suits_age(programme: &Programme, age: AgeBand) -> bool {
    let mut named = programme
        .target_groups
        .iter()
        .map(Code::as_str)
        .filter(|group| ["kinderen", "jongeren", "ouderen"].contains(group))
        .peekable();
    named.peek().is_none() || named.any(|group| groups_of(age).contains(&group))
}

#[cfg(test)]
mod tests;
