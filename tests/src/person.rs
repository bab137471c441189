//! Somebody who works at a desk: enrols from a link, signs in with a pass phrase and a code, reads and answers.

use crate::browser::{Answer, Browser};
use crate::site::Site;
use crate::totp::Authenticator;

/// Somebody with a key, in their own browser.
#[derive(Debug)]
pub struct Person {
    /// Their browser.
    pub browser: Browser,
    /// The address they sign in with.
    pub email: String,
    /// Their pass phrase.
    pub phrase: String,
    /// The page that showed the secret and the recovery code, once.
    pub enrolment_page: String,
    app: Authenticator,
}

impl Site {
    /// The first person: administrator and site desk, by the link that the first start printed.
    ///
    /// # Panics
    /// When the enrolment does not go through.
    #[must_use]
    pub fn enrol_from_the_link(&self) -> Person {
        Person::enrol(self, &self.enrolment_path(), "loket@buddywijzer.test", "vier warme woorden samen")
    }

    /// The first person, signed in and in the inbox.
    ///
    /// # Panics
    /// When that does not work.
    #[must_use]
    pub fn as_site_desk(&self) -> Person {
        let mut desk = self.enrol_from_the_link();
        desk.sign_in();
        desk
    }

    /// Invites somebody for a programme and lets them enrol from the mail they got.
    ///
    /// # Panics
    /// When no invitation arrives, or the enrolment does not go through.
    #[must_use]
    pub fn coordinator_of(&self, desk: &Person, slug: &str, email: &str) -> Person {
        desk.invite(&format!("programme:{slug}"), email);
        let path = self.invitation_of(email);
        Person::enrol(self, &path, email, "een fiets in de regen")
    }

