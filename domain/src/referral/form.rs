//! The form of a request: its steps, fields and rules. From raw strings to values once, at the edge.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Asker;

/// One page of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Who asks.
    VoorWie,
    /// First name, age band, municipality of the person.
    Wie,
    /// What the buddy would do, for whom, in own words.
    Wat,
    /// How to reach the person, safely.
    Contact,
    /// Consent that names who will read it.
    Toestemming,
    /// Check your answers, then send.
    Nakijken,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 6] =
        [Self::VoorWie, Self::Wie, Self::Wat, Self::Contact, Self::Toestemming, Self::Nakijken];

    /// Its segment in the address: `/aanvraag/{flow}/{step}`.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::VoorWie => "voor-wie",
            Self::Wie => "wie",
            Self::Wat => "wat",
            Self::Contact => "contact",
            Self::Toestemming => "toestemming",
            Self::Nakijken => "nakijken",
        }
    }

    /// The step of a segment.
    #[must_use]
    pub fn from_segment(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.segment() == segment)
    }

    /// Its place in the form, counted from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0) + 1
    }

    /// The step before it.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }

    /// The step after it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// The fields asked on it.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::VoorWie => &[Field::VoorWie],
            Self::Wie => &[Field::Voornaam, Field::Leeftijd, Field::Gemeente],
            Self::Wat => &[Field::Soort, Field::Doelgroep, Field::Bericht],
            Self::Contact => &[
                Field::NaamVerwijzer,
                Field::RelatieVerwijzer,
                Field::Telefoon,
                Field::Email,
                Field::Veilig,
                Field::Nieuws,
            ],
            Self::Toestemming => &[Field::Akkoord, Field::Toestemming],
            Self::Nakijken => &[],
        }
    }
}

/// A field of the form; its name is the `name` of the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Who asks (an [`super::Asker`]).
    VoorWie,
    /// First name of the participant, or of the volunteer.
    Voornaam,
    /// Age band of the same person.
    Leeftijd,
    /// Their municipality or postcode, as typed.
    Gemeente,
    /// Kinds of duo (codes of the taxonomy), any number, at least one.
    Soort,
    /// Target groups (codes), optional.
    Doelgroep,
    /// Free text, optional, at most 500 characters.
    Bericht,
    /// Name of the relative or professional who asks.
    NaamVerwijzer,
    /// What the relative is to the person, or the organisation the professional works for.
    RelatieVerwijzer,
    /// Telephone to reach, as typed.
    Telefoon,
    /// E-mail to reach.
    Email,
    /// Safe ways (`geen-bericht`, `niet-bellen`, `via-begeleider`), optional.
    Veilig,
    /// `ja`: send news about the state to the e-mail address, without content.
    Nieuws,
    /// The person agreed that somebody asks for them: how (`samen`, `mondeling`, `schriftelijk`); `nog-niet` sends nothing.
    Akkoord,
    /// `ja`: consent to the named recipients.
    Toestemming,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 15] = [
        Self::VoorWie,
        Self::Voornaam,
        Self::Leeftijd,
        Self::Gemeente,
        Self::Soort,
        Self::Doelgroep,
        Self::Bericht,
        Self::NaamVerwijzer,
        Self::RelatieVerwijzer,
        Self::Telefoon,
        Self::Email,
        Self::Veilig,
        Self::Nieuws,
        Self::Akkoord,
        Self::Toestemming,
    ];

    /// The `name` of its input and its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::VoorWie => "voor-wie",
            Self::Voornaam => "voornaam",
            Self::Leeftijd => "leeftijd",
            Self::Gemeente => "gemeente",
            Self::Soort => "soort",
            Self::Doelgroep => "doelgroep",
            Self::Bericht => "bericht",
            Self::NaamVerwijzer => "naam-verwijzer",
            Self::RelatieVerwijzer => "relatie-verwijzer",
            Self::Telefoon => "telefoon",
            Self::Email => "email",
            Self::Veilig => "veilig",
            Self::Nieuws => "nieuws",
            Self::Akkoord => "akkoord",
            Self::Toestemming => "toestemming",
        }
    }

    /// The field of an input's name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// Whether it may have several values: boxes to tick.
    #[must_use]
    pub const fn takes_many(self) -> bool {
        matches!(self, Self::Soort | Self::Doelgroep | Self::Veilig)
    }

    /// Whether it is asked of this asker.
    #[must_use]
    pub const fn is_asked_of(self, asker: Asker) -> bool {
        match self {
            Self::NaamVerwijzer | Self::RelatieVerwijzer | Self::Akkoord => asker.for_another(),
            _ => true,
        }
    }
}

/// What was typed, as it came: field → values.
pub type Answers = BTreeMap<Field, Vec<String>>;

/// What is wrong with a field. The sentence is a text key: `fout-{field}-{problem}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Nothing was filled in.
    Leeg,
    /// Too long.
    TeLang,
    /// A value that does not exist.
    Onbekend,
    /// Not of the right form.
    Onjuist,
    /// Needed because of something else that was filled in.
    Nodig,
    /// Holds a national register number, which is never asked.
    Rijksregisternummer,
}

impl Problem {
    /// Its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Leeg => "leeg",
            Self::TeLang => "te-lang",
            Self::Onbekend => "onbekend",
            Self::Onjuist => "onjuist",
            Self::Nodig => "nodig",
            Self::Rijksregisternummer => "rijksregisternummer",
        }
    }
}

/// A field and what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Where.
    pub field: Field,
    /// What.
    pub problem: Problem,
}
