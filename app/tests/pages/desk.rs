//! The desk.

use app::pages::DeskName;
use app::pages::desk::{answer, away, coordinators, coverage, inbox, lint, post, referral, wider};
use domain::directory::{AreaKind, ServiceArea};
use domain::referral::lint::{Finding, Towns};
use domain::referral::{AgeBand, Answer, Asker, Condition, Desk, Ground, Reason, State};
use domain::taxonomy::Code;

use crate::Named;
use crate::form::{EVIL, answers};
use crate::work;
use crate::world::{World, slug};

pub(crate) const WHEN: i64 = 1_795_370_000_000;
pub(crate) const SESSION: Option<app::Session> =
    Some(app::Session { idle_end: WHEN + 1_800_000, end: WHEN + 9_000_000, arranges: true });

pub(crate) fn item(state: State, days: u32) -> inbox::Item {
    inbox::Item {
        handle: "h1".into(),
        received: WHEN,
        days_open: days,
        municipality: (days < 30).then(|| "Sint-Lievens-Houtem".into()),
        age: Some(AgeBand::From18To25),
        asker: Some(Asker::Hulpverlener),
        kinds: vec![Code::new("emotioneel"), Code::new("praktisch")],
        state,
        answer_by: Answer::is_waited_for(state).then_some(WHEN),
        programme: Some("Buddywerking Gent".into()),
        sender: Some(days > 5),
        to_tell: days < 5,
    }
}

pub(crate) fn pages(world: &World) -> Vec<Named> {
    [files(world), from_the_mail(world), people(world), letters(world), work::pages(world), lints(world)]
        .concat()
}

fn from_the_mail(world: &World) -> Vec<Named> {
    let cx = world.cx("/antwoord/dG9rZW4");
    let view = answer::View {
        token: "dG9rZW4",
        item: item(State::Received, 1),
        number: Some("09 000 00 00".to_owned()),
        problems: Vec::new(),
    };
    let wrong = answer::View { number: None, problems: vec![("antwoord", "leeg")], ..view.clone() };
    let mut pages = vec![
        ("antwoord", answer::page(&cx, &view)),
        ("antwoord-fout", answer::page(&cx, &wrong)),
        ("antwoord-dood", answer::dead(&cx, None, false)),
        ("antwoord-doorgegeven", answer::dead(&cx, Some(&DeskName::Site), false)),
        ("antwoord-voorbij", answer::dead(&cx, None, true)),
    ];
    pages.extend(Answer::ALL.map(|said| ("antwoord-klaar", answer::done(&cx, said))));
    pages
}

