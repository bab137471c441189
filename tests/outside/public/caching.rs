//! Public pages may be kept, personal ones never; what has a hash in its name may be kept for ever.

use tests::Site;
use tests::html::tags;

use super::every_kind;

#[test]
fn public_pages_have_a_tag_and_answer_304_to_it() {
    let site = Site::start();
    let browser = site.browser();
    for (path, _) in every_kind() {
        let route = path.split('?').next().unwrap_or_default();
        if ["/opvolgen", "/inloggen", "/lijst/aanvraag"].contains(&route) {
            continue;
        }
        let page = browser.get(&path).expect(200);
        let tag = page.header("etag").to_owned();
        assert!(!tag.is_empty(), "{path} has an ETag");
        assert!(page.header("set-cookie").is_empty(), "{path} sets a cookie");
        let again = browser.get_with(&path, &[("if-none-match", &tag)]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{path} asked again with its tag");
        let other = browser.get_with(&path, &[("if-none-match", "\"something-else\"")]);
        assert_eq!(other.status, 200, "{path} asked again with another tag");
    }
}

#[test]
fn personal_pages_are_never_stored() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let order = "/lijst/aanvraag?b=2go-antwerpen";
    let desk_pages = ["/beheer/team", "/beheer/cijfers", "/beheer/cijfers/tabel.csv", "/beheer/rechtstreeks"];
    let others = ["/beheer", "/beheer/coordinatoren", "/inloggen", "/opvolgen", order];
    for path in desk_pages.into_iter().chain(others) {
        let page = desk.browser.get(path);
        assert!(page.header("cache-control").contains("no-store"), "{path}: {:?}", page.headers);
    }
}

#[test]
fn assets_are_found_hashed_and_immutable() {
    let site = Site::start();
    let browser = site.browser();
    let home = browser.get("/").text();
    let assets: Vec<String> = tags(&home)
        .iter()
        .filter_map(|tag| tag.get("href").or(tag.get("src")))
        .filter(|to| to.starts_with("/assets/"))
        .map(str::to_owned)
        .collect();
    for path in assets {
        let asset = browser.get(&path).expect(200);
        assert!(asset.header("cache-control").contains("immutable"), "{path}: {:?}", asset.headers);
        assert!(!asset.header("content-type").is_empty(), "{path} says what it is");
    }
    assert_eq!(browser.get("/assets/0000000000000000-site.js").status, 404, "another hash is another file");
}

#[test]
fn what_is_worth_it_is_compressed() {
    let site = Site::start();
    let browser = site.browser();
    for coding in ["br", "gzip"] {
        let page = browser.get_with("/zoeken?waar=Gent", &[("accept-encoding", coding)]);
        assert_eq!(page.header("content-encoding"), coding, "{:?}", page.headers);
        assert!(page.header("vary").to_lowercase().contains("accept-encoding"), "{:?}", page.headers);
    }
}
