//! A thousand requests that no browser would send: a 4xx or an answer, never a 5xx, never slow, and the site lives on.

use std::time::Duration;

use tests::{Site, raw};

use tests::dice::Dice;

/// A request that takes longer is a way to stop the site.
const SLOW: Duration = Duration::from_secs(1);

#[test]
fn a_thousand_hostile_requests_get_no_5xx_and_none_is_slow() {
    let site = Site::start();
    let _desk = site.enrol_from_the_link();
    let count = if tests::full() { 20_000 } else { 1_000 };
    let mut dice = Dice(20_261_122);
    let mut bad = Vec::new();
    let mut answered = 0;
    for number in 0..count {
        let (name, bytes) = hostile(&mut dice);
        let answer = raw::send(site.authority(), &bytes, Duration::from_secs(3));
        answered += usize::from(answer.status.is_some());
        let server_error =
            answer.status.is_some_and(|status| status >= 500 && status != 501 && status != 505);
        if server_error || answer.took > SLOW {
            let head: String = String::from_utf8_lossy(&bytes).chars().take(200).collect();
            bad.push(format!("{number} {name}: {:?} in {:?}: {head:?}", answer.status, answer.took));
        }
    }
    assert!(bad.is_empty(), "{} of {count}:\n{}", bad.len(), bad.join("\n"));
    assert!(answered > count / 2, "only {answered} of {count} were answered at all");
    assert_eq!(site.browser().get("/zoeken?q=gent").status, 200, "the site lives on");
    assert!(!site.log().contains("panicked"), "something panicked");
}

fn hostile(dice: &mut Dice) -> (&'static str, Vec<u8>) {
    match dice.under(12) {
        0 => ("a long question", get(&format!("/zoeken?q={}", junk(dice, 4000)))),
        1 => ("a question of 100 kB", get(&format!("/zoeken?q={}", "buddy+".repeat(17_000)))),
        2 => ("binary bytes", binary(dice)),
        3 => ("repeated parameters", repeated(dice)),
        4 => ("unicode tricks", get(&format!("/zoeken?q={}&waar={}", trick(dice), trick(dice)))),
        5 => ("path traversal", get(traversal(dice))),
        6 => ("huge headers", headers(dice)),
        7 => ("a strange method", method(dice)),
        8 => ("a strange body", body(dice)),
        9 => (
            "broken encoding",
            get(&format!("{}?q=%{}%zz%e2%28%a1&waar=%00%ff", dice.one(&PATHS), dice.under(10))),
        ),
        10 => ("strange HTTP", strange(dice)),
        _ => (
            "strange numbers",
            get(&format!("/zoeken?pagina={0}&straal={0}&per_page={0}&punt={0},{0}", dice.one(&NUMBERS))),
        ),
    }
}

const PATHS: [&str; 10] = [
    "/",
    "/zoeken",
    "/api/search",
    "/api/suggest",
    "/opvolgen",
    "/inloggen",
    "/beheer",
    "/gemeente/gent",
    "/buddywerking/x",
    "/aanvraag",
];
const NUMBERS: [&str; 12] = [
    "-1",
    "0",
    "1e309",
    "NaN",
    "inf",
    "-inf",
    "18446744073709551616",
    "0x10",
    "1_000",
    "٣",
    "1.7976931348623157e308",
    "%2B1",
];

fn get(target: &str) -> Vec<u8> {
    format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").into_bytes()
}

fn junk(dice: &mut Dice, most: usize) -> String {
    const PIECES: [&str; 16] = [
        "a", "%20", "+", "%22", "*", "~2", "AND", "OR", "(", ")", "%5B", "^9", ":", "-", "%C3%AB", "in+gent",
    ];
    (0..dice.under(most / 4) + 1).map(|_| dice.one(&PIECES)).collect()
}

fn binary(dice: &mut Dice) -> Vec<u8> {
    let noise: Vec<u8> =
        (0..dice.under(600) + 1).map(|_| u8::try_from(dice.under(256)).unwrap_or(0)).collect();
    match dice.under(3) {
        // A line end makes it a whole request, so that the server need not wait for more.
        0 => [noise, b"\r\n\r\n".to_vec()].concat(),
        1 => {
            [b"GET /zoeken?q=".to_vec(), noise, b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_vec()]
                .concat()
        }
        _ => post("/opvolgen", &noise, "application/x-www-form-urlencoded"),
    }
}

