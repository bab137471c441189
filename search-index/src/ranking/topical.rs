//! What a set of codes is worth for a question: once for each set, however many programmes share it.

use super::asked::Asked;
use super::coding::{Bits, Coding};
use super::table::Profile;
use super::weights::Weights;

/// What a set of codes is worth for a question.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Topical {
    pub(super) topic: f32,
    /// The part of the relevance that comes from topics.
    pub(super) base: f32,
    /// Less where it is for other people, another purpose, another age.
    pub(super) factor: f32,
    pub(super) neighbour: f32,
}

/// What is the same for every profile.
pub(super) struct Sum {
    /// Of each asked code: its bit and its weight.
    codes: Vec<(Bits, f32)>,
    /// The weights of all that is asked.
    all: f32,
    /// Those of people.
    people: f32,
    /// How surely the surest is asked.
    surely: f32,
    /// What is asked surely enough to be wanted.
    wanted: Bits,
    /// The groups that are close to a wanted one.
    close: Bits,
    /// Of each asked group: its bit, and how surely it is asked times how rare it is.
    groups: Vec<(Bits, f32)>,
    /// The purposes that are asked, and how surely the surest of them is.
    purposes: (Bits, f32),
}

impl Sum {
    pub(super) fn of(asked: &Asked, coding: &Coding, weights: &Weights) -> Self {
        let weight = |bits: Bits| asked.codes.iter().filter(|c| c.bit & bits != 0).map(|c| c.weight).sum();
        let surest = |bits: Bits| {
            asked.codes.iter().filter(|c| c.bit & bits != 0).map(|c| c.surely).fold(0.0, f32::max)
        };
        let sure = asked.codes.iter().filter(|code| code.surely >= weights.wanted);
        let groups = asked.codes.iter().filter(|code| code.bit & coding.target_groups != 0);
        let asked_bits = asked.codes.iter().fold(0, |all, code| all | code.bit);
        let wanted = sure.fold(0, |all, code| all | code.bit);
        Self {
            codes: asked.codes.iter().map(|code| (code.bit, code.weight)).collect(),
            all: weight(Bits::MAX),
            people: weight(coding.people),
            surely: surest(Bits::MAX),
            wanted,
            close: coding.close_to(wanted & coding.target_groups),
            groups: groups.map(|code| (code.bit, code.surely * coding.weight(code.bit))).collect(),
            purposes: (asked_bits & coding.purposes, surest(coding.purposes)),
        }
    }
}

/// `own`: how rare the groups of the profile are, together.
pub(super) fn topical(
    profile: &Profile,
    own: f32,
    sum: &Sum,
    asked: &Asked,
    coding: &Coding,
    weights: &Weights,
) -> Topical {
    let topic = topic(profile, sum, coding, weights);
    let wanted = sum.wanted;
    Topical {
        topic,
        base: weights.topic
            * sum.surely.max(weights.unsure).min(1.0)
            * topic
            * specific(profile, own, sum, weights),
        factor: same_people(profile, wanted, coding, weights)
            * same_purpose(profile, wanted, coding, weights)
            * does_it(profile, sum, weights)
            * same_age(profile, asked, coding, weights)
            * if profile.only & !asked.only == 0 { 1.0 } else { weights.only_for_others },
        neighbour: f32::from(u8::from(sum.close & profile.codes != 0)),
    }
}

/// What part of the asked topics a programme bears.
fn topic(profile: &Profile, sum: &Sum, coding: &Coding, weights: &Weights) -> f32 {
    if sum.all <= 0.0 {
        return 0.0;
    }
    let found: f32 =
        sum.codes.iter().filter(|(bit, _)| bit & profile.codes != 0).map(|(_, weight)| weight).sum();
    // A programme that names no people is open to all: half of what it would be for the asked ones.
    let open = profile.codes & coding.people == 0 && found > 0.0;
    (found + if open { weights.open * sum.people } else { 0.0 }) / sum.all
}

/// A programme for the asked groups alone beats one that is for others as well, rare groups counting more:
/// one for lgbtq newcomers is not what every newcomer looks for.
fn specific(profile: &Profile, own: f32, sum: &Sum, weights: &Weights) -> f32 {
    let both: f32 =
        sum.groups.iter().filter(|(bit, _)| bit & profile.codes != 0).map(|(_, surely)| surely).sum();
    if both <= 0.0 { weights.unspecific } else { 1.0 - weights.specific + weights.specific * both / own }
}

/// Less where a programme is only for other people than those asked for.
fn same_people(profile: &Profile, wanted: Bits, coding: &Coding, weights: &Weights) -> f32 {
    let (wanted, own) = (wanted & coding.people, profile.codes & coding.people);
    if wanted == 0 || own == 0 || wanted & own != 0 { 1.0 } else { weights.other_people }
}

/// Less where a programme does one thing only and the question asks for people, not for that thing: who
/// looks for a buddy for a newcomer does not want tutoring. Practising Dutch is no such thing: it is company too.
/// For those such a programme is usually for, a little less.
fn same_purpose(profile: &Profile, wanted: Bits, coding: &Coding, weights: &Weights) -> f32 {
    let domains = profile.codes & coding.domains;
    let narrow = profile.codes & coding.language == 0 && domains != 0 && domains & !coding.purposes == 0;
    let things = wanted & !coding.target_groups;
    if !narrow || things & profile.codes != 0 {
        1.0
    } else if wanted == 0 {
        0.9
    } else if wanted & coding.learners != 0 {
        weights.learners
    } else {
        weights.other_purpose
    }
}

/// Less where something is surely to be done, as finding work, and the programme does not do it.
fn does_it(profile: &Profile, sum: &Sum, weights: &Weights) -> f32 {
    let (purposes, surely) = sum.purposes;
    if purposes & profile.codes == 0 { 1.0 - (1.0 - weights.missed_purpose) * surely } else { 1.0 }
}

/// Less where the participant is too young or too old: by the ages a programme states, else by those its groups are.
fn same_age(profile: &Profile, asked: &Asked, coding: &Coding, weights: &Weights) -> f32 {
    let Some(age) = asked.age else { return 1.0 };
    let (least, most) = profile.ages;
    if least.is_some() || most.is_some() {
        let outside = least.is_some_and(|least| age < least) || most.is_some_and(|most| age > most);
        return if outside { weights.other_age } else { 1.0 };
    }
    let mut of_an_age = coding.ages.iter().filter(|(bit, ..)| profile.codes & bit != 0).peekable();
    if of_an_age.peek().is_some() && of_an_age.all(|(_, from, to)| !(*from..=*to).contains(&age)) {
        weights.group_of_other_age
    } else {
        1.0
    }
}
