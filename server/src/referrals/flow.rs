//! A form being filled in: its id in the address, its state in one sealed cookie.
//!
//! Nothing of it is kept on the server before it is sent. Each form has a flow id of its own, so that two
//! tabs do not mix; the id says when the form was begun, so that a missing cookie can be told apart from one
//! that is too old.

use std::collections::BTreeMap;
use std::fmt;

use domain::referral::{Answers, Condition, Desk, Field, Step};
use domain::{Lang, Slug};
use serde::{Deserialize, Serialize};

use crate::clock::Millis;

/// How long a form may take, in milliseconds: 30 minutes after its last step.
pub const MAX_AGE: Millis = domain::privacy::terms::FORM;

/// The id of a form: eight hexadecimal digits (the second it was begun) and twelve random letters and digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FlowId(Box<str>);

impl FlowId {
    const TIME: usize = 8;
    const RANDOM: usize = 12;

    /// The id of a form begun now; `random` are twelve letters and digits nobody can guess.
    #[must_use]
    pub fn new(now: Millis, random: &str) -> Self {
        let seconds = now / 1000;
        Self(format!("{seconds:08x}{random}").into())
    }

    /// The id as it stands in the address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// When the form was begun, if the id does not lie.
    #[must_use]
    pub fn begun(&self) -> Millis {
        self.0.get(..Self::TIME).and_then(|hex| Millis::from_str_radix(hex, 16).ok()).unwrap_or(0) * 1000
    }

    /// The name of its cookie.
    #[must_use]
    pub fn cookie_name(&self) -> String {
        format!("__Host-aanvraag-{self}")
    }
}

impl fmt::Display for FlowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for FlowId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let fits = text.len() == Self::TIME + Self::RANDOM
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            && text.bytes().take(Self::TIME).all(|b| b.is_ascii_hexdigit());
        if fits { Ok(Self(text.into())) } else { Err("not the id of a form".to_owned()) }
    }
}

impl From<FlowId> for String {
    fn from(id: FlowId) -> Self {
        id.0.into()
    }
}

/// What the sealed cookie of a form holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// Random bytes from which the follow code is derived, so that a double post shows the same one.
    pub secret: [u8; 16],
    /// The programmes that were chosen, in the person's order.
    pub chosen: Vec<Slug>,
    /// What was typed so far, right or wrong.
    pub answers: Answers,
    /// The steps that were posted: on these, errors are shown.
    pub tried: Vec<Step>,
    /// The steps that may stay empty and were posted: before that they still have to be shown.
    #[serde(default)]
    pub seen: Vec<Step>,
    /// The doubts of the screening after which the person went on all the same, of each programme.
    #[serde(default)]
    pub insisted: BTreeMap<Slug, Vec<Condition>>,
    /// The desks the person agreed to, in order. Another chain at sending asks consent again.
    pub consented: Vec<Desk>,
    /// The fields that consent named as going along. Another list at sending asks consent again.
    #[serde(default)]
    pub agreed: Vec<Field>,
    /// When the box was ticked.
    #[serde(default)]
    pub consented_at: Millis,
    /// Which text of consent stood beside the box.
    #[serde(default)]
    pub consent_version: String,
    /// The language in which they agreed, and in which we write to them.
    #[serde(default)]
    pub lang: Lang,
    /// Whether something was filled in where no person sees a field.
    #[serde(default)]
    pub trapped: bool,
}

impl Flow {
    /// A form nobody filled in yet.
    #[must_use]
    pub const fn new(secret: [u8; 16], chosen: Vec<Slug>) -> Self {
        Self {
            secret,
            chosen,
            answers: Answers::new(),
            tried: Vec::new(),
            seen: Vec::new(),
            insisted: BTreeMap::new(),
            consented: Vec::new(),
            agreed: Vec::new(),
            consented_at: 0,
            consent_version: String::new(),
            lang: Lang::Nl,
            trapped: false,
        }
    }

    /// Takes the values of one step from a posted form. Fields of other steps are left alone; a field that
    /// was not posted is empty now, as a browser sends nothing for an unticked box.
    pub fn take(&mut self, step: Step, posted: &[(String, String)]) {
        /// No field has more codes than this.
        const MOST_VALUES: usize = 40;
        let before = self.answers.clone();
        for &field in step.fields() {
            let most = if field.takes_many() { MOST_VALUES } else { 1 };
            let values: Vec<String> = posted
                .iter()
                .filter(|(name, _)| name == field.name())
                .map(|(_, value)| value.clone())
                .take(most)
                .collect();
            if values.iter().all(|value| value.trim().is_empty()) {
                self.answers.remove(&field);
            } else {
                self.answers.insert(field, values);
            }
        }
        let of_another =
            |field: Field| before.contains_key(&field) && before.get(&field) != self.answers.get(&field);
        if of_another(Field::VoorWie) || of_another(Field::Voornaam) {
            self.answers.remove(&Field::Akkoord);
            self.answers.remove(&Field::Volgen);
        }
        if self.answers != before && step != Step::Toestemming {
            self.withdraw_consent();
        }
        if !self.tried.contains(&step) {
            self.tried.push(step);
        }
        if step.may_stay_empty() && !self.seen.contains(&step) {
            self.seen.push(step);
        }
    }

