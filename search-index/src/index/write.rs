//! Writing documents: all of them anew, or a few in place of those they were.

use std::collections::BTreeMap;

use domain::Slug;
use domain::directory::{Organisation, Programme};
use domain::place::Places;
use domain::taxonomy::{Scheme, Taxonomy};
use tantivy::index::SegmentId;
use tantivy::merge_policy::NoMergePolicy;
use tantivy::{Index, IndexWriter, TantivyDocument, Term};

use super::row::Texts;
use super::{Fields, Row, VERSION};
use crate::analysis::Analyzer;
use crate::error::IndexError;

/// The least memory tantivy's writer accepts; it is given back after each commit.
const WRITER_BYTES: usize = 15_000_000;

/// Segments of at most so many documents …
const SMALL: u32 = 1_000;
/// … become one when there are so many of them.
const MANY: usize = 8;

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

/// Writes the whole content by one commit.
pub(super) fn all(index: &Index, fields: &Fields, content: Content<'_>) -> Result<(), IndexError> {
    let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES)?;
    writer.delete_all_documents()?;
    add(&mut writer, fields, content)?;
    writer.wait_merging_threads()?;
    Ok(())
}

/// Writes the programmes of the content in place of those that bear their slugs, and removes others, by one commit.
pub(super) fn some(
    index: &Index,
    fields: &Fields,
    content: Content<'_>,
    removed: &[Slug],
) -> Result<(), IndexError> {
    let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES)?;
    // Merging a large segment would take longer than the edit may.
    writer.set_merge_policy(Box::new(NoMergePolicy));
    for slug in content.programmes.iter().map(|programme| &programme.slug).chain(removed) {
        writer.delete_term(Term::from_field_text(fields.slug, slug.as_str()));
    }
    add(&mut writer, fields, content)?;
    let small = |segments: Vec<tantivy::SegmentMeta>| -> Vec<SegmentId> {
        segments.iter().filter(|segment| segment.num_docs() <= SMALL).map(tantivy::SegmentMeta::id).collect()
    };
    let small = small(index.searchable_segment_metas()?);
    if small.len() >= MANY {
        writer.merge(&small).wait()?;
    }
    writer.wait_merging_threads()?;
    Ok(())
}

fn add(writer: &mut IndexWriter, fields: &Fields, content: Content<'_>) -> Result<(), IndexError> {
    let organisations: BTreeMap<&Slug, &Organisation> =
        content.organisations.iter().map(|organisation| (&organisation.slug, organisation)).collect();
    for programme in content.programmes.iter().filter(|programme| programme.is_found()) {
        writer.add_document(document(programme, fields, content, &organisations))?;
    }
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&format!("{VERSION}\n{}", content.stamp));
    commit.commit()?;
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
    document.add_text(fields.slug, row.slug.as_str());
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
