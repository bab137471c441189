//! How many bytes a first visit takes, compressed: every limit of the house, and a table per route.
//!
//! The table is written to `target/sizes.md`, and `tests/run` shows it. HTML carries the style; the map, the script, the
//! icon and the letters are files of their own, counted apart.

use std::fmt::Write as _;

use tests::data::root;
use tests::html::tags;
use tests::{Browser, Site};

/// Routes with the most bytes their HTML may take; `None`: no limit of its own.
const ROUTES: [(&str, Option<usize>); 16] = [
    ("/", Some(14_000)),
    ("/zoeken", Some(22_000)),
    ("/zoeken?q=iemand+om+mee+te+praten&waar=Gent", Some(22_000)),
    ("/fr/zoeken?q=parler&waar=Anvers", Some(22_000)),
    ("/buddywerking/2go-antwerpen", Some(14_000)),
    ("/buddywerking/samana-duowerking-vlaanderen", Some(14_000)),
    ("/organisatie/samana", None),
    ("/gemeente/gent", None),
    ("/gemeente/gent/ouderen", None),
    ("/regio/waasland", None),
    ("/doelgroep/eenzaamheid", None),
    ("/kaart", None),
    ("/lijst?b=2go-antwerpen&b=2go-genk", None),
    ("/over", None),
    ("/ar", None),
    ("/opvolgen", None),
];
/// The map as a picture.
const MAP: usize = 15_000;
const SCRIPT: usize = 6_000;
/// Script, icon and manifest together.
const EXTRAS: usize = 10_000;
const FONTS: usize = 40_000;

fn compressed(browser: &Browser, path: &str) -> usize {
    browser.get_with(path, &[("accept-encoding", "br")]).expect(200).body.len()
}

#[test]
fn a_first_visit_is_small() {
    let site = Site::start();
    let browser = site.browser();
    let mut table = "| route | compressed HTML with its style | limit |\n| --- | ---: | ---: |\n".to_owned();
    let mut wrong = Vec::new();
    let mut weigh = |name: &str, size: usize, limit: Option<usize>| {
        let words = limit.map_or_else(|| "–".to_owned(), |limit| limit.to_string());
        // Writing to a String cannot fail.
        let _ = writeln!(table, "| `{name}` | {size} | {words} |");
        if limit.is_some_and(|limit| size > limit) {
            wrong.push(format!("{name}: {size} bytes, at most {words}"));
        }
    };
    for (path, limit) in ROUTES {
        weigh(path, compressed(&browser, path), limit);
    }
    for path in ["/kaart/vlaanderen.svg", "/kaart/aantallen.svg"] {
        weigh(path, compressed(&browser, path), Some(MAP));
    }
    // The map of the municipalities stands in its page, with every link.
    let whole = browser.get("/kaart").text();
    let drawing = whole.split_once("<svg class=\"mosaic\"").and_then(|(_, rest)| rest.split_once("</svg>"));
    let drawing = drawing.expect("the map of the municipalities").0;
    weigh("the drawing in /kaart", brotli(drawing.as_bytes()), Some(MAP));
    let home = browser.get("/").text();
    let file = |ending: &str| {
        let all = tags(&home);
        let found =
            all.iter().filter_map(|tag| tag.get("src").or(tag.get("href"))).find(|to| to.ends_with(ending));
        found.map(str::to_owned).unwrap_or_else(|| panic!("the home page has a {ending}"))
    };
    let [script, icon, manifest] =
        [".js", ".svg", ".webmanifest"].map(|ending| compressed(&browser, &file(ending)));
    weigh("script", script, Some(SCRIPT));
    weigh("script, icon and manifest", script + icon + manifest, Some(EXTRAS));
    let fonts = home.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let fonts: usize = fonts.map(|path| compressed(&browser, path)).sum();
    weigh("letters", fonts, Some(FONTS));
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
    std::fs::write(folder.join("sizes.md"), &table).expect("the table can be written");
    println!("{table}");
    assert!(wrong.is_empty(), "{wrong:#?}\n{table}");
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).expect("a vector can be written");
    out.len()
}
