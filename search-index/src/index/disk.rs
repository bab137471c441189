//! The folder on disk: built beside and swapped in whole, checked when opened, replaced by one commit.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::Slug;
use tantivy::schema::Value as _;
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyDocument};

use super::frequent::Frequent;
use super::row::RowError;
use super::write::{self, Content};
use super::{Changes, Fields, Row, Segment, Snapshot};
use crate::error::IndexError;

/// The version of what is written; changed with the schema, the row or the analysis.
pub const VERSION: &str = "4";

/// An open index.
pub struct Disk {
    folder: PathBuf,
    index: Index,
    reader: IndexReader,
    fields: Fields,
}

impl Disk {
    /// Opens an index and checks it: its version, and every file against its checksum.
    ///
    /// # Errors
    /// It is missing, damaged or of another version.
    pub fn open(folder: &Path) -> Result<Self, IndexError> {
        if !folder.join("meta.json").is_file() {
            return Err(IndexError::Missing(folder.to_owned()));
        }
        let damaged = |reason: String| IndexError::Damaged { folder: folder.to_owned(), reason };
        let index = Index::open_in_dir(folder).map_err(|e| damaged(e.to_string()))?;
        let payload = index.load_metas().map_err(|e| damaged(e.to_string()))?.payload.unwrap_or_default();
        let (version, _) =
            payload.split_once('\n').ok_or_else(|| damaged("it bears no version".to_owned()))?;
        let (schema, fields) = Fields::schema();
        if version != VERSION || index.schema() != schema {
            let found = version.chars().take(20).collect();
            return Err(IndexError::OtherVersion { folder: folder.to_owned(), found, wanted: VERSION });
        }
        let broken = index.validate_checksum().map_err(|e| damaged(e.to_string()))?;
        if let Some(file) = broken.iter().min() {
            return Err(damaged(format!("{} has another checksum", file.display())));
        }
        Self::with(folder, index, fields).map_err(|e| damaged(e.to_string()))
    }

    /// Builds an index in a folder beside, then puts it in place of what was there.
    ///
    /// # Errors
    /// A folder cannot be written. What was there before stays.
    pub fn create(folder: &Path, content: Content<'_>) -> Result<Self, IndexError> {
        let failed = |source| IndexError::Write { folder: folder.to_owned(), source };
        let (new, old) = (beside(folder, "new"), beside(folder, "old"));
        remove(&new).map_err(failed)?;
        remove(&old).map_err(failed)?;
        fs::create_dir_all(&new).map_err(failed)?;
        let (schema, fields) = Fields::schema();
        let index = Index::create_in_dir(&new, schema)?;
        write::all(&index, &fields, content)?;
        drop(index);
        if folder.exists() {
            fs::rename(folder, &old).map_err(failed)?;
        }
        fs::rename(&new, folder).map_err(failed)?;
        remove(&old).map_err(failed)?;
        Self::with(folder, Index::open_in_dir(folder)?, fields)
    }

    fn with(folder: &Path, index: Index, fields: Fields) -> Result<Self, IndexError> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { folder: folder.to_owned(), index, reader, fields })
    }

    /// Replaces the whole content by one commit.
    ///
    /// # Errors
    /// The folder cannot be written; the old content stays.
    pub fn replace(&self, content: Content<'_>) -> Result<(), IndexError> {
        write::all(&self.index, &self.fields, content)?;
        self.reader.reload()?;
        Ok(())
    }

    /// The fields of its schema.
    #[must_use]
    pub const fn fields(&self) -> &Fields {
        &self.fields
    }

    /// Writes some programmes in place of those that bear their slugs, and removes others, by one commit.
    ///
    /// # Errors
    /// The folder cannot be written; the old content stays.
    pub fn update(&self, content: Content<'_>, removed: &[Slug]) -> Result<(), IndexError> {
        write::some(&self.index, &self.fields, content, removed)?;
        self.reader.reload()?;
        Ok(())
    }

    /// The content as it is now.
    ///
    /// # Errors
    /// A row cannot be read.
    pub fn snapshot(&self) -> Result<Snapshot, IndexError> {
        Ok(self.read(Vec::new(), &[])?.0)
    }

    /// The content as it is now: what is new is read, all else keeps its place. And what differs.
    ///
    /// # Errors
    /// A row cannot be read.
    pub fn snapshot_after(&self, before: &Snapshot) -> Result<(Snapshot, Changes), IndexError> {
        self.read(before.rows.clone(), &before.segments)
    }

    fn read(
        &self,
        mut rows: Vec<Option<Arc<Row>>>,
        before: &[Segment],
    ) -> Result<(Snapshot, Changes), IndexError> {
        let searcher = self.reader.searcher();
        let mut changes = Changes::default();
        let mut segments: Vec<Segment> = Vec::new();
        for reader in searcher.segment_readers() {
            let id = reader.segment_id();
            if let Some(known) = before.iter().find(|segment| segment.id == id) {
                let deleted = |doc: &u32| reader.is_deleted(*doc);
                for doc in (0..reader.max_doc()).filter(|_| reader.has_deletes()).filter(deleted) {
                    changes.gone.extend(take(&mut rows, known.places.start + doc as usize));
                }
                segments.push(known.clone());
                continue;
            }
            let start = rows.len();
            let store = reader.get_store_reader(1).map_err(tantivy::TantivyError::from)?;
            for doc in 0..reader.max_doc() {
                if reader.is_deleted(doc) {
                    rows.push(None);
                } else {
                    changes.come.push(rows.len());
                    rows.push(Some(Arc::new(self.row(&store.get(doc)?)?)));
                }
            }
            segments.push(Segment { id, places: start..rows.len() });
        }
        // A segment that is no longer there was merged into another, or all of it was deleted.
        for lost in before.iter().filter(|known| segments.iter().all(|segment| segment.id != known.id)) {
            changes.gone.extend(lost.places.clone().filter_map(|at| take(&mut rows, at)));
        }
        let payload = self.index.load_metas()?.payload.unwrap_or_default();
        let stamp = payload.split_once('\n').map_or("", |(_, stamp)| stamp).to_owned();
        Ok((Snapshot { searcher, rows, segments, stamp, frequent: Frequent::default() }, changes))
    }

    fn row(&self, document: &TantivyDocument) -> Result<Row, IndexError> {
        let bytes = document.get_first(self.fields.row).and_then(|value| value.as_bytes());
        bytes
            .ok_or(RowError::Missing)
            .and_then(|bytes| serde_json::from_slice(bytes).map_err(RowError::Json))
            .map_err(|e| IndexError::Damaged { folder: self.folder.clone(), reason: e.to_string() })
    }
}

/// Takes a row out; its place, if it was there.
fn take(rows: &mut [Option<Arc<Row>>], at: usize) -> Option<usize> {
    rows.get_mut(at)?.take().map(|_| at)
}

/// `var/index` → `var/index.new`: in the same parent, so that a rename is all it takes.
fn beside(folder: &Path, ending: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    folder.with_file_name(name)
}

fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
