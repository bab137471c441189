//! Between two steps: something does not seem to fit. What, what would fit, and the person decides.

use domain::referral::{Asker, Condition, Obstacle, Step};
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use crate::components::{and, back, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::{Listing, programme};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Screening<'a> {
    /// The identifier of this form, as it stands in the address.
    pub flow: &'a str,
    /// What stands in the way.
    pub obstacle: &'a Obstacle,
    /// Who asks.
    pub asker: Asker,
    /// The chosen programme that it is about, if there is one.
    pub programme: Option<Listing<'a>>,
    /// Whether other programmes were chosen as well.
    pub several: bool,
    /// The municipality of the person, by its Dutch name, once it is known.
    pub town: Option<&'a str>,
    /// What would fit, best first.
    pub instead: Vec<Listing<'a>>,
}

/// The page. Every way on is a form with one button (`actie`), as it changes the state of the request.
#[must_use]
pub fn screening(cx: &Ctx<'_>, view: &Screening<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::step(view.flow, view.obstacle.step()))}
            {match view.obstacle {
                Obstacle::Parent => parent(cx, view),
                Obstacle::TooYoung => too_young(cx, view),
                Obstacle::Doubts(doubts) => unsure(cx, view, doubts),
            }}
        </div>
    };
    layout::page(cx, Meta::private(cx.t("past-niet-titel")), main.into_any())
}

/// A child who asks alone: the same form, by a parent or guardian.
fn parent(cx: &Ctx<'_>, view: &Screening<'_>) -> AnyView {
    view! {
        {intro(cx.t("kind-kop"), Some(cx.t("kind-zin")))}
        <p>{cx.t("kind-bewaard")}</p>
        {way(cx, view, "naaste", None, cx.t("kind-knop"), true)}
        {change(cx, view)}
    }
    .into_any()
}

/// A volunteer who is too young there, or anywhere.
fn too_young(cx: &Ctx<'_>, view: &Screening<'_>) -> AnyView {
    let stated = view.programme.and_then(|listing| {
        let age = listing.programme.volunteer_min_age?;
        let args = [("naam", listing.programme.name.clone().into()), ("leeftijd", i64::from(age).into())];
        Some(cx.ta("te-jong-werking", &args))
    });
    view! {
        {intro(cx.t("te-jong-kop"), Some(stated.unwrap_or_else(|| cx.t("te-jong-zin"))))}
        {instead(cx, view)}
        {change(cx, view)}
        <p class="actions"><a class="more" href=cx.to(links::ABOUT)>{cx.t("over-titel")}</a></p>
    }
    .into_any()
}

/// Conditions that do not seem to be met.
fn unsure(cx: &Ctx<'_>, view: &Screening<'_>, doubts: &[Condition]) -> AnyView {
    let Some(listing) = view.programme else { return ().into_any() };
    let lines: Vec<_> =
        doubts.iter().map(|doubt| view! { <li>{sentence(cx, view, listing, *doubt)}</li> }).collect();
    let without = if view.several { "past-niet-zonder-deze" } else { "past-niet-zonder" };
    let lead = cx.ta("past-niet-zin", &[("naam", listing.programme.name.clone().into())]);
    view! {
        {intro(cx.t("past-niet-kop"), Some(lead))}
        <ul>{lines}</ul>
        {instead(cx, view)}
        <h2>{cx.t("past-niet-zelf-kop")}</h2>
        {way(cx, view, "zonder", None, cx.t(without), false)}
        <p>{cx.t("past-niet-toch-zin")}</p>
        {way(cx, view, "verder", None, cx.t("past-niet-toch"), false)}
        {change(cx, view)}
    }
    .into_any()
}

/// What the programme states, in a sentence.
fn sentence(cx: &Ctx<'_>, view: &Screening<'_>, listing: Listing<'_>, doubt: Condition) -> String {
    let stated = listing.programme;
    let key = match doubt {
        Condition::Aanvrager => return cx.t("past-niet-aanvrager"),
        Condition::Taal => "past-niet-taal",
        Condition::Leeftijd => "past-niet-leeftijd",
        Condition::Gemeente => "past-niet-gemeente",
        Condition::Doelgroep => "past-niet-doelgroep",
    };
    let what = match doubt {
        Condition::Taal => {
            let tags = stated.languages.iter();
            and(cx, &tags.map(|tag| programme::language(cx, tag)).collect::<Vec<_>>())
        }
        Condition::Leeftijd => programme::ages(cx, stated).unwrap_or_default().to_lowercase(),
        Condition::Gemeente => cx.any_place(view.town.unwrap_or_default()),
        _ => {
            let groups = stated.target_groups.iter();
            and(cx, &groups.map(|code| cx.label_within(Scheme::TargetGroup, code)).collect::<Vec<_>>())
        }
    };
    cx.ta(key, &[("wat", what.into())])
}

/// What would fit, each with a button that takes it instead.
fn instead(cx: &Ctx<'_>, view: &Screening<'_>) -> Option<AnyView> {
    if view.instead.is_empty() {
        return None;
    }
    let one = |listing: &Listing<'_>| {
        let name = listing.programme.name.clone();
        let button = cx.ta("past-niet-kies", &[("naam", name.clone().into())]);
        view! {
            <li class="card">
                <h3>{name}</h3>
                <p class="muted">{listing.organisation.name.clone()}</p>
                <p>{listing.programme.summary.get(cx.lang).to_owned()}</p>
                {way(cx, view, "kies", Some(listing.programme.slug.to_string()), button, true)}
            </li>
        }
    };
    let cards: Vec<_> = view.instead.iter().map(one).collect();
    Some(view! { <h2>{cx.t("past-niet-wel-kop")}</h2><ul class="cards">{cards}</ul> }.into_any())
}

/// One way on.
fn way(
    cx: &Ctx<'_>,
    view: &Screening<'_>,
    action: &'static str,
    slug: Option<String>,
    button: String,
    first: bool,
) -> AnyView {
    let slug = slug.map(|slug| view! { <input type="hidden" name="werking" value=slug /> });
    view! {
        <form method="post" action=cx.to(links::screening(view.flow))>
            <input type="hidden" name="actie" value=action />
            {slug}
            <button class=if first { "button" } else { "button quiet" }>{button}</button>
        </form>
    }
    .into_any()
}

/// Back to the answer that brought it up, as anybody can mistake a box.
fn change(cx: &Ctx<'_>, view: &Screening<'_>) -> AnyView {
    let step: Step = view.obstacle.step();
    let href = cx.to(links::step(view.flow, step));
    view! { <p><a class="more" href=href>{cx.t("past-niet-wijzig")}</a></p> }.into_any()
}
