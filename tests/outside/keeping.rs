//! An organisation takes over its listing, changes it, confirms it, goes back; without JavaScript, from outside.

use std::time::{Duration, Instant};

use tests::browser::Answer;
use tests::{Mail, Options, Person, Site};

use crate::listing::{listed, search_finds};

const SLUG: &str = "zwaluwduo-lokeren";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn page(of: &str) -> String {
    format!("/buddywerking/{SLUG}{of}")
}

fn own(of: &str) -> String {
    format!("/beheer/werking/{SLUG}{of}")
}

/// The newest letter to an address about something.
fn letter(site: &Site, to: &str, subject: &str) -> Mail {
    site.mail_to(to, |mail| mail.subject.contains(subject))
}

/// Somebody claims the listing with the code that went to its published address.
fn owner(site: &Site, email: &str) -> Person {
    let browser = site.browser();
    let asked = browser.get(&page("/claimen")).expect(200);
    assert!(asked.visible().contains("info@dezwaluw.test"), "{}", asked.visible());
    let done = browser.follow(browser.post(&page("/claimen"), &[("email", email), ("weg", "code")]));
    assert!(done.visible().contains("met een code"), "{}", done.visible());
    let code = letter(site, "info@dezwaluw.test", "code").text;
    let code =
        code.split_whitespace().find(|word| word.len() == 8 && word.bytes().all(|b| b.is_ascii_digit()));
    let code = code.expect("eight digits").to_owned();
    let typed = |code: &str| browser.post(&page("/claimen/code"), &[("code", code)]);
    let wrong = if code == "00000000" { "00000001" } else { "00000000" };
    assert_eq!(typed(wrong).status, 422, "a wrong code");
    assert!(browser.get(&page("/claimen/code")).visible().contains("a…@zwaluw.test"));
    let done = browser.follow(typed(&code)).expect(200);
    assert!(done.visible().contains("De code klopt"), "{}", done.visible());
    assert_eq!(typed(&code).status, 410, "a code works once");
    let path = site.invitation_of(email);
    Person::enrol(site, &path, email, "een fiets in de regen")
}

/// The form of the listing as it stands, posted with these values instead.
fn edit(person: &Person, form: &Answer, with: &[(&str, &str)]) -> Answer {
    let form = form.forms().into_iter().find(|form| form.has("uitleg")).expect("the form");
    let with: Vec<_> = with.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    person.browser.follow(person.browser.post(&own("/bewerken"), &form.filled(&with)))
}

fn form(person: &Person) -> Answer {
    person.browser.get(&own("/bewerken")).expect(200)
}

/// Presses a button of the listing's page.
fn press(person: &Person, fields: &[(&str, &str)]) -> Answer {
    let shown = person.browser.get(&own("")).expect(200);
    let named =
        |form: &tests::html::Form| fields.iter().all(|(name, _)| *name == "besluit" || form.has(name));
    let form = shown.forms().into_iter().find(named).expect("a form of it");
    let with: Vec<_> = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut filled = form.filled(&with);
    filled.extend(with.into_iter().filter(|(name, _)| name == "besluit" && !form.has("besluit")));
    person.browser.follow(person.browser.post(&own(""), &filled))
}

fn waiting_id(person: &Person) -> Option<String> {
    let shown = person.browser.get(&own("")).expect(200);
    let form = shown.forms().into_iter().find(|form| form.has("wijziging"))?;
    form.values("wijziging").first().map(|id| (*id).to_owned())
}

