//! What a search answers: data for a page or the API, never a sentence.

use domain::Slug;
use domain::directory::ServiceCapacity;
use domain::place::Nis;
use domain::taxonomy::{Code, Scheme};
use serde::Serialize;

/// The answer to a [`crate::Query`]: one page of hits with everything around them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// What the question was taken to mean.
    pub understood: Understood,
    /// How many programmes fit.
    pub total: usize,
    /// How many are related; they come after the fitting ones.
    pub total_related: usize,
    /// No place, topic or known word was understood: what is shown is the directory, not an answer.
    pub nothing_understood: bool,
    /// What should be said about the question before the hits.
    pub notices: Vec<Notice>,
    /// Counts over the fitting programmes.
    pub facets: Facets,
    /// The hits of the asked page.
    pub hits: Vec<Hit>,
    /// The page shown, from 1: the asked one, or the last where there are fewer.
    pub pagina: usize,
    /// How many pages there are; at least 1.
    pub pages: usize,
}

/// One programme of an answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// The programme.
    pub slug: Slug,
    /// Whether it fits or is related.
    pub block: Block,
    /// Why it is there, the strongest reason first.
    pub reasons: Vec<Reason>,
    /// Kilometres as the crow flies from the asked place or point; `None` where none was asked or nothing is known.
    pub distance_km: Option<f64>,
    /// Whether it serves an asked place.
    pub serves_place: bool,
    /// The current Dutch name of the municipality of its seat.
    pub municipality: Option<String>,
    /// The score it was ordered by, higher is better; only comparable within one answer and block.
    pub score: f32,
    /// What it said about room that holds for the question; `None`: nothing.
    pub room: Option<ServiceCapacity>,
}

/// The block of a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// It matches an asked topic, if any, and serves an asked place, if any.
    Fit,
    /// Everything else worth showing.
    Related,
}

impl Block {
    /// The name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Related => "related",
        }
    }
}

/// Why a programme is in the answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Reason {
    /// It serves the asked place by name, or a place inside the asked region or province.
    ServesPlace {
        /// The asked place; where that is a region or province, the part of it that is served.
        place: String,
    },
    /// It serves the asked place because it serves a greater area.
    ServesThrough {
        /// The asked place.
        place: String,
        /// The Dutch name of the area, such as `Waasland` or `Vlaanderen`.
        area: String,
    },
    /// It does not state where it works; it is taken to serve the municipality of its seat.
    AreaNotStated {
        /// That municipality.
        municipality: String,
    },
    /// It is so far away.
    Distance {
        /// Kilometres as the crow flies.
        km: f64,
    },
    /// It is about an asked topic.
    Topic {
        /// What the code says something about.
        scheme: Scheme,
        /// The code.
        code: Code,
    },
    /// Words of the question stand in its name or text.
    Words {
        /// The words as typed, at most five.
        words: Vec<String>,
    },
    /// Not what was asked, but also for these people.
    AlsoFor {
        /// A target group of the programme.
        target_group: Code,
    },
}

impl Reason {
    /// The name in the API and of the text key.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::ServesPlace { .. } => "serves_place",
            Self::ServesThrough { .. } => "serves_through",
            Self::AreaNotStated { .. } => "area_not_stated",
            Self::Distance { .. } => "distance",
            Self::Topic { .. } => "topic",
            Self::Words { .. } => "words",
            Self::AlsoFor { .. } => "also_for",
        }
    }
}

