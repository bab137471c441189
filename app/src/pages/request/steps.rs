//! The five steps that ask something.

use domain::referral::{AgeBand, Asker, Field};
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use super::fields::{control, family, group, line, optional};
use super::{AGREEMENTS, SAFE, View};
use crate::components::choices::{Choice, tick};
use crate::components::desk_name::desk_name;
use crate::components::inputs::{Input, text_area};
use crate::ctx::Ctx;

/// Who asks.
pub(super) fn for_whom(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let title = if view.programme.is_some() { "voor-wie-kop-werking" } else { "voor-wie-kop" };
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

/// First name, age band, municipality.
pub(super) fn who(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    // A browser may fill in what it knows of the person at the keyboard, not of somebody else.
    let own = |token: &'static str| Some(if view.asker().for_another() { "off" } else { token });
    let name = control(cx, view, Field::Voornaam, cx.tf("wie-voornaam", whom), None);
    let age = control(cx, view, Field::Leeftijd, cx.tf("wie-leeftijd", whom), None);
    let town =
        control(cx, view, Field::Gemeente, cx.tf("wie-gemeente", whom), Some(cx.t("wie-gemeente-hint")));
    let ages = family(cx, "leeftijd", &AgeBand::ALL.map(AgeBand::as_str));
    let given = Input { autocomplete: own("given-name"), ..Input::default() };
    let level = Input { autocomplete: own("address-level2"), ..Input::default() };
    view! {
        <h1>{cx.tf("wie-kop", whom)}</h1>
        <p>{cx.tf("wie-waarom", whom)}</p>
        {line(cx, view, Field::Voornaam, name, given)}
        {group(cx, view, Field::Leeftijd, age, ages, false)}
        {line(cx, view, Field::Gemeente, town, level)}
    }
    .into_any()
}

/// What the buddy would do, what plays, in own words.
pub(super) fn what(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    let terms = |scheme: Scheme, hints: bool| -> Vec<Choice> {
        cx.taxonomy
            .of(scheme)
            .map(|term| Choice {
                value: term.code.as_str().to_owned(),
                label: term.label.get(cx.lang).to_owned(),
                hint: hints.then(|| term.plain.get(cx.lang).to_owned()),
            })
            .collect()
    };
    let legend = if view.asker() == Asker::Buddy { cx.t("wat-soort-buddy") } else { cx.t("wat-soort") };
    let kinds = control(cx, view, Field::Soort, legend, Some(cx.t("wat-soort-hint")));
    let hint = Some(cx.tf("wat-doelgroep-hint", whom));
    let groups = control(cx, view, Field::Doelgroep, cx.tf("wat-doelgroep", whom), hint);
    let hint = Some(cx.t("wat-bericht-hint"));
    let words = control(cx, view, Field::Bericht, optional(cx, cx.tf("wat-bericht", whom)), hint);
    view! {
        <h1>{cx.tf("wat-kop", whom)}</h1>
        {group(cx, view, Field::Soort, kinds, terms(Scheme::Kind, true), true)}
        {group(cx, view, Field::Doelgroep, groups, terms(Scheme::TargetGroup, false), true)}
        {text_area(cx, &words, &view.value(Field::Bericht), 6)}
    }
    .into_any()
}

/// How to reach the person, safely.
pub(super) fn contact(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    let asker = view.asker();
    let referrer = asker.for_another().then(|| {
        let name = control(cx, view, Field::NaamVerwijzer, cx.t("contact-naam"), None);
        let relation = match asker {
            Asker::Hulpverlener => (cx.t("contact-relatie-hulpverlener"), None, Some("organization")),
            _ => (cx.t("contact-relatie-naaste"), Some(cx.t("contact-relatie-naaste-hint")), None),
        };
        let tie = control(cx, view, Field::RelatieVerwijzer, relation.0, relation.1);
        let person = Input { autocomplete: Some("name"), ..Input::default() };
        let office = Input { autocomplete: relation.2, ..Input::default() };
        view! {
            {line(cx, view, Field::NaamVerwijzer, name, person)}
            {line(cx, view, Field::RelatieVerwijzer, tie, office)}
        }
    });
    let phone = control(cx, view, Field::Telefoon, cx.tf("contact-telefoon", whom), None);
    let mail = control(cx, view, Field::Email, cx.tf("contact-email", whom), None);
    // Who asks for somebody else is the one in between already.
    let ways = if asker.for_another() { &SAFE[..2] } else { &SAFE[..] };
    let safe = control(cx, view, Field::Veilig, cx.t("contact-veilig"), Some(cx.t("contact-veilig-hint")));
    let news = control(cx, view, Field::Nieuws, cx.t("contact-nieuws"), Some(cx.t("contact-nieuws-hint")));
    let tel = Input { kind: "tel", autocomplete: Some("tel"), inputmode: Some("tel"), ..Input::default() };
    let email =
        Input { kind: "email", autocomplete: Some("email"), inputmode: Some("email"), ..Input::default() };
    view! {
        <h1>{cx.tf("contact-kop", whom)}</h1>
        {referrer}
        <p>{cx.tf("contact-waarom", whom)}</p>
        {line(cx, view, Field::Telefoon, phone, tel)}
        {line(cx, view, Field::Email, mail, email)}
        {group(cx, view, Field::Veilig, safe, family(cx, "veilig", ways), true)}
        {tick(cx, &news, "ja", view.value(Field::Nieuws) == "ja")}
    }
    .into_any()
}

/// Consent that names every desk that will be able to read it.
pub(super) fn consent(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    let agreed = view.asker().for_another().then(|| {
        let hint = Some(cx.t("toestemming-akkoord-hint"));
        let agreed = control(cx, view, Field::Akkoord, cx.t("toestemming-akkoord"), hint);
        group(cx, view, Field::Akkoord, agreed, family(cx, "akkoord", &AGREEMENTS), false)
    });
    let order = (view.readers.len() > 1).then(|| view! { <p>{cx.t("toestemming-volgorde")}</p> });
    let yes = control(cx, view, Field::Toestemming, cx.tf("toestemming-zin", whom), None);
    view! {
        <h1>{cx.tf("toestemming-kop", whom)}</h1>
        <p>{cx.t("toestemming-lezers")}</p>
        {readers(cx, view)}
        <input type="hidden" name="lezers" value=view.readers_digest.to_owned() />
        {order}
        <p>{cx.t("toestemming-slot")}</p>
        <p>{cx.t("toestemming-terugtrekken")}</p>
        {agreed}
        {tick(cx, &yes, "ja", view.value(Field::Toestemming) == "ja")}
    }
    .into_any()
}

/// Who will be able to read it, in order.
pub(super) fn readers(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let items: Vec<_> = view.readers.iter().map(|desk| view! { <li>{desk_name(cx, desk)}</li> }).collect();
    view! { <ol class="readers">{items}</ol> }.into_any()
}
