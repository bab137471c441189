//! The directory as the store last had it, in memory, for pages that count or group it.
//!
//! The database stays the truth: its stamp is looked at again when a copy is older than half a second, by whoever asks first
//! and by the server itself; where it changed, the directory is read anew and the index is brought up to date ([`index`]). Where
//! the database does not answer, the copy at hand goes on serving: reading must not stop because writing does.

mod index;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use ::app::pages::{DeskName, Listing};
use domain::Slug;
use domain::directory::{Organisation, Programme};
use domain::referral::{Desk, Reason, Stop};

use super::App;
use crate::clock::Millis;
use crate::store::{Store, StoreError};

/// How old a copy may be before the stamp is looked at again: what is said on one server stands in pages and index of every
/// other within a second.
const FRESH: Millis = 500;

/// Every organisation and programme at one moment.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// What [`Store::directory_stamp`] said.
    pub stamp: String,
    /// Every programme, the ended ones included, by slug.
    pub programmes: Vec<Programme>,
    /// Every organisation, by slug.
    pub organisations: Vec<Organisation>,
    programme_at: HashMap<Slug, usize>,
    organisation_at: HashMap<Slug, usize>,
}

impl Catalogue {
    /// Reads the whole directory.
    ///
    /// # Errors
    /// The database fails.
    pub async fn read(store: &Store) -> Result<Self, StoreError> {
        // The stamp first: what changes in between is seen at the next look.
        let stamp = store.directory_stamp().await?;
        Ok(Self::new(stamp, store.programmes().await?, store.organisations().await?))
    }

    fn new(stamp: String, programmes: Vec<Programme>, organisations: Vec<Organisation>) -> Self {
        let programme_at = programmes.iter().enumerate().map(|(at, p)| (p.slug.clone(), at)).collect();
        let organisation_at = organisations.iter().enumerate().map(|(at, o)| (o.slug.clone(), at)).collect();
        Self { stamp, programmes, organisations, programme_at, organisation_at }
    }

    /// The programme of a slug, ended or not.
    #[must_use]
    pub fn programme(&self, slug: &Slug) -> Option<&Programme> {
        self.programme_at.get(slug).and_then(|at| self.programmes.get(*at))
    }

    /// The organisation of a slug.
    #[must_use]
    pub fn organisation(&self, slug: &Slug) -> Option<&Organisation> {
        self.organisation_at.get(slug).and_then(|at| self.organisations.get(*at))
    }

    /// The programmes that have not ended.
    pub fn running(&self) -> impl Iterator<Item = &Programme> {
        self.programmes.iter().filter(|programme| !programme.has_ended())
    }

    /// The programmes that can be found: what fell silent cannot.
    pub fn found(&self) -> impl Iterator<Item = &Programme> {
        self.programmes.iter().filter(|programme| programme.is_found())
    }

    /// A programme with its organisation. The store holds no programme without one.
    #[must_use]
    pub fn listing<'a>(&'a self, programme: &'a Programme) -> Option<Listing<'a>> {
        Some(Listing { programme, organisation: self.organisation(&programme.organisation)? })
    }

    /// The name of a desk. A programme that left the directory keeps the site's name: its desk reads on.
    #[must_use]
    pub fn desk_name(&self, desk: &Desk) -> DeskName {
        match desk {
            Desk::Site => DeskName::Site,
            Desk::Programme(slug) => self.of_programme(slug, DeskName::team),
            Desk::Coordinator { programme, .. } => self.of_programme(programme, DeskName::coordinator),
            Desk::Organisation(slug) => self
                .organisation(slug)
                .map_or(DeskName::Site, |organisation| DeskName::Organisation(organisation.name.clone())),
            Desk::Dispatcher(slug) => DeskName::Dispatcher(slug.to_string()),
        }
    }

    /// The name of a desk in the role it has in a chain.
    #[must_use]
    pub fn stop_name(&self, stop: &Stop) -> DeskName {
        match (stop.reason, &stop.desk) {
            (Reason::Plaatsvervanger, Desk::Coordinator { programme, .. }) => {
                self.of_programme(programme, DeskName::deputy)
            }
            (_, desk) => self.desk_name(desk),
        }
    }

