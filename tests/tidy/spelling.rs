//! Our own texts are spelled as the dictionaries of hunspell say. What those do not know and is right stands in
//! `words.txt`: names, and the words of this field.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use tests::data::root;

/// Languages with their dictionaries.
const LANGUAGES: [(&str, &str); 3] = [("nl", "nl_NL"), ("fr", "fr_FR"), ("en", "en_GB")];

/// The words of the texts, without keys, arguments and comments.
fn texts(lang: &str) -> String {
    let mut out = String::new();
    let folder = root().join("app/texts").join(lang);
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("a text");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let value = line.split_once(" =").map_or(line, |(_, value)| value);
            let mut inside = 0_u8;
            for c in value.chars() {
                match c {
                    '{' | '[' => inside += 1,
                    '}' | ']' => inside = inside.saturating_sub(1),
                    // A full stop would be taken for a part of an abbreviation.
                    '.' | '’' | '/' | '*' if inside == 0 => out.push(if c == '’' { '\'' } else { ' ' }),
                    c if inside == 0 => out.push(c),
                    _ => {}
                }
            }
            out.push('\n');
        }
    }
    out
}

#[test]
fn our_own_texts_are_spelled_right() {
    let known: BTreeSet<&str> =
        include_str!("words.txt").lines().filter(|line| !line.starts_with('#')).collect();
    for (lang, dictionary) in LANGUAGES {
        let mut hunspell = Command::new("hunspell")
            .args(["-l", "-i", "UTF-8", "-d", dictionary])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("hunspell with its dictionaries: tests/run installs them");
        let text = texts(lang);
        assert!(text.len() > 10_000, "{lang} has {} bytes of text", text.len());
        let mut input = hunspell.stdin.take().expect("its input");
        // It answers while it reads: written from elsewhere, neither waits for the other.
        let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
        let output = hunspell.wait_with_output().expect("its words");
        writer.join().expect("a writer").expect("written");
        assert!(output.status.success(), "hunspell has no dictionary {dictionary}");
        let said = String::from_utf8_lossy(&output.stdout);
        let wrong: BTreeSet<&str> = said.lines().filter(|word| !known.contains(word)).collect();
        assert!(wrong.is_empty(), "{lang}: {wrong:?}");
    }
}
