//! `/lijst/aanvraag?b=slug&b=slug`: up to three programmes of a shortlist, in the order in which they are asked.

use domain::Slug;
use leptos::prelude::*;

use crate::components::inputs::{Control, lines, problem_of, summary};
use crate::components::select::{Options, select};
use crate::components::{back, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::Listing;

/// The names of the choices, the first first.
pub const CHOICES: [&str; 3] = ["keuze-1", "keuze-2", "keuze-3"];

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The programmes of the list, each with whether it reads requests here itself.
    pub listings: Vec<(Listing<'a>, bool)>,
    /// What is chosen, the first first; a shorter one leaves the rest empty.
    pub chosen: Vec<String>,
    /// Choice and problem: `keuze-leeg`, `keuze-dubbel`, `keuze-apart` (not connected, with others),
    /// `keuze-weg` (ended or unknown), `keuze-te-veel`.
    pub problems: Vec<(&'static str, &'static str)>,
}

/// The page; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let options = |connected: bool| -> Vec<(String, String)> {
        let of = view.listings.iter().filter(|(_, reads)| *reads == connected);
        of.map(|(listing, _)| (listing.programme.slug.to_string(), listing.programme.name.clone())).collect()
    };
    let (here, outside) = (options(true), options(false));
    let heading = |key: &str| (!here.is_empty()).then(|| cx.t(key));
    let groups = [
        Options { heading: None, options: here.clone() },
        Options { heading: heading("volgorde-apart"), options: outside },
    ];
    let groups: Vec<Options> = groups.into_iter().filter(|group| !group.options.is_empty()).collect();
    let choice = |(at, name): (usize, &'static str)| {
        let control = Control {
            name,
            label: cx.tf("volgorde", name),
            hint: None,
            error: problem_of(cx, &view.problems, name),
        };
        let none = cx.t(if at == 0 { "volgorde-kies" } else { "volgorde-geen" });
        select(cx, &control, none, &groups, view.chosen.get(at).map_or("", String::as_str))
    };
    let selects: Vec<_> = CHOICES.into_iter().enumerate().map(choice).collect();
    let slugs: Vec<&Slug> = view.listings.iter().map(|(listing, _)| &listing.programme.slug).collect();
    let list: Vec<_> =
        slugs.iter().map(|slug| view! { <input type="hidden" name="b" value=slug.to_string() /> }).collect();
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::shortlist(slugs.iter().copied()))}
            {summary(cx, &lines(cx, &view.problems))}
            {intro(cx.t("volgorde-kop"), Some(cx.t("volgorde-zin")))}
            <form method="post" action=cx.to(links::ASK_ORDER) novalidate=true>
                {list}
                {selects}
                <button class="button">{cx.t("aanvraag-verder")}</button>
            </form>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("volgorde-kop"), !view.problems.is_empty());
    layout::page(cx, Meta::private(title).status(status), main.into_any())
}
