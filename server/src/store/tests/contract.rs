//! People, sessions and mail: every statement, on both databases (referrals have a file of their own). The last
//! test sees to it that no method of the store is left out.

use domain::directory::Mistake;
use domain::referral::Desk;

use super::{HOUR, NOW, Site, enrolled, invitation, mail, new_person, on_both};
use crate::store::StoreError;
use crate::store::invitations::NewInvitation;
use crate::store::outbox::{NewMail, OutboxCounts};
use crate::store::people::NewFactors;
use crate::store::reports::ReportLetter;
use crate::store::retention::Retention;
use crate::store::sessions::Session;

on_both!(
    people_and_invitations,
    sessions_and_attempts,
    a_recovery_replaces_everything_once,
    mail_leaves,
    what_has_had_its_time_goes,
    mistakes_are_counted_and_settled,
);

fn desk(slug: &str) -> Desk {
    Desk::Programme(slug.parse().expect("a slug"))
}

async fn people_and_invitations(site: Site) {
    let store = site.store;
    assert!(store.open_first_invitation(b"first", NOW, NOW + HOUR).await.expect("opened"));
    assert!(store.open_first_invitation(b"second", NOW, NOW + HOUR).await.expect("replaced"));
    assert_eq!(store.invitation(b"first", NOW).await.expect("read"), None, "the link before is dead");
    let first = store.invitation(b"second", NOW).await.expect("read").expect("open");
    assert!(first.is_admin && first.desk == Desk::Site && first.email_under_server.is_none());
    assert_eq!(store.invitation(b"second", NOW + HOUR).await.expect("read"), None, "expired");

    let anna = new_person("Anna");
    store.save_invitation_draft(b"second", &anna.id, b"draft", NOW).await.expect("kept");
    let waiting = store.invitation(b"second", NOW).await.expect("read").expect("open");
    assert_eq!((waiting.person_id.as_ref(), waiting.draft.as_deref()), (Some(&anna.id), Some(&b"draft"[..])));
    store.finish_enrolment(b"second", &anna, NOW).await.expect("enrolled");
    for late in [b"second".as_slice(), b"unknown"] {
        let again = store.finish_enrolment(late, &new_person("Bert"), NOW).await;
        assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
        let draft = store.save_invitation_draft(late, "x", b"d", NOW).await;
        assert!(matches!(draft, Err(StoreError::Conflict)), "{draft:?}");
    }
    assert!(
        !store.open_first_invitation(b"third", NOW, NOW + HOUR).await.expect("read"),
        "somebody sits there"
    );

    let there = desk("buddy-gent");
    let new = invitation(b"dup", &there);
    store.invite(&new, &mail("dup")).await.expect("made");
    let same_address = store.finish_enrolment(b"dup", &new_person("ANNA"), NOW).await;
    assert!(matches!(same_address, Err(StoreError::Duplicate)), "{same_address:?}");
    assert!(store.invitation(b"dup", NOW).await.expect("read").is_some(), "it was not used up");
    let cas = enrolled(&store, "Cas", &there).await;
    let letter = mail("invite");
    store.invite(&invitation(b"mailed", &there), &letter).await.expect("invited");
    assert!(matches!(
        store.invite(&invitation(b"mailed", &there), &letter).await,
        Err(StoreError::Duplicate)
    ));
    let open = store.open_invitations(NOW).await.expect("read");
    let mut open: Vec<_> = open.iter().map(|one| one.token_hash.as_slice()).collect();
    open.sort_unstable();
    assert_eq!(open, [&b"dup"[..], b"mailed"]);
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 2, "of each invitation that was stored");

    let person = store.person_by_email("anna@voorbeeld.be").await.expect("read").expect("there");
    assert!(person.is_admin && person.enrolled && person.disabled_at.is_none());
    assert_eq!((person.name.as_str(), person.email.as_str()), ("Anna", "Anna@Voorbeeld.be"));
    assert_eq!((person.public_key, person.totp_last_step, person.created_at), (vec![1; 32], 10, NOW));
    assert_eq!(person.secret_under_pass, vec![2; 72]);
    assert_eq!((person.secret_under_recovery, person.totp_under_server), (vec![3; 72], vec![4; 60]));
    assert_eq!(
        store.person(&cas).await.expect("read").map(|p| (p.name, p.is_admin)),
        Some(("Cas".into(), false))
    );
    assert_eq!(store.person("nobody").await.expect("read"), None);
    assert_eq!(store.people().await.expect("read").len(), 2);
    let own = Desk::Coordinator { programme: "buddy-gent".parse().expect("a slug"), person: cas.clone() };
    assert_eq!(store.desks_of_person(&cas).await.expect("read"), [there.clone(), own.clone()]);
    assert_eq!(store.desks_with_people().await.expect("read"), [Desk::Site, there.clone(), own].into());
    assert_eq!(store.people_of_desk(&there).await.expect("read").len(), 1);

    assert!(store.advance_totp_step(&cas, 11).await.expect("used"));
    assert!(!store.advance_totp_step(&cas, 11).await.expect("read"), "a code is good once");
    assert!(!store.advance_totp_step(&cas, 9).await.expect("read"), "nor an older one");

    store.disable_person(&cas, NOW).await.expect("shut");
    assert!(store.people_of_desk(&there).await.expect("read").is_empty());
    assert_eq!(store.desks_with_people().await.expect("read"), [Desk::Site].into());
    assert_eq!(store.person(&cas).await.expect("read").and_then(|p| p.disabled_at), Some(NOW));
}

