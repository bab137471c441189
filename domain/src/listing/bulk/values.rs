//! What a listing says in a column, and what a column makes it say.

use super::columns::Column;
use crate::Slug;
use crate::directory::wanted::LANGUAGES;
use crate::directory::{CostOption, Location, Phone, Programme, Schedule, Status};
use crate::listing::form::Problem;
use crate::listing::proposal::{Known, phone, web};
use crate::taxonomy::{Code, Scheme};
use crate::web::MailAddress;

/// What the states are called.
const STATES: [(&str, Status); 3] =
    [("gezien", Status::Listed), ("onzeker", Status::Unconfirmed), ("stil", Status::Silent)];
const ENDED: &str = "gestopt";
/// The longest cell, in characters: longer is no field of ours.
const LONGEST: usize = 2000;
/// The longest text of what the form does not ask: a deelgemeente, a reason.
const SHORT: usize = 200;

impl Column {
    /// What a listing says in it. Code, version and the name of the organisation are not of the listing itself.
    #[must_use]
    pub fn get(self, of: &Programme, known: &Known<'_>) -> Vec<String> {
        let one = |text: Option<String>| text.into_iter().filter(|text| !text.is_empty()).collect();
        let codes = |codes: &[Code]| codes.iter().map(ToString::to_string).collect();
        let seat = of.location.as_ref();
        let number = |number: Option<u8>| number.map(|number| number.to_string());
        match self {
            Self::Slug | Self::Versie | Self::Organisatie => Vec::new(),
            Self::Naam => one(Some(of.name.clone())),
            Self::OrganisatieCode => one(Some(of.organisation.to_string())),
            Self::Partners => of.partners.iter().map(ToString::to_string).collect(),
            Self::Uitleg => one(Some(of.summary.nl.clone())),
            Self::UitlegFr => one(Some(of.summary.fr.clone())),
            Self::UitlegEn => one(Some(of.summary.en.clone())),
            Self::Soort => codes(&of.kinds),
            Self::WieIsBuddy => codes(&of.offers_to),
            Self::Domein => codes(&of.domains),
            Self::Doelgroep => codes(&of.target_groups),
            Self::Aanmelder => codes(&of.who_can_apply),
            Self::VanafLeeftijd => one(number(of.min_age)),
            Self::TotLeeftijd => one(number(of.max_age)),
            Self::BuddyVanaf => one(number(of.volunteer_min_age)),
            Self::Gemeente => one(seat.and_then(|seat| seat.municipality.clone())),
            Self::Deelgemeente => one(seat.and_then(|seat| seat.place.clone())),
            Self::Postcode => one(seat.and_then(|seat| seat.postcode.clone())),
            Self::Straat => one(seat.and_then(|seat| seat.street.clone())),
            Self::Gebieden => of.service_areas.iter().map(|area| known.places.area_words(area)).collect(),
            Self::Website => one(of.website.as_ref().map(ToString::to_string)),
            Self::Mailadres => one(of.contact.email.as_ref().map(ToString::to_string)),
            Self::Telefoon => one(of.contact.phone.as_ref().map(|phone| phone.display.clone())),
            Self::Kost => one(of.cost.map(|cost| match cost {
                CostOption::Free => "gratis".to_owned(),
                CostOption::Paid => "betalend".to_owned(),
            })),
            Self::Talen => of.languages.clone(),
            Self::Afspraak => one(of.schedule.as_ref().map(|said| said.0.clone())),
            Self::Stand => {
                let known = STATES.iter().find(|(_, status)| *status == of.status).map(|(name, _)| *name);
                one(Some(known.unwrap_or(ENDED).to_owned()))
            }
            Self::Reden => match &of.status {
                Status::Ended(reason) => one(Some(reason.clone())),
                _ => Vec::new(),
            },
            Self::LaatstGezien => one(of.as_of.map(|year| year.to_string())),
            Self::Bevestigd => one(of.confirmed.map(|day| day.to_string())),
            Self::BevestigdDoor => one(of
                .confirmed
                .map(|_| if of.confirmed_by_site { "site" } else { "organisatie" })
                .map(str::to_owned)),
            Self::Bronnen => of.sources.iter().map(ToString::to_string).collect(),
        }
    }

