//! `buddywijzer demo`: people and requests in every state, codes and letters on the page, nothing left behind.

use tests::{Options, Site};

#[test]
fn a_demo_is_full_signs_in_and_leaves_nothing_behind() {
    let temporary = tempfile::tempdir().expect("a folder");
    let path = temporary.path().display().to_string();
    // A mail server and a database that the demo must not use: nobody listens there.
    let options = Options::default()
        .set("TMPDIR", &path)
        .set("BUDDYWIJZER_SMTP_URL", "smtp://127.0.0.1:1")
        .command("demo");
    let mut site = Site::start_with(options);
    let browser = site.browser();
    let page = browser.get("/inloggen").expect(200).visible();
    for who in ["sam@demo.test", "an@demo.test", "els@demo.test"] {
        assert!(page.contains(who), "{who}: {page}");
    }
    // Email, phrase and code of An, as the page shows them.
    let (_, after) = page.split_once("an@demo.test").expect("An");
    let code =
        after.split_whitespace().find(|word| word.len() == 6 && word.chars().all(|c| c.is_ascii_digit()));
    let fields = [
        ("email", "an@demo.test"),
        ("wachtzin", "vier gele fietsen zingen"),
        ("code", code.expect("a code")),
    ];
    let inbox = browser.follow(browser.post("/inloggen", &fields)).expect(200);
    assert_eq!(inbox.path, "/beheer");
    let states = ["Ontvangen", "Gelezen", "Kennismaking", "Op de wachtlijst"];
    for state in states {
        assert!(inbox.visible().contains(state), "{state}: {}", inbox.visible());
    }
    let letters = browser.get("/demo/post").expect(200);
    let link = letters.links().into_iter().find(|link| link.starts_with("/antwoord/"));
    assert!(browser.get(&link.expect("letters with links")).status < 500);
    let log = site.log();
    for name in ["Noor", "Bram"] {
        assert!(log.contains(&format!("volgcode van {name}: ")), "{log}");
    }
    assert!(!site.var().exists(), "the folder of the real site was not touched");
    assert_eq!(std::fs::read_dir(temporary.path()).expect("a folder").count(), 1);
    assert!(site.stop().success());
    assert_eq!(std::fs::read_dir(temporary.path()).expect("a folder").count(), 0, "the folder is gone");
}

#[test]
fn a_real_site_has_no_page_of_letters() {
    let site = Site::start();
    let _ = site.as_site_desk();
    assert_eq!(site.browser().get("/demo/post").status, 404);
    assert!(!site.browser().get("/inloggen").expect(200).visible().contains("demo"));
}
