//! `/beheer/account`: new ways in for who still has the old ones, and the administrator's role.

use tests::data::text;
use tests::{Ask, Site};

#[test]
fn another_pass_phrase_ends_every_other_session_and_keeps_what_was_sealed() {
    let site = Site::start();
    let mut desk = site.as_site_desk();
    let _ = site.ask_for_a_buddy(&Ask::for_myself().with("bericht", "van voor de nieuwe zin"));
    let elsewhere = desk.browser.clone();
    let (old, new) = (desk.phrase.clone(), "zeven natte sokken drogen");
    let code = desk.fresh_code();
    let post = |phrase: &str, code: &str, new: &str, again: &str| {
        let fields = [("wachtzin-nu", phrase), ("code", code), ("wachtzin", new), ("wachtzin2", again)];
        desk.browser.post("/beheer/account/wachtzin", &fields)
    };
    for (phrase, typed, new, again) in [
        ("", code.as_str(), new, new),
        (&old, "", new, new),
        (&old, "000000", new, new),
        ("een verkeerde wachtzin", &code, new, new),
        (&old, &code, "kort", "kort"),
        (&old, &code, new, "iets anders"),
    ] {
        let page = post(phrase, typed, new, again);
        assert_eq!(page.status, 422, "{typed} {new}");
        assert!(!page.text().contains("sokken"), "never back into the page");
    }
    assert!(desk.is_signed_in() && elsewhere.get("/beheer").status == 200, "nothing changed");
    let before = site.outbox().len();
    let page = desk.browser.follow(post(&old, &code, new, new)).expect(200);
    assert!(page.visible().contains("Het is bewaard"), "{}", page.visible());
    assert!(desk.is_signed_in() && elsewhere.get("/beheer").status != 200, "signed out elsewhere");
    let told = site.outbox_with(before + 1);
    assert!(told[before].to.contains(&desk.email) && told[before].subject.contains("vernieuwd"));

    desk.browser.forget_cookies();
    let code = desk.fresh_code();
    let _ = desk.browser.follow(desk.try_sign_in(&old, &code));
    assert!(!desk.is_signed_in(), "the old pass phrase still works");
    new.clone_into(&mut desk.phrase);
    desk.sign_in();
    let path = desk.inbox().remove(0);
    assert!(desk.read(&path).visible().contains("van voor de nieuwe zin"));
    let printed = desk.recovery_code();
    desk.browser.forget_cookies();
    assert!(desk.recover(&printed, "nog een andere lange zin").is_ok(), "the printed code is still good");
}

#[test]
fn another_phone_and_printed_code_replace_the_old_ones_once_confirmed() {
    let site = Site::start();
    let mut desk = site.as_site_desk();
    let printed = desk.recovery_code();
    let (phrase, code) = (desk.phrase.clone(), desk.fresh_code());
    let fields = [("wachtzin-nu", phrase.as_str()), ("code", code.as_str())];
    let page = desk.browser.follow(desk.browser.post("/beheer/account/telefoon", &fields));
    assert!(page.path.ends_with("/herstel/code"), "{}", page.path);
    assert!(desk.is_signed_in(), "until it is confirmed everything stays");
    let code = desk.couple(&page);
    let _ = desk.browser.follow(desk.browser.post(&page.path, &[("code", code)])).expect(200);
    assert!(desk.is_signed_in());
    desk.browser.forget_cookies();
    assert!(desk.recover(&printed, "een nieuwe lange wachtzin").is_err(), "the old printed code");
    desk.sign_in();
    assert_eq!(desk.phrase, phrase, "the pass phrase stayed");
}

#[test]
fn the_administrators_role_is_given_laid_down_and_never_lost() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let slug = text(&crate::public::programme_of("Gent"), "slug").to_owned();
    let mut other = site.coordinator_of(&desk, &slug, "ander@buddy.test");
    other.sign_in();
    let role = |who: &tests::Person, what: &str, email: &str| {
        who.browser.post("/beheer/account/rol", &[("wat", what), ("email", email)]).status
    };
    assert_eq!((role(&other, "geef", "ander@buddy.test"), role(&other, "neem", "")), (403, 403));
    assert_eq!(other.browser.get("/beheer/coordinatoren").status, 403);
    let alone = desk.browser.get("/beheer/account").expect(200).visible();
    assert!(!alone.contains("geen beheerder meer zijn"), "the last one cannot leave: {alone}");
    assert_eq!(role(&desk, "stop", ""), 200, "nor by hand");
    assert_eq!((role(&desk, "geef", ""), role(&desk, "geef", "niemand@buddy.test")), (422, 422));
    assert_eq!(role(&desk, "geef", "ander@buddy.test"), 303);
    let people = other.browser.get("/beheer/coordinatoren").expect(200).visible();
    assert!(people.contains(&desk.email) && !people.contains("Nodig een coördinator uit"), "{people}");
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    let path = desk.inbox().remove(0);
    assert_eq!(other.browser.get(&path).status, 404, "the role opens nothing");
    assert_eq!(role(&desk, "stop", ""), 303);
    assert_eq!(role(&desk, "neem", ""), 403, "there is one");
    let log = desk.browser.get("/beheer/logboek").expect(200).visible();
    assert!(log.contains("Werd beheerder") && log.contains("Is geen beheerder meer"), "{log}");
    let stop = desk.browser.post("/beheer/coordinatoren/stop", &[("email", "ander@buddy.test")]);
    assert_eq!(stop.status, 303);
    assert!(desk.browser.get("/beheer/account").visible().contains("De site heeft geen beheerder meer"));
    assert_eq!(role(&desk, "neem", ""), 303);
}
