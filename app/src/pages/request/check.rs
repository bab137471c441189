//! The last step: every answer with a link to change it, and who will read it.

use domain::referral::{Asker, Field, Step};
use leptos::prelude::*;

use super::answers::{in_words, name};
use super::{View, consent};
use crate::ctx::Ctx;
use crate::links;

/// The answers and the readers.
pub(super) fn check(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let asker = view.asker();
    let rows: Vec<_> = Step::of(Some(asker))
        .flat_map(|step| step.fields().iter().map(move |field| (step, *field)))
        .filter(|(_, field)| field.is_asked_of(asker) && *field != Field::Toestemming)
        // Whom to contact instead is a question only for who wishes that.
        .filter(|(_, field)| !is_supporter(*field) || view.along.contains(field))
        .map(|(step, field)| row(cx, view, step, field))
        .collect();
    view! {
        <h1>{cx.t("nakijken-kop")}</h1>
        <dl class="answers">{rows}</dl>
        <h2>{cx.t("nakijken-lezers")}</h2>
        {consent::readers(cx, view)}
        <p>{cx.t(if asker == Asker::Buddy { "nakijken-zin-buddy" } else { "nakijken-zin" })}</p>
    }
    .into_any()
}

fn is_supporter(field: Field) -> bool {
    matches!(field, Field::NaamBegeleider | Field::TelefoonBegeleider)
}

fn row(cx: &Ctx<'_>, view: &View<'_>, step: Step, field: Field) -> AnyView {
    let name = name(cx, field, view.asker());
    let words = in_words(cx, field, view.values, view.town);
    let value = if words.is_empty() {
        view! { <dd class="muted">{cx.t("nakijken-leeg")}</dd> }.into_any()
    } else {
        let lines: Vec<_> = words.into_iter().map(|text| view! { <p class="typed">{text}</p> }).collect();
        view! { <dd>{lines}</dd> }.into_any()
    };
    let href = cx.to(links::step(view.flow, step).with(&format!("#{}", field.name())));
    let label = cx.ta("nakijken-wijzig-veld", &[("veld", name.clone().into())]);
    view! {
        <div>
            <dt>{name}</dt>
            {value}
            <dd class="change"><a href=href aria-label=label>{cx.t("nakijken-wijzig")}</a></dd>
        </div>
    }
    .into_any()
}
