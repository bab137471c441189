//! What visitors say is wrong in a listing, for who keeps it: with an answer for who asked for one.

use domain::directory::{Mistake, Programme};
use leptos::prelude::*;

use crate::components::inputs::{Control, problem_of, text_area};
use crate::ctx::Ctx;
use crate::{dates, links};

/// Something that is said to be wrong.
#[derive(Debug, Clone)]
pub struct Reported {
    /// What.
    pub mistake: Mistake,
    /// How often it was said.
    pub times: i64,
    /// Since when, in milliseconds since 1970 (UTC).
    pub since: i64,
    /// What people wrote with it.
    pub texts: Vec<String>,
    /// How many of them want an answer.
    pub ask: usize,
}

/// The reports of a listing; `wrong`: the one whose answer was wrong, with what was typed.
pub(super) fn reports(
    cx: &Ctx<'_>,
    programme: &Programme,
    reports: &[Reported],
    wrong: Option<(&str, &[(&'static str, &'static str)])>,
) -> Option<AnyView> {
    let items: Vec<_> = reports
        .iter()
        .map(|report| {
            let times = cx.ta(
                "postvak-melding-keer",
                &[("aantal", report.times.into()), ("dag", dates::instant(cx, report.since).into())],
            );
            let texts: Vec<_> =
                report.texts.iter().map(|text| view! { <li>{text.clone()}</li> }).collect();
            let texts = (!texts.is_empty()).then(|| view! { <ul>{texts}</ul> });
            let ask = (report.ask > 0).then(|| {
                let text = cx.ta("gemeld-vraagt", &[("aantal", report.ask.into())]);
                view! { <p>{text}</p> }
            });
            // Two boxes on one page must not share an identifier: only the first report has one.
            let first = reports.first().is_some_and(|first| first.mistake == report.mistake);
            let answer = first.then(|| {
                let (typed, problems) = wrong.unwrap_or_default();
                let error = problem_of(cx, problems, "antwoord");
                let typed = if error.is_some() { typed } else { "" };
                let control = Control {
                    name: "antwoord",
                    label: cx.ta("site-niet-verplicht", &[("label", cx.t("gemeld-antwoord").into())]),
                    hint: Some(cx.t("gemeld-antwoord-hint")),
                    error,
                };
                text_area(cx, &control, typed, 2)
            });
            view! {
                <li class="card">
                    <h3>{cx.tf("melden-wat", report.mistake.as_str())}</h3>
                    <p class="muted">{times}</p>
                    {texts}
                    {ask}
                    <form method="post" action=cx.to(links::kept(&programme.slug)) novalidate=true>
                        <input type="hidden" name="melding" value=report.mistake.as_str() />
                        {answer}
                        <p class="actions">
                            <button class="button" name="besluit" value="aangepast">{cx.t("gemeld-aangepast")}</button>
                            <button class="button quiet" name="besluit" value="klopt">{cx.t("gemeld-klopt")}</button>
                        </p>
                    </form>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section id="gemeld">
                <h2>{cx.t("postvak-meldingen")}</h2>
                <p>{cx.t("gemeld-zin")}</p>
                <ul class="inbox">{items}</ul>
            </section>
        }
        .into_any()
    })
}
