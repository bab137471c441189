//! The desk.

use app::pages::DeskName;
use app::pages::desk::factors::{self, Flow};
use app::pages::desk::{coordinators, enrol, inbox, recover, referral, sign_in};
use domain::directory::Mistake;
use domain::referral::{AgeBand, Asker, Condition, Reason, State};
use domain::taxonomy::Code;

use crate::Named;
use crate::form::{EVIL, answers};
use crate::world::{World, slug};

const WHEN: i64 = 1_795_370_000_000;

fn item(state: State, days: u32) -> inbox::Item {
    inbox::Item {
        handle: "h1".into(),
        received: WHEN,
        days_open: days,
        municipality: (days < 30).then(|| "Sint-Lievens-Houtem".into()),
        age: Some(AgeBand::From18To25),
        asker: Some(Asker::Hulpverlener),
        kinds: vec![Code::new("emotioneel"), Code::new("praktisch")],
        state,
        programme: Some("Buddywerking Gent".into()),
        sender: Some(days > 5),
        to_tell: days < 5,
    }
}

pub(crate) fn pages(world: &World) -> Vec<Named> {
    [inboxes(world), files(world), people(world), keys(world)].concat()
}

fn inboxes(world: &World) -> Vec<Named> {
    let cx = app::Ctx { signed_in: true, ..world.cx("/beheer") };
    let view = inbox::View {
        desks: vec![DeskName::Site, DeskName::of(world.listing("buddywerking-gent"))],
        open: vec![item(State::Received, 0), item(State::Contacted, 1), item(State::WaitingList, 12)],
        closed: vec![item(State::Closed, 40)],
        may_invite: true,
        reports: vec![inbox::Report {
            slug: slug("buddywerking-gent"),
            name: "Buddywerking Gent".to_owned(),
            mistake: Mistake::Contact,
            times: 2,
            since: 1_700_000_000_000,
        }],
    };
    vec![("postvak", inbox::page(&cx, &view)), ("postvak-leeg", inbox::page(&cx, &inbox::View::default()))]
}

fn files(world: &World) -> Vec<Named> {
    let cx = app::Ctx { signed_in: true, ..world.cx("/beheer/aanvraag/h1") };
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
        content: Some(&content),
        doubts: &[Condition::Leeftijd, Condition::Gemeente],
        can_open: true,
        history: vec![
            event(referral::Happening::State(State::Received), None, None),
            event(referral::Happening::Opened, Some("Robin"), None),
            event(referral::Happening::Note, Some("Robin"), Some("Gebeld op dinsdag.\nNiemand nam op.")),
            event(referral::Happening::Told, Some("Robin"), None),
            event(referral::Happening::HandedOn, None, None),
            event(referral::Happening::Withdrawn, None, None),
        ],
        next: State::Read.next().to_vec(),
        outside: Some(referral::Outside {
            name: listing.programme.name.clone(),
            slug: listing.programme.slug.to_string(),
            website: listing.programme.website.clone(),
            contact: listing.programme.contact.clone(),
        }),
        problems: Vec::new(),
        note: "",
    };
    let sealed = referral::View { content: None, outside: None, ..view.clone() };
    let locked = referral::View { can_open: false, ..sealed.clone() };
    let problems = vec![("stand", "veranderd"), ("nota", "te-lang")];
    let wrong = referral::View { problems, note: EVIL, ..view.clone() };
    let done =
        referral::View { next: Vec::new(), why: None, item: item(State::Withdrawn, 40), ..locked.clone() };
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
    ]
}

fn people(world: &World) -> Vec<Named> {
    let cx = app::Ctx { signed_in: true, ..world.cx("/beheer/coordinatoren") };
    let desk = coordinators::Desk {
        name: DeskName::Site,
        people: vec![coordinators::Person {
            name: "Robin".into(),
            email: "robin@loket.test".into(),
            since: WHEN,
        }],
        invited: vec![coordinators::Invitation { email: "kim@loket.test".into(), until: WHEN }],
    };
    let empty = coordinators::Desk {
        name: DeskName::of(world.listing("buddywerking-gent")),
        people: Vec::new(),
        invited: Vec::new(),
    };
    let listings = world.some(400, |_| true);
    let view = coordinators::View {
        desks: vec![desk, empty],
        programmes: listings.iter().map(|l| (&l.programme.slug, l.programme.name.as_str())).collect(),
        programme: "buddywerking-gent",
        email: "kim@",
        problems: vec![("buddywerking", "leeg"), ("email", "onjuist")],
        just_invited: Some("kim@loket.test"),
    };
    vec![("coordinatoren", coordinators::page(&cx, &view))]
}

fn keys(world: &World) -> Vec<Named> {
    let cx = world.cx("/inloggen");
    let ask = |problems: Vec<(&'static str, &'static str)>| enrol::Ask {
        token: "t1",
        desk: DeskName::Site,
        name: "Robin",
        email: "robin@loket.test",
        problems,
    };
    let wrong = vec![
        ("naam", "leeg"),
        ("email", "bestaat"),
        ("wachtzin", "te-gewoon"),
        ("wachtzin2", "niet-gelijk"),
        ("afspraken", "nodig"),
    ];
    let code = |flow, problem| factors::Code {
        flow,
        otpauth: "otpauth://totp/Buddywijzer:robin@loket.test?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Buddywijzer",
        secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        recovery: "7KQ2M9XAB3CD7KQ2M9XAB3CD",
        problem,
    };
    let unrecovered = recover::Ask {
        email: "robin@loket.test",
        problems: vec![("herstelcode", "onjuist"), ("wachtzin2", "niet-gelijk")],
    };
    let mut pages = vec![
        ("inloggen", sign_in::page(&cx, &sign_in::View::default())),
        ("inloggen-nota", sign_in::page(&cx, &sign_in::View { lost: Some(EVIL), ..Default::default() })),
        ("afgemeld", sign_in::signed_out(&cx)),
        ("inschrijven", enrol::ask(&cx, &ask(Vec::new()))),
        ("inschrijven-fout", enrol::ask(&cx, &ask(wrong))),
        ("inschrijven-code", factors::code(&cx, &code(Flow::Enrolment("t1"), None))),
        ("inschrijven-code-fout", factors::code(&cx, &code(Flow::Enrolment("t1"), Some("onjuist")))),
        ("herstel", recover::ask(&cx, &recover::Ask::default())),
        ("herstel-fout", recover::ask(&cx, &unrecovered)),
        ("herstel-code", factors::code(&cx, &code(Flow::Recovery, None))),
        ("herstel-code-fout", factors::code(&cx, &code(Flow::Recovery, Some("leeg")))),
        ("inschrijven-klaar", enrol::done(&cx)),
        ("inschrijven-ongeldig", enrol::invalid(&cx)),
    ];
    let names = ["inloggen-onjuist", "inloggen-leeg", "inloggen-te-vaak", "inloggen-verlopen"];
    for (name, problem) in names.into_iter().zip(["onjuist", "leeg", "te-vaak", "verlopen"]) {
        let view = sign_in::View { email: "robin@loket.test", problem: Some(problem), lost: None };
        pages.push((name, sign_in::page(&cx, &view)));
    }
    pages
}
