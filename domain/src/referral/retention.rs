//! How long what a referral holds is kept: pure. All instants and spans are milliseconds.

/// A day.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// After it was settled.
pub const SETTLED: i64 = 30 * DAY;
/// After its last change, whatever its state.
pub const IDLE: i64 = 90 * DAY;
/// Before the end of [`IDLE`], the desk that holds it is told.
pub const WARNING: i64 = 14 * DAY;

/// When what a referral holds is erased: 30 days after it was settled, and at the latest 90 days after its last change.
#[must_use]
pub const fn erased_from(settled_at: Option<i64>, changed_at: i64) -> i64 {
    let last = changed_at.saturating_add(IDLE);
    match settled_at {
        Some(settled) if settled.saturating_add(SETTLED) < last => settled.saturating_add(SETTLED),
        _ => last,
    }
}

/// From when the desk is told that a referral which is not settled will be erased.
#[must_use]
pub const fn warned_from(changed_at: i64) -> i64 {
    changed_at.saturating_add(IDLE - WARNING)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn nothing_is_kept_too_long_or_erased_too_soon(
            settled in proptest::option::of(0..i64::MAX / 4), changed in 0..i64::MAX / 4,
        ) {
            let end = erased_from(settled, changed);
            prop_assert!(end <= changed + IDLE, "at the latest 90 days after the last change");
            if let Some(settled) = settled {
                prop_assert!(end <= settled + SETTLED, "at the latest 30 days after it was settled");
                prop_assert!(end == settled + SETTLED || end == changed + IDLE);
            } else {
                prop_assert_eq!(end, changed + IDLE);
            }
            prop_assert!(warned_from(changed) < changed + IDLE);
        }
    }

    #[test]
    fn a_desk_has_two_weeks() {
        assert_eq!(erased_from(None, 0) - warned_from(0), WARNING);
        assert_eq!(erased_from(Some(0), 0), 30 * DAY);
        assert_eq!(erased_from(Some(0), i64::MAX), SETTLED, "no overflow");
    }
}