async fn mistakes_are_counted_and_settled(site: Site) {
    let store = site.store;
    let slug: domain::Slug = "2go-antwerpen".parse().expect("a slug");
    for (mistake, now) in
        [(Mistake::Contact, NOW), (Mistake::Gone, NOW + HOUR), (Mistake::Contact, NOW + HOUR)]
    {
        let letter = ReportLetter {
            id: crate::store::new_id(),
            payload: b"sealed".to_vec(),
            token_hash: Some(now.to_le_bytes().to_vec()),
            confirmed: false,
        };
        let letter = (mistake == Mistake::Contact).then_some(letter);
        store.report_mistake(&slug, mistake, letter.as_ref(), &[], now).await.expect("counted");
    }
    let all = store.mistakes().await.expect("read");
    let counted: Vec<_> = all.iter().map(|one| (one.mistake, one.times, one.first_at)).collect();
    assert_eq!(counted, [(Mistake::Contact, 2, NOW), (Mistake::Gone, 1, NOW + HOUR)]);
    store.count_missed("2026-11", 44021, "ouderen", 5).await.expect("counted");
    store.count_missed("2026-11", 44021, "ouderen", 1).await.expect("counted");
    store.count_missed("2025-01", 11002, "werk", 9).await.expect("counted");
    let missed = store.missed("2026-01", 10).await.expect("read");
    assert_eq!(missed.iter().map(|one| (one.nis, one.amount)).collect::<Vec<_>>(), [(44021, 6)]);
    let link = NOW.to_le_bytes();
    assert!(store.has_reporter(&link).await.expect("read") && !store.has_reporter(b"x").await.expect("read"));
    assert!(store.confirm_reporter(&link).await.expect("stored"));
    assert!(!store.confirm_reporter(b"x").await.expect("read"));
    let letters = store.report_letters(&slug, Mistake::Contact).await.expect("read");
    assert_eq!(letters.iter().map(|one| one.confirmed).collect::<Vec<_>>(), [true, false]);
    assert!(store.settle_mistake(&slug, Mistake::Contact, &[mail("answer")]).await.expect("settled"));
    assert!(store.report_letters(&slug, Mistake::Contact).await.expect("read").is_empty());
    assert!(!store.settle_mistake(&slug, Mistake::Area, &[]).await.expect("nothing to settle is no error"));
    assert_eq!(store.mistakes().await.expect("read").len(), 1);
}

