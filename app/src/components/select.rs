//! A list to choose one from, for what is too long for radio buttons.

use leptos::prelude::*;

use crate::components::inputs::Control;
use crate::ctx::Ctx;

/// Options under one heading; without a heading they stand by themselves.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The heading.
    pub heading: Option<String>,
    /// Value and label of each.
    pub options: Vec<(String, String)>,
}

/// The view of a list. `none`: the label of the option that chooses nothing.
pub(crate) fn select(
    cx: &Ctx<'_>,
    control: &Control,
    none: String,
    groups: &[Options],
    chosen: &str,
) -> AnyView {
    let option = |(value, label): &(String, String)| {
        view! { <option value=value.clone() selected={value == chosen}>{label.clone()}</option> }
    };
    let groups: Vec<AnyView> = groups
        .iter()
        .map(|group| {
            let options: Vec<_> = group.options.iter().map(option).collect();
            match &group.heading {
                Some(heading) => view! { <optgroup label=heading.clone()>{options}</optgroup> }.into_any(),
                None => options.into_any(),
            }
        })
        .collect();
    view! {
        <div class=control.class()>
            <label for=control.name>{control.label.clone()}</label>
            {control.words(cx)}
            <select id=control.name name=control.name aria-describedby=control.described_by()>
                <option value="">{none}</option>
                {groups}
            </select>
        </div>
    }
    .into_any()
}
