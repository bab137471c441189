//! Every cookie that the code sets stands in the register of what is kept of whom, as `PRIVACY.md` shows it. Columns are
//! looked at by the tests of the store, inputs by a walk through the real pages (`tests/outside/public/register.rs`).

use crate::files;
use crate::none;

#[test]
fn every_cookie_stands_in_the_register() {
    let paper = files::read("PRIVACY.md");
    let mut findings = Vec::new();
    let mut count = 0;
    for file in files::all() {
        let ours = file.is(&["rs"]) && file.path.starts_with("server/src/");
        // What seals cookies tries names of its own, in its tests.
        if !ours || file.path.contains("/tests") || file.path == "server/src/seal/cookie.rs" {
            continue;
        }
        for rest in file.text.split("\"__Host-").skip(1) {
            let name = rest.split(['"', '{']).next().unwrap_or_default();
            count += 1;
            if !paper.contains(&format!("`__Host-{name}`")) {
                findings.push(format!("{}: __Host-{name}", file.path));
            }
        }
    }
    assert!(count >= 5, "only {count} cookies were found");
    none("A cookie does not stand in the register (domain/src/privacy)", &findings);
}
