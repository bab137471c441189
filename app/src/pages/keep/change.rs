//! A part of an edit that waits for somebody else.

use domain::directory::Programme;
use domain::listing::change::Guarded;
use leptos::prelude::*;

use super::difference::difference;
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
}

/// What it changes, and the buttons of who may decide.
pub(super) fn card(cx: &Ctx<'_>, stands: &Programme, waiting: &Waiting) -> AnyView {
    let by = match waiting.goes_at {
        Some(at) => cx.ta("wijziging-vanzelf", &[("dag", dates::instant(cx, at).into())]),
        None => cx.t("wijziging-site"),
    };
    let yes = waiting.may_agree.then(|| {
        view! { <button class="button" name="besluit" value="ja">{cx.t("wijziging-ja")}</button> }
    });
    let no = if waiting.may_agree { "wijziging-nee" } else { "wijziging-terug" };
    view! {
        <section class="card">
            <h3>{cx.tf("wijziging", waiting.change.name())}</h3>
            <p class="muted">{dates::instant(cx, waiting.since)}</p>
            {difference(cx, stands, &waiting.change.applied(stands.clone()))}
            <p>{by}</p>
            <form method="post" action=cx.to(links::kept(&stands.slug))>
                <input type="hidden" name="wijziging" value=waiting.id.clone() />
                <p class="actions">
                    {yes}
                    <button class="button quiet" name="besluit" value="nee">{cx.t(no)}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
