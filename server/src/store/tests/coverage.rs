//! Coverage, absences, desks beside each other and hand-overs, on both databases.

use std::collections::BTreeSet;

use domain::Slug;
use domain::directory::{AreaKind, ServiceArea};
use domain::referral::clock::Turn;
use domain::referral::{Coverage, Desk, State};
use domain::taxonomy::Code;

use super::{FORGETFUL, HOUR, NOW, Site, enrolled, invitation, mail, on_both, referral};
use crate::store::coverage::Absence;
use crate::store::outbox::NewMail;
use crate::store::sessions::Session;
use crate::store::{
    Actor, AnswerLink, Change, HandOver, LinkAnswer, NewNote, NewReferral, StoreError, new_id,
};

on_both!(
    coverage_is_kept_and_leaves_with_its_people,
    who_is_away_is_known,
    seats_say_what_keeps_somebody_from_a_desk,
    somebody_sits_at_several_desks,
    a_referral_goes_to_another_desk_once,
    a_link_answers_once,
);

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn own(programme: &str, person: &str) -> Desk {
    Desk::Coordinator { programme: slug(programme), person: person.to_owned() }
}

fn row(coordinator: &str, deputy: Option<&str>) -> Coverage {
    let area = |kind, name: &str| ServiceArea { kind, name: name.to_owned() };
    Coverage {
        id: new_id(),
        programme: slug("buddy-gent"),
        kinds: vec![Code::new("taal"), Code::new("werk")],
        areas: vec![
            area(AreaKind::Region, "Meetjesland"),
            area(AreaKind::Municipality, "'s-Gravenvoeren: hier"),
        ],
        target_groups: Vec::new(),
        coordinator: coordinator.to_owned(),
        deputy: deputy.map(str::to_owned),
    }
}

async fn coverage_is_kept_and_leaves_with_its_people(site: Site) {
    let store = site.store;
    let desk = Desk::Programme(slug("buddy-gent"));
    let (an, bo) = (enrolled(&store, "An", &desk).await, enrolled(&store, "Bo", &desk).await);
    let rows = [row(&an, Some(&bo)), row(&bo, Some(&an)), row(&bo, None)];
    for row in &rows {
        store.add_coverage(row, NOW).await.expect("added");
    }
    assert_eq!(store.coverage_of(&slug("buddy-gent")).await.expect("read"), rows);
    assert_eq!(store.coverage_of(&slug("buddy-genk")).await.expect("read"), []);
    let stranger = store.add_coverage(&row("nobody", None), NOW).await;
    assert!(stranger.is_err(), "{stranger:?}");
    assert!(!store.remove_coverage(&slug("buddy-genk"), &rows[2].id).await.expect("asked"));
    assert!(store.remove_coverage(&slug("buddy-gent"), &rows[2].id).await.expect("removed"));
    assert!(store.leave_desk(&desk, &an, NOW).await.expect("left"));
    assert!(!store.leave_desk(&desk, &an, NOW).await.expect("asked"));
    let left = store.coverage_of(&slug("buddy-gent")).await.expect("read");
    assert_eq!(left, [Coverage { deputy: None, ..rows[1].clone() }], "hers went, and she is nobody's deputy");
}

async fn who_is_away_is_known(site: Site) {
    let store = site.store;
    let desk = Desk::Programme(slug("buddy-gent"));
    let (an, bo) = (enrolled(&store, "An", &desk).await, enrolled(&store, "Bo", &desk).await);
    let away = |person: &str, from: i64, until: i64| Absence {
        id: new_id(),
        person_id: person.to_owned(),
        from_at: NOW + from * HOUR,
        until_at: NOW + until * HOUR,
    };
    let (now, later) = (away(&an, 0, 5), away(&bo, 2, 3));
    for absence in [&now, &later] {
        store.add_absence(absence).await.expect("added");
    }
    assert_eq!(store.absences(NOW).await.expect("read"), [now.clone(), later.clone()]);
    assert_eq!(store.absences(NOW + 4 * HOUR).await.expect("read"), std::slice::from_ref(&now));
    let desks = async |hours: i64| store.desks_away(NOW + hours * HOUR).await.expect("read");
    let only = |desks: &[Desk]| desks.iter().cloned().collect::<BTreeSet<_>>();
    assert_eq!(desks(-1).await, only(&[]));
    assert_eq!(desks(0).await, only(&[own("buddy-gent", &an)]));
    assert_eq!(desks(2).await, only(&[own("buddy-gent", &an), own("buddy-gent", &bo), desk.clone()]));
    assert_eq!(desks(5).await, only(&[]));
    assert!(!store.remove_absence(&bo, &now.id).await.expect("asked"), "not theirs");
    assert!(store.remove_absence(&an, &now.id).await.expect("removed"));
    // Nobody sees what is over, so nobody could take it away: it goes by itself.
    store.forget_expired(later.until_at - 1, &FORGETFUL).await.expect("swept");
    assert_eq!(store.absences(0).await.expect("read"), std::slice::from_ref(&later));
    store.forget_expired(later.until_at, &FORGETFUL).await.expect("swept");
    assert_eq!(store.absences(0).await.expect("read"), []);
    assert_eq!(desks(0).await, only(&[]));
}

