//! How long what is no referral is kept, in milliseconds. What a referral holds: [`crate::referral::retention`].

const MINUTE: i64 = 60 * 1000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A form that is being filled in, in the sealed cookie of one's own browser; also what a follow code opened.
pub const FORM: i64 = 30 * MINUTE;
/// The same in seconds, for cookies.
pub const FORM_SECONDS: u32 = (FORM / 1000) as u32;
/// A session in which nothing is asked.
pub const SESSION_IDLE: i64 = 30 * MINUTE;
/// A session, whatever is asked in it.
pub const SESSION: i64 = 12 * HOUR;
/// A count of attempts, since its window began.
pub const COUNTED: i64 = DAY;
/// A link with which a desk answers from the mail.
pub const ANSWER_LINK: i64 = 7 * DAY;
/// A link with which who keeps a listing says that it still holds.
pub const CONFIRM_LINK: i64 = 60 * DAY;
/// A link with which somebody of a desk says whether there is room.
pub const ROOM_LINK: i64 = 30 * DAY;
/// A question about a proposed listing that nobody answers, and a proposed listing that was refused.
pub const ASKED: i64 = 30 * DAY;
/// An invitation that nobody used.
pub const INVITATION: i64 = 7 * DAY;
/// The row of a letter that left; the letter itself is gone from it at once.
pub const SENT_MAIL: i64 = 90 * DAY;
/// A row of the log of who read what: long enough for an organisation to ask, and for a yearly look.
pub const AUDIT: i64 = 730 * DAY;
/// A letter that could not be delivered.
pub const DEAD_MAIL: i64 = 30 * DAY;
/// Which buddies a programme says it looks for: half a year.
pub const WANTED: i64 = 183 * DAY;
/// States and times of a referral, after what it held was erased.
pub const KNOWN: i64 = 90 * DAY;

/// A span in words, in its largest whole unit: `30 days`, `12 hours`, `30 minutes`.
#[must_use]
pub fn words(span: i64) -> String {
    let (unit, name) = match span {
        span if span >= 2 * DAY && span % DAY == 0 => (DAY, "days"),
        span if span >= HOUR && span % HOUR == 0 => (HOUR, "hours"),
        _ => (MINUTE, "minutes"),
    };
    format!("{} {name}", span / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_said_in_whole_units() {
        let said = [FORM, SESSION, COUNTED, ANSWER_LINK].map(words);
        assert_eq!(said, ["30 minutes", "12 hours", "24 hours", "7 days"]);
    }
}
