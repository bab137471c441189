//! A programme as the general engines get it: texts beside each other, and its codes as rows to count.

use std::collections::{BTreeMap, BTreeSet};

use domain::Slug;
use domain::place::{Places, Point};
use domain::taxonomy::Scheme;
use serde_json::{Value, json};

use crate::real::{Content, Tables};

/// What is counted, in the order of its number in the tables: domain, target group, kind; then province.
const SCHEMES: [Scheme; 3] = [Scheme::Domain, Scheme::TargetGroup, Scheme::Kind];
/// The number of the province.
const PROVINCE: usize = 3;

/// A programme as a row.
pub(crate) struct Flat {
    /// Its number, from 1.
    pub(crate) id: i64,
    /// Its name in an address.
    pub(crate) slug: String,
    /// Name, organisations, the summary in three languages, labels of the codes, names of places.
    pub(crate) texts: [String; 7],
    /// Its seat.
    pub(crate) seat: Option<Point>,
    /// Number of the scheme, and code.
    pub(crate) codes: Vec<(i64, String)>,
}

/// Every programme as a row.
pub(crate) fn rows(content: &Content, tables: &Tables) -> Vec<Flat> {
    let names: BTreeMap<&Slug, &str> = content
        .organisations
        .iter()
        .map(|organisation| (&organisation.slug, organisation.name.as_str()))
        .collect();
    let mut out = Vec::with_capacity(content.programmes.len());
    for (n, programme) in content.programmes.iter().enumerate() {
        let places: &Places = &tables.places;
        let seat = programme.location.as_ref();
        let town = seat.and_then(|seat| seat.municipality.as_deref());
        let (mut codes, mut labels) = (Vec::new(), Vec::new());
        for (number, scheme) in (0..).zip(SCHEMES) {
            let of = match scheme {
                Scheme::Domain => &programme.domains,
                Scheme::TargetGroup => &programme.target_groups,
                _ => &programme.kinds,
            };
            for code in of {
                codes.push((number, code.to_string()));
                if let Some(term) = tables.taxonomy.get(scheme, code.as_str()) {
                    labels.extend([term.label.nl.as_str(), &term.label.fr, &term.label.en]);
                }
            }
        }
        let served = programme.service_areas.iter().filter_map(|area| places.area(area)).flatten();
        let provinces: BTreeSet<&str> = served
            .filter_map(|nis| places.municipality(*nis))
            .chain(town.and_then(|town| places.municipality_named(town)))
            .flat_map(|place| place.provinces.iter().map(String::as_str))
            .collect();
        codes.extend(provinces.into_iter().map(|province| (PROVINCE as i64, province.to_owned())));
        let led = std::iter::once(&programme.organisation).chain(&programme.partners);
        let part = seat.and_then(|seat| seat.place.as_deref());
        let areas = programme.service_areas.iter().map(|area| area.name.as_str());
        let at: Vec<&str> = town.into_iter().chain(part).chain(areas).collect();
        out.push(Flat {
            id: n as i64 + 1,
            slug: programme.slug.to_string(),
            texts: [
                programme.name.clone(),
                led.filter_map(|slug| names.get(slug).copied()).collect::<Vec<_>>().join(" . "),
                programme.summary.nl.clone(),
                programme.summary.fr.clone(),
                programme.summary.en.clone(),
                labels.join(" . "),
                at.join(" . "),
            ],
            seat: town.and_then(|town| places.seat(town, part)),
            codes,
        });
    }
    out
}

impl Flat {
    /// Programme, number of the scheme and code, for every code of some rows.
    pub(crate) fn codes(rows: &[Self]) -> impl Iterator<Item = (i64, i64, &str)> {
        rows.iter().flat_map(|row| row.codes.iter().map(|(scheme, code)| (row.id, *scheme, code.as_str())))
    }

    /// The row as a JSON list: number, slug, texts.
    pub(crate) fn json(&self) -> Value {
        let texts = self.texts.iter().map(|text| json!(text));
        Value::Array([json!(self.id), json!(self.slug)].into_iter().chain(texts).collect())
    }
}
