//! The request form and following a request.

use app::Page;
use app::pages::{DeskName, follow, request};
use domain::directory::Phone;
use domain::referral::{Answers, Asker, Field, FieldError, Problem, Reason, State, Step};

use crate::Named;
use crate::world::World;

/// What a careless or hostile person types.
pub(crate) const EVIL: &str = "</textarea><script>alert(1)</script>\"><img onerror=alert(2)>";

pub(crate) fn answers(asker: Asker) -> Answers {
    let mut answers: Answers = [
        (Field::VoorWie, asker.as_str()),
        (Field::Voornaam, "Noor"),
        (Field::Leeftijd, "26-64"),
        (Field::Gemeente, "Waregem"),
        (Field::Soort, "emotioneel"),
        (Field::Doelgroep, "eenzaamheid"),
        (Field::Bericht, "Ik heb een depressie gehad.\nIk wil graag wandelen."),
        (Field::Telefoon, "0470 12 34 56"),
        (Field::Email, "noor@vrager.test"),
        (Field::Veilig, "geen-bericht"),
        (Field::Nieuws, "ja"),
    ]
    .map(|(field, value)| (field, vec![value.to_owned()]))
    .into();
    if asker.for_another() {
        answers.insert(Field::NaamVerwijzer, vec!["Sam".into()]);
        answers.insert(Field::RelatieVerwijzer, vec!["OCMW".into()]);
        answers.insert(Field::Akkoord, vec!["samen".into()]);
    }
    answers
}

fn readers(world: &World) -> Vec<DeskName> {
    vec![DeskName::team(world.listing("buddywerking-gent")), DeskName::Site]
}

pub(crate) fn step(
    world: &World,
    step: Step,
    asker: Asker,
    problems: &[FieldError],
    values: &Answers,
) -> Page {
    let readers = readers(world);
    let view = request::View {
        flow: "f1",
        step,
        asker: Some(asker),
        values,
        town: Some("Waregem"),
        problems,
        programme: Some(world.listing("buddywerking-gent")),
        connected: asker == Asker::Hulpverlener,
        readers: &readers,
        readers_digest: "",
    };
    request::page(&world.cx("/aanvraag/f1/x"), &view)
}

pub(crate) fn pages(world: &World) -> Vec<Named> {
    let mut pages = steps(world);
    pages.extend(with_problems(world));
    pages.extend(around(world));
    pages.extend(following(world));
    pages
}

fn steps(world: &World) -> Vec<Named> {
    let names: [[&'static str; 6]; 4] = [
        ["zelf-1", "zelf-2", "zelf-3", "zelf-4", "zelf-5", "zelf-6"],
        ["naaste-1", "naaste-2", "naaste-3", "naaste-4", "naaste-5", "naaste-6"],
        [
            "hulpverlener-1",
            "hulpverlener-2",
            "hulpverlener-3",
            "hulpverlener-4",
            "hulpverlener-5",
            "hulpverlener-6",
        ],
        ["buddy-1", "buddy-2", "buddy-3", "buddy-4", "buddy-5", "buddy-6"],
    ];
    let mut pages = Vec::new();
    for (asker, names) in Asker::ALL.into_iter().zip(names) {
        let values = answers(asker);
        for (at, name) in Step::ALL.into_iter().zip(names) {
            pages.push((name, step(world, at, asker, &[], &values)));
        }
    }
    pages
}

/// Each step with a problem at every field it asks.
fn with_problems(world: &World) -> Vec<Named> {
    let names = ["fout-1", "fout-2", "fout-3", "fout-4", "fout-5"];
    let mut pages = Vec::new();
    for (at, name) in Step::ALL.into_iter().zip(names) {
        let problems: Vec<FieldError> =
            at.fields().iter().map(|field| FieldError { field: *field, problem: Problem::Leeg }).collect();
        let values = at.fields().iter().map(|field| (*field, vec![EVIL.to_owned()])).collect();
        let page = step(world, at, Asker::Naaste, &problems, &values);
        assert!(page.title.starts_with("Fout: "), "{}", page.title);
        assert!(!page.html.contains("<script"), "{name} runs what was typed");
        assert!(!page.html.contains("<img"), "{name} shows what was typed as markup");
        pages.push((name, page));
    }
    pages
}

fn around(world: &World) -> Vec<Named> {
    let cx = world.cx("/aanvraag/f1/x");
    let listing = world.listing("duo-for-a-job-antwerpen");
    let sent = |asker, programme, connected, news| {
        let code = "12345678901234567890";
        request::sent(&cx, &request::Sent { code, asker, programme, connected, news })
    };
    let values = answers(Asker::Zelf);
    let readers = readers(world);
    let view = request::View {
        flow: "f1",
        step: Step::Nakijken,
        asker: Some(Asker::Zelf),
        values: &values,
        town: None,
        problems: &[],
        programme: None,
        connected: false,
        readers: &readers,
        readers_digest: "",
    };
    vec![
        ("verstuurd", sent(Asker::Zelf, Some(listing), true, true)),
        ("verstuurd-bellen", sent(Asker::Naaste, Some(listing), false, false)),
        ("verstuurd-buddy", sent(Asker::Buddy, None, false, false)),
        ("al-verstuurd", request::already_sent(&cx)),
        ("verlopen", request::expired(&cx, &values)),
        ("verdrongen", request::crowded_out(&cx, &Answers::new())),
        ("koekjes", request::cookies_needed(&cx, &Answers::new())),
        ("niet-open", request::not_open(&cx, Some(listing))),
        ("niet-open-zonder", request::not_open(&cx, None)),
        ("niet-bewaard", request::not_stored(&cx, &view)),
    ]
}

fn following(world: &World) -> Vec<Named> {
    let cx = world.cx("/opvolgen");
    let view = |state: State, why| follow::View {
        state,
        history: vec![(State::Received, 1_795_370_000_000), (state, 1_795_456_400_000)],
        desk: DeskName::team(world.listing("buddywerking-gent")),
        why,
        call: (state == State::Read).then(|| Phone {
            number: "+3290000000".to_owned().try_into().expect("a number"),
            display: "09 000 00 00".to_owned(),
        }),
        shared: vec![Field::Voornaam, Field::Leeftijd, Field::Gemeente, Field::Bericht],
        can_withdraw: state.can_withdraw(),
        asker: Some(if state == State::Matched { Asker::Buddy } else { Asker::Naaste }),
    };
    for state in State::all() {
        for why in Reason::ALL {
            let page = follow::page(&cx, &view(state, Some(why)));
            assert!(!page.html.contains("[stand") && !page.html.contains("[reden"), "{state:?} {why:?}");
        }
    }
    vec![
        ("opvolgen", follow::ask(&cx, &follow::Ask::default())),
        ("opvolgen-fout", follow::ask(&cx, &follow::Ask { typed: "123", problem: Some("onbekend") })),
        ("stand", follow::page(&cx, &view(State::WaitingList, Some(Reason::Gekozen)))),
        ("stand-bellen", follow::page(&cx, &view(State::Read, Some(Reason::Gekozen)))),
        ("stand-klaar", follow::page(&cx, &view(State::Closed, None))),
        ("stand-aanbod", follow::page(&cx, &view(State::Matched, Some(Reason::Vangnet)))),
        ("ingetrokken", follow::withdrawn(&cx)),
        ("bevestig", follow::confirm_news(&cx, "dG9rZW4")),
        ("bevestigd", follow::news_confirmed(&cx)),
        ("link-dood", follow::dead_link(&cx)),
    ]
}
