//! Who keeps a listing, what of their edits waits, claims and confirmations: every statement, on both databases.

use domain::Slug;
use domain::directory::{Programme, Status};
use domain::listing::change::Guarded;
use domain::listing::differences;
use domain::referral::Desk;
use proptest::prelude::*;

use super::{NOW, Site, embedded, invitation, mail, new_person, on_both};
use crate::store::changes::{ChangeState, NewChange};
use crate::store::claims::{Claim, ClaimState, Decision};
use crate::store::confirmations::{Clock, ConfirmLink, Confirmation};
use crate::store::directory::{Edit, Why};
use crate::store::{NewInvitation, Store, StoreError, new_id};

on_both!(
    owners_lead_leave_and_are_written_down,
    an_edit_waits_where_it_must_and_is_decided_once,
    a_claim_is_tried_and_decided_once,
    a_confirmation_has_a_clock_and_links,
    who_left_leaves_nothing_that_goes_on_by_itself,
    nobody_writes_over_what_they_did_not_see,
    a_file_is_read_in_whole_once_or_not_at_all,
);

async fn listed(site: &Site) -> Programme {
    let (directory, taxonomy) = embedded();
    site.store.import_embedded(&directory, &taxonomy, "a").await.expect("imported");
    directory.programmes[0].clone()
}

/// Somebody who used an invitation that gives them the listing.
async fn owner(store: &Store, slug: &Slug, name: &str, now: i64) -> String {
    let desk = Desk::Programme(slug.clone());
    let new = NewInvitation { owns: Some(slug.clone()), ..invitation(name.as_bytes(), &desk) };
    store.add_invitation(&new).await.expect("invited");
    let person = new_person(name);
    store.finish_enrolment(&new.token_hash, &person, now).await.expect("enrolled");
    person.id
}

async fn owners_lead_leave_and_are_written_down(site: Site) {
    let programme = listed(&site).await;
    let (store, slug) = (&site.store, &programme.slug);
    assert!(store.owners(slug).await.expect("read").is_empty());
    let an = owner(store, slug, "An", NOW).await;
    let bo = owner(store, slug, "Bo", NOW + 1).await;
    let owners = store.owners(slug).await.expect("read");
    let told = |owners: &[crate::store::owners::Owner]| -> Vec<(String, bool)> {
        owners.iter().map(|owner| (owner.name.clone(), owner.lead)).collect()
    };
    assert_eq!(told(&owners), [("An".to_owned(), true), ("Bo".to_owned(), false)]);
    assert_eq!((owners[0].email.as_str(), owners[0].since), ("An@Voorbeeld.be", NOW));
    assert_eq!(store.owned_by(&bo).await.expect("read"), std::slice::from_ref(slug));
    assert!(!store.add_owner(slug, &bo, NOW + 2).await.expect("read"), "they do already");
    assert!(store.set_lead(slug, &bo).await.expect("stored"));
    assert!(!store.set_lead(slug, "nobody").await.expect("read"));
    assert_eq!(told(&store.owners(slug).await.expect("read"))[1], ("Bo".to_owned(), true));
    assert!(store.remove_owner(slug, &bo, &an, NOW + 3).await.expect("stored"));
    assert!(!store.remove_owner(slug, &bo, &an, NOW + 3).await.expect("read"));
    assert_eq!(told(&store.owners(slug).await.expect("read")), [("An".to_owned(), true)], "somebody leads");
    // Whoever loses access keeps nothing.
    assert!(store.add_owner(slug, &bo, NOW + 4).await.expect("stored"));
    store.disable_person(&an, NOW + 5).await.expect("stopped");
    assert_eq!(told(&store.owners(slug).await.expect("read")), [("Bo".to_owned(), true)]);
    // A later release of the directory leaves a listing alone that somebody keeps.
    let (mut directory, taxonomy) = embedded();
    directory.programmes[0].name.push_str(" anders");
    store.import_embedded(&directory, &taxonomy, "b").await.expect("imported");
    assert_eq!(store.programme(slug).await.expect("read").map(|one| one.name), Some(programme.name));
}

