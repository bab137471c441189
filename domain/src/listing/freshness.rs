//! When a listing that its organisation confirmed is asked about again, is marked, and leaves the results. Pure.
//!
//! The clock starts when an organisation confirmed: what came from public sources, and was never confirmed, has none.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// A step of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Ask whether it still holds.
    Ask,
    /// Nobody answered: say that it may be old, and show it later.
    Mark,
    /// Still nobody: it leaves the results, and keeps its page.
    Leave,
}

/// The steps since a confirmation: after how many months and days. The first row is for the year after the first
/// confirmation: what is new changes sooner.
const STEPS: [[(Due, i32, i32); 4]; 2] = [
    [(Due::Ask, 5, 0), (Due::Ask, 6, 0), (Due::Mark, 6, 14), (Due::Leave, 18, 0)],
    [(Due::Ask, 11, 0), (Due::Ask, 12, 0), (Due::Mark, 12, 14), (Due::Leave, 18, 0)],
];

/// What is to be done on a day, and how many steps are taken then; `None`: nothing yet. `first` is the day of the first
/// confirmation, `last` of the last one, `taken` the steps since. Of two letters that are both due only one goes.
#[must_use]
pub fn due(first: Date, last: Date, taken: usize, today: Date) -> Option<(Due, usize)> {
    let new = last < first.saturating_add(1.year());
    let steps = &STEPS[usize::from(!new)];
    let is_due = |step: &(Due, i32, i32)| last.saturating_add(step.1.months().days(step.2)) <= today;
    let (mut step, mut taken) = (steps.get(taken).filter(|step| is_due(step))?, taken + 1);
    while let Some(next) =
        steps.get(taken).filter(|next| step.0 == Due::Ask && next.0 == Due::Ask && is_due(next))
    {
        (step, taken) = (next, taken + 1);
    }
    Some((step.0, taken))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn a_new_listing_is_asked_sooner_than_an_old_one() {
        let first = day("2026-01-31");
        let on = |taken, today| due(first, first, taken, day(today));
        assert_eq!(on(0, "2026-06-29"), None);
        assert_eq!(on(0, "2026-06-30"), Some((Due::Ask, 1)));
        assert_eq!(on(1, "2026-07-30"), None);
        assert_eq!(on(1, "2026-07-31"), Some((Due::Ask, 2)));
        assert_eq!(on(0, "2026-08-01"), Some((Due::Ask, 2)), "the machine was off: one letter, not two");
        assert_eq!(on(2, "2026-08-13"), None);
        assert_eq!(on(2, "2026-08-14"), Some((Due::Mark, 3)));
        assert_eq!(on(3, "2027-07-30"), None);
        assert_eq!(on(3, "2027-07-31"), Some((Due::Leave, 4)));
        assert_eq!(on(4, "2099-01-01"), None);

        let again = day("2027-02-01");
        let on = |taken, today| due(first, again, taken, day(today));
        assert_eq!(on(0, "2027-07-01"), None, "in its second year it is asked after eleven months");
        assert_eq!(on(0, "2028-01-01"), Some((Due::Ask, 1)));
        assert_eq!(on(1, "2028-02-01"), Some((Due::Ask, 2)));
        assert_eq!(on(2, "2028-02-15"), Some((Due::Mark, 3)));
        assert_eq!(on(3, "2028-08-01"), Some((Due::Leave, 4)));
    }

    proptest! {
        /// However often the clock is looked at: nothing is marked without a letter before, nothing leaves unmarked.
        #[test]
        fn nothing_is_marked_unasked(second in 0i32..800, looks in prop::collection::vec(0i32..900, 0..12)) {
            let first = day("2026-03-01");
            let last = first.saturating_add(second.days());
            let mut days = looks;
            days.sort_unstable();
            let (mut taken, mut done) = (0, Vec::new());
            for after in days {
                if let Some((what, steps)) = due(first, last, taken, last.saturating_add(after.days())) {
                    prop_assert!(steps > taken);
                    (taken, _) = (steps, done.push(what));
                }
            }
            let at = |what: Due| done.iter().position(|one| *one == what);
            prop_assert!(at(Due::Mark).is_none() || at(Due::Ask) < at(Due::Mark) && at(Due::Ask).is_some());
            prop_assert!(at(Due::Leave).is_none() || at(Due::Mark).is_some());
        }
    }
}
