//! The index is derived: thrown away, damaged or half there, it is built again at the next start.

use std::path::{Path, PathBuf};

use tests::Site;

/// What a fault does to the folder of the index.
type Damage = fn(&Path);

/// The folder of the index: where its `meta.json` lies.
fn index_of(site: &Site) -> PathBuf {
    let files = tests::folder::files_under(site.var());
    let meta = files.into_iter().map(|(path, _)| path).find(|path| path.ends_with("meta.json"));
    meta.and_then(|path| path.parent().map(Path::to_owned)).expect("an index under var/")
}

fn finds_gent(site: &Site) -> serde_json::Value {
    let mut answer = site.browser().get("/api/search?waar=Gent&per_page=50").expect(200).json();
    assert!(answer["total"].as_u64().expect("a number") > 0);
    answer["results"].take()
}

#[test]
fn a_missing_or_damaged_index_is_built_again() {
    let mut site = Site::start();
    let before = finds_gent(&site);
    let damages: [(&str, Damage); 5] = [
        ("gone", |folder| std::fs::remove_dir_all(folder).expect("removed")),
        ("meta.json is noise", |folder| {
            std::fs::write(folder.join("meta.json"), [0xff; 100]).expect("written")
        }),
        ("meta.json is empty", |folder| std::fs::write(folder.join("meta.json"), "").expect("written")),
        ("segments are gone", |folder| {
            for (path, _) in tests::folder::files_under(folder) {
                if !path.ends_with("meta.json") {
                    std::fs::remove_file(path).expect("removed");
                }
            }
        }),
        ("segments are cut short", |folder| {
            for (path, bytes) in tests::folder::files_under(folder) {
                if !path.ends_with("meta.json") {
                    std::fs::write(path, &bytes[..bytes.len() / 2]).expect("written");
                }
            }
        }),
    ];
    for (what, damage) in damages {
        let folder = index_of(&site);
        site.stop();
        damage(&folder);
        site.restart();
        assert_eq!(finds_gent(&site), before, "after: {what}");
        assert!(!site.log().contains("panicked"), "after: {what}: {}", site.log());
    }
}

#[test]
fn an_index_in_use_is_kept_by_a_restart() {
    let mut site = Site::start();
    let before = finds_gent(&site);
    site.kill9();
    site.restart();
    assert_eq!(finds_gent(&site), before);
}
