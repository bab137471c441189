//! The embedded directory: strict loading of `programmes.jsonl`, `ended.jsonl` and `organisations.jsonl`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::table::{LoadError, json_lines};
use super::{
    Contact, CostOption, Location, Organisation, Phone, Programme, Schedule, ServiceArea, Status, ids,
};
use crate::lang::Translated;
use crate::place::Places;
use crate::slug::Slug;
use crate::taxonomy::{Code, Scheme, Taxonomy};
use crate::web::{MailAddress, PhoneNumber, WebUrl};

/// The texts of the three files a directory is read from.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// `programmes.jsonl`.
    pub programmes: &'a str,
    /// `ended.jsonl`.
    pub ended: &'a str,
    /// `organisations.jsonl`.
    pub organisations: &'a str,
}

/// Organisations and programmes, each sorted by slug; every reference between them holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Directory {
    /// Every organisation.
    pub organisations: Vec<Organisation>,
    /// Every programme, the ended ones included.
    pub programmes: Vec<Programme>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOrganisation {
    slug: Slug,
    name: String,
    kind: String,
    municipality: Option<String>,
    website: Option<WebUrl>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawProgramme {
    slug: Slug,
    programme: String,
    organisation: Slug,
    partners: Vec<Slug>,
    summary_nl: String,
    summary_fr: String,
    summary_en: String,
    kind: Vec<Code>,
    offers_to: Vec<Code>,
    domains: Vec<Code>,
    target_groups: Vec<Code>,
    municipality: Option<String>,
    place: Option<String>,
    postcode: Option<String>,
    street: Option<String>,
    service_area: Option<Vec<ServiceArea>>,
    website: Option<WebUrl>,
    email: Option<MailAddress>,
    phone: Option<PhoneNumber>,
    phone_display: Option<String>,
    who_can_apply: Option<Vec<Code>>,
    free: Option<bool>,
    min_age: Option<u8>,
    max_age: Option<u8>,
    volunteer_min_age: Option<u8>,
    languages: Vec<String>,
    commitment: Option<String>,
    status: String,
    as_of: Option<i16>,
    sources: Vec<WebUrl>,
    ended_reason: Option<String>,
}

impl Directory {
    /// Reads the directory and checks every rule: codes against the taxonomy, places against the
    /// gazetteer's tables, references, unique slugs, ages, and that no fact is half there.
    ///
    /// # Errors
    /// The first record that breaks a rule, with file, line, field and reason.
    pub fn parse(sources: Sources<'_>, taxonomy: &Taxonomy, places: &Places) -> Result<Self, LoadError> {
        let mut directory = Self::default();
        let mut slugs = BTreeSet::new();
        for (line, raw) in json_lines::<RawOrganisation>("organisations.jsonl", sources.organisations)? {
            let at = At { file: "organisations.jsonl", line };
            at.unique(&mut slugs, &raw.slug)?;
            at.filled("name", &raw.name)?;
            at.filled("kind", &raw.kind)?;
            at.municipality("municipality", raw.municipality.as_deref(), places)?;
            directory.organisations.push(Organisation {
                id: ids::of("organization", raw.slug.as_str()),
                slug: raw.slug,
                name: raw.name,
                kind: raw.kind,
                municipality: raw.municipality,
                website: raw.website,
                number: None,
            });
        }
        let organisations = std::mem::take(&mut slugs);
        for (file, text) in [("programmes.jsonl", sources.programmes), ("ended.jsonl", sources.ended)] {
            for (line, raw) in json_lines::<RawProgramme>(file, text)? {
                let at = At { file, line };
                at.unique(&mut slugs, &raw.slug)?;
                directory.programmes.push(raw.checked(at, &organisations, taxonomy, places)?);
            }
        }
        directory.organisations.sort_by(|a, b| a.slug.cmp(&b.slug));
        directory.programmes.sort_by(|a, b| a.slug.cmp(&b.slug));
        Ok(directory)
    }

    /// The organisations by slug.
    #[must_use]
    pub fn organisations_by_slug(&self) -> BTreeMap<&Slug, &Organisation> {
        self.organisations.iter().map(|organisation| (&organisation.slug, organisation)).collect()
    }
}

/// Where a record stands, to say it in an error.
#[derive(Clone, Copy)]
struct At {
    file: &'static str,
    line: usize,
}

impl At {
    fn wrong(self, field: &str, reason: impl Into<String>) -> LoadError {
        LoadError::new(self.file, self.line, field, reason)
    }

    fn unique(self, seen: &mut BTreeSet<Slug>, slug: &Slug) -> Result<(), LoadError> {
        if seen.insert(slug.clone()) {
            Ok(())
        } else {
            Err(self.wrong("slug", format!("“{slug}” stands twice")))
        }
    }

    fn filled(self, field: &str, text: &str) -> Result<(), LoadError> {
        if text.trim().is_empty() {
            Err(self.wrong(field, "is empty"))
        } else if text != text.trim() || text.chars().any(char::is_control) {
            Err(self.wrong(field, "has spaces at an end, or a control character"))
        } else {
            Ok(())
        }
    }

    fn municipality(self, field: &str, name: Option<&str>, places: &Places) -> Result<(), LoadError> {
        match name {
            Some(name) if places.municipality_named(name).is_none() => {
                Err(self.wrong(field, format!("“{name}” is no municipality of places.csv")))
            }
            _ => Ok(()),
        }
    }

    fn codes(
        self,
        field: &str,
        scheme: Scheme,
        codes: &[Code],
        taxonomy: &Taxonomy,
    ) -> Result<(), LoadError> {
        let mut seen = BTreeSet::new();
        for code in codes {
            if !taxonomy.contains(scheme, code) {
                return Err(self.wrong(field, format!("“{code}” is no {} of taxonomy.csv", scheme.as_str())));
            }
            if !seen.insert(code) {
                return Err(self.wrong(field, format!("“{code}” stands twice")));
            }
        }
        Ok(())
    }
}

impl RawProgramme {
    fn checked(
        self,
        at: At,
        organisations: &BTreeSet<Slug>,
        taxonomy: &Taxonomy,
        places: &Places,
    ) -> Result<Programme, LoadError> {
        let who_can_apply = self.who_can_apply.unwrap_or_default();
        let service_areas = self.service_area.unwrap_or_default();
        for (field, text) in [
            ("programme", &self.programme),
            ("summary_nl", &self.summary_nl),
            ("summary_fr", &self.summary_fr),
            ("summary_en", &self.summary_en),
        ] {
            at.filled(field, text)?;
        }
        for (field, text) in [
            ("place", &self.place),
            ("street", &self.street),
            ("phone_display", &self.phone_display),
            ("commitment", &self.commitment),
            ("ended_reason", &self.ended_reason),
        ] {
            if let Some(text) = text {
                at.filled(field, text)?;
            }
        }
        for (field, scheme, codes) in [
            ("kind", Scheme::Kind, &self.kind),
            ("offers_to", Scheme::OffersTo, &self.offers_to),
            ("domains", Scheme::Domain, &self.domains),
            ("target_groups", Scheme::TargetGroup, &self.target_groups),
            ("who_can_apply", Scheme::WhoCanApply, &who_can_apply),
        ] {
            at.codes(field, scheme, codes, taxonomy)?;
        }
        if self.kind.is_empty() {
            return Err(at.wrong("kind", "is empty"));
        }
        if self.sources.is_empty() {
            return Err(at.wrong("sources", "is empty: every fact has a source"));
        }
        for (field, slug) in std::iter::once(("organisation", &self.organisation))
            .chain(self.partners.iter().map(|p| ("partners", p)))
        {
            if !organisations.contains(slug) {
                return Err(at.wrong(field, format!("“{slug}” is no organisation of organisations.jsonl")));
            }
        }
        at.municipality("municipality", self.municipality.as_deref(), places)?;
        for area in &service_areas {
            if places.area(area).is_none() {
                return Err(
                    at.wrong("service_area", format!("“{}” is no {:?} of places.csv", area.name, area.kind))
                );
            }
        }
        if let (Some(min), Some(max)) = (self.min_age, self.max_age)
            && min > max
        {
            return Err(at.wrong("min_age", format!("{min} is above max_age {max}")));
        }
        if let Some(postcode) = &self.postcode
            && !places.has_postcode(postcode)
        {
            return Err(at.wrong("postcode", format!("“{postcode}” is no postcode of postcodes.csv")));
        }
        let location = Location {
            municipality: self.municipality,
            place: self.place,
            postcode: self.postcode,
            street: self.street,
        };
        let location = (location != Location::default()).then_some(location);
        let phone = match (self.phone, self.phone_display) {
            (Some(number), Some(display)) => Some(Phone { number, display }),
            (None, None) => None,
            _ => return Err(at.wrong("phone", "phone and phone_display go together")),
        };
        let status = match (self.status.as_str(), self.ended_reason) {
            ("listed", None) if at.file == "programmes.jsonl" => Status::Listed,
            ("unconfirmed", None) if at.file == "programmes.jsonl" => Status::Unconfirmed,
            ("ended", Some(reason)) if at.file == "ended.jsonl" => Status::Ended(reason),
            (other, _) => return Err(at.wrong("status", format!("“{other}” does not fit {} here", at.file))),
        };
        if let Some(year) = self.as_of
            && !(1990..=2100).contains(&year)
        {
            return Err(at.wrong("as_of", format!("{year} is no likely year")));
        }
        for tag in &self.languages {
            if !(2..=8).contains(&tag.len()) || !tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
                return Err(at.wrong("languages", format!("“{tag}” is no BCP 47 tag")));
            }
        }
        Ok(Programme {
            id: ids::of("service", self.slug.as_str()),
            slug: self.slug,
            name: self.programme,
            organisation: self.organisation,
            partners: self.partners,
            summary: Translated { nl: self.summary_nl, fr: self.summary_fr, en: self.summary_en },
            kinds: self.kind,
            offers_to: self.offers_to,
            domains: self.domains,
            target_groups: self.target_groups,
            who_can_apply,
            location,
            service_areas,
            website: self.website,
            contact: Contact { email: self.email, phone },
            cost: self.free.map(|free| if free { CostOption::Free } else { CostOption::Paid }),
            min_age: self.min_age,
            max_age: self.max_age,
            volunteer_min_age: self.volunteer_min_age,
            languages: self.languages,
            schedule: self.commitment.map(Schedule),
            capacity: Vec::new(),
            wanted: None,
            status,
            as_of: self.as_of,
            confirmed: None,
            confirmed_by_site: false,
            sources: self.sources,
        })
    }
}

#[cfg(test)]
mod tests;
