//! The form of a request: its steps, fields and rules. From raw strings to values once, at the edge.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Asker;

/// One page of the form: one thing to hold in mind. A page that asks nothing of this asker is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Who asks.
    VoorWie,
    /// What the asker is to the person, and whether the person agreed: before anything is asked about them.
    Akkoord,
    /// First name and age band of the person.
    Wie,
    /// Their municipality.
    Waar,
    /// What the buddy would do.
    Wat,
    /// What plays and a story in own words: anything somebody wants to add.
    Meer,
    /// The work address of a professional, and whether they may follow the request.
    Werk,
    /// How to reach who asks.
    Contact,
    /// How to reach them safely.
    Veilig,
    /// Consent that names who will read it, what goes along and for how long.
    Toestemming,
    /// Check your answers, then send.
    Nakijken,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 11] = [
        Self::VoorWie,
        Self::Akkoord,
        Self::Wie,
        Self::Waar,
        Self::Wat,
        Self::Meer,
        Self::Werk,
        Self::Contact,
        Self::Veilig,
        Self::Toestemming,
        Self::Nakijken,
    ];

    /// Its segment in the address: `/aanvraag/{flow}/{step}`.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::VoorWie => "voor-wie",
            Self::Akkoord => "akkoord",
            Self::Wie => "wie",
            Self::Waar => "waar",
            Self::Wat => "wat",
            Self::Meer => "meer",
            Self::Werk => "werk",
            Self::Contact => "contact",
            Self::Veilig => "veilig",
            Self::Toestemming => "toestemming",
            Self::Nakijken => "nakijken",
        }
    }

    /// The step of a segment.
    #[must_use]
    pub fn from_segment(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.segment() == segment)
    }

    /// The steps of this asker, in order. Before that is known: those of somebody who asks for themselves.
    pub fn of(asker: Option<Asker>) -> impl DoubleEndedIterator<Item = Self> {
        Self::ALL.into_iter().filter(move |step| step.is_asked_of(asker))
    }

    /// Whether it asks anything of this asker.
    #[must_use]
    pub fn is_asked_of(self, asker: Option<Asker>) -> bool {
        let asker = asker.unwrap_or(Asker::Zelf);
        self == Self::Nakijken || self.fields().iter().any(|field| field.is_asked_of(asker))
    }

    /// Whether nothing on it must be answered: such a step is right before anybody saw it, and has to be shown all the
    /// same.
    #[must_use]
    pub const fn may_stay_empty(self) -> bool {
        matches!(self, Self::Meer | Self::Veilig)
    }

    /// Its place among the steps of this asker, counted from 1, and how many they are.
    #[must_use]
    pub fn place(self, asker: Option<Asker>) -> (usize, usize) {
        (Self::of(asker).filter(|step| *step <= self).count(), Self::of(asker).count())
    }

    /// The step before it, for this asker.
    #[must_use]
    pub fn previous(self, asker: Option<Asker>) -> Option<Self> {
        Self::of(asker).rev().find(|step| *step < self)
    }

    /// The fields asked on it, of whoever they are asked ([`Field::is_asked_of`]).
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::VoorWie => &[Field::VoorWie],
            Self::Akkoord => &[Field::RelatieVerwijzer, Field::Akkoord],
            Self::Wie => &[Field::Voornaam, Field::Leeftijd],
            Self::Waar => &[Field::Gemeente],
            Self::Wat => &[Field::Soort],
            Self::Meer => &[Field::Doelgroep, Field::Bericht],
            Self::Werk => &[Field::Volgen, Field::Werkadres],
            Self::Contact => &[Field::NaamVerwijzer, Field::Telefoon, Field::Email, Field::Nieuws],
            Self::Veilig => &[Field::Veilig, Field::NaamBegeleider, Field::TelefoonBegeleider],
            Self::Toestemming => &[Field::Toestemming],
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
    /// Name of the professional who supports the person; asked with `via-begeleider`.
    NaamBegeleider,
    /// Telephone of that professional.
    TelefoonBegeleider,
    /// `ja`: send news about the state to the e-mail address, without content.
    Nieuws,
    /// `ja` or `nee`: whether the person lets the professional follow the request.
    Volgen,
    /// Work address of the professional, optional: it confirms who they are.
    Werkadres,
    /// The person agreed that somebody asks for them: how (`samen`, `mondeling`, `schriftelijk`); `nog-niet` sends nothing.
    Akkoord,
    /// `ja`: consent to the named recipients.
    Toestemming,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 19] = [
        Self::VoorWie,
        Self::RelatieVerwijzer,
        Self::Akkoord,
        Self::Voornaam,
        Self::Leeftijd,
        Self::Gemeente,
        Self::Soort,
        Self::Doelgroep,
        Self::Bericht,
        Self::Volgen,
        Self::Werkadres,
        Self::NaamVerwijzer,
        Self::Telefoon,
        Self::Email,
        Self::Nieuws,
        Self::Veilig,
        Self::NaamBegeleider,
        Self::TelefoonBegeleider,
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
            Self::NaamBegeleider => "naam-begeleider",
            Self::TelefoonBegeleider => "telefoon-begeleider",
            Self::Volgen => "volgen",
            Self::Werkadres => "werkadres",
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
            Self::Volgen | Self::Werkadres => matches!(asker, Asker::Hulpverlener),
            // A professional who asks is the safe way.
            Self::Veilig => !matches!(asker, Asker::Hulpverlener),
            Self::NaamBegeleider | Self::TelefoonBegeleider => matches!(asker, Asker::Zelf),
            _ => true,
        }
    }
}

/// What was typed, as it came: field → values.
pub type Answers = BTreeMap<Field, Vec<String>>;

/// The first value of a field, trimmed; empty counts as nothing.
#[must_use]
pub fn first(answers: &Answers, field: Field) -> Option<&str> {
    let text = answers.get(&field)?.first()?.trim();
    (!text.is_empty()).then_some(text)
}

/// The fields that go to the desks when these answers are sent: filled in, asked of this asker, and not made
/// pointless by another answer. Consent names them; the tick itself is not one of them.
#[must_use]
pub fn goes_along(answers: &Answers, asker: Asker) -> Vec<Field> {
    let via = answers.get(&Field::Veilig).is_some_and(|ways| ways.iter().any(|way| way == "via-begeleider"));
    let follows = asker != Asker::Hulpverlener || first(answers, Field::Volgen) == Some("ja");
    let counts = |field: Field| match field {
        Field::Toestemming => false,
        Field::NaamBegeleider | Field::TelefoonBegeleider => via,
        Field::Nieuws => follows,
        _ => true,
    };
    let filled = |field: Field| {
        answers.get(&field).is_some_and(|values| values.iter().any(|value| !value.trim().is_empty()))
    };
    Field::ALL
        .into_iter()
        .filter(|field| field.is_asked_of(asker) && filled(*field) && counts(*field))
        .collect()
}

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
    /// Too young to be a buddy here.
    TeJong,
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
            Self::TeJong => "te-jong",
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
