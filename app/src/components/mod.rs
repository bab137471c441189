//! Parts that several pages share. Pure: plain values in, a view out.

pub(crate) mod card;
pub(crate) mod choices;
pub(crate) mod desk_name;
pub(crate) mod groups;
pub(crate) mod inputs;
pub(crate) mod pins;
pub(crate) mod room;
pub(crate) mod scene;
pub(crate) mod search_form;
pub mod select;
pub mod turn;
pub(crate) mod waiting;
pub(crate) mod wanted;

use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::links::Local;

/// A link with a count, as a pill.
pub(crate) fn chip(cx: &Ctx<'_>, address: Local, text: String, count: Option<usize>) -> AnyView {
    let count = count.map(|n| view! { " " <span class="count">{n.to_string()}</span> });
    view! { <li><a class="chip" href=cx.to(address)>{text}{count}</a></li> }.into_any()
}

/// A row of pills; nothing where there are none.
pub(crate) fn chips(items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| view! { <ul class="chips">{items}</ul> }.into_any())
}

/// A link to the page or step before.
pub(crate) fn back(cx: &Ctx<'_>, address: Local) -> AnyView {
    view! { <p class="back"><a href=cx.to(address)>{cx.t("site-terug")}</a></p> }.into_any()
}

/// A heading of the first level with a lead under it.
pub(crate) fn intro(title: String, lead: Option<String>) -> AnyView {
    let lead = lead.map(|text| view! { <p class="lead">{text}</p> });
    view! { <h1>{title}</h1>{lead} }.into_any()
}

/// Numbered steps.
pub(crate) fn steps(items: Vec<String>) -> AnyView {
    let items: Vec<_> = items.into_iter().map(|text| view! { <li>{text}</li> }).collect();
    view! { <ol class="steps">{items}</ol> }.into_any()
}

/// A calm box that says something once.
pub(crate) fn note(text: String) -> AnyView {
    view! { <p class="note">{text}</p> }.into_any()
}

/// Words in a row: “a, b en c”.
pub(crate) fn and(cx: &Ctx<'_>, items: &[String]) -> String {
    in_a_row(cx, "site-en", items)
}

/// Words to choose from: “a, b of c”.
pub(crate) fn or(cx: &Ctx<'_>, items: &[String]) -> String {
    in_a_row(cx, "site-of", items)
}

fn in_a_row(cx: &Ctx<'_>, key: &str, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            cx.ta(key, &[("eerste", first.join(", ").into()), ("laatste", last.clone().into())])
        }
    }
}
