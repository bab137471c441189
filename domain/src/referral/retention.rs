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

    const HOUR: i64 = 60 * 60 * 1000;

    /// The first of the sweeps that come every hour and find an instant passed.
    fn first_sweep(begin: i64, instant: i64) -> i64 {
        (0..).map(|n| begin + n * HOUR).find(|now| *now >= instant).expect("time goes on")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn swept_every_hour_it_is_kept_its_whole_time_and_no_hour_longer(
            settled in proptest::option::of(0..40 * DAY), last in 0..2_000_000_000_000_i64, begin in 0..HOUR,
        ) {
            let settled = settled.map(|before| last - before);
            let end = erased_from(settled, last);
            let swept = first_sweep(last + begin, end);
            prop_assert!(swept >= end && swept < last.max(end) + HOUR);
            if settled.is_none() {
                let told = first_sweep(last + begin, warned_from(last));
                prop_assert!(end - told <= WARNING && end - told > WARNING - HOUR);
                prop_assert!(told < swept, "told before it goes");
            }
        }

        #[test]
        fn what_happens_later_never_shortens_it(
            settled in proptest::option::of(0..i64::MAX / 4), last in 0..i64::MAX / 4, more in 0..400 * DAY,
        ) {
            prop_assert!(erased_from(settled, last + more) >= erased_from(settled, last));
        }
    }

    #[test]
    fn a_desk_has_two_weeks() {
        assert_eq!(erased_from(None, 0) - warned_from(0), WARNING);
        assert_eq!(erased_from(Some(0), 0), 30 * DAY);
        assert_eq!(erased_from(Some(0), i64::MAX), SETTLED, "no overflow");
    }
}
