//! Which buddies a programme looks for now: what its people choose from lists, and one line. Parsed once, at the edge.
//! Not here on purpose: whether men or women are looked for. Who may be a buddy is not to be chosen by sex.

use jiff::civil::Date;

use crate::taxonomy::{Code, Scheme, Taxonomy};

/// The languages that can be looked for: those that have a name of their own in the texts.
pub const LANGUAGES: [&str; 8] = ["nl", "fr", "en", "ar", "tr", "es", "de", "uk"];
/// The longest line, in characters.
pub const LINE_MAX: usize = 120;
/// The most buddies that can be looked for at once.
pub const MOST: u8 = 50;

/// When a buddy would have time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FreeTime {
    /// By day, in the week.
    Day,
    /// In the evening.
    Evening,
    /// At the weekend.
    Weekend,
}

impl FreeTime {
    /// Every one, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Day, Self::Evening, Self::Weekend];

    /// Its name in the database and in forms, and the end of its text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "overdag",
            Self::Evening => "avond",
            Self::Weekend => "weekend",
        }
    }

    /// The one of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|time| time.name() == name)
    }
}

/// Which buddies a programme looks for now. HSDS: a `service_capacity` with a `unit` of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The day it was said.
    pub said: Date,
    /// How many.
    pub number: u8,
    /// What they would do; empty: whatever the programme does.
    pub kinds: Vec<Code>,
    /// Languages they would speak, BCP 47; empty: not said.
    pub languages: Vec<String>,
    /// When they would have time; empty: not said.
    pub times: Vec<FreeTime>,
    /// The Dutch name of the one municipality; `None`: wherever the programme works.
    pub town: Option<String>,
    /// One line in own words, without a link.
    pub line: Option<String>,
}

/// The same as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// How many.
    pub number: String,
    /// Codes of kinds.
    pub kinds: Vec<String>,
    /// Tags of languages.
    pub languages: Vec<String>,
    /// Names of times.
    pub times: Vec<String>,
    /// A municipality.
    pub town: String,
    /// The line.
    pub line: String,
}

/// A field of the form and what is wrong with it.
pub type Wrong = (&'static str, &'static str);

impl Typed {
    /// What stands there, as the form shows it.
    #[must_use]
    pub fn of(wanted: &Wanted) -> Self {
        Self {
            number: wanted.number.to_string(),
            kinds: wanted.kinds.iter().map(|code| code.as_str().to_owned()).collect(),
            languages: wanted.languages.clone(),
            times: wanted.times.iter().map(|time| time.name().to_owned()).collect(),
            town: wanted.town.clone().unwrap_or_default(),
            line: wanted.line.clone().unwrap_or_default(),
        }
    }

