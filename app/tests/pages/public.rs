//! The pages for everybody.

use app::Ctx;
use app::pages::results::View as Results;
use app::pages::{Group, Heading, Near, about, errors, home, organisation, place, programme, results, topic};
use domain::directory::{Part, Programme, Room, ServiceCapacity, Status};
use domain::place::PlaceKind;
use domain::taxonomy::{Code, Scheme};
use search_index::{
    Answer, Block, Facets, Hit, Intent, Notice, PlaceLevel, Query, Reason, Understood, UnderstoodPlace,
};

use crate::Named;
use crate::world::{World, slug};

/// A site that says where to write to it.
fn reached(cx: Ctx<'_>) -> Ctx<'_> {
    Ctx { contact: Some("hallo@buddywijzer.test"), ..cx }
}

pub(crate) fn pages(world: &World) -> Vec<Named> {
    let mut pages = vec![
        ("home", home_page(world)),
        ("over", about::about(&world.cx("/over"))),
        ("toevoegen", app::pages::listing::begin(&world.cx("/toevoegen"))),
        ("folder", app::pages::leaflet::leaflet(&world.cx("/aanvraag/folder"))),
        ("bronnen", about::sources(&world.cx("/bronnen"))),
        ("privacy", about::privacy(&world.cx("/privacy"))),
        ("toegankelijkheid", about::accessibility(&world.cx("/toegankelijkheid"))),
        ("privacy-adres", about::privacy(&reached(world.cx("/privacy")))),
        ("toegankelijkheid-adres", about::accessibility(&reached(world.cx("/toegankelijkheid")))),
        ("werking-vol", programme_page(world, "duo-for-a-job-antwerpen")),
        ("werking-leeg", programme_page(world, "2connectu-noord-limburg")),
        ("werking-zoekt", looking_page(world)),
        ("werking-plaats", room_page(world)),
        ("werking-gebieden", programme_page(world, "domo-hasselt-home-start")),
        ("organisatie", organisation_page(world)),
        ("gemeente", place_page(world, PlaceKind::Municipality, "Gent")),
        ("gemeente-leeg", place_page(world, PlaceKind::Municipality, "Herstappe")),
        ("regio", place_page(world, PlaceKind::Region, "Waasland")),
        ("doelgroep", topic_page(world, Scheme::TargetGroup, "eenzaamheid")),
        ("domein", topic_page(world, Scheme::Domain, "wonen")),
        ("404", errors::not_found(&world.cx("/nergens"))),
        ("410", gone_page(world)),
        ("resultaten", results_page(world)),
        ("resultaten-niets", nothing_page(world)),
        ("resultaten-alle", all_page(world)),
    ];
    let names = ["400", "403", "405", "408", "413", "414", "422", "429", "500", "503"];
    for (name, problem) in names.into_iter().zip(errors::Problem::ALL) {
        let page = errors::page(&world.cx("/"), problem);
        assert_eq!(page.status.to_string(), name);
        pages.push((name, page));
    }
    pages
}

pub(crate) fn home_page(world: &World) -> app::Page {
    let regions = ["Waasland", "Meetjesland", "Brussel (19 gemeenten)", "Kempen", "Westhoek"];
    let cities = ["Gent", "Antwerpen", "Leuven"];
    let named = |kind, name: &&str| world.places.named(kind, name);
    let view = home::View {
        programmes: world.directory.programmes.iter().filter(|p| !p.has_ended()).count(),
        target_groups: world.counts(Scheme::TargetGroup),
        domains: world.counts(Scheme::Domain),
        provinces: world.places.of_kind(PlaceKind::Province).take(5).collect(),
        places: cities
            .iter()
            .filter_map(|name| named(PlaceKind::Municipality, name))
            .chain(regions.iter().filter_map(|name| named(PlaceKind::Region, name)))
            .collect(),
    };
    home::page(&world.cx("/"), &view)
}

fn programme_page(world: &World, name: &str) -> app::Page {
    programme_page_of(world, world.listing(name))
}

pub(crate) fn programme_page_of(world: &World, listing: app::pages::Listing<'_>) -> app::Page {
    let partners = world.directory.organisations.iter();
    let view = programme::View {
        listing,
        partners: partners.filter(|o| listing.programme.partners.contains(&o.slug)).collect(),
        similar: world.some(3, |p| p.target_groups == listing.programme.target_groups),
        served: world.places.municipality_named("Gent").and_then(|place| place.nis).into_iter().collect(),
        dates: Vec::new(),
        list: vec![slug("2go-genk")],
    };
    programme::page(&world.cx(&format!("/buddywerking/{}", listing.programme.slug)), &view)
}

/// A programme that looks for buddies now.
fn looking_page(world: &World) -> app::Page {
    let listing = world.listing("buddywerking-gent");
    let programme = crate::work::looking(listing);
    let page = programme_page_of(world, app::pages::Listing { programme: &programme, ..listing });
    assert!(page.html.contains("Zoekt nu 3 buddy’s"), "{}", page.html);
    page
}

fn organisation_page(world: &World) -> app::Page {
    let listing = world.listing("2go-antwerpen");
    let view = organisation::View {
        organisation: listing.organisation,
        leads: world.some(9, |p| p.organisation == slug("2go")),
        takes_part: Vec::new(),
    };
    organisation::page(&world.cx("/organisatie/2go"), &view)
}

fn near<'a>(listings: Vec<app::pages::Listing<'a>>, km: Option<f64>) -> Vec<Near<'a>> {
    listings.into_iter().map(|listing| Near { listing, distance_km: km }).collect()
}

