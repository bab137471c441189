//! Every page in three languages: the same address behind `/fr` and `/en`, links that stay there, and mails that follow.

use tests::html::{Tag, tags};
use tests::{Ask, Site};

use super::every_kind;

const PREFIXES: [(&str, &str); 3] = [("", "nl"), ("/fr", "fr"), ("/en", "en")];

fn whole(prefix: &str, path: &str) -> String {
    if path == "/" && !prefix.is_empty() { prefix.to_owned() } else { format!("{prefix}{path}") }
}

#[test]
fn links_forms_and_redirects_stay_in_the_language_of_the_page() {
    let site = Site::start();
    let browser = site.browser();
    for (path, _) in every_kind() {
        for (prefix, lang) in &PREFIXES[1..] {
            let address = whole(prefix, &path);
            let page = browser.get(&address).expect(200);
            assert_eq!(page.header("content-language"), *lang, "{address}");
            let html = page.text();
            let tags = tags(&html);
            assert!(tags.iter().any(|tag| tag.name == "html" && tag.get("lang") == Some(lang)), "{address}");
            let leads_out = |tag: &&Tag| {
                let to =
                    tag.get("href").filter(|_| tag.name == "a").or(tag.get("action")).unwrap_or_default();
                let ours = to.starts_with('/') && !to.starts_with("//");
                ours && to != *prefix
                    && !to.starts_with(&format!("{prefix}/"))
                    && tag.get("hreflang").is_none()
            };
            let out: Vec<&Tag> = tags.iter().filter(leads_out).collect();
            assert!(out.is_empty(), "{address} leads out of its language: {out:?}");
        }
    }
    for (asked, to) in [
        ("/fr/", "/fr"),
        ("/fr/over/", "/fr/over"),
        ("/en/gemeente/Gent", "/en/gemeente/gent"),
        ("/fr/beheer", "/fr/inloggen"),
    ] {
        let answer = browser.get(asked);
        assert!((300..400).contains(&answer.status), "{asked}: {}", answer.status);
        assert_eq!(answer.header("location"), to, "{asked}");
    }
    assert!(browser.get("/fr/bestaat-niet").expect(404).text().contains("lang=\"fr\""));
    assert_eq!(browser.get("/fr/en").status, 404, "one language at a time");
    assert_eq!(browser.get("/fr/healthz").status, 404, "programs read no language");
}

#[test]
fn a_page_names_itself_in_every_language_and_the_switch_keeps_the_question() {
    let site = Site::start();
    let browser = site.browser();
    for path in ["/", "/over", "/gemeente/gent", "/buddywerking/2go-antwerpen"] {
        let seen: Vec<Vec<(String, String)>> = PREFIXES
            .iter()
            .map(|(prefix, _)| {
                let html = browser.get(&whole(prefix, path)).expect(200).text();
                let alternate = |tag: &Tag| {
                    let named = tag.get("rel") == Some("alternate");
                    named.then(|| Some((tag.get("hreflang")?.to_owned(), tag.get("href")?.to_owned())))?
                };
                tags(&html).iter().filter_map(alternate).collect()
            })
            .collect();
        assert_eq!(seen[0].len(), 4, "nl, fr, en and x-default of {path}: {:?}", seen[0]);
        assert!(seen.iter().all(|one| *one == seen[0]), "the sisters of {path} agree");
        for (lang, address) in &seen[0] {
            let answer = browser.get(address.trim_start_matches(site.base())).expect(200);
            let expected = if lang == "x-default" { "nl" } else { lang };
            assert_eq!(answer.header("content-language"), expected, "{address}");
        }
    }
    let html = browser.get("/fr/zoeken?q=parler&waar=Gent&domein=welzijn").expect(200).text();
    let english = tags(&html)
        .iter()
        .find_map(|tag| tag.get("href").filter(|_| tag.get("hreflang") == Some("en")).map(str::to_owned));
    assert_eq!(english.as_deref(), Some("/en/zoeken?q=parler&waar=Gent&domein=welzijn"));
}

#[test]
fn a_request_in_french_is_answered_in_french() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself().in_language("/fr").with("nieuws", "ja");
    let sent = ask.through(&browser);
    assert!(sent.path.starts_with("/fr/aanvraag/"), "{}", sent.path);
    let mails = site.outbox_with(2);
    let link = mails.iter().find_map(|mail| mail.link("/fr/opvolgen/nieuws/")).expect("a link in French");
    let page = browser.get(link.trim_start_matches(site.base())).expect(200);
    assert!(page.text().contains("lang=\"fr\""));
    drop(desk);
}

#[test]
fn the_welcome_pages_say_their_language_and_direction() {
    let site = Site::start();
    let browser = site.browser();
    for (path, dir) in [("uk", "ltr"), ("ar", "rtl"), ("tr", "ltr"), ("es", "ltr")] {
        let page = browser.get(&format!("/{path}")).expect(200);
        assert_eq!(page.header("content-language"), path);
        let html = page.text();
        let tags = tags(&html);
        let root = tags.iter().find(|tag| tag.name == "html").expect("a root");
        assert_eq!((root.get("lang"), root.get("dir")), (Some(path), Some(dir)));
        let frame = tags.iter().find(|tag| tag.name == "footer").expect("a footer");
        assert_eq!(frame.get("lang"), Some("nl"), "the frame is Dutch");
        assert!(page.forms().iter().any(|form| form.action == "/zoeken"), "it leads into search");
    }
}

#[test]
fn search_engines_are_told_what_there_is() {
    let site = Site::start();
    let browser = site.browser();
    let robots = browser.get("/robots.txt").expect(200).text();
    assert!(robots.contains("Disallow: /fr/api/") && robots.contains("/sitemap.xml"), "{robots}");
    let map = browser.get("/sitemap.xml").expect(200).text();
    let pages: Vec<&str> =
        map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    assert!((2_000..50_000).contains(&pages.len()), "{} pages", pages.len());
    for part in ["/fr/gemeente/gent/ouderen", "/en/over", "/buddywerking/2go-antwerpen", "/ar"] {
        assert!(pages.contains(&format!("{}{part}", site.base()).as_str()), "{part}");
    }
    assert!(!map.contains("/beheer") && !map.contains("/zoeken"));
    // Some of them, spread over all.
    for page in pages.iter().step_by(pages.len() / 40) {
        let _ = browser.get(page.trim_start_matches(site.base())).expect(200);
    }
}
