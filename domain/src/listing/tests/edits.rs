//! An edit keeps what it does not touch, and holds back what an owner may not change alone.

use proptest::prelude::*;

use super::{World, world};
use crate::directory::{AreaKind, Contact, Programme, ServiceArea, Status};
use crate::listing::change::{Guarded, STOPPED, STOPPED_BY_SITE, answers, edited, parted, restored};
use crate::listing::{Field, Group, Part, dates, differences};

fn form_of(world: &World, programme: &Programme) -> crate::listing::Answers {
    let organisation = world.directory.organisations.iter().find(|one| one.slug == programme.organisation);
    let mut form = answers(programme, &organisation.expect("it has one").name, &world.places);
    form.insert(Field::JouwEmail, vec!["an@debrug.test".to_owned()]);
    form
}

#[test]
fn a_form_that_is_sent_as_it_was_found_changes_nothing() {
    let world = world();
    let mut asked = Vec::new();
    for programme in &world.directory.programmes {
        match world.parse(&form_of(world, programme)) {
            Ok(edit) => {
                let after = edited(programme, &edit);
                assert_eq!(differences(programme, &after), [], "{}", programme.slug);
                assert_eq!(after, *programme, "{}", programme.slug);
            }
            // Public sources do not say everything that we ask of who keeps a listing.
            Err(wrong) => asked.extend(wrong.into_iter().map(|(field, _)| field)),
        }
    }
    let may_be_missing = [Field::Soort, Field::Zetel, Field::Gebieden, Field::Website];
    asked.retain(|field| !may_be_missing.contains(field));
    assert_eq!(asked, [], "fields that a source filled in with something the form refuses");
}

#[test]
fn every_part_is_told_from_every_other() {
    let programme = &world().directory.programmes[0];
    let others = &world().directory.programmes[1..];
    for part in Part::ALL {
        let Some(other) = others.iter().find(|other| part.differs(programme, other)) else { continue };
        assert!(differences(programme, other).contains(&part));
    }
    for other in others {
        let mut copy = other.clone();
        (copy.id, copy.slug) = (programme.id, programme.slug.clone());
        (copy.capacity, copy.wanted) = (programme.capacity.clone(), programme.wanted.clone());
        // What no part sees would be changed without a trace.
        assert_eq!(differences(programme, &copy).is_empty(), copy == *programme, "{}", other.slug);
    }
    assert!(Group::ALL.into_iter().all(|group| Part::ALL.iter().any(|part| part.group() == Some(group))));
}

