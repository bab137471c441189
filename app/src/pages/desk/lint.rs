//! `/beheer/nazicht`: what may go wrong at the desks before somebody falls into it, each with where it is put right.

use domain::referral::lint::{Finding, Severity, Towns};
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use crate::components::desk_name::desk_name;
use crate::components::{and, back};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links::{self, Local};
use crate::pages::DeskName;

/// More municipalities than this are counted, not named.
const NAMED: usize = 6;

/// Something that may go wrong.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// What.
    pub finding: &'a Finding,
    /// At which desk.
    pub desk: DeskName,
    /// The names of the people it is about.
    pub people: Vec<String>,
    /// Where it is put right, if the reader can.
    pub fix: Option<Local>,
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct View<'a> {
    /// What breaks first.
    pub items: Vec<Item<'a>>,
    /// How many programmes have nobody here yet; for the site's desk, else 0.
    pub without: usize,
}

/// The page.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let good = view.items.is_empty().then(|| view! { <p class="note">{cx.t("risico-goed")}</p> });
    let without = (view.without > 0).then(|| {
        view! { <p class="muted">{cx.ta("risico-nog-niet", &[("aantal", view.without.into())])}</p> }
    });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            <h1>{cx.t("risico-kop")}</h1>
            <p>{cx.t("risico-zin")}</p>
            {good}
            {part(cx, view, Severity::Broken, "risico-stuk")}
            {part(cx, view, Severity::Weak, "risico-zwak")}
            {without}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("risico-kop")), main.into_any())
}

fn part(cx: &Ctx<'_>, view: &View<'_>, severity: Severity, heading: &str) -> Option<AnyView> {
    let items = view.items.iter().filter(|item| item.finding.severity() == severity);
    let items: Vec<_> = items.map(|item| card(cx, item)).collect();
    (!items.is_empty()).then(|| {
        view! { <section><h2>{cx.t(heading)}</h2><ul class="inbox">{items}</ul></section> }.into_any()
    })
}

fn card(cx: &Ctx<'_>, item: &Item<'_>) -> AnyView {
    let name = desk_name(cx, &item.desk);
    let key = format!("risico-{}", item.finding.name());
    let args = [("wie", and(cx, &item.people).into()), ("wat", what(cx, item.finding).into())];
    let fix = item.fix.clone().map(|fix| {
        view! { <p><a class="more" href=cx.to(fix)>{cx.t("risico-herstel")}<span class="sr">": "{name.clone()}</span></a></p> }
    });
    view! {
        <li class="card">
            <h3>{name.clone()}</h3>
            <p>{cx.ta(&key, &args)}</p>
            {fix}
        </li>
    }
    .into_any()
}

/// Which questions it is about: for whom, what, where.
fn what(cx: &Ctx<'_>, finding: &Finding) -> String {
    let (group, kind, towns) = match finding {
        Finding::Hole { group, kind, towns, .. } => (group.as_ref(), kind.as_ref(), towns),
        Finding::Overlap { towns, .. } => (None, None, towns),
        _ => return String::new(),
    };
    let group = group.map(|code| cx.label_within(Scheme::TargetGroup, code));
    let kind = kind.map(|code| cx.label_within(Scheme::Kind, code));
    let towns = match towns {
        Towns::All => cx.t("risico-overal"),
        Towns::Some(towns) if towns.len() > NAMED => {
            cx.ta("risico-gemeenten", &[("aantal", towns.len().into())])
        }
        Towns::Some(towns) => {
            let names = towns.iter().filter_map(|nis| cx.places.municipality(*nis));
            names.map(|place| place.name.get(cx.lang)).collect::<Vec<_>>().join(", ")
        }
    };
    [group, kind, Some(towns)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
