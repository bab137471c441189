//! What somebody wrote is found nowhere on the disk and nowhere in the log: not in the database, its journal, the index,
//! the outbox or the keys. Unique words are written in every free field, and looked for in every file.

use tests::{Ask, Options, Site};

/// One word per free field, none of which exists.
const CANARIES: [(&str, &str); 6] = [
    ("voornaam", "Kanarievoornaam"),
    ("bericht", "kanarieverhaal"),
    ("naam-verwijzer", "Kanarieverwijzer"),
    ("relatie-verwijzer", "kanarierelatie"),
    ("telefoon", "0470 98 76 54"),
    ("email", "kanariepost@vrager.test"),
];
const NOTE: &str = "kanarienota";

#[test]
fn nothing_that_was_written_lies_on_the_disk_or_in_the_log() {
    // As talkative as an operator could make it.
    let mut site = Site::start_with(Options::default().set("RUST_LOG", "debug"));
    let desk = site.as_site_desk();
    for ask in [Ask::as_professional(), Ask::for_somebody_i_know()] {
        let ask = CANARIES.iter().fold(ask, |ask, (field, word)| ask.with(field, word));
        let sent = site.ask_for_a_buddy(&ask);
        let _ = tests::ask::follow_up(&site.browser(), &sent.code);
        nowhere(&site, "a follow code", &sent.code);
    }
    // A form that is given up half way, and one with a mistake.
    let browser = site.browser();
    let half = CANARIES.iter().fold(Ask::as_professional(), |ask, (field, word)| ask.with(field, word));
    let _ = half.walk_to(&browser, "nakijken");
    let mistake = half.with("email", "kanariepost zonder apenstaart");
    let page = mistake.walk_to(&site.browser(), "contact");
    let _ = page;

    let path = desk.inbox().remove(0);
    let opened = desk.read(&path).visible();
    for (field, word) in CANARIES {
        assert!(opened.contains(word), "the desk reads {field}: {opened}");
    }
    let _ = desk.answer(&path, "contact", NOTE);
    let _ = site.browser().get("/zoeken?q=kanarievraag&waar=Gent");

    look_everywhere(&site);
    site.kill9();
    look_everywhere(&site);
    site.restart();
    site.stop();
    look_everywhere(&site);
}

fn look_everywhere(site: &Site) {
    for (field, word) in CANARIES {
        nowhere(site, field, word);
        nowhere(site, field, &word.to_lowercase());
        nowhere(site, field, &tests::browser::encode(word));
    }
    nowhere(site, "a note", NOTE);
    nowhere(site, "a question", "kanarievraag");
    nowhere(site, "a telephone number", "0470987654");
    nowhere(site, "a pass phrase", "vier warme woorden");
}

#[track_caller]
fn nowhere(site: &Site, what: &str, word: &str) {
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files = tests::folder::files_under(site.var());
    assert!(!files.is_empty(), "there are files to look in");
    for (path, bytes) in files {
        for needle in [word.as_bytes(), &utf16] {
            let found = bytes.windows(needle.len()).any(|window| window == needle);
            assert!(!found, "{what} ({word}) stands in {}", path.display());
        }
    }
    assert!(!site.log().contains(word), "{what} ({word}) stands in the log");
}
