//! The directory: organisations and their programmes, one-to-one with HSDS 3.1.
//!
//! | here | HSDS 3.1 |
//! | --- | --- |
//! | [`Organisation`] | `organization` with its `organization_identifier` |
//! | [`Programme`] | `service` (`name`, `description`, `url`, `status`, `eligibility`, `minimum_age`, `maximum_age`) |
//! | [`Location`] | `location` with its `address`, joined by `service_at_location` |
//! | [`ServiceArea`] | `service_area` |
//! | [`Contact`], [`Phone`] | `contact` (its `email`; never a `name`: no personal names here) with its `phone` |
//! | [`Programme::languages`] | `language` |
//! | [`CostOption`] | `cost_option` |
//! | [`Schedule`] | `schedule` |
//! | `domains`, `target_groups`, `kinds`, `offers_to`, `who_can_apply` | `attribute` with `taxonomy_term` |
//! | [`ServiceCapacity`] | `service_capacity` with its `unit`; what it is about is an `attribute` (the target group) and a `service_area` of it |
//! | [`wanted::Wanted`] | another `service_capacity`, unit “buddy wanted”: `available` is the number, `updated` the day, `description` the line; kinds, languages and times are its `attribute`s, the town a `service_area` |
//!
//! Identifiers are UUID version 5 of the slug ([`ids`]). A field that no source stated is `None` or empty; nothing is ever filled in.

pub mod ids;
mod load;
mod mistake;
pub mod room;
pub mod table;
pub mod wanted;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::enterprise::EnterpriseNumber;
use crate::lang::Translated;
use crate::slug::Slug;
use crate::taxonomy::Code;
use crate::web::{MailAddress, PhoneNumber, WebUrl};
use wanted::Wanted;

pub use load::{Directory, Sources};
pub use mistake::Mistake;
pub use room::{Part, Room, ServiceCapacity};
pub use table::LoadError;

/// An organisation that runs programmes or takes part in them. HSDS: `organization`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// UUID version 5 of the slug.
    pub id: Uuid,
    /// Its name in an address.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Its sort, in Dutch, such as `vzw` or `lokaal bestuur`.
    pub kind: String,
    /// The current Dutch name of the municipality of its seat.
    pub municipality: Option<String>,
    /// Its website.
    pub website: Option<WebUrl>,
    /// Its enterprise number, where whoever listed it gave it. HSDS: `organization_identifier`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<EnterpriseNumber>,
}

/// Whether a programme was seen active.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Seen active in 2020 or later.
    Listed,
    /// Undated, older or doubtful.
    Unconfirmed,
    /// Its organisation confirmed it once, and has not answered since for a long time: it keeps its page, and is not found.
    Silent,
    /// It stopped; the reason in Dutch. Its page answers 410.
    Ended(String),
}

/// A buddywerking. HSDS: `service`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// UUID version 5 of the slug.
    pub id: Uuid,
    /// Its name in an address; never reused.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// The organisation that leads it.
    pub organisation: Slug,
    /// Organisations that take part.
    pub partners: Vec<Slug>,
    /// What it is, in our own words.
    pub summary: Translated,
    /// What the duo does.
    pub kinds: Vec<Code>,
    /// Who the buddy is.
    pub offers_to: Vec<Code>,
    /// Parts of life.
    pub domains: Vec<Code>,
    /// Who the participants are; empty: none stated.
    pub target_groups: Vec<Code>,
    /// Who may ask for a buddy; empty: not stated.
    pub who_can_apply: Vec<Code>,
    /// Its seat; `None`: unknown.
    pub location: Option<Location>,
    /// Where it works; empty: not stated.
    pub service_areas: Vec<ServiceArea>,
    /// Its website. HSDS: `service.url`.
    pub website: Option<WebUrl>,
    /// How to reach it in public, beside the website.
    pub contact: Contact,
    /// What it costs; `None`: not stated.
    pub cost: Option<CostOption>,
    /// Youngest participant, in years.
    pub min_age: Option<u8>,
    /// Oldest participant, in years.
    pub max_age: Option<u8>,
    /// Youngest volunteer, in years.
    pub volunteer_min_age: Option<u8>,
    /// BCP 47 tags; empty: not stated.
    pub languages: Vec<String>,
    /// How often and how long the two meet; `None`: not stated.
    pub schedule: Option<Schedule>,
    /// Whether there is room, once for each part that somebody spoke of; empty: nobody ever said.
    pub capacity: Vec<ServiceCapacity>,
    /// Which buddies it looks for now; `None`: nobody said so lately. No part of a version of the listing: it is said for a
    /// while, and not by who edits.
    #[serde(skip)]
    pub wanted: Option<Wanted>,
    /// Whether it was seen active.
    pub status: Status,
    /// The last year in which a source saw it active.
    pub as_of: Option<i16>,
    /// The day it was last confirmed; `None`: not yet.
    pub confirmed: Option<Date>,
    /// Whether somebody of the site did that, not its organisation.
    #[serde(default)]
    pub confirmed_by_site: bool,
    /// The pages the facts come from.
    pub sources: Vec<WebUrl>,
}

impl Programme {
    /// Whether it stopped.
    #[must_use]
    pub const fn has_ended(&self) -> bool {
        matches!(self.status, Status::Ended(_))
    }

    /// Whether it can be found: it did not stop, and its organisation did not fall silent.
    #[must_use]
    pub const fn is_found(&self) -> bool {
        matches!(self.status, Status::Listed | Status::Unconfirmed)
    }
}

/// The seat of a programme, of which at least one part is known. HSDS: `location` with one `address`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Location {
    /// The current Dutch name of the municipality; `None` where a source only names a place that lies in several.
    pub municipality: Option<String>,
    /// Deelgemeente or former town.
    pub place: Option<String>,
    /// Four digits.
    pub postcode: Option<String>,
    /// Street and number.
    pub street: Option<String>,
}

/// A piece of the area a programme serves. HSDS: `service_area`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ServiceArea {
    /// What sort of area.
    pub kind: AreaKind,
    /// Its Dutch name as in `places.csv`; `Vlaanderen` for Flanders.
    pub name: String,
}

/// What sort of area a service area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AreaKind {
    /// One municipality.
    Municipality,
    /// A region people name.
    Region,
    /// A province.
    Province,
    /// The 285 Flemish municipalities, not Brussels.
    Flanders,
    /// The 19 municipalities of Brussels.
    Brussels,
}

impl AreaKind {
    /// Every kind, the smallest first.
    pub const ALL: [Self; 5] =
        [Self::Municipality, Self::Region, Self::Province, Self::Flanders, Self::Brussels];

    /// Its name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::Province => "province",
            Self::Flanders => "flanders",
            Self::Brussels => "brussels",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Public addresses of a programme: organisational only, never a person's. HSDS: `contact`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    /// E-mail address.
    pub email: Option<MailAddress>,
    /// Telephone.
    pub phone: Option<Phone>,
}

/// A telephone number as dialled and as read. HSDS: `phone`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As dialled, E.164.
    pub number: PhoneNumber,
    /// As read, with spaces.
    pub display: String,
}

/// What it costs. HSDS: `cost_option`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CostOption {
    /// A source says it is free.
    Free,
    /// A source says it is not free.
    Paid,
}

/// How often and how long the two meet, in Dutch words of the source. HSDS: `schedule` (`description`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule(pub String);
