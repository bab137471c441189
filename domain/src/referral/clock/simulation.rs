//! A year of the whole field, with a clock of its own: requests arrive, coordinators answer late, badly or never, go on
//! holiday and lose their keys. Whatever happens, no request is lost, doubled or late.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use proptest::prelude::*;

use super::super::retention::{IDLE, SETTLED};
use super::super::routing::{MOST, after};
use super::super::{Asked, Coverage, Staff, route};
use super::*;
use crate::calendar::is_working;
use crate::calendar::local;
use crate::slug::Slug;

const HOUR: i64 = 60 * 60 * 1000;
const DAY: i64 = 24 * HOUR;
/// 2026-01-01T00:00Z.
const BEGIN: i64 = 1_767_225_600_000;
/// How often the server looks.
const TICK: i64 = HOUR;

/// A generator of numbers, so that a failure shrinks to its seed and its size.
#[derive(Debug, Clone, Copy)]
struct Dice(u64);

impl Dice {
    /// A number below `sides` (xorshift64*).
    fn below(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % sides
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.below(sides) == 0
    }
}

/// How a person works.
#[derive(Debug, Clone)]
struct Person {
    /// Of each hundred looks at the inbox, how many lead to an answer.
    eager: u64,
    /// Of each hundred answers, how many are a refusal.
    refuses: u64,
    /// Away from, until.
    away: Vec<(i64, i64)>,
    /// When the key was lost, if it was: from then on nobody signs in.
    lost: Option<i64>,
}

impl Person {
    fn throw(dice: &mut Dice) -> Self {
        let away = (0..dice.below(4)).map(|_| {
            let from = BEGIN + i64::try_from(dice.below(365)).unwrap_or(0) * DAY;
            (from, from + i64::try_from(dice.below(25) + 1).unwrap_or(1) * DAY)
        });
        Self {
            away: away.collect(),
            eager: [0, 2, 20, 60][usize::try_from(dice.below(4)).unwrap_or(0)],
            refuses: dice.below(90),
            lost: dice.one_in(8).then(|| BEGIN + i64::try_from(dice.below(365)).unwrap_or(0) * DAY),
        }
    }

    fn is_open(&self, now: i64) -> bool {
        self.lost.is_none_or(|lost| now < lost)
    }

    fn is_away(&self, now: i64) -> bool {
        self.away.iter().any(|(from, until)| *from <= now && now < *until)
    }
}

/// A referral on its way.
#[derive(Debug)]
struct Referral {
    chain: Vec<Stop>,
    /// Every desk that holds it. It must be one.
    desks: Vec<Desk>,
    state: State,
    turn: Turn,
    changed: i64,
    settled: Option<i64>,
    erased: bool,
}

/// The world.
struct World {
    people: BTreeMap<String, Person>,
    /// Who sits where, besides a coordinator at their own desk.
    desks: BTreeMap<Desk, Vec<String>>,
    coverage: Vec<Coverage>,
    programmes: Vec<(Slug, Slug)>,
}

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

impl World {
    fn throw(dice: &mut Dice) -> Self {
        let (mut people, mut desks, mut coverage) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        let mut programmes = Vec::new();
        for number in 0..12 {
            let programme = slug(&format!("p{number}"));
            let organisation = slug(&format!("o{}", number / 2));
            let names: Vec<String> = (0..dice.below(4)).map(|n| format!("p{number}-{n}")).collect();
            for name in &names {
                people.insert(name.clone(), Person::throw(dice));
            }
            if let Some(first) = names.first().filter(|_| dice.one_in(2)) {
                coverage.push(Coverage {
                    id: number.to_string(),
                    programme: programme.clone(),
                    kinds: Vec::new(),
                    areas: Vec::new(),
                    target_groups: Vec::new(),
                    coordinator: first.clone(),
                    deputy: names.get(1).cloned(),
                });
            }
            desks.insert(Desk::Programme(programme.clone()), names);
            programmes.push((programme, organisation));
        }
        for name in ["o0", "o2", "o4"] {
            people.insert(name.to_owned(), Person::throw(dice));
            desks.insert(Desk::Organisation(slug(name)), vec![name.to_owned()]);
        }
        people.insert("oost".to_owned(), Person::throw(dice));
        desks.insert(Desk::Dispatcher(slug("oost")), vec!["oost".to_owned()]);
        // The site's desk keeps its key and works slowly; without it no request is taken at all.
        let site = Person { eager: 30, refuses: 30, away: Vec::new(), lost: None };
        people.insert("site".to_owned(), site);
        desks.insert(Desk::Site, vec!["site".to_owned()]);
        Self { people, desks, coverage, programmes }
    }