/// Something to say about the question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Notice {
    /// The question or the place was longer than can be read; only the beginning was used.
    QuestionCut {
        /// The parameter that was cut: `q` or `waar`.
        param: String,
        /// How many characters were used.
        limit: usize,
    },
    /// No such place is known.
    PlaceUnknown {
        /// The place as typed.
        typed: String,
        /// The nearest known names, best first; may be empty.
        suggestions: Vec<String>,
    },
    /// The name was misspelt and read as a known place.
    PlaceCorrected {
        /// The place as typed.
        typed: String,
        /// What it was read as, a village with its municipality: `Zelem (Halen)`.
        place: String,
        /// Other names as near to what was typed; each works as text of the place box.
        alternatives: Vec<String>,
    },
    /// There are several places of this name; one was chosen.
    PlaceAmbiguous {
        /// The place as typed.
        typed: String,
        /// What it was taken as.
        chosen: String,
        /// The others, such as `Berchem (Kluisbergen)`; each works as text of the place box.
        alternatives: Vec<String>,
    },
    /// A filter has a value that does not exist; it was ignored.
    FilterUnknown {
        /// The parameter.
        param: String,
        /// The value, cut at 60 characters.
        value: String,
    },
    /// A parameter that does not exist; it was ignored.
    ParameterUnknown {
        /// The parameter, cut at 60 characters.
        param: String,
    },
    /// A filter has more values than are read.
    TooManyValues {
        /// The parameter.
        param: String,
        /// How many were used.
        limit: usize,
    },
    /// A radius was asked and no place: it was not used.
    RadiusNeedsPlace {
        /// Kilometres.
        km: u16,
    },
    /// Nothing is about an asked topic and serves an asked place; what follows is the nearest to it.
    NothingFits {
        /// The asked places.
        places: Vec<String>,
        /// The asked topics.
        topics: Vec<(Scheme, Code)>,
        /// There are filters or a radius that could be removed.
        filtered: bool,
    },
}

impl Notice {
    /// The name in the API and of the text key.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::QuestionCut { .. } => "question_cut",
            Self::PlaceUnknown { .. } => "place_unknown",
            Self::PlaceCorrected { .. } => "place_corrected",
            Self::PlaceAmbiguous { .. } => "place_ambiguous",
            Self::FilterUnknown { .. } => "filter_unknown",
            Self::ParameterUnknown { .. } => "parameter_unknown",
            Self::TooManyValues { .. } => "too_many_values",
            Self::RadiusNeedsPlace { .. } => "radius_needs_place",
            Self::NothingFits { .. } => "nothing_fits",
        }
    }
}

/// What a question was taken to mean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Understood {
    /// The places, in the order in which they stand.
    pub places: Vec<UnderstoodPlace>,
    /// Who the participants are.
    pub target_groups: Vec<Code>,
    /// Parts of life.
    pub domains: Vec<Code>,
    /// What the duo does.
    pub kinds: Vec<Code>,
    /// What the person wants.
    pub intent: Intent,
    /// Which words of the question say each topic, as typed: to take it away.
    #[serde(skip)]
    pub said_by: Vec<(Scheme, Code, Vec<String>)>,
}

/// A place of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnderstoodPlace {
    /// The current Dutch name of the municipality, region or province.
    pub name: String,
    /// The code of a municipality or province; a region has none.
    pub nis: Option<Nis>,
    /// What sort of place `name` is.
    pub kind: PlaceLevel,
    /// The deelgemeente that was meant more exactly, such as `Gentbrugge`.
    pub part: Option<String>,
    /// The words it was read from.
    pub typed: String,
    /// Other places of that name; each works as text of the place box.
    pub alternatives: Vec<String>,
}

/// What sort of place was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PlaceLevel {
    /// A municipality.
    Municipality,
    /// A region people name, Brussels with its 19 municipalities included.
    Region,
    /// A province.
    Province,
}

impl PlaceLevel {
    /// The name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::Province => "province",
        }
    }
}

/// What the person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// A buddy, probably for themselves.
    #[default]
    Seek,
    /// A buddy for somebody they know.
    SeekForOther,
    /// To be a buddy.
    Volunteer,
    /// A buddy for a client.
    Refer,
}

impl Intent {
    /// The name in the API and in the word lists.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Seek => "seek",
            Self::SeekForOther => "seek_for_other",
            Self::Volunteer => "volunteer",
            Self::Refer => "refer",
        }
    }

    /// The intent of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Seek, Self::SeekForOther, Self::Volunteer, Self::Refer]
            .into_iter()
            .find(|intent| intent.as_str() == name)
    }
}

/// Counts over the fitting programmes: OR inside a group, AND across groups, each group without its own
/// filter. Codes in the order of the taxonomy, only those that occur or are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Facets {
    /// By domain.
    pub domein: Vec<(Code, usize)>,
    /// By target group.
    pub doelgroep: Vec<(Code, usize)>,
    /// By kind.
    pub soort: Vec<(Code, usize)>,
    /// By province: slug, Dutch name, count. A programme counts in every province in which it serves a
    /// municipality or has its seat.
    pub provincie: Vec<(String, String, usize)>,
    /// How many have room for what is asked.
    pub plaats: usize,
}
