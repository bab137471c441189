//! The question and the place, in one form. What the script (`app/script/`) says stands in its data attributes.

use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::links;

/// The identifier of the form: filters elsewhere in the page belong to it through `form=`.
pub(crate) const ID: &str = "zoekformulier";

/// The form with what was asked. `hints`: with an example below each box (home).
pub(crate) fn search_form(cx: &Ctx<'_>, q: &str, waar: &str, hints: bool) -> AnyView {
    let hint = |id: &'static str, key: &str| hints.then(|| view! { <p class="hint" id=id>{cx.t(key)}</p> });
    let described = |id: &'static str| hints.then_some(id);
    view! {
        <form id=ID class="search-form" action=cx.to(links::SEARCH) role="search"
            data-lijst=cx.t("suggestie-lijst") data-een=cx.t("suggestie-een")
            data-meer=cx.ta("suggestie-meer", &[("aantal", "#".into())])
            data-hier=cx.t("suggestie-hier") data-hier-fout=cx.t("suggestie-hier-fout")>
            <div class="field grow">
                <label for="q">{cx.t("zoeken-vraag")}</label>
                <input id="q" name="q" type="search" value=filled(q) autocomplete="off"
                    enterkeyhint="search" aria-describedby=described("q-hint") />
                {hint("q-hint", "zoeken-vraag-hint")}
            </div>
            <div class="field">
                <label for="waar">{cx.t("zoeken-waar")}</label>
                <input id="waar" name="waar" type="text" value=filled(waar)
                    autocomplete="address-level2" enterkeyhint="search" aria-describedby=described("waar-hint") />
                {hint("waar-hint", "zoeken-waar-hint")}
            </div>
            <button class="button">{cx.t("zoeken-knop")}</button>
        </form>
    }
    .into_any()
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
