//! Pages around the form: sent, already sent, too late, no cookies, nobody to read it, not stored.

use domain::referral::{Answers, Asker};
use leptos::prelude::*;

use super::View;
use super::answers::in_words;
use crate::components::{intro, steps};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links::{self, Local};
use crate::pages::{Listing, programme};

/// What the page after sending shows.
#[derive(Debug, Clone)]
pub struct Sent<'a> {
    /// The follow code, digits only (twenty).
    pub code: &'a str,
    /// Who asked.
    pub asker: Asker,
    /// The programmes it is for, in the person's order.
    pub programmes: Vec<Listing<'a>>,
    /// Whether such a programme reads it itself.
    pub connected: bool,
    /// Whether news goes to an e-mail address.
    pub news: bool,
    /// Whether who asked may follow it: a professional only where the person allows that.
    pub may_follow: bool,
    /// Whether a work address is asked to confirm itself.
    pub work_address: bool,
}

/// After sending: the follow code and what happens next.
#[must_use]
pub fn sent(cx: &Ctx<'_>, view: &Sent<'_>) -> Page {
    let name = view.programmes.first().map(|listing| listing.programme.name.clone());
    let further = (view.programmes.len() > 1).then(|| cx.t("verstuurd-stap-volgende"));
    let offer = view.asker == Asker::Buddy;
    let first = match name {
        Some(name) if view.connected => cx.ta("verstuurd-stap-aangesloten", &[("naam", name.into())]),
        Some(name) => cx.ta("verstuurd-stap-bellen", &[("naam", name.into())]),
        None if offer => cx.t("verstuurd-stap-zoeken-buddy"),
        None => cx.t("verstuurd-stap-zoeken"),
    };
    let contact = match view.asker {
        Asker::Buddy => cx.t("verstuurd-stap-contact-buddy"),
        _ => cx.t("verstuurd-stap-contact"),
    };
    let last = if view.news { cx.t("verstuurd-stap-nieuws") } else { cx.t("verstuurd-stap-code") };
    let last = if view.may_follow { last } else { cx.t("verstuurd-stap-code-persoon") };
    let sender = view.work_address.then(|| cx.t("verstuurd-stap-afzender"));
    let steps_to_come =
        [Some(first), further, Some(contact), sender, Some(last)].into_iter().flatten().collect();
    let professional = (view.asker == Asker::Hulpverlener).then(|| {
        let text = if view.may_follow { "verstuurd-volgen" } else { "verstuurd-niet-volgen" };
        view! { <p><strong>{cx.t(text)}</strong></p> }
    });
    let main = view! {
        <div class="wrap narrow">
            <h1>{cx.t(if offer { "verstuurd-kop-buddy" } else { "verstuurd-kop" })}</h1>
            <section class="card code-card">
                <h2>{cx.t("verstuurd-code")}</h2>
                <p class="code">{in_fours(view.code)}</p>
                {professional}
                <p>{cx.t("verstuurd-bewaar")}</p>
            </section>
            <p>{cx.t("verstuurd-waarom")}</p>
            <h2>{cx.t("verstuurd-hoe")}</h2>
            {steps(steps_to_come)}
            <p class="actions"><a class="button quiet" href=cx.to(links::FOLLOW)>{cx.t("verstuurd-opvolgen")}</a></p>
            <p class="note">{cx.t("verstuurd-dringend")}</p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("verstuurd-titel")), main.into_any())
}

/// Digits or letters in groups of four, as people read and type them.
pub(crate) fn in_fours(code: &str) -> String {
    let plain: Vec<char> = code.chars().filter(|c| c.is_alphanumeric()).collect();
    plain.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The browser keeps no cookies. `typed`: what was posted just now.
#[must_use]
pub fn cookies_needed(cx: &Ctx<'_>, typed: &Answers) -> Page {
    let body = view! { <p>{cx.t("koekjes-hoe")}</p>{lost(cx, typed)} }.into_any();
    simple(cx, "koekjes-titel", "koekjes-zin", body, links::REQUEST, "opnieuw-knop")
}

/// This form was sent before (Back, refresh, double click).
#[must_use]
pub fn already_sent(cx: &Ctx<'_>) -> Page {
    simple(cx, "al-verstuurd-kop", "al-verstuurd-zin", ().into_any(), links::FOLLOW, "al-verstuurd-opvolgen")
}

/// The form is gone: too long ago. `typed`: what was posted just now.
#[must_use]
pub fn expired(cx: &Ctx<'_>, typed: &Answers) -> Page {
    simple(cx, "verlopen-kop", "verlopen-zin", lost(cx, typed).into_any(), links::REQUEST, "opnieuw-knop")
}

/// The form is gone: others were begun in this browser meanwhile. `typed`: what was posted just now.
#[must_use]
pub fn crowded_out(cx: &Ctx<'_>, typed: &Answers) -> Page {
    simple(cx, "verdrongen-kop", "verdrongen-zin", lost(cx, typed).into_any(), links::REQUEST, "opnieuw-knop")
}

/// What somebody wrote into a form that is gone, to be copied into a new one.
fn lost(cx: &Ctx<'_>, typed: &Answers) -> Option<AnyView> {
    if typed.is_empty() {
        return None;
    }
    let rows: Vec<_> = typed
        .keys()
        .map(|field| {
            let lines: Vec<_> = in_words(cx, *field, typed, None)
                .into_iter()
                .map(|text| view! { <p class="typed">{text}</p> })
                .collect();
            view! { <div><dt>{cx.tf("veld", field.name())}</dt><dd>{lines}</dd></div> }
        })
        .collect();
    Some(
        view! {
            <h2>{cx.t("verloren-kop")}</h2>
            <p>{cx.t("verloren-zin")}</p>
            <dl class="answers">{rows}</dl>
        }
        .into_any(),
    )
}

/// Nobody can read requests yet: the public contact instead; others near it where there is none.
#[must_use]
pub fn not_open(cx: &Ctx<'_>, programme: Option<Listing<'_>>) -> Page {
    let chosen = programme.map(|listing| listing.programme);
    let reachable = chosen.is_none_or(|programme| {
        programme.website.is_some() || programme.contact != domain::directory::Contact::default()
    });
    let contact = chosen
        .map(|programme| view! { <h2>{programme.name.clone()}</h2>{programme::contact(cx, programme)} });
    let text = if reachable { "niet-open-zin" } else { "niet-open-zonder" };
    simple(cx, "niet-open-kop", text, contact.into_any(), links::SEARCH, "niet-open-zoek")
}

/// 503: it could not be stored. Nothing was sent, and everything typed is shown again with a button to retry.
#[must_use]
pub fn not_stored(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let above = view! {
        <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="niet-bewaard">
            <h2 id="niet-bewaard">{cx.t("niet-bewaard-kop")}</h2>
            <p>{cx.t("niet-bewaard-zin")}</p>
        </div>
    };
    super::frame(cx, view, Some(above.into_any())).with_status(503)
}

/// A title, a sentence, something more, and one way on.
fn simple(cx: &Ctx<'_>, title: &str, text: &str, body: AnyView, address: Local, button: &str) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t(title), Some(cx.t(text)))}
            {body}
            <p class="actions"><a class="button" href=cx.to(address)>{cx.t(button)}</a></p>
        </div>
    };
    layout::page(cx, Meta::private(cx.t(title)), main.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_in_fours() {
        assert_eq!(in_fours("12345678901234567890"), "1234 5678 9012 3456 7890");
        assert_eq!(in_fours("1234-5678 9"), "1234 5678 9");
        assert_eq!(in_fours(""), "");
    }
}
