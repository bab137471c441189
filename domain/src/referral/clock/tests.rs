use jiff::civil::DateTime;

use super::super::Reason;
use super::*;
use crate::calendar::local;

fn at(text: &str) -> i64 {
    let begin = text.parse::<DateTime>().expect("a local time");
    let zone = local(0).expect("Belgian time").time_zone().clone();
    begin.to_zoned(zone).expect("an instant").timestamp().as_millisecond()
}

fn desk(text: &str) -> Desk {
    text.parse().expect("a desk")
}

/// A chain of desks, each with its choice.
fn chain(desks: &[(&str, usize)]) -> Vec<Stop> {
    let stop = |(name, choice): &(&str, usize)| Stop {
        desk: desk(name),
        reason: Reason::Gekozen,
        grounds: Vec::new(),
        choice: *choice,
    };
    desks.iter().map(stop).collect()
}

const THREE: [(&str, usize); 6] = [
    ("coordinator:a:an", 0),
    ("coordinator:a:bo", 0),
    ("programme:b", 1),
    ("organisation:c", 2),
    ("dispatcher:oost", 0),
    ("site", 0),
];

#[test]
fn two_four_and_six_working_days() {
    let chain = chain(&THREE);
    let arrived = at("2026-11-20T15:10");
    let there = |_: &Desk| true;
    let next = |here: &str, steps| {
        due(&chain, &desk(here), State::Read, Turn { began: arrived, steps }, &there).expect("a step")
    };
    let an = "coordinator:a:an";
    assert_eq!(next(an, 0), Due { at: at("2026-11-24T15:10"), step: Step::Remind });
    let deputy = next(an, 1);
    assert_eq!(deputy, Due { at: at("2026-11-26T15:10"), step: Step::Deputy(desk("coordinator:a:bo")) });
    let turn = deputy.step.turn_after(Turn { began: arrived, steps: 1 }, deputy.at);
    assert_eq!(turn, Turn { began: arrived, steps: 2 }, "the clock of the programme goes on");
    let silence = next("coordinator:a:bo", 2);
    assert_eq!(silence, Due { at: at("2026-11-30T15:10"), step: Step::Silence(desk("programme:b")) });
    assert_eq!(silence.step.turn_after(turn, silence.at), Turn::fresh(silence.at));
    // One desk alone is asked twice.
    assert_eq!(next("programme:b", 1), Due { at: at("2026-11-26T15:10"), step: Step::Remind });
    assert_eq!(next("programme:b", 2).step, Step::Silence(desk("organisation:c")));
    assert_eq!(next("organisation:c", 2).step, Step::Silence(desk("dispatcher:oost")));
}

#[test]
fn a_dispatcher_is_reminded_once_and_keeps_it() {
    let chain = chain(&THREE);
    for here in ["dispatcher:oost", "site"] {
        let turn = Turn::fresh(at("2026-11-20T15:10"));
        let step = |turn| due(&chain, &desk(here), State::HandedOn, turn, &|_| true);
        assert_eq!(step(turn), Some(Due { at: at("2026-11-24T15:10"), step: Step::Remind }));
        assert_eq!(step(Turn { steps: 1, ..turn }), None);
        assert_eq!(leaves(&chain, &desk(here), State::HandedOn, turn, &|_| true), None);
    }
}

#[test]
fn what_waits_to_be_looked_at_is_recalled_once_and_goes_nowhere() {
    let chain = chain(&THREE);
    let turn = Turn::fresh(at("2026-11-20T15:10"));
    let step = |turn| due(&chain, &desk("dispatcher:oost"), State::Quarantine, turn, &|_| true);
    assert_eq!(step(turn), Some(Due { at: at("2026-11-24T15:10"), step: Step::Remind }));
    assert_eq!(step(Turn { steps: 1, ..turn }), None);
}

#[test]
fn who_is_away_is_skipped_at_once() {
    let chain = chain(&THREE);
    let turn = Turn::fresh(at("2026-11-20T15:10"));
    let without = |away: &[&str]| {
        let away: Vec<Desk> = away.iter().map(|name| desk(name)).collect();
        due(&chain, &desk("coordinator:a:an"), State::Received, turn, &|desk| !away.contains(desk))
            .expect("a step")
    };
    let now = |name: &str| Due { at: turn.began, step: Step::Away(desk(name)) };
    assert_eq!(without(&["coordinator:a:an"]), now("coordinator:a:bo"));
    assert_eq!(without(&["coordinator:a:an", "coordinator:a:bo"]), now("programme:b"));
    let all = ["coordinator:a:an", "coordinator:a:bo", "programme:b", "organisation:c", "dispatcher:oost"];
    assert_eq!(without(&all), now("site"));
    // Nobody anywhere: it stays, and its desk is reminded when somebody is back.
    let nobody = due(&chain, &desk("coordinator:a:an"), State::Received, turn, &|_| false);
    assert_eq!(nobody.map(|due| due.step), Some(Step::Remind));
}

#[test]
fn the_clock_stops_when_the_person_was_reached_or_it_ended() {
    let chain = chain(&THREE);
    let turn = Turn::fresh(0);
    for state in State::all() {
        let runs = due(&chain, &desk("programme:b"), state, turn, &|_| true).is_some();
        let waits = matches!(state, State::Received | State::HandedOn | State::Read | State::Quarantine);
        assert_eq!(runs, waits, "{state:?}");
    }
}

#[test]
fn the_person_is_told_the_day_and_the_desk_of_the_step_that_comes() {
    let chain = chain(&THREE);
    let there = |name: &Desk| *name != desk("programme:b");
    let turn = Turn { began: at("2026-12-30T10:00"), steps: 0 };
    let told = leaves(&chain, &desk("coordinator:a:an"), State::Read, turn, &there).expect("it leaves");
    assert_eq!(told, (at("2027-01-08T10:00"), desk("organisation:c")));
    let step = due(&chain, &desk("coordinator:a:bo"), State::Read, Turn { steps: 2, ..turn }, &there);
    assert_eq!(step, Some(Due { at: told.0, step: Step::Silence(told.1) }));
}
