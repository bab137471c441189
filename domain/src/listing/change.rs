//! What an edit makes of a listing: from a listing to the form and back, and what of an owner's edit waits for somebody else.

use serde::{Deserialize, Serialize};

use super::form::{Answers, Field};
use super::proposal::Proposal;
use crate::directory::{Contact, CostOption, Location, Programme, Schedule, ServiceArea, Status};
use crate::place::Places;
use crate::taxonomy::Code;
use crate::web::WebUrl;

/// How long a changed contact address waits where nobody else agrees to it, in hours.
pub const CONTACT_WAITS: i64 = 72;

/// The form as who keeps a listing finds it: filled in with what stands. `organisation` is the name of who leads it.
#[must_use]
pub fn answers(programme: &Programme, organisation: &str, places: &Places) -> Answers {
    let mut answers = Answers::new();
    let codes = |codes: &[Code]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
    let number = |number: Option<u8>| number.map(|number| number.to_string());
    let seat = programme.location.as_ref();
    let areas =
        programme.service_areas.iter().map(|area| places.area_words(area)).collect::<Vec<_>>().join(", ");
    let cost = programme.cost.map(|cost| match cost {
        CostOption::Free => "gratis".to_owned(),
        CostOption::Paid => "betalend".to_owned(),
    });
    let contact = &programme.contact;
    let lines = [
        (Field::Werking, Some(programme.name.clone())),
        (Field::Organisatie, Some(organisation.to_owned())),
        (Field::VanafLeeftijd, number(programme.min_age)),
        (Field::TotLeeftijd, number(programme.max_age)),
        (Field::Zetel, seat.and_then(|seat| seat.municipality.clone())),
        (Field::Straat, seat.and_then(|seat| seat.street.clone())),
        (Field::Gebieden, Some(areas)),
        (Field::Uitleg, Some(programme.summary.nl.clone())),
        (Field::UitlegFr, Some(programme.summary.fr.clone())),
        (Field::UitlegEn, Some(programme.summary.en.clone())),
        (Field::BuddyVanaf, number(programme.volunteer_min_age)),
        (Field::Afspraak, programme.schedule.clone().map(|schedule| schedule.0)),
        (Field::Kost, cost),
        (Field::Website, programme.website.as_ref().map(ToString::to_string)),
        (Field::Mailadres, contact.email.as_ref().map(ToString::to_string)),
        (Field::Telefoonnummer, contact.phone.as_ref().map(|phone| phone.display.clone())),
    ];
    let lists = [
        (Field::Soort, codes(&programme.kinds)),
        (Field::Domein, codes(&programme.domains)),
        (Field::Doelgroep, codes(&programme.target_groups)),
        (Field::Aanmelder, codes(&programme.who_can_apply)),
        (Field::WieIsBuddy, codes(&programme.offers_to)),
        (Field::Talen, programme.languages.clone()),
    ];
    let lines = lines.into_iter().filter_map(|(field, text)| Some((field, vec![text?])));
    for (field, values) in lines.chain(lists) {
        if values.iter().any(|value| !value.is_empty()) {
            answers.insert(field, values);
        }
    }
    answers
}

/// What an edit by the form makes of a listing. What the form does not ask stays as it is.
#[must_use]
pub fn edited(before: &Programme, edit: &Proposal) -> Programme {
    let seat = before.location.clone().unwrap_or_default();
    // The deelgemeente and its postcode belong to the address that stood there.
    let location = if seat.municipality.as_ref() == Some(&edit.seat) && seat.street == edit.street {
        seat
    } else {
        Location { municipality: Some(edit.seat.clone()), street: edit.street.clone(), ..Location::default() }
    };
    let mut contact = edit.contact.clone();
    if let (Some(old), Some(new)) = (&before.contact.phone, &contact.phone)
        && old.display == new.display
    {
        contact.phone = Some(old.clone());
    }
    let [fr, en] = edit.translations.clone().map(Option::unwrap_or_default);
    Programme {
        name: edit.name.clone(),
        summary: crate::Translated { nl: edit.summary.clone(), fr, en },
        kinds: edit.kinds.clone(),
        offers_to: edit.offers_to.clone(),
        domains: edit.domains.clone(),
        target_groups: edit.target_groups.clone(),
        who_can_apply: edit.who_can_apply.clone(),
        location: Some(location),
        service_areas: edit.areas.clone(),
        website: edit.website.clone(),
        contact,
        cost: edit.cost,
        min_age: edit.min_age,
        max_age: edit.max_age,
        volunteer_min_age: edit.buddy_from,
        languages: edit.languages.clone(),
        schedule: edit.schedule.clone().map(Schedule),
        ..before.clone()
    }
}

/// What of an owner's edit waits until somebody else agrees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Guarded {
    /// Another name: somebody of the site looks first.
    Naam {
        /// The new one.
        to: String,
    },
    /// Other ways to reach it: a second owner or somebody of the site agrees, or [`CONTACT_WAITS`] go by.
    Bereik {
        /// The new website.
        website: Option<WebUrl>,
        /// The new address and number.
        contact: Contact,
        /// What stood there when it was asked: what nobody asked to change is left as it is by then. Changes stored before
        /// this was kept have none, and replace all of it.
        #[serde(default)]
        from: Option<Reach>,
    },
    /// More than a province: somebody of the site looks first.
    Gebied {
        /// The new areas.
        to: Vec<ServiceArea>,
    },
}

