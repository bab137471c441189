//! The form of a request: its steps, fields and rules. From raw strings to values once, at the edge.

use serde::{Deserialize, Serialize};

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
