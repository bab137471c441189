//! `App`: everything a handler may use, held in one documented value.
//!
//! It is made once, before the first connection, and cheap to clone. There is no other global state. Not
//! here: what only one request knows (`http::Visit`), and how the parts are opened (`cli::start`).

pub mod catalogue;
mod letters;
mod limits;

use std::net::{IpAddr, SocketAddr};
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use ::app::{AssetUrls, Mosaic, Texts};
use domain::place::Places;
use domain::taxonomy::Taxonomy;
use search_index::Search;

use crate::accounts::Accounts;
use crate::clock::Clock;
use crate::config::{Config, Origin};
use crate::demo::Demo;
use crate::desk::lint;
use crate::http::assets;
use crate::mail::worker::Bell;
use crate::missed::Missed;
use crate::referrals::waiting;
use crate::seal::{FollowHasher, ServerKey};
use crate::store::Store;

pub use catalogue::Catalogue;

/// Everything a handler may use.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts of an [`App`].
pub struct Parts {
    /// What the operator decided.
    pub config: Config,
    /// The address we listen on.
    pub bound: SocketAddr,
    /// Where visitors find the site.
    pub origin: Origin,
    /// The database.
    pub store: Store,
    /// The index. Its content is replaced in place ([`Search::rebuild`]).
    pub search: Arc<Search>,
    /// Every visible text.
    pub texts: Arc<Texts>,
    /// Codes and labels.
    pub taxonomy: Arc<Taxonomy>,
    /// Municipalities, regions, provinces.
    pub places: Arc<Places>,
    /// The shapes of the map.
    pub mosaic: Arc<Mosaic>,
    /// The stylesheet, and the addresses of icon and script.
    pub asset_urls: AssetUrls,
    /// The server's key.
    pub key: Arc<ServerKey>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Stretches follow codes, at most two at once.
    pub follow_hasher: FollowHasher,
    /// People of the desks.
    pub accounts: Accounts,
    /// Rung when a mail was stored.
    pub bell: Bell,
    /// The directory as the store last had it.
    pub(crate) catalogue: catalogue::Cell,
    /// Where people wait for a buddy, as counted today.
    pub(crate) waiting: waiting::Cell,
    /// What was found broken at the desks lately.
    pub(crate) nazicht: lint::Cell,
    /// Searches that found nothing.
    pub(crate) missed: Missed,
    /// Whether somebody sat at the site's desk when the directory was last looked at.
    open: AtomicBool,
    ready: AtomicBool,
    demo: OnceLock<Demo>,
}

/// What an [`App`] is made of.
pub struct Made {
    /// See [`Parts::config`].
    pub config: Config,
    /// See [`Parts::bound`].
    pub bound: SocketAddr,
    /// See [`Parts::store`].
    pub store: Store,
    /// See [`Parts::search`].
    pub search: Search,
    /// See [`Parts::texts`].
    pub texts: Texts,
    /// See [`Parts::taxonomy`].
    pub taxonomy: Arc<Taxonomy>,
    /// See [`Parts::places`].
    pub places: Arc<Places>,
    /// See [`Parts::mosaic`].
    pub mosaic: Mosaic,
    /// See [`Parts::key`].
    pub key: Arc<ServerKey>,
    /// See [`Parts::clock`].
    pub clock: Arc<dyn Clock>,
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Puts the parts together. The site is ready from here on.
    #[must_use]
    pub fn new(made: Made) -> Self {
        Self(Arc::new(Parts {
            origin: made.config.origin(made.bound),
            config: made.config,
            bound: made.bound,
            follow_hasher: FollowHasher::new(&made.key),
            accounts: Accounts::new(made.store.clone(), made.key.clone()),
            bell: Bell::default(),
            store: made.store,
            search: Arc::new(made.search),
            texts: Arc::new(made.texts),
            taxonomy: made.taxonomy,
            places: made.places,
            mosaic: Arc::new(made.mosaic),
            asset_urls: assets::urls(),
            key: made.key,
            clock: made.clock,
            catalogue: catalogue::Cell::default(),
            waiting: waiting::Cell::default(),
            nazicht: lint::Cell::default(),
            missed: Missed::default(),
            open: AtomicBool::new(false),
            ready: AtomicBool::new(true),
            demo: OnceLock::new(),
        }))
    }

    /// Makes this site a demo, once.
    pub fn play(&self, demo: Demo) {
        // A second one would be a mistake of this program; the first counts.
        let _ = self.demo.set(demo);
    }

    /// What only a demo has; `None` on any other site.
    #[must_use]
    pub fn demo(&self) -> Option<&Demo> {
        self.demo.get()
    }

    /// Whether requests should be sent here; false from the signal to stop on.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ready.load(Ordering::Acquire)
    }

    /// Says that no more requests should be sent here.
    pub fn not_ready(&self) {
        self.ready.store(false, Ordering::Release);
    }

    /// Whether requests can be made here, as it was when the directory was last looked at: for what pages promise. Whoever makes
    /// one is told by the desks as they are then.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.load(Ordering::Relaxed)
    }

    /// Whether a value of `Origin` is this site: its public address, or the address we listen on, by number
    /// or as `localhost`. Not by other names: a foreign name that resolves to us is not us.
    #[must_use]
    pub fn is_own_origin(&self, origin: &str) -> bool {
        origin == self.origin.as_str() || is_bound(self.bound, origin)
    }
}

fn is_bound(bound: SocketAddr, origin: &str) -> bool {
    let Some(authority) = origin.strip_prefix("http://") else { return false };
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port),
        _ => (authority, "80"),
    };
    if port != bound.port().to_string() {
        return false;
    }
    let everywhere = bound.ip().is_unspecified();
    if host == "localhost" {
        return everywhere || bound.ip().is_loopback();
    }
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host.parse::<IpAddr>().is_ok_and(|ip| everywhere || ip == bound.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_address_is_ours_and_foreign_names_are_not() {
        let loopback: SocketAddr = "127.0.0.1:3000".parse().unwrap();
        assert!(is_bound(loopback, "http://127.0.0.1:3000"));
        assert!(is_bound(loopback, "http://localhost:3000"));
        for foreign in [
            "http://127.0.0.1:3001",
            "http://127.0.0.1",
            "https://127.0.0.1:3000",
            "http://10.0.0.1:3000",
            "http://elders.be:3000",
            "http://127.0.0.1.elders.be:3000",
            "http://[::1]:3000",
            "null",
            "",
        ] {
            assert!(!is_bound(loopback, foreign), "{foreign}");
        }
        let everywhere: SocketAddr = "[::]:80".parse().unwrap();
        assert!(is_bound(everywhere, "http://10.0.0.1"));
        assert!(is_bound(everywhere, "http://[fd00::1]"));
        assert!(!is_bound(everywhere, "http://elders.be"));
    }
}
