//! `/beheer/cijfers`: the numbers of a desk, by month, quarter or year; the same as a table for a spreadsheet.

use domain::referral::figures::{FEW, Figures, Outcome, Period, Span};
use leptos::prelude::*;

use crate::components::back;
use crate::components::desk_name::desk_name;
use crate::components::inputs::Control;
use crate::components::select::{Options, select};
use crate::csv::csv;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::DeskName;
use crate::pages::desk::inbox::Item;
use crate::{dates, links};

/// The numbers of a period.
#[derive(Debug, Clone)]
pub struct Row {
    /// Which period.
    pub period: Period,
    /// Its numbers.
    pub figures: Figures,
    /// How many came past the site.
    pub walk_ins: u64,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The desks whose numbers this person may see: value and name.
    pub desks: Vec<(String, DeskName)>,
    /// The one that is shown, by its place; `None`: there is none.
    pub chosen: Option<usize>,
    /// How the time is cut.
    pub span: Span,
    /// The newest period first.
    pub rows: Vec<Row>,
    /// Whether numbers under five are not told: they are not the reader's own.
    pub veiled: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View) -> Page {
    let shown = view.chosen.and_then(|at| view.desks.get(at));
    let body = match shown {
        None => view! { <p class="note">{cx.t("cijfers-geen-loket")}</p> }.into_any(),
        Some((value, name)) => numbers(cx, view, value, &desk_name(cx, name)),
    };
    let main = view! {
        <div class="wrap">
            {back(cx, links::DESK)}
            <h1>{cx.t("cijfers-kop")}</h1>
            <p>{cx.t("cijfers-zin")}</p>
            {body}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("cijfers-kop")), main.into_any())
}

fn numbers(cx: &Ctx<'_>, view: &View, value: &str, name: &str) -> AnyView {
    let few = view.veiled.then(|| view! { <p class="note">{cx.t("cijfers-weinig-zin")}</p> });
    let caption = cx.ta("cijfers-van", &[("loket", name.into())]);
    let mut table = table(cx, view).into_iter();
    let head: Vec<_> = table
        .next()
        .unwrap_or_default()
        .into_iter()
        .map(|text| view! { <th scope="col">{text}</th> })
        .collect();
    let rows: Vec<_> = table
        .map(|row| {
            let mut cells = row.into_iter();
            let first = cells.next();
            let cells: Vec<_> = cells.map(|text| view! { <td>{text}</td> }).collect();
            view! { <tr><th scope="row">{first}</th>{cells}</tr> }
        })
        .collect();
    let file = cx.to(links::figures(&links::FIGURES_TABLE, value, view.span.as_str()));
    view! {
        {choose(cx, view, value)}
        {few}
        <div class="numbers" role="region" aria-labelledby="cijfers-tabel" tabindex="0">
            <table>
                <caption id="cijfers-tabel">{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p>{cx.t("cijfers-uitleg")}</p>
        <p class="actions">
            <a class="button quiet" href=file>{cx.t("cijfers-bestand")}</a>
            <a class="button quiet" href=cx.to(links::FIGURES_REQUESTS)>{cx.t("cijfers-aanvragen")}</a>
        </p>
    }
    .into_any()
}

fn choose(cx: &Ctx<'_>, view: &View, value: &str) -> AnyView {
    let control =
        |name: &'static str, label: &str| Control { name, label: cx.t(label), ..Control::default() };
    let desks = view.desks.iter().map(|(value, name)| (value.clone(), desk_name(cx, name))).collect();
    let desks = [Options { heading: None, options: desks }];
    let spans = Span::ALL.map(|span| (span.as_str().to_owned(), cx.tf("cijfers-per", span.as_str())));
    let spans = [Options { heading: None, options: spans.to_vec() }];
    view! {
        <form class="screen" method="get" action=cx.to(links::FIGURES)>
            <div class="two">
            {select(cx, &control("loket", "cijfers-loket"), cx.t("cijfers-kies"), &desks, value)}
            {select(cx, &control("per", "cijfers-per"), cx.t("cijfers-kies"), &spans, view.span.as_str())}
            </div>
            <button class="button">{cx.t("postvak-filter-knop")}</button>
        </form>
    }
    .into_any()
}

/// Head and rows, as texts.
fn table(cx: &Ctx<'_>, view: &View) -> Vec<Vec<String>> {
    let outcomes = Outcome::ALL.map(|outcome| cx.tf("uitkomst", outcome.as_str()));
    let head =
        ["cijfers-periode", "cijfers-gevraagd", "cijfers-bereikt", "cijfers-dagen"].map(|key| cx.t(key));
    let mut head = head.to_vec();
    head.extend(outcomes);
    head.push(cx.t("cijfers-rechtstreeks"));
    let number = |amount: u64| {
        if view.veiled && amount > 0 && amount < FEW { cx.t("cijfers-weinig") } else { amount.to_string() }
    };
    let row = |row: &Row| {
        let figures = &row.figures;
        let told = !view.veiled || figures.taken() >= FEW;
        let median =
            figures.median().filter(|_| told).map_or_else(|| "–".to_owned(), |days| days.to_string());
        let mut cells =
            vec![period(cx, row.period), number(figures.asked()), number(figures.taken()), median];
        cells.extend(Outcome::ALL.map(|outcome| number(figures.of(outcome))));
        cells.push(number(row.walk_ins));
        cells
    };
    std::iter::once(head).chain(view.rows.iter().map(row)).collect()
}

fn period(cx: &Ctx<'_>, period: Period) -> String {
    let year = period.year.to_string();
    match period.span {
        Span::Month => format!("{} {year}", cx.tf("maand", &period.part.to_string())),
        Span::Quarter => {
            cx.ta("cijfers-kwartaal-van", &[("deel", i64::from(period.part).into()), ("jaar", year.into())])
        }
        Span::Year => year,
    }
}

/// The table of the page, for a spreadsheet.
#[must_use]
pub fn table_file(cx: &Ctx<'_>, view: &View) -> String {
    csv(&table(cx, view))
}

/// Requests without their content, for a spreadsheet.
#[must_use]
pub fn requests_file(cx: &Ctx<'_>, items: &[Item]) -> String {
    let head = [
        "cijfers-nummer",
        "postvak-binnen",
        "postvak-filter-stand",
        "postvak-soort",
        "postvak-leeftijd",
        "cijfers-gemeente",
        "postvak-werking",
    ];
    let row = |item: &Item| {
        let kinds: Vec<String> =
            item.kinds.iter().map(|code| cx.label(domain::taxonomy::Scheme::Kind, code)).collect();
        vec![
            item.handle.clone(),
            dates::iso_day(item.received),
            cx.tf("stand", item.state.as_str()),
            kinds.join(" · "),
            item.age.map(|age| cx.tf("leeftijd", age.as_str())).unwrap_or_default(),
            item.municipality.clone().unwrap_or_default(),
            item.programme.clone().unwrap_or_default(),
        ]
    };
    let head = head.map(|key| cx.t(key)).to_vec();
    csv(&std::iter::once(head).chain(items.iter().map(row)).collect::<Vec<_>>())
}
