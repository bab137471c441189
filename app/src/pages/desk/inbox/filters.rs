//! Round the inbox: what it is filtered by, and the ways to the other pages of the desk.

use domain::referral::State;
use leptos::prelude::*;

use super::View;
use crate::components::inputs::Control;
use crate::components::select::{Options, select};
use crate::ctx::Ctx;
use crate::links;

/// A plain form: what is chosen stands in the address. Nothing where there is little to choose from.
pub(super) fn filters(cx: &Ctx<'_>, view: &View) -> Option<AnyView> {
    if view.open_total + view.closed_total < 2 && !view.filter.is_set() {
        return None;
    }
    let list = |name: &'static str, label: &str, none: &str, options: Vec<(String, String)>, chosen: &str| {
        let control = Control { name, label: cx.t(label), ..Control::default() };
        select(cx, &control, cx.t(none), &[Options { heading: None, options }], chosen)
    };
    let states = State::all().filter(|state| *state != State::Quarantine);
    let states = states.map(|state| (state.as_str().to_owned(), cx.tf("stand", state.as_str()))).collect();
    let state = view.filter.state.map(State::as_str).unwrap_or_default();
    let state = list("stand", "postvak-filter-stand", "postvak-filter-alle", states, state);
    let programmes: Vec<_> =
        view.programmes.iter().map(|(slug, name)| (slug.to_string(), name.clone())).collect();
    let several = programmes.len() > 1;
    let chosen = view.filter.programme.as_ref().map(ToString::to_string).unwrap_or_default();
    let programme =
        several.then(|| list("werking", "postvak-werking", "postvak-filter-alle", programmes, &chosen));
    let mine = (!view.programmes.is_empty()).then(|| {
        let mine = if view.filter.mine { "mij" } else { "" };
        let options = vec![("mij".to_owned(), cx.t("postvak-filter-mij"))];
        list("van", "postvak-filter-van", "postvak-filter-iedereen", options, mine)
    });
    let all = view.filter.is_set().then(|| {
        view! { <p><a class="more" href=cx.to(links::DESK)>{cx.t("postvak-filter-weg")}</a></p> }
    });
    Some(
        view! {
            <details class="card screen" open=view.filter.is_set()>
                <summary>{cx.t("postvak-filter")}</summary>
                <form method="get" action=cx.to(links::DESK)>
                    <div class="two">{state}{programme}{mine}</div>
                    <button class="button quiet">{cx.t("postvak-filter-knop")}</button>
                </form>
                {all}
            </details>
        }
        .into_any(),
    )
}

/// The other pages of the desk.
pub(super) fn ways(cx: &Ctx<'_>, view: &View) -> AnyView {
    let invite = view.may_invite.then(|| {
        let href = cx.to(links::COORDINATORS.with("#uitnodigen"));
        view! { <a class="button quiet" href=href>{cx.t("postvak-uitnodigen")}</a> }
    });
    let post = view.dead_letters.map(|dead| {
        let text = cx.ta("postvak-post", &[("aantal", dead.into())]);
        view! { <a class="button quiet" href=cx.to(links::POST)>{text}</a> }
    });
    let coverage = view.programmes.iter().map(|(slug, name)| {
        (links::coverage(slug), cx.ta("postvak-dekking", &[("naam", name.clone().into())]))
    });
    let pages = [
        (links::AWAY, "postvak-afwezig"),
        (links::TEAM, "team-kop"),
        (links::FIGURES, "cijfers-kop"),
        (links::WALK_INS, "rechtstreeks-kop"),
        (links::ROOM, "ruimte-kop"),
        (links::WANTED, "gezocht-kop"),
        (links::LINT, "risico-kop"),
        (links::LOG, "logboek-kop"),
    ];
    let pages = pages.into_iter().map(|(link, key)| (link, cx.t(key)));
    let listings = view
        .listings
        .iter()
        .map(|(link, key, waits)| (link.clone(), cx.ta(key, &[("aantal", (*waits).into())])));
    let items: Vec<_> = pages
        .chain(coverage)
        .chain(listings)
        .map(|(link, text)| view! { <li><a href=cx.to(link)>{text}</a></li> })
        .collect();
    view! {
        <section class="screen">
            <h2>{cx.t("postvak-meer")}</h2>
            <p class="actions">{invite}{post}</p>
            <ul class="ways">{items}</ul>
        </section>
    }
    .into_any()
}
