//! `/beheer/werking/{slug}/bewerken`: every field of a listing on one page.

use domain::directory::Programme;
use domain::listing::{Answers, Field, Step, Wrong};
use leptos::prelude::*;

use super::difference::difference;
use crate::components::back;
use crate::components::inputs::{problem, summary};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::listing::{View, fields};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Edit<'a> {
    /// The listing as it stands.
    pub programme: &'a Programme,
    /// The name of what stands: posted back, so that nobody writes over what they did not see.
    pub version: &'a str,
    /// What stands in the form.
    pub values: &'a Answers,
    /// What is wrong with it.
    pub problems: &'a [Wrong],
    /// Whether saving confirms the listing: the reader speaks for its organisation.
    pub confirms: bool,
    /// What the form would make of the listing, where somebody else changed it in the meantime.
    pub overtaken: Option<&'a Programme>,
}

/// The form; status 422 where something is wrong, 409 where somebody else was first: both versions stand there then.
#[must_use]
pub fn edit(cx: &Ctx<'_>, view: &Edit<'_>) -> Page {
    let slug = &view.programme.slug;
    let problems: Vec<(&str, String)> = view
        .problems
        .iter()
        .map(|(field, what)| (field.name(), problem(cx, field.name(), what.name())))
        .collect();
    let overtaken = view.overtaken.map(|yours| {
        view! {
            <section class="note" role="alert">
                <h2>{cx.t("eigen-beide-kop")}</h2>
                <p>{cx.t("eigen-beide-zin")}</p>
                {difference(cx, view.programme, yours)}
            </section>
        }
    });
    let group = |step: Step, also: &[Field]| {
        let form = View { step, values: view.values, problems: view.problems };
        view! {
            <section>
                <h2>{cx.tf("toevoegen-vraag", step.segment())}</h2>
                {fields(cx, &form, also)}
            </section>
        }
    };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::kept(slug))}
            {summary(cx, &problems)}
            <h1>{cx.ta("eigen-bewerk-kop", &[("naam", view.programme.name.clone().into())])}</h1>
            {overtaken}
            <p>{cx.t("eigen-bewerk-zin")}</p>
            {view.confirms.then(|| view! { <p>{cx.t("eigen-bewerk-klopt")}</p> })}
            <form method="post" action=cx.to(links::edit(slug)) novalidate=true>
                <input type="hidden" name="versie" value=view.version.to_owned() />
                {group(Step::Naam, &[])}
                {group(Step::Wat, &[Field::WieIsBuddy])}
                {group(Step::VoorWie, &[Field::BuddyVanaf])}
                {group(Step::Waar, &[])}
                {group(Step::Tekst, &[Field::UitlegFr, Field::UitlegEn])}
                {group(Step::Bereik, &[])}
                <button class="button">{cx.t("eigen-bewaar")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("eigen-bewerk"), !problems.is_empty());
    let status = if view.overtaken.is_some() { 409 } else { status };
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}
