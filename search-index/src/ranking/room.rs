//! Whether there is room for what is asked: of what a programme said, the narrowest part that the question falls in.

use domain::directory::Room;
use domain::directory::room::holding;
use domain::taxonomy::{Code, Scheme};

use super::asked::Asked;
use super::coding::Bits;
use super::table::{Line, Said, Table, Towns, meet};

/// What holds for a question, for everything that programmes share.
pub struct Rooms {
    held: Vec<Held>,
}

/// What holds of what one programme said.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Held {
    /// Its place among what was said, and what that is; none: nothing holds.
    pub(super) said: Option<(usize, Room)>,
    /// Somewhere in what is asked there is room.
    pub(super) open: bool,
}

/// What a question says of the person: whom, and where.
struct Who {
    groups: Bits,
    /// None asked: everywhere.
    towns: Option<Towns>,
}

impl Rooms {
    /// What holds for a question. `groups`: those of the filter, which are asked as surely as words.
    #[must_use]
    pub fn new(table: &Table, asked: &Asked, groups: &[Code]) -> Self {
        let said = asked.codes.iter().filter(|code| code.said && code.scheme == Scheme::TargetGroup);
        let bits = said.map(|code| code.bit);
        let chosen = groups.iter().map(|code| table.coding.bit(Scheme::TargetGroup, code));
        // What lies around a place is shown as well; what holds for the place itself is what counts.
        let towns = if asked.core.is_empty() { &asked.members } else { &asked.core };
        let who = Who {
            groups: bits.chain(chosen).fold(0, |all, bit| all | bit),
            towns: (!towns.is_empty()).then(|| table.towns(towns)),
        };
        Self { held: table.rooms.iter().map(|said| who.held(said)).collect() }
    }

    /// What holds for a programme.
    pub(super) fn of(&self, line: &Line) -> Held {
        self.held.get(line.room as usize).copied().unwrap_or_default()
    }
}

impl Who {
    fn held(&self, said: &[Said]) -> Held {
        let held = holding(said.iter().enumerate(), |(_, said)| {
            [said.group.map(|group| group & self.groups != 0), said.towns.map(|towns| self.is_all_in(&towns))]
        });
        Held {
            said: held.map(|(n, said)| (n, said.room)),
            open: held.is_some_and(|(_, said)| said.room == Room::Open)
                || said.iter().any(|said| said.room == Room::Open && self.touches(said)),
        }
    }

    /// Whether all that is asked lies there.
    fn is_all_in(&self, towns: &Towns) -> bool {
        self.towns.is_some_and(|asked| asked.iter().zip(towns).all(|(asked, there)| asked & !there == 0))
    }

    /// Whether it may be about the person: where nothing is asked, it is.
    fn touches(&self, said: &Said) -> bool {
        let is_part = said.group.is_some() || said.towns.is_some();
        let group = said.group.is_none_or(|group| self.groups == 0 || group & self.groups != 0);
        let place = said.towns.is_none_or(|towns| self.towns.is_none_or(|asked| meet(&asked, &towns)));
        is_part && group && place
    }
}

/// With room before full; where nobody knows, in between.
pub(super) const fn weight(room: Option<Room>) -> f32 {
    match room {
        Some(Room::Open) => 1.01,
        None | Some(Room::Unknown) => 1.0,
        Some(Room::WaitingList(_)) => 0.97,
        Some(Room::Full) => 0.92,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GENT: Towns = [1, 0, 0, 0, 0, 0, 0, 0];
    const AROUND: Towns = [3, 0, 0, 0, 0, 0, 0, 0];
    const ELSEWHERE: Towns = [4, 0, 0, 0, 0, 0, 0, 0];

    fn said(group: Option<Bits>, towns: Option<Towns>, room: Room) -> Said {
        Said { group, towns, room }
    }

    fn held(said: &[Said], groups: Bits, towns: Option<Towns>) -> (Option<Room>, bool) {
        let held = Who { groups, towns }.held(said);
        (held.said.map(|(_, room)| room), held.open)
    }

    #[test]
    fn a_part_holds_only_for_who_asks_for_it() {
        let all = [
            said(None, None, Room::Full),
            said(Some(1), None, Room::WaitingList(4)),
            said(None, Some(GENT), Room::Open),
        ];
        assert_eq!(held(&all, 0, Some(ELSEWHERE)), (Some(Room::Full), false));
        assert_eq!(held(&all, 1, Some(ELSEWHERE)), (Some(Room::WaitingList(4)), false));
        assert_eq!(held(&all, 2, Some(ELSEWHERE)), (Some(Room::Full), false));
        assert_eq!(held(&all, 1, Some(GENT)), (Some(Room::Open), true), "an area is narrower than a group");
        // More is asked than the part: the whole holds, and yet there is room somewhere in it.
        assert_eq!(held(&all, 0, Some(AROUND)), (Some(Room::Full), true));
        assert_eq!(held(&all, 0, None), (Some(Room::Full), true));
    }

    #[test]
    fn where_the_whole_has_room_a_full_part_has_none() {
        let all = [said(None, None, Room::Open), said(None, Some(GENT), Room::Full)];
        assert_eq!(held(&all, 0, Some(GENT)), (Some(Room::Full), false));
        assert_eq!(held(&all, 0, Some(AROUND)), (Some(Room::Open), true));
        assert_eq!(held(&[], 0, Some(GENT)), (None, false));
        assert_eq!(held(&all[1..], 0, Some(ELSEWHERE)), (None, false), "nothing was said of there");
    }
}
