//! Which listings a new one looks like: "is het deze?", asked before anything is sent.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::Proposal;
use crate::directory::{Organisation, Programme};
use crate::place::{Places, Point};
use crate::{EnterpriseNumber, Slug};

/// Two seats so near count as the same place, in kilometres.
const NEAR_KM: f64 = 5.0;
/// How alike two names must be, from 0 to 1.
const ALIKE: f64 = 0.45;
/// How many are shown.
const MOST: usize = 5;

/// Why a listing may be the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same telephone number.
    Telefoon,
    /// The same e-mail address.
    Mail,
    /// The same page on the web.
    Website,
    /// Run by the organisation with the same enterprise number.
    Nummer,
    /// Nearly the same name, in the same place.
    Naam,
}

impl Likeness {
    /// Every reason.
    pub const ALL: [Self; 5] = [Self::Telefoon, Self::Mail, Self::Website, Self::Nummer, Self::Naam];

    /// Its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Telefoon => "telefoon",
            Self::Mail => "mail",
            Self::Website => "website",
            Self::Nummer => "nummer",
            Self::Naam => "naam",
        }
    }
}

/// The listings a proposal looks like, the surest first.
#[must_use]
pub fn similar(
    proposal: &Proposal,
    programmes: &[Programme],
    organisations: &[Organisation],
    places: &Places,
) -> Vec<(Slug, Likeness)> {
    Lookalikes::new(programmes, organisations).of(proposal, places)
}

/// The listings there are, made ready once to be asked about many proposals.
pub struct Lookalikes<'a> {
    listings: Vec<Listed<'a>>,
}

struct Listed<'a> {
    programme: &'a Programme,
    name: Grams,
    organisation: Grams,
    number: Option<&'a EnterpriseNumber>,
    page: Option<String>,
}

impl<'a> Lookalikes<'a> {
    /// Of a directory; what ended is like nothing.
    #[must_use]
    pub fn new(programmes: &'a [Programme], organisations: &'a [Organisation]) -> Self {
        let owners: BTreeMap<&Slug, (Grams, Option<&EnterpriseNumber>)> = organisations
            .iter()
            .map(|owner| (&owner.slug, (grams(&owner.name), owner.number.as_ref())))
            .collect();
        let listed = |programme: &'a Programme| {
            let (organisation, number) = owners.get(&programme.organisation).cloned().unwrap_or_default();
            Listed {
                name: grams(&programme.name),
                organisation,
                number,
                page: programme.website.as_ref().map(|url| page(url.as_str())),
                programme,
            }
        };
        let living = programmes.iter().filter(|programme| !programme.has_ended());
        Self { listings: living.map(listed).collect() }
    }

    /// Those a proposal looks like, the surest first.
    #[must_use]
    pub fn of(&self, proposal: &Proposal, places: &Places) -> Vec<(Slug, Likeness)> {
        let mut found = self.all(proposal, places);
        found.sort_by(|a, b| a.why.cmp(&b.why).then(b.alike.total_cmp(&a.alike)).then(a.slug.cmp(b.slug)));
        found.into_iter().take(MOST).map(|found| (found.slug.clone(), found.why)).collect()
    }

    /// The one that a proposal is, as far as can be told without asking: it is called nearly the same, and is reached in the
    /// same way or near it. Who runs several may reach them all at one address.
    #[must_use]
    pub fn twin(&self, proposal: &Proposal, places: &Places) -> Option<Slug> {
        let found = self.all(proposal, places).into_iter().filter(|found| found.named >= ALIKE);
        found.max_by(|a, b| a.named.total_cmp(&b.named)).map(|found| found.slug.clone())
    }

    fn all(&self, proposal: &Proposal, places: &Places) -> Vec<Found<'a>> {
        let (name, organisation) = (grams(&proposal.name), grams(&proposal.organisation));
        let page = proposal.website.as_ref().map(|url| page(url.as_str()));
        let phone = proposal.contact.phone.as_ref().map(|phone| &phone.number);
        let number = proposal.number.as_ref();
        let found = self.listings.iter().filter_map(|listed| {
            let contact = &listed.programme.contact;
            let named = alike(&listed.name, &name);
            let (why, alike) =
                if phone.is_some() && phone == contact.phone.as_ref().map(|phone| &phone.number) {
                    (Likeness::Telefoon, 1.0)
                } else if contact.email.is_some() && contact.email == proposal.contact.email {
                    (Likeness::Mail, 1.0)
                } else if page.is_some() && page == listed.page {
                    (Likeness::Website, 1.0)
                } else if number.is_some() && number == listed.number {
                    // One organisation may run several: the one whose name is nearest first.
                    (Likeness::Nummer, named)
                } else {
                    let alike = named.max(alike(&listed.organisation, &organisation) * 0.9);
                    (alike >= ALIKE && may_be_near(proposal, listed.programme, places))
                        .then_some((Likeness::Naam, alike))?
                };
            Some(Found { slug: &listed.programme.slug, why, alike, named })
        });
        found.collect()
    }
}

/// A listing that a proposal looks like.
struct Found<'a> {
    slug: &'a Slug,
    why: Likeness,
    /// How sure that is, among those of the same reason.
    alike: f64,
    /// How alike the two names are.
    named: f64,
}

/// Whether it is in the same municipality or within a few kilometres; what has no seat may be anywhere.
fn may_be_near(proposal: &Proposal, programme: &Programme, places: &Places) -> bool {
    let Some(location) = &programme.location else { return true };
    let Some(municipality) = location.municipality.as_deref() else { return true };
    let seats = places.seat(&proposal.seat, None).zip(places.seat(municipality, location.place.as_deref()));
    municipality == proposal.seat || seats.is_some_and(|(a, b)| km(a, b) <= NEAR_KM)
}

/// Along the surface, near enough for a few kilometres.
fn km(a: Point, b: Point) -> f64 {
    const KM_PER_DEGREE: f64 = 111.2;
    let across = (a.lon - b.lon) * a.lat.to_radians().cos();
    KM_PER_DEGREE * (a.lat - b.lat).hypot(across)
}

/// An address without what differs between copies of it: scheme, `www.`, a slash at the end, case of the host.
fn page(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    let bare = bare.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_lowercase();
    bare.strip_prefix("www.").map(str::to_owned).unwrap_or(bare)
}

/// The pieces of a name, sorted, each once.
type Grams = Vec<[char; 3]>;

/// The pieces of three letters of a name; words that every name here has say nothing.
fn grams(name: &str) -> Grams {
    let plain: String = name
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let said = |word: &&str| {
        !matches!(
            *word,
            "vzw" | "de" | "het" | "van" | "in" | "en" | "buddy" | "buddywerking" | "project" | "werking"
        )
    };
    let words: Vec<&str> = plain.split_whitespace().collect();
    let telling: Vec<&str> = words.iter().copied().filter(said).collect();
    let words = if telling.is_empty() { words } else { telling };
    let padded: Vec<char> = format!(" {} ", words.join(" ")).chars().collect();
    let mut pieces: Grams = padded.windows(3).map(|three| [three[0], three[1], three[2]]).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// How much two sets share, from 0 to 1.
fn alike(a: &Grams, b: &Grams) -> f64 {
    let shared = a.iter().filter(|piece| b.binary_search(piece).is_ok()).count();
    let all = a.len() + b.len() - shared;
    // Both are far below 2^52.
    #[expect(clippy::cast_precision_loss, reason = "the pieces of a name are few")]
    let share = if all == 0 { 0.0 } else { shared as f64 / all as f64 };
    share
}