async fn an_edit_waits_where_it_must_and_is_decided_once(site: Site) {
    let programme = listed(&site).await;
    let (store, slug) = (&site.store, &programme.slug);
    let mut live = programme.clone();
    live.summary.nl = "Iets anders.".to_owned();
    let change = |to: &str| NewChange {
        id: new_id(),
        change: Guarded::Naam { to: to.to_owned() },
        goes_at: Some(NOW + 10),
        stop_hash: Some(to.as_bytes().to_vec()),
    };
    let edit = |programme: &'static str| programme;
    let (one, two) = (change(edit("Eerste")), change(edit("Tweede")));
    let first = Edit { programme: &live, base: Some(&programme), author: "an", why: Why::Edited, now: NOW };
    store.edit_programme(&first, std::slice::from_ref(&one), &[mail("notice")], None).await.expect("stored");
    let same = Edit { programme: &live, base: Some(&live), now: NOW + 1, ..first };
    store.edit_programme(&same, std::slice::from_ref(&two), &[], None).await.expect("stored");
    let waiting = store.waiting_changes().await.expect("read");
    assert_eq!(waiting.iter().map(|one| &one.id).collect::<Vec<_>>(), [&two.id], "the later one replaces");
    assert_eq!((&waiting[0].slug, &waiting[0].change, waiting[0].goes_at), (slug, &two.change, two.goes_at));
    let by_link = |hash: &'static [u8]| async move { store.change_by_link(hash).await.expect("read") };
    assert_eq!(by_link(b"Eerste").await.map(|one| one.state), Some(ChangeState::Replaced));
    assert_eq!(by_link(b"Tweede").await.as_ref(), Some(&waiting[0]));
    assert_eq!(by_link(b"x").await, None);

    let named = two.change.applied(live.clone());
    let goes = Edit { programme: &named, base: Some(&programme), now: NOW + 2, ..first };
    let stale = store.decide_change(&two.id, ChangeState::Done, "bo", Some(&goes), &[], NOW + 2).await;
    assert!(matches!(stale, Err(StoreError::Conflict)), "it is not what stands: {stale:?}");
    let goes = Edit { base: Some(&live), ..goes };
    let done = |state| store.decide_change(&two.id, state, "bo", Some(&goes), &[], NOW + 2);
    assert!(done(ChangeState::Done).await.expect("stored"));
    assert!(!done(ChangeState::Refused).await.expect("read"), "decided before");
    assert_eq!(store.programme(slug).await.expect("read").as_ref(), Some(&named));
    let versions = store.versions(slug).await.expect("read");
    assert_eq!(versions.len(), 3, "an edit of which all waits is no version");
}

async fn a_claim_is_tried_and_decided_once(site: Site) {
    let programme = listed(&site).await;
    let (store, slug) = (&site.store, &programme.slug);
    let new = |state, code: Option<&[u8]>, at| Claim {
        id: new_id(),
        slug: slug.clone(),
        state,
        code_hash: code.map(<[u8]>::to_vec),
        payload: Some(b"sealed".to_vec()),
        created_at: at,
    };
    let (coded, called) =
        (new(ClaimState::Code, Some(b"code"), NOW), new(ClaimState::Waiting, None, NOW + 1));
    let waiting = async || store.outbox_counts().await.expect("read").waiting;
    let letters = waiting().await;
    let (one, other) = (mail("code"), mail("code of another"));
    let twin = Claim { id: new_id(), ..coded.clone() };
    let at_once = tokio::join!(
        store.add_claim(&coded, Some(&one), NOW - 100),
        store.add_claim(&twin, Some(&other), NOW - 100)
    );
    let stored = [at_once.0.expect("asked"), at_once.1.expect("asked")];
    assert_eq!(stored.iter().filter(|stored| **stored).count(), 1, "one code a week");
    assert_eq!(waiting().await, letters + 1);
    let coded = if stored[0] { coded } else { twin };
    assert!(store.add_claim(&called, None, NOW - 100).await.expect("stored"), "a call is no code");
    assert_eq!(store.claim_with_code(slug, NOW - 1).await.expect("read").as_ref(), Some(&coded));
    assert_eq!(store.claim_with_code(slug, NOW).await.expect("read"), None, "too old");
    assert_eq!(store.waiting_claims().await.expect("read"), std::slice::from_ref(&called));
    assert_eq!(store.try_claim(&coded.id).await.expect("stored"), 1);
    assert_eq!(store.try_claim(&coded.id).await.expect("stored"), 2);
    assert!(matches!(store.try_claim("none").await, Err(StoreError::NotFound)));
    let desk = Desk::Programme(slug.clone());
    let invited = NewInvitation { owns: Some(slug.clone()), ..invitation(b"claim", &desk) };
    let letter = mail("welcome");
    let decision = Decision {
        id: &coded.id,
        from: ClaimState::Code,
        to: ClaimState::Granted,
        by: "code",
        payload: None,
        invitation: Some(&invited),
        letter: &letter,
        told: &[],
        now: NOW + 2,
    };
    assert!(store.decide_claim(&decision).await.expect("stored"));
    assert!(!store.decide_claim(&decision).await.expect("read"), "once");
    let granted = store.claim_with_code(slug, NOW - 1).await.expect("read").expect("it is there");
    assert_eq!((granted.state, granted.payload), (ClaimState::Granted, None));
    assert!(store.invitation(b"claim", NOW + 3).await.expect("read").is_some());
    let refusal = mail("no");
    let no = Decision {
        id: &called.id,
        from: ClaimState::Waiting,
        to: ClaimState::Refused,
        invitation: None,
        letter: &refusal,
        ..decision
    };
    assert!(store.decide_claim(&no).await.expect("stored"));
    assert!(store.waiting_claims().await.expect("read").is_empty());
}

