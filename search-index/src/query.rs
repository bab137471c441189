//! A question as asked: the parameters of `/zoeken` and `/api/search`, parsed once and bounded.

use std::str::FromStr as _;

use domain::Slug;
use domain::place::Point;
use domain::taxonomy::Code;
use serde::Serialize;

use crate::answer::Notice;

/// A question with its filters. What the words mean is decided by [`crate::Search::search`].
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// The question, at most [`Query::MAX_CHARS`] characters.
    pub q: String,
    /// The place box, at most [`Query::MAX_CHARS`] characters.
    pub waar: String,
    /// Kilometres: what lies within them counts as serving the asked place or point.
    pub straal: Option<f64>,
    /// Where the person is.
    pub punt: Option<Point>,
    /// Only these domains.
    pub domein: Vec<Code>,
    /// Only these target groups.
    pub doelgroep: Vec<Code>,
    /// Only these kinds.
    pub soort: Vec<Code>,
    /// Only these provinces, as slugs of their Dutch names.
    pub provincie: Vec<String>,
    /// Only where there is room.
    pub plaats: bool,
    /// Programmes that were put on a shortlist. They travel with the question; the search does not look at them.
    pub b: Vec<Slug>,
    /// The order.
    pub sorteer: Sort,
    /// The page, from 1.
    pub pagina: usize,
    /// Hits per page, 1 to 50.
    pub per_page: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            q: String::new(),
            waar: String::new(),
            straal: None,
            punt: None,
            domein: Vec::new(),
            doelgroep: Vec::new(),
            soort: Vec::new(),
            provincie: Vec::new(),
            plaats: false,
            b: Vec::new(),
            sorteer: Sort::default(),
            pagina: 1,
            per_page: Self::PER_PAGE,
        }
    }
}

/// The order of hits within a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// What answers the question best first.
    #[default]
    Passend,
    /// The nearest first.
    Afstand,
    /// The most recently confirmed or seen first.
    Bevestigd,
    /// By name.
    Naam,
}

impl Sort {
    /// Every order, the default first.
    pub const ALL: [Self; 4] = [Self::Passend, Self::Afstand, Self::Bevestigd, Self::Naam];

    /// The value of the parameter `sorteer`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Passend => "passend",
            Self::Afstand => "afstand",
            Self::Bevestigd => "bevestigd",
            Self::Naam => "naam",
        }
    }

    /// The order of a value.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == name)
    }
}

impl Query {
    /// The longest question and the longest place that are read, in characters.
    pub const MAX_CHARS: usize = 200;
    /// The most values of one filter.
    pub const MAX_VALUES: usize = 20;
    /// Hits per page where nothing is asked.
    pub const PER_PAGE: usize = 10;
    /// The one value of `plaats`.
    pub const HAS_ROOM: &str = "ja";
    /// The greatest radius, in kilometres.
    pub const MAX_KM: f64 = 100.0;
    /// How many pairs are looked at: a few times more than a whole form can hold.
    const MAX_PAIRS: usize = 500;

    /// Reads raw pairs, in any order, with repeats. Nothing is refused: what cannot be used becomes a notice.
    /// Whether a code or province exists is only known to [`crate::Search::search`], which says so in its notices.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Notice>) {
        let mut query = Self::default();
        let mut notices = Vec::new();
        for (param, value) in pairs.into_iter().take(Self::MAX_PAIRS) {
            query.take(param, value, &mut notices);
        }
        (query, notices)
    }

    fn take(&mut self, param: &str, value: &str, notices: &mut Vec<Notice>) {
        let trimmed = value.trim();
        match param {
            "q" => self.q = cut(param, value, notices),
            "waar" => self.waar = cut(param, value, notices),
            "domein" => add(&mut self.domein, param, trimmed, notices, Code::new),
            "doelgroep" => add(&mut self.doelgroep, param, trimmed, notices, Code::new),
            "soort" => add(&mut self.soort, param, trimmed, notices, Code::new),
            "provincie" => add(&mut self.provincie, param, trimmed, notices, str::to_owned),
            _ if trimmed.is_empty() => {}
            "plaats" if trimmed == Self::HAS_ROOM => self.plaats = true,
            "plaats" => say(notices, unknown(param, trimmed)),
            "b" => match Slug::of_name(trimmed) {
                Some(slug) => add(&mut self.b, param, trimmed, notices, |_| slug.clone()),
                None => say(notices, unknown(param, trimmed)),
            },
            "straal" => match number(trimmed).filter(|km| (0.0..=Self::MAX_KM).contains(km)) {
                Some(km) => self.straal = (km > 0.0).then_some(km),
                None => say(notices, unknown(param, trimmed)),
            },
            "punt" => match point(trimmed) {
                Some(point) => self.punt = Some(point),
                None => say(notices, unknown(param, trimmed)),
            },
            "sorteer" => match Sort::from_name(trimmed) {
                Some(sort) => self.sorteer = sort,
                None => say(notices, unknown(param, trimmed)),
            },
            "pagina" => match usize::from_str(trimmed) {
                Ok(page) if page >= 1 => self.pagina = page,
                _ => say(notices, unknown(param, trimmed)),
            },
            "per_page" => match usize::from_str(trimmed) {
                Ok(n) if (1..=50).contains(&n) => self.per_page = n,
                _ => say(notices, unknown(param, trimmed)),
            },
            _ => say(notices, Notice::ParameterUnknown { param: short(param) }),
        }
    }
}

