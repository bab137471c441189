//! A person has their request erased; the operator erases one and exports what is kept.

use std::io::Write as _;
use std::process::{Output, Stdio};

use tests::{Ask, Site};

/// Runs a command with something on standard input.
fn command(site: &Site, arguments: &[&str], input: &str) -> Output {
    let mut child = std::process::Command::new(tests::site::binary())
        .args(arguments)
        .env("BUDDYWIJZER_VAR", site.var())
        .current_dir(site.var())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    child.stdin.take().expect("its input").write_all(input.as_bytes()).expect("written");
    child.wait_with_output().expect("it ends")
}

#[test]
fn a_person_erases_what_they_wrote() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let ask = Ask::for_myself().with("bericht", "een verhaal dat weg moet");
    let ask = ask.with("email", "noor@vrager.test").with("nieuws", "ja");
    let sent = site.ask_for_a_buddy(&ask);
    let letters = || site.outbox().iter().filter(|mail| mail.to.contains("noor@vrager.test")).count();
    let begun = std::time::Instant::now();
    while letters() == 0 {
        assert!(begun.elapsed().as_secs() < 10, "a letter asks whether the address is theirs");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let path = desk.inbox().pop().expect("it arrives");
    assert!(desk.read(&path).visible().contains("een verhaal dat weg moet"));
    let browser = site.browser();
    let none: [(&str, &str); 0] = [];
    assert_eq!(browser.get("/opvolgen/wissen").location(), "/opvolgen", "first the code");
    let state = tests::ask::follow_up(&browser, &sent.code);
    assert!(state.visible().contains("We wissen je aanvraag op"), "{}", state.visible());
    let asked = browser.get("/opvolgen/wissen").expect(200).visible();
    assert!(asked.contains("Dit kan je niet terugdraaien."), "{asked}");
    assert_eq!(desk.inbox().len(), 1, "asking erases nothing");
    let after = browser.follow(browser.post("/opvolgen/wissen", &none)).expect(200).visible();
    assert!(after.contains("Alles wat je schreef, is gewist."), "{after}");
    assert_eq!(desk.inbox().len(), 0);
    assert_eq!(letters(), 0, "an address lies in no letter any more");
    assert!(desk.browser.get(&path).status == 404 || !desk.browser.get(&path).visible().contains("verhaal"));
    // The code is known for a while still, and says so kindly; a second time changes nothing.
    let again = site.browser();
    assert!(tests::ask::follow_up(&again, &sent.code).visible().contains("is gewist"));
    assert_eq!(again.follow(again.post("/opvolgen/wissen", &none)).status, 200);
}

#[test]
fn the_operator_exports_and_erases_by_the_code() {
    let mut site = Site::start();
    let _desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself().with("bericht", "niemand anders leest dit"));
    site.stop();
    let text = |output: &Output| String::from_utf8_lossy(&output.stdout).into_owned();
    let export = command(&site, &["export-person"], &sent.code);
    assert!(export.status.success(), "{}", String::from_utf8_lossy(&export.stderr));
    let all = text(&export);
    let parsed: serde_json::Value = serde_json::from_str(all.trim()).expect("JSON");
    assert_eq!(parsed["state"], "ontvangen");
    assert!(
        parsed["facts"]["municipality"].is_string() || parsed["facts"]["municipality"].is_number(),
        "{all}"
    );
    for secret in ["Noor", "niemand anders", "0470"] {
        assert!(!all.contains(secret), "{secret} is sealed: {all}");
    }
    for wrong in ["", "1234", "00000000000000000000"] {
        let refused = command(&site, &["export-person"], wrong);
        assert!(!refused.status.success() && refused.stdout.is_empty(), "{wrong}");
    }
    let erased = command(&site, &["erase"], &sent.code);
    assert!(erased.status.success() && text(&erased).contains("erased"), "{}", text(&erased));
    assert!(text(&command(&site, &["erase"], &sent.code)).contains("before"));
    assert!(!command(&site, &["erase", "--handle", "nietsniets"], "").status.success());
    site.restart();
    let page = tests::ask::follow_up(&site.browser(), &sent.code).visible();
    assert!(page.contains("is gewist"), "{page}");
}
