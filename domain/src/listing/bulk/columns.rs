//! The columns of a table of listings: one table for reading, writing, the template and its explanation.

use crate::listing::form::Field;
use crate::listing::parts::Part;

/// A column. Its name is its head, in Dutch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Which listing; empty: a new one.
    Slug,
    /// The name of the version that was exported; empty: whatever stands. [`NEW`](super::plan::NEW) for one that is new,
    /// whatever it looks like.
    Versie,
    /// What it is called.
    Naam,
    /// The name of who leads it.
    Organisatie,
    /// Its code; where it stands, it says more than the name.
    OrganisatieCode,
    /// Codes of organisations that take part.
    Partners,
    /// What it is, in Dutch.
    Uitleg,
    /// The same in French.
    UitlegFr,
    /// The same in English.
    UitlegEn,
    /// What the duo does.
    Soort,
    /// Who the buddy is.
    WieIsBuddy,
    /// Parts of life.
    Domein,
    /// Who the participants are.
    Doelgroep,
    /// Who may ask.
    Aanmelder,
    /// Youngest participant.
    VanafLeeftijd,
    /// Oldest participant.
    TotLeeftijd,
    /// Youngest volunteer.
    BuddyVanaf,
    /// The municipality of its seat.
    Gemeente,
    /// Its deelgemeente.
    Deelgemeente,
    /// Its postcode.
    Postcode,
    /// Its street and number.
    Straat,
    /// Where it works.
    Gebieden,
    /// Public website.
    Website,
    /// Public e-mail address.
    Mailadres,
    /// Public telephone number.
    Telefoon,
    /// Whether it is free.
    Kost,
    /// Languages.
    Talen,
    /// How often the two meet.
    Afspraak,
    /// Whether it was seen active.
    Stand,
    /// Why it stopped.
    Reden,
    /// The last year it was seen active.
    LaatstGezien,
    /// The day it was last confirmed.
    Bevestigd,
    /// By whom.
    BevestigdDoor,
    /// The pages the facts come from.
    Bronnen,
}

impl Column {
    /// Every column, in the order of the table.
    pub const ALL: [Self; 34] = [
        Self::Slug,
        Self::Versie,
        Self::Naam,
        Self::Organisatie,
        Self::OrganisatieCode,
        Self::Partners,
        Self::Uitleg,
        Self::UitlegFr,
        Self::UitlegEn,
        Self::Soort,
        Self::WieIsBuddy,
        Self::Domein,
        Self::Doelgroep,
        Self::Aanmelder,
        Self::VanafLeeftijd,
        Self::TotLeeftijd,
        Self::BuddyVanaf,
        Self::Gemeente,
        Self::Deelgemeente,
        Self::Postcode,
        Self::Straat,
        Self::Gebieden,
        Self::Website,
        Self::Mailadres,
        Self::Telefoon,
        Self::Kost,
        Self::Talen,
        Self::Afspraak,
        Self::Stand,
        Self::Reden,
        Self::LaatstGezien,
        Self::Bevestigd,
        Self::BevestigdDoor,
        Self::Bronnen,
    ];

