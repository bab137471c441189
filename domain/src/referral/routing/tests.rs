use proptest::prelude::*;
use proptest::sample::subsequence;

use super::*;

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn own(programme: &str, person: &str) -> Desk {
    Desk::Coordinator { programme: slug(programme), person: person.to_owned() }
}

fn area(name: &str) -> ServiceArea {
    let kind = if name == "waasland" { AreaKind::Region } else { AreaKind::Municipality };
    ServiceArea { kind, name: name.to_owned() }
}

const PEOPLE: [&str; 4] = ["an", "bo", "cas", "dirk"];

fn every_desk() -> Vec<Desk> {
    let of = |programme: &'static str| {
        PEOPLE.into_iter().map(move |person| own(programme, person)).chain([Desk::Programme(slug(programme))])
    };
    let general = ["org", "other"].map(|name| Desk::Organisation(slug(name)));
    let others = [Desk::Dispatcher(slug("oost")), Desk::Site];
    of("a").chain(of("b")).chain(of("c")).chain(general).chain(others).collect()
}

prop_compose! {
    fn row()(
        id in "[0-9]{4}", programme in "[abc]", kinds in subsequence(vec!["taal", "werk"], 0..2),
        areas in subsequence(vec!["lokeren", "waasland", "gent"], 0..3),
        groups in subsequence(vec!["jongeren", "ouderen"], 0..2),
        coordinator in 0..4_usize, deputy in proptest::option::of(0..4_usize),
    ) -> Coverage {
        let codes = |codes: Vec<&str>| codes.into_iter().map(Code::new).collect();
        Coverage {
            id,
            programme: slug(&programme),
            kinds: codes(kinds),
            areas: areas.into_iter().map(area).collect(),
            target_groups: codes(groups),
            coordinator: PEOPLE[coordinator].to_owned(),
            deputy: deputy.map(|person| PEOPLE[person].to_owned()),
        }
    }
}

/// Two programmes of one organisation, one of another.
fn organisation(programme: &Slug) -> Slug {
    slug(if programme.as_str() == "c" { "other" } else { "org" })
}

/// What a test asks and who is there.
#[derive(Debug, Clone)]
struct World {
    chosen: Vec<Slug>,
    kinds: Vec<Code>,
    groups: Vec<Code>,
    town: &'static str,
    dispatcher: Option<Slug>,
    open: BTreeSet<Desk>,
    away: BTreeSet<Desk>,
    coverage: Vec<Coverage>,
    load: BTreeMap<Desk, u64>,
}

impl World {
    fn route(&self) -> Option<Vec<Stop>> {
        let chosen: Vec<(&Slug, Slug)> = self.chosen.iter().map(|slug| (slug, organisation(slug))).collect();
        let chosen: Vec<(&Slug, &Slug)> = chosen.iter().map(|(programme, of)| (*programme, of)).collect();
        let lives_in = |area: &ServiceArea| {
            area.name == self.town || (area.name == "waasland" && self.town == "lokeren")
        };
        let asked = Asked {
            chosen: &chosen,
            kinds: &self.kinds,
            target_groups: &self.groups,
            lives_in: &lives_in,
            dispatcher: self.dispatcher.as_ref(),
        };
        let staff = Staff { open: &self.open, away: &self.away, coverage: &self.coverage, load: &self.load };
        route(&asked, &staff)
    }
}

