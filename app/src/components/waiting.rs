//! Where people wait for a buddy, for who wants to be one: a few places, each a way to the programmes there.

use domain::referral::waiting::Waiting;
use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::links;

/// A calm box with the places in their order; nothing where there are none.
pub(crate) fn waiting(cx: &Ctx<'_>, places: &[Waiting]) -> Option<AnyView> {
    let items: Vec<_> = places
        .iter()
        .filter_map(|place| {
            let town = &cx.places.municipality(place.municipality)?.name;
            let name = ("gemeente", town.get(cx.lang).to_owned().into());
            let words = match place.people {
                Some(people) => cx.ta("wachtend-getal", &[name, ("aantal", people.into())]),
                None => cx.ta("wachtend-weinig", &[name]),
            };
            let there = links::search([("q", cx.t("wachtend-vraag").as_str()), ("waar", &town.nl)]);
            Some(view! { <li><a href=cx.to(there)>{words}</a></li> })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="note">
                <h2>{cx.t("wachtend-kop")}</h2>
                <p>{cx.t("wachtend-zin")}</p>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}
