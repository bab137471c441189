//! Asking for a buddy: the whole form, as somebody without JavaScript walks through it.

use crate::browser::{Answer, Browser};

/// What somebody fills in.
#[derive(Debug, Clone)]
pub struct Ask {
    start: String,
    several: Vec<String>,
    fields: Vec<(String, String)>,
}

/// A request that the site says it has: somebody saw the confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The follow code, digits only.
    pub code: String,
    /// The address of the confirmation page.
    pub path: String,
}

impl Ask {
    /// Somebody who asks for themselves, with everything filled in.
    #[must_use]
    pub fn for_myself() -> Self {
        Self { start: "/aanvraag".into(), several: Vec::new(), fields: Vec::new() }
            .with("voor-wie", "zelf")
            .with("voornaam", "Noor")
            .with("leeftijd", "26-64")
            .with("gemeente", "Gent")
            .with("soort", "emotioneel")
            .with("doelgroep", "eenzaamheid")
            .with("bericht", "Ik wil graag iemand om mee te praten.")
            .with("telefoon", "0470 12 34 56")
            .with("email", "noor@vrager.test")
            .with("toestemming", "ja")
    }

    /// A relative who asks for somebody who said yes.
    #[must_use]
    pub fn for_somebody_i_know() -> Self {
        Self::for_myself()
            .with("voor-wie", "naaste")
            .with("naam-verwijzer", "Sam")
            .with("relatie-verwijzer", "buur")
            .with("akkoord", "mondeling")
    }

    /// A professional who refers a client that agreed.
    #[must_use]
    pub fn as_professional() -> Self {
        Self::for_somebody_i_know()
            .with("voor-wie", "hulpverlener")
            .with("relatie-verwijzer", "Huis van het Kind")
            .with("akkoord", "samen")
            .with("volgen", "ja")
    }

    /// Somebody who wants to be a buddy.
    #[must_use]
    pub fn to_be_a_buddy() -> Self {
        Self { start: "/word-buddy".into(), ..Self::for_myself().with("voor-wie", "buddy") }
    }

    /// For one programme: the form is opened from its page.
    #[must_use]
    pub fn at(mut self, slug: &str) -> Self {
        self.start = format!("/buddywerking/{slug}/aanvraag");
        self
    }

    /// For several programmes of a shortlist, in this order.
    #[must_use]
    pub fn of_several(mut self, slugs: &[&str]) -> Self {
        self.start = "/lijst/aanvraag".to_owned();
        self.several = slugs.iter().map(|&slug| slug.to_owned()).collect();
        self
    }

    /// In another language: the prefix of its addresses, such as `/fr`.
    #[must_use]
    pub fn in_language(mut self, prefix: &str) -> Self {
        self.start = format!("{prefix}{}", self.start);
        self
    }

    /// Fills in a field, instead of what was there.
    #[must_use]
    pub fn with(mut self, field: &str, value: &str) -> Self {
        self = self.without(field);
        self.also(field, value)
    }

    /// Adds a value to a field that takes several.
    #[must_use]
    pub fn also(mut self, field: &str, value: &str) -> Self {
        self.fields.push((field.into(), value.into()));
        self
    }

    /// Leaves a field empty.
    #[must_use]
    pub fn without(mut self, field: &str) -> Self {
        self.fields.retain(|(name, _)| name != field);
        self
    }

    /// Opens the form: the page of the first step.
    ///
    /// # Panics
    /// When the form does not open.
    #[must_use]
    pub fn open(&self, browser: &Browser) -> Answer {
        let first = if self.several.is_empty() {
            browser.get(&self.start)
        } else {
            browser.post(&self.start, &order(&self.several))
        };
        let first = browser.follow(first).expect(200);
        assert!(first.path.contains("/aanvraag/"), "the form opens at {}", first.path);
        first
    }

    /// Fills in the page the browser is on and goes on to the next one.
    ///
    /// # Panics
    /// When the page has no form.
    #[must_use]
    pub fn fill_in(&self, browser: &Browser, page: &Answer) -> Answer {
        browser.follow(self.send(browser, page))
    }

    /// Fills in the page the browser is on and sends it; nothing is followed.
    ///
    /// # Panics
    /// When the page has no form.
    #[must_use]
    pub fn send(&self, browser: &Browser, page: &Answer) -> Answer {
        let (path, fields) = self.form_of(page);
        browser.post(&path, &fields)
    }