    /// Makes a listing say what stands in it; nothing: that it says nothing there. What the form holds is checked by its
    /// rules afterwards; here only whether the words mean anything.
    ///
    /// # Errors
    /// What is wrong.
    pub fn set(self, to: &mut Programme, values: &[String], known: &Known<'_>) -> Result<(), Problem> {
        let text = values.first().map(String::as_str);
        if values.iter().any(|value| value.chars().count() > LONGEST) {
            return Err(Problem::TeLang);
        }
        let words = || text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let seat = |to: &mut Programme, change: &dyn Fn(&mut Location)| {
            let mut location = to.location.clone().unwrap_or_default();
            change(&mut location);
            to.location = Some(location).filter(|location| *location != Location::default());
        };
        match self {
            Self::Slug | Self::Versie | Self::Organisatie => {}
            Self::Naam => to.name = words().unwrap_or_default(),
            Self::OrganisatieCode => {
                if let Some(code) = text {
                    to.organisation = code.parse().map_err(|_| Problem::Onbekend)?;
                }
            }
            Self::Partners => to.partners = parsed(values, |slug| slug.parse::<Slug>().ok())?,
            Self::Uitleg => to.summary.nl = words().unwrap_or_default(),
            Self::UitlegFr => to.summary.fr = words().unwrap_or_default(),
            Self::UitlegEn => to.summary.en = words().unwrap_or_default(),
            Self::Soort => to.kinds = codes(values, Scheme::Kind, known)?,
            Self::WieIsBuddy => to.offers_to = codes(values, Scheme::OffersTo, known)?,
            Self::Domein => to.domains = codes(values, Scheme::Domain, known)?,
            Self::Doelgroep => to.target_groups = codes(values, Scheme::TargetGroup, known)?,
            Self::Aanmelder => to.who_can_apply = codes(values, Scheme::WhoCanApply, known)?,
            Self::VanafLeeftijd => to.min_age = number(text)?,
            Self::TotLeeftijd => to.max_age = number(text)?,
            Self::BuddyVanaf => to.volunteer_min_age = number(text)?,
            Self::Gemeente => {
                let name = text.map(|text| {
                    let nis = (known.municipality)(text).ok_or(Problem::Onbekend)?;
                    let place = known.places.municipality(nis).ok_or(Problem::Onbekend)?;
                    Ok(place.name.nl.clone())
                });
                let name = name.transpose()?;
                seat(to, &|seat| seat.municipality.clone_from(&name));
            }
            Self::Deelgemeente => {
                let name = short(words())?;
                seat(to, &|seat| seat.place.clone_from(&name));
            }
            Self::Postcode => {
                let code = text.map(str::to_owned);
                if code.as_ref().is_some_and(|code| !known.places.has_postcode(code)) {
                    return Err(Problem::Onbekend);
                }
                seat(to, &|seat| seat.postcode.clone_from(&code));
            }
            Self::Straat => {
                let street = words();
                seat(to, &|seat| seat.street.clone_from(&street));
            }
            Self::Gebieden => {
                to.service_areas = parsed(values, |name| {
                    known.places.area_named(name).or_else(|| {
                        let place = known.places.municipality((known.municipality)(name)?)?;
                        known.places.area_named(&place.name.nl)
                    })
                })
                .map_err(|_| Problem::Onbekend)?;
            }
            Self::Website => to.website = text.map(|text| web(text).ok_or(Problem::Onjuist)).transpose()?,
            Self::Mailadres => {
                let address = text.map(|text| MailAddress::try_from(text.to_owned()));
                to.contact.email = address.transpose().map_err(|_| Problem::Onjuist)?;
            }
            Self::Telefoon => {
                let same = |phone: &&Phone| Some(phone.display.as_str()) == text;
                if to.contact.phone.as_ref().filter(same).is_none() {
                    to.contact.phone = text.map(|text| phone(text).ok_or(Problem::Onjuist)).transpose()?;
                }
            }
            Self::Kost => {
                to.cost = match text {
                    None => None,
                    Some("gratis") => Some(CostOption::Free),
                    Some("betalend") => Some(CostOption::Paid),
                    Some(_) => return Err(Problem::Onbekend),
                }
            }
            Self::Talen => {
                to.languages = parsed(values, |tag| LANGUAGES.contains(&tag).then(|| tag.to_owned()))?;
            }
            Self::Afspraak => to.schedule = words().map(Schedule),
            Self::Stand => {
                to.status = match text {
                    None => Status::Listed,
                    // Its reason stands in a column of its own.
                    Some(ENDED) if to.has_ended() => to.status.clone(),
                    Some(ENDED) => Status::Ended(String::new()),
                    Some(name) => {
                        let found = STATES.iter().find(|(known, _)| *known == name);
                        found.ok_or(Problem::Onbekend)?.1.clone()
                    }
                }
            }
            Self::Reden => {
                let reason = short(words())?;
                match (&mut to.status, reason) {
                    (Status::Ended(why), Some(reason)) => *why = reason,
                    (Status::Ended(_), None) => return Err(Problem::Leeg),
                    (_, Some(_)) => return Err(Problem::Onjuist),
                    (_, None) => {}
                }
            }
            Self::LaatstGezien => {
                to.as_of = match text {
                    None => None,
                    Some(year) => {
                        let year = year.parse().ok().filter(|year| (1900..=2999).contains(year));
                        Some(year.ok_or(Problem::Onjuist)?)
                    }
                }
            }
            Self::Bevestigd => {
                to.confirmed = text.map(|day| day.parse().map_err(|_| Problem::Onjuist)).transpose()?;
            }
            Self::BevestigdDoor => {
                to.confirmed_by_site = match text {
                    None | Some("organisatie") => false,
                    Some("site") => true,
                    Some(_) => return Err(Problem::Onbekend),
                }
            }
            Self::Bronnen => to.sources = parsed(values, web)?,
        }
        Ok(())
    }
}

fn parsed<T: PartialEq>(values: &[String], parse: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Problem> {
    let mut all = Vec::new();
    for value in values {
        let one = parse(value).ok_or(Problem::Onbekend)?;
        if !all.contains(&one) {
            all.push(one);
        }
    }
    Ok(all)
}

fn codes(values: &[String], scheme: Scheme, known: &Known<'_>) -> Result<Vec<Code>, Problem> {
    parsed(values, |value| known.taxonomy.get(scheme, value).map(|term| term.code.clone()))
}

fn number(text: Option<&str>) -> Result<Option<u8>, Problem> {
    text.map(|text| text.parse().map_err(|_| Problem::Onjuist)).transpose()
}

fn short(text: Option<String>) -> Result<Option<String>, Problem> {
    match &text {
        Some(text) if text.chars().count() > SHORT => Err(Problem::TeLang),
        Some(text) if text.contains(['<', '>']) => Err(Problem::Onjuist),
        _ => Ok(text),
    }
}
