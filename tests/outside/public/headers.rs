//! What every answer says to the browser about itself.

use tests::Site;

use super::every_kind;

#[test]
fn every_page_has_the_security_headers() {
    let site = Site::start();
    let browser = site.browser();
    let mut paths: Vec<String> = every_kind().into_iter().map(|(path, _)| path).collect();
    paths.extend([
        "/bestaat-niet".to_owned(),
        "/beheer".to_owned(),
        "/api/search?q=gent".to_owned(),
        "/healthz".to_owned(),
    ]);
    for path in paths {
        let page = browser.get(&path);
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        let policy = page.header("content-security-policy");
        // A base element can only stand in a page.
        let page_only = page.header("content-type").starts_with("text/html").then_some("base-uri 'none'");
        for part in ["frame-ancestors 'none'"].into_iter().chain(page_only) {
            assert!(policy.contains(part), "{path}: {part} is missing in {policy:?}");
        }
        for hole in ["unsafe-inline", "unsafe-eval", "*", "http:", "https:"] {
            assert!(!policy.contains(hole), "{path}: {hole} in {policy:?}");
        }
        assert!(
            policy.contains("default-src 'none'") || policy.contains("default-src 'self'"),
            "{path}: {policy:?}"
        );
        assert!(page.header("server").is_empty(), "{path} names its server");
        assert!(page.header("x-powered-by").is_empty(), "{path} names its parts");
    }
}

#[test]
fn nothing_is_inline_so_that_the_policy_holds() {
    let site = Site::start();
    let browser = site.browser();
    for (path, _) in every_kind() {
        let html = browser.get(&path).text();
        for tag in tests::html::tags(&html) {
            assert!(tag.get("style").is_none(), "{path}: <{}> has a style of its own", tag.name);
            let is_data = tag.get("type") == Some("application/ld+json");
            assert!(
                tag.name != "script" || is_data || tag.get("src").is_some(),
                "{path} has an inline script"
            );
            let handler = tag.attributes.iter().find(|(name, _)| name.starts_with("on"));
            assert!(handler.is_none(), "{path}: <{} {handler:?}>", tag.name);
        }
    }
}
