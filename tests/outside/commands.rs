//! The command line of the binary, and its configuration.

use tests::data::lines;
use tests::{Options, Site};

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn check_says_that_all_is_well() {
    let mut site = Site::start();
    site.stop();
    let output = site.command(&["check"]);
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    let count = lines("programmes.jsonl").len() + lines("ended.jsonl").len();
    let said = text(&output.stdout);
    assert!(said.contains(&count.to_string()), "it counts the programmes: {said}");
}

#[test]
fn search_on_the_command_line_finds_what_the_page_finds() {
    let mut site = Site::start();
    let answer = site.browser().get("/api/search?q=buddy+in+Gent").expect(200).json();
    let first = answer["results"][0]["slug"].as_str().expect("a slug").to_owned();
    site.stop();
    let output = site.command(&["search", "buddy in Gent"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    let name = answer["results"][0]["programme"].as_str().expect("a name");
    assert!(said.contains(&first) || said.contains(name), "{first} is not in: {said}");
}

#[test]
fn reindex_builds_the_index_again() {
    let mut site = Site::start();
    let before = site.browser().get("/api/search?waar=Gent").expect(200).json();
    site.stop();
    let output = site.command(&["reindex"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    site.restart();
    assert_eq!(site.browser().get("/api/search?waar=Gent").expect(200).json(), before);
}

#[test]
fn a_newer_start_with_the_same_directory_changes_nothing() {
    let mut site = Site::start();
    let before = site.browser().get("/api/search?q=&per_page=50").expect(200).json();
    for _ in 0..2 {
        site.restart();
    }
    assert_eq!(site.browser().get("/api/search?q=&per_page=50").expect(200).json(), before);
}

#[test]
fn an_unknown_key_of_the_configuration_is_refused_by_name() {
    let said = Site::try_start(Options::default().file("buddywijzer.toml", "luister = \"127.0.0.1:0\"\n"))
        .map(|site| site.log())
        .expect_err("an unknown key is refused");
    assert!(said.contains("luister") && !said.contains("panicked"), "{said}");
}

#[test]
fn a_value_that_makes_no_sense_is_refused_by_name() {
    for (name, value) in [
        ("BUDDYWIJZER_LISTEN", "overal"),
        ("BUDDYWIJZER_DATABASE_URL", "mysql://x"),
        ("BUDDYWIJZER_SMTP_URL", "pigeon://x"),
        ("BUDDYWIJZER_PUBLIC_URL", "buddywijzer"),
        ("BUDDYWIJZER_TRUSTED_PROXIES", "iedereen"),
    ] {
        let said =
            Site::try_start(Options::default().set(name, value)).map(|site| site.log()).expect_err(name);
        let key = name.trim_start_matches("BUDDYWIJZER_").to_lowercase();
        assert!(said.contains(name) || said.contains(&key), "{name} is not named: {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}

#[test]
fn help_names_the_commands() {
    let site = Site::start();
    let output = site.command(&["--help"]);
    let said = text(&output.stdout);
    for word in ["serve", "reindex", "check", "search"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(!site.command(&["toveren"]).status.success());
}
