//! What reading a file in would do to each listing, before anything is written. Pure.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::columns::Column;
use super::table::Row;
use crate::directory::{Contact, Organisation, Programme, Status, ids};
use crate::listing::change::answers;
use crate::listing::form::{Field, Problem};
use crate::listing::parts::differences;
use crate::listing::proposal::{Known, Proposal};
use crate::listing::similar::Lookalikes;
use crate::{Slug, Translated};

/// In the column of versions, of a row without code: it is a new one, whatever it looks like.
pub const NEW: &str = "nieuw";

/// The directory as it stands, and what somebody may do in it.
#[derive(Clone, Copy)]
pub struct Listings<'a> {
    /// Every programme, the ended ones included.
    pub programmes: &'a [Programme],
    /// Every organisation.
    pub organisations: &'a [Organisation],
    /// The name of a version.
    pub fingerprint: &'a dyn Fn(&Programme) -> String,
    /// Whether they may change a listing.
    pub may_change: &'a dyn Fn(&Programme) -> bool,
    /// Whether they look after the site: they may add, and say what no organisation says of itself.
    pub of_site: bool,
    /// Today, in Belgium.
    pub today: Date,
}

/// Why a row cannot be read in, though each of its cells is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// No listing has this code.
    Onbekend,
    /// Another row of the file is about the same listing.
    Dubbel,
    /// Somebody changed the listing since it was exported.
    Veranderd,
    /// The cell that says of which version it was made is empty: what somebody else changed since would be lost unseen.
    ZonderVersie,
    /// It may not be changed, or nothing may be added.
    NietVanJou,
    /// It looks like a listing that is there.
    Lijkt(Slug),
}

impl Conflict {
    /// Its part of a text key.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Onbekend => "onbekend",
            Self::Dubbel => "dubbel",
            Self::Veranderd => "veranderd",
            Self::ZonderVersie => "zonder-versie",
            Self::NietVanJou => "niet-van-jou",
            Self::Lijkt(_) => "lijkt",
        }
    }

    /// The names of every sort.
    pub const NAMES: [&'static str; 6] =
        ["onbekend", "dubbel", "veranderd", "zonder-versie", "niet-van-jou", "lijkt"];
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A new listing; its code is a proposal, and its organisation is new where none of ours has this name.
    Add {
        /// The listing.
        programme: Box<Programme>,
        /// The name of who leads it.
        organisation: String,
    },
    /// A listing becomes another.
    Change {
        /// As it stands.
        before: Box<Programme>,
        /// As it becomes.
        after: Box<Programme>,
    },
    /// It says what stands.
    Same,
    /// It cannot be.
    Conflict(Conflict),
    /// Cells that are wrong, with why.
    Wrong(Vec<(Column, Problem)>),
}

/// A row with what becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The line on which it begins.
    pub line: u64,
    /// What the listing is called, as the file says or as it stands.
    pub name: String,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What becomes of a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// Every row, in the order of the file.
    pub rows: Vec<Planned>,
}

impl Plan {
    /// Whether all of it can be written.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.rows.iter().all(|row| !matches!(row.outcome, Outcome::Conflict(_) | Outcome::Wrong(_)))
    }

    /// How many rows add, change, say the same, are in conflict, are wrong.
    #[must_use]
    pub fn counts(&self) -> [usize; 5] {
        let mut counts = [0; 5];
        for row in &self.rows {
            counts[match row.outcome {
                Outcome::Add { .. } => 0,
                Outcome::Change { .. } => 1,
                Outcome::Same => 2,
                Outcome::Conflict(_) => 3,
                Outcome::Wrong(_) => 4,
            }] += 1;
        }
        counts
    }
}