#[test]
fn a_listing_is_claimed_by_a_code_edited_confirmed_and_brought_back() {
    let site = Site::start();
    let desk = site.as_site_desk();
    listed(&site, &desk, &[]);
    let an = owner(&site, "an@zwaluw.test");
    assert!(an.browser.get("/beheer/werkingen").expect(200).visible().contains("Zwaluwduo Lokeren"));
    assert_eq!(an.browser.get("/beheer/werking/2go-antwerpen").status, 404, "not theirs");
    assert_eq!(an.browser.get("/beheer/claims").status, 403);

    // What is live at once is found within a second.
    let asked = Instant::now();
    let done = edit(&an, &form(&an), &[("uitleg", "Een vrijwilliger gaat mee naar de vuurtoren kijken.")]);
    assert!(done.visible().contains("Het staat op de site"), "{}", done.visible());
    let found = || {
        let found = site.browser().get("/api/search?q=vuurtoren").json();
        found["results"].as_array().into_iter().flatten().any(|hit| hit["slug"] == SLUG)
    };
    while !found() {
        assert!(asked.elapsed() < Duration::from_secs(1), "search does not find it");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(site.browser().get(&page("")).expect(200).visible().contains("vuurtoren"));
    assert!(waiting_id(&an).is_none());
    // Who saved it saw all of it.
    let public = site.browser().get(&page("")).expect(200);
    assert!(public.visible().contains("Bevestigd door de organisatie op"), "{}", public.visible());

    // Another address waits, and whoever reads the old one can stop it.
    let done = edit(&an, &form(&an), &[("mailadres", "nieuw@elders.test")]);
    assert!(done.visible().contains("wacht nog op iemand anders"), "{}", done.visible());
    assert!(!site.browser().get(&page("")).text().contains("nieuw@elders.test"), "not yet");
    let id = waiting_id(&an).expect("it waits");
    let yes = [("wijziging", id.as_str()), ("besluit", "ja")];
    assert_eq!(an.browser.post(&own(""), &yes).status, 403, "nobody agrees with themselves");
    let link = letter(&site, "info@dezwaluw.test", "contactgegevens").link("/tegenhouden/").expect("a link");
    let stranger = site.browser();
    for _ in 0..2 {
        assert!(
            stranger.get(&link).expect(200).visible().contains("nieuw@elders.test"),
            "opening stops nothing"
        );
    }
    let nothing: [(&str, &str); 0] = [];
    assert!(stranger.post(&link, &nothing).expect(200).visible().contains("tegengehouden"));
    assert_eq!((stranger.get(&link).status, stranger.post(&link, &nothing).status), (410, 410));
    assert!(waiting_id(&an).is_none());

    // Another name waits for the site, which says why where it does not come.
    let _ = edit(&an, &form(&an), &[("werking", "De beste van het land")]).expect(200);
    let no = |reason: &str| {
        let id = waiting_id(&desk).expect("it waits");
        press(&desk, &[("wijziging", &id), ("reden-naam", reason), ("besluit", "nee")])
    };
    for reason in ["", &*"x".repeat(501)] {
        let again = no(reason);
        assert_eq!(again.status, 422, "{}", again.visible());
        assert!(again.text().contains(reason), "what was typed is still there");
    }
    assert!(no("Een naam zegt wat je doet.").visible().contains("De beslissing is bewaard"));
    assert!(waiting_id(&desk).is_none());
    let told = site.mail_to("an@zwaluw.test", |mail| mail.text.contains("niet overgenomen"));
    assert!(told.text.contains("Een naam zegt wat je doet."), "{}", told.text);

    let _ = edit(&an, &form(&an), &[("werking", "Zwaluwduo Waasland")]).expect(200);
    let done = press(&desk, &[("wijziging", &waiting_id(&desk).expect("it waits")), ("besluit", "ja")]);
    assert!(done.visible().contains("Zwaluwduo Waasland"), "{}", done.visible());
    assert!(
        site.mail_to("an@zwaluw.test", |mail| mail.text.contains("goedgekeurd")).subject.contains("beslist")
    );
    let history = an.browser.get(&own("/geschiedenis")).expect(200).visible();
    assert!(history.contains("Goedgekeurd door Robin"), "{history}");

    // Everything holds, and the page says so.
    let done = press(&an, &[("versie", ""), ("besluit", "klopt")]);
    assert_eq!(done.status, 409, "nobody confirms what they did not see");
    let version =
        form(&an).forms().iter().find_map(|form| form.values("versie").first().map(|v| (*v).to_owned()));
    let version = version.expect("a version");
    let done = press(&an, &[("versie", &version), ("besluit", "klopt")]);
    assert!(done.visible().contains("vandaag bevestigd"), "{}", done.visible());
    let public = site.browser().get(&page("")).expect(200);
    assert!(public.visible().contains("Bevestigd door de organisatie op"), "{}", public.visible());
    assert!(public.visible().contains("Wanneer dit laatst klopte"));

    // Two people at once: the second sees both versions and loses nothing.
    let (hers, theirs) = (form(&an), form(&desk));
    let _ = edit(&desk, &theirs, &[("uitleg", "De versie van het loket.")]).expect(200);
    let wrong = edit(&an, &hers, &[("uitleg", "De versie van An."), ("website", "geen adres")]).expect(422);
    let clash = edit(&an, &wrong, &[("website", "https://zwaluwduo.test")]).expect(409);
    assert!(clash.visible().contains("Iemand anders was je voor"), "{}", clash.visible());
    assert!(
        clash.visible().contains("De versie van het loket.") && clash.text().contains("De versie van An.")
    );
    let done = edit(&an, &clash, &[]).expect(200);
    assert!(done.visible().contains("Het staat op de site"), "{}", done.visible());
    assert!(site.browser().get(&page("")).expect(200).visible().contains("De versie van An."));

    // Every version stands there, and the first comes back.
    let history = desk.browser.get(&own("/geschiedenis")).expect(200);
    assert_eq!(history.forms().iter().filter(|form| form.has("terug")).count(), 4, "{}", history.visible());
    let done = bring_back(&desk, 0).expect(200);
    assert!(done.visible().contains("Zwaluwduo Lokeren"), "{}", done.visible());
    assert!(site.browser().get(&page("")).expect(200).visible().contains("zwaluwen kijken"));

    // What the site ended, an owner does not bring back; what the organisation ended, it does.
    let stop = |person: &Person| press(person, &[("versie", &version_of(person)), ("besluit", "gestopt")]);
    let _ = stop(&desk);
    assert!(site.browser().get(&page("")).expect(410).visible().contains("We vernamen"));
    let _ = bring_back(&an, 1).expect(200);
    assert_eq!(site.browser().get(&page("")).status, 410);
    let _ = bring_back(&desk, 1).expect(200);
    let _ = stop(&an);
    assert!(site.browser().get(&page("")).expect(410).visible().contains("De organisatie meldt"));
    let _ = bring_back(&an, 1).expect(200);
    let begun = Instant::now();
    while site.browser().get(&page("")).status != 200 || !search_finds(&site, SLUG) {
        assert!(begun.elapsed() < Duration::from_secs(5), "it is not back");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn version_of(person: &Person) -> String {
    let versions = |form: &tests::html::Form| form.values("versie").first().map(|v| (*v).to_owned());
    form(person).forms().iter().find_map(versions).expect("a version")
}

/// The version before so many others, the oldest first, comes back.
fn bring_back(person: &Person, nth: usize) -> Answer {
    let history = person.browser.get(&own("/geschiedenis")).expect(200);
    let versions: Vec<_> = history.forms().into_iter().filter(|form| form.has("terug")).collect();
    let version = versions.iter().rev().nth(nth).expect("a version of before");
    person.browser.follow(person.browser.post(&own("/geschiedenis"), &version.filled(&[])))
}

#[test]
fn several_people_keep_a_listing_and_one_leads() {
    let site = Site::start_with(Options::default().compressed());
    let mut desk = site.as_site_desk();
    listed(&site, &desk, &[]);
    let mut an = owner(&site, "an@zwaluw.test");
    let done = an.browser.follow(an.browser.post(&own("/eigenaars"), &[("email", "bo@zwaluw.test")]));
    assert!(done.visible().contains("Het is gebeurd"), "{}", done.visible());
    let path = site.invitation_of("bo@zwaluw.test");
    let mut bo = Person::enrol(&site, &path, "bo@zwaluw.test", "een boot op zee");
    // Who was invited just now agrees to no other address: it may be the same person.
    let _ = edit(&an, &form(&an), &[("telefoonnummer", "09 111 22 33")]).expect(200);
    let yes = [("wijziging", &*waiting_id(&bo).expect("it waits")), ("besluit", "ja")];
    assert_eq!(bo.browser.post(&own(""), &yes).status, 403);
    assert!(!site.browser().get(&page("")).visible().contains("09 111 22 33"));
    site.set_ahead(DAY * 4);
    for person in [&mut an, &mut bo, &mut desk] {
        person.sign_in_after(DAY * 4);
    }
    let rows = |person: &Person| -> Vec<tests::html::Form> {
        let shown = person.browser.get(&own("/eigenaars")).expect(200);
        shown.forms().into_iter().filter(|form| form.has("wie")).collect()
    };
    let who = |form: &tests::html::Form| form.values("wie").first().map(|id| (*id).to_owned()).expect("who");
    let (first, second) = (who(&rows(&bo)[0]), who(&rows(&bo)[1]));
    let change = |person: &Person, id: &str, what: &str| {
        person.browser.post(&own("/eigenaars"), &[("wie", id), ("besluit", what)]).status
    };
    assert_eq!(change(&bo, &first, "weg"), 403, "only the lead takes others off");
    // Another owner agrees to another address.
    assert!(letter(&site, "bo@zwaluw.test", "contactgegevens").link("/tegenhouden/").is_some());
    let done = press(&bo, &[("wijziging", &waiting_id(&bo).expect("it waits")), ("besluit", "ja")]);
    assert!(done.visible().contains("De beslissing is bewaard"), "{}", done.visible());
    assert!(site.browser().get(&page("")).visible().contains("09 111 22 33"));
    assert_eq!(change(&an, &second, "hoofd"), 303);
    assert_eq!(change(&bo, &first, "weg"), 303, "the new lead may");
    assert_eq!(an.browser.get(&own("")).status, 404, "An keeps it no more");
    assert_eq!(change(&bo, &second, "weg"), 303, "anybody may leave");
    assert!(desk.browser.get(&own("/eigenaars")).visible().contains("Nog niemand"));
}

#[test]
fn whoever_only_looks_like_the_organisation_waits_for_a_call() {
    let site = Site::start();
    let desk = site.as_site_desk();
    listed(&site, &desk, &[("mailadres", "zwaluw@gmail.com")]);
    let browser = site.browser();
    let before = site.outbox().len();
    let asked = browser.get(&page("/claimen")).expect(200);
    assert!(asked.visible().contains("Daarom bellen we even") && !asked.text().contains("value=\"code\""));
    for (fields, field) in [
        (vec![("email", "an")], "email"),
        (vec![("email", "an@zwaluw-vzw.test"), ("telefoon", "bel An")], "telefoon"),
        (vec![("email", "an@zwaluw-vzw.test"), ("toelichting", &*"x".repeat(301))], "toelichting"),
        (vec![("email", "an@zwaluw-vzw.test"), ("toelichting", "85.07.30-033.28")], "toelichting"),
    ] {
        let page = browser.post(&page("/claimen"), &fields).expect(422);
        assert!(page.text().contains(&format!("id=\"{field}-fout\"")), "{field}: {}", page.visible());
    }
    // Somebody asks for a code all the same.
    let fields = [
        ("email", "an@zwaluw-vzw.test"),
        ("weg", "code"),
        ("telefoon", "0470 00 00 00"),
        ("toelichting", "Hoi"),
    ];
    let done = browser.follow(browser.post(&page("/claimen"), &fields)).expect(200);
    assert!(done.visible().contains("Iemand van ons belt"), "{}", done.visible());
    assert_eq!(browser.get(&page("/claimen/code")).status, 410);
    assert_eq!(site.outbox().len(), before, "no letter goes to what proves nothing");

    let shown = desk.browser.get("/beheer/claims").expect(200);
    for text in ["an@zwaluw-vzw.test", "0470 00 00 00", "09 222 33 44", "nooit naar een nummer uit de vraag"]
    {
        assert!(shown.visible().contains(text), "{text}: {}", shown.visible());
    }
    let action = shown.forms().into_iter().find(|form| form.has("belnota")).expect("a form").action;
    let decide = |what: &str, note: &str| desk.browser.post(&action, &[("besluit", what), ("belnota", note)]);
    assert_eq!(decide("ja", "").status, 422, "not without a note");
    assert_eq!(decide("ja", &"x".repeat(301)).status, 422);
    assert_eq!(decide("nee", "Aan de telefoon kende niemand je.").status, 303);
    let no = letter(&site, "an@zwaluw-vzw.test", "bij te houden");
    assert!(no.text.contains("kende niemand je") && no.link("/beheer/").is_none(), "{}", no.text);
    assert_eq!(decide("ja", "Toch").status, 303, "decided before");
    let mails = site.outbox();
    assert!(!mails.iter().any(|mail| mail.link("/beheer/inschrijven/").is_some()), "nobody was invited");

    let grant = |email: &str| {
        let _ = browser.post(&page("/claimen"), &[("email", email)]);
        let shown = desk.browser.get("/beheer/claims").expect(200);
        let action = shown.forms().into_iter().find(|form| form.has("belnota")).expect("a form").action;
        let yes = [("besluit", "ja"), ("belnota", "De directie bevestigt het.")];
        assert_eq!(desk.browser.post(&action, &yes).status, 303);
    };
    grant("info@dezwaluw.test");
    let path = site.invitation_of("info@dezwaluw.test");
    let person = Person::enrol(&site, &path, "info@dezwaluw.test", "een boot op zee");
    assert_eq!(person.browser.get(&own("")).status, 200);
    grant("bo@dezwaluw.test");
    let told = letter(&site, "info@dezwaluw.test", "houdt jullie pagina ook bij");
    assert!(told.link("/beheer/werking/").is_some() && !told.text.contains("bo@"), "{}", told.text);
}

#[test]
fn what_nobody_confirms_is_asked_marked_and_leaves_the_results() {
    let mut site = Site::start_with(Options::default().compressed());
    let desk = site.as_site_desk();
    listed(&site, &desk, &[]);
    let an = owner(&site, "an@zwaluw.test");
    let version =
        form(&an).forms().iter().find_map(|form| form.values("versie").first().map(|v| (*v).to_owned()));
    let done = press(&an, &[("versie", &version.expect("a version")), ("besluit", "klopt")]);
    assert!(done.visible().contains("vandaag bevestigd"), "{}", done.visible());
    // Housekeeping runs when a site starts, and every hour.
    let after = |site: &mut Site, days: u32| {
        site.set_ahead(DAY * days);
        site.restart();
    };
    // Letters of long ago are gone from the folder.
    let asked = |site: &Site| -> Vec<String> {
        let mails = site.outbox();
        tests::data::guard(&mails);
        mails.iter().filter_map(|mail| mail.link("/klopt-nog/")).collect()
    };
    let asked_by = |site: &Site, letters: usize| {
        let begun = Instant::now();
        while asked(site).len() < letters {
            assert!(begun.elapsed() < Duration::from_secs(10), "no letter asks");
            std::thread::sleep(Duration::from_millis(50));
        }
        asked(site)
    };
    after(&mut site, 140);
    assert_eq!(asked(&site).len(), 0, "too early");
    after(&mut site, 155);
    let link = asked_by(&site, 1).remove(0);
    let browser = site.browser();
    for _ in 0..2 {
        assert!(
            browser.get(&link).expect(200).visible().contains("zwaluwen kijken"),
            "opening answers nothing"
        );
    }
    let form = |what: &str| {
        let shown = browser.get(&link).expect(200);
        let form = shown.forms().into_iter().find(|form| form.has("versie")).expect("a form");
        form.filled(&[("besluit".to_owned(), what.to_owned())])
    };
    let mut stale = form("klopt");
    stale.iter_mut().filter(|(name, _)| name == "versie").for_each(|(_, value)| value.push('x'));
    assert_eq!(browser.post(&link, &stale).status, 409, "the listing as it is now is shown again");
    let mut answer = form("klopt");
    answer.push(("besluit".to_owned(), "klopt".to_owned()));
    assert!(browser.post(&link, &answer).expect(200).visible().contains("vandaag bevestigden"));
    assert_eq!(
        (browser.get(&link).status, browser.post(&link, &answer).status),
        (410, 410),
        "a link works once"
    );

    // From then on nobody answers.
    after(&mut site, 155 + 155);
    let _ = asked_by(&site, 1);
    after(&mut site, 155 + 186);
    assert_eq!(asked_by(&site, 2).len(), 2, "two letters, and the first is gone from the folder");
    after(&mut site, 155 + 200);
    let shown = site.browser().get(&page("")).expect(200);
    assert!(
        shown.visible().contains("Nog niet bevestigd") || shown.visible().contains("onzeker"),
        "{}",
        shown.visible()
    );
    assert!(search_finds(&site, SLUG));
    after(&mut site, 155 + 560);
    let begun = Instant::now();
    while search_finds(&site, SLUG) {
        assert!(begun.elapsed() < Duration::from_secs(5), "it is found still");
        std::thread::sleep(Duration::from_millis(50));
    }
    let shown = site.browser().get(&page("")).expect(200);
    assert!(shown.visible().contains("antwoordt al lang niet meer"), "{}", shown.visible());
}