fn files(world: &World) -> Vec<Named> {
    let cx = app::Ctx { session: SESSION, ..world.cx("/beheer/aanvraag/h1") };
    let mut content = answers(Asker::Hulpverlener);
    content.insert(domain::referral::Field::Bericht, vec![EVIL.to_owned()]);
    let event = |kind, who: Option<&str>, note: Option<&str>| referral::Event {
        at: WHEN,
        kind,
        who: who.map(str::to_owned),
        note: note.map(str::to_owned),
    };
    let listing = world.listing("duo-for-a-job-antwerpen");
    let view = referral::View {
        item: item(State::Read, 2),
        desk: DeskName::Site,
        why: Some(Reason::NietAangesloten),
        grounds: vec![
            Ground::Gebied(ServiceArea { kind: AreaKind::Region, name: "Waasland".to_owned() }),
            Ground::Doelgroep(Code::new("jongeren")),
            Ground::Soort(Code::new("taal")),
            Ground::MinsteWerk,
            Ground::CoordinatorAfwezig,
            Ground::NiemandDekt,
        ],
        others: vec![
            ("site".to_owned(), DeskName::Site),
            ("organisation:caw".to_owned(), DeskName::Organisation("CAW".to_owned())),
            ("dispatcher:waasland".to_owned(), DeskName::Dispatcher("waasland".to_owned())),
            ("dispatcher:brussel".to_owned(), DeskName::Dispatcher("brussel".to_owned())),
            ("x".to_owned(), DeskName::coordinator(listing)),
            ("y".to_owned(), DeskName::deputy(listing)),
        ],
        wider: Some(wider::Wider {
            wish: None,
            programmes: vec![("duo".to_owned(), EVIL.to_owned())],
            chosen: String::new(),
        }),
        content: Some(&content),
        doubts: &[Condition::Leeftijd, Condition::Gemeente],
        can_open: true,
        history: vec![
            event(referral::Happening::State(State::Received), None, None),
            event(referral::Happening::Opened, Some("Robin"), None),
            event(referral::Happening::Note, Some("Robin"), Some("Gebeld op dinsdag.\nNiemand nam op.")),
            event(referral::Happening::Added, None, Some("Ik ben verhuisd.")),
            event(referral::Happening::Told, Some("Robin"), None),
            event(referral::Happening::State(State::HandedOn), None, None),
            event(referral::Happening::Withdrawn, None, None),
            event(referral::Happening::Lapsed, None, None),
            event(referral::Happening::Reminded, None, None),
            event(referral::Happening::Deputy, None, None),
            event(referral::Happening::Silence, None, None),
            event(referral::Happening::Away, None, None),
            event(referral::Happening::Asked, Some("Robin"), None),
            event(referral::Happening::NotAsked, Some("Robin"), None),
            event(referral::Happening::Agreed, None, None),
            event(referral::Happening::Declined, None, None),
            event(referral::Happening::Lost, None, None),
            event(referral::Happening::LetThrough, Some("Robin"), None),
            event(referral::Happening::Abuse, Some("Robin"), None),
        ],
        erased_from: Some(WHEN),
        next: State::Read.next().to_vec(),
        in_review: false,
        outside: Some(referral::Outside {
            name: listing.programme.name.clone(),
            slug: listing.programme.slug.to_string(),
            website: listing.programme.website.clone(),
            contact: listing.programme.contact.clone(),
        }),
        problems: Vec::new(),
        note: "",
    };
    let asked = wider::Wider {
        wish: Some((EVIL.to_owned(), "duo".to_owned(), WHEN)),
        ..view.wider.clone().expect("above")
    };
    let sealed = referral::View { content: None, outside: None, wider: Some(asked), ..view.clone() };
    let locked = referral::View { can_open: false, ..sealed.clone() };
    let problems = vec![("stand", "veranderd"), ("nota", "te-lang"), ("werking", "niemand"), ("hoe", "leeg")];
    let wrong = referral::View { problems, note: EVIL, ..view.clone() };
    let done =
        referral::View { next: Vec::new(), why: None, item: item(State::Withdrawn, 40), ..locked.clone() };
    let review = referral::View { in_review: true, item: item(State::Quarantine, 1), ..sealed.clone() };
    let erased = referral::View { erased_from: None, ..done.clone() };
    let page = |view| referral::page(&cx, view);
    let wrong = page(&wrong);
    assert_eq!(wrong.status, 422);
    assert!(!wrong.html.contains("<script"), "a note is text");
    vec![
        ("dossier", page(&view)),
        ("dossier-dicht", page(&sealed)),
        ("dossier-slot", page(&locked)),
        ("dossier-fout", wrong),
        ("dossier-klaar", page(&done)),
        ("dossier-leeg", page(&erased)),
        ("dossier-nazicht", page(&review)),
    ]
}