/// The public ways to reach a listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Its website.
    pub website: Option<WebUrl>,
    /// Its address and number.
    pub contact: Contact,
}

impl Reach {
    /// The ways to reach a listing as it stands.
    #[must_use]
    pub fn of(programme: &Programme) -> Self {
        Self { website: programme.website.clone(), contact: programme.contact.clone() }
    }

    /// What is changed between `from` and this, done to `onto`.
    fn onto(self, from: Option<&Self>, onto: Self) -> Self {
        let Some(from) = from else { return self };
        Self {
            website: changed(self.website, &from.website, onto.website),
            contact: Contact {
                email: changed(self.contact.email, &from.contact.email, onto.contact.email),
                phone: changed(self.contact.phone, &from.contact.phone, onto.contact.phone),
            },
        }
    }
}

fn changed<T: PartialEq>(to: T, from: &T, stands: T) -> T {
    if to == *from { stands } else { to }
}

impl Guarded {
    /// Its name in the database, and its part of text keys.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Naam { .. } => "naam",
            Self::Bereik { .. } => "bereik",
            Self::Gebied { .. } => "gebied",
        }
    }

    /// Whether only somebody of the site can agree, and no time brings it by itself.
    #[must_use]
    pub const fn is_for_the_site(&self) -> bool {
        !matches!(self, Self::Bereik { .. })
    }

    /// The listing with this change, whatever else was changed in the meantime.
    #[must_use]
    pub fn applied(&self, mut to: Programme) -> Programme {
        match self.clone() {
            Self::Naam { to: name } => to.name = name,
            Self::Bereik { website, contact, from } => {
                let reach = Reach { website, contact }.onto(from.as_ref(), Reach::of(&to));
                (to.website, to.contact) = (reach.website, reach.contact);
            }
            Self::Gebied { to: areas } => to.service_areas = areas,
        }
        to
    }

    /// This change with what an earlier one of the same part asks besides: another number does not take back the address that
    /// was asked before. `before` is the listing as it was edited.
    #[must_use]
    pub fn joined(self, earlier: &Self, before: &Programme) -> Self {
        match self {
            Self::Bereik { website, contact, from } => {
                let asked = Reach::of(&earlier.applied(before.clone()));
                let Reach { website, contact } = Reach { website, contact }.onto(from.as_ref(), asked);
                Self::Bereik { website, contact, from }
            }
            other => other,
        }
    }
}

/// Why a listing ended, where its organisation says so. In Dutch, as every reason.
pub const STOPPED: &str = "De organisatie meldt dat deze werking gestopt is.";
/// Why a listing ended, where somebody of the site says so.
pub const STOPPED_BY_SITE: &str = "We vernamen dat deze werking gestopt is.";

/// What a version of before makes of a listing as it stands. What was said about room stays. Who keeps the listing brings back
/// what they may edit, and the listing itself where their organisation ended it; the rest only the site brings back.
#[must_use]
pub fn restored(stands: &Programme, before: Programme, by_site: bool) -> Programme {
    let back = Programme { capacity: stands.capacity.clone(), wanted: stands.wanted.clone(), ..before };
    if by_site {
        return back;
    }
    let status = match &stands.status {
        Status::Ended(reason) if reason == STOPPED => Status::Listed,
        other => other.clone(),
    };
    Programme {
        organisation: stands.organisation.clone(),
        partners: stands.partners.clone(),
        status,
        confirmed: stands.confirmed,
        confirmed_by_site: stands.confirmed_by_site,
        as_of: stands.as_of,
        sources: stands.sources.clone(),
        ..back
    }
}

/// Parts an owner's edit in what is live at once and what waits.
#[must_use]
pub fn parted(before: &Programme, mut after: Programme, places: &Places) -> (Programme, Vec<Guarded>) {
    let mut waits = Vec::new();
    if after.name != before.name {
        waits.push(Guarded::Naam { to: std::mem::replace(&mut after.name, before.name.clone()) });
    }
    if (&after.website, &after.contact) != (&before.website, &before.contact) {
        let website = std::mem::replace(&mut after.website, before.website.clone());
        let contact = std::mem::replace(&mut after.contact, before.contact.clone());
        waits.push(Guarded::Bereik { website, contact, from: Some(Reach::of(before)) });
    }
    if is_wider_than_a_province(&after.service_areas, places)
        && grows(&before.service_areas, &after.service_areas, places)
    {
        let to = std::mem::replace(&mut after.service_areas, before.service_areas.clone());
        waits.push(Guarded::Gebied { to });
    }
    (after, waits)
}

/// Whether no single province, nor Brussels, holds all of it.
fn is_wider_than_a_province(areas: &[ServiceArea], places: &Places) -> bool {
    let mut provinces = areas
        .iter()
        .flat_map(|area| places.area(area).unwrap_or_default())
        .map(|nis| places.municipality(*nis).and_then(|place| place.provinces.first()));
    let first = provinces.next();
    first.is_some_and(|first| provinces.any(|province| province != first))
}

fn grows(before: &[ServiceArea], after: &[ServiceArea], places: &Places) -> bool {
    let served = |areas: &[ServiceArea]| -> Vec<_> {
        areas.iter().flat_map(|area| places.area(area).unwrap_or_default()).copied().collect()
    };
    let before = served(before);
    served(after).iter().any(|nis| !before.contains(nis))
}