async fn a_confirmation_has_a_clock_and_links(site: Site) {
    let programme = listed(&site).await;
    let (store, slug) = (&site.store, &programme.slug);
    let an = owner(store, slug, "An", NOW).await;
    let day = |text: &str| text.parse::<jiff::civil::Date>().expect("a day");
    let first = day("2026-03-01");
    let holds = Programme { confirmed: Some(first), status: Status::Listed, ..programme.clone() };
    let edit = Edit { programme: &holds, base: Some(&programme), author: &an, why: Why::Confirmed, now: NOW };
    assert!(store.confirm_programme(&edit, Clock::Starts(first), None).await.expect("stored"));
    let clock = Confirmation { slug: slug.clone(), first, last: first, steps: 0 };
    assert_eq!(store.confirmations().await.expect("read"), std::slice::from_ref(&clock));

    let link = |name: &str| ConfirmLink {
        token_hash: name.as_bytes().to_vec(),
        slug: slug.clone(),
        person_id: an.clone(),
        expires_at: NOW + 100,
    };
    let letters = [(link("one"), mail("one")), (link("two"), mail("two"))];
    assert!(store.step_confirmation(&clock, 1, None, &letters).await.expect("stored"));
    assert!(!store.step_confirmation(&clock, 1, None, &[]).await.expect("read"), "somebody was first");
    assert_eq!(store.confirm_link(b"one", NOW + 1).await.expect("read"), Some(link("one")));
    assert_eq!(store.confirm_link(b"one", NOW + 100).await.expect("read"), None, "too old");
    let aged = Programme { status: Status::Silent, ..holds.clone() };
    let silent =
        Edit { programme: &aged, base: Some(&holds), author: "versheid", why: Why::Aged, now: NOW + 2 };
    let clock = Confirmation { steps: 1, ..clock };
    assert!(store.step_confirmation(&clock, 4, Some(&silent), &[]).await.expect("stored"));
    assert_eq!(store.programme(slug).await.expect("read").map(|one| one.status), Some(Status::Silent));

    let later = day("2027-03-01");
    let again = Programme { confirmed: Some(later), ..holds.clone() };
    let answer = Edit { programme: &again, base: Some(&aged), now: NOW + 3, ..edit };
    let one: Option<&[u8]> = Some(b"one");
    assert!(store.confirm_programme(&answer, Clock::Starts(later), one).await.expect("stored"));
    assert_eq!(store.confirm_link(b"two", NOW + 4).await.expect("read"), None, "its sister too");
    assert!(
        !store.confirm_programme(&answer, Clock::Starts(later), one).await.expect("read"),
        "a link works once"
    );
    let clocks = store.confirmations().await.expect("read");
    assert_eq!(clocks, [Confirmation { slug: slug.clone(), first, last: later, steps: 0 }]);

    let over = Programme { status: Status::Ended("gestopt".to_owned()), ..again.clone() };
    let end = Edit { programme: &over, base: Some(&again), why: Why::Stopped, now: NOW + 5, ..edit };
    assert!(!store.end_programme(&end, Some(b"none")).await.expect("read"), "no such link");
    assert!(store.end_programme(&end, None).await.expect("stored"));
    assert_eq!(store.confirmations().await.expect("read").len(), 1, "where it comes back its clock goes on");
    let back = Edit { programme: &again, base: Some(&over), why: Why::Restored, now: NOW + 6, ..edit };
    let today = day("2027-05-01");
    store.edit_programme(&back, &[], &[], Some(Clock::Restarts(today))).await.expect("stored");
    let clocks = store.confirmations().await.expect("read");
    assert_eq!(clocks, [Confirmation { slug: slug.clone(), first, last: today, steps: 0 }]);
    // What the site confirms starts no clock; what an organisation edits does.
    let other = &embedded().0.programmes[1];
    let moved = Programme { confirmed: Some(today), ..other.clone() };
    let edit = Edit { programme: &moved, base: Some(other), now: NOW + 7, ..edit };
    assert!(store.confirm_programme(&edit, Clock::Restarts(today), None).await.expect("stored"));
    assert_eq!(store.confirmations().await.expect("read").len(), 1);
    let edit = Edit { base: Some(&moved), ..edit };
    store.edit_programme(&edit, &[], &[], Some(Clock::Starts(today))).await.expect("stored");
    assert_eq!(store.confirmations().await.expect("read").len(), 2);
}

