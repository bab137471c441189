//! The order a knowing social worker would choose, on programmes made for the purpose.

use std::sync::LazyLock;

use domain::directory::{AreaKind, Part, Room, ServiceArea, ServiceCapacity};
use domain::place::{Nis, Places, Point};
use domain::taxonomy::{Code, Scheme, Taxonomy};

use super::*;
use crate::answer::{Block, Reason};
use crate::index::{Area, Row, Said};
use crate::query::Sort;
use crate::question::AskedTopic;

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    Places::parse(
        include_str!("../../../data/places.csv"),
        include_str!("../../../data/postcodes.csv"),
        include_str!("../../../data/regions.json"),
    )
    .unwrap()
});

fn codes(list: &[&str]) -> Vec<Code> {
    list.iter().map(|code| Code::new(code)).collect()
}

/// A programme for older people that serves an area and has no seat.
fn row(slug: &str, kind: AreaKind, area: &str) -> Row {
    let service = domain::directory::ServiceArea { kind, name: area.to_owned() };
    Row {
        slug: slug.parse().unwrap(),
        name: slug.to_owned(),
        target_groups: codes(&["ouderen"]),
        domains: codes(&["welzijn"]),
        kinds: codes(&["emotioneel"]),
        municipality: None,
        seat: None,
        areas: vec![Area { kind, name: area.to_owned() }],
        serves: PLACES.area(&service).unwrap().to_vec(),
        stated: true,
        provinces: vec!["oost-vlaanderen".to_owned()],
        min_age: None,
        max_age: None,
        listed: true,
        as_of: Some(2023),
        confirmed: None,
        room: Vec::new(),
        looking: false,
    }
}

fn town(name: &str) -> (Nis, Point) {
    let place = PLACES.municipality_named(name).unwrap();
    (place.nis.unwrap(), place.point)
}

static TAXONOMY: LazyLock<Taxonomy> =
    LazyLock::new(|| Taxonomy::parse("taxonomy.csv", include_str!("../../../data/taxonomy.csv")).unwrap());

fn columns(rows: &[Row]) -> Table {
    Table::of(rows.iter().enumerate(), &PLACES, &TAXONOMY)
}

fn asked(topics: &[(Scheme, &str)], place: Option<&str>, rows: &[Row]) -> (Asked, Table) {
    let table = columns(rows);
    let topics: Vec<AskedTopic> = topics
        .iter()
        .map(|(scheme, code)| AskedTopic {
            scheme: *scheme,
            code: Code::new(code),
            weight: 1.0,
            evidence: 1.0,
            from: Vec::new(),
            at: vec![0],
            typed: Vec::new(),
        })
        .collect();
    let mut asked =
        Asked { codes: Asked::codes(&topics, &table.coding, &Weights::DEFAULT), ..Asked::default() };
    if let Some(name) = place {
        let (nis, point) = town(name);
        asked.members = vec![nis];
        asked.points = vec![point];
        asked.place_names = vec![name.to_owned()];
    }
    (asked, table)
}

/// What was said about room of a part.
fn said(part: Part, room: Room) -> Said {
    let towns = part.area.iter().filter_map(|area| PLACES.area(area)).flatten().copied().collect();
    let updated = "2026-11-01".parse().unwrap();
    Said { capacity: ServiceCapacity { part, room, updated }, towns }
}

/// Block and slug of each, in order.
fn ranked(rows: &[Row], asked: &Asked, table: &Table) -> Vec<(Block, String)> {
    let rooms = Rooms::new(table, asked, &[]);
    let judge = Judge::new(table, asked, &Weights::DEFAULT, &[], &rooms);
    let all = Passing::new(table, &Filters::default(), &rooms);
    let ranking = judge.ranking(&all, Sort::Passend, rows.len(), |at| rows.get(at));
    ranking.shown.iter().map(|j| (j.block, rows[j.at as usize].slug.to_string())).collect()
}

/// The distance of a programme from some points.
fn distance_to(row: &Row, points: &[Point], members: &[Nis]) -> Option<f64> {
    let table = columns(std::slice::from_ref(row));
    let asked = Asked { points: points.to_vec(), members: members.to_vec(), ..Asked::default() };
    let rooms = Rooms::new(&table, &asked, &[]);
    Judge::new(&table, &asked, &Weights::DEFAULT, &[], &rooms).judged(0, Block::Fit, 0.0)?.km
}

