//! Part of the page of a request: passing it on to a programme that the person did not name, after a new yes.

use leptos::prelude::*;

use crate::components::choices::{Choice, Choices, choices};
use crate::components::inputs::{Control, problem_of};
use crate::components::select::{Options, select};
use crate::ctx::Ctx;
use crate::{dates, links};

/// The texts beside which somebody of a desk says that the person said yes: families of keys.
pub const TEXTS: [&str; 2] = ["breder-gezegd", "breder-ja"];

/// What `hoe` says: ask at `/opvolgen`, the person said yes, or not asked any more.
pub const WAYS: [&str; 3] = ["opvolgen", "gezegd", "toch-niet"];

/// What this part shows.
#[derive(Debug, Clone, Default)]
pub struct Wider {
    /// The programme about which the person was asked, with its slug, and since when (milliseconds since 1970, UTC).
    pub wish: Option<(String, String, i64)>,
    /// The connected programmes that may be asked for: slug and name.
    pub programmes: Vec<(String, String)>,
    /// What was chosen, after an error: a slug.
    pub chosen: String,
}

/// The form, or what was asked; nothing where there is no programme to pass it on to.
pub(super) fn section(
    cx: &Ctx<'_>,
    handle: &str,
    view: &Wider,
    problems: &[(&'static str, &'static str)],
) -> Option<AnyView> {
    let action = links::desk_referral(handle).with("/vragen");
    if let Some((name, slug, at)) = &view.wish {
        let day = dates::day_of(cx, *at);
        let asked = cx.ta("breder-gevraagd", &[("naam", name.clone().into()), ("dag", day.into())]);
        return Some(
            view! {
                <section class="note">
                    <p>{asked}</p>
                    <form method="post" action=cx.to(action) class="actions">
                        <input type="hidden" name="werking" value=slug.clone() />
                        <button class="button quiet" name="hoe" value="gezegd">{cx.t("breder-ja")}</button>
                        <button class="button quiet" name="hoe" value="toch-niet">{cx.t("breder-toch-niet")}</button>
                    </form>
                </section>
            }
            .into_any(),
        );
    }
    if view.programmes.is_empty() {
        return None;
    }
    let which = Control {
        name: "werking",
        label: cx.t("breder-werking"),
        hint: Some(cx.t("breder-hint")),
        error: problem_of(cx, problems, "werking"),
    };
    let way = |value: &str| Choice {
        value: value.to_owned(),
        label: cx.tf("breder", value),
        hint: Some(cx.tf("breder-uitleg", value)),
    };
    let how = Control {
        name: "hoe",
        label: cx.t("breder-hoe"),
        hint: None,
        error: problem_of(cx, problems, "hoe"),
    };
    let open = which.error.is_some() || how.error.is_some();
    let group = Choices {
        control: how,
        options: WAYS[..2].iter().map(|value| way(value)).collect(),
        chosen: Vec::new(),
        many: false,
        heading: false,
    };
    let groups = [Options { heading: None, options: view.programmes.clone() }];
    Some(
        view! {
            <details class="sources" open=open>
                <summary>{cx.t("breder-kop")}</summary>
                <form method="post" action=cx.to(action) novalidate=true>
                    {select(cx, &which, cx.t("breder-kies"), &groups, &view.chosen)}
                    {choices(cx, group)}
                    <button class="button quiet">{cx.t("breder-knop")}</button>
                </form>
            </details>
        }
        .into_any(),
    )
}