    fn of_programme(&self, slug: &Slug, name: fn(Listing<'_>) -> DeskName) -> DeskName {
        let listing = self.programme(slug).and_then(|programme| self.listing(programme));
        listing.map_or(DeskName::Site, name)
    }

    /// The programmes of some slugs, in their order; those that are not there are left out.
    pub fn listings<'a>(&'a self, slugs: impl IntoIterator<Item = &'a Slug>) -> Vec<Listing<'a>> {
        slugs.into_iter().filter_map(|slug| self.listing(self.programme(slug)?)).collect()
    }
}

/// Where an [`App`] keeps its copy.
#[derive(Default)]
pub(crate) struct Cell {
    held: RwLock<Option<Held>>,
    /// Whether the last look failed: that is told once.
    failing: AtomicBool,
    /// One reads, the others wait for it.
    reading: tokio::sync::Mutex<()>,
}

#[derive(Clone)]
struct Held {
    catalogue: Arc<Catalogue>,
    seen: Millis,
}

impl Cell {
    fn get(&self) -> Option<Held> {
        self.held.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn put(&self, catalogue: Arc<Catalogue>, seen: Millis) {
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = Some(Held { catalogue, seen });
    }
}

impl App {
    /// The directory, at most half a second old.
    ///
    /// # Errors
    /// The database fails and there is no copy yet.
    pub async fn catalogue(&self) -> Result<Arc<Catalogue>, StoreError> {
        let is_fresh = |held: &Held| (0..FRESH).contains(&(self.clock.now() - held.seen));
        if let Some(held) = self.catalogue.get().filter(is_fresh) {
            return Ok(held.catalogue);
        }
        let _alone = self.catalogue.reading.lock().await;
        let held = self.catalogue.get();
        if let Some(held) = held.clone().filter(is_fresh) {
            return Ok(held.catalogue);
        }
        match self.look_again(held.as_ref().map(|held| &held.catalogue)).await {
            Ok(catalogue) => {
                self.catalogue.failing.store(false, Ordering::Relaxed);
                self.catalogue.put(catalogue.clone(), self.clock.now());
                Ok(catalogue)
            }
            Err(error) => match held {
                Some(held) => {
                    if !self.catalogue.failing.swap(true, Ordering::Relaxed) {
                        tracing::warn!(%error, "the directory cannot be read, the copy goes on");
                    }
                    self.catalogue.put(held.catalogue.clone(), self.clock.now());
                    Ok(held.catalogue)
                }
                None => Err(error),
            },
        }
    }

    /// Looks now and again, for as long as the site serves: also where nobody asked for a while, the first visitor finds what
    /// another server wrote.
    pub async fn keep_fresh(self) {
        let mut looks = tokio::time::interval(Duration::from_millis(FRESH.unsigned_abs()));
        looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            looks.tick().await;
            // A database that is away was told to the log where there is a copy, and to whoever asks where there is none.
            let _ = self.catalogue().await;
        }
    }

    /// Whoever changed the directory sees it at once: the next reader on this server looks again.
    pub fn directory_changed(&self) {
        if let Some(held) = self.catalogue.get() {
            self.catalogue.put(held.catalogue, self.clock.now() - FRESH);
        }
    }

    async fn look_again(&self, held: Option<&Arc<Catalogue>>) -> Result<Arc<Catalogue>, StoreError> {
        let open = !self.store.people_of_desk(&Desk::Site).await?.is_empty();
        self.open.store(open, Ordering::Relaxed);
        let stamp = self.store.directory_stamp().await?;
        if let Some(held) = held.filter(|held| held.stamp == stamp) {
            return Ok(held.clone());
        }
        let catalogue = Arc::new(Catalogue::read(&self.store).await?);
        let wanted = crate::data::index_stamp(&catalogue.stamp);
        if self.search.stamp() != wanted {
            let (search, before, after) = (self.search.clone(), held.cloned(), catalogue.clone());
            tokio::task::spawn_blocking(move || {
                if let Err(error) = index::bring_up_to_date(&search, before.as_deref(), &after, &wanted) {
                    tracing::error!(%error, "the index could not be written anew, the old one goes on");
                }
            });
        }
        Ok(catalogue)
    }
}
