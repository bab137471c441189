//! Instants and days in words, in Belgian time.

use domain::Lang;
use domain::calendar::local;
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::ctx::Ctx;

/// A day: “22 november 2026”.
#[must_use]
pub fn day(cx: &Ctx<'_>, day: Date) -> String {
    let month = cx.tf("maand", &day.month().to_string());
    // French counts the first day of a month, and no other.
    let number = match (cx.lang, day.day()) {
        (Lang::Fr, 1) => "1er".to_owned(),
        (_, number) => number.to_string(),
    };
    format!("{number} {month} {}", day.year())
}

/// An instant in milliseconds since 1970 (UTC) as day and hour: “22 november 2026, 18.05 uur”.
/// Empty where it lies outside the calendar.
#[must_use]
pub fn instant(cx: &Ctx<'_>, millis: i64) -> String {
    let Some(local) = local(millis) else { return String::new() };
    cx.ta("site-moment", &[("dag", day(cx, local.date()).into()), ("uur", clock(cx, &local).into())])
}

/// The hour of an instant in milliseconds since 1970 (UTC): “18.05”. Empty where it lies outside the calendar.
#[must_use]
pub fn hour(cx: &Ctx<'_>, millis: i64) -> String {
    local(millis).map_or_else(String::new, |local| clock(cx, &local))
}

fn clock(cx: &Ctx<'_>, local: &Zoned) -> String {
    let between = if cx.lang == Lang::Nl { '.' } else { ':' };
    format!("{}{between}{:02}", local.hour(), local.minute())
}

/// The Belgian day of an instant in milliseconds since 1970 (UTC), in words. Empty where it lies outside the calendar.
#[must_use]
pub fn day_of(cx: &Ctx<'_>, millis: i64) -> String {
    local(millis).map_or_else(String::new, |local| day(cx, local.date()))
}

/// The Belgian day of an instant in milliseconds since 1970 (UTC) as a machine reads it: “2026-11-22”. Empty where it lies
/// outside the calendar.
#[must_use]
pub fn iso_day(millis: i64) -> String {
    local(millis).map_or_else(String::new, |local| local.date().to_string())
}

/// An instant for `<time datetime>`: ISO 8601 in UTC.
#[must_use]
pub fn iso(millis: i64) -> Option<String> {
    Timestamp::from_millisecond(millis).ok().map(|instant| instant.to_string())
}

#[cfg(test)]
mod tests {
    use domain::place::Places;
    use domain::taxonomy::Taxonomy;

    use super::*;
    use crate::{AssetUrls, Texts};

    #[test]
    fn winter_and_summer_are_told_in_belgian_time() {
        let (texts, taxonomy, assets) =
            (Texts::new().expect("texts"), Taxonomy::default(), AssetUrls::default());
        let (places, mosaic) = (Places::default(), crate::Mosaic::default());
        let cx = Ctx {
            lang: Lang::Nl,
            texts: &texts,
            taxonomy: &taxonomy,
            places: &places,
            mosaic: &mosaic,
            origin: "",
            path: "/",
            query: "",
            assets: &assets,
            open: true,
            contact: None,
            session: None,
        };
        // 2026-01-05T23:30:00Z and 2026-07-05T22:05:00Z
        assert_eq!(instant(&cx, 1_767_655_800_000), "6 januari 2026, 0.30 uur");
        assert_eq!(instant(&cx, 1_783_289_100_000), "6 juli 2026, 0.05 uur");
        assert_eq!(hour(&cx, 1_783_289_100_000), "0.05");
        assert_eq!((instant(&cx, i64::MAX), hour(&cx, i64::MAX)), (String::new(), String::new()));
        assert_eq!(iso(0).as_deref(), Some("1970-01-01T00:00:00Z"));
    }
}
