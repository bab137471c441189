//! `/beheer/werking/{slug}/geschiedenis`: every version, who, when, why, what differs; and the way back.

use domain::directory::Programme;
use leptos::prelude::*;

use super::difference::difference;
use crate::components::back;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::{dates, links};

/// Who made a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// It came with the program, from public sources.
    Sources,
    /// It happened by itself.
    Job,
    /// Somebody of the desks; empty where their account is gone.
    Person(String),
}

/// A version.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its identifier.
    pub id: String,
    /// When it came about, in milliseconds since 1970 (UTC).
    pub at: i64,
    /// Who made it.
    pub author: Author,
    /// Who agreed to it, where it had to wait for somebody.
    pub agreed: Option<Author>,
    /// Why: the end of a text key `versie-…`.
    pub why: &'static str,
    /// The whole of it.
    pub programme: Programme,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct History<'a> {
    /// The listing as it stands.
    pub programme: &'a Programme,
    /// The name of what stands.
    pub version: &'a str,
    /// The versions, the newest first; none where it was never changed here.
    pub versions: Vec<Version>,
}

/// The page.
#[must_use]
pub fn history(cx: &Ctx<'_>, view: &History<'_>) -> Page {
    let items: Vec<_> = view
        .versions
        .iter()
        .enumerate()
        .map(|(at, version)| item(cx, view, version, view.versions.get(at + 1), at == 0))
        .collect();
    let list = if items.is_empty() {
        view! { <p class="note">{cx.t("versie-geen")}</p> }.into_any()
    } else {
        view! { <ol class="history">{items}</ol> }.into_any()
    };
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::kept(&view.programme.slug))}
            <p class="over">{view.programme.name.clone()}</p>
            <h1>{cx.t("versie-kop")}</h1>
            <p>{cx.t("versie-zin")}</p>
            {list}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("versie-kop")), main.into_any())
}

fn item(
    cx: &Ctx<'_>,
    view: &History<'_>,
    version: &Version,
    before: Option<&Version>,
    stands: bool,
) -> AnyView {
    let named = |author: &Author| match author {
        Author::Sources => cx.t("versie-bronnen"),
        Author::Job => cx.t("versie-vanzelf"),
        Author::Person(name) if name.is_empty() => cx.t("versie-iemand"),
        Author::Person(name) => name.clone(),
    };
    let who = named(&version.author);
    let agreed = version.agreed.as_ref().map(|by| {
        let text = match by {
            Author::Job => cx.t("versie-na-wachten"),
            by => cx.ta("versie-goedgekeurd", &[("wie", named(by).into())]),
        };
        view! { <p class="muted">{text}</p> }
    });
    let changed = before.map(|before| difference(cx, &before.programme, &version.programme));
    let back = (!stands).then(|| {
        view! {
            <form method="post" action=cx.to(links::history(&view.programme.slug))>
                <input type="hidden" name="terug" value=version.id.clone() />
                <input type="hidden" name="versie" value=view.version.to_owned() />
                <button class="button quiet">{cx.t("versie-terug")}<span class="sr">" "{dates::instant(cx, version.at)}</span></button>
            </form>
        }
    });
    view! {
        <li>
            <time datetime=dates::iso(version.at)>{dates::instant(cx, version.at)}</time>
            <p><strong>{cx.tf("versie", version.why)}</strong>" · "{who}</p>
            {agreed}
            {changed}
            {back}
        </li>
    }
    .into_any()
}
