//! Many listings at once: looking at what a file would change, reading it in, and writing files.

use std::collections::BTreeSet;

use domain::calendar::local;
use domain::directory::{Organisation, Programme, ids};
use domain::listing::Known;
use domain::listing::bulk::{Listings, Outcome, Plan, TableError, plan, read, to_csv, to_jsonl};
use domain::{Lang, Slug};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::keep::{fingerprint, may_change, waits_of};
use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::desk::looks_after_the_site;
use crate::http::Error;
use crate::referrals::chain::municipality;
use crate::seal::Purpose;
use crate::store::confirmations::Clock;
use crate::store::directory::{Edit, Why};
use crate::store::{StoreError, new_id};

/// Who reads a file in.
#[derive(Clone, Copy)]
pub enum Reader<'a> {
    /// Somebody signed in.
    Person(&'a SignedIn),
    /// Whoever runs the machine, by the command line.
    Operator,
}

impl Reader<'_> {
    fn of_site(self) -> bool {
        match self {
            Self::Person(who) => looks_after_the_site(who),
            Self::Operator => true,
        }
    }

    fn may_change(self, programme: &Programme) -> bool {
        match self {
            Self::Person(who) => may_change(who, programme),
            Self::Operator => true,
        }
    }

    fn author(&self) -> &str {
        match self {
            Self::Person(who) => &who.person.id,
            Self::Operator => "invoer",
        }
    }
}

/// Whether somebody may read files in at all: who may change any listing.
#[must_use]
pub fn may_import(who: &SignedIn, catalogue: &Catalogue) -> bool {
    looks_after_the_site(who) || catalogue.programmes.iter().any(|programme| may_change(who, programme))
}

/// What reading a file in would change.
///
/// # Errors
/// The file cannot be read.
pub fn look(app: &App, catalogue: &Catalogue, reader: Reader<'_>, bytes: &[u8]) -> Result<Plan, TableError> {
    let rows = read(bytes)?;
    let of_name = |typed: &str| municipality(app, typed);
    let mine = |programme: &Programme| reader.may_change(programme);
    let today = local(app.clock.now()).map_or(jiff::civil::Date::MIN, |now| now.date());
    let listings = Listings {
        programmes: &catalogue.programmes,
        organisations: &catalogue.organisations,
        fingerprint: &fingerprint,
        may_change: &mine,
        of_site: reader.of_site(),
        today,
    };
    Ok(plan(&rows, &listings, &known(app, &of_name)))
}

fn known<'a>(app: &'a App, municipality: &'a dyn Fn(&str) -> Option<domain::place::Nis>) -> Known<'a> {
    Known { places: &app.places, taxonomy: &app.taxonomy, municipality, lang: Lang::Nl }
}

/// The name of a plan: another where anything in it is another.
#[must_use]
pub fn digest(plan: &Plan) -> String {
    let hash = Sha256::digest(format!("{plan:?}").as_bytes());
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Keeps a file that somebody looked at, for half an hour, so that it need not be sent twice.
///
/// # Errors
/// The store fails.
pub async fn keep(app: &App, who: &SignedIn, bytes: &[u8]) -> Result<String, Error> {
    let id = new_id();
    let payload = app.key.seal(Purpose::Proposal, id.as_bytes(), bytes);
    app.store.add_import(&id, &who.person.id, &payload, app.clock.now()).await?;
    Ok(id)
}

/// A file that this person looked at; `None`: too long ago, or it was read in.
///
/// # Errors
/// The store fails.
pub async fn kept(app: &App, who: &SignedIn, id: &str) -> Result<Option<Vec<u8>>, Error> {
    let payload = app.store.import_draft(id, &who.person.id).await?;
    let opened = payload.and_then(|payload| app.key.open(Purpose::Proposal, id.as_bytes(), &payload));
    Ok(opened.map(|bytes| bytes.to_vec()))
}

/// What became of reading in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It is in the directory; of so many listings a part waits for somebody else.
    Done(usize),
    /// Somebody changed a listing in the meantime, or the file was used: nothing was written.
    Overtaken,
}

