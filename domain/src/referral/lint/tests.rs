use proptest::prelude::*;
use proptest::sample::subsequence;

use super::super::{Ground, route};
use super::*;

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn nis(code: usize) -> Nis {
    ["11001", "11002", "11004"][code].parse().expect("a code")
}

fn area(name: &str) -> ServiceArea {
    ServiceArea { kind: crate::directory::AreaKind::Municipality, name: name.to_owned() }
}

/// Area `0` is the first municipality, and so on; `wide` the first two.
fn members(area: &ServiceArea) -> BTreeSet<Nis> {
    match area.name.as_str() {
        "wide" => [nis(0), nis(1)].into(),
        name => [nis(name.parse().expect("a number"))].into(),
    }
}

fn seat(person: &str) -> Seat {
    Seat {
        desk: Desk::Programme(slug("a")),
        person: person.to_owned(),
        stopped: false,
        away: false,
        signed_in: true,
        bounced: false,
    }
}

fn codes(codes: &[&str]) -> Vec<Code> {
    codes.iter().map(|code| Code::new(code)).collect()
}

fn row(id: &str, who: (&str, Option<&str>), areas: &[&str], groups: &[&str], kinds: &[&str]) -> Coverage {
    Coverage {
        id: id.to_owned(),
        programme: slug("a"),
        kinds: codes(kinds),
        areas: areas.iter().map(|name| area(name)).collect(),
        target_groups: codes(groups),
        coordinator: who.0.to_owned(),
        deputy: who.1.map(str::to_owned),
    }
}

const GROUPS: [&str; 2] = ["jongeren", "ouderen"];
const KINDS: [&str; 2] = ["taal", "werk"];

fn looked_at(seats: &[Seat], coverage: &[Coverage]) -> Vec<Finding> {
    let (programme, organisation) = (slug("a"), slug("org"));
    let (kinds, groups) = (codes(&KINDS), codes(&GROUPS));
    let towns = [nis(0), nis(1), nis(2)];
    let served = Served {
        slug: &programme,
        organisation: &organisation,
        towns: &towns,
        kinds: &kinds,
        target_groups: &groups,
    };
    lint(&[served], seats, coverage, &members)
}

#[test]
fn each_thing_is_found_and_what_breaks_stands_first() {
    let bo = || Seat { signed_in: false, ..seat("bo") };
    assert_eq!(looked_at(&[seat("an"), bo()], &[]), [], "undivided work is no hole");
    assert_eq!(looked_at(&[], &[]), [], "nobody ever sat there");
    let desk = || Desk::Programme(slug("a"));
    assert_eq!(looked_at(&[seat("an")], &[]), [Finding::SingleKey(desk())]);
    let stopped = Seat { stopped: true, ..seat("an") };
    assert_eq!(looked_at(std::slice::from_ref(&stopped), &[]), [Finding::Stopped(desk())]);
    let general = Seat { desk: Desk::Organisation(slug("org")), ..seat("cas") };
    assert_eq!(looked_at(&[seat("an"), stopped, general], &[]), [], "the general desk has a key as well");

    let away = |person| Seat { away: true, ..seat(person) };
    let all = row("1", ("an", Some("bo")), &[], &[], &[]);
    assert_eq!(looked_at(&[away("an"), away("bo")], std::slice::from_ref(&all)), [Finding::AllAway(desk())]);
    let alone = row("1", ("an", None), &[], &[], &[]);
    let bounced = Seat { bounced: true, ..bo() };
    assert_eq!(
        looked_at(&[away("an"), bounced], &[alone]),
        [Finding::Bounced(desk(), "bo".into()), Finding::Absent(slug("a"), "an".into())]
    );
    assert_eq!(looked_at(&[away("an"), bo()], &[all]), [Finding::IdleDeputy(slug("a"), "bo".into())]);
}

#[test]
fn a_hole_and_an_overlap_say_where_and_for_whom() {
    let seats = [seat("an"), seat("bo")];
    let hole = |group: Option<&str>, kind: Option<&str>, towns| Finding::Hole {
        programme: slug("a"),
        group: group.map(Code::new),
        kind: kind.map(Code::new),
        towns,
    };
    let third = || Towns::Some([nis(2)].into());
    let wide = || row("1", ("an", None), &["wide"], &[], &[]);
    assert_eq!(looked_at(&seats, &[wide()]), [hole(None, None, third())]);
    let young = row("2", ("bo", None), &["2"], &["jongeren"], &[]);
    assert_eq!(looked_at(&seats, &[wide(), young]), [hole(Some("ouderen"), None, third())]);
    let language = row("2", ("bo", None), &[], &[], &["taal"]);
    assert_eq!(looked_at(&seats, &[language]), [hole(None, Some("werk"), Towns::All)]);
    let overlap = Finding::Overlap {
        programme: slug("a"),
        people: ["an".to_owned(), "bo".to_owned()].into(),
        towns: Towns::Some([nis(0), nis(1)].into()),
    };
    let too = row("2", ("bo", None), &["wide"], &[], &[]);
    assert_eq!(looked_at(&seats, &[wide(), too]), [hole(None, None, third()), overlap]);
}

prop_compose! {
    fn some_row()(
        id in "[0-9]{4}", kinds in subsequence(KINDS.to_vec(), 0..2),
        areas in subsequence(vec!["0", "1", "2", "wide"], 0..3),
        groups in subsequence(GROUPS.to_vec(), 0..2), coordinator in 0..3_usize,
        deputy in proptest::option::of(0..3_usize),
    ) -> Coverage {
        let people = ["an", "bo", "cas"];
        row(&id, (people[coordinator], deputy.map(|at| people[at])), &areas, &groups, &kinds)
    }
}

proptest! {
    /// Exactly where routing finds nobody who covers a question, a hole says so.
    #[test]
    fn a_hole_is_where_routing_finds_nobody(rows in proptest::collection::vec(some_row(), 1..6)) {
        let seats = [seat("an"), seat("bo")];
        let found = looked_at(&seats, &rows);
        let (programme, organisation) = (slug("a"), slug("org"));
        let mut open: BTreeSet<_> = seats.iter().map(|seat| own_desk(&programme, &seat.person)).collect();
        open.extend([Desk::Programme(programme.clone()), Desk::Site]);
        let staff = Staff { open: &open, away: &BTreeSet::new(), coverage: &rows, load: &BTreeMap::new() };
        for (at, group, kind) in (0..3).flat_map(|at| GROUPS.map(|group| KINDS.map(|kind| (at, group, kind)))).flatten() {
            let (kinds, groups) = ([Code::new(kind)], [Code::new(group)]);
            let asked = Asked {
                chosen: &[(&programme, &organisation)],
                kinds: &kinds,
                target_groups: &groups,
                lives_in: &|area| members(area).contains(&nis(at)),
                dispatcher: None,
            };
            let chain = route(&asked, &staff).expect("the site is open");
            let nobody = chain[0].grounds == [Ground::NiemandDekt];
            let told = found.iter().any(|finding| matches!(finding, Finding::Hole { group, kind, towns, .. }
                if group.as_ref().is_none_or(|group| *group == groups[0])
                && kind.as_ref().is_none_or(|kind| *kind == kinds[0])
                && match towns { Towns::All => true, Towns::Some(towns) => towns.contains(&nis(at)) }));
            prop_assert_eq!(nobody, told, "{} {} {}: {:?}", at, group, kind, found);
        }
        let severities: Vec<_> = found.iter().map(Finding::severity).collect();
        prop_assert!(severities.is_sorted());
    }
}