    /// Its head.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Slug => "code",
            Self::Versie => "versie",
            Self::Naam => "naam",
            Self::Organisatie => "organisatie",
            Self::OrganisatieCode => "organisatie-code",
            Self::Partners => "partners",
            Self::Uitleg => "uitleg",
            Self::UitlegFr => "uitleg-fr",
            Self::UitlegEn => "uitleg-en",
            Self::Soort => "soort",
            Self::WieIsBuddy => "wie-is-buddy",
            Self::Domein => "domein",
            Self::Doelgroep => "doelgroep",
            Self::Aanmelder => "aanmelder",
            Self::VanafLeeftijd => "vanaf-leeftijd",
            Self::TotLeeftijd => "tot-leeftijd",
            Self::BuddyVanaf => "buddy-vanaf",
            Self::Gemeente => "gemeente",
            Self::Deelgemeente => "deelgemeente",
            Self::Postcode => "postcode",
            Self::Straat => "straat",
            Self::Gebieden => "gebieden",
            Self::Website => "website",
            Self::Mailadres => "mailadres",
            Self::Telefoon => "telefoon",
            Self::Kost => "kost",
            Self::Talen => "talen",
            Self::Afspraak => "afspraak",
            Self::Stand => "stand",
            Self::Reden => "reden",
            Self::LaatstGezien => "laatst-gezien",
            Self::Bevestigd => "bevestigd",
            Self::BevestigdDoor => "bevestigd-door",
            Self::Bronnen => "bronnen",
        }
    }

    /// The column of a head, whatever its capitals; spaces stand for dashes.
    #[must_use]
    pub fn from_name(head: &str) -> Option<Self> {
        let head = head.trim().to_lowercase().replace([' ', '_'], "-");
        Self::ALL.into_iter().find(|column| column.name() == head)
    }

    /// What parts its values; `None`: it has one.
    #[must_use]
    pub const fn separator(self) -> Option<char> {
        match self {
            Self::Partners
            | Self::Soort
            | Self::WieIsBuddy
            | Self::Domein
            | Self::Doelgroep
            | Self::Aanmelder
            | Self::Gebieden
            | Self::Talen => Some(','),
            Self::Bronnen => Some(' '),
            _ => None,
        }
    }

    /// The column that holds a field of the form.
    #[must_use]
    pub const fn of_field(field: Field) -> Option<Self> {
        Some(match field {
            Field::Werking => Self::Naam,
            Field::Organisatie => Self::Organisatie,
            Field::Soort => Self::Soort,
            Field::Domein => Self::Domein,
            Field::Doelgroep => Self::Doelgroep,
            Field::VanafLeeftijd => Self::VanafLeeftijd,
            Field::TotLeeftijd => Self::TotLeeftijd,
            Field::Aanmelder => Self::Aanmelder,
            Field::Zetel => Self::Gemeente,
            Field::Straat => Self::Straat,
            Field::Gebieden => Self::Gebieden,
            Field::Uitleg => Self::Uitleg,
            Field::UitlegFr => Self::UitlegFr,
            Field::UitlegEn => Self::UitlegEn,
            Field::WieIsBuddy => Self::WieIsBuddy,
            Field::BuddyVanaf => Self::BuddyVanaf,
            Field::Talen => Self::Talen,
            Field::Afspraak => Self::Afspraak,
            Field::Kost => Self::Kost,
            Field::Website => Self::Website,
            Field::Mailadres => Self::Mailadres,
            Field::Telefoonnummer => Self::Telefoon,
            Field::Ondernemingsnummer | Field::JouwEmail => return None,
        })
    }

    /// The part of a listing that it fills, with others perhaps; `None`: it says which listing is meant.
    #[must_use]
    pub const fn part(self) -> Option<Part> {
        Some(match self {
            Self::Slug | Self::Versie => return None,
            Self::Naam => Part::Naam,
            Self::Organisatie | Self::OrganisatieCode => Part::Organisatie,
            Self::Partners => Part::Partners,
            Self::Uitleg => Part::Uitleg,
            Self::UitlegFr => Part::UitlegFr,
            Self::UitlegEn => Part::UitlegEn,
            Self::Soort => Part::Soort,
            Self::WieIsBuddy => Part::WieIsBuddy,
            Self::Domein => Part::Domein,
            Self::Doelgroep => Part::Doelgroep,
            Self::Aanmelder => Part::Aanmelder,
            Self::VanafLeeftijd | Self::TotLeeftijd => Part::Leeftijd,
            Self::BuddyVanaf => Part::BuddyVanaf,
            Self::Gemeente | Self::Deelgemeente | Self::Postcode | Self::Straat => Part::Zetel,
            Self::Gebieden => Part::Gebieden,
            Self::Website => Part::Website,
            Self::Mailadres => Part::Mailadres,
            Self::Telefoon => Part::Telefoonnummer,
            Self::Kost => Part::Kost,
            Self::Talen => Part::Talen,
            Self::Afspraak => Part::Afspraak,
            Self::Stand | Self::Reden => Part::Stand,
            Self::LaatstGezien | Self::Bevestigd | Self::BevestigdDoor => Part::Bevestigd,
            Self::Bronnen => Part::Bronnen,
        })
    }
}
