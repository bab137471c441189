//! What is promised on paper exists in code: each test that THREATS.md names, and each unsafe route in the test that
//! refuses the forms of strangers.

use std::collections::BTreeSet;

use crate::files;
use crate::none;

#[test]
fn every_test_that_the_threats_name_exists() {
    let files = files::all();
    let text = |path: &str| files.iter().find(|file| file.path == path).map(|file| file.text.as_str());
    let threats = text("THREATS.md").expect("it lies at the root");
    let named = threats.split('`').filter_map(|part| part.split_once(".rs::"));
    let mut findings = Vec::new();
    let mut count = 0;
    for (path, name) in named {
        count += 1;
        let path = format!("{path}.rs");
        if !text(&path).is_some_and(|text| text.contains(&format!("fn {name}("))) {
            findings.push(format!("{path}::{name}"));
        }
    }
    assert!(count > 10, "only {count} tests were found");
    none("A test that THREATS.md names is gone", &findings);
}

#[test]
fn every_unsafe_route_is_tried_with_the_forms_of_strangers() {
    let files = files::all();
    let routes = files.iter().filter(|file| file.path.starts_with("server/src/routes/"));
    let csrf = files.iter().find(|file| file.path == "tests/outside/hostile/csrf.rs").expect("the test");
    let tried: Vec<&str> = csrf.text.split('"').filter(|part| part.starts_with('/')).collect();
    let mut unsafe_routes = BTreeSet::new();
    for file in routes {
        // A route is one line: the address, then its methods.
        for route in file.text.split(".route(").skip(1).filter_map(|rest| rest.lines().next()) {
            if route.contains("post(") {
                let address = route.split('"').nth(1).filter(|address| address.starts_with('/'));
                unsafe_routes
                    .insert(address.map_or_else(|| format!("(not a literal) {route}"), str::to_owned));
            }
        }
    }
    assert!(unsafe_routes.len() > 20, "only {} unsafe routes were found", unsafe_routes.len());
    let fits = |route: &str, tried: &str| {
        let (route, tried): (Vec<_>, Vec<_>) = (route.split('/').collect(), tried.split('/').collect());
        route.len() == tried.len()
            && route.iter().zip(&tried).all(|(route, tried)| route.starts_with('{') || route == tried)
    };
    let missing: Vec<String> =
        unsafe_routes.into_iter().filter(|route| !tried.iter().any(|tried| fits(route, tried))).collect();
    none("An unsafe route is missing in tests/outside/hostile/csrf.rs", &missing);
}
