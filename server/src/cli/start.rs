//! From a configuration to an open store and index, step by step; each step says clearly why it cannot be done.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::directory::LoadError;
use domain::place::Places;
use domain::taxonomy::Taxonomy;
use search_index::{IndexError, Search};
use secrecy::ExposeSecret as _;

use crate::app::Catalogue;
use crate::config::Config;
use crate::data::{self, Tables};
use crate::seal::{KeyFileError, ServerKey};
use crate::store::{Store, StoreError, Target};

/// Why the site cannot start. One sentence each, with what to do where that can be known.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The folder cannot be made or written.
    #[error(
        "the folder {0} cannot be written ({1}): give this user the right to write there, or set BUDDYWIJZER_VAR to another folder"
    )]
    Folder(PathBuf, std::io::Error),
    /// The disk is full.
    #[error("there is no room left in {0}: free some space and start again")]
    NoRoom(PathBuf),
    /// The database cannot be used.
    #[error("{0}")]
    Store(StoreError),
    /// The key of the server is missing, while the database was written with one.
    #[error(
        "the key file {0} is missing, but the database was made with one: put back the copy that belongs to it"
    )]
    KeyMissing(PathBuf),
    /// The key of the server cannot be used.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// An embedded table breaks a rule: the program itself is wrong.
    #[error("embedded data: {0}")]
    Data(#[from] LoadError),
    /// The index can neither be opened nor made.
    #[error("the index cannot be made: {0}")]
    Index(IndexError),
    /// The map cannot be read: the program itself is wrong.
    #[error("embedded map: {0}")]
    Map(String),
    /// The texts of the pages cannot be read: the program itself is wrong.
    #[error("embedded texts: {0}")]
    Texts(String),
    /// The address to listen on is taken or not ours.
    #[error("cannot listen on {0}: {1}; set BUDDYWIJZER_LISTEN to another address")]
    Listen(std::net::SocketAddr, std::io::Error),
}

impl From<StoreError> for StartError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What every command stands on.
pub struct Opened {
    /// The database, with the embedded directory taken in.
    pub store: Store,
    /// Codes and labels.
    pub taxonomy: Arc<Taxonomy>,
    /// Municipalities, regions, provinces.
    pub places: Arc<Places>,
}

/// Makes the folder, opens the store, takes in the embedded directory.
///
/// # Errors
/// The first step that cannot be done.
pub async fn open(config: &Config) -> Result<Opened, StartError> {
    open_with(config, &Tables::embedded()).await
}

/// The same with the directory of these tables.
///
/// # Errors
/// The first step that cannot be done.
pub async fn open_with(config: &Config, tables: &Tables) -> Result<Opened, StartError> {
    make_folder(&config.var)?;
    let store = open_store(config).await?;
    let taxonomy = Arc::new(data::taxonomy()?);
    let places = Arc::new(data::places()?);
    take_in_directory(&store, tables, &taxonomy, &places).await?;
    Ok(Opened { store, taxonomy, places })
}

/// The folder for everything that is kept, for its owner alone.
fn make_folder(folder: &Path) -> Result<(), StartError> {
    use std::os::unix::fs::DirBuilderExt as _;
    let wrong = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::StorageFull => StartError::NoRoom(folder.to_owned()),
        _ => StartError::Folder(folder.to_owned(), error),
    };
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(wrong)?;
    // A write tells more than rights do: the disk may be full, or mounted for reading only.
    let probe = folder.join(format!(".start-{}", std::process::id()));
    let written = std::fs::write(&probe, [0; 4096]);
    let removed = std::fs::remove_file(&probe);
    written.and(removed).map_err(wrong)
}

async fn open_store(config: &Config) -> Result<Store, StartError> {
    let target = match &config.database_url {
        Some(url) => Target::from(url.expose_secret()),
        None => Target::from(config.var.join(DATABASE).as_path()),
    };
    Store::open(target).await.map_err(|error| match error {
        StoreError::NoRoom(_) => StartError::NoRoom(config.var.clone()),
        other => StartError::Store(other),
    })
}

/// The name of the database in the folder.
const DATABASE: &str = "buddywijzer.sqlite";
/// The name of the index in the folder.
pub(super) const INDEX: &str = "index";

async fn take_in_directory(
    store: &Store,
    tables: &Tables,
    taxonomy: &Taxonomy,
    places: &Places,
) -> Result<(), StartError> {
    let stamp = tables.stamp();
    if store.embedded_is_current(&stamp).await? {
        return Ok(());
    }
    let directory = tables.directory(taxonomy, places)?;
    let report = store.import_embedded(&directory, taxonomy, &stamp).await?;
    tracing::info!(%report, "directory taken in");
    Ok(())
}

/// The index: opened where it is whole and new enough, else made from the store.
///
/// # Errors
/// The store cannot be read, or the index neither opened nor made.
pub async fn open_index(config: &Config, opened: &Opened) -> Result<Search, StartError> {
    let folder = config.var.join(INDEX);
    let wanted = data::index_stamp(&opened.store.directory_stamp().await?);
    match Search::open(&folder, opened.places.clone(), opened.taxonomy.clone()) {
        Ok(search) if search.stamp() == wanted => return Ok(search),
        Ok(_) => tracing::info!("the index is older than the directory and is made anew"),
        Err(IndexError::Missing(_)) => tracing::info!("the index is made"),
        Err(error) => tracing::warn!(%error, "the index cannot be used and is made anew"),
    }
    make_index(config, opened).await
}

/// Makes the index from the store, whatever there is.
///
/// # Errors
/// The store cannot be read, or the folder cannot be written.
pub async fn make_index(config: &Config, opened: &Opened) -> Result<Search, StartError> {
    let folder = config.var.join(INDEX);
    let catalogue = Catalogue::read(&opened.store).await?;
    let (places, taxonomy) = (opened.places.clone(), opened.taxonomy.clone());
    let stamp = data::index_stamp(&catalogue.stamp);
    Search::create(&folder, places, taxonomy, &catalogue.programmes, &catalogue.organisations, &stamp)
        .map_err(StartError::Index)
}

/// The server's key: made at the first start, never a second one for a database that has requests.
///
/// # Errors
/// It cannot be read or made, or it is missing where the database needs it.
pub async fn open_key(config: &Config, store: &Store) -> Result<ServerKey, StartError> {
    let path = config.key_file.clone().unwrap_or_else(|| config.var.join("keys").join("server.key"));
    if let Some(key) = ServerKey::load(&path)? {
        return Ok(key);
    }
    if !store.people().await?.is_empty() {
        return Err(StartError::KeyMissing(path));
    }
    Ok(ServerKey::load_or_create(&path)?)
}

#[cfg(test)]
mod tests;