fn place_page(world: &World, kind: PlaceKind, name: &str) -> app::Page {
    let place = world.places.named(kind, name).expect("a place");
    let own = world.some(3, |p| p.service_areas.iter().any(|area| area.name == name));
    let serving = own.len();
    let flanders = if serving == 0 {
        Vec::new()
    } else {
        world.some(1, |p| p.service_areas.iter().any(|a| a.name == "Vlaanderen"))
    };
    let mut groups = vec![
        Group { heading: Heading::Own, items: near(own, None) },
        Group { heading: Heading::Flanders, items: near(flanders, None) },
        Group { heading: Heading::Nearby, items: near(world.some(2, |p| p.location.is_some()), Some(7.4)) },
    ];
    groups.retain(|group| !group.items.is_empty());
    let related = world.places.of_kind(PlaceKind::Region).take(3).collect();
    let topics = vec![(Code::new("ouderen"), 2)];
    let view = place::View {
        place,
        serving,
        doubtful: serving / 2,
        groups,
        parts: vec!["Gentbrugge".into(), "Oostakker".into()],
        topics,
        related,
    };
    place::page(&world.cx("/gemeente/x"), &view)
}

fn topic_page(world: &World, scheme: Scheme, code: &str) -> app::Page {
    let term = world.taxonomy.get(scheme, code).expect("a term");
    let items =
        near(world.some(3, |p| p.target_groups.contains(&term.code) || p.domains.contains(&term.code)), None);
    let view = topic::View {
        term,
        total: 41,
        groups: vec![Group { heading: Heading::Province("Oost-Vlaanderen".into()), items }],
        others: world.counts(scheme),
    };
    topic::page(&world.cx("/doelgroep/x"), &view)
}

/// A programme that said of each part of it whether there is room.
fn room_page(world: &World) -> app::Page {
    let listing = world.listing("buddywerking-gent");
    let rooms = [Room::Full, Room::Open, Room::WaitingList(6), Room::Unknown];
    let said = crate::work::parts().into_iter().zip(rooms).map(|(part, room)| said(part, room));
    let programme = Programme { capacity: said.collect(), ..listing.programme.clone() };
    programme_page_of(world, app::pages::Listing { programme: &programme, ..listing })
}

fn said(part: Part, room: Room) -> ServiceCapacity {
    ServiceCapacity { part, room, updated: jiff::civil::date(2026, 11, 3) }
}

fn gone_page(world: &World) -> app::Page {
    let ended = world.directory.programmes.iter().find(|p| p.has_ended()).expect("an ended programme");
    let Status::Ended(reason) = &ended.status else { unreachable!("it has ended") };
    let instead = world.some(2, |p| p.target_groups == ended.target_groups);
    errors::gone(&world.cx("/buddywerking/x"), &errors::Gone { name: &ended.name, reason, instead })
}

fn hit(name: &str, block: Block, reasons: Vec<Reason>) -> Hit {
    let (distance_km, municipality) = (Some(3.2), Some("Gent".to_owned()));
    Hit {
        slug: slug(name),
        block,
        reasons,
        distance_km,
        serves_place: true,
        municipality,
        score: 1.0,
        room: (block == Block::Fit).then(|| said(crate::work::parts()[3].clone(), Room::Open)),
    }
}

fn facets(world: &World) -> Facets {
    Facets {
        domein: world.counts(Scheme::Domain),
        doelgroep: world.counts(Scheme::TargetGroup),
        soort: world.counts(Scheme::Kind),
        provincie: vec![
            ("oost-vlaanderen".into(), "Oost-Vlaanderen".into(), 41),
            ("brussels-hoofdstedelijk-gewest".into(), "Brussels Hoofdstedelijk Gewest".into(), 12),
        ],
        plaats: 3,
    }
}