    /// What it means; `None`: everything was left empty, nobody is looked for. `municipality` gives the Dutch name of what
    /// was typed.
    ///
    /// # Errors
    /// Each field that is wrong, with its problem.
    pub fn parse(
        &self,
        said: Date,
        taxonomy: &Taxonomy,
        municipality: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Option<Wanted>, Vec<Wrong>> {
        if *self == Self::default() {
            return Ok(None);
        }
        let mut wrong = Vec::new();
        let number = self.number.parse::<u8>().ok().filter(|number| (1..=MOST).contains(number));
        if number.is_none() {
            wrong.push(("aantal", if self.number.is_empty() { "leeg" } else { "onjuist" }));
        }
        if !self.kinds.iter().all(|code| taxonomy.get(Scheme::Kind, code).is_some()) {
            wrong.push(("soort", "onbekend"));
        }
        if !self.languages.iter().all(|tag| LANGUAGES.contains(&tag.as_str())) {
            wrong.push(("taal", "onbekend"));
        }
        let times: Option<Vec<_>> = self.times.iter().map(|name| FreeTime::from_name(name)).collect();
        if times.is_none() {
            wrong.push(("wanneer", "onbekend"));
        }
        let town = municipality(&self.town).filter(|_| !self.town.is_empty());
        if town.is_none() && !self.town.is_empty() {
            wrong.push(("gemeente", "onbekend"));
        }
        let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() > LINE_MAX {
            wrong.push(("zin", "te-lang"));
        } else if has_link(&line) || line.contains(char::is_control) {
            wrong.push(("zin", "link"));
        }
        match (number, times) {
            (Some(number), Some(times)) if wrong.is_empty() => Ok(Some(Wanted {
                said,
                number,
                kinds: self.kinds.iter().map(|code| Code::new(code)).collect(),
                languages: self.languages.clone(),
                times,
                town,
                line: Some(line).filter(|line| !line.is_empty()),
            })),
            _ => Err(wrong),
        }
    }
}

/// Whether a line leads somewhere: a web or mail address, as people write it.
fn has_link(line: &str) -> bool {
    let host = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let last = word.split(['/', '?', '#', ':']).next().unwrap_or(word).rsplit_once('.');
        last.is_some_and(|(before, end)| {
            before.ends_with(char::is_alphanumeric)
                && end.chars().count() >= 2
                && end.chars().all(char::is_alphabetic)
        })
    };
    line.contains('@') || line.contains("://") || line.split([' ', ',', ';', '(']).any(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: Date = jiff::civil::date(2026, 11, 3);

    fn parse(typed: &Typed) -> Result<Option<Wanted>, Vec<Wrong>> {
        let taxonomy = include_str!("../../../data/taxonomy.csv");
        let taxonomy = Taxonomy::parse("taxonomy.csv", taxonomy).expect("taxonomy");
        typed.parse(SAID, &taxonomy, &|town| (town == "ronse").then(|| "Ronse".to_owned()))
    }

    fn typed() -> Typed {
        let some = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        Typed {
            number: "3".to_owned(),
            kinds: some(&["taal"]),
            languages: some(&["ar", "fr"]),
            times: some(&["avond"]),
            town: "ronse".to_owned(),
            line: "  Wandelen met\n iemand, bv. om 19.30 uur  ".to_owned(),
        }
    }

    #[test]
    fn what_is_typed_becomes_what_is_wanted_and_back() {
        let wanted = parse(&typed()).expect("right").expect("something");
        assert_eq!(wanted.line.as_deref(), Some("Wandelen met iemand, bv. om 19.30 uur"));
        assert_eq!((wanted.number, wanted.town.as_deref(), wanted.said), (3, Some("Ronse"), SAID));
        let again = Typed { town: "ronse".to_owned(), ..Typed::of(&wanted) };
        assert_eq!(parse(&again), Ok(Some(wanted)));
        assert_eq!(parse(&Typed::default()), Ok(None), "nothing: nobody is looked for");
        let few = Typed { number: "1".to_owned(), ..Typed::default() };
        assert!(parse(&few).is_ok_and(|wanted| wanted.is_some()), "a number is enough");
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        let odd = || vec!["x".to_owned()];
        let cases: [(Typed, Wrong); 9] = [
            (Typed { number: String::new(), ..typed() }, ("aantal", "leeg")),
            (Typed { number: "0".to_owned(), ..typed() }, ("aantal", "onjuist")),
            (Typed { number: "51".to_owned(), ..typed() }, ("aantal", "onjuist")),
            (Typed { kinds: odd(), ..typed() }, ("soort", "onbekend")),
            (Typed { languages: odd(), ..typed() }, ("taal", "onbekend")),
            (Typed { times: odd(), ..typed() }, ("wanneer", "onbekend")),
            (Typed { town: "Atlantis".to_owned(), ..typed() }, ("gemeente", "onbekend")),
            (Typed { line: "a".repeat(LINE_MAX + 1), ..typed() }, ("zin", "te-lang")),
            (Typed { line: "a\u{7}b".to_owned(), ..typed() }, ("zin", "link")),
        ];
        for (typed, wrong) in cases {
            assert_eq!(parse(&typed), Err(vec![wrong]));
        }
    }

    #[test]
    fn a_line_holds_no_link() {
        for link in [
            "kijk op www.buddy.test",
            "https://buddy.test/x",
            "mail naar an@buddy",
            "(facebook.com/buddy)",
            "Buddy.BE!",
            "zie buddy.test?x=1, nu",
            "buddy.test:8080",
        ] {
            assert!(has_link(link), "{link}");
        }
        for line in ["o.a. koken, z.s.m. en bv. om 9.30", "Wil jij mee? Graag. Tot dan...", "d.w.z. 2 uur"] {
            assert!(!has_link(line), "{line}");
        }
    }
}
