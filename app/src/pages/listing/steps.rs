//! The steps of the form, each with what it asks.

use domain::directory::wanted::LANGUAGES;
use domain::listing::{Field, Step};
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use super::{COSTS, View};
use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, Input, input, problem, text_area};
use crate::ctx::Ctx;

pub(super) fn step(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let also: &[Field] = match view.step {
        Step::Naam => &[Field::Organisatie, Field::Ondernemingsnummer],
        _ => &[],
    };
    view! {
        <h1>{cx.tf("toevoegen-vraag", view.step.segment())}</h1>
        <p>{cx.tf("toevoegen-waarom", view.step.segment())}</p>
        {fields(cx, view, also)}
    }
    .into_any()
}

/// The inputs of a step, and those that only one of its two forms asks: listing something new, or keeping it.
pub(crate) fn fields(cx: &Ctx<'_>, view: &View<'_>, also: &[Field]) -> AnyView {
    let also: Vec<_> = also.iter().map(|field| own(cx, view, *field)).collect();
    let fields = match view.step {
        Step::Naam => line(cx, view, Field::Werking, Input::default()),
        Step::Wat => view! {
            {boxes(cx, view, Field::Soort, Scheme::Kind)}
            {boxes(cx, view, Field::Domein, Scheme::Domain)}
        }
        .into_any(),
        Step::VoorWie => view! {
            {boxes(cx, view, Field::Doelgroep, Scheme::TargetGroup)}
            {line(cx, view, Field::VanafLeeftijd, number())}
            {line(cx, view, Field::TotLeeftijd, number())}
            {boxes(cx, view, Field::Aanmelder, Scheme::WhoCanApply)}
        }
        .into_any(),
        Step::Waar => view! {
            {line(cx, view, Field::Zetel, Input { autocomplete: Some("address-level2"), ..Input::default() })}
            {line(cx, view, Field::Straat, Input { autocomplete: Some("address-line1"), ..Input::default() })}
            {text_area(cx, &control(cx, view, Field::Gebieden), &view.value(Field::Gebieden), 3)}
        }
        .into_any(),
        Step::Tekst => view! {
            {text_area(cx, &control(cx, view, Field::Uitleg), &view.value(Field::Uitleg), 6)}
            {languages(cx, view)}
            {line(cx, view, Field::Afspraak, Input::default())}
            {costs(cx, view)}
        }
        .into_any(),
        Step::Bereik => view! {
            {line(cx, view, Field::Website, Input { inputmode: Some("url"), ..Input::default() })}
            {line(cx, view, Field::Mailadres, Input { kind: "email", inputmode: Some("email"), ..Input::default() })}
            {line(cx, view, Field::Telefoonnummer, Input { kind: "tel", inputmode: Some("tel"), ..Input::default() })}
        }
        .into_any(),
        Step::Jij => line(
            cx,
            view,
            Field::JouwEmail,
            Input { kind: "email", autocomplete: Some("email"), inputmode: Some("email"), ..Input::default() },
        ),
    };
    view! { {fields}{also} }.into_any()
}

/// An input that only one of the two forms has.
fn own(cx: &Ctx<'_>, view: &View<'_>, field: Field) -> AnyView {
    match field {
        Field::Organisatie => {
            line(cx, view, field, Input { autocomplete: Some("organization"), ..Input::default() })
        }
        Field::WieIsBuddy => boxes(cx, view, field, Scheme::OffersTo),
        Field::BuddyVanaf => line(cx, view, field, number()),
        Field::UitlegFr | Field::UitlegEn => text_area(cx, &control(cx, view, field), &view.value(field), 6),
        _ => line(cx, view, field, Input::default()),
    }
}

/// Whether a field may stay empty: its label says so.
const fn may_stay_empty(field: Field) -> bool {
    !matches!(
        field,
        Field::Werking
            | Field::Organisatie
            | Field::Soort
            | Field::Zetel
            | Field::Gebieden
            | Field::Uitleg
            | Field::JouwEmail
    )
}

fn control(cx: &Ctx<'_>, view: &View<'_>, field: Field) -> Control {
    let label = label(cx, field);
    let label =
        if may_stay_empty(field) { cx.ta("site-niet-verplicht", &[("label", label.into())]) } else { label };
    let hint = format!("lijstveld-{}-hint", field.name());
    let hint = cx.texts.has(cx.lang, &hint).then(|| cx.t(&hint));
    let error = view.problems.iter().find(|(wrong, _)| *wrong == field);
    let error = error.map(|(_, what)| problem(cx, field.name(), what.name()));
    Control { name: field.name(), label, hint, error }
}

/// What a field is called.
pub(super) fn label(cx: &Ctx<'_>, field: Field) -> String {
    cx.tf("lijstveld", field.name())
}

fn line(cx: &Ctx<'_>, view: &View<'_>, field: Field, rest: Input) -> AnyView {
    input(cx, Input { control: control(cx, view, field), value: view.value(field), ..rest })
}

fn number() -> Input {
    Input { inputmode: Some("numeric"), short: true, autocomplete: Some("off"), ..Input::default() }
}

fn boxes(cx: &Ctx<'_>, view: &View<'_>, field: Field, scheme: Scheme) -> AnyView {
    let options = cx.taxonomy.of(scheme).map(|term| Choice {
        value: term.code.to_string(),
        label: term.label.get(cx.lang).to_owned(),
        hint: None,
    });
    let group = Choices {
        control: control(cx, view, field),
        options: options.collect(),
        chosen: view.values(field),
        many: true,
        heading: false,
    };
    choices(cx, group)
}

fn languages(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let option = |tag: &str| Choice { value: tag.to_owned(), label: cx.tf("taal", tag), hint: None };
    let group = Choices {
        control: control(cx, view, Field::Talen),
        options: LANGUAGES.into_iter().map(option).collect(),
        chosen: view.values(Field::Talen),
        many: true,
        heading: false,
    };
    choices(cx, group)
}

fn costs(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let option =
        |value: &str| Choice { value: value.to_owned(), label: cx.tf("lijstkost", value), hint: None };
    let group = Choices {
        control: control(cx, view, Field::Kost),
        options: COSTS.into_iter().map(option).collect(),
        chosen: view.values(Field::Kost),
        many: false,
        heading: false,
    };
    choices(cx, group)
}
