//! `/beheer/invoer`: many listings at once, from a file and to one.

use domain::listing::bulk::{Column, Conflict, NEW, Outcome, Plan, Planned, TableError};
use domain::sheet::Unreadable;
use leptos::prelude::*;

use crate::components::back;
use crate::components::inputs::{Control, problem, summary, text_area};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::keep::difference;

/// The files one can keep, by ending.
pub const ENDINGS: [&str; 3] = ["csv", "jsonl", "geojson"];
/// The sorts of a table that cannot be read: the end of a text key `invoer-fout-…`.
pub const UNREADABLE: [&str; 8] =
    ["te-groot", "te-veel", "utf16", "geen-tekst", "geen-koppen", "kop", "regel", "leeg"];
/// How many rows of a sort are shown.
const MOST: usize = 200;

/// The first page.
#[derive(Debug, Clone, Default)]
pub struct View<'a> {
    /// Why the file could not be read.
    pub error: Option<&'a TableError>,
    /// What was typed in the box, after an error.
    pub text: &'a str,
    /// How many listings were just read in; of how many a part waits.
    pub done: Option<(usize, usize)>,
    /// A listing changed in the meantime, or the file lay too long: nothing was read in.
    pub overtaken: bool,
}

/// The sentence of a table that cannot be read.
fn sentence(cx: &Ctx<'_>, error: &TableError) -> String {
    match error {
        TableError::TooLarge => cx.tf("invoer-fout", "te-groot"),
        TableError::TooMany => cx.tf("invoer-fout", "te-veel"),
        TableError::Unreadable(Unreadable::Utf16) => cx.tf("invoer-fout", "utf16"),
        TableError::Unreadable(Unreadable::Binary) => cx.tf("invoer-fout", "geen-tekst"),
        TableError::NoHeads => cx.tf("invoer-fout", "geen-koppen"),
        TableError::Head(head) => cx.ta("invoer-fout-kop", &[("kop", head.clone().into())]),
        TableError::Line(line) => cx.ta("invoer-fout-regel", &[("regel", line.to_string().into())]),
        TableError::Empty => cx.tf("invoer-fout", "leeg"),
    }
}

