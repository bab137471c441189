//! The parameters of an address, as they came: in order, with repeats.

use axum::extract::FromRequestParts;
use http::request::Parts;

use super::Error;

/// Decoded pairs. A `%` that is no escape stays a `%`; bytes that are no UTF-8 become the replacement character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// More parameters than any form of ours can send; more is refused.
    pub const MOST: usize = 200;

    /// Reads the part of an address behind the `?`.
    ///
    /// # Errors
    /// [`Error::BadRequest`] when there are more than [`Pairs::MOST`].
    pub fn parse(query: &str) -> Result<Self, Error> {
        if query.split('&').filter(|pair| !pair.is_empty()).nth(Self::MOST).is_some() {
            return Err(Error::BadRequest);
        }
        Ok(Self(
            form_urlencoded::parse(query.as_bytes())
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect(),
        ))
    }

    /// The pairs, borrowed.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Pairs {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        Self::parse(parts.uri.query().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(query: &str) -> Vec<(String, String)> {
        Pairs::parse(query).unwrap().0
    }

    #[test]
    fn pairs_keep_their_order_and_repeats() {
        let pairs = parse("domein=werk&q=iemand+om%20mee&domein=wonen&leeg&=x");
        let want = [("domein", "werk"), ("q", "iemand om mee"), ("domein", "wonen"), ("leeg", ""), ("", "x")];
        assert_eq!(pairs, want.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn broken_escapes_and_bytes_are_tolerated() {
        assert_eq!(parse("q=100%&r=%zz&s=%ff%00")[0].1, "100%");
        assert_eq!(parse("s=%ff")[0].1, "\u{fffd}");
    }

    #[test]
    fn too_many_are_refused() {
        assert!(Pairs::parse(&"q=a&".repeat(Pairs::MOST)).is_ok());
        assert!(matches!(Pairs::parse(&"q=a&".repeat(Pairs::MOST + 1)), Err(Error::BadRequest)));
    }
}
