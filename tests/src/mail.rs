//! Messages as they left: read from `var/outbox/*.eml`, or from the folder of the test's own mail server.

use std::path::Path;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The file it was read from.
    pub file: String,
    /// Everything, as it went over the wire.
    pub raw: String,
    /// The addresses of `To:`.
    pub to: String,
    /// The subject, decoded.
    pub subject: String,
    /// The text, decoded.
    pub text: String,
}

impl Mail {
    /// Reads a message.
    #[must_use]
    pub fn parse(file: &str, raw: &str) -> Self {
        let lines = raw.replace("\r\n", "\n");
        let (head, body) = lines.split_once("\n\n").unwrap_or((&lines, ""));
        // A header goes on on the next line when that begins with white space.
        let head = head.replace("\n ", " ").replace("\n\t", " ");
        let header = |name: &str| {
            head.lines()
                .filter_map(|line| line.split_once(':'))
                .find(|(found, _)| found.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.trim().to_owned())
                .unwrap_or_default()
        };
        let text = match header("content-transfer-encoding").to_ascii_lowercase().as_str() {
            "quoted-printable" => quoted_printable(body),
            "base64" => base64(body),
            _ => body.to_owned(),
        };
        Self {
            file: file.to_owned(),
            raw: raw.to_owned(),
            to: header("to"),
            subject: words(&header("subject")),
            text,
        }
    }

    /// The first link of the text whose path starts so, as a path.
    #[must_use]
    pub fn link(&self, path: &str) -> Option<String> {
        let at = self.text.match_indices("://").find_map(|(at, _)| {
            let rest = &self.text[at + 3..];
            let slash = rest.find('/')?;
            rest[slash..].starts_with(path).then_some(at + 3 + slash)
        })?;
        let link: String =
            self.text[at..].chars().take_while(|c| !c.is_whitespace() && !">\")".contains(*c)).collect();
        Some(link.trim_end_matches('.').to_owned())
    }
}

/// The messages in a folder, oldest file name first. A missing folder holds none.
#[must_use]
pub fn read_folder(folder: &Path) -> Vec<Mail> {
    let mut mails: Vec<(std::time::SystemTime, Mail)> = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "eml") {
            let bytes = std::fs::read(&path).unwrap_or_default();
            let written = entry.metadata().and_then(|data| data.modified()).unwrap_or(std::time::UNIX_EPOCH);
            mails.push((written, Mail::parse(&path.display().to_string(), &String::from_utf8_lossy(&bytes))));
        }
    }
    mails.sort_by(|one, other| (one.0, &one.1.file).cmp(&(other.0, &other.1.file)));
    mails.into_iter().map(|(_, mail)| mail).collect()
}

fn quoted_printable(body: &str) -> String {
    let joined = body.replace("=\n", "");
    String::from_utf8_lossy(&percent(&joined, '=')).into_owned()
}

/// Undoes `=41` (quoted-printable) style escapes.
fn percent(text: &str, mark: char) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(mark) {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        let code = rest.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = &rest[at + 3..];
            }
            None => {
                bytes.push(u8::try_from(mark).unwrap_or(b'='));
                rest = &rest[at + 1..];
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

fn base64(body: &str) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0u32, 0u32);
    for value in body.bytes().filter_map(|byte| ALPHABET.iter().position(|&known| known == byte)) {
        bits = (bits << 6) | u32::try_from(value).unwrap_or(0);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xff).unwrap_or(0));
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A header with encoded words (`=?utf-8?b?…?=`), decoded.
fn words(header: &str) -> String {
    let mut plain = String::new();
    let mut rest = header;
    while let Some(at) = rest.find("=?") {
        plain.push_str(rest[..at].trim_end_matches(' '));
        let parts: Vec<&str> = rest[at + 2..].splitn(4, '?').collect();
        let [_, how, text, after] = parts[..] else { break };
        match how {
            "b" | "B" => plain.push_str(&base64(text)),
            _ => plain.push_str(&quoted_printable(&text.replace('_', " "))),
        }
        rest = after.strip_prefix('=').unwrap_or(after);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_decoded() {
        let raw = "To: desk@loket.test\r\nSubject: =?utf-8?b?RWVuIHZyYWFn?=\r\n wacht\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nKijk op http://127.0.0.1:3000/beheer/inschrijven/a=\r\nbc.\r\nco=C3=B6rdinator\r\n";
        let mail = Mail::parse("x", raw);
        assert_eq!(mail.subject, "Een vraag wacht");
        assert_eq!(mail.link("/beheer/inschrijven/").as_deref(), Some("/beheer/inschrijven/abc"));
        assert!(mail.text.contains("coördinator"));
        assert_eq!(base64("aGFsbG8="), "hallo");
    }
}
