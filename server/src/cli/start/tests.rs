//! Starting again and again, and starting where it cannot be done.

use search_index::Query;

use super::*;

fn site() -> (tempfile::TempDir, Config) {
    let folder = tempfile::tempdir().unwrap();
    let config = Config::defaults(folder.path().join("diep").join("var"));
    (folder, config)
}

async fn searches(config: &Config) -> Search {
    let opened = open(config).await.unwrap();
    let search = open_index(config, &opened).await.unwrap();
    opened.store.close().await;
    assert!(search.search(&Query::default()).unwrap().total > 200);
    search
}

#[tokio::test]
async fn the_first_start_makes_everything_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, config) = site();
    let search = searches(&config).await;
    let mode = std::fs::metadata(&config.var).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    let left: Vec<_> = std::fs::read_dir(&config.var).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".start")), "{left:?}");
    drop(search);
    // The second start finds it as it is.
    let written = |config: &Config| std::fs::metadata(config.var.join(INDEX)).unwrap().modified().unwrap();
    let before = written(&config);
    searches(&config).await;
    assert_eq!(written(&config), before);
}

#[tokio::test]
async fn a_damaged_or_missing_or_stale_index_is_made_anew() {
    let (_folder, config) = site();
    drop(searches(&config).await);
    let index = config.var.join(INDEX);
    for entry in std::fs::read_dir(&index).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::write(path, b"rommel").unwrap();
        }
    }
    drop(searches(&config).await);
    std::fs::remove_dir_all(&index).unwrap();
    drop(searches(&config).await);
    let opened = open(&config).await.unwrap();
    let catalogue = Catalogue::read(&opened.store).await.unwrap();
    let (places, taxonomy) = (opened.places.clone(), opened.taxonomy.clone());
    let few = catalogue.programmes.get(..3).unwrap();
    drop(Search::create(&index, places, taxonomy, few, &catalogue.organisations, "oud").unwrap());
    opened.store.close().await;
    searches(&config).await;
}

#[tokio::test]
async fn what_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bestand");
    std::fs::write(&file, "x").unwrap();
    let config = Config::defaults(file.join("var"));
    let error = open(&config).await.err().unwrap().to_string();
    assert!(error.contains("bestand/var") && error.contains("BUDDYWIJZER_VAR"), "{error}");
}

#[tokio::test]
async fn a_database_that_is_none_stops_the_start_and_stays_as_it_is() {
    let (_folder, config) = site();
    std::fs::create_dir_all(&config.var).unwrap();
    let path = config.var.join(DATABASE);
    std::fs::write(&path, "dit is geen databank, wel belangrijk".repeat(100)).unwrap();
    assert!(matches!(open(&config).await, Err(StartError::Store(_))));
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("dit is geen databank"));
}

#[tokio::test]
async fn the_key_is_made_once() {
    let (_folder, config) = site();
    let opened = open(&config).await.unwrap();
    let path = config.var.join("keys").join("server.key");
    open_key(&config, &opened.store).await.unwrap();
    let first = std::fs::read(&path).unwrap();
    open_key(&config, &opened.store).await.unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), first);
    opened.store.close().await;
}
