//! A programme as the rows of its tables: pure, so that everything about to be written is made before the
//! write lock is taken.

use domain::Slug;
use domain::directory::{CostOption, Programme, Status, ids};
use domain::taxonomy::{Code, Scheme};

use super::{organization_id, service_id};
use crate::store::StoreError;

/// What the store knows about a listing beside the listing.
#[derive(Debug, Clone, Default)]
pub(super) struct Mark<'a> {
    pub(super) claimed: bool,
    pub(super) edited: bool,
    pub(super) edited_by: Option<&'a str>,
    pub(super) embedded_hash: Option<String>,
}

pub(super) struct ServiceRow<'a> {
    pub(super) id: String,
    pub(super) programme: &'a Programme,
    pub(super) organization_id: String,
    pub(super) status: &'static str,
    pub(super) ended_reason: Option<&'a str>,
    pub(super) confirmed_on: Option<String>,
    pub(super) mark: Mark<'a>,
}

pub(super) struct LocationRow<'a> {
    pub(super) id: String,
    pub(super) at_id: String,
    pub(super) service_id: String,
    pub(super) municipality: Option<&'a str>,
    pub(super) place: Option<&'a str>,
    pub(super) postcode: Option<&'a str>,
    pub(super) street: Option<&'a str>,
}

/// A row that is one text at a place in a list of a service.
pub(super) struct PartRow<'a> {
    pub(super) id: String,
    pub(super) service_id: String,
    pub(super) position: i64,
    /// `kind` of an area, `scheme` of an attribute, `number` of a telephone; else empty.
    pub(super) sort: &'a str,
    pub(super) text: &'a str,
}

pub(super) struct PartnerRow {
    pub(super) service_id: String,
    pub(super) position: i64,
    pub(super) organization_id: String,
}

/// The rows of any number of programmes, one list per table.
#[derive(Default)]
pub(super) struct Rows<'a> {
    pub(super) services: Vec<ServiceRow<'a>>,
    pub(super) partners: Vec<PartnerRow>,
    pub(super) locations: Vec<LocationRow<'a>>,
    pub(super) areas: Vec<PartRow<'a>>,
    pub(super) contacts: Vec<PartRow<'a>>,
    pub(super) phones: Vec<PartRow<'a>>,
    pub(super) costs: Vec<PartRow<'a>>,
    pub(super) schedules: Vec<PartRow<'a>>,
    pub(super) languages: Vec<PartRow<'a>>,
    pub(super) attributes: Vec<PartRow<'a>>,
    pub(super) sources: Vec<PartRow<'a>>,
}

impl<'a> Rows<'a> {
    /// Adds the rows of one programme, without what is said of it for a while: room and buddies wanted.
    ///
    /// # Errors
    /// Its identifier is not that of its slug: it could not be found again.
    pub(super) fn add(&mut self, programme: &'a Programme, mark: Mark<'a>) -> Result<(), StoreError> {
        let slug = &programme.slug;
        let id = service_id(slug);
        if programme.id.to_string() != id {
            return Err(StoreError::unreadable("identifier of a programme", slug));
        }
        let (status, ended_reason) = match &programme.status {
            Status::Listed => ("listed", None),
            Status::Unconfirmed => ("unconfirmed", None),
            Status::Silent => ("silent", None),
            Status::Ended(reason) => ("ended", Some(reason.as_str())),
        };
        self.services.push(ServiceRow {
            id: id.clone(),
            programme,
            organization_id: organization_id(&programme.organisation),
            status,
            ended_reason,
            confirmed_on: programme.confirmed.map(|day| day.to_string()),
            mark,
        });
        self.partners.extend(programme.partners.iter().enumerate().map(|(n, partner)| PartnerRow {
            service_id: id.clone(),
            position: position(n),
            organization_id: organization_id(partner),
        }));
        if let Some(location) = &programme.location {
            self.locations.push(LocationRow {
                id: ids::of("location", slug.as_str()).to_string(),
                at_id: ids::of("service_at_location", slug.as_str()).to_string(),
                service_id: id.clone(),
                municipality: location.municipality.as_deref(),
                place: location.place.as_deref(),
                postcode: location.postcode.as_deref(),
                street: location.street.as_deref(),
            });
        }
        let part = |entity: &str, n: usize, sort: &'a str, text: &'a str| PartRow {
            id: ids::nth(entity, slug.as_str(), n).to_string(),
            service_id: id.clone(),
            position: position(n),
            sort,
            text,
        };
        let areas = programme.service_areas.iter().enumerate();
        self.areas.extend(areas.map(|(n, area)| part("service_area", n, area.kind.as_str(), &area.name)));
        let email = programme.contact.email.iter();
        self.contacts.extend(email.map(|email| part("contact", 0, "", email.as_str())));
        let phone = programme.contact.phone.iter();
        self.phones.extend(phone.map(|phone| part("phone", 0, phone.number.as_str(), &phone.display)));
        let cost = programme.cost.iter();
        self.costs.extend(cost.map(|cost| part("cost_option", 0, "", cost_option(*cost))));
        self.schedules.extend(programme.schedule.iter().map(|schedule| part("schedule", 0, "", &schedule.0)));
        let languages = programme.languages.iter().enumerate();
        self.languages.extend(languages.map(|(n, tag)| part("language", n, "", tag)));
        let sources = programme.sources.iter().enumerate();
        self.sources.extend(sources.map(|(n, url)| part("source", n, "", url.as_str())));
        for (scheme, codes) in attributes(programme) {
            let entity = format!("attribute:{}", scheme.as_str());
            let codes = codes.iter().enumerate();
            self.attributes.extend(codes.map(|(n, code)| part(&entity, n, scheme.as_str(), code.as_str())));
        }
        Ok(())
    }
}

/// The lists of codes of a programme, each with its scheme.
fn attributes(programme: &Programme) -> [(Scheme, &[Code]); 5] {
    [
        (Scheme::Kind, &programme.kinds),
        (Scheme::OffersTo, &programme.offers_to),
        (Scheme::Domain, &programme.domains),
        (Scheme::TargetGroup, &programme.target_groups),
        (Scheme::WhoCanApply, &programme.who_can_apply),
    ]
}

const fn cost_option(cost: CostOption) -> &'static str {
    match cost {
        CostOption::Free => "free",
        CostOption::Paid => "paid",
    }
}

/// A place in a list as it stands in the database.
fn position(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The slugs of rows, for reports.
pub(super) fn slug_set<'a>(slugs: impl Iterator<Item = &'a Slug>) -> std::collections::BTreeSet<&'a str> {
    slugs.map(Slug::as_str).collect()
}
