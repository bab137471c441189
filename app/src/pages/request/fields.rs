//! The controls of the form from its view: label, hint, error and what was typed.

use domain::referral::Field;
use leptos::prelude::*;

use super::View;
use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, Input, input, problem};
use crate::ctx::Ctx;

/// The control of a field with its error, if it has one.
pub(super) fn control(
    cx: &Ctx<'_>,
    view: &View<'_>,
    field: Field,
    label: String,
    hint: Option<String>,
) -> Control {
    let error = view
        .problems
        .iter()
        .find(|error| error.field == field)
        .map(|error| problem(cx, field.name(), error.problem.name()));
    Control { name: field.name(), label, hint, error }
}

/// A one-line input, filled with what was typed.
pub(super) fn line(cx: &Ctx<'_>, view: &View<'_>, field: Field, control: Control, rest: Input) -> AnyView {
    input(cx, Input { control, value: view.value(field), ..rest })
}

/// Radio buttons, or checkboxes where `many`.
pub(super) fn group(
    cx: &Ctx<'_>,
    view: &View<'_>,
    field: Field,
    control: Control,
    options: Vec<Choice>,
    many: bool,
) -> AnyView {
    let heading = field == Field::VoorWie;
    choices(cx, Choices { control, options, chosen: view.values(field), many, heading })
}

/// The label of a field that may stay empty: it says so in words.
pub(super) fn optional(cx: &Ctx<'_>, label: String) -> String {
    cx.ta("site-niet-verplicht", &[("label", label.into())])
}

/// Choices without hints from a family of texts.
pub(super) fn family(cx: &Ctx<'_>, family: &str, members: &[&str]) -> Vec<Choice> {
    members
        .iter()
        .map(|member| Choice { value: (*member).to_owned(), label: cx.tf(family, member), hint: None })
        .collect()
}