fn slugs(ranked: &[(Block, String)], block: Block) -> Vec<&str> {
    ranked.iter().filter(|(b, _)| *b == block).map(|(_, slug)| slug.as_str()).collect()
}

const OLDER: (Scheme, &str) = (Scheme::TargetGroup, "ouderen");

#[test]
fn own_town_then_region_then_province_then_flanders() {
    let rows = [
        row("vlaanderen", AreaKind::Flanders, "Vlaanderen"),
        row("provincie", AreaKind::Province, "Oost-Vlaanderen"),
        row("stad", AreaKind::Municipality, "Lokeren"),
        row("regio", AreaKind::Region, "Waasland"),
    ];
    let (asked, table) = asked(&[OLDER], Some("Lokeren"), &rows);
    assert_eq!(
        slugs(&ranked(&rows, &asked, &table), Block::Fit),
        ["stad", "regio", "provincie", "vlaanderen"]
    );
}

#[test]
fn who_looks_for_buddies_stands_first_among_equals_for_who_wants_to_be_one() {
    let [none, mut looks] = ["eerst", "zoekt"].map(|slug| row(slug, AreaKind::Municipality, "Gent"));
    looks.looking = true;
    let mut far = row("ver", AreaKind::Flanders, "Vlaanderen");
    far.looking = true;
    let rows = [far, none, looks];
    let (asked, table) = asked(&[OLDER], Some("Gent"), &rows);
    let of = |volunteer| {
        let found = ranked(&rows, &Asked { volunteer, ..asked.clone() }, &table);
        found.into_iter().map(|(_, slug)| slug).collect::<Vec<_>>()
    };
    assert_eq!(of(false), ["eerst", "zoekt", "ver"], "nothing changes for who wants a buddy");
    assert_eq!(of(true), ["zoekt", "eerst", "ver"], "what fits better stays before it");
}

#[test]
fn specific_beats_general_listed_beats_unconfirmed_room_beats_full() {
    let mut general = row("algemeen", AreaKind::Municipality, "Gent");
    general.target_groups = codes(&["ouderen", "jongeren", "ziekte", "beperking"]);
    let specific = row("specifiek", AreaKind::Municipality, "Gent");
    let mut unconfirmed = row("onzeker", AreaKind::Municipality, "Gent");
    unconfirmed.listed = false;
    let mut confirmed = row("zeker", AreaKind::Municipality, "Gent");
    confirmed.confirmed = Some("2026-01-01".to_owned());
    let rows = [general, unconfirmed, specific, confirmed];
    let (asked, table) = asked(&[OLDER], Some("Gent"), &rows);
    assert_eq!(
        slugs(&ranked(&rows, &asked, &table), Block::Fit),
        ["zeker", "specifiek", "onzeker", "algemeen"]
    );
    let mut full = rows[2].clone();
    full.room = vec![said(Part::default(), Room::Full)];
    full.slug = "vol".parse().unwrap();
    let with = |slug: &str, room| {
        let mut row = rows[2].clone();
        (row.room, row.slug) = (vec![said(Part::default(), room)], slug.parse().unwrap());
        row
    };
    let (open, waiting) = (with("plaats", Room::Open), with("wachtlijst", Room::WaitingList(6)));
    let rows = [full, waiting, rows[2].clone(), open];
    let table = columns(&rows);
    assert_eq!(
        slugs(&ranked(&rows, &asked, &table), Block::Fit),
        ["plaats", "specifiek", "wachtlijst", "vol"],
        "where nobody said anything, in between"
    );
}

#[test]
fn elsewhere_the_nearest_comes_first_and_the_place_with_another_topic_last() {
    let mut other = row("iets-anders", AreaKind::Municipality, "Gent");
    other.target_groups = codes(&["lgbtq"]);
    other.kinds = codes(&["praktisch"]);
    let rows = [
        other,
        row("ver", AreaKind::Municipality, "Hasselt"),
        row("dichtbij", AreaKind::Municipality, "Merelbeke-Melle"),
        row("verder", AreaKind::Municipality, "Aalst"),
    ];
    let (asked, table) = asked(&[OLDER], Some("Gent"), &rows);
    let ranked = ranked(&rows, &asked, &table);
    assert_eq!(slugs(&ranked, Block::Fit), Vec::<&str>::new());
    assert_eq!(slugs(&ranked, Block::Related), ["dichtbij", "verder", "ver", "iets-anders"]);
}

