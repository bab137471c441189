//! Reading listings: a fixed number of statements, however many programmes.

use std::collections::HashMap;

use domain::directory::{
    AreaKind, Contact, CostOption, Location, Organisation, Part, Phone, Programme, Room, Schedule,
    ServiceArea, ServiceCapacity, Status,
};
use domain::taxonomy::{Code, Scheme};
use domain::{Slug, Translated};
use sqlx::{Database, Encode, QueryBuilder, Type};

use crate::store::db::Tx;
use crate::store::wanted::{self, WantedRow};
use crate::store::{StoreError, run};

/// Above this many, everything is read and the rest left aside: no statement gets thousands of values.
const MOST_NAMED: usize = 512;

#[derive(sqlx::FromRow)]
struct ServiceRow {
    id: String,
    slug: String,
    organization_slug: String,
    name: String,
    description_nl: String,
    description_fr: String,
    description_en: String,
    url: Option<String>,
    email: Option<String>,
    status: String,
    ended_reason: Option<String>,
    minimum_age: Option<i64>,
    maximum_age: Option<i64>,
    volunteer_minimum_age: Option<i64>,
    as_of: Option<i64>,
    confirmed_on: Option<String>,
    confirmed_by_site: bool,
    location_id: Option<String>,
    municipality: Option<String>,
    place: Option<String>,
    postcode: Option<String>,
    street: Option<String>,
    number: Option<String>,
    display: Option<String>,
    option: Option<String>,
    schedule: Option<String>,
}

const SERVICES: &str = "SELECT service.id, service.slug, organization.slug AS organization_slug, \
    service.name, description_nl, description_fr, description_en, service.url, contact.email, status, \
    ended_reason, minimum_age, maximum_age, volunteer_minimum_age, as_of, confirmed_on, confirmed_by_site, \
    location.id AS location_id, location.municipality, location.place, location.postcode, \
    location.street, phone.number, phone.display, cost_option.option, \
    schedule.description AS schedule \
    FROM service JOIN organization ON organization.id = service.organization_id \
    LEFT JOIN service_at_location ON service_at_location.service_id = service.id \
    LEFT JOIN location ON location.id = service_at_location.location_id \
    LEFT JOIN contact ON contact.service_id = service.id \
    LEFT JOIN phone ON phone.service_id = service.id \
    LEFT JOIN cost_option ON cost_option.service_id = service.id \
    LEFT JOIN schedule ON schedule.service_id = service.id";

/// Programmes by slug: those with these identifiers, or all of them.
pub(super) async fn programmes(tx: &mut Tx, ids: Option<&[String]>) -> Result<Vec<Programme>, StoreError> {
    let which = Which::new(ids);
    let rows: Vec<ServiceRow> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new(SERVICES);
        which.only(&mut query, "service.id");
        query.build_query_as().fetch_all(c).await
    })?;
    let mut at = HashMap::with_capacity(rows.len());
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        at.insert(row.id.clone(), found.len());
        found.push(programme(row)?);
    }
    let mut found = Found { at, programmes: found };
    let rows: Vec<(String, String)> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new(
            "SELECT service_id, organization.slug FROM service_partner \
             JOIN organization ON organization.id = service_partner.organization_id",
        );
        which.only(&mut query, "service_id");
        query.push(" ORDER BY service_id, position").build_query_as().fetch_all(c).await
    })?;
    found.each(
        rows,
        |(id, slug)| (id, slug),
        |programme, slug| {
            programme.partners.push(read("slug", slug)?);
            Ok(())
        },
    )?;
    let rows: Vec<(String, String, String)> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new("SELECT service_id, kind, name FROM service_area");
        which.only(&mut query, "service_id");
        query.push(" ORDER BY service_id, position").build_query_as().fetch_all(c).await
    })?;
    found.each(
        rows,
        |(id, kind, name)| (id, (kind, name)),
        |programme, (kind, name)| {
            let known = AreaKind::from_name(&kind);
            let kind = known.ok_or_else(|| StoreError::unreadable("kind of area", &kind))?;
            programme.service_areas.push(ServiceArea { kind, name });
            Ok(())
        },
    )?;
    let rows: Vec<(String, String, String)> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new("SELECT service_id, scheme, code FROM attribute");
        which.only(&mut query, "service_id");
        query.push(" ORDER BY service_id, scheme, position").build_query_as().fetch_all(c).await
    })?;
    found.each(
        rows,
        |(id, scheme, code)| (id, (scheme, code)),
        |programme, (scheme, code)| {
            let list = match Scheme::from_name(&scheme) {
                Some(Scheme::Kind) => &mut programme.kinds,
                Some(Scheme::OffersTo) => &mut programme.offers_to,
                Some(Scheme::Domain) => &mut programme.domains,
                Some(Scheme::TargetGroup) => &mut programme.target_groups,
                Some(Scheme::WhoCanApply) => &mut programme.who_can_apply,
                Some(Scheme::Status) | None => return Err(StoreError::unreadable("scheme", scheme)),
            };
            list.push(Code::new(&code));
            Ok(())
        },
    )?;
    let rows: Vec<(String, String)> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new("SELECT service_id, code FROM language");
        which.only(&mut query, "service_id");
        query.push(" ORDER BY service_id, position").build_query_as().fetch_all(c).await
    })?;
    found.each(
        rows,
        |(id, tag)| (id, tag),
        |programme, tag| {
            programme.languages.push(tag);
            Ok(())
        },
    )?;
    let rows: Vec<CapacityRow> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new(
            "SELECT service_id, target_group, area_kind, area_name, room, weeks, updated FROM service_capacity",
        );
        which.only(&mut query, "service_id");
        query.push(" ORDER BY service_id, position").build_query_as().fetch_all(c).await
    })?;
    found.each(
        rows,
        |row| (row.service_id.clone(), row),
        |programme, row| {
            programme.capacity.push(capacity(row)?);
            Ok(())
        },
    )?;
    let rows: Vec<WantedRow> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new(wanted::ROWS);
        which.only(&mut query, "service.id");
        query.build_query_as().fetch_all(c).await
    })?;
    found.each(
        rows,
        |row| (row.service_id.clone(), row),
        |programme, row| {
            programme.wanted = Some(row.try_into()?);
            Ok(())
        },
    )?;
    let rows: Vec<(String, String)> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new("SELECT service_id, url FROM service_source");
        which.only(&mut query, "service_id");
        query.push(" ORDER BY service_id, position").build_query_as().fetch_all(c).await
    })?;
    found.each(
        rows,
        |(id, url)| (id, url),
        |programme, url| {
            programme.sources.push(read("web address", url)?);
            Ok(())
        },
    )?;
    let mut programmes = found.programmes;
    programmes.retain(|programme| which.wants(programme.id));
    programmes.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(programmes)
}

