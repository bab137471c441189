//! What the language of a question says about who asks.

use domain::taxonomy::{Code, Scheme};

use super::matching::add;
use super::{Question, Said};
use crate::analysis::Token;

/// How surely a question in Cyrillic or Arabic letters comes from a newcomer.
const NEWCOMER: f32 = 0.6;

/// Who writes in another alphabet is most likely a newcomer, or asks for one.
pub(super) fn read(tokens: &[Token], question: &mut Question) {
    let foreign = |c: char| matches!(c, '\u{400}'..='\u{52f}' | '\u{600}'..='\u{6ff}');
    if let Some(at) = tokens.iter().position(|token| token.text.chars().any(foreign)) {
        let code = Code::new("migratie-achtergrond");
        let said = Said { text: &tokens[at].text, at: &[] };
        add(Scheme::TargetGroup, &code, NEWCOMER, said, &mut question.topics);
    }
}