    /// The enrolment path in the newest invitation to an address.
    ///
    /// # Panics
    /// When none arrives within ten seconds.
    #[must_use]
    pub fn invitation_of(&self, email: &str) -> String {
        for _ in 0..200 {
            let found = self.outbox().iter().rev().find_map(|mail| {
                mail.to.contains(email).then(|| mail.link("/beheer/inschrijven/")).flatten()
            });
            if let Some(path) = found {
                return path;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("no invitation to {email} in the outbox")
    }
}

impl Person {
    /// Enrols from a link: name, address and pass phrase, then the first code of the authenticator app.
    ///
    /// # Panics
    /// When a page of it does not come.
    #[must_use]
    pub fn enrol(site: &Site, path: &str, email: &str, phrase: &str) -> Self {
        let browser = site.browser();
        let form = browser.get(path).expect(200);
        let fields = [
            ("naam", "Robin"),
            ("email", email),
            ("wachtzin", phrase),
            ("wachtzin2", phrase),
            ("afspraken", "ja"),
        ];
        let asked = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let post =
            form.forms().into_iter().find(|form| form.has("wachtzin")).expect("a form for the pass phrase");
        let code_page = browser.follow(browser.post(path, &post.filled(&asked))).expect(200);
        assert!(
            code_page.path.ends_with("/code"),
            "after the pass phrase comes {}: {}",
            code_page.path,
            code_page.visible()
        );
        let secret = shown_secret(&code_page);
        let mut app = Authenticator::new(&secret);
        let done = browser.follow(browser.post(&code_page.path, &[("code", app.code())]));
        assert_eq!(done.status, 200, "after the code: {}", done.visible());
        let enrolment_page = code_page.text();
        Self { browser, email: email.to_owned(), phrase: phrase.to_owned(), enrolment_page, app }
    }

    /// Signs in and stays in the inbox.
    ///
    /// # Panics
    /// When the inbox does not open.
    pub fn sign_in(&mut self) {
        let code = self.app.code();
        let inbox = self.browser.follow(self.try_sign_in(&self.phrase, &code));
        assert!(
            inbox.status == 200 && inbox.path == "/beheer",
            "after sign-in: {} {}: {}",
            inbox.status,
            inbox.path,
            inbox.visible()
        );
    }

    /// Signs in by a telephone whose clock runs ahead as the site's does.
    ///
    /// # Panics
    /// As [`Person::sign_in`].
    pub fn sign_in_after(&mut self, ahead: std::time::Duration) {
        self.app.ahead = ahead;
        self.sign_in();
    }

    /// Posts the sign-in form with a pass phrase and a code of the test's choosing.
    #[must_use]
    pub fn try_sign_in(&self, phrase: &str, code: &str) -> Answer {
        self.browser
            .post("/inloggen", &[("email", self.email.as_str()), ("wachtzin", phrase), ("code", code)])
    }

    /// A code that was not used yet.
    #[must_use]
    pub fn fresh_code(&mut self) -> String {
        self.app.code()
    }

    /// The code that was used last.
    #[must_use]
    pub fn used_code(&self) -> String {
        self.app.used_code()
    }

    /// The code that was to be printed: eight groups of four.
    ///
    /// # Panics
    /// When the enrolment page showed none.
    #[must_use]
    pub fn recovery_code(&self) -> String {
        let visible = crate::html::visible(&self.enrolment_page);
        let (_, after) = visible.split_once("Je herstelcode").expect("the page shows a recovery code");
        let group = |word: &&str| {
            word.len() == 4 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        };
        let groups: Vec<&str> = after.split_whitespace().take_while(group).collect();
        assert_eq!(groups.len(), 8, "eight groups of four: {after}");
        groups.join(" ")
    }

    /// Gets in again with the printed code: another pass phrase, another phone. Returns the answer to the first page
    /// where that was refused.
    ///
    /// # Errors
    /// The page that refuses the code.
    pub fn recover(&mut self, code: &str, phrase: &str) -> Result<(), Answer> {
        let fields = [
            ("email", self.email.as_str()),
            ("herstelcode", code),
            ("wachtzin", phrase),
            ("wachtzin2", phrase),
        ];
        let page = self.browser.follow(self.browser.post("/inloggen/herstel", &fields));
        if !page.path.ends_with("/code") {
            return Err(page);
        }
        phrase.clone_into(&mut self.phrase);
        let code = self.couple(&page);
        let done = self.browser.follow(self.browser.post(&page.path, &[("code", code)]));
        assert_eq!(done.status, 200, "after the code: {}", done.visible());
        Ok(())
    }

    /// Takes over the phone and the printed code that a page shows; the first code of the phone.
    ///
    /// # Panics
    /// When the page shows none.
    pub fn couple(&mut self, page: &Answer) -> String {
        self.app = Authenticator::new(&shown_secret(page));
        self.enrolment_page = page.text();
        self.app.code()
    }

    /// Whether the inbox opens.
    #[must_use]
    pub fn is_signed_in(&self) -> bool {
        self.browser.get("/beheer").status == 200
    }

    /// The addresses of the requests in the inbox, open and closed.
    ///
    /// # Panics
    /// When the inbox does not open.
    #[must_use]
    pub fn inbox(&self) -> Vec<String> {
        let (mut paths, mut pages) = (Vec::new(), vec!["/beheer".to_owned()]);
        let mut at = 0;
        while let Some(page) = pages.get(at).cloned() {
            let links = self.browser.get(&page).expect(200).links();
            // Many are on several pages.
            for link in links {
                if link.starts_with("/beheer?") && link.contains("pagina=") && !pages.contains(&link) {
                    pages.push(link);
                } else if link.starts_with("/beheer/aanvraag/") {
                    paths.push(link);
                }
            }
            at += 1;
        }
        paths.sort();
        paths.dedup();
        paths
    }

    /// Opens the sealed content of a request: the page with everything the asker wrote.
    ///
    /// # Panics
    /// When it does not open.
    #[must_use]
    pub fn read(&self, path: &str) -> Answer {
        let none: [(&str, &str); 0] = [];
        self.browser.follow(self.browser.post(&format!("{path}/lezen"), &none)).expect(200)
    }

    /// Moves a request to another state, with a note, by the form of its page.
    ///
    /// # Panics
    /// When the page has no such form, or does not come back.
    #[must_use]
    pub fn answer(&self, path: &str, state: &str, note: &str) -> Answer {
        let page = self.browser.get(path).expect(200);
        let form = page.forms().into_iter().find(|form| form.has("stand") && form.has("nota"));
        let form = form.unwrap_or_else(|| panic!("no form to answer with: {}", page.visible()));
        let fields =
            [("stand", state), ("nota", note)].map(|(name, value)| (name.to_owned(), value.to_owned()));
        self.browser.follow(self.browser.post(&form.action, &form.filled(&fields))).expect(200)
    }

    /// Lets a request that waits for review through, or closes it (`doorlaten`, `misbruik`), by the form of the inbox.
    ///
    /// # Panics
    /// When the inbox has no such form.
    pub fn review(&self, path: &str, what: &str) {
        let inbox = self.browser.get("/beheer").expect(200);
        let action = format!("{path}/{what}");
        let form = inbox.forms().into_iter().find(|form| form.action == action);
        let form = form.unwrap_or_else(|| panic!("no form {action}: {}", inbox.visible()));
        let _ = self.browser.follow(self.browser.post(&form.action, &form.filled(&[]))).expect(200);
    }

    /// Invites somebody to a desk, such as `programme:duo-gent`.
    ///
    /// # Panics
    /// When the page does not come back.
    pub fn invite(&self, desk: &str, email: &str) {
        let fields = [("loket", desk), ("email", email)];
        let page = self.browser.follow(self.browser.post("/beheer/coordinatoren", &fields)).expect(200);
        assert!(page.visible().contains(email), "the invited address is named: {}", page.visible());
    }

    /// Puts a request on another desk of its chain.
    #[must_use]
    pub fn hand_over(&self, path: &str, desk: &str) -> Answer {
        self.browser.follow(self.browser.post(&format!("{path}/doorgeven"), &[("loket", desk)]))
    }

    /// The values of the desks to which a request may go from here.
    ///
    /// # Panics
    /// When the page does not come.
    #[must_use]
    pub fn others(&self, path: &str) -> Vec<String> {
        let page = self.browser.get(path).expect(200).text();
        let (_, after) = page.split_once(r#"<select id="loket""#).unwrap_or_default();
        let list = after.split("</select>").next().unwrap_or_default();
        let values = list.split(r#"<option value=""#).skip(1).filter_map(|part| part.split('"').next());
        values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }
}

/// The base32 secret as the page shows it, in groups or in one piece.
fn shown_secret(page: &Answer) -> String {
    let text = page.text();
    let tags = crate::html::tags(&text);
    let looks_like_a_secret = |text: &str| {
        let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        (bare.len() >= 26 && bare.chars().all(|c| c.is_ascii_uppercase() || ('2'..='7').contains(&c)))
            .then_some(bare)
    };
    tags.iter()
        .filter_map(|tag| text[tag.end..].split('<').next())
        .find_map(|words| looks_like_a_secret(&crate::html::unescape(words)))
        .unwrap_or_else(|| panic!("no secret for the authenticator app on {}: {}", page.path, page.visible()))
}