/// What reading these rows in would do.
#[must_use]
pub fn plan(rows: &[Row], listings: &Listings<'_>, known: &Known<'_>) -> Plan {
    let by_slug: BTreeMap<&str, &Programme> =
        listings.programmes.iter().map(|programme| (programme.slug.as_str(), programme)).collect();
    let key = |row: &Row| match row.first(Column::Slug) {
        Some(slug) => (slug.to_owned(), String::new()),
        // Two new ones of one name and one organisation are one.
        None => (
            format!("+{}", row.first(Column::Naam).unwrap_or_default().to_lowercase()),
            row.first(Column::Organisatie).unwrap_or_default().to_lowercase(),
        ),
    };
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in rows {
        *seen.entry(key(row)).or_default() += 1;
    }
    let lookalikes = Lookalikes::new(listings.programmes, listings.organisations);
    let rows = rows.iter().map(|row| {
        let stands = row.first(Column::Slug).map(|slug| by_slug.get(slug).copied());
        let named = row.first(Column::Naam).map(str::to_owned);
        let name = named.or_else(|| stands.flatten().map(|stands| stands.name.clone()));
        let outcome = match stands {
            _ if seen.get(&key(row)).is_some_and(|times| *times > 1) => Outcome::Conflict(Conflict::Dubbel),
            Some(None) => Outcome::Conflict(Conflict::Onbekend),
            Some(Some(before)) => changed(row, before, listings, known),
            None if !listings.of_site => Outcome::Conflict(Conflict::NietVanJou),
            None => added(row, listings, known, &lookalikes),
        };
        Planned { line: row.line, name: name.unwrap_or_default(), outcome }
    });
    Plan { rows: rows.collect() }
}

/// The organisation a row names: its code where there is one, else the one of this name.
fn organisation(row: &Row, listings: &Listings<'_>) -> Result<Option<Slug>, (Column, Problem)> {
    if let Some(code) = row.first(Column::OrganisatieCode) {
        let found = listings.organisations.iter().find(|known| known.slug.as_str() == code);
        return found
            .map(|found| Some(found.slug.clone()))
            .ok_or((Column::OrganisatieCode, Problem::Onbekend));
    }
    let Some(name) = row.first(Column::Organisatie) else { return Ok(None) };
    let slug = Slug::of_name(name).ok_or((Column::Organisatie, Problem::Onjuist))?;
    let same = |known: &&Organisation| known.name.to_lowercase() == name.to_lowercase();
    let found = listings.organisations.iter().find(same);
    Ok(Some(found.map_or(slug, |found| found.slug.clone())))
}

/// A listing with what a row says.
fn said(
    row: &Row,
    mut to: Programme,
    listings: &Listings<'_>,
    known: &Known<'_>,
) -> (Programme, Vec<(Column, Problem)>) {
    let mut wrong = Vec::new();
    for (column, values) in &row.cells {
        wrong.extend(column.set(&mut to, values, known).err().map(|problem| (*column, problem)));
    }
    match organisation(row, listings) {
        Ok(Some(slug)) => to.organisation = slug,
        Ok(None) => {}
        Err(problem) => wrong.push(problem),
    }
    let there = |slug: &Slug| listings.organisations.iter().any(|known| known.slug == *slug);
    if !to.partners.iter().all(there) {
        wrong.push((Column::Partners, Problem::Onbekend));
    }
    if to.confirmed.is_some_and(|day| day > listings.today) {
        wrong.push((Column::Bevestigd, Problem::Onmogelijk));
    }
    if to.status == Status::Ended(String::new()) {
        wrong.push((Column::Reden, Problem::Leeg));
    }
    wrong.sort_unstable_by_key(|(column, _)| *column);
    wrong.dedup_by_key(|(column, _)| *column);
    (to, wrong)
}

/// What the rules of the form say of a listing.
fn checked(
    programme: &Programme,
    organisation: &str,
    known: &Known<'_>,
) -> (Option<Proposal>, Vec<(Column, Problem)>) {
    let mut form = answers(programme, organisation, known.places);
    // Not asked here: whoever reads a file in is signed in.
    form.insert(Field::JouwEmail, vec!["iemand@voorbeeld.be".to_owned()]);
    match Proposal::parse(&form, known) {
        Ok(proposal) => (Some(proposal), Vec::new()),
        Err(wrong) => {
            let of = |(field, problem)| Some((Column::of_field(field)?, problem));
            (None, wrong.into_iter().filter_map(of).collect())
        }
    }
}

