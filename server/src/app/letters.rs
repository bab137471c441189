//! Writing to somebody: a text of the site becomes a mail that waits in the outbox.

use ::app::links::Local;
use ::app::mail::Mail;
use domain::Lang;
use domain::web::MailAddress;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::App;
use crate::http::Error;
use crate::mail::{Message, outbox};
use crate::seal::Purpose;
use crate::store::{NewMail, Person};

impl App {
    /// A mail to an address, to be stored with the change it tells of. `dedupe` names what it tells to whom, by identifiers: its
    /// sort, what it is about, and what else tells it from others. A second one of the same name is not stored.
    #[must_use]
    pub fn letter(&self, dedupe: String, to: &MailAddress, text: Mail) -> NewMail {
        // Of what it tells, and of whom, only its sort can be read.
        let mut parts = dedupe.split(':');
        let (sort, about) = (parts.next().unwrap_or_default(), parts.next().map(|id| self.about(id)));
        let hash = self.key.keyed_hash(Purpose::Mail, &[dedupe.as_bytes()]);
        let dedupe = format!("{sort}:{}", URL_SAFE_NO_PAD.encode(&hash[..16]));
        let message = Message { to: to.clone(), subject: text.subject.into(), body: text.body };
        NewMail { about, ..outbox::queued(&self.key, dedupe, &message, self.clock.now()) }
    }

    /// How letters name what they are about, such as a referral.
    #[must_use]
    pub fn about(&self, id: &str) -> String {
        let hash = self.key.keyed_hash(Purpose::Mail, &[b"about", id.as_bytes()]);
        URL_SAFE_NO_PAD.encode(&hash[..16])
    }

    /// A mail to somebody of a desk.
    ///
    /// # Errors
    /// The stored address is none: the account was not made by this program.
    pub fn letter_to(&self, dedupe: String, person: &Person, text: Mail) -> Result<NewMail, Error> {
        let address = MailAddress::try_from(person.email.clone())
            .map_err(|_| Error::unexpected("an account has an address that is none"))?;
        let mail = self.letter(dedupe, &address, text);
        // Ends with whom it is for: when their access is stopped it is taken back.
        Ok(NewMail { dedupe: format!("{}:{}", mail.dedupe, person.id), ..mail })
    }

    /// The address of one of our pages, as it stands in a mail.
    #[must_use]
    pub fn link(&self, lang: Lang, address: &Local) -> String {
        format!("{}{}", self.origin, lang.address(address.as_str()))
    }
}
