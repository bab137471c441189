//! A form of ours, sent from somebody else's page: refused, whatever the browser tells about it.

use tests::Site;

/// Everything that changes something.
const UNSAFE: [&str; 65] = [
    "/buddywerking/2go-antwerpen/klopt-niet",
    "/gemeld/AAAAAAAA",
    "/opvolgen",
    "/opvolgen/intrekken",
    "/inloggen",
    "/uitloggen",
    "/inloggen/herstel",
    "/inloggen/herstel/code",
    "/aanvraag/AAAAAAAAAAAAAAAAAAAAAA/voor-wie",
    "/aanvraag/AAAAAAAAAAAAAAAAAAAAAA/nakijken",
    "/aanvraag/AAAAAAAAAAAAAAAAAAAAAA/nagaan",
    "/opvolgen/nieuws/AAAAAAAA",
    "/opvolgen/afzender/AAAAAAAA",
    "/beheer/aanvraag/AAAAAAAA/verteld",
    "/beheer/inschrijven/AAAAAAAA",
    "/beheer/aanvraag/AAAAAAAA/lezen",
    "/beheer/aanvraag/AAAAAAAA/stand",
    "/beheer/aanvraag/AAAAAAAA/doorgeven",
    "/beheer/aanvraag/AAAAAAAA/verleng",
    "/beheer/aanvraag/AAAAAAAA/vragen",
    "/opvolgen/akkoord",
    "/opvolgen/wissen",
    "/opvolgen/aanvulling",
    "/lijst/aanvraag",
    "/beheer/plaats",
    "/beheer/plaats/weg",
    "/plaats/AAAAAAAA",
    "/beheer/buddies",
    "/beheer/coordinatoren",
    "/antwoord/AAAAAAAA",
    "/beheer/gebeld",
    "/beheer/account/wachtzin",
    "/beheer/account/telefoon",
    "/beheer/account/rol",
    "/toevoegen",
    "/toevoegen/nakijken",
    "/toevoegen/naam",
    "/toevoegen/bevestigen/AAAAAAAA",
    "/beheer/wachtrij/AAAAAAAA",
    "/buddywerking/2go-antwerpen/claimen",
    "/buddywerking/2go-antwerpen/claimen/code",
    "/klopt-nog/AAAAAAAA",
    "/tegenhouden/AAAAAAAA",
    "/beheer/werking/2go-antwerpen",
    "/beheer/werking/2go-antwerpen/bewerken",
    "/beheer/werking/2go-antwerpen/geschiedenis",
    "/beheer/werking/2go-antwerpen/eigenaars",
    "/beheer/claims/AAAAAAAA",
    "/beheer/invoer",
    "/beheer/invoer/alles",
    "/beheer/afwezig",
    "/beheer/afwezig/weg",
    "/beheer/dekking/2go-antwerpen",
    "/beheer/dekking/2go-antwerpen/weg",
    "/beheer/inschrijven/AAAAAAAA/code",
    "/beheer/inschrijven/AAAAAAAA/erbij",
    "/opvolgen/nieuws/AAAAAAAA",
    "/beheer/aanvraag/AAAAAAAA/doorlaten",
    "/beheer/aanvraag/AAAAAAAA/misbruik",
    "/beheer/coordinatoren",
    "/beheer/coordinatoren/stop",
    "/beheer/rechtstreeks",
    "/beheer/rechtstreeks/min",
    "/beheer/post/opnieuw",
    "/beheer/post/weg",
];

#[test]
fn only_our_own_pages_may_send_our_forms() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let own = site.base().to_owned();
    let other_port = "http://127.0.0.1:1".to_owned();
    let other = "https://elders.test".to_owned();
    let refused: [Vec<(&str, &str)>; 9] = [
        vec![],
        vec![("origin", "null")],
        vec![("origin", &other)],
        vec![("origin", &other_port)],
        vec![("sec-fetch-site", "cross-site"), ("origin", &other)],
        vec![("sec-fetch-site", "same-site"), ("origin", &other)],
        vec![("sec-fetch-site", "none")],
        vec![("sec-fetch-site", "cross-site")],
        vec![("referer", &own)],
    ];
    let fields = [("code", "12345678901234567890"), ("stand", "contact")];
    for path in UNSAFE {
        for headers in &refused {
            let answer = desk.browser.post_with(path, &fields, headers);
            assert_eq!(answer.status, 403, "{path} with {headers:?}: {}", answer.visible());
        }
        for headers in [
            vec![("origin", own.as_str())],
            vec![("origin", own.as_str()), ("sec-fetch-site", "same-origin")],
        ] {
            let answer = site.browser().post_with(path, &fields, &headers);
            assert!(answer.status < 500, "{path} with {headers:?}: {}", answer.status);
            let refused = answer.status == 403 && !path.starts_with("/beheer");
            assert!(!refused, "{path} with {headers:?} is refused: {}", answer.visible());
        }
    }
    assert!(desk.is_signed_in(), "the sign-out of a stranger was heard");
}

#[test]
fn a_stranger_cannot_send_a_finished_request() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = tests::Ask::for_myself();
    let check = ask.walk_to(&browser, "nakijken");
    let (path, fields) = ask.form_of(&check);
    for headers in [vec![], vec![("origin", "https://elders.test")], vec![("sec-fetch-site", "cross-site")]] {
        assert_eq!(browser.post_with(&path, &fields, &headers).status, 403);
    }
    assert_eq!(desk.inbox().len(), 0);
}
