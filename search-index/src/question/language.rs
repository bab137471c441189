//! What the alphabet of a question says about who asks.

use super::Sign;
use crate::analysis::Token;

/// Who writes in another alphabet is most likely a newcomer, or asks for one.
pub(super) fn sign(tokens: &[Token]) -> Option<Sign> {
    let foreign = |c: char| matches!(c, '\u{400}'..='\u{52f}' | '\u{600}'..='\u{6ff}');
    let written = tokens.iter().any(|token| token.text.chars().any(foreign));
    written.then(|| Sign { name: "alphabet".to_owned(), strength: 1.0, at: Vec::new() })
}
