//! The public addresses, on the real directory.

use std::collections::BTreeSet;

use domain::directory::Status;
use domain::place::PlaceKind;
use domain::taxonomy::Scheme;
use http::{Request, StatusCode, header};
use serde_json::Value;

use crate::testing::Site;

#[tokio::test]
async fn every_public_page_is_there() {
    let site = Site::new().await;
    for path in ["/", "/zoeken", "/zoeken?q=gent", "/over", "/bronnen", "/privacy", "/toegankelijkheid"] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(answer.is_page(), "{path}");
        assert_eq!(answer.header(header::CONTENT_LANGUAGE), "nl", "{path}");
    }
}

#[tokio::test]
async fn every_listing_place_and_topic_has_its_page() {
    let site = Site::new().await;
    let catalogue = site.app.catalogue().await.unwrap();
    let mut paths: Vec<String> = Vec::new();
    paths.extend(catalogue.running().map(|p| ::app::links::programme(&p.slug).to_string()));
    paths.extend(catalogue.organisations.iter().map(|o| ::app::links::organisation(&o.slug).to_string()));
    let places = site.app.places.rows().iter();
    paths.extend(
        places
            .filter(|p| p.name.nl != domain::place::Places::BRUSSELS)
            .filter_map(::app::links::place)
            .map(|address| address.to_string()),
    );
    let terms = site.app.taxonomy.terms().iter();
    paths.extend(terms.filter_map(|term| Some(::app::links::topic(term.scheme, &term.code)?.to_string())));
    assert!(paths.len() > 800, "{}", paths.len());
    for path in paths {
        let answer = site.get(path.as_str()).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(answer.is_page(), "{path}");
    }
}

#[tokio::test]
async fn an_ended_programme_is_gone_and_says_so() {
    let site = Site::new().await;
    let catalogue = site.app.catalogue().await.unwrap();
    let ended: Vec<_> = catalogue.programmes.iter().filter(|p| p.has_ended()).collect();
    assert!(ended.len() >= 7);
    for programme in ended {
        let answer = site.get(::app::links::programme(&programme.slug).as_str()).await;
        assert_eq!(answer.status, StatusCode::GONE, "{}", programme.slug);
        assert!(answer.is_page());
        assert!(matches!(&programme.status, Status::Ended(reason) if !reason.is_empty()));
        let links = answer.text().split("href=\"/buddywerking/").skip(1);
        let others: BTreeSet<_> = links.filter_map(|rest| rest.split(['"', '/']).next()).collect();
        assert!((1..=6).contains(&others.len()), "{}: {others:?}", programme.slug);
        assert!(!others.contains(programme.slug.as_str()));
    }
}

#[tokio::test]
async fn what_is_not_there_gets_a_page_of_ours() {
    let site = Site::new().await;
    for path in [
        "/niets",
        "/buddywerking/niets",
        "/buddywerking/%ff",
        "/buddywerking/..%2f..%2fetc",
        "/organisatie/niets",
        "/gemeente/parijs",
        "/regio/niets",
        "/domein/niets",
        "/doelgroep/werk",
        "/gemeente/gent/niets",
        "/%00",
    ] {
        let answer = site.get(path).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        assert!(answer.is_page(), "{path}");
    }
    let api = site.get("/api/niets").await;
    assert_eq!((api.status, &api.json()["error"]), (StatusCode::NOT_FOUND, &Value::from("Not Found")));
}

#[tokio::test]
async fn another_method_gets_a_page_that_names_ours() {
    let site = Site::new().await;
    let answer = site.send(Request::post("/over").header("origin", "http://127.0.0.1:3000")).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.header(header::ALLOW).contains("GET"));
    assert!(answer.is_page());
}

#[tokio::test]
async fn head_is_get_without_its_body() {
    let site = Site::new().await;
    for path in ["/", "/zoeken?q=gent", "/api/search?q=gent", "/api/suggest?q=gent", "/niets"] {
        let (get, head) = (site.get(path).await, site.send(Request::head(path)).await);
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        assert_eq!(head.header(header::CONTENT_TYPE), get.header(header::CONTENT_TYPE), "{path}");
    }
}

