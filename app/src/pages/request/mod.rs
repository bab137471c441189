//! The request form: `/aanvraag/{flow}/…`. One question per page, in steps.
//!
//! Titles are neutral and no script is loaded: a history or a shoulder says nothing about the person.

mod after;
pub(crate) mod answers;
mod check;
mod consent;
mod fields;
mod screening;
mod steps;

use domain::Lang;
use domain::referral::waiting::Waiting;
use domain::referral::{Answers, Asker, Field, FieldError, Step};
use leptos::prelude::*;

use crate::components::inputs::{problem, summary};
use crate::components::waiting::waiting;
use crate::components::{back, note};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links::{self, Local};
use crate::pages::{DeskName, Listing, programme};

pub(crate) use after::in_fours;
pub use after::{Sent, already_sent, cookies_needed, crowded_out, expired, not_open, not_stored, sent};
pub use screening::{Screening, screening};

/// The families of texts that stand on the page of consent, and beside the agreement of the person: another text makes
/// another version of consent.
pub const CONSENT_TEXTS: [&str; 5] = ["toestemming-", "akkoord-", "loket-", "veld-", "aanvraag-"];
/// The values of [`Field::Veilig`], in the order of the form.
pub(crate) const SAFE: [&str; 3] = ["geen-bericht", "niet-bellen", "via-begeleider"];
/// The values of [`Field::Akkoord`], in the order of the form.
pub(crate) const AGREEMENTS: [&str; 4] = ["samen", "mondeling", "schriftelijk", "nog-niet"];

/// A field that no person sees: what fills it in is a program. Its name says nothing, and no browser fills it in by itself.
pub const TRAP: &str = "onderwerp";
/// The values of [`Field::Volgen`], in the order of the form.
pub(crate) const FOLLOWS: [&str; 2] = ["ja", "nee"];

/// What a step of the form shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The identifier of this form, as it stands in the address.
    pub flow: &'a str,
    /// The step.
    pub step: Step,
    /// Who asks, once that was answered.
    pub asker: Option<Asker>,
    /// What was typed so far, in every step.
    pub values: &'a Answers,
    /// The municipality that was understood from what was typed.
    pub town: Option<&'a str>,
    /// What is wrong with this step; empty when shown for the first time.
    pub problems: &'a [FieldError],
    /// The programmes it is for, in the person's order; none, where none was chosen.
    pub programmes: Vec<Listing<'a>>,
    /// Whether a chosen programme takes requests here itself (an enrolled coordinator); otherwise the
    /// page says that the site's desk reads it and calls them.
    pub connected: bool,
    /// The desks that will be able to read it, in the order of the chain. Named on the consent step.
    pub readers: &'a [DeskName],
    /// The fields that go to them, as consent names them.
    pub along: &'a [Field],
    /// A digest of the desks that can read it, of `along` and of the texts. The consent step sends it back as
    /// `lezers`, so that the server sees when what somebody agreed to is no longer the true list.
    pub readers_digest: &'a str,
    /// Where people wait for a buddy, for who wants to be one and chose no programme.
    pub waiting: Vec<Waiting>,
}

impl View<'_> {
    /// The values of a field.
    fn values(&self, field: Field) -> Vec<String> {
        self.values.get(&field).cloned().unwrap_or_default()
    }

    /// The first value of a field.
    fn value(&self, field: Field) -> String {
        self.values(field).into_iter().next().unwrap_or_default()
    }

    /// Who asks; before that was answered the texts speak to somebody who asks for themselves.
    fn asker(&self) -> Asker {
        self.asker.unwrap_or(Asker::Zelf)
    }

    /// The part of a text key that says about whom the sentence speaks.
    fn whom(&self) -> &'static str {
        match self.asker() {
            Asker::Zelf => "zelf",
            Asker::Naaste | Asker::Hulpverlener => "ander",
            Asker::Buddy => "buddy",
        }
    }

    fn previous(&self) -> Local {
        match (self.step.previous(self.asker), self.programmes.as_slice()) {
            (Some(step), _) => links::step(self.flow, step),
            (None, []) => links::HOME,
            (None, [listing]) => links::programme(&listing.programme.slug),
            (None, several) => links::ask_order(several.iter().map(|listing| &listing.programme.slug)),
        }
    }
}

