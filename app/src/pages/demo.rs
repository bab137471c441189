//! `/demo/post`: the letters of a demo, with their links. Nothing of it is real.

use leptos::prelude::*;

use crate::components::intro;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};

/// A letter.
#[derive(Debug, Clone)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// The letters, newest first.
#[must_use]
pub fn post(cx: &Ctx<'_>, letters: &[Letter]) -> Page {
    let items: Vec<_> = letters
        .iter()
        .map(|letter| {
            let lines: Vec<_> = letter.lines.iter().map(|line| self::line(cx, line)).collect();
            view! { <li class="card"><h2>{letter.to.clone()}</h2>{lines}</li> }
        })
        .collect();
    let main = view! {
        <div class="wrap narrow">
            {intro(cx.t("demo-post-kop"), Some(cx.t("demo-zin")))}
            <ul class="inbox">{items}</ul>
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("demo-post-kop")), main.into_any())
}

/// A line; one that is an address of this site is a link.
fn line(cx: &Ctx<'_>, line: &str) -> Option<AnyView> {
    let text = line.trim();
    let ours = text.strip_prefix(cx.origin).filter(|path| path.starts_with('/'));
    match ours {
        _ if text.is_empty() => None,
        Some(path) => Some(view! { <p><a href=path.to_owned()>{text.to_owned()}</a></p> }.into_any()),
        None => Some(view! { <p>{text.to_owned()}</p> }.into_any()),
    }
}
