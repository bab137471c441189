//! From the answers of the form to a request, once, at the edge: parse, do not validate.

use serde::{Deserialize, Serialize};

use super::national_number::holds_national_number;
use super::{AgeBand, Answers, Asker, Field, FieldError, Problem, Step, form};
use crate::place::Nis;
use crate::taxonomy::{Code, Scheme, Taxonomy};
use crate::web::MailAddress;

/// How the person agreed that somebody asks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// They fill it in together.
    Samen,
    /// The person said yes.
    Mondeling,
    /// The person wrote yes.
    Schriftelijk,
}

impl Agreement {
    /// Every way to agree, as form values. `nog-niet` is a value of the form too, and never becomes one of these.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Samen, "samen"), (Self::Mondeling, "mondeling"), (Self::Schriftelijk, "schriftelijk")];

    /// The form value that says nobody asked the person yet.
    pub const NOT_YET: &'static str = "nog-niet";
}

/// A wish about being reached safely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Safe {
    /// Leave no message.
    GeenBericht,
    /// Do not call.
    NietBellen,
    /// Contact the professional who supports me.
    ViaBegeleider,
}

impl Safe {
    /// Every wish, as form values.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::GeenBericht, "geen-bericht"),
        (Self::NietBellen, "niet-bellen"),
        (Self::ViaBegeleider, "via-begeleider"),
    ];
}

/// The relative or professional who asks for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referrer {
    /// Their name.
    pub name: String,
    /// What they are to the person, or the organisation they work for.
    pub relation: String,
    /// How the person agreed.
    pub agreement: Agreement,
}

/// The professional through whom somebody wants to be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supporter {
    /// Their name.
    pub name: String,
    /// Their telephone, as typed.
    pub phone: String,
}

/// A request that may be sent: every rule of the form holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Who asks.
    pub asker: Asker,
    /// First name of the participant, or of the volunteer.
    pub first_name: String,
    /// Their age band.
    pub age: AgeBand,
    /// Their municipality.
    pub municipality: Nis,
    /// What the duo would do; at least one.
    pub kinds: Vec<Code>,
    /// Target groups the person wants to name.
    pub target_groups: Vec<Code>,
    /// In their own words, at most 500 characters.
    pub message: Option<String>,
    /// Who asks for them.
    pub referrer: Option<Referrer>,
    /// Telephone, as typed.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<MailAddress>,
    /// Wishes about being reached safely.
    pub safe: Vec<Safe>,
    /// Who to contact instead, where that is wished.
    pub supporter: Option<Supporter>,
    /// The work address of a professional who asks.
    pub work_address: Option<MailAddress>,
    /// Whether who asked may follow the request: a professional only where the person allows it.
    pub may_follow: bool,
    /// Send news about the state to `email`.
    pub news: bool,
}

/// What the form must know of the world to check answers.
pub struct Known<'a> {
    /// The codes.
    pub taxonomy: &'a Taxonomy,
    /// The municipality somebody means by what they typed, if one is meant.
    pub municipality: &'a dyn Fn(&str) -> Option<Nis>,
    /// The youngest volunteer the chosen programme takes, in years; `None`: not stated, or none chosen.
    pub volunteer_min_age: Option<u8>,
}

/// The longest name, relation or place, in characters.
const SHORT: usize = 80;
/// The longest message, in characters.
const MESSAGE: usize = 500;

