//! What surrounds every handler, on a router with handlers that misbehave.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Form;
use axum::routing::{get, post};
use http::{Request, StatusCode, header};

use super::layers;
use crate::testing::{Answer, Site, send};

/// Handlers that only a test has.
fn misbehaving(site: &Site) -> Router {
    let routes = Router::new()
        .route("/paniek", get(async || -> String { panic!("geheim") }))
        .route("/traag", get(async || tokio::time::sleep(Duration::from_secs(60)).await))
        .route("/fout", get(async || -> Result<(), super::Error> { Err(super::Error::unexpected("stuk")) }))
        .route("/druk", get(async || -> Result<(), super::Error> { Err(super::Error::TooMany(30)) }))
        .route("/vorm", post(async |Form(pairs): Form<Vec<(String, String)>>| pairs.len().to_string()));
    layers::around(routes, &site.app)
}

fn assert_protected(answer: &Answer, what: &str) {
    let csp = answer.header(header::CONTENT_SECURITY_POLICY);
    assert!(csp.starts_with("default-src 'none';"), "{what}: {csp}");
    assert!(csp.contains("frame-ancestors 'none'"), "{what}: {csp}");
    for (name, value) in [
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{what}: {name}");
    }
    assert!(answer.header("permissions-policy").contains("camera=()"), "{what}");
    assert!(!answer.header(header::CACHE_CONTROL).is_empty(), "{what}");
    assert_eq!(answer.headers.get_all(header::CONTENT_SECURITY_POLICY).iter().count(), 1, "{what}");
}

#[tokio::test]
async fn every_answer_is_protected() {
    let site = Site::new().await;
    let own = site.app.asset_urls.icon.clone();
    for path in [
        "/",
        "/zoeken?q=x",
        "/over",
        "/niets",
        "/api/search",
        "/api/suggest",
        "/api/niets",
        "/healthz",
        "/robots.txt",
        &own,
    ] {
        assert_protected(&site.get(path).await, path);
    }
    assert_protected(&site.send(Request::post("/")).await, "POST /");
    let router = misbehaving(&site);
    for path in ["/paniek", "/fout", "/druk"] {
        let answer = send(&router, Request::get(path).body(Body::empty()).unwrap()).await;
        assert_protected(&answer, path);
    }
}

#[tokio::test]
async fn public_pages_may_load_our_script_and_errors_may_not() {
    let site = Site::new().await;
    let public = site.get("/").await;
    assert!(public.header(header::CONTENT_SECURITY_POLICY).contains("script-src 'self'"));
    assert_eq!(public.header("x-robots-tag"), "");
    let error = site.get("/niets").await;
    assert!(error.header(header::CONTENT_SECURITY_POLICY).contains("script-src 'none'"));
    assert_eq!(error.header(header::CACHE_CONTROL), "no-store");
    assert_eq!(error.header("x-robots-tag"), "noindex");
}

#[tokio::test]
async fn browsers_are_told_to_stay_on_https_only_where_it_is_https() {
    let plain = Site::new().await;
    assert_eq!(plain.get("/healthz").await.header(header::STRICT_TRANSPORT_SECURITY), "");
    let tls = Site::with(|c| c.public_url = Some("https://buddywijzer.be".parse().unwrap())).await;
    assert_eq!(tls.get("/healthz").await.header(header::STRICT_TRANSPORT_SECURITY), "max-age=31536000");
}

#[tokio::test]
async fn only_forms_of_our_own_pages_change_something() {
    let site = Site::with(|c| c.public_url = Some("https://buddywijzer.be".parse().unwrap())).await;
    let router = misbehaving(&site);
    let post = async |headers: &[(&'static str, &'static str)]| {
        let mut request = Request::post("/vorm")
            .header("host", "127.0.0.1:3000")
            .header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        send(&router, request.body(Body::from("a=1&b=2")).unwrap()).await
    };
    for own in [
        &[("sec-fetch-site", "same-origin")][..],
        &[("origin", "https://buddywijzer.be")],
        &[("origin", "http://127.0.0.1:3000")],
        &[("sec-fetch-site", "same-origin"), ("origin", "https://buddywijzer.be")],
    ] {
        let answer = post(own).await;
        assert_eq!((answer.status, answer.text()), (StatusCode::OK, "2"), "{own:?}");
    }
    for foreign in [
        &[][..],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", "https://buddywijzer.be")],
        &[("origin", "null")],
        &[("origin", "https://elders.be")],
        &[("origin", "http://buddywijzer.be")],
        &[("origin", "http://127.0.0.1:3001")],
        &[("sec-fetch-site", "same-origin"), ("origin", "null")],
    ] {
        let answer = post(foreign).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{foreign:?}");
        assert!(answer.is_page(), "{foreign:?}");
    }
}

