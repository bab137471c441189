//! Pages of the desk at work: inbox, log, room, figures, requests past the site, team.

use app::components::turn::Turn;
use app::pages::desk::{figures, inbox, log, room, team, walk_ins, wanted};
use app::pages::{DeskName, Listing};
use domain::directory::wanted::{FreeTime, Typed, Wanted};
use domain::directory::{AreaKind, Mistake, Part, Phone, Programme, Room, ServiceArea, ServiceCapacity};
use domain::referral::State;
use domain::referral::figures::{Figures, Outcome, Span};
use domain::referral::today::Task;
use domain::taxonomy::Code;

use crate::Named;
use crate::desk::{SESSION, WHEN, item};
use crate::form::EVIL;
use crate::world::{World, slug};

pub(crate) fn pages(world: &World) -> Vec<Named> {
    [inboxes(world), log_and_room(world), numbers(world)].concat()
}

fn numbers(world: &World) -> Vec<Named> {
    let cx = world.cx("/beheer/cijfers");
    let desks = vec![
        ("programme:buddywerking-gent".to_owned(), DeskName::team(world.listing("buddywerking-gent"))),
        ("site".to_owned(), DeskName::Site),
    ];
    let mut sum = Figures::default();
    for (outcome, days, amount) in
        [(Outcome::Matched, Some(2), 7), (Outcome::NoRoom, None, 3), (Outcome::Open, Some(9), 1)]
    {
        sum.add(outcome, days, amount);
    }
    let period = |span: Span| span.of(jiff::civil::date(2026, 11, 3));
    let mut pages = Vec::new();
    for (span, veiled) in [(Span::Month, false), (Span::Quarter, true), (Span::Year, false)] {
        let row = figures::Row { period: period(span), figures: sum.clone(), walk_ins: 2 };
        let earlier = figures::Row { period: row.period.before(), figures: Figures::default(), walk_ins: 0 };
        let rows = vec![row, earlier];
        let view = figures::View { desks: desks.clone(), chosen: Some(0), span, rows, veiled };
        let table = figures::table_file(&cx, &view);
        assert_eq!(table.contains("minder dan vijf"), veiled, "{table}");
        assert!(table.starts_with('\u{feff}') && table.contains(";11;"), "{table}");
        pages.push(("cijfers", figures::page(&cx, &view)));
        let none = figures::View { desks: Vec::new(), chosen: None, ..view };
        pages.push(("cijfers-geen", figures::page(&cx, &none)));
    }
    let list = figures::requests_file(&cx, &[item(State::Closed, 40), item(State::Read, 1)]);
    assert!(list.contains(";Sint-Lievens-Houtem;") && list.lines().count() == 3, "{list}");

    let count = walk_ins::Count {
        desk: "site".to_owned(),
        month: "2026-11".to_owned(),
        kind: "praktisch".to_owned(),
        age: "65-plus".to_owned(),
        outcome: "geen-plaats".to_owned(),
        amount: 3,
    };
    let odd =
        walk_ins::Count { month: EVIL.to_owned(), kind: String::new(), age: String::new(), ..count.clone() };
    let view = walk_ins::View {
        desks,
        months: vec!["2026-11".to_owned(), "2026-10".to_owned()],
        counts: vec![count.clone(), odd],
        typed: count,
        problems: Vec::new(),
    };
    let wrong = vec![("maand", "leeg"), ("afloop", "onbekend")];
    pages.push(("rechtstreeks", walk_ins::page(&cx, &view)));
    pages.push(("rechtstreeks-fout", walk_ins::page(&cx, &walk_ins::View { problems: wrong, ..view })));
    pages.push(("rechtstreeks-geen", walk_ins::page(&cx, &walk_ins::View::default())));

    let colleague = |name: &str, open: u64, days: Option<u32>| team::Colleague {
        name: name.to_owned(),
        away_until: (open == 0).then_some(WHEN),
        open,
        days,
    };
    let one = team::Team {
        desk: DeskName::team(world.listing("buddywerking-gent")),
        open: 4,
        days: Some(12),
        people: vec![colleague("Robin", 3, Some(12)), colleague("An", 1, Some(1)), colleague(EVIL, 0, None)],
    };
    let site = team::Team { desk: DeskName::Site, open: 1, days: Some(0), people: Vec::new() };
    pages.extend([("team", team::page(&cx, &[one, site])), ("team-geen", team::page(&cx, &[]))]);
    pages
}