fn changed(row: &Row, before: &Programme, listings: &Listings<'_>, known: &Known<'_>) -> Outcome {
    if !(listings.may_change)(before) {
        return Outcome::Conflict(Conflict::NietVanJou);
    }
    // A table without that column changes the cells it has, and nothing else; what was exported says which version it is of.
    match row.cells.get(&Column::Versie).map(|values| values.first()) {
        Some(None) => return Outcome::Conflict(Conflict::ZonderVersie),
        Some(Some(version)) if *version != (listings.fingerprint)(before) => {
            return Outcome::Conflict(Conflict::Veranderd);
        }
        Some(Some(_)) | None => {}
    }
    let (after, mut wrong) = said(row, before.clone(), listings, known);
    let parts = differences(before, &after);
    let name_of = |slug: &Slug| {
        let known = listings.organisations.iter().find(|known| known.slug == *slug);
        known.map(|known| known.name.clone())
    };
    match name_of(&after.organisation) {
        None => wrong.push((Column::Organisatie, Problem::Onbekend)),
        Some(name) => {
            // What stood there before, and is not changed, needs no new answer.
            let own = |column: Column| column.part().is_some_and(|part| parts.contains(&part));
            wrong.extend(checked(&after, &name, known).1.into_iter().filter(|(column, _)| own(*column)));
        }
    }
    if !listings.of_site {
        // What only the site says of a listing.
        let column = |part| Column::ALL.into_iter().find(|column| column.part() == Some(part));
        let of_site = parts.iter().filter(|part| part.is_of_site());
        wrong.extend(of_site.filter_map(|part| Some((column(*part)?, Problem::Onmogelijk))));
    }
    wrong.sort_unstable_by_key(|(column, _)| *column);
    wrong.dedup_by_key(|(column, _)| *column);
    match (wrong.is_empty(), parts.is_empty()) {
        (false, _) => Outcome::Wrong(wrong),
        (true, true) => Outcome::Same,
        (true, false) => Outcome::Change { before: Box::new(before.clone()), after: Box::new(after) },
    }
}

fn added(row: &Row, listings: &Listings<'_>, known: &Known<'_>, lookalikes: &Lookalikes<'_>) -> Outcome {
    let name = row.first(Column::Naam).unwrap_or_default();
    let Some(slug) = Slug::of_name(name) else { return Outcome::Wrong(vec![(Column::Naam, Problem::Leeg)]) };
    let Some(organisation) = row.first(Column::Organisatie).map(str::to_owned).or_else(|| {
        let code = row.first(Column::OrganisatieCode)?;
        listings
            .organisations
            .iter()
            .find(|known| known.slug.as_str() == code)
            .map(|known| known.name.clone())
    }) else {
        return Outcome::Wrong(vec![(Column::Organisatie, Problem::Leeg)]);
    };
    let Some(owner) = Slug::of_name(&organisation) else {
        return Outcome::Wrong(vec![(Column::Organisatie, Problem::Onjuist)]);
    };
    let blank = Programme {
        id: ids::of("service", slug.as_str()),
        slug,
        name: String::new(),
        organisation: owner,
        partners: Vec::new(),
        summary: Translated::default(),
        kinds: Vec::new(),
        offers_to: Vec::new(),
        domains: Vec::new(),
        target_groups: Vec::new(),
        who_can_apply: Vec::new(),
        location: None,
        service_areas: Vec::new(),
        website: None,
        contact: Contact::default(),
        cost: None,
        min_age: None,
        max_age: None,
        volunteer_min_age: None,
        languages: Vec::new(),
        schedule: None,
        capacity: Vec::new(),
        wanted: None,
        status: Status::Listed,
        as_of: Some(listings.today.year()),
        confirmed: None,
        confirmed_by_site: false,
        sources: Vec::new(),
    };
    let (mut programme, mut wrong) = said(row, blank, listings, known);
    if programme.has_ended() {
        wrong.push((Column::Stand, Problem::Onmogelijk));
    }
    let (proposal, more) = checked(&programme, &organisation, known);
    wrong.extend(more);
    wrong.sort_unstable_by_key(|(column, _)| *column);
    wrong.dedup_by_key(|(column, _)| *column);
    let (Some(proposal), true) = (proposal, wrong.is_empty()) else { return Outcome::Wrong(wrong) };
    let is_new = row.first(Column::Versie) == Some(NEW);
    if let Some(slug) = lookalikes.twin(&proposal, known.places).filter(|_| !is_new) {
        return Outcome::Conflict(Conflict::Lijkt(slug));
    }
    programme.as_of = programme.as_of.or(Some(listings.today.year()));
    Outcome::Add { programme: Box::new(programme), organisation }
}
