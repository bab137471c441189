//! The steps that ask something: one thing a page.

use domain::referral::{AgeBand, Agreement, Asker, Field};
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use super::fields::{control, family, group, line, optional};
use super::{AGREEMENTS, FOLLOWS, SAFE, View};
use crate::components::choices::{Choice, tick};
use crate::components::inputs::{Input, text_area};
use crate::ctx::Ctx;
use crate::links;

/// Who asks.
pub(super) fn for_whom(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let title = if !view.programmes.is_empty() { "voor-wie-kop-werking" } else { "voor-wie-kop" };
    let options = Asker::ALL
        .into_iter()
        .map(|asker| Choice {
            value: asker.as_str().to_owned(),
            label: cx.tf("asker", asker.as_str()),
            hint: asker.for_another().then(|| cx.tf("asker-uitleg", asker.as_str())),
        })
        .collect();
    group(cx, view, Field::VoorWie, control(cx, view, Field::VoorWie, cx.t(title), None), options, false)
}

/// What the asker is to the person, and whether the person agreed. Who did not ask them yet gets a leaflet, and
/// nothing is sent.
pub(super) fn agreement(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let relation = match view.asker() {
        Asker::Hulpverlener => (cx.t("contact-relatie-hulpverlener"), None, Some("organization")),
        _ => (cx.t("contact-relatie-naaste"), Some(cx.t("contact-relatie-naaste-hint")), None),
    };
    let tie = control(cx, view, Field::RelatieVerwijzer, relation.0, relation.1);
    let office = Input { autocomplete: relation.2, ..Input::default() };
    let agreed = control(cx, view, Field::Akkoord, cx.t("akkoord-vraag"), Some(cx.t("akkoord-hint")));
    let not_yet = (view.value(Field::Akkoord) == Agreement::NOT_YET).then(|| {
        view! {
            <section class="note">
                <h2>{cx.t("akkoord-folder-kop")}</h2>
                <p>{cx.t("akkoord-folder-zin")}</p>
                <p><a class="button quiet" href=cx.to(links::LEAFLET)>{cx.t("akkoord-folder-knop")}</a></p>
            </section>
        }
    });
    view! {
        <h1>{cx.t("akkoord-kop")}</h1>
        {line(cx, view, Field::RelatieVerwijzer, tie, office)}
        {group(cx, view, Field::Akkoord, agreed, family(cx, "akkoord", &AGREEMENTS), false)}
        {not_yet}
    }
    .into_any()
}

/// First name and age band.
pub(super) fn who(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    let name = control(cx, view, Field::Voornaam, cx.tf("wie-voornaam", whom), None);
    let age = control(cx, view, Field::Leeftijd, cx.tf("wie-leeftijd", whom), None);
    let ages = family(cx, "leeftijd", &AgeBand::ALL.map(AgeBand::as_str));
    let given = Input { autocomplete: own(view, "given-name"), ..Input::default() };
    view! {
        <h1>{cx.tf("wie-kop", whom)}</h1>
        <p>{cx.tf("wie-waarom", whom)}</p>
        {line(cx, view, Field::Voornaam, name, given)}
        {group(cx, view, Field::Leeftijd, age, ages, false)}
    }
    .into_any()
}

/// A browser may fill in what it knows of the person at the keyboard, not of somebody else.
fn own(view: &View<'_>, token: &'static str) -> Option<&'static str> {
    Some(if view.asker().for_another() { "off" } else { token })
}

/// The municipality.
pub(super) fn town(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    let town = control(cx, view, Field::Gemeente, cx.t("waar-gemeente"), None);
    let level = Input { autocomplete: own(view, "address-level2"), ..Input::default() };
    view! {
        <h1>{cx.tf("waar-kop", whom)}</h1>
        <p>{cx.tf("waar-waarom", whom)}</p>
        {line(cx, view, Field::Gemeente, town, level)}
    }
    .into_any()
}

/// The terms of a scheme as choices.
fn terms(cx: &Ctx<'_>, scheme: Scheme, hints: bool) -> Vec<Choice> {
    cx.taxonomy
        .of(scheme)
        .map(|term| Choice {
            value: term.code.as_str().to_owned(),
            label: term.label.get(cx.lang).to_owned(),
            hint: hints.then(|| term.plain.get(cx.lang).to_owned()),
        })
        .collect()
}

/// What the buddy would do.
pub(super) fn what(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let legend = if view.asker() == Asker::Buddy { cx.t("wat-soort-buddy") } else { cx.t("wat-soort") };
    let kinds = control(cx, view, Field::Soort, legend, Some(cx.t("wat-soort-hint")));
    view! {
        <h1>{cx.tf("wat-kop", view.whom())}</h1>
        {group(cx, view, Field::Soort, kinds, terms(cx, Scheme::Kind, true), true)}
    }
    .into_any()
}

