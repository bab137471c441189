//! The folder on disk: built beside and swapped in whole, checked when opened, replaced by one commit.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::Slug;
use domain::directory::{Organisation, Programme};
use domain::place::Places;
use domain::taxonomy::{Scheme, Taxonomy};
use tantivy::schema::Value as _;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyDocument};

use super::row::{RowError, Texts};
use super::{Fields, Row, Snapshot};
use crate::analysis::Analyzer;
use crate::error::IndexError;

/// The version of what is written; changed with the schema, the row or the analysis.
pub const VERSION: &str = "2";

/// The least memory tantivy's writer accepts; it is given back after each commit.
const WRITER_BYTES: usize = 15_000_000;

/// An open index.
pub struct Disk {
    folder: PathBuf,
    index: Index,
    reader: IndexReader,
    fields: Fields,
}

/// What documents are written from.
#[derive(Clone, Copy)]
pub struct Content<'a> {
    /// The programmes; those that ended are left out.
    pub programmes: &'a [Programme],
    /// The organisations they name.
    pub organisations: &'a [Organisation],
    /// Tells one content from another.
    pub stamp: &'a str,
    /// The tables of places.
    pub places: &'a Places,
    /// The codes and their labels.
    pub taxonomy: &'a Taxonomy,
    /// What reads the texts.
    pub analyzer: &'a Analyzer,
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
        write(&index, &fields, content)?;
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
        write(&self.index, &self.fields, content)?;
        self.reader.reload()?;
        Ok(())
    }

    /// The fields of its schema.
    #[must_use]
    pub const fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The content as it is now.
    ///
    /// # Errors
    /// A row cannot be read.
    pub fn snapshot(&self) -> Result<Snapshot, IndexError> {
        let searcher = self.reader.searcher();
        let damaged =
            |e: RowError| IndexError::Damaged { folder: self.folder.clone(), reason: e.to_string() };
        let mut rows = Vec::new();
        let mut bases = Vec::new();
        for segment in searcher.segment_readers() {
            bases.push(rows.len());
            let store = segment.get_store_reader(1).map_err(tantivy::TantivyError::from)?;
            for doc in 0..segment.max_doc() {
                if segment.is_deleted(doc) {
                    rows.push(None);
                    continue;
                }
                let document: TantivyDocument = store.get(doc)?;
                let bytes = document.get_first(self.fields.row).and_then(|value| value.as_bytes());
                let row: Result<Row, RowError> = bytes
                    .ok_or(RowError::Missing)
                    .and_then(|bytes| serde_json::from_slice(bytes).map_err(RowError::Json));
                rows.push(Some(row.map_err(damaged)?));
            }
        }
        let payload = self.index.load_metas()?.payload.unwrap_or_default();
        let stamp = payload.split_once('\n').map_or("", |(_, stamp)| stamp).to_owned();
        Ok(Snapshot { searcher, rows, bases, stamp })
    }
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

fn write(index: &Index, fields: &Fields, content: Content<'_>) -> Result<(), IndexError> {
    let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES)?;
    writer.delete_all_documents()?;
    let organisations: BTreeMap<&Slug, &Organisation> =
        content.organisations.iter().map(|organisation| (&organisation.slug, organisation)).collect();
    for programme in content.programmes.iter().filter(|programme| !programme.has_ended()) {
        writer.add_document(document(programme, fields, content, &organisations))?;
    }
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&format!("{VERSION}\n{}", content.stamp));
    commit.commit()?;
    writer.wait_merging_threads()?;
    Ok(())
}

fn document(
    programme: &Programme,
    fields: &Fields,
    content: Content<'_>,
    organisations: &BTreeMap<&Slug, &Organisation>,
) -> TantivyDocument {
    let row = Row::of(programme, content.places);
    let texts = Texts::of(programme, organisations);
    let mut document = TantivyDocument::new();
    let mut parts = Vec::new();
    // Names of places in a name are read by the gazetteer: “andere landen” is not a programme of Landen.
    let (of_place, _) = content.analyzer.terms(&texts.place);
    let mut add = |field, text: &str, split: bool| {
        let (mut terms, of_compounds) = content.analyzer.terms(text);
        if field == fields.name || field == fields.organisation {
            terms.retain(|term| !of_place.contains(term));
        }
        document.add_text(field, terms.join(" "));
        if split {
            parts.extend(of_compounds);
        }
    };
    add(fields.name, &texts.name, true);
    add(fields.organisation, &texts.organisation, false);
    add(fields.nl, &programme.summary.nl, true);
    add(fields.fr, &programme.summary.fr, false);
    add(fields.en, &programme.summary.en, false);
    let mut labels = String::new();
    for (scheme, codes) in [
        (Scheme::TargetGroup, &programme.target_groups),
        (Scheme::Domain, &programme.domains),
        (Scheme::Kind, &programme.kinds),
        (Scheme::OffersTo, &programme.offers_to),
    ] {
        for code in codes {
            if let Some(term) = content.taxonomy.get(scheme, code.as_str()) {
                for label in [&term.label.nl, &term.label.fr, &term.label.en] {
                    labels.push_str(label);
                    labels.push_str(" . ");
                }
            }
        }
    }
    document.add_text(fields.labels, content.analyzer.terms(&labels).0.join(" "));
    document.add_text(fields.parts, parts.join(" "));
    // A row is plain data with string keys: writing it as JSON cannot fail.
    document.add_bytes(fields.row, &serde_json::to_vec(&row).unwrap_or_default());
    document
}