#[test]
fn within_the_radius_it_fits_after_what_serves() {
    let rows = [
        row("buur", AreaKind::Municipality, "Merelbeke-Melle"),
        row("hier", AreaKind::Municipality, "Gent"),
        row("ver", AreaKind::Municipality, "Hasselt"),
    ];
    let (mut asked, table) = asked(&[OLDER], Some("Gent"), &rows);
    asked.radius_km = Some(15.0);
    let ranked = ranked(&rows, &asked, &table);
    assert_eq!(slugs(&ranked, Block::Fit), ["hier", "buur"]);
    assert_eq!(slugs(&ranked, Block::Related), ["ver"]);
}

#[test]
fn a_programme_for_other_people_or_another_age_does_not_come_first() {
    let mut children = row("kinderen", AreaKind::Municipality, "Gent");
    children.target_groups = codes(&["kinderen", "eenzaamheid"]);
    let mut older = row("ouderen", AreaKind::Flanders, "Vlaanderen");
    older.target_groups = codes(&["ouderen", "eenzaamheid"]);
    let mut young = row("tot-dertig", AreaKind::Municipality, "Gent");
    (young.target_groups, young.max_age) = (codes(&["ouderen", "eenzaamheid"]), Some(30));
    let rows = [children, older, young];
    let (mut asked, table) = asked(&[OLDER, (Scheme::TargetGroup, "eenzaamheid")], Some("Gent"), &rows);
    asked.age = Some(80);
    assert_eq!(ranked(&rows, &asked, &table)[0].1, "ouderen");
}

#[test]
fn without_a_seat_the_nearest_municipality_served_is_measured() {
    let waasland = row("waasland", AreaKind::Region, "Waasland");
    let (gent, lokeren) = (town("Gent"), town("Lokeren"));
    let to_lochristi = km(gent.1, town("Lochristi").1);
    let away = distance_to(&waasland, &[gent.1], &[gent.0]).unwrap();
    assert!(away > 5.0 && away < to_lochristi + 25.0, "{away}");
    assert_eq!(distance_to(&waasland, &[lokeren.1], &[lokeren.0]), Some(0.0));
    let mut seated = waasland;
    seated.seat = Some(town("Sint-Niklaas").1);
    let from_lokeren = distance_to(&seated, &[lokeren.1], &[lokeren.0]).unwrap();
    // Distances are kept to half a metre.
    assert!((from_lokeren - km(lokeren.1, town("Sint-Niklaas").1)).abs() < 1e-3);
    assert_eq!(distance_to(&seated, &[], &[]), None);
    (seated.seat, seated.serves) = (None, Vec::new());
    assert_eq!(distance_to(&seated, &[gent.1], &[gent.0]), None);
}

#[test]
fn reasons_name_the_smallest_area_that_serves() {
    let mut both = row("allebei", AreaKind::Flanders, "Vlaanderen");
    both.areas.push(Area { kind: AreaKind::Region, name: "Waasland".to_owned() });
    let rows = [both];
    let (asked, table) = asked(&[OLDER], Some("Lokeren"), &rows);
    let rooms = Rooms::new(&table, &asked, &[]);
    let judge = Judge::new(&table, &asked, &Weights::DEFAULT, &[], &rooms);
    let judged = judge.judged(0, Block::Fit, 0.0).unwrap();
    let reasons = reasons(&rows[0], &judged, &asked, vec!["bezoek".to_owned()], &PLACES);
    assert_eq!(
        reasons[0],
        Reason::ServesThrough { place: "Lokeren".to_owned(), area: "Waasland".to_owned() }
    );
    assert!(reasons.iter().any(|r| matches!(r, Reason::Topic { code, .. } if code.as_str() == "ouderen")));
    assert!(reasons.contains(&Reason::Words { words: vec!["bezoek".to_owned()] }));
}