async fn seats_say_what_keeps_somebody_from_a_desk(site: Site) {
    let store = site.store;
    let desk = Desk::Programme(slug("buddy-gent"));
    let (an, bo) = (enrolled(&store, "An", &desk).await, enrolled(&store, "Bo", &desk).await);
    let of = async |person: &str| {
        let (seats, names) = store.seats(NOW).await.expect("read");
        assert_eq!(names.len(), 2);
        let seat = seats.into_iter().find(|seat| seat.person == person).expect("a seat");
        (seat.stopped, seat.away, seat.signed_in, seat.bounced)
    };
    let mut stamps = BTreeSet::new();
    let mut is_new = async || stamps.insert(store.seats_stamp().await.expect("read"));
    assert!(is_new().await && !is_new().await, "the same as long as nothing changes");
    assert_eq!(of(&an).await, (false, false, false, false));
    let session = Session {
        token_hash: b"one".to_vec(),
        person_id: an.clone(),
        created_at: NOW,
        seen_at: NOW,
        secret_under_token: vec![7; 72],
    };
    store.create_session(&session).await.expect("made");
    assert_eq!(of(&an).await, (false, false, false, false), "the session of the enrolment");
    let session = Session { token_hash: b"two".to_vec(), created_at: NOW + 1, ..session };
    store.create_session(&session).await.expect("made");
    assert_eq!(of(&an).await, (false, false, true, false));
    assert!(is_new().await);
    store.end_session(b"one").await.expect("ended");
    let absence = Absence { id: new_id(), person_id: an.clone(), from_at: NOW, until_at: NOW + HOUR };
    store.add_absence(&absence).await.expect("added");
    assert!(is_new().await);
    let letter = mail(&format!("nieuw:hash:{an}"));
    store.add_mail(&letter).await.expect("queued");
    assert_eq!(of(&an).await, (false, true, true, false), "a letter that waits did not bounce");
    store.mail_failed(&letter.id, NOW, "unknown-address", true).await.expect("noted");
    assert_eq!(of(&an).await, (false, true, true, true));
    assert!(is_new().await);
    store.disable_person(&bo, NOW).await.expect("stopped");
    assert_eq!(of(&bo).await, (true, false, false, false));
    assert!(is_new().await);
    let rows = [row(&an, Some(&bo))];
    store.add_coverage(&rows[0], NOW).await.expect("added");
    assert_eq!(store.coverage().await.expect("read"), rows);
    assert!(is_new().await);
    store.remove_coverage(&slug("buddy-gent"), &rows[0].id).await.expect("removed");
    store.add_coverage(&Coverage { id: new_id(), ..rows[0].clone() }, NOW).await.expect("added");
    assert!(is_new().await, "another in its place");
}

