//! What the clock of a referral reads and writes, on both databases.

use domain::referral::Desk;
use domain::referral::clock::Turn;

use super::{HOUR, NOW, Site, enrolled, mail, on_both, referral};
use crate::store::Remark;
use crate::store::referrals::Reminder;

on_both!(a_reminder_is_written_once_and_only_for_what_still_waits);

async fn a_reminder_is_written_once_and_only_for_what_still_waits(site: Site) {
    let store = site.store;
    let an = enrolled(&store, "An", &Desk::Site).await;
    let sent = referral("waits", &Desk::Site, &[&an]);
    store.send_referral(&sent).await.expect("sent");
    let waiting = store.waiting_referrals().await.expect("read");
    let [row] = &waiting[..] else { panic!("one waits, not {}", waiting.len()) };
    assert_eq!(row.id, sent.id);

    let turn = Turn { steps: row.turn.steps + 1, ..row.turn };
    let letter = [mail("reminds")];
    let reminder = Reminder { row, turn, now: NOW + HOUR, mails: &letter };
    assert!(store.remind(&reminder).await.expect("written"));
    assert!(!store.remind(&reminder).await.expect("asked"), "the clock of another server was first");
    let events = store.events(&sent.id).await.expect("read");
    assert_eq!(events.iter().filter(|event| event.remark == Some(Remark::Reminded)).count(), 1);
    let after = store.waiting_referrals().await.expect("read");
    assert_eq!((after[0].turn, after[0].changed_at), (turn, row.changed_at), "it is kept no longer for it");
}
