//! Every page of the house in its states, from the real directory: whole, well formed, without a missing text.
//!
//! With `BUDDYWIJZER_GALLERY=folder` the pages are also written there, the style inlined, to look at them.

mod desk;
mod entry;
mod form;
mod html;
mod keeping;
mod keys;
mod listing;
mod plain;
mod public;
mod snapshots;
mod work;
mod world;

use app::Page;
use world::World;

/// A page with a name for its file.
type Named = (&'static str, Page);

fn every_page(world: &World) -> Vec<Named> {
    [
        public::pages(world),
        form::pages(world),
        desk::pages(world),
        entry::pages(world),
        listing::pages(world),
        keeping::pages(world),
    ]
    .concat()
}

#[test]
fn every_page_is_whole_and_well_formed() {
    let world = World::load();
    for (name, page) in every_page(&world) {
        let faults = html::faults(&page.html);
        assert!(faults.is_empty(), "{name}:\n  {}", faults.join("\n  "));
        assert!(page.title.ends_with("– Buddywijzer"), "{name}: {}", page.title);
    }
}

#[test]
fn no_page_shows_a_missing_text() {
    let world = World::load();
    for (name, page) in every_page(&world) {
        // The style has brackets of its own.
        let (head, body) = page.html.split_once("<body>").expect("a body");
        let head = head.split_once("<style>").map_or(head, |(head, _)| head);
        let missing: Vec<&str> = [head, body]
            .into_iter()
            .flat_map(|part| part.split('[').skip(1))
            .filter_map(|rest| rest.split_once(']'))
            .map(|(key, _)| key)
            .filter(|key| {
                key.contains('-')
                    && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            })
            .collect();
        assert!(missing.is_empty(), "{name} misses {missing:?}");
    }
}

#[test]
fn pages_about_a_person_load_nothing_but_the_style() {
    let world = World::load();
    for (name, page) in [
        form::pages(&world),
        desk::pages(&world),
        entry::pages(&world),
        listing::pages(&world),
        keeping::pages(&world),
    ]
    .concat()
    {
        assert_eq!(page.cache, app::Cache::Private, "{name}");
        assert!(!page.html.contains("<script"), "{name}");
        assert!(page.html.contains(r#"name="robots" content="noindex""#), "{name}");
        for told in ["Noor", "depressie", "Waregem"] {
            assert!(!page.title.contains(told), "{name} has {told} in its title");
        }
    }
}

#[test]
fn write_the_gallery_where_asked() {
    let Some(folder) = std::env::var_os("BUDDYWIJZER_GALLERY") else { return };
    let folder = std::path::PathBuf::from(folder);
    let world = World::load();
    for (name, page) in every_page(&world) {
        std::fs::write(folder.join(format!("{name}.html")), page.html).expect("the folder can be written");
    }
}
