//! Every kind of page answers, whole, in Dutch, and every link on it leads somewhere.

use std::collections::BTreeSet;

use tests::Site;
use tests::data::{lines, text};
use tests::html::tags;

use super::every_kind;

#[test]
fn every_kind_of_page_says_what_it_is_about() {
    let site = Site::start();
    let browser = site.browser();
    for (path, word) in every_kind() {
        let page = browser.get(&path).expect(200);
        let visible = page.visible();
        assert!(
            visible.to_lowercase().contains(&word.to_lowercase()),
            "{path} does not say {word:?}; it says: {}",
            visible.chars().take(800).collect::<String>()
        );
        let html = page.text();
        assert!(html.starts_with("<!DOCTYPE html>"), "{path} is a whole document");
        // A drawing may have titles of its own: those of its parts.
        let (head, body) = html.split_once("</head>").expect("a head");
        assert_eq!(tags(head).iter().filter(|tag| tag.name == "title").count(), 1, "title of {path}");
        let tags: Vec<_> = tags(head).into_iter().chain(tags(body)).collect();
        let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
        assert_eq!((count("h1"), count("main")), (1, 1), "h1 and main of {path}");
        assert!(
            tags.iter().any(|tag| tag.name == "html" && tag.get("lang") == Some("nl")),
            "{path} is Dutch"
        );
        assert!(!html.contains("<!>"), "{path} holds the comments of the renderer");
        assert_no_bare_keys(&path, &visible);
    }
}

/// A text that is missing shows its key: `zoek-titel`.
fn assert_no_bare_keys(path: &str, visible: &str) {
    let keys: BTreeSet<&str> = ["fout-", "aanvraag-", "zoeken-", "mail-", "beheer-", "gids-", "site-"]
        .into_iter()
        .flat_map(|start| visible.split_whitespace().filter(move |word| word.starts_with(start)))
        .filter(|word| {
            word.len() > 8 && word.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
        })
        .collect();
    assert!(keys.is_empty(), "{path} shows text keys: {keys:?}");
}

#[test]
fn every_link_of_every_kind_of_page_leads_somewhere() {
    let site = Site::start();
    let browser = site.browser();
    let mut seen = BTreeSet::new();
    let mut broken = Vec::new();
    for (path, _) in every_kind() {
        let html = browser.get(&path).text();
        for tag in tags(&html) {
            for name in ["href", "src", "action"] {
                let Some(to) = tag.get(name) else { continue };
                let whole = matches!(tag.get("rel"), Some("canonical" | "alternate"));
                let to = if whole { to.trim_start_matches(site.base()) } else { to };
                if tag.name == "a"
                    && (to.starts_with("http") || to.starts_with("mailto:") || to.starts_with("tel:"))
                {
                    continue;
                }
                assert!(
                    to.starts_with('/') && !to.starts_with("//")
                        || to.starts_with('#')
                        || to.is_empty()
                        || to.starts_with("data:"),
                    "{path}: <{} {name}={to:?}> leaves the site or is relative",
                    tag.name
                );
                let target = to.split('#').next().unwrap_or_default().to_owned();
                if target.is_empty()
                    || to.starts_with("data:")
                    || tag.name == "form"
                    || !seen.insert(target.clone())
                {
                    continue;
                }
                let status = browser.get(&target).status;
                if status >= 400 {
                    broken.push(format!("{path} → {target}: {status}"));
                }
            }
        }
    }
    assert!(seen.len() > 100, "only {} links were found", seen.len());
    assert!(broken.is_empty(), "broken links:\n{}", broken.join("\n"));
}

#[test]
fn every_programme_and_every_organisation_has_its_page() {
    let site = Site::start();
    let browser = site.browser();
    for record in lines("programmes.jsonl") {
        let page = browser.get(&format!("/buddywerking/{}", text(&record, "slug"))).expect(200);
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let visible = page.visible();
        assert!(visible.contains(&words(text(&record, "programme"))), "{} names its programme", page.path);
        assert!(visible.contains(&words(text(&record, "summary_nl"))), "{} has its summary", page.path);
    }
    for record in lines("organisations.jsonl") {
        let page = browser.get(&format!("/organisatie/{}", text(&record, "slug"))).expect(200);
        assert!(page.visible().contains(text(&record, "name")), "{} names its organisation", page.path);
    }
}

#[test]
fn a_listing_says_that_nobody_confirmed_it() {
    let site = Site::start();
    let gent = super::programme_of("Gent");
    let page = site.browser().get(&format!("/buddywerking/{}", text(&gent, "slug"))).expect(200);
    let visible = page.visible().to_lowercase();
    assert!(visible.contains("nog niet bevestigd door de organisatie"), "{visible}");
    assert!(page.links().iter().any(|link| link.ends_with("/aanvraag")), "it has a way to ask for a buddy");
}

#[test]
fn alive_and_ready_are_said_to_machines() {
    let site = Site::start();
    assert_eq!(site.browser().get("/healthz").status, 200);
    assert_eq!(site.browser().get("/readyz").status, 200);
}
