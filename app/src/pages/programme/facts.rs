//! What is known of a programme, section by section: nothing is shown where nothing was said.

use domain::Lang;
use domain::directory::wanted::LANGUAGES;
use domain::directory::{CostOption, Location, Programme};
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;

use crate::components::card::area_name;
use crate::components::{chip, chips};
use crate::ctx::Ctx;
use crate::links;

/// For whom, what together, who the buddy is, where, and what else was said.
pub(super) fn facts(cx: &Ctx<'_>, programme: &Programme) -> AnyView {
    view! {
        {for_whom(cx, programme)}
        {together(cx, programme)}
        {buddy(cx, programme)}
        {place(cx, programme)}
        {practical(cx, programme)}
    }
    .into_any()
}

fn for_whom(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    let groups = linked(cx, Scheme::TargetGroup, &programme.target_groups);
    let age = ages(cx, programme).map(|text| view! { <p>{text}</p> });
    let who = sentence_list(cx, Scheme::WhoCanApply, &programme.who_can_apply)
        .map(|list| view! { <h3>{cx.t("werking-wie-vraagt")}</h3>{list} });
    (groups.is_some() || age.is_some() || who.is_some()).then(|| {
        view! { <section><h2>{cx.t("werking-voor-wie")}</h2>{groups}{age}{who}</section> }.into_any()
    })
}

/// The ages of participants in words.
pub(crate) fn ages(cx: &Ctx<'_>, programme: &Programme) -> Option<String> {
    match (programme.min_age, programme.max_age) {
        (Some(from), Some(to)) => {
            Some(cx.ta("werking-leeftijd-tussen", &[("van", from.into()), ("tot", to.into())]))
        }
        (Some(from), None) => Some(cx.ta("werking-leeftijd-vanaf", &[("van", from.into())])),
        (None, Some(to)) => Some(cx.ta("werking-leeftijd-tot", &[("tot", to.into())])),
        (None, None) => None,
    }
}

fn together(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    let kinds = sentence_list(cx, Scheme::Kind, &programme.kinds);
    let domains = linked(cx, Scheme::Domain, &programme.domains)
        .map(|list| view! { <h3>{cx.t("werking-domeinen")}</h3>{list} });
    (kinds.is_some() || domains.is_some())
        .then(|| view! { <section><h2>{cx.t("werking-samen")}</h2>{kinds}{domains}</section> }.into_any())
}

fn buddy(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    let who = sentence_list(cx, Scheme::OffersTo, &programme.offers_to);
    let age = programme
        .volunteer_min_age
        .map(|from| view! { <p>{cx.ta("werking-buddy-leeftijd", &[("van", from.into())])}</p> });
    (who.is_some() || age.is_some())
        .then(|| view! { <section><h2>{cx.t("werking-wie-is-buddy")}</h2>{who}{age}</section> }.into_any())
}

fn place(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    let areas: Vec<_> = programme
        .service_areas
        .iter()
        .map(|area| match links::area(area) {
            Some(address) => chip(cx, address, area_name(cx, area), None),
            None => view! { <li><span class="chip said">{area_name(cx, area)}</span></li> }.into_any(),
        })
        .collect();
    let unsaid = areas.is_empty().then(|| view! { <p>{cx.t("werking-gebied-niet-gezegd")}</p> });
    // A seat of which only the town is known says nothing more where that town is named as served.
    let says_more = |seat: &&Location| {
        let town = seat.municipality.as_deref();
        seat.street.is_some()
            || seat.postcode.is_some()
            || seat.place.is_some()
            || !programme.service_areas.iter().any(|area| Some(area.name.as_str()) == town)
    };
    let address = programme.location.as_ref().filter(says_more).and_then(address).map(|text| {
        view! { <h3>{cx.t("werking-adres")}</h3><p>{text}</p> }
    });
    Some(
        view! { <section><h2>{cx.t("werking-waar")}</h2>{chips(areas)}{unsaid}{address}</section> }
            .into_any(),
    )
}

