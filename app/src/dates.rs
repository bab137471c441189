//! Instants and days in words, in Belgian time.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::ctx::Ctx;

/// The rules of Belgian time, compiled in: a machine without tzdata shows the right hour.
static BRUSSELS: TimeZone = jiff::tz::get!("Europe/Brussels");

/// A day: “22 november 2026”.
#[must_use]
pub fn day(cx: &Ctx<'_>, day: Date) -> String {
    let month = cx.tf("maand", &day.month().to_string());
    format!("{} {month} {}", day.day(), day.year())
}

/// An instant in milliseconds since 1970 (UTC) as day and hour: “22 november 2026, 18.05 uur”.
/// Empty where it lies outside the calendar.
#[must_use]
pub fn instant(cx: &Ctx<'_>, millis: i64) -> String {
    let Ok(instant) = Timestamp::from_millisecond(millis) else { return String::new() };
    let local = instant.to_zoned(BRUSSELS.clone());
    let hour = format!("{}.{:02}", local.hour(), local.minute());
    cx.ta("site-moment", &[("dag", day(cx, local.date()).into()), ("uur", hour.into())])
}

/// An instant for `<time datetime>`: ISO 8601 in UTC.
#[must_use]
pub fn iso(millis: i64) -> Option<String> {
    Timestamp::from_millisecond(millis).ok().map(|instant| instant.to_string())
}
