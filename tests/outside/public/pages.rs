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
fn a_page_of_a_place_and_a_topic_is_no_more_certain_than_we_are_and_never_empty() {
    let site = Site::start();
    let browser = site.browser();
    let main = |path: &str| browser.get(path).expect(200).visible();
    // One from every corner, with the topics that fewest serve.
    for town in ["gent", "veurne", "voeren", "essen", "ronse", "anderlecht"] {
        for code in
            ["verslaving", "dementie", "lgbtq", "ex-gedetineerden", "mantelzorgers", "multi-problemen"]
        {
            let path = format!("/gemeente/{town}/{code}");
            let page = browser.get(&path).expect(200);
            assert!(page.text().contains("class=\"briefs\""), "{path} helps nobody: {}", page.visible());
        }
    }
    let nearest = main("/gemeente/gent/verslaving");
    assert!(nearest.contains("Dit staat het dichtst bij") && nearest.contains(" km"), "{nearest}");
    let doubtful = main("/gemeente/gent/dementie");
    assert!(doubtful.contains("Misschien.") && !doubtful.contains("Ja, dat bestaat"), "{doubtful}");
    assert!(main("/gemeente/gent").contains("weten we niet zeker of ze nog bestaan"));
    assert!(nearest.contains("Nog niet bevestigd"), "{nearest}");
}

/// Nobody is enrolled yet: a page promises nothing that nobody does.
#[test]
fn what_nobody_reads_is_not_promised() {
    let site = Site::start();
    let browser = site.browser();
    let without = lines("programmes.jsonl")
        .into_iter()
        .find(|record| record["website"].is_null() && record["email"].is_null() && record["phone"].is_null());
    let slug = without.map(|record| text(&record, "slug").to_owned()).expect("one without contact");
    let page = |of: &str| browser.get(&format!("/buddywerking/{slug}{of}")).expect(200).visible();
    assert!(!page("").contains("dan zoeken wij contact"), "{}", page(""));
    let asked = page("/aanvraag");
    assert!(
        asked.contains("kennen we ook nog geen adres") && !asked.contains("Neem zelf contact"),
        "{asked}"
    );
    let _ = site.as_site_desk();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(page("").contains("dan zoeken wij contact"), "{}", page(""));
}

#[test]
fn alive_and_ready_are_said_to_machines() {
    let site = Site::start();
    assert_eq!(site.browser().get("/healthz").status, 200);
    assert_eq!(site.browser().get("/readyz").status, 200);
}
