//! The form with which an organisation lists a programme: its steps and fields.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One page of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// What it is called and whose it is.
    Naam,
    /// What the duo does, and in which part of life.
    Wat,
    /// Who can have a buddy.
    VoorWie,
    /// Where it works.
    Waar,
    /// What a seeker should know, in plain words.
    Tekst,
    /// How to reach it in public.
    Bereik,
    /// Who fills this in: an address for the link.
    Jij,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 7] =
        [Self::Naam, Self::Wat, Self::VoorWie, Self::Waar, Self::Tekst, Self::Bereik, Self::Jij];

    /// Its segment in the address: `/toevoegen/{flow}/{step}`.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Naam => "naam",
            Self::Wat => "wat",
            Self::VoorWie => "voor-wie",
            Self::Waar => "waar",
            Self::Tekst => "tekst",
            Self::Bereik => "bereik",
            Self::Jij => "jij",
        }
    }

    /// The step of a segment.
    #[must_use]
    pub fn from_segment(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.segment() == segment)
    }

    /// The step after it; `None` after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// What it asks.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Naam => &[Field::Werking, Field::Organisatie, Field::Ondernemingsnummer],
            Self::Wat => &[Field::Soort, Field::Domein],
            Self::VoorWie => &[Field::Doelgroep, Field::VanafLeeftijd, Field::TotLeeftijd, Field::Aanmelder],
            Self::Waar => &[Field::Zetel, Field::Straat, Field::Gebieden],
            Self::Tekst => &[Field::Uitleg, Field::Talen, Field::Afspraak, Field::Kost],
            Self::Bereik => &[Field::Website, Field::Mailadres, Field::Telefoonnummer],
            Self::Jij => &[Field::JouwEmail],
        }
    }
}

/// A field of the form. Its name is that of the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// What the programme is called.
    Werking,
    /// Who runs it.
    Organisatie,
    /// Its number in the Crossroads Bank for Enterprises; may stay empty.
    Ondernemingsnummer,
    /// What the duo does.
    Soort,
    /// Parts of life; may stay empty.
    Domein,
    /// Who the participants are; may stay empty.
    Doelgroep,
    /// Youngest participant; may stay empty.
    VanafLeeftijd,
    /// Oldest participant; may stay empty.
    TotLeeftijd,
    /// Who may ask for a buddy; may stay empty.
    Aanmelder,
    /// The municipality of its seat.
    Zetel,
    /// Street and number; may stay empty.
    Straat,
    /// Where it works: names, separated by commas or lines.
    Gebieden,
    /// What it is, for who looks for a buddy.
    Uitleg,
    /// The same in French; only asked of who keeps a listing, may stay empty.
    UitlegFr,
    /// The same in English; as the French one.
    UitlegEn,
    /// Who the buddy is; only asked of who keeps a listing, may stay empty.
    WieIsBuddy,
    /// Youngest volunteer; only asked of who keeps a listing, may stay empty.
    BuddyVanaf,
    /// The languages in which it can be; may stay empty.
    Talen,
    /// How often and how long the two meet; may stay empty.
    Afspraak,
    /// Whether it is free; may stay empty.
    Kost,
    /// Public website; one of the three ways must be there.
    Website,
    /// Public e-mail address.
    Mailadres,
    /// Public telephone number.
    Telefoonnummer,
    /// Where the link goes with which this is confirmed. Never public.
    JouwEmail,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 24] = [
        Self::Werking,
        Self::Organisatie,
        Self::Ondernemingsnummer,
        Self::Soort,
        Self::Domein,
        Self::Doelgroep,
        Self::VanafLeeftijd,
        Self::TotLeeftijd,
        Self::Aanmelder,
        Self::Zetel,
        Self::Straat,
        Self::Gebieden,
        Self::Uitleg,
        Self::UitlegFr,
        Self::UitlegEn,
        Self::WieIsBuddy,
        Self::BuddyVanaf,
        Self::Talen,
        Self::Afspraak,
        Self::Kost,
        Self::Website,
        Self::Mailadres,
        Self::Telefoonnummer,
        Self::JouwEmail,
    ];

    /// Its name: of the input, and its part of text keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Werking => "werking",
            Self::Organisatie => "organisatie",
            Self::Ondernemingsnummer => "ondernemingsnummer",
            Self::Soort => "soort",
            Self::Domein => "domein",
            Self::Doelgroep => "doelgroep",
            Self::VanafLeeftijd => "vanaf-leeftijd",
            Self::TotLeeftijd => "tot-leeftijd",
            Self::Aanmelder => "aanmelder",
            Self::Zetel => "zetel",
            Self::Straat => "straat",
            Self::Gebieden => "gebieden",
            Self::Uitleg => "uitleg",
            Self::UitlegFr => "uitleg-fr",
            Self::UitlegEn => "uitleg-en",
            Self::WieIsBuddy => "wie-is-buddy",
            Self::BuddyVanaf => "buddy-vanaf",
            Self::Talen => "talen",
            Self::Afspraak => "afspraak",
            Self::Kost => "kost",
            Self::Website => "website",
            Self::Mailadres => "mailadres",
            Self::Telefoonnummer => "telefoonnummer",
            Self::JouwEmail => "jouw-email",
        }
    }

    /// The longest value, in characters.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Werking | Self::Organisatie | Self::Straat | Self::Afspraak => 120,
            Self::Uitleg | Self::UitlegFr | Self::UitlegEn => 500,
            Self::Gebieden => 800,
            Self::Website => 200,
            Self::Mailadres | Self::JouwEmail => 254,
            Self::VanafLeeftijd | Self::TotLeeftijd | Self::BuddyVanaf => 3,
            _ => 60,
        }
    }

    /// Whether it takes several codes.
    #[must_use]
    pub const fn takes_many(self) -> bool {
        matches!(
            self,
            Self::Soort | Self::Domein | Self::Doelgroep | Self::Aanmelder | Self::WieIsBuddy | Self::Talen
        )
    }
}

/// What was typed, field by field, right or wrong.
pub type Answers = BTreeMap<Field, Vec<String>>;

/// What is wrong with a field. Its sentence is a text key: `fout-{field}-{problem}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was filled in.
    Leeg,
    /// Too long.
    TeLang,
    /// A value that does not exist.
    Onbekend,
    /// Not of the right form.
    Onjuist,
    /// Needed because the others of its step are empty.
    Nodig,
    /// More than can be.
    TeVeel,
    /// It cannot be so, or this person may not say it.
    Onmogelijk,
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
            Self::TeVeel => "te-veel",
            Self::Onmogelijk => "onmogelijk",
        }
    }
}

/// A field and what is wrong with it.
pub type Wrong = (Field, Problem);