/// Reads a plan in, all of it or nothing. `draft` is the file it was made of, where one was kept.
///
/// # Errors
/// [`Error::Invalid`] where the plan is not clean; the store fails.
pub async fn write(
    app: &App,
    catalogue: &Catalogue,
    reader: Reader<'_>,
    plan: &Plan,
    draft: Option<&str>,
) -> Result<Written, Error> {
    if !plan.is_clean() {
        return Err(Error::Invalid);
    }
    let now = app.clock.now();
    let mut adds: Vec<(Programme, Option<Organisation>)> = Vec::new();
    let mut changes = Vec::new();
    let (mut waiting, mut mails) = (0, Vec::new());
    let mut clocks: Vec<(Slug, Clock)> = Vec::new();
    let (mut slugs, mut owners) = (BTreeSet::new(), BTreeSet::new());
    for row in &plan.rows {
        match &row.outcome {
            Outcome::Add { programme, organisation } => {
                let slug = free(app, programme, &slugs).await?;
                slugs.insert(slug.clone());
                clocks.extend(clock(None, programme).map(|clock| (slug.clone(), clock)));
                let owner = &programme.organisation;
                let new = catalogue.organisation(owner).is_none() && owners.insert(owner.clone());
                let organisation = new.then(|| Organisation {
                    id: ids::of("organization", owner.as_str()),
                    slug: owner.clone(),
                    name: organisation.clone(),
                    kind: "andere".to_owned(),
                    municipality: programme.location.as_ref().and_then(|seat| seat.municipality.clone()),
                    website: None,
                    number: None,
                });
                let id = ids::of("service", slug.as_str());
                adds.push((Programme { id, slug, ..(**programme).clone() }, organisation));
            }
            Outcome::Change { before, after } => {
                let (live, waits, letters) = match reader {
                    Reader::Person(who) => waits_of(app, who, before, (**after).clone()).await?,
                    Reader::Operator => ((**after).clone(), Vec::new(), Vec::new()),
                };
                clocks.extend(clock(Some(before), &live).map(|clock| (live.slug.clone(), clock)));
                waiting += usize::from(!waits.is_empty());
                mails.extend(letters);
                changes.push((before, live, waits));
            }
            Outcome::Same | Outcome::Conflict(_) | Outcome::Wrong(_) => {}
        }
    }
    let author = reader.author();
    let edits: Vec<_> = changes
        .iter()
        .map(|(before, live, waits)| {
            let edit = Edit { programme: live, base: Some(before), author, why: Why::Imported, now };
            (edit, waits.clone())
        })
        .collect();
    let done = app.store.import_listings(draft, &adds, &edits, &clocks, (author, now), &mails).await;
    app.directory_changed();
    app.bell.ring();
    match done {
        Ok(true) => Ok(Written::Done(waiting)),
        Ok(false) | Err(StoreError::Conflict | StoreError::Duplicate) => Ok(Written::Overtaken),
        Err(error) => Err(error.into()),
    }
}

/// What a row does to the clock of its listing: the organisation confirmed it on another day than stood there.
fn clock(before: Option<&Programme>, after: &Programme) -> Option<Clock> {
    let known = before.and_then(|before| before.confirmed);
    let day = after.confirmed.filter(|day| Some(*day) != known && !after.confirmed_by_site);
    day.filter(|_| !after.has_ended()).map(Clock::Starts)
}

/// A slug that no programme ever had, nor another row of the file.
async fn free(app: &App, programme: &Programme, taken: &BTreeSet<Slug>) -> Result<Slug, Error> {
    let seat = programme.location.as_ref().and_then(|seat| seat.municipality.clone()).unwrap_or_default();
    let town = format!("{} {seat}", programme.name);
    let numbered = (2..1000).map(|number| format!("{town} {number}"));
    for name in [programme.name.clone(), town.clone()].into_iter().chain(numbered) {
        let Some(slug) = Slug::of_name(&name) else { continue };
        if !taken.contains(&slug) && !app.store.slug_is_used(&slug).await? {
            return Ok(slug);
        }
    }
    Err(Error::Invalid)
}

/// What a file can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A table for a spreadsheet.
    Csv,
    /// A listing on each line, as JSON.
    Jsonl,
    /// Points on a map.
    Geojson,
}