    /// Chooses other programmes, or none, with everything that was typed: their desks are others.
    pub fn choose(&mut self, chosen: Vec<Slug>) {
        self.insisted.retain(|slug, _| chosen.contains(slug));
        self.chosen = chosen;
        self.withdraw_consent();
    }

    /// Consent was given for what stood beside the box: the desks, and the answers that go to them. When one of these
    /// is another, it has to be given again.
    pub fn withdraw_consent(&mut self) {
        self.answers.remove(&Field::Toestemming);
        self.consented.clear();
        self.agreed.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_when_it_was_begun() {
        let id = FlowId::new(1_795_000_123_456, "abcdefghjkmn");
        assert_eq!(id.begun(), 1_795_000_123_000);
        assert_eq!(FlowId::try_from(id.to_string()), Ok(id));
        for bad in ["", "abc", "zzzzzzzzabcdefghjkmn", "6afd2fbbABCDEFGHJKMN", "6afd2fbbabcdefghjkm;"] {
            assert!(FlowId::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_step_takes_only_its_own_fields() {
        let mut flow = Flow::new([0; 16], Vec::new());
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        flow.take(Step::Wat, &[pair("soort", "taal"), pair("soort", "werk"), pair("voornaam", "Noor")]);
        assert_eq!(flow.answers.get(&Field::Soort).map(Vec::len), Some(2));
        assert_eq!(flow.answers.get(&Field::Voornaam), None);
        flow.take(Step::Wat, &[pair("soort", " ")]);
        assert_eq!(flow.answers.len(), 0);
        assert_eq!(flow.tried, [Step::Wat]);
    }

    #[test]
    fn a_field_with_one_answer_keeps_the_first_value_only() {
        let mut flow = Flow::new([0; 16], Vec::new());
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        flow.take(Step::Meer, &[pair("bericht", "een"), pair("bericht", "twee")]);
        assert_eq!(flow.answers.get(&Field::Bericht), Some(&vec!["een".to_owned()]));
        flow.take(Step::Meer, &[pair("bericht", ""), pair("bericht", "twee")]);
        assert_eq!(flow.answers.get(&Field::Bericht), None);
    }

    #[test]
    fn consent_does_not_outlive_the_person_it_was_given_for() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut flow = Flow::new([0; 16], Vec::new());
        flow.take(Step::VoorWie, &[pair("voor-wie", "zelf")]);
        flow.take(Step::Toestemming, &[pair("toestemming", "ja")]);
        flow.consented = vec![Desk::Site];
        flow.take(Step::VoorWie, &[pair("voor-wie", "zelf")]);
        assert_eq!(flow.consented, [Desk::Site], "nothing changed");
        flow.take(Step::VoorWie, &[pair("voor-wie", "buddy")]);
        assert_eq!((flow.answers.get(&Field::Toestemming), flow.consented.len()), (None, 0));
    }

    #[test]
    fn an_agreement_is_of_one_person() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut flow = Flow::new([0; 16], Vec::new());
        flow.take(Step::VoorWie, &[pair("voor-wie", "naaste")]);
        flow.take(Step::Akkoord, &[pair("relatie-verwijzer", "buur"), pair("akkoord", "samen")]);
        flow.take(Step::Wie, &[pair("voornaam", "Noor"), pair("leeftijd", "26-64")]);
        assert!(flow.answers.contains_key(&Field::Akkoord), "the person was not named before");
        flow.take(Step::Wie, &[pair("voornaam", "Noor"), pair("leeftijd", "65-plus")]);
        assert!(flow.answers.contains_key(&Field::Akkoord), "the same person");
        flow.take(Step::Wie, &[pair("voornaam", "Ali"), pair("leeftijd", "65-plus")]);
        assert!(!flow.answers.contains_key(&Field::Akkoord), "somebody else");
    }

    #[test]
    fn consent_is_for_what_was_filled_in() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut flow = Flow::new([0; 16], Vec::new());
        flow.take(Step::Toestemming, &[pair("toestemming", "ja")]);
        flow.agreed = vec![Field::Voornaam];
        flow.take(Step::Meer, &[pair("bericht", "En nog iets.")]);
        assert_eq!((flow.answers.get(&Field::Toestemming), flow.agreed.len()), (None, 0));
    }
}
