//! Belgian time and working days: pure. All instants are milliseconds since 1970-01-01 UTC.
//!
//! A working day is Monday to Friday, except the ten legal holidays of Belgium (law of 4 January 1974, royal decree of
//! 18 April 1974). Days that a firm takes instead of a holiday on a Sunday are its own: they are not known here.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _, Zoned};

/// The rules of Belgian time, compiled in: a machine without tzdata shows the right hour.
static BRUSSELS: TimeZone = jiff::tz::get!("Europe/Brussels");

/// The hour at which a working day begins for what arrived before it.
const MORNING: i8 = 8;

/// The holidays with a date of their own: month and day.
const FIXED: [(i8, i8); 7] = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];

/// The holidays that go along with Easter: Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday.
const AFTER_EASTER: [i32; 3] = [1, 39, 50];

/// Belgian time of an instant; `None` outside the calendar.
#[must_use]
pub fn local(millis: i64) -> Option<Zoned> {
    Some(Timestamp::from_millisecond(millis).ok()?.to_zoned(BRUSSELS.clone()))
}

/// The first instant of a Belgian day; `None` at the end of the calendar.
#[must_use]
pub fn begin_of(day: Date) -> Option<i64> {
    Some(day.to_zoned(BRUSSELS.clone()).ok()?.timestamp().as_millisecond())
}

/// Easter Sunday of a year, after the Gregorian rule (Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let days = moon + week - 7 * late + 114;
    let part = |number: i32| i8::try_from(number).ok();
    Date::new(i16::try_from(year).ok()?, part(days / 31)?, part(days % 31 + 1)?).ok()
}

/// Whether people work on a day.
#[must_use]
pub fn is_working(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let moving = || {
        easter(day.year()).is_some_and(|easter| {
            AFTER_EASTER
                .iter()
                .any(|after| easter.checked_add(after.days()).is_ok_and(|holiday| holiday == day))
        })
    };
    !weekend && !FIXED.contains(&(day.month(), day.day())) && !moving()
}

/// The instant `days` working days after another, at the same time of the day. What arrived in the night, or on a day on
/// which nobody works, counts from the next morning of a working day. At the end of the calendar: the instant itself.
#[must_use]
pub fn working_days_after(millis: i64, days: u8) -> i64 {
    after(millis, days).unwrap_or(millis)
}

fn after(millis: i64, days: u8) -> Option<i64> {
    let arrived = local(millis)?;
    let morning = jiff::civil::time(MORNING, 0, 0, 0);
    let (mut day, mut time) = (arrived.date(), arrived.time().max(morning));
    if !is_working(day) {
        (day, time) = (next_working(day)?, morning);
    }
    for _ in 0..days {
        day = next_working(day)?;
    }
    Some(day.to_datetime(time).to_zoned(BRUSSELS.clone()).ok()?.timestamp().as_millisecond())
}

fn next_working(day: Date) -> Option<Date> {
    let mut next = day.tomorrow().ok()?;
    while !is_working(next) {
        next = next.tomorrow().ok()?;
    }
    Some(next)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> i64 {
        let local: jiff::civil::DateTime = text.parse().expect("a local time");
        local.to_zoned(BRUSSELS.clone()).expect("an instant").timestamp().as_millisecond()
    }

    #[test]
    fn easter_moves_and_holidays_with_it() {
        for (year, month, day) in
            [(2000, 4, 23), (2024, 3, 31), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)]
        {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
        for holiday in
            [date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25), date(2026, 7, 21), date(2026, 12, 25)]
        {
            assert!(!is_working(holiday), "{holiday}");
        }
        assert!(
            is_working(date(2026, 11, 2)) && is_working(date(2026, 7, 20)) && is_working(date(2026, 12, 24))
        );
    }

    #[test]
    fn weekends_holidays_and_summer_time_do_not_count() {
        // Friday over a weekend; before the weekend of All Saints and Armistice Day; over the end of summer time.
        for (from, days, to) in [
            ("2026-11-20T15:10", 2, "2026-11-24T15:10"),
            ("2026-11-10T09:00", 2, "2026-11-13T09:00"),
            ("2026-10-23T09:00", 2, "2026-10-27T09:00"),
            ("2026-03-27T09:00", 1, "2026-03-30T09:00"),
            ("2026-12-24T17:00", 4, "2026-12-31T17:00"),
            ("2026-12-24T17:00", 5, "2027-01-04T17:00"),
            ("2026-11-21T23:00", 2, "2026-11-25T08:00"),
            ("2026-11-23T02:00", 1, "2026-11-24T08:00"),
            ("2026-04-05T03:00", 0, "2026-04-07T08:00"),
        ] {
            assert_eq!(working_days_after(at(from), days), at(to), "{days} after {from}");
        }
        assert_eq!(working_days_after(i64::MAX, 2), i64::MAX, "no panic at the end of the calendar");
    }

    proptest! {
        #[test]
        fn it_ends_on_a_working_day_and_later_is_never_sooner(
            from in 0..4_000_000_000_000_i64, more in 0..400_000_000_i64, days in 0_u8..10,
        ) {
            let due = working_days_after(from, days);
            prop_assert!(due >= from);
            prop_assert!(is_working(local(due).expect("a day").date()));
            prop_assert!(working_days_after(from + more, days) >= due);
            prop_assert!(working_days_after(from, days + 1) > due);
            // No week has fewer than three working days, save that of Christmas and New Year.
            prop_assert!(due - from <= (i64::from(days) * 3 + 5) * 24 * 60 * 60 * 1000);
        }
    }
}