/// A step of the form, the check page included; status 200 also with problems (they come by 303),
/// see [`Page::with_status`].
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    frame(cx, view, None)
}

/// A step with a box above it that says something about the whole.
fn frame(cx: &Ctx<'_>, view: &View<'_>, above: Option<AnyView>) -> Page {
    let (number, all) = view.step.place(view.asker);
    let numbers = [("stap", number.into()), ("alle", all.into())];
    let title = cx.ta("aanvraag-titel", &numbers);
    let title =
        if view.problems.is_empty() { title } else { cx.ta("site-fout-titel", &[("titel", title.into())]) };
    let problems: Vec<(&str, String)> = view
        .problems
        .iter()
        .map(|error| (error.field.name(), problem(cx, error.field.name(), error.problem.name())))
        .collect();
    let form = match view.step {
        Step::VoorWie => steps::for_whom(cx, view),
        Step::Akkoord => steps::agreement(cx, view),
        Step::Wie => steps::who(cx, view),
        Step::Waar => steps::town(cx, view),
        Step::Wat => steps::what(cx, view),
        Step::Meer => steps::more(cx, view),
        Step::Werk => steps::work(cx, view),
        Step::Contact => steps::contact(cx, view),
        Step::Veilig => steps::safe(cx, view),
        Step::Toestemming => consent::consent(cx, view),
        Step::Nakijken => check::check(cx, view),
    };
    let button = match view.step {
        Step::Nakijken => cx.t("nakijken-knop"),
        _ => cx.t("aanvraag-verder"),
    };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, view.previous())}
            {summary(cx, &problems)}
            {above}
            <p class="progress">{cx.ta("aanvraag-stap", &numbers)}</p>
            {chosen(cx, view)}
            {waiting(cx, &view.waiting)}
            <form method="post" action=cx.to(links::step(view.flow, view.step)) novalidate=true>
                {form}
                {trap(cx)}
                <button class="button">{button}</button>
            </form>
            <p class="muted">{cx.t("aanvraag-onderbreken")}</p>
        </div>
    };
    layout::page(cx, Meta::private(title), main.into_any())
}

/// The field of [`TRAP`], with a label for who reads the page without its style.
pub(crate) fn trap(cx: &Ctx<'_>) -> AnyView {
    view! {
        <div class="unseen" aria-hidden="true">
            <label for=TRAP>{cx.t("aanvraag-leeg-laten")}</label>
            <input id=TRAP name=TRAP type="text" autocomplete="off" tabindex="-1" />
        </div>
    }
    .into_any()
}

/// The programmes it is for, on the first and the last two steps, and who reads it when they are not connected.
fn chosen(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    if !matches!(view.step, Step::VoorWie | Step::Toestemming | Step::Nakijken) {
        return None;
    }
    let listing = match view.programmes.as_slice() {
        [] => return None,
        [listing] => listing,
        several => {
            let items: Vec<_> = several
                .iter()
                .map(|listing| view! { <li lang=cx.foreign(Lang::Nl)>{listing.programme.name.clone()}</li> })
                .collect();
            let change = links::ask_order(several.iter().map(|listing| &listing.programme.slug));
            let box_ = view! {
                <div class="note">
                    <p>{cx.t("aanvraag-voor-meer")}</p>
                    <ol>{items}</ol>
                    <p>{cx.t("aanvraag-voor-meer-zin")}</p>
                    <p><a class="more" href=cx.to(change)>{cx.t("aanvraag-volgorde-wijzig")}</a></p>
                </div>
            };
            return Some(box_.into_any());
        }
    };
    let mut text = cx.ta(
        "aanvraag-voor",
        &[
            ("naam", listing.programme.name.clone().into()),
            ("organisatie", listing.organisation.name.clone().into()),
        ],
    );
    if !view.connected {
        text.push(' ');
        text.push_str(&cx.t("aanvraag-niet-aangesloten"));
    }
    if let Some(ages) = programme::ages(cx, listing.programme).filter(|_| view.step == Step::VoorWie) {
        text.push(' ');
        text.push_str(&cx.ta("aanvraag-leeftijd", &[("leeftijd", ages.to_lowercase().into())]));
    }
    Some(note(text))
}