fn people(world: &World) -> Vec<Named> {
    let cx = app::Ctx { session: SESSION, ..world.cx("/beheer/coordinatoren") };
    let desk = coordinators::Desk {
        name: DeskName::Site,
        programme: None,
        people: vec![coordinators::Person {
            name: "Robin".into(),
            email: "robin@loket.test".into(),
            since: WHEN,
            can_stop: true,
        }],
        invited: vec![coordinators::Invitation { email: "kim@loket.test".into(), until: WHEN }],
    };
    let empty = coordinators::Desk {
        name: DeskName::team(world.listing("buddywerking-gent")),
        programme: Some(slug("buddywerking-gent")),
        people: Vec::new(),
        invited: Vec::new(),
    };
    let listings = world.some(400, |_| true);
    let view = coordinators::View {
        desks: vec![desk, empty],
        choices: [
            coordinators::Sort::Programme,
            coordinators::Sort::Organisation,
            coordinators::Sort::Dispatcher,
        ]
        .map(|sort| {
            let desk = |l: &app::pages::Listing<'_>| (l.programme.slug.to_string(), DeskName::team(*l));
            coordinators::Choices { sort, desks: listings.iter().map(desk).collect() }
        })
        .to_vec(),
        desk: "buddywerking-gent",
        email: "kim@",
        problems: vec![("loket", "leeg"), ("email", "onjuist")],
        just_invited: Some("kim@loket.test"),
        just_stopped: true,
    };
    let row = coverage::Row {
        id: "1".to_owned(),
        coordinator: "Robin".to_owned(),
        deputy: Some("Kim".to_owned()),
        areas: vec![ServiceArea { kind: AreaKind::Region, name: "Waasland".to_owned() }],
        kinds: vec![Code::new("taal")],
        target_groups: vec![Code::new("jongeren")],
    };
    let bare = coverage::Row {
        deputy: None,
        areas: Vec::new(),
        kinds: Vec::new(),
        target_groups: Vec::new(),
        ..row.clone()
    };
    let slug = slug("buddywerking-gent");
    let divided = coverage::View {
        slug: &slug,
        name: "Buddywerking Gent",
        people: vec![("1".to_owned(), "Robin".to_owned())],
        rows: vec![row, bare],
        typed: coverage::Typed { areas: EVIL, ..coverage::Typed::default() },
        problems: vec![("coordinator", "leeg"), ("vervanger", "onbekend"), ("gebieden", "onbekend")],
    };
    let undivided = coverage::View { rows: Vec::new(), problems: Vec::new(), ..divided.clone() };
    let deserted = coverage::View { people: Vec::new(), ..undivided.clone() };
    let absence = away::Absence { id: "1".to_owned(), from: WHEN, until: WHEN + 86_400_000 };
    let away = away::View {
        absences: vec![absence],
        from: EVIL,
        until: "morgen",
        problems: vec![("van", "onjuist"), ("tot", "onmogelijk")],
        stays: vec![item(State::Contacted, 3)],
    };
    vec![
        ("coordinatoren", coordinators::page(&cx, &view)),
        ("dekking", coverage::page(&cx, &divided)),
        ("dekking-leeg", coverage::page(&cx, &undivided)),
        ("dekking-niemand", coverage::page(&cx, &deserted)),
        ("afwezig", away::page(&cx, &away)),
    ]
}

fn lints(world: &World) -> Vec<Named> {
    let cx = app::Ctx { session: SESSION, ..world.cx("/beheer/nazicht") };
    let (gent, programme) = (DeskName::team(world.listing("buddywerking-gent")), slug("buddywerking-gent"));
    let desk = Desk::Programme(programme.clone());
    let towns = |most| Towns::Some(world.places.flanders().iter().copied().take(most).collect());
    let hole = |kind, towns| {
        let group = Some(Code::new("jongeren"));
        Finding::Hole { programme: programme.clone(), group, kind, towns }
    };
    let people = ["1".to_owned(), "2".to_owned()].into();
    let findings = [
        Finding::Stopped(desk.clone()),
        Finding::AllAway(desk.clone()),
        Finding::Bounced(desk.clone(), "1".to_owned()),
        Finding::Absent(programme.clone(), "1".to_owned()),
        hole(Some(Code::new("taal")), Towns::All),
        hole(None, towns(2)),
        hole(None, towns(40)),
        Finding::Overlap { programme: programme.clone(), people, towns: towns(1) },
        Finding::SingleKey(desk),
        Finding::IdleDeputy(programme.clone(), "1".to_owned()),
    ];
    let item = |finding| lint::Item {
        finding,
        desk: gent.clone(),
        people: vec![EVIL.to_owned(), "Robin".to_owned()],
        fix: Some(app::links::coverage(&programme)),
    };
    let view = lint::View { items: findings.iter().map(item).collect(), without: 250 };
    vec![("nazicht", lint::page(&cx, &view)), ("nazicht-goed", lint::page(&cx, &lint::View::default()))]
}

fn letters(world: &World) -> Vec<Named> {
    let cx = app::Ctx { session: SESSION, ..world.cx("/beheer/post") };
    let dead = |kind| post::Dead {
        id: "m1".into(),
        kind,
        written: WHEN,
        error: "smtp-550".into(),
        to: (kind != post::MailKind::Other).then(|| "a…@caw…".into()),
    };
    let letters: Vec<_> = post::MailKind::ALL.map(dead).into();
    let view = post::View { waiting: 2, sent: 30, dead: 6, letters };
    let late = app::Ctx { session: SESSION.map(|s| app::Session { idle_end: s.end, ..s }), ..cx };
    vec![("post", post::page(&cx, &view)), ("post-geen", post::page(&late, &post::View::default()))]
}
