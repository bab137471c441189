//! Many listings at once, from outside: a file is looked at, then read in whole or not at all.

use std::time::{Duration, Instant};

use tests::browser::{Answer, Browser};
use tests::{Person, Site};

/// A file posted as a browser does.
fn post_file(browser: &Browser, bytes: &[u8]) -> Answer {
    const MARK: &str = "----grens";
    let head = format!(
        "--{MARK}\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"lijst.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n"
    );
    let tail = format!("\r\n--{MARK}--\r\n");
    let body = [head.as_bytes(), bytes, tail.as_bytes()].concat();
    let kind = format!("multipart/form-data; boundary={MARK}");
    browser.post_bytes("/beheer/invoer", &kind, &body)
}

/// Presses the button of a page that shows what would be done.
fn read_in(desk: &Person, looked: &Answer) -> Answer {
    let form = looked.forms().into_iter().find(|form| form.has("afdruk"));
    let form = form.unwrap_or_else(|| panic!("no button: {}", looked.visible()));
    desk.browser.follow(desk.browser.post("/beheer/invoer/alles", &form.filled(&[])))
}

/// A table of so many new listings, the one on `wrong` with another town.
fn table(count: usize, wrong: Option<(usize, &str)>) -> String {
    let towns = ["Gent", "Lokeren", "Aalst", "Genk", "Brugge", "Leuven", "Mechelen", "Kortrijk"];
    let mut text = "naam;organisatie;uitleg;soort;gemeente;gebieden;telefoon\r\n".to_owned();
    for n in 0..count {
        let town = wrong.filter(|(at, _)| *at == n).map_or(towns[n % towns.len()], |(_, town)| town);
        // Numbers of nobody: Belgium gives out none that begin so.
        let (name, phone) = (word(n), format!("+32 9 {:03} {:02} {:02}", n / 10_000, n / 100 % 100, n % 100));
        text += &format!(
            "Duo {name};Vereniging {name};Samen op stap met {name}.;vrije-tijd;{town};{};{phone}\r\n",
            towns[n % towns.len()]
        );
    }
    text
}

/// A word of its own for each number: names that look alike would be taken for one.
fn word(n: usize) -> String {
    const SOUNDS: [&str; 16] =
        ["ba", "ko", "lu", "mi", "ne", "po", "ra", "su", "ti", "vo", "we", "xa", "zu", "fi", "go", "hy"];
    // Spread, so that neighbours share few sounds.
    let mut rest = n.wrapping_mul(40_503) % 65_536;
    (0..4)
        .map(|_| {
            let sound = SOUNDS[rest % 16];
            rest /= 16;
            sound
        })
        .collect()
}

fn found(site: &Site, asked: &str) -> u64 {
    let found = site.browser().get(&format!("/api/search?q={asked}")).json();
    found["total"].as_u64().unwrap_or(0)
}

#[test]
fn a_thousand_listings_are_read_in_within_ten_seconds_and_found() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let before = desk.browser.get("/beheer/uitvoer/jsonl").expect(200).text().lines().count();
    let begun = Instant::now();
    let looked = post_file(&desk.browser, table(1000, None).as_bytes());
    assert_eq!(looked.status, 200, "{}", &looked.visible()[..looked.visible().len().min(900)]);
    assert!(looked.visible().contains("1000"), "{}", looked.visible());
    let seen = begun.elapsed();
    let done = read_in(&desk, &looked).expect(200);
    let all = begun.elapsed();
    println!("1,000 rows: looked at in {seen:.1?}, read in after {all:.1?}");
    assert!(done.visible().contains("1000 werkingen ingevoerd"), "{}", done.visible());
    assert!(all < Duration::from_secs(10), "it took {all:.1?}");
    let asked = Instant::now();
    while found(&site, &word(999)) == 0 {
        assert!(asked.elapsed() < Duration::from_secs(10), "search does not find it");
        std::thread::sleep(Duration::from_millis(50));
    }
    println!("found {:.1?} after", asked.elapsed());
    let lines = desk.browser.get("/beheer/uitvoer/jsonl").expect(200).text().lines().count();
    assert_eq!(lines, before + 1000);
    let again = read_in_again(&desk, &looked);
    assert_eq!(again.status, 409, "a file is used once");
}

