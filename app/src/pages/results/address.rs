//! Addresses of `/zoeken` made from a question by changing one thing.

use search_index::{Query, Sort};

use crate::links::{self, Local};

/// A question on its way to an address: always that of its first page.
pub(super) struct Address(Query);

impl Address {
    /// The address of the same question.
    pub(super) fn of(query: &Query) -> Self {
        Self(query.clone())
    }

    /// At another place.
    pub(super) fn at(mut self, place: &str) -> Self {
        place.clone_into(&mut self.0.waar);
        self
    }

    /// Without a value of a filter.
    pub(super) fn without(mut self, param: &str, value: &str) -> Self {
        let query = &mut self.0;
        match param {
            "domein" => query.domein.retain(|code| code.as_str() != value),
            "doelgroep" => query.doelgroep.retain(|code| code.as_str() != value),
            "soort" => query.soort.retain(|code| code.as_str() != value),
            "provincie" => query.provincie.retain(|slug| slug != value),
            "straal" => query.straal = None,
            "plaats" => query.plaats = false,
            _ => {}
        }
        self
    }

    /// Without any filter.
    pub(super) fn without_filters(self) -> Self {
        let Query { q, waar, punt, b, .. } = self.0;
        Self(Query { q, waar, punt, b, ..Query::default() })
    }

    /// Without the words a place was read from; `None` where they cannot be found.
    pub(super) fn without_place(mut self, typed: &str) -> Option<Self> {
        if let Some(waar) = without_words(&self.0.waar, typed) {
            self.0.waar = waar;
        } else {
            self.0.q = without_words(&self.0.q, typed)?;
        }
        Some(self)
    }

    /// Without the point somebody is at, and what is measured from it.
    pub(super) fn without_point(mut self) -> Self {
        (self.0.punt, self.0.straal) = (None, None);
        if self.0.sorteer == Sort::Afstand {
            self.0.sorteer = Sort::default();
        }
        self
    }

    /// Without the words that said a topic; `None` where one of them cannot be found.
    pub(super) fn without_topic(mut self, typed: &[String]) -> Option<Self> {
        for word in typed {
            self.0.q = without_words(&self.0.q, word)?;
        }
        (!typed.is_empty()).then_some(self)
    }

    /// The address, parameters in the order of the documentation; what is as usual is left out.
    pub(super) fn path(&self) -> Local {
        let query = &self.0;
        let km = query.straal.map(|km| km.to_string());
        let point = query.punt.map(|point| format!("{},{}", point.lat, point.lon));
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        pairs.extend((!query.q.is_empty()).then_some(("q", query.q.as_str())));
        pairs.extend((!query.waar.is_empty()).then_some(("waar", query.waar.as_str())));
        pairs.extend(km.as_deref().map(|km| ("straal", km)));
        pairs.extend(point.as_deref().map(|point| ("punt", point)));
        pairs.extend(query.domein.iter().map(|code| ("domein", code.as_str())));
        pairs.extend(query.doelgroep.iter().map(|code| ("doelgroep", code.as_str())));
        pairs.extend(query.soort.iter().map(|code| ("soort", code.as_str())));
        pairs.extend(query.provincie.iter().map(|slug| ("provincie", slug.as_str())));
        pairs.extend(query.plaats.then_some(("plaats", Query::HAS_ROOM)));
        pairs.extend((query.sorteer != Sort::default()).then_some(("sorteer", query.sorteer.as_str())));
        pairs.extend(query.b.iter().map(|slug| ("b", slug.as_str())));
        links::search(pairs)
    }
}

/// A text without these words, spaces put in order; `None` where they do not stand in it as whole words.
fn without_words(text: &str, words: &str) -> Option<String> {
    let folded = text.to_lowercase();
    let letter = char::is_alphanumeric;
    let whole = |at: &usize| {
        let before = folded.get(..*at).and_then(|before| before.chars().next_back());
        let after = folded.get(at + words.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(letter) && !after.is_some_and(letter)
    };
    let found: Vec<usize> = folded.match_indices(&words.to_lowercase()).map(|(at, _)| at).collect();
    let at = found.into_iter().find(whole)?;
    // Lower case may change lengths: then the place found is another one, and the words are left alone.
    let part = text.get(at..at + words.len())?;
    if words.is_empty() || part.to_lowercase() != words.to_lowercase() {
        return None;
    }
    let rest = format!("{} {}", text.get(..at)?, text.get(at + words.len()..)?);
    Some(rest.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str) -> Query {
        let pairs: Vec<(&str, &str)> = text.split('&').filter_map(|pair| pair.split_once('=')).collect();
        Query::from_pairs(pairs).0
    }

    #[test]
    fn an_address_keeps_the_question_and_drops_what_is_usual() {
        let query = query("q=praten&waar=Gent&domein=werk&domein=sport&sorteer=passend&pagina=3&straal=10");
        assert_eq!(
            Address::of(&query).path().as_str(),
            "/zoeken?q=praten&waar=Gent&straal=10&domein=werk&domein=sport"
        );
        assert_eq!(
            Address::of(&query).without("domein", "werk").without("straal", "10").path().as_str(),
            "/zoeken?q=praten&waar=Gent&domein=sport"
        );
        let listed = self::query("q=praten&domein=werk&b=duo-gent");
        assert_eq!(Address::of(&listed).without_filters().path().as_str(), "/zoeken?q=praten&b=duo-gent");
        assert_eq!(Address::of(&query).without_filters().path().as_str(), "/zoeken?q=praten&waar=Gent");
    }

    #[test]
    fn leaving_where_somebody_is_leaves_what_was_measured_from_there() {
        let near = query("q=praten&straal=10&punt=51.05,3.72&domein=werk&sorteer=afstand");
        assert_eq!(Address::of(&near).without_point().path().as_str(), "/zoeken?q=praten&domein=werk");
        let named = query("punt=51.05,3.72&sorteer=naam");
        assert_eq!(Address::of(&named).without_point().path().as_str(), "/zoeken?sorteer=naam");
    }

    #[test]
    fn the_words_of_a_place_are_taken_out() {
        let path = |text: &str, typed: &str| {
            Address::of(&query(text)).without_place(typed).map(|a| a.path().to_string())
        };
        assert_eq!(path("q=buddy&waar=9050", "9050").as_deref(), Some("/zoeken?q=buddy"));
        assert_eq!(path("q=praten gent depressie", "Gent").as_deref(), Some("/zoeken?q=praten%20depressie"));
        assert_eq!(path("q=praten", "Gent"), None);
        assert_eq!(path("q=İstanbul gent", "gent"), None, "lower case moved the words: left alone");
    }
}
