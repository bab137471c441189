//! Keeping a listing: its pages at the desk, the links in mails, and claiming it.

use app::pages::claim::{self, Typed};
use app::pages::desk::claims::{self, Claim, Wrong as WrongClaim};
use app::pages::desk::{import, overview};
use app::pages::keep::{
    self, Author, Edit, History, Kept, Linked, Owner, Owners, Reported, Version, View, Waiting,
};
use app::pages::report;
use domain::directory::{AreaKind, Mistake, Programme, ServiceArea, Status};
use domain::listing::bulk::{Column, Conflict, Outcome, Plan, Planned, TableError};
use domain::listing::change::{Guarded, answers};
use domain::listing::{Field, Problem, Wrong};
use domain::taxonomy::{Code, Scheme};

use crate::Named;
use crate::form::EVIL;
use crate::world::World;

const THEN: i64 = 1_795_370_000_000;

/// Another version of a listing: every part of it differs.
fn other(stands: &Programme, of: &Programme) -> Programme {
    Programme {
        slug: stands.slug.clone(),
        name: EVIL.to_owned(),
        status: Status::Silent,
        confirmed: "2026-03-01".parse().ok(),
        confirmed_by_site: true,
        volunteer_min_age: Some(18),
        languages: vec!["nl".to_owned(), "uk".to_owned()],
        ..of.clone()
    }
}