async fn sessions_and_attempts(site: Site) {
    let store = site.store;
    let person = enrolled(&store, "Dora", &Desk::Site).await;
    let new = |token: &[u8]| Session {
        token_hash: token.to_vec(),
        person_id: person.clone(),
        created_at: NOW,
        seen_at: NOW,
        secret_under_token: vec![7; 72],
    };
    store.create_session(&new(b"one")).await.expect("made");
    assert!(matches!(store.create_session(&new(b"one")).await, Err(StoreError::Duplicate)));
    let (session, owner) =
        store.session(b"one", NOW + HOUR, HOUR, 8 * HOUR).await.expect("read").expect("still good");
    assert_eq!((session.seen_at, owner.id), (NOW + HOUR, person.clone()), "it was touched");
    assert_eq!(session.secret_under_token, vec![7; 72]);
    assert!(store.session(b"one", NOW + 2 * HOUR, HOUR, 8 * HOUR).await.expect("read").is_some());
    assert!(store.session(b"one", NOW + 4 * HOUR, HOUR, 8 * HOUR).await.expect("read").is_none(), "idle");
    assert!(store.session(b"one", NOW, HOUR, 8 * HOUR).await.expect("read").is_none(), "and gone for good");
    store.create_session(&new(b"two")).await.expect("made");
    assert!(store.session(b"two", NOW + HOUR, 9 * HOUR, HOUR - 1).await.expect("read").is_none(), "too old");
    store.create_session(&new(b"three")).await.expect("made");
    store.end_session(b"three").await.expect("ended");
    store.end_session(b"three").await.expect("ended already");
    assert!(store.session(b"three", NOW, HOUR, HOUR).await.expect("read").is_none());
    store.create_session(&new(b"four")).await.expect("made");
    store.end_sessions_of(&person).await.expect("ended");
    assert!(store.session(b"four", NOW, HOUR, HOUR).await.expect("read").is_none());
    store.create_session(&new(b"five")).await.expect("made");
    store.disable_person(&person, NOW).await.expect("shut");
    assert!(store.session(b"five", NOW, HOUR, HOUR).await.expect("read").is_none());

    for expected in 1..=3 {
        assert_eq!(store.count_attempt(b"key", NOW + expected, HOUR).await.expect("counted"), expected);
    }
    assert_eq!(store.count_attempt(b"other", NOW, HOUR).await.expect("counted"), 1);
    assert_eq!(store.count_attempt(b"key", NOW + HOUR + 1, HOUR).await.expect("counted"), 1, "a new window");
    store.clear_attempts(b"other").await.expect("cleared");
    assert_eq!(store.count_attempt(b"other", NOW, HOUR).await.expect("counted"), 1);
}

async fn a_recovery_replaces_everything_once(site: Site) {
    let store = site.store;
    let (hal, ivo) = (enrolled(&store, "Hal", &Desk::Site).await, enrolled(&store, "Ivo", &Desk::Site).await);
    for (token, person) in [(b"hal".as_slice(), &hal), (b"ivo", &ivo)] {
        let session = Session {
            token_hash: token.to_vec(),
            person_id: person.clone(),
            created_at: NOW,
            seen_at: NOW,
            secret_under_token: vec![7; 72],
        };
        store.create_session(&session).await.expect("made");
    }
    let before = store.person(&hal).await.expect("read").expect("there");
    let new = NewFactors {
        secret_under_pass: vec![12; 72],
        secret_under_recovery: vec![13; 72],
        totp_under_server: vec![14; 60],
        totp_last_step: 5,
    };
    let (told, waiting) = (mail("told"), store.outbox_counts().await.expect("read").waiting);
    assert!(
        !store.replace_factors(&hal, &[9; 72], &new, &told).await.expect("read"),
        "another code was used"
    );
    assert!(!store.replace_factors("nobody", &[3; 72], &new, &told).await.expect("read"));
    assert_eq!(store.person(&hal).await.expect("read").as_ref(), Some(&before), "nothing changed");
    assert!(store.session(b"hal", NOW, HOUR, HOUR).await.expect("read").is_some());

    assert!(store.replace_factors(&hal, &[3; 72], &new, &told).await.expect("replaced"));
    assert!(!store.replace_factors(&hal, &[3; 72], &new, &told).await.expect("read"), "a code is good once");
    let after = store.person(&hal).await.expect("read").expect("there");
    assert_eq!((&after.secret_under_pass, &after.secret_under_recovery), (&vec![12; 72], &vec![13; 72]));
    assert_eq!(
        (&after.totp_under_server, after.totp_last_step),
        (&vec![14; 60], 5),
        "a new secret counts anew"
    );
    assert_eq!((after.public_key, after.email), (before.public_key, before.email), "it is the same person");
    assert!(store.session(b"hal", NOW, HOUR, HOUR).await.expect("read").is_none(), "signed out everywhere");
    assert!(store.session(b"ivo", NOW, HOUR, HOUR).await.expect("read").is_some(), "nobody else is");

    let again = [mail("told again"), mail("never told")];
    assert!(store.replace_phrase(&ivo, &[2; 72], &[22; 72], &again[0]).await.expect("replaced"));
    assert!(!store.replace_phrase(&ivo, &[2; 72], &[23; 72], &again[1]).await.expect("read"), "once");
    let renewed = store.person(&ivo).await.expect("read").expect("there");
    assert_eq!((renewed.secret_under_pass, renewed.secret_under_recovery), (vec![22; 72], vec![3; 72]));
    assert!(store.session(b"ivo", NOW, HOUR, HOUR).await.expect("read").is_none(), "signed out everywhere");
    assert_eq!(store.outbox_counts().await.expect("read").waiting, waiting + 2, "told once, when it was so");

    assert!(store.set_admin(&ivo, &hal, true, NOW).await.expect("stored"));
    assert!(!store.set_admin(&ivo, &hal, true, NOW).await.expect("read"), "is so already");
    assert!(!store.set_admin(&hal, &hal, false, NOW).await.expect("read"), "the last one stays");
    assert!(store.set_admin(&hal, &ivo, true, NOW).await.expect("stored"));
    assert!(store.set_admin(&hal, &hal, false, NOW).await.expect("stored"));
    assert!(store.person(&ivo).await.expect("read").expect("there").is_admin);

    store.disable_person(&ivo, NOW).await.expect("shut");
    assert!(
        !store.replace_factors(&ivo, &[3; 72], &new, &told).await.expect("read"),
        "a shut account stays shut"
    );
}