#[tokio::test]
async fn a_last_slash_and_other_spellings_lead_to_the_page() {
    let site = Site::new().await;
    for (path, to) in [
        ("/over/", "/over"),
        ("/zoeken/?q=a", "/zoeken?q=a"),
        ("/gemeente/gent/", "/gemeente/gent"),
        ("//elders.be/", "/elders.be"),
        ("/gemeente/Gent", "/gemeente/gent"),
        ("/gemeente/gentbrugge", "/gemeente/gent"),
        ("/regio/brussels-hoofdstedelijk-gewest", "/regio/brussel-19-gemeenten"),
        ("/gemeente/Gent/armoede", "/gemeente/gent/armoede"),
        ("/fr/gemeente/gent/", "/fr/gemeente/gent"),
        ("/fr/gemeente/Gent", "/fr/gemeente/gent"),
        ("/en/gemeente/gentbrugge", "/en/gemeente/gent"),
    ] {
        let answer = site.get(path).await;
        assert!(answer.status.is_redirection(), "{path}: {}", answer.status);
        assert_eq!(answer.header(header::LOCATION), to, "{path}");
    }
    let homonym = site.get("/gemeente/heist").await;
    assert!(homonym.status.is_redirection() || homonym.status == StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn landing_pages_list_what_serves_the_place() {
    let site = Site::new().await;
    for (kind, name) in [
        (PlaceKind::Municipality, "Gent"),
        (PlaceKind::Region, "Waasland"),
        (PlaceKind::Province, "Limburg"),
        (PlaceKind::Region, "Brussel (19 gemeenten)"),
    ] {
        let path = ::app::links::place_named(kind, name).unwrap();
        let answer = site.get(path.as_str()).await;
        assert!(answer.text().contains("href=\"/buddywerking/"), "{path}");
    }
    let term = site.app.taxonomy.of(Scheme::TargetGroup).next().unwrap();
    let path = ::app::links::topic(term.scheme, &term.code).unwrap();
    assert!(site.get(path.as_str()).await.text().contains("href=\"/buddywerking/"), "{path}");
}

#[tokio::test]
async fn hostile_parameters_are_answered_or_refused() {
    let site = Site::new().await;
    let many = format!("/zoeken?{}", "domein=werk&".repeat(300));
    let ok = [
        "/zoeken?q=%ff%fe%00",
        "/zoeken?q=%",
        "/zoeken?%zz=%zz",
        "/zoeken?q=%E2%80%AE%F0%9F%92%A9%CC%81%CC%81",
        "/zoeken?pagina=99999999999999999999&straal=-1&punt=x&sorteer=x",
        "/zoeken?pagina=18446744073709551615&per_page=50",
        "/zoeken?domein=niets&doelgroep=%3Cscript%3E",
        "/zoeken?q=title:gent%20AND%20(%22",
        "/api/search?per_page=0&q=%00",
    ];
    for path in ok {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(!answer.text().contains("<script>"), "{path}");
    }
    let refused = site.get(&many).await;
    assert!(refused.status.is_client_error() && refused.is_page(), "{}", refused.status);
}

#[tokio::test]
async fn the_api_keeps_its_contract() {
    let site = Site::new().await;
    let answer = site.get("/api/search?q=buddy%20armoede%209050&per_page=3&domein=niets").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/json");
    let body = answer.json();
    let keys = |value: &Value| {
        let mut keys: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys.join(" ")
    };
    assert_eq!(keys(&body), "facets notices results total total_related understood");
    assert!(body["total"].is_u64() && body["total_related"].is_u64());
    let understood = &body["understood"];
    assert_eq!(keys(understood), "domains intent kinds places target_groups");
    assert!(
        ["seek", "seek_for_other", "volunteer", "refer"].contains(&understood["intent"].as_str().unwrap())
    );
    let place = &understood["places"][0];
    assert_eq!(keys(place), "alternatives kind name nis part typed");
    assert_eq!((&place["name"], &place["nis"]), (&Value::from("Gent"), &Value::from("44021")));
    assert_eq!((&place["kind"], &place["part"]), (&"municipality".into(), &"Gentbrugge".into()));
    assert_eq!(keys(&body["facets"]), "doelgroep domein provincie soort");
    for group in ["doelgroep", "domein", "provincie", "soort"] {
        assert!(body["facets"][group].as_object().unwrap().values().all(Value::is_u64), "{group}");
    }
    let notices = body["notices"].as_array().unwrap();
    assert!(notices.iter().any(|notice| notice["kind"] == "filter_unknown" && notice["text"].is_string()));
    let results = body["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    for found in results {
        let want = "block distance_km municipality organisation programme reasons score serves_place slug";
        assert_eq!(keys(found), want);
        assert!(["fit", "related"].contains(&found["block"].as_str().unwrap()));
        assert!(found["score"].is_number() && found["serves_place"].is_boolean());
        assert!(found["distance_km"].is_number() || found["distance_km"].is_null());
        assert!(found["municipality"].is_string() || found["municipality"].is_null());
        assert!(found["reasons"].as_array().unwrap().iter().all(|r| keys(r) == "kind text"));
    }
    let region = site.get("/api/search?waar=Waasland").await.json();
    assert!(region["understood"]["places"][0]["nis"].is_null());
}

#[tokio::test]
async fn readiness_ends_before_service_does() {
    let site = Site::new().await;
    assert_eq!(site.get("/readyz").await.status, StatusCode::OK);
    site.app.not_ready();
    assert_eq!(site.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(site.get("/zoeken?q=gent").await.status, StatusCode::OK);
}

#[tokio::test]
async fn reading_goes_on_without_the_database() {
    let site = Site::new().await;
    assert_eq!(site.get("/").await.status, StatusCode::OK);
    site.app.store.close().await;
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    for path in ["/", "/zoeken?q=gent", "/gemeente/gent", "/api/search?q=gent"] {
        assert_eq!(site.get(path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(site.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}
