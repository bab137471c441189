//! From what was typed to a programme that can be shown. Bad input never gets past here.

use serde::{Deserialize, Serialize};

use super::form::{Answers, Field, Problem, Wrong};
use crate::directory::wanted::LANGUAGES;
use crate::directory::{Contact, CostOption, Location, Phone, Programme, Schedule, ServiceArea, Status, ids};
use crate::enterprise::EnterpriseNumber;
use crate::place::{Nis, Places};
use crate::taxonomy::{Code, Scheme, Taxonomy};
use crate::web::{MailAddress, PhoneNumber, WebUrl};
use crate::{Lang, Slug, Translated};

/// The most areas a programme names: more is a province.
const MOST_AREAS: usize = 40;
/// The oldest age that is an age.
const OLDEST: u8 = 120;

/// What parsing must know of this world.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The gazetteer.
    pub places: &'a Places,
    /// The codes.
    pub taxonomy: &'a Taxonomy,
    /// The municipality somebody means by a name, a postcode or a deelgemeente.
    pub municipality: &'a dyn Fn(&str) -> Option<Nis>,
    /// The language in which it was written.
    pub lang: Lang,
}

/// A checked proposal: what a listing says, and who proposed it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// What the programme is called.
    pub name: String,
    /// Who runs it, as typed.
    pub organisation: String,
    /// Its enterprise number.
    pub number: Option<EnterpriseNumber>,
    /// What the duo does.
    pub kinds: Vec<Code>,
    /// Parts of life.
    pub domains: Vec<Code>,
    /// Who the participants are.
    pub target_groups: Vec<Code>,
    /// Who may ask for a buddy.
    pub who_can_apply: Vec<Code>,
    /// Youngest participant.
    pub min_age: Option<u8>,
    /// Oldest participant.
    pub max_age: Option<u8>,
    /// The Dutch name of the municipality of its seat.
    pub seat: String,
    /// Street and number.
    pub street: Option<String>,
    /// Where it works.
    pub areas: Vec<ServiceArea>,
    /// What it is.
    pub summary: String,
    /// The same in French and in English, where who keeps the listing wrote them.
    #[serde(default)]
    pub translations: [Option<String>; 2],
    /// Who the buddy is.
    #[serde(default)]
    pub offers_to: Vec<Code>,
    /// Youngest volunteer.
    #[serde(default)]
    pub buddy_from: Option<u8>,
    /// The languages in which it can be.
    #[serde(default)]
    pub languages: Vec<String>,
    /// How often the two meet.
    pub schedule: Option<String>,
    /// What it costs.
    pub cost: Option<CostOption>,
    /// Public website.
    pub website: Option<WebUrl>,
    /// Public e-mail address and telephone.
    pub contact: Contact,
    /// Who proposed it. Never public.
    pub proposer: MailAddress,
    /// The language of the texts, and of the letters to the proposer.
    pub lang: Lang,
}