async fn somebody_sits_at_several_desks(site: Site) {
    let store = site.store;
    let (gent, caw) = (Desk::Programme(slug("buddy-gent")), Desk::Organisation(slug("caw")));
    let an = enrolled(&store, "An", &gent).await;
    store.invite(&invitation(b"more", &caw), &mail("more")).await.expect("invited");
    store.join_desk(b"more", &an, NOW).await.expect("joined");
    let again = store.join_desk(b"more", &an, NOW).await;
    assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
    let all = [caw.clone(), gent.clone(), own("buddy-gent", &an)];
    assert_eq!(store.desks_of_person(&an).await.expect("read"), all);
    assert_eq!(store.desks_with_people().await.expect("read"), all.iter().cloned().collect());
    for desk in &all {
        let people = store.people_of_desk(desk).await.expect("read");
        assert_eq!(
            people.iter().map(|person| person.id.as_str()).collect::<Vec<_>>(),
            [an.as_str()],
            "{desk}"
        );
    }
    store.add_invitation(&invitation(b"by hand", &caw)).await.expect("made");
    let twice = store.add_invitation(&invitation(b"by hand", &caw)).await;
    assert!(matches!(twice, Err(StoreError::Duplicate)), "{twice:?}");
    assert!(store.invitation(b"by hand", NOW).await.expect("read").is_some());
    let bo = enrolled(&store, "Bo", &gent).await;
    assert_eq!(store.people_of_desk(&own("buddy-gent", &bo)).await.expect("read").len(), 1);
    assert_eq!(store.people_of_desk(&own("buddy-genk", &bo)).await.expect("read").len(), 0, "not there");
}

async fn a_referral_goes_to_another_desk_once(site: Site) {
    let store = site.store;
    let gent = Desk::Programme(slug("buddy-gent"));
    let an = enrolled(&store, "An", &gent).await;
    let from = own("buddy-gent", &an);
    let new = referral("over", &from, &[&an]);
    store.send_referral(&new).await.expect("sent");
    assert_eq!(store.load_of_desks().await.expect("read"), [(from.clone(), 1)].into());
    let note = |id: &str| NewNote { id: id.to_owned(), content: b"sealed note".to_vec() };
    assert!(store.add_note(&new.id, &from, &an, &note("n1"), NOW + 1).await.expect("noted"));
    assert!(!store.add_note(&new.id, &Desk::Site, &an, &note("n2"), NOW + 1).await.expect("asked"));
    let (noted, letter) = (note("n3"), mail("over to the site"));
    let over = HandOver {
        seen: None,
        turn: Turn::fresh(NOW + 9),
        remark: None,
        referral_id: &new.id,
        from: &from,
        to: &Desk::Site,
        state: State::HandedOn,
        person_id: Some(&an),
        now: NOW + 2,
        note: Some(&noted),
        mails: std::slice::from_ref(&letter),
    };
    assert!(store.hand_over(&over).await.expect("went"));
    assert!(!store.hand_over(&over).await.expect("asked"), "it has left");
    let row = &store.inbox(&[Desk::Site]).await.expect("read")[0];
    assert_eq!((row.state, row.changed_at), (State::HandedOn, NOW + 2));
    assert_eq!(store.notes(&new.id).await.expect("read").len(), 2);
    let events = store.events(&new.id).await.expect("read");
    assert_eq!(events.last().map(|event| (event.state, event.actor)), Some((State::HandedOn, Actor::Desk)));
    let read = async |desk: &Desk| {
        store.record_reading((&new.id, desk), &an, b"session", NOW + 3, &[]).await.expect("read")
    };
    assert!(!read(&new.desk).await, "whoever opens it at the desk it left moves nothing");
    assert!(read(&Desk::Site).await, "it moves to read");
    assert_eq!(store.load_of_desks().await.expect("read"), [(Desk::Site, 1)].into());
}