    fn people_of(&self, desk: &Desk) -> Vec<String> {
        match desk {
            Desk::Coordinator { person, .. } => vec![person.clone()],
            _ => self.desks.get(desk).cloned().unwrap_or_default(),
        }
    }

    fn every_desk(&self) -> impl Iterator<Item = Desk> {
        let own = self.desks.iter().filter_map(|(desk, people)| {
            let programme = desk.programme()?.clone();
            Some(people.iter().map(move |person| Desk::Coordinator {
                programme: programme.clone(),
                person: person.clone(),
            }))
        });
        self.desks.keys().cloned().chain(own.flatten())
    }

    fn is_open(&self, desk: &Desk, now: i64) -> bool {
        self.people_of(desk).iter().any(|person| self.people[person].is_open(now))
    }

    fn is_there(&self, desk: &Desk, now: i64) -> bool {
        let there = |person: &String| self.people[person].is_open(now) && !self.people[person].is_away(now);
        *desk == Desk::Site || self.people_of(desk).iter().any(there)
    }

    fn route(&self, dice: &mut Dice, now: i64) -> Vec<Stop> {
        let open: BTreeSet<Desk> = self.every_desk().filter(|desk| self.is_open(desk, now)).collect();
        let away: BTreeSet<Desk> = open.iter().filter(|desk| !self.is_there(desk, now)).cloned().collect();
        let mut chosen: Vec<&(Slug, Slug)> = Vec::new();
        for _ in 0..dice.below(MOST as u64 + 1) {
            let at = usize::try_from(dice.below(12)).unwrap_or(0);
            if chosen.iter().all(|(programme, _)| *programme != self.programmes[at].0) {
                chosen.push(&self.programmes[at]);
            }
        }
        let chosen: Vec<(&Slug, &Slug)> = chosen.iter().map(|pair| (&pair.0, &pair.1)).collect();
        let oost = slug("oost");
        let asked = Asked {
            chosen: &chosen,
            kinds: &[],
            target_groups: &[],
            lives_in: &|_| true,
            dispatcher: Some(&oost).filter(|_| dice.one_in(2)),
        };
        let staff = Staff { open: &open, away: &away, coverage: &self.coverage, load: &BTreeMap::new() };
        route(&asked, &staff).expect("the site's desk is open")
    }

    /// Somebody of the desk that holds it looks, and perhaps answers.
    fn work(&self, referral: &mut Referral, dice: &mut Dice, now: i64) {
        let here = referral.desks[0].clone();
        let there = |person: &&Person| person.is_open(now) && !person.is_away(now);
        let people = self.people_of(&here);
        let Some(person) = people.iter().map(|name| &self.people[name]).find(there) else { return };
        if dice.below(100) >= person.eager {
            return;
        }
        if referral.state == State::Read && dice.one_in(6) {
            // “Ik neem dit op”: a fresh clock, and no more than a promise.
            referral.turn = Turn::fresh(now);
            referral.changed = now;
            return;
        }
        let next = referral.state.next();
        if referral.state.is_unread() && dice.one_in(2) {
            referral.state = State::Read;
            referral.changed = now;
            return;
        }
        let refusals = [State::NoRoom, State::NotFitting];
        let refuses = dice.below(100) < person.refuses;
        let fitting: Vec<State> =
            next.iter().copied().filter(|to| refusals.contains(to) == refuses).collect();
        let Some(&to) = fitting.get(usize::try_from(dice.below(fitting.len().max(1) as u64)).unwrap_or(0))
        else {
            return;
        };
        referral.changed = now;
        referral.state = to;
        if to.is_final() {
            referral.settled = Some(now);
        }
        if to.passes_on()
            && let Some(desk) = after(&referral.chain, &here, &|desk| self.is_there(desk, now))
        {
            referral.desks = vec![desk.clone()];
            referral.state = State::HandedOn;
            referral.turn = Turn::fresh(now);
        }
    }

    /// When somebody of a chain leaves next, for a holiday or for good.
    fn next_change(&self, chain: &[Stop], now: i64) -> Option<i64> {
        let people = chain.iter().flat_map(|stop| self.people_of(&stop.desk));
        let changes = people.flat_map(|name| {
            let person = &self.people[&name];
            person.away.iter().map(|(from, _)| *from).chain(person.lost).collect::<Vec<_>>()
        });
        changes.filter(|at| *at > now).min()
    }

    fn due(&self, referral: &Referral, now: i64) -> Option<Due> {
        let is_there = |desk: &Desk| self.is_there(desk, now);
        due(&referral.chain, &referral.desks[0], referral.state, referral.turn, &is_there)
    }
}