#[test]
fn another_name_address_or_all_of_flanders_waits_and_the_rest_is_live() {
    let world = world();
    let named = |kind, name: &str| ServiceArea { kind, name: name.to_owned() };
    let mut before = world.directory.programmes[0].clone();
    before.service_areas = vec![named(AreaKind::Municipality, "Gent")];
    let mut after = before.clone();
    after.summary.nl = "Iets anders.".to_owned();
    after.service_areas = vec![named(AreaKind::Province, "Oost-Vlaanderen")];
    assert_eq!(parted(&before, after.clone(), &world.places), (after.clone(), Vec::new()));

    after.name = "Iets nieuws".to_owned();
    after.contact.email = Some("nieuw@debrug.test".to_owned().try_into().unwrap());
    after.service_areas = vec![named(AreaKind::Flanders, "Vlaanderen")];
    let (now, waits) = parted(&before, after.clone(), &world.places);
    assert_eq!((now.name.as_str(), &now.contact), (before.name.as_str(), &before.contact));
    assert_eq!((&now.service_areas, now.summary.nl.as_str()), (&before.service_areas, "Iets anders."));
    assert_eq!(waits.iter().map(Guarded::name).collect::<Vec<_>>(), ["naam", "bereik", "gebied"]);
    assert_eq!(waits.iter().map(Guarded::is_for_the_site).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(waits.iter().fold(now, |now, waits| waits.applied(now)), after, "all agreed: the whole edit");

    // Who covered Flanders may leave a part of it without asking.
    before.service_areas = vec![named(AreaKind::Flanders, "Vlaanderen")];
    let mut less = before.clone();
    let two = ["Limburg", "Antwerpen"].map(|name| named(AreaKind::Province, name));
    less.service_areas = two.to_vec();
    assert_eq!(parted(&before, less.clone(), &world.places), (less, Vec::new()));
}

/// Two edits of what must wait, and what the site corrected in between: nobody's is lost.
#[test]
fn what_waits_changes_only_what_was_asked() {
    let world = world();
    let address = |text: &str| Some(text.to_owned().try_into().expect("an address"));
    let site = |text: &str| Some(text.to_owned().try_into().expect("a website"));
    let mut before = world.directory.programmes[0].clone();
    before.contact = Contact { email: address("oud@debrug.test"), phone: None };
    let guarded = |stands: &Programme, after: Programme| {
        let (_, mut waits) = parted(stands, after, &world.places);
        waits.pop().expect("it waits")
    };
    let mut mailed = before.clone();
    mailed.contact.email = address("nieuw@debrug.test");
    let first = guarded(&before, mailed);
    let mut moved = before.clone();
    moved.website = site("https://debrug.test/");
    assert_ne!(moved.website, before.website);
    let second = guarded(&before, moved.clone()).joined(&first, &before);
    let both = second.applied(before.clone());
    assert_eq!((&both.contact.email, &both.website), (&address("nieuw@debrug.test"), &moved.website));

    let mut corrected = before.clone();
    corrected.website = site("https://debrug.test/buddy");
    let after = first.applied(corrected.clone());
    assert_eq!((after.website, after.contact.email), (corrected.website, address("nieuw@debrug.test")));
}

#[test]
fn an_owner_brings_back_what_an_owner_may_edit() {
    let world = world();
    let [now, then] = [0, 1].map(|at| world.directory.programmes[at].clone());
    let mut then = Programme { id: now.id, slug: now.slug.clone(), ..then };
    then.status = Status::Unconfirmed;
    let by_owner = restored(&now, then.clone(), false);
    let kept = differences(&now, &by_owner).into_iter().filter(|part| part.is_of_site());
    assert_eq!(kept.collect::<Vec<_>>(), []);
    let left = differences(&then, &by_owner).into_iter().filter(|part| !part.is_of_site());
    assert_eq!(left.collect::<Vec<_>>(), []);
    let by_site = restored(&now, then.clone(), true);
    assert_eq!(differences(&then, &by_site), []);

    let ended = |why: &str| Programme { status: Status::Ended(why.to_owned()), ..now.clone() };
    assert_eq!(restored(&ended(STOPPED), then.clone(), false).status, Status::Listed);
    assert!(restored(&ended(STOPPED_BY_SITE), then, false).has_ended(), "the site ended it");
}

#[test]
fn each_group_of_facts_has_its_own_date() {
    let first = world().directory.programmes[0].clone();
    let mut second = first.clone();
    second.contact.email = Some("nieuw@debrug.test".to_owned().try_into().unwrap());
    let mut third = second.clone();
    third.min_age = Some(3);
    let versions = [(&third, 3, false), (&second, 2, false), (&first, 1, false)];
    assert_eq!(dates(versions.into_iter()), [(Group::VoorWie, 3), (Group::Bereik, 2)]);
    let versions = [(&third, 3, false), (&third, 2, true), (&first, 1, false)];
    let all = [(Group::Wat, 2), (Group::VoorWie, 2), (Group::Waar, 2), (Group::Bereik, 2)];
    assert_eq!(dates(versions.into_iter()), all, "confirmed as a whole");
    assert_eq!(dates([(&first, 1, false)].into_iter()), []);
}

proptest! {
    /// Whatever two listings an edit goes between: what is live at once and what waits are together the edit.
    #[test]
    fn nothing_of_an_edit_is_lost(a in 0usize..200, b in 0usize..200) {
        let world = world();
        let all = &world.directory.programmes;
        let (before, to) = (&all[a % all.len()], &all[b % all.len()]);
        let mut after = to.clone();
        (after.id, after.slug) = (before.id, before.slug.clone());
        let (now, waits) = parted(before, after.clone(), &world.places);
        prop_assert_eq!(&now.name, &before.name);
        prop_assert_eq!(&now.contact, &before.contact);
        prop_assert_eq!(waits.iter().fold(now, |now, waits| waits.applied(now)), after);
    }
}