fn read_in_again(desk: &Person, looked: &Answer) -> Answer {
    let form = looked.forms().into_iter().find(|form| form.has("afdruk")).expect("a button");
    desk.browser.post("/beheer/invoer/alles", &form.filled(&[]))
}

#[test]
fn what_is_wrong_is_said_with_its_line_and_nothing_is_half_written() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let count = || desk.browser.get("/beheer/uitvoer/jsonl").expect(200).text().lines().count();
    let before = count();
    let looked = post_file(&desk.browser, table(60, Some((50, "Rotterdam"))).as_bytes());
    assert_eq!(looked.status, 422);
    let shown = looked.visible();
    assert!(shown.contains("Regel 52") && shown.contains("Deze gemeente ligt niet in"), "{shown}");
    assert!(!looked.forms().iter().any(|form| form.has("afdruk")), "no button");
    let head = "naam;organisatie;uitleg;soort;gemeente;gebieden;website\n";
    for (cells, said) in [
        ("<b>Duo</b>;Vzw A;Uitleg.;taal;Gent;Gent;www.a.test", "Kijk dit na"),
        ("Duo;Vzw A;<script>x</script>;taal;Gent;Gent;www.a.test", "Kijk dit na"),
        ("Duo;Vzw A;Uitleg.;taal;Gent;Gent;javascript:alert(1)", "Kijk het adres van de website na"),
        ("Duo;Vzw A;Uitleg.;taal;Gent;Nergenshuizen;www.a.test", "gebieden niet"),
        ("=HYPERLINK(1);Vzw A;Uitleg.;bestaat-niet;Gent;Gent;www.a.test", "Kies iets uit de lijst"),
        (";Vzw A;Uitleg.;taal;Gent;Gent;www.a.test", "Schrijf de naam"),
        ("Duo;;Uitleg.;taal;Gent;Gent;www.a.test", "Schrijf welke organisatie"),
    ] {
        let page = post_file(&desk.browser, format!("{head}{cells}\n").as_bytes());
        assert_eq!(page.status, 422, "{cells}");
        assert!(
            page.visible().contains("Regel 2") && page.visible().contains(said),
            "{cells}: {}",
            page.visible()
        );
        assert!(!page.text().contains("<script>x") && !page.text().contains("<b>Duo"), "{cells}");
    }
    let many = format!("naam\n{}", "duo\n".repeat(50_000));
    for (bytes, said) in [
        (many.as_bytes(), "meer dan 5000"),
        (&vec![b'a'; 2_050_000], "te groot"),
        (b"\xff\xfen\0a\0", "UTF-16"),
        (b"PK\x03\x04\0\0", "Dit is geen tabel"),
        (b"kolom;andere\n1;2\n", "Zet de namen van de kolommen"),
        (b"naam;kolom\n1;2\n", "We kennen de kolom"),
        (b"", "Er staat niets in"),
    ] {
        let page = post_file(&desk.browser, bytes);
        assert!([413, 422].contains(&page.status), "{said}: {}", page.status);
        assert!(page.visible().contains(said) || page.status == 413, "{said}: {}", page.visible());
    }
    assert_eq!(count(), before, "nothing was written");
}

