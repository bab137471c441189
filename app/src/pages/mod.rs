//! One module per page: a `View` with everything the page shows, and `page(&Ctx, &View) -> Page`.

pub mod about;
pub mod claim;
pub mod demo;
pub mod desk;
pub mod errors;
pub mod follow;
pub mod home;
pub mod keep;
pub mod leaflet;
pub mod listing;
pub mod map;
pub mod order;
pub mod organisation;
pub mod place;
pub mod place_topic;
pub mod programme;
pub mod report;
pub mod request;
pub mod results;
pub mod shortlist;
pub mod style;
pub mod topic;
pub mod welcome;

use domain::directory::{Organisation, Programme};

/// A programme with the organisation that leads it, as most pages show it.
#[derive(Debug, Clone, Copy)]
pub struct Listing<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Its lead organisation.
    pub organisation: &'a Organisation,
}

/// A programme in a list about a place.
#[derive(Debug, Clone, Copy)]
pub struct Near<'a> {
    /// The programme.
    pub listing: Listing<'a>,
    /// Kilometres from the place of the page, as the crow flies; `None`: not said.
    pub distance_km: Option<f64>,
}

/// A desk that reads and answers requests; the page has the words for it. Roles and organisations, never persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskName {
    /// The desk of the site.
    Site,
    /// Somebody of a programme.
    Programme {
        /// In which role.
        role: Role,
        /// The name of the programme.
        programme: String,
        /// The name of its organisation.
        organisation: String,
    },
    /// The general desk of the organisation of this name.
    Organisation(String),
    /// The dispatcher of a referentieregio, by the slug of its name.
    Dispatcher(String),
}

/// What somebody does at a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Its coordinators together.
    Team,
    /// One of its coordinators.
    Coordinator,
    /// Who takes over from the coordinator.
    Deputy,
}

impl DeskName {
    /// The coordinators of a programme together.
    #[must_use]
    pub fn team(listing: Listing<'_>) -> Self {
        Self::of(listing, Role::Team)
    }

    /// One coordinator of a programme.
    #[must_use]
    pub fn coordinator(listing: Listing<'_>) -> Self {
        Self::of(listing, Role::Coordinator)
    }

    /// Who takes over from the coordinator of a programme.
    #[must_use]
    pub fn deputy(listing: Listing<'_>) -> Self {
        Self::of(listing, Role::Deputy)
    }

    fn of(listing: Listing<'_>, role: Role) -> Self {
        Self::Programme {
            role,
            programme: listing.programme.name.clone(),
            organisation: listing.organisation.name.clone(),
        }
    }
}

/// Why programmes stand together in a list about a place or topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heading {
    /// They name this place in their service area, or have their seat in it and name no area.
    Own,
    /// They serve a region this place belongs to.
    Regional,
    /// They serve the whole province with this Dutch name.
    Province(String),
    /// They serve all of Flanders.
    Flanders,
    /// They do not serve the place, but are near.
    Nearby,
    /// Nothing serves the place or is near: the nearest, however far.
    Nearest,
    /// Nobody said where they work.
    Unknown,
}

/// Programmes under one heading; never empty.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    /// Why they stand together.
    pub heading: Heading,
    /// The programmes, in the order to show.
    pub items: Vec<Near<'a>>,
}
