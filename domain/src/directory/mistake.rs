//! What can be wrong in a listing.

/// Something a visitor says is wrong in a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mistake {
    /// The programme does not exist (any more).
    Gone,
    /// Address, number or website.
    Contact,
    /// Where it works.
    Area,
    /// Whom it is for.
    Audience,
    /// What the text says of it.
    Text,
}

impl Mistake {
    /// Every mistake, in the order of the form.
    pub const ALL: [Self; 5] = [Self::Gone, Self::Contact, Self::Area, Self::Audience, Self::Text];

    /// Its name in the form, the texts and the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Gone => "weg",
            Self::Contact => "contact",
            Self::Area => "waar",
            Self::Audience => "wie",
            Self::Text => "tekst",
        }
    }

    /// The mistake of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mistake| mistake.as_str() == name)
    }
}