async fn who_left_leaves_nothing_that_goes_on_by_itself(site: Site) {
    let programme = listed(&site).await;
    let (store, slug) = (&site.store, &programme.slug);
    let people = [owner(store, slug, "An", NOW).await, owner(store, slug, "Bo", NOW + 1).await];
    let day = "2026-03-01".parse().expect("a day");
    let stands = Programme { confirmed: Some(day), ..programme.clone() };
    let edit =
        Edit { programme: &stands, base: Some(&programme), author: "an", why: Why::Confirmed, now: NOW };
    assert!(store.confirm_programme(&edit, Clock::Starts(day), None).await.expect("stored"));
    let clock = Confirmation { slug: slug.clone(), first: day, last: day, steps: 0 };
    let link = |person: &str| ConfirmLink {
        token_hash: person.as_bytes().to_vec(),
        slug: slug.clone(),
        person_id: person.to_owned(),
        expires_at: NOW + 100,
    };
    let letters = people.each_ref().map(|person| (link(person), mail(person)));
    assert!(store.step_confirmation(&clock, 1, None, &letters).await.expect("stored"));
    for (at, person) in people.iter().enumerate() {
        let change = NewChange {
            id: new_id(),
            change: Guarded::Naam { to: person.clone() },
            goes_at: Some(NOW + 10),
            stop_hash: Some(person.as_bytes().to_vec()),
        };
        let edit = Edit { programme: &stands, base: Some(&stands), author: person, ..edit };
        store.edit_programme(&edit, &[change], &[], None).await.expect("stored");
        let works = async || store.confirm_link(person.as_bytes(), NOW + 1).await.expect("read").is_some();
        let goes_at = async || store.waiting_changes().await.expect("read")[0].goes_at;
        assert!(works().await && goes_at().await == Some(NOW + 10));
        if at == 0 {
            assert!(store.remove_owner(slug, person, person, NOW + 2).await.expect("stored"));
        } else {
            store.disable_person(person, NOW + 2).await.expect("stopped");
        }
        assert!(!works().await, "a link to who left");
        assert_eq!(goes_at().await, None, "a person decides");
    }
}

async fn nobody_writes_over_what_they_did_not_see(site: Site) {
    let programme = listed(&site).await;
    let store = &site.store;
    let edits = ["Een", "Twee"].map(|name| Programme { name: name.to_owned(), ..programme.clone() });
    let of =
        |edit| Edit { programme: edit, base: Some(&programme), author: "an", why: Why::Edited, now: NOW };
    let (one, two) = (of(&edits[0]), of(&edits[1]));
    let (one, two) =
        tokio::join!(store.edit_programme(&one, &[], &[], None), store.edit_programme(&two, &[], &[], None));
    let lost = |outcome: &Result<(), StoreError>| matches!(outcome, Err(StoreError::Conflict));
    assert!(one.is_ok() && lost(&two) || two.is_ok() && lost(&one), "one of two: {one:?} {two:?}");
}

