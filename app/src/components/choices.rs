//! Radio buttons and checkboxes: a fieldset with a legend, or one box alone.

use leptos::prelude::*;

use crate::components::inputs::Control;
use crate::ctx::Ctx;

/// One choice.
#[derive(Clone)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
}

/// A group of choices. `control.label` is its legend.
#[derive(Clone)]
pub(crate) struct Choices {
    pub(crate) control: Control,
    pub(crate) options: Vec<Choice>,
    pub(crate) chosen: Vec<String>,
    /// Checkboxes rather than radio buttons.
    pub(crate) many: bool,
    /// The legend is the heading of the page: one question per page.
    pub(crate) heading: bool,
}

/// The view of a group. The first box has the name of the group as its identifier, so that the error
/// summary can lead there.
pub(crate) fn choices(cx: &Ctx<'_>, group: Choices) -> AnyView {
    let control = &group.control;
    let kind = if group.many { "checkbox" } else { "radio" };
    let boxes: Vec<_> = group
        .options
        .iter()
        .enumerate()
        .map(|(at, choice)| {
            let id = if at == 0 { control.name.to_owned() } else { format!("{}-{}", control.name, at + 1) };
            one(&id, control.name, kind, choice, group.chosen.contains(&choice.value))
        })
        .collect();
    let legend = if group.heading {
        view! { <legend><h1>{control.label.clone()}</h1></legend> }.into_any()
    } else {
        view! { <legend>{control.label.clone()}</legend> }.into_any()
    };
    view! {
        <fieldset class=control.class() aria-describedby=control.described_by()>
            {legend}
            {control.words(cx)}
            <div class="choices">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

fn one(id: &str, name: &str, kind: &'static str, choice: &Choice, checked: bool) -> AnyView {
    let described = choice.hint.as_ref().map(|_| format!("{id}-uitleg"));
    let hint =
        choice.hint.clone().map(|text| view! { <span class="hint" id=format!("{id}-uitleg")>{text}</span> });
    view! {
        <div class="choice">
            <input id=id.to_owned() type=kind name=name.to_owned() value=choice.value.clone() checked=checked
                aria-describedby=described />
            <label for=id.to_owned()>{choice.label.clone()}</label>
            {hint}
        </div>
    }
    .into_any()
}

/// One box to tick, with its sentence. Never ticked beforehand unless it was before.
pub(crate) fn tick(cx: &Ctx<'_>, control: &Control, value: &'static str, ticked: bool) -> AnyView {
    view! {
        <div class=control.class()>
            {control.words(cx)}
            <div class="choice">
                <input id=control.name type="checkbox" name=control.name value=value checked=ticked
                    aria-describedby=control.described_by() />
                <label for=control.name>{control.label.clone()}</label>
            </div>
        </div>
    }
    .into_any()
}
