//! Another content while searches go on: all of it anew, or a few programmes in place of what they were.

use std::sync::{Arc, PoisonError};

use domain::Slug;
use domain::directory::{Organisation, Programme};

use super::{Now, Search};
use crate::error::IndexError;
use crate::index::Content;

/// How many places may be empty before all is read anew: edits leave holes.
const MAX_HOLES: usize = 1_000;

/// What differs between two contents.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The stamp of the content this is a change of.
    pub from: &'a str,
    /// The stamp of the content it makes.
    pub to: &'a str,
    /// The programmes that are new, changed or have ended.
    pub programmes: &'a [Programme],
    /// The slugs of those that are no longer there.
    pub removed: &'a [Slug],
    /// The organisations that the programmes name, others as well.
    pub organisations: &'a [Organisation],
}

impl Search {
    /// Replaces the whole content while searches go on: each sees either the old or the new.
    ///
    /// # Errors
    /// The folder cannot be written; the old content stays.
    pub fn rebuild(
        &self,
        programmes: &[Programme],
        organisations: &[Organisation],
        stamp: &str,
    ) -> Result<(), IndexError> {
        let _one_at_a_time = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        self.disk.replace(self.content(programmes, organisations, stamp))?;
        self.put(Now::of(&self.disk, &self.places, &self.taxonomy)?);
        Ok(())
    }

    /// Puts a few programmes in place of what they were, while searches go on: each sees either the old or the new.
    /// Takes as long as the programmes are many, not as the directory is large. `false`, and nothing is done, where the
    /// content is not the one that the change begins with.
    ///
    /// # Errors
    /// The folder cannot be written or read; searches go on with the old content.
    pub fn update(&self, change: Change<'_>) -> Result<bool, IndexError> {
        let _one_at_a_time = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.now();
        if before.snapshot.stamp() != change.from {
            return Ok(false);
        }
        let content = self.content(change.programmes, change.organisations, change.to);
        self.disk.update(content, change.removed)?;
        let now = before.after_change(&self.disk)?;
        let holes = now.snapshot.len() - now.table.programmes();
        self.put(if holes > now.table.programmes() + MAX_HOLES {
            Now::of(&self.disk, &self.places, &self.taxonomy)?
        } else {
            now
        });
        Ok(true)
    }

    fn content<'a>(
        &'a self,
        programmes: &'a [Programme],
        organisations: &'a [Organisation],
        stamp: &'a str,
    ) -> Content<'a> {
        let (places, taxonomy, analyzer) = (&*self.places, &*self.taxonomy, &self.reader.analyzer);
        Content { programmes, organisations, stamp, places, taxonomy, analyzer }
    }

    fn put(&self, now: Now) {
        let now = Arc::new(now);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&now);
        // Found at once, offered a moment later: all names are sorted again.
        *self.offered.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(now.offered());
    }
}

impl Now {
    /// The content as it is on disk, made from the one before.
    fn after_change(&self, disk: &crate::index::Disk) -> Result<Self, IndexError> {
        let (snapshot, changes) = disk.snapshot_after(&self.snapshot)?;
        let come = || changes.come.iter().filter_map(|at| Some((*at, snapshot.row(*at)?)));
        let table = self.table.changed(&changes.gone, come());
        let names = self.names.changed(&changes.gone, come());
        Ok(Self { snapshot, table, names })
    }
}