#[test]
fn what_is_exported_is_read_back_and_an_edit_of_it_is_a_version() {
    let site = Site::start();
    let desk = site.as_site_desk();
    for ending in ["csv", "jsonl"] {
        let file = desk.browser.get(&format!("/beheer/uitvoer/{ending}")).expect(200);
        assert!(file.header("content-disposition").contains(ending), "{:?}", file.headers);
        let page = post_file(&desk.browser, &file.body).expect(200);
        assert!(page.visible().contains("Er is niets te doen"), "{ending}: {}", page.visible());
    }
    let map = desk.browser.get("/beheer/uitvoer/geojson").expect(200).json();
    let first = &map["features"][0];
    assert!(
        first["geometry"]["coordinates"][0].as_f64().is_some_and(|lon| (2.5..6.5).contains(&lon)),
        "{first}"
    );
    assert_eq!(desk.browser.get("/beheer/uitvoer/xml").status, 404);

    let template = desk.browser.get("/beheer/invoer/voorbeeld.csv").expect(200);
    let page = post_file(&desk.browser, &template.body).expect(200);
    assert!(page.visible().contains("Voorbeeldduo Lokeren"), "the examples are right: {}", page.visible());

    // One cell is another, in old letters and with commas, as some programs write it.
    let slug = tests::data::text(&crate::public::programme_of("Gent"), "slug").to_owned();
    let file = format!("Code,Afspraak\n{slug},\"Elke week, caf\u{e9}\"\n");
    let latin: Vec<u8> = file.chars().map(|letter| u8::try_from(u32::from(letter)).expect("latin")).collect();
    let looked = post_file(&desk.browser, &latin).expect(200);
    assert!(looked.visible().contains("Elke week, café"), "{}", looked.visible());
    let done = read_in(&desk, &looked).expect(200);
    assert!(done.visible().contains("1 werkingen ingevoerd"), "{}", done.visible());
    let page = site.browser().get(&format!("/buddywerking/{slug}")).expect(200);
    assert!(page.visible().contains("Elke week, café"));
    let history = desk.browser.get(&format!("/beheer/werking/{slug}/geschiedenis")).expect(200);
    assert!(history.visible().contains("Uit een bestand ingevoerd"), "{}", history.visible());

    // What the site reads in as confirmed by its organisation has a clock from that day.
    let clocks = || tests::database::count(site.var(), "SELECT COUNT(*) FROM confirmation");
    assert_eq!(clocks(), 0);
    let day = jiff::Zoned::now().date().checked_sub(jiff::Span::new().days(20)).expect("a day");
    let looked = post_file(&desk.browser, format!("code;bevestigd\n{slug};{day}\n").as_bytes()).expect(200);
    assert!(read_in(&desk, &looked).expect(200).visible().contains("1 werkingen ingevoerd"));
    assert_eq!(clocks(), 1);

    // What somebody changed since the export is not written over.
    let old = desk.browser.get("/beheer/uitvoer/jsonl").expect(200).text();
    let line = old.lines().find(|line| line.contains(&format!("\"{slug}\""))).expect("its line").to_owned();
    let looked = post_file(&desk.browser, format!("Code,Afspraak\n{slug},Elke maand\n").as_bytes());
    let _ = read_in(&desk, &looked).expect(200);
    let page = post_file(&desk.browser, line.as_bytes());
    assert_eq!(page.status, 422);
    assert!(page.visible().contains("Iemand veranderde deze werking intussen"), "{}", page.visible());
    // What was looked at is another by now: it is shown again, and nothing is written.
    let one = post_file(&desk.browser, format!("Code,Kost\n{slug},gratis\n").as_bytes()).expect(200);
    let form = one.forms().into_iter().find(|form| form.has("afdruk")).expect("a button");
    let mut filled = form.filled(&[]);
    filled.iter_mut().filter(|(name, _)| name == "afdruk").for_each(|(_, value)| value.push('x'));
    let page = desk.browser.post("/beheer/invoer/alles", &filled).expect(200);
    assert!(page.visible().contains("Dit zou er veranderen"), "{}", page.visible());
}

#[test]
fn the_command_line_reads_in_and_writes() {
    let mut site = Site::start();
    let _ = site.as_site_desk();
    site.stop();
    let file = site.var().join("lijst.csv");
    let name = file.to_str().expect("a path");
    std::fs::write(&file, table(3, None)).expect("a file");
    let look = site.command(&["import", name]);
    let said = String::from_utf8_lossy(&look.stdout).into_owned();
    assert!(look.status.success() && said.contains("3 new") && said.contains("--write"), "{said}");
    let write = site.command(&["import", name, "--write"]);
    assert!(write.status.success(), "{}", String::from_utf8_lossy(&write.stderr));
    std::fs::write(&file, table(3, Some((1, "Rotterdam")))).expect("a file");
    let wrong = site.command(&["import", name, "--write"]);
    let said = String::from_utf8_lossy(&wrong.stdout).into_owned();
    assert!(!wrong.status.success() && said.contains("line 3, gemeente: onbekend"), "{said}");
    let out = site.command(&["export", "--format", "jsonl"]);
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success() && text.contains(&word(2)), "{}", String::from_utf8_lossy(&out.stderr));
    std::fs::write(&file, &text).expect("a file");
    let same = site.command(&["import", name]);
    let said = String::from_utf8_lossy(&same.stdout).into_owned();
    assert!(same.status.success() && said.contains("0 new, 0 changed"), "{said}");
    assert_eq!(site.command(&["export", "--format", "xml"]).status.code(), Some(2));
}
