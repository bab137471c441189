//! A message and its form on the wire. What could add a header is kept out by the types: the address is a
//! [`MailAddress`], the subject one line without control characters.

use std::time::{Duration, UNIX_EPOCH};

use domain::web::MailAddress;
use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox};
use serde::{Deserialize, Serialize};

use super::MailError;
use crate::clock::Millis;

/// One line of text for the subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Subject(String);

impl Subject {
    const MOST: usize = 200;

    /// The subject as it stands in the letter.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Subject {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&str> for Subject {
    /// Line ends, other control characters and repeated spaces become one space; what is too long is cut.
    fn from(text: &str) -> Self {
        let words = text.split(|c: char| c.is_whitespace() || c.is_control());
        let line = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        Self(line.chars().take(Self::MOST).collect())
    }
}

impl From<Subject> for String {
    fn from(subject: Subject) -> Self {
        subject.0
    }
}

/// What somebody is told. `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// To whom.
    pub to: MailAddress,
    /// The subject: neutral, no organisation or target group beside a person.
    pub subject: Subject,
    /// Plain text.
    pub body: String,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Message(…)")
    }
}

/// Why there is no sender.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SenderError {
    /// Not `Name <address>` or `address`.
    #[error("mail_from “{0}” is not an address such as Buddywijzer <noreply@voorbeeld.be>")]
    Address(String),
}

/// Who sends: the `From` line, and the host in message ids.
#[derive(Debug, Clone)]
pub struct Sender {
    from: Mailbox,
    host: String,
}

impl Sender {
    /// What `mail_from` is when nobody set it.
    pub const DEFAULT: &'static str = "Buddywijzer <noreply@localhost>";

    /// A sender; `mail_from` is `Name <address>`, `public_url` gives the host of message ids.
    ///
    /// # Errors
    /// When `mail_from` is no address.
    pub fn new(mail_from: &str, public_url: &str) -> Result<Self, SenderError> {
        let wrong = || SenderError::Address(mail_from.to_owned());
        if mail_from.chars().any(char::is_control) {
            return Err(wrong());
        }
        let from = mail_from.parse().map_err(|_| wrong())?;
        let host = public_url.parse::<http::Uri>().ok().and_then(|url| url.host().map(str::to_owned));
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
        let host = host.filter(|host| !host.is_empty() && host.chars().all(plain));
        Ok(Self { from, host: host.unwrap_or_else(|| "localhost".to_owned()) })
    }
}

/// A message ready to leave.
#[derive(Clone)]
pub struct Letter {
    /// The id of the outbox; the message id comes from it, so that a letter sent twice can be recognised.
    pub id: String,
    inner: lettre::Message,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Letter {
    /// The letter of a message. `id` are letters, digits and dashes.
    ///
    /// # Errors
    /// With the code `address` or `message` when it has no form on the wire: trying again does not help.
    pub fn compose(
        sender: &Sender,
        id: &str,
        message: &Message,
        now: Millis,
        wire: Wire,
    ) -> Result<Self, MailError> {
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Err(MailError::never("id"));
        }
        let to = message.to.as_str().parse().map_err(|_| MailError::never("address"))?;
        let date = UNIX_EPOCH + Duration::from_millis(u64::try_from(now).unwrap_or(0));
        let inner = lettre::Message::builder()
            .from(sender.from.clone())
            .to(Mailbox::new(None, to))
            .date(date)
            .message_id(Some(format!("<{id}@{}>", sender.host)))
            .header(AutoSubmitted)
            .subject(message.subject.as_str())
            .header(ContentType::TEXT_PLAIN)
            .body(written(&message.body, wire))
            .map_err(|_| MailError::never("message"))?;
        Ok(Self { id: id.to_owned(), inner })
    }

    /// From whom and to whom.
    #[must_use]
    pub fn envelope(&self) -> &Envelope {
        self.inner.envelope()
    }

    /// The letter as it goes over the wire.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.inner.formatted()
    }
}

/// How accents are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    /// Quoted-printable: every mail server takes it.
    SevenBit,
    /// As they are: for files that people open, links unbroken.
    EightBit,
}

fn written(text: &str, wire: Wire) -> Body {
    // One kind of line end: a lone CR or LF is where mail servers disagree about what ends a letter.
    let text = text.replace("\r\n", "\n").replace(['\r', '\n'], "\r\n").replace('\0', "");
    let short_lines = text.lines().all(|line| line.len() <= LONGEST_LINE);
    match wire {
        _ if short_lines && text.is_ascii() => {
            Body::dangerous_pre_encoded(text.into_bytes(), ContentTransferEncoding::SevenBit)
        }
        Wire::EightBit if short_lines => {
            Body::dangerous_pre_encoded(text.into_bytes(), ContentTransferEncoding::EightBit)
        }
        _ => {
            Body::new_with_encoding(text, ContentTransferEncoding::QuotedPrintable).unwrap_or_else(Body::new)
        }
    }
}

