//! Any programme comes back as it went in.

use domain::directory::{
    AreaKind, Contact, CostOption, Location, Part, Phone, Programme, Room, Schedule, ServiceArea,
    ServiceCapacity, Status,
};
use domain::taxonomy::{Code, Scheme, Taxonomy};
use domain::{Slug, Translated};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::{NOW, Site, embedded, on_both};
use crate::store::directory::Why;

on_both!(every_programme_survives);

/// Any text but NUL, which PostgreSQL cannot store and strict loading never lets in.
fn text() -> impl Strategy<Value = String> {
    "[^\\x00]{0,24}"
}

fn codes(taxonomy: &Taxonomy, scheme: Scheme) -> impl Strategy<Value = Vec<Code>> + use<> {
    let known: Vec<Code> = taxonomy.of(scheme).map(|term| term.code.clone()).collect();
    vec(proptest::sample::select(known), 0..5)
}

fn day() -> impl Strategy<Value = jiff::civil::Date> {
    (1990_i16..2100, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| jiff::civil::date(year, month, day))
}

fn web() -> impl Strategy<Value = domain::web::WebUrl> {
    "https?://[a-z]{1,9}\\.be/[a-zA-Z0-9/?=&#%.-]{0,20}"
        .prop_map(|text| text.try_into().expect("a web address"))
}

fn capacity() -> impl Strategy<Value = ServiceCapacity> {
    let room = prop_oneof![
        Just(Room::Open),
        any::<u8>().prop_map(Room::WaitingList),
        Just(Room::Full),
        Just(Room::Unknown)
    ];
    (room, day()).prop_map(|(room, updated)| ServiceCapacity { part: Part::default(), room, updated })
}

fn contact() -> impl Strategy<Value = Contact> {
    let phone = ("\\+[0-9]{8,15}", text())
        .prop_map(|(number, display)| Phone { number: number.try_into().expect("a number"), display });
    let email = "[a-z]{1,9}@[a-z]{1,9}\\.be".prop_map(|text| text.try_into().expect("an address"));
    (of(email), of(phone)).prop_map(|(email, phone)| Contact { email, phone })
}

fn location() -> impl Strategy<Value = Location> {
    (of(text()), of(text()), of(text()), of(text())).prop_map(|(municipality, place, postcode, street)| {
        Location { municipality, place, postcode, street }
    })
}

fn programme(
    base: Programme,
    taxonomy: &Taxonomy,
    organisations: &[Slug],
) -> impl Strategy<Value = Programme> + use<> {
    let organisation = proptest::sample::select(organisations.to_vec());
    let area = (
        proptest::sample::select(vec![
            AreaKind::Municipality,
            AreaKind::Region,
            AreaKind::Province,
            AreaKind::Flanders,
            AreaKind::Brussels,
        ]),
        text(),
    )
        .prop_map(|(kind, name)| ServiceArea { kind, name });
    let status = prop_oneof![Just(Status::Listed), Just(Status::Unconfirmed), text().prop_map(Status::Ended)];
    let cost = proptest::sample::select(vec![CostOption::Free, CostOption::Paid]);
    let lists = (
        codes(taxonomy, Scheme::Kind),
        codes(taxonomy, Scheme::OffersTo),
        codes(taxonomy, Scheme::Domain),
        codes(taxonomy, Scheme::TargetGroup),
        codes(taxonomy, Scheme::WhoCanApply),
        vec(organisation.clone(), 0..4),
        vec(area, 0..4),
        vec("[a-z]{2,8}", 0..4),
        vec(capacity(), 0..3),
        vec(web(), 0..4),
    );
    let facts = (
        text(),
        organisation,
        (text(), text(), text()),
        of(location()),
        (of(web()), contact()),
        of(cost),
        (of(any::<u8>()), of(any::<u8>()), of(any::<u8>())),
        of(text()),
        status,
        (of(any::<i16>()), of(day())),
    );
    (lists, facts).prop_map(move |(lists, facts)| Programme {
        id: base.id,
        slug: base.slug.clone(),
        kinds: lists.0,
        offers_to: lists.1,
        domains: lists.2,
        target_groups: lists.3,
        who_can_apply: lists.4,
        partners: lists.5,
        service_areas: lists.6,
        languages: lists.7,
        capacity: lists.8,
        wanted: None,
        sources: lists.9,
        name: facts.0,
        organisation: facts.1,
        summary: Translated { nl: facts.2.0, fr: facts.2.1, en: facts.2.2 },
        location: facts.3,
        website: facts.4.0,
        contact: facts.4.1,
        cost: facts.5,
        min_age: facts.6.0,
        max_age: facts.6.1,
        volunteer_min_age: facts.6.2,
        schedule: facts.7.map(Schedule),
        status: facts.8,
        as_of: facts.9.0,
        confirmed_by_site: false,
        confirmed: facts.9.1,
    })
}

async fn every_programme_survives(site: Site) {
    let (directory, taxonomy) = embedded();
    site.store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let organisations: Vec<Slug> = directory.organisations.iter().map(|one| one.slug.clone()).collect();
    let any = programme(directory.programmes[0].clone(), &taxonomy, &organisations);
    let store = site.store;
    let handle = tokio::runtime::Handle::current();
    let done = tokio::task::spawn_blocking(move || {
        TestRunner::new(Config { cases: 48, failure_persistence: None, ..Config::default() })
            .run(&any, |programme| {
                let back = handle.block_on(async {
                    super::edited(&store, &programme, "proptest", Why::Edited, NOW).await?;
                    store.programme(&programme.slug).await
                });
                let back = back.map_err(|error| TestCaseError::fail(error.to_string()))?;
                // Room is no part of an edit.
                prop_assert_eq!(back, Some(Programme { capacity: Vec::new(), ..programme }));
                Ok(())
            })
            .map_err(|error| error.to_string())
    });
    done.await.expect("no panic").expect("every programme comes back");
}
