//! The request form and following a request.

use app::Page;
use app::pages::follow::{Happened, Turn};
use app::pages::{DeskName, follow, order, request};
use domain::directory::Phone;
use domain::referral::{
    Answers, Asker, Condition, Field, FieldError, Obstacle, Problem, Reason, State, Step, goes_along,
};

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
        answers.insert(Field::Volgen, vec!["ja".into()]);
        answers.insert(Field::Werkadres, vec!["sam@ocmw.test".into()]);
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
        programmes: vec![world.listing("buddywerking-gent")],
        connected: asker == Asker::Hulpverlener,
        readers: &readers,
        along: &goes_along(values, asker),
        readers_digest: "",
        waiting: crate::world::waiting(asker == Asker::Buddy),
    };
    request::page(&world.cx("/aanvraag/f1/x"), &view)
}

pub(crate) fn pages(world: &World) -> Vec<Named> {
    let mut pages = steps(world);
    pages.extend(with_problems(world));
    pages.extend(around(world));
    pages.extend(screening(world));
    pages.extend(following(world));
    pages
}

fn steps(world: &World) -> Vec<Named> {
    let mut pages = Vec::new();
    for asker in Asker::ALL {
        let values = answers(asker);
        for at in Step::of(Some(asker)) {
            let name = format!("{}-{}", asker.as_str(), at.segment());
            pages.push((named(name), step(world, at, asker, &[], &values)));
        }
    }
    // Who is 13 to 17 reads who will see it; for a child a parent says yes; who was not asked yet gets a leaflet.
    let with = |asker, field, value: &str| {
        let mut values = answers(asker);
        values.insert(field, vec![value.to_owned()]);
        values
    };
    let young = with(Asker::Zelf, Field::Leeftijd, "13-17");
    let child = with(Asker::Naaste, Field::Leeftijd, "0-12");
    let not_yet = with(Asker::Naaste, Field::Akkoord, "nog-niet");
    let unasked = [FieldError { field: Field::Akkoord, problem: Problem::Nodig }];
    let page = step(world, Step::Toestemming, Asker::Zelf, &[], &young);
    assert!(page.html.contains("Ben je jonger dan 18?"));
    pages.push(("toestemming-jong", page));
    let page = step(world, Step::Toestemming, Asker::Naaste, &[], &child);
    assert!(page.html.contains("ik ben de ouder of voogd") && !page.html.contains("Ben je jonger dan 18?"));
    pages.push(("toestemming-kind", page));
    let client = with(Asker::Hulpverlener, Field::Leeftijd, "0-12");
    let page = step(world, Step::Toestemming, Asker::Hulpverlener, &[], &client);
    assert!(page.html.contains("een ouder of voogd weet wie dit leest"));
    pages.push(("toestemming-kind-verwezen", page));
    let page = step(world, Step::Akkoord, Asker::Naaste, &unasked, &not_yet);
    assert!(page.html.contains("/aanvraag/folder"));
    pages.push(("akkoord-nog-niet", page));
    pages
}

fn named(name: String) -> &'static str {
    Box::leak(name.into_boxed_str())
}