async fn a_link_answers_once(site: Site) {
    let store = site.store;
    let gent = Desk::Programme(slug("buddy-gent"));
    let an = enrolled(&store, "An", &gent).await;
    let new = referral("linked", &gent, &[&an]);
    let link = |token: &[u8]| AnswerLink {
        token_hash: token.to_vec(),
        referral_id: new.id.clone(),
        desk: gent.clone(),
        person_id: an.clone(),
        expires_at: NOW + HOUR,
    };
    let [one, two] = [b"one".as_slice(), b"two"].map(link);
    let with = |name: &str, link: &AnswerLink| NewMail { answer: Some(link.clone()), ..mail(name) };
    let mails = vec![with("first", &one), with("second", &two), with("first", &link(b"same mail"))];
    let new = NewReferral { mails, ..new.clone() };
    store.send_referral(&new).await.expect("sent");
    assert_eq!(store.referral(&new.id).await.expect("read").map(|row| row.desk), Some(gent.clone()));
    assert_eq!(store.answer_link(b"one", NOW).await.expect("read"), Some(one.clone()));
    assert_eq!(store.answer_link(b"one", NOW + HOUR).await.expect("read"), None, "too old");
    assert_eq!(store.answer_link(b"same mail", NOW).await.expect("read"), None, "that mail was never stored");
    let call = LinkAnswer { link: &one, from: State::Received, call: true, now: NOW + 1, mails: &[] };
    assert!(store.answer_by_link(&call).await.expect("answered"));
    let known = store.any_answer_link(b"one").await.expect("read");
    assert_eq!(known, Some(one.clone()), "what became of it can still be said");
    assert_eq!(store.any_answer_link(b"none").await.expect("read"), None);
    assert!(!store.answer_by_link(&call).await.expect("asked"), "used");
    assert_eq!(store.answer_link(b"one", NOW).await.expect("read"), None, "it opens nothing more");
    assert_eq!(store.any_answer_link(b"one").await.expect("read"), Some(one.clone()), "but is known");
    assert_eq!(store.any_answer_link(b"same mail").await.expect("read"), None);
    let late = LinkAnswer { link: &two, call: false, ..call };
    assert!(!store.answer_by_link(&late).await.expect("asked"), "an answer uses up every link");
    let row = store.referral(&new.id).await.expect("read").expect("there");
    assert_eq!((row.state, row.call_asked_at), (State::Received, Some(NOW + 1)));
    assert_eq!(row.turn, Turn::fresh(NOW + 1), "whoever answers has a fresh clock");
    assert!(store.settle_call(&new.id).await.expect("settled"));
    assert!(!store.settle_call(&new.id).await.expect("asked"));
    assert_eq!(store.referral("nothing").await.expect("read"), None);

    let third = link(b"three");
    store.add_mail(&with("third", &third)).await.expect("stored");
    let taken = LinkAnswer { link: &third, from: State::Received, call: false, now: NOW + 2, mails: &[] };
    let stale = LinkAnswer { from: State::HandedOn, ..taken };
    assert!(!store.answer_by_link(&stale).await.expect("asked"), "its author saw another state");
    assert!(store.answer_by_link(&taken).await.expect("taken"));
    let row = store.referral(&new.id).await.expect("read").expect("there");
    assert_eq!((row.state, row.call_asked_at), (State::Read, None));
    assert_eq!(store.events(&new.id).await.expect("read").len(), 2);

    let again = link(b"again");
    store.add_mail(&with("again", &again)).await.expect("stored");
    let call = LinkAnswer { link: &again, from: State::Read, now: NOW + 2, ..call };
    assert!(store.answer_by_link(&call).await.expect("answered"));
    let fourth = link(b"four");
    store.add_mail(&with("fourth", &fourth)).await.expect("stored");
    let refusal = Change {
        referral_id: &new.id,
        from: State::Read,
        desk: Some(&gent),
        to: State::NoRoom,
        actor: Actor::Desk,
        person_id: Some(&an),
        now: NOW + 3,
        hand_on: Some(&Desk::Site),
        link: Some(b"three"),
        note: None,
        mails: &[],
    };
    assert!(!store.change_state(&refusal).await.expect("asked"), "that link was used");
    assert!(store.change_state(&Change { link: Some(b"four"), ..refusal }).await.expect("moved"));
    assert_eq!(store.answer_link(b"four", NOW).await.expect("read"), None);
    let row = store.referral(&new.id).await.expect("read").expect("there");
    assert_eq!((row.state, row.call_asked_at), (State::HandedOn, None), "who has it now asked for no call");
    // Weeks later its holder still reads what became of it; until the request is erased.
    store.forget_expired(NOW + 50 * HOUR, &FORGETFUL).await.expect("swept");
    assert_eq!(store.any_answer_link(b"four").await.expect("read"), Some(fourth));
    let row = store.referral(&new.id).await.expect("read").expect("there");
    assert_eq!(
        store.desks_that_read(&new.id).await.expect("read"),
        [gent.clone(), own("buddy-gent", &an)].into()
    );
    let by = (&row, "nothing");
    assert!(store.erase_referral(by, Actor::Person, "2026-11", NOW + 4, &[]).await.expect("erased"));
    assert_eq!(store.any_answer_link(b"four").await.expect("read"), None);
}