/// The seat on one line: street, postcode and municipality, with the deelgemeente where one is named.
fn address(location: &Location) -> Option<String> {
    let town = match (&location.place, &location.municipality) {
        (Some(place), Some(municipality)) if place != municipality => {
            Some(format!("{place} ({municipality})"))
        }
        (Some(place), _) => Some(place.clone()),
        (None, municipality) => municipality.clone(),
    };
    let town: Vec<String> = [location.postcode.clone(), town].into_iter().flatten().collect();
    let town = (!town.is_empty()).then(|| town.join(" "));
    let line: Vec<String> = [location.street.clone(), town].into_iter().flatten().collect();
    (!line.is_empty()).then(|| line.join(", "))
}

/// Rhythm, cost and languages.
fn practical(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    let row =
        |title: &str, text: String| view! { <div><dt>{cx.t(title)}</dt><dd>{text}</dd></div> }.into_any();
    let cost = cost(cx, programme);
    let languages: Vec<String> = programme.languages.iter().map(|tag| language(cx, tag)).collect();
    let rows: Vec<AnyView> = [
        // Organisations wrote it in Dutch.
        programme.schedule.as_ref().map(|schedule| {
            let words = view! { <span lang=cx.foreign(Lang::Nl)>{schedule.0.clone()}</span> };
            view! { <div><dt>{cx.t("werking-ritme")}</dt><dd>{words}</dd></div> }.into_any()
        }),
        cost.map(|text| row("werking-kost", text)),
        (!languages.is_empty()).then(|| row("werking-talen", languages.join(", "))),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!rows.is_empty()).then(|| {
        view! { <section><h2>{cx.t("werking-praktisch")}</h2><dl class="facts">{rows}</dl></section> }
            .into_any()
    })
}

/// What it costs, where somebody said so.
pub(crate) fn cost(cx: &Ctx<'_>, programme: &Programme) -> Option<String> {
    programme.cost.map(|cost| match cost {
        CostOption::Free => cx.t("werking-gratis"),
        CostOption::Paid => cx.t("werking-betalend"),
    })
}

/// The name of a language; its tag where we have no name for it.
pub(crate) fn language(cx: &Ctx<'_>, tag: &str) -> String {
    if LANGUAGES.contains(&tag) { cx.tf("taal", tag) } else { tag.to_owned() }
}

/// Codes as chips that lead to their pages.
fn linked(cx: &Ctx<'_>, scheme: Scheme, codes: &[Code]) -> Option<AnyView> {
    let items = codes
        .iter()
        .filter_map(|code| Some(chip(cx, links::topic(scheme, code)?, cx.label(scheme, code), None)))
        .collect();
    chips(items)
}

/// Codes as a list of label and plain sentence.
fn sentence_list(cx: &Ctx<'_>, scheme: Scheme, codes: &[Code]) -> Option<AnyView> {
    let items: Vec<_> = codes
        .iter()
        .filter_map(|code| cx.taxonomy.get(scheme, code.as_str()))
        .map(|term| {
            let (label, plain) = (term.label.get(cx.lang).to_owned(), term.plain.get(cx.lang).to_owned());
            view! { <li><strong>{label}</strong>" "<span class="soft">{plain}</span></li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="ticks">{items}</ul> }.into_any())
}

/// The host of a web address, without `www.`.
pub(super) fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// Whether an address is a staging copy of a site, by its host.
pub(super) fn is_staging(url: &str) -> bool {
    let host = host(url);
    ["staging", "hosted-temp", "develop"].iter().any(|word| host.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_read_and_staging_copies_known() {
        assert_eq!(host("https://www.gent.be/x?y"), "gent.be");
        assert_eq!(host("http://vlaanderen.be"), "vlaanderen.be");
        assert!(is_staging("https://samana-staging.lemon.be/a"));
        assert!(!is_staging("https://www.samana.be/staging"));
    }

    #[test]
    fn an_address_is_one_line_of_what_is_known() {
        let location = Location {
            municipality: Some("Gent".into()),
            place: Some("Gentbrugge".into()),
            postcode: Some("9050".into()),
            street: Some("Kerkstraat 1".into()),
        };
        assert_eq!(address(&location).as_deref(), Some("Kerkstraat 1, 9050 Gentbrugge (Gent)"));
        assert_eq!(address(&Location::default()), None);
    }
}