impl Proposal {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Every field with what is wrong with it, in the order of the form.
    pub fn parse(answers: &Answers, known: &Known<'_>) -> Result<Self, Vec<Wrong>> {
        let mut form = Form { answers, known, wrong: Vec::new() };
        let name = form.needed(Field::Werking);
        let organisation = form.needed(Field::Organisatie);
        let number = form.parsed(Field::Ondernemingsnummer, EnterpriseNumber::parse);
        let kinds = form.codes(Field::Soort, Scheme::Kind);
        if kinds.is_empty() && form.is_fine(Field::Soort) {
            form.wrong.push((Field::Soort, Problem::Leeg));
        }
        let domains = form.codes(Field::Domein, Scheme::Domain);
        let target_groups = form.codes(Field::Doelgroep, Scheme::TargetGroup);
        let age = |typed: &str| typed.parse::<u8>().ok().filter(|age| *age <= OLDEST);
        let (min_age, max_age) =
            (form.parsed(Field::VanafLeeftijd, age), form.parsed(Field::TotLeeftijd, age));
        if min_age.zip(max_age).is_some_and(|(min, max)| min > max) {
            form.wrong.push((Field::TotLeeftijd, Problem::Onjuist));
        }
        let who_can_apply = form.codes(Field::Aanmelder, Scheme::WhoCanApply);
        let seat = form.seat();
        let street = form.optional(Field::Straat);
        let areas = form.areas();
        let summary = form.needed(Field::Uitleg);
        let translations = [Field::UitlegFr, Field::UitlegEn].map(|field| form.optional(field));
        let offers_to = form.codes(Field::WieIsBuddy, Scheme::OffersTo);
        let buddy_from = form.parsed(Field::BuddyVanaf, age);
        let languages = form.languages();
        let schedule = form.optional(Field::Afspraak);
        let cost = form.cost();
        let website = form.parsed(Field::Website, web);
        let email = form.parsed(Field::Mailadres, |typed| MailAddress::try_from(typed.to_owned()).ok());
        let phone = form.parsed(Field::Telefoonnummer, phone);
        let ways = [Field::Website, Field::Mailadres, Field::Telefoonnummer];
        if ways.iter().all(|field| form.first(*field).is_none()) {
            form.wrong.push((Field::Website, Problem::Nodig));
        }
        let proposer = form.needed(Field::JouwEmail);
        let proposer = MailAddress::try_from(proposer).ok();
        if proposer.is_none() && form.is_fine(Field::JouwEmail) {
            form.wrong.push((Field::JouwEmail, Problem::Onjuist));
        }
        let (Some(proposer), true) = (proposer, form.wrong.is_empty()) else { return Err(form.wrong) };
        Ok(Self {
            name,
            organisation,
            number,
            kinds,
            domains,
            target_groups,
            who_can_apply,
            min_age,
            max_age,
            seat,
            street,
            areas,
            summary,
            translations,
            offers_to,
            buddy_from,
            languages,
            schedule,
            cost,
            website,
            contact: Contact { email, phone },
            proposer,
            lang: known.lang,
        })
    }

    /// The programme as it would be listed: seen active in `year`, confirmed by nobody yet. A text in French or English
    /// stands for the Dutch one until somebody translates it.
    #[must_use]
    pub fn programme(&self, slug: Slug, organisation: Slug, year: i16) -> Programme {
        let other = |lang: Lang| if self.lang == lang { self.summary.clone() } else { String::new() };
        Programme {
            id: ids::of("service", slug.as_str()),
            slug,
            name: self.name.clone(),
            organisation,
            partners: Vec::new(),
            summary: Translated { nl: self.summary.clone(), fr: other(Lang::Fr), en: other(Lang::En) },
            kinds: self.kinds.clone(),
            offers_to: self.offers_to.clone(),
            domains: self.domains.clone(),
            target_groups: self.target_groups.clone(),
            who_can_apply: self.who_can_apply.clone(),
            location: Some(Location {
                municipality: Some(self.seat.clone()),
                street: self.street.clone(),
                ..Location::default()
            }),
            service_areas: self.areas.clone(),
            website: self.website.clone(),
            contact: self.contact.clone(),
            cost: self.cost,
            min_age: self.min_age,
            max_age: self.max_age,
            volunteer_min_age: self.buddy_from,
            languages: self.languages.clone(),
            schedule: self.schedule.clone().map(Schedule),
            capacity: Vec::new(),
            wanted: None,
            status: Status::Listed,
            as_of: Some(year),
            confirmed: None,
            confirmed_by_site: false,
            sources: self.website.clone().into_iter().collect(),
        }
    }
}

/// The answers while they are read.
struct Form<'a> {
    answers: &'a Answers,
    known: &'a Known<'a>,
    wrong: Vec<Wrong>,
}