impl Format {
    /// The format of a file's ending.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        [Self::Csv, Self::Jsonl, Self::Geojson].into_iter().find(|format| format.ending() == ending)
    }

    /// The ending of its files.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Geojson => "geojson",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Jsonl => "application/jsonl; charset=utf-8",
            Self::Geojson => "application/geo+json",
        }
    }
}

/// These listings as a file.
#[must_use]
pub fn file<'a>(
    app: &App,
    catalogue: &'a Catalogue,
    programmes: impl Iterator<Item = &'a Programme>,
    format: Format,
) -> String {
    let nobody = |_: &str| None;
    let known = known(app, &nobody);
    let named = |programme: &'a Programme| {
        let organisation = catalogue.organisation(&programme.organisation);
        (
            programme,
            organisation.map_or("", |organisation| organisation.name.as_str()),
            fingerprint(programme),
        )
    };
    match format {
        Format::Csv => ::app::csv::csv(&to_csv(programmes.map(named), &known)),
        Format::Jsonl => to_jsonl(programmes.map(named), &known),
        Format::Geojson => {
            let features: Vec<_> =
                programmes.filter_map(|programme| feature(app, catalogue, programme)).collect();
            let text = json!({ "type": "FeatureCollection", "features": features }).to_string();
            text + "\n"
        }
    }
}

/// A listing as a point: of its seat. `None` where no source says where that is.
fn feature(app: &App, catalogue: &Catalogue, programme: &Programme) -> Option<serde_json::Value> {
    let seat = programme.location.as_ref()?;
    let point = app.places.seat(seat.municipality.as_deref()?, seat.place.as_deref())?;
    let organisation = catalogue.organisation(&programme.organisation)?;
    let nobody = |_: &str| None;
    let line = to_jsonl(
        std::iter::once((programme, organisation.name.as_str(), fingerprint(programme))),
        &known(app, &nobody),
    );
    let properties: serde_json::Value = serde_json::from_str(line.trim()).ok()?;
    Some(json!({
        "type": "Feature",
        "id": programme.slug.as_str(),
        "geometry": { "type": "Point", "coordinates": [point.lon, point.lat] },
        "properties": properties,
    }))
}

/// A table with two made-up listings, to be filled in.
#[must_use]
pub fn template() -> String {
    let heads = domain::listing::bulk::Column::ALL.map(|column| column.name().to_owned()).to_vec();
    let rows = EXAMPLES.map(|example| {
        let cell = |head: &String| {
            let found = example.iter().find(|(name, _)| *name == head.as_str());
            found.map_or(String::new(), |(_, text)| (*text).to_owned())
        };
        heads.iter().map(cell).collect::<Vec<_>>()
    });
    let rows: Vec<Vec<String>> = std::iter::once(heads.clone()).chain(rows).collect();
    ::app::csv::csv(&rows)
}

/// Two listings of nobody: a row each, by column.
const EXAMPLES: [&[(&str, &str)]; 2] = [
    &[
        ("naam", "Voorbeeldduo Lokeren"),
        ("organisatie", "Voorbeeld vzw"),
        ("uitleg", "Een vrijwilliger gaat elke week met je wandelen."),
        ("soort", "vrije-tijd, emotioneel"),
        ("domein", "vrije-tijd"),
        ("doelgroep", "ouderen"),
        ("vanaf-leeftijd", "65"),
        ("gemeente", "Lokeren"),
        ("postcode", "9160"),
        ("straat", "Voorbeeldstraat 1"),
        ("gebieden", "Lokeren, Waasland"),
        ("website", "https://www.voorbeeld.be/duo"),
        ("telefoon", "09 000 00 00"),
        ("kost", "gratis"),
        ("talen", "nl, fr"),
        ("afspraak", "Elke week, een jaar lang"),
    ],
    &[
        ("naam", "Voorbeeld taalbuddy"),
        ("organisatie", "Voorbeeld vzw"),
        ("uitleg", "Je oefent Nederlands met iemand uit je buurt."),
        ("soort", "taal"),
        ("gemeente", "Gent"),
        ("gebieden", "provincie Oost-Vlaanderen"),
        ("mailadres", "taal@voorbeeld.be"),
    ],
];
