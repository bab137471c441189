//! Visits and their numbers.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn desk(name: &str) -> Desk {
    name.parse().expect("a desk")
}

fn moments(list: &[(i64, State, &str, Option<End>)]) -> Vec<Moment> {
    let moment = |(day, state, name, end): &(i64, State, &str, Option<End>)| Moment {
        at: day * DAY,
        state: *state,
        desk: desk(name),
        end: *end,
    };
    list.iter().map(moment).collect()
}

fn told(list: &[(i64, State, &str, Option<End>)]) -> Vec<(String, Outcome, Option<u8>)> {
    visits(&moments(list))
        .into_iter()
        .map(|visit| (visit.desk.to_string(), visit.outcome, visit.days))
        .collect()
}

#[test]
fn a_referral_counts_at_each_desk_it_came_to() {
    use State::*;
    let gent = "programme:gent";
    let an = "coordinator:gent:an";
    let way = [
        (0, Received, an, None),
        (4, HandedOn, gent, None),
        (5, NoRoom, gent, None),
        (5, HandedOn, "programme:aalst", None),
        (6, Read, "programme:aalst", None),
        (12, HandedOn, "site", None),
        (13, Contacted, "site", None),
    ];
    let visits = [
        (gent.to_owned(), Outcome::NoRoom, None),
        ("programme:aalst".to_owned(), Outcome::PassedOn, None),
        ("site".to_owned(), Outcome::Open, Some(1)),
    ];
    assert_eq!(told(&way), visits);
}

#[test]
fn how_it_ended_is_what_happened_last() {
    use State::*;
    let one = |rest: &[(i64, State, Option<End>)]| {
        let mut way = vec![(0, Received, "site", None)];
        way.extend(rest.iter().map(|(day, state, end)| (*day, *state, "site", *end)));
        let mut told = told(&way);
        let (_, outcome, days) = told.remove(0);
        (outcome, days)
    };
    assert_eq!(one(&[]), (Outcome::Open, None));
    assert_eq!(
        one(&[(3, Contacted, None), (9, Matched, None), (40, Closed, None)]),
        (Outcome::Matched, Some(3))
    );
    assert_eq!(one(&[(1, Withdrawn, Some(End::Person))]), (Outcome::Withdrawn, None));
    assert_eq!(one(&[(2, Closed, Some(End::Person))]), (Outcome::Withdrawn, None));
    assert_eq!(one(&[(90, Closed, Some(End::Time))]), (Outcome::Lapsed, None));
    assert_eq!(one(&[(1, NoRoom, None), (91, Closed, Some(End::Time))]), (Outcome::NoRoom, None));
    assert_eq!(one(&[(200, WaitingList, None), (201, Closed, None)]), (Outcome::Closed, Some(MOST_DAYS)));
    let abuse = moments(&[(0, Quarantine, "site", None), (1, Closed, "site", Some(End::Abuse))]);
    assert_eq!(visits(&abuse), []);
    let let_through = moments(&[(0, Quarantine, "site", None), (1, Received, "programme:gent", None)]);
    assert_eq!(visits(&let_through).len(), 1);
}

#[test]
fn months_quarters_and_years() {
    let day = date(2026, 1, 31);
    let [month, quarter, year] = Span::ALL.map(|span| span.of(day));
    assert!(month.holds("2026-01") && quarter.holds("2026-03") && year.holds("2026-12"));
    assert!(
        !month.holds("2026-02") && !quarter.holds("2026-04") && !year.holds("2025-12") && !year.holds("x")
    );
    assert!(
        month.before().holds("2025-12")
            && quarter.before().holds("2025-10")
            && year.before().holds("2025-10")
    );
    assert_eq!(month_name(day), "2026-01");
    for span in Span::ALL {
        assert_eq!(Span::from_value(span.as_str()), Some(span));
    }
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::from_name(outcome.as_str()), Some(outcome));
    }
}

proptest! {
    #[test]
    fn the_median_is_that_of_the_sorted_days(days in proptest::collection::vec(0..=MOST_DAYS, 0..40)) {
        let mut figures = Figures::default();
        for day in &days {
            figures.add(Outcome::Closed, Some(*day), 1);
        }
        let mut sorted = days.clone();
        sorted.sort_unstable();
        prop_assert_eq!(figures.median(), sorted.get(days.len().saturating_sub(1) / 2).copied());
        prop_assert_eq!(figures.asked(), days.len() as u64);
        prop_assert_eq!(figures.of(Outcome::Closed), figures.taken());
    }
}
