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

/// Every word that is written begins so: where it is not found, none of them is.
const STEM: &str = "anarie";
/// Every telephone number begins so, as it was typed, as it is dialled, and as a form or an address would carry it.
const NUMBERS: [&str; 4] = ["0477 70", "+3247770", "0477+70", "0477%2070"];

/// Requests of every sort of asker, each with words of its own in every free field, notes, additions and hand-ons.
#[test]
fn of_many_requests_no_word_lies_anywhere_but_an_address_in_its_letter() {
    let requests = if tests::full() { 300 } else { 24 };
    let mut site = Site::start_with(Options::default().set("RUST_LOG", "debug"));
    let desk = site.as_site_desk();
    let slug = tests::data::text(&crate::public::programme_of("Gent"), "slug").to_owned();
    let mut coordinator = site.coordinator_of(&desk, &slug, "coordinator@buddy.test");
    coordinator.sign_in();
    let free = ["voornaam", "bericht", "naam-verwijzer", "relatie-verwijzer", "naam-begeleider"];
    let mut seen: Vec<String> = Vec::new();
    for number in 0..requests {
        let asks = [Ask::for_myself, Ask::for_somebody_i_know, Ask::as_professional, Ask::to_be_a_buddy];
        let ask = free.iter().fold(asks[number % 4]().at(&slug), |ask, field| {
            ask.with(field, &format!("Kanarie{number} {field}"))
        });
        let ask = ask.with("email", &format!("kanarie{number}@vrager.test")).with("veilig", "via-begeleider");
        let ask = ask.with("telefoon", &format!("0477 70 {:02} {:02}", number / 100, number % 100));
        let ask = ask.with("telefoon-begeleider", "0477 70 99 99");
        let ask = ask.with("werkadres", &format!("kanarie{number}@werk.test"));
        let ask = if number % 3 == 0 { ask.with("nieuws", "ja") } else { ask };
        let sent = site.ask_for_a_buddy(&ask);
        let path = coordinator.inbox().into_iter().find(|path| !seen.contains(path)).expect("it arrived");
        seen.push(path.clone());
        let shown = coordinator.read(&path).visible();
        assert!(shown.contains("0477 70"), "the telephone of {number}: {shown}");
        for (field, of) in [("voornaam", 4), ("bericht", 4), ("naam-verwijzer", 0), ("relatie-verwijzer", 0)]
        {
            let asked = of == 4 || [1, 2].contains(&(number % 4));
            assert_eq!(
                shown.contains(&format!("Kanarie{number} {field}")),
                asked,
                "{field} of {number}: {shown}"
            );
        }
        // One network may try twenty codes in a quarter of an hour.
        if number < 16 {
            let follower = site.browser();
            let _ = tests::ask::follow_up(&follower, &sent.code);
            let added = [("aanvulling", format!("kanarie{number} erbij"))];
            assert_eq!(follower.post("/opvolgen/aanvulling", &added).status, 303);
        }
        let _ = coordinator.read(&path);
        let state = if number / 4 % 2 == 0 { "geen-plaats" } else { "contact" };
        let _ = coordinator.answer(&path, state, &format!("kanarie{number} nota"));
        if state == "contact" {
            let _ = coordinator.answer(&path, "afgesloten", "");
        }
    }
    nowhere_but_in_to(&site);
    site.kill9();
    nowhere_but_in_to(&site);
    site.restart();
    site.stop();
    nowhere_but_in_to(&site);
}

/// The stem stands in no file and not in the log; in a letter only in its `To:`.
#[track_caller]
fn nowhere_but_in_to(site: &Site) {
    let wide: Vec<u8> = STEM.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut letters = 0;
    for (path, bytes) in tests::folder::files_under(site.var()) {
        let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        assert!(!holds(&wide), "in {}", path.display());
        if path.extension().is_some_and(|extension| extension == "eml") {
            let text = String::from_utf8_lossy(&bytes);
            for line in text.lines().filter(|line| line.contains(STEM)) {
                assert!(line.starts_with("To: "), "{line} in {}", path.display());
                letters += 1;
            }
        } else {
            assert!(!holds(STEM.as_bytes()), "in {}", path.display());
        }
        for number in NUMBERS {
            assert!(!holds(number.as_bytes()), "{number} in {}", path.display());
        }
    }
    assert!(letters > 0, "some asked for news");
    let log = site.log();
    assert!(!log.contains(STEM) && !NUMBERS.iter().any(|number| log.contains(number)), "in the log");
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