async fn mail_leaves(site: Site) {
    let store = site.store;
    assert_eq!(store.claim_mail(NOW, NOW + 60).await.expect("read"), None);
    let later = NewMail { next_at: NOW + 100, ..mail("later") };
    let first = mail("first");
    store.add_mail(&later).await.expect("stored");
    store.add_mail(&first).await.expect("stored");
    store.add_mail(&mail("first")).await.expect("the same mail again is no error");
    assert_eq!(store.outbox_counts().await.expect("read"), OutboxCounts { waiting: 2, sent: 0, dead: 0 });

    let taken = store.claim_mail(NOW, NOW + 60).await.expect("claimed").expect("due");
    assert_eq!((&taken.id, &taken.payload, taken.attempts), (&first.id, &first.payload, 1));
    assert_eq!(store.claim_mail(NOW + 59, NOW + 99).await.expect("read"), None, "it is taken");
    let again = store.claim_mail(NOW + 60, NOW + 90).await.expect("claimed").expect("the taker died");
    assert_eq!((&again.id, again.attempts), (&first.id, 2));
    store.mail_failed(&again.id, NOW + 80, "refused", false).await.expect("noted");
    assert_eq!(store.claim_mail(NOW + 79, NOW + 99).await.expect("read"), None, "it waits");
    let third = store.claim_mail(NOW + 80, NOW + 90).await.expect("claimed").expect("due again");
    store.mail_sent(&third.id).await.expect("noted");
    let failed = store.mail_failed(&third.id, NOW, "late", false).await;
    assert!(matches!(failed, Err(StoreError::NotFound)), "what is sent cannot fail: {failed:?}");
    assert!(matches!(store.mail_sent("nothing").await, Err(StoreError::NotFound)));
    let last = store.claim_mail(NOW + 100, NOW + 200).await.expect("claimed").expect("due");
    assert_eq!(last.id, later.id);
    store.mail_failed(&last.id, NOW, "unknown-address", true).await.expect("noted");
    assert_eq!(store.claim_mail(NOW + 900, NOW + 999).await.expect("read"), None, "nothing is left");
    assert_eq!(store.outbox_counts().await.expect("read"), OutboxCounts { waiting: 0, sent: 1, dead: 1 });
}

