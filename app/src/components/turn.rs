//! Pages of a list that is long: the one before and the one after, as links.

use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::links::Local;

/// Where somebody is in a long list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The page that is shown, from 1.
    pub now: usize,
    /// How many there are, at least 1.
    pub all: usize,
}

impl Default for Turn {
    fn default() -> Self {
        Self { now: 1, all: 1 }
    }
}

/// The links; nothing where all stands on one page.
pub(crate) fn turn(cx: &Ctx<'_>, turn: Turn, to: impl Fn(usize) -> Local) -> Option<AnyView> {
    let Turn { now, all } = turn;
    if all < 2 {
        return None;
    }
    let link =
        |page: usize, key: &str| view! { <a class="button quiet" href=cx.to(to(page))>{cx.t(key)}</a> };
    let before = (now > 1).then(|| link(now - 1, "zoeken-vorige"));
    let after = (now < all).then(|| link(now + 1, "zoeken-volgende"));
    Some(
        view! {
            <nav class="paging" aria-label=cx.t("zoeken-bladeren")>
                {before}
                <span>{cx.ta("zoeken-pagina", &[("nu", now.into()), ("alle", all.into())])}</span>
                {after}
            </nav>
        }
        .into_any(),
    )
}