impl Request {
    /// The answers as a request.
    ///
    /// # Errors
    /// Every field that breaks a rule, in the order of the form.
    pub fn parse(answers: &Answers, known: &Known<'_>) -> Result<Self, Vec<FieldError>> {
        let mut form = Form { answers, errors: Vec::new() };
        let asker = form.one_of(Field::VoorWie, Asker::from_value);
        let first_name = form.short(Field::Voornaam);
        let age = form.one_of(Field::Leeftijd, AgeBand::from_value);
        match (asker, age) {
            (Some(Asker::Zelf), Some(AgeBand::Under13)) => form.wrong(Field::Leeftijd, Problem::Nodig),
            (Some(Asker::Buddy), Some(age)) if too_young_to_help(age, known.volunteer_min_age) => {
                form.wrong(Field::Leeftijd, Problem::TeJong);
            }
            _ => {}
        }
        let municipality = form.short(Field::Gemeente).and_then(|typed| {
            let found = (known.municipality)(&typed);
            if found.is_none() {
                form.wrong(Field::Gemeente, Problem::Onbekend);
            }
            found
        });
        let kinds = form.codes(Field::Soort, Scheme::Kind, known.taxonomy);
        if kinds.is_empty() && !form.has_error(Field::Soort) {
            form.wrong(Field::Soort, Problem::Leeg);
        }
        let target_groups = form.codes(Field::Doelgroep, Scheme::TargetGroup, known.taxonomy);
        let message = form.message();
        let asked = |field: Field| asker.is_some_and(|asker| field.is_asked_of(asker));
        let referrer = asked(Field::Akkoord).then(|| form.referrer()).flatten();
        let (phone, email) = form.contact();
        let safe = if asked(Field::Veilig) { form.safe() } else { Vec::new() };
        let via = asked(Field::NaamBegeleider) && safe.contains(&Safe::ViaBegeleider);
        let supporter = via.then(|| form.supporter()).flatten();
        let work_address = asked(Field::Werkadres).then(|| form.address(Field::Werkadres)).flatten();
        let may_follow = !asked(Field::Volgen) || form.yes_or_no(Field::Volgen);
        // News tells how it goes: who may not follow gets none, whatever was ticked before.
        let news = may_follow && form.ticked(Field::Nieuws);
        if news && email.is_none() && !form.has_error(Field::Email) {
            form.wrong(Field::Email, Problem::Nodig);
        }
        if !form.ticked(Field::Toestemming) {
            form.wrong(Field::Toestemming, Problem::Nodig);
        }
        let mut errors = form.errors;
        errors.sort_by_key(|error| Field::ALL.iter().position(|field| *field == error.field));
        match (asker, first_name, age, municipality) {
            (Some(asker), Some(first_name), Some(age), Some(municipality)) if errors.is_empty() => Ok(Self {
                asker,
                first_name,
                age,
                municipality,
                kinds,
                target_groups,
                message,
                referrer,
                phone,
                email,
                safe,
                supporter,
                work_address,
                may_follow,
                news,
            }),
            _ => Err(errors),
        }
    }

    /// What is wrong on one step; other steps are not looked at.
    #[must_use]
    pub fn errors_on(step: Step, answers: &Answers, known: &Known<'_>) -> Vec<FieldError> {
        match Self::parse(answers, known) {
            Ok(_) => Vec::new(),
            Err(errors) => errors.into_iter().filter(|error| step.fields().contains(&error.field)).collect(),
        }
    }

    /// The first step that is not right yet: where a form must go on.
    #[must_use]
    pub fn first_open_step(answers: &Answers, known: &Known<'_>) -> Option<Step> {
        let errors = Self::parse(answers, known).err()?;
        // No error belongs to a step that is not asked.
        Step::ALL.into_iter().find(|step| errors.iter().any(|error| step.fields().contains(&error.field)))
    }
}

/// Whether a volunteer of this age cannot be a buddy: a child, or every age of the band is under the minimum.
pub(super) fn too_young_to_help(age: AgeBand, min_age: Option<u8>) -> bool {
    age == AgeBand::Under13 || min_age.is_some_and(|min| age.range().1 < min)
}

struct Form<'a> {
    answers: &'a Answers,
    errors: Vec<FieldError>,
}