fn repeated(dice: &mut Dice) -> Vec<u8> {
    let name = dice.one(&["q", "waar", "domein", "doelgroep", "soort", "provincie", "x", "pagina"]);
    let count = dice.under(5000) + 1;
    let pairs = format!("{name}=a&").repeat(count);
    if dice.under(2) == 0 {
        get(&format!("{}?{pairs}", dice.one(&PATHS)))
    } else {
        post("/inloggen", pairs.as_bytes(), "application/x-www-form-urlencoded")
    }
}

fn trick(dice: &mut Dice) -> String {
    const TRICKS: [&str; 14] = [
        "\u{202e}tneg",
        "\u{0}",
        "\u{feff}Gent",
        "G\u{301}\u{301}\u{301}ent",
        "ＧＥＮＴ",
        "İstanbul",
        "ß",
        "ﬁets",
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "\u{10ffff}",
        "क्षि",
        "\u{200b}\u{200b}",
        "ŉ",
        "\u{1d4d6}ent",
    ];
    let text = dice.one(&TRICKS).repeat(dice.under(40) + 1);
    tests::browser::encode(&text)
}

fn traversal(dice: &mut Dice) -> &'static str {
    const WAYS: [&str; 12] = [
        "/../../etc/passwd",
        "/assets/../../var/buddywijzer.db",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/assets/....//....//etc/passwd",
        "/buddywerking/..%00",
        "//etc/passwd",
        "/gemeente/%2e%2e%2f%2e%2e",
        "/assets/%c0%ae%c0%ae/",
        "/\\..\\..\\",
        "/.git/config",
        "/assets/",
    ];
    dice.one(&WAYS)
}

fn headers(dice: &mut Dice) -> Vec<u8> {
    let mut head = String::from("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
    match dice.under(5) {
        0 => head.push_str(&format!("X-Long: {}\r\n", "a".repeat(dice.under(100_000)))),
        1 => (0..dice.under(400)).for_each(|number| head.push_str(&format!("X-{number}: a\r\n"))),
        2 => head.push_str(&format!("Cookie: {}\r\n", "__Host-a=b; ".repeat(dice.under(2000)))),
        3 => head.push_str("Cookie: __Host-buddywijzer=\u{e9}\u{1}; ;=;==\r\nAccept-Encoding: \u{e9}, br;q=NaN, *;q=-1\r\nIf-None-Match: \"\r\n"),
        _ => head.push_str("Accept-Language: \u{0}\r\nX-Forwarded-For: ' OR 1=1, ::::, 999.1.1.1\r\nForwarded: for=\"[\"\r\nRange: bytes=9-1\r\n"),
    }
    head.push_str("\r\n");
    head.into_bytes()
}

fn method(dice: &mut Dice) -> Vec<u8> {
    let method = dice.one(&[
        "PUT",
        "DELETE",
        "PATCH",
        "TRACE",
        "CONNECT",
        "OPTIONS",
        "HEAD",
        "PROPFIND",
        "get",
        "BREW",
        "GETGETGETGET",
    ]);
    let path = dice.one(&PATHS);
    format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        .into_bytes()
}

fn post(path: &str, body: &[u8], kind: &str) -> Vec<u8> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    [head.into_bytes(), body.to_vec()].concat()
}

fn body(dice: &mut Dice) -> Vec<u8> {
    let kind = dice.one(&[
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json",
        "text/plain; charset=utf-7",
        "",
        "a/b; c=\"",
        "application/x-www-form-urlencoded; charset=utf-16",
    ]);
    let path = dice.one(&[
        "/opvolgen",
        "/inloggen",
        "/aanvraag/AAAAAAAAAAAAAAAAAAAAAA/wie",
        "/beheer/inschrijven/x",
        "/opvolgen/intrekken",
        "/uitloggen",
    ]);
    let length = dice.under(90_000);
    let piece: &[u8] =
        dice.one(&[&b"code=1&"[..], b"%ff%fe", b"&&&===", b"{\"a\":[[[[", b"--x\r\n", b"\0\0\0"]);
    post(path, &piece.repeat(length / piece.len() + 1), kind)
}

fn strange(dice: &mut Dice) -> Vec<u8> {
    const WAYS: [&str; 10] = [
        "GET / HTTP/0.9\r\n\r\n",
        "GET / HTTP/3.0\r\nHost: x\r\n\r\n",
        "GET http://elders.test/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1/../x?\r\nConnection: close\r\n\r\n",
        "POST /opvolgen HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
        "POST /opvolgen HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
        "POST /opvolgen HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nFFFFFFFFFFFFFFFFF\r\n\r\n",
        "GET /\tx HTTP/1.1\r\nHost: x\r\n folded: y\r\nConnection: close\r\n\r\n",
    ];
    dice.one(&WAYS).as_bytes().to_vec()
}