impl Form<'_> {
    fn is_fine(&self, field: Field) -> bool {
        self.wrong.iter().all(|(wrong, _)| *wrong != field)
    }

    fn first(&self, field: Field) -> Option<&str> {
        let typed = self.answers.get(&field)?.first()?.trim();
        (!typed.is_empty()).then_some(typed)
    }

    /// A text on one line, spaces made single; what is too long, or holds control characters or tags, is wrong.
    fn optional(&mut self, field: Field) -> Option<String> {
        let typed = self.first(field)?;
        let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let problem = if text.chars().count() > field.most() {
            Some(Problem::TeLang)
        } else if text.chars().any(|c| c.is_control() || matches!(c, '<' | '>')) {
            Some(Problem::Onjuist)
        } else {
            None
        };
        self.wrong.extend(problem.map(|problem| (field, problem)));
        Some(text)
    }

    fn needed(&mut self, field: Field) -> String {
        self.optional(field).unwrap_or_else(|| {
            self.wrong.push((field, Problem::Leeg));
            String::new()
        })
    }

    fn parsed<T>(&mut self, field: Field, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.optional(field).filter(|_| self.is_fine(field))?;
        let value = parse(&text);
        if value.is_none() {
            self.wrong.push((field, Problem::Onjuist));
        }
        value
    }

    fn codes(&mut self, field: Field, scheme: Scheme) -> Vec<Code> {
        let mut codes = Vec::new();
        for typed in self.answers.get(&field).into_iter().flatten().filter(|typed| !typed.trim().is_empty()) {
            match self.known.taxonomy.get(scheme, typed.trim()) {
                Some(term) if !codes.contains(&term.code) => codes.push(term.code.clone()),
                Some(_) => {}
                None => {
                    self.wrong.push((field, Problem::Onbekend));
                    break;
                }
            }
        }
        codes
    }

    fn languages(&mut self) -> Vec<String> {
        let typed = self.answers.get(&Field::Talen).into_iter().flatten().map(|tag| tag.trim());
        let mut tags: Vec<String> = typed.filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
        tags.dedup();
        if tags.iter().any(|tag| !LANGUAGES.contains(&tag.as_str())) {
            self.wrong.push((Field::Talen, Problem::Onbekend));
        }
        tags
    }

    fn seat(&mut self) -> String {
        let Some(typed) = self.optional(Field::Zetel) else {
            self.wrong.push((Field::Zetel, Problem::Leeg));
            return String::new();
        };
        let place = (self.known.municipality)(&typed).and_then(|nis| self.known.places.municipality(nis));
        match place {
            Some(place) => place.name.nl.clone(),
            None => {
                self.wrong.push((Field::Zetel, Problem::Onbekend));
                String::new()
            }
        }
    }

    fn areas(&mut self) -> Vec<ServiceArea> {
        let field = Field::Gebieden;
        let Some(typed) = self.answers.get(&field).and_then(|typed| typed.first()) else {
            self.wrong.push((field, Problem::Leeg));
            return Vec::new();
        };
        let (places, municipality) = (self.known.places, self.known.municipality);
        let area = |name: &str| {
            places.area_named(name).or_else(|| {
                let place = places.municipality(municipality(name)?)?;
                places.area_named(&place.name.nl)
            })
        };
        let names: Vec<&str> = Places::names_in(typed).collect();
        let areas: Option<Vec<ServiceArea>> = names.iter().take(MOST_AREAS).map(|name| area(name)).collect();
        let problem = match &areas {
            _ if typed.chars().count() > field.most() => Some(Problem::TeLang),
            _ if names.is_empty() => Some(Problem::Leeg),
            _ if names.len() > MOST_AREAS => Some(Problem::TeVeel),
            None => Some(Problem::Onbekend),
            Some(_) => None,
        };
        self.wrong.extend(problem.map(|problem| (field, problem)));
        let mut areas = areas.unwrap_or_default();
        let mut seen = Vec::new();
        areas.retain(|area| {
            let new = !seen.contains(area);
            seen.push(area.clone());
            new
        });
        areas
    }

    fn cost(&mut self) -> Option<CostOption> {
        match self.first(Field::Kost) {
            None | Some("onbekend") => None,
            Some("gratis") => Some(CostOption::Free),
            Some("betalend") => Some(CostOption::Paid),
            Some(_) => {
                self.wrong.push((Field::Kost, Problem::Onbekend));
                None
            }
        }
    }
}

/// A web address, also as people write it: without `https://`.
pub(super) fn web(typed: &str) -> Option<WebUrl> {
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    // What has a scheme of its own (`javascript:`) has no host with a dot before a colon.
    WebUrl::try_from(whole).ok().filter(|_| typed.contains("://") || !typed.contains(':'))
}

/// A Belgian telephone number as people write it, or any with its country.
pub(super) fn phone(typed: &str) -> Option<Phone> {
    if typed.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | '.' | '/' | '-' | '+' | '(' | ')')) {
        return None;
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let number = if typed.trim_start().starts_with('+') {
        format!("+{}", digits.replacen("320", "32", usize::from(digits.starts_with("320"))))
    } else if let Some(rest) = digits.strip_prefix("00") {
        format!("+{rest}")
    } else if (9..=10).contains(&digits.len()) {
        format!("+32{}", digits.strip_prefix('0')?)
    } else {
        return None;
    };
    Some(Phone { number: PhoneNumber::try_from(number).ok()?, display: typed.to_owned() })
}
