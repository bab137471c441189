//! A part of an edit that waits for somebody else.

use domain::directory::Programme;
use domain::listing::change::Guarded;
use leptos::prelude::*;

use super::difference::difference;
use crate::components::inputs::{Control, problem_of, text_area};
use crate::ctx::Ctx;
use crate::{dates, links};

/// What waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its identifier.
    pub id: String,
    /// What is to change.
    pub change: Guarded,
    /// Since when, in milliseconds since 1970 (UTC).
    pub since: i64,
    /// When it goes live by itself.
    pub goes_at: Option<i64>,
    /// Whether the reader may agree.
    pub may_agree: bool,
    /// Whether somebody else asked for it, who reads why it does not come.
    pub of_another: bool,
}

impl Waiting {
    /// The field in which the reader says why not: another one for each part, as several may wait on one page.
    #[must_use]
    pub const fn reason_field(&self) -> &'static str {
        match self.change {
            Guarded::Naam { .. } => "reden-naam",
            Guarded::Bereik { .. } => "reden-bereik",
            Guarded::Gebied { .. } => "reden-gebied",
        }
    }
}

/// What it changes, and the buttons of who may decide; `wrong`: what was typed as a reason, with what is wrong.
pub(super) fn card(
    cx: &Ctx<'_>,
    stands: &Programme,
    waiting: &Waiting,
    wrong: Option<(&str, &[(&'static str, &'static str)])>,
) -> AnyView {
    let by = match waiting.goes_at {
        Some(at) => cx.ta("wijziging-vanzelf", &[("dag", dates::instant(cx, at).into())]),
        None => cx.t("wijziging-site"),
    };
    let yes = waiting.may_agree.then(|| {
        view! { <button class="button" name="besluit" value="ja">{cx.t("wijziging-ja")}</button> }
    });
    let why = waiting.of_another.then(|| {
        let name = waiting.reason_field();
        let (typed, problems) = wrong.unwrap_or_default();
        let error = problem_of(cx, problems, name);
        let typed = if error.is_some() { typed } else { "" };
        let hint = Some(cx.t("wijziging-reden-hint"));
        text_area(cx, &Control { name, label: cx.t("wijziging-reden"), hint, error }, typed, 2)
    });
    let no = if waiting.may_agree { "wijziging-nee" } else { "wijziging-terug" };
    view! {
        <section class="card">
            <h3>{cx.tf("wijziging", waiting.change.name())}</h3>
            <p class="muted">{dates::instant(cx, waiting.since)}</p>
            {difference(cx, stands, &waiting.change.applied(stands.clone()))}
            <p>{by}</p>
            <form method="post" action=cx.to(links::kept(&stands.slug)) novalidate=true>
                <input type="hidden" name="wijziging" value=waiting.id.clone() />
                {why}
                <p class="actions">
                    {yes}
                    <button class="button quiet" name="besluit" value="nee">{cx.t(no)}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