/// What somebody wants to add: what plays, in ticks or in own words.
pub(super) fn more(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    let hint = Some(cx.tf("wat-doelgroep-hint", whom));
    let groups = control(cx, view, Field::Doelgroep, cx.tf("wat-doelgroep", whom), hint);
    let hint = Some(cx.t("wat-bericht-hint"));
    let words = control(cx, view, Field::Bericht, optional(cx, cx.tf("wat-bericht", whom)), hint);
    view! {
        <h1>{cx.tf("meer-kop", whom)}</h1>
        {group(cx, view, Field::Doelgroep, groups, terms(cx, Scheme::TargetGroup, false), true)}
        {text_area(cx, &words, &view.value(Field::Bericht), 6)}
    }
    .into_any()
}

/// A professional: whether the person lets them follow, and an address that confirms who they are.
pub(super) fn work(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let follow = control(cx, view, Field::Volgen, cx.t("werk-volgen"), Some(cx.t("werk-volgen-hint")));
    let label = optional(cx, cx.t("werk-adres"));
    let address = control(cx, view, Field::Werkadres, label, Some(cx.t("werk-adres-hint")));
    view! {
        <h1>{cx.t("werk-kop")}</h1>
        {group(cx, view, Field::Volgen, follow, family(cx, "volgen", &FOLLOWS), false)}
        {line(cx, view, Field::Werkadres, address, mail_input())}
    }
    .into_any()
}

fn mail_input() -> Input {
    Input { kind: "email", autocomplete: Some("email"), inputmode: Some("email"), ..Input::default() }
}

fn phone_input(autocomplete: &'static str) -> Input {
    Input { kind: "tel", autocomplete: Some(autocomplete), inputmode: Some("tel"), ..Input::default() }
}

/// How to reach who asks.
pub(super) fn contact(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    let asker = view.asker();
    let referrer = asker.for_another().then(|| {
        let name = control(cx, view, Field::NaamVerwijzer, cx.t("contact-naam"), None);
        let person = Input { autocomplete: Some("name"), ..Input::default() };
        line(cx, view, Field::NaamVerwijzer, name, person)
    });
    let phone = control(cx, view, Field::Telefoon, cx.tf("contact-telefoon", whom), None);
    let mail = control(cx, view, Field::Email, cx.tf("contact-email", whom), None);
    // News tells how it goes: only to who may know.
    let follows = asker != Asker::Hulpverlener || view.value(Field::Volgen) == "ja";
    let news = follows.then(|| {
        let news =
            control(cx, view, Field::Nieuws, cx.t("contact-nieuws"), Some(cx.t("contact-nieuws-hint")));
        tick(cx, &news, "ja", view.value(Field::Nieuws) == "ja")
    });
    view! {
        <h1>{cx.tf("contact-kop", whom)}</h1>
        {referrer}
        <p>{cx.tf("contact-waarom", whom)}</p>
        {line(cx, view, Field::Telefoon, phone, phone_input("tel"))}
        {line(cx, view, Field::Email, mail, mail_input())}
        {news}
    }
    .into_any()
}

/// How to reach them safely, and through whom.
pub(super) fn safe(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let supported = Field::NaamBegeleider.is_asked_of(view.asker());
    // Who asks for somebody else is the one in between already.
    let ways = if supported { &SAFE[..] } else { &SAFE[..2] };
    let safe = control(cx, view, Field::Veilig, cx.t("contact-veilig"), Some(cx.t("contact-veilig-hint")));
    let supporter = supported.then(|| {
        let name = control(cx, view, Field::NaamBegeleider, cx.t("veilig-begeleider-naam"), None);
        let phone = control(cx, view, Field::TelefoonBegeleider, cx.t("veilig-begeleider-telefoon"), None);
        let off = Input { autocomplete: Some("off"), ..Input::default() };
        view! {
            <h2>{cx.t("veilig-begeleider-kop")}</h2>
            <p>{cx.t("veilig-begeleider-zin")}</p>
            {line(cx, view, Field::NaamBegeleider, name, off)}
            {line(cx, view, Field::TelefoonBegeleider, phone, phone_input("off"))}
        }
    });
    view! {
        <h1>{cx.t("veilig-kop")}</h1>
        {group(cx, view, Field::Veilig, safe, family(cx, "veilig", ways), true)}
        {supporter}
    }
    .into_any()
}