#[tokio::test]
async fn faults_become_pages_that_say_nothing_of_them() {
    let site = Site::new().await;
    let router = misbehaving(&site);
    for path in ["/paniek", "/fout"] {
        let answer = send(&router, Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        assert!(answer.is_page(), "{path}");
        assert!(!answer.text().contains("geheim") && !answer.text().contains("stuk"), "{path}");
    }
    let busy = send(&router, Request::get("/druk").body(Body::empty()).unwrap()).await;
    assert_eq!((busy.status, busy.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "30"));
    assert!(busy.is_page());
}

#[tokio::test]
async fn what_takes_too_long_is_ended() {
    let site = Site::with(|c| c.limits.request = Duration::from_millis(50)).await;
    let answer = send(&misbehaving(&site), Request::get("/traag").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::REQUEST_TIMEOUT);
    assert!(answer.is_page());
}

#[tokio::test]
async fn too_much_gets_a_page_that_says_so() {
    let site = Site::new().await;
    let router = misbehaving(&site);
    let form = || {
        Request::post("/vorm")
            .header("origin", "http://127.0.0.1:3000")
            .header("content-type", "application/x-www-form-urlencoded")
    };
    let most = vec![b'a'; 64 * 1024];
    assert_eq!(send(&router, form().body(Body::from(most.clone())).unwrap()).await.status, StatusCode::OK);
    let mut more = most;
    more.push(b'a');
    let said = form().header("content-length", more.len()).body(Body::from(more.clone())).unwrap();
    // Without a length in the head, as a client that hides how much comes.
    let hidden = form().body(Body::from(more)).unwrap();
    for (request, what) in [(said, "said"), (hidden, "hidden")] {
        let answer = send(&router, request).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{what}");
        assert!(answer.is_page(), "{what}");
    }
    let long = site.get(&format!("/zoeken?q={}", "a".repeat(4096))).await;
    assert_eq!(long.status, StatusCode::URI_TOO_LONG);
    assert!(long.is_page());
    let head = site.send(Request::get("/").header("x-veel", "a".repeat(20_000))).await;
    assert_eq!(head.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    assert!(head.is_page());
    let fits = site.get(&format!("/zoeken?q={}", "a".repeat(4000))).await;
    assert_eq!(fits.status, StatusCode::OK);
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused() {
    let site = Site::new().await;
    let request = Request::post("/vorm").header("origin", "http://127.0.0.1:3000");
    let request = request.header("content-type", "application/json").body(Body::from("{}")).unwrap();
    let answer = send(&misbehaving(&site), request).await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert!(answer.is_page());
}

#[tokio::test]
async fn what_the_browser_has_is_not_sent_again() {
    let site = Site::new().await;
    let style = site.app.asset_urls.script.clone().unwrap();
    for path in ["/", style.as_str()] {
        let first = site.get(path).await;
        let tag = first.header(header::ETAG).to_owned();
        assert!(!tag.is_empty(), "{path}");
        let again = site.send(Request::get(path).header("if-none-match", &tag)).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
        assert_eq!(again.header(header::ETAG), tag, "{path}");
        let other = site.send(Request::get(path).header("if-none-match", "\"x\"")).await;
        assert_eq!(other.status, StatusCode::OK, "{path}");
    }
    assert_eq!(site.get("/niets").await.header(header::ETAG), "");
}

#[tokio::test]
async fn text_is_compressed_for_who_can_read_it() {
    let site = Site::new().await;
    let style = site.app.asset_urls.script.clone().unwrap();
    for path in ["/", style.as_str()] {
        let plain = site.get(path).await;
        for encoding in ["br", "gzip"] {
            let small = site.send(Request::get(path).header("accept-encoding", encoding)).await;
            // A script of nothing is not worth it.
            if plain.body.len() > 200 {
                assert_eq!(small.header(header::CONTENT_ENCODING), encoding, "{path}");
                assert!(small.body.len() < plain.body.len(), "{path}");
            }
            assert!(small.header(header::VARY).contains("accept-encoding"), "{path}");
        }
        assert_eq!(plain.header(header::CONTENT_ENCODING), "", "{path}");
    }
}

#[tokio::test]
async fn assets_may_be_kept_for_ever_and_other_versions_are_not_there() {
    let site = Site::new().await;
    let urls = &site.app.asset_urls;
    for url in [&urls.icon, urls.script.as_ref().unwrap()] {
        let answer = site.get(url).await;
        assert_eq!(answer.status, StatusCode::OK, "{url}");
        assert_eq!(answer.header(header::CACHE_CONTROL), "public, max-age=31536000, immutable");
    }
    assert_eq!(site.get("/assets/oud-buddywijzer.js").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/favicon.ico").await.header(header::LOCATION), urls.icon);
}