/// In bytes; the standard allows 998. Lettre's own choice breaks lines from 76 on, and links with them.
const LONGEST_LINE: usize = 900;

/// `Auto-Submitted: auto-generated` (RFC 3834), so that nobody's out-of-office answers.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sender() -> Sender {
        Sender::new("Buddywijzer <noreply@voorbeeld.test>", "https://buddywijzer.test:8443/x").unwrap()
    }

    fn message(subject: &str, body: &str) -> Message {
        Message {
            to: "an@voorbeeld.test".to_owned().try_into().unwrap(),
            subject: subject.into(),
            body: body.to_owned(),
        }
    }

    fn text(letter: &Letter) -> String {
        String::from_utf8(letter.bytes()).unwrap()
    }

    #[test]
    fn a_letter_has_what_it_needs() {
        let letter = Letter::compose(
            &sender(),
            "0190-ab",
            &message("Er wacht iets", "Dag,\n\nKijk op de site.\n"),
            0,
            Wire::SevenBit,
        );
        let text = text(&letter.unwrap());
        for line in [
            "From: Buddywijzer <noreply@voorbeeld.test>\r\n",
            "To: an@voorbeeld.test\r\n",
            "Subject: Er wacht iets\r\n",
            "Message-ID: <0190-ab@buddywijzer.test>\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Date: Thu, 01 Jan 1970 00:00:00 +0000\r\n",
            "Content-Type: text/plain; charset=utf-8\r\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(text.ends_with("\r\n\r\nDag,\r\n\r\nKijk op de site.\r\n"), "{text}");
    }

    #[test]
    fn a_letter_that_leaves_again_is_the_same_letter() {
        let id_of = |now| {
            let letter =
                Letter::compose(&sender(), "0190-ab", &message("Dag", "x"), now, Wire::SevenBit).unwrap();
            let line = text(&letter).lines().find(|line| line.starts_with("Message-ID:")).map(str::to_owned);
            line.unwrap()
        };
        assert_eq!(id_of(0), id_of(86_400_000), "also when it was given up and is tried again a day later");
    }

    #[test]
    fn accents_survive() {
        let letter =
            Letter::compose(&sender(), "1", &message("Coördinator", "coördinator\n"), 0, Wire::SevenBit)
                .unwrap();
        let text = text(&letter);
        assert!(text.is_ascii(), "{text}");
        assert!(text.contains("co=C3=B6rdinator"), "{text}");
        assert!(text.contains("Content-Transfer-Encoding: quoted-printable\r\n"), "{text}");
        let long =
            Letter::compose(&sender(), "1", &message("x", &"é".repeat(2000)), 0, Wire::EightBit).unwrap();
        assert!(self::text(&long).lines().all(|line| line.len() < 80));
        let link = format!("Kijk, coördinator: https://voorbeeld.test/{}\n", "a".repeat(90));
        let letter = Letter::compose(&sender(), "1", &message("x", &link), 0, Wire::EightBit).unwrap();
        assert!(self::text(&letter).contains(link.trim_end()), "whole, for whoever opens the file");
    }

    #[test]
    fn the_host_falls_back_and_the_sender_is_checked() {
        let local = Sender::new(Sender::DEFAULT, "not a url").unwrap();
        let letter = Letter::compose(&local, "1", &message("x", "y"), 0, Wire::SevenBit).unwrap();
        assert!(text(&letter).contains("Message-ID: <1@localhost>\r\n"));
        for wrong in ["", "Buddywijzer", "a@b\r\nBcc: c@d.test", "Naam <a@b.test>\nBcc: c@d.test"] {
            assert!(Sender::new(wrong, "http://localhost").is_err(), "{wrong:?}");
        }
        for id in ["", "a b", "a>\r\nBcc: x", "../x"] {
            assert!(Letter::compose(&local, id, &message("x", "y"), 0, Wire::SevenBit).is_err(), "{id:?}");
        }
    }

    proptest! {
        #[test]
        fn no_subject_and_no_body_adds_a_header(
            subject in "[a-zé:\r\n\t\u{0}-\u{1f} ]{0,300}", body in "[a-zé:.\r\n ]{0,200}"
        ) {
            let plain = Letter::compose(&sender(), "1", &message("", ""), 0, Wire::SevenBit).unwrap();
            let letter = Letter::compose(&sender(), "1", &message(&subject, &body), 0, Wire::SevenBit).unwrap();
            let names = |letter: &Letter| {
                let text = text(letter);
                let head = text.split("\r\n\r\n").next().unwrap().to_owned();
                let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
                lines.map(|line| line.split(':').next().unwrap().to_owned()).collect::<Vec<_>>()
            };
            prop_assert_eq!(names(&letter), names(&plain));
            let bytes = letter.bytes();
            prop_assert!(bytes.is_ascii());
            for (i, byte) in bytes.iter().enumerate() {
                prop_assert!(*byte != b'\n' || bytes[i - 1] == b'\r');
                prop_assert!(*byte != b'\r' || bytes[i + 1] == b'\n');
            }
        }
    }
}