/// Every referral from its arrival to its erasure. What must hold is asserted on the way.
fn year(seed: u64, amount: u64) -> Result<BTreeMap<&'static str, u64>, TestCaseError> {
    let mut dice = Dice(seed.max(1));
    let world = World::throw(&mut dice);
    let mut ends = BTreeMap::new();
    let mut referrals: Vec<Referral> = Vec::new();
    // The next look at each, soonest first.
    let mut looks: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
    for number in 0..amount {
        let at = BEGIN + i64::try_from(dice.below(365 * 24)).unwrap_or(0) * HOUR;
        looks.push(Reverse((at, usize::try_from(number).unwrap_or(0))));
        referrals.push(Referral {
            chain: Vec::new(),
            desks: Vec::new(),
            state: State::Received,
            turn: Turn::fresh(at),
            changed: at,
            settled: None,
            erased: false,
        });
    }
    while let Some(Reverse((now, number))) = looks.pop() {
        let referral = &mut referrals[number];
        if referral.desks.is_empty() {
            referral.chain = world.route(&mut dice, now);
            referral.desks = vec![referral.chain[0].desk.clone()];
        }
        // The server's look: every step that is due, none before its time.
        for step in 0.. {
            prop_assert!(step < 8, "the clock takes no end");
            let Some(due) = world.due(referral, now).filter(|due| due.at <= now) else { break };
            let overdue = matches!(due.step, Step::Away(_));
            if !overdue {
                prop_assert!(now - due.at <= TICK, "late by {} h: {referral:?}", (now - due.at) / HOUR);
                prop_assert!(is_working(local(due.at).expect("a day").date()));
            }
            if let Some(desk) = due.step.desk() {
                let place = |desk: &Desk| referral.chain.iter().position(|stop| stop.desk == *desk);
                prop_assert!(place(desk) > place(&referral.desks[0]), "only ever further along the chain");
                prop_assert!(
                    referral.desks[0].is_of_organisation(),
                    "from a dispatcher only a person moves it"
                );
                referral.desks = vec![desk.clone()];
                referral.state = State::HandedOn;
                referral.changed = now;
            }
            referral.turn = due.step.turn_after(referral.turn, now);
        }
        if referral.settled.is_none() && dice.one_in(400) && referral.state.can_withdraw() {
            referral.state = State::Withdrawn;
            referral.settled = Some(now);
        }
        let working = local(now).is_some_and(|now| is_working(now.date()) && (9..17).contains(&now.hour()));
        if referral.settled.is_none() && working && dice.one_in(2) {
            world.work(referral, &mut dice, now);
        }
        prop_assert_eq!(referral.desks.len(), 1, "on one desk");
        prop_assert!(referral.chain.iter().any(|stop| stop.desk == referral.desks[0]));
        let kept = referral.settled.map_or(IDLE, |_| SETTLED);
        if now - referral.settled.unwrap_or(referral.changed) >= kept {
            referral.erased = true;
            *ends.entry(end(referral)).or_default() += 1;
            continue;
        }
        let due = world.due(referral, now).map(|due| due.at);
        let next = [due, Some(now + DAY - HOUR), world.next_change(&referral.chain, now)];
        let next = next.into_iter().flatten().min().unwrap_or(now);
        // The server looks once an hour.
        looks.push(Reverse((now + TICK * ((next - now + TICK - 1) / TICK).max(1), number)));
    }
    prop_assert!(referrals.iter().all(|referral| referral.erased), "every one ends");
    for referral in &referrals {
        // What nobody ever answered ended on the desk of a person who passes on: never in silence at a programme.
        if Answer::is_waited_for(referral.state) {
            prop_assert!(!referral.desks[0].is_of_organisation(), "silence at a programme: {referral:?}");
        }
    }
    Ok(ends)
}

/// How a referral ended.
fn end(referral: &Referral) -> &'static str {
    match referral.state {
        State::Withdrawn => "withdrawn",
        state if Answer::is_waited_for(state) => "on a dispatcher's desk",
        _ => "answered",
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_request_is_lost_doubled_or_late(seed in 1..u64::MAX, amount in 1..60_u64) {
        year(seed, amount)?;
    }
}

#[test]
fn ten_thousand_in_a_year() {
    let ends = year(20_261_123, 10_000).unwrap_or_else(|problem| panic!("{problem}"));
    assert_eq!(ends.values().sum::<u64>(), 10_000);
    // A world in which all of these happen, else the test would show nothing.
    for way in ["answered", "withdrawn", "on a dispatcher's desk"] {
        assert!(ends.get(way).is_some_and(|count| *count > 50), "{ends:?}");
    }
}