    /// Where the form of a page goes, and what it sends once it is filled in.
    ///
    /// # Panics
    /// When the page has no form.
    ///
    /// Where the screening doubts, the person goes on all the same.
    #[must_use]
    pub fn form_of(&self, page: &Answer) -> (String, Vec<(String, String)>) {
        let form = page
            .forms()
            .into_iter()
            .find(|form| {
                let insists = !page.path.ends_with("/nagaan") || form.values("actie") == ["verder"];
                let ours = form.action.is_empty() || form.action.contains("/aanvraag/");
                form.method == "post" && ours && insists
            })
            .unwrap_or_else(|| {
                panic!("{} ({}) has no form to fill in: {}", page.path, page.status, page.visible())
            });
        let path = if form.action.is_empty() { page.path.clone() } else { form.action.clone() };
        (path, form.filled(&self.fields))
    }

    /// Walks from the opened form to the page of a step, such as `contact` or `nakijken`.
    ///
    /// # Panics
    /// When the form does not get there.
    #[must_use]
    pub fn walk_to(&self, browser: &Browser, step: &str) -> Answer {
        let mut page = self.open(browser);
        for _ in 0..14 {
            if page.path.ends_with(&format!("/{step}")) {
                return page;
            }
            // Of several programmes each has a page of its own with what may not fit.
            let before = page.visible();
            page = self.fill_in(browser, &page).expect(200);
            assert_ne!(page.visible(), before, "the form does not go on, at {}", page.path);
        }
        panic!("the form does not come to {step}, it is at {}", page.path)
    }

    /// Walks through the whole form and sends it.
    ///
    /// # Panics
    /// When the confirmation does not come.
    #[must_use]
    pub fn through(&self, browser: &Browser) -> Sent {
        let check = self.walk_to(browser, "nakijken");
        Sent::from_page(&self.fill_in(browser, &check))
    }
}

/// What the page that asks for the order sends: the list, and the choices.
fn order(slugs: &[String]) -> Vec<(String, String)> {
    let list = slugs.iter().map(|slug| ("b".to_owned(), slug.clone()));
    let choices = slugs.iter().zip(1..).map(|(slug, at)| (format!("keuze-{at}"), slug.clone()));
    list.chain(choices).collect()
}

impl Sent {
    /// What the confirmation page says.
    ///
    /// # Panics
    /// When it is not the confirmation.
    #[must_use]
    pub fn from_page(page: &Answer) -> Self {
        assert_eq!(page.status, 200, "the confirmation of {}", page.path);
        assert!(
            page.path.ends_with("/verstuurd"),
            "not the confirmation but {}: {}",
            page.path,
            page.visible()
        );
        let code = follow_code(&page.visible());
        Self {
            code: code.unwrap_or_else(|| panic!("no follow code: {}", page.visible())),
            path: page.path.clone(),
        }
    }
}

/// The twenty digits of a follow code in a text, with whatever spaces they are shown.
#[must_use]
pub fn follow_code(text: &str) -> Option<String> {
    let mut digits = String::new();
    for character in text.chars().chain(['.']) {
        match character {
            '0'..='9' => digits.push(character),
            ' ' | '\u{a0}' | '\u{202f}' | '-' | '·' => {}
            _ if digits.len() == 20 => return Some(digits),
            _ => digits.clear(),
        }
    }
    None
}

/// Asks `/opvolgen` where a request stands: the page after the code was posted.
///
/// # Panics
/// When there is no answer.
#[must_use]
pub fn follow_up(browser: &Browser, code: &str) -> Answer {
    browser.follow(browser.post("/opvolgen", &[("code", code)]))
}

impl crate::Site {
    /// Somebody asks for a buddy, in a browser of their own.
    ///
    /// # Panics
    /// When the confirmation does not come.
    #[must_use]
    pub fn ask_for_a_buddy(&self, ask: &Ask) -> Sent {
        ask.through(&self.browser())
    }
}

#[cfg(test)]
mod tests {
    use super::follow_code;

    #[test]
    fn a_code_is_found_with_its_spaces() {
        assert_eq!(
            follow_code("Je code: 1234 5678 9012 3456 7890. Bel 0470."),
            Some("12345678901234567890".into())
        );
        assert_eq!(follow_code("12345678901234567890"), Some("12345678901234567890".into()));
        assert_eq!(follow_code("Bel 0470 12 34 56"), None);
    }
}
