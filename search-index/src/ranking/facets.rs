//! Filters, and counts for them.

use domain::taxonomy::{Code, Scheme, Taxonomy};

use crate::answer::Facets;
use crate::index::Row;

/// The chosen filters: OR inside a group, AND across; an empty group filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Domains.
    pub domein: Vec<Code>,
    /// Target groups.
    pub doelgroep: Vec<Code>,
    /// Kinds.
    pub soort: Vec<Code>,
    /// Slugs of provinces.
    pub provincie: Vec<String>,
}

impl Filters {
    /// Whether nothing is chosen.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.domein.is_empty()
            && self.doelgroep.is_empty()
            && self.soort.is_empty()
            && self.provincie.is_empty()
    }

    /// Whether a programme passes each of the groups: domain, target group, kind, province.
    fn each(&self, row: &Row) -> [bool; 4] {
        [
            any(&self.domein, &row.domains),
            any(&self.doelgroep, &row.target_groups),
            any(&self.soort, &row.kinds),
            any(&self.provincie, &row.provinces),
        ]
    }

    /// Whether a programme passes all groups.
    #[must_use]
    pub fn pass(&self, row: &Row) -> bool {
        self.each(row).iter().all(|pass| *pass)
    }
}

fn any<T: PartialEq>(chosen: &[T], of: &[T]) -> bool {
    chosen.is_empty() || chosen.iter().any(|code| of.contains(code))
}

/// Counts over fitting programmes that no filter has touched yet; each group without its own filter.
/// `provinces` are slug and name, in the order in which they are shown.
#[must_use]
pub fn count(
    rows: &[&Row],
    filters: &Filters,
    taxonomy: &Taxonomy,
    provinces: &[(String, String)],
) -> Facets {
    // Per group, the programmes that pass all the other groups.
    let mut open: [Vec<&Row>; 4] = Default::default();
    for row in rows {
        let each = filters.each(row);
        for (group, list) in open.iter_mut().enumerate() {
            if each.iter().enumerate().all(|(other, pass)| *pass || other == group) {
                list.push(row);
            }
        }
    }
    let codes = |scheme: Scheme, rows: &[&Row], chosen: &[Code], of: fn(&Row) -> &[Code]| {
        let mut out = Vec::new();
        for term in taxonomy.of(scheme) {
            let n = rows.iter().filter(|row| of(row).contains(&term.code)).count();
            if n > 0 || chosen.contains(&term.code) {
                out.push((term.code.clone(), n));
            }
        }
        out
    };
    Facets {
        domein: codes(Scheme::Domain, &open[0], &filters.domein, |row| &row.domains),
        doelgroep: codes(Scheme::TargetGroup, &open[1], &filters.doelgroep, |row| &row.target_groups),
        soort: codes(Scheme::Kind, &open[2], &filters.soort, |row| &row.kinds),
        provincie: provinces
            .iter()
            .map(|(slug, name)| {
                let n = open[3].iter().filter(|row| row.provinces.contains(slug)).count();
                (slug.clone(), name.clone(), n)
            })
            .filter(|(slug, _, n)| *n > 0 || filters.provincie.contains(slug))
            .collect(),
    }
}