/// Organisations by slug: those with these identifiers, or all of them.
pub(super) async fn organisations(
    tx: &mut Tx,
    ids: Option<&[String]>,
) -> Result<Vec<Organisation>, StoreError> {
    type Row = (String, String, String, String, Option<String>, Option<String>, Option<String>);
    let which = Which::new(ids);
    let rows: Vec<Row> = run!(&mut *tx, |c| {
        let mut query = QueryBuilder::new(
            "SELECT id, slug, name, kind, municipality, website, enterprise_number FROM organization",
        );
        which.only(&mut query, "id");
        query.build_query_as().fetch_all(c).await
    })?;
    let read = |row: Row| -> Result<Organisation, StoreError> {
        let (id, slug, name, kind, municipality, website, number) = row;
        Ok(Organisation {
            id: uuid(&id)?,
            slug: read("slug", slug)?,
            name,
            kind,
            municipality,
            website: website.map(|url| read("web address", url)).transpose()?,
            number: number.map(|number| read("enterprise number", number)).transpose()?,
        })
    };
    let mut found: Vec<Organisation> = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    found.retain(|organisation| which.wants(organisation.id));
    found.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(found)
}

/// Which rows are meant.
struct Which<'a> {
    ids: Option<&'a [String]>,
}

impl<'a> Which<'a> {
    const fn new(ids: Option<&'a [String]>) -> Self {
        Self { ids }
    }

