//! `/beheer/logboek`: who opened, handed over, got or lost access, as far as it is about the reader's own desks.

use leptos::prelude::*;

use crate::components::back;
use crate::components::desk_name::desk_name;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::DeskName;
use crate::{dates, links};

/// A row of the log.
#[derive(Debug, Clone)]
pub struct Entry {
    /// When, in milliseconds since 1970 (UTC).
    pub at: i64,
    /// What: the name of a deed, as in the text keys `logboek-…`.
    pub what: &'static str,
    /// The desk it happened at.
    pub desk: DeskName,
    /// Where something went.
    pub to: Option<DeskName>,
    /// Who did it.
    pub who: Option<String>,
    /// Whose access it was about.
    pub subject: Option<String>,
    /// The start of the referral's public name; empty: it was erased. `None`: it was about no referral.
    pub referral: Option<String>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The newest first.
    pub entries: Vec<Entry>,
    /// How many the page shows at most; there are more where it is full.
    pub most: usize,
}

/// The page.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View) -> Page {
    let items: Vec<_> = view.entries.iter().map(|entry| row(cx, entry)).collect();
    let list = if items.is_empty() {
        view! { <p>{cx.t("logboek-leeg")}</p> }.into_any()
    } else {
        view! { <ol class="history">{items}</ol> }.into_any()
    };
    let more = (view.entries.len() >= view.most)
        .then(|| view! { <p class="muted">{cx.ta("logboek-meer", &[("aantal", view.most.into())])}</p> });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            <h1>{cx.t("logboek-kop")}</h1>
            <p>{cx.t("logboek-zin")}</p>
            {list}
            {more}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("logboek-kop")), main.into_any())
}

fn row(cx: &Ctx<'_>, entry: &Entry) -> AnyView {
    let referral = entry.referral.as_ref().map(|name| {
        let text = if name.is_empty() {
            cx.t("logboek-gewist")
        } else {
            cx.ta("logboek-aanvraag", &[("naam", name.clone().into())])
        };
        view! { <span>" "{text}</span> }
    });
    let subject = entry.subject.as_ref().map(|name| view! { <span>": "{name.clone()}</span> });
    let who = entry.who.as_ref().map_or_else(|| cx.t("logboek-vanzelf"), Clone::clone);
    let to = entry.to.as_ref().map(|to| view! { " → "{desk_name(cx, to)} });
    view! {
        <li>
            <strong>{cx.tf("logboek", entry.what)}</strong>{subject}{referral}
            <time datetime=dates::iso(entry.at)>{dates::instant(cx, entry.at)}</time>
            <p class="muted">{who}" · "{desk_name(cx, &entry.desk)}{to}</p>
        </li>
    }
    .into_any()
}