impl Form<'_> {
    fn wrong(&mut self, field: Field, problem: Problem) {
        self.errors.push(FieldError { field, problem });
    }

    fn has_error(&self, field: Field) -> bool {
        self.errors.iter().any(|error| error.field == field)
    }

    /// The first value, trimmed; empty counts as nothing.
    fn text(&self, field: Field) -> Option<String> {
        form::first(self.answers, field).map(str::to_owned)
    }

    fn ticked(&self, field: Field) -> bool {
        self.text(field).as_deref() == Some("ja")
    }

    fn one_of<T>(&mut self, field: Field, known: impl Fn(&str) -> Option<T>) -> Option<T> {
        let Some(text) = self.text(field) else {
            self.wrong(field, Problem::Leeg);
            return None;
        };
        let value = known(&text);
        if value.is_none() {
            self.wrong(field, Problem::Onbekend);
        }
        value
    }

    /// A line of at most 80 characters, required.
    fn short(&mut self, field: Field) -> Option<String> {
        let Some(text) = self.text(field) else {
            self.wrong(field, Problem::Leeg);
            return None;
        };
        if text.chars().count() > SHORT {
            self.wrong(field, Problem::TeLang);
        } else if text.chars().any(char::is_control) {
            self.wrong(field, Problem::Onjuist);
        } else if holds_national_number(&text) {
            self.wrong(field, Problem::Rijksregisternummer);
        } else {
            return Some(text);
        }
        None
    }

    fn codes(&mut self, field: Field, scheme: Scheme, taxonomy: &Taxonomy) -> Vec<Code> {
        let mut codes = Vec::new();
        for value in self.answers.get(&field).into_iter().flatten() {
            match taxonomy.get(scheme, value) {
                Some(term) if !codes.contains(&term.code) => codes.push(term.code.clone()),
                Some(_) => {}
                None => {
                    self.wrong(field, Problem::Onbekend);
                    return Vec::new();
                }
            }
        }
        codes
    }

    fn message(&mut self) -> Option<String> {
        let text = self.text(Field::Bericht)?.replace("\r\n", "\n");
        if text.chars().count() > MESSAGE {
            self.wrong(Field::Bericht, Problem::TeLang);
        } else if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            self.wrong(Field::Bericht, Problem::Onjuist);
        } else if holds_national_number(&text) {
            self.wrong(Field::Bericht, Problem::Rijksregisternummer);
        }
        Some(text)
    }

    fn referrer(&mut self) -> Option<Referrer> {
        let name = self.short(Field::NaamVerwijzer);
        let relation = self.short(Field::RelatieVerwijzer);
        let agreement = match self.text(Field::Akkoord) {
            Some(value) if value == Agreement::NOT_YET => {
                self.wrong(Field::Akkoord, Problem::Nodig);
                None
            }
            _ => self.one_of(Field::Akkoord, |value| {
                Agreement::ALL.into_iter().find(|(_, name)| *name == value).map(|(way, _)| way)
            }),
        };
        Some(Referrer { name: name?, relation: relation?, agreement: agreement? })
    }

    /// A telephone number or an e-mail address; at least one.
    fn contact(&mut self) -> (Option<String>, Option<MailAddress>) {
        let (phone, email) = (self.text(Field::Telefoon), self.text(Field::Email));
        if phone.is_none() && email.is_none() {
            self.wrong(Field::Telefoon, Problem::Nodig);
        }
        let phone = phone.filter(|text| self.is_phone(Field::Telefoon, text));
        (phone, email.and_then(|_| self.address(Field::Email)))
    }

    /// Whether a text is a telephone number that may be kept.
    fn is_phone(&mut self, field: Field, text: &str) -> bool {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let fits = (9..=15).contains(&digits)
            && text.chars().count() <= 30
            && text.chars().all(|c| c.is_ascii_digit() || "+ ()./-".contains(c));
        if !fits {
            self.wrong(field, Problem::Onjuist);
        } else if holds_national_number(text) {
            self.wrong(field, Problem::Rijksregisternummer);
            return false;
        }
        fits
    }

    /// An e-mail address, optional.
    fn address(&mut self, field: Field) -> Option<MailAddress> {
        let text = self.text(field)?;
        if holds_national_number(&text) {
            self.wrong(field, Problem::Rijksregisternummer);
            return None;
        }
        let address = MailAddress::try_from(text).ok();
        if address.is_none() {
            self.wrong(field, Problem::Onjuist);
        }
        address
    }

    fn yes_or_no(&mut self, field: Field) -> bool {
        let known = |value: &str| match value {
            "ja" => Some(true),
            "nee" => Some(false),
            _ => None,
        };
        self.one_of(field, known).unwrap_or(false)
    }

    /// Who supports the person: both name and telephone, or nobody can contact them.
    fn supporter(&mut self) -> Option<Supporter> {
        let name = self.text(Field::NaamBegeleider);
        if name.is_none() {
            self.wrong(Field::NaamBegeleider, Problem::Nodig);
        }
        let name = name.and_then(|_| self.short(Field::NaamBegeleider));
        let phone = self.text(Field::TelefoonBegeleider);
        if phone.is_none() {
            self.wrong(Field::TelefoonBegeleider, Problem::Nodig);
        }
        let phone = phone.filter(|text| self.is_phone(Field::TelefoonBegeleider, text));
        Some(Supporter { name: name?, phone: phone? })
    }

    fn safe(&mut self) -> Vec<Safe> {
        let mut wishes = Vec::new();
        for value in self.answers.get(&Field::Veilig).into_iter().flatten() {
            match Safe::ALL.into_iter().find(|(_, name)| name == value) {
                Some((wish, _)) if !wishes.contains(&wish) => wishes.push(wish),
                Some(_) => {}
                None => {
                    self.wrong(Field::Veilig, Problem::Onbekend);
                    break;
                }
            }
        }
        wishes
    }
}

#[cfg(test)]
mod tests;
