//! `/uk`, `/ar`, `/tr`, `/es`: one page for who reads none of the languages of the site: what a buddy is, how to ask, and
//! into search, which understands questions in these languages.

use domain::Lang;
use leptos::prelude::*;

use crate::components::steps;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::texts::{Guest, Texts};

/// The welcome page of a language; its frame is in the language of `cx`.
#[must_use]
pub fn page(cx: &Ctx<'_>, guest: Guest) -> Page {
    let t = |key: &str| cx.texts.welcome(guest, key);
    let hint = |id: &'static str, key: &str| view! { <p class="hint" id=id>{t(key)}</p> };
    let on: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let href = lang.address(links::HOME.as_str());
            view! { <li><a class="chip" href=href hreflang=lang.tag() lang=lang.tag() dir="ltr">{layout::own_name(lang)}</a></li> }
        })
        .collect();
    let main = view! {
        <div class="wrap welcome">
            <div class="hero">
                <div>
                    <h1>{t("kop")}</h1>
                    <p class="lead">{t("wat-1")}</p>
                    <form class="search-form" action=cx.to(links::SEARCH) role="search">
                        <div class="field grow">
                            <label for="q">{t("vraag")}</label>
                            <input id="q" name="q" type="search" dir="auto" autocomplete="off" aria-describedby="q-hint" />
                            {hint("q-hint", "vraag-hint")}
                        </div>
                        <div class="field">
                            <label for="waar">{t("waar")}</label>
                            <input id="waar" name="waar" type="text" dir="auto" autocomplete="address-level2" aria-describedby="waar-hint" />
                            {hint("waar-hint", "waar-hint")}
                        </div>
                        <button class="button">{t("knop")}</button>
                    </form>
                </div>
                <div>
                    <h2>{t("wat-kop")}</h2>
                    <p>{t("wat-2")}</p>
                    <p>{t("wat-3")}</p>
                    <h2>{t("hoe-kop")}</h2>
                    {steps(["hoe-1", "hoe-2", "hoe-3", "hoe-4"].map(t).to_vec())}
                </div>
            </div>
            <div>
                <p>{t("taal")}</p>
                <p id="verder">{t("taal-kies")}</p>
                <ul class="chips" aria-labelledby="verder">{on}</ul>
            </div>
        </div>
    };
    layout::page(cx, Meta::public(cx, t("titel"), t("wat-1")).for_guest(guest), main.into_any())
}

/// The welcome pages, each named in its own language, for the foot of every page.
pub(crate) fn links(texts: &Texts) -> Vec<AnyView> {
    let one = |guest: Guest| {
        view! { <li><a href=guest.path() hreflang=guest.tag() lang=guest.tag()>{texts.welcome(guest, "naam")}</a></li> }
            .into_any()
    };
    Guest::ALL.into_iter().map(one).collect()
}
