//! The codes by which programmes are described, with their labels (`data/taxonomy.csv`).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::directory::LoadError;
use crate::lang::Translated;

/// What a code says something about. HSDS: the `taxonomy` a `taxonomy_term` belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Part of life: wellbeing, leisure, school …
    Domain,
    /// Who the participants are.
    TargetGroup,
    /// What the duo does.
    Kind,
    /// Who the buddy is.
    OffersTo,
    /// Whether the programme was seen active.
    Status,
    /// Who may ask for a buddy.
    WhoCanApply,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 6] =
        [Self::Domain, Self::TargetGroup, Self::Kind, Self::OffersTo, Self::Status, Self::WhoCanApply];

    /// The name of the scheme in `taxonomy.csv` and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::TargetGroup => "target_group",
            Self::Kind => "kind",
            Self::OffersTo => "offers_to",
            Self::Status => "status",
            Self::WhoCanApply => "who_can_apply",
        }
    }

    /// The scheme of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.as_str() == name)
    }
}

/// A code of the taxonomy, such as `armoede`. Which scheme it belongs to is said by where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(Box<str>);

impl Code {
    /// A code as written; whether the taxonomy knows it is asked of [`Taxonomy::contains`].
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One code with its label and its plain sentence. HSDS: `taxonomy_term`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What it says something about.
    pub scheme: Scheme,
    /// The code.
    pub code: Code,
    /// The label, a few words.
    pub label: Translated,
    /// One plain sentence, B1.
    pub plain: Translated,
}

/// All codes, in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taxonomy {
    terms: Vec<Term>,
}

impl Taxonomy {
    /// Reads `taxonomy.csv`.
    ///
    /// # Errors
    /// A row that breaks a rule, with its line and field.
    pub fn parse(file: &str, text: &str) -> Result<Self, LoadError> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Row {
            scheme: String,
            code: String,
            label_nl: String,
            label_fr: String,
            label_en: String,
            plain_nl: String,
            plain_fr: String,
            plain_en: String,
        }
        let mut taxonomy = Self::default();
        for (line, row) in crate::directory::table::rows::<Row>(file, text)? {
            let wrong = |field: &str, reason: String| LoadError::new(file, line, field, reason);
            let scheme = Scheme::from_name(&row.scheme)
                .ok_or_else(|| wrong("scheme", format!("unknown scheme “{}”", row.scheme)))?;
            let code: crate::Slug =
                row.code.parse().map_err(|e: crate::slug::NotASlug| wrong("code", e.to_string()))?;
            for (field, text) in [
                ("label_nl", &row.label_nl),
                ("label_fr", &row.label_fr),
                ("label_en", &row.label_en),
                ("plain_nl", &row.plain_nl),
                ("plain_fr", &row.plain_fr),
                ("plain_en", &row.plain_en),
            ] {
                if text.trim().is_empty() {
                    return Err(wrong(field, "is empty".to_owned()));
                }
            }
            let code = Code::new(code.as_str());
            if taxonomy.contains(scheme, &code) {
                return Err(wrong("code", format!("“{code}” stands twice in {}", row.scheme)));
            }
            taxonomy.terms.push(Term {
                scheme,
                code,
                label: Translated { nl: row.label_nl, fr: row.label_fr, en: row.label_en },
                plain: Translated { nl: row.plain_nl, fr: row.plain_fr, en: row.plain_en },
            });
        }
        Ok(taxonomy)
    }

    /// The terms of a scheme, in the order of the table.
    pub fn of(&self, scheme: Scheme) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(move |term| term.scheme == scheme)
    }

    /// Every term, in the order of the table.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The term of a code.
    #[must_use]
    pub fn get(&self, scheme: Scheme, code: &str) -> Option<&Term> {
        self.of(scheme).find(|term| term.code.as_str() == code)
    }

    /// Whether the scheme has this code.
    #[must_use]
    pub fn contains(&self, scheme: Scheme, code: &Code) -> bool {
        self.get(scheme, code.as_str()).is_some()
    }
}
