//! Every route and method of the router has its row in the matrix of who may do what
//! (`tests/outside/hostile/matrix.tsv`), and the matrix has no row of a route that is gone.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::{self, File};
use crate::none;

/// The addresses that `app/src/links` names, by the name of the constant.
fn named(files: &[File]) -> BTreeMap<String, String> {
    let links = files.iter().filter(|file| file.path.starts_with("app/src/links/"));
    let constants = links.flat_map(|file| file.text.split("pub const ").skip(1)).filter_map(|rest| {
        let (name, rest) = rest.split_once(':')?;
        let address = rest.lines().next()?.split('"').nth(1)?;
        Some((name.to_owned(), address.to_owned()))
    });
    constants.collect()
}

/// Method and address of every route, as the router writes them: a route is one line, the address and its methods.
fn routes(files: &[File]) -> BTreeSet<(String, String)> {
    let named = named(files);
    let mut found = BTreeSet::new();
    for file in files.iter().filter(|file| file.path.starts_with("server/src/routes/") && file.is(&["rs"])) {
        if file.path.ends_with("tests.rs") {
            continue;
        }
        for route in file.text.split(".route(").skip(1).filter_map(|rest| rest.lines().next()) {
            let (address, handlers) = route.split_once(',').unwrap_or((route, ""));
            let addresses: Vec<String> = if address.starts_with('"') {
                vec![address.trim_matches('"').to_owned()]
            } else if let Some(constant) = address.strip_prefix("links::") {
                let name = constant.trim_end_matches(".as_str()");
                vec![named.get(name).unwrap_or_else(|| panic!("{}: {route}", file.path)).clone()]
            } else if address == "guest.path()" {
                guests(files)
            } else {
                panic!("{}: whose address is this? {route}", file.path)
            };
            let methods: Vec<&str> = ["get", "post", "put", "patch", "delete", "any", "head", "options"]
                .into_iter()
                .filter(|m| calls(handlers, m))
                .collect();
            assert!(!methods.is_empty(), "{}: no method in {route}", file.path);
            for address in addresses {
                found.extend(methods.iter().map(|method| (method.to_uppercase(), address.clone())));
            }
        }
    }
    found
}

/// Whether a method router is called: `get(` or `.post(`, not a part of another word.
fn calls(handlers: &str, method: &str) -> bool {
    let call = format!("{method}(");
    handlers.match_indices(&call).any(|(at, _)| {
        handlers[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric() && before != '_')
    })
}

/// The welcome pages: a file of texts and an address for each.
fn guests(files: &[File]) -> Vec<String> {
    let texts = files.iter().filter_map(|file| file.path.strip_prefix("app/texts/welkom/"));
    texts.filter_map(|name| name.strip_suffix(".ftl")).map(|name| format!("/{name}")).collect()
}

#[test]
fn every_route_has_its_row_in_the_matrix() {
    let files = files::all();
    let routes = routes(&files);
    assert!(routes.len() > 80, "only {} routes were found", routes.len());
    let matrix = files::read("tests/outside/hostile/matrix.tsv");
    let lines = matrix.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1);
    let mut rows = BTreeSet::new();
    let mut findings = Vec::new();
    for line in lines {
        let mut cells = line.split('\t').map(str::to_owned);
        let row = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        if !rows.insert(row.clone()) {
            findings.push(format!("{} {}: two rows", row.0, row.1));
        }
    }
    findings.extend(routes.difference(&rows).map(|(method, route)| format!("{method} {route}: no row")));
    findings
        .extend(rows.difference(&routes).map(|(method, route)| format!("{method} {route}: no such route")));
    none("tests/outside/hostile/matrix.tsv says what each role gets of each route", &findings);
}
