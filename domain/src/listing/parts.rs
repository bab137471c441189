//! The parts of a listing: in which of them two versions differ, and which belong to one group of facts.

use crate::directory::Programme;

/// A part of a listing that is shown, compared and dated on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What it is called.
    Naam,
    /// Who leads it.
    Organisatie,
    /// Who takes part.
    Partners,
    /// What it is, in Dutch.
    Uitleg,
    /// What it is, in French.
    UitlegFr,
    /// What it is, in English.
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
    /// Ages of participants.
    Leeftijd,
    /// Youngest volunteer.
    BuddyVanaf,
    /// Its seat.
    Zetel,
    /// Where it works.
    Gebieden,
    /// Public website.
    Website,
    /// Public e-mail address.
    Mailadres,
    /// Public telephone number.
    Telefoonnummer,
    /// What it costs.
    Kost,
    /// Languages.
    Talen,
    /// How often the two meet.
    Afspraak,
    /// Whether it was seen active, or stopped.
    Stand,
    /// The day it was last confirmed, and the last year it was seen active.
    Bevestigd,
    /// The pages the facts come from.
    Bronnen,
}

/// A group of facts with one date on the public page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What it is and what the duo does.
    Wat,
    /// Who can have a buddy, and who can be one.
    VoorWie,
    /// Where.
    Waar,
    /// How to reach it.
    Bereik,
}

impl Group {
    /// Every group, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Wat, Self::VoorWie, Self::Waar, Self::Bereik];

    /// Its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wat => "wat",
            Self::VoorWie => "voor-wie",
            Self::Waar => "waar",
            Self::Bereik => "bereik",
        }
    }
}

impl Part {
    /// Every part, in the order in which they are shown.
    pub const ALL: [Self; 24] = [
        Self::Naam,
        Self::Organisatie,
        Self::Partners,
        Self::Uitleg,
        Self::UitlegFr,
        Self::UitlegEn,
        Self::Soort,
        Self::WieIsBuddy,
        Self::Domein,
        Self::Doelgroep,
        Self::Aanmelder,
        Self::Leeftijd,
        Self::BuddyVanaf,
        Self::Zetel,
        Self::Gebieden,
        Self::Website,
        Self::Mailadres,
        Self::Telefoonnummer,
        Self::Kost,
        Self::Talen,
        Self::Afspraak,
        Self::Stand,
        Self::Bevestigd,
        Self::Bronnen,
    ];

    /// Its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Naam => "naam",
            Self::Organisatie => "organisatie",
            Self::Partners => "partners",
            Self::Uitleg => "uitleg",
            Self::UitlegFr => "uitleg-fr",
            Self::UitlegEn => "uitleg-en",
            Self::Soort => "soort",
            Self::WieIsBuddy => "wie-is-buddy",
            Self::Domein => "domein",
            Self::Doelgroep => "doelgroep",
            Self::Aanmelder => "aanmelder",
            Self::Leeftijd => "leeftijd",
            Self::BuddyVanaf => "buddy-vanaf",
            Self::Zetel => "zetel",
            Self::Gebieden => "gebieden",
            Self::Website => "website",
            Self::Mailadres => "mailadres",
            Self::Telefoonnummer => "telefoonnummer",
            Self::Kost => "kost",
            Self::Talen => "talen",
            Self::Afspraak => "afspraak",
            Self::Stand => "stand",
            Self::Bevestigd => "bevestigd",
            Self::Bronnen => "bronnen",
        }
    }

    /// The group of facts it belongs to; `None`: what we keep about the listing itself.
    #[must_use]
    pub const fn group(self) -> Option<Group> {
        match self {
            Self::Naam
            | Self::Organisatie
            | Self::Partners
            | Self::Uitleg
            | Self::UitlegFr
            | Self::UitlegEn
            | Self::Soort
            | Self::Domein
            | Self::Kost
            | Self::Talen
            | Self::Afspraak => Some(Group::Wat),
            Self::WieIsBuddy | Self::Doelgroep | Self::Aanmelder | Self::Leeftijd | Self::BuddyVanaf => {
                Some(Group::VoorWie)
            }
            Self::Zetel | Self::Gebieden => Some(Group::Waar),
            Self::Website | Self::Mailadres | Self::Telefoonnummer => Some(Group::Bereik),
            Self::Stand | Self::Bevestigd | Self::Bronnen => None,
        }
    }

    /// Whether only the site says it: who keeps a listing changes it by no edit, file or version of before.
    #[must_use]
    pub const fn is_of_site(self) -> bool {
        matches!(self, Self::Organisatie | Self::Partners | Self::Stand | Self::Bevestigd | Self::Bronnen)
    }

    /// Whether two versions differ in it. Room and the buddies that are looked for are no part: they are said for a while.
    #[must_use]
    pub fn differs(self, a: &Programme, b: &Programme) -> bool {
        match self {
            Self::Naam => a.name != b.name,
            Self::Organisatie => a.organisation != b.organisation,
            Self::Partners => a.partners != b.partners,
            Self::Uitleg => a.summary.nl != b.summary.nl,
            Self::UitlegFr => a.summary.fr != b.summary.fr,
            Self::UitlegEn => a.summary.en != b.summary.en,
            Self::Soort => a.kinds != b.kinds,
            Self::WieIsBuddy => a.offers_to != b.offers_to,
            Self::Domein => a.domains != b.domains,
            Self::Doelgroep => a.target_groups != b.target_groups,
            Self::Aanmelder => a.who_can_apply != b.who_can_apply,
            Self::Leeftijd => (a.min_age, a.max_age) != (b.min_age, b.max_age),
            Self::BuddyVanaf => a.volunteer_min_age != b.volunteer_min_age,
            Self::Zetel => a.location != b.location,
            Self::Gebieden => a.service_areas != b.service_areas,
            Self::Website => a.website != b.website,
            Self::Mailadres => a.contact.email != b.contact.email,
            Self::Telefoonnummer => a.contact.phone != b.contact.phone,
            Self::Kost => a.cost != b.cost,
            Self::Talen => a.languages != b.languages,
            Self::Afspraak => a.schedule != b.schedule,
            Self::Stand => a.status != b.status,
            Self::Bevestigd => {
                (a.confirmed, a.confirmed_by_site, a.as_of) != (b.confirmed, b.confirmed_by_site, b.as_of)
            }
            Self::Bronnen => a.sources != b.sources,
        }
    }
}

/// When each group of facts last changed, or was confirmed as a whole. `versions`: the newest first, each with its time and
/// whether it confirmed; groups that never changed in them take the time of the oldest that confirmed, or none.
#[must_use]
pub fn dates<'a, T: Copy + Ord>(
    versions: impl Iterator<Item = (&'a Programme, T, bool)> + Clone,
) -> Vec<(Group, T)> {
    let older = versions.clone().skip(1).map(|(programme, ..)| Some(programme)).chain([None]);
    let steps: Vec<_> = versions.zip(older).collect();
    let of = |group: Group| {
        steps.iter().find_map(|((programme, at, confirmed), older)| {
            let changed = older.is_some_and(|older| {
                differences(older, programme).iter().any(|part| part.group() == Some(group))
            });
            (*confirmed || changed).then_some((group, *at))
        })
    };
    Group::ALL.into_iter().filter_map(of).collect()
}

/// The parts in which two versions differ.
#[must_use]
pub fn differences(a: &Programme, b: &Programme) -> Vec<Part> {
    Part::ALL.into_iter().filter(|part| part.differs(a, b)).collect()
}