/// A question with everything: place, topics, filters, notices, both blocks, pages.
pub(crate) fn results_page(world: &World) -> app::Page {
    let pairs = [
        ("q", "buddy bij depressie"),
        ("waar", "9050"),
        ("soort", "emotioneel"),
        ("provincie", "oost-vlaanderen"),
        ("straal", "10"),
        ("pagina", "2"),
        ("onbekend", "x"),
    ];
    let (query, notices) = Query::from_pairs(pairs);
    let gent = UnderstoodPlace {
        name: "Gent".into(),
        nis: None,
        kind: PlaceLevel::Municipality,
        part: Some("Gentbrugge".into()),
        typed: "9050".into(),
        alternatives: Vec::new(),
    };
    let topic = |code: &str| Reason::Topic { scheme: Scheme::TargetGroup, code: Code::new(code) };
    let place = || "Gent".to_owned();
    let answer = Answer {
        understood: Understood {
            places: vec![gent],
            target_groups: vec![Code::new("psychische-kwetsbaarheid")],
            intent: Intent::Refer,
            ..Understood::default()
        },
        total: 12,
        total_related: 14,
        notices: vec![Notice::PlaceAmbiguous {
            typed: "heist".into(),
            chosen: "Heist-op-den-Berg".into(),
            alternatives: vec!["Heist (Knokke-Heist)".into()],
        }],
        facets: facets(world),
        hits: vec![
            hit(
                "buddywerking-gent",
                Block::Fit,
                vec![
                    Reason::ServesPlace { place: place() },
                    topic("psychische-kwetsbaarheid"),
                    Reason::Distance { km: 3.2 },
                ],
            ),
            hit(
                "2go-antwerpen",
                Block::Fit,
                vec![Reason::ServesThrough { place: place(), area: "Vlaanderen".into() }],
            ),
            hit(
                "2connectu-noord-limburg",
                Block::Related,
                vec![
                    Reason::AreaNotStated { municipality: place() },
                    Reason::Words { words: vec!["buddy".into()] },
                ],
            ),
            hit(
                "domo-hasselt-home-start",
                Block::Related,
                vec![Reason::AlsoFor { target_group: Code::new("gezinnen") }, Reason::Distance { km: 0.2 }],
            ),
        ],
        pagina: 2,
        pages: 3,
        nothing_understood: false,
    };
    results_of(world, &query, &notices, &answer)
}

fn results_of(world: &World, query: &Query, notices: &[Notice], answer: &Answer) -> app::Page {
    let listings = answer.hits.iter().map(|hit| world.listing(hit.slug.as_str())).collect();
    let waiting = crate::world::waiting(answer.understood.intent == Intent::Volunteer);
    let elsewhere = query.b.iter().map(|slug| world.listing(slug.as_str())).collect();
    results::page(&world.cx("/zoeken"), &Results { query, notices, answer, listings, elsewhere, waiting })
}

/// A place nobody knows, a topic nothing is about: the nearest instead.
fn nothing_page(world: &World) -> app::Page {
    let (query, _) = Query::from_pairs([
        ("q", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"),
        ("waar", "Lokern"),
    ]);
    let answer = Answer {
        understood: Understood { intent: Intent::Volunteer, ..Understood::default() },
        total: 0,
        total_related: 1,
        notices: vec![
            Notice::PlaceUnknown {
                typed: "Lokern".into(),
                suggestions: vec!["Lokeren".into(), "Lochristi".into()],
            },
            Notice::PlaceUnknown { typed: "<b>".into(), suggestions: Vec::new() },
            Notice::PlaceCorrected { typed: "Ghent".into(), place: "Gent".into(), alternatives: Vec::new() },
            Notice::PlaceCorrected {
                typed: "Zelee".into(),
                place: "Zele".into(),
                alternatives: vec!["Zelem (Halen)".into()],
            },
            Notice::RadiusNeedsPlace { km: 10 },
            Notice::FilterUnknown { param: "pagina".into(), value: "twee".into() },
            Notice::QuestionCut { param: "q".into(), limit: 200 },
            Notice::FilterUnknown { param: "domein".into(), value: "tovenarij".into() },
            Notice::TooManyValues { param: "domein".into(), limit: 20 },
            Notice::NothingFits { places: vec!["Lokeren".into()], topics: Vec::new(), filtered: false },
            Notice::NothingFits { places: Vec::new(), topics: Vec::new(), filtered: false },
            Notice::NothingFits { places: Vec::new(), topics: Vec::new(), filtered: true },
        ],
        facets: Facets::default(),
        hits: vec![hit("buddywerking-gent", Block::Related, vec![Reason::Distance { km: 31.0 }])],
        pagina: 1,
        pages: 1,
        nothing_understood: true,
    };
    results_of(world, &query, &[], &answer)
}

/// No question at all: everything.
fn all_page(world: &World) -> app::Page {
    let answer = Answer {
        understood: Understood::default(),
        total: 266,
        total_related: 0,
        notices: Vec::new(),
        facets: facets(world),
        hits: vec![hit("2go-genk", Block::Fit, Vec::new()), hit("buddywerking-gent", Block::Fit, Vec::new())],
        pagina: 1,
        pages: 27,
        nothing_understood: true,
    };
    results_of(world, &Query::default(), &[], &answer)
}
