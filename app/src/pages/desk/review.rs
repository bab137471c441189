//! What waits in quarantine, and the two things a desk can do with it.

use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::links;

/// Let through, or, behind a second button as nothing can follow it, closed as misuse. `what` names the request for who
/// only hears the buttons.
pub(super) fn actions(cx: &Ctx<'_>, handle: &str, what: &str) -> AnyView {
    let to = |more: &str| cx.to(links::desk_referral(handle).with(more));
    let named = || view! { <span class="sr">" "{what.to_owned()}</span> };
    view! {
        <form method="post" action=to("/doorlaten")>
            <button class="button">{cx.t("nazicht-doorlaten")}{named()}</button>
        </form>
        <details>
            <summary>{cx.t("nazicht-misbruik")}{named()}</summary>
            <form method="post" action=to("/misbruik")>
                <p>{cx.t("nazicht-misbruik-zin")}</p>
                <button class="button quiet">{cx.t("nazicht-misbruik-knop")}{named()}</button>
            </form>
        </details>
    }
    .into_any()
}