/// The whole of a programme, and parts of every sort.
pub(crate) fn parts() -> [Part; 4] {
    let group = || Some(Code::new("ouderen"));
    let area = || Some(ServiceArea { kind: AreaKind::Municipality, name: "Gent".to_owned() });
    [
        Part::default(),
        Part { target_group: group(), area: None },
        Part { target_group: None, area: area() },
        Part { target_group: group(), area: area() },
    ]
}

fn log_and_room(world: &World) -> Vec<Named> {
    let cx = world.cx("/beheer/logboek");
    let entry = |what, referral: Option<&str>| log::Entry {
        at: 1_795_370_000_000,
        what,
        desk: DeskName::team(world.listing("buddywerking-gent")),
        to: (what == "doorgegeven").then_some(DeskName::Site),
        who: referral.map(|_| "Robin".to_owned()),
        subject: Some(EVIL.to_owned()).filter(|_| what == "toegang"),
        referral: referral.map(str::to_owned),
    };
    let entries = vec![
        entry("gelezen", Some("abc123")),
        entry("doorgegeven", Some("")),
        entry("sleutel", Some("abc123")),
        entry("toegang", None),
        entry("gestopt", None),
        entry("hersteld", None),
        entry("verzegeld", Some("abc123")),
        entry("vergeten", None),
    ];
    let listing = world.listing("buddywerking-gent");
    let mut said = listing.programme.clone();
    let mut pages = Vec::new();
    for said_room in [Room::Open, Room::WaitingList(1), Room::WaitingList(6), Room::Full, Room::Unknown] {
        let capacity =
            |part| ServiceCapacity { part, room: said_room, updated: jiff::civil::date(2026, 11, 3) };
        said.capacity = parts().into_iter().map(capacity).collect();
        let listing = Listing { programme: &said, ..listing };
        let view = room::View {
            listings: vec![listing, world.listing("duo-for-a-job-antwerpen")],
            chosen: Some(listing),
            typed: room::Typed::default(),
            problems: Vec::new(),
            done: said_room == Room::Open,
        };
        let wrong = vec![("plaats", "leeg"), ("weken", "onjuist"), ("plek", "onbekend")];
        pages.push(("plaats", room::page(&cx, &view)));
        let typed = room::Typed { room: "wachtlijst-keuze", weeks: EVIL, group: "ouderen", place: EVIL };
        let view = room::View { problems: wrong, typed, ..view };
        pages.push(("plaats-fout", room::page(&cx, &view)));
        let linked = |wrong| room::Linked { token: EVIL, programme: &said, wrong, done: wrong.is_none() };
        pages.push(("plaats-link", room::by_link(&cx, Some(linked(None)))));
        pages.push(("plaats-link-fout", room::by_link(&cx, Some(linked(Some((1, "onjuist")))))));
    }
    let nothing = room::Linked { token: "a", programme: listing.programme, wrong: None, done: false };
    pages.push(("plaats-link-niets", room::by_link(&cx, Some(nothing))));
    pages.push(("plaats-link-weg", room::by_link(&cx, None)));
    let (listings, chosen) = (Vec::new(), None);
    let typed = room::Typed::default();
    let none = room::View { listings, chosen, typed, problems: Vec::new(), done: false };
    pages.push(("plaats-geen", room::page(&cx, &none)));
    pages.extend(buddies(world));
    let full = log::View { most: entries.len(), entries };
    let empty = log::View { entries: Vec::new(), most: 200 };
    pages.extend([("logboek", log::page(&cx, &full)), ("logboek-leeg", log::page(&cx, &empty))]);
    pages
}