/// A notice that a filter's value does not exist.
pub(crate) fn unknown(param: &str, value: &str) -> Notice {
    Notice::FilterUnknown { param: param.to_owned(), value: short(value) }
}

/// Adds a notice once, and no more than twenty: a page says enough with those.
pub(crate) fn say(notices: &mut Vec<Notice>, notice: Notice) {
    if notices.len() < 20 && !notices.contains(&notice) {
        notices.push(notice);
    }
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

fn cut(param: &str, value: &str, notices: &mut Vec<Notice>) -> String {
    let out: String = value.chars().take(Query::MAX_CHARS).collect();
    if out.len() < value.len() {
        say(notices, Notice::QuestionCut { param: param.to_owned(), limit: Query::MAX_CHARS });
    }
    out
}

fn add<T: PartialEq>(
    list: &mut Vec<T>,
    param: &str,
    value: &str,
    notices: &mut Vec<Notice>,
    make: impl Fn(&str) -> T,
) {
    if value.is_empty() {
        return;
    }
    if list.len() >= Query::MAX_VALUES {
        say(notices, Notice::TooManyValues { param: param.to_owned(), limit: Query::MAX_VALUES });
        return;
    }
    let value = make(&short(value));
    if !list.contains(&value) {
        list.push(value);
    }
}

fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite())
}

/// A point as `51.05,3.72`, somewhere on the earth.
fn point(text: &str) -> Option<Point> {
    let (lat, lon) = text.split_once(',')?;
    let lat = lat.trim().parse::<f64>().ok().filter(|n| (-90.0..=90.0).contains(n))?;
    let lon = lon.trim().parse::<f64>().ok().filter(|n| (-180.0..=180.0).contains(n))?;
    Some(Point { lat, lon })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_form_is_read() {
        let (query, notices) = Query::from_pairs([
            ("q", "iemand om mee te praten"),
            ("waar", "Gent"),
            ("straal", "7,5"),
            ("punt", "51.05, 3.72"),
            ("domein", "werk"),
            ("domein", "wonen"),
            ("doelgroep", ""),
            ("soort", "taal"),
            ("provincie", "limburg"),
            ("plaats", "ja"),
            ("b", "duo-gent"),
            ("b", "Duo Gent"),
            ("sorteer", "afstand"),
            ("pagina", "2"),
            ("per_page", "50"),
        ]);
        assert_eq!(notices, []);
        assert_eq!(query.domein, [Code::new("werk"), Code::new("wonen")]);
        assert!(query.doelgroep.is_empty() && query.plaats);
        assert_eq!(query.b, [Slug::of_name("duo-gent").unwrap()]);
        assert_eq!(query.straal, Some(7.5));
        assert_eq!(query.punt, Some(Point { lat: 51.05, lon: 3.72 }));
        assert_eq!((query.sorteer, query.pagina, query.per_page), (Sort::Afstand, 2, 50));
    }

    #[test]
    fn what_cannot_be_used_becomes_a_notice() {
        let (query, notices) = Query::from_pairs([
            ("straal", "ver"),
            ("straal", "1e300"),
            ("punt", "1,2,3"),
            ("punt", "95,3"),
            ("sorteer", "mooi"),
            ("plaats", "nee"),
            ("pagina", "0"),
            ("per_page", "51"),
            ("utm_source", "x"),
            ("b", "--"),
            ("sorteer", ""),
        ]);
        assert_eq!(query, Query::default());
        assert_eq!(notices.iter().filter(|n| n.kind() == "filter_unknown").count(), 9);
        assert!(notices.contains(&Notice::ParameterUnknown { param: "utm_source".to_owned() }));
    }

    #[test]
    fn everything_is_bounded() {
        let long = "é".repeat(100_000);
        let many: Vec<String> = (0..5_000).map(|n| format!("code-{n}")).collect();
        let pairs = many.iter().map(|code| ("domein", code.as_str()));
        let (query, notices) = Query::from_pairs([("q", long.as_str())].into_iter().chain(pairs));
        assert_eq!(query.q.chars().count(), Query::MAX_CHARS);
        assert_eq!(query.domein.len(), Query::MAX_VALUES);
        assert!(notices.iter().any(|n| n.kind() == "question_cut"));
        assert_eq!(notices.iter().filter(|n| n.kind() == "too_many_values").count(), 1);
    }
}