    /// Adds `WHERE column IN (…)`. The list is filled up to a power of two with its last value, so that
    /// the drivers keep a handful of prepared statements and not one per length.
    fn only<DB: Database>(&self, query: &mut QueryBuilder<DB>, column: &'static str)
    where
        String: for<'q> Encode<'q, DB> + Type<DB>,
    {
        let Some((ids, last)) = self.ids.and_then(|ids| Some((ids, ids.last()?))) else { return };
        if ids.len() > MOST_NAMED {
            return;
        }
        query.push(" WHERE ").push(column).push(" IN (");
        let mut list = query.separated(", ");
        let padding = ids.len().next_power_of_two() - ids.len();
        for id in ids.iter().chain(std::iter::repeat_n(last, padding)) {
            list.push_bind(id.clone());
        }
        query.push(")");
    }

    /// Whether a row that was read is meant.
    fn wants(&self, id: uuid::Uuid) -> bool {
        self.ids.is_none_or(|ids| ids.len() <= MOST_NAMED || ids.contains(&id.to_string()))
    }
}

/// Programmes that get their lists one after the other.
struct Found {
    at: HashMap<String, usize>,
    programmes: Vec<Programme>,
}

impl Found {
    fn each<Row, Rest>(
        &mut self,
        rows: Vec<Row>,
        split: impl Fn(Row) -> (String, Rest),
        add: impl Fn(&mut Programme, Rest) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        for row in rows {
            let (id, rest) = split(row);
            if let Some(programme) = self.at.get(&id).and_then(|at| self.programmes.get_mut(*at)) {
                add(programme, rest)?;
            }
        }
        Ok(())
    }
}

fn programme(row: ServiceRow) -> Result<Programme, StoreError> {
    let location = row.location_id.is_some().then_some(Location {
        municipality: row.municipality,
        place: row.place,
        postcode: row.postcode,
        street: row.street,
    });
    let phone = match (row.number, row.display) {
        (Some(number), Some(display)) => Some(Phone { number: read("telephone", number)?, display }),
        _ => None,
    };
    let cost = match row.option.as_deref() {
        None => None,
        Some("free") => Some(CostOption::Free),
        Some("paid") => Some(CostOption::Paid),
        Some(other) => return Err(StoreError::unreadable("cost option", other)),
    };
    let status = match (row.status.as_str(), row.ended_reason) {
        ("listed", _) => Status::Listed,
        ("unconfirmed", _) => Status::Unconfirmed,
        ("silent", _) => Status::Silent,
        ("ended", Some(reason)) => Status::Ended(reason),
        (other, _) => return Err(StoreError::unreadable("status", other)),
    };
    Ok(Programme {
        id: uuid(&row.id)?,
        slug: read::<Slug>("slug", row.slug)?,
        name: row.name,
        organisation: read("slug", row.organization_slug)?,
        partners: Vec::new(),
        summary: Translated { nl: row.description_nl, fr: row.description_fr, en: row.description_en },
        kinds: Vec::new(),
        offers_to: Vec::new(),
        domains: Vec::new(),
        target_groups: Vec::new(),
        who_can_apply: Vec::new(),
        location,
        service_areas: Vec::new(),
        website: row.url.map(|url| read("web address", url)).transpose()?,
        contact: Contact { email: row.email.map(|email| read("e-mail address", email)).transpose()?, phone },
        cost,
        min_age: small("minimum_age", row.minimum_age)?,
        max_age: small("maximum_age", row.maximum_age)?,
        volunteer_min_age: small("volunteer_minimum_age", row.volunteer_minimum_age)?,
        languages: Vec::new(),
        schedule: row.schedule.map(Schedule),
        capacity: Vec::new(),
        wanted: None,
        status,
        as_of: small("as_of", row.as_of)?,
        confirmed: row.confirmed_on.as_deref().map(day).transpose()?,
        confirmed_by_site: row.confirmed_by_site,
        sources: Vec::new(),
    })
}

#[derive(sqlx::FromRow)]
struct CapacityRow {
    service_id: String,
    target_group: String,
    area_kind: String,
    area_name: String,
    room: String,
    weeks: Option<i64>,
    updated: String,
}

fn capacity(row: CapacityRow) -> Result<ServiceCapacity, StoreError> {
    let room = match (row.room.as_str(), small("weeks", row.weeks)?) {
        ("open", _) => Room::Open,
        ("waiting_list", Some(weeks)) => Room::WaitingList(weeks),
        ("full", _) => Room::Full,
        ("unknown", _) => Room::Unknown,
        (other, _) => return Err(StoreError::unreadable("room", other)),
    };
    let area = match AreaKind::from_name(&row.area_kind) {
        Some(kind) => Some(ServiceArea { kind, name: row.area_name }),
        None if row.area_kind.is_empty() => None,
        None => return Err(StoreError::unreadable("kind of an area", &row.area_kind)),
    };
    let target_group = (!row.target_group.is_empty()).then(|| Code::new(&row.target_group));
    Ok(ServiceCapacity { part: Part { target_group, area }, room, updated: day(&row.updated)? })
}

/// A text as the value it was before.
fn read<T: TryFrom<String>>(what: &str, text: String) -> Result<T, StoreError>
where
    T::Error: std::fmt::Display,
{
    T::try_from(text).map_err(|error| StoreError::unreadable(what, error))
}

fn small<T: TryFrom<i64>>(what: &str, number: Option<i64>) -> Result<Option<T>, StoreError>
where
    T::Error: std::fmt::Display,
{
    number.map(T::try_from).transpose().map_err(|error| StoreError::unreadable(what, error))
}

fn uuid(text: &str) -> Result<uuid::Uuid, StoreError> {
    text.parse().map_err(|error| StoreError::unreadable("identifier", error))
}

fn day(text: &str) -> Result<jiff::civil::Date, StoreError> {
    text.parse().map_err(|error| StoreError::unreadable("day", error))
}