/// Each step with a problem at every field it asks.
fn with_problems(world: &World) -> Vec<Named> {
    let mut pages = Vec::new();
    for at in Step::ALL.into_iter().filter(|step| *step != Step::Nakijken) {
        let asker = match at {
            Step::Werk => Asker::Hulpverlener,
            Step::Veilig => Asker::Zelf,
            _ => Asker::Naaste,
        };
        let name = named(format!("fout-{}", at.segment()));
        let problems: Vec<FieldError> =
            at.fields().iter().map(|field| FieldError { field: *field, problem: Problem::Leeg }).collect();
        let values = at.fields().iter().map(|field| (*field, vec![EVIL.to_owned()])).collect();
        let page = step(world, at, asker, &problems, &values);
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
    let sent = |asker, programmes: Vec<_>, connected, news| {
        let code = "12345678901234567890";
        request::sent(
            &cx,
            &request::Sent { code, asker, programmes, connected, news, may_follow: news, work_address: news },
        )
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
        programmes: Vec::new(),
        connected: false,
        readers: &readers,
        along: &goes_along(&values, Asker::Zelf),
        readers_digest: "",
        waiting: Vec::new(),
    };
    let two = || vec![listing, world.listing("buddywerking-gent")];
    let check = request::page(&cx, &request::View { programmes: two(), connected: true, ..view.clone() });
    let order = |chosen: [&str; 2], problems| {
        let listings = vec![(listing, true), (world.listing("buddywerking-gent"), false)];
        order::page(&cx, &order::View { listings, chosen: chosen.map(str::to_owned).to_vec(), problems })
    };
    let wrong = ["leeg", "dubbel", "apart", "weg", "te-veel"].map(|what| match what {
        "leeg" => ("keuze-1", "keuze-leeg"),
        "dubbel" => ("keuze-2", "keuze-dubbel"),
        "apart" => ("keuze-2", "keuze-apart"),
        "weg" => ("keuze-3", "keuze-weg"),
        _ => ("keuze-3", "keuze-te-veel"),
    });
    vec![
        ("nakijken-meer", check),
        ("volgorde", order(["duo-for-a-job-antwerpen", ""], Vec::new())),
        ("volgorde-fout", order(["", "buddywerking-gent"], wrong.to_vec())),
        ("verstuurd", sent(Asker::Zelf, vec![listing, world.listing("buddywerking-gent")], true, true)),
        ("verstuurd-bellen", sent(Asker::Naaste, vec![listing], false, false)),
        ("verstuurd-buddy", sent(Asker::Buddy, Vec::new(), false, false)),
        ("verstuurd-hulpverlener", sent(Asker::Hulpverlener, Vec::new(), false, true)),
        ("verstuurd-niet-volgen", sent(Asker::Hulpverlener, Vec::new(), false, false)),
        ("al-verstuurd", request::already_sent(&cx)),
        ("verlopen", request::expired(&cx, &values)),
        ("verdrongen", request::crowded_out(&cx, &Answers::new())),
        ("koekjes", request::cookies_needed(&cx, &Answers::new())),
        ("niet-open", request::not_open(&cx, Some(listing))),
        ("niet-open-zonder", request::not_open(&cx, None)),
        ("niet-bewaard", request::not_stored(&cx, &view)),
    ]
}

fn screening(world: &World) -> Vec<Named> {
    let cx = world.cx("/aanvraag/f1/nagaan");
    let view = |obstacle, asker, chosen| request::Screening {
        flow: "f1",
        obstacle,
        asker,
        programme: Some(world.listing(chosen)),
        several: matches!(asker, Asker::Zelf),
        town: Some("Waregem"),
        instead: vec![world.listing("buddywerking-gent"), world.listing("2go-antwerpen")],
    };
    let doubts = Obstacle::Doubts(Condition::ALL.to_vec());
    let page = request::screening(&cx, &view(&doubts, Asker::Zelf, "duo-for-a-job-antwerpen"));
    assert!(page.html.contains("Waregem") && page.html.contains("value=\"verder\""));
    assert_eq!(page.html.matches("value=\"kies\"").count(), 2);
    vec![
        ("nagaan", page),
        ("nagaan-kind", request::screening(&cx, &view(&Obstacle::Parent, Asker::Zelf, "buddywerking-gent"))),
        (
            "nagaan-te-jong",
            request::screening(&cx, &view(&Obstacle::TooYoung, Asker::Buddy, "duo-for-a-job-antwerpen")),
        ),
    ]
}

fn following(world: &World) -> Vec<Named> {
    let cx = world.cx("/opvolgen");
    let gent = || DeskName::team(world.listing("buddywerking-gent"));
    let view = |state: State, why| follow::View {
        state,
        history: vec![
            (Happened::State(State::Received), 1_795_370_000_000),
            (Happened::Added, 1_795_370_100_000),
            (Happened::Reminded, 1_795_370_200_000),
            (Happened::Deputy, 1_795_370_300_000),
            (Happened::Silence, 1_795_370_400_000),
            (Happened::Away, 1_795_370_500_000),
            (Happened::Asked, 1_795_370_510_000),
            (Happened::NotAsked, 1_795_370_520_000),
            (Happened::Agreed, 1_795_370_530_000),
            (Happened::Declined, 1_795_370_540_000),
            (Happened::Lost, 1_795_370_550_000),
            (Happened::State(state), 1_795_456_400_000),
        ],
        chain: vec![(gent(), Turn::Before), (DeskName::Site, Turn::Now), (gent(), Turn::After)],
        desk: DeskName::team(world.listing("buddywerking-gent")),
        why,
        wish: (state == State::Contacted).then(|| ("buddywerking-gent".to_owned(), EVIL.to_owned())),
        again: (state == State::HandedOn).then_some(app::links::REQUEST),
        leaves: (state == State::Received).then(|| (1_795_900_000_000, gent())),
        call: (state == State::Read).then(|| Phone {
            number: "+3290000000".to_owned().try_into().expect("a number"),
            display: "09 000 00 00".to_owned(),
        }),
        shared: vec![Field::Voornaam, Field::Leeftijd, Field::Gemeente, Field::Bericht],
        can_withdraw: state.can_withdraw(),
        add: (state == State::WaitingList).then_some(follow::Add {
            typed: EVIL,
            problem: Some("te-lang"),
            done: false,
        }),
        erased_from: (state != State::Closed).then_some(1_803_146_000_000),
        asker: Some(if state == State::Matched { Asker::Buddy } else { Asker::Naaste }),
    };
    for state in State::all() {
        for why in Reason::ALL {
            let page = follow::page(&cx, &view(state, Some(why)));
            assert!(!page.html.contains("[stand") && !page.html.contains("[reden"), "{state:?} {why:?}");
        }
    }
    let lapsed = follow::View {
        history: vec![(Happened::Lapsed, 1_795_456_400_000)],
        chain: Vec::new(),
        shared: Vec::new(),
        ..view(State::Closed, None)
    };
    let lapsed = follow::page(&cx, &lapsed);
    assert!(!lapsed.html.contains("afgerond"), "what lapsed was not finished");
    vec![
        ("opvolgen", follow::ask(&cx, &follow::Ask::default())),
        (
            "opvolgen-fout",
            follow::ask(&cx, &follow::Ask { typed: "123", problem: Some("onbekend"), lost: Some(EVIL) }),
        ),
        ("stand", follow::page(&cx, &view(State::WaitingList, Some(Reason::Gekozen)))),
        ("stand-bellen", follow::page(&cx, &view(State::Read, Some(Reason::Gekozen)))),
        ("stand-klaar", follow::page(&cx, &view(State::Closed, None))),
        ("stand-aanbod", follow::page(&cx, &view(State::Matched, Some(Reason::Vangnet)))),
        ("stand-vervallen", lapsed),
        ("wissen", follow::erase(&cx)),
        ("bevestig", follow::confirm_news(&cx, "dG9rZW4")),
        ("afzender", follow::confirm_sender(&cx, "dG9rZW4")),
        ("afzender-bevestigd", follow::sender_confirmed(&cx)),
        ("bevestigd", follow::news_confirmed(&cx)),
        ("link-dood", follow::dead_link(&cx)),
    ]
}
