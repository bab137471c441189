//! From a text to folded words, each with where it stood.

use std::ops::Range;

use super::fold;

/// The most words of a text that are read.
pub const MAX_TOKENS: usize = 64;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The folded word: letters and digits only.
    pub text: String,
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// A comma, full stop, bracket, line end or the like stands before it.
    pub after_break: bool,
    /// It begins with a capital letter, and the text is not written in capitals.
    pub capital: bool,
}

/// The words of a text, at most [`MAX_TOKENS`], each at most 40 characters of it.
///
/// An apostrophe before one last letter is dropped (`buddy's` is `buddys`), any other parts words
/// (`d'anvers`, `gent'te`), as does everything else that is no letter or digit. The full stop of `St.`
/// is no break.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut after_break = true;
    let mut start = None;
    let shouted = is_shouted(text);
    let mut close = |range: Range<usize>, after_break: &mut bool| {
        let raw = &text[range.clone()];
        let mut word = fold(raw);
        if !word.bytes().all(|b| b.is_ascii_alphanumeric()) {
            word.retain(char::is_alphanumeric);
        }
        if let Some((at, _)) = word.char_indices().nth(40) {
            word.truncate(at);
        }
        if !word.is_empty() && out.len() < MAX_TOKENS {
            let capital = !shouted && raw.chars().next().is_some_and(char::is_uppercase);
            out.push(Token { text: word, span: range, after_break: *after_break, capital });
            *after_break = false;
        }
    };
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        let inside = c.is_alphanumeric() || is_mark(c) || {
            let mut next = chars.clone().map(|(_, next)| next.is_alphanumeric());
            is_apostrophe(c)
                && next.next() == Some(true)
                && next.next() != Some(true)
                && start.is_some_and(|from| at - from > 2)
        };
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                close(from..at, &mut after_break);
                start = None;
            }
            _ => {}
        }
        let abbreviated = c == '.' && ends_in_saint(&text[..at]);
        if !inside
            && !abbreviated
            && matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '(' | ')' | '\n' | '/' | '|' | '،')
        {
            after_break = true;
        }
    }
    if let Some(from) = start {
        close(from..text.len(), &mut after_break);
    }
    out
}

/// Whether a text ends in “St”, as in “St. Niklaas”.
fn ends_in_saint(text: &str) -> bool {
    let mut back = text.chars().rev();
    matches!((back.next(), back.next()), (Some('t'), Some('s' | 'S')))
        && !back.next().is_some_and(char::is_alphanumeric)
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`')
}

/// What belongs to a letter without being one: combining accents and invisible characters.
fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && (unicode_normalization::char::is_combining_mark(c)
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | 'ـ'))
}

fn is_shouted(text: &str) -> bool {
    let (upper, lower) = text.chars().fold((0, 0), |(upper, lower), c| {
        (upper + usize::from(c.is_uppercase()), lower + usize::from(c.is_lowercase()))
    });
    upper > lower
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_are_parted_where_people_part_them() {
        assert_eq!(words("St-Niklaas, buddy's"), ["st", "niklaas", "buddys"]);
        assert_eq!(words("'t Stad 's nachts"), ["t", "stad", "s", "nachts"]);
        assert_eq!(words("région d’Anvers quelqu'un"), ["region", "d", "anvers", "quelqu", "un"]);
        assert_eq!(words("Gent'te"), ["gent", "te"]);
        assert!(!tokens("st. niklaas")[1].after_break);
        assert_eq!(words("допомога أريد"), ["допомога", "اريد"]);
        assert_eq!(words("…!? "), Vec::<String>::new());
    }

    #[test]
    fn spans_breaks_and_capitals_are_kept() {
        let text = "Ik woon in Gent, echt";
        let all = tokens(text);
        assert_eq!(&text[all[3].span.clone()], "Gent");
        assert_eq!(all.iter().map(|t| t.after_break).collect::<Vec<_>>(), [true, false, false, false, true]);
        assert_eq!(all.iter().map(|t| t.capital).collect::<Vec<_>>(), [true, false, false, true, false]);
        assert!(tokens("GENT BUDDY").iter().all(|t| !t.capital));
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(tokens(&"a ".repeat(10_000)).len(), MAX_TOKENS);
        assert_eq!(tokens(&"a".repeat(10_000))[0].text.len(), 40);
    }
}
