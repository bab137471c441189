//! Consent: who will be able to read it, what for, what goes along, for how long. Never ticked beforehand.

use domain::referral::{AgeBand, Asker, Field};
use leptos::prelude::*;

use super::View;
use super::answers::name;
use super::fields::control;
use crate::components::choices::tick;
use crate::components::desk_name::desk_name;
use crate::components::note;
use crate::ctx::Ctx;

/// The step.
pub(super) fn consent(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let whom = view.whom();
    let age = AgeBand::from_value(&view.value(Field::Leeftijd));
    let order = (view.readers.len() > 1).then(|| view! { <p>{cx.t("toestemming-volgorde")}</p> });
    let offer = view.asker() == Asker::Buddy;
    let purpose = if offer { cx.t("toestemming-doel-buddy") } else { cx.t("toestemming-doel") };
    let along: Vec<_> =
        view.along.iter().map(|field| view! { <li>{name(cx, *field, view.asker())}</li> }).collect();
    // Who is young and asks alone reads in so many words who will see it.
    let alone = !view.asker().for_another() && age == Some(AgeBand::From13To17);
    let young = alone.then(|| note(cx.t("toestemming-jong")));
    // For a child a parent or guardian asks; a professional asks with their yes.
    let child = view.asker().for_another() && age == Some(AgeBand::Under13);
    let sentence = match view.asker() {
        Asker::Naaste if child => cx.t("toestemming-zin-ouder"),
        _ if child => cx.t("toestemming-zin-kind"),
        _ => cx.tf("toestemming-zin", whom),
    };
    let young = young.or_else(|| child.then(|| note(cx.t("toestemming-kind"))));
    let yes = control(cx, view, Field::Toestemming, sentence, None);
    view! {
        <h1>{cx.tf("toestemming-kop", whom)}</h1>
        <p>{cx.t("toestemming-lezers")}</p>
        {readers(cx, view)}
        <input type="hidden" name="lezers" value=view.readers_digest.to_owned() />
        {order}
        {young}
        <h2>{cx.t("toestemming-waarvoor")}</h2>
        <p>{purpose}</p>
        <h2>{cx.t("toestemming-wat")}</h2>
        <ul class="along">{along}</ul>
        <h2>{cx.t("toestemming-hoelang")}</h2>
        <p>{cx.t("toestemming-duur")}</p>
        <p>{cx.t("toestemming-slot")}</p>
        <p>{cx.t("toestemming-terugtrekken")}</p>
        {tick(cx, &yes, "ja", view.value(Field::Toestemming) == "ja")}
    }
    .into_any()
}

/// Who will be able to read it, in order.
pub(super) fn readers(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let items: Vec<_> = view.readers.iter().map(|desk| view! { <li>{desk_name(cx, desk)}</li> }).collect();
    view! { <ol class="readers">{items}</ol> }.into_any()
}
