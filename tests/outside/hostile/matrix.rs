//! Who may do what: every route, every method, every role. `matrix.tsv` says what each gets; this walks all of it on one
//! site with real sign-ins. A tidy test (`tests/tidy/routes.rs`) fails where a route has no row.

mod cast;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use cast::{Cast, Paper};
use tests::Browser;
use tests::data::root;

/// What stands in for a token nobody was given.
const GUESSED: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The code that `/opvolgen` gives as an example.
const EXAMPLE: &str = "12345678901234567890";

/// Routes that have no language.
const NO_LANGUAGE: [&str; 13] = [
    "/healthz",
    "/readyz",
    "/robots.txt",
    "/sitemap.xml",
    "/kaart/vlaanderen.svg",
    "/kaart/aantallen.svg",
    "/favicon.ico",
    "/favicon.svg",
    "/assets/{file}",
    "/uk",
    "/ar",
    "/tr",
    "/es",
];

/// One row of the table.
struct Row {
    method: String,
    route: String,
    asked: String,
    /// `shared`: the referral of most rows; `own`: a new one; `self`: a new one that no professional sent; `same`: the
    /// one of the row before.
    referral: String,
    form: String,
    expected: Vec<u16>,
}

/// The roles, in the order of the columns and of the walk: who may change something comes last.
fn table() -> (Vec<String>, Vec<Row>) {
    let text = std::fs::read_to_string(root().join("tests/outside/hostile/matrix.tsv")).expect("the table");
    let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let head: Vec<String> = lines.next().expect("a head").split('\t').map(str::to_owned).collect();
    let rows = lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), head.len(), "a row has other columns than the head: {line}");
        let status = |cell: &&str| cell.parse().unwrap_or_else(|_| panic!("{cell} is no status: {line}"));
        Row {
            method: cells[0].to_owned(),
            route: cells[1].to_owned(),
            asked: cells[2].to_owned(),
            referral: cells[3].to_owned(),
            form: cells[4].to_owned(),
            expected: cells[5..].iter().map(status).collect(),
        }
    });
    let rows: Vec<Row> = rows.collect();
    (head[5..].to_vec(), rows)
}

/// The pairs of a form as the table writes them: `name=value&name=value`, `-` for none.
fn pairs(form: &str) -> Vec<(String, String)> {
    form.split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Puts what is real for a role in the place of the names in braces.
fn filled(template: &str, role: &str, papers: &Paper) -> String {
    let mut text = template.replace("{role}", role);
    for (name, value) in &papers.0 {
        // A token is known to whoever got the mail, and to nobody else.
        let secret = ["answer", "news", "sender", "invitation"].contains(name);
        let secret = secret && role != "mail" || *name == "code" && role != "follow";
        let guess = if *name == "code" { EXAMPLE } else { GUESSED };
        text = text.replace(&format!("{{{name}}}"), if secret { guess } else { value });
    }
    text
}

#[test]
fn every_role_gets_what_the_table_says_and_no_more() {
    let (roles, rows) = table();
    let mut cast = Cast::new();
    let shared = cast.referral(true);
    let browsers: BTreeMap<String, Browser> =
        roles.iter().map(|role| (role.clone(), cast.browser(role, &shared))).collect();
    let mut papers = shared.clone();
    let (mut wrong, mut opened, mut codes) = (String::new(), BTreeSet::new(), BTreeSet::new());
    for row in &rows {
        match row.referral.as_str() {
            "shared" => papers = shared.clone(),
            "own" => papers = cast.referral(true),
            "self" => papers = cast.referral(false),
            _ => {}
        }
        let mut got = Vec::new();
        for role in &roles {
            let path = filled(&row.asked, role, &papers);
            // What a follow code opens of that referral; codes are counted, so it is given no oftener than needed.
            let reopens = ["/opvolgen/intrekken", "/opvolgen/wissen"].contains(&row.route.as_str());
            let browser =
                if reopens && role == "follow" { &cast.browser(role, &papers) } else { &browsers[role] };
            let answer = if row.method == "GET" {
                browser.get(&path)
            } else {
                browser.post(&path, &pairs(&filled(&row.form, role, &papers)))
            };
            let text = answer.text();
            if cast::SECRETS.iter().any(|secret| text.contains(secret)) {
                opened.insert((role.clone(), row.route.clone()));
            }
            // The form for the code shows an example.
            let code = tests::ask::follow_code(&answer.visible());
            if code.is_some_and(|code| code != EXAMPLE) {
                codes.insert((role.clone(), row.route.clone()));
            }
            got.push(answer.status);
        }
        if got != row.expected {
            let cells: Vec<String> = got.iter().map(ToString::to_string).collect();
            let _ = writeln!(
                wrong,
                "{}\t{}\t{}\t{}\t{}\t{}",
                row.method,
                row.route,
                row.asked,
                row.referral,
                row.form,
                cells.join("\t")
            );
        }
    }
    assert!(
        wrong.is_empty(),
        "\n{}\nwas answered where the table says otherwise:\n{wrong}",
        roles.join("\t")
    );
    // What is sealed was shown to the people of the desk that holds it, on the page of the request, and nowhere else.
    // The stranger sees their own form, as long as they fill it in.
    let may = [
        ("holder", "/beheer/aanvraag/{handle}"),
        ("stranger", "/aanvraag/{flow}/{step}"),
        ("stranger", "/aanvraag/{flow}/nakijken"),
    ];
    let may = BTreeSet::from(may.map(|(role, route)| (role.to_owned(), route.to_owned())));
    assert_eq!(opened, may, "who saw what is sealed");
    let may = BTreeSet::from([("stranger".to_owned(), "/aanvraag/{flow}/verstuurd".to_owned())]);
    assert_eq!(codes, may, "who saw a follow code");
}

#[test]
fn no_route_listens_to_a_method_that_the_table_does_not_name() {
    let (_, rows) = table();
    let mut cast = Cast::empty();
    let shared = Paper::guessed();
    let site = cast.site();
    let mut methods: BTreeMap<&str, (BTreeSet<&str>, &str)> = BTreeMap::new();
    for row in &rows {
        methods.entry(&row.route).or_insert((BTreeSet::new(), &row.asked)).0.insert(&row.method);
    }
    for (route, (named, asked)) in &methods {
        let path = filled(asked, "stranger", &shared);
        let none: [(&str, &str); 0] = [];
        if !named.contains("GET") {
            assert_eq!(site.browser().get(&path).status, 405, "GET {route}");
        }
        if !named.contains("POST") {
            assert_eq!(site.browser().post(&path, &none).status, 405, "POST {route}");
        }
        // In each language the same rules: what a stranger gets.
        if named.contains("GET") && !NO_LANGUAGE.contains(route) {
            let dutch = site.browser().get(&path);
            for prefix in ["/fr", "/en"] {
                let other = site.browser().get(&format!("{prefix}{}", path.trim_end_matches('/')));
                let other = if path == "/" { site.browser().get(&format!("{prefix}/")) } else { other };
                let same = other.status == dutch.status || path == "/" && other.status == 308;
                assert!(same, "{prefix}{path}: {} and {}", dutch.status, other.status);
            }
        }
    }
}