async fn what_has_had_its_time_goes(site: Site) {
    let store = site.store;
    let person = enrolled(&store, "Lia", &Desk::Site).await;
    for (token, created_at) in [(b"old".as_slice(), NOW), (b"young", NOW + 1)] {
        let person_id = person.clone();
        let session = Session {
            token_hash: token.to_vec(),
            person_id,
            created_at,
            seen_at: created_at,
            secret_under_token: vec![7],
        };
        store.create_session(&session).await.expect("made");
        store.count_attempt(token, created_at, HOUR).await.expect("counted");
        let written = mail(&format!("written {created_at}"));
        store.add_mail(&NewMail { created_at, ..written.clone() }).await.expect("stored");
        store.mail_sent(&written.id).await.expect("sent");
        let dead = mail(&format!("dead {created_at}"));
        store.add_mail(&NewMail { created_at, ..dead.clone() }).await.expect("stored");
        store.mail_failed(&dead.id, created_at, "unknown-address", true).await.expect("given up");
        let late = NewInvitation { expires_at: created_at + HOUR, ..invitation(token, &Desk::Site) };
        store.invite(&late, &mail(&format!("late {created_at}"))).await.expect("made");
    }
    let keep = Retention {
        sessions: HOUR,
        attempts: HOUR,
        proposals: HOUR,
        asked: HOUR,
        forms: HOUR,
        sent_mail: HOUR,
        dead_mail: HOUR,
        audit: HOUR,
    };
    assert_eq!(
        store.forget_expired(NOW + HOUR, &keep).await.expect("swept"),
        6,
        "the old one of each, and that somebody got access"
    );
    assert_eq!(store.forget_expired(NOW + HOUR, &keep).await.expect("swept"), 0);
    assert!(store.session(b"young", NOW + 2, HOUR, HOUR).await.expect("read").is_some());
    assert!(store.invitation(b"young", NOW).await.expect("read").is_some());
    assert_eq!(store.count_attempt(b"young", NOW + 2, HOUR).await.expect("counted"), 2);
    // The letters of the invitations still wait; of those that left, the young one and that of the enrolment stay; of
    // those given up, the young one.
    assert_eq!(store.outbox_counts().await.expect("read"), OutboxCounts { waiting: 2, sent: 2, dead: 1 });

    store.disable_person(&person, NOW).await.expect("shut");
    let shut = store.person(&person).await.expect("read").expect("there");
    assert_eq!(
        (shut.secret_under_pass.len(), shut.totp_under_server.len(), shut.name.as_str()),
        (0, 0, "Lia")
    );
    assert!(store.forget_expired(NOW + HOUR, &keep).await.expect("swept") > 0);
    let gone = store.person(&person).await.expect("read").expect("its row stays");
    assert_eq!((gone.name.as_str(), gone.email.as_str()), ("", ""), "whose it was is gone");
}

/// Every public method of the store is called by a test that runs on both databases.
#[test]
fn no_method_is_left_out() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let text = |path: &std::path::Path| std::fs::read_to_string(path).expect("our own source");
    let called: String = [
        "additions.rs",
        "audit.rs",
        "capacity.rs",
        "clock.rs",
        "contract.rs",
        "coverage.rs",
        "erasure.rs",
        "figures.rs",
        "listings.rs",
        "referrals.rs",
        "quarantine.rs",
        "proposals.rs",
        "directory.rs",
        "races.rs",
        "round_trip.rs",
        "told.rs",
        "wanted.rs",
        "wider.rs",
        "mod.rs",
    ]
    .iter()
    .map(|name| text(&folder.join("tests").join(name)))
    .collect();
    let mut files = 0;
    for folder in [folder.clone(), folder.join("directory"), folder.join("referrals")] {
        for entry in std::fs::read_dir(folder).expect("our own source") {
            let path = entry.expect("a file").path();
            if path.extension().is_some_and(|ending| ending == "rs") {
                files += 1;
                for name in text(&path).split("    pub async fn ").skip(1) {
                    let name = name.split(['(', '<']).next().unwrap_or_default();
                    let call = |before: &str| called.contains(&format!("{before}{name}("));
                    assert!(call(".") || call("Store::"), "{name} of {} is not tested", path.display());
                }
            }
        }
    }
    assert!(files > 12, "the store was found");
}