pub(crate) fn pages(world: &World) -> Vec<Named> {
    let cx = world.cx("/beheer/werkingen");
    let listing = world.listing("buddywerking-gent");
    let stands = listing.programme;
    let after = other(stands, world.listing("2go-genk").programme);
    let waiting = |change: Guarded, may_agree: bool| Waiting {
        id: "w1".to_owned(),
        goes_at: (!change.is_for_the_site()).then_some(THEN),
        change,
        since: THEN,
        may_agree,
        of_another: may_agree,
    };
    let flanders = ServiceArea { kind: AreaKind::Flanders, name: "Vlaanderen".to_owned() };
    let changes = || {
        let bereik = Guarded::Bereik { website: None, contact: after.contact.clone(), from: None };
        vec![
            waiting(Guarded::Naam { to: EVIL.to_owned() }, true),
            waiting(bereik, false),
            waiting(Guarded::Gebied { to: vec![flanders.clone()] }, true),
        ]
    };
    let kept = |asked, listings, waiting| keep::kept(&cx, &Kept { asked, listings, waiting });
    let reported = || Reported {
        mistake: Mistake::Contact,
        times: 3,
        since: THEN,
        texts: vec![EVIL.to_owned()],
        ask: 1,
    };
    let second = || Reported { mistake: Mistake::Gone, texts: Vec::new(), ask: 0, ..reported() };
    let hub_with = |done, wrong_answer| {
        let reports = vec![reported(), second()];
        keep::page(&cx, &View { listing, version: "v1", waiting: changes(), reports, wrong_answer, done })
    };
    let hub = |done| hub_with(done, None);
    let values = answers(stands, &listing.organisation.name, &world.places);
    // Neither is asked of who keeps a listing.
    let unasked = [Field::Organisatie, Field::Ondernemingsnummer, Field::JouwEmail];
    let asked_here = Field::ALL.into_iter().filter(|field| !unasked.contains(field));
    let wrong: Vec<Wrong> = asked_here.map(|field| (field, Problem::Onjuist)).collect();
    let edit = |problems, overtaken: Option<&_>| {
        let (programme, confirms) = (stands, overtaken.is_none());
        keep::edit(&cx, &Edit { programme, version: "v1", values: &values, problems, confirms, overtaken })
    };
    let version = |author, why, programme: &Programme| Version {
        id: "v1".to_owned(),
        at: THEN,
        agreed: match why {
            "bewerkt" => Some(Author::Person(EVIL.to_owned())),
            "hersteld" => Some(Author::Job),
            _ => None,
        },
        author,
        why,
        programme: programme.clone(),
    };
    let versions = vec![
        version(Author::Person(EVIL.to_owned()), "hersteld", stands),
        version(Author::Job, "verouderd", &after),
        version(Author::Person(String::new()), "bewerkt", stands),
        version(Author::Sources, "bron", stands),
    ];
    let history = |versions| keep::history(&cx, &History { programme: stands, version: "v1", versions });
    let owner = |lead, is_reader| Owner {
        id: "p1".to_owned(),
        name: EVIL.to_owned(),
        email: "an@debrug.test".to_owned(),
        lead,
        since: THEN,
        is_reader,
    };
    let owners = |owners, problems, done| {
        keep::owners(&cx, &Owners { programme: stands, owners, may_lead: true, email: EVIL, problems, done })
    };
    let linked = |again| Linked { token: "dG9rZW4", listing, version: "v1", again };
    let typed = Typed { email: EVIL, way: "code", phone: EVIL, text: EVIL };
    let asked = |code_to, typed, problems| {
        claim::page(&cx, &claim::View { programme: stands, code_to, typed, problems })
    };
    let all_wrong = vec![
        ("email", "te-vaak"),
        ("weg", "verstuurd"),
        ("telefoon", "onjuist"),
        ("toelichting", "rijksregisternummer"),
    ];
    let a_claim = |id: &str| Claim {
        id: id.to_owned(),
        listing,
        email: "an@debrug.test".to_owned(),
        phone: EVIL.to_owned(),
        text: EVIL.to_owned(),
        since: THEN,
    };
    let claims = |claims, wrong, done| claims::page(&cx, &claims::View { claims, wrong, done });
    let groups = || vec![(Code::new("ouderen"), 4), (Code::new("armoede"), 0)];
    let whole = |town| overview::View {
        waits: overview::WAITS
            .into_iter()
            .map(|what| overview::Waits { to: app::links::DESK, what, count: 2, since: Some(THEN) })
            .collect(),
        provinces: vec!["Antwerpen".to_owned(), "Oost-Vlaanderen".to_owned()],
        table: vec![(Code::new("ouderen"), vec![3, 0]), (Code::new("armoede"), vec![12, 7])],
        town,
        stale: (vec![listing], 41),
        bounced: vec![("uitnodiging", 2)],
        missed: vec![overview::Missed {
            place: "Mol".to_owned(),
            scheme: Scheme::TargetGroup,
            code: Code::new("ouderen"),
            times: 7,
        }],
    };
    let head = TableError::Head(EVIL.to_owned());
    let failed = import::View { error: Some(&head), text: EVIL, ..import::View::default() };
    let plan = |outcomes: &[Outcome]| Plan {
        rows: (2..)
            .zip(outcomes)
            .map(|(line, outcome)| Planned { line, name: EVIL.to_owned(), outcome: outcome.clone() })
            .collect(),
    };
    let add = || Outcome::Add { programme: Box::new(stands.clone()), organisation: EVIL.to_owned() };
    let change = || Outcome::Change { before: Box::new(stands.clone()), after: Box::new(after.clone()) };
    let wrong_cells = Column::ALL.map(|column| (column, Problem::Onjuist)).to_vec();
    let refused = [
        Outcome::Wrong(wrong_cells),
        Outcome::Conflict(Conflict::Lijkt(stands.slug.clone())),
        Outcome::Conflict(Conflict::Dubbel),
        change(),
    ];
    vec![
        ("werkingen", kept(None, vec![listing], vec![(listing, changes().remove(0))])),
        ("werkingen-leeg", kept(None, Vec::new(), Vec::new())),
        ("werkingen-zoek", kept(Some(EVIL), Vec::new(), Vec::new())),
        ("werking", hub(None)),
        ("werking-klaar", hub(Some("wacht"))),
        ("werking-reden", hub_with(None, Some((EVIL, vec![("reden-naam", "leeg")])))),
        ("werking-fout", hub_with(None, Some((EVIL, vec![("antwoord", "te-lang")])))),
        ("melden-bevestig", report::reporter(&cx, "dG9rZW4", Some(false))),
        ("melden-bevestigd", report::reporter(&cx, "dG9rZW4", Some(true))),
        ("melden-weg", report::reporter(&cx, "dG9rZW4", None)),
        ("werking-ingehaald", keep::overtaken(&cx, stands)),
        ("bewerken", edit(&[], None)),
        ("bewerken-fout", edit(&wrong, None)),
        ("bewerken-beide", edit(&[], Some(&after))),
        ("geschiedenis", history(versions)),
        ("geschiedenis-leeg", history(Vec::new())),
        ("eigenaars", owners(vec![owner(true, true), owner(false, false)], Vec::new(), true)),
        ("eigenaars-fout", owners(Vec::new(), vec![("email", "onjuist")], false)),
        ("klopt-nog", keep::still_right(&cx, &linked(false))),
        ("klopt-nog-anders", keep::still_right(&cx, &linked(true))),
        ("klopt-nog-klaar", keep::still_right_done(&cx, Some("klopt"))),
        ("klopt-nog-weg", keep::still_right_done(&cx, None)),
        ("tegenhouden", keep::stop_change(&cx, "dG9rZW4", listing, &changes()[1])),
        ("tegenhouden-klaar", keep::stopped(&cx, true)),
        ("tegenhouden-weg", keep::stopped(&cx, false)),
        ("claimen", asked(Some("info@debrug.test"), Typed::default(), Vec::new())),
        ("claimen-fout", asked(Some("info@debrug.test"), typed.clone(), all_wrong)),
        ("claimen-bellen", asked(None, Typed::default(), Vec::new())),
        ("claimen-klaar", claim::done(&cx, stands, "code")),
        ("claimen-code", claim::code(&cx, stands, Some("a…@debrug.test"), &[])),
        ("claimen-code-fout", claim::code(&cx, stands, Some("a…@debrug.test"), &[("code", "onjuist")])),
        ("claimen-code-weg", claim::code(&cx, stands, None, &[])),
        ("claims", claims(vec![a_claim("c1"), a_claim("c2")], None, true)),
        (
            "claims-fout",
            claims(
                vec![a_claim("c1")],
                Some(WrongClaim { id: "c1", note: EVIL, problems: vec![("belnota", "te-lang")] }),
                false,
            ),
        ),
        ("claims-leeg", claims(Vec::new(), None, false)),
        ("invoer", import::page(&cx, &import::View { done: Some((12, 1)), ..import::View::default() })),
        ("invoer-fout", import::page(&cx, &failed)),
        ("overzicht", overview::page(&cx, &whole(Some(Ok(("Gent".to_owned(), groups())))))),
        ("overzicht-fout", overview::page(&cx, &whole(Some(Err(EVIL.to_owned()))))),
        ("overzicht-leeg", overview::page(&cx, &overview::View { missed: Vec::new(), ..whole(None) })),
        ("invoer-ingehaald", import::page(&cx, &import::View { overtaken: true, ..import::View::default() })),
        ("invoer-kan", import::look(&cx, &plan(&[add(), change()]), "i1", "d1")),
        ("invoer-niets", import::look(&cx, &plan(&[Outcome::Same]), "i1", "d1")),
        ("invoer-nog-niet", import::look(&cx, &plan(&refused), "i1", "d1")),
    ]
}
