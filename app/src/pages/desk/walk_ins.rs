//! `/beheer/rechtstreeks`: requests that came past the site, as counts: no name, no text, nobody.

use domain::referral::AgeBand;
use domain::referral::figures::Outcome;
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;

use crate::components::back;
use crate::components::desk_name::desk_name;
use crate::components::inputs::{Control, lines, problem_of, summary};
use crate::components::select::{Options, select};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::DeskName;

/// Requests that are all alike.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// The value of the desk.
    pub desk: String,
    /// The month: `2026-11`.
    pub month: String,
    /// What the duo would do; empty: not said.
    pub kind: String,
    /// The age band; empty: not said.
    pub age: String,
    /// How it ended.
    pub outcome: String,
    /// How many.
    pub amount: i64,
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// The person's desks: value and name.
    pub desks: Vec<(String, DeskName)>,
    /// The months to choose from, the newest first.
    pub months: Vec<String>,
    /// What was counted, the newest month first.
    pub counts: Vec<Count>,
    /// What is chosen in the form.
    pub typed: Count,
    /// What is wrong: a field and a problem (`leeg`, `onbekend`).
    pub problems: Vec<(&'static str, &'static str)>,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View) -> Page {
    let form = if view.desks.is_empty() {
        view! { <p class="note">{cx.t("cijfers-geen-loket")}</p> }.into_any()
    } else {
        form(cx, view)
    };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            {summary(cx, &lines(cx, &view.problems))}
            <h1>{cx.t("rechtstreeks-kop")}</h1>
            <p>{cx.t("rechtstreeks-zin")}</p>
            {form}
            {counted(cx, view)}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("rechtstreeks-kop"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

fn form(cx: &Ctx<'_>, view: &View) -> AnyView {
    let typed = &view.typed;
    let control = |name: &'static str, label: String| Control {
        name,
        label,
        hint: None,
        error: problem_of(cx, &view.problems, name),
    };
    let optional = |key: &str| cx.ta("site-niet-verplicht", &[("label", cx.t(key).into())]);
    let list = |control: &Control, options: Vec<(String, String)>, chosen: &str| {
        select(cx, control, cx.t("cijfers-kies"), &[Options { heading: None, options }], chosen)
    };
    let desks = view.desks.iter().map(|(value, name)| (value.clone(), desk_name(cx, name))).collect();
    let months = view.months.iter().map(|name| (name.clone(), month(cx, name))).collect();
    let kinds = cx.taxonomy.of(Scheme::Kind).map(|term| {
        let label: &str = term.label.get(cx.lang);
        (term.code.to_string(), label.to_owned())
    });
    let kinds = kinds.collect();
    let ages = AgeBand::ALL.map(|age| (age.as_str().to_owned(), cx.tf("leeftijd", age.as_str()))).to_vec();
    let outcomes =
        Outcome::BY_HAND.map(|end| (end.as_str().to_owned(), cx.tf("uitkomst", end.as_str()))).to_vec();
    view! {
        <form method="post" action=cx.to(links::WALK_INS) novalidate=true>
            {list(&control("loket", cx.t("cijfers-loket")), desks, &typed.desk)}
            {list(&control("maand", cx.t("rechtstreeks-maand")), months, &typed.month)}
            {list(&control("afloop", cx.t("rechtstreeks-afloop")), outcomes, &typed.outcome)}
            {list(&control("soort", optional("postvak-soort")), kinds, &typed.kind)}
            {list(&control("leeftijd", optional("postvak-leeftijd")), ages, &typed.age)}
            <button class="button">{cx.t("rechtstreeks-knop")}</button>
        </form>
    }
    .into_any()
}

fn counted(cx: &Ctx<'_>, view: &View) -> Option<AnyView> {
    let items: Vec<_> = view.counts.iter().map(|count| row(cx, view, count)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{cx.t("rechtstreeks-geteld")}</h2>
                <ul class="inbox">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(cx: &Ctx<'_>, view: &View, count: &Count) -> AnyView {
    let desk = view.desks.iter().find(|(value, _)| *value == count.desk).map(|(_, name)| desk_name(cx, name));
    let kind = (!count.kind.is_empty()).then(|| cx.label(Scheme::Kind, &Code::new(&count.kind)));
    let age = AgeBand::from_value(&count.age).map(|age| cx.tf("leeftijd", age.as_str()));
    let outcome = Outcome::from_name(&count.outcome).map(|end| cx.tf("uitkomst", end.as_str()));
    let words: Vec<String> =
        [Some(month(cx, &count.month)), outcome, kind, age].into_iter().flatten().collect();
    let words = words.join(" · ");
    let hidden = [
        ("loket", &count.desk),
        ("maand", &count.month),
        ("soort", &count.kind),
        ("leeftijd", &count.age),
        ("afloop", &count.outcome),
    ]
    .map(|(name, value)| view! { <input type="hidden" name=name value=value.clone() /> });
    view! {
        <li class="card with-button">
            <div>
                <p><strong>{count.amount.to_string()}</strong>" "{words.clone()}</p>
                <p class="muted">{desk}</p>
            </div>
            <form method="post" action=cx.to(links::WALK_INS_LESS)>
                {hidden.into_iter().collect_view()}
                <button class="button quiet">{cx.t("rechtstreeks-min")}<span class="sr">": "{words}</span></button>
            </form>
        </li>
    }
    .into_any()
}

/// “november 2026”; the name as it came where it is none.
fn month(cx: &Ctx<'_>, name: &str) -> String {
    let parts = name.split_once('-').and_then(|(year, month)| Some((year, month.parse::<u8>().ok()?)));
    let parts = parts.filter(|(_, month)| (1..=12).contains(month));
    parts.map_or_else(
        || name.to_owned(),
        |(year, month)| format!("{} {year}", cx.tf("maand", &month.to_string())),
    )
}