async fn a_file_is_read_in_whole_once_or_not_at_all(site: Site) {
    let programme = listed(&site).await;
    let store = &site.store;
    let an = owner(store, &programme.slug, "An", NOW).await;
    let new = |name: &str| Programme {
        slug: name.parse().expect("a slug"),
        id: domain::directory::ids::of("service", name),
        ..programme.clone()
    };
    let changed = Programme { name: "Anders".to_owned(), ..programme.clone() };
    let edit =
        Edit { programme: &changed, base: Some(&programme), author: &an, why: Why::Imported, now: NOW };
    let by = (an.as_str(), NOW);
    // The second of two is listed already: nothing of the file is written.
    let adds = [(new("eerste-duo"), None), (programme.clone(), None)];
    let taken = store.import_listings(None, &adds, &[(edit, Vec::new())], &[], by, &[]).await;
    assert!(matches!(taken, Err(StoreError::Duplicate)), "{taken:?}");
    assert!(!store.slug_is_used(&adds[0].0.slug).await.expect("read"));
    assert_eq!(store.programme(&programme.slug).await.expect("read").as_ref(), Some(&programme));

    store.add_import("file-0", &an, b"before", NOW).await.expect("stored");
    store.add_import("file-1", &an, b"sealed", NOW).await.expect("stored");
    assert_eq!(store.import_draft("file-0", &an).await.expect("read"), None, "the later one is looked at");
    assert_eq!(store.import_draft("file-1", &an).await.expect("read").as_deref(), Some(&b"sealed"[..]));
    assert_eq!(store.import_draft("file-1", "bo").await.expect("read"), None, "nobody else's");
    let adds = [(new("eerste-duo"), None), (new("tweede-duo"), None)];
    let read_in = || store.import_listings(Some("file-1"), &adds, &[], &[], by, &[]);
    assert!(read_in().await.expect("stored"));
    assert!(!read_in().await.expect("read"), "once");
    assert!(
        store
            .import_listings(None, &[], &[(edit, Vec::new())], &[], by, &[mail("told")])
            .await
            .expect("stored")
    );
    assert_eq!(store.programme(&programme.slug).await.expect("read").as_ref(), Some(&changed));
    assert_eq!(store.versions(&adds[1].0.slug).await.expect("read")[0].why, Why::Imported);
}

/// A step of a history: an edit towards another listing's facts, or the version so many back.
#[derive(Debug, Clone)]
enum Step {
    Edit(usize, String),
    Restore(usize),
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Any row of edits and restores: each is a version, each version is whole, and the newest is what stands.
    #[test]
    fn a_history_is_complete(steps in prop::collection::vec(
        prop_oneof![(0..50_usize, "[A-Z][a-z]{2,8}").prop_map(|(n, name)| Step::Edit(n, name)),
                    (0..6_usize).prop_map(Step::Restore)], 1..14))
    {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        runtime.block_on(async {
            let site = Site::sqlite().await;
            let (directory, _) = embedded();
            let first = listed(&site).await;
            let mut said = vec![first.clone()];
            for (at, step) in (NOW..).zip(steps) {
                let stands = said[said.len() - 1].clone();
                let after = match step {
                    Step::Edit(from, name) => {
                        let other = &directory.programmes[from % directory.programmes.len()];
                        Programme { name, kinds: other.kinds.clone(), contact: other.contact.clone(), ..stands.clone() }
                    }
                    Step::Restore(back) => said[said.len().saturating_sub(back + 1)].clone(),
                };
                let edit = Edit { programme: &after, base: Some(&stands), author: "an", why: Why::Edited, now: at };
                site.store.edit_programme(&edit, &[], &[], None).await.unwrap();
                if !differences(&stands, &after).is_empty() {
                    said.push(after);
                }
            }
            let mut versions = site.store.versions(&first.slug).await.unwrap();
            versions.reverse();
            let kept: Vec<Programme> = versions.into_iter().map(|version| version.programme).collect();
            let expected = if said.len() == 1 { Vec::new() } else { said.clone() };
            prop_assert_eq!(kept, expected);
            prop_assert_eq!(site.store.programme(&first.slug).await.unwrap(), said.pop());
            Ok(())
        })?;
    }
}