#[test]
fn filters_are_or_inside_and_and_across_and_counts_leave_their_own_group_out() {
    let mut a = row("a", AreaKind::Municipality, "Gent");
    a.domains = codes(&["werk"]);
    let mut b = row("b", AreaKind::Municipality, "Gent");
    (b.domains, b.target_groups) = (codes(&["wonen"]), codes(&["jongeren"]));
    let mut c = row("c", AreaKind::Municipality, "Hasselt");
    (c.domains, c.provinces) = (codes(&["sport"]), vec!["limburg".to_owned()]);
    let rows = [a, b, c];
    let table = columns(&rows);
    let asked = Asked::default();
    let rooms = Rooms::new(&table, &asked, &[]);
    let judge = Judge::new(&table, &asked, &Weights::DEFAULT, &[], &rooms);
    let found = |filters: &Filters| {
        let passing = Passing::new(&table, filters, &rooms);
        let ranking = judge.ranking(&passing, Sort::Naam, 10, |at| rows.get(at));
        let provinces = [("oost-vlaanderen", "Oost-Vlaanderen"), ("limburg", "Limburg")]
            .map(|(slug, name)| (slug.to_owned(), name.to_owned()));
        (ranking.fitting, count(&table, &ranking, &passing, filters, &TAXONOMY, &provinces))
    };
    let filters = Filters { domein: codes(&["werk", "wonen"]), ..Filters::default() };
    let (fitting, facets) = found(&filters);
    assert_eq!(fitting, 2);
    let of = |list: &[(Code, usize)]| {
        list.iter().map(|(code, n)| format!("{code} {n}")).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(of(&facets.domein), ["werk 1", "wonen 1", "sport 1"].map(String::from).into());
    assert_eq!(of(&facets.doelgroep), ["ouderen 1", "jongeren 1"].map(String::from).into());
    assert_eq!(facets.provincie, [("oost-vlaanderen".to_owned(), "Oost-Vlaanderen".to_owned(), 2)]);
    let both = Filters { doelgroep: codes(&["jongeren"]), ..filters };
    assert_eq!(found(&both).0, 1);
}

#[test]
fn room_is_that_of_the_part_that_is_asked_and_can_be_filtered() {
    let area = |name: &str| Some(ServiceArea { kind: AreaKind::Municipality, name: name.to_owned() });
    let elders = Part { target_group: Some(Code::new("ouderen")), area: None };
    let in_gent = Part { target_group: None, area: area("Gent") };
    let mut parted = row("deels", AreaKind::Flanders, "Vlaanderen");
    parted.room = vec![said(Part::default(), Room::Full), said(in_gent, Room::Open)];
    let mut other = row("groep", AreaKind::Flanders, "Vlaanderen");
    other.room = vec![said(elders, Room::WaitingList(6)), said(Part::default(), Room::Open)];
    let silent = row("zwijgt", AreaKind::Flanders, "Vlaanderen");
    let rows = [parted, other, silent];
    let order = |topics: &[(Scheme, &str)], place| {
        let (mut asked, table) = asked(topics, place, &rows);
        asked.codes.iter_mut().for_each(|code| code.said = true);
        let rooms = Rooms::new(&table, &asked, &[]);
        let judge = Judge::new(&table, &asked, &Weights::DEFAULT, &[], &rooms);
        let held = |at: usize| {
            let n = judge.judged(at, Block::Fit, 0.0)?.room?;
            Some(rows[at].room[n].capacity.room)
        };
        let filters = Filters { plaats: true, ..Filters::default() };
        let passing = Passing::new(&table, &filters, &rooms);
        let ranking = judge.ranking(&passing, Sort::Passend, 10, |at| rows.get(at));
        let with_room: Vec<_> =
            ranking.shown.iter().map(|one| rows[one.at as usize].slug.to_string()).collect();
        let facets = count(&table, &ranking, &passing, &filters, &TAXONOMY, &[]);
        assert_eq!(facets.plaats, with_room.len(), "the number beside the filter");
        let all = ranked(&rows, &asked, &table);
        let all: Vec<_> = all.into_iter().map(|(_, slug)| slug).collect();
        (all.join(" "), held(0), held(1), with_room.join(" "))
    };
    let waits = Some(Room::WaitingList(6));
    let (open, full) = (Some(Room::Open), Some(Room::Full));
    assert_eq!(order(&[], Some("Gent")), ("deels groep zwijgt".into(), open, open, "deels groep".into()));
    assert_eq!(order(&[], Some("Hasselt")), ("groep zwijgt deels".into(), full, open, "groep".into()));
    assert_eq!(order(&[OLDER], Some("Gent")), ("deels zwijgt groep".into(), open, waits, "deels".into()));
}
