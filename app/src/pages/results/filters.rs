//! The filters beside the results: checkboxes that belong to the search form, so that one button sends all.

use domain::place::PlaceKind;
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;
use search_index::{Answer, Query, Sort};

use super::address::Address;
use super::removable;
use crate::components::search_form::ID;
use crate::ctx::Ctx;

/// The distances one can choose, in kilometres.
const RADII: [u8; 5] = [5, 10, 15, 25, 50];

/// Whether no filter is set, the radius included.
pub(super) fn none(cx: &Ctx<'_>, query: &Query) -> bool {
    no_values(cx, query) && query.straal.is_none()
}

/// Whether no box is ticked; a value that nobody knows ticks none. A radius may still be set: without a place it does
/// nothing.
pub(super) fn no_values(cx: &Ctx<'_>, query: &Query) -> bool {
    let known = |scheme: Scheme, codes: &[Code]| codes.iter().any(|code| cx.taxonomy.contains(scheme, code));
    !known(Scheme::Domain, &query.domein)
        && !known(Scheme::TargetGroup, &query.doelgroep)
        && !known(Scheme::Kind, &query.soort)
        && query.provincie.is_empty()
        && !query.plaats
}

/// Whether there is a place to measure from.
const fn has_place(query: &Query, answer: &Answer) -> bool {
    !answer.understood.places.is_empty() || query.punt.is_some()
}

/// Chips of the filters that are set, and one that takes all away where there are several.
pub(super) fn chosen(cx: &Ctx<'_>, query: &Query, answer: &Answer) -> Vec<AnyView> {
    let mut items = Vec::new();
    for (param, scheme, codes) in [
        ("doelgroep", Scheme::TargetGroup, &query.doelgroep),
        ("soort", Scheme::Kind, &query.soort),
        ("domein", Scheme::Domain, &query.domein),
    ] {
        for code in codes.iter().filter(|code| cx.taxonomy.contains(scheme, code)) {
            let path = Address::of(query).without(param, code.as_str()).path();
            items.push(removable(cx, path, cx.label(scheme, code)));
        }
    }
    for (slug, name, _) in answer.facets.provincie.iter().filter(|(slug, ..)| query.provincie.contains(slug))
    {
        items.push(removable(
            cx,
            Address::of(query).without("provincie", slug).path(),
            cx.place(PlaceKind::Province, name),
        ));
    }
    if query.plaats {
        let path = Address::of(query).without("plaats", "").path();
        items.push(removable(cx, path, cx.t("zoeken-filter-plaats")));
    }
    if let Some(km) = query.straal.filter(|_| has_place(query, answer)) {
        let path = Address::of(query).without("straal", "").path();
        items.push(removable(cx, path, cx.ta("zoeken-straal-km", &[("km", km.to_string().into())])));
    }
    if items.len() > 1 {
        let path = Address::of(query).without_filters().path();
        items.push(
            view! { <li><a class="chip" href=cx.to(path)>{cx.t("zoeken-weg-alles")}</a></li> }.into_any(),
        );
    }
    items
}

/// The filters with their numbers.
pub(super) fn filters(cx: &Ctx<'_>, query: &Query, answer: &Answer) -> AnyView {
    let facets = &answer.facets;
    let labelled = |scheme: Scheme, counts: &[(Code, usize)]| -> Vec<(String, String, usize)> {
        counts.iter().map(|(code, n)| (code.as_str().to_owned(), cx.label(scheme, code), *n)).collect()
    };
    let words =
        |codes: &[Code]| -> Vec<String> { codes.iter().map(|code| code.as_str().to_owned()).collect() };
    let province =
        |(slug, name, n): &(String, String, usize)| (slug.clone(), cx.place(PlaceKind::Province, name), *n);
    let provinces = facets.provincie.iter().map(province).collect();
    // A chosen radius stays in the form while the place is still to be said.
    let near = (has_place(query, answer) || query.straal.is_some()).then(|| radius(cx, query));
    // Where the person is belongs to the question, though no box shows it.
    let point = query.punt.map(|point| {
        let value = format!("{},{}", point.lat, point.lon);
        view! { <input type="hidden" name="punt" form=ID value=value /> }
    });
    view! {
        <details class="filters">
            <summary>{cx.t("zoeken-filters")}</summary>
            <div class="filter-body">
                {point}
                {has_room(cx, query, facets.plaats)}
                {group(cx, "soort", "zoeken-filter-soort", labelled(Scheme::Kind, &facets.soort), &words(&query.soort))}
                {group(cx, "doelgroep", "zoeken-filter-doelgroep", labelled(Scheme::TargetGroup, &facets.doelgroep), &words(&query.doelgroep))}
                {group(cx, "domein", "zoeken-filter-domein", labelled(Scheme::Domain, &facets.domein), &words(&query.domein))}
                {group(cx, "provincie", "zoeken-filter-provincie", provinces, &query.provincie)}
                {near}
                {order(cx, query)}
                <button class="button quiet" form=ID>{cx.t("zoeken-filters-toon")}</button>
            </div>
        </details>
    }
    .into_any()
}

fn group(
    cx: &Ctx<'_>,
    param: &'static str,
    title: &str,
    counts: Vec<(String, String, usize)>,
    chosen: &[String],
) -> Option<AnyView> {
    if counts.is_empty() {
        return None;
    }
    let boxes: Vec<_> = counts
        .into_iter()
        .map(|(value, label, count)| {
            let id = format!("{param}-{value}");
            let checked = chosen.contains(&value);
            view! {
                <div class="choice small">
                    <input type="checkbox" id=id.clone() name=param value=value form=ID checked=checked />
                    <label for=id>{label}" "<span class="count">{count.to_string()}</span></label>
                </div>
            }
        })
        .collect();
    Some(view! { <fieldset><legend>{cx.t(title)}</legend>{boxes}</fieldset> }.into_any())
}

/// Only what has room; not offered where nothing is known to have any.
fn has_room(cx: &Ctx<'_>, query: &Query, count: usize) -> Option<AnyView> {
    (count > 0 || query.plaats).then(|| {
        view! {
            <div class="choice small">
                <input type="checkbox" id="plaats" name="plaats" value=Query::HAS_ROOM form=ID checked=query.plaats />
                <label for="plaats">{cx.t("zoeken-filter-plaats")}" "<span class="count">{count.to_string()}</span></label>
            </div>
        }
        .into_any()
    })
}

fn radius(cx: &Ctx<'_>, query: &Query) -> AnyView {
    let chosen = query.straal;
    let options: Vec<_> = RADII
        .into_iter()
        .map(|km| {
            let selected = chosen.is_some_and(|chosen| (chosen - f64::from(km)).abs() < 0.5);
            let text = cx.ta("zoeken-straal-km", &[("km", km.to_string().into())]);
            view! { <option value=km.to_string() selected=selected>{text}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="straal">{cx.t("zoeken-straal")}</label>
            <select id="straal" name="straal" form=ID>
                <option value="">{cx.t("zoeken-straal-alle")}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

fn order(cx: &Ctx<'_>, query: &Query) -> AnyView {
    let options: Vec<_> = Sort::ALL
        .into_iter()
        .map(|sort| {
            let text = cx.tf("zoeken-sorteer", sort.as_str());
            view! { <option value=sort.as_str() selected={sort == query.sorteer}>{text}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="sorteer">{cx.t("zoeken-sorteer")}</label>
            <select id="sorteer" name="sorteer" form=ID>{options}</select>
        </div>
    }
    .into_any()
}