/// Choose a file or paste; or keep one. Status 422 where it could not be read.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let error = view.error.map(|error| sentence(cx, error));
    let problems: Vec<(&str, String)> = error.iter().map(|text| ("bestand", text.clone())).collect();
    let done = view.done.map(|(all, waiting)| {
        let text = cx.ta("invoer-klaar", &[("aantal", all.into()), ("wacht", waiting.into())]);
        view! { <p class="note done" role="status">{text}</p> }
    });
    let overtaken =
        view.overtaken.then(|| view! { <p class="note" role="alert">{cx.t("invoer-ingehaald")}</p> });
    let keep: Vec<_> = ENDINGS
        .into_iter()
        .map(|ending| view! { <li><a href=cx.to(links::export(ending))>{cx.tf("uitvoer", ending)}</a></li> })
        .collect();
    let columns: Vec<_> =
        Column::ALL.into_iter().map(|column| view! { <li><code>{column.name()}</code></li> }).collect();
    let text = Control { name: "tekst", label: cx.t("invoer-tekst"), ..Control::default() };
    let file = Control {
        name: "bestand",
        label: cx.t("invoer-bestand"),
        hint: Some(cx.t("invoer-bestand-hint")),
        error,
    };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::KEPT)}
            {summary(cx, &problems)}
            {done}
            {overtaken}
            <h1>{cx.t("invoer-kop")}</h1>
            <p>{cx.t("invoer-zin")}</p>
            <form method="post" action=cx.to(links::IMPORT) enctype="multipart/form-data" novalidate=true>
                <div class=file.class()>
                    <label for="bestand">{file.label.clone()}</label>
                    {file.words(cx)}
                    <input id="bestand" name="bestand" type="file" accept=".csv,.jsonl,.txt,text/csv"
                        aria-describedby=file.described_by() />
                </div>
                {text_area(cx, &text, view.text, 5)}
                <button class="button">{cx.t("invoer-knop")}</button>
            </form>
            <h2>{cx.t("invoer-voorbeeld-kop")}</h2>
            <p><a class="more" href=cx.to(links::TEMPLATE)>{cx.t("invoer-voorbeeld")}</a></p>
            <details>
                <summary>{cx.t("invoer-kolommen")}</summary>
                <p>{cx.t("invoer-kolommen-zin")}</p>
                <ul class="ways">{columns}</ul>
            </details>
            <h2>{cx.t("uitvoer-kop")}</h2>
            <p>{cx.t("uitvoer-zin")}</p>
            <ul class="ways">{keep}</ul>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("invoer-kop"), !problems.is_empty());
    let status = if view.overtaken { 409 } else { status };
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// What would be done; the button stands there only where all of it can be. Status 422 where something is wrong.
#[must_use]
pub fn look(cx: &Ctx<'_>, plan: &Plan, id: &str, digest: &str) -> Page {
    let [adds, changes, same, conflicts, wrong] = plan.counts();
    let counts =
        [("nieuw", adds), ("anders", changes), ("gelijk", same), ("botsing", conflicts), ("fout", wrong)];
    let counts: Vec<_> = counts
        .into_iter()
        .map(|(name, count)| {
            view! { <div><dt>{cx.tf("invoer-aantal", name)}</dt><dd>{count.to_string()}</dd></div> }
        })
        .collect();
    let of = |sort: fn(&Outcome) -> bool| plan.rows.iter().filter(move |row| sort(&row.outcome));
    let section = |name: &'static str, rows: Vec<AnyView>, all: usize| {
        let more = (rows.len() < all)
            .then(|| view! { <p class="muted">{cx.ta("invoer-meer", &[("aantal", MOST.into())])}</p> });
        (all > 0).then(|| {
            view! { <section><h2>{cx.tf("invoer-aantal", name)}</h2>{more}<ul class="inbox">{rows}</ul></section> }
        })
    };
    let rows = |sort: fn(&Outcome) -> bool| -> Vec<AnyView> {
        of(sort).take(MOST).map(|row| item(cx, row)).collect()
    };
    let is_wrong = |outcome: &Outcome| matches!(outcome, Outcome::Wrong(_));
    let is_conflict = |outcome: &Outcome| matches!(outcome, Outcome::Conflict(_));
    let is_change = |outcome: &Outcome| matches!(outcome, Outcome::Change { .. });
    let is_add = |outcome: &Outcome| matches!(outcome, Outcome::Add { .. });
    let clean = plan.is_clean();
    let nothing = clean && adds + changes == 0;
    let verdict = match (clean, nothing) {
        (false, _) => "invoer-nog-niet",
        (true, true) => "invoer-niets",
        (true, false) => "invoer-kan",
    };
    let button = (clean && !nothing).then(|| {
        view! {
            <form method="post" action=cx.to(links::IMPORT_ALL)>
                <input type="hidden" name="bestand" value=id.to_owned() />
                <input type="hidden" name="afdruk" value=digest.to_owned() />
                <p class="actions"><button class="button">{cx.t("invoer-alles")}</button></p>
            </form>
        }
    });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::IMPORT)}
            <h1>{cx.t("invoer-bekijk-kop")}</h1>
            <p class="lead">{cx.t(verdict)}</p>
            <dl class="facts counts">{counts}</dl>
            {button}
            {section("fout", rows(is_wrong), wrong)}
            {section("botsing", rows(is_conflict), conflicts)}
            {section("anders", rows(is_change), changes)}
            {section("nieuw", rows(is_add), adds)}
        </div>
    };
    let status = if clean { 200 } else { 422 };
    layout::page(cx, Meta::desk(cx.t("invoer-bekijk-kop")).status(status), main.into_any())
}

fn item(cx: &Ctx<'_>, row: &Planned) -> AnyView {
    let line = cx.ta("invoer-regel", &[("regel", row.line.to_string().into())]);
    let body = match &row.outcome {
        Outcome::Wrong(wrong) => {
            let named = wrong.iter().map(|(column, what)| (column.name(), what.name()));
            let items: Vec<_> = named
                .map(|(column, what)| {
                    // The sentence of the form's field of that name, where there is one.
                    let field = match column {
                        "naam" => "werking",
                        "gemeente" => "zetel",
                        "telefoon" => "telefoonnummer",
                        other => other,
                    };
                    view! { <li><code>{column}</code>": "{problem(cx, field, what)}</li> }
                })
                .collect();
            view! { <ul>{items}</ul> }.into_any()
        }
        Outcome::Conflict(conflict) => {
            let like = match conflict {
                Conflict::Lijkt(slug) => {
                    let words = [("woord", NEW.into()), ("kolom", Column::Versie.name().into())];
                    let another = cx.ta("invoer-toch", &words);
                    let slug = view! { <a href=cx.to(links::programme(slug))>{slug.to_string()}</a> };
                    Some(view! { " "{slug}". "{another} })
                }
                _ => None,
            };
            view! { <p>{cx.tf("invoer-botsing", conflict.name())}{like}</p> }.into_any()
        }
        Outcome::Change { before, after } => difference(cx, before, after),
        Outcome::Add { organisation, .. } => view! { <p>{organisation.clone()}</p> }.into_any(),
        Outcome::Same => ().into_any(),
    };
    view! {
        <li class="card">
            <h3>{row.name.clone()}</h3>
            <p class="muted">{line}</p>
            {body}
        </li>
    }
    .into_any()
}