prop_compose! {
    fn world()(
        chosen in subsequence(vec!["a", "b", "c"], 0..=3).prop_shuffle(), kinds in subsequence(vec!["taal", "werk"], 0..=2),
        groups in subsequence(vec!["jongeren", "ouderen"], 0..=2),
        town in prop_oneof![Just("lokeren"), Just("gent"), Just("aalst")],
        dispatcher in any::<bool>(),
        open in subsequence(every_desk(), 0..=19), away in subsequence(every_desk(), 0..=6),
        mut coverage in proptest::collection::vec(row(), 0..6),
        load in proptest::collection::btree_map(0..19_usize, 0..5_u64, 0..14),
    ) -> World {
        let codes = |codes: Vec<&str>| codes.into_iter().map(Code::new).collect();
        coverage.sort_by(|a, b| a.id.cmp(&b.id));
        coverage.dedup_by(|a, b| a.id == b.id);
        World {
            chosen: chosen.into_iter().map(slug).collect(),
            kinds: codes(kinds),
            groups: codes(groups),
            town,
            dispatcher: dispatcher.then(|| slug("oost")),
            open: open.into_iter().collect(),
            away: away.into_iter().collect(),
            coverage,
            load: load.into_iter().map(|(at, load)| (every_desk()[at].clone(), load)).collect(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn one_more_yes_adds_only_that_programme_and_nothing_is_lost(world in world(), at in any::<proptest::sample::Index>()) {
        let Some(chain) = world.route() else { return Ok(()) };
        let here = chain[at.index(chain.len())].desk.clone();
        let Some(more) = ["a", "b", "c"].map(slug).into_iter().find(|slug| !world.chosen.contains(slug)) else {
            return Ok(());
        };
        let alone = World { chosen: vec![more.clone()], ..world.clone() }.route().expect("the site is open");
        let Some(wider) = widened(&chain, &here, alone, world.chosen.len()) else { return Ok(()) };
        let new = |stop: &Stop| chain.iter().all(|known| known.desk != stop.desk);
        let old: Vec<&Stop> = wider.iter().filter(|stop| !new(stop)).collect();
        prop_assert_eq!(old, chain.iter().collect::<Vec<_>>(), "what was agreed to stays as it was");
        for stop in wider.iter().filter(|stop| new(stop)) {
            prop_assert_eq!(stop.choice, world.chosen.len());
            let general = Desk::Organisation(organisation(&more));
            prop_assert!(stop.desk.programme() == Some(&more) || stop.desk == general);
            prop_assert!(stop.reason != Reason::Gekozen, "nobody chose it at first");
        }
        // What the new programme gives up comes back to whoever passes on.
        let last = wider.iter().rfind(|stop| new(stop)).expect("it is wider");
        prop_assert!(after(&wider, &last.desk, &|_| true).is_some());
        let first = wider.iter().position(new).expect("it is wider");
        let holder = wider.iter().find(|stop| stop.desk == here).expect("it stays").clone();
        if here.is_of_organisation() {
            prop_assert!(wider[first - 1].answers_for(&holder), "it comes next");
            prop_assert_eq!(after(&wider, &here, &|_| true), Some(&wider[first].desk));
        } else {
            prop_assert!(wider.iter().position(|stop| stop.desk == here) > Some(first));
        }
        // Whatever gives it up from here on: no programme is asked twice.
        let (mut at, mut gone) = (here, BTreeSet::new());
        while let Some(stop) = wider.iter().find(|stop| stop.desk == at).filter(|_| at.is_of_organisation()) {
            prop_assert!(gone.insert(stop.choice), "it comes back to who gave it up");
            match after(&wider, &at, &|_| true) {
                Some(next) => at = next.clone(),
                None => break,
            }
        }
    }

    #[test]
    fn every_chain_ends_at_the_site_and_names_open_desks_once(world in world()) {
        let chain = world.route();
        prop_assert_eq!(chain.is_some(), world.open.contains(&Desk::Site));
        let Some(chain) = chain else { return Ok(()) };
        prop_assert_eq!(chain.last().map(|stop| &stop.desk), Some(&Desk::Site));
        prop_assert!(chain.iter().all(|stop| world.open.contains(&stop.desk)));
        prop_assert!(chain.iter().all(|stop| stop.desk == Desk::Site || !world.away.contains(&stop.desk)));
        let unique: BTreeSet<&Desk> = chain.iter().map(|stop| &stop.desk).collect();
        prop_assert_eq!(unique.len(), chain.len());
        prop_assert!(chain.iter().any(|stop| stop.desk == dispatcher(&chain)), "never outside what was agreed to");
        prop_assert!(!dispatcher(&chain).is_of_organisation());
        // A desk nobody chose never reads the request.
        for stop in &chain {
            prop_assert!(stop.desk.programme().is_none_or(|programme| world.chosen.contains(programme)));
            if let Desk::Organisation(name) = &stop.desk {
                prop_assert!(world.chosen.iter().any(|programme| organisation(programme) == *name));
            }
        }
        // First what was chosen, in its order; who passes on comes last.
        let of = |stop: &Stop| if stop.desk.is_of_organisation() { stop.choice } else { 9 };
        prop_assert!(chain.is_sorted_by_key(of));
        for stop in chain.iter().filter(|stop| stop.desk.programme().is_some()) {
            prop_assert_eq!(stop.desk.programme(), world.chosen.get(stop.choice));
        }
    }

    #[test]
    fn the_order_of_the_rows_means_nothing(world in world(), seed in any::<u64>()) {
        let mut turned = world.clone();
        let by = usize::try_from(seed % 7).unwrap_or(0).min(turned.coverage.len());
        turned.coverage.rotate_left(by);
        turned.coverage.reverse();
        prop_assert_eq!(world.route(), turned.route());
    }

    #[test]
    fn nobody_who_states_more_or_has_less_work_was_passed_over(world in world()) {
        let Some(chain) = world.route() else { return Ok(()) };
        let first = &chain[0];
        let Some(programme) = first.desk.programme() else { return Ok(()) };
        let Desk::Coordinator { .. } = &first.desk else { return Ok(()) };
        let load = |desk: &Desk| world.load.get(desk).copied().unwrap_or(0);
        let lives = |area: &ServiceArea| area.name == world.town || (area.name == "waasland" && world.town == "lokeren");
        for row in world.coverage.iter().filter(|row| row.programme == *programme) {
            let fits = (row.areas.is_empty() || row.areas.iter().any(lives))
                && (row.kinds.is_empty() || row.kinds.iter().any(|code| world.kinds.contains(code)))
                && (row.target_groups.is_empty() || row.target_groups.iter().any(|code| world.groups.contains(code)));
            let desk = own(programme.as_str(), &row.coordinator);
            let there = world.open.contains(&desk) && !world.away.contains(&desk);
            if !fits || !there {
                continue;
            }
            let stated = [!row.areas.is_empty(), !row.kinds.is_empty(), !row.target_groups.is_empty()];
            let stated = stated.into_iter().filter(|stated| *stated).count();
            let of_first = first.grounds.iter().filter(|ground| {
                matches!(ground, Ground::Gebied(_) | Ground::Doelgroep(_) | Ground::Soort(_))
            });
            let of_first = of_first.count();
            prop_assert!(stated <= of_first, "{row:?} states more than {first:?}");
            let same = stated == of_first && row.areas.is_empty();
            if same && !first.grounds.iter().any(|ground| matches!(ground, Ground::Gebied(_))) {
                prop_assert!(load(&first.desk) <= load(&desk), "{row:?} has less work than {first:?}");
            }
        }
    }

    #[test]
    fn who_gives_up_is_followed_by_another_programme_or_nobody(world in world(), at in 0..8_usize) {
        let Some(chain) = world.route() else { return Ok(()) };
        let Some(here) = chain.get(at) else { return Ok(()) };
        match after(&chain, &here.desk, &|desk| world.open.contains(desk)) {
            Some(next) => {
                let stop = |desk: &Desk| chain.iter().find(|stop| stop.desk == *desk).expect("in the chain");
                let place = |desk: &Desk| chain.iter().position(|stop| stop.desk == *desk);
                prop_assert!(place(next) > place(&here.desk));
                prop_assert!(!stop(next).answers_for(here));
            }
            None => prop_assert_eq!(&here.desk, &Desk::Site),
        }
    }
}

#[test]
fn the_deputy_comes_second_and_first_when_the_coordinator_is_away() {
    let row = Coverage {
        id: "1".to_owned(),
        programme: slug("a"),
        kinds: Vec::new(),
        areas: vec![area("waasland")],
        target_groups: Vec::new(),
        coordinator: "an".to_owned(),
        deputy: Some("bo".to_owned()),
    };
    let mut world = World {
        chosen: vec![slug("a")],
        kinds: Vec::new(),
        groups: Vec::new(),
        town: "lokeren",
        dispatcher: Some(slug("oost")),
        open: every_desk().into_iter().collect(),
        away: BTreeSet::new(),
        coverage: vec![row],
        load: BTreeMap::new(),
    };
    let desks = |world: &World| -> Vec<(Desk, Reason)> {
        world.route().expect("open").into_iter().map(|stop| (stop.desk, stop.reason)).collect()
    };
    let rest = [
        (Desk::Organisation(slug("org")), Reason::Algemeen),
        (Desk::Dispatcher(slug("oost")), Reason::Vangnet),
        (Desk::Site, Reason::Vangnet),
    ];
    let both = [(own("a", "an"), Reason::Gekozen), (own("a", "bo"), Reason::Plaatsvervanger)];
    assert_eq!(desks(&world), [&both[..], &rest].concat());
    world.away.insert(own("a", "an"));
    assert_eq!(desks(&world), [&both[1..], &rest].concat());
    let chain = world.route().expect("open");
    assert_eq!(chain[0].grounds, [Ground::Gebied(area("waasland")), Ground::CoordinatorAfwezig]);
    world.town = "gent";
    assert_eq!(desks(&world)[0], (Desk::Programme(slug("a")), Reason::Gekozen));
    assert_eq!(world.route().expect("open")[0].grounds, [Ground::NiemandDekt]);
}

#[test]
fn three_programmes_stand_in_the_order_of_the_person_and_their_organisation_once() {
    let world = World {
        chosen: vec![slug("b"), slug("c"), slug("a")],
        kinds: Vec::new(),
        groups: Vec::new(),
        town: "gent",
        dispatcher: None,
        open: every_desk().into_iter().collect(),
        away: BTreeSet::new(),
        coverage: Vec::new(),
        load: BTreeMap::new(),
    };
    let chain = world.route().expect("open");
    let desks: Vec<(String, usize)> = chain.iter().map(|stop| (stop.desk.to_string(), stop.choice)).collect();
    let expected = [
        ("programme:b", 0),
        ("programme:c", 1),
        ("organisation:other", 1),
        ("programme:a", 2),
        ("organisation:org", 2),
        ("site", 0),
    ];
    assert_eq!(desks, expected.map(|(desk, choice)| (desk.to_owned(), choice)));
    // Where nobody but the organisation reads for the first choice, the organisation is asked first.
    let alone = World {
        open: world.open.iter().filter(|desk| desk.programme() != Some(&slug("b"))).cloned().collect(),
        ..world
    };
    let first = alone.route().expect("open").remove(0);
    assert_eq!((first.desk, first.choice), (Desk::Organisation(slug("org")), 0));
    let there = |_: &Desk| true;
    assert_eq!(after(&chain, &Desk::Programme(slug("c")), &there), Some(&Desk::Programme(slug("a"))));
    assert_eq!(after(&chain, &Desk::Programme(slug("a")), &there), Some(&Desk::Site));
    let before: Stop =
        serde_json::from_str(r#"{"desk":"programme:b","reason":"gekozen"}"#).expect("an older one");
    assert_eq!(before.choice, 0, "a chain from before shortlists");
}

#[test]
fn who_can_read_it_no_more_is_followed_by_those_who_may_go_on_with_it() {
    let names = ["coordinator:a:an", "coordinator:a:bo", "programme:b", "dispatcher:oost", "site"];
    let chain: Vec<Stop> = names
        .iter()
        .zip([0, 0, 1, 0, 0])
        .map(|(name, choice)| Stop { choice, ..Stop::new(name.parse().expect("a desk"), Reason::Gekozen) })
        .collect();
    let next = |here: usize, state| {
        let next = successors(&chain, &chain[here].desk, state).map(|stop| stop.desk.to_string());
        next.collect::<Vec<_>>()
    };
    for state in State::all().filter(|state| Answer::is_waited_for(*state)) {
        assert_eq!(next(1, state), [&names[2..], &names[..1]].concat(), "onward first: {state:?}");
        assert_eq!(next(3, state), [&names[4..], &names[..3]].concat());
    }
    for state in State::all().filter(|state| !Answer::is_waited_for(*state)) {
        assert_eq!(next(0, state), ["coordinator:a:bo", "dispatcher:oost", "site"], "{state:?}");
        assert_eq!(next(2, state), ["dispatcher:oost", "site"], "{state:?}");
        assert_eq!(next(3, state), ["site"], "to no organisation: {state:?}");
    }
}
