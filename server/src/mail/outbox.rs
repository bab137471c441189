//! Messages as they wait: under the server's key, bound to the id of their row.

use super::Message;
use crate::clock::Millis;
use crate::seal::{Purpose, ServerKey};
use crate::store::new_id;
use crate::store::outbox::NewMail;

/// A message for the outbox, to leave at once. `dedupe` names what it tells to whom (by ids, never by address): a
/// second one of the same name is not stored.
#[must_use]
pub fn queued(key: &ServerKey, dedupe: String, message: &Message, now: Millis) -> NewMail {
    let id = new_id();
    let payload = seal_mail(key, &id, message);
    NewMail { id, dedupe, about: None, payload, created_at: now, next_at: now, answer: None }
}

/// Seals a message for the row of this id.
///
/// # Panics
/// Never in practice: a message is three strings, which always have a JSON form.
#[must_use]
pub fn seal_mail(key: &ServerKey, id: &str, message: &Message) -> Vec<u8> {
    let text = zeroize::Zeroizing::new(serde_json::to_vec(message).expect("three strings have a JSON form"));
    key.seal(Purpose::Mail, id.as_bytes(), &text)
}

/// Opens what [`seal_mail`] made.
#[must_use]
pub fn open_mail(key: &ServerKey, id: &str, payload: &[u8]) -> Option<Message> {
    serde_json::from_slice(&key.open(Purpose::Mail, id.as_bytes(), payload)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_waits_sealed_and_bound_to_its_row() {
        let key = ServerKey::random();
        let message = Message {
            to: "an@voorbeeld.test".to_owned().try_into().unwrap(),
            subject: "Er wacht iets".into(),
            body: "Dag".to_owned(),
        };
        let mail = queued(&key, "bericht:1".to_owned(), &message, 5);
        assert_eq!((mail.created_at, mail.next_at), (5, 5));
        assert!(!mail.payload.windows(2).any(|bytes| bytes == b"an"), "the address is not readable");
        assert_eq!(open_mail(&key, &mail.id, &mail.payload), Some(message));
        assert_eq!(open_mail(&key, "other", &mail.payload), None);
        assert_eq!(open_mail(&ServerKey::random(), &mail.id, &mail.payload), None);
    }
}
