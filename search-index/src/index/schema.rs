//! The fields of a document.
//!
//! Texts are stemmed by [`Analyzer`](crate::analysis::Analyzer) before they are written and stand in
//! the index as terms with spaces between them, so that no tokenizer has to be registered at opening.

use tantivy::schema::{Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};

/// The fields of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// The slug: by it a document is deleted.
    pub slug: Field,
    /// The name of the programme.
    pub name: Field,
    /// The organisations.
    pub organisation: Field,
    /// Summary in Dutch.
    pub nl: Field,
    /// Summary in French.
    pub fr: Field,
    /// Summary in English.
    pub en: Field,
    /// Labels of the codes, in every language.
    pub labels: Field,
    /// Parts of compounds in name and Dutch summary.
    pub parts: Field,
    /// The row, as JSON.
    pub row: Field,
}

impl Fields {
    /// The schema and its fields.
    #[must_use]
    pub fn schema() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            .set_index_option(IndexRecordOption::WithFreqs);
        let text = TextOptions::default().set_indexing_options(indexing);
        let fields = Self {
            slug: schema.add_text_field("slug", STRING),
            name: schema.add_text_field("name", text.clone()),
            organisation: schema.add_text_field("organisation", text.clone()),
            nl: schema.add_text_field("nl", text.clone()),
            fr: schema.add_text_field("fr", text.clone()),
            en: schema.add_text_field("en", text.clone()),
            labels: schema.add_text_field("labels", text.clone()),
            parts: schema.add_text_field("parts", text),
            row: schema.add_bytes_field("row", STORED),
        };
        (schema.build(), fields)
    }

    /// The fields a word is looked for in, each with how much a hit there counts.
    #[must_use]
    pub const fn searched(&self) -> [(Field, f32); 7] {
        [
            (self.name, 1.6),
            (self.organisation, 0.6),
            (self.nl, 1.0),
            (self.fr, 0.8),
            (self.en, 0.8),
            (self.labels, 0.5),
            (self.parts, 0.7),
        ]
    }
}
