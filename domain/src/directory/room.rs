//! Whether a programme has room, in all or for a part of what it does, and which of that holds for a question.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ServiceArea;
use crate::taxonomy::Code;

/// Whether there is room. HSDS: `service_capacity`, unit “duo”.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceCapacity {
    /// For whom and where; of each part it is said once.
    #[serde(default)]
    pub part: Part,
    /// What was said.
    pub room: Room,
    /// The day it was said.
    pub updated: Date,
}

/// A part of what a programme does: the whole of it where it names neither.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Part {
    /// Only for these people.
    pub target_group: Option<Code>,
    /// Only there.
    pub area: Option<ServiceArea>,
}

impl Part {
    /// Whether it is the whole programme.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.target_group.is_none() && self.area.is_none()
    }
}

/// What a programme said about room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Room {
    /// New participants are welcome.
    Open,
    /// A waiting list of about so many weeks.
    WaitingList(u8),
    /// Nobody new for now.
    Full,
    /// What was said is too old to be believed, or a request that nobody answered speaks against it.
    Unknown,
}

/// What was said of the whole programme.
#[must_use]
pub fn general(said: &[ServiceCapacity]) -> Option<&ServiceCapacity> {
    said.iter().find(|said| said.part.is_whole())
}

/// Which of what was said holds for a question: that of the narrowest part which the question falls in, an area narrower than
/// a group. `None`: nothing was said that holds. `within` tells of each part whether the question falls in its group and in
/// its area; `None`: it names none.
pub fn holding<T>(said: impl IntoIterator<Item = T>, within: impl Fn(&T) -> [Option<bool>; 2]) -> Option<T> {
    let narrowness = |said: &T| match within(said) {
        [Some(false), _] | [_, Some(false)] => None,
        [group, area] => Some(u8::from(group.is_some()) + 2 * u8::from(area.is_some())),
    };
    let held = said.into_iter().filter_map(|said| Some((narrowness(&said)?, said)));
    // The first of two that are as narrow: the order in which they stand on the page.
    held.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, said)| said)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The narrowest of all sixteen sets of parts, for a question within or outside each.
    #[test]
    fn the_narrowest_part_that_a_question_falls_in_holds() {
        let parts = [[false, false], [true, false], [false, true], [true, true]];
        for set in 0..16_u8 {
            let said: Vec<[bool; 2]> = parts
                .into_iter()
                .enumerate()
                .filter(|(n, _)| set >> n & 1 == 1)
                .map(|(_, part)| part)
                .collect();
            for asked in parts {
                let within = |part: &[bool; 2]| [0, 1].map(|n| part[n].then_some(asked[n]));
                let held = holding(said.clone(), within);
                let fits = |part: &&[bool; 2]| (0..2).all(|n| !part[n] || asked[n]);
                let narrowest = said.iter().filter(fits).max_by_key(|part| (part[1], part[0]));
                assert_eq!(held.as_ref(), narrowest, "{said:?} for {asked:?}");
            }
        }
    }

    #[test]
    fn of_two_parts_as_narrow_the_first_holds() {
        assert_eq!(holding(["kinderen", "jongeren"], |_| [Some(true), None]), Some("kinderen"));
        assert_eq!(holding(["kinderen"], |_| [Some(false), None]), None);
    }
}