/// A programme that looks for buddies.
pub(crate) fn looking(listing: Listing<'_>) -> Programme {
    let wanted = Wanted {
        said: jiff::civil::date(2026, 11, 3),
        number: 3,
        kinds: vec![Code::new("taal")],
        languages: vec!["ar".to_owned()],
        times: FreeTime::ALL.to_vec(),
        town: Some("Ronse".to_owned()),
        line: Some(EVIL.to_owned()),
    };
    Programme { wanted: Some(wanted), ..listing.programme.clone() }
}

/// What is looked for, as its people say it and as everybody sees it.
fn buddies(world: &World) -> Vec<Named> {
    let cx = world.cx("/beheer/buddies");
    let listing = world.listing("buddywerking-gent");
    let said = looking(listing);
    let listing = Listing { programme: &said, ..listing };
    let listings = vec![listing, world.listing("duo-for-a-job-antwerpen")];
    let typed = said.wanted.as_ref().map(Typed::of).unwrap_or_default();
    let view = wanted::View { listings, chosen: Some(listing), typed, problems: Vec::new(), done: true };
    let shown = wanted::page(&cx, &view);
    for words in ["Zoekt nu 3 buddy’s", "Arabisch · overdag · ’s avonds", "Ronse", "3 november"] {
        assert!(shown.html.contains(words), "{words}: {}", shown.html);
    }
    let problems = vec![("aantal", "leeg"), ("zin", "link"), ("gemeente", "onbekend"), ("zin", "te-lang")];
    let wrong = wanted::page(&cx, &wanted::View { problems, done: false, ..view.clone() });
    let none = wanted::View { listings: Vec::new(), chosen: None, typed: Typed::default(), ..view };
    vec![("buddies", shown), ("buddies-fout", wrong), ("buddies-geen", wanted::page(&cx, &none))]
}

fn group(task: Task, item: inbox::Item) -> inbox::Group {
    inbox::Group { task, total: 21, items: vec![item] }
}

fn inboxes(world: &World) -> Vec<Named> {
    let cx = app::Ctx { session: SESSION, ..world.cx("/beheer") };
    let view = inbox::View {
        listings: Vec::new(),
        broken: 2,
        desks: vec![DeskName::Site, DeskName::team(world.listing("buddywerking-gent"))],
        open: vec![
            group(Task::Due, item(State::Read, 3)),
            group(Task::New, item(State::Received, 0)),
            group(Task::Contact, item(State::Read, 1)),
            group(Task::Prolong, item(State::WaitingList, 12)),
            group(Task::Rest, item(State::Contacted, 1)),
        ],
        open_total: 105,
        turn: Turn { now: 2, all: 3 },
        filter: inbox::Filter { mine: true, ..inbox::Filter::default() },
        review: vec![item(State::Quarantine, 1)],
        review_total: 2,
        closed: vec![item(State::Closed, 40)],
        closed_total: 2,
        programmes: vec![
            (slug("buddywerking-gent"), "Buddywerking Gent".to_owned()),
            (slug("duo-for-a-job-antwerpen"), EVIL.to_owned()),
        ],
        calls: vec![inbox::Call {
            handle: "h1".to_owned(),
            programme: "Buddywerking Gent".to_owned(),
            phone: Phone {
                number: "+3290000000".to_owned().try_into().expect("a number"),
                display: "09 000 00 00".to_owned(),
            },
            since: WHEN,
            professional: true,
        }],
        dead_letters: Some(1),
        may_invite: true,
        reports: vec![inbox::Report {
            slug: slug("buddywerking-gent"),
            name: "Buddywerking Gent".to_owned(),
            mistake: Mistake::Contact,
            times: 2,
            since: 1_700_000_000_000,
        }],
    };
    let filter = inbox::Filter { state: Some(State::Read), ..inbox::Filter::default() };
    let nothing = inbox::View { filter, ..inbox::View::default() };
    vec![
        ("postvak", inbox::page(&cx, &view)),
        ("postvak-leeg", inbox::page(&cx, &inbox::View::default())),
        ("postvak-filter-leeg", inbox::page(&cx, &nothing)),
    ]
}
